"""How many instruments each choice would give: the search index, counted in groups of equal rows.

Which groups of choices a row fails stands in one number (`gemist`), a bit per active group. An option of a group counts
the rows that fail nothing but that group: what choosing that option alone would give. Counted is per set of keys and
per value, of which there are some hundreds; what the options make of that is added up afterwards.

As in `voorwaarden`, the SQL holds our own names and constants only.
"""
# ruff: noqa: S608

from collections.abc import Iterator

from instrumenten.models import Aanbieder, Gebied, Zoekrij, Zoekset
from instrumenten.zoeken.voorwaarden import CODELIJSTEN, GEPUBLICEERD, LEGE_SET, alle, gemist
from instrumenten.zoeken.vraag import GRENSVELD, GRENZEN, STERREN, UITVOERINGEN, VORMEN

# Providers and areas can be many; a list shows those with most results. The rest is found by typing the name.
LIJST_MAXIMUM = 60

# What of a row is counted and sorted on.
_KOLOMMEN = ", ".join(
    f"z.{veld.column}" for veld in Zoekrij._meta.fields if veld.name not in ("zichtbaar", "vanaf", "tot", "naam")
)
# Of few values: counted together, and with what a row fails.
_SAMEN = (*VORMEN, "uitvoering")
# Per group of choices that is counted by itself: the columns of Zoekrij.
_APART = {
    **{groep: (kolom,) for groep, (kolom, _) in CODELIJSTEN.items()},
    "gebied": ("gebieden", "overal"),
    "locatie": ("locaties",),
    "aanbieder": ("aanbieder_id",),
    **{groep: (veld,) for groep, veld in GRENSVELD.items()},
    "sterren": ("sterren",),
}
# What the page shows of a code besides its name: heading, place on the landscape.
_EXTRA = {"tegel": "o.ondertitel, o.kolom, o.rij", "kenmerk": "o.groep, 0, 0"}


def _doet(code: str) -> str:
    return f"uitvoering IN ('{code}', 'zelf_inkoop')"


class Telling:
    """The counting of one search. `voorwaarden`: per active group what a row must meet."""

    def __init__(self, voorwaarden: dict[str, str]) -> None:
        # A text is no option: what fails it counts nowhere.
        self.tekst = voorwaarden.get("tekst")
        self.voorwaarden = {groep: voorwaarde for groep, voorwaarde in voorwaarden.items() if groep != "tekst"}
        self.bits = {groep: 1 << plaats for plaats, groep in enumerate(self.voorwaarden)}
        # What fails two groups or more counts for no option: with several groups that is most of the catalogue.
        self.voorgeselecteerd = len(self.bits) > 1
        self.laat_weg = self.voorgeselecteerd or self.tekst is not None
        # GROUPING() has a bit per group, the first the highest; 0 for the one that the row was counted by.
        laatste = len(_APART)
        self.soort = {
            groep: (1 << laatste + 1) - 1 - (1 << laatste - plaats) for plaats, groep in enumerate(("samen", *_APART))
        }

    def basis(self) -> str:
        """The CTE `basis`: rows of Zoekrij with what they fail, as far as they count for anything.

        Kept when that is less than the whole catalogue; else reading it a second time costs less than keeping it.
        """
        # OFFSET 0: judge a row once, not again for everything that is made of the judgement.
        rijen = f"""
            SELECT {_KOLOMMEN}, {gemist(self.voorwaarden)} AS gemist FROM {Zoekrij._meta.db_table} z
            WHERE {GEPUBLICEERD} {"OFFSET 0" if self.bits else ""}"""
        mee = ["gemist & (gemist - 1) = 0"] if self.voorgeselecteerd else []
        mee += [self.tekst] if self.tekst else []
        if self.laat_weg:
            return f"basis AS MATERIALIZED (SELECT * FROM ({rijen}) z WHERE {alle(mee)})"
        return f"basis AS NOT MATERIALIZED ({rijen})"

    def telling(self) -> str:
        """The CTE `telling`: rows of `soort`, `gemist`, the columns of one group, and `aantal`; other columns are null.

        What fails nothing is counted by every group in one pass. What fails one group is counted by that group only.
        """
        apart = [kolom for kolommen in _APART.values() for kolom in kolommen]
        samen = ", ".join(("gemist", *_SAMEN))
        sets = ", ".join(f"({', '.join(kolommen)})" for kolommen in _APART.values())
        delen = [
            f"""
            SELECT GROUPING(gemist, {", ".join(kolommen[0] for kolommen in _APART.values())}) AS soort,
                   {samen}, {", ".join(apart)}, count(*) AS aantal
            FROM basis WHERE {self.voldoet()}
            GROUP BY GROUPING SETS (({samen}), {sets})"""
        ]
        for groep, bit in self.bits.items():
            kolommen = ("gemist", *_APART.get(groep, _SAMEN))
            waarden = ", ".join(kolom if kolom in kolommen else "NULL" for kolom in ("gemist", *_SAMEN, *apart))
            delen.append(f"""
            SELECT {self.soort.get(groep, self.soort["samen"])}, {waarden}, count(*)
            FROM basis WHERE {alle([f"gemist = {bit}"])} GROUP BY {", ".join(kolommen)}""")
        return f"telling AS MATERIALIZED ({' UNION ALL '.join(delen)})"

    def voldoet(self) -> str:
        """What a row of `basis` must be to be a result."""
        return alle(["gemist = 0"]) if self.bits else "true"

    def delen(self) -> Iterator[str]:
        """Selects of group, code, name, order, heading, column, row, number out of the CTE `telling`."""
        yield self._tellingen()
        if self.laat_weg:
            yield self._geheel()
        for groep in CODELIJSTEN:
            if groep != "gebied":
                yield self._codelijst(groep)
        yield f"SELECT 'locatie', k, '', 0, '', 0, 0, aantal::int FROM {self._per_sleutel('locatie')} l"
        # What is there everywhere and names areas too, counts once.
        gebieden = self._per_sleutel("gebied", "AND NOT t.overal")
        yield self._lijst("gebied", Gebied._meta.db_table, gebieden, "o.id::text")
        aanbieders = f"(SELECT aanbieder_id AS k, aantal FROM telling WHERE soort = {self.soort['aanbieder']})"
        yield self._lijst("aanbieder", Aanbieder._meta.db_table, aanbieders, "o.id")

    def totaal(self) -> str:
        """The number of results, as an expression."""
        return f"(SELECT sum(aantal) FROM telling WHERE soort = {self.soort['samen']} AND gemist = 0)"

    def _tellingen(self) -> str:
        """The total, the number without each active group, and the options that are a condition on the row itself."""
        totaal = self._som("samen", "gemist = 0")
        return self._regels(
            "telling",
            [
                *([] if self.laat_weg else [("gepubliceerd", "", " + ".join([totaal, *map(self._mist, self.bits)]))]),
                ("totaal", "", totaal),
                *(
                    ("zonder", groep, f"{self._som('samen', 'gemist = 0')} + {self._mist(groep)}")
                    for groep in self.bits
                ),
                *(("vorm", code, self._som("samen", f"{self._telt('vorm')} AND {code}")) for code in VORMEN),
                *(
                    ("uitvoering", code, self._som("samen", f"{self._telt('uitvoering')} AND {_doet(code)}"))
                    for code in UITVOERINGEN
                ),
                # What is for everyone, or there for every area, is a result of each option.
                ("iedereen", "doelgroep", self._som("doelgroep", f"doelgroepen = {LEGE_SET}")),
                ("iedereen", "gebied", self._som("gebied", "overal")),
                *(
                    (groep, str(grens), self._som(groep, f"{GRENSVELD[groep]} <= {grens}"))
                    for groep, grenzen in GRENZEN.items()
                    for grens in grenzen
                ),
                *(("sterren", str(aantal), self._som("sterren", f"sterren >= {aantal}")) for aantal in STERREN),
            ],
        )

    def _geheel(self) -> str:
        """The whole catalogue, and what meets all but the text: what counts for no option was left out."""
        soorten = [("gepubliceerd", "", "count(*)")]
        if self.tekst:
            soorten.append(("zonder", "tekst", f"count(*) FILTER (WHERE {alle(self.voorwaarden.values())})"))
        return self._regels(f"{Zoekrij._meta.db_table} z WHERE {GEPUBLICEERD}", soorten)

    def _regels(self, bron: str, soorten: list[tuple[str, str, str]]) -> str:
        """A row for each of these groups and codes, with its number out of one reading of the source."""
        kolommen = ", ".join(f"{telling} AS a{plaats}" for plaats, (_, _, telling) in enumerate(soorten))
        waarden = ", ".join(f"('{groep}', '{code}', {n}, a{n}::int)" for n, (groep, code, _) in enumerate(soorten))
        return f"""
            SELECT groep, code, '', volgorde, '', 0, 0, aantal
            FROM (SELECT {kolommen} FROM {bron}) g, LATERAL (VALUES {waarden}) v(groep, code, volgorde, aantal)"""

    def _som(self, groep: str, voorwaarde: str) -> str:
        """Of the rows that were counted by this group: how many instruments meet the condition."""
        return f"coalesce(sum(aantal) FILTER (WHERE soort = {self.soort[groep]} AND {voorwaarde}), 0)"

    def _mist(self, groep: str) -> str:
        """How many instruments fail this active group and nothing else."""
        return self._som(groep if groep in _APART else "samen", f"gemist = {self.bits[groep]}")

    def _telt(self, groep: str) -> str:
        """Of the rows that are counted together: those that fail nothing but this group."""
        return f"gemist IN (0, {self.bits.get(groep, 0)})"

    def _per_sleutel(self, groep: str, beperking: str = "") -> str:
        """Number of instruments by key, out of the numbers by set of keys."""
        return f"""(
            SELECT k, sum(aantal) AS aantal
            FROM telling t JOIN {Zoekset._meta.db_table} s ON s.id = t.{_APART[groep][0]}, unnest(s.sleutels) k
            WHERE t.soort = {self.soort[groep]} {beperking} GROUP BY k)"""

    def _codelijst(self, groep: str) -> str:
        _, model = CODELIJSTEN[groep]
        return f"""
            SELECT '{groep}', o.code, o.naam, o.volgorde::int, {_EXTRA.get(groep, "'', 0, 0")},
                   coalesce(a.aantal, 0)::int
            FROM {model._meta.db_table} o LEFT JOIN {self._per_sleutel(groep)} a ON a.k = o.id::text"""

    def _lijst(self, groep: str, tabel: str, aantallen: str, sleutel: str) -> str:
        """The options with most results, and those that were chosen (a parameter under the name of the group).

        Which of equals are among them the name decides, as it is written: people's alphabet is worked out per row, and
        takes the database longer than all else here. `lees_facetten` puts them in that order.
        """
        return f"""
            (SELECT '{groep}', o.code, o.naam, 0, '', 0, 0, coalesce(a.aantal, 0)::int
             FROM {tabel} o LEFT JOIN {aantallen} a ON a.k = {sleutel}
             ORDER BY o.code = ANY(%({groep})s) DESC, coalesce(a.aantal, 0) DESC, o.naam COLLATE "C"
             LIMIT {LIJST_MAXIMUM})"""

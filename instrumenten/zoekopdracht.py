"""One statement for one search: which instruments meet it, how many each choice would give, and a page of results.

Each published instrument (`Zoekrij`) is judged once. Which groups of choices it fails stands in one number, a bit per
active group. An option of a group counts those that fail nothing but that group: what choosing that option alone would
give.

The pieces of SQL here hold names of our own tables and columns and constants of this app; what was typed or chosen is
always a parameter.
"""
# ruff: noqa: S608

from collections.abc import Iterator
from datetime import date
from typing import Any

from instrumenten.models import (
    Aanbieder,
    Doelgroep,
    Gebied,
    Instrument,
    Klantkenmerk,
    LocatieType,
    Tegel,
    Uitvoeringsvorm,
    Zoekrij,
)
from instrumenten.zoeken import GENOEMD, GRENSVELD, GRENZEN, STERREN, UITVOERINGEN, VERWANT, VORMEN, Voorkeur, Zoekvraag
from instrumenten.zoekwoorden import tekstdelen

# Providers and areas can be many; a list shows those with most results. The rest is found by typing the name.
LIJST_MAXIMUM = 60

# What of a row is counted and sorted on; not its words, which are many.
_KOLOMMEN = ", ".join(
    f"z.{veld.column}" for veld in Zoekrij._meta.fields if veld.name not in ("naamwoorden", "zichtbaar", "vanaf", "tot")
)

_GEPUBLICEERD = "z.zichtbaar AND (z.vanaf IS NULL OR z.vanaf <= %(op)s) AND (z.tot IS NULL OR z.tot >= %(op)s)"

# Column of Zoekrij, its code list, and what else the page shows of an option: heading, place on the landscape.
CODELIJSTEN = {
    "tegel": ("tegels", Tegel, "o.ondertitel, o.kolom, o.rij"),
    "kenmerk": ("kenmerken", Klantkenmerk, "o.groep, 0, 0"),
    "uitvoeringsvorm": ("uitvoeringsvormen", Uitvoeringsvorm, "'', 0, 0"),
    "doelgroep": ("doelgroepen", Doelgroep, "'', 0, 0"),
}


def _sleutels(model: type, groep: str) -> str:
    """The primary keys behind the chosen codes; read once for the whole statement."""
    gekozen = f"FROM {model._meta.db_table} WHERE code = ANY(%({groep})s)"
    return f"(SELECT coalesce(array_agg(id), '{{}}') {gekozen})::bigint[]"


def voorwaarden(vraag: Zoekvraag, params: dict[str, Any]) -> dict[str, str]:
    """Per group in which something was chosen: what a row `z` must meet. All of them together is the search."""
    gevonden = {}
    for groep in vraag.actief():
        params[groep] = getattr(vraag, groep)
        if groep in CODELIJSTEN:
            kolom, model, _ = CODELIJSTEN[groep]
            gevonden[groep] = f"z.{kolom} && {_sleutels(model, groep)}"
            if groep == "doelgroep":
                # An instrument without doelgroep is for everyone (Eva).
                gevonden[groep] += " OR z.doelgroepen = '{}'"
        elif groep == "tekst":
            gevonden[groep] = (
                "t.instrument_id IS NOT NULL OR (SELECT alles FROM zoekterm) IS NULL" if vraag.woorden() else "true"
            )
        elif groep == "vorm":
            gevonden[groep] = " OR ".join(f"z.{vorm}" for vorm in vraag.vorm)
        elif groep == "locatie":
            gevonden[groep] = "z.locaties && %(locatie)s::varchar[]"
        elif groep == "gebied":
            gevonden[groep] = f"z.overal OR z.gebieden && {_sleutels(Gebied, groep)}"
        elif groep == "uitvoering":
            gevonden[groep] = "z.uitvoering = 'zelf_inkoop' OR z.uitvoering = ANY(%(uitvoering)s)"
        elif groep == "aanbieder":
            gevonden[groep] = f"z.aanbieder_id = ANY({_sleutels(Aanbieder, groep)})"
        elif groep == "sterren":
            gevonden[groep] = "z.sterren >= %(sterren)s"
        else:
            gevonden[groep] = f"z.{GRENSVELD[groep]} <= %({groep})s"
        if isinstance(params[groep], tuple):
            params[groep] = list(params[groep])
    return gevonden


class Opdracht:
    """The statement and its parameters. Rows: group, code, name, order, heading, column, row, number.

    The number of an option of doelgroep or gebied is without the instruments for everyone: those are in "iedereen".
    """

    def __init__(
        self, vraag: Zoekvraag, *, op: date, voorkeur: Voorkeur | None, bladzijde: int, per_pagina: int
    ) -> None:
        self.vraag, self.voorkeur = vraag, voorkeur or Voorkeur()
        self.params: dict[str, Any] = {"op": op, "bladzijde": bladzijde, "per_pagina": per_pagina}
        self.voorwaarden = voorwaarden(vraag, self.params)
        self.bits = {groep: 1 << plaats for plaats, groep in enumerate(self.voorwaarden)}
        # What fails two groups or more counts for no option: with several groups that is most of the catalogue.
        self.voorgeselecteerd = len(self.bits) > 1
        self.met_woorden = bool(vraag.woorden())
        if self.met_woorden:
            self.params["woorden"] = vraag.woorden()

    def sql(self) -> str:
        """The whole statement."""
        delen = [tekstdelen()] if self.met_woorden else []
        delen += [self._genoemd()] if self.voorkeur.namen else []
        delen += [f"basis AS MATERIALIZED ({self._basis()})"]
        return f"WITH {', '.join(delen)} {' UNION ALL '.join(self._delen())}"

    def _voldoet(self, groep: str) -> str:
        """The instrument meets every group but this one.

        As a CASE the database takes it for half of the rows. As a comparison it would expect a handful, and sort them
        all instead of hashing them.
        """
        return f"CASE WHEN {self._telt(groep)} THEN true ELSE false END"

    def _telt(self, groep: str) -> str:
        """The same as a bare comparison: for counting within a row that was read anyway."""
        return f"b.gemist & {~self.bits[groep]} = 0" if groep in self.bits else "b.gemist = 0"

    def _basis(self) -> str:
        gemist = " + ".join(
            # The unknown is within no limit.
            f"CASE WHEN {voorwaarde} THEN 0 ELSE {self.bits[groep]} END"
            for groep, voorwaarde in self.voorwaarden.items()
        )
        woorden = (
            """LEFT JOIN treffer t USING (instrument_id) LEFT JOIN naamtreffer n USING (instrument_id)
               LEFT JOIN tekstrang r USING (instrument_id)"""
            if self.met_woorden
            else ""
        )
        rang = "coalesce(n.rang, 0) + coalesce(r.rang, 0)" if self.met_woorden else "0"
        rijen = f"""
            SELECT {_KOLOMMEN}, {gemist or "0"} AS gemist, {rang} AS rang_tekst
            FROM {Zoekrij._meta.db_table} z {woorden}
            WHERE {_GEPUBLICEERD}"""
        if not self.voorgeselecteerd:
            return rijen
        # OFFSET 0: judge every row once, not again to select.
        return f"SELECT * FROM ({rijen} OFFSET 0) z WHERE gemist & (gemist - 1) = 0"

    def _genoemd(self) -> str:
        """The instruments that the preference names, in whole or in part."""
        delen = []
        for plaats, naam in enumerate(self.voorkeur.namen):
            self.params[f"naam{plaats}"] = "%" + naam.translate({92: r"\\", 37: r"\%", 95: r"\_"}) + "%"
            delen.append(f"upper(naam) LIKE upper(%(naam{plaats})s)")
        return f"""genoemd AS MATERIALIZED (
            SELECT id FROM {Instrument._meta.db_table} WHERE {" OR ".join(delen)})"""

    def _volgorde(self) -> str:
        """What to sort by. Unknown duration, cost, stars and start come last; the name decides between equals."""
        sorteer = {
            "naam": "",
            "duur": "duur_uren ASC NULLS LAST,",
            "kosten": "kosten ASC NULLS LAST,",
            "sterren": "sterren DESC NULLS LAST, beoordelingen DESC,",
            "start": "(SELECT min(dag) FROM unnest(startdagen) dag WHERE dag >= %(op)s) ASC NULLS LAST,",
            "past": f"rang_voorkeur DESC, rang_tekst DESC, {self._keuzes()}",
        }[self.vraag.sorteer]
        return f"{sorteer} naam, instrument_id"

    def _keuzes(self) -> str:
        """How many of the chosen tegels and kenmerken; with one or none in a group every result has the same number."""
        delen = []
        for groep in ("tegel", "kenmerk"):
            if len(getattr(self.vraag, groep)) > 1:
                kolom, model, _ = CODELIJSTEN[groep]
                delen.append(f"(SELECT count(*) FROM unnest({kolom}) k WHERE k = ANY({_sleutels(model, groep)}))")
        return f"{' + '.join(delen)} DESC," if delen else ""

    def _voorkeur(self) -> str:
        """Two steps above the rest: named; on a preferred tegel and kenmerk."""
        takken = []
        if self.voorkeur.namen:
            takken.append(f"WHEN instrument_id IN (SELECT id FROM genoemd) THEN {GENOEMD}")
        if self.voorkeur.tegel and self.voorkeur.kenmerk:
            self.params |= {
                "voorkeur_tegel": list(self.voorkeur.tegel),
                "voorkeur_kenmerk": list(self.voorkeur.kenmerk),
            }
            takken.append(
                f"WHEN tegels && {_sleutels(Tegel, 'voorkeur_tegel')} "
                f"AND kenmerken && {_sleutels(Klantkenmerk, 'voorkeur_kenmerk')} THEN {VERWANT}"
            )
        return f"CASE {' '.join(takken)} ELSE 0 END" if takken else "0"

    def _delen(self) -> Iterator[str]:
        yield self._tellingen()
        for groep in CODELIJSTEN:
            yield self._codelijst(groep)
        yield f"""
            SELECT 'locatie', k, '', 0, '', 0, 0, sum(aantal)::int
            FROM (SELECT locaties, count(*) AS aantal FROM basis b WHERE {self._voldoet("locatie")} GROUP BY 1) c,
                 unnest(locaties) k GROUP BY k"""
        yield self._gebieden()
        yield self._aanbieders()
        yield self._bladzijde()
        if self.met_woorden:
            yield "SELECT 'zoekterm', alles::text, '', 0, '', 0, 0, 0 FROM zoekterm"

    def _tellingen(self) -> str:
        """The total, the number without each active group, and the options that are a condition on the row itself."""
        voor = self._telt
        gepubliceerd = f"SELECT count(*) FROM {Zoekrij._meta.db_table} z WHERE {_GEPUBLICEERD}"
        soorten = [
            ("gepubliceerd", "", f"({gepubliceerd})" if self.voorgeselecteerd else "count(*)"),
            ("totaal", "", "count(*) FILTER (WHERE b.gemist = 0)"),
            *(("zonder", groep, f"count(*) FILTER (WHERE {voor(groep)})") for groep in self.bits),
            # What is for everyone, or there for every area, is a result of each option.
            ("iedereen", "doelgroep", f"count(*) FILTER (WHERE {voor('doelgroep')} AND b.doelgroepen = '{{}}')"),
            ("iedereen", "gebied", f"count(*) FILTER (WHERE b.overal AND {voor('gebied')})"),
            *(("vorm", code, f"count(*) FILTER (WHERE b.{code} AND {voor('vorm')})") for code in VORMEN),
            *(
                (
                    "uitvoering",
                    code,
                    f"count(*) FILTER (WHERE b.uitvoering IN ('{code}', 'zelf_inkoop') AND {voor('uitvoering')})",
                )
                for code in UITVOERINGEN
            ),
            *(
                (groep, str(grens), f"count(*) FILTER (WHERE b.{GRENSVELD[groep]} <= {grens} AND {voor(groep)})")
                for groep, grenzen in GRENZEN.items()
                for grens in grenzen
            ),
            *(
                ("sterren", str(aantal), f"count(*) FILTER (WHERE b.sterren >= {aantal} AND {voor('sterren')})")
                for aantal in STERREN
            ),
        ]
        kolommen = ", ".join(f"{telling} AS a{plaats}" for plaats, (_, _, telling) in enumerate(soorten))
        waarden = ", ".join(f"('{groep}', '{code}', {n}, a{n}::int)" for n, (groep, code, _) in enumerate(soorten))
        return f"""
            SELECT groep, code, '', volgorde, '', 0, 0, aantal
            FROM (SELECT {kolommen} FROM basis b) g,
                 LATERAL (VALUES {waarden}) v(groep, code, volgorde, aantal)"""

    def _per_sleutel(self, groep: str, kolom: str) -> str:
        """Number of instruments by primary key of a code list: counted by combination first, of which there are few."""
        return f"""(
            SELECT k, sum(aantal) AS aantal
            FROM (SELECT {kolom}, count(*) AS aantal FROM basis b WHERE {self._voldoet(groep)} GROUP BY 1) c,
                 unnest({kolom}) k GROUP BY k)"""

    def _codelijst(self, groep: str) -> str:
        kolom, model, extra = CODELIJSTEN[groep]
        return f"""
            SELECT '{groep}', o.code, o.naam, o.volgorde::int, {extra}, coalesce(a.aantal, 0)::int
            FROM {model._meta.db_table} o LEFT JOIN {self._per_sleutel(groep, kolom)} a ON a.k = o.id"""

    def _gebieden(self) -> str:
        self.params.setdefault("gebied", [])
        # What is there everywhere and names areas too, counts once.
        eigen = self._per_sleutel("gebied", "gebieden").replace("WHERE", "WHERE NOT b.overal AND", 1)
        return f"""
            (SELECT 'gebied', o.code, o.naam, 0, '', 0, 0, coalesce(a.aantal, 0)::int
             FROM {Gebied._meta.db_table} o LEFT JOIN {eigen} a ON a.k = o.id
             ORDER BY o.code = ANY(%(gebied)s) DESC, coalesce(a.aantal, 0) DESC, o.naam LIMIT {LIJST_MAXIMUM})"""

    def _aanbieders(self) -> str:
        self.params.setdefault("aanbieder", [])
        return f"""
            (SELECT 'aanbieder', o.code, o.naam, 0, '', 0, 0, coalesce(a.aantal, 0)::int
             FROM {Aanbieder._meta.db_table} o
             LEFT JOIN (SELECT aanbieder_id, count(*) AS aantal FROM basis b
                        WHERE {self._voldoet("aanbieder")} GROUP BY 1) a ON a.aanbieder_id = o.id
             ORDER BY o.code = ANY(%(aanbieder)s) DESC, coalesce(a.aantal, 0) DESC, o.naam LIMIT {LIJST_MAXIMUM})"""

    def _bladzijde(self) -> str:
        """The instruments of the asked page, or of the last when there are not so many."""
        overslaan = (
            """least(%(bladzijde)s - 1, (
                    SELECT greatest(count(*) - 1, 0) / %(per_pagina)s FROM basis b WHERE b.gemist = 0
                )) * %(per_pagina)s"""
            if self.params["bladzijde"] > 1
            else "0"
        )
        return f"""
            SELECT 'resultaat', instrument_id::text, '', row_number() OVER ()::int, '', rang_voorkeur, 0, 0
            FROM (
                SELECT instrument_id, rang_voorkeur
                FROM (SELECT *, {self._voorkeur()} AS rang_voorkeur FROM basis WHERE gemist = 0) b
                ORDER BY {self._volgorde()}
                LIMIT %(per_pagina)s
                OFFSET {overslaan}) p"""


LOCATIES = dict(LocatieType.choices)

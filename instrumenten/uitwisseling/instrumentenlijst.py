"""The list of instruments in a spreadsheet: its rows as what a file says about instruments, and back."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from django.db.models import QuerySet
from typing_extensions import override

from instrumenten.inlezen import gegevens
from instrumenten.inlezen.bestand import Bestand
from instrumenten.inlezen.gegevens import KOPPELINGEN, Melding
from instrumenten.inlezen.plan import maak_plan
from instrumenten.inlezen.schrijfwijze import adressen_van
from instrumenten.inlezen.wijzigingen import Invoerverschil, Plan, Wijziging
from instrumenten.models import Instrument
from instrumenten.uitwisseling.bestand import RIJEN_MAXIMUM, Lijst
from instrumenten.uitwisseling.cellen import Codes, Keuzecel
from instrumenten.uitwisseling.kolommen import CODELIJSTEN, KOLOMMEN
from instrumenten.uitwisseling.werkblad import Blad, Inhoud
from instrumenten.uitwisseling.woordenboek import Woordenboeken
from instrumenten.woorden import opsomming

# Said wherever someone takes the list for the whole catalogue.
NIET_IN_DE_LIJST = (
    "Locaties, contactpersonen, registratiecodes, links, downloads, video's, startmomenten, bestanden en beoordelingen "
    "staan niet in een lijst in Excel of CSV; ze blijven bij het inlezen zoals ze zijn."
)
_PER_KEER = 500
# How much of a name a report shows; it may be far too long.
_NAAM_GETOOND = 120
_KOLOM_VAN = {kolom.veld: kolom.naam for kolom in KOLOMMEN}
_VELD_VAN = {kolom.naam: kolom.veld for kolom in KOLOMMEN}


class Instrumentenlijst(Bestand):
    """A list that was read: what it changes, in the words of its own columns."""

    def __init__(self, lijst: Lijst) -> None:
        self._lijst = lijst
        self._cellen = dict(lijst.rijen)

    @override
    def plan(self, *, vergrendel: bool) -> Plan:
        """What taking it in would change; `vergrendel` as in `maak_plan`. With a wrong head no row is looked at."""
        fouten = [Melding(1, "", tekst, fout=True) for tekst in _fouten_in_de_kop(self._lijst.kolommen)]
        if fouten:
            plan = Plan(meldingen=fouten)
        else:
            lijsten = Woordenboeken()
            rijen = [lees_rij(nummer, cellen, lijsten) for nummer, cellen in self._lijst.rijen]
            plan = maak_plan(rijen, vergrendel=vergrendel)
        plan.meldingen += [Melding(0, "", tekst) for tekst in self._lijst.opmerkingen]
        plan.meldingen += [melding for wijziging in plan.gewijzigd for melding in self._van_lege_cellen(wijziging)]
        plan.meldingen.sort(key=lambda melding: melding.nummer)
        return plan

    @override
    def bij_nieuw(self, plan: Plan, instrument: gegevens.Instrument) -> list[Invoerverschil]:
        """What a new instrument is given, per column of the file."""
        waarden = {**instrument.velden, **instrument.koppelingen, "slug": plan.slugs[instrument.nummer]}
        woorden = [
            Invoerverschil(kolom.naam, "", kolom.in_woorden(waarden[kolom.veld]))
            for kolom in KOLOMMEN
            if kolom.naam in self._lijst.kolommen and kolom.veld in waarden
        ]
        return [verschil for verschil in woorden if verschil.nieuw]

    @override
    def bij_wijziging(self, wijziging: Wijziging) -> list[Invoerverschil]:
        """What differs, per column."""
        nieuw: dict[str, Any] = {
            **wijziging.velden,
            **{relatie: wijziging.gegevens.koppelingen[relatie] for relatie in wijziging.koppelingen},
        }
        return [
            Invoerverschil(kolom.naam, kolom.in_woorden(wijziging.was[kolom.veld]), kolom.in_woorden(nieuw[kolom.veld]))
            for kolom in KOLOMMEN
            if kolom.veld in nieuw
        ]

    @override
    def kolom(self, melding: Melding) -> str:
        """The column that a message is about; "" when it is about a row."""
        return _KOLOM_VAN.get(melding.veld, "")

    def _van_lege_cellen(self, wijziging: Wijziging) -> Iterable[Melding]:
        """What a row changes by saying nothing: easily overlooked by who filled in a template for one column."""
        nummer, naam = wijziging.gegevens.nummer, wijziging.gegevens.naam
        door_leegte = [v for v in self.bij_wijziging(wijziging) if not self._cellen[nummer][v.wat]]
        leeg = [verschil.wat for verschil in door_leegte if not verschil.nieuw]
        if leeg:
            woord = "veld" if len(leeg) == 1 else "velden"
            tekst = f"maakt {len(leeg)} {woord} leeg: {opsomming(leeg)}. Een kolom die u weglaat, blijft zoals hij is."
            yield Melding(nummer, naam, tekst)
        for verschil in door_leegte:
            if verschil.nieuw:
                tekst = f"is leeg en wordt daarmee {verschil.nieuw}."
                yield Melding(nummer, naam, tekst, veld=_VELD_VAN[verschil.wat])


def _fouten_in_de_kop(kolommen: tuple[str, ...]) -> list[str]:
    if onbekend := [naam for naam in kolommen if naam not in _VELD_VAN]:
        namen = ", ".join(f"“{naam[:40]}”" for naam in onbekend)
        return [f"onbekende kolom: {namen}. De namen staan op het blad Uitleg van het sjabloon."]
    if not {"uuid", "adres", "naam"}.intersection(kolommen):
        return ["er is geen kolom uuid, adres of naam om een instrument aan te herkennen."]
    return []


def lees_rij(nummer: int, cellen: Mapping[str, Inhoud], lijsten: Woordenboeken) -> gegevens.Instrument:
    """What a row says; a cell that cannot be used is among its `fouten`. Reads each list that it refers to once."""
    gelezen: dict[str, Any] = {}
    fouten: dict[str, str] = {}
    for kolom in KOLOMMEN:
        if kolom.naam in cellen:
            try:
                gelezen[kolom.veld] = kolom.lees(cellen[kolom.naam], lijsten)
            except ValueError as fout:
                fouten[kolom.veld] = str(fout)
    uuid, adres = gelezen.pop("uuid", None), gelezen.pop("slug", "")
    slug, vroegere_slug = adressen_van(gelezen.get("naam", ""), adres)
    genoemd = cellen.get("naam")
    return gegevens.Instrument(
        nummer=nummer,
        uuid=uuid,
        slug=slug,
        vroegere_slug=vroegere_slug,
        velden={
            **{veld: waarde for veld, waarde in gelezen.items() if veld not in KOPPELINGEN},
            **({"slug": adres} if adres else {}),
        },
        koppelingen={veld: waarde for veld, waarde in gelezen.items() if veld in KOPPELINGEN},
        aanbieder=None,
        eigenaar=None,
        delen={},
        eigen_lijst=True,
        fouten=fouten,
        genoemd=genoemd[:_NAAM_GETOOND] if isinstance(genoemd, str) else "",
    )


def rijen_van(instrumenten: QuerySet[Instrument]) -> Iterator[list[object]]:
    """The head and a row per instrument, to write to a file."""
    yield [kolom.naam for kolom in KOLOMMEN]
    lijsten = [kolom.veld for kolom in KOLOMMEN if isinstance(kolom.soort, Codes)]
    met_alles = instrumenten.select_related("aanbieder").prefetch_related(*lijsten)
    for instrument in met_alles.iterator(chunk_size=_PER_KEER):
        yield [kolom.cel(instrument) for kolom in KOLOMMEN]


def sjabloon() -> Iterable[Blad]:
    """The sheets that explain the list: what each column wants, and the codes that may stand in it."""
    uitleg = [["kolom", "naam in het formulier", "verplicht", "uitleg"]]
    uitleg += [[k.naam, k.label, k.nodig, k.uitleg] for k in KOLOMMEN]
    uitleg += [[], [NIET_IN_DE_LIJST], [f"Er kunnen {RIJEN_MAXIMUM} rijen tegelijk worden ingelezen."]]
    codes = [["kolom", "code", "betekenis"]]
    for naam, model in CODELIJSTEN:
        codes += [[naam, code, betekenis] for code, betekenis in model._default_manager.values_list("code", "naam")]
    for kolom in KOLOMMEN:
        if isinstance(kolom.soort, Keuzecel):
            codes += [[kolom.naam, code, betekenis] for code, betekenis in kolom.soort.keuzes.items()]
    return [Blad("Uitleg", uitleg), Blad("Codes", codes)]

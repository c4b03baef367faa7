"""An export of Eva as a file: read whole, and compared with the catalogue into a plan."""

from typing import Any

from typing_extensions import override

from instrumenten import models
from instrumenten.eva.lezen import Codelijsten, codelijst, lees
from instrumenten.eva.omvang import DubbeleSleutel, ontleed, tel_waarden
from instrumenten.eva.verschillen import verschillen
from instrumenten.inlezen.bestand import Bestand, OnleesbaarBestand
from instrumenten.inlezen.gegevens import Instrument, Melding
from instrumenten.inlezen.plan import maak_plan
from instrumenten.inlezen.wijzigingen import Invoerverschil, Plan, Voortgang, Wijziging, stil

_PER_KEER = 500
# In instruments: more takes longer than a page may take.
MAXIMUM = 2000
# Values and marks of HTML in all of them: twice what so many ordinary instruments hold.
_WAARDEN_MAXIMUM = 600_000


def codelijsten() -> Codelijsten:
    """Eva's code lists as they are in the catalogue, with the municipality's own doelgroepen."""

    def lijst(model: type[models.Referentie], *meer: str) -> dict[str, str]:
        return codelijst(
            [
                (regel.code, [regel.naam, *(naam for veld in meer for naam in getattr(regel, veld))])
                for regel in model._default_manager.order_by("volgorde", "code")
            ]
        )

    return Codelijsten(
        tegels=lijst(models.Tegel),
        klantkenmerken=lijst(models.Klantkenmerk),
        doelgroepen=lijst(models.Doelgroep),
        uitvoeringsvormen=lijst(models.Uitvoeringsvorm, "oude_namen"),
    )


def plan_voor(rijen: list[Any], voortgang: Voortgang, *, vergrendel: bool = False) -> Plan:
    """Read all elements of a file and compare them with the catalogue; what there is to report is in the plan.

    `vergrendel`: lock the instruments that are in the file until the end of the transaction, which there must be.
    """
    lijsten = codelijsten()
    instrumenten: list[Instrument] = []
    meldingen: list[Melding] = []
    for nummer, rij in enumerate(rijen, start=1):
        instrument, van_dit = lees(rij, nummer, lijsten)
        meldingen += van_dit
        if instrument:
            instrumenten.append(instrument)
        if nummer % _PER_KEER == 0 or nummer == len(rijen):
            voortgang("Lezen", nummer, len(rijen))
    plan = maak_plan(instrumenten, vergrendel=vergrendel)
    voortgang("Vergelijken", len(instrumenten), len(rijen))
    plan.meldingen = sorted(meldingen + plan.meldingen, key=lambda melding: melding.nummer)
    return plan


class Evabestand(Bestand):
    """An export of Eva that was read: what it changes, in the words of the forms."""

    def __init__(self, rijen: list[Any]) -> None:
        self._rijen = rijen

    @override
    def plan(self, *, vergrendel: bool) -> Plan:
        """What taking it in would change; `vergrendel` as in `maak_plan`."""
        return plan_voor(self._rijen, stil, vergrendel=vergrendel)

    @override
    def bij_nieuw(self, plan: Plan, instrument: Instrument) -> list[Invoerverschil]:
        """Nothing: an instrument of Eva is too much to read through beforehand."""
        return []

    @override
    def bij_wijziging(self, wijziging: Wijziging) -> list[Invoerverschil]:
        """What differs, per field, link and part."""
        return verschillen(wijziging)

    @override
    def kolom(self, melding: Melding) -> str:
        """A file of Eva has no columns."""
        return ""


def lees_eva(inhoud: bytes) -> Evabestand:
    """An export of Eva, as large as a page may take. Raises OnleesbaarBestand."""
    te_groot = "Dit bestand is te groot om hier in te lezen. Splits het in kleinere bestanden."
    # Before they are made: millions of empty lists take longer than what they could hold.
    if inhoud.count(b"[") + inhoud.count(b"{") > _WAARDEN_MAXIMUM:
        raise OnleesbaarBestand(te_groot)
    try:
        rijen = ontleed(inhoud.decode("utf-8-sig"))
    except DubbeleSleutel as fout:
        raise OnleesbaarBestand(f"Dit JSON-bestand is niet te lezen: {fout}.") from fout
    except (ValueError, RecursionError) as fout:
        raise OnleesbaarBestand("Dit is geen geldig JSON-bestand.") from fout
    if not isinstance(rijen, list):
        raise OnleesbaarBestand("Dit is geen export van Eva: er hoort een lijst van instrumenten in te staan.")
    if len(rijen) > MAXIMUM:
        raise OnleesbaarBestand(
            f"Dit bestand heeft {len(rijen)} instrumenten; hier kunnen er {MAXIMUM} tegelijk. Een groter bestand "
            "leest de technisch beheerder in met importeer_eva."
        )
    over = _WAARDEN_MAXIMUM
    for rij in rijen:
        over -= tel_waarden(rij)
        if over < 0:
            raise OnleesbaarBestand(te_groot)
    return Evabestand(rijen)

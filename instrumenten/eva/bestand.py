"""An export of Eva as a file: read whole, and compared with the catalogue into a plan."""

from typing import Any

from instrumenten import models
from instrumenten.eva.lezen import Codelijsten, codelijst, lees
from instrumenten.inlezen.gegevens import Instrument, Melding
from instrumenten.inlezen.plan import maak_plan
from instrumenten.inlezen.wijzigingen import Plan, Voortgang

_PER_KEER = 500


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

"""Acts on a plan: begin it, write it, close it."""

from typing import Any

from django.db import IntegrityError, transaction
from django.utils import timezone

from klantbeeld.models import Klantbeeld
from klanten.begeleiding import eis_in_begeleiding
from klanten.models import Klant
from toegang.bewerkbaar import neem_over, vergrendel
from toegang.handeling import Geweigerd, handeling
from toegang.models import Gebruiker
from trajecten.actions.inzet import stop_inzet
from trajecten.cyclus import Planhandeling, eis, status_na
from trajecten.doelvoorstel import voorgesteld_doel
from trajecten.looptijd import plus_maanden
from trajecten.models import Doel, DoelStatus, Inzet, Trajectplan
from trajecten.plannen import laatste_klantbeeld, plan_zonder_meer, zwakste_scores

# A first proposal for how long a goal takes; client and klantmanager change it as they like.
DOEL_MAANDEN = 3
HOOGSTE_SCORE = 5


class GeenKlantbeeld(Geweigerd):
    """A plan rests on an established klantbeeld (PW art. 10 lid 4), and this client has none."""

    def __init__(self) -> None:
        super().__init__("Stel eerst een klantbeeld vast. Daar begint het trajectplan mee.")


@handeling
def begin_plan(*, klant: Klant, door: Gebruiker) -> Trajectplan:
    """The running plan of this client; when there is none, a new one, filled from the latest established klantbeeld.

    The doelgedrag becomes the main goal, and every werkpunt a suggested goal with the score of its weakest component.
    Raises NietInBegeleiding and GeenKlantbeeld.
    """
    eis_in_begeleiding(klant)
    lopend = plan_zonder_meer(klant)
    if lopend:
        return lopend
    beeld = laatste_klantbeeld(klant)
    if beeld is None:
        raise GeenKlantbeeld
    try:
        with transaction.atomic():
            plan = Trajectplan.objects.create(
                klant=klant,
                klantbeeld=beeld,
                hoofddoel=beeld.doelgedrag,
                huidige_tegel=beeld.huidige_tegel,
                beoogde_tegel=beeld.beoogde_tegel,
            )
    except IntegrityError:
        # A colleague began at the same moment; there is one running plan, and it is theirs.
        lopend = plan_zonder_meer(klant)
        if lopend is None:
            raise
        return lopend
    _stel_doelen_voor(plan, beeld)
    return plan


def _stel_doelen_voor(plan: Trajectplan, beeld: Klantbeeld) -> None:
    zwakste = zwakste_scores(beeld)
    for werkpunt in beeld.werkpunten.select_related("klantkenmerk"):
        score = zwakste.get(werkpunt.klantkenmerk_id)
        Doel.objects.create(
            plan=plan,
            klantkenmerk=werkpunt.klantkenmerk,
            omschrijving=voorgesteld_doel(werkpunt.klantkenmerk.code, werkpunt.klantkenmerk.naam),
            score_nu=score,
            score_doel=None if score is None else min(score + 1, HOOGSTE_SCORE),
            uiterlijk=plus_maanden(timezone.localdate(), DOEL_MAANDEN),
        )


@handeling
def werk_plan_bij(*, plan: Trajectplan, gezien: int, gegevens: dict[str, Any], door: Gebruiker) -> Trajectplan:
    """Write the plan's own fields, as they were `gezien`. Raises NietToegestaan and Verouderd."""
    plan = vergrendel(plan, gezien)
    eis(plan.status, Planhandeling.BEWERKEN)
    neem_over(plan, gegevens).save(update_fields=[*gegevens, "revisie"])
    return plan


@handeling
def sluit_plan_af(*, plan: Trajectplan, gezien: int, terugblik: str, door: Gebruiker) -> Trajectplan:
    """Close the plan, as it was `gezien`, with a look back; what still runs, stops.

    Raises NietToegestaan and Verouderd.
    """
    plan = vergrendel(plan, gezien)
    sluit(plan, terugblik=terugblik, stopreden="Het trajectplan is afgesloten.")
    return plan


def sluit(plan: Trajectplan, *, terugblik: str, stopreden: str) -> None:
    """Close a plan, in an act that holds the lock on it; what still runs, stops with `stopreden`.

    Raises NietToegestaan.
    """
    plan.status = status_na(plan.status, Planhandeling.AFSLUITEN)
    for inzet in Inzet.objects.filter(doel__plan=plan).lopend().order_by("pk"):
        stop_inzet(inzet, stopreden)
    for doel in plan.doelen.lopend().order_by("pk"):
        doel.status = DoelStatus.GESTOPT
        doel.revisie += 1
        doel.save(update_fields=["status", "revisie"])
    plan.terugblik = terugblik
    plan.afgesloten_op = timezone.now()
    plan.save(update_fields=["status", "terugblik", "afgesloten_op", "revisie"])

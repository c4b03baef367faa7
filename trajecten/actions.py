"""What one does with a trajectplan, from beginning to closing. Each act is one transaction.

Acts on one plan wait for each other: they lock the plan first, and then look whether its state allows them.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from hashlib import sha256
from typing import Any

from django.conf import settings
from django.db import IntegrityError, transaction
from django.db.models import Max
from django.utils import timezone

from gesprekken.actions.uitstroom import laat_uitstromen
from instrumenten.models import Instrument
from klantbeeld.models import Klantbeeld
from klanten.begeleiding import eis_in_begeleiding
from klanten.models import Klant, Periode, Uitstroomreden
from toegang.models import Gebruiker
from trajecten.cyclus import Handeling, NietToegestaan, Onderdeel, doelstatus_na, eis, inzet_kan_worden, status_na
from trajecten.doelvoorstel import voorgesteld_doel
from trajecten.looptijd import plus_maanden
from trajecten.models import (
    Doel,
    DoelEvaluatie,
    DoelStatus,
    Evaluatie,
    Inzet,
    InzetStatus,
    Plandocument,
    Planversie,
    Trajectplan,
)
from trajecten.momentopname import Contact, Momentopname, lees, neem_op
from trajecten.pdf import maak_pdf
from trajecten.querysets import (
    LOPENDE_INZET,
    Planbeeld,
    laatste_klantbeeld,
    plan_zonder_meer,
    planbeeld,
    scoreregels,
    volgend_gesprek,
    zwakste_scores,
)

# A first proposal for how long a goal takes; client and klantmanager change it as they like.
DOEL_MAANDEN = 3
HOOGSTE_SCORE = 5


class GeenKlantbeeld(Exception):
    """A plan rests on an established klantbeeld (PW art. 10 lid 4), and this client has none."""


class NietCompleet(Exception):
    """The plan misses something without which it cannot be established."""

    def __init__(self, ontbreekt: list[Onderdeel]) -> None:
        super().__init__("niet compleet")
        self.ontbreekt = ontbreekt


class NietGelezen(Exception):
    """The plan changed after the user read it."""

    def __init__(self) -> None:
        super().__init__("Het plan is intussen veranderd. Lees het nog een keer; daarna kunt u het vaststellen.")


def _vergrendel_plan(plan_pk: int, handeling: Handeling) -> Trajectplan:
    plan = (
        Trajectplan.objects.select_for_update(of=("self",))
        .select_related("klantbeeld", "huidige_tegel", "beoogde_tegel")
        # What was read says when we talk again; what is established says the same.
        .annotate(volgend_gesprek=volgend_gesprek(), scoreregels=scoreregels())
        .get(pk=plan_pk)
    )
    eis(plan.status, handeling)
    return plan


@contextmanager
def om_de_beurt(plan: Trajectplan) -> Iterator[None]:
    """One transaction in which nobody else acts on this plan.

    For an act that locks a part of the plan: whoever locks the plan first and then the part, never waits in a circle.
    """
    with transaction.atomic():
        Trajectplan.objects.select_for_update().get(pk=plan.pk)
        yield


def _zet(ding: Any, gegevens: dict[str, Any]) -> Any:
    for naam, waarde in gegevens.items():
        setattr(ding, naam, waarde)
    return ding


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


@transaction.atomic
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


@transaction.atomic
def werk_plan_bij(*, plan: Trajectplan, gegevens: dict[str, Any], door: Gebruiker) -> Trajectplan:
    """Write the plan's own fields; `plan` is locked and fresh. Raises NietToegestaan."""
    eis(plan.status, Handeling.BEWERKEN)
    _zet(plan, gegevens).save(update_fields=[*gegevens, "revisie"])
    return plan


@transaction.atomic
def voeg_doel_toe(*, plan: Trajectplan, gegevens: dict[str, Any], door: Gebruiker) -> Doel:
    """A new goal in a plan that is being written. Raises NietToegestaan."""
    plan = _vergrendel_plan(plan.pk, Handeling.BEWERKEN)
    return Doel.objects.create(plan=plan, **gegevens)


@transaction.atomic
def wijzig_doel(*, doel: Doel, gegevens: dict[str, Any], door: Gebruiker) -> Doel:
    """Change a goal; `doel` is locked and fresh. Raises NietToegestaan."""
    _vergrendel_plan(doel.plan_id, Handeling.BEWERKEN)
    _zet(doel, gegevens).save(update_fields=[*gegevens, "revisie"])
    return doel


@transaction.atomic
def haal_doel_weg(*, doel: Doel, door: Gebruiker) -> None:
    """Take a goal out of the plan; `doel` is locked and fresh.

    A goal that never stood in a version disappears with its deployments; one that did, is kept as stopped. Then its
    proposed deployments stop if they stood in a version, and disappear if not. Raises NietToegestaan, also when a
    deployment is running.
    """
    _vergrendel_plan(doel.plan_id, Handeling.BEWERKEN)
    if doel.inzetten.filter(status=InzetStatus.GESTART).exists():
        raise NietToegestaan("Bij dit doel loopt een inzet. Rond die eerst af of stop die.")
    if not doel.in_versie:
        doel.delete()
        return
    for inzet in doel.inzetten.filter(status=InzetStatus.VOORGESTELD).order_by("pk"):
        if inzet.in_versie:
            _stop(inzet, "Het doel is uit het plan gehaald.")
        else:
            inzet.delete()
    doel.status = DoelStatus.GESTOPT
    doel.save(update_fields=["status", "revisie"])


@transaction.atomic
def voeg_inzet_toe(
    *,
    plan: Trajectplan,
    instrument: Instrument,
    gegevens: dict[str, Any],
    door: Gebruiker,
    doel: Doel | None = None,
    nieuw_doel: dict[str, Any] | None = None,
) -> Inzet:
    """Put an instrument in the plan, for a goal that is there or for a new one. Raises NietToegestaan."""
    plan = _vergrendel_plan(plan.pk, Handeling.BEWERKEN)
    if doel is None:
        doel = Doel.objects.create(plan=plan, **(nieuw_doel or {}))
    elif doel.plan_id != plan.pk or doel.status != DoelStatus.OPEN:
        raise NietToegestaan("Dit doel loopt niet meer in dit plan. Kies een ander doel.")
    return Inzet.objects.create(doel=doel, instrument=instrument, **gegevens)


@transaction.atomic
def wijzig_inzet(*, inzet: Inzet, gegevens: dict[str, Any], door: Gebruiker) -> Inzet:
    """Follow a deployment; `inzet` is locked and fresh. Its period, hours and costs change only while the plan does.

    Raises NietToegestaan, also for a status that does not follow on the present one.
    """
    plan = _vergrendel_plan(inzet.doel.plan_id, Handeling.INZET_VOLGEN)
    if set(gegevens) - {"status", "stopreden"}:
        eis(plan.status, Handeling.BEWERKEN)
    if gegevens.get("status", inzet.status) not in inzet_kan_worden(inzet.status):
        raise NietToegestaan("Deze status volgt niet op de status van nu.")
    _zet(inzet, gegevens).save(update_fields=[*gegevens, "revisie"])
    return inzet


@transaction.atomic
def haal_inzet_weg(*, inzet: Inzet, door: Gebruiker) -> None:
    """Take a proposed deployment out of a plan that is being written; `inzet` is locked and fresh.

    Raises NietToegestaan when it began, or stood in a version: then it is stopped, with a reason.
    """
    _vergrendel_plan(inzet.doel.plan_id, Handeling.BEWERKEN)
    if not inzet.kan_weg:
        raise NietToegestaan("Deze inzet stond al in een versie of is begonnen. Stop de inzet, met de reden.")
    inzet.delete()


def _stop(inzet: Inzet, reden: str) -> None:
    inzet.status = InzetStatus.GESTOPT
    inzet.stopreden = reden
    inzet.revisie += 1
    inzet.save(update_fields=["status", "stopreden", "revisie"])


def contact(klant: Klant) -> Contact:
    """Whom this client calls or mails: the klantmanager's own number and address, else those of the municipality."""
    return Contact(
        gemeente=settings.GEMEENTE,
        klantmanager=klant.klantmanager.naam,
        telefoon=klant.klantmanager.telefoon or settings.GEMEENTE_TELEFOON,
        mail=klant.klantmanager.email or settings.GEMEENTE_MAIL,
    )


def concept(*, klant: Klant, beeld: Planbeeld, door: Gebruiker, nummer: int = 0) -> Momentopname:
    """The snapshot of the plan as it is now: what would be established. Writes nothing."""
    return neem_op(
        klant=klant,
        beeld=beeld,
        contact=contact(klant),
        nummer=nummer,
        vastgesteld_op=timezone.now(),
        vastgesteld_door=door.naam,
    )


@transaction.atomic
def stel_plan_vast(*, klant: Klant, plan: Trajectplan, vingerafdruk: str, door: Gebruiker) -> Planversie:
    """Make the plan as it was read into the next version of this client, with its archived PDF.

    `vingerafdruk` is that of the snapshot that the user read (`Momentopname.vingerafdruk`). Versions are numbered per
    client, on through plans that were closed, so that an address names one version. Raises NietToegestaan,
    NietCompleet and NietGelezen.
    """
    plan = _vergrendel_plan(plan.pk, Handeling.VASTSTELLEN)
    beeld = planbeeld(plan)
    tekort = beeld.ontbreekt()
    if tekort:
        raise NietCompleet(tekort)
    # The lock on the plan makes this safe: a client has one plan that is not closed.
    hoogste = Planversie.objects.filter(klant=klant).aggregate(hoogste=Max("nummer"))["hoogste"] or 0
    opname = concept(klant=klant, beeld=beeld, door=door, nummer=hoogste + 1)
    if opname.vingerafdruk() != vingerafdruk:
        raise NietGelezen
    versie = Planversie.objects.create(
        klant=klant,
        plan=plan,
        nummer=opname.nummer,
        inhoud=opname.als_json(),
        zienswijze=plan.zienswijze,
        zienswijze_tekst=plan.zienswijze_tekst,
        vastgesteld_op=opname.vastgesteld_op,
        vastgesteld_door=door,
    )
    Doel.objects.filter(plan=plan, in_versie=False).update(in_versie=True)
    Inzet.objects.filter(doel__plan=plan, in_versie=False).update(in_versie=True)
    plan.status = status_na(plan.status, Handeling.VASTSTELLEN)
    plan.revisie += 1
    plan.save(update_fields=["status", "revisie"])
    archiveer_pdf(versie=versie, door=door)
    return versie


@transaction.atomic
def archiveer_pdf(*, versie: Planversie, door: Gebruiker) -> Plandocument:
    """The document of a version; made and archived when it is not there yet. It never changes after that."""
    # Locked, so that two clicks at once make one document.
    Planversie.objects.select_for_update(of=("self",)).get(pk=versie.pk)
    bestaand = Plandocument.objects.filter(versie=versie).first()
    if bestaand:
        return bestaand
    pdf = maak_pdf(lees(versie.inhoud))
    return Plandocument.objects.create(versie=versie, pdf=pdf, sha256=sha256(pdf).hexdigest())


@transaction.atomic
def evalueer(
    *,
    plan: Trajectplan,
    op: date,
    samenvatting: str,
    klantreactie: str,
    volgende_evaluatie: date,
    doelen: dict[int, dict[str, str]],
    door: Gebruiker,
) -> Evaluatie:
    """Record what client and klantmanager found of every running goal, and open the plan for adjusting.

    `doelen`: per goal (pk) uitkomst, vervolg and toelichting; every running goal must be in it. The client's view on
    the plan is asked again for the next version. Raises NietToegestaan.
    """
    plan = _vergrendel_plan(plan.pk, Handeling.EVALUEREN)
    lopend = list(plan.doelen.filter(status=DoelStatus.OPEN).order_by("pk"))
    if {doel.pk for doel in lopend} != set(doelen):
        raise NietToegestaan("De doelen van het plan zijn intussen veranderd. Loop ze nog een keer langs.")
    evaluatie = Evaluatie.objects.create(
        plan=plan, op=op, samenvatting=samenvatting, klantreactie=klantreactie, door=door
    )
    for doel in lopend:
        oordeel = DoelEvaluatie.objects.create(evaluatie=evaluatie, doel=doel, **doelen[doel.pk])
        doel.status = doelstatus_na(oordeel.uitkomst, oordeel.vervolg)
        doel.revisie += 1
        doel.save(update_fields=["status", "revisie"])
    plan.status = status_na(plan.status, Handeling.EVALUEREN)
    plan.evaluatie_op = volgende_evaluatie
    plan.zienswijze = plan.zienswijze_tekst = ""
    plan.revisie += 1
    plan.save(update_fields=["status", "evaluatie_op", "zienswijze", "zienswijze_tekst", "revisie"])
    return evaluatie


@transaction.atomic
def sluit_plan_af(
    *, plan: Trajectplan, terugblik: str, door: Gebruiker, stopreden: str = "Het trajectplan is afgesloten."
) -> Trajectplan:
    """Close the plan with a look back; `plan` is locked and fresh. What still runs, stops with `stopreden`.

    Raises NietToegestaan.
    """
    plan.status = status_na(plan.status, Handeling.AFSLUITEN)
    for inzet in Inzet.objects.filter(doel__plan=plan, status__in=LOPENDE_INZET).order_by("pk"):
        _stop(inzet, stopreden)
    for doel in plan.doelen.filter(status=DoelStatus.OPEN).order_by("pk"):
        doel.status = DoelStatus.GESTOPT
        doel.revisie += 1
        doel.save(update_fields=["status", "revisie"])
    plan.terugblik = terugblik
    plan.afgesloten_op = timezone.now()
    plan.save(update_fields=["status", "terugblik", "afgesloten_op", "revisie"])
    return plan


@transaction.atomic
def beeindig_begeleiding(*, klant: Klant, einde: date, uitstroomreden: Uitstroomreden, door: Gebruiker) -> Periode:
    """The client leaves on that day: the period ends, what was planned or agreed falls away, the running plan closes.

    One plan belongs to one period, so that a client who comes back begins a new one. Raises NietInBegeleiding.
    """
    periode = laat_uitstromen(klant=klant, einde=einde, uitstroomreden=uitstroomreden, door=door)
    lopend = plan_zonder_meer(klant)
    if lopend:
        plan = _vergrendel_plan(lopend.pk, Handeling.AFSLUITEN)
        plan.revisie += 1
        sluit_plan_af(
            plan=plan,
            terugblik=f"Afgesloten bij de uitstroom op {einde:%d-%m-%Y}: {uitstroomreden}.",
            stopreden=f"Uitstroom: {uitstroomreden}",
            door=door,
        )
    return periode

"""Establishing a plan: how it would read now, the version that never changes, and its document."""

from hashlib import sha256

from django.conf import settings
from django.db.models import Max
from django.utils import timezone

from klanten.actions.rechtzetten import vergrendel_dossiers
from klanten.models import Klant
from toegang.handeling import Geweigerd, Onvolledig, handeling, na_afloop
from toegang.models import Gebruiker
from trajecten.actions.vergrendelen import vergrendel_plan
from trajecten.cyclus import Planhandeling, Planonderdeel, status_na
from trajecten.models import Doel, Inzet, Plandocument, Planversie, Trajectplan
from trajecten.momentopname import Contact, Momentopname, lees, neem_op
from trajecten.pdf import maak_pdf
from trajecten.planbeeld import Planbeeld, planbeeld


class NietCompleet(Onvolledig):
    """The plan misses something without which it cannot be established."""

    def __init__(self, ontbreekt: list[Planonderdeel]) -> None:
        super().__init__("Het plan is nog niet compleet.")
        self.ontbreekt = ontbreekt


class NietGelezen(Geweigerd):
    """The plan changed after the user read it."""

    def __init__(self) -> None:
        super().__init__("Het plan is intussen veranderd. Lees het nog een keer; daarna kunt u het vaststellen.")


def voorlopige_opname(*, klant: Klant, beeld: Planbeeld, door: Gebruiker, nummer: int = 0) -> Momentopname:
    """The snapshot of the plan as it is now: what would be established. Writes nothing."""
    return neem_op(
        klant=klant,
        beeld=beeld,
        contact=contact(klant),
        nummer=nummer,
        vastgesteld_op=timezone.now(),
        vastgesteld_door=door.naam,
    )


def contact(klant: Klant) -> Contact:
    """Whom this client calls or mails: the klantmanager's own number and address, else those of the municipality."""
    return Contact(
        gemeente=settings.GEMEENTE,
        klantmanager=klant.klantmanager.naam,
        telefoon=klant.klantmanager.telefoon or settings.GEMEENTE_TELEFOON,
        mail=klant.klantmanager.email or settings.GEMEENTE_MAIL,
    )


@handeling
def stel_plan_vast(*, klant: Klant, plan: Trajectplan, vingerafdruk: str, door: Gebruiker) -> Planversie:
    """Make the plan as it was read into the next version of this client, whose PDF is
    archived after that.

    `vingerafdruk` is that of the snapshot that the user read (`Momentopname.vingerafdruk`). Versions are numbered per
    client, on through plans that were closed, so that an address names one version. Raises NietToegestaan,
    NietCompleet and NietGelezen. Locks the period and the client before the plan: an agreement that stands in the
    version is not taken back meanwhile.
    """
    vergrendel_dossiers(klant)
    plan = vergrendel_plan(plan.pk, Planhandeling.VASTSTELLEN)
    beeld = planbeeld(plan)
    tekort = beeld.ontbreekt()
    if tekort:
        raise NietCompleet(tekort)
    # The lock on the plan makes this safe: a client has one plan that is not closed.
    hoogste = Planversie.objects.filter(klant=klant).aggregate(hoogste=Max("nummer"))["hoogste"] or 0
    opname = voorlopige_opname(klant=klant, beeld=beeld, door=door, nummer=hoogste + 1)
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
    plan.status = status_na(plan.status, Planhandeling.VASTSTELLEN)
    plan.revisie += 1
    plan.save(update_fields=["status", "revisie"])
    na_afloop(archiveer_pdf, versie=versie, door=door)
    return versie


@handeling
def archiveer_pdf(*, versie: Planversie, door: Gebruiker) -> Plandocument:
    """The document of a version; made and archived when it is not there yet. It never changes after that."""
    # Locked, so that two clicks at once make one document.
    Planversie.objects.select_for_update(of=("self",)).get(pk=versie.pk)
    bestaand = Plandocument.objects.filter(versie=versie).first()
    if bestaand:
        return bestaand
    pdf = maak_pdf(lees(versie.inhoud))
    return Plandocument.objects.create(versie=versie, pdf=pdf, sha256=sha256(pdf).hexdigest())

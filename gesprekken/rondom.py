"""What is known around a conversation, so that nothing is asked for the umpteenth time. Reads only."""

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Generic, TypeVar, overload

from django.contrib.postgres.aggregates import StringAgg
from django.db.models import OuterRef, Q, QuerySet, Subquery, TextField, Value
from django.db.models.functions import Coalesce
from django.utils import timezone

from gesprekken.models import Afspraak, Contactnotitie, Gesprek, Gespreksstatus, Notitie, Notitiesoort
from gesprekken.querysets import ContactnotitieQuerySet, GesprekQuerySet
from gesprekken.verzuim import VERZUIM_DAGEN
from klanten.models import Klant
from toegang.vastevraag import VasteLezing, plek

G_co = TypeVar("G_co", bound=Gesprek | None, covariant=True)


def _vandaag_begint(*, dagen: int = 0) -> datetime:
    """The first moment of today, or of so many days later."""
    return timezone.make_aware(datetime.combine(timezone.localdate() + timedelta(days=dagen), time.min))


def feiten() -> Coalesce:
    """For a query over conversations: the facts of the record, of all who wrote some, as one text."""
    van_gesprek = Notitie.objects.filter(gesprek=OuterRef("pk"), soort=Notitiesoort.FEIT).order_by().values("gesprek")
    samen = van_gesprek.annotate(tekst=StringAgg("tekst", Value("\n"), order_by="pk")).values("tekst")
    return Coalesce(Subquery(samen), Value(""), output_field=TextField())


def open_afspraken(klant: Klant) -> QuerySet[Afspraak]:
    """The agreements that are not settled, of both sides, first the one that is due first."""
    return Afspraak.objects.filter(klant=klant).open()


def contactnotities(klant: Klant) -> ContactnotitieQuerySet:
    """The short contacts with this client, newest first, with who noted them and what was agreed."""
    return Contactnotitie.objects.filter(klant=klant).select_related("door", "afspraak").order_by("-moment", "-pk")


def contact_sinds(klant: Klant, moment: datetime | None) -> ContactnotitieQuerySet:
    """The short contacts after this moment (None: ever) that stand by themselves, newest first."""
    los = contactnotities(klant).los()
    return los if moment is None else los.filter(moment__gt=moment)


def geplande_gesprekken(klant: Klant) -> QuerySet[Gesprek]:
    """Planned conversations, first one first; also those of the past that were not recorded yet."""
    return Gesprek.objects.filter(klant=klant).gepland().select_related("soort", "locatie")


def eerdere_gesprekken(klant: Klant) -> GesprekQuerySet:
    """Conversations that were held or did not take place, newest first, with their `feiten`."""
    return (
        Gesprek.objects.filter(klant=klant)
        .exclude(status=Gespreksstatus.GEPLAND)
        .annotate(feiten=feiten())
        .select_related("soort")
        .order_by("-moment", "-pk")
    )


def lopend_vervolg(gesprek: Gesprek) -> Gesprek | None:
    """The conversation that was agreed in this one or instead of it, unless that was cancelled.

    Reads `vervolg` of the conversation: no query when that was selected along.
    """
    vervolg: Gesprek | None = getattr(gesprek, "vervolg", None)
    return None if vervolg is None or vervolg.status == Gespreksstatus.VERVALLEN else vervolg


def keer_verzuimd(klant: Klant, op: date) -> int:
    """How often this client did not come in the half year before this day. One query."""
    vanaf = timezone.make_aware(datetime.combine(op - timedelta(days=VERZUIM_DAGEN), time.min))
    return Gesprek.objects.filter(klant=klant, moment__gte=vanaf).verzuimd().count()


def voorstel_eerste_gesprek(klant: Klant) -> dict[str, str]:
    """What to fill in beforehand when planning: the first conversation with someone is an intake."""
    return {} if Gesprek.objects.filter(klant=klant).exists() else {"soort": "intake"}


@dataclass(frozen=True)
class Gespreksronde(Generic[G_co]):
    """A conversation (None when it has no record yet), the last one held besides it and the next one planned.

    `vervolg` is the conversation that was agreed in this one, whatever became of it. `vandaag`: of a record that was
    begun without a plan, the conversation that is planned for today; it is most likely this one, so not the next.
    """

    klant: Klant
    gesprek: G_co
    laatste: Gesprek | None
    volgend: Gesprek | None
    vervolg: Gesprek | None
    vandaag: Gesprek | None = None

    @property
    def eerstvolgend(self) -> Gesprek | None:
        """What the client may count on: what was agreed in this one while it is to come, else the next one planned."""
        komt = self.vervolg and self.vervolg.status == Gespreksstatus.GEPLAND and self.vervolg.moment > timezone.now()
        return self.vervolg if komt else self.volgend


def _rondom(keuze: Q) -> QuerySet[Gesprek]:
    """The conversations of the client that meet this, complete enough to record one."""
    return (
        Gesprek.objects.filter(keuze, klant=plek("klant"))
        .select_related("soort", "locatie", "volgt_op", "gemaakt_door", "contactnotitie")
        .annotate(feiten=feiten())
        .order_by("pk")
    )


def _eerste(rijen: QuerySet[Gesprek], aantal: int = 1) -> Q:
    return Q(pk__in=rijen.values("pk")[:aantal])


@VasteLezing
def _ronde_om() -> QuerySet[Gesprek]:
    """One conversation, with what was agreed in it and what is around it."""
    dit = plek("gesprek")
    andere = Gesprek.objects.filter(~Q(pk=dit), klant=plek("klant"))
    return _rondom(Q(pk=dit) | Q(volgt_op=dit) | _eerste(andere.gevoerd()) | _eerste(andere.komend(plek("nu"))))


@VasteLezing
def _ronde() -> QuerySet[Gesprek]:
    """Around a record without a plan: today's, gone by or not, as well as the next one besides it."""
    alle = Gesprek.objects.filter(klant=plek("klant"))
    van_vandaag = alle.gepland().filter(moment__gte=plek("begin"), moment__lt=plek("morgen"))
    return _rondom(_eerste(van_vandaag) | _eerste(alle.gevoerd()) | _eerste(alle.komend(plek("nu")), 2))


@overload
def gespreksronde(klant: Klant, pk: int) -> Gespreksronde[Gesprek]: ...


@overload
def gespreksronde(klant: Klant) -> Gespreksronde[None]: ...


def gespreksronde(klant: Klant, pk: int | None = None) -> Gespreksronde[Gesprek | None]:
    """The conversation `pk` of this client with the last and the next around it. One query.

    Raises Gesprek.DoesNotExist when this client has no conversation `pk`.
    """
    nu, begin, morgen = timezone.now(), _vandaag_begint(), _vandaag_begint(dagen=1)
    wanneer = {"klant": klant.pk, "nu": nu}
    rijen = _ronde_om(**wanneer, gesprek=pk) if pk else _ronde(**wanneer, begin=begin, morgen=morgen)
    for rij in rijen:
        rij.klant = klant
    gesprek = next((rij for rij in rijen if rij.pk == pk), None)
    if pk and gesprek is None:
        raise Gesprek.DoesNotExist
    # What was agreed in this one may be held already, or be planned for later than another: the outermost count.
    anders = sorted((rij for rij in rijen if rij is not gesprek), key=lambda rij: (rij.moment, rij.pk))
    gevoerd = [rij for rij in anders if rij.status == Gespreksstatus.GEVOERD]
    gepland = [rij for rij in anders if rij.status == Gespreksstatus.GEPLAND]
    vandaag = next((rij for rij in gepland if not pk and begin <= rij.moment < morgen), None)
    return Gespreksronde(
        klant=klant,
        gesprek=gesprek,
        laatste=gevoerd[-1] if gevoerd else None,
        volgend=next((rij for rij in gepland if rij is not vandaag and rij.moment > nu), None),
        vervolg=next((rij for rij in anders if pk and rij.volgt_op_id == pk), None),
        vandaag=vandaag,
    )


def notities_per_soort(gesprek: Gesprek) -> list[tuple[Notitiesoort, str, list[Notitie]]]:
    """The notes of a record by kind, with the heading of the kind; kinds without notes are left out. One query."""
    notities = list(gesprek.notities.select_related("door"))
    per_soort = [
        (soort, soort.label, [notitie for notitie in notities if notitie.soort == soort]) for soort in Notitiesoort
    ]
    return [(soort, kop, rijen) for soort, kop, rijen in per_soort if rijen]

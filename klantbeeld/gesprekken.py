"""What is known around a conversation, so that nothing is asked for the umpteenth time. Reads only."""

from dataclasses import dataclass

from django.db.models import Q, QuerySet
from django.utils import timezone

from klantbeeld.models import Afspraak, AfspraakStatus, Gesprek, Gespreksstatus, Klant


def _vandaag_begint() -> object:
    return timezone.localtime().replace(hour=0, minute=0, second=0, microsecond=0)


def open_afspraken(klant: Klant) -> QuerySet[Afspraak]:
    """The agreements that are not settled, of both sides, first the one that is due first."""
    return Afspraak.objects.filter(klant=klant, status=AfspraakStatus.OPEN).order_by("uiterlijk", "pk")


def geplande_gesprekken(klant: Klant) -> QuerySet[Gesprek]:
    """Planned conversations, first one first; also those of the past that were not recorded yet."""
    return (
        Gesprek.objects.filter(klant=klant, status=Gespreksstatus.GEPLAND)
        .select_related("soort")
        .order_by("moment", "pk")
    )


def eerdere_gesprekken(klant: Klant) -> QuerySet[Gesprek]:
    """Conversations that were held or did not take place, newest first."""
    return (
        Gesprek.objects.filter(klant=klant)
        .exclude(status=Gespreksstatus.GEPLAND)
        .select_related("soort")
        .order_by("-moment", "-pk")
    )


def voorstel_eerste_gesprek(klant: Klant) -> dict[str, str]:
    """What to fill in beforehand when planning: the first conversation with someone is an intake."""
    return {} if Gesprek.objects.filter(klant=klant).exists() else {"soort": "intake"}


def _volgende(klant: Klant) -> QuerySet[Gesprek]:
    return geplande_gesprekken(klant).filter(moment__gte=_vandaag_begint())


def _gevoerde(klant: Klant) -> QuerySet[Gesprek]:
    return eerdere_gesprekken(klant).filter(status=Gespreksstatus.GEVOERD)


@dataclass(frozen=True)
class Gespreksronde:
    """A conversation (None when it has no record yet), the last one held besides it and the next one planned."""

    gesprek: Gesprek | None
    laatste: Gesprek | None
    volgend: Gesprek | None


def gespreksronde(klant: Klant, pk: int | None = None) -> Gespreksronde:
    """The conversation `pk` of this client with the last and the next around it. One query.

    Raises Gesprek.DoesNotExist when this client has no conversation `pk`.
    """
    laatste = _gevoerde(klant).exclude(pk=pk) if pk else _gevoerde(klant)
    volgend = _volgende(klant).exclude(pk=pk) if pk else _volgende(klant)
    rijen = (
        Gesprek.objects.filter(
            Q(pk=pk) | Q(pk__in=laatste.values("pk")[:1]) | Q(pk__in=volgend.values("pk")[:1]), klant=klant
        )
        .select_related("soort", "volgt_op", "gemaakt_door")
        .order_by("pk")
    )
    gesprek = dit_laatste = dit_volgend = None
    for rij in rijen:
        if rij.pk == pk:
            gesprek = rij
        elif rij.status == Gespreksstatus.GEVOERD:
            dit_laatste = rij
        else:
            dit_volgend = rij
    if pk and gesprek is None:
        raise Gesprek.DoesNotExist
    return Gespreksronde(gesprek, dit_laatste, dit_volgend)

"""Rows of the client of the outer query: the subqueries that every read across dossiers is made of."""

from datetime import date, datetime, time
from typing import TypeVar

from django.db.models import Model, OuterRef, Q, QuerySet
from django.utils import timezone

from gesprekken.models import Afspraak, Gesprek, Gespreksstatus
from gesprekken.querysets import GesprekQuerySet
from klantbeeld.models import Klantbeeld
from klanten.models import Periode
from profielen.models import Profieltoekenning
from trajecten.models import PlanStatus, Trajectplan

M = TypeVar("M", bound=Model)


def begin_van(dag: date) -> datetime:
    """The first moment of a day, here."""
    return timezone.make_aware(datetime.combine(dag, time.min))


def van_de_klant(model: type[M], **voorwaarden: object) -> QuerySet[M]:
    """Rows of the client of the outer query."""
    return model._default_manager.filter(klant=OuterRef("pk"), **voorwaarden)


def lopende_periode() -> QuerySet[Periode]:
    """The period in which the client is accompanied now."""
    return Periode.objects.lopend().filter(klant=OuterRef("pk"))


def gevoerde_gesprekken() -> QuerySet[Gesprek]:
    """Conversations that were held, newest first."""
    return Gesprek.objects.filter(klant=OuterRef("pk")).gevoerd()


def komende_gesprekken(nu: datetime) -> GesprekQuerySet:
    """Planned conversations whose moment is still to come, first one first."""
    return Gesprek.objects.filter(klant=OuterRef("pk")).komend(nu)


def vastgestelde_klantbeelden() -> QuerySet[Klantbeeld]:
    """Established klantbeelden, newest first."""
    return Klantbeeld.objects.filter(klant=OuterRef("pk")).vastgesteld()


def toekenningen() -> QuerySet[Profieltoekenning]:
    """Chosen profiles, newest first."""
    return van_de_klant(Profieltoekenning).order_by("-op", "-pk")


def lopende_plannen() -> QuerySet[Trajectplan]:
    """The plan that is being carried out: established, or open for adjustment after that."""
    return van_de_klant(Trajectplan, status__in=[PlanStatus.VASTGESTELD, PlanStatus.BIJSTELLEN])


def open_toezeggingen() -> QuerySet[Afspraak]:
    """What the municipality promised and has not done yet, oldest first."""
    return Afspraak.objects.filter(klant=OuterRef("pk")).toezeggingen().open()


def verzuimde_gesprekken() -> QuerySet[Gesprek]:
    """Conversations to which the client did not come, oldest first."""
    return Gesprek.objects.filter(klant=OuterRef("pk")).verzuimd()


def ongebeld() -> Q:
    """Of a conversation: the client did not come and nobody has called yet."""
    return Q(status=Gespreksstatus.VERZUIMD, verzuim__contact_op__isnull=True)

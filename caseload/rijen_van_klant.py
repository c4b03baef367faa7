"""Rows of the client of the outer query: the subqueries that every read across dossiers is made of."""

from datetime import date, datetime, time

from django.db.models import OuterRef, QuerySet
from django.utils import timezone

from klanten.models import Periode
from profielen.models import Profieltoekenning


def begin_van(dag: date) -> datetime:
    """The first moment of a day, here."""
    return timezone.make_aware(datetime.combine(dag, time.min))


def perioden() -> QuerySet[Periode]:
    """Periods of guidance, running or ended."""
    return Periode.objects.filter(klant=OuterRef("pk"))


def toekenningen() -> QuerySet[Profieltoekenning]:
    """Chosen profiles, newest first."""
    return Profieltoekenning.objects.filter(klant=OuterRef("pk")).order_by("-op", "-pk")

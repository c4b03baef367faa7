"""The running plan of a client, for a page that shows it among other things. Reads only."""

from typing import TYPE_CHECKING, TypeAlias, TypedDict

from django.db.models import OuterRef, QuerySet, Subquery

from klanten.models import Klant
from toegang.vastevraag import VasteLezing, geef_rijen, plek
from trajecten.models import Doel, Planversie, Trajectplan

if TYPE_CHECKING:
    from django_stubs_ext import WithAnnotations

    class _Document(TypedDict):
        document: int | None

    # A running plan; `document`: the number of its latest version that has its document.
    LopendPlan: TypeAlias = WithAnnotations[Trajectplan, _Document]


@VasteLezing
def _lopend() -> "QuerySet[LopendPlan]":
    gedocumenteerd = Planversie.objects.filter(plan=OuterRef("pk"), document__isnull=False).order_by("-nummer")
    plannen: QuerySet[Trajectplan] = Trajectplan.objects.filter(klant=plek("klant")).lopend()
    return plannen.annotate(document=Subquery(gedocumenteerd.values("nummer")[:1])).order_by("pk")[:1]


@VasteLezing
def doelen_van() -> QuerySet[Doel]:
    """The goals of a plan (its key in `plan`) with their klantkenmerk. One query."""
    return Doel.objects.filter(plan=plek("plan")).met_kenmerk()


def lopend_plan_met_doelen(klant: Klant) -> "LopendPlan | None":
    """The plan of this client that is not closed, with its `doelen` and their klantkenmerk. Two queries."""
    for plan in _lopend(klant=klant.pk):
        geef_rijen(plan, "doelen", doelen_van(plan=plan.pk))
        return plan
    return None

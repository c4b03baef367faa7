"""The running plan of a client, for a page that shows it among other things. Reads only."""

from typing import TYPE_CHECKING, TypeAlias, TypedDict

from django.db.models import OuterRef, Prefetch, QuerySet, Subquery

from klanten.models import Klant
from trajecten.models import Doel, Planversie, Trajectplan

if TYPE_CHECKING:
    from django_stubs_ext import WithAnnotations

    class _Document(TypedDict):
        document: int | None

    # A running plan; `document`: the number of its latest version that has its document.
    LopendPlan: TypeAlias = WithAnnotations[Trajectplan, _Document]


def lopend_plan_met_doelen(klant: Klant) -> "LopendPlan | None":
    """The plan of this client that is not closed, with its `doelen` and their klantkenmerk. Two queries."""
    gedocumenteerd = Planversie.objects.filter(plan=OuterRef("pk"), document__isnull=False).order_by("-nummer")
    plannen: QuerySet[Trajectplan] = Trajectplan.objects.filter(klant=klant).lopend()
    return (
        plannen.annotate(document=Subquery(gedocumenteerd.values("nummer")[:1]))
        .prefetch_related(Prefetch("doelen", Doel.objects.met_kenmerk()))
        .first()
    )

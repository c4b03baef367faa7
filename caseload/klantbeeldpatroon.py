"""The named patterns of the IGM, as the database finds them in the latest klantbeeld."""

from django.db.models import Case, CharField, Max, OuterRef, Q, Subquery, Value, When

from klantbeeld.igm import HOOG_VANAF, LAAG_TOT
from klantbeeld.models import Klantbeeld, Score

# The named patterns of `klantbeeld.igm.patronen`, as `patroon` of `met_stand`.
KLOOF = "kloof"
VERTROUWEN = "vertrouwen"


def patroon() -> Subquery:
    """Which named pattern the scores of the latest klantbeeld show: KLOOF, VERTROUWEN or "". Null without one.

    The same borders as `klantbeeld.igm.patronen`, in the database; a test holds the two together.
    """

    laatste = Klantbeeld.objects.filter(klant=OuterRef(OuterRef("pk"))).vastgesteld()

    def score(code: str) -> Max:
        return Max("score", filter=Q(component__code=code))

    return Subquery(
        Score.objects.filter(klantbeeld=laatste.values("pk")[:1])
        .order_by()
        .values("klantbeeld")
        .annotate(intentie=score("INT"), gedrag=score("GED"), zelfvertrouwen=score("EFF"))
        .annotate(
            patroon=Case(
                When(intentie__gte=HOOG_VANAF, gedrag__lte=LAAG_TOT, then=Value(KLOOF)),
                When(intentie__lte=LAAG_TOT, zelfvertrouwen__lte=LAAG_TOT, then=Value(VERTROUWEN)),
                default=Value(""),
                output_field=CharField(),
            )
        )
        .values("patroon")
    )

"""What there is and nobody uses."""

from datetime import date

from django.db.models import Count, Exists, OuterRef, QuerySet, Window

from caseload.dekking.maten import LIJST_MAXIMUM
from instrumenten.models import Instrument, Zoekrij
from trajecten.models import Inzet


def lees_ongebruikt(op: date) -> tuple[list[Instrument], int]:
    """Published instruments that were never in a plan, the longest published first, and how many in all. One query."""
    ooit = Inzet.objects.filter(instrument=OuterRef("pk"))
    gepubliceerd: QuerySet[Zoekrij] = Zoekrij.objects.gepubliceerd(op)
    rijen = list(
        gepubliceerd.filter(~Exists(ooit))
        .select_related("instrument__aanbieder")
        .only("instrument__slug", "instrument__naam", "instrument__aangemaakt_op", "instrument__aanbieder__naam")
        .annotate(totaal=Window(Count("pk")))
        .order_by("instrument__aangemaakt_op", "naam", "pk")[:LIJST_MAXIMUM]
    )
    return [rij.instrument for rij in rijen], rijen[0].totaal if rijen else 0

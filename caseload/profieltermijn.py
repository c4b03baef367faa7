"""Since when a client has the present profile, and how long that may last."""

from django.db.models import DateTimeField, Exists, IntegerField, Min, OuterRef, Subquery
from django.db.models.functions import Cast, Greatest

from caseload.rijen_van_klant import lopende_periode, toekenningen, van_de_klant
from profielen.models import Profieltoekenning


def profiel_sinds() -> Greatest:
    """Since when the client has the present profile in this period; choosing the same one again does not start anew."""
    laatste = Profieltoekenning.objects.filter(klant=OuterRef("klant")).order_by("-op", "-pk")
    ander = Profieltoekenning.objects.filter(klant=OuterRef("klant"), op__gt=OuterRef("op")).exclude(
        profiel=OuterRef("profiel")
    )
    reeks = (
        van_de_klant(Profieltoekenning)
        .filter(profiel=Subquery(laatste.values("profiel")[:1]))
        .filter(~Exists(ander))
        .order_by()
        .values("klant")
        .annotate(sinds=Min("op"))
    )
    periode = Cast(Subquery(lopende_periode().values("begin")[:1]), DateTimeField())
    return Greatest(Subquery(reeks.values("sinds")), periode)


def profiel_termijn() -> Subquery:
    """The term of the present profile in months, or null."""
    return Subquery(toekenningen().values("profiel__termijn_maanden")[:1], output_field=IntegerField())

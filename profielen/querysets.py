"""Reads of profiles, of the klantbeeld that a proposal stands on, and of what was chosen."""

from collections.abc import Iterable

from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import OuterRef, QuerySet
from django.db.models.functions import JSONObject

from instrumenten.models import Klantkenmerk, Tegel
from klantbeeld.models import Klant, Klantbeeld, KlantbeeldStatus, Score
from profielen import voorstel
from profielen.models import Klantprofiel, ProfielPatroon, Profieltoekenning

KEUZES_PER_PAGINA = 20


def actieve_profielen() -> QuerySet[Klantprofiel]:
    """The profiles in use, with `patroonlijst`, `tegelnamen` and `kenmerknamen`. One query."""
    patroon = (
        ProfielPatroon.objects.filter(profiel=OuterRef("pk"))
        .order_by("component__volgorde")
        .values(regel=JSONObject(code="component__code", van="van", tot="tot", gewicht="gewicht"))
    )
    tegels = Tegel.objects.filter(klantprofiel=OuterRef("pk")).order_by("volgorde")
    kenmerken = Klantkenmerk.objects.filter(klantprofiel=OuterRef("pk")).order_by("volgorde")
    return (
        Klantprofiel.objects.filter(actief=True)
        .annotate(
            patroonlijst=ArraySubquery(patroon),
            tegelnamen=ArraySubquery(tegels.values("naam")),
            kenmerknamen=ArraySubquery(kenmerken.values("naam")),
        )
        .order_by("volgorde", "code")
    )


def voor_de_regels(profielen: Iterable[Klantprofiel]) -> list[voorstel.Profiel]:
    """Profiles from `actieve_profielen` as the rules want them."""
    return [
        voorstel.Profiel(
            sleutel=profiel.pk,
            naam=str(profiel),
            volgorde=profiel.volgorde,
            toegang=profiel.toegang,
            patroon=tuple(voorstel.Bereik(**regel) for regel in profiel.patroonlijst),  # type: ignore[attr-defined]
        )
        for profiel in profielen
    ]


def klantbeeld_voor_voorstel(klant: Klant) -> Klantbeeld | None:
    """The latest established klantbeeld with `scorelijst`: code, naam and score per component. One query."""
    scores = (
        Score.objects.filter(klantbeeld=OuterRef("pk"))
        .order_by("component__volgorde")
        .values(regel=JSONObject(code="component__code", naam="component__naam", score="score"))
    )
    return (
        Klantbeeld.objects.filter(klant=klant, status=KlantbeeldStatus.VASTGESTELD)
        .annotate(scorelijst=ArraySubquery(scores))
        .order_by("-versie")
        .first()
    )


def gegevens_van(beeld: Klantbeeld) -> list[voorstel.Gegeven]:
    """The scores of a klantbeeld from `klantbeeld_voor_voorstel`, as the rules want them."""
    return [voorstel.Gegeven(**regel) for regel in beeld.scorelijst]  # type: ignore[attr-defined]


def toekenningen(klant: Klant, *, voor: int | None = None) -> QuerySet[Profieltoekenning]:
    """What was chosen for this client, newest first, one page and one row more; `voor` continues before that choice."""
    rijen = Profieltoekenning.objects.filter(klant=klant).select_related(
        "profiel", "voorgesteld", "klantbeeld", "afwijkgrond", "door"
    )
    if voor is not None:
        rijen = rijen.filter(pk__lt=voor)
    return rijen.order_by("-op", "-pk")[: KEUZES_PER_PAGINA + 1]


def huidige_toekenning(klant: Klant) -> Profieltoekenning | None:
    """The profile that holds for this client now, with profile, klantbeeld and who chose. One query."""
    return (
        Profieltoekenning.objects.filter(klant=klant)
        .select_related("profiel", "voorgesteld", "klantbeeld", "door")
        .order_by("-op", "-pk")
        .first()
    )

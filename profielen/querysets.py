"""Reads of profiles, of the klantbeeld that a proposal stands on, and of what was chosen."""

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any, TypedDict

from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import OuterRef, Q, QuerySet, Subquery
from django.db.models.functions import JSONObject

from instrumenten.models import Klantkenmerk, Tegel
from klantbeeld.models import Klantbeeld, Score
from klanten.models import Klant
from profielen import voorstel
from profielen.models import Klantprofiel, ProfielPatroon, Profieltoekenning

KEUZES_PER_PAGINA = 20


class _Patroon(TypedDict):
    patroonlijst: list[dict[str, Any]]
    tegelnamen: list[str]
    kenmerknamen: list[str]


class _Stand(TypedDict):
    scorelijst: list[dict[str, Any]]
    laatste_uitleg: dict[str, Any] | None


if TYPE_CHECKING:
    from django_stubs_ext import WithAnnotations

    # A profile from `actieve_profielen`, a klantbeeld from `klantbeeld_voor_voorstel`.
    Actief = WithAnnotations[Klantprofiel, _Patroon]
    Voorstelbeeld = WithAnnotations[Klantbeeld, _Stand]


def actieve_profielen() -> "QuerySet[Actief]":
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


def voor_de_regels(profielen: "Iterable[Actief]") -> list[voorstel.Profiel]:
    """Profiles from `actieve_profielen` as the rules want them."""
    return [
        voorstel.Profiel(
            sleutel=profiel.pk,
            naam=str(profiel),
            volgorde=profiel.volgorde,
            toegang=profiel.toegang,
            patroon=tuple(voorstel.Bereik(**regel) for regel in profiel.patroonlijst),
        )
        for profiel in profielen
    ]


def klantbeeld_voor_voorstel(klant: Klant) -> "Voorstelbeeld | None":
    """The latest established klantbeeld with `scorelijst` and `laatste_uitleg`. One query.

    `scorelijst`: code, naam and score per component. `laatste_uitleg`: what was kept with the newest choice for this
    client, None when nothing was chosen yet.
    """
    scores = (
        Score.objects.filter(klantbeeld=OuterRef("pk"))
        .order_by("component__volgorde")
        .values(regel=JSONObject(code="component__code", naam="component__naam", score="score"))
    )
    versies: QuerySet[Klantbeeld] = Klantbeeld.objects.filter(klant=klant).vastgesteld()
    return versies.annotate(
        scorelijst=ArraySubquery(scores),
        laatste_uitleg=Subquery(_nieuwste_eerst(klant).values("uitleg")[:1]),
    ).first()


def gegevens_van(beeld: "Voorstelbeeld") -> list[voorstel.Gegeven]:
    """The scores of a klantbeeld from `klantbeeld_voor_voorstel`, as the rules want them."""
    return [voorstel.Gegeven(**regel) for regel in beeld.scorelijst]


def laatste_feiten(beeld: "Voorstelbeeld") -> list[str]:
    """The facts that held at the newest choice, for a klantbeeld from `klantbeeld_voor_voorstel`."""
    feiten: list[str] = (beeld.laatste_uitleg or {}).get("feiten", [])
    return feiten


def toekenningen(klant: Klant, *, voor: int | None = None) -> QuerySet[Profieltoekenning]:
    """What was chosen for this client, newest first, one page and one row more; `voor` continues after that choice.

    `voor` is the pk of the last choice on the page before; without such a choice of this client nothing follows.
    """
    rijen = _nieuwste_eerst(klant).select_related("profiel", "voorgesteld", "klantbeeld", "afwijkgrond", "door")
    if voor is not None:
        moment = Subquery(Profieltoekenning.objects.filter(klant=klant, pk=voor).values("op"))
        rijen = rijen.filter(Q(op__lt=moment) | Q(op=moment, pk__lt=voor))
    return rijen[: KEUZES_PER_PAGINA + 1]


def _nieuwste_eerst(klant: Klant) -> QuerySet[Profieltoekenning]:
    return Profieltoekenning.objects.filter(klant=klant).order_by("-op", "-pk")

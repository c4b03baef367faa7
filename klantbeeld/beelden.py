"""Reads of klantbeelden: the draft, what was established, and the components with their anchors."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import F, OuterRef, Prefetch, Q, QuerySet, Subquery
from django.db.models.functions import JSONObject

from klantbeeld import igm
from klantbeeld.models import (
    Anker,
    IgmComponent,
    KenmerkKoppeling,
    Klant,
    Klantbeeld,
    KlantbeeldStatus,
    Score,
    Werkpunt,
)
from klantbeeld.tekening import Tekening, tekening

VERSIES_PER_PAGINA = 50


def _scores() -> QuerySet[Score]:
    """Scores with component, the texts of the chosen anchor and the score in the version before."""
    anker = Anker.objects.filter(component=OuterRef("component"), score=OuterRef("score"))
    vorige = Score.objects.filter(
        klantbeeld__klant=OuterRef("klantbeeld__klant"),
        klantbeeld__versie=OuterRef("klantbeeld__versie") - 1,
        component=OuterRef("component"),
    )
    return (
        Score.objects.select_related("component")
        .annotate(
            ankertekst=Subquery(anker.values("tekst")),
            ankertekst_klant=Subquery(anker.values("tekst_klant")),
            vorige_score=Subquery(vorige.values("score")),
        )
        .order_by("component__volgorde", "component__code")
    )


def _werkpunten() -> QuerySet[Werkpunt]:
    """Work points with klantkenmerk and the codes of the components that it works on."""
    koppelingen = KenmerkKoppeling.objects.filter(klantkenmerk=OuterRef("klantkenmerk"))
    return Werkpunt.objects.select_related("klantkenmerk").annotate(
        componentcodes=ArraySubquery(koppelingen.values("component__code"))
    )


def vastgestelde(klant: Klant, *, met_nieuwste: bool = False) -> QuerySet[Klantbeeld]:
    """The established klantbeelden of this client, newest first, complete enough to show.

    `met_nieuwste` adds `nieuwste`: the number of the latest version.
    """
    beelden = (
        Klantbeeld.objects.filter(klant=klant, status=KlantbeeldStatus.VASTGESTELD)
        .select_related("huidige_tegel", "beoogde_tegel", "vastgesteld_door")
        .prefetch_related(Prefetch("scores", _scores()), Prefetch("werkpunten", _werkpunten()))
        .order_by("-versie")
    )
    if met_nieuwste:
        versies = Klantbeeld.objects.filter(klant=klant, versie__isnull=False).order_by("-versie").values("versie")
        beelden = beelden.annotate(nieuwste=Subquery(versies[:1]))
    return beelden


def laatste_vastgesteld(klant: Klant) -> Klantbeeld | None:
    """The latest established klantbeeld with tegels, scores (component, anchor, previous score) and work points.

    Three queries, whatever the number of versions.
    """
    return vastgestelde(klant).first()


def concept(klant: Klant) -> Klantbeeld | None:
    """The draft of this client with its scores and their components, if there is one. Two queries."""
    return (
        Klantbeeld.objects.filter(klant=klant, status=KlantbeeldStatus.CONCEPT)
        .select_related("huidige_tegel", "beoogde_tegel")
        .prefetch_related(Prefetch("scores", Score.objects.select_related("component").order_by("component__volgorde")))
        .first()
    )


@dataclass(frozen=True)
class ConceptMetVorige:
    """The draft and the version that it continues on; both may be missing."""

    concept: Klantbeeld | None
    vorige: Klantbeeld | None

    @property
    def vorige_scores(self) -> dict[str, int | None]:
        """The scores of the previous version, by component code."""
        return {score.component.code: score.score for score in self.vorige.scores.all()} if self.vorige else {}


def concept_met_vorige(klant: Klant) -> ConceptMetVorige:
    """Draft and latest version together, both with scores. Two queries."""
    laatste = Klantbeeld.objects.filter(klant=klant, versie__isnull=False).order_by("-versie").values("versie")[:1]
    beelden = (
        Klantbeeld.objects.filter(klant=klant)
        .filter(Q(status=KlantbeeldStatus.CONCEPT) | Q(versie=Subquery(laatste)))
        .select_related("huidige_tegel", "beoogde_tegel", "vastgesteld_door")
        .prefetch_related(Prefetch("scores", Score.objects.select_related("component").order_by("component__volgorde")))
        .order_by(F("versie").asc(nulls_first=True))
    )
    concept_beeld = vorige = None
    for beeld in beelden:
        if beeld.status == KlantbeeldStatus.CONCEPT:
            concept_beeld = beeld
        else:
            vorige = beeld
    return ConceptMetVorige(concept_beeld, vorige)


def versielijst(klant: Klant, *, voor: int | None = None) -> QuerySet[Klantbeeld]:
    """Draft and versions, newest first, without their contents; `voor` continues below that version."""
    rijen = Klantbeeld.objects.filter(klant=klant).select_related("vastgesteld_door")
    if voor is not None:
        rijen = rijen.filter(Q(versie__lt=voor) | Q(status=KlantbeeldStatus.CONCEPT))
    rijen = rijen.defer("interpretatie", "krachten").order_by(F("versie").desc(nulls_first=True))
    return rijen[: VERSIES_PER_PAGINA + 2]


def componenten_met_ankers() -> QuerySet[IgmComponent]:
    """The ten components in order, each with `ankerlijst`: dicts with score, tekst and tekst_klant. One query."""
    ankers = (
        Anker.objects.filter(component=OuterRef("pk"))
        .order_by("score")
        .values(anker=JSONObject(score="score", tekst="tekst", tekst_klant="tekst_klant"))
    )
    return IgmComponent.objects.annotate(ankerlijst=ArraySubquery(ankers)).order_by("volgorde", "code")


def koppelingen() -> list[igm.Koppeling]:
    """Which klantkenmerk works on which component, and how strongly. One query."""
    return [
        igm.Koppeling(kenmerk=code, kenmerk_naam=naam, component=component, gewicht=gewicht)
        for code, naam, component, gewicht in KenmerkKoppeling.objects.order_by(
            "klantkenmerk__volgorde", "klantkenmerk__code", "component__code"
        ).values_list("klantkenmerk__code", "klantkenmerk__naam", "component__code", "gewicht")
    ]


def standen(scores: Iterable[Score], vorige: dict[str, int | None] | None = None) -> list[igm.Stand]:
    """The scores as the rules want them; the previous score from `vorige` or else as it came with the score."""
    return [
        igm.Stand(
            code=score.component.code,
            naam=score.component.naam,
            score=score.score,
            klantscore=score.klantscore,
            feiten=score.feiten,
            vorige=(vorige.get(score.component.code) if vorige is not None else getattr(score, "vorige_score", None)),
        )
        for score in scores
    ]


def tekening_van(beeld: Klantbeeld, *, kenmerk: str = "igm") -> Tekening:
    """The drawing of an established klantbeeld that came from `vastgestelde` or `laatste_vastgesteld`. No queries."""
    scores = list(beeld.scores.all())
    codes = {code for werkpunt in beeld.werkpunten.all() for code in werkpunt.componentcodes}  # type: ignore[attr-defined]
    stand = standen(scores)
    return tekening(
        scores,
        {regel.code: regel.vorige for regel in stand},
        igm.werkpuntcomponenten(stand, codes),
        kenmerk=kenmerk,
    )


@dataclass(frozen=True)
class Besproken:
    """One component of an established klantbeeld as it is shown: the score with its texts, and what follows from it."""

    score: Score
    stand: igm.Stand


@dataclass(frozen=True)
class Indeling:
    """The components of an established klantbeeld in the order of a good conversation: strengths first."""

    krachten: list[Besproken]
    aandacht: list[Besproken]
    onbekend: list[igm.Stand]
    patronen: list[igm.Patroon]


def indeling(beeld: Klantbeeld) -> Indeling:
    """Strengths, what asks for attention, and what is not known, of a klantbeeld from `vastgestelde`. No queries."""
    per_code = {score.component.code: score for score in beeld.scores.all()}
    stand = standen(per_code.values())
    return Indeling(
        krachten=[Besproken(per_code[regel.code], regel) for regel in igm.krachten(stand)],
        aandacht=[Besproken(per_code[regel.code], regel) for regel in igm.aandacht(stand)],
        onbekend=igm.onbekend(stand),
        patronen=igm.patronen(stand),
    )

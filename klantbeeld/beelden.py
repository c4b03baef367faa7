"""Reads of klantbeelden: what was established, complete enough to show or to draw."""

from collections.abc import Iterable

from django.db.models import F, OuterRef, Prefetch, QuerySet, Subquery

from klantbeeld.models import Anker, Belemmering, KenmerkKoppeling, Klantbeeld, Score, Werkpunt
from klanten.models import Klant

VERSIES_PER_PAGINA = 50
# What the column of the version number holds.
HOOGSTE_VERSIE = 32_767
# What `standen` and a drawing read of a score; the texts of a component are long.
_VAN_EEN_STAND = (
    *("klantbeeld", "score", "klantscore", "feiten", "wil_niet_bespreken"),
    *("component__code", "component__naam", "uitslag__geldig_tot"),
)


def _scores() -> QuerySet[Score]:
    """Scores with component, source, the text of the chosen anchor, and what the version before says of it.

    `overgenomen`: it stands there exactly as in that version.
    """
    anker = Anker.objects.filter(component=OuterRef("component"), score=OuterRef("score"))
    return Score.objects.met_bron().met_vorige().met_herkomst().annotate(ankertekst=Subquery(anker.values("tekst")))


def met_belemmeringen() -> "Prefetch[str, QuerySet[Belemmering], str]":
    """The obstacles of a klantbeeld as `klantbeeld.delen.rijen_van` reads them."""
    return Prefetch("belemmeringen", Belemmering.objects.order_by("pk"), to_attr="belemmeringlijst")


def _werkpunten() -> QuerySet[Werkpunt]:
    """Work points with klantkenmerk and the components that it works on. Two queries."""
    koppelingen = Prefetch(
        "klantkenmerk__koppelingen",
        KenmerkKoppeling.objects.select_related("component").only("klantkenmerk", "component__code").order_by("pk"),
    )
    return Werkpunt.objects.select_related("klantkenmerk").prefetch_related(koppelingen)


def vastgestelde(klant: Klant, *, met_nieuwste: bool = False) -> QuerySet[Klantbeeld]:
    """The established klantbeelden of this client, newest first, complete enough to show.

    `met_nieuwste` adds `nieuwste`: the number of the latest version.
    """
    beelden = (
        Klantbeeld.objects.filter(klant=klant)
        .vastgesteld()
        .select_related("huidige_tegel", "beoogde_tegel", "vastgesteld_door")
        .prefetch_related(Prefetch("scores", _scores()), Prefetch("werkpunten", _werkpunten()), met_belemmeringen())
    )
    if met_nieuwste:
        versies = Klantbeeld.objects.filter(klant=klant).vastgesteld().values("versie")
        beelden = beelden.annotate(nieuwste=Subquery(versies[:1]))
    return beelden


def laatste_vastgesteld(klant: Klant) -> Klantbeeld | None:
    """The latest established klantbeeld with tegels, scores (component, anchor, previous score) and work points.

    With its obstacles. Five queries, whatever the number of versions.
    """
    return vastgestelde(klant).first()


def laatste_met_tekening(klant: Klant) -> Klantbeeld | None:
    """The latest established klantbeeld with what its drawing shows: scores with the one before, and work points.

    Four queries, whatever the number of versions.
    """
    return (
        Klantbeeld.objects.filter(klant=klant)
        .vastgesteld()
        .select_related("beoogde_tegel")
        .prefetch_related(
            Prefetch("scores", Score.objects.met_bron().met_vorige().only(*_VAN_EEN_STAND)),
            Prefetch("werkpunten", _werkpunten()),
        )
        .first()
    )


def geldend(klant: Klant) -> Klantbeeld | None:
    """The klantbeeld that counts: the latest version, or the draft as long as there is none.

    With tegels, scores and work points. Four queries.
    """
    return (
        Klantbeeld.objects.filter(klant=klant)
        .versie_voor_concept()
        .select_related("huidige_tegel", "beoogde_tegel")
        .prefetch_related(
            Prefetch("scores", Score.objects.met_bron().only(*_VAN_EEN_STAND)),
            Prefetch("werkpunten", _werkpunten()),
        )
        .first()
    )


def versielijst(klant: Klant, *, voor: int | None = None) -> QuerySet[Klantbeeld]:
    """Draft and versions, newest first, without their contents; `voor` continues below that version."""
    rijen = Klantbeeld.objects.filter(klant=klant)
    if voor is not None:
        rijen = rijen.filter(versie__lt=voor) | rijen.concept()
    rijen = rijen.select_related("vastgesteld_door").defer("interpretatie", "krachten")
    rijen = rijen.order_by(F("versie").desc(nulls_first=True))
    return rijen[: VERSIES_PER_PAGINA + 2]


def om_te_vergelijken(klant: Klant, versies: Iterable[int]) -> dict[int, Klantbeeld]:
    """These versions of the klantbeeld, by number, with scores, tegels and obstacles. Three queries."""
    gevonden = (
        Klantbeeld.objects.filter(klant=klant, versie__in=versies)
        .select_related("huidige_tegel", "beoogde_tegel")
        .prefetch_related(Prefetch("scores", Score.objects.met_bron()), met_belemmeringen())
    )
    return {beeld.versie: beeld for beeld in gevonden if beeld.versie is not None}

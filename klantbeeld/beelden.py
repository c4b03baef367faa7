"""Reads of klantbeelden: what was established, complete enough to show or to draw."""

from collections.abc import Iterable

from django.db.models import Exists, F, OuterRef, Prefetch, QuerySet, Subquery

from klantbeeld.models import Anker, Belemmering, KenmerkKoppeling, Klantbeeld, Score, Werkpunt
from klanten.models import Klant
from toegang.vastevraag import VasteLezing, geef_rijen, plek

VERSIES_PER_PAGINA = 50
# Where the obstacles of a klantbeeld stand that was read with them.
BELEMMERINGLIJST = "belemmeringlijst"
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
    return Prefetch("belemmeringen", Belemmering.objects.order_by("pk"), to_attr=BELEMMERINGLIJST)


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


@VasteLezing
def _laatste() -> QuerySet[Klantbeeld]:
    """The latest version."""
    return (
        Klantbeeld.objects.filter(klant=plek("klant"))
        .vastgesteld()
        .select_related("huidige_tegel", "beoogde_tegel", "vastgesteld_door")[:1]
    )


@VasteLezing
def _scores_van() -> QuerySet[Score]:
    return _scores().filter(klantbeeld=plek("beeld"))


@VasteLezing
def _scores_om_te_tekenen() -> QuerySet[Score]:
    scores = Score.objects.met_bron().met_vorige().only(*_VAN_EEN_STAND)
    return scores.filter(klantbeeld=plek("beeld"))


@VasteLezing
def _werkpunten_van() -> QuerySet[Werkpunt]:
    return Werkpunt.objects.select_related("klantkenmerk").filter(klantbeeld=plek("beeld"))


@VasteLezing
def _koppelingen_van() -> QuerySet[KenmerkKoppeling]:
    """What the work points of this klantbeeld work on."""
    van_een_werkpunt = Werkpunt.objects.filter(klantbeeld=plek("beeld"), klantkenmerk=OuterRef("klantkenmerk"))
    return (
        KenmerkKoppeling.objects.filter(Exists(van_een_werkpunt))
        .select_related("component")
        .only("klantkenmerk", "component__code")
        .order_by("pk")
    )


@VasteLezing
def _belemmeringen_van() -> QuerySet[Belemmering]:
    return Belemmering.objects.filter(klantbeeld=plek("beeld")).order_by("pk")


def _geef_werkpunten(beeld: Klantbeeld) -> None:
    """Its work points with what they work on, as `_werkpunten` gives them. Two queries."""
    werkpunten = _werkpunten_van(beeld=beeld.pk)
    koppelingen = _koppelingen_van(beeld=beeld.pk) if werkpunten else []
    for werkpunt in werkpunten:
        kenmerk = werkpunt.klantkenmerk
        geef_rijen(kenmerk, "koppelingen", [rij for rij in koppelingen if rij.klantkenmerk_id == kenmerk.pk])
    geef_rijen(beeld, "werkpunten", werkpunten)


def laatste_vastgesteld(klant: Klant) -> Klantbeeld | None:
    """The latest established klantbeeld with tegels, scores (component, anchor, previous score) and work points.

    With its obstacles. Five queries, whatever the number of versions.
    """
    for beeld in _laatste(klant=klant.pk):
        geef_rijen(beeld, "scores", _scores_van(beeld=beeld.pk))
        _geef_werkpunten(beeld)
        setattr(beeld, BELEMMERINGLIJST, _belemmeringen_van(beeld=beeld.pk))
        return beeld
    return None


def laatste_met_tekening(klant: Klant) -> Klantbeeld | None:
    """The latest established klantbeeld with what its drawing shows: scores with the one before, and work points.

    Four queries, whatever the number of versions.
    """
    for beeld in _laatste(klant=klant.pk):
        geef_rijen(beeld, "scores", _scores_om_te_tekenen(beeld=beeld.pk))
        _geef_werkpunten(beeld)
        return beeld
    return None


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

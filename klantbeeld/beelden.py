"""Reads of klantbeelden: the draft, what was established, and the components with their anchors."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from django.db.models import F, OuterRef, Prefetch, QuerySet, Subquery

from klantbeeld import igm
from klantbeeld.belemmeringen import Knoop, boom, op_de_arbeidsmarkt
from klantbeeld.delen import is_ingevuld, rijen_van, waarden_van
from klantbeeld.models import (
    Anker,
    Belemmering,
    IgmComponent,
    KenmerkKoppeling,
    Klantbeeld,
    KlantbeeldStatus,
    Score,
    Werkpunt,
)
from klantbeeld.tekening import Tekening, tekening
from klanten.models import Diagnoseuitslag, Klant

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


def _belemmeringen() -> "Prefetch[str, QuerySet[Belemmering], str]":
    """The obstacles of a klantbeeld as `klantbeeld.delen.rijen_van` reads them."""
    return Prefetch("belemmeringen", Belemmering.objects.order_by("pk"), to_attr="belemmeringlijst")


@dataclass(frozen=True)
class Uitslagkeuze:
    """A result of an instrument as the source of a score; `verlopen`: no longer valid on the day of asking."""

    pk: int
    naam: str
    afgenomen_op: date
    verlopen: bool

    @property
    def omschrijving(self) -> str:
        """As it stands in a list: "Uitslag Dariuz WegWijzer van 12-03-2026"."""
        return f"Uitslag {self.naam} van {self.afgenomen_op:%d-%m-%Y}{' (verlopen)' if self.verlopen else ''}"


def uitslagkeuzes(klant: Klant) -> list[Uitslagkeuze]:
    """The results of this client that may be the source of a score, newest first. One query."""
    uitslagen = Diagnoseuitslag.objects.filter(klant=klant).only("naam", "afgenomen_op", "geldig_tot")
    return [
        Uitslagkeuze(uitslag.pk, uitslag.naam, uitslag.afgenomen_op, uitslag.verlopen())
        for uitslag in uitslagen.order_by("-afgenomen_op", "-pk")
    ]


def bron_verlopen(score: Score, op: date | None = None) -> bool:
    """Whether the result that is the source of this score is out of date on that day (today when not given)."""
    return score.uitslag is not None and score.uitslag.verlopen(op)


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
        .prefetch_related(Prefetch("scores", _scores()), Prefetch("werkpunten", _werkpunten()), _belemmeringen())
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


def concept(klant: Klant) -> Klantbeeld | None:
    """The draft of this client with its scores and their components, if there is one. Two queries."""
    return (
        Klantbeeld.objects.filter(klant=klant)
        .concept()
        .select_related("huidige_tegel", "beoogde_tegel")
        .prefetch_related(Prefetch("scores", Score.objects.met_bron()))
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

    @property
    def overgenomen(self) -> set[str]:
        """The codes of the components that say something, and exactly what the version before says."""
        if self.concept is None or self.vorige is None:
            return set()
        eerder = {score.component.code: waarden_van(score, score.component.code) for score in self.vorige.scores.all()}
        nu = {score.component.code: waarden_van(score, score.component.code) for score in self.concept.scores.all()}
        return {code for code, waarden in nu.items() if is_ingevuld(waarden) and eerder.get(code) == waarden}


def concept_met_vorige(klant: Klant) -> ConceptMetVorige:
    """Draft and latest version together, both with scores and obstacles. Three queries."""
    van_de_klant = Klantbeeld.objects.filter(klant=klant)
    laatste = van_de_klant.vastgesteld().values("versie")[:1]
    beelden = (
        (van_de_klant.concept() | van_de_klant.filter(versie=Subquery(laatste)))
        .select_related("huidige_tegel", "beoogde_tegel", "vastgesteld_door")
        .prefetch_related(Prefetch("scores", Score.objects.met_bron()), _belemmeringen())
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
    rijen = Klantbeeld.objects.filter(klant=klant)
    if voor is not None:
        rijen = rijen.filter(versie__lt=voor) | rijen.concept()
    rijen = rijen.select_related("vastgesteld_door").defer("interpretatie", "krachten")
    rijen = rijen.order_by(F("versie").desc(nulls_first=True))
    return rijen[: VERSIES_PER_PAGINA + 2]


def componenten_met_ankers() -> QuerySet[IgmComponent]:
    """The ten components in order, each with its `ankers` from 1 to 5. Two queries."""
    ankers = Prefetch("ankers", Anker.objects.order_by("score"))
    return IgmComponent.objects.prefetch_related(ankers).order_by("volgorde", "code")


def koppelingen() -> list[igm.Koppeling]:
    """Which klantkenmerk works on which component, and how strongly. One query."""
    return [
        igm.Koppeling(kenmerk=code, kenmerk_naam=naam, component=component, gewicht=gewicht)
        for code, naam, component, gewicht in KenmerkKoppeling.objects.order_by(
            "klantkenmerk__volgorde", "klantkenmerk__code", "component__code"
        ).values_list("klantkenmerk__code", "klantkenmerk__naam", "component__code", "gewicht")
    ]


def standen(
    scores: Iterable[Score], vorige: dict[str, int | None] | None = None, *, op: date | None = None
) -> list[igm.Componentstand]:
    """The scores, loaded with their source, as the rules want them on that day (today when not given).

    The previous score comes from `vorige` or else as it came with the score.
    """
    return [
        igm.Componentstand(
            code=score.component.code,
            naam=score.component.naam,
            score=score.score,
            klantscore=score.klantscore,
            feiten=score.feiten,
            vorige=(vorige.get(score.component.code) if vorige is not None else getattr(score, "vorige_score", None)),
            wil_niet=score.wil_niet_bespreken,
            bron_verlopen=bron_verlopen(score, op),
        )
        for score in scores
    ]


def tekening_van(beeld: Klantbeeld, *, kenmerk: str = "igm") -> Tekening:
    """The drawing of an established klantbeeld that came from `vastgestelde` or `laatste_vastgesteld`. No queries."""
    scores = list(beeld.scores.all())
    codes = {code for werkpunt in beeld.werkpunten.all() for code in werkpunt.componentcodes}
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
    stand: igm.Componentstand
    herkomst: str = ""

    @property
    def bron_verlopen(self) -> bool:
        """Whether the result that is the source is out of date."""
        return bron_verlopen(self.score)


@dataclass(frozen=True)
class Indeling:
    """The components of an established klantbeeld in the order of a good conversation: strengths first."""

    krachten: list[Besproken]
    aandacht: list[Besproken]
    niet_gewild: list[igm.Componentstand]
    onbekend: list[igm.Componentstand]
    patronen: list[igm.Patroon]
    belemmeringen: list[Knoop]
    arbeidsmarkt: list[str]


def herkomst(*, bevestigd_op: date | None, overgenomen: bool, versie: int) -> str:
    """Where an unchanged component comes from, in words; empty when it was filled in anew.

    `versie`: the version that the klantbeeld continues on (rule 6 of the scale).
    """
    if bevestigd_op:
        return f"bevestigd op {bevestigd_op:%d-%m-%Y}"
    return f"overgenomen uit versie {versie}, nog niet bevestigd" if overgenomen else ""


def indeling(beeld: Klantbeeld) -> Indeling:
    """Strengths, what asks for attention, and what is not known, of a klantbeeld from `vastgestelde`. No queries."""
    per_code = {score.component.code: score for score in beeld.scores.all()}
    stand = standen(per_code.values())
    rijen = rijen_van(beeld)

    def besproken(regel: igm.Componentstand) -> Besproken:
        score = per_code[regel.code]
        return Besproken(
            score,
            regel,
            herkomst(
                bevestigd_op=score.bevestigd_op,
                overgenomen=score.overgenomen,
                versie=(beeld.versie or 1) - 1,
            ),
        )

    return Indeling(
        krachten=[besproken(regel) for regel in igm.krachten(stand)],
        aandacht=[besproken(regel) for regel in igm.aandacht(stand)],
        niet_gewild=igm.niet_gewild(stand),
        onbekend=igm.onbekend(stand),
        patronen=igm.patronen(stand),
        belemmeringen=boom(rijen),
        arbeidsmarkt=op_de_arbeidsmarkt(rijen),
    )


def om_te_vergelijken(klant: Klant, versies: Iterable[int]) -> dict[int, Klantbeeld]:
    """These versions of the klantbeeld, by number, with scores, tegels and obstacles. Three queries."""
    gevonden = (
        Klantbeeld.objects.filter(klant=klant, versie__in=versies)
        .select_related("huidige_tegel", "beoogde_tegel")
        .prefetch_related(Prefetch("scores", Score.objects.met_bron()), _belemmeringen())
    )
    return {beeld.versie: beeld for beeld in gevonden if beeld.versie is not None}

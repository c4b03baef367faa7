"""How a client develops: versions of the klantbeeld over time, two of them side by side, and what happened meanwhile.

It says what changed and when; never why. That an instrument ran in between proves nothing.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from django.db.models import CharField, F, OuterRef, Prefetch, Subquery, Value
from django.db.models.functions import Greatest, Least, TruncDate
from django.utils.timezone import localdate

from gesprekken.models import Gesprek
from klantbeeld import igm
from klantbeeld.beelden import om_te_vergelijken
from klantbeeld.belemmeringen import Belemmeringverschil, verschil
from klantbeeld.delen import rijen_van
from klantbeeld.models import Klantbeeld, Score
from klantbeeld.standen import standen
from klanten.models import Klant
from toegang.modelvelden import gebeurtenissen_van
from trajecten.models import Evaluatie, Inzet, InzetStatus

# So many versions stand beside each other in the drawing and its table: the latest.
VERSIES_IN_BEELD = 10
GEBEURTENISSEN_IN_LIJST = 40


@dataclass(frozen=True)
class Meting:
    """One component in one version: score 1–5, or None with in `wil_niet` whether that was the client's answer."""

    code: str
    naam: str
    score: int | None
    wil_niet: bool = False

    @property
    def tekst(self) -> str:
        """The score as figure, or in words that there is none."""
        if self.wil_niet:
            return "wil niet bespreken"
        return "niet besproken" if self.score is None else str(self.score)


@dataclass(frozen=True)
class Versie:
    """One established klantbeeld: its number, the day, and its measurements in the order of the model."""

    nummer: int
    op: date
    metingen: list[Meting]


@dataclass(frozen=True)
class Gebeurtenis:
    """Something between two klantbeelden: an inzet from `op` to `tot`, a conversation or an evaluation on one day."""

    soort: str
    op: date
    tot: date
    tekst: str
    status: str = ""

    @property
    def is_afgelopen(self) -> bool:
        """Whether this is an inzet that ended."""
        return self.soort == "inzet" and self.status in (InzetStatus.AFGEROND, InzetStatus.GESTOPT)


@dataclass(frozen=True)
class Ontwikkelregel:
    """A day in the list of what happened, in words."""

    op: date
    wat: str
    tekst: str


def versies_van(klant: Klant) -> list[Versie]:
    """All established klantbeelden of this client, oldest first, with their scores. Two queries.

    Each has the components of the latest, in the same order; one that was not there yet has no score.
    """
    scores = (
        Score.objects.select_related("component")
        .only("klantbeeld", "score", "wil_niet_bespreken", "component__code", "component__naam")
        .order_by("component__volgorde", "component__code")
    )
    beelden = (
        Klantbeeld.objects.filter(klant=klant)
        .vastgesteld()
        .prefetch_related(Prefetch("scores", scores))
        .only("versie", "vastgesteld_op")
        .order_by("versie")
    )
    versies = [
        Versie(beeld.versie, localdate(beeld.vastgesteld_op), [_meting(score) for score in beeld.scores.all()])
        for beeld in beelden
        # What is established has its number and its day: the database demands it.
        if beeld.versie is not None and beeld.vastgesteld_op is not None
    ]
    for versie in versies[:-1]:
        gemeten = {meting.code: meting for meting in versie.metingen}
        versie.metingen[:] = [
            gemeten.get(meting.code, Meting(meting.code, meting.naam, None)) for meting in versies[-1].metingen
        ]
    return versies


def _meting(score: Score) -> Meting:
    return Meting(score.component.code, score.component.naam, score.score, score.wil_niet_bespreken)


def gebeurtenissen(klant: Klant, van: date, tot: date) -> list[Gebeurtenis]:
    """Inzetten that ran, conversations that were held and evaluations from one day to another, by day. One query."""
    # The end is what is expected; one that ended earlier did so on the day that this was recorded.
    geeindigd = gebeurtenissen_van(Inzet).filter(pgh_obj=OuterRef("pk"), status=OuterRef("status"))
    geeindigd = geeindigd.exclude(status=InzetStatus.GESTART)
    gemeld = TruncDate(Subquery(geeindigd.order_by("pgh_created_at").values("pgh_created_at")[:1]))
    inzetten = (
        Inzet.objects.filter(doel__plan__klant=klant, begin__lte=tot, einde__gte=van)
        .exclude(status=InzetStatus.VOORGESTELD)
        .order_by()
        .annotate(tot=Greatest(Least("einde", gemeld), "begin"))
        .values_list(Value("inzet", CharField()), F("begin"), F("tot"), F("instrument__naam"), F("status"))
    )
    gesprekken = (
        Gesprek.objects.filter(klant=klant, moment__date__range=(van, tot))
        .gevoerd()
        .order_by()
        .annotate(dag=TruncDate("moment"))
        .values_list(Value("gesprek", CharField()), F("dag"), F("dag"), F("soort__naam"), Value("", CharField()))
    )
    evaluaties = (
        Evaluatie.objects.filter(plan__klant=klant, op__range=(van, tot))
        .order_by()
        .values_list(
            Value("evaluatie", CharField()),
            F("op"),
            F("op"),
            Value("Evaluatie van het trajectplan", CharField()),
            Value("", CharField()),
        )
    )
    gevonden = [Gebeurtenis(*rij) for rij in inzetten.union(gesprekken, evaluaties, all=True)]
    return sorted(gevonden, key=lambda deel: (deel.op, deel.soort, deel.tekst))


def in_regels(gevonden: Iterable[Gebeurtenis], van: date, tot: date) -> list[Ontwikkelregel]:
    """What happened from one day to another, oldest first: an inzet begins and, when it ended, ends."""
    regels = []
    for deel in gevonden:
        if deel.soort != "inzet":
            regels.append(Ontwikkelregel(deel.op, "Gesprek" if deel.soort == "gesprek" else "Evaluatie", deel.tekst))
            continue
        regels.append(Ontwikkelregel(deel.op, "Inzet begonnen", deel.tekst))
        if deel.is_afgelopen:
            gestopt = deel.status == InzetStatus.GESTOPT
            regels.append(Ontwikkelregel(deel.tot, "Inzet gestopt" if gestopt else "Inzet afgerond", deel.tekst))
    return sorted((regel for regel in regels if van <= regel.op <= tot), key=lambda regel: regel.op)


def kies_twee(versies: list[Versie], van: str, naar: str) -> tuple[Versie, Versie] | None:
    """The two versions that were asked for, the older one first; else the last two. None when there are not two."""
    if len(versies) < 2:
        return None
    op_nummer = {str(versie.nummer): versie for versie in versies}
    eerste, tweede = op_nummer.get(van), op_nummer.get(naar)
    if eerste is None or tweede is None or eerste == tweede:
        return versies[-2], versies[-1]
    return (eerste, tweede) if eerste.nummer < tweede.nummer else (tweede, eerste)


@dataclass(frozen=True)
class Componentverloop:
    """One component in two versions: the scores in words, what was written down, and what changed."""

    naam: str
    toen: str
    nu: str
    feiten_toen: str
    feiten_nu: str
    verschil: str


@dataclass(frozen=True)
class Tekstpaar:
    """A text of the klantbeeld in two versions."""

    naam: str
    toen: str
    nu: str

    @property
    def gelijk(self) -> bool:
        """Whether nothing changed."""
        return self.toen == self.nu


@dataclass(frozen=True)
class Vergelijking:
    """Two klantbeelden side by side."""

    onderdelen: list[Componentverloop]
    teksten: list[Tekstpaar]
    belemmeringen: Belemmeringverschil


def in_woorden(toen: igm.Componentstand, nu: igm.Componentstand) -> str:
    """What changed in one component: "2 hoger", "1 lager", "gelijk", or that it came or went."""
    stap = igm.verandering(nu.score, toen.score)
    if stap is None:
        if nu.score is not None:
            return "nu wel besproken"
        return "nu niet besproken" if toen.score is not None else "beide keren geen score"
    if stap == 0:
        return "gelijk"
    return f"{abs(stap)} {'hoger' if stap > 0 else 'lager'}"


def vergelijk(klant: Klant, eerste: Versie, tweede: Versie) -> Vergelijking:
    """Two versions of this client side by side. Two queries."""
    beelden = om_te_vergelijken(klant, [eerste.nummer, tweede.nummer])
    toen, nu = beelden[eerste.nummer], beelden[tweede.nummer]
    eerder = {stand.code: stand for stand in standen(toen.scores.all(), {})}
    later = standen(nu.scores.all(), {})
    onderdelen = []
    for stand in later:
        was = eerder.get(stand.code, igm.Componentstand(stand.code, stand.naam))
        onderdelen.append(
            Componentverloop(
                naam=stand.naam,
                toen=Meting(was.code, was.naam, was.score, was.wil_niet).tekst,
                nu=Meting(stand.code, stand.naam, stand.score, stand.wil_niet).tekst,
                feiten_toen=was.feiten,
                feiten_nu=stand.feiten,
                verschil=in_woorden(was, stand),
            )
        )
    return Vergelijking(
        onderdelen=onderdelen,
        teksten=[
            Tekstpaar(naam, woord_toen, woord_nu)
            for naam, woord_toen, woord_nu in zip(_TEKSTEN, _teksten(toen), _teksten(nu), strict=True)
            if woord_toen or woord_nu
        ],
        belemmeringen=verschil(rijen_van(toen), rijen_van(nu)),
    )


_TEKSTEN = (
    "Doel van het klantbeeld",
    "Krachten",
    "Tegel",
    "Participatieladder",
    "Wat weten we nog niet",
    "Interpretatie",
    "Wat de klant ervan vindt",
)


def _teksten(beeld: Klantbeeld) -> list[str]:
    onbekend = "nog niet bekend"
    ladder_nu = beeld.get_ladder_nu_display() if beeld.ladder_nu else onbekend
    ladder_doel = beeld.get_ladder_doel_display() if beeld.ladder_doel else onbekend
    return [
        beeld.doelgedrag,
        beeld.krachten,
        f"{beeld.huidige_tegel or onbekend} → {beeld.beoogde_tegel or onbekend}",
        f"{ladder_nu} → {ladder_doel}",
        beeld.nog_te_weten,
        beeld.interpretatie,
        beeld.klantreactie,
    ]

"""The agenda of a colleague: days with conversations, and what asks for something: clashes, records, confirmations."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta

from django.db.models import Exists, OuterRef, Prefetch, Q, QuerySet
from django.utils import timezone
from django.utils.formats import date_format

from caseload.rijen_van_klant import begin_van
from gesprekken.botsingen import bezet, houdt_bezet, met_bezetting, tegelijk
from gesprekken.models import Bezorging, Gesprek, Gespreksstatus, Uitnodiging
from gesprekken.statussen import Uitnodigingsstand
from gesprekken.uitnodigingsstand import Afstemming, stand_van
from klanten.models import Klant
from toegang.models import Gebruiker

# How far ahead the side list looks, in days: for clashes, and for who did not confirm yet.
VOORUIT, BEVESTIGEN = 60, 14
REGELS = 6
WERKWEEK = 5
# The grid shows at least these hours.
EERSTE_UUR, LAATSTE_UUR = 9, 17
_KWARTIER = 15


@dataclass
class Blok:
    """One conversation in a day. `kwartier` is its row in the grid (from 1), `lengte` its rows.

    One that runs while another does is `smal`: it has the lane `baan` (from 0) of its day, and not the whole width.
    """

    gesprek: Gesprek
    te_zien: bool
    stand: Afstemming | None
    kwartier: int = 1
    lengte: int = 1
    baan: int = 0
    smal: bool = False
    botst: str = ""

    @property
    def soort(self) -> str:
        """What it asks: botst, vastleggen, geweest, verzuimd, komt."""
        if self.gesprek.status == Gespreksstatus.VERZUIMD:
            return "verzuimd"
        if self.gesprek.status == Gespreksstatus.GEVOERD:
            return "geweest"
        if self.botst:
            return "botst"
        return "vastleggen" if self.gesprek.is_geweest else "komt"


@dataclass
class Dag:
    """A day with its conversations; `nu` is the row of this moment, 0 on another day or outside the grid."""

    dag: date
    vandaag: bool
    blokken: list[Blok] = field(default_factory=list)
    nu: int = 0

    @property
    def weekdag(self) -> str:
        """The day of the week: "maandag"."""
        return date_format(self.dag, "l")

    @property
    def banen(self) -> int:
        """How many lanes it takes to put them side by side."""
        return max((blok.baan for blok in self.blokken), default=0) + 1


@dataclass(frozen=True)
class Rooster:
    """The days that are shown, with the hours of the grid."""

    dagen: list[Dag]
    uren: list[int]
    gesprekken: int
    geweest: int
    verzuimd: int

    @property
    def getoond(self) -> list[date]:
        """The days themselves."""
        return [dag.dag for dag in self.dagen]


@dataclass(frozen=True)
class Botspaar:
    """Two conversations at once: for the colleague, or (`klant`) for the client whose day it is."""

    een: Gesprek
    ander: Gesprek
    klant: str = ""


@dataclass(frozen=True)
class Opvallend:
    """What asks for something at the side. `meer`: how many records are waited for beside those that are named."""

    botsingen: list[Botspaar]
    vast_te_leggen: list[Gesprek]
    meer: int
    te_bevestigen: list[tuple[Gesprek, Afstemming]]
    niet_bezorgd: list[tuple[Gesprek, Uitnodiging]]


def _gelezen(gesprekken: QuerySet[Gesprek], lezer: Gebruiker) -> list[Gesprek]:
    """With who is busy, what was sent, and whether the reader may see the client. Three queries."""
    te_zien = Exists(Klant.objects.zichtbaar_voor(lezer).filter(pk=OuterRef("klant")))
    post = Prefetch("uitnodigingen", queryset=Uitnodiging.objects.order_by("gemaakt_op", "pk"), to_attr="post")
    rijen = met_bezetting(gesprekken).prefetch_related(post).annotate(te_zien=te_zien)
    return list(rijen.order_by("moment", "pk"))


def post_van(gesprek: Gesprek) -> list[Uitnodiging]:
    """What was sent about a conversation of this module."""
    post: list[Uitnodiging] = getattr(gesprek, "post")  # noqa: B009  # set by the read
    return post


def is_te_zien(gesprek: Gesprek) -> bool:
    """Whether the reader may know whose conversation it is."""
    return bool(getattr(gesprek, "te_zien", False))


def maandag_van(dag: date) -> date:
    """The Monday of the week of this day."""
    return dag - timedelta(days=dag.weekday())


def lees_rooster(van: Gebruiker, lezer: Gebruiker, eerste: date, dagen: int, nu: datetime) -> Rooster:
    """The agenda of `van` for so many days, as `lezer` may read it; a weekend only when something stands in it.

    Three queries.
    """
    rijen = Gesprek.objects.filter(
        houdt_bezet([van.pk]), moment__gte=begin_van(eerste), moment__lt=begin_van(eerste + timedelta(days=dagen))
    ).exclude(status=Gespreksstatus.VERVALLEN)
    per_dag: dict[date, list[Blok]] = {}
    for gesprek in (gelezen := _gelezen(rijen, lezer)):
        blok = Blok(gesprek, is_te_zien(gesprek), stand_van(gesprek, post_van(gesprek)))
        per_dag.setdefault(timezone.localdate(gesprek.moment), []).append(blok)
    vandaag = timezone.localdate(nu)
    alle = [eerste + timedelta(days=plaats) for plaats in range(dagen)]
    getoond = [dag for dag in alle if dagen == 1 or dag.weekday() < WERKWEEK or dag in per_dag]
    uren = _uren(gelezen)
    rooster = [_dag(dag, per_dag.get(dag, []), uren[0], vandaag=dag == vandaag) for dag in getoond]
    for dag in rooster:
        if dag.vandaag and uren[0] <= timezone.localtime(nu).hour <= uren[-1]:
            dag.nu = _rij(nu, uren[0])
    return Rooster(
        dagen=rooster,
        uren=uren,
        gesprekken=len(gelezen),
        geweest=sum(gesprek.is_geweest for gesprek in gelezen),
        verzuimd=sum(gesprek.status == Gespreksstatus.VERZUIMD for gesprek in gelezen),
    )


def _uren(gesprekken: Sequence[Gesprek]) -> list[int]:
    """The hours of the grid: those of the office, and around what begins earlier or ends later on its day."""
    eerste, laatste = EERSTE_UUR, LAATSTE_UUR
    for gesprek in gesprekken:
        begin, einde = timezone.localtime(gesprek.moment), timezone.localtime(gesprek.einde)
        eerste = min(eerste, begin.hour)
        over_de_dag = einde.date() > begin.date()
        laatste = max(laatste, 24 if over_de_dag else einde.hour + (einde.minute > 0))
    return list(range(eerste, laatste))


def _rij(moment: datetime, eerste_uur: int) -> int:
    hier = timezone.localtime(moment)
    return (hier.hour - eerste_uur) * 4 + hier.minute // _KWARTIER + 1


def _dag(dag: date, blokken: list[Blok], eerste_uur: int, *, vandaag: bool) -> Dag:
    """The day with each conversation on its row, and one that begins while another runs in a lane beside it."""
    loopt: list[Blok] = []
    for blok in blokken:
        gesprek = blok.gesprek
        blok.kwartier = _rij(gesprek.moment, eerste_uur)
        blok.lengte = min(max(2, -(-gesprek.duur // _KWARTIER)), 96 - blok.kwartier + 1)
        loopt = [ander for ander in loopt if ander.gesprek.einde > gesprek.moment]
        bezette_banen = {ander.baan for ander in loopt}
        blok.baan = min(next(baan for baan in range(len(loopt) + 1) if baan not in bezette_banen), 3)
        if gesprek.status == Gespreksstatus.GEPLAND:
            for ander in loopt:
                if ander.gesprek.status == Gespreksstatus.GEPLAND:
                    ander.botst = blok.botst = "overlapt"
        for ander in loopt:
            ander.smal = blok.smal = True
        loopt.append(blok)
    return Dag(dag, vandaag, blokken)


def lees_opvallend(van: Gebruiker, lezer: Gebruiker, nu: datetime) -> Opvallend:
    """What asks for something in the agenda of `van`. Six queries at most."""
    komt = Q(moment__gt=nu, moment__lt=begin_van(timezone.localdate(nu) + timedelta(days=VOORUIT)))
    eigen = houdt_bezet([van.pk])
    klanten = Gesprek.objects.gepland().order_by().filter(komt, eigen).values("klant")
    gelezen = _gelezen(
        Gesprek.objects.filter(
            komt & (eigen | Q(klant__in=klanten)), status__in=[Gespreksstatus.GEPLAND, Gespreksstatus.VERVALLEN]
        ),
        lezer,
    )
    van_mij = [gesprek for gesprek in gelezen if van.pk in bezet(gesprek) and is_te_zien(gesprek)]
    te_verslaan = met_bezetting(
        Gesprek.objects.te_verslaan(nu).filter(eigen, klant__in=Klant.objects.zichtbaar_voor(lezer).in_begeleiding())
    )
    wachtend = list(te_verslaan[: REGELS * 5])
    return Opvallend(
        botsingen=_botsingen([gesprek for gesprek in gelezen if gesprek.status == Gespreksstatus.GEPLAND], van),
        vast_te_leggen=wachtend[:REGELS],
        meer=max(len(wachtend) - REGELS, 0),
        te_bevestigen=_te_bevestigen(van_mij, nu)[:REGELS],
        niet_bezorgd=[
            (gesprek, post)
            for gesprek in van_mij
            for post in post_van(gesprek)
            if post.stand == Bezorging.NIET_GELUKT and post.moment == gesprek.moment
        ][:REGELS],
    )


def _botsingen(gesprekken: Iterable[Gesprek], van: Gebruiker) -> list[Botspaar]:
    paren = []
    for een, ander in tegelijk(gesprekken):
        if van.pk in bezet(een) and van.pk in bezet(ander):
            paren.append(Botspaar(een, ander))
        elif een.klant_id == ander.klant_id and van.pk in {*bezet(een), *bezet(ander)}:
            eigen, vreemd = (een, ander) if van.pk in bezet(een) else (ander, een)
            paren.append(Botspaar(eigen, vreemd, klant=een.klant.lijstnaam))
    return paren[:REGELS]


def _te_bevestigen(gesprekken: Iterable[Gesprek], nu: datetime) -> list[tuple[Gesprek, Afstemming]]:
    """Invited and not confirmed in the coming days, and what the client still has to hear."""
    tot = nu + timedelta(days=BEVESTIGEN)
    gevonden = []
    for gesprek in gesprekken:
        stand = stand_van(gesprek, post_van(gesprek))
        if stand is None or stand.code in {Uitnodigingsstand.BEVESTIGD, Uitnodigingsstand.AFGEZEGD}:
            continue
        dringt = stand.code in {Uitnodigingsstand.TE_VERTELLEN, Uitnodigingsstand.AF_TE_ZEGGEN}
        if dringt or gesprek.moment < tot:
            gevonden.append((gesprek, stand))
    return gevonden


def feed(van: Gebruiker, nu: datetime) -> list[Gesprek]:
    """What a calendar program of this colleague gets: a month back, a year ahead. Two queries."""
    rijen = Gesprek.objects.filter(
        houdt_bezet([van.pk]), moment__gte=nu - timedelta(days=31), moment__lt=nu + timedelta(days=366)
    ).exclude(status=Gespreksstatus.VERVALLEN)
    te_zien = Exists(Klant.objects.zichtbaar_voor(van).filter(pk=OuterRef("klant")))
    return list(met_bezetting(rijen).annotate(te_zien=te_zien).order_by("moment", "pk"))

"""Where the conversations of the demo are, and what clients were sent about them."""

from collections.abc import Iterable, Sequence
from datetime import date, datetime, time, timedelta
from itertools import count
from random import Random

from django.utils import timezone

from demo.rijen import bewaar, hier, met_sleutels
from gesprekken.actions.uitnodiging import maak_post
from gesprekken.bezorgen import adres_voor
from gesprekken.herinneren import BRIEF_TE_LAAT
from gesprekken.models import Bezorging, Gesprek, Gespreksstatus, Locatie, Pleksoort, Postsoort, Postweg, Uitnodiging
from gesprekken.models.gesprek import HUISBEZOEK
from gesprekken.werkdagen import volgende_werkdag
from toegang.models import Team

_LOCATIES = (
    (
        "Stadhuis, kamer 4",
        "Stationsplein 1, 1234 AB Voorbeeldstad",
        "Het stadhuis staat tegenover het station. Meld u bij de balie in de hal. Er is een lift.",
    ),
    (
        "Wijkhuis De Brug, spreekkamer",
        "Brugstraat 20, 1234 CD Voorbeeldstad",
        "Neem bus 3 en stap uit bij halte Brugstraat. De ingang is naast de bibliotheek.",
    ),
    (
        "Werkplein, kamer 2",
        "Havenweg 8, 1234 EF Voorbeeldstad",
        "Bus 7 stopt voor de deur. Parkeren is gratis. Zeg bij de balie met wie u een gesprek hebt.",
    ),
)
# How far back the demo tells what was sent.
_VERLEDEN = timedelta(days=30)
_VOORUIT = timedelta(days=28)


def bewaar_locaties(teams: Iterable[Team]) -> dict[int, list[Locatie]]:
    """Three places for each team, by the key of the team."""
    locaties = {team.pk: [Locatie(team=team, naam=n, adres=a, route=r) for n, a, r in _LOCATIES] for team in teams}
    rijen = [locatie for rij in locaties.values() for locatie in rij]
    met_sleutels(rijen)
    bewaar(rijen)
    return locaties


def geef_plek(gesprekken: Iterable[Gesprek], duren: dict[str, int], locaties: dict[int, list[Locatie]]) -> None:
    """Where and how long, by kind: at home, by telephone, mostly at one of the places of the team."""
    for plaats, gesprek in enumerate(gesprekken):
        gesprek.duur = duren[gesprek.soort_id]
        if gesprek.soort_id == HUISBEZOEK:
            gesprek.plek = Pleksoort.THUIS
        elif gesprek.soort_id == "telefonisch":
            gesprek.plek = Pleksoort.TELEFOON
        elif plaats % 23 == 0:
            gesprek.plek, gesprek.plek_uitleg = Pleksoort.VIDEO, "https://beeldbellen.voorbeeldstad.example/spreekkamer"
        elif plaats % 17 == 0:
            gesprek.plek, gesprek.plek_uitleg = Pleksoort.AANBIEDER, "Werkplaats Noord, Dijkweg 3, Voorbeeldstad"
        else:
            eigen = locaties[gesprek.klant.team_id]
            gesprek.plek, gesprek.locatie = Pleksoort.LOCATIE, eigen[0 if plaats % 3 else plaats % len(eigen)]


def begin_van_de_dag(dag: date) -> datetime:
    """Nine o'clock: the moment at which the demo is told, so that the same day gives the same demo."""
    return hier(datetime.combine(dag, time(9)))


def post_over(gesprekken: Sequence[Gesprek], *, seed: int, nu: datetime) -> list[Uitnodiging]:
    """Invitations and reminders of the last month and the next four weeks, in every state that there is.

    Reminders stand after what they remind of. What a client confirmed is noted on the conversation, still to be stored.
    """
    kans = Random(f"post:{seed}")
    uitnodigingen: list[Uitnodiging] = []
    herinneringen: list[Uitnodiging] = []
    beurt = count()
    for gesprek in gesprekken:
        if not nu - _VERLEDEN < gesprek.moment < nu + _VOORUIT or gesprek.soort_id == "casusoverleg":
            continue
        weg = _weg(gesprek)
        if weg is None or kans.random() < 0.25:
            continue
        uitnodiging = _uitnodiging(gesprek, weg, min(nu, gesprek.moment) - timedelta(days=kans.randint(4, 9)))
        uitnodigingen.append(uitnodiging)
        if gesprek.moment > nu and gesprek.status == Gespreksstatus.GEPLAND:
            _in_een_stand(gesprek, uitnodiging, next(beurt))
        if herinnering := _herinnering(gesprek, uitnodiging, nu):
            herinneringen.append(herinnering)
    return [*uitnodigingen, *herinneringen]


def bewaar_post(post: Sequence[Uitnodiging]) -> None:
    """Store what `post_over` made."""
    met_sleutels(post)
    bewaar(post)


def _weg(gesprek: Gesprek) -> Postweg | None:
    klant = gesprek.klant
    wegen = [weg for weg in (Postweg.MAIL, Postweg.BRIEF, Postweg.BERICHT) if adres_voor(klant, weg)]
    return next((weg for weg in wegen if weg.value == klant.contactvoorkeur), wegen[0] if wegen else None)


def _uitnodiging(gesprek: Gesprek, weg: Postweg, op: datetime) -> Uitnodiging:
    post = maak_post(
        gesprek, Postsoort.UITNODIGING, weg, post=[], met=[gesprek.klant.klantmanager.naam], door=gesprek.gemaakt_door
    )
    post.gemaakt_op = post.verstuurd_op = op
    post.stand = Bezorging.VERSTUURD
    return post


def _in_een_stand(gesprek: Gesprek, post: Uitnodiging, beurt: int) -> None:
    """One after the other: confirmed, invited, confirmed, moved and not told yet, invited, not sent."""
    stand = beurt % 12
    if stand in {0, 2, 6, 8}:
        gesprek.bevestigd_op = post.gemaakt_op + timedelta(days=1)
    elif stand == 3:
        post.moment -= timedelta(days=1)
    elif stand == 11 and post.weg == Postweg.MAIL:
        post.stand, post.verstuurd_op = Bezorging.NIET_GELUKT, None
        post.reden = "De mailserver nam de mail niet aan. Kijk het e-mailadres na, of bel de klant."


def _herinnering(gesprek: Gesprek, uitnodiging: Uitnodiging, nu: datetime) -> Uitnodiging | None:
    """What the daily task sent one working day before; a letter became a task."""
    morgen = volgende_werkdag(timezone.localdate(nu))
    verteld = uitnodiging.stand == Bezorging.VERSTUURD and uitnodiging.moment == gesprek.moment
    if not verteld or timezone.localdate(gesprek.moment) > morgen or gesprek.status == Gespreksstatus.VERVALLEN:
        return None
    weg = Postweg(uitnodiging.weg)
    post = maak_post(
        gesprek,
        Postsoort.HERINNERING,
        weg,
        post=[uitnodiging],
        met=[gesprek.klant.klantmanager.naam],
        herinnert_aan=uitnodiging,
    )
    post.gemaakt_op = min(nu, gesprek.moment) - timedelta(hours=18)
    if weg == Postweg.MAIL:
        post.stand, post.verstuurd_op = Bezorging.VERSTUURD, post.gemaakt_op
    elif gesprek.moment > nu:
        post.stand, post.reden = Bezorging.NIET_GELUKT, BRIEF_TE_LAAT
    else:
        post.stand, post.verstuurd_op = Bezorging.AFGEHANDELD, post.gemaakt_op
    return post

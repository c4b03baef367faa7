"""Clients who did not come: called the same day, the reason, a new date. With chances of their own."""

from collections.abc import Iterable
from datetime import date, datetime, time, timedelta
from random import Random

from demo.tijd import werkdag
from demo.verhaal.gesprek import Gespreksverhaal, Verzuimverhaal
from demo.verhaal.klant import Klantverhaal
from demo.woorden import bouwstenen
from gesprekken.verzuim import VERZUIM_DAGEN

_GEMIST = 0.02
_PAS_GEMIST = 0.03
_PATROON = 0.025
_DAGEN_ERTUSSEN = 4
# How far it is with someone who did not come just now. The demo account has the first two for sure.
_STANDEN = ("niet_gebeld", "reden", "niet_bereikt", "geen_datum", "klaar")


def vul_verzuim_aan(kans: Random, verhalen: Iterable[Klantverhaal], vandaag: date, demoaccounts: Iterable[int]) -> None:
    """Let some clients miss a conversation, some of them twice in half a year, and some in the last days."""
    verhalen = list(verhalen)
    lopend = [verhaal for verhaal in verhalen if verhaal.perioden[-1].einde is None]
    for verhaal in verhalen:
        _gemist(kans, verhaal, vandaag, 1 if kans.random() < _GEMIST else 0)
    zeker: list[tuple[Klantverhaal, str]] = []
    for nummer in demoaccounts:
        eigen = [verhaal for verhaal in lopend if verhaal.klantmanager == nummer and _laatste(verhaal, vandaag)]
        # With few clients there may be none who was here longer ago.
        eigen.sort(key=lambda verhaal: _rust(verhaal, vandaag) < _DAGEN_ERTUSSEN)
        zeker += zip(eigen, _STANDEN[:2], strict=False)
        _patroon(kans, [verhaal for verhaal in lopend if verhaal.klantmanager == nummer], vandaag)
    for verhaal, stand in zeker:
        _pas_gemist(kans, verhaal, stand, vandaag)
    bezet = {id(verhaal) for verhaal, _ in zeker}
    for verhaal in lopend:
        worp = kans.random()
        if worp < _PATROON:
            _patroon(kans, [verhaal], vandaag)
        elif worp < _PATROON + _PAS_GEMIST and id(verhaal) not in bezet and _rust(verhaal, vandaag) >= _DAGEN_ERTUSSEN:
            _pas_gemist(kans, verhaal, kans.choice(_STANDEN), vandaag)


def _patroon(kans: Random, verhalen: list[Klantverhaal], vandaag: date) -> None:
    """The first of these clients for whom that fits, does not come twice in half a year."""
    for verhaal in verhalen:
        if len(_plekken(verhaal, vandaag)) >= 2:
            _gemist(kans, verhaal, vandaag, 2)
            return


def _plekken(verhaal: Klantverhaal, vandaag: date) -> list[int]:
    """Before which conversations of the last half year one can have been missed: held, with a free week before it."""
    plekken = []
    for plaats in range(2, len(verhaal.gesprekken)):
        vorige, gesprek = verhaal.gesprekken[plaats - 1 : plaats + 1]
        dag, ervoor = gesprek.moment.date(), vorige.moment.date()
        recent = verhaal.perioden[-1].begin < ervoor and (vandaag - dag).days < VERZUIM_DAGEN - 10
        gehouden = gesprek.soort == "voortgang" and {gesprek.status, vorige.status} == {"gevoerd"}
        if recent and gehouden and (dag - ervoor).days > 7:
            plekken.append(plaats)
    return plekken


def _gemist(kans: Random, verhaal: Klantverhaal, vandaag: date, keer: int) -> None:
    """The client did not come some days before conversations that were held: those were the new date."""
    plekken = _plekken(verhaal, vandaag)
    for plaats in sorted(kans.sample(plekken, min(keer, len(plekken))), reverse=True):
        gehouden = verhaal.gesprekken[plaats]
        dag = gehouden.moment.date() - timedelta(days=kans.randint(3, 6))
        dag = werkdag(dag, uiterlijk=gehouden.moment.date() - timedelta(days=1))
        gemist = _gesprek(gehouden, dag, _opvolging(kans, "klaar"))
        verhaal.gesprekken.insert(plaats, gemist)
        gehouden.volgt_op_vorige = True


def _laatste(verhaal: Klantverhaal, vandaag: date) -> int | None:
    """The place of the first planned conversation, when a missed one fits between it and the last one held."""
    for plaats in range(2, len(verhaal.gesprekken)):
        vorige, gesprek = verhaal.gesprekken[plaats - 1 : plaats + 1]
        if gesprek.status == "gepland":
            erna = vorige.status == "gevoerd" and vorige.moment.date() < _vorige_werkdag(vandaag)
            past = erna and gesprek.soort != "telefonisch" and gesprek.moment.date() > vandaag
            return plaats if past else None
    return None


def _rust(verhaal: Klantverhaal, vandaag: date) -> int:
    """Days between the last conversation that was held and the last working day."""
    gevoerd = [gesprek.moment.date() for gesprek in verhaal.gesprekken if gesprek.status == "gevoerd"]
    return (_vorige_werkdag(vandaag) - max(gevoerd, default=vandaag)).days


def _vorige_werkdag(vandaag: date) -> date:
    gisteren = vandaag - timedelta(days=1)
    while werkdag(gisteren) != gisteren:
        gisteren -= timedelta(days=1)
    return gisteren


def _pas_gemist(kans: Random, verhaal: Klantverhaal, stand: str, vandaag: date) -> None:
    """The client did not come on the last working day; how far we are with that is `stand`."""
    plaats = _laatste(verhaal, vandaag)
    if plaats is None:
        return
    gepland = verhaal.gesprekken[plaats]
    gemist = _gesprek(gepland, _vorige_werkdag(vandaag), _opvolging(kans, stand))
    gemist.volgt_op_vorige = True
    if stand == "klaar":
        verhaal.gesprekken.insert(plaats, gemist)
    else:
        # No new date yet: what stood planned was this conversation.
        verhaal.gesprekken[plaats] = gemist


def _gesprek(ander: Gespreksverhaal, dag: date, verzuim: Verzuimverhaal) -> Gespreksverhaal:
    """The conversation that was missed: as the one that took its place."""
    return Gespreksverhaal(
        soort=ander.soort,
        status="verzuimd",
        moment=datetime.combine(dag, time(9)),
        doel=ander.doel,
        door=ander.door,
        huisbezoek_reden=ander.huisbezoek_reden,
        volgt_op_vorige=ander.volgt_op_vorige,
        verzuim=verzuim,
    )


def _opvolging(kans: Random, stand: str) -> Verzuimverhaal:
    """Contact, reason and new date, as far as they are."""
    if stand == "niet_gebeld":
        return Verzuimverhaal()
    gebeld_na = timedelta(minutes=kans.randint(15, 70))
    if stand == "niet_bereikt":
        return Verzuimverhaal(gebeld_na, bereikt=False)
    teksten = bouwstenen("verzuim")
    reden = kans.choice(teksten["reden"])
    return Verzuimverhaal(
        gebeld_na,
        bereikt=True,
        reden=reden["code"],
        toelichting=kans.choice(reden["zegt"]),
        geen_nieuwe_datum=kans.choice(teksten["geen_nieuwe_datum"]["lijst"]) if stand == "geen_datum" else "",
        afgerond=stand in {"geen_datum", "klaar"},
    )

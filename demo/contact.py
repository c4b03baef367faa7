"""Short contacts between conversations, and attempts at one. With chances of their own.

Who was not spoken to for long in the story stays so: after the last conversation there is contact only while that was
short ago.
"""

from collections.abc import Iterable
from datetime import date, datetime, time, timedelta
from itertools import pairwise
from random import Random

from demo.tijd import werkdag
from demo.verhaal.gesprek import Afspraakverhaal, Contactverhaal, Gespreksverhaal
from demo.verhaal.klant import Klantverhaal
from demo.woorden import bouwstenen

_TUSSENDOOR = 0.3
_PAS = 0.3
_INTERN = 0.06
_MET_AFSPRAAK = 0.4
_POGING = 0.3
# Days: between two conversations there is room for a call; what was short ago.
_RUIMTE = 9
_KORT_GELEDEN = 12
_KANALEN = {"ik_belde": 45, "klant_belde": 25, "mail": 14, "bericht": 11, "balie": 5}


def vul_contact_aan(seed: int, verhalen: Iterable[Klantverhaal], vandaag: date) -> None:
    """Let some clients call, mail or be called between their conversations, and after the last one."""
    for nummer, verhaal in enumerate(verhalen):
        kans = Random(f"contact:{seed}:{nummer}")
        gevoerd = [gesprek for gesprek in verhaal.gesprekken if gesprek.status == "gevoerd"]
        for eerste, tweede in pairwise(gevoerd):
            _tussen(kans, verhaal, eerste, tweede)
        if gevoerd and verhaal.perioden[-1].einde is None:
            _pas(kans, verhaal, gevoerd[-1], vandaag)
        verhaal.contacten.sort(key=lambda contact: contact.moment)


def _tussen(kans: Random, verhaal: Klantverhaal, eerste: Gespreksverhaal, tweede: Gespreksverhaal) -> None:
    van, tot = eerste.moment.date(), tweede.moment.date()
    # Who left in between and came back was not ours then.
    samen = any(deel.begin <= van and (deel.einde is None or deel.einde >= tot) for deel in verhaal.perioden)
    if not samen or (tot - van).days < _RUIMTE or kans.random() > _TUSSENDOOR:
        return
    dag = werkdag(van + timedelta(days=kans.randint(3, (tot - van).days - 3)), uiterlijk=tot - timedelta(days=1))
    _noteer(kans, verhaal, dag, eerste.door)


def _pas(kans: Random, verhaal: Klantverhaal, laatste: Gespreksverhaal, vandaag: date) -> None:
    van = laatste.moment.date()
    if not 2 <= (vandaag - van).days <= _KORT_GELEDEN or kans.random() > _PAS:
        return
    dag = werkdag(vandaag - timedelta(days=kans.randint(1, (vandaag - van).days - 1)), uiterlijk=vandaag)
    if not van < dag < vandaag:
        return
    contact = _noteer(kans, verhaal, dag, laatste.door)
    if kans.random() < _MET_AFSPRAAK:
        van_wie = kans.choice(("klant", "gemeente"))
        lijst = bouwstenen("contact")["klant_doet" if van_wie == "klant" else "wij_doen"]
        uiterlijk = werkdag(vandaag + timedelta(days=kans.randint(2, 9)))
        contact.afspraak = Afspraakverhaal(van_wie, kans.choice(lijst), dag, uiterlijk)


def _noteer(kans: Random, verhaal: Klantverhaal, dag: date, door: int) -> Contactverhaal:
    """One contact on this day, perhaps after an attempt in vain an hour or more before it; returns the contact."""
    teksten = bouwstenen("contact")
    kanaal = kans.choices(list(_KANALEN), list(_KANALEN.values()))[0]
    moment = datetime.combine(dag, time(kans.randint(11, 16), kans.randint(0, 59)))
    if kanaal == "ik_belde" and kans.random() < _POGING:
        eerder = moment - timedelta(minutes=kans.randint(60, 110))
        poging = Contactverhaal(kanaal, False, kans.choice(teksten["voicemail"]), eerder, door)
        verhaal.contacten.append(poging)
    intern = kans.random() < _INTERN
    tekst = kans.choice(teksten["intern" if intern else kanaal])
    contact = Contactverhaal(kanaal, True, tekst, moment, door, intern=intern)
    verhaal.contacten.append(contact)
    return contact

"""Agreements of others, what we come back to, and agreements that were moved. With chances of their own."""

from datetime import date, timedelta
from random import Random

from demo.gesprekken import BIJ_UITSTROOM
from demo.tijd import later, werkdag
from demo.verhaal.gesprek import Afspraakverhaal, Gespreksverhaal
from demo.verhaal.klant import Klantverhaal
from demo.woorden import bouwstenen

_VAN_DERDE = 0.07
_TERUGKOMEN = 0.05
_VERZET = 0.15


def vul_afspraken_aan(kans: Random, verhaal: Klantverhaal, vandaag: date) -> None:
    """Add agreements of others and promises to come back to something, and move some that are still open."""
    gevoerd = [gesprek for gesprek in verhaal.gesprekken if gesprek.status == "gevoerd"]
    for plaats, gesprek in enumerate(gevoerd):
        volgend = gevoerd[plaats + 1] if plaats + 1 < len(gevoerd) else None
        if kans.random() < _VAN_DERDE:
            gesprek.afspraken.append(_van_derde(kans, verhaal, gesprek, volgend, vandaag))
        if kans.random() < _TERUGKOMEN:
            gesprek.afspraken.append(_terugkomen(kans, verhaal, gesprek, volgend, vandaag))
    _verzet(kans, verhaal, vandaag)


def _grens(verhaal: Klantverhaal, dag: date) -> date | None:
    """The end of the period in which this day lies; None as long as it runs."""
    return next((deel.einde for deel in verhaal.perioden if deel.einde and deel.begin <= dag <= deel.einde), None)


def _in_de_tijd(
    kans: Random,
    verhaal: Klantverhaal,
    afspraak: Afspraakverhaal,
    volgend: Gespreksverhaal | None,
    vandaag: date,
) -> bool:
    """Give the agreement its last day. Returns whether that has passed, so that something came of it.

    Without a conversation after it, it is open as long as the guidance runs, and lapses when that ended.
    """
    einde = _grens(verhaal, afspraak.gemaakt)
    if volgend and (einde is None or volgend.moment.date() <= einde):
        afspraak.uiterlijk = afspraak.afgehandeld = volgend.moment.date()
        return True
    if einde:
        afspraak.uiterlijk = later(kans, max(afspraak.gemaakt, einde), 1, 7)
        afspraak.status, afspraak.gevolg, afspraak.afgehandeld = "vervallen", BIJ_UITSTROOM, einde
    else:
        afspraak.uiterlijk = werkdag(vandaag + timedelta(days=kans.randint(1, 10)))
    return False


def _van_derde(
    kans: Random, verhaal: Klantverhaal, gesprek: Gespreksverhaal, volgend: Gespreksverhaal | None, vandaag: date
) -> Afspraakverhaal:
    teksten, dag = bouwstenen("afspraken"), gesprek.moment.date()
    ander = kans.choice(teksten["derde"])
    afspraak = Afspraakverhaal("derde", kans.choice(ander["wat"]), dag, dag)
    afspraak.wie, afspraak.organisatiesoort = ander["wie"], ander["soort"]
    if not _in_de_tijd(kans, verhaal, afspraak, volgend, vandaag):
        if afspraak.status == "open" and (vandaag - dag).days > 7 and kans.random() < 0.2:
            # Of someone else's we ask how it went: a few wait for that.
            afspraak.uiterlijk = werkdag(vandaag - timedelta(days=kans.randint(1, 4)), uiterlijk=vandaag)
        return afspraak
    afspraak.status = kans.choice(("nagekomen",) * 7 + ("deels", "niet"))
    if afspraak.status != "nagekomen":
        oorzaken = teksten["oorzaken_derde"]
        afspraak.oorzaak, afspraak.oorzaaksoort = kans.choice(oorzaken["lijst"])
        afspraak.gevolg = kans.choice(oorzaken["gevolgen"])
    return afspraak


def _terugkomen(
    kans: Random, verhaal: Klantverhaal, gesprek: Gespreksverhaal, volgend: Gespreksverhaal | None, vandaag: date
) -> Afspraakverhaal:
    dag = gesprek.moment.date()
    wat = kans.choice(bouwstenen("afspraken")["terugkomen"]["lijst"])
    afspraak = Afspraakverhaal("gemeente", wat, dag, dag, terugkomen_op=True)
    if _in_de_tijd(kans, verhaal, afspraak, volgend, vandaag):
        afspraak.status = "nagekomen"
    return afspraak


def _verzet(kans: Random, verhaal: Klantverhaal, vandaag: date) -> None:
    """Move some open agreements of after the last version: a version shows the day that was agreed then."""
    versies = [versie.moment.date() for plan in verhaal.plannen for versie in plan.versies]
    sinds = max(versies, default=date.min)
    for gesprek in verhaal.gesprekken:
        for afspraak in gesprek.afspraken:
            eerst = werkdag(afspraak.uiterlijk - timedelta(days=kans.randint(7, 14)), uiterlijk=afspraak.uiterlijk)
            open_ = afspraak.status == "open" and afspraak.uiterlijk > vandaag
            if open_ and sinds < afspraak.gemaakt < eerst < afspraak.uiterlijk and kans.random() < _VERZET:
                afspraak.eerst_uiterlijk = eerst
                afspraak.verzet_reden = kans.choice(bouwstenen("afspraken")["verzet"][afspraak.van])

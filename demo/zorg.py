"""Care around some fifteen in a hundred clients of the demo: from a first signal to help that is confirmed.

Drawn when the stories are stored, for it hangs on nothing in them but the day the guidance began.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from random import Random
from typing import Any

from demo.rijen import bewaar, hier, met_sleutels
from demo.tijd import later, overdag, werkdag
from demo.woorden import bouwstenen
from klanten.models import Klant, Organisatie
from zorg.models import Herstelplan, Herstelstap, Hulp, Hulpstatus, Verwijzing, Wie, Zorgsignaal, Zorgstap

DEEL = 0.15
# Someone who came this recently is still being met.
EERSTE_DAGEN = 30
LANGST_GELEDEN = 110
_STAPPEN = (
    (Zorgstap.VERHELDEREN,) * 3 + (Zorgstap.AFWEGEN,) * 2 + (Zorgstap.INSCHAKELEN,) * 6 + (Zorgstap.AFGEROND,) * 4
)


@dataclass
class _Rijen:
    """The rows of all cases together."""

    signalen: list[Zorgsignaal] = field(default_factory=list)
    hulp: list[Hulp] = field(default_factory=list)
    verwijzingen: list[Verwijzing] = field(default_factory=list)
    plannen: list[Herstelplan] = field(default_factory=list)
    stappen: list[Herstelstap] = field(default_factory=list)


def bewaar_zorg(klanten: Sequence[tuple[Klant, date]], *, seed: int, vandaag: date) -> None:
    """Store the care around some of these clients, each with the day on which the guidance began."""
    op_soort: dict[str, list[Organisatie]] = {}
    alle = Organisatie.objects.filter(actief=True).select_related("soort").prefetch_related("contacten")
    for organisatie in alle.order_by("naam"):
        op_soort.setdefault(organisatie.soort.code, []).append(organisatie)
    gevallen = [geval for geval in bouwstenen("zorg")["geval"] if geval["soort"] in op_soort]
    rijen = _Rijen()
    for nummer, (klant, begin) in enumerate(klanten):
        kans = Random(f"zorg:{seed}:{nummer}")
        vroegst = max(begin + timedelta(days=EERSTE_DAGEN), vandaag - timedelta(days=LANGST_GELEDEN))
        if not gevallen or kans.random() >= DEEL or vroegst >= vandaag - timedelta(days=2):
            continue
        geval = kans.choice(gevallen)
        gezien = vroegst + timedelta(days=kans.randint(0, (vandaag - vroegst).days - 2))
        gezien = werkdag(gezien, uiterlijk=vandaag - timedelta(days=2))
        _vertel(kans, rijen, klant, geval, kans.choice(op_soort[geval["soort"]]), gezien, vandaag)
    met_sleutels(rijen.signalen)
    bewaar(rijen.signalen)
    bewaar(rijen.hulp)
    bewaar(rijen.verwijzingen)
    met_sleutels(rijen.plannen)
    bewaar(rijen.plannen)
    bewaar(rijen.stappen)


def _vertel(
    kans: Random, rijen: _Rijen, klant: Klant, geval: dict[str, Any], bij: Organisatie, gezien: date, vandaag: date
) -> None:
    stap = kans.choice(_STAPPEN)
    gewogen = stap not in {Zorgstap.VERHELDEREN, Zorgstap.AFWEGEN}
    klaar = later(kans, gezien, 20, 60, uiterlijk=vandaag - timedelta(days=1)) if stap == Zorgstap.AFGEROND else None
    signaal = Zorgsignaal(
        klant=klant,
        stap=stap,
        wat_zien_we=geval["wat_zien_we"],
        verheldering="" if stap == Zorgstap.VERHELDEREN else geval["verheldering"],
        klant_wil_niet_bespreken=stap != Zorgstap.VERHELDEREN and not geval["verheldering"],
        sluit_werk_uit=geval["sluit_werk_uit"] if gewogen else "",
        afweging=geval["afweging"] if gewogen else "",
        uitkomst=geval["uitkomst"] if klaar else "",
        gemaakt_op=hier(overdag(kans, gezien)),
        gemaakt_door=klant.klantmanager,
        afgerond_op=hier(overdag(kans, klaar)) if klaar else None,
    )
    rijen.signalen.append(signaal)
    if not gewogen:
        return
    _hulp_en_overdracht(kans, rijen, signaal, geval, bij, gezien, klaar, vandaag)
    if geval["sluit_werk_uit"] != "nee" and not klaar:
        _herstelplan(kans, rijen, klant, geval, gezien, vandaag)


def _hulp_en_overdracht(
    kans: Random,
    rijen: _Rijen,
    signaal: Zorgsignaal,
    geval: dict[str, Any],
    bij: Organisatie,
    gezien: date,
    klaar: date | None,
    vandaag: date,
) -> None:
    op = later(kans, gezien, 1, 12, uiterlijk=vandaag)
    contact = next(iter(bij.contacten.all()), None)
    gehoord = klaar or (later(kans, op, 10, 20, uiterlijk=vandaag) if kans.random() < 0.35 else None)
    rijen.verwijzingen.append(
        Verwijzing(
            klant=signaal.klant,
            zorgsignaal=signaal,
            organisatie=bij,
            contact=contact,
            waarvoor=geval["waarvoor"],
            gedeeld=geval["gedeeld"],
            toestemming=True,
            samen_gedaan=kans.random() < 0.7,
            op=op,
            terugkoppeling_op=later(kans, op, 14, 60),
            teruggekoppeld_op=gehoord,
            uitkomst="Het eerste gesprek is geweest en het vervolg is afgesproken." if gehoord else "",
            gemaakt_door=signaal.gemaakt_door,
        )
    )
    bevestigd = gehoord if kans.random() < 0.7 else None
    rijen.hulp.append(
        Hulp(
            klant=signaal.klant,
            zorgsignaal=signaal,
            organisatie=bij,
            waarvoor=geval["hulp"],
            status=Hulpstatus.BEVESTIGD if bevestigd else Hulpstatus.GEMELD,
            gemeld_op=op,
            bevestigd_op=bevestigd,
            bevestigd_door=(contact.naam if contact else bij.naam) if bevestigd else "",
        )
    )


def _herstelplan(kans: Random, rijen: _Rijen, klant: Klant, geval: dict[str, Any], gezien: date, vandaag: date) -> None:
    begonnen = later(kans, gezien, 3, 14, uiterlijk=vandaag - timedelta(days=1))
    plan = Herstelplan(
        klant=klant,
        aanleiding=geval["aanleiding"],
        wat_wil_klant=geval["wens"],
        overname_wat=geval["overname"],
        overname_tot=later(kans, begonnen, 30, 90) if geval["overname"] else None,
        terugkijken_op=later(kans, begonnen, 60, 120),
        begonnen_op=hier(overdag(kans, begonnen)),
        begonnen_door=klant.klantmanager,
    )
    rijen.plannen.append(plan)
    for plaats, wat in enumerate(geval["stappen"]):
        uiterlijk = werkdag(begonnen + timedelta(days=14 * (plaats + 1)))
        gedaan = uiterlijk < vandaag and kans.random() < 0.8
        rijen.stappen.append(
            Herstelstap(
                plan=plan,
                wat=wat,
                wie=Wie.KLANT,
                uiterlijk=uiterlijk,
                gedaan_op=uiterlijk if gedaan else None,
            )
        )

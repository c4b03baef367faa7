"""The background of the demo's clients: life line, results, ZRM and returns. The same for the same seed."""

from collections.abc import Callable, Sequence
from datetime import date, timedelta
from random import Random
from typing import Any, Protocol

from django.db.models import Exists, OuterRef

from demo.rijen import bewaar
from demo.verhaal.klant import Klantverhaal
from demo.woorden import bouwstenen
from instrumenten.models import Instrument
from klanten.models import Diagnoseuitslag, Klant, Levensgebeurtenis, Periode, Terugkeer, ZrmDomein, Zrmmeting
from toegang.models import Gebruiker

_MET_LEVENSLIJN = 0.4
_MET_UITSLAG = 0.18
_MET_ZRM = 0.15
_TERUGKEER_BESPROKEN = 0.6
_TWEE_KEER_GEMETEN = 0.5
_SCHOOL_UIT = 16
_MOEDERTAAL = {"moedertaal", "B2", ""}


class Opslag(Protocol):
    """What this needs to know of the city that is being stored."""

    seed: int
    vandaag: date
    klantmanagers: list[Gebruiker]


def bewaar_achtergrond(paren: Sequence[tuple[Klant, Klantverhaal]], opslag: Opslag) -> None:
    """Store the background of those clients of whom there is one, once there is a first klantbeeld."""
    instrumenten = {instrument.slug: instrument for instrument in Instrument.objects.only("pk", "slug")}
    domeinen = {domein.code: domein for domein in ZrmDomein.objects.filter(gevoelig=False)}
    levensloop: list[Levensgebeurtenis] = []
    uitslagen: list[Diagnoseuitslag] = []
    metingen: list[Zrmmeting] = []
    for nummer, (klant, verhaal) in enumerate(paren):
        if not verhaal.beelden:
            continue
        kans = Random(f"achtergrond:{opslag.seed}:{nummer}")
        door = opslag.klantmanagers[verhaal.klantmanager]
        if kans.random() < _MET_LEVENSLIJN:
            levensloop += _levensloop(kans, klant, verhaal, door)
        if kans.random() < _MET_UITSLAG:
            uitslagen.append(_uitslag(kans, klant, verhaal, door, opslag.vandaag, instrumenten))
        if kans.random() < _MET_ZRM:
            metingen += _metingen(kans, klant, verhaal, door, opslag.vandaag, domeinen)
    bewaar(levensloop)
    bewaar(uitslagen)
    bewaar(metingen)
    _bewaar_terugkeer(opslag)


def _levensloop(kans: Random, klant: Klant, verhaal: Klantverhaal, door: Gebruiker) -> list[Levensgebeurtenis]:
    """School, then jobs with gaps between them up to the melding, and now and then an event."""
    teksten, persoon = bouwstenen("achtergrond"), verhaal.persoon
    tot = verhaal.perioden[0].begin
    elders = persoon.taalniveau not in _MOEDERTAAL

    def rij(soort: str, titel: str, begin: int, einde: int | None = None, **velden: Any) -> Levensgebeurtenis:
        return Levensgebeurtenis(
            klant=klant,
            soort=soort,
            titel=titel,
            begin_jaar=begin,
            begin_maand=velden.pop("begin_maand", None),
            einde_jaar=einde,
            gemaakt_door=door,
            **velden,
        )

    opleiding = kans.choice(teksten["opleidingen_elders" if elders else "opleidingen"])
    jaar = persoon.geboortedatum.year + _SCHOOL_UIT
    klaar = min(jaar + opleiding["jaren"], tot.year)
    rijen = [
        rij(
            "opleiding",
            opleiding["titel"],
            min(jaar, klaar),
            klaar,
            waar="" if elders else kans.choice(teksten["scholen"]),
            geleerd=opleiding["geleerd"],
        )
    ]
    jaar = klaar
    if elders and tot.year - klaar > 2:
        jaar = kans.randint(klaar + 1, tot.year - 1)
        rijen.append(rij("gebeurtenis", teksten["aankomst"], jaar, begin_maand=kans.randint(1, 12)))
        taal = teksten["taal"]
        rijen.append(rij("opleiding", taal["titel"], jaar, min(jaar + 2, tot.year), geleerd=taal["geleerd"]))
    richtingen = kans.sample(bouwstenen("richtingen")["werk"], 4)
    for richting in richtingen[: kans.randint(1, 4)]:
        begin = jaar + kans.randint(0, 2)
        einde = min(begin + kans.randint(1, 6), tot.year - 1)
        if einde <= begin:
            break
        rijen.append(_baan(kans, rij, richting["functie"], begin, einde))
        jaar = einde
    if kans.random() < 0.6 and tot.year - klaar > 2:
        gebeurtenis = kans.choice(teksten["gebeurtenissen"])
        wanneer = kans.randint(klaar + 1, tot.year - 1)
        maand = kans.choice((None, kans.randint(1, 12)))
        rijen.append(
            rij("gebeurtenis", gebeurtenis["titel"], wanneer, begin_maand=maand, geleerd=gebeurtenis["geleerd"])
        )
    return rijen


def _baan(
    kans: Random, rij: Callable[..., Levensgebeurtenis], functie: str, begin: int, einde: int
) -> Levensgebeurtenis:
    """A job, by its months or only by its years."""
    teksten = bouwstenen("achtergrond")
    precies = kans.random() < 0.6
    return rij(
        "werk",
        f"{functie[:1].upper()}{functie[1:]}",
        begin,
        einde,
        begin_maand=kans.randint(1, 12) if precies else None,
        einde_maand=kans.randint(1, 12) if precies else None,
        waar=kans.choice(teksten["werkgevers"]),
        toelichting=kans.choice(teksten["waarom_gestopt"]) if kans.random() < 0.5 else "",
        geleerd=kans.choice(teksten["geleerd"]) if kans.random() < 0.7 else "",
    )


def _dag(kans: Random, verhaal: Klantverhaal, vandaag: date) -> date:
    """A day in the last period, today at the latest."""
    periode = verhaal.perioden[-1]
    einde = min(periode.einde or vandaag, vandaag)
    return periode.begin + timedelta(days=kans.randint(0, max((einde - periode.begin).days, 0)))


def _uitslag(
    kans: Random,
    klant: Klant,
    verhaal: Klantverhaal,
    door: Gebruiker,
    vandaag: date,
    instrumenten: dict[str, Instrument],
) -> Diagnoseuitslag:
    keuzes = bouwstenen("achtergrond")["uitslag"]
    # Who speaks Dutch from birth makes no language test.
    keuze = kans.choice(keuzes if verhaal.persoon.taalniveau not in _MOEDERTAAL else keuzes[:-1])
    op = _dag(kans, verhaal, vandaag)
    return Diagnoseuitslag(
        klant=klant,
        naam=keuze["naam"],
        instrument=instrumenten.get(keuze["slug"]),
        afgenomen_op=op,
        afgenomen_door=keuze["door"],
        schaal=keuze["schaal"],
        uitslag=kans.choice(keuze["uitslagen"]),
        toelichting=keuze["toelichting"],
        geldig_tot=op + timedelta(days=30 * keuze["maanden"]),
        gemaakt_door=door,
    )


def _metingen(
    kans: Random,
    klant: Klant,
    verhaal: Klantverhaal,
    door: Gebruiker,
    vandaag: date,
    domeinen: dict[str, ZrmDomein],
) -> list[Zrmmeting]:
    """A few domains, measured once, or twice with some time between."""
    teksten = bouwstenen("achtergrond")["zrm"]
    periode = verhaal.perioden[-1]
    eerste = periode.begin + timedelta(days=kans.randint(0, 20))
    laatste = max((periode.einde or vandaag) - timedelta(days=kans.randint(3, 60)), eerste)
    rijen = []
    for code in sorted(kans.sample(sorted(teksten), kans.randint(2, 5))):
        score = kans.randint(2, 4)
        momenten = [(min(eerste, vandaag), score)]
        if kans.random() < _TWEE_KEER_GEMETEN:
            momenten.append((min(laatste, vandaag), max(1, min(5, score + kans.choice((-1, 0, 1, 1))))))
        rijen += [
            Zrmmeting(
                klant=klant,
                domein=domeinen[code],
                score=hoeveel,
                toelichting=kans.choice(teksten[code]),
                op=op,
                door=door,
            )
            for op, hoeveel in momenten
        ]
    return rijen


def _bewaar_terugkeer(opslag: Opslag) -> None:
    """What was told about the return of clients who came back and whose guidance runs."""
    eerder = Periode.objects.filter(klant=OuterRef("klant"), einde__isnull=False)
    terug = Periode.objects.filter(Exists(eerder), einde__isnull=True).select_related("klant").order_by("klant_id")
    kans = Random(f"terugkeer:{opslag.seed}")
    verhalen = bouwstenen("achtergrond")["terugkeer"]
    rijen = []
    for periode in terug:
        verhaal = kans.choice(verhalen)
        if kans.random() < _TERUGKEER_BESPROKEN:
            rijen.append(
                Terugkeer(
                    periode=periode,
                    verhaal_klant=verhaal["klant"],
                    verhaal_werkgever=verhaal["werkgever"],
                    leerpunt=verhaal["leerpunt"],
                    gemaakt_door_id=periode.klant.klantmanager_id,
                )
            )
    bewaar(rijen)

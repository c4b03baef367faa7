"""A catalogue for tests: the same random instruments every time, and the search over them in plain Python."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from fractions import Fraction
from random import Random

from django.db.models import Model
from django.utils import timezone

from instrumenten.models import (
    Beoordeling,
    Bereik,
    Doelgroep,
    Gebied,
    Instrument,
    Klantkenmerk,
    Locatie,
    Startmoment,
    Status,
    Tegel,
    Uitvoering,
    Uitvoeringsvorm,
)
from instrumenten.zoeken.vraag import Zoekvraag
from tests.factories import AanbiederFactory
from tests.typen import zeker
from toegang.modelvelden import koppeltabel

TEGELS = ["melding", "diagnostiek", "werk_fit", "orientatie", "bemiddeling"]
KENMERKEN = ["KK05", "KK06", "KK12", "KK13", "KK01"]
DOELGROEPEN = ["ED01", "ED05", "ED07"]
VORMEN = ["UV01", "UV03", "UV07"]
AANBIEDERS = ["aanbieder-a", "aanbieder-b", "aanbieder-c"]
GEBIEDEN = ["GM0001", "GM0002", "WK0003"]
LOCATIES = ["adres", "werkgever", "klant_thuis"]


@dataclass(frozen=True)
class Kaartje:
    """What the plain search needs to know of one instrument."""

    pk: int
    tegels: frozenset[str]
    kenmerken: frozenset[str]
    doelgroepen: frozenset[str]
    vormen: frozenset[str]
    groep: bool
    individueel: bool
    uitvoering: str
    aanbieder: str
    duur_uren: Decimal | None
    uren: Decimal | None
    kosten: Decimal | None
    gebieden: frozenset[str]
    landelijk: bool
    locaties: frozenset[str]
    scores: tuple[int, ...]
    startdagen: tuple[date, ...]

    @property
    def sterren(self) -> Fraction | None:
        """The average of the reviews that are not hidden."""
        return Fraction(sum(self.scores), len(self.scores)) if self.scores else None

    def eerste_start(self, op: date) -> date | None:
        """The first day from `op` on."""
        return min((dag for dag in self.startdagen if dag >= op), default=None)


class Catalogus(list[Kaartje]):
    """The cards; short in the report of a test that fails."""

    def __repr__(self) -> str:
        return f"<{len(self)} kaartjes>"


def maak_catalogus(aantal: int, *, seed: int = 1) -> Catalogus:
    """Published instruments with arbitrary choices, some without tegel or kenmerk (which nobody may find)."""
    kans = Random(seed)
    lijsten: dict[str, Mapping[str, Model]] = {
        "tegels": {regel.code: regel for regel in Tegel.objects.all()},
        "klantkenmerken": {regel.code: regel for regel in Klantkenmerk.objects.all()},
        "doelgroepen": {regel.code: regel for regel in Doelgroep.objects.all()},
        "uitvoeringsvormen": {regel.code: regel for regel in Uitvoeringsvorm.objects.all()},
        "gebieden": {code: Gebied.objects.get_or_create(code=code, naam=f"Gebied {code}")[0] for code in GEBIEDEN},
    }
    aanbieders = {code: AanbiederFactory(code=code, naam=f"Bureau {code[-1].upper()}") for code in AANBIEDERS}

    def greep(codes: list[str]) -> frozenset[str]:
        return frozenset(kans.sample(codes, kans.randint(0, 3)))

    instrumenten, gekoppeld = [], []
    for nummer in range(aantal):
        instrument = Instrument(
            naam=f"Instrument {nummer:05d}",
            slug=f"instrument-{seed}-{nummer}",
            samenvatting="Oefenen met werken.",
            doel="Vertrouwen.",
            werkwijze="In kleine stappen.",
            aanbieder=aanbieders[kans.choice(AANBIEDERS)],
            status=Status.GEPUBLICEERD,
            groep=kans.random() < 0.5,
            individueel=kans.random() < 0.5,
            uitvoering=kans.choice(["", *Uitvoering.values]),
            uren_per_week=kans.choice([None, Decimal(4), Decimal(8), Decimal(20)]),
            duur_uren=kans.choice([None, Decimal(8), Decimal(40), Decimal("96.5"), Decimal(500)]),
            kosten=kans.choice([None, Decimal(0), Decimal(500), Decimal(2400), Decimal(9000)]),
            bereik=kans.choice(Bereik.values),
        )
        instrumenten.append(instrument)
        gekoppeld.append((greep(TEGELS), greep(KENMERKEN), greep(DOELGROEPEN), greep(VORMEN), greep(GEBIEDEN)))
    Instrument.objects.bulk_create(instrumenten)
    for plaats, (naam, lijst) in enumerate(lijsten.items()):
        door, andere_kant = koppeltabel(Instrument, naam)
        door._default_manager.bulk_create(
            door(**{"instrument": instrument, andere_kant: lijst[code]})
            for instrument, codes in zip(instrumenten, gekoppeld, strict=True)
            for code in codes[plaats]
        )
    delen = [_delen(kans, instrument) for instrument in instrumenten]
    alle = [deel for reeks in delen for deel in reeks]
    Locatie.objects.bulk_create(deel for deel in alle if isinstance(deel, Locatie))
    Beoordeling.objects.bulk_create(deel for deel in alle if isinstance(deel, Beoordeling))
    Startmoment.objects.bulk_create(deel for deel in alle if isinstance(deel, Startmoment))
    return Catalogus(
        Kaartje(
            instrument.pk, *codes[:4], instrument.groep, instrument.individueel, instrument.uitvoering,
            zeker(instrument.aanbieder).code, instrument.duur_uren, instrument.uren_per_week, instrument.kosten,
            codes[4], instrument.bereik == Bereik.LANDELIJK,
            frozenset(deel.soort for deel in reeks if isinstance(deel, Locatie) and deel.actief),
            tuple(deel.algemeen for deel in reeks if isinstance(deel, Beoordeling) and not deel.verborgen),
            tuple(deel.op for deel in reeks if isinstance(deel, Startmoment)),
        )
        for instrument, codes, reeks in zip(instrumenten, gekoppeld, delen, strict=True)
    )  # fmt: skip


def _delen(kans: Random, instrument: Instrument) -> list[Locatie | Beoordeling | Startmoment]:
    """Locations (some not in use), reviews (some hidden) and days of start, some of them past."""
    vandaag = timezone.localdate()
    locaties = [
        Locatie(instrument=instrument, soort=soort, actief=kans.random() < 0.7)
        for soort in kans.sample(LOCATIES, kans.randint(0, 2))
    ]
    beoordelingen = [
        Beoordeling(
            instrument=instrument, auteur_naam=f"Beoordelaar {nummer}", algemeen=kans.randint(1, 5),
            toelichting_algemeen="Daarom.", resultaat=3,
            uitvoering=3, verborgen=kans.random() < 0.3, verborgen_reden="Dubbel."
        )
        for nummer in range(kans.choice([0, 0, 1, 3]))
    ]  # fmt: skip
    dagen = kans.sample(range(-30, 60), kans.choice([0, 0, 1, 3]))
    return [
        *locaties,
        *beoordelingen,
        *(Startmoment(instrument=instrument, op=vandaag + timedelta(dag)) for dag in dagen),
    ]


def _binnen(waarde: Decimal | None, grens: int | None) -> bool:
    return grens is None or (waarde is not None and waarde <= grens)


def voldoet(kaartje: Kaartje, vraag: Zoekvraag) -> bool:
    """The rules of the search in plain words: or within a group of choices, and between groups."""
    return (
        bool(kaartje.tegels and kaartje.kenmerken)
        and (not vraag.tegel or bool(kaartje.tegels & set(vraag.tegel)))
        and (not vraag.kenmerk or bool(kaartje.kenmerken & set(vraag.kenmerk)))
        and (not vraag.uitvoeringsvorm or bool(kaartje.vormen & set(vraag.uitvoeringsvorm)))
        and (not vraag.doelgroep or not kaartje.doelgroepen or bool(kaartje.doelgroepen & set(vraag.doelgroep)))
        and (not vraag.vorm or any(getattr(kaartje, vorm) for vorm in vraag.vorm))
        and (not vraag.uitvoering or kaartje.uitvoering in (*vraag.uitvoering, "zelf_inkoop"))
        and (not vraag.aanbieder or kaartje.aanbieder in vraag.aanbieder)
        and _binnen(kaartje.duur_uren, vraag.duur)
        and _binnen(kaartje.uren, vraag.uren)
        and _binnen(kaartje.kosten, vraag.kosten)
        and (not vraag.locatie or bool(kaartje.locaties & set(vraag.locatie)))
        and (
            not vraag.gebied or kaartje.landelijk or not kaartje.gebieden or bool(kaartje.gebieden & set(vraag.gebied))
        )
        and (vraag.sterren is None or (kaartje.sterren is not None and kaartje.sterren >= vraag.sterren))
    )

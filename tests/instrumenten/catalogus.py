"""A catalogue for tests: the same random instruments every time, and the search over them in plain Python."""

from dataclasses import dataclass
from decimal import Decimal
from random import Random

from instrumenten.models import (
    Doelgroep,
    Instrument,
    Klantkenmerk,
    Status,
    Tegel,
    Uitvoering,
    Uitvoeringsvorm,
)
from instrumenten.zoeken import Zoekvraag
from tests.factories import AanbiederFactory

TEGELS = ["melding", "diagnostiek", "werk_fit", "orientatie", "bemiddeling"]
KENMERKEN = ["KK05", "KK06", "KK12", "KK13", "KK01"]
DOELGROEPEN = ["ED01", "ED05", "ED07"]
VORMEN = ["UV01", "UV03", "UV07"]
AANBIEDERS = ["aanbieder-a", "aanbieder-b", "aanbieder-c"]


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


def maak_catalogus(aantal: int, *, seed: int = 1) -> list[Kaartje]:
    """Published instruments with arbitrary choices, some without tegel or kenmerk (which nobody may find)."""
    kans = Random(seed)
    lijsten = {
        "tegels": {regel.code: regel for regel in Tegel.objects.all()},
        "klantkenmerken": {regel.code: regel for regel in Klantkenmerk.objects.all()},
        "doelgroepen": {regel.code: regel for regel in Doelgroep.objects.all()},
        "uitvoeringsvormen": {regel.code: regel for regel in Uitvoeringsvorm.objects.all()},
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
        )
        instrumenten.append(instrument)
        gekoppeld.append((greep(TEGELS), greep(KENMERKEN), greep(DOELGROEPEN), greep(VORMEN)))
    Instrument.objects.bulk_create(instrumenten)
    for plaats, (naam, lijst) in enumerate(lijsten.items()):
        veld = Instrument._meta.get_field(naam)
        door = veld.remote_field.through
        door.objects.bulk_create(
            door(**{"instrument": instrument, veld.m2m_reverse_field_name(): lijst[code]})
            for instrument, codes in zip(instrumenten, gekoppeld, strict=True)
            for code in codes[plaats]
        )
    return [
        Kaartje(
            instrument.pk, *codes, instrument.groep, instrument.individueel, instrument.uitvoering,
            instrument.aanbieder.code, instrument.duur_uren, instrument.uren_per_week, instrument.kosten,
        )
        for instrument, codes in zip(instrumenten, gekoppeld, strict=True)
    ]  # fmt: skip


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
    )

"""The time line: everything stands inside the drawing, in the order of time, and the same stands in the list."""

from datetime import date, timedelta

import pytest
from django.utils import timezone

from klanten.models import Klant
from tests.factories import DoelFactory, InstrumentFactory, InzetFactory, TrajectplanFactory
from tests.typen import zeker
from trajecten.models import Trajectplan
from trajecten.plannen import lopend_plan
from trajecten.tijdlijn import BREEDTE, teken

VANDAAG = date(2026, 11, 22)


@pytest.fixture
def plan(klant: Klant) -> Trajectplan:
    return TrajectplanFactory(klant=klant)


def test_zonder_doelen_is_er_niets_te_tekenen(plan: Trajectplan) -> None:
    assert teken(zeker(lopend_plan(plan.klant)), VANDAAG) is None


def test_alles_staat_binnen_de_tekening(plan: Trajectplan) -> None:
    vandaag = timezone.localdate()
    for dagen in (1, 30, 400):
        InzetFactory(
            doel=DoelFactory(plan=plan, omschrijving="Een doel " * 20, uiterlijk=vandaag + timedelta(days=dagen)),
            instrument=InstrumentFactory(naam="Een lange naam van een instrument"),
            begin=vandaag + timedelta(days=dagen),
            einde=vandaag + timedelta(days=dagen * 2),
        )
    lijn = zeker(teken(zeker(lopend_plan(plan.klant)), vandaag))
    for band in lijn.banden:
        assert 0 <= band.x < band.x + band.breedte <= BREEDTE
        assert band.y + band.hoogte <= lijn.voet <= lijn.hoogte
        for balk in band.balken:
            assert band.y <= balk.y < balk.y + balk.hoogte <= band.y + band.hoogte
            assert 0 <= balk.x < balk.x + balk.breedte <= BREEDTE
    for merk in [*lijn.maanden, *lijn.evaluaties, zeker(lijn.vandaag)]:
        assert 0 <= merk.x <= BREEDTE
    assert len(lijn.maanden) <= 13


def test_wat_later_is_staat_verder_naar_rechts(plan: Trajectplan) -> None:
    vandaag = timezone.localdate()
    doel = DoelFactory(plan=plan)
    for weken in (1, 5, 9):
        InzetFactory(doel=doel, begin=vandaag + timedelta(weeks=weken), einde=vandaag + timedelta(weeks=weken + 4))
    balken = zeker(teken(zeker(lopend_plan(plan.klant)), vandaag)).banden[0].balken
    assert balken[0].x < balken[1].x < balken[2].x
    assert zeker(zeker(teken(zeker(lopend_plan(plan.klant)), vandaag)).vandaag).x < balken[0].x


def test_de_lijst_noemt_elk_doel_elke_inzet_en_de_evaluatie(plan: Trajectplan) -> None:
    inzet = InzetFactory(doel=DoelFactory(plan=plan))
    regels = zeker(teken(zeker(lopend_plan(plan.klant)), timezone.localdate())).regels
    assert [(regel.wat, regel.soort) for regel in regels] == [
        (inzet.doel.omschrijving, "Doel"),
        (inzet.instrument.naam, "Inzet"),
        ("Volgende evaluatie", "Evaluatie"),
    ]
    assert regels[2].einde == plan.evaluatie_op

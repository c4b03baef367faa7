"""A client with a plan that can be established, and a klantmanager signed in."""

from collections.abc import Callable

import pytest
from django.test import Client
from pytest_django import DjangoCaptureOnCommitCallbacks

from klanten.models import Klant
from tests.factories import (
    AfspraakFactory,
    DoelFactory,
    InstrumentFactory,
    InzetFactory,
    KlantFactory,
    TrajectplanFactory,
)
from tests.typen import Als, zeker
from toegang.models import Gebruiker
from trajecten.actions.versie import stel_plan_vast, voorlopige_opname
from trajecten.models import Planversie, Trajectplan
from trajecten.plannen import lopend_plan


@pytest.fixture
def klant(klantmanager: Gebruiker) -> Klant:
    return KlantFactory(klantmanager=klantmanager, achternaam="Bos")


@pytest.fixture
def client(als: Als, klantmanager: Gebruiker) -> Client:
    return als(klantmanager)


@pytest.fixture
def plan(klant: Klant) -> Trajectplan:
    return TrajectplanFactory(klant=klant)


@pytest.fixture
def compleet(klant: Klant) -> Trajectplan:
    """A draft with all that establishing asks for: one goal, one deployment, an agreement of each side."""
    plan = TrajectplanFactory(klant=klant, wie_helpt="Mijn zus past op de kinderen")
    instrument = InstrumentFactory(naam="Leerwerkplek zorg", samenvatting_klant="U werkt mee in een verzorgingshuis.")
    InzetFactory(doel=DoelFactory(plan=plan), instrument=instrument)
    AfspraakFactory(klant=klant, wat="Ik bel met het verzorgingshuis")
    AfspraakFactory(klant=klant, van="gemeente", wat="We vragen de reiskosten aan")
    return plan


@pytest.fixture
def vingerafdruk(klant: Klant) -> Callable[[], str]:
    """The fingerprint of the plan as it is now, as the page for establishing carries it."""

    def nu() -> str:
        return voorlopige_opname(klant=klant, beeld=zeker(lopend_plan(klant)), door=klant.klantmanager).vingerafdruk()

    return nu


@pytest.fixture
def stel_vast(
    klant: Klant, vingerafdruk: Callable[[], str], django_capture_on_commit_callbacks: DjangoCaptureOnCommitCallbacks
) -> Callable[[], Planversie]:
    """Establish the running plan of the client; returns the version."""

    def nu() -> Planversie:
        beeld = zeker(lopend_plan(klant))
        with django_capture_on_commit_callbacks(execute=True):
            return stel_plan_vast(klant=klant, plan=beeld.plan, vingerafdruk=vingerafdruk(), door=klant.klantmanager)

    return nu

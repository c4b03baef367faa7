"""The overview of a dossier: where the client stands, the next step, and everything that happened."""

from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from tests.factories import (
    AfspraakFactory,
    DoelFactory,
    GesprekFactory,
    KlantFactory,
    TrajectplanFactory,
    klantbeeld,
    toekenning,
)
from trajecten.models import PlanStatus

pytestmark = pytest.mark.django_db


def vul(klant, aantal):
    """A dossier with history: conversations, klantbeelden, profiles, a plan with goals, agreements."""
    for nummer in range(aantal):
        GesprekFactory(klant=klant, gevoerd=True, moment=timezone.now() - timedelta(days=nummer + 1))
        AfspraakFactory(klant=klant)
        toekenning(klantbeeld(klant))
    plan = TrajectplanFactory(klant=klant, klantbeeld=klant.klantbeelden.first())
    for _ in range(aantal):
        DoelFactory(plan=plan)
    plan.status = PlanStatus.VASTGESTELD
    plan.save()
    GesprekFactory(klant=klant, vraag_vooraf="Welke dagdelen lukken?")
    return plan


def test_overzicht_toont_stand_plan_en_gesprek(als, klantmanager):
    klant = KlantFactory(klantmanager=klantmanager)
    vul(klant, 1)
    antwoord = als(klantmanager).get(reverse("dossier", args=[klant.pk]))
    tekst = antwoord.content.decode()
    assert antwoord.status_code == 200
    assert "Werk fit → Bemiddeling" in tekst
    assert "Ik wil in de zorg werken." in tekst
    assert "Welke dagdelen lukken?" in tekst
    assert "1 open afspraak, waarvan 0 van ons" in tekst
    assert "Profiel 3" in tekst
    assert 'class="igm"' in tekst


def test_dossier_stelt_altijd_evenveel_vragen(als, klantmanager, tel_queries):
    leeg, vol = KlantFactory(klantmanager=klantmanager), KlantFactory(klantmanager=klantmanager)
    vul(vol, 20)
    client = als(klantmanager)
    weinig = tel_queries(lambda: client.get(reverse("dossier", args=[leeg.pk])))
    veel = tel_queries(lambda: client.get(reverse("dossier", args=[vol.pk])))
    assert len(weinig) == len(veel) <= 8, "\n\n".join(veel)

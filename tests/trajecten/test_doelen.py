"""The goals of a plan: added, changed, taken out."""

import pytest
from django.db import IntegrityError, transaction

from tests.factories import (
    DoelFactory,
    InzetFactory,
)
from tests.trajecten.invoer import adres, doelgegevens, over
from trajecten.models import Doel


def test_een_doel_komt_in_het_plan(client, plan):
    antwoord = client.post(adres("doel_toevoegen", plan.klant.pk), doelgegevens())
    assert antwoord["Location"] == adres("trajectplan", plan.klant.pk)
    doel = plan.doelen.get()
    assert (doel.omschrijving, doel.score_nu, doel.score_doel) == ("Zelf een sollicitatiegesprek voeren", 2, 4)


def test_dubbel_klikken_maakt_een_doel(client, plan):
    gegevens = doelgegevens()
    client.post(adres("doel_toevoegen", plan.klant.pk), gegevens)
    client.post(adres("doel_toevoegen", plan.klant.pk), gegevens)
    assert plan.doelen.count() == 1


@pytest.mark.parametrize(
    ("anders", "melding"),
    [
        ({"score_nu": 4, "score_doel": 2}, "Deze score is lager dan de score nu."),
        ({"uiterlijk": over(0)}, "Kies een datum na vandaag."),
        ({"omschrijving": ""}, "Dit veld is verplicht."),
    ],
)
def test_een_ongeldig_doel_wordt_geweigerd(client, plan, anders, melding):
    antwoord = client.post(adres("doel_toevoegen", plan.klant.pk), doelgegevens(meetbaar="Twee gesprekken", **anders))
    assert antwoord.status_code == 422
    assert melding in antwoord.content.decode()
    assert "Twee gesprekken" in antwoord.content.decode()
    assert not plan.doelen.exists()


def test_een_doel_wijzigen(client, plan):
    doel = DoelFactory(plan=plan)
    gegevens = doelgegevens(revisie=1)
    client.post(adres("doel_wijzigen", plan.klant.pk, doel.pk), gegevens)
    doel.refresh_from_db()
    assert (doel.omschrijving, doel.revisie) == ("Zelf een sollicitatiegesprek voeren", 2)


def test_een_verouderd_doel_wordt_niet_overschreven(client, plan):
    doel = DoelFactory(plan=plan, revisie=3)
    antwoord = client.post(adres("doel_wijzigen", plan.klant.pk, doel.pk), doelgegevens(revisie=2))
    assert antwoord.status_code == 409
    doel.refresh_from_db()
    assert doel.omschrijving == "Ervaren dat werken lukt"


def test_een_voorgesteld_doel_kan_uit_een_plan_dat_nog_niet_is_vastgesteld(client, plan):
    doel = InzetFactory(doel=DoelFactory(plan=plan)).doel
    client.post(adres("doel_wijzigen", plan.klant.pk, doel.pk), {"weghalen": "ja"})
    assert not Doel.objects.filter(pk=doel.pk).exists()


def test_een_doel_met_een_lopende_inzet_blijft(client, plan):
    doel = InzetFactory(doel=DoelFactory(plan=plan), status="gestart").doel
    antwoord = client.post(adres("doel_wijzigen", plan.klant.pk, doel.pk), {"weghalen": "ja"}, follow=True)
    assert "loopt een inzet" in antwoord.content.decode()
    assert Doel.objects.filter(pk=doel.pk).exists()


def test_de_databank_weigert_een_doel_dat_lager_mikt(plan):
    with pytest.raises(IntegrityError, match="doel_score_niet_omlaag"), transaction.atomic():
        DoelFactory(plan=plan, score_nu=4, score_doel=2)

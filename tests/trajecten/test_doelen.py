"""The goals of a plan: added, changed, taken out."""

from collections.abc import Callable

import pytest
from django.db import IntegrityError, transaction
from django.test import Client

from klanten.models import Klant
from tests.factories import (
    DoelFactory,
    InzetFactory,
)
from tests.trajecten.invoer import adres, doelgegevens, over
from trajecten.models import Doel, Inzet, Planversie, Trajectplan


def test_een_doel_komt_in_het_plan(client: Client, plan: Trajectplan) -> None:
    antwoord = client.post(adres("doel_toevoegen", plan.klant.pk), doelgegevens())
    assert antwoord["Location"] == adres("trajectplan", plan.klant.pk)
    doel = plan.doelen.get()
    assert (doel.omschrijving, doel.score_nu, doel.score_doel) == ("Zelf een sollicitatiegesprek voeren", 2, 4)


def test_dubbel_klikken_maakt_een_doel(client: Client, plan: Trajectplan) -> None:
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
def test_een_ongeldig_doel_wordt_geweigerd(
    client: Client, plan: Trajectplan, anders: dict[str, object], melding: str
) -> None:
    antwoord = client.post(adres("doel_toevoegen", plan.klant.pk), doelgegevens(meetbaar="Twee gesprekken", **anders))
    assert antwoord.status_code == 422
    assert melding in antwoord.content.decode()
    assert "Twee gesprekken" in antwoord.content.decode()
    assert not plan.doelen.exists()


def test_een_doel_wijzigen(client: Client, plan: Trajectplan) -> None:
    doel = DoelFactory(plan=plan)
    gegevens = doelgegevens(revisie=1)
    client.post(adres("doel_wijzigen", plan.klant.pk, doel.pk), gegevens)
    doel.refresh_from_db()
    assert (doel.omschrijving, doel.revisie) == ("Zelf een sollicitatiegesprek voeren", 2)


def test_een_verouderd_doel_wordt_niet_overschreven(client: Client, plan: Trajectplan) -> None:
    doel = DoelFactory(plan=plan, revisie=3)
    antwoord = client.post(adres("doel_wijzigen", plan.klant.pk, doel.pk), doelgegevens(revisie=2))
    assert antwoord.status_code == 409
    doel.refresh_from_db()
    assert doel.omschrijving == "Ervaren dat werken lukt"


def test_een_voorgesteld_doel_kan_uit_een_plan_dat_nog_niet_is_vastgesteld(client: Client, plan: Trajectplan) -> None:
    doel = InzetFactory(doel=DoelFactory(plan=plan)).doel
    client.post(adres("doel_wijzigen", plan.klant.pk, doel.pk), {"weghalen": "ja", "revisie": 1})
    assert not Doel.objects.filter(pk=doel.pk).exists()


def test_een_doel_met_een_lopende_inzet_blijft(client: Client, plan: Trajectplan) -> None:
    doel = InzetFactory(doel=DoelFactory(plan=plan), status="gestart").doel
    antwoord = client.post(
        adres("doel_wijzigen", plan.klant.pk, doel.pk), {"weghalen": "ja", "revisie": 1}, follow=True
    )
    assert "loopt een inzet" in antwoord.content.decode()
    assert Doel.objects.filter(pk=doel.pk).exists()


def test_een_doel_dat_bij_bijstellen_per_ongeluk_is_toegevoegd_verdwijnt(
    client: Client, klant: Klant, compleet: Trajectplan, stel_vast: Callable[[], Planversie]
) -> None:
    oud = compleet.doelen.get()
    stel_vast()
    Trajectplan.objects.filter(pk=compleet.pk).update(status="bijstellen")
    doel = InzetFactory(doel=DoelFactory(plan=compleet)).doel
    client.post(adres("doel_wijzigen", klant.pk, doel.pk), {"weghalen": "ja", "revisie": 1})
    assert list(compleet.doelen.values_list("pk", "status")) == [(oud.pk, "open")]


def test_een_doel_uit_een_versie_blijft_als_gestopt(
    client: Client, klant: Klant, compleet: Trajectplan, stel_vast: Callable[[], Planversie]
) -> None:
    doel = compleet.doelen.get()
    stond_erin = doel.inzetten.get()
    stel_vast()
    Trajectplan.objects.filter(pk=compleet.pk).update(status="bijstellen")
    nieuw = InzetFactory(doel=doel)
    client.post(adres("doel_wijzigen", klant.pk, doel.pk), {"weghalen": "ja", "revisie": 1})
    doel.refresh_from_db()
    assert (doel.status, doel.revisie) == ("gestopt", 2)
    # What the client was given stays readable; what was only just proposed goes.
    assert list(doel.inzetten.values_list("pk", "status")) == [(stond_erin.pk, "gestopt")]
    assert not Inzet.objects.filter(pk=nieuw.pk).exists()


def test_weghalen_van_een_doel_dat_intussen_is_gewijzigd_vraagt_eerst_te_kijken(
    client: Client, plan: Trajectplan
) -> None:
    doel = DoelFactory(plan=plan, revisie=2, omschrijving="Door een collega geschreven")
    antwoord = client.post(adres("doel_wijzigen", plan.klant.pk, doel.pk), {"weghalen": "ja", "revisie": 1})
    assert antwoord.status_code == 409
    inhoud = antwoord.content.decode()
    assert "Dit doel is intussen gewijzigd." in inhoud
    assert "Door een collega geschreven" in inhoud
    assert inhoud.count('name="revisie" value="2"') == 2
    assert Doel.objects.filter(pk=doel.pk).exists()


def test_twee_keer_weghalen_haalt_een_keer_weg(client: Client, plan: Trajectplan) -> None:
    doel = DoelFactory(plan=plan)
    pad = adres("doel_wijzigen", plan.klant.pk, doel.pk)
    for _ in range(2):
        antwoord = client.post(pad, {"weghalen": "ja", "revisie": 1})
        assert antwoord["Location"] == adres("trajectplan", plan.klant.pk)
    assert "Dit doel staat niet meer in het plan." in client.get(antwoord["Location"]).content.decode()
    assert client.get(pad).status_code == 404


def test_dubbel_klikken_op_bewaar_is_geen_conflict(client: Client, plan: Trajectplan) -> None:
    doel = DoelFactory(plan=plan)
    gegevens = doelgegevens(revisie=1)
    pad = adres("doel_wijzigen", plan.klant.pk, doel.pk)
    assert [client.post(pad, gegevens).status_code for _ in range(2)] == [302, 302]
    doel.refresh_from_db()
    assert doel.revisie == 2


def test_de_databank_weigert_een_doel_dat_lager_mikt(plan: Trajectplan) -> None:
    with pytest.raises(IntegrityError, match="doel_score_niet_omlaag"), transaction.atomic():
        DoelFactory(plan=plan, score_nu=4, score_doel=2)

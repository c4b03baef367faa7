"""The access log: every opened dossier, seen by the privacy officer, without a name or number in an address."""

import pytest
from django.db import ProgrammingError, transaction
from django.urls import reverse

from tests.factories import GebruikerFactory, KlantFactory
from toegang.models import Grond, Inzage, Rol

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    ("wie", "grond"),
    [("klantmanager", Grond.KLANTMANAGER), ("duo", Grond.DUO), ("teamleider", Grond.TEAMLEIDER)],
)
def test_elk_geopend_dossier_staat_met_grond_in_het_logboek(als, klantmanager, teamleider, team, wie, grond):
    duo = GebruikerFactory(team=team)
    klant = KlantFactory(klantmanager=klantmanager, duo_collega=duo)
    gebruiker = {"klantmanager": klantmanager, "duo": duo, "teamleider": teamleider}[wie]
    als(gebruiker).get(reverse("dossier", args=[klant.pk]))
    inzage = Inzage.objects.get()
    assert (inzage.gebruiker, inzage.klantnummer, inzage.grond) == (gebruiker, klant.klantnummer, grond)
    assert inzage.onderdeel == "overzicht"


def test_een_geweigerd_dossier_is_geen_inzage(als):
    klant = KlantFactory()
    antwoord = als(GebruikerFactory()).get(reverse("dossier", args=[klant.pk]))
    assert antwoord.status_code == 404
    assert not Inzage.objects.exists()


def test_privacy_ziet_inzagen_zonder_naam_van_de_klant(als, klantmanager, privacy):
    klant = KlantFactory(klantmanager=klantmanager, voornaam="Geheimnaam")
    als(klantmanager).get(reverse("dossier", args=[klant.pk]))
    tekst = als(privacy).get(reverse("logboek")).content.decode()
    assert klant.klantnummer in tekst
    assert "Eigen klant" in tekst
    assert klantmanager.username in tekst
    assert "Geheimnaam" not in tekst
    assert klant.achternaam not in tekst


def test_filter_op_klantnummer_komt_niet_in_het_adres(als, klantmanager, privacy):
    een, twee = (KlantFactory(klantmanager=klantmanager) for _ in range(2))
    for klant in (een, twee):
        als(klantmanager).get(reverse("dossier", args=[klant.pk]))
    client = als(privacy)
    antwoord = client.post(reverse("logboek"), {"klantnummer": f" {een.klantnummer.lower()} ", "gebruikersnaam": ""})
    assert (antwoord.status_code, antwoord.url) == (302, "/logboek/")
    gevonden = client.get(antwoord.url).context["pagina"].object_list
    assert [inzage.klantnummer for inzage in gevonden] == [een.klantnummer]
    client.post(reverse("logboek"))
    assert len(client.get(reverse("logboek")).context["pagina"].object_list) == 2


def test_filter_op_gebruiker_zonder_inzagen_zegt_wat_te_doen(als, privacy):
    client = als(privacy)
    client.post(reverse("logboek"), {"gebruikersnaam": "niemand"})
    assert "Geen inzagen gevonden" in client.get(reverse("logboek")).content.decode()


def test_te_lang_klantnummer_geeft_een_melding_en_bewaart_de_tekst(als, privacy):
    antwoord = als(privacy).post(reverse("logboek"), {"klantnummer": "K" * 30})
    assert antwoord.status_code == 422
    assert "K" * 30 in antwoord.content.decode()


def test_logboek_stelt_altijd_evenveel_vragen(als, klantmanager, privacy, tel_queries):
    def bekijk(aantal):
        Inzage.objects.bulk_create(
            Inzage(gebruiker=klantmanager, klantnummer=f"K-{nummer}", onderdeel="overzicht", grond=Grond.DUO)
            for nummer in range(aantal)
        )
        return len(tel_queries(lambda: client.get(reverse("logboek"))))

    client = als(privacy)
    assert bekijk(1) == bekijk(200) <= 8


@pytest.mark.parametrize("rol", [Rol.KLANTMANAGER, Rol.TEAMLEIDER, Rol.BEHEERDER])
def test_alleen_privacy_ziet_het_logboek(als, rol):
    assert als(GebruikerFactory(rol=rol)).get(reverse("logboek")).status_code == 403


def test_een_inzage_verandert_en_verdwijnt_nooit(klantmanager):
    inzage = Inzage.objects.create(gebruiker=klantmanager, klantnummer="K-1", onderdeel="plan", grond=Grond.DUO)
    with pytest.raises(ProgrammingError, match="Cannot update or delete"), transaction.atomic():
        Inzage.objects.filter(pk=inzage.pk).update(klantnummer="K-2")
    with pytest.raises(ProgrammingError, match="Cannot update or delete"), transaction.atomic():
        inzage.delete()

"""A melding of a client who comes back."""

from datetime import date, timedelta
from typing import Any

import pytest
from django.urls import reverse
from django.utils import timezone

from klanten.actions.klant import (
    AlInBegeleiding,
    NietGenoegBekend,
    neem_opnieuw_in_begeleiding,
)
from klanten.forms.melding import Meldingformulier
from klanten.geboortedatum import Geboortedatum
from klanten.models import Klant, Meldreden, Overdracht
from tests.factories import GebruikerFactory, KlantFactory
from tests.klanten.meldingformulier import ADRES, bekende, invoer, stuur_weg, wie
from tests.typen import Als, Meld, zeker
from toegang.models import Gebruiker, Grond, Inzage

pytestmark = pytest.mark.django_db


class TestTerugkerendeKlant:
    @pytest.fixture
    def vertrokken(self) -> Klant:
        klant = bekende(telefoon="06 11111111", email="oud@voorbeeld.example")
        stuur_weg(klant)
        return klant

    def test_paneel_zegt_wanneer_en_waarom_de_klant_vertrok(self, meld: Meld, vertrokken: Klant) -> None:
        inhoud = meld().content.decode()
        assert f"{timezone.localdate() - timedelta(days=30):%d-%m-%Y}: Werk zonder ondersteuning" in inhoud
        assert f'value="terug-{vertrokken.pk}"' in inhoud

    def test_opnieuw_in_begeleiding_geeft_een_tweede_periode_in_hetzelfde_dossier(
        self, meld: Meld, vertrokken: Klant, klantmanager: Gebruiker
    ) -> None:
        antwoord = meld(keuze=f"terug-{vertrokken.pk}", bekeken=[vertrokken.pk])
        # First ask why the client comes back.
        assert antwoord["Location"] == reverse("terugkeer", args=[vertrokken.pk])
        vertrokken.refresh_from_db()
        assert (vertrokken.klantmanager, vertrokken.team) == (klantmanager, klantmanager.team)
        nieuwe, oude = vertrokken.perioden.all()
        assert (nieuwe.begin, nieuwe.einde) == (timezone.localdate(), None)
        assert nieuwe.toelichting == "Wil graag weer werken."
        assert oude.einde is not None
        assert Klant.objects.count() == 1

    def test_de_overdracht_en_de_inzage_worden_bewaard(
        self, meld: Meld, vertrokken: Klant, klantmanager: Gebruiker
    ) -> None:
        vorige = vertrokken.klantmanager
        meld(keuze=f"terug-{vertrokken.pk}", bekeken=[vertrokken.pk])
        overdracht = Overdracht.objects.get()
        assert (overdracht.van, overdracht.naar, overdracht.door) == (vorige, klantmanager, klantmanager)
        assert overdracht.notitie == "Opnieuw gemeld: Aanvraag uitkering. Wil graag weer werken."
        assert Inzage.objects.get(onderdeel="opnieuw in begeleiding").grond == Grond.BEKEND

    def test_wat_de_klant_opnieuw_vertelt_vervangt_het_oude_en_de_rest_blijft(
        self, meld: Meld, vertrokken: Klant
    ) -> None:
        meld(keuze=f"terug-{vertrokken.pk}", bekeken=[vertrokken.pk])
        vertrokken.refresh_from_db()
        assert (vertrokken.telefoon, vertrokken.email) == ("06 12345678", "oud@voorbeeld.example")
        assert vertrokken.achternaam == "IDRISSI"

    def test_vroegere_duo_collega_verliest_de_toegang(self, meld: Meld, vertrokken: Klant) -> None:
        vertrokken.duo_collega = GebruikerFactory()
        vertrokken.save()
        meld(keuze=f"terug-{vertrokken.pk}", bekeken=[vertrokken.pk])
        vertrokken.refresh_from_db()
        assert vertrokken.duo_collega is None

    def test_eigen_vroegere_klant_krijgt_geen_overdracht(self, meld: Meld, klantmanager: Gebruiker) -> None:
        klant = bekende(klantmanager=klantmanager)
        stuur_weg(klant)
        meld(keuze=f"terug-{klant.pk}", bekeken=[klant.pk])
        assert klant.perioden.count() == 2
        assert not Overdracht.objects.exists()
        assert Inzage.objects.get().grond == Grond.KLANTMANAGER

    def test_reden_van_terugkeer_is_verplicht(self, meld: Meld, vertrokken: Klant) -> None:
        antwoord = meld(keuze=f"terug-{vertrokken.pk}", bekeken=[vertrokken.pk], toelichting="")
        assert "toelichting" in antwoord.context["form"].errors
        assert "checked" in antwoord.content.decode().split(f'value="terug-{vertrokken.pk}"')[1].split(">")[0]

    def test_alleen_een_getoonde_vertrokken_klant_kan_worden_gekozen(self, meld: Meld, vertrokken: Klant) -> None:
        vreemd = KlantFactory(voornaam="Heel", achternaam="Anders")
        stuur_weg(vreemd)
        antwoord = meld(keuze=f"terug-{vreemd.pk}", bekeken=[vertrokken.pk, vreemd.pk])
        assert "keuze" in antwoord.context["form"].errors
        assert vreemd.perioden.count() == 1

    def test_wie_al_in_begeleiding_is_kan_niet_terugkomen(self, klantmanager: Gebruiker) -> None:
        klant = bekende()
        with pytest.raises(AlInBegeleiding):
            neem_opnieuw_in_begeleiding(
                klant=klant,
                gegevens=wie(klant),
                meldreden=zeker(Meldreden.objects.first()),
                toelichting="Terug",
                klantmanager=klantmanager,
                door=klantmanager,
            )
        assert not Inzage.objects.exists()

    @pytest.mark.parametrize(
        "anders",
        [
            None,
            {"geboortedatum": date(1990, 3, 15)},
            {"geboortedatum": Geboortedatum(1990)},
            {"voornaam": "Iemand", "achternaam": "Anders"},
            {"achternaam": "Idrisi"},
        ],
    )
    def test_vreemd_dossier_gaat_alleen_mee_met_naam_en_geboortedatum(
        self, vertrokken: Klant, klantmanager: Gebruiker, anders: dict[str, object] | None
    ) -> None:
        gegevens = {} if anders is None else wie(vertrokken, **anders)
        terug: dict[str, Any] = {
            "klant": vertrokken,
            "meldreden": zeker(Meldreden.objects.first()),
            "toelichting": "Terug",
            "klantmanager": klantmanager,
        }
        with pytest.raises(NietGenoegBekend):
            neem_opnieuw_in_begeleiding(gegevens=gegevens, door=klantmanager, **terug)
        assert not Inzage.objects.exists()
        assert vertrokken.perioden.count() == 1
        # Whoever may open the dossier need not prove anything.
        neem_opnieuw_in_begeleiding(gegevens=gegevens, door=vertrokken.klantmanager, **terug)
        assert vertrokken.perioden.count() == 2

    def test_geboortedatum_die_intussen_veranderde_vraagt_om_opnieuw_kijken(
        self, meld: Meld, vertrokken: Klant, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        zoek_bekenden = Meldingformulier.zoek_bekenden

        def en_dan_verandert_er_iets(form: Meldingformulier) -> None:
            zoek_bekenden(form)
            Klant.objects.filter(pk=vertrokken.pk).update(geboortedatum=date(1990, 3, 15))

        monkeypatch.setattr(Meldingformulier, "zoek_bekenden", en_dan_verandert_er_iets)
        antwoord = meld(keuze=f"terug-{vertrokken.pk}", bekeken=[vertrokken.pk])
        assert antwoord.status_code == 422
        assert "intussen iets veranderd" in str(antwoord.context["form"].errors["keuze"])
        assert vertrokken.perioden.count() == 1

    def test_teamleider_haalt_terug_naar_een_klantmanager_van_het_team(
        self, als: Als, teamleider: Gebruiker, klantmanager: Gebruiker, vertrokken: Klant
    ) -> None:
        keuze = {"keuze": f"terug-{vertrokken.pk}", "bekeken": [vertrokken.pk], "klantmanager": klantmanager.pk}
        als(teamleider).post(ADRES, invoer(**keuze))
        vertrokken.refresh_from_db()
        assert vertrokken.klantmanager == klantmanager

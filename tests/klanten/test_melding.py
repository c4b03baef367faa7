"""A new melding, of a client nobody knows and of one who is known."""

import pytest
from django.utils import timezone

from klanten.actions.klant import (
    KlantBekend,
    meld_klant,
)
from klanten.bekenden import WIE_IS_BEKEND
from klanten.models import Klant, Meldreden
from tests.factories import GebruikerFactory, KlantFactory
from tests.klanten.meldingformulier import ADRES, bekende, invoer
from tests.typen import Als, Meld, zeker
from toegang.models import Gebruiker, Grond, Inzage, Rol

pytestmark = pytest.mark.django_db


class TestNieuweKlant:
    def test_maakt_klant_en_periode_en_gaat_naar_het_dossier(self, meld: Meld, klantmanager: Gebruiker) -> None:
        antwoord = meld()
        klant = Klant.objects.get()
        assert antwoord["Location"] == klant.get_absolute_url()
        assert (klant.klantmanager, klant.team) == (klantmanager, klantmanager.team)
        assert klant.naam == "Aïsha el Idrissi"
        periode = klant.perioden.get()
        assert (periode.begin, periode.meldreden.code) == (timezone.localdate(), "aanvraag_uitkering")
        assert periode.toelichting == "Wil graag weer werken."

    def test_klantnummer_komt_uit_een_reeks(self, meld: Meld) -> None:
        meld()
        meld(voornaam="Ander", telefoon="06 87654321")
        eerste, tweede = Klant.objects.order_by("pk").values_list("klantnummer", flat=True)
        assert len(eerste) == len("K-000123")
        assert int(tweede.removeprefix("K-")) == int(eerste.removeprefix("K-")) + 1

    def test_klantnummer_dat_al_bestaat_wordt_overgeslagen(self, meld: Meld) -> None:
        meld()
        volgende = int(Klant.objects.get().klantnummer.removeprefix("K-")) + 1
        KlantFactory(klantnummer=f"K-{volgende:06d}")
        meld(voornaam="Ander", telefoon="06 87654321")
        assert Klant.objects.get(voornaam="Ander").klantnummer == f"K-{volgende + 1:06d}"

    def test_tweede_keer_verzenden_maakt_een_klant(self, als: Als, klantmanager: Gebruiker) -> None:
        client = als(klantmanager)
        gegevens = invoer()
        eerste, tweede = client.post(ADRES, gegevens), client.post(ADRES, gegevens)
        assert eerste["Location"] == tweede["Location"]
        assert Klant.objects.count() == 1

    def test_teamleider_kiest_een_klantmanager_van_het_team(
        self, als: Als, teamleider: Gebruiker, klantmanager: Gebruiker
    ) -> None:
        client = als(teamleider)
        assert "klantmanager" in client.post(ADRES, invoer()).context["form"].errors
        elders = GebruikerFactory(rol=Rol.KLANTMANAGER)
        assert "klantmanager" in client.post(ADRES, invoer(klantmanager=elders.pk)).context["form"].errors
        client.post(ADRES, invoer(klantmanager=klantmanager.pk))
        assert Klant.objects.get().klantmanager == klantmanager

    def test_klantmanager_krijgt_de_klant_zelf_ook_als_het_formulier_anders_zegt(
        self, meld: Meld, klantmanager: Gebruiker
    ) -> None:
        meld(klantmanager=GebruikerFactory(team=klantmanager.team).pk)
        assert Klant.objects.get().klantmanager == klantmanager

    @pytest.mark.parametrize("rol", ["beheerder", "privacy"])
    def test_andere_rollen_mogen_niet(self, als: Als, rol: str, request: pytest.FixtureRequest) -> None:
        client = als(request.getfixturevalue(rol))
        assert client.get(ADRES).status_code == 403
        assert client.post(ADRES, invoer()).status_code == 403

    @pytest.mark.parametrize(
        ("anders", "veld"),
        [
            ({"achternaam": ""}, "achternaam"),
            ({"voornaam": "Aïsha", "achternaam": "-"}, "achternaam"),
            ({"geboortedatum": "31-02-1990"}, "geboortedatum"),
            ({"geboortedatum": "01-01-2999"}, "geboortedatum"),
            ({"geboortedatum": "01-01-1890"}, "geboortedatum"),
            ({"telefoon": ""}, "telefoon"),
            ({"telefoon": "123"}, "telefoon"),
            ({"email": "fout"}, "email"),
            ({"meldreden": ""}, "meldreden"),
            ({"klantnummer": "K-000000"}, "klantnummer"),
            ({"sleutel": ""}, "sleutel"),
        ],
    )
    def test_ongeldige_invoer_geeft_een_fout_bij_het_veld_en_niets_gaat_verloren(
        self, meld: Meld, anders: dict[str, str], veld: str
    ) -> None:
        antwoord = meld(**{"tolk_taal": "Tigrinya", **anders})
        assert antwoord.status_code == 422
        assert veld in antwoord.context["form"].errors
        inhoud = antwoord.content.decode()
        assert 'value="Tigrinya"' in inhoud
        assert "Wil graag weer werken." in inhoud
        assert not Klant.objects.exists()


class TestBekendeKlant:
    def test_wordt_aangeboden_en_niet_verdubbeld(self, meld: Meld) -> None:
        klant = bekende()
        antwoord = meld()
        inhoud = antwoord.content.decode()
        assert antwoord.status_code == 422
        assert "Deze klant is misschien al bekend" in inhoud
        for tekst in ("K-700001", "1990", klant.klantmanager.naam, klant.team.naam, "In begeleiding"):
            assert tekst in inhoud
        assert 'value="Aïsha"' in inhoud
        assert Klant.objects.count() == 1

    def test_andere_geboortedatum_is_een_ander(self, meld: Meld) -> None:
        bekende()
        assert meld(geboortedatum="15-03-1990").status_code == 302

    def test_klantnummer_dat_de_klant_noemt_telt_naast_naam_en_geboortedatum(self, meld: Meld) -> None:
        klant = bekende(achternaam="Idrisi")
        antwoord = meld(klantnummer="k 700001")
        assert antwoord.context["form"].bekenden == [klant]
        assert "Klantnummer, naam en geboortedatum lijken erop" in antwoord.content.decode()

    def test_klantnummer_met_geboortedatum_en_een_andere_naam_zegt_niets(self, meld: Meld) -> None:
        KlantFactory(klantnummer="K-700002")
        antwoord = meld(klantnummer="K-700002")
        assert antwoord.status_code == 422
        assert antwoord.context["form"].bekenden == []
        assert list(antwoord.context["form"].errors) == ["klantnummer"]
        assert not Inzage.objects.geslaagd().exists()

    def test_een_geraden_klantnummer_zegt_niet_of_het_bestaat(self, meld: Meld) -> None:
        klant = bekende(achternaam="Geheim")
        bestaat = meld(klantnummer=klant.klantnummer, geboortedatum="15-03-1990")
        bestaat_niet = meld(klantnummer="K-799999", geboortedatum="15-03-1990")
        for antwoord in (bestaat, bestaat_niet):
            assert antwoord.status_code == 422
            assert antwoord.context["form"].errors == {
                "klantnummer": [
                    "Dit nummer hoort niet bij deze naam en geboortedatum, of het bestaat niet. "
                    "Heette de klant toen anders? Vul dan die naam in."
                ]
            }
            assert "Geheim" not in antwoord.content.decode()
        # What was tried is known to who reads the log: the first number exists, the second does not.
        assert not Inzage.objects.geslaagd().exists()
        assert list(Inzage.objects.order_by("pk").values_list("klantnummer", flat=True)) == [klant.klantnummer, ""]

    def test_eigen_klant_wordt_aan_het_nummer_alleen_herkend(self, meld: Meld, klantmanager: Gebruiker) -> None:
        klant = bekende(klantmanager=klantmanager)
        assert meld(klantnummer=klant.klantnummer, geboortedatum="15-03-1990").context["form"].bekenden == [klant]

    def test_eigen_klant_geeft_een_link_naar_het_dossier_en_telt_niet_als_ingezien(
        self, meld: Meld, klantmanager: Gebruiker
    ) -> None:
        klant = bekende(klantmanager=klantmanager)
        assert f'href="{klant.get_absolute_url()}"' in meld().content.decode()
        # That the page told it is a line (decision 27), the dossier was not opened.
        assert not Inzage.objects.exclude(onderdeel=WIE_IS_BEKEND).exists()

    def test_klant_van_een_collega_in_begeleiding_zegt_alleen_bij_wie_te_vragen(
        self, meld: Meld, klantmanager: Gebruiker
    ) -> None:
        collega = GebruikerFactory(telefoon="14 010 22", first_name="Yusuf", last_name="Demir")
        klant = bekende(klantmanager=collega, telefoon="06 77777777")
        inhoud = meld().content.decode()
        assert "Overleg dan met Yusuf Demir" in inhoud
        assert "14 010 22" in inhoud
        assert f'href="{klant.get_absolute_url()}"' not in inhoud
        assert "06 77777777" not in inhoud
        assert f"terug-{klant.pk}" not in inhoud

    def test_een_ander_team_tonen_staat_in_het_logboek(self, meld: Meld, klantmanager: Gebruiker) -> None:
        bekende()
        meld()
        regel = Inzage.objects.get(grond=Grond.BEKEND)
        assert (regel.gebruiker, regel.klantnummer, regel.grond, regel.onderdeel) == (
            klantmanager,
            "K-700001",
            Grond.BEKEND,
            "melding",
        )

    def test_iemand_anders_wordt_toch_ingeschreven(self, meld: Meld) -> None:
        klant = bekende()
        meld(keuze="anders", bekeken=[klant.pk])
        assert Klant.objects.count() == 2

    def test_iemand_anders_telt_alleen_voor_wie_getoond_is(self, meld: Meld) -> None:
        bekende()
        antwoord = meld(keuze="anders")
        assert antwoord.status_code == 422
        assert "keuze" in antwoord.context["form"].errors
        assert Klant.objects.count() == 1

    def test_ook_de_handeling_weigert_een_dubbele_die_niemand_bekeek(self, klantmanager: Gebruiker) -> None:
        klant = bekende()
        gegevens = {
            "voornaam": "aisha",
            "tussenvoegsel": "el",
            "achternaam": "idrissi",
            "geboortedatum": klant.geboortedatum,
        }
        with pytest.raises(KlantBekend):
            meld_klant(
                gegevens=gegevens,
                meldreden=zeker(Meldreden.objects.first()),
                klantmanager=klantmanager,
                door=klantmanager,
            )

"""Planning, changing and cancelling a conversation."""

from datetime import timedelta

import pytest
from django.db import IntegrityError, transaction
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from gesprekken.actions.gesprek import NietMeerGepland, laat_gesprek_vervallen
from gesprekken.models import Gesprek
from klanten.models import Klant
from tests.factories import GebruikerFactory, GesprekFactory, KlantFactory
from tests.typen import Als
from toegang.eenmalig import nieuwe_sleutel
from toegang.models import Gebruiker

pytestmark = pytest.mark.django_db


def moment(**duur: int) -> str:
    return timezone.localtime(timezone.now() + timedelta(**duur)).strftime("%Y-%m-%dT%H:%M")


def invoer(**anders: object) -> dict[str, object]:
    return {
        "sleutel": nieuwe_sleutel(),
        "soort": "voortgang",
        "moment": moment(days=7),
        "doel": "Bespreken hoe de proefplaatsing gaat",
        "huisbezoek_reden": "",
        "vraag_vooraf": "Welke dagdelen lukken?",
        "deelnemer-TOTAL_FORMS": 1,
        "deelnemer-INITIAL_FORMS": 0,
        **anders,
    }


class TestPlannen:
    def test_plant_een_gesprek_met_doel_en_vraag(self, client: Client, klant: Klant, klantmanager: Gebruiker) -> None:
        antwoord = client.post(reverse("gesprek_plannen", args=[klant.pk]), invoer())
        gesprek = Gesprek.objects.get()
        assert antwoord["Location"] == gesprek.get_absolute_url()
        assert (gesprek.klant, gesprek.status, gesprek.gemaakt_door) == (klant, "gepland", klantmanager)
        assert gesprek.vraag_vooraf == "Welke dagdelen lukken?"

    @pytest.mark.parametrize(
        ("anders", "veld"),
        [
            ({"doel": ""}, "doel"),
            ({"soort": ""}, "soort"),
            ({"moment": ""}, "moment"),
            ({"moment": "2020-01-01T10:00"}, "moment"),
            ({"moment": "morgen"}, "moment"),
        ],
    )
    def test_ongeldige_invoer_geeft_een_fout_bij_het_veld_en_bewaart_de_rest(
        self, client: Client, klant: Klant, anders: dict[str, str], veld: str
    ) -> None:
        antwoord = client.post(reverse("gesprek_plannen", args=[klant.pk]), invoer(**anders))
        assert antwoord.status_code == 422
        assert veld in antwoord.context["form"].errors
        assert "Welke dagdelen lukken?" in antwoord.content.decode()
        assert not Gesprek.objects.exists()

    def test_huisbezoek_vraagt_een_reden_en_een_aankondiging(self, client: Client, klant: Klant) -> None:
        adres = reverse("gesprek_plannen", args=[klant.pk])
        fouten = client.post(adres, invoer(soort="huisbezoek")).context["form"].errors
        assert set(fouten) == {"huisbezoek_reden", "huisbezoek_aangekondigd"}
        verantwoord = invoer(soort="huisbezoek", huisbezoek_reden="Kan niet reizen", huisbezoek_aangekondigd="on")
        assert client.post(adres, verantwoord).status_code == 302
        assert Gesprek.objects.get().huisbezoek_aangekondigd is True

    def test_reden_van_een_huisbezoek_vervalt_bij_een_ander_soort(self, client: Client, klant: Klant) -> None:
        client.post(reverse("gesprek_plannen", args=[klant.pk]), invoer(huisbezoek_reden="Toch niet"))
        assert Gesprek.objects.get().huisbezoek_reden == ""

    def test_ook_de_databank_weigert_een_onverantwoord_huisbezoek(self, klant: Klant) -> None:
        with pytest.raises(IntegrityError, match="gesprek_huisbezoek_verantwoord"), transaction.atomic():
            GesprekFactory(klant=klant, soort_id="huisbezoek", soort=None)

    def test_tweede_keer_verzenden_plant_een_gesprek(self, client: Client, klant: Klant) -> None:
        gegevens = invoer()
        adressen = [client.post(reverse("gesprek_plannen", args=[klant.pk]), gegevens)["Location"] for _ in range(2)]
        assert adressen[0] == adressen[1]
        assert Gesprek.objects.count() == 1


class TestWieDoetMee:
    """A driegesprek is agreed on beforehand: who leads, who observes."""

    @pytest.fixture
    def collega(self, klant: Klant, klantmanager: Gebruiker) -> Gebruiker:
        klant.duo_collega = GebruikerFactory(team=klantmanager.team, first_name="Mo", last_name="Bakkali")
        klant.save()
        return klant.duo_collega

    @pytest.fixture
    def gesprek(self, client: Client, klant: Klant, collega: Gebruiker) -> Gesprek:
        adres = reverse("gesprek_plannen", args=[klant.pk])
        rij = {"deelnemer-0-collega": collega.pk, "deelnemer-0-rol": "observeert"}
        assert client.post(adres, invoer(soort="driegesprek", eigen_rol="leidt", **rij)).status_code == 302
        return Gesprek.objects.get()

    def test_staat_bij_het_gesprek_en_in_de_voorbereiding(
        self, client: Client, gesprek: Gesprek, klantmanager: Gebruiker
    ) -> None:
        voorbereiden = reverse("gesprek_voorbereiden", args=[gesprek.klant_id, gesprek.pk])
        for adres in (gesprek.get_absolute_url(), voorbereiden):
            inhoud = client.get(adres).content.decode()
            assert "Mo Bakkali: observeert" in inhoud
            assert f"{klantmanager.naam}: leidt het gesprek" in inhoud

    def test_wie_ook_vastlegt_begint_met_wat_is_afgesproken(
        self, als: Als, client: Client, gesprek: Gesprek, collega: Gebruiker, klantmanager: Gebruiker
    ) -> None:
        adres = reverse("gesprek_vastleggen", args=[gesprek.klant_id, gesprek.pk])
        gezien = []
        for antwoord in (client.get(adres), als(collega).get(adres)):
            vastlegging = antwoord.context["vastlegging"]
            rij = vastlegging.deelnemers.forms[0]
            gezien.append((vastlegging.form["eigen_rol"].value(), rij["collega"].value(), rij["rol"].value()))
        assert gezien == [("leidt", str(collega.pk), "observeert"), ("observeert", str(klantmanager.pk), "leidt")]

    def test_wijzigen_vervangt_wie_meedoen(self, client: Client, gesprek: Gesprek) -> None:
        adres = reverse("gesprek_wijzigen", args=[gesprek.klant_id, gesprek.pk])
        begin = client.get(adres).context["planning"].deelnemers
        rij = {"deelnemer-INITIAL_FORMS": 1, "deelnemer-0-naam": "Ria de Boer", "deelnemer-0-organisatie": "bakkerij"}
        assert begin.initial_form_count() == 1
        client.post(adres, invoer(revisie=1, soort="driegesprek", eigen_rol="leidt", **rij))
        assert list(gesprek.deelnemers.values_list("naam", "rol")) == [("", "leidt"), ("Ria de Boer", "neemt_deel")]

    def test_verouderd_laat_de_ander_niet_vallen(self, client: Client, gesprek: Gesprek) -> None:
        adres = reverse("gesprek_wijzigen", args=[gesprek.klant_id, gesprek.pk])
        gegevens = invoer(revisie=1, soort="driegesprek", eigen_rol="leidt")
        client.post(adres, gegevens)
        antwoord = client.post(adres, gegevens | {"deelnemer-0-naam": "Ria de Boer"})
        assert antwoord.status_code == 409
        assert [(deel.label, deel.opgeslagen) for deel in antwoord.context["conflict"]] == [
            ("Wie erbij zijn", "niemand anders")
        ]

    def test_nog_een_rij_bewaart_niets_en_een_leidt(self, client: Client, klant: Klant) -> None:
        adres = reverse("gesprek_plannen", args=[klant.pk])
        antwoord = client.post(adres, invoer(doel="", rij_erbij="deelnemer"))
        assert (antwoord.status_code, len(antwoord.context["planning"].deelnemers.forms)) == (200, 2)
        assert antwoord.context["planning"].deelnemers.forms[1]["rol"].value() == "neemt_deel"
        assert "Vul het doel in" not in antwoord.content.decode()
        twee = client.post(adres, invoer(eigen_rol="leidt", **{"deelnemer-0-naam": "Ria", "deelnemer-0-rol": "leidt"}))
        assert twee.status_code == 422
        assert "rol" in twee.context["planning"].deelnemers.forms[0].errors
        assert not Gesprek.objects.exists()


class TestWijzigen:
    def test_wijzigt_het_plan(self, client: Client, klant: Klant) -> None:
        gesprek = GesprekFactory(klant=klant)
        adres = reverse("gesprek_wijzigen", args=[klant.pk, gesprek.pk])
        antwoord = client.post(adres, invoer(revisie=1, doel="Anders"))
        assert antwoord["Location"] == gesprek.get_absolute_url()
        gesprek.refresh_from_db()
        assert (gesprek.doel, gesprek.revisie) == ("Anders", 2)

    def test_wijzigt_het_verslag_van_een_gevoerd_gesprek(self, client: Client, klant: Klant) -> None:
        gesprek = GesprekFactory(klant=klant, gevoerd=True)
        adres = reverse("gesprek_wijzigen", args=[klant.pk, gesprek.pk])
        gegevens = invoer(revisie=1, moment=moment(days=-1), vraag_van_klant="Verbeterd", afloop="gewoon")
        client.post(adres, gegevens)
        gesprek.refresh_from_db()
        assert (gesprek.vraag_van_klant, gesprek.status) == ("Verbeterd", "gevoerd")
        leeg = client.post(adres, {**gegevens, "revisie": 2, "doel": ""})
        assert leeg.status_code == 422
        assert "doel" in leeg.context["form"].errors

    def test_verouderde_wijziging_toont_beide_versies(self, client: Client, klant: Klant) -> None:
        gesprek = GesprekFactory(klant=klant)
        adres = reverse("gesprek_wijzigen", args=[klant.pk, gesprek.pk])
        client.post(adres, invoer(revisie=1, doel="Van collega"))
        antwoord = client.post(adres, invoer(revisie=1, doel="Van mij"))
        assert antwoord.status_code == 409
        verschil = next(rij for rij in antwoord.context["conflict"] if rij.getypt == "Van mij")
        assert verschil.opgeslagen == "Van collega"
        assert Gesprek.objects.get().doel == "Van collega"

    def test_tweede_klik_op_bewaren_is_geen_conflict(self, client: Client, klant: Klant) -> None:
        gesprek = GesprekFactory(klant=klant)
        adres = reverse("gesprek_wijzigen", args=[klant.pk, gesprek.pk])
        gegevens = invoer(revisie=1, doel="Anders")
        for _ in range(2):
            assert client.post(adres, gegevens)["Location"] == gesprek.get_absolute_url()
        assert Gesprek.objects.get().revisie == 2

    def test_vervallen_gesprek_verandert_niet_meer(self, client: Client, klant: Klant) -> None:
        gesprek = GesprekFactory(klant=klant, status="vervallen")
        antwoord = client.post(reverse("gesprek_wijzigen", args=[klant.pk, gesprek.pk]), invoer(revisie=1, doel="X"))
        assert antwoord.status_code == 409
        assert f'href="{gesprek.get_absolute_url()}"' in antwoord.content.decode()
        assert Gesprek.objects.get().doel == gesprek.doel


class TestVervallen:
    def test_vervalt_met_reden_en_blijft_in_het_dossier(self, client: Client, klant: Klant) -> None:
        gesprek = GesprekFactory(klant=klant)
        adres = reverse("gesprek_vervallen", args=[klant.pk, gesprek.pk])
        antwoord = client.post(adres, {"revisie": 1, "vervallen_reden": "Klant was ziek"})
        assert antwoord["Location"] == reverse("gesprekken", args=[klant.pk])
        gesprek.refresh_from_db()
        assert (gesprek.status, gesprek.vervallen_reden) == ("vervallen", "Klant was ziek")
        assert "Klant was ziek" in client.get(antwoord["Location"]).content.decode()

    def test_reden_is_verplicht(self, client: Client, klant: Klant) -> None:
        gesprek = GesprekFactory(klant=klant)
        antwoord = client.post(reverse("gesprek_vervallen", args=[klant.pk, gesprek.pk]), {"revisie": 1})
        assert antwoord.status_code == 422
        assert Gesprek.objects.get().status == "gepland"

    def test_verouderd_wordt_geweigerd(self, client: Client, klant: Klant) -> None:
        gesprek = GesprekFactory(klant=klant, revisie=3)
        adres = reverse("gesprek_vervallen", args=[klant.pk, gesprek.pk])
        assert client.post(adres, {"revisie": 1, "vervallen_reden": "Ziek"}).status_code == 409
        assert Gesprek.objects.get().status == "gepland"

    def test_gevoerd_gesprek_kan_niet_vervallen(self, client: Client, klant: Klant, klantmanager: Gebruiker) -> None:
        gesprek = GesprekFactory(klant=klant, gevoerd=True)
        adres = reverse("gesprek_vervallen", args=[klant.pk, gesprek.pk])
        assert client.get(adres)["Location"] == gesprek.get_absolute_url()
        antwoord = client.post(adres, {"revisie": 1, "vervallen_reden": "Zij is ziek"})
        assert antwoord.status_code == 409
        assert "Zij is ziek" in antwoord.content.decode()
        with pytest.raises(NietMeerGepland):
            laat_gesprek_vervallen(gesprek=gesprek, gezien=gesprek.revisie, reden="Ziek", door=klantmanager)


@pytest.mark.parametrize("naam", ["gesprek_plannen", "gesprek_wijzigen", "gesprek_vervallen"])
def test_vreemde_krijgt_404_en_andere_rol_403(als: Als, klant: Klant, beheerder: Gebruiker, naam: str) -> None:
    argumenten = [klant.pk] if naam == "gesprek_plannen" else [klant.pk, GesprekFactory(klant=klant).pk]
    adres = reverse(naam, args=argumenten)
    vreemde = GebruikerFactory()
    for doe in ("get", "post"):
        assert getattr(als(vreemde), doe)(adres).status_code == 404
        assert getattr(als(beheerder), doe)(adres).status_code == 403


def test_het_eerste_gesprek_is_een_intake(als: Als, klantmanager: Gebruiker) -> None:
    klant = KlantFactory(klantmanager=klantmanager)
    adres = reverse("gesprek_plannen", args=[klant.pk])
    assert als(klantmanager).get(adres).context["form"]["soort"].value() == "intake"
    GesprekFactory(klant=klant)
    assert als(klantmanager).get(adres).context["form"]["soort"].value() is None

"""What overlaps is named before a plan is saved, by whose day it is in and when; and can be planned all the same."""

from datetime import UTC, datetime, timedelta

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from gesprekken.botsingen import botsingen
from gesprekken.models import Deelnemer, Gesprek
from klanten.models import Klant
from tests.factories import GebruikerFactory, GesprekFactory, KlantFactory
from tests.gesprekken.uitnodigingsvoorbeeld import locatie
from tests.paginakeuring import op_een_regel
from tests.typen import Als
from toegang.eenmalig import nieuwe_sleutel
from toegang.models import Gebruiker

pytestmark = pytest.mark.django_db
TIEN = datetime(2026, 12, 2, 9, 0, tzinfo=UTC)


@pytest.fixture(autouse=True)
def november(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(timezone, "now", lambda: TIEN - timedelta(days=5))


@pytest.fixture
def klant(klantmanager: Gebruiker) -> Klant:
    return KlantFactory(klantmanager=klantmanager, voornaam="Marieke", achternaam="Bos")


@pytest.fixture
def client(als: Als, klantmanager: Gebruiker) -> Client:
    return als(klantmanager)


def invoer(**anders: object) -> dict[str, object]:
    return {
        "sleutel": nieuwe_sleutel(),
        "soort": "voortgang",
        "moment": "2026-12-02T10:30",
        "doel": "Bespreken hoe het gaat",
        "deelnemer-TOTAL_FORMS": 1,
        "deelnemer-INITIAL_FORMS": 0,
        **anders,
    }


def teksten(klant: Klant, begin: datetime, duur: int, *medewerkers: Gebruiker) -> list[str]:
    gevonden = botsingen(
        klant=klant,
        begin=begin,
        duur=duur,
        medewerkers={wie.pk for wie in medewerkers} or {klant.klantmanager_id},
        gebruiker=klant.klantmanager,
        zonder=None,
    )
    return [botsing.tekst for botsing in gevonden]


@pytest.mark.parametrize(
    ("begin", "duur", "botst"),
    [
        (TIEN - timedelta(minutes=30), 30, False),
        (TIEN - timedelta(minutes=30), 31, True),
        (TIEN + timedelta(minutes=44), 30, True),
        (TIEN + timedelta(minutes=45), 30, False),
        (TIEN - timedelta(hours=1), 480, True),
    ],
)
def test_wat_aansluit_botst_niet(klant: Klant, begin: datetime, duur: int, botst: bool) -> None:
    GesprekFactory(klant=KlantFactory(klantmanager=klant.klantmanager), moment=TIEN)
    assert bool(teksten(klant, begin, duur)) is botst


def test_alleen_wat_nog_gepland_is_botst(klant: Klant) -> None:
    GesprekFactory(klant=klant, moment=TIEN, status="vervallen")
    GesprekFactory(klant=klant, gevoerd=True, moment=TIEN)
    assert teksten(klant, TIEN, 45) == []


def test_van_klant_klantmanager_en_collega_met_naam_en_tijd(klant: Klant) -> None:
    collega = GebruikerFactory(first_name="Ali", last_name="Demir", team=klant.team)
    eigen = KlantFactory(klantmanager=klant.klantmanager, voornaam="Emre", achternaam="Yilmaz")
    vreemd = KlantFactory(klantmanager=collega, voornaam="Geheim", achternaam="Geheim")
    GesprekFactory(klant=eigen, moment=TIEN)
    GesprekFactory(klant=vreemd, moment=TIEN)
    assert teksten(klant, TIEN, 45, klant.klantmanager, collega) == [
        f"{klant.klantmanager.naam} heeft op 02-12-2026 van 10:00 tot 10:45 al een gesprek: "
        "Voortgangsgesprek met Emre Yilmaz.",
        # A client of a colleague has no name here.
        "Ali Demir heeft op 02-12-2026 van 10:00 tot 10:45 al een gesprek: met een andere klant.",
    ]


def test_in_de_dag_van_de_klant(klant: Klant) -> None:
    collega = GebruikerFactory(team=klant.team)
    gesprek = GesprekFactory(klant=klant, moment=TIEN)
    Deelnemer.objects.create(gesprek=gesprek, medewerker=collega, rol="leidt")
    assert teksten(klant, TIEN, 45) == [
        "Marieke Bos heeft op 02-12-2026 van 10:00 tot 10:45 al een gesprek: Voortgangsgesprek."
    ]


class TestPlannen:
    def test_eerst_genoemd_en_dan_toch_gepland(self, client: Client, klant: Klant) -> None:
        ander = KlantFactory(klantmanager=klant.klantmanager, voornaam="Emre", achternaam="Yilmaz")
        GesprekFactory(klant=ander, moment=TIEN)
        adres, gegevens = reverse("gesprek_plannen", args=[klant.pk]), invoer()
        antwoord = client.post(adres, gegevens)
        assert antwoord.status_code == 422
        assert "van 10:00 tot 10:45 al een gesprek: Voortgangsgesprek met Emre Yilmaz." in op_een_regel(antwoord)
        assert not Gesprek.objects.filter(klant=klant).exists()
        toch = antwoord.context["planning"].afdruk
        assert client.post(adres, {**gegevens, "toch_plannen": toch}).status_code == 302
        assert Gesprek.objects.filter(klant=klant).count() == 1

    def test_wie_ja_zei_ziet_wat_er_intussen_bij_kwam(self, client: Client, klant: Klant) -> None:
        GesprekFactory(klant=KlantFactory(klantmanager=klant.klantmanager), moment=TIEN)
        adres, gegevens = reverse("gesprek_plannen", args=[klant.pk]), invoer()
        toch = client.post(adres, gegevens).context["planning"].afdruk
        GesprekFactory(klant=KlantFactory(klantmanager=klant.klantmanager), moment=TIEN)
        antwoord = client.post(adres, {**gegevens, "toch_plannen": toch})
        assert antwoord.status_code == 422
        assert len(antwoord.context["planning"].botsingen) == 2

    def test_een_gesprek_botst_niet_met_zichzelf(self, client: Client, klant: Klant) -> None:
        gesprek = GesprekFactory(klant=klant, moment=TIEN)
        adres = reverse("gesprek_wijzigen", args=[klant.pk, gesprek.pk])
        antwoord = client.post(adres, {**invoer(), "revisie": 1, "duur": "60"})
        assert antwoord.status_code == 302
        gesprek.refresh_from_db()
        assert gesprek.duur == 60

    @pytest.mark.parametrize(
        ("soort", "anders", "verwacht"),
        [
            ("telefonisch", {}, ("telefoon", 20, "")),
            ("voortgang", {}, ("", 45, "")),
            ("voortgang", {"duur": "30", "plek": "thuis", "plek_uitleg": "vergeten"}, ("thuis", 30, "")),
            (
                "voortgang",
                {"plek": "aanbieder", "plek_uitleg": "Werkplaats Noord"},
                ("aanbieder", 45, "Werkplaats Noord"),
            ),
            ("voortgang", {"plek": "video"}, ("video", 45, "")),
        ],
    )
    def test_plek_en_duur(
        self, client: Client, klant: Klant, soort: str, anders: dict[str, str], verwacht: tuple[str, int, str]
    ) -> None:
        client.post(reverse("gesprek_plannen", args=[klant.pk]), invoer(soort=soort, **anders))
        gesprek = Gesprek.objects.get()
        assert (gesprek.plek, gesprek.duur, gesprek.plek_uitleg) == verwacht

    def test_een_locatie_van_het_eigen_team(self, client: Client, klant: Klant) -> None:
        eigen, vreemd = locatie(klant), locatie(KlantFactory())
        adres = reverse("gesprek_plannen", args=[klant.pk])
        assert client.post(adres, invoer(plek="locatie", locatie=vreemd.pk)).status_code == 422
        assert client.post(adres, invoer(plek="locatie")).status_code == 422
        client.post(adres, invoer(locatie=eigen.pk))
        assert (Gesprek.objects.get().plek, Gesprek.objects.get().locatie) == ("locatie", eigen)

    @pytest.mark.parametrize("anders", [{"duur": "4"}, {"duur": "481"}, {"duur": "lang"}, {"plek": "aanbieder"}])
    def test_wat_niet_kan_staat_bij_het_veld(self, client: Client, klant: Klant, anders: dict[str, str]) -> None:
        antwoord = client.post(reverse("gesprek_plannen", args=[klant.pk]), invoer(**anders))
        assert antwoord.status_code == 422
        assert not Gesprek.objects.exists()


def test_bij_een_overdracht_noemt_de_pagina_wat_de_ontvanger_dan_al_heeft(
    als: Als, klant: Klant, teamleider: Gebruiker
) -> None:
    ontvanger = GebruikerFactory(first_name="Ali", last_name="Demir", team=klant.team)
    GesprekFactory(klant=klant, moment=TIEN)
    GesprekFactory(klant=KlantFactory(klantmanager=ontvanger, voornaam="Emre", achternaam="Yilmaz"), moment=TIEN)
    gegevens: dict[str, object] = {
        "sleutel": nieuwe_sleutel(),
        "gekozen": f"{klant.pk}.{klant.klantmanager_id}",
        "naar": ontvanger.pk,
        "notitie": "Neem jij het over?",
    }
    client = als(teamleider)
    antwoord = client.post(reverse("overdragen"), gegevens)
    assert antwoord.status_code == 422
    assert (
        "Ali Demir heeft op 02-12-2026 van 10:00 tot 10:45 al een gesprek: Voortgangsgesprek met Emre Yilmaz, "
        "tegelijk met Voortgangsgesprek met Marieke Bos om 10:00." in op_een_regel(antwoord)
    )
    toch = antwoord.context["form"].afdruk
    assert client.post(reverse("overdragen"), {**gegevens, "toch_overdragen": toch}).status_code == 302
    klant.refresh_from_db()
    assert klant.klantmanager == ontvanger

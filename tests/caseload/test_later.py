"""Later, and own reminders: what one does not do now comes back by itself."""

from datetime import date, timedelta

import pytest
from django.db import IntegrityError, transaction
from django.urls import reverse
from django.utils import timezone
from hypothesis import given
from hypothesis import strategies as st

from caseload.klantstand import Klantstand
from caseload.lijst import KlantMetSignalen, lees_klanten
from caseload.signalen import OP_CODE
from caseload.uitstel import Openstaand, verdeel
from klanten.actions.herinnering import DagTeVroeg, maak_herinnering, rond_herinnering_af
from klanten.actions.overdracht import draag_over
from klanten.models import Herinnering, Klant
from tests.factories import (
    GebruikerFactory,
    GesprekFactory,
    HerinneringFactory,
    KlantFactory,
    TrajectplanFactory,
    klantbeeld,
)
from tests.paginakeuring import op_een_regel
from tests.typen import Als, Antwoord, TelQueries
from toegang.models import Gebruiker

pytestmark = pytest.mark.django_db

LEEG = Klantstand._make([None] * len(Klantstand._fields))


def dag(dagen: int) -> date:
    return timezone.localdate() + timedelta(days=dagen)


@pytest.fixture
def klant(klantmanager: Gebruiker) -> Klant:
    """A client whose evaluation is due today, and nothing else is anyone's move."""
    klant = KlantFactory(klantmanager=klantmanager)
    klant.perioden.update(begin=dag(-10))
    TrajectplanFactory(klant=klant, klantbeeld=klantbeeld(klant), status="vastgesteld", evaluatie_op=dag(0))
    return klant


def stand(klant: Klant, op: date | None = None) -> KlantMetSignalen:
    [rij] = lees_klanten(Klant.objects.filter(pk=klant.pk), op or dag(0))
    return rij


def stel_uit(klant: Klant, signaal: str = "evaluatie_te_laat", dagen: int = 5) -> Herinnering:
    return maak_herinnering(
        klant=klant,
        tekst="De klant is op vakantie.",
        op=dag(dagen),
        signaal=signaal,
        feit=str(OP_CODE[signaal].feit(stand(klant).stand)),
        door=klant.klantmanager,
    )


def vul_in(als: Als, klant: Klant, adres: str, **waarden: object) -> Antwoord:
    client = als(klant.klantmanager)
    form = client.get(adres).context["form"]
    verborgen = {naam: form.initial[naam] for naam in ("sleutel", "feit") if naam in form.initial}
    return client.post(adres, {**verborgen, **waarden})


def test_wat_later_is_staat_op_die_dag_weer_bij_te_doen(klant: Klant) -> None:
    assert stand(klant).beurt == "doen"
    stel_uit(klant, dagen=5)
    assert (stand(klant).beurt, stand(klant).later_op) == ("later", dag(5))
    assert stand(klant, dag(4)).beurt == "later"
    assert stand(klant, dag(5)).beurt == "doen"


def test_verandert_het_feit_dan_is_het_meteen_terug(klant: Klant) -> None:
    stel_uit(klant)
    klant.trajectplannen.update(evaluatie_op=dag(-1))
    assert stand(klant).beurt == "doen"


def test_wat_anders_moet_gaat_voor_op_later(klant: Klant) -> None:
    stel_uit(klant)
    GesprekFactory(klant=klant, moment=timezone.now() - timedelta(days=2))
    rij = stand(klant)
    assert rij.beurt == "doen"
    assert [signaal.code for signaal in rij.signalen][:1] == ["niet_vastgelegd"]


@given(uitgesteld=st.sets(st.sampled_from(sorted(OP_CODE))), geldig=st.sets(st.sampled_from(sorted(OP_CODE))))
def test_elk_signaal_is_nu_of_later_en_nooit_allebei(uitgesteld: set[str], geldig: set[str]) -> None:
    rij = LEEG
    uitstel = {
        code: Openstaand(1, 1, "Later.", date(2026, 12, 2), code, str(OP_CODE[code].feit(rij))) for code in uitgesteld
    }
    signalen = [OP_CODE[code] for code in geldig]
    nu, later = verdeel(signalen, rij, uitstel)
    assert {signaal.code for signaal in nu} | {deel.signaal.code for deel in later} == geldig
    assert {deel.signaal.code for deel in later} == {code for code in uitgesteld & geldig if OP_CODE[code].uitstelbaar}
    assert len(nu) + len(later) == len(signalen)


def test_later_haalt_de_rij_van_vandaag_en_telt_apart(als: Als, klant: Klant) -> None:
    client = als(klant.klantmanager)
    [regel] = client.get("/").context["regels"]
    assert regel.later == reverse("later", args=[klant.pk, "evaluatie_te_laat"])
    antwoord = vul_in(als, klant, f"{regel.later}?plek=dag", op=f"{dag(3):%d-%m-%Y}", tekst="De klant is op vakantie.")
    assert (antwoord.status_code, antwoord["Location"]) == (302, "/")
    antwoord = client.get("/")
    assert antwoord.context["regels"] == []
    [telling] = [telling for telling in antwoord.context["tellingen"] if telling.naam == "Later"]
    assert (telling.aantal, telling.vanaf) == (1, dag(3))
    assert len(client.get(telling.adres).context["pagina"].object_list) == 1
    assert client.get("/?signaal=evaluatie_te_laat").context["pagina"].object_list == []


def test_het_dossier_zegt_tot_wanneer_het_later_is_en_haalt_het_terug(als: Als, klant: Klant) -> None:
    herinnering = stel_uit(klant)
    client = als(klant.klantmanager)
    antwoord = client.get(reverse("dossier", args=[klant.pk]))
    assert [deel.signaal.code for deel in antwoord.context["overzicht"].later] == ["evaluatie_te_laat"]
    assert "Evalueer" not in antwoord.context["overzicht"].stap.tekst
    assert "De klant is op vakantie." in op_een_regel(antwoord)
    client.post(reverse("herinnering_klaar", args=[klant.pk, herinnering.pk]))
    assert client.get(reverse("dossier", args=[klant.pk])).context["overzicht"].stap.tekst == "Evalueer"


@pytest.mark.parametrize("dagen", [0, -1])
def test_later_is_na_vandaag(als: Als, klant: Klant, dagen: int) -> None:
    adres = reverse("later", args=[klant.pk, "evaluatie_te_laat"])
    antwoord = vul_in(als, klant, adres, op=f"{dag(dagen):%d-%m-%Y}", tekst="Straks.")
    assert antwoord.status_code == 422
    assert antwoord.context["form"].errors["op"] == ["Kies een dag na vandaag."]
    with pytest.raises(DagTeVroeg):
        stel_uit(klant, dagen=dagen)


def test_verandert_het_onder_het_formulier_dan_ziet_men_dat_eerst(als: Als, klant: Klant) -> None:
    adres = reverse("later", args=[klant.pk, "evaluatie_te_laat"])
    client = als(klant.klantmanager)
    form = client.get(adres).context["form"]
    klant.trajectplannen.update(evaluatie_op=dag(-4))
    waarden = {
        "sleutel": form.initial["sleutel"],
        "feit": form.initial["feit"],
        "op": f"{dag(3):%d-%m-%Y}",
        "tekst": "Ziek.",
    }
    antwoord = client.post(adres, waarden)
    assert antwoord.status_code == 409
    assert "Er is intussen iets veranderd" in op_een_regel(antwoord)
    assert not Herinnering.objects.exists()
    opnieuw = antwoord.context["form"]
    assert client.post(adres, {**waarden, "feit": opnieuw["feit"].value()}).status_code == 302
    assert stand(klant).beurt == "later"


def test_wat_niet_uit_te_stellen_is_heeft_geen_pagina(als: Als, klant: Klant) -> None:
    client = als(klant.klantmanager)
    for code in ("toezegging_te_laat", "weinig_vertrouwen", "bestaat-niet"):
        assert client.get(reverse("later", args=[klant.pk, code])).status_code == 404


def test_opnieuw_later_telt_de_laatste_dag(klant: Klant) -> None:
    stel_uit(klant, dagen=2)
    stel_uit(klant, dagen=9)
    assert stand(klant).later_op == dag(9)
    with pytest.raises(IntegrityError), transaction.atomic():
        HerinneringFactory(klant=klant, signaal="evaluatie_te_laat", op=dag(3))


def test_een_eigen_herinnering_komt_op_haar_dag_bij_vandaag_en_klaar_is_klaar(als: Als, klant: Klant) -> None:
    adres = reverse("herinnering_nieuw", args=[klant.pk])
    assert vul_in(als, klant, adres, op=f"{dag(0):%d-%m-%Y}", tekst="Vraag naar de sollicitatie.").status_code == 302
    assert vul_in(als, klant, adres, op=f"{dag(6):%d-%m-%Y}", tekst="Stuur de folder.").status_code == 302
    client = als(klant.klantmanager)
    antwoord = client.get("/")
    [regel] = [regel for regel in antwoord.context["regels"] if regel.is_herinnering]
    assert (regel.wat, regel.actie) == ("Vraag naar de sollicitatie.", "Klaar")
    assert [deel.tekst for deel in antwoord.context["straks"]] == ["Stuur de folder."]
    for _ in range(2):
        assert client.post(f"{regel.adres}?plek=dag")["Location"] == "/"
    assert not [regel for regel in client.get("/").context["regels"] if regel.is_herinnering]
    gedaan = Herinnering.objects.get(tekst="Vraag naar de sollicitatie.").gedaan_op
    herinnering = rond_herinnering_af(
        herinnering=Herinnering.objects.first() or HerinneringFactory(), door=klant.klantmanager
    )
    assert herinnering.gedaan_op == gedaan


def test_een_herinnering_heeft_een_tekst_en_een_dag_die_nog_komt(als: Als, klant: Klant) -> None:
    antwoord = vul_in(als, klant, reverse("herinnering_nieuw", args=[klant.pk]), op=f"{dag(-1):%d-%m-%Y}", tekst="")
    assert antwoord.status_code == 422
    assert set(antwoord.context["form"].errors) == {"op", "tekst"}
    assert "De klant kan dit bij inzage lezen." in op_een_regel(antwoord)
    with pytest.raises(IntegrityError), transaction.atomic():
        HerinneringFactory(klant=klant, tekst="")


def test_een_herinnering_is_van_wie_haar_maakte_en_gaat_mee_bij_een_overdracht(
    als: Als, klant: Klant, teamleider: Gebruiker
) -> None:
    HerinneringFactory(klant=klant)
    collega = GebruikerFactory(team=klant.team)
    assert not [regel for regel in als(collega).get("/").context["regels"] if regel.is_herinnering]
    draag_over(klanten={klant.pk: klant.klantmanager_id}, naar=collega, notitie="Neem jij over?", door=teamleider)
    assert [regel for regel in als(collega).get("/").context["regels"] if regel.is_herinnering]


def test_hoeveel_er_ook_later_is_de_lijst_leest_het_in_een_vraag(
    klantmanager: Gebruiker, tel_queries: TelQueries
) -> None:
    def lees() -> list[KlantMetSignalen]:
        return lees_klanten(Klant.objects.filter(klantmanager=klantmanager), dag(0))

    for _ in range(2):
        stel_uit(KlantFactory(klantmanager=klantmanager), "geen_contact")
    weinig = tel_queries(lees)
    for _ in range(10):
        stel_uit(KlantFactory(klantmanager=klantmanager), "geen_contact")
    assert len(weinig) == len(tel_queries(lees)) == 3
    assert all([deel.signaal.code for deel in rij.later] == ["geen_contact"] for rij in lees())

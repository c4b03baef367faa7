"""The overview of care around a client: what runs, what is late, what begins nothing any more."""

import pytest
from django.db.models import Model
from django.test import Client
from django.urls import reverse

from klanten.models import Klant, Periode, Uitstroomreden
from tests.factories import KlantFactory
from tests.typen import Als, Antwoord, TelQueries
from tests.zorg.zorgvoorbeeld import dag, herstelplan, herstelstap, hulp, organisatie, signaal, verwijzing
from toegang.eenmalig import nieuwe_sleutel
from toegang.models import Gebruiker
from zorg.models import Zorgsignaal

GEVRAAGD = ("verheldering", "klant_wil_niet_bespreken", "sluit_werk_uit", "afweging", "uitkomst")


@pytest.fixture
def klant(klantmanager: Gebruiker) -> Klant:
    return KlantFactory(klantmanager=klantmanager)


@pytest.fixture
def client(als: Als, klantmanager: Gebruiker) -> Client:
    return als(klantmanager)


def adres(naam: str, klant: Klant, *rest: Model) -> str:
    return reverse(naam, args=[klant.pk, *(rij.pk for rij in rest)])


def fouten(antwoord: Antwoord) -> set[str]:
    assert antwoord.status_code == 422
    return set(antwoord.context["form"].errors)


@pytest.mark.django_db
def test_wat_op_een_dag_komt_staat_op_het_alfabet(client: Client, klant: Klant) -> None:
    for naam in ("Zorgpunt", "Öztürk Schuldhulp", "’t Baken", "Post 10", "Post 9"):
        verwijzing(klant, organisatie=organisatie(naam))
    punten = client.get(adres("zorg", klant)).context["zorg"].vooruit
    namen = [punt.tekst.removeprefix("Vraag na bij ") for punt in punten]
    assert namen == ["Öztürk Schuldhulp", "Post 9", "Post 10", "’t Baken", "Zorgpunt"]


@pytest.mark.django_db
def test_het_overzicht_zegt_wat_loopt_wat_eraan_komt_en_wat_te_laat_is(client: Client, klant: Klant) -> None:
    signaal(klant, sluit_werk_uit="deels")
    hulp(klant)
    laat = verwijzing(klant, op=dag(-30), terugkoppeling_op=dag(-3))
    verwijzing(klant, teruggekoppeld_op=dag(), uitkomst="Begonnen.")
    plan = herstelplan(klant, overname_wat="Bellen", overname_tot=dag(20))
    herstelstap(plan, gedaan_op=dag())
    herstelstap(plan, wat="Opvang aanvragen", uiterlijk=dag(9))
    antwoord = client.get(adres("zorg", klant))
    zorg = antwoord.context["zorg"]
    assert [(punt.dag, punt.te_laat) for punt in zorg.vooruit] == [
        (dag(-3), True),
        (dag(9), False),
        (dag(20), False),
        (dag(60), False),
    ]
    assert zorg.vooruit[0].adres == laat.get_absolute_url()
    assert (zorg.herstelplan.stappen_gedaan, zorg.herstelplan.stappen_totaal) == (1, 2)
    assert zorg.aantal_eerder == 1
    pagina = antwoord.content.decode()
    for tekst in ("Alleen gemeld", "Nog niets gehoord", "Opvang aanvragen", "Eerder (1)"):
        assert tekst in pagina


@pytest.mark.django_db
def test_voor_wie_uitstroomde_begint_niets_nieuws(client: Client, klant: Klant) -> None:
    Periode.objects.filter(klant=klant).update(einde=dag(), uitstroomreden=Uitstroomreden.objects.first())
    for naam in ("zorgsignaal_nieuw", "hulp_nieuw", "verwijzing_nieuw", "herstelplan_nieuw"):
        assert client.get(adres(naam, klant))["Location"] == reverse("dossier", args=[klant.pk])
    assert adres("hulp_nieuw", klant) not in client.get(adres("zorg", klant)).content.decode()


@pytest.mark.django_db
def test_wat_van_een_andere_klant_is_staat_hier_niet(client: Client, klant: Klant) -> None:
    ander = KlantFactory()
    for naam, rij in (("zorgsignaal", signaal(ander)), ("hulp", hulp(ander)), ("verwijzing", verwijzing(ander))):
        assert client.get(adres(naam, klant, rij)).status_code == 404
    invoer = {"sleutel": nieuwe_sleutel(), "van_wie": "A", "waarvoor": "B", "gemeld_op": dag()}
    antwoord = client.post(adres("hulp_nieuw", klant), invoer | {"zorgsignaal": Zorgsignaal.objects.get().pk})
    assert fouten(antwoord) == {"zorgsignaal"}


@pytest.mark.django_db
def test_evenveel_queries_bij_veel_als_bij_weinig(client: Client, klant: Klant, tel_queries: TelQueries) -> None:
    rij, plan = signaal(klant), herstelplan(klant)
    van = {"zorgsignaal": rij}
    rijen = {"hulp": hulp(klant, **van), "verwijzing": verwijzing(klant, **van), "herstelplan": plan}
    rijen |= {"zorgsignaal": rij, "verwijzing_blad": rijen["verwijzing"]}
    paden = [adres(naam, klant, ding) for naam, ding in rijen.items()]
    paden += [adres("herstelstap", klant, plan, herstelstap(plan)), adres("herstelplan_wijzigen", klant, plan)]
    paden += [adres(naam, klant) for naam in ("zorg", "zorgsignaal_nieuw", "hulp_nieuw", "verwijzing_nieuw")]
    weinig = {pad: len(tel_queries(lambda p=pad: client.get(p))) for pad in paden}
    for _ in range(6):
        signaal(klant), hulp(klant, **van), verwijzing(klant, **van), herstelstap(plan)
    assert {pad: len(tel_queries(lambda p=pad: client.get(p))) for pad in paden} == weinig
    assert max(weinig.values()) <= 8, weinig


@pytest.mark.django_db
def test_een_leeg_overzicht_zegt_wat_te_doen(client: Client, klant: Klant) -> None:
    assert "Er is nog niets vastgelegd. Merkt u iets" in client.get(adres("zorg", klant)).content.decode()

"""The page of the trajectplan, beginning a plan, and writing it."""

import pytest
from django.db import IntegrityError, transaction
from django.test import Client

from instrumenten.models import Klantkenmerk
from klanten.models import Klant
from tests.factories import (
    AfspraakFactory,
    DoelFactory,
    GebruikerFactory,
    InzetFactory,
    KlantFactory,
    TrajectplanFactory,
    klantbeeld,
)
from tests.paginakeuring import op_een_regel
from tests.trajecten.invoer import adres, over
from tests.typen import Als, TelQueries, zeker
from toegang.eenmalig import nieuwe_sleutel
from toegang.models import Gebruiker, Inzage
from trajecten.actions.plan import begin_plan
from trajecten.doelvoorstel import voorgesteld_doel
from trajecten.models import PlanStatus, Trajectplan


def test_zonder_klantbeeld_wijst_de_pagina_naar_het_klantbeeld(client: Client, klant: Klant) -> None:
    antwoord = client.get(adres("trajectplan", klant.pk))
    assert "Er is nog geen trajectplan" in antwoord.content.decode()
    assert f'href="{adres("klantbeeld", klant.pk)}"' in antwoord.content.decode()


def test_met_klantbeeld_kan_het_plan_beginnen(client: Client, klant: Klant) -> None:
    klantbeeld(klant)
    inhoud = client.get(adres("trajectplan", klant.pk)).content.decode()
    assert "Begin trajectplan" in inhoud
    assert "Drie dagdelen per week werken in de zorg" in inhoud


def test_beginnen_vult_het_plan_uit_het_klantbeeld(client: Client, klant: Klant) -> None:
    beeld = klantbeeld(klant, scores={"EFF": 2, "ATT": 4}, werkpunten=("KK12", "KK08"))
    antwoord = client.post(adres("trajectplan_beginnen", klant.pk), {"sleutel": nieuwe_sleutel()})
    assert antwoord["Location"] == adres("trajectplan", klant.pk)
    plan = Trajectplan.objects.get(klant=klant)
    assert (plan.hoofddoel, plan.klantbeeld) == (beeld.doelgedrag, beeld)
    assert (zeker(plan.huidige_tegel).code, zeker(plan.beoogde_tegel).code) == ("werk_fit", "bemiddeling")
    doelen = {doel.klantkenmerk.code: doel for doel in plan.doelen.select_related("klantkenmerk")}
    assert set(doelen) == {"KK12", "KK08"}
    assert doelen["KK08"].omschrijving == "Zelf werk zoeken en een sollicitatiegesprek voeren"
    # The weakest of the components that KK12 works on is geloof in eigen kunnen.
    assert (doelen["KK12"].score_nu, doelen["KK12"].score_doel) == (2, 3)


def test_elk_klantkenmerk_heeft_een_voorgesteld_doel_in_gewone_taal(db: None) -> None:
    for kenmerk in Klantkenmerk.objects.all():
        voorstel = voorgesteld_doel(kenmerk.code, kenmerk.naam)
        assert kenmerk.naam.casefold() not in voorstel.casefold()
        assert len(voorstel.split()) <= 10
    assert voorgesteld_doel("eigen", "Rijvaardigheid") == "Een stap verder komen met: Rijvaardigheid"


def test_niet_besproken_geeft_een_voorgesteld_doel_zonder_score(klant: Klant) -> None:
    klantbeeld(klant, scores=dict.fromkeys(["PER", "ATT", "NOR", "EFF", "INT", "VAA", "ZEL", "CON", "BEL", "GED"]))
    plan = begin_plan(klant=klant, door=klant.klantmanager)
    assert plan.doelen.get().score_nu is None
    assert plan.doelen.get().score_doel is None


def test_beginnen_zonder_klantbeeld_zegt_wat_eerst_moet(client: Client, klant: Klant) -> None:
    antwoord = client.post(adres("trajectplan_beginnen", klant.pk), {"sleutel": nieuwe_sleutel()}, follow=True)
    assert "Stel eerst een klantbeeld vast" in antwoord.content.decode()
    assert not Trajectplan.objects.filter(klant=klant).exists()


def test_dubbel_klikken_begint_een_plan(client: Client, klant: Klant) -> None:
    klantbeeld(klant)
    gegevens = {"sleutel": nieuwe_sleutel()}
    client.post(adres("trajectplan_beginnen", klant.pk), gegevens)
    client.post(adres("trajectplan_beginnen", klant.pk), gegevens)
    assert Trajectplan.objects.filter(klant=klant).count() == 1


def test_een_klant_heeft_hoogstens_een_lopend_plan(plan: Trajectplan) -> None:
    with pytest.raises(IntegrityError, match="trajectplan_een_lopend"), transaction.atomic():
        TrajectplanFactory(klant=plan.klant, klantbeeld=plan.klantbeeld)


def test_waar_wij_op_terugkomen_leest_in_plan_en_versie_niet_als_toezegging(client: Client, plan: Trajectplan) -> None:
    AfspraakFactory(klant=plan.klant, van="gemeente", wat="De reiskosten", terugkomen_op=True)
    for naam in ("trajectplan", "trajectplan_vaststellen"):
        assert "Wij komen terug op: De reiskosten" in client.get(adres(naam, plan.klant.pk)).content.decode()


def test_de_pagina_toont_doel_inzet_afspraken_en_de_stappen(client: Client, plan: Trajectplan) -> None:
    doel = DoelFactory(plan=plan)
    inzet = InzetFactory(doel=doel)
    AfspraakFactory(klant=plan.klant, wat="Belt met het buurthuis")
    AfspraakFactory(klant=plan.klant, van="gemeente", wat="Vraagt de reiskosten aan")
    AfspraakFactory(klant=plan.klant, van="derde", wie="Zijn broer", wat="Brengt een fiets")
    inhoud = op_een_regel(client.get(adres("trajectplan", plan.klant.pk)))
    for tekst in (
        "Ik wil in de zorg werken.",
        doel.omschrijving,
        inzet.instrument.naam,
        "Belt met het buurthuis",
        "Vraagt de reiskosten aan",
        "Brengt een fiets",
        ", Zijn broer",
        "Voorgesteld",
        "€\N{NO-BREAK SPACE}1.250",
    ):
        assert tekst in inhoud
    assert '<li aria-current="step">Plan maken</li>' in inhoud
    te_lezen = op_een_regel(client.get(adres("trajectplan_vaststellen", plan.klant.pk)))
    assert "Brengt een fiets, Zijn broer" in te_lezen


def test_een_opening_van_het_plan_staat_in_het_logboek(client: Client, plan: Trajectplan) -> None:
    client.get(adres("trajectplan", plan.klant.pk))
    assert Inzage.objects.filter(klantnummer=plan.klant.klantnummer, onderdeel="trajectplan").exists()


def test_de_titel_noemt_de_klant_niet(client: Client, plan: Trajectplan) -> None:
    titel = client.get(adres("trajectplan", plan.klant.pk)).content.decode().split("<title>")[1].split("</title>")[0]
    assert plan.klant.achternaam not in titel


def _met_doelen(klant: Klant, aantal: int) -> Trajectplan:
    plan = TrajectplanFactory(klant=klant)
    for _ in range(aantal):
        InzetFactory(doel=DoelFactory(plan=plan))
        AfspraakFactory(klant=klant)
    return plan


@pytest.mark.parametrize("naam", ["trajectplan", "trajectplan_bewerken", "trajectplan_vaststellen", "doel_toevoegen"])
def test_een_pagina_vraagt_bij_dertig_doelen_niet_meer_dan_bij_een(
    naam: str, als: Als, klantmanager: Gebruiker, tel_queries: TelQueries
) -> None:
    aantallen = []
    for doelen in (1, 30):
        klant = KlantFactory(klantmanager=klantmanager)
        _met_doelen(klant, doelen)
        client = als(klantmanager)
        client.get(adres(naam, klant.pk))
        aantallen.append(len(tel_queries(lambda c=client, k=klant: c.get(adres(naam, k.pk)))))
    assert aantallen[0] == aantallen[1] <= 11


def test_inzetpaginas_blijven_binnen_het_aantal_vragen(
    client: Client, plan: Trajectplan, tel_queries: TelQueries
) -> None:
    inzet = InzetFactory(doel=DoelFactory(plan=plan))
    for pad in (
        adres("inzet_toevoegen", plan.klant.pk, inzet.instrument.slug),
        adres("inzet_wijzigen", plan.klant.pk, inzet.pk),
        adres("doel_wijzigen", plan.klant.pk, inzet.doel.pk),
    ):
        client.get(pad)
        assert len(tel_queries(lambda p=pad: client.get(p))) <= 8, pad


ADRESSEN = [
    ("trajectplan", []),
    ("trajectplan_bewerken", []),
    ("doel_toevoegen", []),
    ("doel_wijzigen", [1]),
    ("inzet_toevoegen", ["instrument"]),
    ("inzet_wijzigen", [1]),
    ("trajectplan_vaststellen", []),
    ("trajectplan_evalueren", []),
    ("trajectplan_afsluiten", []),
    ("trajectplan_versie", [1]),
    ("trajectplan_pdf", [1]),
]


@pytest.mark.parametrize(("naam", "rest"), ADRESSEN)
def test_een_vreemde_vindt_niets(naam: str, rest: list[int | str], plan: Trajectplan, als: Als) -> None:
    assert als(GebruikerFactory()).get(adres(naam, plan.klant.pk, *rest)).status_code == 404


@pytest.mark.parametrize(("naam", "rest"), [*ADRESSEN, ("trajectplan_beginnen", [])])
def test_een_beheerder_mag_er_niet_in(
    naam: str, rest: list[int | str], plan: Trajectplan, als: Als, beheerder: Gebruiker
) -> None:
    assert als(beheerder).post(adres(naam, plan.klant.pk, *rest)).status_code in {403, 405}


def test_een_teamleider_opent_het_plan_van_het_team(als: Als, teamleider: Gebruiker, plan: Trajectplan) -> None:
    assert als(teamleider).get(adres("trajectplan", plan.klant.pk)).status_code == 200


def test_een_doel_van_een_andere_klant_bestaat_hier_niet(client: Client, plan: Trajectplan) -> None:
    ander = DoelFactory()
    assert client.get(adres("doel_wijzigen", plan.klant.pk, ander.pk)).status_code == 404


BEWERKING = {
    "hoofddoel": "Werken in de thuiszorg",
    "eigen_woorden": "Ik wil mensen helpen.",
    "rechtskarakter": "afspraak",
    "zienswijze": "eens",
}


def test_bewerken_bewaart_het_plan(client: Client, plan: Trajectplan) -> None:
    gegevens = {**BEWERKING, "revisie": plan.revisie, "evaluatie_op": over(60), "wie_helpt": "Mijn zus"}
    antwoord = client.post(adres("trajectplan_bewerken", plan.klant.pk), gegevens)
    assert antwoord["Location"] == adres("trajectplan", plan.klant.pk)
    plan.refresh_from_db()
    assert (plan.eigen_woorden, plan.wie_helpt, plan.revisie) == ("Ik wil mensen helpen.", "Mijn zus", 2)


def test_een_evaluatie_in_het_verleden_wordt_geweigerd_en_de_tekst_blijft(client: Client, plan: Trajectplan) -> None:
    gegevens = {**BEWERKING, "revisie": plan.revisie, "evaluatie_op": over(-1)}
    antwoord = client.post(adres("trajectplan_bewerken", plan.klant.pk), gegevens)
    assert antwoord.status_code == 422
    inhoud = antwoord.content.decode()
    assert "Kies een datum na vandaag." in inhoud
    assert "Ik wil mensen helpen." in inhoud


def test_wie_het_niet_eens_is_zegt_waarover(client: Client, plan: Trajectplan) -> None:
    gegevens = {**BEWERKING, "revisie": plan.revisie, "zienswijze": "oneens"}
    antwoord = client.post(adres("trajectplan_bewerken", plan.klant.pk), gegevens)
    assert antwoord.status_code == 422
    assert "Schrijf op waarover de klant het niet eens is." in antwoord.content.decode()


def test_een_verouderde_bewerking_toont_beide_teksten(client: Client, plan: Trajectplan) -> None:
    Trajectplan.objects.filter(pk=plan.pk).update(wie_helpt="Mijn broer", revisie=2)
    gegevens = {**BEWERKING, "revisie": 1, "wie_helpt": "Mijn zus"}
    antwoord = client.post(adres("trajectplan_bewerken", plan.klant.pk), gegevens)
    assert antwoord.status_code == 409
    inhoud = antwoord.content.decode()
    assert "Mijn broer" in inhoud
    assert "Mijn zus" in inhoud
    plan.refresh_from_db()
    assert plan.wie_helpt == "Mijn broer"


@pytest.mark.parametrize("naam", ["trajectplan_bewerken", "doel_toevoegen", "trajectplan_vaststellen"])
def test_een_vastgesteld_plan_wordt_eerst_geevalueerd(client: Client, klant: Klant, naam: str) -> None:
    TrajectplanFactory(klant=klant, status=PlanStatus.VASTGESTELD)
    antwoord = client.get(adres(naam, klant.pk), follow=True)
    assert antwoord.redirect_chain[0][0] == adres("trajectplan", klant.pk)
    assert "Evalueer eerst" in antwoord.content.decode()

"""The page of the trajectplan, beginning a plan, and writing it."""

from datetime import timedelta

import pytest
from django.db import IntegrityError, transaction
from django.urls import reverse
from django.utils import timezone

from instrumenten.models import Klantkenmerk
from tests.factories import (
    AfspraakFactory,
    DoelFactory,
    GebruikerFactory,
    InstrumentFactory,
    InzetFactory,
    KlantFactory,
    TrajectplanFactory,
    klantbeeld,
)
from toegang.eenmalig import nieuwe_sleutel
from toegang.models import Inzage
from trajecten import actions
from trajecten.models import Doel, Inzet, PlanStatus, Trajectplan


@pytest.fixture
def klant(klantmanager):
    return KlantFactory(klantmanager=klantmanager)


@pytest.fixture
def plan(klant):
    return TrajectplanFactory(klant=klant)


@pytest.fixture
def client(als, klantmanager):
    return als(klantmanager)


def over(dagen: int) -> str:
    return (timezone.localdate() + timedelta(days=dagen)).isoformat()


def adres(naam: str, *args) -> str:
    return reverse(naam, args=args)


def test_zonder_klantbeeld_wijst_de_pagina_naar_het_klantbeeld(client, klant):
    antwoord = client.get(adres("trajectplan", klant.pk))
    assert "Er is nog geen trajectplan" in antwoord.content.decode()
    assert f'href="{adres("klantbeeld", klant.pk)}"' in antwoord.content.decode()


def test_met_klantbeeld_kan_het_plan_beginnen(client, klant):
    klantbeeld(klant)
    inhoud = client.get(adres("trajectplan", klant.pk)).content.decode()
    assert "Trajectplan beginnen" in inhoud
    assert "Drie dagdelen per week werken in de zorg" in inhoud


def test_beginnen_vult_het_plan_uit_het_klantbeeld(client, klant):
    beeld = klantbeeld(klant, scores={"EFF": 2, "ATT": 4}, werkpunten=("KK12", "KK08"))
    antwoord = client.post(adres("trajectplan_beginnen", klant.pk), {"sleutel": nieuwe_sleutel()})
    assert antwoord["Location"] == adres("trajectplan", klant.pk)
    plan = Trajectplan.objects.get(klant=klant)
    assert (plan.hoofddoel, plan.klantbeeld) == (beeld.doelgedrag, beeld)
    assert (plan.huidige_tegel.code, plan.beoogde_tegel.code) == ("werk_fit", "bemiddeling")
    doelen = {doel.klantkenmerk.code: doel for doel in plan.doelen.select_related("klantkenmerk")}
    assert set(doelen) == {"KK12", "KK08"}
    # The weakest of the components that KK12 works on is geloof in eigen kunnen.
    assert (doelen["KK12"].score_nu, doelen["KK12"].score_doel) == (2, 3)


def test_niet_besproken_geeft_een_voorgesteld_doel_zonder_score(klant):
    klantbeeld(klant, scores=dict.fromkeys(["PER", "ATT", "NOR", "EFF", "INT", "VAA", "ZEL", "CON", "BEL", "GED"]))
    plan = actions.begin_plan(klant=klant, door=klant.klantmanager)
    assert plan.doelen.get().score_nu is None
    assert plan.doelen.get().score_doel is None


def test_beginnen_zonder_klantbeeld_zegt_wat_eerst_moet(client, klant):
    antwoord = client.post(adres("trajectplan_beginnen", klant.pk), {"sleutel": nieuwe_sleutel()}, follow=True)
    assert "Stel eerst een klantbeeld vast" in antwoord.content.decode()
    assert not Trajectplan.objects.filter(klant=klant).exists()


def test_dubbel_klikken_begint_een_plan(client, klant):
    klantbeeld(klant)
    gegevens = {"sleutel": nieuwe_sleutel()}
    client.post(adres("trajectplan_beginnen", klant.pk), gegevens)
    client.post(adres("trajectplan_beginnen", klant.pk), gegevens)
    assert Trajectplan.objects.filter(klant=klant).count() == 1


def test_een_klant_heeft_hoogstens_een_lopend_plan(plan):
    with pytest.raises(IntegrityError, match="trajectplan_een_lopend"), transaction.atomic():
        TrajectplanFactory(klant=plan.klant, klantbeeld=plan.klantbeeld)


def test_de_pagina_toont_doel_inzet_afspraken_en_de_stappen(client, plan):
    doel = DoelFactory(plan=plan)
    inzet = InzetFactory(doel=doel)
    AfspraakFactory(klant=plan.klant, wat="Belt met het buurthuis")
    AfspraakFactory(klant=plan.klant, van="gemeente", wat="Vraagt de reiskosten aan")
    inhoud = client.get(adres("trajectplan", plan.klant.pk)).content.decode()
    for tekst in (
        "Ik wil in de zorg werken.",
        doel.omschrijving,
        inzet.instrument.naam,
        "Belt met het buurthuis",
        "Vraagt de reiskosten aan",
        "Voorgesteld",
        "€ 1.250",
    ):
        assert tekst in inhoud
    assert '<li aria-current="step">Plan maken</li>' in inhoud


def test_een_opening_van_het_plan_staat_in_het_logboek(client, plan):
    client.get(adres("trajectplan", plan.klant.pk))
    assert Inzage.objects.filter(klantnummer=plan.klant.klantnummer, onderdeel="trajectplan").exists()


def test_de_titel_noemt_de_klant_niet(client, plan):
    titel = client.get(adres("trajectplan", plan.klant.pk)).content.decode().split("<title>")[1].split("</title>")[0]
    assert plan.klant.achternaam not in titel


def _met_doelen(klant, aantal):
    plan = TrajectplanFactory(klant=klant)
    for _ in range(aantal):
        InzetFactory(doel=DoelFactory(plan=plan))
        AfspraakFactory(klant=klant)
    return plan


@pytest.mark.parametrize("naam", ["trajectplan", "trajectplan_bewerken", "trajectplan_vaststellen", "doel_toevoegen"])
def test_een_pagina_vraagt_bij_dertig_doelen_niet_meer_dan_bij_een(naam, als, klantmanager, tel_queries):
    aantallen = []
    for doelen in (1, 30):
        klant = KlantFactory(klantmanager=klantmanager)
        _met_doelen(klant, doelen)
        client = als(klantmanager)
        client.get(adres(naam, klant.pk))
        aantallen.append(len(tel_queries(lambda c=client, k=klant: c.get(adres(naam, k.pk)))))
    assert aantallen[0] == aantallen[1] <= 8


def test_inzetpaginas_blijven_binnen_het_aantal_vragen(client, plan, tel_queries):
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
def test_een_vreemde_vindt_niets(naam, rest, plan, als):
    assert als(GebruikerFactory()).get(adres(naam, plan.klant.pk, *rest)).status_code == 404


@pytest.mark.parametrize(("naam", "rest"), [*ADRESSEN, ("trajectplan_beginnen", [])])
def test_een_beheerder_mag_er_niet_in(naam, rest, plan, als, beheerder):
    assert als(beheerder).post(adres(naam, plan.klant.pk, *rest)).status_code in {403, 405}


def test_een_teamleider_opent_het_plan_van_het_team(als, teamleider, plan):
    assert als(teamleider).get(adres("trajectplan", plan.klant.pk)).status_code == 200


def test_een_doel_van_een_andere_klant_bestaat_hier_niet(client, plan):
    ander = DoelFactory()
    assert client.get(adres("doel_wijzigen", plan.klant.pk, ander.pk)).status_code == 404


BEWERKING = {
    "hoofddoel": "Werken in de thuiszorg",
    "eigen_woorden": "Ik wil mensen helpen.",
    "rechtskarakter": "afspraak",
    "zienswijze": "eens",
}


def test_bewerken_bewaart_het_plan(client, plan):
    gegevens = {**BEWERKING, "revisie": plan.revisie, "evaluatie_op": over(60), "wie_helpt": "Mijn zus"}
    antwoord = client.post(adres("trajectplan_bewerken", plan.klant.pk), gegevens)
    assert antwoord["Location"] == adres("trajectplan", plan.klant.pk)
    plan.refresh_from_db()
    assert (plan.eigen_woorden, plan.wie_helpt, plan.revisie) == ("Ik wil mensen helpen.", "Mijn zus", 2)


def test_een_evaluatie_in_het_verleden_wordt_geweigerd_en_de_tekst_blijft(client, plan):
    gegevens = {**BEWERKING, "revisie": plan.revisie, "evaluatie_op": over(-1)}
    antwoord = client.post(adres("trajectplan_bewerken", plan.klant.pk), gegevens)
    assert antwoord.status_code == 422
    inhoud = antwoord.content.decode()
    assert "Kies een datum na vandaag." in inhoud
    assert "Ik wil mensen helpen." in inhoud


def test_wie_het_niet_eens_is_zegt_waarover(client, plan):
    gegevens = {**BEWERKING, "revisie": plan.revisie, "zienswijze": "oneens"}
    antwoord = client.post(adres("trajectplan_bewerken", plan.klant.pk), gegevens)
    assert antwoord.status_code == 422
    assert "Schrijf op waarover de klant het niet eens is." in antwoord.content.decode()


def test_een_verouderde_bewerking_toont_beide_teksten(client, plan):
    Trajectplan.objects.filter(pk=plan.pk).update(wie_helpt="Mijn broer", revisie=2)
    gegevens = {**BEWERKING, "revisie": 1, "wie_helpt": "Mijn zus"}
    antwoord = client.post(adres("trajectplan_bewerken", plan.klant.pk), gegevens)
    assert antwoord.status_code == 409
    inhoud = antwoord.content.decode()
    assert "Mijn broer" in inhoud
    assert "Mijn zus" in inhoud
    plan.refresh_from_db()
    assert plan.wie_helpt == "Mijn broer"


def _doelgegevens(**anders):
    kenmerk = Klantkenmerk.objects.get(code="KK08")
    return {
        "sleutel": nieuwe_sleutel(),
        "klantkenmerk": kenmerk.pk,
        "omschrijving": "Zelf een sollicitatiegesprek voeren",
        "score_nu": 2,
        "score_doel": 4,
        "uiterlijk": over(90),
        **anders,
    }


def test_een_doel_komt_in_het_plan(client, plan):
    antwoord = client.post(adres("doel_toevoegen", plan.klant.pk), _doelgegevens())
    assert antwoord["Location"] == adres("trajectplan", plan.klant.pk)
    doel = plan.doelen.get()
    assert (doel.omschrijving, doel.score_nu, doel.score_doel) == ("Zelf een sollicitatiegesprek voeren", 2, 4)


def test_dubbel_klikken_maakt_een_doel(client, plan):
    gegevens = _doelgegevens()
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
    antwoord = client.post(adres("doel_toevoegen", plan.klant.pk), _doelgegevens(meetbaar="Twee gesprekken", **anders))
    assert antwoord.status_code == 422
    assert melding in antwoord.content.decode()
    assert "Twee gesprekken" in antwoord.content.decode()
    assert not plan.doelen.exists()


def test_een_doel_wijzigen(client, plan):
    doel = DoelFactory(plan=plan)
    gegevens = _doelgegevens(revisie=1)
    client.post(adres("doel_wijzigen", plan.klant.pk, doel.pk), gegevens)
    doel.refresh_from_db()
    assert (doel.omschrijving, doel.revisie) == ("Zelf een sollicitatiegesprek voeren", 2)


def test_een_verouderd_doel_wordt_niet_overschreven(client, plan):
    doel = DoelFactory(plan=plan, revisie=3)
    antwoord = client.post(adres("doel_wijzigen", plan.klant.pk, doel.pk), _doelgegevens(revisie=2))
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


@pytest.mark.parametrize("naam", ["trajectplan_bewerken", "doel_toevoegen", "trajectplan_vaststellen"])
def test_een_vastgesteld_plan_wordt_eerst_geevalueerd(client, klant, naam):
    TrajectplanFactory(klant=klant, status=PlanStatus.VASTGESTELD)
    antwoord = client.get(adres(naam, klant.pk), follow=True)
    assert antwoord.redirect_chain[0][0] == adres("trajectplan", klant.pk)
    assert "Evalueer eerst" in antwoord.content.decode()


def _inzetgegevens(**anders):
    return {
        "sleutel": nieuwe_sleutel(),
        "begin": over(7),
        "einde": over(91),
        "uren_per_week": "8",
        "kosten": "1250",
        **anders,
    }


def test_inzet_toevoegen_vult_periode_uren_en_kosten_uit_het_instrument(client, plan):
    DoelFactory(plan=plan)
    instrument = InstrumentFactory(duur=12, duur_eenheid="week", uren_per_week=8, kosten=1250)
    inhoud = client.get(adres("inzet_toevoegen", plan.klant.pk, instrument.slug)).content.decode()
    assert instrument.naam in inhoud
    assert f'value="{over(84)}"' in inhoud
    assert 'value="1250.00"' in inhoud or 'value="1250,00"' in inhoud


def test_een_instrument_komt_in_het_plan_voor_een_doel(client, plan):
    doel = DoelFactory(plan=plan)
    instrument = InstrumentFactory()
    antwoord = client.post(adres("inzet_toevoegen", plan.klant.pk, instrument.slug), _inzetgegevens(doel=doel.pk))
    assert antwoord["Location"] == adres("trajectplan", plan.klant.pk)
    inzet = doel.inzetten.get()
    assert (inzet.instrument, inzet.status) == (instrument, "voorgesteld")


def test_dubbel_klikken_maakt_een_inzet(client, plan):
    doel = DoelFactory(plan=plan)
    instrument = InstrumentFactory()
    gegevens = _inzetgegevens(doel=doel.pk)
    for _ in range(2):
        client.post(adres("inzet_toevoegen", plan.klant.pk, instrument.slug), gegevens)
    assert doel.inzetten.count() == 1


def test_zonder_doel_wordt_het_doel_in_hetzelfde_formulier_gemaakt(client, plan):
    instrument = InstrumentFactory()
    doel = {f"doel-{naam}": waarde for naam, waarde in _doelgegevens().items() if naam != "sleutel"}
    client.post(adres("inzet_toevoegen", plan.klant.pk, instrument.slug), _inzetgegevens(**doel))
    assert plan.doelen.get().inzetten.get().instrument == instrument


def test_zonder_doel_noemt_een_antwoord_alles_wat_er_niet_klopt(client, plan):
    instrument = InstrumentFactory()
    antwoord = client.post(adres("inzet_toevoegen", plan.klant.pk, instrument.slug), _inzetgegevens(einde=over(1)))
    assert antwoord.status_code == 422
    inhoud = antwoord.content.decode()
    assert "Het einde ligt voor het begin." in inhoud
    assert 'href="#id_doel-omschrijving"' in inhoud
    assert not Inzet.objects.filter(instrument=instrument).exists()


def test_zonder_plan_begint_men_het_plan_en_komt_terug(client, klant):
    klantbeeld(klant)
    instrument = InstrumentFactory()
    pad = adres("inzet_toevoegen", klant.pk, instrument.slug)
    assert "Trajectplan beginnen" in client.get(pad).content.decode()
    antwoord = client.post(
        adres("trajectplan_beginnen", klant.pk), {"sleutel": nieuwe_sleutel(), "instrument": instrument.slug}
    )
    assert antwoord["Location"] == pad


def test_een_instrument_dat_niet_is_gepubliceerd_kan_niet_in_het_plan(client, plan):
    instrument = InstrumentFactory(status="concept")
    assert client.get(adres("inzet_toevoegen", plan.klant.pk, instrument.slug)).status_code == 404


def test_een_inzet_start(client, plan):
    inzet = InzetFactory(doel=DoelFactory(plan=plan))
    client.post(
        adres("inzet_wijzigen", plan.klant.pk, inzet.pk), _inzetgegevens(revisie=1, status="gestart", stopreden="")
    )
    inzet.refresh_from_db()
    assert inzet.status == "gestart"


def test_stoppen_vraagt_een_reden(client, plan):
    inzet = InzetFactory(doel=DoelFactory(plan=plan), status="gestart")
    pad = adres("inzet_wijzigen", plan.klant.pk, inzet.pk)
    antwoord = client.post(pad, _inzetgegevens(revisie=1, status="gestopt"))
    assert antwoord.status_code == 422
    assert "Vul in waarom de inzet is gestopt." in antwoord.content.decode()
    client.post(pad, _inzetgegevens(revisie=1, status="gestopt", stopreden="Te ver reizen"))
    inzet.refresh_from_db()
    assert (inzet.status, inzet.stopreden) == ("gestopt", "Te ver reizen")


def test_een_afgeronde_inzet_begint_niet_opnieuw(client, plan):
    inzet = InzetFactory(doel=DoelFactory(plan=plan), status="afgerond")
    antwoord = client.post(
        adres("inzet_wijzigen", plan.klant.pk, inzet.pk), _inzetgegevens(revisie=1, status="gestart")
    )
    assert antwoord.status_code == 422


def test_in_een_vastgesteld_plan_verandert_alleen_de_stand_van_een_inzet(client, klant):
    plan = TrajectplanFactory(klant=klant, status=PlanStatus.VASTGESTELD)
    inzet = InzetFactory(doel=DoelFactory(plan=plan))
    pad = adres("inzet_wijzigen", klant.pk, inzet.pk)
    assert 'name="kosten"' not in client.get(pad).content.decode()
    client.post(pad, _inzetgegevens(revisie=1, status="gestart", kosten="99"))
    inzet.refresh_from_db()
    assert (inzet.status, inzet.kosten) == ("gestart", 1250)


def test_een_verouderde_inzet_wordt_niet_overschreven(client, plan):
    inzet = InzetFactory(doel=DoelFactory(plan=plan), revisie=2)
    antwoord = client.post(
        adres("inzet_wijzigen", plan.klant.pk, inzet.pk), _inzetgegevens(revisie=1, status="gestart")
    )
    assert antwoord.status_code == 409
    inzet.refresh_from_db()
    assert inzet.status == "voorgesteld"


def test_een_voorgestelde_inzet_kan_nog_uit_het_plan(client, plan):
    inzet = InzetFactory(doel=DoelFactory(plan=plan))
    client.post(adres("inzet_wijzigen", plan.klant.pk, inzet.pk), {"weghalen": "ja"})
    assert not Inzet.objects.filter(pk=inzet.pk).exists()


def test_de_databank_weigert_een_gestopte_inzet_zonder_reden(plan):
    inzet = InzetFactory(doel=DoelFactory(plan=plan))
    with pytest.raises(IntegrityError, match="inzet_gestopt_met_reden"), transaction.atomic():
        Inzet.objects.filter(pk=inzet.pk).update(status="gestopt")


def test_de_databank_weigert_een_doel_dat_lager_mikt(plan):
    with pytest.raises(IntegrityError, match="doel_score_niet_omlaag"), transaction.atomic():
        DoelFactory(plan=plan, score_nu=4, score_doel=2)

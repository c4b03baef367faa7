"""Searching with a client at the table: started from the klantbeeld, with what fits and what to mind."""

import re

import pytest
from django.test import Client
from django.urls import reverse

from instrumenten.models import Aanbieder, Instrument
from klanten.models import Klant
from tests.factories import (
    DoelFactory,
    GebruikerFactory,
    InstrumentFactory,
    InzetFactory,
    KlantFactory,
    TrajectplanFactory,
    klantbeeld,
    toekenning,
)
from tests.instrumenten.catalogus import maak_catalogus
from tests.paginakeuring import op_een_regel
from tests.typen import Als, Antwoord, TelQueries, zeker
from toegang.models import Gebruiker, Inzage, Team
from trajecten.instrumentkeuze import let_op, uitgangspunt, voorwaarden


@pytest.fixture
def klant(klantmanager: Gebruiker) -> Klant:
    return KlantFactory(klantmanager=klantmanager, achternaam="Yilmaz")


@pytest.fixture
def client(als: Als, klantmanager: Gebruiker) -> Client:
    return als(klantmanager)


def adres(klant: Klant, vraag: str = "") -> str:
    return reverse("klant_instrumenten", args=[klant.pk]) + vraag


def kies(client: Client, klant: Klant, **keuzes: object) -> Antwoord:
    """Send the form with these choices and follow to the page."""
    return client.post(adres(klant), keuzes, follow=True)


def namen(antwoord: Antwoord) -> list[str]:
    return [resultaat.instrument.naam for resultaat in antwoord.context["pagina"].object_list]


def test_de_zoekvraag_begint_bij_het_klantbeeld(client: Client, klant: Klant) -> None:
    klantbeeld(klant, werkpunten=("KK12", "KK13"))
    InstrumentFactory(naam="Past", tegels=["werk_fit"], klantkenmerken=["KK13"])
    InstrumentFactory(naam="Ander kenmerk", tegels=["werk_fit"], klantkenmerken=["KK05"])
    InstrumentFactory(naam="Andere tegel", tegels=["melding"], klantkenmerken=["KK13"])
    antwoord = client.get(adres(klant))
    assert namen(antwoord) == ["Past"]
    tekst = antwoord.content.decode()
    assert "Uit het klantbeeld:" in tekst
    assert [keuze.tekst for keuze in antwoord.context["gekozen"]] == [
        "Bemiddeling", "Werk fit", "Willen en geloven in eigen kunnen", "Zelfregie / zelfsturing",
    ]  # fmt: skip


def test_een_keuze_uit_het_klantbeeld_is_los_te_laten(client: Client, klant: Klant) -> None:
    klantbeeld(klant, werkpunten=("KK12",))
    InstrumentFactory(naam="Ander kenmerk", tegels=["werk_fit"], klantkenmerken=["KK05"])
    zonder_kenmerk = next(k for k in client.get(adres(klant)).context["gekozen"] if k.tekst.startswith("Willen"))
    antwoord = kies(client, klant, zonder=zonder_kenmerk.code)
    assert namen(antwoord) == ["Ander kenmerk"]
    assert "Uit het klantbeeld:" not in antwoord.content.decode()
    assert "Zoek weer vanuit het klantbeeld" in antwoord.content.decode()
    assert "Uit het klantbeeld:" in kies(client, klant, uit_klantbeeld="ja").content.decode()


def test_de_eigen_keuze_wint_van_het_klantbeeld_en_blijft_staan(client: Client, klant: Klant) -> None:
    klantbeeld(klant)
    InstrumentFactory(naam="Nazorg", tegels=["nazorg"], klantkenmerken=["KK05"])
    assert namen(kies(client, klant, tegel="nazorg")) == ["Nazorg"]
    assert namen(client.get(adres(klant))) == ["Nazorg"]
    antwoord = kies(client, klant, zonder="alles")
    assert (namen(antwoord), antwoord.context["gekozen"]) == (["Nazorg"], [])


def test_na_een_nieuw_klantbeeld_begint_het_zoeken_daar_weer(client: Client, klant: Klant) -> None:
    klantbeeld(klant)
    kies(client, klant, tegel="nazorg")
    klantbeeld(klant, werkpunten=("KK06",))
    assert "Uit het klantbeeld:" in client.get(adres(klant)).content.decode()


def test_de_keuze_voor_een_klant_geldt_niet_voor_een_ander(
    client: Client, klant: Klant, klantmanager: Gebruiker
) -> None:
    ander = KlantFactory(klantmanager=klantmanager)
    kies(client, klant, tegel="nazorg")
    assert client.get(adres(ander)).context["gekozen"] == []


def test_van_alleen_de_laatste_klanten_wordt_de_keuze_onthouden(client: Client, klantmanager: Gebruiker) -> None:
    klanten = [KlantFactory(klantmanager=klantmanager) for _ in range(21)]
    for klant in klanten:
        kies(client, klant, tegel="nazorg")
    assert client.get(adres(klanten[0])).context["gekozen"] == []
    assert len(client.get(adres(klanten[1])).context["gekozen"]) == 1


def test_wat_voor_een_klant_is_gekozen_staat_in_geen_enkel_adres(client: Client, klant: Klant) -> None:
    """Work points say something about health; beside a client's number they belong in no browser history or log."""
    klantbeeld(klant, werkpunten=("KK01", "KK12"))
    for _ in range(21):
        InstrumentFactory(klantkenmerken=["KK01"])
    antwoord = client.post(adres(klant), {"kenmerk": ["KK01", "KK12"], "sorteer": "naam"})
    assert (antwoord.status_code, antwoord["Location"]) == (302, adres(klant))
    for bladzijde in (adres(klant), adres(klant, "?kenmerk=KK01&pagina=2")):
        tekst = op_een_regel(client.get(bladzijde))
        assert f'name="terug" form="vergelijk" value="{bladzijde.replace("kenmerk=KK01&", "")}"' in tekst
        adressen = re.findall(r'(?:href|action|hx-get|hx-post)="([^"]*)"', tekst)
        assert not [gevonden for gevonden in adressen if "kenmerk=" in gevonden or "KK01" in gevonden]
        assert "hx-push-url" not in tekst
    assert '<a href="?pagina=2"' in op_een_regel(client.get(adres(klant)))


def test_wat_in_een_oud_adres_staat_telt_niet(client: Client, klant: Klant) -> None:
    InstrumentFactory(naam="Iets")
    assert namen(client.get(adres(klant, "?gekozen=1&tegel=nazorg"))) == ["Iets"]


def test_een_keuze_versturen_vraagt_het_bewijs_van_de_eigen_bladzijde(klant: Klant, klantmanager: Gebruiker) -> None:
    streng = Client(enforce_csrf_checks=True)
    streng.force_login(klantmanager)
    assert streng.post(adres(klant), {"tegel": "nazorg"}).status_code == 403
    tekst = streng.get(adres(klant)).content.decode()
    for formulier in ("loslaten", "zoeker"):
        inhoud = tekst.split(f'id="{formulier}"')[1].split("</form>")[0]
        bewijs = zeker(re.search(r'name="csrfmiddlewaretoken" value="(\w+)"', inhoud))[1]
        assert streng.post(adres(klant), {"tegel": "nazorg", "csrfmiddlewaretoken": bewijs}).status_code == 302


def test_bij_weinig_resultaat_staat_er_wat_een_keuze_minder_geeft(client: Client, klant: Klant) -> None:
    klantbeeld(klant, werkpunten=("KK12",))
    InstrumentFactory(naam="Enige", tegels=["werk_fit"], klantkenmerken=["KK12"])
    for _ in range(4):
        InstrumentFactory(tegels=["werk_fit"], klantkenmerken=["KK05"])
    antwoord = client.get(adres(klant))
    (weg,) = antwoord.context["uitwegen"]
    assert (weg.code, weg.aantal) == ("kenmerk", 5)
    tekst = op_een_regel(antwoord)
    assert "Er is maar 1 instrument." in tekst
    assert "Zonder klantkenmerk Willen en geloven in eigen kunnen</button>: 5 instrumenten" in tekst
    antwoord = kies(client, klant, zonder=weg.code)
    assert len(namen(antwoord)) == weg.aantal
    assert antwoord.context["uitwegen"] == []


def test_alleen_het_laatste_vastgestelde_klantbeeld_telt(client: Client, klant: Klant) -> None:
    klantbeeld(klant, werkpunten=("KK05",))
    klantbeeld(klant, werkpunten=("KK06",))
    klantbeeld(klant, werkpunten=("KK10",), vastgesteld=False)
    assert uitgangspunt(klant).kenmerken == ("KK06",)


def test_zonder_klantbeeld_kan_men_zelf_zoeken(client: Client, klant: Klant) -> None:
    InstrumentFactory(naam="Iets")
    antwoord = client.get(adres(klant))
    assert namen(antwoord) == ["Iets"]
    assert "nog geen vastgesteld klantbeeld" in antwoord.content.decode()
    assert namen(kies(client, klant, tegel="nazorg")) == []


def test_per_resultaat_staat_waarom_het_past_en_waar_op_te_letten(client: Client, klant: Klant) -> None:
    klantbeeld(klant, werkpunten=("KK12", "KK13"))
    InstrumentFactory(
        tegels=["werk_fit", "melding"], klantkenmerken=["KK12", "KK05"], doelgroepen=["ED05"],
        voorwaarden_deelname="Taal minimaal A2. De klant kan reizen.",
    )  # fmt: skip
    tekst = client.get(adres(klant)).content.decode()
    assert "Past bij: tegel Werk fit; klantkenmerk Willen en geloven in eigen kunnen<" in tekst
    # The client speaks Dutch well enough; what is left is to go through together, without alarm.
    assert "Voorwaarde: De klant kan reizen.<" in tekst
    assert "Taal minimaal A2." not in tekst
    # A group that it is for too stands against nobody.
    assert '<p class="klein">Ook voor: Statushouders</p>' in tekst
    assert "Let op: " not in tekst


TEKORT = "Vraagt Nederlands op niveau A2, bij de klant staat A1"


@pytest.mark.parametrize(
    ("taalniveau", "tekst", "tekort", "rest"),
    [
        ("A1", "Geen.", [], []),
        ("A1", "De klant kan reizen. Taalniveau A2.", [TEKORT], ["De klant kan reizen."]),
        ("A2", "De klant kan reizen. Taalniveau A2.", [], ["De klant kan reizen."]),
        ("B1", "De klant spreekt en leest Nederlands op ongeveer niveau A2.\nKan reizen.", [], ["Kan reizen."]),
        ("moedertaal", "Spreekt Nederlands op B2.", [], []),
        # A sentence that asks for more than the language stays.
        ("B1", "Spreekt Nederlands op A2 en kan fietsen.", [], ["Spreekt Nederlands op A2 en kan fietsen."]),
        ("", "De klant kan reizen. Taalniveau A2.", [], ["De klant kan reizen.", "Taalniveau A2."]),
        ("A1", "De klant kan reizen. Nederlands A2 of B1.", [], ["De klant kan reizen.", "Nederlands A2 of B1."]),
        ("A1", "Kan reizen. De taal is hoogstens A2.", [], ["Kan reizen.", "De taal is hoogstens A2."]),
        ("A1", "De klant werkt in loods B2.", [], ["De klant werkt in loods B2."]),
    ],
)
def test_alleen_een_tekort_dat_zeker_is_waarschuwt(
    klant: Klant, taalniveau: str, tekst: str, tekort: list[str], rest: list[str]
) -> None:
    klant.taalniveau = taalniveau
    instrument = InstrumentFactory(voorwaarden_deelname=tekst)
    assert (let_op(klant, instrument), voorwaarden(klant, instrument)) == (tekort, rest)


def test_instrumenten_van_het_profiel_staan_voorop_en_de_rest_blijft(client: Client, klant: Klant) -> None:
    profiel = toekenning(klantbeeld(klant, werkpunten=("KK12",))).profiel
    InstrumentFactory(naam="Aardig instrument", tegels=["bemiddeling"])
    InstrumentFactory(naam=f"Zeker: {profiel.instrumenten[0]}", tegels=["bemiddeling"])
    antwoord = client.get(adres(klant))
    assert namen(antwoord) == [f"Zeker: {profiel.instrumenten[0]}", "Aardig instrument"]
    assert f"genoemd bij profiel {profiel.code}" in antwoord.content.decode()
    for resultaat in antwoord.context["pagina"].object_list:
        assert client.get(resultaat.adres).context["passend"].voorkeur == resultaat.passend.voorkeur


def test_wat_op_tegel_en_kenmerk_van_het_profiel_ligt_staat_voor_wat_er_alleen_op_de_tegel_ligt(
    client: Client, klant: Klant
) -> None:
    profiel = toekenning(klantbeeld(klant, werkpunten=())).profiel
    tegel, kenmerk = zeker(profiel.tegels.first()).code, zeker(profiel.klantkenmerken.first()).code
    ander = next(code for code in ("KK09", "KK05", "KK03") if not profiel.klantkenmerken.filter(code=code).exists())
    InstrumentFactory(naam="A", tegels=[tegel], klantkenmerken=[ander])
    InstrumentFactory(naam="B", tegels=[tegel], klantkenmerken=[kenmerk])
    antwoord = kies(client, klant, zonder="alles")
    assert [(r.instrument.naam, r.passend.voorkeur) for r in antwoord.context["pagina"].object_list] == [
        ("B", f"past bij profiel {profiel.code}"), ("A", ""),
    ]  # fmt: skip
    for resultaat in antwoord.context["pagina"].object_list:
        assert client.get(resultaat.adres).context["passend"].voorkeur == resultaat.passend.voorkeur


def test_van_een_resultaat_gaat_men_naar_het_plan(client: Client, klant: Klant) -> None:
    instrument = InstrumentFactory()
    assert reverse("inzet_toevoegen", args=[klant.pk, instrument.slug]) in client.get(adres(klant)).content.decode()


def test_wat_al_in_het_lopende_plan_staat_is_te_zien(client: Client, klant: Klant) -> None:
    instrument = InzetFactory(doel=DoelFactory(plan=TrajectplanFactory(klant=klant))).instrument
    InzetFactory(instrument=InstrumentFactory(naam="Van een ander"))
    antwoord = client.get(adres(klant))
    gedaan = {r.instrument.naam: r.actie_gedaan for r in antwoord.context["pagina"].object_list}
    assert gedaan == {instrument.naam: "Staat in het plan", "Van een ander": ""}
    detail = client.get(reverse("klant_instrument", args=[klant.pk, instrument.slug]))
    assert "Staat in het plan" in detail.content.decode()


def test_een_instrument_bij_een_klant_zegt_wat_past_en_leidt_naar_het_plan(client: Client, klant: Klant) -> None:
    klantbeeld(klant, werkpunten=("KK12",))
    instrument = InstrumentFactory(doelgroepen=["ED05"], voorwaarden_deelname="Eigen vervoer. Verder niets.")
    tekst = client.get(reverse("klant_instrument", args=[klant.pk, instrument.slug])).content.decode()
    assert "Past bij: tegel Werk fit; klantkenmerk Willen en geloven in eigen kunnen" in tekst
    assert "Voorwaarde: Eigen vervoer.<" in tekst
    assert reverse("inzet_toevoegen", args=[klant.pk, instrument.slug]) in tekst


def test_wat_niet_gepubliceerd_is_bestaat_niet_bij_een_klant(client: Client, klant: Klant) -> None:
    instrument = InstrumentFactory(status="concept")
    assert client.get(reverse("klant_instrument", args=[klant.pk, instrument.slug])).status_code == 404


def test_wat_uit_de_catalogus_ging_blijft_te_lezen_vanuit_het_plan(client: Client, klant: Klant) -> None:
    instrument = InzetFactory(doel=DoelFactory(plan=TrajectplanFactory(klant=klant)), status="gestart").instrument
    Instrument.objects.update(status="gearchiveerd")
    plan = client.get(reverse("trajectplan", args=[klant.pk])).content.decode()
    assert f'href="{instrument.get_absolute_url()}"' in plan
    assert client.get(instrument.get_absolute_url()).status_code == 200
    in_plan = reverse("inzet_toevoegen", args=[klant.pk, instrument.slug])
    tekst = client.get(reverse("klant_instrument", args=[klant.pk, instrument.slug])).content.decode()
    assert "Niet meer in de catalogus sinds" in tekst
    assert in_plan not in tekst
    assert client.get(in_plan).status_code == 404


def test_een_vreemde_krijgt_404(als: Als, team: Team, klant: Klant) -> None:
    collega = als(GebruikerFactory(team=team))
    instrument = InstrumentFactory()
    assert collega.get(adres(klant)).status_code == 404
    assert collega.get(reverse("klant_instrument", args=[klant.pk, instrument.slug])).status_code == 404


@pytest.mark.parametrize("rol", ["beheerder", "privacy"])
def test_wie_geen_klanten_heeft_krijgt_403(request: pytest.FixtureRequest, als: Als, klant: Klant, rol: str) -> None:
    gebruiker = als(request.getfixturevalue(rol))
    assert gebruiker.get(adres(klant)).status_code == 403


def test_de_teamleider_zoekt_mee(als: Als, teamleider: Gebruiker, klant: Klant) -> None:
    assert als(teamleider).get(adres(klant)).status_code == 200


def test_zoeken_voor_een_klant_staat_in_het_inzagelogboek(client: Client, klant: Klant) -> None:
    client.get(adres(klant))
    assert Inzage.objects.filter(klantnummer=klant.klantnummer, onderdeel="instrumenten").count() == 1


def test_de_titel_en_de_adressen_noemen_de_klant_niet(client: Client, klant: Klant) -> None:
    klantbeeld(klant)
    InstrumentFactory()
    antwoord = client.get(adres(klant))
    tekst = antwoord.content.decode()
    assert "Yilmaz" not in tekst.split("<title>")[1].split("</title>")[0]
    assert "Yilmaz" not in "".join(keuze.adres for keuze in antwoord.context["gekozen"])


def test_htmx_krijgt_dezelfde_bladzijde_en_geen_adres(client: Client, klant: Klant) -> None:
    klantbeeld(klant)
    antwoord = client.post(adres(klant), {"tegel": "nazorg"}, headers={"HX-Request": "true"}, follow=True)
    assert antwoord.redirect_chain == [(adres(klant), 302)]
    assert "HX-Push-Url" not in antwoord
    assert [keuze.code for keuze in antwoord.context["gekozen"]] == ["tegel:nazorg"]


def test_een_onzinnige_keuze_wordt_gemeld_en_niet_onthouden(client: Client, klant: Klant) -> None:
    antwoord = kies(client, klant, kosten="veel", tegel="nazorg")
    assert antwoord.status_code == 422
    assert [keuze.code for keuze in antwoord.context["gekozen"]] == ["tegel:nazorg"]
    assert client.get(adres(klant)).context["gekozen"] == []
    assert kies(client, klant, zonder="onzin").status_code == 200


def test_zoeken_voor_een_klant_kost_evenveel_bij_tien_als_bij_tweeduizend(
    client: Client, klant: Klant, tel_queries: TelQueries
) -> None:
    toekenning(klantbeeld(klant, werkpunten=("KK05", "KK12")))
    maak_catalogus(10)
    instrument = InstrumentFactory(naam="Altijd", klantkenmerken=["KK12", "KK05"])
    kies(client, klant, tegel=["bemiddeling", "werk_fit"], kenmerk=["KK05", "KK12"])
    bij_tien = tel_queries(lambda: client.get(adres(klant)))
    Instrument.objects.exclude(pk=instrument.pk).delete()
    Aanbieder.objects.exclude(pk=zeker(instrument.aanbieder_id)).delete()
    maak_catalogus(2000, seed=2)
    antwoorden = []
    bij_veel = tel_queries(lambda: antwoorden.append(client.get(adres(klant))))
    assert antwoorden[0].context["facetten"].totaal > 100
    assert len(bij_tien) == len(bij_veel) <= 10
    assert len(antwoorden[0].content) < 60_000


def test_een_instrument_bij_een_klant_kost_hoogstens_negen_queries(
    client: Client, klant: Klant, tel_queries: TelQueries
) -> None:
    toekenning(klantbeeld(klant))
    instrument = InstrumentFactory(doelgroepen=["ED01", "ED05"])
    adres_instrument = reverse("klant_instrument", args=[klant.pk, instrument.slug])
    assert len(tel_queries(lambda: client.get(adres_instrument))) <= 9


def test_vergelijken_voor_een_klant_blijft_in_het_dossier_en_leidt_naar_het_plan(
    client: Client, klant: Klant, tel_queries: TelQueries
) -> None:
    naast = reverse("klant_vergelijken", args=[klant.pk])
    klant.taalniveau = "A1"
    klant.save()
    een, twee, drie = InstrumentFactory.create_batch(3, voorwaarden_deelname="Taalniveau A2.")
    profiel = toekenning(klantbeeld(klant)).profiel
    Instrument.objects.filter(pk=een.pk).update(naam=profiel.instrumenten[0])
    for instrument in (twee, een):
        client.post(reverse("vergelijken_kiezen"), {"erbij": instrument.slug, "terug": adres(klant)})
    assert f'href="{naast}">Zet naast elkaar<' in client.get(adres(klant)).content.decode()
    antwoorden = []
    met_twee = tel_queries(lambda: antwoorden.append(client.get(naast)))
    assert [deel["instrument"] for deel in antwoorden[0].context["instrumenten"]] == [twee, een]
    rijen = {regel["rij"].naam: regel["rij"].waarden for regel in antwoorden[0].context["rijen"]}
    assert rijen["Let op"] == [TEKORT, TEKORT]
    assert f"genoemd bij profiel {profiel.code}" in rijen["Past bij"][1]
    tekst = antwoorden[0].content.decode()
    assert f'href="{adres(klant)}">Terug naar zoeken<' in tekst
    for instrument in (een, twee):
        assert reverse("inzet_toevoegen", args=[klant.pk, instrument.slug]) in tekst
    client.post(reverse("vergelijken_kiezen"), {"erbij": drie.slug, "terug": naast})
    assert len(met_twee) == len(tel_queries(lambda: client.get(naast))) <= 9
    Instrument.objects.filter(pk__in=[een.pk, drie.pk]).update(status="gearchiveerd")
    tekst = client.get(naast).content.decode()
    assert "Niet alles wat u koos is nog gepubliceerd." in tekst
    assert "Kies er twee of drie" in tekst

"""Making, establishing and showing a klantbeeld."""

import re

import pytest
from django.db import DatabaseError, transaction
from django.urls import reverse

from klantbeeld.actions.beeld import (
    Deel,
    GeenConcept,
    NietCompleet,
    begin_klantbeeld,
    bewaar_delen,
    stel_klantbeeld_vast,
    vingerafdruk,
    waarden_van,
)
from klantbeeld.beelden import componenten_met_ankers, concept, laatste_vastgesteld, tekening_van
from klantbeeld.models import Klantbeeld, KlantbeeldStatus, Score
from tests.factories import GebruikerFactory, KlantFactory, klantbeeld
from toegang.formulieren import Verouderd

pytestmark = pytest.mark.django_db


@pytest.fixture
def klant(klantmanager):
    return KlantFactory(klantmanager=klantmanager)


def adres(naam, klant, *rest):
    return reverse(naam, args=[klant.pk, *rest])


def velden(pagina) -> dict[str, str]:
    """The form of the draft as a browser would send it."""
    formulier = pagina.context["formulier"]
    data = {}
    for deel in formulier.formulieren:
        for veld in deel:
            waarde = veld.value()
            data[veld.html_name] = "" if waarde is None else str(waarde)
    return data


def begin(als, klantmanager, klant):
    client = als(klantmanager)
    client.post(adres("klantbeeld_beginnen", klant))
    return client


# Beginnen


def test_zonder_klantbeeld_zegt_de_pagina_wat_te_doen(als, klantmanager, klant):
    pagina = als(klantmanager).get(adres("klantbeeld", klant))
    assert pagina.status_code == 200
    assert "Er is nog geen klantbeeld" in pagina.content.decode()


def test_beginnen_maakt_een_concept_met_tien_onbesproken_onderdelen(als, klantmanager, klant):
    antwoord = als(klantmanager).post(adres("klantbeeld_beginnen", klant))
    assert antwoord.url == adres("klantbeeld_maken", klant)
    assert list(concept(klant).scores.values_list("score", flat=True)) == [None] * 10


def test_twee_keer_beginnen_geeft_een_concept(als, klantmanager, klant):
    client = begin(als, klantmanager, klant)
    client.post(adres("klantbeeld_beginnen", klant))
    assert Klantbeeld.objects.filter(klant=klant).count() == 1


def test_nieuwe_versie_begint_als_kopie_en_noemt_de_vorige_score_met_datum(als, klantmanager, klant):
    vorige = klantbeeld(klant, scores={"EFF": 2, "CON": None})
    pagina = begin(als, klantmanager, klant).get(adres("klantbeeld_maken", klant))
    kopie = concept(klant)
    assert kopie.doelgedrag == vorige.doelgedrag
    assert kopie.scores.get(component__code="EFF").feiten == "Vertelt hier zelf over."
    assert kopie.werkpunten.count() == 0
    html = pagina.content.decode()
    assert f"vorige keer 2 ({vorige.vastgesteld_op:%d-%m-%Y})" in html
    assert "vorige keer niet besproken" in html


def test_bron_verandert_niet_door_de_kopie(als, klantmanager, klant):
    vorige = klantbeeld(klant)
    begin(als, klantmanager, klant)
    vorige.refresh_from_db()
    assert vorige.status == KlantbeeldStatus.VASTGESTELD
    assert concept(klant).pk != vorige.pk


# Maken


def test_maken_zonder_concept_gaat_naar_het_klantbeeld(als, klantmanager, klant):
    assert als(klantmanager).get(adres("klantbeeld_maken", klant)).url == adres("klantbeeld", klant)


def test_maken_toont_ankers_vragen_en_de_waarschuwing_bij_belastbaarheid(als, klantmanager, klant):
    html = begin(als, klantmanager, klant).get(adres("klantbeeld_maken", klant)).content.decode()
    assert "Twijfelt sterk; probeert alleen met veel aanmoediging" in html
    assert "Vragen die helpen" in html
    assert "Geen diagnose, geen medicatie" in html.replace("\n", " ")


def test_hele_formulier_bewaren_zonder_script(als, klantmanager, klant):
    client = begin(als, klantmanager, klant)
    data = velden(client.get(adres("klantbeeld_maken", klant)))
    data |= {
        "doel-doelgedrag": "Drie ochtenden werken",
        "doel-ladder_nu": "3",
        "EFF-score": "2",
        "EFF-klantscore": "4",
        "EFF-feiten": "Zegt: dat kan ik niet.",
        "EFF-bron": "gesprek",
        "slot-krachten": "Komt altijd op tijd.",
    }
    antwoord = client.post(adres("klantbeeld_maken", klant), data)
    assert antwoord.url == adres("klantbeeld_maken", klant)
    beeld = concept(klant)
    score = beeld.scores.get(component__code="EFF")
    assert (beeld.doelgedrag, beeld.ladder_nu, beeld.krachten) == ("Drie ochtenden werken", 3, "Komt altijd op tijd.")
    assert (score.score, score.klantscore, score.feiten, score.bron) == (2, 4, "Zegt: dat kan ik niet.", "gesprek")
    assert beeld.scores.get(component__code="ATT").score is None


def test_bewaren_en_door_naar_vaststellen(als, klantmanager, klant):
    client = begin(als, klantmanager, klant)
    data = velden(client.get(adres("klantbeeld_maken", klant))) | {"actie": "vaststellen"}
    assert client.post(adres("klantbeeld_maken", klant), data).url == adres("klantbeeld_vaststellen", klant)


@pytest.mark.parametrize(
    ("veld", "waarde"),
    [
        ("EFF-score", "6"),
        ("EFF-score", "0"),
        ("EFF-klantscore", "x"),
        ("EFF-feiten", "a" * 2001),
        ("EFF-bron", "roddel"),
        ("doel-doelgedrag", "a" * 501),
        ("doel-huidige_tegel_id", "999999"),
        ("slot-interpretatie", "a" * 4001),
    ],
)
def test_ongeldig_veld_geeft_422_en_bewaart_de_getypte_tekst(als, klantmanager, klant, veld, waarde):
    client = begin(als, klantmanager, klant)
    data = velden(client.get(adres("klantbeeld_maken", klant)))
    data |= {"ATT-feiten": "Ziet vooral voordelen.", veld: waarde}
    antwoord = client.post(adres("klantbeeld_maken", klant), data)
    assert antwoord.status_code == 422
    assert "Er klopt nog iets niet" in antwoord.content.decode()
    assert "Ziet vooral voordelen." in antwoord.content.decode()
    assert concept(klant).scores.get(component__code="ATT").feiten == ""


def test_verschil_met_de_klant_is_een_vraag_om_over_te_praten(als, klantmanager, klant):
    client = begin(als, klantmanager, klant)
    Score.objects.filter(klantbeeld=concept(klant), component__code="EFF").update(score=2, klantscore=4)
    html = client.get(adres("klantbeeld_maken", klant)).content.decode()
    assert html.count("Vraag om over te praten") == 1


# Tussendoor bewaren


def htmx(client, klant, data):
    return client.post(adres("klantbeeld_score", klant), data, headers={"HX-Request": "true"})


def test_onderdeel_bewaart_zichzelf_en_de_tekening_groeit_mee(als, klantmanager, klant):
    client = begin(als, klantmanager, klant)
    data = velden(client.get(adres("klantbeeld_maken", klant))) | {"deel": "EFF", "EFF-score": "2"}
    antwoord = htmx(client, klant, data)
    html = antwoord.content.decode()
    assert antwoord.status_code == 200
    assert re.search(r"Bewaard om \d\d:\d\d", html)
    assert "Geloof in eigen kunnen: 2 van 5" in html
    assert "#component-EFF" not in html
    assert "#component-ATT" in html
    assert concept(klant).scores.get(component__code="EFF").score == 2


def test_antwoord_draagt_de_nieuwe_basis_zodat_doortypen_geen_botsing_is(als, klantmanager, klant):
    client = begin(als, klantmanager, klant)
    data = velden(client.get(adres("klantbeeld_maken", klant))) | {"deel": "EFF", "EFF-score": "2"}
    html = htmx(client, klant, data).content.decode()
    data["EFF-basis"] = re.search(r'name="EFF-basis" value="(\w+)"', html).group(1)
    data["EFF-feiten"] = "Zegt: dat kan ik niet."
    assert htmx(client, klant, data).status_code == 200
    assert concept(klant).scores.get(component__code="EFF").feiten == "Zegt: dat kan ik niet."


def test_bewaren_van_een_onderdeel_laat_de_andere_met_rust(als, klantmanager, klant):
    client = begin(als, klantmanager, klant)
    data = velden(client.get(adres("klantbeeld_maken", klant)))
    htmx(client, klant, data | {"deel": "EFF", "EFF-score": "2", "ATT-score": "5"})
    assert concept(klant).scores.get(component__code="ATT").score is None


def test_doel_bewaart_zichzelf(als, klantmanager, klant):
    client = begin(als, klantmanager, klant)
    data = velden(client.get(adres("klantbeeld_maken", klant)))
    assert htmx(client, klant, data | {"deel": "doel", "doel-doelgedrag": "Werken"}).status_code == 200
    assert concept(klant).doelgedrag == "Werken"


def test_ongeldig_onderdeel_geeft_422_met_de_melding(als, klantmanager, klant):
    client = begin(als, klantmanager, klant)
    data = velden(client.get(adres("klantbeeld_maken", klant))) | {"deel": "EFF", "EFF-feiten": "a" * 2001}
    antwoord = htmx(client, klant, data)
    assert antwoord.status_code == 422
    assert "hoogstens 2000 tekens" in antwoord.content.decode()


def test_onbekend_onderdeel_bestaat_niet(als, klantmanager, klant):
    client = begin(als, klantmanager, klant)
    data = velden(client.get(adres("klantbeeld_maken", klant))) | {"deel": "XYZ"}
    assert htmx(client, klant, data).status_code == 404


def test_zonder_htmx_bewaart_hetzelfde_adres_het_hele_formulier(als, klantmanager, klant):
    client = begin(als, klantmanager, klant)
    data = velden(client.get(adres("klantbeeld_maken", klant))) | {"EFF-score": "4"}
    assert client.post(adres("klantbeeld_score", klant), data).url == adres("klantbeeld_maken", klant)
    assert concept(klant).scores.get(component__code="EFF").score == 4


# Twee mensen tegelijk


@pytest.fixture
def twee_schermen(als, klantmanager, klant):
    """Two people have the same draft open; the second then sees what the first saved."""
    duo = GebruikerFactory(team=klantmanager.team)
    klant.duo_collega = duo
    klant.save()
    eerste, tweede = begin(als, klantmanager, klant), als(duo)
    data = velden(eerste.get(adres("klantbeeld_maken", klant)))
    return eerste, tweede, data


def test_twee_mensen_op_verschillende_onderdelen_zitten_elkaar_niet_in_de_weg(klant, twee_schermen):
    eerste, tweede, data = twee_schermen
    assert htmx(eerste, klant, data | {"deel": "EFF", "EFF-score": "2"}).status_code == 200
    assert htmx(tweede, klant, data | {"deel": "ATT", "ATT-score": "4"}).status_code == 200
    scores = dict(concept(klant).scores.values_list("component__code", "score"))
    assert (scores["EFF"], scores["ATT"]) == (2, 4)


def test_hetzelfde_onderdeel_geeft_409_met_beide_versies_en_overschrijft_niets(klant, twee_schermen):
    eerste, tweede, data = twee_schermen
    htmx(eerste, klant, data | {"deel": "EFF", "EFF-score": "2", "EFF-feiten": "Durft niet."})
    antwoord = htmx(tweede, klant, data | {"deel": "EFF", "EFF-score": "4", "EFF-feiten": "Durft veel."})
    html = antwoord.content.decode()
    assert antwoord.status_code == 409
    assert "Durft niet." in html
    assert "Durft veel." in html
    assert concept(klant).scores.get(component__code="EFF").feiten == "Durft niet."


def test_na_het_conflict_is_mijn_versie_bewaren_een_keuze(klant, twee_schermen):
    eerste, tweede, data = twee_schermen
    mijn = data | {"deel": "EFF", "EFF-score": "4"}
    htmx(eerste, klant, data | {"deel": "EFF", "EFF-score": "2"})
    html = htmx(tweede, klant, mijn).content.decode()
    assert htmx(tweede, klant, mijn).status_code == 409
    keuze = re.search(r'"EFF-basis": "(\w+)"', html).group(1)
    assert htmx(tweede, klant, mijn | {"EFF-basis": keuze}).status_code == 200
    assert concept(klant).scores.get(component__code="EFF").score == 4


def test_wie_hetzelfde_typte_heeft_geen_conflict(klant, twee_schermen):
    eerste, tweede, data = twee_schermen
    zelfde = data | {"deel": "EFF", "EFF-score": "2"}
    assert [htmx(wie, klant, zelfde).status_code for wie in (eerste, tweede)] == [200, 200]


def test_hele_formulier_met_een_botsing_bewaart_de_rest_en_toont_beide_versies(klant, twee_schermen):
    eerste, tweede, data = twee_schermen
    htmx(eerste, klant, data | {"deel": "doel", "doel-doelgedrag": "Werken in de zorg"})
    antwoord = tweede.post(
        adres("klantbeeld_maken", klant), data | {"doel-doelgedrag": "Vrijwilligerswerk", "ATT-score": "4"}
    )
    html = antwoord.content.decode()
    assert antwoord.status_code == 409
    assert "Nu opgeslagen" in html
    assert "Werken in de zorg" in html
    assert "Vrijwilligerswerk" in html
    assert concept(klant).doelgedrag == "Werken in de zorg"
    assert concept(klant).scores.get(component__code="ATT").score == 4
    # The form carries the newer basis: sending it once more is a choice.
    assert tweede.post(adres("klantbeeld_maken", klant), velden(antwoord)).status_code == 302
    assert concept(klant).doelgedrag == "Vrijwilligerswerk"


def test_vastgesteld_terwijl_een_ander_nog_typt_verliest_niets(klantmanager, klant, twee_schermen):
    _, tweede, data = twee_schermen
    beeld = concept(klant)
    Score.objects.filter(klantbeeld=beeld).update(score=3)
    Klantbeeld.objects.filter(pk=beeld.pk).update(doelgedrag="Werken", interpretatie="Kan.")
    stel_klantbeeld_vast(klantbeeld=beeld, revisie=1, werkpunten=[], door=klantmanager)
    typte = data | {"EFF-feiten": "Nieuw feit"}
    assert htmx(tweede, klant, typte | {"deel": "EFF"}).status_code == 409
    antwoord = tweede.post(adres("klantbeeld_maken", klant), typte)
    html = antwoord.content.decode()
    assert antwoord.status_code == 409
    assert "intussen vastgesteld" in html
    assert "Nieuw feit" in html
    # In a new draft, what was typed beside the established text is a choice again.
    antwoord = tweede.post(adres("klantbeeld_maken", klant), velden(antwoord) | {"actie": "nieuw"})
    assert antwoord.status_code == 409
    assert tweede.post(adres("klantbeeld_maken", klant), velden(antwoord)).status_code == 302
    assert concept(klant).scores.get(component__code="EFF").feiten == "Nieuw feit"


def test_bewaren_van_een_vastgesteld_beeld_weigert(klantmanager, klant):
    with pytest.raises(GeenConcept):
        bewaar_delen(klantbeeld=klantbeeld(klant), delen=[], door=klantmanager)


def test_zonder_wijziging_blijft_de_revisie_gelijk(klantmanager, klant):
    beeld = begin_klantbeeld(klant=klant, door=klantmanager)
    score = beeld.scores.get(component__code="EFF")
    waarden = waarden_van(score, "EFF")
    assert bewaar_delen(klantbeeld=beeld, delen=[Deel("EFF", "oud", waarden)], door=klantmanager) == []
    beeld.refresh_from_db()
    assert beeld.revisie == 1
    nieuw = Deel("EFF", vingerafdruk(waarden), {**waarden, "score": 3})
    bewaar_delen(klantbeeld=beeld, delen=[nieuw], door=klantmanager)
    beeld.refresh_from_db()
    assert beeld.revisie == 2


# Lezen


def test_componenten_komen_met_hun_vijf_ankers_in_een_query(tel_queries):
    gevonden = []
    assert len(tel_queries(lambda: gevonden.extend(componenten_met_ankers()))) == 1
    assert len(gevonden) == 10
    assert [anker["score"] for anker in gevonden[0].ankerlijst] == [1, 2, 3, 4, 5]


def test_laatste_vastgestelde_draagt_anker_en_vorige_score(klant):
    klantbeeld(klant, scores={"EFF": 2})
    klantbeeld(klant, scores={"EFF": 4})
    klantbeeld(klant, scores={"EFF": 1}, vastgesteld=False)
    score = next(score for score in laatste_vastgesteld(klant).scores.all() if score.component.code == "EFF")
    assert (score.score, score.vorige_score) == (4, 2)
    assert score.ankertekst == "Vertrouwt erop dat het lukt, met enige steun"


def test_tekening_van_een_klantbeeld_kent_verandering_en_werkpunt(klant):
    klantbeeld(klant, scores={"EFF": 4})
    klantbeeld(klant, scores={"EFF": 2}, werkpunten=("KK12",))
    regels = {regel.code: regel for regel in tekening_van(laatste_vastgesteld(klant)).regels}
    assert (regels["EFF"].verandering, regels["EFF"].werkpunt) == (-2, True)
    assert regels["ZEL"].werkpunt is False


def test_klantbeeld_toont_krachten_voor_aandacht(als, klantmanager, klant):
    klantbeeld(klant, scores={"ATT": 5, "EFF": 1, "CON": None})
    html = als(klantmanager).get(adres("klantbeeld", klant)).content.decode()
    assert html.index("Attitude: <") < html.index("Geloof in eigen kunnen: <")
    assert "Niet besproken" in html
    assert "Willen en geloven in eigen kunnen" in html


def test_versie_toont_het_verschil_met_de_vorige(als, klantmanager, klant):
    klantbeeld(klant, scores={"EFF": 2})
    klantbeeld(klant, scores={"EFF": 4})
    client = als(klantmanager)
    nieuw = client.get(adres("klantbeeld_versie", klant, 2)).content.decode()
    oud = client.get(adres("klantbeeld_versie", klant, 1)).content.decode()
    assert "▲ vorige keer 2" in nieuw
    assert "Dit is een eerdere versie" not in nieuw
    assert "▲ vorige keer" not in oud
    assert "Dit is een eerdere versie" in oud


def test_versie_die_niet_bestaat_geeft_404(als, klantmanager, klant):
    assert als(klantmanager).get(adres("klantbeeld_versie", klant, 7)).status_code == 404


@pytest.mark.parametrize("zoek", ["", "?voor=x", "?voor=3", "?voor=99999"])
def test_lijst_van_versies_verdraagt_elke_vraag(als, klantmanager, klant, zoek):
    klantbeeld(klant)
    assert als(klantmanager).get(adres("klantbeeld", klant) + zoek).status_code == 200


# Wie mag


@pytest.mark.parametrize("naam", ["klantbeeld", "klantbeeld_maken", "klantbeeld_vaststellen"])
def test_vreemde_klantmanager_krijgt_404_en_andere_rol_403(als, klant, beheerder, privacy, naam):
    assert als(GebruikerFactory()).get(adres(naam, klant)).status_code == 404
    assert [als(wie).get(adres(naam, klant)).status_code for wie in (beheerder, privacy)] == [403, 403]


@pytest.mark.parametrize("naam", ["klantbeeld_beginnen", "klantbeeld_score"])
def test_vreemde_mag_ook_niets_bewaren_en_een_get_kan_niet(als, klantmanager, klant, beheerder, naam):
    assert als(GebruikerFactory()).post(adres(naam, klant)).status_code == 404
    assert als(beheerder).post(adres(naam, klant)).status_code == 403
    assert als(klantmanager).get(adres(naam, klant)).status_code == 405
    assert Klantbeeld.objects.count() == 0


def test_teamleider_mag_meekijken_en_meedoen(als, teamleider, klant):
    assert begin(als, teamleider, klant).get(adres("klantbeeld_maken", klant)).status_code == 200


# Onveranderlijk, door de databank


def test_vastgesteld_klantbeeld_verandert_niet_en_verdwijnt_niet(klant):
    beeld = klantbeeld(klant)
    for poging in (
        lambda: Klantbeeld.objects.filter(pk=beeld.pk).update(interpretatie="Anders"),
        lambda: Klantbeeld.objects.filter(pk=beeld.pk).delete(),
        lambda: beeld.scores.update(score=5),
        lambda: beeld.werkpunten.all().delete(),
        lambda: Score.objects.filter(klantbeeld=beeld).delete(),
    ):
        with pytest.raises(DatabaseError), transaction.atomic():
            poging()


# Aantal queries


@pytest.mark.parametrize("naam", ["klantbeeld", "klantbeeld_maken", "klantbeeld_vaststellen", "klantbeeld_versie"])
def test_hoogstens_acht_queries_ook_bij_dertig_versies(als, klantmanager, tel_queries, naam):
    aantallen = []
    for versies in (1, 30):
        klant = KlantFactory(klantmanager=klantmanager)
        for _ in range(versies):
            klantbeeld(klant)
        begin_klantbeeld(klant=klant, door=klantmanager)
        rest = [1] if naam == "klantbeeld_versie" else []
        client = als(klantmanager)
        aantallen.append(len(tel_queries(lambda: client.get(adres(naam, klant, *rest)))))  # noqa: B023
    assert aantallen[0] == aantallen[1] <= 8


# Vaststellen


def vaststelvelden(pagina) -> dict:
    form = pagina.context["form"]
    return {"sleutel": str(form["sleutel"].value()), "revisie": str(form["revisie"].value())}


def test_vaststellen_zegt_wat_ontbreekt_en_wijst_de_plek(als, klantmanager, klant):
    html = begin(als, klantmanager, klant).get(adres("klantbeeld_vaststellen", klant)).content.decode()
    maken = adres("klantbeeld_maken", klant)
    assert f'href="{maken}#doel-doelgedrag"' in html
    assert f'href="{maken}#component-PER"' in html
    assert f'href="{maken}#slot-interpretatie"' in html
    assert "Vaststellen</button>" not in html


def test_elke_aangewezen_plek_bestaat_op_de_pagina(als, klantmanager, klant):
    client = begin(als, klantmanager, klant)
    Score.objects.filter(klantbeeld=concept(klant), component__code="EFF").update(score=1)
    pagina = client.get(adres("klantbeeld_vaststellen", klant))
    maken = client.get(adres("klantbeeld_maken", klant)).content.decode()
    plekken = [punt.plek for punt in pagina.context["ontbreekt"]]
    assert "EFF-feiten" in plekken
    assert all(f'id="{plek}"' in maken for plek in plekken)


def test_toch_versturen_wat_niet_compleet_is_geeft_422(als, klantmanager, klant):
    client = begin(als, klantmanager, klant)
    data = vaststelvelden(client.get(adres("klantbeeld_vaststellen", klant)))
    assert client.post(adres("klantbeeld_vaststellen", klant), data).status_code == 422
    assert concept(klant).status == KlantbeeldStatus.CONCEPT


def test_vaststellen_geeft_nummer_werkpunten_wie_en_wanneer(als, klantmanager, klant):
    klantbeeld(klant)
    klantbeeld(klant, vastgesteld=False, werkpunten=(), scores={"ZEL": 2})
    client = als(klantmanager)
    pagina = client.get(adres("klantbeeld_vaststellen", klant))
    antwoord = client.post(adres("klantbeeld_vaststellen", klant), vaststelvelden(pagina) | {"werkpunten": ["KK13"]})
    assert antwoord.url == adres("klantbeeld_versie", klant, 2)
    beeld = laatste_vastgesteld(klant)
    assert (beeld.versie, beeld.vastgesteld_door) == (2, klantmanager)
    assert [werkpunt.klantkenmerk.code for werkpunt in beeld.werkpunten.all()] == ["KK13"]


def test_kandidaten_staan_er_met_reden_en_denkvraag(als, klantmanager, klant):
    klantbeeld(
        klant,
        vastgesteld=False,
        werkpunten=(),
        scores=dict.fromkeys(["PER", "ATT", "NOR", "EFF", "VAA", "CON", "BEL"], 5) | {"ZEL": 2},
    )
    html = als(klantmanager).get(adres("klantbeeld_vaststellen", klant)).content.decode()
    assert "Omdat zelfregulering 2 is." in html
    assert 'value="KK13" aria-describedby="waarom-KK13" checked' in html


def test_meer_dan_twee_werkpunten_kan_niet_tegelijk(als, klantmanager, klant):
    klantbeeld(klant, vastgesteld=False, werkpunten=())
    client = als(klantmanager)
    data = vaststelvelden(client.get(adres("klantbeeld_vaststellen", klant)))
    antwoord = client.post(adres("klantbeeld_vaststellen", klant), data | {"werkpunten": ["KK12", "KK13", "KK14"]})
    assert antwoord.status_code == 422
    assert "niet meer dan twee werkpunten tegelijk" in antwoord.content.decode()


def test_dubbel_vaststellen_geeft_een_versie(als, klantmanager, klant):
    klantbeeld(klant, vastgesteld=False, werkpunten=())
    client = als(klantmanager)
    data = vaststelvelden(client.get(adres("klantbeeld_vaststellen", klant))) | {"werkpunten": ["KK13"]}
    antwoorden = [client.post(adres("klantbeeld_vaststellen", klant), data).url for _ in range(2)]
    assert antwoorden == [adres("klantbeeld_versie", klant, 1)] * 2
    assert Klantbeeld.objects.filter(klant=klant).count() == 1


def test_vaststellen_van_wat_een_ander_intussen_wijzigde_geeft_409(als, klantmanager, klant):
    beeld = klantbeeld(klant, vastgesteld=False, werkpunten=())
    client = als(klantmanager)
    data = vaststelvelden(client.get(adres("klantbeeld_vaststellen", klant)))
    waarden = waarden_van(beeld, "slot")
    bewaar_delen(
        klantbeeld=beeld,
        delen=[Deel("slot", vingerafdruk(waarden), {**waarden, "krachten": "Nieuw"})],
        door=klantmanager,
    )
    antwoord = client.post(adres("klantbeeld_vaststellen", klant), data)
    assert antwoord.status_code == 409
    assert "intussen gewijzigd" in antwoord.content.decode()
    assert client.post(adres("klantbeeld_vaststellen", klant), vaststelvelden(antwoord)).status_code == 302


def test_al_vastgesteld_door_een_ander_zegt_dat(als, klantmanager, klant):
    beeld = klantbeeld(klant, vastgesteld=False, werkpunten=())
    client = als(klantmanager)
    data = vaststelvelden(client.get(adres("klantbeeld_vaststellen", klant)))
    stel_klantbeeld_vast(klantbeeld=beeld, revisie=1, werkpunten=[], door=klantmanager)
    antwoord = client.post(adres("klantbeeld_vaststellen", klant), data, follow=True)
    assert "was al vastgesteld" in antwoord.content.decode()


def test_handeling_weigert_wat_niet_kan(klantmanager, klant):
    leeg = begin_klantbeeld(klant=klant, door=klantmanager)
    with pytest.raises(NietCompleet):
        stel_klantbeeld_vast(klantbeeld=leeg, revisie=1, werkpunten=[], door=klantmanager)
    with pytest.raises(Verouderd):
        stel_klantbeeld_vast(klantbeeld=leeg, revisie=9, werkpunten=[], door=klantmanager)
    vast = klantbeeld(KlantFactory(klantmanager=klantmanager))
    with pytest.raises(GeenConcept):
        stel_klantbeeld_vast(klantbeeld=vast, revisie=1, werkpunten=[], door=klantmanager)


def test_patroon_staat_als_hint_en_nergens_een_totaal(als, klantmanager, klant):
    klantbeeld(klant, scores={"INT": 5, "GED": 1})
    html = als(klantmanager).get(adres("klantbeeld", klant)).content.decode()
    assert "Kloof tussen intentie en gedrag" in html
    assert "totaal" not in html.lower()

"""One component: not wanting to talk of it, a result as its source, and confirming it unchanged."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from django.utils import timezone

from klantbeeld.actions.beeld import VreemdeUitslag, bewaar_delen
from klantbeeld.actions.vaststellen import NietCompleet, stel_klantbeeld_vast
from klantbeeld.delen import Botsing, Klantbeelddeel, vingerafdruk, waarden_van
from klantbeeld.models import Score
from klanten.models import Diagnoseuitslag, Klant
from tests.factories import KlantFactory, klantbeeld
from tests.klantbeeld.beeldformulier import adres, begin, concept, htmx, velden
from tests.paginakeuring import op_een_regel
from tests.typen import Als, Antwoord
from toegang.models import Gebruiker

pytestmark = pytest.mark.django_db

VANDAAG = timezone.localdate


@pytest.fixture
def klant(klantmanager: Gebruiker) -> Klant:
    return KlantFactory(klantmanager=klantmanager)


def score(klant: Klant, code: str) -> Score:
    return concept(klant).scores.get(component__code=code)


def uitslag(klant: Klant, **velden_erbij: object) -> Diagnoseuitslag:
    return Diagnoseuitslag.objects.create(
        **{
            "klant": klant,
            "naam": "WegWijzer",
            "afgenomen_op": VANDAAG() - timedelta(days=40),
            "uitslag": "Gemiddeld",
            "gemaakt_door": klant.klantmanager,
            **velden_erbij,
        }
    )


def kaal(uitslag: Diagnoseuitslag) -> dict[str, object]:
    """Its columns, to put it back."""
    return {veld.attname: getattr(uitslag, veld.attname) for veld in Diagnoseuitslag._meta.concrete_fields}


def test_niet_willen_bespreken_is_een_antwoord_zonder_score(als: Als, klantmanager: Gebruiker, klant: Klant) -> None:
    client = begin(als, klantmanager, klant)
    data = velden(client.get(adres("klantbeeld_maken", klant))) | {"deel": "CON", "CON-score": "wil_niet"}
    html = htmx(client, klant, data).content.decode()
    assert "Context: de klant wil dit niet bespreken" in html
    assert "#component-CON" not in html  # no longer in the list of what is not discussed
    assert (score(klant, "CON").score, score(klant, "CON").wil_niet_bespreken) == (None, True)


def test_na_vaststellen_staat_er_dat_de_klant_het_niet_wilde_bespreken(
    als: Als, klantmanager: Gebruiker, klant: Klant
) -> None:
    beeld = klantbeeld(klant, vastgesteld=False, scores={"CON": None})
    Score.objects.filter(klantbeeld=beeld, component__code="CON").update(wil_niet_bespreken=True)
    beeld.status, beeld.versie = "vastgesteld", 1
    beeld.vastgesteld_op, beeld.vastgesteld_door = timezone.now(), klantmanager
    beeld.save()
    html = op_een_regel(als(klantmanager).get(adres("klantbeeld", klant)))
    assert "De klant wil dit niet bespreken:</span> Context" in html


def test_een_uitslag_van_deze_klant_kan_de_bron_zijn_en_een_verlopen_of_vreemde_niet(
    als: Als, klantmanager: Gebruiker, klant: Klant
) -> None:
    geldig = uitslag(klant, geldig_tot=VANDAAG())
    oud = uitslag(klant, geldig_tot=VANDAAG() - timedelta(days=1))
    vreemd = uitslag(KlantFactory(klantmanager=klantmanager))
    client = begin(als, klantmanager, klant)
    data = velden(client.get(adres("klantbeeld_maken", klant))) | {"deel": "VAA", "VAA-score": "3"}
    for andere in (oud, vreemd):
        assert htmx(client, klant, data | {"VAA-bron": f"uitslag-{andere.pk}"}).status_code == 422
    assert htmx(client, klant, data | {"VAA-bron": f"uitslag-{geldig.pk}"}).status_code == 200
    assert (score(klant, "VAA").bron, score(klant, "VAA").uitslag) == ("instrument", geldig)
    waarden = waarden_van(score(klant, "VAA"), "VAA")
    deel = Klantbeelddeel("VAA", vingerafdruk(waarden), waarden | {"bron": f"uitslag-{vreemd.pk}"})
    with pytest.raises(VreemdeUitslag):
        bewaar_delen(klantbeeld=concept(klant), delen=[deel], door=klantmanager)


def test_een_uitslag_die_intussen_weg_is_geeft_een_fout_bij_de_bron(
    als: Als, klantmanager: Gebruiker, klant: Klant, monkeypatch: pytest.MonkeyPatch
) -> None:
    bron = uitslag(klant)
    client = begin(als, klantmanager, klant)
    data = velden(client.get(adres("klantbeeld_maken", klant))) | {"deel": "VAA", "VAA-bron": f"uitslag-{bron.pk}"}

    def te_laat(**gegevens: Any) -> list[Botsing]:
        Diagnoseuitslag.objects.all().delete()
        return bewaar_delen(**gegevens)

    wegen: tuple[Callable[[], Antwoord], ...] = (
        lambda: htmx(client, klant, data),
        lambda: client.post(adres("klantbeeld_maken", klant), data),
    )
    for stuur in wegen:
        Diagnoseuitslag.objects.update_or_create(pk=bron.pk, defaults=kaal(bron))
        with monkeypatch.context() as intussen:
            intussen.setattr("klantbeeld.views.beeld.bewaar_delen", te_laat)
            antwoord = stuur()
        assert antwoord.status_code == 422
        assert "Deze uitslag is intussen verwijderd. Kies een andere bron." in antwoord.content.decode()
    assert score(klant, "VAA").bron == ""


def test_wat_op_een_verlopen_uitslag_rust_wordt_niet_vastgesteld(
    als: Als, klantmanager: Gebruiker, klant: Klant
) -> None:
    bron = uitslag(klant, geldig_tot=VANDAAG() + timedelta(days=1))
    eerste = klantbeeld(klant, vastgesteld=False)
    eerste.scores.filter(component__code="VAA").update(bron="instrument", uitslag=bron)
    stel_klantbeeld_vast(klant=eerste.klant, gezien=1, werkpunten=[], door=klantmanager)
    begin(als, klantmanager, klant)
    tweede = concept(klant)
    tweede.besproken_op = timezone.now()
    tweede.save()
    assert score(klant, "VAA").uitslag == bron
    overmorgen = timezone.now() + timedelta(days=2)
    with pytest.raises(NietCompleet) as fout:
        stel_klantbeeld_vast(klant=tweede.klant, gezien=1, werkpunten=[], door=klantmanager, op=overmorgen)
    assert [punt.plek for punt in fout.value.ontbreekt] == ["component-VAA"]
    stel_klantbeeld_vast(klant=tweede.klant, gezien=1, werkpunten=[], door=klantmanager)


def test_een_uitslag_die_verliep_blijft_de_bron_van_een_concept_en_dat_staat_erbij(
    als: Als, klantmanager: Gebruiker, klant: Klant
) -> None:
    beeld = klantbeeld(klant, vastgesteld=False)
    oud = uitslag(klant, geldig_tot=VANDAAG() - timedelta(days=1))
    Score.objects.filter(klantbeeld=beeld, component__code="VAA").update(bron="instrument", uitslag=oud)
    client = als(klantmanager)
    pagina = client.get(adres("klantbeeld_maken", klant))
    assert f"Uitslag WegWijzer van {oud.afgenomen_op:%d-%m-%Y} (verlopen)" in pagina.content.decode()
    assert velden(pagina)["VAA-bron"] == f"uitslag-{oud.pk}"


def test_overgenomen_onderdeel_wordt_met_een_druk_bevestigd_en_na_een_wijziging_niet_meer(
    als: Als, klantmanager: Gebruiker, klant: Klant
) -> None:
    klantbeeld(klant, scores={"EFF": 2})
    client = begin(als, klantmanager, klant)
    pagina = client.get(adres("klantbeeld_maken", klant))
    assert "Overgenomen uit versie 1, nog niet bevestigd" in pagina.content.decode()
    data = velden(pagina) | {"deel": "EFF"}
    html = htmx(client, klant, data | {"bevestig": "EFF"}).content.decode()
    assert f"Bevestigd op {VANDAAG():%d-%m-%Y}" in html
    assert score(klant, "EFF").bevestigd_op == VANDAAG()
    html = htmx(client, klant, data | {"EFF-score": "3"}).content.decode()
    assert "evestigd" not in html
    assert score(klant, "EFF").bevestigd_op is None


def test_bevestigen_zonder_script_gaat_met_de_rest_mee(als: Als, klantmanager: Gebruiker, klant: Klant) -> None:
    klantbeeld(klant)
    client = begin(als, klantmanager, klant)
    data = velden(client.get(adres("klantbeeld_maken", klant)))
    antwoord = client.post(adres("klantbeeld_maken", klant), data | {"ATT-score": "5", "bevestig": "EFF"})
    assert antwoord["Location"] == f"{adres('klantbeeld_maken', klant)}#component-EFF"
    assert (score(klant, "ATT").score, score(klant, "EFF").bevestigd_op) == (5, VANDAAG())


def test_wat_anders_is_dan_in_de_vorige_versie_valt_niet_te_bevestigen(
    als: Als, klantmanager: Gebruiker, klant: Klant
) -> None:
    klantbeeld(klant)
    client = begin(als, klantmanager, klant)
    data = velden(client.get(adres("klantbeeld_maken", klant))) | {"deel": "EFF", "EFF-score": "4"}
    htmx(client, klant, data | {"bevestig": "EFF"})
    htmx(client, klant, velden(client.get(adres("klantbeeld_maken", klant))) | {"deel": "EFF", "bevestig": "EFF"})
    assert (score(klant, "EFF").score, score(klant, "EFF").bevestigd_op) == (4, None)


def test_de_versie_zegt_wat_is_bevestigd_en_wat_alleen_is_overgenomen(
    als: Als, klantmanager: Gebruiker, klant: Klant
) -> None:
    klantbeeld(klant, scores={"EFF": 2})
    beeld = klantbeeld(klant, scores={"EFF": 2, "ATT": 4}, vastgesteld=False)
    Score.objects.filter(klantbeeld=beeld, component__code="EFF").update(bevestigd_op=VANDAAG())
    beeld.status, beeld.versie = "vastgesteld", 2
    beeld.vastgesteld_op, beeld.vastgesteld_door = timezone.now(), klantmanager
    beeld.save()
    html = als(klantmanager).get(adres("klantbeeld_versie", klant, 2)).content.decode()
    blok = {code: html.split(f'id="onderdeel-{code}"')[1].split("</article>")[0] for code in ("EFF", "ATT", "NOR")}
    assert f"bevestigd op {VANDAAG():%d-%m-%Y}" in blok["EFF"]
    assert "bevestigd" not in blok["ATT"]
    assert "overgenomen uit versie 1, nog niet bevestigd" in blok["NOR"]

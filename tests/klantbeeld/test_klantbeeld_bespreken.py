"""Reading the draft with the client: in the client's words, and before it is established."""

import pytest
from django.db import IntegrityError, transaction

from klantbeeld.actions.beeld import bewaar_delen
from klantbeeld.beelden import laatste_vastgesteld
from klantbeeld.delen import Klantbeelddeel, vingerafdruk, waarden_van
from klantbeeld.models import Klantbeeld, KlantbeeldStatus, Score
from klanten.models import Klant
from tests.factories import KlantFactory, klantbeeld
from tests.klantbeeld.beeldformulier import adres, concept, htmx, velden
from tests.typen import Als, Antwoord, zeker
from toegang.models import Gebruiker

pytestmark = pytest.mark.django_db


@pytest.fixture
def klant(klantmanager: Gebruiker) -> Klant:
    return KlantFactory(klantmanager=klantmanager)


@pytest.fixture
def beeld(klant: Klant) -> Klantbeeld:
    """A draft in which nothing is missing, not yet read with the client."""
    return klantbeeld(
        klant,
        vastgesteld=False,
        werkpunten=(),
        besproken_op=None,
        krachten="Komt altijd op tijd.",
        scores={"ATT": 5, "EFF": 2, "CON": None},
    )


def formulier(pagina: Antwoord, **velden_erbij: object) -> dict[str, object]:
    form = pagina.context["form"]
    return {"sleutel": str(form["sleutel"].value()), "revisie": str(form["revisie"].value()), **velden_erbij}


def test_de_bladzijde_leest_in_de_woorden_van_de_klant_met_wat_goed_gaat_voorop(
    als: Als, klantmanager: Gebruiker, klant: Klant, beeld: Klantbeeld
) -> None:
    Score.objects.filter(klantbeeld=beeld, component__code="EFF").update(klantscore=4)
    html = als(klantmanager).get(adres("klantbeeld_bespreken", klant)).content.decode()
    attitude, vertrouwen = "Uw klantmanager denkt: u vertelt zelf waarom", "Vertrouwen dat het lukt"
    assert html.index("Komt altijd op tijd.") < html.index(attitude) < html.index(vertrouwen)
    assert "U zei zelf: “Ik denk dat het mij lukt met een beetje hulp.”" in html
    assert "Dit zien we verschillend." in html
    assert "van 5" not in html


def test_wat_al_een_stuk_gaat_staat_tussen_wat_goed_gaat_en_wat_lastig_is(
    als: Als, klantmanager: Gebruiker, klant: Klant, beeld: Klantbeeld
) -> None:
    pagina = als(klantmanager).get(adres("klantbeeld_bespreken", klant))
    taal, html = pagina.context["taal"], pagina.content.decode()
    assert [[zin.code for zin in groep] for groep in (taal.krachten, taal.aandacht)] == [["ATT"], ["EFF"]]
    plekken = [
        html.index(f'id="{plek}"') for plek in ("goed-titel", "midden-titel", "zin-NOR", "lastig-titel", "zin-EFF")
    ]
    assert plekken == sorted(plekken)


def test_bespreken_bewaart_de_reactie_en_gaat_in_een_keer_door_naar_vaststellen(
    als: Als, klantmanager: Gebruiker, klant: Klant, beeld: Klantbeeld
) -> None:
    client = als(klantmanager)
    data = formulier(client.get(adres("klantbeeld_bespreken", klant)), klantreactie="Dit klopt wel.")
    for _ in range(2):  # a double click is harmless
        assert client.post(adres("klantbeeld_bespreken", klant), data)["Location"] == adres(
            "klantbeeld_vaststellen", klant
        )
    pagina = client.get(adres("klantbeeld_vaststellen", klant))
    assert "Dit klopt wel." in pagina.content.decode()
    client.post(adres("klantbeeld_vaststellen", klant), formulier(pagina))
    vast = zeker(laatste_vastgesteld(klant))
    assert (vast.klantreactie, vast.besproken_op is None) == ("Dit klopt wel.", False)


def test_wie_iets_verandert_na_het_bespreken_leest_het_opnieuw_samen(
    als: Als, klantmanager: Gebruiker, klant: Klant, beeld: Klantbeeld
) -> None:
    client = als(klantmanager)
    data = formulier(client.get(adres("klantbeeld_bespreken", klant)), klantreactie="Dit klopt wel.")
    client.post(adres("klantbeeld_bespreken", klant), data)
    invoer = velden(client.get(adres("klantbeeld_maken", klant)))
    # Saving without a change takes nothing away.
    htmx(client, klant, invoer | {"deel": "EFF"})
    assert concept(klant).besproken_op is not None
    htmx(client, klant, invoer | {"deel": "EFF", "EFF-score": "1"})
    assert (concept(klant).besproken_op, concept(klant).klantreactie) == (None, "Dit klopt wel.")


def test_wat_een_ander_intussen_veranderde_las_de_klant_niet(
    als: Als, klantmanager: Gebruiker, klant: Klant, beeld: Klantbeeld
) -> None:
    client = als(klantmanager)
    data = formulier(client.get(adres("klantbeeld_bespreken", klant)), klantreactie="Dit klopt wel.")
    waarden = waarden_van(beeld, "slot")
    deel = Klantbeelddeel("slot", vingerafdruk(waarden), {**waarden, "krachten": "Durft te vragen."})
    bewaar_delen(klantbeeld=beeld, delen=[deel], door=klantmanager)
    antwoord = client.post(adres("klantbeeld_bespreken", klant), data)
    html = antwoord.content.decode()
    assert antwoord.status_code == 409
    assert "intussen gewijzigd" in html
    assert "Durft te vragen." in html
    assert "Dit klopt wel." in html
    assert concept(klant).besproken_op is None


def test_de_databank_stelt_niets_vast_wat_niet_is_besproken(
    klantmanager: Gebruiker, klant: Klant, beeld: Klantbeeld
) -> None:
    with pytest.raises(IntegrityError, match="klantbeeld_vastgesteld_is_besproken"), transaction.atomic():
        Klantbeeld.objects.filter(pk=beeld.pk).update(
            status=KlantbeeldStatus.VASTGESTELD, versie=1, vastgesteld_op="2026-11-22T10:00Z",
            vastgesteld_door=klantmanager,
        )  # fmt: skip


def test_zonder_concept_is_er_niets_te_bespreken(als: Als, klantmanager: Gebruiker, klant: Klant) -> None:
    assert als(klantmanager).get(adres("klantbeeld_bespreken", klant))["Location"] == adres("klantbeeld", klant)

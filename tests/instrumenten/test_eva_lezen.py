"""Reading one instrument of Eva: what is understood, what is reported, what is refused. No database."""

from datetime import UTC, date, datetime
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from instrumenten.eva.lezen import Codelijsten, codelijst, lees
from instrumenten.inlezen import gegevens
from tests.instrumenten.eva_voorbeeld import eva_instrument
from tests.typen import zeker

LIJSTEN = Codelijsten(
    tegels=codelijst([("werk_fit", ["Werk fit"]), ("maatschappelijk_fit", ["Maatschappelijk fit"])]),
    klantkenmerken=codelijst([("KK01", ["Sociale- en culturele vaardigheden"]), ("KK13", ["Zelfregie / zelfsturing"])]),
    doelgroepen=codelijst([("ED05", ["Statushouders"]), ("ED02", ["50-plussers"])]),
    uitvoeringsvormen=codelijst(
        [
            ("UV01", ["(Bij)scholing", "Training", "Workshop", "E-Learning"]),
            ("UV04", ["(Vrijwilligers)werk", "Werk/Stage"]),
            ("UV07", ["Coaching", "Coaching"]),
        ]
    ),
)


def gelezen(**anders: Any) -> tuple[gegevens.Instrument | None, list[gegevens.Melding]]:
    return lees(eva_instrument(**anders), 1, LIJSTEN)


def goed(**anders: Any) -> gegevens.Instrument:
    instrument, meldingen = gelezen(**anders)
    assert instrument, [str(melding) for melding in meldingen]
    return instrument


def meldingen(**anders: Any) -> list[str]:
    return [str(melding) for melding in gelezen(**anders)[1] if not melding.fout]


def fouten(**anders: Any) -> list[str]:
    instrument, alle = gelezen(**anders)
    assert instrument is None
    return [str(melding) for melding in alle if melding.fout]


def test_een_volledig_instrument_wordt_zonder_meldingen_gelezen() -> None:
    gevonden, meldingen = gelezen()
    assert meldingen == []
    instrument = zeker(gevonden)
    assert instrument.velden["samenvatting"] == "Werken en taal leren."
    assert instrument.velden["werkwijze"] == "Zo gaat het:\n\n- eerst kennismaken\n- dan werken & leren"
    assert instrument.velden["uren_per_week"] == Decimal("8.5")
    assert (instrument.velden["duur"], instrument.velden["duur_eenheid"]) == (3, "maand")
    assert instrument.velden["duur_uren"] == Decimal("110.5")
    assert instrument.velden["kosten"] == Decimal("1250.75")
    assert instrument.velden["bereik"] == "regionaal"
    assert instrument.velden["status"] == "gepubliceerd"
    assert instrument.velden["publiceren_vanaf"] == date(2024, 1, 1)
    assert instrument.velden["gewijzigd_op"] == datetime(2024, 5, 6, 7, 8, 9, tzinfo=UTC)
    assert (instrument.velden["individueel"], instrument.velden["groep"]) == (True, True)
    assert instrument.koppelingen == {
        "tegels": {"werk_fit"},
        "klantkenmerken": {"KK01"},
        "doelgroepen": {"ED05"},
        "uitvoeringsvormen": {"UV01"},
        "gebieden": {"GM0001", "AM01"},
    }
    assert instrument.eigenaar == gegevens.Eigenaar("Region", "Regio Voorbeeld", "regio-voorbeeld", 12)
    assert zeker(instrument.aanbieder).postbus == "77"
    assert instrument.delen["locaties"] == (
        gegevens.Locatie(
            straat="Lange Straat",
            huisnummer="12",
            postcode="1234 AB",
            plaats="Voorbeeldstad",
            soort="adres",
            naam="Het Atelier",
            toelichting="Achterom",
            actief=False,
        ),
    )
    assert instrument.delen["contactpersonen"][0].soort == "intern"
    assert instrument.delen["videos"] == (gegevens.Video("youtube", "abc123"),)
    assert instrument.delen["downloads"][0].bestandsnaam == "folder.pdf"


@pytest.mark.parametrize(
    ("vorm", "code"),
    [
        ({"name": "Training"}, "UV01"),
        ({"name": "e-learning"}, "UV01"),
        ({"name": "Werk/Stage"}, "UV04"),
        ({"name": "Coaching"}, "UV07"),
        ({"code": "UV04", "name": "iets"}, "UV04"),
        ({"id": 3, "name": "(Bij)scholing"}, "UV01"),
    ],
)
def test_oude_en_nieuwe_uitvoeringsvormen_worden_verstaan(vorm: dict[str, object], code: str) -> None:
    assert goed(implementation=vorm).koppelingen["uitvoeringsvormen"] == {code}


@pytest.mark.parametrize(
    "naam",
    ["Sociale- en culturele vaardigheden", "sociale en culturele vaardigheden", "Sociale, en culturele vaardigheden"],
)
def test_klantkenmerken_worden_herkend_los_van_hoofdletters_en_leestekens(naam: str) -> None:
    assert goed(client_characteristics=[{"name": naam}]).koppelingen["klantkenmerken"] == {"KK01"}


@pytest.mark.parametrize("tegel", [{"key": "maatschappelijk_fit"}, {"name": "Maatschappelijk Fit", "key": None}])
def test_een_tegel_wordt_herkend_aan_sleutel_of_naam(tegel: dict[str, str | None]) -> None:
    assert goed(tiles=[tegel]).koppelingen["tegels"] == {"maatschappelijk_fit"}


@pytest.mark.parametrize(
    ("sleutel", "naam", "eenheid"),
    [("hour", None, "uur"), (None, "Dag(en)", "dag"), (None, "We(e)k(en)", "week"), ("month", "onzin", "maand")],
)
def test_de_eenheid_van_de_duur_komt_van_sleutel_of_naam(sleutel: str | None, naam: str | None, eenheid: str) -> None:
    assert goed(total_duration_unit_key=sleutel, total_duration_unit=naam).velden["duur_eenheid"] == eenheid


def test_elke_sleutel_mag_leeg_zijn_behalve_wat_verplicht_is() -> None:
    verplicht = {"name", "summary", "aim", "method", "implementation", "provider"}
    leeg = {sleutel: None for sleutel in eva_instrument() if sleutel not in verplicht}
    gevonden, meldingen = gelezen(**leeg)
    assert meldingen == []
    instrument = zeker(gevonden)
    assert instrument.slug == "taalstage-1"
    assert instrument.velden["status"] == "concept"
    assert instrument.velden["kosten"] is None
    assert not any(instrument.delen.values())


@pytest.mark.parametrize("publiceert", [True, False])
@pytest.mark.parametrize(
    ("sleutel", "waarde", "genoemd"),
    [
        ("summary", "<p> </p>", "een samenvatting"),
        ("aim", "", "een doel"),
        ("method", None, "een werkwijze"),
        ("provider", None, "een aanbieder"),
        ("provider", {"contact": {"name": "Sam"}}, "een aanbieder"),
        ("implementation", {"name": "Toverspreuk"}, "een uitvoeringsvorm"),
    ],
)
def test_waar_iets_van_de_beschrijving_ontbreekt_komt_erin_als_concept_en_dat_wordt_gemeld(
    sleutel: str, waarde: str | dict[str, object] | None, genoemd: str, publiceert: bool
) -> None:
    anders = {sleutel: waarde, "publish": publiceert}
    assert goed(**anders).velden["status"] == "concept"
    assert any(melding.endswith(f"Er ontbreekt nog: {genoemd}.") for melding in meldingen(**anders))


def test_zonder_naam_is_er_geen_instrument_en_houdt_het_de_andere_niet_tegen() -> None:
    instrument, alle = gelezen(name=None)
    assert instrument is None
    assert [str(melding) for melding in alle if not melding.fout] == [
        "Nummer 1 (zonder naam): heeft geen naam en is niet ingelezen."
    ]
    assert not [melding for melding in alle if melding.fout]


def test_wat_hier_gearchiveerd_was_komt_zo_terug_uit_een_eigen_bestand() -> None:
    assert goed(klantbeeld={"status": "gearchiveerd"}).velden["status"] == "gearchiveerd"
    # Eva's own flag counts for the rest.
    assert goed(klantbeeld={"status": "concept"}, publish=True).velden["status"] == "gepubliceerd"


@pytest.mark.parametrize(
    ("geschreven", "kosten"),
    [
        (1250.5, "1250.50"), ("1250.50", "1250.50"), ("1.250", "1250.00"), ("€ 1.250,50", "1250.50"),
        ("\u200b1250", "1250.00"), ("1 250,50", "1250.50"), (1e3, "1000.00"),
    ],
)  # fmt: skip
def test_een_bedrag_als_tekst_leest_zoals_overal(geschreven: float | str, kosten: str) -> None:
    assert str(goed(total_costs=geschreven).velden["kosten"]) == kosten
    assert not [melding for melding in meldingen(total_costs=geschreven) if "kosten" in melding]


@pytest.mark.parametrize("geschreven", [12, 12.0, "12", "12.0", "12.00", "12,0"])
def test_een_heel_getal_met_nullen_erachter_is_dat_getal(geschreven: float | int | str) -> None:
    assert goed(total_duration_value=geschreven).velden["duur"] == 12
    assert not [melding for melding in meldingen(total_duration_value=geschreven) if "duur" in melding]


def test_een_te_lange_samenvatting_houdt_het_instrument_tegen() -> None:
    assert fouten(summary="a" * 501) == ["Nummer 1 (Taalstage 1): samenvatting heeft 501 tekens; er passen er 500."]


def test_een_publicatie_die_eindigt_voor_zij_begint_houdt_het_instrument_tegen() -> None:
    [fout] = fouten(publish_from="2024-02-01", publish_to="2024-01-01")
    assert "publiceren tot en met 01-01-2024 ligt voor publiceren vanaf 01-02-2024" in fout


def test_iets_anders_dan_een_instrument_wordt_geweigerd() -> None:
    instrument, [melding] = lees(["geen", "instrument"], 4, LIJSTEN)
    assert instrument is None
    assert str(melding) == "Nummer 4 (zonder naam): is geen instrument maar iets anders."


@pytest.mark.parametrize(
    ("anders", "deel"),
    [
        ({"rating": {"general": 4}, "ratings": []}, "het gemiddelde van beoordelingen is niet overgenomen"),
        ({"ratings": [{"general_score": 5}]}, "beoordeling 1 is niet overgenomen: zij heeft geen moment"),
        ({"ratings": [{"general_score": 5, "created_at": "9999-12-31T23:59:59+00:00"}]}, "een jaar dat niet kan"),
        ({"ratings": [{"general_score": 5, "created_at": "0001-01-01T00:00:00+05:00"}]}, "een jaar dat niet kan"),
        ({"ratings": [{"general_score": 5, "created_at": "2090-01-01"}]}, "moet nog komen"),
        ({"updated_at": "2090-01-01T10:00"}, "“2090-01-01T10:00” moet nog komen"),
        ({"ratings": [{"general_score": 6, "created_at": "2024-01-01"}]}, "een score van 1 tot en met 5 ontbreekt"),
        ({"sterren": 3, "prijs": 1}, "onbekende velden, niet overgenomen: sterren, prijs."),
        ({"links": [{"label": "x", "url": "https://x.example.nl", "kleur": "rood"}]}, "links.kleur"),
        ({"tiles": [{"name": "Zweven"}]}, "tegel 1, naam “Zweven” staat niet in de codelijst"),
        ({"client_characteristics": [{"id": 3}]}, "klantkenmerk 1 heeft geen naam"),
        ({"target_groups": [{"description": "Piloten", "custom": False}]}, "“Piloten” staat niet in de codelijst"),
        ({"group_forms": [{"name": "Duo"}]}, "“Duo” is een onbekende groepsvorm"),
        ({"reach": "galactisch"}, "bereik “galactisch” is onbekend"),
        ({"total_duration_value": 2.5}, "totale duur “2.5” is geen heel getal"),
        ({"total_duration_unit_key": None, "total_duration_unit": None}, "heeft geen eenheid"),
        ({"total_costs": -1}, "totale kosten “-1” ligt niet tussen 0 en"),
        ({"total_costs": True}, "totale kosten “True” is geen getal"),
        ({"total_costs": 12.345}, "totale kosten is afgerond van 12.345 op 12.34"),
        ({"intensity_hours_per_week": "7,25"}, "is afgerond van 7.25 op 7.2"),
        # As text it may be twelve thousand; a file in another notation is told, not guessed.
        ({"total_costs": "12,345"}, "totale kosten “12,345” is geen getal"),
        ({"total_costs": "1e5"}, "totale kosten “1e5” is geen getal"),
        ({"intensity_hours_per_week": float("nan")}, "is geen getal"),
        ({"links": [{"label": "x", "url": "javascript:alert(1)"}]}, "is geen geldig webadres"),
        ({"links": [{"label": "x", "url": "www.x.example.nl"}]}, "https:// is voor het adres gezet"),
        ({"contacts": [{"name": "x", "email": "geen adres"}]}, "is geen geldig e-mailadres"),
        ({"locations": [{"description": "Plein", "type": {"key": "boot"}}]}, "bewaard als Adres"),
        ({"locations": [{"id": 1, "is_active": True}]}, "locatie 1 is niet overgenomen: er staat te weinig in"),
        ({"locations": "overal"}, "locatie “overal” is geen lijst"),
        ({"provider": {"name": "X", "address": {"postcode": "0000 XX"}}}, "is geen Nederlandse postcode"),
        ({"available_areas": [{"name": "Ergens"}]}, "heeft geen code en is niet overgenomen"),
        ({"publish_from": "ooit"}, "publiceren vanaf “ooit” is geen datum"),
        ({"publish_from": "2024-01-01T15:30:00+00:00"}, "alleen de dag is overgenomen"),
        ({"uuid": "nee"}, "uuid “nee” is geen uuid"),
        ({"aim": float("nan")}, "doel “nan” is geen tekst"),
        ({"contacts": [{"name": float("inf"), "telephone": "010"}]}, "is geen tekst"),
        ({"publish": "misschien"}, "gepubliceerd “misschien” is geen ja of nee"),
        ({"tiles": []}, "wordt een concept. Publiceren kan nog niet. Er ontbreekt nog: een tegel."),
    ],
)
def test_wat_niet_te_gebruiken_is_wordt_gemeld_en_houdt_niets_tegen(anders: dict[str, object], deel: str) -> None:
    goed(**anders)
    assert any(deel in melding for melding in meldingen(**anders)), meldingen(**anders)


def test_een_eigen_doelgroep_die_hier_onbekend_is_is_nieuw() -> None:
    instrument = goed(
        target_groups=[{"description": "Oud-mijnwerkers", "custom": True}, {"description": "50-plussers"}]
    )
    assert instrument.nieuwe_doelgroepen == {"Oud-mijnwerkers"}
    assert instrument.koppelingen["doelgroepen"] == {"ED02"}


@pytest.mark.parametrize(
    ("publish", "published", "status"),
    [(True, False, "gepubliceerd"), (False, True, "concept"), (None, True, "gepubliceerd"), (None, None, "concept")],
)
def test_publiceren_volgt_de_vlag_van_eva(publish: bool | None, published: bool | None, status: str) -> None:
    assert goed(publish=publish, published=published).velden["status"] == status


def test_een_moment_om_middernacht_nederlandse_tijd_is_die_dag() -> None:
    assert goed(publish_from="2023-12-31T23:00:00.000000Z").velden["publiceren_vanaf"] == date(2024, 1, 1)


def test_velden_van_klantbeeld_zelf_komen_alleen_mee_als_ze_er_staan() -> None:
    eigen = {
        "samenvatting_klant": "<p>U leert taal.</p>",
        "uitvoering": "inkoop",
        "uitvoeringsvormen": ["UV01", "UV07"],
    }
    assert "samenvatting_klant" not in goed().velden
    instrument = goed(klantbeeld=eigen)
    assert instrument.velden["samenvatting_klant"] == "U leert taal."
    assert instrument.velden["uitvoering"] == "inkoop"
    assert instrument.koppelingen["uitvoeringsvormen"] == {"UV01", "UV07"}


KALE_WAARDEN = st.none() | st.booleans() | st.integers() | st.floats() | st.text(st.characters(), max_size=30)
SLEUTELS = st.sampled_from(
    sorted({*eva_instrument(), "klantbeeld", "type", "address", "code", "phone", "email", "custom"})
)
WAARDEN = st.recursive(
    KALE_WAARDEN, lambda deel: st.lists(deel, max_size=3) | st.dictionaries(SLEUTELS, deel, max_size=4), max_leaves=8
)


@given(st.dictionaries(SLEUTELS, WAARDEN, max_size=6))
def test_welke_waarde_er_ook_staat_er_komt_een_instrument_of_een_fout(anders: dict[str, Any]) -> None:
    instrument, alle = lees(eva_instrument(**anders), 1, LIJSTEN)
    geen_naam = any(melding.tekst == "heeft geen naam en is niet ingelezen." for melding in alle)
    assert (instrument is None) == (geen_naam or any(melding.fout for melding in alle))
    "".join(map(str, alle)).encode()

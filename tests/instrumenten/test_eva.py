"""Eva's JSON into the catalogue and out of it."""

import io
import json
from collections.abc import Callable
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest
from django.core.management import CommandError, call_command

from instrumenten.models import Aanbieder, Doelgroep, Eigenaar, Gebied, Instrument, InstrumentTegel, Status
from tests.factories import InstrumentFactory
from tests.instrumenten.eva_voorbeeld import eva_instrument
from tests.typen import zeker
from toegang.modelvelden import gebeurtenissen_van

pytestmark = pytest.mark.django_db


@pytest.fixture
def bestand(tmp_path: Path) -> Callable[..., Path]:
    """Writes instruments to a file of Eva and returns where."""

    def schrijf(*instrumenten: object, naam: str = "eva.json") -> Path:
        pad = tmp_path / naam
        pad.write_text(json.dumps(list(instrumenten)), encoding="utf-8")
        return pad

    return schrijf


def importeer(pad: Path, **opties: object) -> str:
    uit = io.StringIO()
    call_command("importeer_eva", str(pad), stdout=uit, stderr=io.StringIO(), **opties)
    return uit.getvalue()


def exporteer(pad: Path) -> list[dict[str, Any]]:
    call_command("exporteer_eva", str(pad), stdout=io.StringIO())
    geschreven: list[dict[str, Any]] = json.loads(pad.read_text(encoding="utf-8"))
    return geschreven


def leeg_de_catalogus() -> None:
    """As in a new installation: only the standard code lists."""
    for model in (Instrument, Aanbieder, Eigenaar, Gebied):
        model.objects.all().delete()
    Doelgroep.objects.filter(eigen=True).delete()


def test_een_instrument_van_eva_komt_met_alles_in_de_catalogus(bestand: Callable[..., Path]) -> None:
    assert importeer(bestand(eva_instrument())) == "1 toegevoegd, 0 gewijzigd, 0 ongewijzigd.\n"
    instrument = Instrument.objects.get()
    assert instrument.uuid == UUID("00000000-0000-4000-8000-000000000001")
    assert instrument.status == Status.GEPUBLICEERD
    assert instrument.duur_uren == Decimal("110.5")
    assert f"{instrument.gewijzigd_op:%Y-%m-%d}" == "2024-05-06"
    assert zeker(instrument.aanbieder).contactpersoon == "Balie"
    assert zeker(instrument.eigenaar).nummer == 12
    assert {gebied.code for gebied in instrument.gebieden.all()} == {"GM0001", "AM01"}
    assert [locatie.actief for locatie in instrument.locaties.all()] == [False]
    assert instrument.videos.get().url == "https://www.youtube.com/watch?v=abc123"
    assert list(Instrument.objects.gepubliceerd()) == [instrument]


def test_twee_keer_inlezen_verandert_niets(bestand: Callable[..., Path]) -> None:
    pad = bestand(eva_instrument(1), eva_instrument(2, updated_at=None, uuid=None))
    importeer(pad)
    voor = gebeurtenissen_van(Instrument).count()
    assert importeer(pad).endswith("0 toegevoegd, 0 gewijzigd, 2 ongewijzigd.\n")
    assert gebeurtenissen_van(Instrument).count() == voor


def test_alleen_wat_anders_is_wijzigt(bestand: Callable[..., Path]) -> None:
    importeer(bestand(eva_instrument(1), eva_instrument(2)))
    anders = eva_instrument(1, total_costs=99, tiles=[{"key": "nazorg"}, {"key": "werk_fit"}], links=[])
    pad = bestand(anders, eva_instrument(2))
    proef = importeer(pad, proef=True)
    assert "Nummer 1 (Taalstage 1): wijzigt totale kosten (€), tegels, links." in proef
    assert "    totale kosten (€): 1.250,75 → 99\n    tegels: werk_fit → nazorg; werk_fit\n    links: " in proef
    assert "Proef, er is niets geschreven: 0 toegevoegd, 1 gewijzigd, 1 ongewijzigd." in proef
    assert importeer(pad).endswith("0 toegevoegd, 1 gewijzigd, 1 ongewijzigd.\n")
    instrument = Instrument.objects.get(slug="taalstage-1")
    assert instrument.kosten == 99
    assert {tegel.code for tegel in instrument.tegels.all()} == {"nazorg", "werk_fit"}
    assert not instrument.links.exists()
    assert instrument.downloads.count() == 1
    # The link that stayed was not removed and made again.
    gebeurd = gebeurtenissen_van(InstrumentTegel).filter(instrument=instrument).order_by("pgh_id")
    assert [rij.pgh_label for rij in gebeurd] == ["insert", "insert"]


def test_een_proef_schrijft_niets(bestand: Callable[..., Path]) -> None:
    uit = importeer(bestand(eva_instrument()), proef=True)
    assert "Nummer 1 (Taalstage 1): wordt toegevoegd." in uit
    assert not Instrument.objects.exists()
    assert not Aanbieder.objects.exists()


def test_met_een_fout_wordt_niets_ingelezen_en_staat_erbij_wat(bestand: Callable[..., Path]) -> None:
    pad = bestand(eva_instrument(1), eva_instrument(2, aim="a" * 6000), eva_instrument(3, summary="a" * 600))
    with pytest.raises(CommandError) as fout:
        importeer(pad)
    assert str(fout.value).splitlines() == [
        "Er is niets ingelezen. Verbeter eerst het volgende.",
        "Nummer 2 (Taalstage 2): doel heeft 6000 tekens; er passen er 5000.",
        "Nummer 3 (Taalstage 3): samenvatting heeft 600 tekens; er passen er 500.",
    ]
    assert fout.value.returncode == 1
    assert not Instrument.objects.exists()


def test_wat_niet_is_overgenomen_staat_in_het_verslag(bestand: Callable[..., Path]) -> None:
    uit = importeer(bestand(eva_instrument(ratings=[{"general_score": 5}], sterren=1)))
    assert "Nummer 1 (Taalstage 1): beoordeling 1 is niet overgenomen: zij heeft geen moment." in uit
    assert "Nummer 1 (Taalstage 1): onbekende velden, niet overgenomen: sterren." in uit


def test_elke_wijziging_staat_in_de_geschiedenis_met_de_taak(bestand: Callable[..., Path]) -> None:
    importeer(bestand(*(eva_instrument(nummer) for nummer in range(1, 6))))
    gebeurd = gebeurtenissen_van(Instrument).all()
    assert [rij.pgh_label for rij in gebeurd] == ["insert"] * 5
    assert {rij.pgh_context["taak"] for rij in gebeurd} == {"importeer_eva"}


def test_een_bestaand_instrument_wordt_herkend_aan_het_adres(bestand: Callable[..., Path]) -> None:
    bestaand = InstrumentFactory(slug="taalstage-1", naam="Oude naam", samenvatting_klant="U leert taal.")
    uit = importeer(bestand(eva_instrument()))
    assert "is op het adres herkend als “Oude naam”" in uit
    bestaand.refresh_from_db()
    assert bestaand.naam == "Taalstage 1"
    assert bestaand.samenvatting_klant == "U leert taal."
    assert importeer(bestand(eva_instrument())) == "0 toegevoegd, 0 gewijzigd, 1 ongewijzigd.\n"


def test_twee_instrumenten_met_hetzelfde_adres_blijven_er_twee(bestand: Callable[..., Path]) -> None:
    pad = bestand(eva_instrument(1, slug="jobcoach"), eva_instrument(2, slug="jobcoach"))
    importeer(pad)
    assert set(Instrument.objects.values_list("slug", flat=True)) == {"jobcoach", "jobcoach-2"}
    assert importeer(pad).endswith("0 toegevoegd, 0 gewijzigd, 2 ongewijzigd.\n")


@pytest.mark.parametrize("anders", [{}, {"uuid": None}])
def test_een_instrument_dat_er_twee_keer_in_staat_wordt_geweigerd(
    bestand: Callable[..., Path], anders: dict[str, None]
) -> None:
    with pytest.raises(CommandError, match="is hetzelfde instrument als nummer 1"):
        importeer(bestand(eva_instrument(1, **anders), eva_instrument(1, **anders)))


def test_zonder_uuid_zijn_namen_in_andere_letters_verschillende_instrumenten(bestand: Callable[..., Path]) -> None:
    namen = ["مهارات العمل", "تعلم اللغة", "Taal (عربي)", "Taal (فارسی)", "字" * 200]
    rijen = [eva_instrument(nr, name=naam, slug=None, uuid=None) for nr, naam in enumerate(namen, start=1)]
    importeer(bestand(*rijen))
    assert {*Instrument.objects.values_list("naam", flat=True)} == {*namen}
    assert "0 toegevoegd, 0 gewijzigd, 5 ongewijzigd" in importeer(bestand(*rijen))


@pytest.mark.parametrize(
    ("naam", "adres"),
    [("Brød", "brd"), ("Praca z językiem łotewskim", "praca-z-jezykiem-otewskim"), ("Мост", "instrument")],
)
def test_wat_onder_het_adres_van_vroeger_staat_wordt_herkend_aan_zijn_naam(
    bestand: Callable[..., Path], naam: str, adres: str
) -> None:
    bestaand = InstrumentFactory(slug=adres, naam=naam.upper())
    zonder = {"slug": None, "uuid": None}
    assert importeer(bestand(eva_instrument(1, name=naam, **zonder))).endswith(
        "0 toegevoegd, 1 gewijzigd, 0 ongewijzigd.\n"
    )
    bestaand.refresh_from_db()
    assert (bestaand.naam, bestaand.slug) == (naam, adres)
    # Another name that would have had the same address is another instrument.
    rijen = [eva_instrument(1, name=naam, **zonder), eva_instrument(2, name=f"{naam}ж", **zonder)]
    assert importeer(bestand(*rijen)).endswith("1 toegevoegd, 0 gewijzigd, 1 ongewijzigd.\n")
    dubbel = eva_instrument(2, name=naam, slug=adres, uuid=None)
    with pytest.raises(CommandError, match=f"het adres “{adres}” is al van een ander"):
        importeer(bestand(dubbel, rijen[0]))


def test_zonder_uuid_kan_een_instrument_het_adres_van_een_ander_niet_nemen(bestand: Callable[..., Path]) -> None:
    with pytest.raises(CommandError, match="heeft geen uuid en het adres “jobcoach” is al van een ander"):
        importeer(bestand(eva_instrument(1, slug="jobcoach"), eva_instrument(2, slug="jobcoach", uuid=None)))


def test_een_gearchiveerd_instrument_blijft_gearchiveerd(bestand: Callable[..., Path]) -> None:
    InstrumentFactory(slug="taalstage-1", naam="Was ooit", status=Status.GEARCHIVEERD)
    uit = importeer(bestand(eva_instrument()))
    assert "is hier gearchiveerd en blijft zoals het is." in uit
    assert Instrument.objects.get().naam == "Was ooit"


def test_eigen_doelgroepen_worden_gemaakt_en_de_negende_geweigerd(bestand: Callable[..., Path]) -> None:
    groepen = [{"description": f"Groep {nummer}", "custom": True} for nummer in range(1, 10)]
    importeer(bestand(eva_instrument(1, target_groups=groepen[:8])))
    eigen = Doelgroep.objects.filter(eigen=True)
    assert {groep.naam for groep in eigen} == {f"Groep {nummer}" for nummer in range(1, 9)}
    assert set(Instrument.objects.get().doelgroepen.all()) == set(eigen)
    with pytest.raises(CommandError) as fout:
        importeer(bestand(eva_instrument(2, target_groups=groepen)))
    assert "Nummer 1 (Taalstage 2): eigen doelgroep “Groep 9” kan er niet bij." in str(fout.value)
    assert "hoogstens 8 eigen doelgroepen" in str(fout.value)


def test_een_aanbieder_wordt_herkend_en_raakt_niets_kwijt(bestand: Callable[..., Path]) -> None:
    aanbieder = Aanbieder.objects.create(code="taal", naam="De taalkade", website="https://taal.example.nl")
    kaal = {"name": "De Taalkade", "slug": "de-taalkade"}
    uit = importeer(
        bestand(
            eva_instrument(1, provider={**kaal, "address": {"woonplaats": "Voorbeeldstad"}}),
            eva_instrument(2, provider=kaal),
            eva_instrument(3, provider={**kaal, "address": {"woonplaats": "Elders"}}),
        )
    )
    aanbieder.refresh_from_db()
    assert (aanbieder.code, aanbieder.naam) == ("taal", "De Taalkade")
    assert (aanbieder.plaats, aanbieder.website) == ("Voorbeeldstad", "https://taal.example.nl")
    assert Aanbieder.objects.count() == 1
    assert uit.splitlines()[0].endswith("“De Taalkade” heeft andere gegevens dan bij nummer 1; die gelden.")


@pytest.mark.parametrize(
    ("inhoud", "melding"),
    [
        ("{", "is geen geldig JSON-bestand"),
        ('{"data": []}', "er hoort een lijst van instrumenten in te staan"),
        ("[" * 100_000, "is geen geldig JSON-bestand"),
        ('[{"name": "x", "aim": "een", "aim": "twee"}]', "eva.json is niet te lezen: de sleutel “aim” staat twee keer"),
        ('[{"provider": {"name": "x", "name": "y"}}]', "eva.json is niet te lezen: de sleutel “name” staat twee keer"),
    ],
)
def test_een_bestand_dat_geen_export_is_wordt_geweigerd(tmp_path: Path, inhoud: str, melding: str) -> None:
    pad = tmp_path / "eva.json"
    pad.write_text(inhoud)
    with pytest.raises(CommandError, match=melding):
        importeer(pad)


def test_een_bestand_dat_er_niet_is_wordt_gemeld(tmp_path: Path) -> None:
    with pytest.raises(CommandError, match=r"kan niet worden gelezen: No such file"):
        importeer(tmp_path / "weg.json")


def test_een_die_niet_af_is_houdt_de_andere_niet_tegen_en_komt_erin_als_concept(bestand: Callable[..., Path]) -> None:
    pad = bestand(eva_instrument(1), eva_instrument(2, aim=None, provider=None), eva_instrument(3, name=""))
    uit = importeer(pad)
    assert uit.splitlines() == [
        "Nummer 2 (Taalstage 2): wordt een concept. Publiceren kan nog niet. "
        "Er ontbreekt nog: een doel en een aanbieder.",
        "Nummer 3 (zonder naam): heeft geen naam en is niet ingelezen.",
        "2 toegevoegd, 0 gewijzigd, 0 ongewijzigd.",
    ]
    kaal = Instrument.objects.get(slug="taalstage-2")
    assert (kaal.status, kaal.doel, kaal.aanbieder, kaal.werkwijze[:3]) == (Status.CONCEPT, "", None, "Zo ")
    assert list(Instrument.objects.gepubliceerd()) == [Instrument.objects.get(slug="taalstage-1")]
    assert importeer(pad).endswith("0 toegevoegd, 0 gewijzigd, 2 ongewijzigd.\n")
    # What is filled in later makes it whole.
    assert "1 gewijzigd" in importeer(bestand(eva_instrument(2)))
    kaal.refresh_from_db()
    assert (kaal.status, zeker(kaal.aanbieder).naam) == (Status.GEPUBLICEERD, "De Taalkade")


def test_de_export_is_een_volledige_kopie_ook_van_concepten_en_wat_gearchiveerd_is(tmp_path: Path) -> None:
    InstrumentFactory(naam="Nu", doelgroepen=["ED05"])
    InstrumentFactory(naam="Vroeger", status=Status.GEARCHIVEERD)
    InstrumentFactory(naam="Later", status=Status.CONCEPT, doel="", aanbieder=None, tegels=[])
    start = InstrumentFactory(naam="Met start")
    start.startmomenten.create(op=date(2026, 12, 1), plekken=8, toelichting="In de bieb")
    start.startmomenten.create(op=date(2027, 2, 1))
    assert {regel["name"] for regel in exporteer(tmp_path / "uit.json")} == {"Nu", "Vroeger", "Later", "Met start"}
    heen_en_weer(tmp_path)
    standen = dict(Instrument.objects.values_list("naam", "status"))
    assert standen == {"Nu": "gepubliceerd", "Vroeger": "gearchiveerd", "Later": "concept", "Met start": "gepubliceerd"}
    assert Instrument.objects.get(naam="Met start").startmomenten.count() == 2


def test_startmomenten_blijven_als_een_bestand_er_niets_van_zegt(bestand: Callable[..., Path]) -> None:
    importeer(bestand(eva_instrument()))
    instrument = Instrument.objects.get()
    instrument.startmomenten.create(op=date(2026, 12, 1))
    assert importeer(bestand(eva_instrument())) == "0 toegevoegd, 0 gewijzigd, 1 ongewijzigd.\n"
    assert instrument.startmomenten.exists()


def test_een_lege_catalogus_geeft_een_lege_lijst(tmp_path: Path) -> None:
    assert exporteer(tmp_path / "uit.json") == []


def test_de_export_heeft_de_sleutels_van_eva(bestand: Callable[..., Path], tmp_path: Path) -> None:
    importeer(bestand(eva_instrument()))
    [uit] = exporteer(tmp_path / "uit.json")
    assert set(eva_instrument()) - set(uit) == {"id"}
    assert set(uit) - set(eva_instrument()) == {"klantbeeld"}


def test_wat_eva_zei_staat_weer_in_de_export(bestand: Callable[..., Path], tmp_path: Path) -> None:
    importeer(bestand(eva_instrument()))
    [uit] = exporteer(tmp_path / "uit.json")
    heen = eva_instrument()
    getallen = [sleutel for sleutel, waarde in heen.items() if isinstance(waarde, int | float) and sleutel != "id"]
    woorden = [
        "uuid",
        "name",
        "slug",
        "total_duration_unit",
        "total_duration_unit_key",
        "import_mark",
        "reach",
        "owner",
    ]
    for sleutel in getallen + woorden:
        assert uit[sleutel] == heen[sleutel], sleutel
    assert uit["method"] == heen["method"]
    assert (uit["rating"], uit["ratings"]) == (heen["rating"], heen["ratings"])
    assert uit["videos"] == [{"provider": "youtube", "video_identifier": "abc123"}]
    assert uit["locations"][0]["address"]["postcode"] == "1234 AB"
    assert {gebied["identifier"] for gebied in uit["available_areas"]} == {"GM0001", "AM01"}
    assert uit["provider"]["address"]["postbusnummer"] == "77"
    assert uit["contacts"][0]["type"] == {"key": "internal", "name": "Intern"}


def heen_en_weer(tmp_path: Path) -> None:
    """Out, into an empty catalogue, and out again gives the same."""
    heen = exporteer(tmp_path / "heen.json")
    leeg_de_catalogus()
    verslag = importeer(tmp_path / "heen.json")
    assert verslag.splitlines()[-1] == f"{len(heen)} toegevoegd, 0 gewijzigd, 0 ongewijzigd."
    assert exporteer(tmp_path / "weer.json") == heen
    nog_eens = importeer(tmp_path / "heen.json")
    assert nog_eens.splitlines()[-1] == f"0 toegevoegd, 0 gewijzigd, {len(heen)} ongewijzigd."

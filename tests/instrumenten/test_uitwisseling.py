"""The catalogue in a spreadsheet: out, in after looking first, and what is refused."""

import io
import json
import re
import zipfile
from collections.abc import Callable
from decimal import Decimal
from uuid import uuid4

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import ProgrammingError, connection
from django.db.backends.utils import CursorWrapper
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from instrumenten.models import Aanbieder, Instrument, InstrumentTegel
from instrumenten.uitwisseling.bestand import als_csv, lees_xlsx
from tests.factories import AanbiederFactory, InstrumentFactory
from tests.instrumenten.eva_voorbeeld import eva_instrument
from tests.typen import Als, Antwoord
from toegang.models import Gebruiker
from toegang.modelvelden import gebeurtenissen_van

INLEZEN = "/beheer/instrumenten/instrument/inlezen/"
BEVESTIGEN = f"{INLEZEN}bevestigen/"
NIEUW = {
    "naam": "Werkverkenning", "samenvatting": "Meekijken.", "doel": "Weten wat past.", "werkwijze": "- meelopen",
    "uitvoeringsvormen": "UV07", "aanbieder": "taalschool",
}  # fmt: skip


@pytest.fixture
def aanbieder(db: None) -> Aanbieder:
    return AanbiederFactory(code="taalschool", naam="Taalschool")


def csv(*rijen: dict[str, str], naam: str = "lijst.csv") -> SimpleUploadedFile:
    kop = list(dict.fromkeys(kolom for rij in rijen for kolom in rij))
    return SimpleUploadedFile(naam, als_csv([kop, *([rij.get(kolom, "") for kolom in kop] for rij in rijen)]))


def kies(beheer: Client, bestand: SimpleUploadedFile) -> Antwoord:
    """What the report of a file says."""
    return beheer.post(INLEZEN, {"bestand": bestand})


def lees_in(beheer: Client, bestand: SimpleUploadedFile) -> Antwoord:
    """Choose a file and confirm what it changes."""
    return bevestig(beheer, kies(beheer, bestand))


def bevestig(beheer: Client, verslag: Antwoord) -> Antwoord:
    return beheer.post(BEVESTIGEN, {"kenmerk": verslag.context["bevestigen"]["kenmerk"].value()}, follow=True)


def fouten(antwoord: Antwoord) -> list[tuple[int, str, str]]:
    return [(fout.nummer, fout.kolom, fout.tekst) for fout in antwoord.context["proef"].fouten]


def download(beheer: Client, soort: str, vraag: str = "") -> bytes:
    antwoord = beheer.get(f"{reverse('admin:instrumenten_instrument_uitvoer', args=[soort])}{vraag}")
    return b"".join(antwoord)


def test_een_nieuw_instrument_komt_er_pas_bij_na_bevestigen(
    beheer: Client, beheerder: Gebruiker, aanbieder: Aanbieder
) -> None:
    verslag = kies(beheer, csv(NIEUW | {"kosten": "€ 1.250,50", "tegels": "orientatie; werk_fit", "groep": "ja"}))
    assert verslag.status_code == 200
    assert not Instrument.objects.exists()
    assert "Er is nog niets ingelezen." in verslag.content.decode()
    assert "1 toegevoegd, 0 gewijzigd, 0 ongewijzigd." in bevestig(beheer, verslag).content.decode()
    instrument = Instrument.objects.get()
    assert (instrument.slug, instrument.status, instrument.groep) == ("werkverkenning", "concept", True)
    assert (str(instrument.kosten), instrument.werkwijze) == ("1250.50", "- meelopen")
    assert {tegel.code for tegel in instrument.tegels.all()} == {"orientatie", "werk_fit"}
    gebeurtenis = gebeurtenissen_van(Instrument).get(pgh_obj=instrument)
    assert gebeurtenis.pgh_context["user"] == beheerder.pk


@pytest.mark.parametrize("soort", ["csv", "json"])
def test_inlezen_kan_met_de_rechten_van_de_applicatie(
    beheer: Client, aanbieder: Aanbieder, als_applicatie: CursorWrapper, soort: str
) -> None:
    """The other tests write as the owner of the database, who may do more than the application."""
    bestaand = InstrumentFactory(slug="taalstage", kosten=100)
    if soort == "csv":
        bestand = csv(
            {"adres": "taalstage", "naam": "Taalstage"} | {k: v for k, v in NIEUW.items() if k != "naam"}, NIEUW
        )
    else:
        rijen = [{**json.loads(download(beheer, "eva"))[0], "name": "Taalplek"}, eva_instrument(1)]
        bestand = SimpleUploadedFile("eva.json", json.dumps(rijen).encode())
    assert "1 toegevoegd, 1 gewijzigd" in lees_in(beheer, bestand).content.decode()
    assert Instrument.objects.exclude(pk=bestaand.pk).count() == 1


def test_een_fout_van_de_databank_is_geen_regel_in_het_verslag(beheer: Client, aanbieder: Aanbieder) -> None:
    verslag = kies(beheer, csv(NIEUW))

    def geweigerd(execute: Callable[..., object], sql: str, *verder: object) -> object:
        if 'INSERT INTO "instrumenten_instrument" ' in sql:
            raise ProgrammingError("permission denied for sequence")
        return execute(sql, *verder)

    with connection.execute_wrapper(geweigerd), pytest.raises(ProgrammingError):
        bevestig(beheer, verslag)
    assert not Instrument.objects.exists()


def test_hetzelfde_bestand_nog_een_keer_verandert_niets(beheer: Client, aanbieder: Aanbieder) -> None:
    bestand = [NIEUW, NIEUW | {"naam": "Taalmaatje", "adres": "taalmaat"}]
    lees_in(beheer, csv(*bestand))
    nog_eens = kies(beheer, csv(*bestand))
    assert nog_eens.context["proef"].ongewijzigd == 2
    assert nog_eens.context["bevestigen"] is None
    assert Instrument.objects.count() == 2


def test_een_wijziging_staat_er_per_kolom_met_oud_en_nieuw_en_laat_de_rest_met_rust(beheer: Client) -> None:
    instrument = InstrumentFactory(naam="Taalstage", kosten=100, doel="Eerst.\r\n\r\nDan  verder.", tegels=["werk_fit"])
    koppeling = InstrumentTegel.objects.get(instrument=instrument)
    rij = {"uuid": str(instrument.uuid), "kosten": "250", "tegels": "werk_fit;nazorg", "doel": "Eerst.\n\nDan verder."}
    verslag = kies(beheer, csv(rij))
    [regel] = verslag.context["proef"].rijen
    assert [(v.wat, v.oud, v.nieuw) for v in regel.verschillen] == [
        ("tegels", "werk_fit", "nazorg;werk_fit"),
        ("kosten", "100,00", "250,00"),
    ]
    bevestig(beheer, verslag)
    instrument.refresh_from_db()
    assert (instrument.kosten, instrument.naam) == (Decimal(250), "Taalstage")
    # What differed in white space only, and the link that stayed, were not touched.
    assert instrument.doel == "Eerst.\r\n\r\nDan  verder."
    assert InstrumentTegel.objects.filter(pk=koppeling.pk).exists()


@pytest.mark.parametrize(
    ("anders", "kolom", "deel"),
    [
        ({"tegels": "werk_fit;zweven"}, "tegels", "onbekende code: zweven"),
        ({"aanbieder": "nergens"}, "aanbieder", "geen code van een aanbieder"),
        ({"kosten": "veel"}, "kosten", "is geen getal"),
        ({"kosten": "-5"}, "kosten", "is geen getal"),
        ({"kosten": "1,250"}, "kosten", "hoogstens 2 cijfers achter de komma"),
        ({"duur": "2,5"}, "duur", "een heel getal"),
        ({"groep": "misschien"}, "groep", "ja of nee"),
        ({"status": "weg"}, "status", "Kies uit: concept, gepubliceerd, gearchiveerd"),
        ({"publiceren_vanaf": "31-02-2026"}, "publiceren_vanaf", "is geen datum"),
        ({"naam": ""}, "naam", "is verplicht."),
        (
            {"uitvoeringsvormen": "", "status": "gepubliceerd", "tegels": "werk_fit", "klantkenmerken": "KK12"},
            "status",
            "Er ontbreekt nog: een uitvoeringsvorm.",
        ),
        ({"uuid": "12"}, "uuid", "is geen uuid"),
        ({"duur": "3"}, "", "Vul bij de duur ook de eenheid in."),
        ({"samenvatting": "x" * 501}, "samenvatting", "500"),
        ({"status": "gepubliceerd"}, "status", "Er ontbreekt nog: een tegel en een klantkenmerk."),
    ],
)
def test_wat_niet_klopt_staat_er_met_rij_en_kolom_en_dan_komt_er_niets_in(
    beheer: Client, aanbieder: Aanbieder, anders: dict[str, str], kolom: str, deel: str
) -> None:
    verslag = kies(beheer, csv(NIEUW | {"naam": "Goed"}, NIEUW | anders))
    assert verslag.status_code == 422
    [(rij, waar, tekst)] = fouten(verslag)
    assert (rij, waar) == (3, kolom)
    assert deel in tekst
    assert verslag.context["bevestigen"] is None
    assert not Instrument.objects.exists()


def test_een_rij_waar_iets_van_de_beschrijving_ontbreekt_komt_erin_als_concept_en_dat_staat_erbij(
    beheer: Client, db: None
) -> None:
    kaal = {"naam": "Werkverkenning", "samenvatting": "Meekijken."}
    verslag = kies(beheer, csv(kaal))
    ontbreekt = "is een concept. Er ontbreekt nog: een doel, een werkwijze, een aanbieder en een uitvoeringsvorm."
    assert [melding.tekst for melding in verslag.context["proef"].meldingen] == [ontbreekt]
    bevestig(beheer, verslag)
    instrument = Instrument.objects.get()
    assert (instrument.status, instrument.doel, instrument.aanbieder) == ("concept", "", None)
    assert kies(beheer, csv(kaal)).context["proef"].ongewijzigd == 1
    [(_, kolom, tekst)] = fouten(kies(beheer, csv(kaal | {"status": "gepubliceerd"})))
    assert (kolom, "een doel, een werkwijze, een aanbieder" in tekst) == ("status", True)


def test_wat_een_rij_leegmaakt_staat_erbij_en_een_rij_met_twee_fouten_telt_een_keer(
    beheer: Client, aanbieder: Aanbieder
) -> None:
    InstrumentFactory(slug="taalstage", status="gepubliceerd", kosten=100, voorwaarden_deelname="Spreekt A2.")
    rij = NIEUW | {"naam": "Taalstage", "kosten": "", "voorwaarden_deelname": "", "bron": "", "status": ""}
    proef = kies(beheer, csv(rij, NIEUW | {"kosten": ""})).context["proef"]
    assert [(melding.nummer, melding.kolom, melding.tekst) for melding in proef.meldingen] == [
        (
            2,
            "",
            "maakt 2 velden leeg: voorwaarden_deelname en kosten. Een kolom die u weglaat, blijft zoals hij is.",
        ),
        (2, "status", "is leeg en wordt daarmee concept."),
    ]
    proef = kies(beheer, csv(NIEUW | {"kosten": "veel", "groep": "misschien"})).context["proef"]
    assert (len(proef.fouten), proef.foute_rijen) == (2, 1)


def test_een_rij_zonder_adres_vindt_wat_onder_het_adres_van_vroeger_staat(beheer: Client, aanbieder: Aanbieder) -> None:
    bestaand = InstrumentFactory(slug="brd", naam="Brød")
    lees_in(beheer, csv(NIEUW | {"naam": "BRØD"}, NIEUW | {"naam": "Bræd"}))
    bestaand.refresh_from_db()
    assert (bestaand.naam, bestaand.slug) == ("BRØD", "brd")
    assert Instrument.objects.get(naam="Bræd").slug.startswith("brd-")
    assert fouten(kies(beheer, csv(NIEUW | {"adres": "a" * 221})))[0][:2] == (2, "adres")


def test_een_instrument_staat_een_keer_in_het_bestand_en_neemt_geen_adres_van_een_ander(
    beheer: Client, aanbieder: Aanbieder
) -> None:
    assert fouten(kies(beheer, csv(NIEUW, NIEUW))) == [(3, "adres", "is hetzelfde instrument als rij 2.")]
    een, _ = InstrumentFactory(slug="een"), InstrumentFactory(slug="twee")
    [(rij, kolom, _)] = fouten(kies(beheer, csv({"uuid": str(een.uuid), "adres": "twee"})))
    assert (rij, kolom) == (2, "adres")


def test_een_adres_kan_in_een_bestand_van_het_ene_instrument_naar_het_andere(
    beheer: Client, aanbieder: Aanbieder
) -> None:
    een, twee = InstrumentFactory(slug="een", status="concept"), InstrumentFactory(slug="twee", status="concept")
    vrij, genomen = {"uuid": str(een.uuid), "adres": "drie"}, {"uuid": str(twee.uuid), "adres": "een"}
    nieuw = NIEUW | {"uuid": str(uuid4()), "adres": "twee"}
    lees_in(beheer, csv(NIEUW | vrij | {"naam": "Een"}, NIEUW | genomen | {"naam": "Twee"}, nieuw))
    adressen = {"Een": "drie", "Twee": "een", "Werkverkenning": "twee"}
    assert dict(Instrument.objects.values_list("naam", "slug")) == adressen
    # In the other order it is still taken.
    assert [fout[:2] for fout in fouten(kies(beheer, csv(genomen | {"adres": "drie"}, vrij | {"adres": "vier"})))] == [
        (2, "adres")
    ]


def test_de_duur_in_uren_volgt_een_rij_die_maar_een_deel_ervan_noemt(beheer: Client) -> None:
    instrument = InstrumentFactory(slug="taalstage", duur=2, duur_eenheid="week", uren_per_week=8)
    lees_in(beheer, csv({"uuid": str(instrument.uuid), "uren_per_week": "10"}))
    instrument.refresh_from_db()
    assert instrument.duur_uren == 20


def test_alleen_wat_getoond_is_wordt_ingelezen_en_maar_een_keer(beheer: Client, aanbieder: Aanbieder) -> None:
    verslag = kies(beheer, csv(NIEUW))
    # Meanwhile someone adds it by hand: the report is no longer true.
    InstrumentFactory(slug="werkverkenning", naam="Anders")
    geweigerd = beheer.post(BEVESTIGEN, {"kenmerk": verslag.context["bevestigen"]["kenmerk"].value()})
    assert geweigerd.status_code == 409
    assert "De catalogus is intussen veranderd." in geweigerd.content.decode()
    assert Instrument.objects.get().naam == "Anders"
    assert "1 gewijzigd" in bevestig(beheer, geweigerd).content.decode()
    assert "al ingelezen" in bevestig(beheer, geweigerd).content.decode()


@pytest.mark.parametrize("soort", ["csv", "json"])
def test_inlezen_vergrendelt_de_instrumenten_eerst_en_schrijft_alleen_wat_anders_is(beheer: Client, soort: str) -> None:
    """A colleague who saves in the meantime waits for the lock, and is not written over."""
    instrument = InstrumentFactory(slug="taalstage", naam="Taalstage", kosten=100)
    if soort == "csv":
        bestand = csv({"uuid": str(instrument.uuid), "kosten": "250"})
    else:
        [rij] = json.loads(download(beheer, "eva"))
        bestand = SimpleUploadedFile("eva.json", json.dumps([rij | {"name": "Taalplek"}]).encode())
    verslag = kies(beheer, bestand)
    with CaptureQueriesContext(connection) as vragen:
        assert "1 gewijzigd" in bevestig(beheer, verslag).content.decode()
    teksten = [vraag["sql"] for vraag in vragen]
    slot = next(plaats for plaats, sql in enumerate(teksten) if "FOR UPDATE OF" in sql and "_instrument" in sql)
    [schrijft] = [plaats for plaats, sql in enumerate(teksten) if 'UPDATE "instrumenten_instrument" SET' in sql]
    assert slot < schrijft
    assert '"werkwijze"' not in teksten[schrijft]


def test_een_ander_kan_een_wachtend_bestand_niet_bevestigen_en_wie_geen_beheerder_is_komt_er_niet(
    beheer: Client, als: Als, klantmanager: Gebruiker, aanbieder: Aanbieder
) -> None:
    verslag = kies(beheer, csv(NIEUW))
    ander = als(klantmanager)
    assert bevestig(ander, verslag).status_code in {403, 404} or not Instrument.objects.exists()
    for adres in (INLEZEN, f"{INLEZEN}sjabloon/", reverse("admin:instrumenten_instrument_uitvoer", args=["xlsx"])):
        assert ander.get(adres).status_code in {302, 403}


@pytest.mark.parametrize("soort", ["xlsx", "csv"])
def test_wat_eruit_gaat_kan_er_ongewijzigd_weer_in(beheer: Client, soort: str) -> None:
    InstrumentFactory(naam="=1+1", werkwijze="- eerst\n- dan", doelgroepen=["ED05"], kosten=12, uren_per_week="8.5")
    InstrumentFactory(naam='\'+31 "x"; y', doel="Accent: é\n\nen <b> & €", duur=3, duur_eenheid="week")
    inhoud = download(beheer, soort)
    verslag = kies(beheer, SimpleUploadedFile(f"lijst.{soort}", inhoud))
    assert (verslag.context["proef"].ongewijzigd, fouten(verslag)) == (2, [])


def test_de_uitvoer_volgt_de_filters_van_de_lijst(beheer: Client) -> None:
    InstrumentFactory(naam="Wel")
    InstrumentFactory(naam="Niet", status="concept")
    tekst = download(beheer, "csv", "?status__exact=gepubliceerd").decode("utf-8-sig")
    assert "Wel" in tekst
    assert "Niet" not in tekst
    assert [rij["name"] for rij in json.loads(download(beheer, "eva", "?q=wel"))] == ["Wel"]


def test_wat_een_lijst_niet_bevat_en_hoeveel_er_in_kan_staat_bij_downloaden_en_bij_inlezen(beheer: Client) -> None:
    for adres in (INLEZEN, "/beheer/instrumenten/instrument/"):
        tekst = beheer.get(adres).content.decode()
        assert "staan niet in een lijst in Excel of CSV" in tekst
        assert "1000 rijen" in tekst
        assert "importeer_eva" in tekst


def test_uitvoer_met_een_filter_dat_niet_bestaat_gaat_terug_naar_de_lijst(beheer: Client) -> None:
    antwoord = beheer.get(f"{reverse('admin:instrumenten_instrument_uitvoer', args=['csv'])}?onzin=1")
    assert (antwoord.status_code, antwoord["Location"]) == (302, "/beheer/instrumenten/instrument/")


def test_het_sjabloon_legt_elke_kolom_en_elke_code_uit_en_is_zelf_een_lege_lijst(beheer: Client) -> None:
    inhoud = beheer.get(f"{INLEZEN}sjabloon/").content
    assert lees_xlsx(inhoud).rijen == ()
    with zipfile.ZipFile(io.BytesIO(inhoud)) as zipbestand:
        uitleg, codes = (zipbestand.read(f"xl/worksheets/sheet{nummer}.xml").decode() for nummer in (2, 3))
    for kolom in lees_xlsx(inhoud).kolommen:
        assert f">{kolom}<" in uitleg, kolom
    assert ">orientatie<" in codes
    assert ">UV07<" in codes
    assert "staan niet in een lijst in Excel of CSV" in uitleg


def test_een_formule_komt_er_niet_in_en_gaat_er_niet_uit(beheer: Client, aanbieder: Aanbieder) -> None:
    kwaad = SimpleUploadedFile("lijst.csv", b"naam;doel\n=HYPERLINK(1);x\n")
    assert "bevat een formule" in fouten(kies(beheer, kwaad))[0][2]
    InstrumentFactory(naam="@SUM(A1)")
    uit = download(beheer, "csv").decode("utf-8-sig")
    assert "'@SUM(A1)" in uit
    assert not re.search(r"(^|;)[=+@-]", uit)


@pytest.mark.parametrize(
    ("naam", "inhoud", "melding"),
    [
        ("lijst.xlsx", b"geen zip", "Dit is geen Excel-bestand"),
        ("lijst.csv", b'"nooit gesloten', "geen geldig CSV-bestand"),
        ("lijst.csv", b"\n\n", "Dit bestand is leeg."),
        ("eva.json", b"{", "geen geldig JSON-bestand"),
        ("eva.json", b"{}", "geen export van Eva"),
        ("lijst.ods", b"x", "Kies een bestand dat eindigt op"),
        ("lijst.csv", b"naam;naam\na;b\n", "Deze kolom staat er twee keer in: naam."),
        ("lijst.csv", b"naam\na;b\n", "In rij 2 staat iets in een kolom zonder naam."),
    ],
)
def test_een_bestand_dat_niet_te_lezen_is_wordt_geweigerd_met_uitleg(
    beheer: Client, naam: str, inhoud: bytes, melding: str
) -> None:
    antwoord = kies(beheer, SimpleUploadedFile(naam, inhoud))
    assert antwoord.status_code == 422
    assert melding in antwoord.content.decode()


def test_een_onbekende_kolom_is_een_fout(beheer: Client) -> None:
    [(rij, _, tekst)] = fouten(kies(beheer, csv({"naam": "x", "kleur": "rood"})))
    assert rij == 1
    assert "onbekende kolom: “kleur”" in tekst


def test_eva_gaat_in_het_beheer_langs_dezelfde_weg(beheer: Client) -> None:
    bestand = SimpleUploadedFile("eva.json", json.dumps([eva_instrument(1, sterren=1)]).encode())
    verslag = kies(beheer, bestand)
    assert "onbekende velden, niet overgenomen: sterren." in verslag.content.decode().lower()
    assert not Instrument.objects.exists()
    assert "1 toegevoegd" in bevestig(beheer, verslag).content.decode()
    instrument = Instrument.objects.get()
    assert instrument.beoordelingen.count() == 2
    bestand.seek(0)
    assert kies(beheer, bestand).context["proef"].ongewijzigd == 1
    lang = "Kennismaken. " * 40
    anders = eva_instrument(1, method=f"<p>{lang}Werken.</p>", total_duration_value=None, total_duration_hours=None)
    anders["ratings"][0]["general_score"] = 2
    Instrument.objects.update(werkwijze=f"{lang}Leren.")
    getoond = kies(beheer, SimpleUploadedFile("eva.json", json.dumps([anders]).encode()))
    [regel] = getoond.context["proef"].rijen
    kort = {verschil.wat: verschil.in_het_kort for verschil in regel.verschillen}
    assert kort["werkwijze"] == tuple(f"… {'Kennismaken. ' * 4}{slot}" for slot in ("Leren.", "Werken."))
    assert kort["totale duur"] == ("3", "")
    assert "J. de Wit op 03-02-2023: Algemeen 1" in kort["beoordelingen"][0]
    geweigerd = kies(beheer, SimpleUploadedFile("eva.json", json.dumps([eva_instrument(2, aim="x" * 5001)]).encode()))
    assert fouten(geweigerd) == [(1, "", "doel heeft 5001 tekens; er passen er 5000.")]

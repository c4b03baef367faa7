"""A list as people save it: ways of writing a CSV, what a workbook hides, errors, names; and what is far too much."""

import io
import zipfile
from collections.abc import Callable

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from openpyxl import Workbook
from pytest_django import Settings

from instrumenten.inlezen.bestand import OnleesbaarBestand
from instrumenten.models import Aanbieder, Doelgroep, Instrument
from instrumenten.uitwisseling.bestand import als_csv, als_xlsx, lees_csv, lees_xlsx
from instrumenten.uitwisseling.werkblad import Formule, Foutwaarde
from tests.factories import AanbiederFactory
from tests.instrumenten.test_uitwisseling import NIEUW, csv, fouten, kies, lees_in
from tests.instrumenten.test_uitwisseling_omvang import NS, zip_met
from tests.typen import zeker

TEKST = "naam;doel\r\nCafé;één – twee\r\n"
GELEZEN = ((2, {"naam": "Café", "doel": "één – twee"}),)


@pytest.fixture
def aanbieder(db: None) -> Aanbieder:
    return AanbiederFactory(code="taalschool", naam="Taalschool Zuid")


@pytest.mark.parametrize("scheiding", [";", ",", "\t", "|"])
@pytest.mark.parametrize("codering", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "cp1252"])
def test_een_csv_wordt_gelezen_hoe_hij_ook_is_opgeslagen(codering: str, scheiding: str) -> None:
    lijst = lees_csv(TEKST.replace(";", scheiding).encode(codering))
    assert (lijst.kolommen, lijst.rijen) == (("naam", "doel"), GELEZEN)
    assert any("Kijk of letters als é" in tekst for tekst in lijst.opmerkingen) == (codering == "cp1252")


def test_utf_16_met_het_andere_merk_is_ook_tekst() -> None:
    assert lees_csv(b"\xfe\xff" + TEKST.encode("utf-16-be")).rijen == GELEZEN


@pytest.mark.parametrize(
    "regel", ["sep=;\r\n", "SEP=;\n", '"sep=;"\r\n', "sep=;  \r\n", "sep=;;;;\r\n", "\ufeffsep=;\r"]
)
def test_een_eerste_regel_met_sep_zegt_wat_ertussen_staat_en_telt_niet_mee(regel: str) -> None:
    assert lees_csv(f"\ufeff{regel}{TEKST}".encode()).rijen == GELEZEN
    met_tab = regel.replace(";", "\t") + TEKST.replace(";", "\t").replace("doel", "doel;x,y")
    assert lees_csv(met_tab.encode()).kolommen == ("naam", "doel;x,y")


def test_wat_ertussen_staat_blijkt_uit_de_kop_ook_met_lege_regels_ervoor_en_tekens_tussen_aanhalingstekens() -> None:
    lijst = lees_csv(b'\n\n"naam",doel,"bron"\n"a;b;c;d;e",x,y\n')
    assert lijst.rijen == ((4, {"naam": "a;b;c;d;e", "doel": "x", "bron": "y"}),)


@pytest.mark.parametrize(
    ("inhoud", "melding"),
    [
        (als_xlsx("x", [["naam"]]), "Excel-bestand met een naam die op .csv eindigt"),
        (b"naam;doel\na\0b;c\n", "tekens in die geen tekst zijn.*CSV UTF-8"),
        (b"naam\n\x81\x8d\n", "niet te lezen.*CSV UTF-8"),
    ],
)
def test_wat_geen_tekst_is_wordt_geweigerd_met_wat_te_doen(inhoud: bytes, melding: str) -> None:
    with pytest.raises(OnleesbaarBestand, match=melding):
        lees_csv(inhoud)


def werkboek(vul: Callable[[Workbook], None]) -> bytes:
    """A workbook with the list on its first sheet, after `vul` did something to it."""
    boek = Workbook()
    boek.active.title = "Lijst"
    boek.active.append(["naam", "doel", "bron"])
    boek.active.append(["Een", "x", "eigen"])
    boek.active.append(["Twee", "y", "eigen"])
    vul(boek)
    uit = io.BytesIO()
    boek.save(uit)
    return uit.getvalue()


def test_een_verborgen_blad_wordt_niet_gelezen_en_genoemd() -> None:
    def vul(boek: Workbook) -> None:
        oud = boek.create_sheet("Oud", 0)
        oud.append(["naam"])
        oud.append(["Niet bedoeld"])
        oud.sheet_state = "hidden"
        boek.create_sheet("Diep").sheet_state = "veryHidden"
        boek.create_sheet("Codes").append(["kolom"])

    lijst = lees_xlsx(werkboek(vul))
    assert [cellen["naam"] for _, cellen in lijst.rijen] == ["Een", "Twee"]
    assert lijst.opmerkingen == ("alleen het blad “Lijst” is gelezen, niet “Oud” en “Diep”.",)


def test_een_werkboek_zonder_blad_dat_te_zien_is_wordt_geweigerd() -> None:
    inhoud = werkboek(lambda boek: boek.create_sheet("Leeg"))
    uit = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(inhoud)) as heel, zipfile.ZipFile(uit, "w") as nieuw:
        for deel in heel.namelist():
            nieuw.writestr(deel, heel.read(deel).replace(b'state="visible"', b'state="hidden"'))
    with pytest.raises(OnleesbaarBestand, match="geen werkblad dat te zien is"):
        lees_xlsx(uit.getvalue())


def test_verborgen_rijen_en_kolommen_tellen_mee_en_worden_genoemd() -> None:
    def vul(boek: Workbook) -> None:
        boek.active.row_dimensions[3].hidden = True
        boek.active.row_dimensions[9].hidden = True
        boek.active.column_dimensions["B"].hidden = True
        boek.active.column_dimensions["Z"].hidden = True

    lijst = lees_xlsx(werkboek(vul))
    assert [cellen["naam"] for _, cellen in lijst.rijen] == ["Een", "Twee"]
    assert lijst.opmerkingen == (
        "rij 3 is verborgen en telt mee. Verwijder wat u niet wilt inlezen.",
        "kolom B is verborgen en telt mee.",
    )


@pytest.mark.parametrize(
    ("getal", "gelezen"), [(0.1 + 0.2, "0,3"), (1250.5, "1250,5"), (7.499999999999999, "7,5"), (8.0, "8"), (12, "12")]
)
def test_een_berekend_getal_in_een_werkboek_is_wat_excel_laat_zien(getal: float | int, gelezen: str) -> None:
    lijst = lees_xlsx(werkboek(lambda boek: boek.active.append(["Drie", getal, "eigen"])))
    assert lijst.rijen[-1][1]["doel"] == gelezen


def test_een_rij_zonder_hoogte_en_een_kolom_zonder_breedte_zijn_ook_verborgen() -> None:
    lijst = lees_xlsx(
        zip_met(
            blad=b"<worksheet " + NS + b'><cols><col min="1" max="1" width="0"/></cols><sheetData>'
            b'<row><c t="inlineStr"><is><t>naam</t></is></c></row>'
            b'<row ht="0"><c t="inlineStr"><is><t>Een</t></is></c></row></sheetData></worksheet>'
        )
    )  # fmt: skip
    assert [opmerking.split(" is ")[0] for opmerking in lijst.opmerkingen] == ["rij 2", "kolom A"]


def test_de_voorvertoning_zegt_wat_verborgen_is(beheer: Client, aanbieder: Aanbieder) -> None:
    boek = Workbook()
    kop = [*NIEUW]
    boek.active.append(kop)
    boek.active.append([*NIEUW.values()])
    boek.active.row_dimensions[2].hidden = True
    uit = io.BytesIO()
    boek.save(uit)
    verslag = kies(beheer, SimpleUploadedFile("lijst.xlsx", uit.getvalue()))
    assert "Rij 2 is verborgen en telt mee." in verslag.content.decode()
    assert verslag.context["bevestigen"]


@pytest.mark.parametrize("fout", ["#N/A", "#DIV/0!", "#REF!", "#NAME?"])
def test_een_foutwaarde_wordt_geweigerd_bij_rij_en_kolom(beheer: Client, aanbieder: Aanbieder, fout: str) -> None:
    lijst = lees_xlsx(werkboek(lambda boek: setattr(boek.active["C3"], "value", fout)))
    assert lijst.rijen[1] == (3, {"naam": "Twee", "doel": "y", "bron": Foutwaarde(fout)})
    # As text it is what Excel made of the error when it wrote a CSV, in Dutch as well.
    for woord in (fout, "#N/B", "#VERW!", "#WAARDE!", "#VELD!", "#GEBLOKKEERD!", "Fout:502", "Err:502", "########"):
        inhoud = als_csv([[*NIEUW], [*NIEUW.values()]]).replace(b"Weten wat past.", woord.encode())
        [(rij, kolom, tekst)] = fouten(kies(beheer, SimpleUploadedFile("lijst.csv", inhoud)))
        assert (rij, kolom) == (2, "doel")
        assert f"bevat de foutwaarde {woord}" in tekst
    assert not Instrument.objects.exists()


@pytest.mark.parametrize("naam", ["#MEEDOEN!", "#DOEJEMEE?", "#IKBEN/50!"])
def test_een_naam_met_een_hekje_en_een_uitroep_is_geen_foutwaarde(
    beheer: Client, aanbieder: Aanbieder, naam: str
) -> None:
    lees_in(beheer, csv(NIEUW | {"naam": naam}))
    assert Instrument.objects.get().naam == naam


@pytest.mark.parametrize(
    ("geschreven", "codes"),
    [
        ("Werk fit", {"werk_fit"}),
        ("  werk  FIT ; Oriëntatie", {"werk_fit", "orientatie"}),
        ("WERK-FIT;werk_fit", {"werk_fit"}),
    ],
)
def test_een_naam_telt_als_code_hoe_iemand_hem_ook_schrijft(
    beheer: Client, aanbieder: Aanbieder, geschreven: str, codes: set[str]
) -> None:
    lees_in(beheer, csv(NIEUW | {"tegels": geschreven, "aanbieder": "taalschool  zuid"}))
    instrument = Instrument.objects.get()
    assert {tegel.code for tegel in instrument.tegels.all()} == codes
    assert zeker(instrument.aanbieder).code == "taalschool"


def test_een_naam_die_er_twee_hebben_wordt_geweigerd_met_de_keuzes(beheer: Client, aanbieder: Aanbieder) -> None:
    Doelgroep.objects.create(code="EIGEN1", naam="Jonge ouders", eigen=True)
    Doelgroep.objects.create(code="EIGEN2", naam="Jonge Ouders", eigen=True)
    AanbiederFactory(code="taal-zuid", naam="Taalschool-Zuid")
    rij = NIEUW | {"doelgroepen": "jonge ouders", "aanbieder": "Taalschool Zuid"}
    meldingen = {kolom: tekst for _, kolom, tekst in fouten(kies(beheer, csv(rij)))}
    assert "EIGEN1 (Jonge ouders) of EIGEN2 (Jonge Ouders)" in meldingen["doelgroepen"]
    assert "taal-zuid" in meldingen["aanbieder"]
    # With a code it is clear.
    lees_in(beheer, csv(NIEUW | {"doelgroepen": "EIGEN2", "aanbieder": "taal-zuid"}))
    assert Instrument.objects.get().doelgroepen.get().code == "EIGEN2"


def test_de_voorvertoning_is_een_regel_per_rij_met_de_telling_bovenaan(beheer: Client, aanbieder: Aanbieder) -> None:
    verslag = kies(beheer, csv(*[NIEUW | {"naam": f"Nummer {nummer}"} for nummer in range(20)]))
    tekst = verslag.content.decode()
    assert tekst.count("<details>") == 20
    assert "<details open" not in tekst
    assert tekst.index('class="telling"') < tekst.index("<details>")


@pytest.mark.parametrize(
    "tekst",
    [
        " =1+1",
        "\u00a0=1",
        "\u200b=1",
        "＝1+1",
        "＋31",
        "＠SUM(A1)",
        "goed\n=1+1",
        "goed\r\n =1",
        "goed\n+1",
        "\t=1",
        "\n=1",
    ],
)
def test_wat_een_spreadsheet_als_formule_zou_lezen_gaat_er_als_tekst_uit_en_komt_zo_terug(tekst: str) -> None:
    rijen = [["naam"], [tekst]]
    [_, regel] = als_csv(rijen).decode("utf-8-sig").split("\r\n", 1)
    assert regel.lstrip('"').startswith("'")
    for lijst in (lees_csv(als_csv(rijen)), lees_xlsx(als_xlsx("Lijst", rijen))):
        assert lijst.rijen[0][1]["naam"] == tekst.replace("\r\n", "\n") or lijst.rijen[0][1]["naam"] == tekst


@pytest.mark.parametrize("tekst", ["#1", "# Doel", "#werk!", "Fout: 502", "#N/A komt voor"])
def test_wat_op_een_foutwaarde_lijkt_en_het_niet_is_blijft_tekst(tekst: str) -> None:
    for lijst in (lees_csv(als_csv([["naam"], [tekst]])), lees_xlsx(als_xlsx("Lijst", [["naam"], [tekst]]))):
        assert lijst.rijen[0][1]["naam"] == tekst


@pytest.mark.parametrize("tekst", ["#N/B", " #N/A ", "'#N/A", "\u00a0'#N/A", "####", "Fout:502"])
def test_een_tekst_die_net_een_foutwaarde_is_gaat_heen_en_weer(tekst: str) -> None:
    for lijst in (lees_csv(als_csv([["naam"], [tekst]])), lees_xlsx(als_xlsx("Lijst", [["naam"], [tekst]]))):
        assert lijst.rijen[0][1]["naam"] == tekst


def test_een_strict_open_xml_werkboek_wordt_geweigerd_met_wat_te_doen() -> None:
    strikt = b'<workbook xmlns="http://purl.oclc.org/ooxml/spreadsheetml/main"><sheets/></workbook>'
    with pytest.raises(OnleesbaarBestand, match=r"Strict Open XML.*gewone Excel-werkmap"):
        lees_xlsx(zip_met(boek=strikt))


def test_namen_van_kolommen_worden_herkend_zoals_mensen_ze_schrijven() -> None:
    kop = "\ufeff Naam ;DUUR  eenheid;Samenvatting-klant;uren\u00a0per\u00a0week;do\u00adel"
    assert lees_csv(f"{kop}\na;b;c;d;e\n".encode("utf-8-sig")).kolommen == (
        "naam",
        "duur_eenheid",
        "samenvatting_klant",
        "uren_per_week",
        "doel",
    )


def test_een_getal_is_wat_excel_ervan_laat_zien() -> None:
    def vul(boek: Workbook) -> None:
        for plaats, getal in enumerate((0.1 + 0.2, 1250.1 * 3, 1e21, 1e-7, 12.0, 7.5), start=4):
            boek.active.cell(1, plaats, f"k{plaats}")
            boek.active.cell(2, plaats, getal)

    getallen = [*lees_xlsx(werkboek(vul)).rijen[0][1].values()][3:]
    assert getallen == ["0,3", "3750,3", "1" + "0" * 21, "0,0000001", "12", "7,5"]


@pytest.mark.parametrize(
    ("geschreven", "groep"), [("WAAR", True), ("ONWAAR", False), ("True", True), ("FALSE", False), ("Ja", True)]
)
def test_een_ja_van_excel_zelf_is_een_ja(beheer: Client, aanbieder: Aanbieder, geschreven: str, groep: bool) -> None:
    lees_in(beheer, csv(NIEUW | {"groep": geschreven}))
    assert Instrument.objects.get().groep is groep


def test_namen_in_andere_letters_zijn_verschillende_instrumenten_en_worden_opnieuw_herkend(
    beheer: Client, aanbieder: Aanbieder
) -> None:
    namen = ["مهارات العمل", "تعلم اللغة", "Taal (عربي)", "Taal (فارسی)", "Taal", "字" * 200]
    rijen = [NIEUW | {"naam": naam} for naam in namen]
    lees_in(beheer, csv(*rijen))
    assert {*Instrument.objects.values_list("naam", flat=True)} == {*namen}
    opnieuw = kies(beheer, csv(*rijen)).context["proef"]
    assert (opnieuw.ongewijzigd, opnieuw.fouten, opnieuw.rijen) == (len(namen), [], [])


def test_een_gewone_opsomming_blijft_zoals_zij_is() -> None:
    assert b"'" not in als_csv([["werkwijze"], ["Eerst:\n- kennismaken\n- meelopen"]])
    assert lees_csv(b"naam\n=1+1\n").rijen == ((2, {"naam": Formule()}),)


def test_een_virus_in_een_lijst_wordt_geweigerd_voor_hij_wordt_gelezen(beheer: Client, settings: Settings) -> None:
    settings.VIRUSSCANNER = "/bestaat/niet/clamd.ctl"
    antwoord = kies(beheer, csv(NIEUW))
    assert antwoord.status_code == 422
    assert "kunnen nu niet worden gecontroleerd op virussen" in antwoord.content.decode()

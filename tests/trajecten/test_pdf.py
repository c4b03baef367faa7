"""The document for the client: accessible (PDF/UA-1), complete, in plain Dutch, the same for the same plan."""

import logging
from collections.abc import Iterator
from dataclasses import fields, is_dataclass, replace
from datetime import UTC, date, datetime
from io import BytesIO
from itertools import pairwise
from pathlib import Path

import pikepdf
import pytest
from pikepdf import Pdf

from tests.documentkeuring import keur, regels, structuur
from tests.trajecten.voorbeeldplan import opname
from trajecten.momentopname import Afspraakregel, Momentopname
from trajecten.pdf import html_van, maak_pdf


@pytest.fixture(scope="module")
def bestand(tmp_path_factory: pytest.TempPathFactory) -> Path:
    pad = tmp_path_factory.mktemp("pdf") / "plan.pdf"
    pad.write_bytes(maak_pdf(opname()))
    return pad


@pytest.fixture
def document(bestand: Path) -> Iterator[Pdf]:
    with pikepdf.open(bestand) as geopend:
        yield geopend


def test_de_keuring_vindt_niets(bestand: Path, tmp_path: Path) -> None:
    assert keur(bestand.read_bytes(), tmp_path / "keuring.pdf", titel="Mijn plan, versie 1") == []


LANG = "Rijksarbeidsvoorzieningsorganisatiemedewerkersoverleg" * 3
LASTIG = f"{LANG} een.lang.adres@{'deel.' * 20}example ተስፋይ محمد Nguyễn 張 😀 𓀀"


def lastig(waarde: object) -> object:
    """The same snapshot with a hard text in every field that holds words."""
    if isinstance(waarde, list):
        return [lastig(deel) for deel in waarde]
    if is_dataclass(waarde) and not isinstance(waarde, type):
        vast = {
            "klantnummer",
            "aanspreekvorm",
            "rechtskarakter",
            "zienswijze",
            "code",
            "klantbeeld",
            "kop",
            "uren_per_week",
            "kosten",
        }
        anders = {veld.name: lastig(getattr(waarde, veld.name)) for veld in fields(waarde) if veld.name not in vast}
        return replace(waarde, **anders)
    return LASTIG if isinstance(waarde, str) and waarde else waarde


def test_wat_er_ook_in_staat_niets_valt_van_het_papier_en_elke_letter_is_getekend(tmp_path: Path) -> None:
    eerste, *andere = opname().klantbeeld
    moeilijk = lastig(opname(klantbeeld=[replace(eerste, naam="ተስፋ 張"), *andere]))
    assert isinstance(moeilijk, Momentopname)
    titel = f"Mijn plan, versie {moeilijk.nummer}"
    assert keur(maak_pdf(moeilijk), tmp_path / "keuring.pdf", titel=titel) == []


def test_het_document_is_getagd_nederlands_en_toont_zijn_titel(document: Pdf) -> None:
    assert document.Root.MarkInfo.Marked
    assert len(structuur(document)) > 50
    assert str(document.Root.Lang) == "nl"
    assert document.Root.ViewerPreferences.DisplayDocTitle
    with document.open_metadata() as metadata:
        assert metadata["pdfuaid:part"] == "1"
        assert metadata["dc:title"] == "Mijn plan, versie 1"


def test_koppen_lopen_op_zonder_sprong(document: Pdf) -> None:
    niveaus = [int(soort[1]) for soort, _ in structuur(document) if soort in {"H1", "H2", "H3", "H4", "H5", "H6"}]
    assert niveaus[0] == 1
    assert niveaus.count(1) == 1
    assert all(later - eerder <= 1 for eerder, later in pairwise(niveaus))


def test_tabelkoppen_zeggen_waarvan_ze_de_kop_zijn(document: Pdf) -> None:
    koppen = [deel for soort, deel in structuur(document) if soort == "TH"]
    bereiken = {str(deel.A.Scope) for deel in koppen}
    assert len(koppen) >= 8
    assert bereiken == {"/Column", "/Row"}
    tabellen = [deel for soort, deel in structuur(document) if soort == "Table"]
    # A table of questions and answers belongs to the heading above it.
    for tabel in (tabel for tabel in tabellen if any(str(kind.S) == "/THead" for kind in tabel.K)):
        assert any(str(kind.S) == "/Caption" for kind in tabel.K)


def test_bladwijzers_volgen_de_koppen(document: Pdf) -> None:
    with document.open_outline() as omtrek:
        eerste = omtrek.root[0]
        assert eerste.title == "Mijn plan"
        namen = [deel.title for deel in eerste.children]
    assert namen[:3] == ["Wat doe ik?", "Wat doet de gemeente?", "Wie helpt mij?"]
    assert "Rechten en plichten" in namen


def test_elk_lettertype_gaat_mee(document: Pdf) -> None:
    beschrijvingen = [
        lettertype.DescendantFonts[0].FontDescriptor
        for bladzijde in document.pages
        for lettertype in bladzijde.Resources.Font.values()
    ]
    assert beschrijvingen
    assert all("/FontFile2" in deel or "/FontFile3" in deel for deel in beschrijvingen)


def test_hetzelfde_plan_geeft_hetzelfde_bestand(bestand: Path) -> None:
    assert maak_pdf(opname()) == bestand.read_bytes()


def tekst(**anders: object) -> str:
    return " ".join(html_van(opname(**anders)).split())


def test_de_tekst_noemt_doel_afspraken_en_de_datum_van_de_evaluatie() -> None:
    inhoud = tekst()
    for deel in (
        "Ik wil in de zorg werken en weer onder de mensen zijn.",
        "Ik bel met het verzorgingshuis",
        "We vragen de reiskosten aan",
        "Mijn broer brengt een fiets",
        "<td>Mijn broer</td>",
        "22 november 2026",
        "14 010",
        "s.vos@voorbeeldstad.example",
        "Leerwerkplek zorg",
        "1 september 2026 tot",
        "Ik ben het met een deel van dit plan niet eens.",
        "Ik wil eerst twee dagdelen proberen.",
        "Özgür",
    ):
        assert deel in inhoud


def test_er_blijft_niets_van_het_sjabloon_of_van_de_keuzetekst_staan() -> None:
    for vorm in ("u", "jij"):
        inhoud = tekst(aanspreekvorm=vorm, rechtskarakter="besluit")
        for rest in ("{{", "{%", "None", "[", "|", "…"):
            assert rest not in inhoud


def test_de_klant_leest_het_klantbeeld_in_woorden_met_wie_het_zegt() -> None:
    inhoud = tekst()
    rij = "Vertrouwen dat het lukt (hier werken we aan)</th><td>U wilt het proberen als er iemand bij is.</td>"
    assert f"{rij}<td>“Ik denk dat een deel mij lukt.”</td>" in inhoud
    assert "Wat geregeld moet zijn</th><td>Hier hoeven we het niet over te hebben.</td>" in inhoud
    assert "Uren per week</th><td>Hier hebben we het nog niet over gehad.</td>" in inhoud
    # A plan of before has no scores with it, or scores without words.
    assert "Hoe gaat het nu?" not in tekst(klantbeeld=[])
    assert "Plannen en volhouden</th><td>Nu gaat dit al een stuk.</td>" in inhoud


def test_de_cijfers_staan_er_een_keer_achterin_als_tekening_met_tekst(document: Pdf) -> None:
    (figuur,) = [deel for soort, deel in structuur(document) if soort == "Figure"]
    assert "Vertrouwen dat het lukt: 2 van 5, 1 lager dan vorige keer, werkpunt" in str(figuur.Alt)
    assert "Wat geregeld moet zijn: de klant wil dit niet bespreken" in str(figuur.Alt)
    voor_de_klant, _, voor_wie_meewerkt = tekst().partition("Voor wie meewerkt aan dit plan")
    assert "van 5" not in voor_de_klant
    assert "Cijfer" not in voor_de_klant
    assert voor_wie_meewerkt.count("<img") == 1


def test_een_doel_gaat_van_nu_naar_straks_in_woorden() -> None:
    assert "Nu is dit nog moeilijk. Straks gaat dit al een stuk." in tekst()


def test_wie_blijft_waar_die_is_leest_dat_een_keer() -> None:
    gelijk = tekst(tegel_nu_klant="Aan het werk blijven", tegel_straks_klant="Aan het werk blijven")
    assert gelijk.count("Aan het werk blijven") == 1
    assert "Hier bent u mee bezig" in gelijk
    for anders in (tekst(), tekst(tegel_nu_klant=""), tekst(tegel_straks_klant="")):
        assert "Hier bent u mee bezig" not in anders
    assert "Hier staat u nu" in tekst(tegel_straks_klant="")
    assert "Hier wilt u naartoe" in tekst(tegel_nu_klant="")


def test_een_lange_dag_blijft_binnen_zijn_kolom() -> None:
    dag = date(2026, 9, 28)
    lang = opname(afspraken_anderen=[Afspraakregel(3, "Brengt een fiets", dag, "Mijn broer")])
    rechts = [regel.rechts for regel in regels(maak_pdf(lang)) if regel.tekst == "28 september 2026"]
    # The table ends where the text does: 24 mm from the edge of the paper.
    assert len(rechts) == 1
    assert rechts[0] <= (210 - 24) * 72 / 25.4


def test_de_klant_leest_geen_woord_van_het_vak() -> None:
    inhoud = tekst()
    for vakwoord in ("Werk fit", "Bemiddeling", "Willen en geloven", "Loopt", "Gestart", "EFF"):
        assert vakwoord not in inhoud
    for eigen in ("Sterker worden voor werk", "Zin en vertrouwen", "Hier zijn we mee bezig", "<td>bezig</td>"):
        assert eigen in inhoud


def test_een_besluit_zegt_hoe_men_bezwaar_maakt() -> None:
    inhoud = tekst(rechtskarakter="besluit")
    assert "binnen 6 weken" in inhoud
    assert "Bent u het niet eens met dit besluit?" in inhoud
    assert "binnen 6 weken" not in tekst()


def test_plichten_en_gevolgen_staan_erin() -> None:
    inhoud = tekst()
    assert "Uw plichten" in inhoud
    assert "uw uitkering een tijd verlagen" in inhoud
    assert "niets aan doen? Dan verlagen we de uitkering niet." in inhoud


def test_wie_jij_wil_horen_leest_jij() -> None:
    inhoud = tekst(aanspreekvorm="jij")
    assert "Jouw plichten" in inhoud
    assert "Kun je er niets aan doen?" in inhoud
    assert "Uw rechten" not in inhoud


def test_tekst_van_een_gebruiker_wordt_geen_opmaak() -> None:
    inhoud = tekst(eigen_woorden='<img src="http://kwaad.example/x">')
    assert '<img src="http' not in inhoud
    assert "&lt;img" in inhoud


def test_het_maken_klaagt_niet(caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.WARNING, logger="weasyprint"):
        inhoud = maak_pdf(opname(aanspreekvorm="jij", rechtskarakter="besluit"))
    assert caplog.records == []
    with pikepdf.open(BytesIO(inhoud)) as document:
        assert len(document.pages) >= 3


def test_we_praten_weer_in_het_volgende_gesprek_en_kijken_later_terug() -> None:
    gepland = tekst(volgend_gesprek=datetime(2026, 9, 3, 10, 0, tzinfo=UTC))
    assert "Donderdag 3 september 2026 om 12:00 uur" in gepland
    assert "22 november 2026" in gepland
    assert "22 november 2026" in tekst(volgend_gesprek=None)

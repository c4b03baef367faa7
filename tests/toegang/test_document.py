"""Making an accessible document: with our own fonts, with nothing from outside, readable on paper whatever is in it."""

from pathlib import Path

import pikepdf
import pytest
from django.template.loader import render_to_string
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.documentkeuring import bevindingen_van_papier, keur, regels, structuur
from toegang import document
from toegang.document import maak_document, opmaken
from toegang.document.letters import Letters, letters
from toegang.document.opmaken import VanBuiten
from toegang.document.tekst import richting

BLAD = """<!doctype html><html lang="nl"><head><title>Blad</title></head>
<body><h1>Blad</h1><p>Özgür schrijft.</p>
<table><caption>Dagen</caption><thead><tr><th>Dag</th></tr></thead><tbody><tr><td>maandag</td></tr></tbody></table>
</body></html>"""
SCHRIFTEN = {
    "Tigrinya": "ሰላም ተስፋይ",
    "Arabisch": "محمد علي حسن",
    "Perzisch": "می‌خواهم کار کنم",
    "Hebreeuws": "שָׁלוֹם",
    "Vietnamees": "Nguye\u0302\u0303n Thị Hằng",
    "Yoruba": "ọ\u0300 ẹ\u0301 ɓɗƙ ŋ",
    "Grieks": "Ελένη Ἀθῆναι",
    "Oekraïens": "Олександр Ґ",
    "Armeens": "Հայերեն",
    "Georgisch": "ქართული",
    "Hindi": "नमस्ते क्षि",
    "Bengaals": "রহমান",
    "Punjabi": "ਪੰਜਾਬੀ",
    "Tamil": "தமிழ்",
    "Thai": "ภาษาไทย",
    "Chinees": "张伟",
    "Japans": "ひらがなカタカナ",
    "Koreaans": "김철수",
    "Berbers": "ⵜⴰⵎⴰⵣⵉⵖⵜ",
    "Aramees": "ܐܪܡܝܐ",
    "tekens": "→ ✓ ☎ € ½ №",
    "emoji": "😀👍🏽❤️",
}
LANG = "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft"
ADRES = f"https://www.voorbeeld.example/{'pad/' * 40}?van=a&tot=b"


def blad(*regels_: tuple[str, str], body: str = "", voet: str = "Blad") -> str:
    """A document with one table of questions and answers."""
    feiten = render_to_string("document/feiten.html", {"regels": [{"label": a, "waarde": b} for a, b in regels_]})
    return (
        f'<!doctype html><html lang="nl"><head><title>Blad</title></head><body data-voettekst="{voet}">'
        f"<h1>Blad</h1>{feiten}{body}</body></html>"
    )


def test_een_document_is_toegankelijk(tmp_path: Path) -> None:
    assert keur(maak_document(BLAD), tmp_path / "keuring.pdf", titel="Blad") == []


def test_zonder_de_gebouwde_lettertypen_komt_er_toch_een_document(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(document, "overzicht", lambda: None)
    assert [regel.tekst for regel in regels(maak_document(BLAD))][:2] == ["Blad", "Özgür schrijft."]


def test_de_keuring_vindt_wat_er_mis_is(tmp_path: Path) -> None:
    mis = BLAD.replace("<h1>Blad</h1>", "<h1>Blad</h1><h3>Te diep</h3>").replace("<caption>Dagen</caption>", "")
    leeg = "<blockquote></blockquote>"
    mis = mis.replace("<p>", f'{leeg}<p style="white-space: nowrap; margin-left: 140mm">Dit past niet ')
    bevindingen = keur(maak_document(mis), tmp_path / "keuring.pdf", titel="Blad")
    for deel in ("niveau", "bijschrift", "kantlijn", "TAG-020"):
        assert any(deel in regel for regel in bevindingen)


def test_de_keuring_vindt_een_letter_die_niet_getekend_wordt(monkeypatch: pytest.MonkeyPatch) -> None:
    arm = Letters(letters().bestanden[:2])
    monkeypatch.setattr(opmaken, "lees", lambda overzicht: arm)
    monkeypatch.setattr(arm, "drukt", lambda teken: True)
    assert any("U+" in regel for regel in bevindingen_van_papier(maak_document(blad(("Naam", "𓀀 ሰላም")))))


def test_er_wordt_niets_van_buiten_gehaald() -> None:
    lekt = BLAD.replace("<p>", '<img alt="x" src="http://kwaad.example/x.png"><p>')
    with pytest.raises(VanBuiten):
        maak_document(lekt)


def test_elk_schrift_komt_uit_eigen_letters_gewoon_en_vet(tmp_path: Path) -> None:
    vet = "".join(f"<p><b>{tekst}</b></p>" for tekst in SCHRIFTEN.values())
    inhoud = maak_document(blad(*SCHRIFTEN.items(), body=vet, voet="Blad van ተስፋይ"))
    assert keur(inhoud, tmp_path / "keuring.pdf", titel="Blad") == []
    eigen = {letter.familie.replace(" ", "-") for letter in letters().bestanden}
    with pikepdf.open(tmp_path / "keuring.pdf") as geopend:
        namen = {
            str(font.BaseFont).split("+")[1].rstrip(",")
            for bladzijde in geopend.pages
            for font in bladzijde.Resources.Font.values()
        }
    assert {naam for naam in namen if not any(naam.startswith(familie) for familie in eigen)} == set()


def test_alleen_de_letters_die_een_tekst_nodig_heeft_worden_geladen() -> None:
    assert {letter.familie for letter in letters().voor("Jan Çelik")} == {"Source Sans 3"}
    assert {letter.familie for letter in letters().voor("ሰላም")} == {"Source Sans 3", "Noto Sans Ethiopic ethiopic"}


@pytest.mark.parametrize(
    ("getypt", "gedrukt"),
    [
        ("e\u0301e\u0302\u0323", "éệ"),
        ("a\u2009b\u00a0c", "a\u2009b\u00a0c"),
        ("a\u202eb\ufeff\x07c", "abc"),
        ("𝓐𝟙 \ufffe", "A1 [1 teken dat wij niet kunnen afdrukken]"),
        ("Ra 𓀀𓀁𓀂!", "Ra [3 tekens die wij niet kunnen afdrukken]!"),
        ("\U0010ffff\ue000", "[2 tekens die wij niet kunnen afdrukken]"),
    ],
)
def test_wat_geen_vorm_heeft_wordt_leesbaar_vervangen(getypt: str, gedrukt: str) -> None:
    assert letters().afdrukbaar(getypt).replace("\u2009", " ") == gedrukt.replace("\u2009", " ")


@pytest.mark.parametrize(
    ("tekst", "verwacht"),
    [("محمد woont hier", "rtl"), ("Hij heet محمد", "ltr"), ("12 שלום", "rtl"), ("12, 13", "ltr"), ("", "ltr")],
)
def test_een_tekst_heeft_de_richting_van_zijn_eerste_letter(tekst: str, verwacht: str) -> None:
    assert richting(tekst) == verwacht


def test_rechts_naar_links_staat_rechts() -> None:
    inhoud = maak_document(blad(("Gewoon", "Links"), ("Arabisch", "محمد علي")))
    plek = {regel.tekst: regel for regel in regels(inhoud)}
    arabisch = next(regel for tekst, regel in plek.items() if "م" in tekst)
    assert arabisch.rechts > 500 > plek["Links"].rechts


def test_lange_woorden_en_adressen_breken_binnen_het_papier(tmp_path: Path) -> None:
    mail = f"een.heel.lang.adres@{'onderdeel.' * 12}example"
    tabel = f"<table><caption>T</caption><thead><tr><th>{LANG}</th><th>B</th></tr></thead>" + (
        f"<tbody><tr><td>{mail}</td><td>{LANG * 3}</td></tr></tbody></table>"
    )
    vrij = f"<h2>{LANG * 2}</h2>{tabel}<ul><li>{LANG * 3}</li></ul>"
    html = blad((LANG, LANG * 3), ("Adres", ADRES), ("Mail", mail), body=vrij, voet=LANG * 2)
    inhoud = maak_document(html)
    assert keur(inhoud, tmp_path / "keuring.pdf", titel="Blad") == []


def test_een_voet_is_geen_zin_die_niemand_voorleest(tmp_path: Path) -> None:
    for voet in ("Samen leren werken in het groen", "Met een vaste begeleider een eerste stap naar werk in de zorg"):
        inhoud = maak_document(blad(("Vraag", "antwoord"), voet=voet))
        assert keur(inhoud, tmp_path / "keuring.pdf", titel="Blad") == []
        assert " ".join([*voet.split()[:5]]) + "…" in {regel.tekst for regel in regels(inhoud)}


@pytest.mark.parametrize("niets", ["", " ", "\x85", "\u2028", "\u202e\u2066"])
def test_een_deel_zonder_iets_te_lezen_wordt_niet_aangekondigd(niets: str, tmp_path: Path) -> None:
    leeg = f"<p>{niets}</p>Blijft<ul><li>{niets}</li></ul><h2><b>{niets}</b></h2>staan<p>Slot<br>{niets}</p>"
    inhoud = maak_document(blad(("Vraag", niets or "x"), body=leeg))
    assert keur(inhoud, tmp_path / "keuring.pdf", titel="Blad") == []
    gedrukt = "".join(regel.tekst for regel in regels(inhoud))
    assert all(woord in gedrukt for woord in ("Blijft", "staan", "Slot"))
    with pikepdf.open(tmp_path / "keuring.pdf") as geopend:
        assert not {"L", "H2"} & {soort for soort, _ in structuur(geopend)}


def test_een_kop_die_een_verhaal_is_wordt_zijn_eerste_woorden_met_het_verhaal_eronder(tmp_path: Path) -> None:
    verhaal = "Eerst wil ik weer een ritme. " * 6
    body = f"<h2>Doel 1: <bdi>{verhaal}</bdi></h2><h3>Doel 2: kort</h3>"
    inhoud = maak_document(blad(("Vraag", "antwoord"), body=body))
    assert keur(inhoud, tmp_path / "keuring.pdf", titel="Blad") == []
    getekend = [regel.tekst for regel in regels(inhoud)]
    assert "Doel 1: Eerst wil ik weer een ritme. Eerst wil ik…" in getekend
    assert " ".join(getekend).count("ritme") == 7
    assert "Doel 2: kort" in getekend


def test_adressen_zijn_koppelingen_die_zeggen_waarheen(tmp_path: Path) -> None:
    inhoud = maak_document(blad(("Mail", "Mail naar a.b@example.nl, of kijk op www.example.nl/x.")))
    (tmp_path / "blad.pdf").write_bytes(inhoud)
    with pikepdf.open(tmp_path / "blad.pdf") as geopend:
        adressen = [str(deel.A.URI) for deel in geopend.pages[0].Annots]
        assert [soort for soort, _ in structuur(geopend)].count("Link") == 2
    assert adressen == ["mailto:a.b@example.nl", "https://www.example.nl/x"]


def test_voet_en_bladzijdenummer_worden_niet_voorgelezen(tmp_path: Path) -> None:
    inhoud = maak_document(blad(("Vraag", "antwoord")))
    assert {"Blad", "bladzijde 1 van 1"} <= {regel.tekst for regel in regels(inhoud)}
    (tmp_path / "blad.pdf").write_bytes(inhoud)
    with pikepdf.open(tmp_path / "blad.pdf") as geopend:
        opdrachten = pikepdf.parse_content_stream(geopend.pages[0])
    soorten = [str(stuk.operands[0]) for stuk in opdrachten if str(stuk.operator) == "BDC"]
    assert soorten.count("/Artifact") == 2


def test_een_tabel_over_bladzijden_is_een_tabel_en_haar_koppen_worden_een_keer_gelezen(tmp_path: Path) -> None:
    rijen = "".join(f"<tr><td>dag {nummer}</td><td>{nummer}</td></tr>" for nummer in range(120))
    kop = '<thead><tr><th scope="col">Dag</th><th scope="col">Keer</th></tr></thead>'
    html = blad(("a", "b"), body=f"<h2>Dagen</h2><table><caption>Dagen</caption>{kop}<tbody>{rijen}</tbody></table>")
    assert keur(maak_document(html), tmp_path / "keuring.pdf", titel="Blad") == []
    with pikepdf.open(tmp_path / "keuring.pdf") as geopend:
        soorten = [soort for soort, _ in structuur(geopend)]
        assert len(geopend.pages) > 2
    assert [soorten.count(soort) for soort in ("Table", "THead", "TR")] == [2, 1, 122]


woorden = st.text(alphabet="abcde fghij klmno", min_size=1, max_size=160).map(str.strip).filter(bool)


@settings(max_examples=12, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(st.tuples(woorden, woorden), min_size=1, max_size=8))
def test_elk_antwoord_staat_op_de_hoogte_van_zijn_eigen_vraag(paren: list[tuple[str, str]]) -> None:
    genummerd = [(f"v{nummer} {vraag}", f"a{nummer} {antwoord}") for nummer, (vraag, antwoord) in enumerate(paren)]
    inhoud = maak_document(blad(*genummerd))
    getekend = regels(inhoud)
    for nummer in range(len(paren)):
        vraag = next(regel for regel in getekend if regel.tekst.lower().split()[0] == f"v{nummer}")
        antwoord = next(regel for regel in getekend if regel.tekst.split()[0] == f"a{nummer}")
        assert vraag.bladzijde == antwoord.bladzijde
        assert vraag.boven == pytest.approx(antwoord.boven, abs=1)
        assert vraag.rechts <= antwoord.links

"""The drawing of the IGM: what it shows, and that the table below says the same."""

import re
from types import SimpleNamespace
from xml.etree import ElementTree

import pytest
from django.template.loader import render_to_string
from hypothesis import given, settings
from hypothesis import strategies as st

from klantbeeld.tekening import BREEDTE, HOOGTE, LIGGEND, LIGGEND_MAAT, STAAND, STAAND_MAAT, tekening
from tests.typen import zeker

NAMEN = {
    "PER": "Perspectief",
    "ATT": "Attitude",
    "NOR": "Sociale norm",
    "EFF": "Geloof in eigen kunnen",
    "INT": "Intentie",
    "VAA": "Vaardigheden",
    "ZEL": "Zelfregulering",
    "CON": "Context",
    "BEL": "Belastbaarheid",
    "GED": "Gedrag",
}
SVG = "{http://www.w3.org/2000/svg}"
cijfers = st.fixed_dictionaries({code: st.one_of(st.none(), st.integers(1, 5)) for code in NAMEN})


def lijnen(scores: dict[str, int | None]) -> list[SimpleNamespace]:
    return [
        SimpleNamespace(
            component=SimpleNamespace(code=code, naam=naam), score=scores.get(code), wil_niet_bespreken=False
        )
        for code, naam in NAMEN.items()
    ]


def vakken(svg: str) -> dict[str, list[str]]:
    """Per component name: the texts in its box, as they stand in the drawing."""
    wortel = ElementTree.fromstring(svg.strip())
    gevonden = {}
    for groep in wortel.iter(f"{SVG}g"):
        teksten = [(element.text or "", element.get("text-anchor")) for element in groep.iter(f"{SVG}text")]
        naam = " ".join(tekst for tekst, kant in teksten if kant is None)
        gevonden[naam] = [tekst for tekst, kant in teksten if kant == "end"]
    return gevonden


def tabelrijen(html: str) -> dict[str, list[str]]:
    """Per component name: score and change as the table says them."""
    rijen = {}
    for rij in re.findall(r"<tr>(.*?)</tr>", html, re.S)[1:]:
        cellen = [re.sub(r"<[^>]+>", "", cel).strip() for cel in re.findall(r"<t[hd][^>]*>(.*?)</t[hd]>", rij, re.S)]
        rijen[cellen[0]] = [cel for cel in cellen[1:3] if cel != "geen"]
    return rijen


@pytest.mark.parametrize("soort", ["liggend", "staand"])
@settings(max_examples=30)
@given(scores=cijfers, vorige=cijfers)
def test_tekening_en_tabel_zeggen_hetzelfde(
    soort: str, scores: dict[str, int | None], vorige: dict[str, int | None]
) -> None:
    beeld = tekening(lijnen(scores), vorige, {"EFF"})
    svg = render_to_string("klantbeeld/igm.svg", {"vlak": getattr(beeld, soort)})
    tabel = render_to_string("klantbeeld/igm_tabel.html", {"tekening": beeld})
    assert vakken(svg) == tabelrijen(tabel)
    assert len(vakken(svg)) == 10


@given(scores=cijfers)
def test_zoveel_segmenten_vol_als_de_score_en_samen_altijd_vijf(scores: dict[str, int | None]) -> None:
    for vak in tekening(lijnen(scores)).liggend.vakken:
        vol, leeg = vak.segmentlijn_vol.count("M"), vak.segmentlijn_leeg.count("M")
        assert vol == (vak.regel.score or 0)
        assert vol + leeg == 5


@pytest.mark.parametrize(("plaatsen", "maat"), [(LIGGEND, LIGGEND_MAAT), (STAAND, STAAND_MAAT)])
def test_vakken_passen_op_het_vel_en_overlappen_niet(
    plaatsen: dict[str, tuple[int, int]], maat: tuple[int, int]
) -> None:
    assert set(plaatsen) == set(NAMEN)
    for code, (x, y) in plaatsen.items():
        assert 0 <= x <= maat[0] - BREEDTE
        assert 0 <= y <= maat[1] - HOOGTE
        for ander, (x2, y2) in plaatsen.items():
            assert ander == code or abs(x - x2) >= BREEDTE or abs(y - y2) >= HOOGTE


def _rand(svg: str, naam: str) -> ElementTree.Element:
    for groep in ElementTree.fromstring(svg.strip()).iter(f"{SVG}g"):
        if naam in " ".join(element.text or "" for element in groep.iter(f"{SVG}text")):
            return next(groep.iter(f"{SVG}rect"))
    raise AssertionError(naam)


def test_niet_besproken_heeft_gestippelde_rand_en_werkpunt_een_dikkere() -> None:
    beeld = tekening(lijnen({"EFF": 2, "ATT": 4}), None, {"EFF"})
    svg = render_to_string("klantbeeld/igm.svg", {"vlak": beeld.liggend})
    assert _rand(svg, "Context").get("stroke-dasharray")
    assert _rand(svg, "Attitude").get("stroke-dasharray") is None
    dik, dun = (float(_rand(svg, naam).get("stroke-width", "0")) for naam in ("Geloof in", "Attitude"))
    assert dik > dun > 0


def test_wat_de_klant_niet_wil_bespreken_is_anders_getekend_dan_wat_nog_niet_is_besproken() -> None:
    regels = lijnen({"EFF": 2})
    regels[0].wil_niet_bespreken = True
    beeld = tekening(regels)
    svg = render_to_string("klantbeeld/igm.svg", {"vlak": beeld.liggend})
    streepjes = {naam: _rand(svg, naam).get("stroke-dasharray") for naam in ("Perspectief", "Context")}
    assert len(set(streepjes.values())) == 2
    assert "Perspectief: de klant wil dit niet bespreken" in beeld.omschrijving


def test_tekening_wordt_voorgelezen_met_titel_en_omschrijving() -> None:
    beeld = tekening(lijnen({"EFF": 2}), {"EFF": 4}, {"EFF"}, kenmerk="proef")
    wortel = ElementTree.fromstring(render_to_string("klantbeeld/igm.svg", {"vlak": beeld.staand}).strip())
    titel, omschrijving = zeker(wortel.find(f"{SVG}title")), zeker(wortel.find(f"{SVG}desc"))
    assert wortel.get("role") == "img"
    assert wortel.get("aria-labelledby") == f"{titel.get('id')} {omschrijving.get('id')}"
    assert "Geloof in eigen kunnen: 2 van 5, 2 lager dan vorige keer, werkpunt" in zeker(omschrijving.text)
    assert "Context: niet besproken" in zeker(omschrijving.text)


def test_twee_tekeningen_op_een_bladzijde_delen_geen_id() -> None:
    delen = [tekening(lijnen({}), kenmerk="nu"), tekening(lijnen({}), kenmerk="toen")]
    svg = "".join(
        render_to_string("klantbeeld/igm.svg", {"vlak": vlak}) for deel in delen for vlak in (deel.liggend, deel.staand)
    )
    ids = re.findall(r' id="([^"]+)"', svg)
    assert len(ids) == len(set(ids)) == 8


def test_tekening_heeft_geen_stijlblad_nodig() -> None:
    svg = render_to_string("klantbeeld/igm.svg", {"vlak": tekening(lijnen({"EFF": 2})).liggend})
    assert " style=" not in svg
    assert "href" not in svg


def test_onderdeel_zonder_plaats_in_het_model_staat_in_tekening_noch_tabel() -> None:
    vreemd = SimpleNamespace(component=SimpleNamespace(code="XYZ", naam="Vreemd"), score=3, wil_niet_bespreken=False)
    assert tekening([vreemd]).regels == []

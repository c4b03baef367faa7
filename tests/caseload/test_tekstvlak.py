"""Text as it is searched, and the piece around a hit."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from caseload.tekstvlak import fragment, vlak, zoekwoorden


@given(st.text())
def test_een_vlakke_tekst_is_even_lang(tekst: str) -> None:
    assert len(vlak(tekst)) == len(tekst)


@given(st.text(), st.text(min_size=1, max_size=6))
def test_een_fragment_is_een_deel_van_de_tekst_en_wat_raak_is_is_gezocht(tekst: str, getypt: str) -> None:
    woorden = zoekwoorden(getypt)
    stukken = fragment(tekst, woorden)
    effen = " ".join(tekst.split())
    kaal = "".join(stuk.tekst for stuk in stukken).removeprefix("… ").removesuffix(" …")
    assert kaal in effen or kaal.strip() in effen
    for stuk in stukken:
        if stuk.raak:
            assert any(woord[:1] in vlak(stuk.tekst) for woord in woorden)


@given(st.text(st.sampled_from("abc é"), max_size=700), st.text(st.sampled_from("abcdé"), min_size=2, max_size=4))
def test_wat_in_de_tekst_staat_wordt_gemarkeerd(tekst: str, woord: str) -> None:
    raak = [stuk for stuk in fragment(tekst, zoekwoorden(woord)) if stuk.raak]
    assert bool(raak) == (vlak(woord) in vlak(" ".join(tekst.split())))


@pytest.mark.parametrize(
    ("getypt", "woorden"),
    [
        ("Crèche regelen", ["creche", "regelen"]),
        ('"drie ochtenden" kringloop', ["drie ochtenden", "kringloop"]),
        ("fiets fiets", ["fiets"]),
        ('  "" ', []),
    ],
)
def test_zoekwoorden(getypt: str, woorden: list[str]) -> None:
    assert zoekwoorden(getypt) == woorden


def test_een_lange_tekst_wordt_om_de_treffer_heen_afgebroken() -> None:
    tekst = "woord " * 100 + "de fiets is kapot " + "woord " * 100
    stukken = fragment(tekst, ["fiets"])
    assert [stuk.tekst for stuk in stukken if stuk.raak] == ["fiets"]
    assert stukken[0].tekst == "… "
    assert stukken[-1].tekst.endswith(" …")
    assert sum(len(stuk.tekst) for stuk in stukken) < 300

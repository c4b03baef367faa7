"""What someone may mean who types into the search for a client, as a rule: no typing error hides a name."""

import string

import pytest
from hypothesis import given
from hypothesis import strategies as st

from klanten.geboortedatum import Geboortedatum
from klanten.zoekterm import als_geboortedatums, als_naam, als_telefoon, bedoelt, heel_gebleven

letters = st.sampled_from(string.ascii_lowercase)
woorden = st.text(letters, min_size=4, max_size=12)


@st.composite
def met_een_typefout(draw: st.DrawFn) -> tuple[str, str]:
    """A word, and the same with a letter more, less or other, or two neighbours changed places."""
    woord = draw(woorden)
    plek = draw(st.integers(0, len(woord) - 1))
    letter = draw(letters)
    soort = draw(st.sampled_from(["meer", "minder", "anders", "verwisseld"]))
    na = woord[plek + 1 :]
    fout = {
        "meer": f"{woord[:plek]}{letter}{woord[plek:]}",
        "minder": f"{woord[:plek]}{na}",
        "anders": f"{woord[:plek]}{letter}{na}",
        "verwisseld": f"{woord[:plek]}{na[:1]}{woord[plek]}{na[1:]}",
    }[soort]
    return woord, fout


@given(met_een_typefout())
def test_een_typefout_in_een_woord_van_vier_letters_of_meer_wordt_begrepen(paar: tuple[str, str]) -> None:
    naam, getypt = paar
    if len(getypt) >= 4:
        assert bedoelt([getypt], [f"marieke {naam}"])


@given(met_een_typefout())
def test_een_van_de_delen_die_heel_bleven_staat_in_de_naam(paar: tuple[str, str]) -> None:
    naam, getypt = paar
    if len(getypt) >= 4:
        assert any(deel in naam for deel in heel_gebleven(getypt))


@given(woorden, woorden, st.data())
def test_elk_deel_van_een_naam_vindt_die_naam(voornaam: str, achternaam: str, data: st.DataObject) -> None:
    van = data.draw(st.integers(0, len(achternaam) - 1))
    tot = data.draw(st.integers(van + 1, len(achternaam)))
    assert bedoelt([achternaam[van:tot], voornaam], [f"{voornaam} {achternaam}"])


@pytest.mark.parametrize(
    ("getypt", "naam", "bedoeld"),
    [
        ("kuyper", "jan kuijper", True),
        ("muhame", "mohamed ali", True),
        ("annemaria", "anne marie bos", True),
        ("bso", "bos", False),
        ("jansen", "bakker", False),
    ],
)
def test_voorbeelden(getypt: str, naam: str, bedoeld: bool) -> None:
    assert bedoelt([getypt], [naam]) is bedoeld


def test_alle_woorden_staan_in_een_en_dezelfde_naam() -> None:
    assert not bedoelt(["marieke", "jansen"], ["marieke bos", "piet jansen"])


def test_een_jaar_in_twee_cijfers_is_van_beide_eeuwen() -> None:
    assert als_geboortedatums("14-3-08") == [Geboortedatum(1908, 3, 14), Geboortedatum(2008, 3, 14)]


@pytest.mark.parametrize("getypt", ["1987", "bos", "", "31-02-1987", "06 12345678"])
def test_wat_geen_geboortedatum_is(getypt: str) -> None:
    assert als_geboortedatums(getypt) == []


def test_een_naam_is_geen_telefoonnummer_en_andersom() -> None:
    assert als_telefoon("Jansen") == ""
    assert als_naam("06-12345678") == []

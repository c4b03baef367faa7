"""Numbers out of a request: any text gives a number that the database can hold, or none."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from toegang.nummers import als_nummer


@pytest.mark.parametrize(("getypt", "nummer"), [("0", 0), ("17", 17), ("007", 7), ("9" * 18, 10**18 - 1)])
def test_een_getal_wordt_gelezen(getypt: str, nummer: int) -> None:
    assert als_nummer(getypt) == nummer


@pytest.mark.parametrize("getypt", ["", " 1", "-1", "1.0", "1e3", "²", "١٢", "9" * 19, "9" * 5000, "1\x00"])
def test_wat_geen_getal_is_geeft_niets(getypt: str) -> None:
    assert als_nummer(getypt) is None


def test_boven_de_grens_is_het_geen_nummer() -> None:
    assert (als_nummer("9", hoogste=9), als_nummer("10", hoogste=9)) == (9, None)


@given(st.text())
def test_elke_tekst_geeft_een_antwoord_dat_in_de_databank_past(getypt: str) -> None:
    nummer = als_nummer(getypt)
    assert nummer is None or 0 <= nummer < 2**63

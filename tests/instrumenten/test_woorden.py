"""Figures in Dutch words."""

from decimal import Decimal
from typing import Any

import pytest

from instrumenten.models import Instrument
from instrumenten.woorden import duur_in_woorden, euro, feiten, gemiddelde, getal, opsomming


@pytest.mark.parametrize(
    ("duur", "eenheid", "tekst"),
    [
        (1, "uur", "1 uur"), (12, "uur", "12 uur"), (1, "dag", "1 dag"), (3, "dag", "3 dagen"), (1, "week", "1 week"),
        (26, "week", "26 weken"), (1, "maand", "1 maand"), (6, "maand", "6 maanden"), (None, "", ""), (3, "", ""),
    ],
)  # fmt: skip
def test_een_duur_heeft_het_juiste_meervoud(duur: int | None, eenheid: str, tekst: str) -> None:
    assert duur_in_woorden(duur, eenheid) == tekst


@pytest.mark.parametrize(
    ("bedrag", "tekst"),
    [(1250, "€\xa01.250"), ("49.50", "€\xa049,50"), (0, "€\xa00"), ("1234567.5", "€\xa01.234.567,50")],
)
def test_een_bedrag_staat_er_zoals_men_het_schrijft(bedrag: int | str, tekst: str) -> None:
    assert euro(Decimal(bedrag)) == tekst


@pytest.mark.parametrize(("waarde", "tekst"), [("8.0", "8"), ("2.5", "2,5"), ("1040", "1.040"), ("100", "100")])
def test_een_getal_heeft_alleen_een_komma_als_dat_nodig_is(waarde: str, tekst: str) -> None:
    assert getal(Decimal(waarde)) == tekst


@pytest.mark.parametrize(
    ("delen", "tekst"), [([], ""), (["a"], "a"), (["a", "b"], "a en b"), (["a", "b", "c"], "a, b en c")]
)
def test_een_opsomming_sluit_af_met_en(delen: list[str], tekst: str) -> None:
    assert opsomming(delen) == tekst


@pytest.mark.parametrize(("waarde", "tekst"), [(4.0, "4,0"), (3.05, "3,1"), (4.25, "4,3"), (13 / 3, "4,3"), (5, "5,0")])
def test_een_gemiddelde_heeft_een_cijfer_achter_de_komma_en_een_half_gaat_omhoog(waarde: float, tekst: str) -> None:
    assert gemiddelde(waarde) == tekst


@pytest.mark.parametrize(
    ("velden", "woorden"),
    [
        ({}, []),
        ({"groep": True, "individueel": True, "kosten": 0}, ["groep of individueel", "geen kosten"]),
        (
            {"groep": True, "uren_per_week": Decimal("2.5"), "duur": 3, "duur_eenheid": "week", "kosten": Decimal(50),
             "uitvoering": "zelf_inkoop"},
            ["groep", "2,5 uur per week", "3 weken", "€\xa050", "zelf of inkoop"],
        ),
    ],
)  # fmt: skip
def test_van_de_feiten_staat_er_wat_bekend_is(velden: dict[str, Any], woorden: list[str]) -> None:
    assert feiten(Instrument(**velden)) == woorden

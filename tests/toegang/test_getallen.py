"""Numbers and amounts as people type them: one Dutch reading, shown again as it was understood."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from toegang.getallen import GeenGetal, lees_getal, schrijf_getal
from toegang.velden import Getalveld, Heelgetalveld


@pytest.mark.parametrize(
    ("getypt", "waarde"),
    [
        ("1250,50", "1250.5"), ("1.250,50", "1250.5"), ("1250.50", "1250.5"), ("1,250.50", "1250.5"),
        ("€ 1.250", "1250"),
        ("€1.250,-", "1250"), ("1 250", "1250"), ("1\u00a0250,50", "1250.5"), (" 7,5 ", "7.5"), ("7,50", "7.5"),
        ("1.250.000", "1250000"), ("0", "0"), ("12 euro", "12"),
        # What looks like the example is read as the example.
        ("\u200b1250", "1250"), ("1250\ufeff", "1250"), ("１２５０,５０", "1250.5"), ("٣", "3"), ("1\u202f250", "1250"),
    ],
)  # fmt: skip
def test_leest_wat_mensen_typen(getypt: str, waarde: str) -> None:
    assert lees_getal(getypt, decimalen=2) == Decimal(waarde)


@pytest.mark.parametrize(
    "getypt",
    [
        "",
        "veel",
        "-5",
        "−5",
        "1e5",
        "1,250",
        "12 50",
        "1.25.0",
        "10²",
        "7½",
        "①",
        "7,555",
        "9" * 13,
        "=",
        "1'250",
        "NaN",
        "Infinity",
        "0x10",
        "1_000",
        "+5",
    ],
)
def test_weigert_wat_geen_getal_is_of_twee_dingen_kan_zijn(getypt: str) -> None:
    with pytest.raises(GeenGetal):
        lees_getal(getypt, decimalen=2)


@pytest.mark.parametrize(("decimalen", "voorbeelden"), [(0, ["1250"]), (1, ["8", "7,5"]), (2, ["1250", "1250,50"])])
def test_het_voorbeeld_bij_een_fout_is_wat_in_dat_vak_past(decimalen: int, voorbeelden: list[str]) -> None:
    with pytest.raises(GeenGetal, match=f"Schrijf bijvoorbeeld {' of '.join(voorbeelden)}"):
        lees_getal("7,5 uur", decimalen=decimalen)
    for voorbeeld in voorbeelden:
        assert lees_getal(voorbeeld, decimalen=decimalen) > 0


def test_meer_decimalen_dan_er_passen_worden_niet_afgerond() -> None:
    with pytest.raises(GeenGetal, match=r"hoogstens 1 cijfer achter de komma"):
        lees_getal("7,25", decimalen=1)
    with pytest.raises(GeenGetal, match="een heel getal"):
        lees_getal("2,5", decimalen=0)


@given(st.decimals(min_value=0, max_value=9_999_999, places=2))
def test_wat_wordt_getoond_wordt_weer_zo_gelezen(getal: Decimal) -> None:
    assert lees_getal(schrijf_getal(getal, decimalen=2), decimalen=2) == getal


def test_het_veld_toont_nederlandse_getallen_en_is_geen_getalvak_van_de_browser() -> None:
    veld = Getalveld(max_digits=9, decimal_places=2)
    assert [veld.prepare_value(waarde) for waarde in (Decimal("1250.50"), Decimal("8.00"), "1.2 x")] == [
        "1250,50", "8,00", "1.2 x",
    ]  # fmt: skip
    vak = veld.widget.render("kosten", veld.prepare_value(Decimal("7.50")), veld.widget.attrs)
    assert 'type="text"' in vak
    assert 'inputmode="decimal"' in vak
    assert Heelgetalveld().clean("1.250") == 1250

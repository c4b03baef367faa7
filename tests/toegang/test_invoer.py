"""Pasted numbers and addresses: what looks the same is the same."""

import pytest
from django import forms
from hypothesis import given
from hypothesis import strategies as st

from toegang.invoer import (
    gewone_tekens,
    is_klantnummer,
    klantnummers,
    mailadres,
    mailsleutel,
    op_een_regel,
    telefoon,
    telefoon_fout,
    telefoonsleutel,
)
from toegang.invoervelden import Klantnummerinvoer, Mailinvoer, Telefooninvoer

ONZICHTBAAR = st.sampled_from(
    list("\u200b\u200c\u200d\u2060\ufeff\u00ad\u200e\u200f\u202a\u202c\u2066\u2069\ufe0f\u034f")
)
SPATIES = st.sampled_from(list(" \u00a0\u2007\u2009\u202f\u3000"))
STREEPJES = st.sampled_from(list("-\u2010\u2011\u2012\u2013\u2014\u2212\ufe63\uff0d"))


def vermomd(tekst: str) -> st.SearchStrategy[str]:
    """The same text as it may be pasted: other hyphens and spaces, and characters that nobody sees."""

    def teken(gewoon: str) -> st.SearchStrategy[str]:
        anders = {"-": STREEPJES, " ": SPATIES}.get(gewoon, st.just(gewoon))
        return st.tuples(anders, st.one_of(st.just(""), ONZICHTBAAR)).map("".join)

    return st.tuples(*map(teken, tekst)).map("".join)


@pytest.mark.parametrize(
    "getypt",
    [
        *("K-000919", "K-919", "k000919", "919", "K 919", "k 000 919", "#919", "K‐919", "K–919", "K — 919"),
        *("\u00a0K\u2011919\u200b", "Ｋ－９１９", "K.919", "0000919"),
    ],
)
def test_een_klantnummer_hoe_men_het_ook_schrijft(getypt: str) -> None:
    assert klantnummers(getypt)[0] == "K-000919"
    assert {"K-919", "K-000919", "K-0000919"} <= set(klantnummers(getypt))


@pytest.mark.parametrize("getypt", ["K-", "Karim", "K-12a", "", "919 Jansen", "9" * 40])
def test_wat_geen_klantnummer_is_blijft_wat_het_is(getypt: str) -> None:
    assert klantnummers(getypt) == [getypt.upper()]


@given(st.integers(0, 10**9), st.data())
def test_klantnummer_in_elke_vermomming(getal: int, data: st.DataObject) -> None:
    gewoon = f"K-{getal:06d}"
    assert klantnummers(data.draw(vermomd(gewoon))) == klantnummers(gewoon)
    assert gewoon in klantnummers(str(getal))
    assert all(len(nummer) <= 20 for nummer in klantnummers(gewoon))


def test_alleen_met_een_k_is_het_zeker_een_nummer() -> None:
    assert all(map(is_klantnummer, ["K-919", "k919", "K – 000 919"]))
    assert not any(map(is_klantnummer, ["919", "K 919", "Karim", "K-"]))


@pytest.mark.parametrize(
    "getypt",
    [
        *("06 12345678", "0612345678", "06-12345678", "+31 6 12345678", "+31 (0)6-1234 5678", "0031 6 12 34 56 78"),
        *(
            "06\u00a012345678",
            "06\u201112345678",
            "06 – 1234 5678",
            "\u202a+31612345678\u202c",
            "tel:+31612345678",
            "(06) 12345678",
            "(+31) 6 12345678",
            "(0031)612345678",
            "٠٦١٢٣٤٥٦٧٨",
            # A spreadsheet takes it for a number and drops the zero.
            "612345678",
        ),
    ],
)
def test_een_telefoonnummer_hoe_men_het_ook_schrijft(getypt: str) -> None:
    assert telefoonsleutel(getypt) == "0612345678"
    assert telefoon_fout(getypt) is None
    assert Telefooninvoer(max_length=20).clean(getypt) == telefoon(getypt)


@pytest.mark.parametrize(
    ("getypt", "sleutel"), [("+32 470 12 34 56", "+32470123456"), ("0032 470123456", "+32470123456"), ("", "")]
)
def test_een_buitenlands_nummer_houdt_zijn_land(getypt: str, sleutel: str) -> None:
    assert telefoonsleutel(getypt) == sleutel


@given(
    st.from_regex(r"0[1-9][0-9] ?-? ?[0-9]{3} [0-9]{4}", fullmatch=True).flatmap(
        lambda nr: st.tuples(st.just(nr), vermomd(nr))
    )
)
def test_telefoon_in_elke_vermomming(paar: tuple[str, str]) -> None:
    gewoon, getypt = paar
    assert telefoonsleutel(getypt) == telefoonsleutel(gewoon)
    assert telefoon_fout(getypt) is None
    assert telefoon(telefoon(getypt)) == telefoon(getypt)


@pytest.mark.parametrize(
    ("getypt", "bericht"),
    [
        ("06 1234567", None),
        ("0612", "te weinig cijfers voor een telefoonnummer: 4 cijfers"),
        ("061234567890123456", "te veel cijfers"),
        ("06 12345678 of", "hoort geen ‘f’"),
        ("06+12345678", "hoort geen ‘+’"),
        ("14 010", None),
    ],
)
def test_een_fout_zegt_wat_er_mis_is_en_geeft_niet_het_getypte_als_voorbeeld(getypt: str, bericht: str | None) -> None:
    fout = telefoon_fout(getypt)
    assert (fout is None) is (bericht is None)
    if bericht and fout:
        assert bericht in fout
        assert getypt not in fout


@pytest.mark.parametrize(
    "getypt",
    [
        "a.b@voorbeeld.example",
        "mailto:a.b@voorbeeld.example",
        "A. B. <a.b@voorbeeld.example>",
        "\u200ba.b@voorbeeld.example\u00a0",
        "a.b@voorbeeld.example.",
    ],
)
def test_een_mailadres_hoe_men_het_ook_plakt(getypt: str) -> None:
    assert Mailinvoer(max_length=254).clean(getypt) == "a.b@voorbeeld.example"
    assert mailsleutel(getypt.upper()) == "a.b@voorbeeld.example"
    assert mailadres(mailadres(getypt)) == mailadres(getypt)


def test_de_lengte_geldt_voor_wat_bewaard_wordt_en_de_browser_knipt_niets_af() -> None:
    veld = Telefooninvoer(max_length=20)
    assert veld.clean("\u200b" * 30 + "06 12345678") == "06 12345678"
    assert "maxlength" not in veld.widget.attrs
    with pytest.raises(forms.ValidationError):
        Klantnummerinvoer(max_length=20).clean("K" * 30)


def test_een_naam_houdt_zijn_letters_en_verliest_wat_niemand_ziet() -> None:
    assert op_een_regel("\u200bJose\u0301\u00a0 de\u00ad Wit\ufeff") == "José de Wit"
    assert op_een_regel("می\u200cخواهم") == "می\u200cخواهم"
    assert gewone_tekens("K\u200d–１") == "K-1"

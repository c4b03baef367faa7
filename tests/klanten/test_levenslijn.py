"""The life line: as exact as it is known, in words and in the drawing."""

from datetime import date
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from klanten.levenslijn import delen, gebeurtenisfouten, krachten, wanneer
from klanten.levenslijntekening import BREED, SMAL, Vorm, teken, tekstbreedte
from klanten.models import Levensgebeurtenis, Meldreden, Periode, Uitstroomreden
from tests.typen import zeker

VANDAAG = date(2026, 11, 22)


def gebeurtenis(
    soort: str = "werk",
    begin: tuple[int, int | None] = (2015, None),
    einde: tuple[int | None, int | None] = (None, None),
    **velden: Any,
) -> Levensgebeurtenis:
    return Levensgebeurtenis(
        soort=soort,
        titel=velden.pop("titel", "Magazijnmedewerker"),
        begin_jaar=begin[0],
        begin_maand=begin[1],
        einde_jaar=einde[0],
        einde_maand=einde[1],
        **velden,
    )


@pytest.mark.parametrize(
    ("soort", "begin", "einde", "woorden"),
    [
        ("werk", (2015, 3), (2018, 6), "maart 2015 – juni 2018"),
        ("werk", (2015, None), (2018, None), "2015 – 2018"),
        ("opleiding", (2020, 9), (None, None), "september 2020 – nu"),
        ("gebeurtenis", (2019, 5), (None, None), "mei 2019"),
        ("gebeurtenis", (2019, None), (2021, None), "2019 – 2021"),
        ("werk", (2015, None), (2015, None), "2015"),
    ],
)
def test_wanneer_staat_er_zo_precies_als_het_bekend_is(
    soort: str, begin: tuple[int, int | None], einde: tuple[int | None, int | None], woorden: str
) -> None:
    assert wanneer(gebeurtenis(soort, begin, einde)) == woorden


@pytest.mark.parametrize(
    ("begin", "einde", "veld"),
    [
        ((2015, 3), (2018, None), None),
        ((2015, 3), (2015, None), None),
        ((1989, None), (None, None), "begin_jaar"),
        ((2026, 12), (None, None), "begin_jaar"),
        ((2015, 3), (2015, 2), "einde_jaar"),
        ((2015, 3), (2014, None), "einde_jaar"),
        ((2015, None), (None, 4), "einde_jaar"),
        ((2015, None), (2061, None), "einde_jaar"),
    ],
)
def test_begin_en_einde_kunnen_kloppen(
    begin: tuple[int, int | None], einde: tuple[int | None, int | None], veld: str | None
) -> None:
    fouten = gebeurtenisfouten(begin=begin, einde=einde, geboortejaar=1990, vandaag=VANDAAG)
    assert list(fouten) == ([veld] if veld else [])


def test_alles_staat_op_volgorde_met_de_begeleiding_ertussen() -> None:
    periode = Periode(
        begin=date(2017, 4, 3),
        einde=date(2017, 9, 30),
        meldreden=Meldreden(naam="Eigen vraag"),
        uitstroomreden=Uitstroomreden(naam="Regulier werk"),
    )
    alles = delen([gebeurtenis(begin=(2018, 1)), gebeurtenis("opleiding", (2006, 9), (2010, 7))], [periode], VANDAAG)
    assert [deel.soort for deel in alles] == ["Opleiding", "Begeleiding", "Werk"]
    assert alles[1].wanneer == "03-04-2017 – 30-09-2017"
    assert alles[1].toelichting == "Uitgestroomd: Regulier werk"


def test_wat_het_bracht_staat_bij_de_krachten_het_laatste_eerst() -> None:
    alles = delen(
        [
            gebeurtenis(begin=(2010, 1), geleerd="Doorzetten"),
            gebeurtenis(begin=(2012, 1)),
            gebeurtenis(begin=(2014, 1), geleerd="Leidinggeven"),
        ],
        [],
        VANDAAG,
    )
    assert [deel.geleerd for deel in krachten(alles)] == ["Leidinggeven", "Doorzetten"]


def test_zonder_levensgebeurtenissen_is_er_niets_te_tekenen() -> None:
    periode = Periode(begin=date(2026, 1, 5), meldreden=Meldreden(naam="Eigen vraag"))
    assert teken(delen([], [periode], VANDAAG), VANDAAG) is None
    assert teken([], VANDAAG) is None


def test_een_balk_is_vol_waar_het_zeker_is_en_open_waar_alleen_het_jaar_bekend_is() -> None:
    def vorm(
        begin: tuple[int, int | None], einde: tuple[int | None, int | None] = (None, None), soort: str = "werk"
    ) -> Vorm:
        return zeker(teken(delen([gebeurtenis(soort, begin, einde)], [], VANDAAG), VANDAAG)).banen[0].vormen[0]

    precies, ongeveer = vorm((2015, 3), (2018, 6)), vorm((2015, None), (2018, None))
    assert precies.kern == precies.omtrek
    assert ongeveer.kern not in {"", ongeveer.omtrek}
    assert vorm((2015, None), (2015, None)).kern == ""
    assert vorm((2024, 1)).pijl
    assert not precies.pijl
    assert vorm((2019, 5), soort="gebeurtenis").kern
    assert not vorm((2019, None), soort="gebeurtenis").kern


@settings(max_examples=50)
@given(
    st.lists(
        st.tuples(
            st.sampled_from(["werk", "opleiding", "gebeurtenis"]),
            st.integers(1960, 2026),
            st.integers(0, 40),
            st.text("abimwW ", min_size=1, max_size=120),
        ),
        min_size=1,
        max_size=15,
    ),
    st.booleans(),
)
def test_in_de_tekening_valt_niets_buiten_de_rand_en_raken_namen_elkaar_niet(
    rijen: list[tuple[str, int, int, str]], smal: bool
) -> None:
    gebeurtenissen = [
        gebeurtenis(soort, (jaar, None), (jaar + lang if lang else None, None), titel=titel)
        for soort, jaar, lang, titel in rijen
    ]
    vlak = zeker(teken(delen(gebeurtenissen, [], VANDAAG), VANDAAG, smal=smal))
    assert vlak.breedte == (SMAL if smal else BREED)
    assert 0 < vlak.vandaag.x < vlak.breedte
    assert len(vlak.jaren) <= vlak.breedte / 50
    for baan in vlak.banen:
        bezet: dict[float, float] = {}
        for vorm in baan.vormen:
            eind = vorm.label.x + tekstbreedte(vorm.label.tekst)
            assert vorm.label.x >= bezet.get(vorm.label.y, 0)
            assert eind <= vlak.breedte + 0.1
            assert vorm.label.y <= vlak.voet <= vlak.hoogte
            bezet[vorm.label.y] = eind

"""The proposal, without a database: explained, traceable, silent when too little is known."""

from random import Random
from typing import Any

from hypothesis import given
from hypothesis import strategies as st
from hypothesis.strategies import DrawFn

from profielen.voorstel import (
    REGELVERSIE,
    Bereik,
    Feiten,
    Gegeven,
    Profiel,
    als_uitleg,
    stel_voor,
)
from tests.typen import zeker

CODES = ["PER", "ATT", "NOR", "EFF", "INT", "VAA", "ZEL", "CON", "BEL", "GED"]
NAMEN = dict.fromkeys(CODES, "") | {"EFF": "Geloof in eigen kunnen", "GED": "Gedrag"}


def gegevens(**scores: int | None) -> list[Gegeven]:
    return [Gegeven(code, NAMEN[code] or code, scores.get(code)) for code in CODES]


@st.composite
def bereiken(draw: DrawFn) -> tuple[Bereik, ...]:
    rij = []
    for code in CODES:
        van = draw(st.integers(1, 5))
        rij.append(Bereik(code, van, draw(st.integers(van, 5)), draw(st.integers(1, 3))))
    return tuple(rij)


@st.composite
def profielen(draw: DrawFn) -> list[Profiel]:
    patronen = draw(st.lists(bereiken(), min_size=2, max_size=6))
    toegang = draw(
        st.lists(
            st.sampled_from(["", "", "indicatie_beschut", "acuut"]), min_size=len(patronen), max_size=len(patronen)
        )
    )
    return [
        Profiel(plek, f"Profiel {plek}", plek, toegang[plek], patroon) for plek, patroon in enumerate(patronen, start=0)
    ]


score = st.one_of(st.none(), st.integers(1, 5))
scores = st.fixed_dictionaries(dict.fromkeys(CODES, score))
alle_feiten = st.builds(Feiten, st.booleans(), st.booleans())


@given(scores, profielen(), alle_feiten, st.randoms())
def test_volgorde_van_scores_en_profielen_maakt_niet_uit(
    stand: dict[str, int | None], rij: list[Profiel], feiten: Feiten, toeval: Random
) -> None:
    een = stel_voor(gegevens(**stand), rij, feiten)
    geschud, gegeven = list(rij), gegevens(**stand)
    toeval.shuffle(geschud)
    toeval.shuffle(gegeven)
    ander = stel_voor(gegeven, geschud, feiten)
    assert (een.beste, een.alle, een.betrouwbaarheid) == (ander.beste, ander.alle, ander.betrouwbaarheid)
    assert set(een.vul_eerst) == set(ander.vul_eerst)


@given(bereiken(), st.data())
def test_alle_scores_binnen_het_bereik_geven_afstand_nul(patroon: tuple[Bereik, ...], data: st.DataObject) -> None:
    stand = {bereik.code: data.draw(st.integers(bereik.van, bereik.tot)) for bereik in patroon}
    (vergelijking,) = stel_voor(gegevens(**stand), [Profiel(1, "Profiel 1", 1, "", patroon)]).alle
    assert vergelijking.afwijking == 0
    assert vergelijking.afwijkend == []


@given(scores, profielen())
def test_niet_besproken_telt_nooit_mee(stand: dict[str, int | None], rij: list[Profiel]) -> None:
    besproken = {code for code, waarde in stand.items() if waarde is not None}
    for vergelijking in stel_voor(gegevens(**stand), rij).alle:
        assert {reden.code for reden in vergelijking.redenen} == besproken


@given(scores, profielen())
def test_met_minder_dan_zestig_procent_bekend_geen_voorstel_maar_wat_te_vragen(
    stand: dict[str, int | None], rij: list[Profiel]
) -> None:
    uitkomst = stel_voor(gegevens(**stand), rij)
    onbekend = [code for code in CODES if stand[code] is None]
    if len(onbekend) > 4:
        assert uitkomst.beste == ()
        assert len(uitkomst.vul_eerst) == len(onbekend)
    else:
        assert uitkomst.vul_eerst == ()


@given(scores, profielen(), alle_feiten)
def test_elk_punt_komt_van_een_score_buiten_het_bereik(
    stand: dict[str, int | None], rij: list[Profiel], feiten: Feiten
) -> None:
    for vergelijking in stel_voor(gegevens(**stand), rij, feiten).alle:
        for reden in vergelijking.redenen:
            assert reden.score == stand[reden.code]
            assert (reden.afstand > 0) == (not reden.van <= reden.score <= reden.tot)
        assert vergelijking.afwijking == sum(reden.gewicht * reden.afstand for reden in vergelijking.redenen)


@given(scores, profielen(), alle_feiten)
def test_het_voorstel_is_het_dichtstbij_tenzij_een_feit_voorgaat(
    stand: dict[str, int | None], rij: list[Profiel], feiten: Feiten
) -> None:
    uitkomst = stel_voor(gegevens(**stand), rij, feiten)
    assert len(uitkomst.beste) <= 2
    if uitkomst.eerste and not uitkomst.eerste.feit:
        open_profielen = [v for v in uitkomst.alle if not v.buiten_bereik]
        assert zeker(uitkomst.eerste).afwijking == min(v.afwijking for v in open_profielen)


BESCHUT = Profiel(5, "5 Beschut werk", 5, "indicatie_beschut", (Bereik("EFF", 3, 3),))
ZORG = Profiel(6, "6 Zorg eerst", 6, "acuut", (Bereik("EFF", 1, 1),))
DIRECT = Profiel(1, "1 Direct", 1, "", (Bereik("EFF", 4, 5), Bereik("GED", 3, 5)))
VERKENNEN = Profiel(3, "3 Verkennen", 3, "", (Bereik("EFF", 1, 2, 2), Bereik("GED", 2, 3)))


def test_redenen_staan_in_gewone_taal() -> None:
    stand = gegevens(**dict.fromkeys(CODES, 3) | {"EFF": 2, "GED": 4})
    eerste = zeker(stel_voor(stand, [DIRECT, VERKENNEN]).eerste)
    assert eerste.naam == "3 Verkennen"
    assert eerste.passend[0].zin == "Past omdat geloof in eigen kunnen 2 is (verwacht 1–2)"
    assert eerste.afwijkend[0].zin == "Past minder omdat gedrag 4 is (verwacht 2–3)"


def test_gewicht_telt_de_afstand_zwaarder() -> None:
    stand = gegevens(**dict.fromkeys(CODES, 3) | {"EFF": 4})
    vergelijking = next(v for v in stel_voor(stand, [VERKENNEN]).alle)
    assert vergelijking.afwijking == 2 * 2


def test_indicatie_beschut_gaat_voor_ook_als_er_weinig_bekend_is() -> None:
    uitkomst = stel_voor(gegevens(EFF=4), [DIRECT, BESCHUT], Feiten(indicatie_beschut=True))
    assert zeker(uitkomst.eerste).sleutel == 5
    assert zeker(uitkomst.eerste).feit == "indicatie_beschut"


def test_zonder_indicatie_wordt_beschut_werk_nooit_voorgesteld() -> None:
    stand = gegevens(**dict.fromkeys(CODES, 3))
    uitkomst = stel_voor(stand, [DIRECT, BESCHUT])
    assert [v.sleutel for v in uitkomst.beste] == [1]
    assert next(v for v in uitkomst.alle if v.sleutel == 5).buiten_bereik


def test_acute_situatie_gaat_voor_de_scores_maar_kan_ook_uit_de_scores_volgen() -> None:
    hoog = gegevens(**dict.fromkeys(CODES, 5))
    assert zeker(stel_voor(hoog, [DIRECT, ZORG], Feiten(acuut=True)).eerste).sleutel == 6
    laag = gegevens(**dict.fromkeys(CODES, 1))
    assert zeker(stel_voor(laag, [DIRECT, ZORG]).eerste).sleutel == 6


def test_beide_feiten_tonen_allebei_de_profielen() -> None:
    uitkomst = stel_voor(gegevens(), [ZORG, BESCHUT, DIRECT], Feiten(indicatie_beschut=True, acuut=True))
    assert [v.sleutel for v in uitkomst.beste] == [5, 6]


def test_profiel_zonder_patroon_wint_niet_omdat_er_niets_te_vergelijken_is() -> None:
    uitkomst = stel_voor(gegevens(**dict.fromkeys(CODES, 1)), [Profiel(9, "Leeg", 0), DIRECT])
    assert [v.sleutel for v in uitkomst.beste] == [1]


def test_gelijke_afstand_volgt_de_volgorde_van_de_profielen() -> None:
    tweeling = Profiel(8, "8 Tweeling", 8, "", DIRECT.patroon)
    stand = gegevens(**dict.fromkeys(CODES, 5))
    assert [v.sleutel for v in stel_voor(stand, [tweeling, DIRECT]).beste] == [1, 8]


def test_uitleg_bewaart_genoeg_om_elk_punt_na_te_rekenen() -> None:
    feiten = Feiten(acuut=True)
    uitkomst = stel_voor(gegevens(**dict.fromkeys(CODES, 3)), [DIRECT, ZORG], feiten)
    uitleg: dict[str, Any] = als_uitleg(uitkomst, feiten)
    assert uitkomst.regelversie == REGELVERSIE
    assert uitleg["feiten"] == ["acuut"]
    for rij in uitleg["alle"]:
        punten = sum(r["gewicht"] * max(r["van"] - r["score"], r["score"] - r["tot"], 0) for r in rij["redenen"])
        assert punten == rij["afwijking"]


def test_zonder_gegevens_is_er_niets_te_zeggen() -> None:
    assert stel_voor([], [DIRECT]).beste == ()

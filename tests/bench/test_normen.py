"""From measurements to a judgement: percentiles, how much load held, held or missed."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bench.kantoor import GRENS, TEMPI, Stap, houdt_tot
from bench.normen import Norm, van_groei, van_kantoor, van_paginas
from bench.paginas import HOOFDPAGINAS, LIJST, WERKVOORRAAD_MET_VEEL, Meting, Metingen, percentiel
from bench.tabellen import druk_paginas_af, tabel
from bench.toeloop import Toeloopmeting

MS = st.lists(st.floats(0.1, 1e6), min_size=1, max_size=50)


@given(waarden=MS, procent=st.integers(1, 99))
def test_een_percentiel_ligt_tussen_de_uitersten_en_ordening_doet_er_niet_toe(
    waarden: list[float], procent: int
) -> None:
    gevonden = percentiel(waarden, procent)
    assert min(waarden) <= gevonden * (1 + 1e-9)
    assert gevonden <= max(waarden) * (1 + 1e-9)
    assert percentiel(waarden[::-1], procent) == gevonden


def test_het_percentiel_van_een_bekende_rij() -> None:
    assert [percentiel(range(101), procent) for procent in (5, 50, 95, 99)] == [5, 50, 95, 99]
    assert percentiel([7.0], 95) == 7


def stap(tempo: float, p95: float, fouten: int = 0) -> Stap:
    return Stap(
        tempo, Toeloopmeting({"dossier": [p95] * 20}, {"x": fouten} if fouten else {}, gevraagd=20), web=1, databank=1
    )


@pytest.mark.parametrize(
    ("stappen", "tot"),
    [
        ([], 0),
        ([stap(10, 300)], 0),
        ([stap(10, 249), stap(20, 251)], 10),
        ([stap(20, 100), stap(10, 100), stap(40, 300)], 20),
        # A load that held by chance, above one that did not, holds nothing.
        ([stap(10, 100), stap(20, 300), stap(40, 100)], 10),
        ([stap(10, 100), stap(20, 100, fouten=1)], 10),
        ([Stap(10, Toeloopmeting({}, {"x": 5}), 1, 1)], 0),
    ],
)
def test_de_toeloop_houdt_tot_de_eerste_die_niet_houdt(stappen: list[Stap], tot: float) -> None:
    assert houdt_tot(stappen) == tot


@pytest.mark.parametrize(
    ("gemeten", "minstens", "gehaald"),
    [(2.0, False, True), (2.01, False, False), (2.0, True, True), (1.99, True, False)],
)
def test_een_doel_is_gehaald_tot_en_met_zijn_grens(gemeten: float, minstens: bool, gehaald: bool) -> None:
    norm = Norm("iets", gemeten, 2, "×", minstens=minstens)
    assert norm.gehaald is gehaald
    assert str(norm).startswith("gehaald" if gehaald else "GEMIST")


def test_het_kantoor_wordt_beoordeeld_bij_het_hoogste_tempo() -> None:
    hoogste = max(TEMPI)
    normen = list(van_kantoor([stap(10, 1), stap(30, 1), stap(hoogste, GRENS + 1, fouten=2)]))
    assert [(norm.gemeten, norm.gehaald) for norm in normen] == [(GRENS + 1, False), (2, False), (30, False)]


def meting(ms: float, *, p95: float | None = None) -> Meting:
    return Meting(1, 1000, [ms] * 90 + [p95 or ms] * 10, [ms] * 100, [0.0] * 100)


def metingen(**anders: Meting) -> Metingen:
    namen = (*HOOFDPAGINAS, LIJST, WERKVOORRAAD_MET_VEEL, "team")
    return Metingen(
        {naam: meting(30) for naam in namen} | anders, {naam: meting(15) for naam in namen if naam != LIJST}
    )


def test_een_pagina_wordt_gehouden_tegen_haar_grens_haar_mediaan_en_de_lijst() -> None:
    gelijk = metingen()
    assert all(norm.gehaald for norm in van_paginas(gelijk, gelijk))
    traag = metingen(dossier=meting(30.1), plan=meting(30, p95=61), werkvoorraad=meting(42))
    gemist = {norm.naam for norm in van_paginas(traag, traag) if not norm.gehaald}
    assert gemist == {
        "dossier: maal de grens",
        "plan: p95 maal de mediaan",
        "werkvoorraad: maal de grens",
        "werkvoorraad: maal de lijst van Django admin",
    }


def test_wat_groeit_met_de_organisatie_wordt_genoemd_en_het_team_altijd() -> None:
    groei = {norm.naam: norm.gehaald for norm in van_groei(metingen(), metingen(plan=meting(37)))}
    assert groei == {"plan: veel klanten maal weinig": False, "team: veel klanten maal weinig": True}


def test_een_tabel_is_zo_breed_als_wat_erin_staat(capsys: pytest.CaptureFixture[str]) -> None:
    tabel(["naam", "ms", "p95"], [["een", 1.25, None], ["langer", 100, 2.0]])
    assert capsys.readouterr().out.splitlines() == [
        "naam     ms  p95",
        "een     1.2     ",
        "langer  100  2.0",
    ]


def test_de_tabel_van_de_paginas_zegt_van_elke_hoe_vaak_de_grens(capsys: pytest.CaptureFixture[str]) -> None:
    druk_paginas_af(metingen(), metingen())
    kop, *regels = capsys.readouterr().out.splitlines()
    assert kop.split()[-3:] == ["×", "grens", "cpu"]
    per_naam = {regel[:24].strip(): regel.split() for regel in regels}
    assert per_naam["dossier"][-4:] == ["15.0", "15.0", "2.0", "2.0"]
    assert per_naam[LIJST][-2:] == ["1.0", "1.0"]

"""The axis of time below a drawing: what stands where on it, and what is marked."""

from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from toegang.tijdas import Dagas, Maandas, in_maanden, maand

DAGEN = st.dates(date(1900, 1, 1), date(2200, 12, 31))


@st.composite
def dagassen(draw: st.DrawFn) -> Dagas:
    begin, einde = sorted((draw(DAGEN), draw(DAGEN)))
    return Dagas(begin, einde, links=draw(st.integers(0, 200)), rechts=draw(st.integers(201, 2000)))


@st.composite
def maandassen(draw: st.DrawFn) -> Maandas:
    begin = draw(st.integers(1900 * 12, 2100 * 12))
    return Maandas(begin, begin + draw(st.integers(24, 1500)) * 1.02, links=8, rechts=draw(st.integers(300, 900)))


@given(dagassen(), DAGEN, DAGEN)
@example(Dagas(date(2026, 1, 1), date(2026, 1, 1), 8, 852), date(2025, 1, 1), date(2027, 1, 1))
def test_wat_eerder_is_staat_nooit_verder_naar_rechts_en_alles_staat_op_de_as(
    dagas: Dagas, een: date, ander: date
) -> None:
    eerst, dan = sorted((een, ander))
    assert dagas.links <= dagas.x(eerst) <= dagas.x(dan) <= dagas.rechts


@given(dagassen())
def test_de_as_begint_links_en_eindigt_rechts(dagas: Dagas) -> None:
    assert dagas.x(dagas.begin) == dagas.links
    assert dagas.x(dagas.einde) == (dagas.rechts if dagas.einde > dagas.begin else dagas.links)


@given(dagassen(), st.integers(1, 24))
def test_maanden_zijn_eerste_dagen_op_de_as_hoogstens_zoveel_en_even_ver_uit_elkaar(
    dagas: Dagas, hoogstens: int
) -> None:
    maanden = dagas.maanden(hoogstens)
    assert len(maanden) <= hoogstens
    assert all(dag.day == 1 and dagas.begin < dag <= dagas.einde for dag in maanden)
    afstanden = {round(in_maanden(dan) - in_maanden(eerst)) for eerst, dan in pairwise(maanden)}
    assert len(afstanden) <= 1


@given(dagassen())
def test_met_ruimte_genoeg_staat_elke_eerste_van_een_maand_erop(dagas: Dagas) -> None:
    dagen = (
        dagas.begin + timedelta(days=plaats) for plaats in range(1, min((dagas.einde - dagas.begin).days, 900) + 1)
    )
    eerste = [dag for dag in dagen if dag.day == 1]
    assert dagas.maanden(10_000)[: len(eerste)] == eerste


@given(maandassen(), st.integers(5, 14))
def test_jaren_beginnen_op_de_as_op_een_rond_getal(maandas: Maandas, hoogstens: int) -> None:
    jaren = list(maandas.jaren(hoogstens))
    assert all(maandas.begin <= maand(jaar) <= maandas.einde for jaar in jaren)
    assert any(all(jaar % stap == 0 for jaar in jaren) for stap in (1, 2, 5, 10, 20))
    assert [maandas.x(maand(jaar)) for jaar in jaren] == sorted(maandas.x(maand(jaar)) for jaar in jaren)


@pytest.mark.parametrize(
    ("tot", "jaren"),
    [(2005, [2000, 2001, 2002, 2003, 2004, 2005]), (2006, [2000, 2002, 2004, 2006]), (2011, [2000, 2005, 2010])],
)
def test_er_staan_zoveel_jaren_op_als_er_passen(tot: int, jaren: list[int]) -> None:
    assert list(Maandas(maand(2000), maand(tot), 0, 100).jaren(5)) == jaren


@given(DAGEN, DAGEN)
def test_dagen_in_maanden_houden_hun_volgorde_en_een_maand_begint_op_de_eerste(een: date, ander: date) -> None:
    assert (in_maanden(een) < in_maanden(ander)) == (een < ander)
    assert in_maanden(een.replace(day=1)) == maand(een.year, een.month)

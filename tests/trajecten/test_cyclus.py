"""What a plan allows in each state, what it must hold, and what an evaluation makes of a goal."""

from datetime import date, timedelta
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from trajecten.cyclus import (
    NietToegestaan,
    Planhandeling,
    Planinhoud,
    Planonderdeel,
    doelstatus_na,
    inzet_kan_worden,
    mag,
    ontbreekt,
    stap,
    status_na,
    voortgang,
)
from trajecten.looptijd import plus_maanden, verwacht_einde
from trajecten.models import DoelEvaluatie, DoelStatus, InzetStatus, PlanStatus, Vervolg, Zienswijze

VANDAAG = date(2026, 11, 22)
COMPLEET = Planinhoud(
    hoofddoel="Werken in de zorg",
    eigen_woorden="Ik wil in de zorg werken.",
    doelen=1,
    evaluatie_op=VANDAAG + timedelta(days=1),
    afspraken_klant=1,
    afspraken_gemeente=1,
    zienswijze="eens",
    zienswijze_tekst="",
)

statussen = st.sampled_from(PlanStatus)
handelingen = st.sampled_from(Planhandeling)


@pytest.mark.parametrize(
    ("status", "verwacht"),
    [
        (None, "voorbereiding"),
        ("concept", "plan"),
        ("vastgesteld", "uitvoeren"),
        ("bijstellen", "uitvoeren"),
        ("afgesloten", "terugblik"),
    ],
)
def test_elke_status_hoort_bij_een_stap(status: str | None, verwacht: str) -> None:
    assert stap(status) == verwacht


@given(st.one_of(st.none(), statussen))
def test_er_is_altijd_een_stap_aan_de_beurt_en_wat_ervoor_ligt_is_gedaan(status: PlanStatus | None) -> None:
    lijn = voortgang(status)
    nu = [deel.huidig for deel in lijn].index(True)
    assert [deel.gedaan for deel in lijn] == [True] * nu + [False] * (4 - nu)
    assert sum(deel.huidig for deel in lijn) == 1


@given(st.lists(handelingen, max_size=12))
def test_een_plan_gaat_nooit_van_vastgesteld_naar_bewerken_zonder_evaluatie(reeks: list[Planhandeling]) -> None:
    """Whatever one tries, in whatever order: an established plan changes only after an evaluation."""
    status = PlanStatus.CONCEPT
    for handeling in reeks:
        vorige = status
        try:
            status = status_na(status, handeling)
        except NietToegestaan:
            assert not mag(status, handeling)
            continue
        if vorige == PlanStatus.VASTGESTELD and mag(status, Planhandeling.BEWERKEN):
            assert handeling == Planhandeling.EVALUEREN
        if status == PlanStatus.VASTGESTELD and vorige != status:
            assert handeling == Planhandeling.VASTSTELLEN


@given(handelingen)
def test_een_afgesloten_plan_staat_niets_meer_toe(handeling: Planhandeling) -> None:
    with pytest.raises(NietToegestaan):
        status_na(PlanStatus.AFGESLOTEN, handeling)


@given(statussen)
def test_van_elke_status_leidt_een_weg_naar_afsluiten(status: PlanStatus) -> None:
    assert status == PlanStatus.AFGESLOTEN or status_na(status, Planhandeling.AFSLUITEN) == PlanStatus.AFGESLOTEN


@given(st.lists(st.sampled_from(InzetStatus), max_size=8))
def test_een_inzet_komt_niet_terug_van_afgerond_of_gestopt(reeks: list[InzetStatus]) -> None:
    status = InzetStatus.VOORGESTELD
    klaar = False
    for volgende in reeks:
        if volgende in inzet_kan_worden(status):
            assert not klaar or volgende == status
            status = volgende
            klaar = klaar or status in {InzetStatus.AFGEROND, InzetStatus.GESTOPT}


def test_afronden_kan_pas_na_starten() -> None:
    assert InzetStatus.AFGEROND not in inzet_kan_worden(InzetStatus.VOORGESTELD)


@pytest.mark.parametrize(
    ("uitkomst", "vervolg", "verwacht"),
    [
        ("behaald", "stoppen", "behaald"),
        ("behaald", "doorgaan", "behaald"),
        ("behaald", "bijstellen", "open"),
        ("deels", "doorgaan", "open"),
        ("deels", "stoppen", "deels"),
        ("niet", "bijstellen", "open"),
        ("niet", "stoppen", "niet"),
    ],
)
def test_wat_een_evaluatie_van_een_doel_maakt(uitkomst: str, vervolg: str, verwacht: str) -> None:
    assert doelstatus_na(uitkomst, vervolg) == verwacht


@given(st.sampled_from(DoelEvaluatie.Uitkomst), st.sampled_from(Vervolg))
def test_een_doel_is_alleen_behaald_als_het_is_behaald(uitkomst: DoelEvaluatie.Uitkomst, vervolg: Vervolg) -> None:
    if doelstatus_na(uitkomst, vervolg) == DoelStatus.BEHAALD:
        assert uitkomst == DoelEvaluatie.Uitkomst.BEHAALD
    if vervolg == Vervolg.STOPPEN:
        assert doelstatus_na(uitkomst, vervolg) != DoelStatus.OPEN


def test_een_compleet_plan_mist_niets() -> None:
    assert ontbreekt(COMPLEET, VANDAAG) == []


@pytest.mark.parametrize(
    ("anders", "verwacht"),
    [
        ({"hoofddoel": " "}, Planonderdeel.HOOFDDOEL),
        ({"eigen_woorden": ""}, Planonderdeel.EIGEN_WOORDEN),
        ({"doelen": 0}, Planonderdeel.DOEL),
        ({"evaluatie_op": None}, Planonderdeel.EVALUATIE),
        ({"evaluatie_op": VANDAAG}, Planonderdeel.EVALUATIE),
        ({"afspraken_klant": 0}, Planonderdeel.AFSPRAAK_KLANT),
        ({"afspraken_gemeente": 0}, Planonderdeel.AFSPRAAK_GEMEENTE),
        ({"zienswijze": ""}, Planonderdeel.ZIENSWIJZE),
        ({"zienswijze": "deels"}, Planonderdeel.ZIENSWIJZE_TEKST),
        ({"zienswijze": "oneens"}, Planonderdeel.ZIENSWIJZE_TEKST),
    ],
)
def test_wat_er_niet_is_ontbreekt(anders: dict[str, int | str | date | None], verwacht: Planonderdeel) -> None:
    assert ontbreekt(Planinhoud(**{**vars(COMPLEET), **anders}), VANDAAG) == [verwacht]


@given(st.sampled_from(Zienswijze))
def test_geen_enkele_mening_houdt_het_plan_tegen(zienswijze: Zienswijze) -> None:
    stand = Planinhoud(**{**vars(COMPLEET), "zienswijze": zienswijze, "zienswijze_tekst": "Ik zie het anders."})
    assert ontbreekt(stand, VANDAAG) == []


@given(st.dates(date(2000, 1, 1), date(2100, 1, 1)), st.integers(0, 240))
def test_maanden_tellen_door_en_een_dag_die_er_niet_is_wordt_de_laatste(dag: date, maanden: int) -> None:
    later = plus_maanden(dag, maanden)
    assert (later.year * 12 + later.month) - (dag.year * 12 + dag.month) == maanden
    assert later.day <= dag.day


@pytest.mark.parametrize(
    ("duur", "eenheid", "uren", "verwacht"),
    [
        (10, "dag", None, date(2026, 12, 2)),
        (12, "week", None, date(2027, 2, 14)),
        (3, "maand", None, date(2027, 2, 22)),
        (20, "uur", Decimal(8), date(2026, 12, 13)),
        (20, "uur", None, None),
        (None, "", Decimal(8), None),
    ],
)
def test_het_verwachte_einde_volgt_uit_de_duur(
    duur: int | None, eenheid: str, uren: Decimal | None, verwacht: date | None
) -> None:
    assert verwacht_einde(VANDAAG, duur, eenheid, uren) == verwacht


def test_een_maand_na_31_januari_is_de_laatste_dag_van_februari() -> None:
    assert plus_maanden(date(2027, 1, 31), 1) == date(2027, 2, 28)

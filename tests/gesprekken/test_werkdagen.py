"""Working days: weekends and the public holidays of the Netherlands."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gesprekken.werkdagen import is_werkdag, volgende_werkdag, vorige_werkdag


@pytest.mark.parametrize(
    ("dag", "werkt"),
    [
        (date(2026, 12, 2), True),
        (date(2026, 12, 5), False),
        (date(2026, 12, 25), False),
        (date(2026, 4, 6), False),  # Tweede Paasdag
        (date(2026, 4, 27), False),  # Koningsdag
        (date(2025, 4, 26), False),  # Koningsdag on a Saturday, as the 27th is a Sunday
        (date(2025, 4, 28), True),
        (date(2026, 5, 5), True),  # Bevrijdingsdag is a day off once in five years
        (date(2025, 5, 5), False),
        (date(2026, 5, 14), False),  # Hemelvaartsdag
    ],
)
def test_weekend_en_feestdag_zijn_geen_werkdag(dag: date, werkt: bool) -> None:
    assert is_werkdag(dag) is werkt


def test_om_kerst_heen() -> None:
    # Friday 25 and Saturday 26 December, then the weekend.
    assert volgende_werkdag(date(2026, 12, 24)) == date(2026, 12, 28)
    assert vorige_werkdag(date(2026, 12, 28)) == date(2026, 12, 24)


@given(st.dates(date(2000, 1, 1), date(2090, 12, 1)))
def test_heen_en_terug_ligt_er_geen_werkdag_tussen(dag: date) -> None:
    later = volgende_werkdag(dag)
    assert is_werkdag(later)
    tussen = [dag + timedelta(days=aantal) for aantal in range(1, (later - dag).days)]
    assert not any(map(is_werkdag, tussen))
    if is_werkdag(dag):
        assert vorige_werkdag(later) == dag

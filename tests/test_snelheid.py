"""What measures speed itself: it lets pass what is as fast as it should be, on any machine, and nothing else."""

import time

import pytest

from tests.snelheid import binnen, maatwerk


def test_wat_zo_lang_duurt_als_het_mag_wordt_doorgelaten() -> None:
    assert binnen(4, maatwerk) == maatwerk()


def test_wat_vele_malen_langer_duurt_dan_het_mag_wordt_gezien() -> None:
    with pytest.raises(AssertionError, match=r"duurde .* maten"):
        binnen(1, lambda: [maatwerk() for _ in range(8)])


def test_wat_een_keer_toevallig_lang_duurt_wordt_doorgelaten() -> None:
    keren: list[int] = []

    def werk() -> int:
        keren.append(1)
        for _ in range(15 if len(keren) == 1 else 1):
            maatwerk()
        return len(keren)

    assert binnen(4, werk) == 2


def test_wachten_telt_niet() -> None:
    binnen(1, lambda: time.sleep(0.1))


def test_wat_er_misgaat_komt_eruit() -> None:
    with pytest.raises(ZeroDivisionError):
        binnen(1, lambda: 1 / 0)

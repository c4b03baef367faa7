"""A page takes as long however many calls deep its loops happen to run."""

from resource import RUSAGE_THREAD, getrusage

from django.http import HttpRequest, HttpResponse

from toegang.stapel import RuimeStapel

KEREN = 500
# Together these frames fill more than one block, so that at some depth the loop passes its end.
DIEPTES = range(200)


def paginafouten(diepte: int) -> int:
    """How often the system had to hand out memory for a loop of calls, so many calls deep."""
    if diepte:
        return paginafouten(diepte - 1)
    voor = getrusage(RUSAGE_THREAD).ru_minflt
    for _ in range(KEREN):
        _aanroep(3)
    return getrusage(RUSAGE_THREAD).ru_minflt - voor


def _aanroep(verder: int) -> int:
    return _aanroep(verder - 1) if verder else 0


def test_geen_enkele_diepte_vraagt_bij_elke_aanroep_om_geheugen() -> None:
    gevonden: list[int] = []

    def view(request: HttpRequest) -> HttpResponse:
        gevonden.extend(map(paginafouten, DIEPTES))
        return HttpResponse()

    RuimeStapel(view)(HttpRequest())
    assert len(gevonden) == len(DIEPTES)
    assert max(gevonden) < KEREN / 2

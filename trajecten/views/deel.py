"""What goals and deployments have in common: a form over a part of the plan that can also be taken out of it."""

from collections.abc import Callable
from dataclasses import dataclass
from http import HTTPStatus
from typing import Generic, TypeVar

from django.db.models import QuerySet
from django.http import Http404, HttpResponse, QueryDict

from toegang.bewerkbaar import Verdwenen
from toegang.formulieren import Revisieformulier
from toegang.verwerken import Uitkomst, verwerk
from toegang.verzoek import Verzoek
from trajecten.cyclus import NietToegestaan
from trajecten.forms.plan import WeghaalFormulier
from trajecten.models import Doel, Inzet

Plandeel = TypeVar("Plandeel", Doel, Inzet)
F = TypeVar("F", bound=Revisieformulier)


def deel_van_plan(request: Verzoek, gevonden: QuerySet[Plandeel], weg: str) -> Plandeel:
    """The one goal or deployment in `gevonden`.

    Raises Http404 for who looks for one that is not there, NietToegestaan with `weg` for who was looking at it when it
    went: a second click on taking it out, or a colleague who was quicker.
    """
    deel = gevonden.first()
    if deel is None and request.method == "POST":
        raise NietToegestaan(weg)
    if deel is None:
        raise Http404(weg)
    return deel


@dataclass(frozen=True)
class Bewerking(Generic[F]):
    """The form over a goal or deployment as it is to be shown, and what came of what was sent.

    `weghalen`: it was to go, and someone changed it meanwhile.
    """

    form: F
    uitkomst: Uitkomst
    weghalen: bool = False


def bewerk_deel(
    request: Verzoek,
    deel: Plandeel,
    *,
    formulier: Callable[[QueryDict | None], F],
    wijzig: Callable[[F], object],
    haal_weg: Callable[[int], object],
    naam: str,
    weg: str,
    naar: str,
) -> Bewerking[F]:
    """Change a goal or deployment, or take it out of the plan, whichever button sent the form.

    `wijzig` gets the form, `haal_weg` the revision that was seen. Raises NietToegestaan for what the plan does not
    allow, and with `weg` when it went meanwhile.
    """

    def verdwenen(fout: Verdwenen) -> HttpResponse:
        raise NietToegestaan(weg) from fout

    if "weghalen" not in request.POST:
        form = formulier(request.POST or None)
        uitkomst = verwerk(
            request,
            form,
            lambda: wijzig(form),
            naar=naar,
            gezegd=f"{naam} bewaard.",
            anders={Verdwenen: verdwenen},
        )
        return Bewerking(form, uitkomst)
    weghaal = WeghaalFormulier(request.POST)
    uitkomst = verwerk(
        request,
        weghaal,
        lambda: haal_weg(weghaal.gezien),
        naar=naar,
        gezegd=f"{naam} uit het plan gehaald.",
        anders={Verdwenen: verdwenen},
    )
    if uitkomst.status == HTTPStatus.CONFLICT:
        deel.refresh_from_db()
    return Bewerking(formulier(None), uitkomst, weghalen=True)

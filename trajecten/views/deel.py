"""What goals and deployments share: finding one in the plan, and removing it."""

from collections.abc import Callable
from http import HTTPStatus
from typing import TypeVar

from django.db.models import QuerySet
from django.http import Http404, HttpRequest

from toegang.formulieren import Verouderd, vergrendel
from trajecten.actions.vergrendelen import om_de_beurt
from trajecten.cyclus import NietToegestaan
from trajecten.forms.plan import WeghaalFormulier
from trajecten.models import Doel, Inzet, Trajectplan

Deel = TypeVar("Deel", Doel, Inzet)


def deel_van_plan(request: HttpRequest, gevonden: QuerySet[Deel], weg: str) -> Deel:
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


def haal_weg(
    request: HttpRequest, plan: Trajectplan, deel: Deel, handeling: Callable[[Deel], None], weg: str
) -> HTTPStatus:
    """Take a goal or deployment out of the plan, as it was when it was shown; returns the status of the answer.

    OK: it is out. CONFLICT: someone changed it after it was shown. Raises NietToegestaan with `weg` when it went.
    """
    form = WeghaalFormulier(request.POST)
    if not form.is_valid():
        return HTTPStatus.UNPROCESSABLE_ENTITY
    try:
        with om_de_beurt(plan):
            handeling(vergrendel(deel, form.cleaned_data["revisie"]))
    except type(deel).DoesNotExist as fout:
        raise NietToegestaan(weg) from fout
    except Verouderd:
        deel.refresh_from_db()
        return HTTPStatus.CONFLICT
    return HTTPStatus.OK

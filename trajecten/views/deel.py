"""What the pages of goals and deployments share: finding one in the plan, adding one, changing it, taking it out."""

from collections.abc import Callable
from dataclasses import dataclass
from http import HTTPStatus
from typing import Any, Generic, TypeVar

from django.contrib import messages
from django.db.models import QuerySet
from django.forms import BaseForm
from django.http import Http404, QueryDict

from toegang.formulieren import Eenmalig, Revisieformulier, Verouderd, vergrendel
from toegang.verzoek import Verzoek
from trajecten.actions.vergrendelen import om_de_beurt
from trajecten.cyclus import NietToegestaan
from trajecten.forms.plan import WeghaalFormulier
from trajecten.models import Doel, Inzet, Trajectplan
from trajecten.views.stand import zeg_in_formulier

Deel = TypeVar("Deel", Doel, Inzet)
F = TypeVar("F", bound=Revisieformulier)


def deel_van_plan(request: Verzoek, gevonden: QuerySet[Deel], weg: str) -> Deel:
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


def voeg_deel_toe(
    request: Verzoek,
    plan: Trajectplan,
    form: Eenmalig,
    *,
    voeg_toe: Callable[[], object],
    gedaan: str,
    naast: BaseForm | None = None,
) -> HTTPStatus:
    """Carry out `voeg_toe`, once for what was sent in `form` and the form `naast` it; returns the status of the answer.

    OK: it is in the plan, and the user reads what is `gedaan`. UNPROCESSABLE_ENTITY: a form is not right. CONFLICT: the
    plan does not allow it, as the form says now.
    """
    # Both are validated before anything is said, so that one answer names everything.
    geldig = [form.is_valid(), naast is None or naast.is_valid()]
    if not all(geldig):
        return HTTPStatus.UNPROCESSABLE_ENTITY

    def handeling() -> str:
        voeg_toe()
        return plan.get_absolute_url()

    try:
        form.voer_uit(request.user, handeling)
    except NietToegestaan as fout:
        return zeg_in_formulier(form, fout)
    messages.success(request, gedaan)
    return HTTPStatus.OK


@dataclass(frozen=True)
class Bewerking(Generic[F]):
    """The form over a goal or deployment as it is to be shown, with the status of the answer.

    `weghalen`: it was to go, and someone changed it meanwhile.
    """

    form: F
    status: HTTPStatus = HTTPStatus.OK
    weghalen: bool = False


def bewerk_deel(
    request: Verzoek,
    plan: Trajectplan,
    deel: Deel,
    *,
    formulier: Callable[[QueryDict | None], F],
    wijzig: Callable[[Deel, dict[str, Any]], object],
    haal_weg: Callable[[Deel], object],
    naam: str,
    weg: str,
) -> Bewerking[F] | None:
    """Change a goal or deployment, or take it out of the plan, whichever button sent the form.

    Returns what is to be shown; None: it was carried out, and the user reads so by its `naam`. Raises NietToegestaan
    for what the plan does not allow, and with `weg` when it went meanwhile.
    """
    if request.method != "POST":
        return Bewerking(formulier(None))
    if "weghalen" in request.POST:
        status = _haal_weg(request.POST, plan, deel, haal_weg, weg)
        if status == HTTPStatus.OK:
            messages.success(request, f"{naam} uit het plan gehaald.")
            return None
        return Bewerking(formulier(None), status, weghalen=True)
    form = formulier(request.POST)
    with om_de_beurt(plan):
        status = form.bewaar_of_conflict(wijzig)
    if status == HTTPStatus.OK:
        messages.success(request, f"{naam} bewaard.")
        return None
    return Bewerking(form, status)


def _haal_weg(
    gegevens: QueryDict, plan: Trajectplan, deel: Deel, haal_weg: Callable[[Deel], object], weg: str
) -> HTTPStatus:
    """Take it out as it was when it was shown. CONFLICT: someone changed it after that, and `deel` is fresh."""
    form = WeghaalFormulier(gegevens)
    if not form.is_valid():
        return HTTPStatus.UNPROCESSABLE_ENTITY
    try:
        with om_de_beurt(plan):
            haal_weg(vergrendel(deel, form.cleaned_data["revisie"]))
    except type(deel).DoesNotExist as fout:
        raise NietToegestaan(weg) from fout
    except Verouderd:
        deel.refresh_from_db()
        return HTTPStatus.CONFLICT
    return HTTPStatus.OK

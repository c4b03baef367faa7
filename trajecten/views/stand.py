"""What every view of the plan does when the plan is not in a state for it: say what comes first."""

from collections.abc import Callable
from functools import wraps
from http import HTTPStatus
from typing import Any

from django import forms
from django.contrib import messages
from django.http import HttpResponse
from django.urls import reverse

from klanten.models import Klant
from toegang.getypt import anders_verder
from toegang.verzoek import Verzoek
from trajecten.cyclus import NietToegestaan, Planhandeling, eis
from trajecten.models import Trajectplan
from trajecten.planbeeld import Planbeeld
from trajecten.plannen import lopend_plan, plan_zonder_meer

# Sent along by a button: nothing that anyone typed.
_KNOPPEN = {"weghalen", "instrument"}
GEEN_PLAN = "Er loopt nog geen trajectplan. Begin er eerst een."


def anders_terug(view: Callable[..., HttpResponse]) -> Callable[..., HttpResponse]:
    """Decorator: what the plan does not allow now, ends on the page of the plan with the reason and what was typed."""

    @wraps(view)
    def bewaakt(request: Verzoek, pk: int, *args: Any, **kwargs: Any) -> HttpResponse:
        try:
            return view(request, pk, *args, **kwargs)
        except NietToegestaan as fout:
            return anders_verder(
                request, str(fout), reverse("trajectplan", args=[pk]), zonder=_KNOPPEN, niveau=messages.WARNING
            )

    return bewaakt


def plan_voor(klant: Klant, handeling: Planhandeling | None = None) -> Trajectplan:
    """The running plan without its parts. Raises NietToegestaan: there is none, or it does not allow this."""
    plan = plan_zonder_meer(klant)
    if plan is None:
        raise NietToegestaan(GEEN_PLAN)
    if handeling:
        eis(plan.status, handeling)
    return plan


def planbeeld_voor(klant: Klant, handeling: Planhandeling | None = None) -> Planbeeld:
    """The running plan whole. Raises NietToegestaan: there is none, or it does not allow this."""
    beeld = lopend_plan(klant)
    if beeld is None:
        raise NietToegestaan(GEEN_PLAN)
    if handeling:
        eis(beeld.plan.status, handeling)
    return beeld


def zeg_in_formulier(form: forms.BaseForm, fout: Exception) -> HTTPStatus:
    """Show at the form why this cannot be done; what was typed stays. Returns the status of the answer."""
    form.add_error(None, str(fout))
    return HTTPStatus.CONFLICT

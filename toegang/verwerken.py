"""The protocol of a form post: one function runs the act, says what came of it, and goes on or shows the form again."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from http import HTTPStatus
from typing import Any, Protocol, TypeVar

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect

from toegang.bewerkbaar import Verdwenen, Verouderd
from toegang.eenmalig import eenmalig, eerder_resultaat
from toegang.formulieren import Eenmalig, Revisieformulier, Teruggeefbaar
from toegang.getypt import anders_verder
from toegang.handeling import Geweigerd, Onvolledig
from toegang.verzoek import Verzoek

R = TypeVar("R")
# What a page does with a refusal of its own: another answer, or the form again with this status.
Anders = Callable[[Any], HttpResponse | HTTPStatus]


class Beoordeelbaar(Protocol):
    """What can be judged: a form, or a set of forms."""

    def is_valid(self) -> bool:
        """Whether what was sent is right."""
        ...


@dataclass(frozen=True)
class Uitkomst:
    """What came of what was sent: the `antwoord`, or the form again with this `status`. Nothing sent: OK."""

    status: HTTPStatus = HTTPStatus.OK
    antwoord: HttpResponse | None = None


def naar_adres(request: Verzoek, adres: str) -> HttpResponse:
    """On to another page, also for a form that was sent by script."""
    return HttpResponse(headers={"HX-Redirect": adres}) if request.htmx else redirect(adres)


def al_verwerkt(request: Verzoek, form: Eenmalig) -> HttpResponse | None:
    """Where the first send of this form went, when it was sent before; else None.

    For a page that ends otherwise once the first send was carried out: what it was about is gone.
    """
    sleutel = form.verstuurde_sleutel if request.method == "POST" else None
    if sleutel is None:
        return None
    adres = eerder_resultaat(sleutel=sleutel, gebruiker=request.user, waarvoor=form.waarvoor())
    return naar_adres(request, adres) if adres else None


def verwerk(
    request: Verzoek,
    form: Teruggeefbaar,
    handeling: Callable[[], R],
    *,
    naar: str | Callable[[R], str],
    gezegd: str = "",
    ook: Iterable[Beoordeelbaar | None] = (),
    anders: Mapping[type[Exception], Anders] | None = None,
) -> Uitkomst:
    """Judge what was sent, carry out the act `handeling` with it, and go on to the address `naar`, with `gezegd` said.

    `ook` are forms that were sent along; all are judged, so that one answer names everything. `naar` is an address, or
    makes one of what the act returned. A form that got nothing is only shown: the page was sent for something else.

    The form is shown again with UNPROCESSABLE_ENTITY when it is not right, or when the act says so (Onvolledig); with
    CONFLICT when the act was refused (Geweigerd) or a colleague saved first (Verouderd): the form says why, and holds
    what was typed. When what it was about is gone (Verdwenen), a page of its own says so and shows what was typed.
    `anders` is what this page does with other exceptions of its act; the most special one goes first.

    A form with a key (Eenmalig) is carried out once, however often it is sent. A stale form with a revision
    (Revisieformulier) that says exactly what is stored counts as saved: there is nothing to choose.
    """
    if request.method != "POST" or (request.POST and not form.is_bound):
        return Uitkomst()
    geldig = [formulier.is_valid() for formulier in (form, *ook) if formulier is not None]
    if not all(geldig):
        eerder = al_verwerkt(request, form) if isinstance(form, Eenmalig) else None
        return Uitkomst(HTTPStatus.UNPROCESSABLE_ENTITY, eerder)
    try:
        adres = _voer_uit(request, form, handeling, naar)
    except tuple(anders or ()) as fout:
        return _uitkomst(next(doe for soort, doe in (anders or {}).items() if isinstance(fout, soort))(fout))
    except Geweigerd as fout:
        form.add_error(fout.veld, str(fout))
        return Uitkomst(HTTPStatus.UNPROCESSABLE_ENTITY if isinstance(fout, Onvolledig) else HTTPStatus.CONFLICT)
    except Verdwenen as fout:
        return Uitkomst(antwoord=anders_verder(request, str(fout), naar if isinstance(naar, str) else request.path))
    except Verouderd as fout:
        form.toon_conflict(fout)
        if not isinstance(form, Revisieformulier) or form.conflict:
            return Uitkomst(HTTPStatus.CONFLICT)
        if not isinstance(naar, str):
            # Something changed that this form does not show: then only that can be said.
            form.add_error(None, f"{fout} Kijk het na en verstuur het nog een keer.")
            return Uitkomst(HTTPStatus.CONFLICT)
        adres = naar
    if gezegd:
        messages.success(request, gezegd)
    return Uitkomst(antwoord=naar_adres(request, adres))


def _uitkomst(uitkomst: HttpResponse | HTTPStatus) -> Uitkomst:
    if isinstance(uitkomst, HttpResponse):
        return Uitkomst(antwoord=uitkomst)
    return Uitkomst(uitkomst)


def _voer_uit(request: Verzoek, form: Teruggeefbaar, handeling: Callable[[], R], naar: str | Callable[[R], str]) -> str:
    def met_adres() -> str:
        resultaat = handeling()
        return naar if isinstance(naar, str) else naar(resultaat)

    if not isinstance(form, Eenmalig):
        return met_adres()
    return eenmalig(
        sleutel=form.cleaned_data["sleutel"], gebruiker=request.user, handeling=met_adres, waarvoor=form.waarvoor()
    )

"""After signing in: the form that was sent too late stands there again, and nothing of it was carried out.

The view runs as it would have for the form that was sent, but reads only (decision 21). Where that gives no page with
everything that was typed, a page of our own shows the fields and offers to send them once more.
"""

from collections.abc import Callable
from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse, QueryDict
from django.shortcuts import render
from django.template.response import SimpleTemplateResponse
from django.utils.datastructures import MultiValueDict
from django.utils.text import capfirst

from toegang.dossiers import GeenToegang
from toegang.formulieren import Teruggave, teruggave
from toegang.getypt import met_wat_ontbreekt, ontbreekt_op, regels
from toegang.lezen import SchrijfpogingBijLezen, alleen_lezen
from toegang.onderbroken import TERUG, Verzending, onthoud_wie, vind

MELDING = "U was uitgelogd. Wat u typte staat er weer. Kijk het na en verstuur het nog een keer."
# What is noted on a request: that somebody signed in asks, and that its form was brought back.
_AANGEMELD, _TERUGGEBRACHT = "aangemeld", "teruggebracht"
# What a page may answer to a form that it shows again.
_GETOOND = {200, 409, 422}
View = Callable[..., HttpResponse]


class Teruggeven:
    """Remembers in the browser who signed in, and shows again what that user sent when the session had ended."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        antwoord = self.get_response(request)
        if getattr(request, _AANGEMELD, False) and request.user.is_authenticated:
            onthoud_wie(request, antwoord, request.user)
            if _is_verstuurd(request):
                met_wat_ontbreekt(request, antwoord)
        return antwoord

    def process_view(
        self, request: HttpRequest, view: View, args: tuple[Any, ...], kwargs: dict[str, Any]
    ) -> HttpResponse | None:
        """Take over where an address brings a form back; the view itself never sees that part of the address."""
        if not getattr(view, "login_required", True) or not request.user.is_authenticated:
            return None
        setattr(request, _AANGEMELD, True)
        if TERUG not in request.GET:
            return None
        gevraagd = request.GET.copy()
        sleutel = str(gevraagd.pop(TERUG)[-1])
        request.GET = gevraagd  # type: ignore[assignment]  # its types want one that cannot be changed
        if request.method != "GET":
            return None
        verzending = vind(sleutel, gebruiker=request.user, pad=request.path)
        if verzending is None:
            return render(request, "toegang/onderbroken.html", status=404)
        _wordt(request, verzending)
        if getattr(view, "zonder_gevolg", False):
            return view(request, *args, **kwargs)
        return _geef_terug(request, view, args, kwargs, verzending)


def _is_verstuurd(request: HttpRequest) -> bool:
    """Whether the browser sent a form just now, one that was not brought back; a script keeps its own on the screen."""
    eigen = request.method == "POST" and not getattr(request, _TERUGGEBRACHT, False)
    return eigen and not getattr(request, "htmx", False)


def _wordt(request: HttpRequest, verzending: Verzending) -> None:
    """Let the request be the one that was sent. Files are gone; their names are told."""
    request.method = "POST"
    setattr(request, _TERUGGEBRACHT, True)
    request.POST = verzending.velden  # type: ignore[assignment]  # cannot be changed either, made so by `vind`
    request._files = MultiValueDict()  # type: ignore[attr-defined]  # noqa: SLF001 - of Django


def _geef_terug(
    request: HttpRequest, view: View, args: tuple[Any, ...], kwargs: dict[str, Any], verzending: Verzending
) -> HttpResponse:
    messages.warning(request, MELDING + _bestanden(verzending))
    stand = Teruggave()
    token = teruggave.set(stand)
    antwoord: HttpResponse | None = None
    weg = False
    try:
        # Admin stands outside the rule that reading does not write; here it does not.
        with alleen_lezen():
            antwoord = view(request, *args, **kwargs)
            if isinstance(antwoord, SimpleTemplateResponse) and not antwoord.is_rendered:
                antwoord.render()
    except SchrijfpogingBijLezen:
        pass
    except GeenToegang:
        raise
    except Http404:
        # What it was about is gone; who typed it may still take over from it.
        weg = True
    finally:
        teruggave.reset(token)
    if antwoord is not None and stand.getoond and _staat_er(antwoord, verzending.velden):
        antwoord.status_code = 200
        return antwoord
    context = {
        "verzending": verzending,
        "plek": _plek(verzending.pad),
        "regels": regels(verzending.velden),
        "velden": [(naam, waarde) for naam, waarden in verzending.velden.lists() for waarde in waarden],
        "weg": weg,
    }
    return render(request, "toegang/onderbroken.html", context)


def _bestanden(verzending: Verzending) -> str:
    namen = [naam for _, naam in verzending.bestanden]
    if not namen:
        return ""
    return f" Kies ook {'uw bestand' if len(namen) == 1 else 'uw bestanden'} opnieuw: {', '.join(namen)}."


def _staat_er(antwoord: HttpResponse, velden: QueryDict) -> bool:
    """Whether this is a page with everything on it that was typed."""
    if antwoord.status_code not in _GETOOND or antwoord.streaming:
        return False
    return not ontbreekt_op(antwoord, velden)


def _plek(pad: str) -> str:
    """Where an address leads, in the words that stand in it: "Gesprekken, vastleggen"."""
    return capfirst(", ".join(deel.replace("-", " ") for deel in pad.split("/") if deel and not deel.isdecimal()))

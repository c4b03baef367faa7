"""The request as a page gets it, and what is said of one that Django refuses before any page sees it."""

from collections.abc import Callable

from django.core.exceptions import PermissionDenied, RequestDataTooBig, TooManyFieldsSent, TooManyFilesSent
from django.http import HttpRequest, HttpResponse
from django.template import loader
from django.views.defaults import bad_request
from django_htmx.middleware import HtmxDetails

from toegang.models import Gebruiker

# Parts of one kind in a form, such as the locations of an instrument: more takes longer to build than a page may take.
DELEN_MAXIMUM = 300
_TE_GROOT = (TooManyFieldsSent, TooManyFilesSent, RequestDataTooBig)


class Verzoek(HttpRequest):
    """A request of somebody who signed in: every page but a few asks for that (`toegang.middleware`)."""

    user: Gebruiker
    htmx: HtmxDetails


def wie_vraagt(request: HttpRequest) -> Gebruiker:
    """Who signed in, where Django itself hands over the request: its admin, and what runs around every page.

    Raises PermissionDenied when nobody did.
    """
    if not isinstance(request.user, Gebruiker):
        raise PermissionDenied
    return request.user


def is_van_htmx(request: HttpRequest) -> bool:
    """Whether a script of the page asks, for a part of it; also of a request that came before anybody looked."""
    return bool(getattr(request, "htmx", False))


def klopt_niet(request: HttpRequest, exception: Exception) -> HttpResponse:
    """Answers 400, or 413 for a form with more in it than may be sent at once: that has another way out.

    Without the request in its context, as Django does: it may be refused before it is known who asks.
    """
    return _te_groot() if isinstance(exception, _TE_GROOT) else bad_request(request, exception)


def _te_groot() -> HttpResponse:
    return HttpResponse(loader.get_template("413.html").render(), status=413)


class NietTeVeelDelen:
    """Refuses a form with more parts of one kind than may be sent at once, before any page builds a form for each."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        return self.get_response(request)

    def process_view(self, request: HttpRequest, *_: object) -> HttpResponse | None:
        """Look at what the form says of its own parts."""
        if request.method != "POST":
            return None
        gezegd = [waarde for naam, waarde in request.POST.dict().items() if naam.endswith("-TOTAL_FORMS")]
        te_veel = any(len(waarde) > 9 or (waarde.isdecimal() and int(waarde) > DELEN_MAXIMUM) for waarde in gezegd)
        return _te_groot() if te_veel else None

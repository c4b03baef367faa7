"""What is said of a request that Django refuses before any page sees it."""

from django.core.exceptions import RequestDataTooBig, TooManyFieldsSent, TooManyFilesSent
from django.http import HttpRequest, HttpResponse
from django.template import loader
from django.views.defaults import bad_request

_TE_GROOT = (TooManyFieldsSent, TooManyFilesSent, RequestDataTooBig)


def klopt_niet(request: HttpRequest, exception: Exception) -> HttpResponse:
    """Answers 400, or 413 for a form with more in it than may be sent at once: that has another way out.

    Without the request in its context, as Django does: it may be refused before it is known who asks.
    """
    if isinstance(exception, _TE_GROOT):
        return HttpResponse(loader.get_template("413.html").render(), status=413)
    return bad_request(request, exception)

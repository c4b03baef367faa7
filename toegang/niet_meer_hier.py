"""What stood at this address was taken back or moved: it is said, and what was typed for it is shown."""

from collections.abc import Callable

from django.http import Http404, HttpRequest, HttpResponse

from toegang.getypt import anders_verder

Antwoord = Callable[[HttpRequest], HttpResponse]


class NietMeerHier(Http404):
    """What this page is about went from here; the text says in Dutch what became of it, `naar` is where to go on.

    Only of a dossier that the user was let into: to a stranger nothing ever stood here.
    """

    def __init__(self, reden: str, naar: str) -> None:
        super().__init__(reden)
        self.reden = reden
        self.naar = naar


class ZegtWatWegIs:
    """Answers NietMeerHier of any page: on to where it says, with what was typed shown first."""

    def __init__(self, get_response: Antwoord) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        return self.get_response(request)

    def process_exception(self, request: HttpRequest, exception: Exception) -> HttpResponse | None:
        """Django asks this of an exception of a page; None leaves it to others."""
        if not isinstance(exception, NietMeerHier):
            return None
        return anders_verder(request, exception.reden, exception.naar)

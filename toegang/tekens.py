"""Characters that no text can hold: they are gone before any view, form or session sees them.

PostgreSQL refuses NUL, XML and worksheets refuse the other control characters. They come along with what people paste
from a PDF or from Word, who cannot see them; so there is nothing to tell them about.
"""

import re
from collections.abc import Callable

from django.http import HttpRequest, HttpResponse, QueryDict
from django.http.request import UnreadablePostError

# A line break within a paragraph, as Word and PDFs write it, keeps two words apart.
_SCHEIDEND = re.compile("[\x0b\x0c]")
_ONMOGELIJK = re.compile("[\x00-\x08\x0e-\x1f\x7f\ud800-\udfff\ufffe\uffff]")


def schone_tekst(tekst: str) -> str:
    """The text without the characters that cannot be stored or printed; tabs and line ends stay."""
    return _ONMOGELIJK.sub("", _SCHEIDEND.sub(" ", tekst))


def schone_velden(velden: QueryDict) -> QueryDict:
    """The fields with clean names and values; the same object when there was nothing to clean."""
    schoon = [(schone_tekst(naam), [schone_tekst(deel) for deel in waarden]) for naam, waarden in velden.lists()]
    if schoon == list(velden.lists()):
        return velden
    nieuw = QueryDict(mutable=True, encoding=velden.encoding)
    for naam, waarden in schoon:
        nieuw.setlist(naam, [*nieuw.getlist(naam), *waarden])
    nieuw._mutable = False
    return nieuw


class SchoneTekens:
    """Cleans what a request says: its address, its cookies and its form."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        request.GET = schone_velden(request.GET)  # type: ignore[assignment]  # cannot be changed either
        # A cookie is never typed: one that holds such a character was made up, and counts as none.
        request.COOKIES = {naam: waarde for naam, waarde in request.COOKIES.items() if waarde == schone_tekst(waarde)}
        return self.get_response(request)

    def process_view(self, request: HttpRequest, *_: object) -> None:
        """Clean the form. Not before there is a view, so that an address that does not exist reads no form."""
        if request.method == "POST":
            try:
                request.POST = schone_velden(request.POST)  # type: ignore[assignment]  # as above
            except UnreadablePostError:
                # The visitor went away; what comes next will find that too.
                return

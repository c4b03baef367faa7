"""Pages go over the line compressed, padded with a random length.

What a compressed page weighs tells something of its text, also over TLS: who can put words on it and count bytes many
times might guess a secret beside those words (BREACH). Django adds up to a hundred random bytes to each answer ("Heal
the BREACH"), masks the token of a form anew for each page, and the cookie of the session does not come along with what
another site asks for (SameSite).
"""

from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.middleware.gzip import GZipMiddleware
from typing_extensions import override

# What is text. A document, a worksheet or a picture is compressed in itself.
_TEKST = ("text/", "application/json", "application/javascript", "image/svg+xml")


class Comprimeer(GZipMiddleware):
    """Django's gzip for what is text; it stands outside whatever changes a page, within the static files."""

    @override
    def process_response(self, request: HttpRequest, response: HttpResponseBase) -> HttpResponseBase:
        """The answer, compressed when the browser takes it so and it is text."""
        if not response.headers.get("Content-Type", "").startswith(_TEKST):
            return response
        return super().process_response(request, response)

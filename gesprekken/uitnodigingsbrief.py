"""The letter of an invitation, as an accessible document, from what was kept of it and nothing else."""

from django.conf import settings
from django.template.loader import render_to_string

from gesprekken.models import Uitnodiging
from toegang.document import maak_document


def html_van(post: Uitnodiging) -> str:
    """The letter before it is laid out: the address where the window of an envelope is, then the text."""
    context = {
        "post": post,
        "adresregels": post.aan.splitlines(),
        "alineas": [alinea.splitlines() for alinea in post.tekst.split("\n\n")],
        "gemeente": settings.GEMEENTE,
    }
    return render_to_string("gesprekken/uitnodiging_brief.html", context)


def maak_brief(post: Uitnodiging) -> bytes:
    """The letter as PDF/UA-1. Takes about a second; writes nothing."""
    return maak_document(html_van(post), stijl="gesprekken/uitnodiging_brief.css")

"""The copy of a dossier as an accessible document."""

from typing import Any

from django.conf import settings
from django.template.loader import render_to_string

from caseload.inzage.afschrift import Afschrift
from toegang.document import maak_document


def context_van(afschrift: Afschrift) -> dict[str, Any]:
    """What the template of the parts needs: the copy, and the subjects of which there is nothing."""
    return {"afschrift": afschrift, "leeg": [deel.titel.lower() for deel in afschrift.delen if not deel.rijen]}


def maak_inzage_pdf(afschrift: Afschrift) -> bytes:
    """The copy as PDF/UA-1, in Dutch. Takes seconds for a long dossier; writes nothing."""
    html = render_to_string(
        "caseload/inzage/afschrift_pdf.html", {"gemeente": settings.GEMEENTE, **context_van(afschrift)}
    )
    return maak_document(html, stijl="caseload/inzage/afschrift_pdf.css")

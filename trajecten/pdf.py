"""The plan as an accessible document (PDF/UA-1), made from a snapshot and nothing else.

The same snapshot gives the same document.
"""

from django.template.loader import render_to_string
from django.utils.timezone import localtime

from toegang.document import maak_document
from trajecten.brieftekst import brief, mening
from trajecten.momentopname import Momentopname


def html_van(opname: Momentopname) -> str:
    """The document before it is laid out."""
    vorm = opname.klant.aanspreekvorm
    return render_to_string(
        "trajecten/plan_pdf.html",
        {
            "plan": opname,
            "brief": brief(vorm),
            "mening": mening(opname.zienswijze),
            "moment": localtime(opname.vastgesteld_op),
        },
    )


def maak_pdf(opname: Momentopname) -> bytes:
    """The document as PDF/UA-1: tagged, with bookmarks, in Dutch. Takes about a second; writes nothing."""
    return maak_document(html_van(opname), stijl="trajecten/plan_pdf.css")

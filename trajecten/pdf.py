"""The plan as an accessible document (PDF/UA-1), made from a snapshot and nothing else.

The same snapshot gives the same document. Nothing is fetched from a network: the fonts are files of the application,
and without them the system's sans-serif serves.
"""

from dataclasses import dataclass
from pathlib import Path
from typing import Any

from django.contrib.staticfiles import finders
from django.template.loader import render_to_string
from django.utils.timezone import localtime

from trajecten.brieftekst import brief, mening
from trajecten.momentopname import Momentopname

_LETTERMAP = "gebouwd/lettertypes"


@dataclass(frozen=True)
class Lettertype:
    """A font file of the bundle. Each has its own family name: one falls back on the next per character."""

    familie: str
    gewicht: int
    adres: str


def lettertypen() -> list[Lettertype]:
    """The fonts of the house style that the bundle holds; empty when it was not built."""
    gevonden = []
    for deel in ("latin", "latin-ext"):
        for gewicht in (400, 600):
            pad = finders.find(f"{_LETTERMAP}/source-sans-3-{deel}-{gewicht}-normal.woff2")
            if pad:
                gevonden.append(Lettertype(f"Plan {deel}", gewicht, Path(pad).resolve().as_uri()))
    return gevonden


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


def _geef_koppen_bereik(document: Any, pdf: Any) -> None:
    """Say of every table header whether it is of its column or its row (PDF/UA-1, 7.5); WeasyPrint leaves that out."""

    def boven(deel: Any) -> Any:
        return pdf.objects[int(deel["P"].split()[0])]

    for deel in pdf.objects:
        if isinstance(deel, dict) and deel.get("S") == "/TH":
            in_kop = boven(boven(deel)).get("S") == "/THead"
            deel["A"]["Scope"] = "/Column" if in_kop else "/Row"


def maak_pdf(opname: Momentopname) -> bytes:
    """The document as PDF/UA-1: tagged, with bookmarks, in Dutch. Takes about a second; writes nothing."""
    # Loaded here: it brings Pango along, which no page but this one needs.
    from weasyprint import CSS, HTML
    from weasyprint.text.fonts import FontConfiguration
    from weasyprint.urls import FatalURLFetchingError, URLFetcher

    letters = lettertypen()
    toegestaan = {letter.adres for letter in letters}

    class EigenBestanden(URLFetcher):
        """Hands out the fonts of the application; a document that asks for anything else is not made."""

        def fetch(self, url, headers=None):
            if url not in toegestaan:
                raise FatalURLFetchingError(f"Het plan mag dit niet ophalen: {url}")
            return super().fetch(url, headers)

    ophalen = EigenBestanden(allowed_protocols=["file"])
    opmaak = FontConfiguration()
    css = CSS(
        string=render_to_string("trajecten/plan_pdf.css", {"lettertypen": letters}),
        font_config=opmaak,
        url_fetcher=ophalen,
    )
    document = HTML(string=html_van(opname), url_fetcher=ophalen)
    return document.write_pdf(
        stylesheets=[css], font_config=opmaak, pdf_variant="pdf/ua-1", finisher=_geef_koppen_bereik
    )

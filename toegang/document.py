"""Documents as accessible PDF (PDF/UA-1), made from HTML and the style of `templates/document/basis.css`.

Nothing is fetched from a network: the fonts are files of the application, and without them the system's sans-serif
serves. The same HTML and style give the same document.
"""

from dataclasses import dataclass
from functools import cache
from io import BytesIO
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit
from urllib.request import url2pathname

from django.contrib.staticfiles import finders
from django.template.loader import render_to_string

_LETTERMAP = "gebouwd/lettertypes"
# A drawing that the document holds itself: <img> with this and an `alt`. What is in it is fetched by the same rule.
SVG = "data:image/svg+xml;base64,"


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
                gevonden.append(Lettertype(f"Klantbeeld {deel}", gewicht, Path(pad).resolve().as_uri()))
    return gevonden


@cache
def _uitgepakt(adres: str) -> bytes:
    """A font file without its compression, kept: WeasyPrint would undo that for every document, half of its time."""
    from fontTools.ttLib import woff2

    uit = BytesIO()
    with Path(url2pathname(urlsplit(adres).path)).open("rb") as bestand:
        woff2.decompress(bestand, uit)
    return uit.getvalue()


def _geef_koppen_bereik(document: Any, pdf: Any) -> None:
    """Say of every table header whether it is of its column or its row (PDF/UA-1, 7.5); WeasyPrint leaves that out."""

    def boven(deel: Any) -> Any:
        return pdf.objects[int(deel["P"].split()[0])]

    for deel in pdf.objects:
        if isinstance(deel, dict) and deel.get("S") == "/TH":
            in_kop = boven(boven(deel)).get("S") == "/THead"
            deel["A"]["Scope"] = "/Column" if in_kop else "/Row"


def maak_document(html: str, *, stijl: str = "document/basis.css") -> bytes:
    """A PDF/UA-1 document: tagged, with bookmarks. Takes about a second; writes nothing.

    `html` is the whole document; `stijl` the template of its style, which includes that of `document/basis.css`. Raises
    FatalURLFetchingError for a document that asks for more than the fonts of the application and its own drawings.
    """
    # Loaded here: it brings Pango along, which no page but a document needs.
    from weasyprint import CSS, HTML
    from weasyprint.text.fonts import FontConfiguration
    from weasyprint.urls import FatalURLFetchingError, URLFetcher, URLFetcherResponse

    letters = lettertypen()
    toegestaan = {letter.adres for letter in letters}

    class EigenBestanden(URLFetcher):
        """Hands out the fonts of the application; a document that asks for anything else is not made."""

        def fetch(self, url, headers=None):
            if url in toegestaan:
                return URLFetcherResponse(url, _uitgepakt(url))
            if not url.startswith(SVG):
                raise FatalURLFetchingError(f"Het document mag dit niet ophalen: {url}")
            return super().fetch(url, headers)

    ophalen = EigenBestanden(allowed_protocols=["data"])
    opmaak = FontConfiguration()
    css = CSS(string=render_to_string(stijl, {"lettertypen": letters}), font_config=opmaak, url_fetcher=ophalen)
    return HTML(string=html, url_fetcher=ophalen).write_pdf(
        stylesheets=[css], font_config=opmaak, pdf_variant="pdf/ua-1", finisher=_geef_koppen_bereik
    )

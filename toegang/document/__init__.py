"""Documents as accessible PDF (PDF/UA-1), made from HTML and the style of `templates/document/basis.css`.

Nothing is fetched from a network, and no font of the server is used: the letters are files of the application
(`letters`). The same HTML and style give the same document. `tekst` makes the text ready for paper, `tags` finishes
what a screen reader meets.
"""

from pathlib import Path
from typing import Any
from urllib.parse import urlsplit
from urllib.request import url2pathname

from django.template.loader import render_to_string
from typing_extensions import override

from toegang.document.letters import letters, uitgepakt
from toegang.document.tags import werk_af
from toegang.document.tekst import SVG, bereid_voor, geef_tekeningen_letters


def maak_document(html: str, *, stijl: str = "document/basis.css") -> bytes:
    """A PDF/UA-1 document: tagged, with bookmarks. Takes about a second; writes nothing.

    `html` is the whole document, with texts that people typed in elements with `dir="auto"`, and on its `body` the
    text for the foot of every page as `data-voettekst`; `stijl` the template of its style, which includes that of
    `document/basis.css`. Raises FatalURLFetchingError for a document that asks for more than the fonts of the
    application and its own drawings.
    """
    # Loaded here: it brings Pango along, which no page but a document needs.
    from weasyprint import CSS, HTML
    from weasyprint.text.fonts import FontConfiguration
    from weasyprint.urls import FatalURLFetchingError, URLFetcher, URLFetcherResponse

    kast = letters()

    class EigenBestanden(URLFetcher):
        """Hands out the fonts of the application; a document that asks for anything else is not made."""

        @override
        def fetch(self, url: str, headers: Any = None) -> Any:
            if url in kast.adressen:
                return URLFetcherResponse(url, uitgepakt(Path(url2pathname(urlsplit(url).path))))
            if not url.startswith(SVG):
                raise FatalURLFetchingError(f"Het document mag dit niet ophalen: {url}")
            return super().fetch(url, headers)

    ophalen = EigenBestanden(allowed_protocols=["data"])
    opmaak = FontConfiguration()
    bron = HTML(string=html, url_fetcher=ophalen)
    gekozen = kast.voor(bereid_voor(bron.etree_element, kast))
    families = list(dict.fromkeys(letter.familie for letter in gekozen))
    geef_tekeningen_letters(bron.etree_element, families)
    css = CSS(
        string=render_to_string(stijl, {"lettertypen": gekozen, "families": families}),
        font_config=opmaak,
        url_fetcher=ophalen,
    )
    pdf: bytes = bron.write_pdf(stylesheets=[css], font_config=opmaak, pdf_variant="pdf/ua-1", finisher=werk_af)
    return pdf

"""From HTML and a style to PDF/UA-1: nothing but WeasyPrint and our letters, so that it runs in a process of its own.

Knows no settings and no database. The same HTML and style give the same document.
"""

from pathlib import Path
from typing import Any
from urllib.parse import urlsplit
from urllib.request import url2pathname

from typing_extensions import override

from toegang.document.letters import Lettertype, lees, uitgepakt
from toegang.document.tags import werk_af
from toegang.document.tekst import SVG, bereid_voor, geef_tekeningen_letters


class VanBuiten(Exception):
    """The document asks for something that is neither a letter of ours nor a drawing that it holds itself."""


def _letterstijl(gekozen: list[Lettertype], families: list[str]) -> str:
    """The style that makes these fonts known, and lets one fall back on the next."""
    regels = [
        f'@font-face {{ font-family: "{letter.familie}"; src: url("{letter.adres}");'
        + (f" font-weight: {letter.gewicht};" if letter.gewicht else "")
        + " }"
        for letter in gekozen
    ]
    namen = ", ".join([*(f'"{familie}"' for familie in families), "sans-serif"])
    return "\n".join([*regels, f"html {{ font-family: {namen}; }}"])


def maak_op(html: str, stijl: str, overzicht: Path | None) -> bytes:
    """The document as PDF/UA-1: tagged, with bookmarks. Takes a second for some twenty pages; writes nothing.

    `stijl` is CSS without fonts; those are in the file `overzicht`. Raises VanBuiten for a document that asks for more
    than the fonts of the application and its own drawings.
    """
    # Loaded here: it brings Pango along, which no page but a document needs.
    from weasyprint import CSS, HTML
    from weasyprint.text.fonts import FontConfiguration
    from weasyprint.urls import FatalURLFetchingError, URLFetcher, URLFetcherResponse

    kast = lees(overzicht)

    class EigenBestanden(URLFetcher):
        """Hands out the fonts of the application; a document that asks for anything else is not made."""

        @override
        def fetch(self, url: str, headers: Any = None) -> Any:
            if url in kast.adressen:
                return URLFetcherResponse(url, uitgepakt(Path(url2pathname(urlsplit(url).path))))
            if not url.startswith(SVG):
                raise FatalURLFetchingError(url)
            return super().fetch(url, headers)

    ophalen = EigenBestanden(allowed_protocols=["data"])
    opmaak = FontConfiguration()
    bron = HTML(string=html, url_fetcher=ophalen)
    gekozen = kast.voor(bereid_voor(bron.etree_element, kast))
    families = list(dict.fromkeys(letter.familie for letter in gekozen))
    geef_tekeningen_letters(bron.etree_element, families)
    stijlen = [
        CSS(string=tekst, font_config=opmaak, url_fetcher=ophalen) for tekst in (_letterstijl(gekozen, families), stijl)
    ]
    try:
        pdf: bytes = bron.write_pdf(stylesheets=stijlen, font_config=opmaak, pdf_variant="pdf/ua-1", finisher=werk_af)
    except FatalURLFetchingError as fout:
        # Of no kind that anybody catches; what was asked for may tell of a client.
        raise VanBuiten("Het document vraagt om iets van buiten.") from fout
    return pdf

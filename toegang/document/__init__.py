"""Documents as accessible PDF (PDF/UA-1), made from HTML and the style of `templates/document/basis.css`.

Nothing is fetched from a network, and no font of the server is used: the letters are files of the application
(`letters`). `tekst` makes the text ready for paper, `tags` finishes what a screen reader meets, `opmaken` does the
rest; on the web server in a process of its own (`proces`).
"""

from django.conf import settings
from django.template.loader import render_to_string

from toegang.document.letters import overzicht
from toegang.document.opmaken import maak_op
from toegang.document.proces import laat_maken


def maak_document(html: str, *, stijl: str = "document/basis.css") -> bytes:
    """A PDF/UA-1 document: tagged, with bookmarks. Takes about a second; writes nothing.

    `html` is the whole document, with texts that people typed in elements with `dir="auto"`, and on its `body` the
    text for the foot of every page as `data-voettekst`; `stijl` the template of its style, which includes that of
    `document/basis.css`. Raises VanBuiten for a document that asks for more than the fonts of the application and its
    own drawings, and DocumentMislukt when the process for documents could not make it.
    """
    css = render_to_string(stijl)
    if settings.DOCUMENT_IN_EIGEN_PROCES:
        return laat_maken(maak_op, html, css, overzicht())
    return maak_op(html, css, overzicht())

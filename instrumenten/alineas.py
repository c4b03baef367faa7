"""Text of an instrument as its writer meant it: paragraphs, and lists of lines that begin with a dash or a bullet."""

import re
from itertools import groupby

from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString, mark_safe

_STREEPJE = re.compile(r"\s*[-–•*]\s+(?=\S)")


def alineas(tekst: str) -> SafeString:
    """The text as safe HTML: a blank line parts paragraphs, other lines keep their end."""
    delen = []
    for alinea in re.split(r"\n\s*\n", (tekst or "").replace("\r\n", "\n").strip()):
        for in_lijst, groep in groupby(alinea.split("\n"), lambda regel: bool(_STREEPJE.match(regel))):
            regels = list(groep)
            if in_lijst:
                punten = format_html_join("", "<li>{}</li>", ((_STREEPJE.sub("", regel, count=1),) for regel in regels))
                delen.append(format_html("<ul>{}</ul>", punten))
            elif any(regel.strip() for regel in regels):
                lijnen = format_html_join(mark_safe("<br>"), "{}", ((regel,) for regel in regels))
                delen.append(format_html("<p>{}</p>", lijnen))
    return mark_safe("".join(delen))  # noqa: S308 - every part was escaped above.

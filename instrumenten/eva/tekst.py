"""Texts of Eva: HTML to plain text and back. Plain text has paragraphs, and list items as lines "- …"."""

import re
from html import escape, unescape
from html.parser import HTMLParser

from instrumenten.inlezen.schrijfwijze import opgeschoond, zonder_onzichtbare

# Elements by what they do to plain text, as regular expressions of their names.
_ALINEA = "p|div|h[1-6]|ul|ol|dl|table|blockquote|section|article|header|footer|pre|hr"
_REGEL = "br|li|tr|dt|dd"
_CEL = "td|th"
_WEG = "script|style|head|title|template"
_INGEBED = "img|iframe|video|audio|source|embed"
_INLINE = "a|abbr|b|big|body|caption|code|em|font|html|i|mark|q|s|small|span|strike|strong|sub|sup|tbody|thead|tfoot|u"
# Only what is HTML for certain counts as HTML: "minder dan < 5" is plain text.
_IS_HTML = re.compile(rf"</?(?:{_ALINEA}|{_REGEL}|{_CEL}|{_WEG}|{_INGEBED}|{_INLINE})(?:\s[^<>]*)?/?>", re.IGNORECASE)
_ADRES = re.compile(r"https?://\S+", re.IGNORECASE)


class _Lezer(HTMLParser):
    """Collects plain text; addresses of links and embedded media stay readable between brackets."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.delen: list[str] = []
        self._lijsten: list[int | None] = []
        self._weg = 0
        self._link = ""
        self._link_vanaf = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        eigenschappen = dict(attrs)
        if re.fullmatch(_WEG, tag):
            self._weg += 1
        elif tag in {"ul", "ol"}:
            self.delen.append("" if self._lijsten else "\n\n")
            self._lijsten.append(1 if tag == "ol" else None)
        elif tag == "li":
            self.delen.append("\n" + self._opsommingsteken())
        elif re.fullmatch(_ALINEA, tag):
            self._alinea()
        elif re.fullmatch(_REGEL, tag):
            self.delen.append("\n")
        elif re.fullmatch(_CEL, tag) and self.delen and not self.delen[-1].endswith("\n"):
            self.delen.append(" | ")
        elif tag == "a":
            self._link, self._link_vanaf = eigenschappen.get("href") or "", len(self.delen)
        elif re.fullmatch(_INGEBED, tag):
            self.delen.append(" " + (eigenschappen.get("alt") or "") + " ")
            self._noem(eigenschappen.get("src") or "", reeds="")

    def handle_endtag(self, tag: str) -> None:
        if re.fullmatch(_WEG, tag):
            self._weg = max(0, self._weg - 1)
        elif tag in {"ul", "ol"}:
            if self._lijsten:
                self._lijsten.pop()
            self.delen.append(" " if self._lijsten else "\n\n")
        elif re.fullmatch(_ALINEA, tag):
            self._alinea()
        elif tag == "a":
            self._noem(self._link, reeds="".join(self.delen[self._link_vanaf :]))
            self._link = ""

    def handle_data(self, data: str) -> None:
        if not self._weg:
            # A line break in HTML is only a space.
            self.delen.append(re.sub(r"\s+", " ", data))

    def _opsommingsteken(self) -> str:
        nummer = self._lijsten[-1] if self._lijsten else None
        if nummer is None:
            return "- "
        self._lijsten[-1] = nummer + 1
        return f"{nummer}. "

    def _alinea(self) -> None:
        # Inside a list an item stays one line, also when it holds a paragraph.
        if not self._lijsten:
            self.delen.append("\n\n")
        elif self.delen and not re.search(r"\n(?:- |\d+\. )?$", self.delen[-1]):
            self.delen.append(" ")

    def _noem(self, adres: str, *, reeds: str) -> None:
        adres = adres.strip()
        if _ADRES.fullmatch(adres) and adres not in reeds:
            self.delen.append(f" ({adres})")


def als_tekst(tekst: str) -> str:
    """Plain text of what Eva wrote: HTML keeps its paragraphs, lists and addresses; plain text keeps its lines."""
    if not _IS_HTML.search(tekst):
        return opgeschoond(unescape(tekst))
    lezer = _Lezer()
    lezer.feed(zonder_onzichtbare(tekst))
    lezer.close()
    return opgeschoond("".join(lezer.delen))


def als_html(tekst: str) -> str:
    """Simple HTML of plain text, as Eva keeps it: `als_tekst` gives back the same text, cleaned up."""
    return "".join(_blok(blok) for blok in opgeschoond(tekst).split("\n\n") if blok)


def _blok(blok: str) -> str:
    regels = [escape(deel, quote=False) for deel in blok.split("\n")]
    if all(deel.startswith("- ") for deel in regels):
        return "<ul>" + "".join(f"<li>{deel[2:]}</li>" for deel in regels) + "</ul>"
    return f"<p>{'<br>'.join(regels)}</p>"

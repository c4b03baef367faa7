"""The text of a document made ready for paper: printable, with addresses as links, in its own direction."""

import re
import unicodedata
from base64 import b64decode, b64encode
from collections.abc import Iterator
from typing import Any
from urllib.parse import urlsplit
from xml.etree.ElementTree import Element

from toegang.document.letters import Letters

# A drawing that the document holds itself: <img> with this and an `alt`.
SVG = "data:image/svg+xml;base64,"
# What a running foot shows stands in an attribute: an element for it would be read aloud as an empty paragraph.
_GETOONDE_ATTRIBUTEN = ("data-voettekst",)
# In characters: what fits on the one line of the foot.
_VOETTEKST_MAXIMUM = 70
# In words: a foot is not read aloud, and a longer one is a sentence kept from who listens (PDF/UA-1, 7.1).
_VOETTEKST_WOORDEN = 5
# What holds text and nothing else. Without any it would be announced, and then nothing.
_TEKSTDELEN = frozenset({"p", "li", "ul", "ol", "h2", "h3", "h4"})
_GEEN_TEKST = {"head", "style", "script", "a"}
# In words: who goes through a document by its headings hears no more than this of one that somebody typed.
_KOP_MAXIMUM = 24
_KOP_BEGIN = 10
_KOPPEN = frozenset({"h1", "h2", "h3", "h4"})
_WOORD = re.compile(r"[^\W\d_]{2,}")
_ADRES = re.compile(
    r"(?P<web>\b(?:https?://|www\.)[^\s<>\"“”]+[^\s<>\"“”.,;:!?)\]’'])|(?P<mail>[\w.+%-]+@[\w-]+(?:\.[\w-]+)+)",
    re.IGNORECASE,
)


def _stukken(tekst: str) -> Iterator[tuple[str, str]]:
    """The text in pieces, each with the address that it is ("" for ordinary text)."""
    vanaf = 0
    for gevonden in _ADRES.finditer(tekst):
        yield tekst[vanaf : gevonden.start()], ""
        adres = gevonden.group()
        if gevonden["mail"]:
            adres = f"mailto:{adres}"
        elif not adres.lower().startswith("http"):
            adres = f"https://{adres}"
        yield gevonden.group(), adres if _is_geldig(adres) else ""
        vanaf = gevonden.end()
    yield tekst[vanaf:], ""


def _is_geldig(adres: str) -> bool:
    try:
        return bool(urlsplit(adres).path or urlsplit(adres).netloc)
    except ValueError:
        return False


def _zet(ouder: Element, plek: int, tekst: str) -> int:
    """Put text before the child at `plek`, its addresses as links. Returns how many elements that made."""
    voor = ouder[plek - 1] if plek else None
    gemaakt = 0
    lopend: list[str] = []

    def sluit_af() -> None:
        if voor is None:
            ouder.text = "".join(lopend)
        else:
            voor.tail = "".join(lopend)

    for stuk, adres in _stukken(tekst):
        if not adres:
            lopend.append(stuk)
            continue
        sluit_af()
        koppeling = Element("a", {"href": adres})
        koppeling.text = stuk
        ouder.insert(plek + gemaakt, koppeling)
        gemaakt += 1
        voor, lopend = koppeling, []
    sluit_af()
    return gemaakt


def _maak_koppelingen(ouder: Element) -> None:
    if ouder.tag in _GEEN_TEKST:
        return
    for kind in list(ouder):
        _maak_koppelingen(kind)
        if kind.tail and ("@" in kind.tail or "." in kind.tail):
            _zet(ouder, list(ouder).index(kind) + 1, kind.tail)
    if ouder.text and ("@" in ouder.text or "." in ouder.text):
        _zet(ouder, 0, ouder.text)


def richting(tekst: str) -> str:
    """ "rtl" or "ltr": as the first letter that has a direction (HTML, `dir="auto"`); "ltr" without one."""
    soorten = (unicodedata.bidirectional(teken) for teken in tekst)
    eerste = next((soort for soort in soorten if soort in {"L", "R", "AL"}), "L")
    return "ltr" if eerste == "L" else "rtl"


def _tekeningen(wortel: Any) -> Iterator[Any]:
    return (beeld for beeld in wortel.iter("img") if beeld.get("src", "").startswith(SVG))


def _bron(beeld: Any) -> str:
    return b64decode(beeld.get("src").removeprefix(SVG)).decode()


def als_bron(svg: str) -> str:
    """A drawing as the address of an image that holds itself."""
    return f"{SVG}{b64encode(svg.strip().encode()).decode()}"


def geef_tekeningen_letters(wortel: Any, families: list[str]) -> None:
    """Let the drawings fall back on the same families as the text around them: they are documents of their own."""
    for beeld in _tekeningen(wortel):
        beeld.set("src", als_bron(_bron(beeld).replace('font-family="', f'font-family="{", ".join(families)}, ', 1)))


def _ingekort(voettekst: str) -> str:
    """The text of a foot, at most so many words and characters of it."""
    woorden = list(_WOORD.finditer(voettekst))
    einde = woorden[_VOETTEKST_WOORDEN - 1].end() if len(woorden) > _VOETTEKST_WOORDEN else len(voettekst)
    einde = einde if einde <= _VOETTEKST_MAXIMUM else _VOETTEKST_MAXIMUM - 1
    return voettekst if einde == len(voettekst) else f"{voettekst[:einde].rstrip()}…"


def _laat_lege_delen_weg(ouder: Any) -> None:
    """Take out, in place, the paragraphs, lists and headings in which nothing is left to read."""
    vorige = None
    for kind in list(ouder):
        _laat_lege_delen_weg(kind)
        getekend = "".join(kind.itertext()).strip() or kind.find(".//img") is not None
        if kind.tag not in _TEKSTDELEN or getekend:
            vorige = kind
            continue
        ouder.remove(kind)
        # What stands behind it goes on behind what stands before it.
        if vorige is None:
            ouder.text = (ouder.text or "") + (kind.tail or "")
        else:
            vorige.tail = (vorige.tail or "") + (kind.tail or "")


def _kort_koppen_in(ouder: Any) -> None:
    """Let a heading that is a whole story be its first words, with the story under it, in place."""
    for plek, kind in reversed(list(enumerate(ouder))):
        if kind.tag not in _KOPPEN:
            _kort_koppen_in(kind)
            continue
        tekst = "".join(kind.itertext()).strip()
        woorden = list(_WOORD.finditer(tekst))
        if len(woorden) <= _KOP_MAXIMUM:
            continue
        verhaal = Element("p", {"dir": "auto"})
        verhaal.text = tekst
        verhaal.tail, kind.tail = kind.tail, None
        ouder.insert(plek + 1, verhaal)
        for deel in list(kind):
            kind.remove(deel)
        kind.text = f"{tekst[: woorden[_KOP_BEGIN - 1].end()]}…"


def bereid_voor(wortel: Any, letters: Letters) -> set[str]:
    """Make the text of this tree of elements ready for paper, in place; returns the characters that are drawn.

    WeasyPrint does not know `dir="auto"`: here it becomes the direction that the text has.
    """
    for element in wortel.iter():
        if not isinstance(element.tag, str):
            continue
        for naam in _GETOONDE_ATTRIBUTEN:
            if naam in element.attrib:
                element.set(naam, _ingekort(letters.afdrukbaar(element.get(naam))))
        element.text = element.text and letters.afdrukbaar(element.text)
        element.tail = element.tail and letters.afdrukbaar(element.tail)
    body = wortel.find("body")
    if body is None:
        body = wortel
    _laat_lege_delen_weg(body)
    _kort_koppen_in(body)
    _maak_koppelingen(body)
    getekend: set[str] = set()
    for beeld in _tekeningen(body):
        tekening = letters.afdrukbaar(_bron(beeld))
        beeld.set("src", als_bron(tekening))
        getekend.update(tekening)
    for element in body.iter():
        if element.get("dir") == "auto":
            element.set("dir", richting("".join(element.itertext())))
        getekend.update(*(element.get(naam, "") for naam in _GETOONDE_ATTRIBUTEN))
        # Bold text has a file of its own, of the same family: the characters are enough to choose by.
        getekend.update(element.text or "", element.tail or "")
    return getekend

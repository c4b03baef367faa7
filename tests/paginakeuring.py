"""What the HTML of a page itself must hold, whatever the browser: its title, the names of its links, its choices.

Names are computed as browsers do for these elements: aria-label, or else the text with that of pictures, without what
is hidden from whoever listens.
"""

import re
from collections import defaultdict
from collections.abc import Iterator
from functools import cached_property
from urllib.parse import urljoin, urlsplit
from xml.etree.ElementTree import Element

import tinyhtml5

from tests.typen import Antwoord

KOPPEN = {"h1", "h2", "h3", "h4"}
# Ours, and that of admin.
SPRINGLINKS = {"springlink", "skip-to-content-link"}


def op_een_regel(antwoord: Antwoord) -> str:
    """The HTML of an answer as a browser takes its white space: however much of it is one space.

    A sentence is found in it wherever its template ends a line.
    """
    return re.sub(r"[ \t\r\n\f]+", " ", antwoord.content.decode())


def tekst(element: Element) -> str:
    """The text of an element as it is read aloud."""
    return " ".join("".join(_stukken(element)).split())


def _stukken(element: Element) -> Iterator[str]:
    if element.tag in {"script", "style", "template"} or not isinstance(element.tag, str):
        return
    if element.get("aria-hidden") == "true" or element.get("hidden") is not None:
        return
    yield element.get("alt", "") if element.tag == "img" else element.text or ""
    for kind in element:
        yield kind.get("aria-label") or "".join(_stukken(kind))
        yield kind.tail or ""


class Pagina:
    """One page as the server sent it, at an address (a path with its query)."""

    def __init__(self, inhoud: bytes, adres: str) -> None:
        self.adres = adres
        self.boom: Element = tinyhtml5.parse(inhoud, override_encoding="utf-8", namespace_html_elements=False)
        self.ouder = {kind: element for element in self.boom.iter() for kind in element}
        self.op_id = {element.get("id"): element for element in self.boom.iter() if element.get("id")}

    @cached_property
    def titel(self) -> str:
        titel = self.boom.find("head/title")
        return "" if titel is None else tekst(titel)

    def voorouders(self, element: Element) -> Iterator[Element]:
        while element in self.ouder:
            element = self.ouder[element]
            yield element

    def naam(self, element: Element) -> str:
        """The accessible name of a link or a fieldset."""
        if wijzers := element.get("aria-labelledby"):
            return " ".join(tekst(self.op_id[wijzer]) for wijzer in wijzers.split())
        if element.tag == "fieldset":
            legende = element.find("legend")
            return "" if legende is None else tekst(legende)
        return element.get("aria-label") or tekst(element) or element.get("title") or ""

    def links(self) -> list[tuple[str, str]]:
        """The name and the address of every link."""
        return [
            (self.naam(link), urljoin(self.adres, link.get("href"))) for link in self.boom.iter("a") if link.get("href")
        ]

    def eigen_adressen(self) -> set[str]:
        """The addresses on this site that the page links to, without the place on the page."""
        return {
            urljoin("", f"{deel.path}{'?' + deel.query if deel.query else ''}")
            for _, adres in self.links()
            if not (deel := urlsplit(adres)).scheme and not deel.netloc and deel.path
        }

    def dubbelzinnige_links(self) -> list[str]:
        """Names that two links share while they lead to different places: who hears them cannot tell which is which."""
        per_naam: dict[str, set[str]] = defaultdict(set)
        for naam, adres in self.links():
            per_naam[naam].add(adres)
        return [
            f"{naam or '(geen naam)'}: {sorted(adressen)}" for naam, adressen in per_naam.items() if len(adressen) > 1
        ]

    def losse_keuzes(self) -> list[str]:
        """Radio buttons that are not tied to their question or to what is wrong with it."""
        los = []
        groepen: dict[str, Element] = {}
        for knop in self.boom.iter("input"):
            if knop.get("type") != "radio":
                continue
            groep = next((deel for deel in self.voorouders(knop) if _is_groep(deel)), None)
            if groep is None or not self.naam(groep):
                los.append(f"{knop.get('name')} heeft geen vraag")
            elif groepen.setdefault(knop.get("name", ""), groep) is not groep:
                los.append(f"{knop.get('name')} staat in twee groepen")
        for naam, groep in groepen.items():
            beschreven = (groep.get("aria-describedby") or "").split()
            los += [
                f"{naam} verwijst naar {wijzer}, dat er niet is" for wijzer in beschreven if wijzer not in self.op_id
            ]
            # What is wrong stands with the id of the field, wherever on the page.
            fout = f"{groep.get('id', '').removesuffix('_groep')}_error"
            if fout in self.op_id and fout not in beschreven:
                los.append(f"{naam}: wat er niet klopt hoort niet bij de vraag")
        return los

    def springt_mis(self) -> list[str]:
        """Where the skip link leads wrong: it must come to the content, past the menu and the tabs of a dossier."""
        link = next((link for link in self.boom.iter("a") if link.get("class") in SPRINGLINKS), None)
        doel = self.op_id.get(link.get("href", "")[1:]) if link is not None else None
        if doel is None:
            return ["de springlink gaat nergens heen"]
        alles = list(self.boom.iter())
        daarna = alles[alles.index(doel) :]
        mis = []
        if doel.get("tabindex") != "-1":
            mis.append("de springlink brengt de focus niet mee")
        if not any(deel.tag in KOPPEN for deel in doel.iter()):
            mis.append("er staat geen kop waar de springlink heen gaat")
        if any(deel.get("class") in {"tabs", "hoofdnavigatie"} for deel in daarna):
            mis.append("de springlink komt voor het menu uit")
        return mis


def _is_groep(element: Element) -> bool:
    return element.tag == "fieldset" or element.get("role") == "radiogroup"

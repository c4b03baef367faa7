"""The forms of a page as a browser sees them."""

from dataclasses import dataclass

from lxml import html

from tests.typen import Antwoord

# What Enter sends a form from (HTML, implicit submission), beside a button.
_MET_ENTER = {
    "text", "search", "tel", "url", "email", "password", "date", "month", "week", "time", "datetime-local", "number",
    "checkbox", "radio", "file",
}  # fmt: skip
_TYPEN = {"text", "search", "tel", "url", "email"}


@dataclass
class Formulier:
    """One form with its controls, those outside it that belong to it too, in the order of the page."""

    element: html.FormElement
    besturing: list[html.HtmlElement]

    @property
    def actie(self) -> str:
        """The address it is sent to; empty for the page itself."""
        return self.element.get("action") or ""

    @property
    def knoppen(self) -> list[html.HtmlElement]:
        """The buttons that send it."""
        return [
            deel
            for deel in self.besturing
            if (deel.tag == "button" and deel.get("type", "submit") == "submit")
            or (deel.tag == "input" and deel.get("type") in {"submit", "image"})
        ]

    @property
    def verstuurt_met_enter(self) -> bool:
        """Whether it has a field in which Enter would send it."""
        return any(deel.tag == "input" and deel.get("type", "text") in _MET_ENTER for deel in self.besturing)

    @property
    def knop_van_enter(self) -> str | None:
        """What Enter in a field does: the words on the first button. None: nothing, for there is no dialog to close."""
        if not self.knoppen:
            return ""
        eerste = self.knoppen[0]
        return None if eerste.get("formmethod") == "dialog" else " ".join(eerste.text_content().split())

    @property
    def tekstvelden(self) -> list[html.HtmlElement]:
        """Where one types words."""
        return [
            deel
            for deel in self.besturing
            if deel.tag == "textarea" or (deel.tag == "input" and deel.get("type", "text") in _TYPEN)
        ]

    def waarden(self) -> dict[str, list[str]]:
        """What a browser would send, without a button."""
        gegevens: dict[str, list[str]] = {}
        for deel in self.besturing:
            naam, soort = deel.get("name"), deel.get("type", "text")
            if not naam or deel.get("disabled") is not None or deel.tag == "button" or soort in {"submit", "file"}:
                continue
            if soort in {"checkbox", "radio"} and deel.get("checked") is None:
                continue
            if deel.tag == "select":
                gekozen = [optie.get("value", "") for optie in deel.iter("option") if optie.get("selected") is not None]
                eerste = [] if deel.get("multiple") is not None else [next(deel.iter("option")).get("value", "")]
                gegevens.setdefault(naam, []).extend(gekozen or eerste)
            elif deel.tag == "textarea":
                gegevens.setdefault(naam, []).append((deel.text or "").removeprefix("\n"))
            else:
                gegevens.setdefault(naam, []).append(deel.get("value", "on" if soort in {"checkbox", "radio"} else ""))
        return gegevens


def formulieren(antwoord: Antwoord) -> list[Formulier]:
    """The forms of this page that are sent by POST, without those in its head (search, sign out)."""
    boom = html.fromstring(antwoord.content.decode())
    hoofd = boom.find_class("paginahoofd")
    gevonden = []
    for element in boom.iter("form"):
        if element.get("method", "get").lower() != "post" or any(element in kop.iter() for kop in hoofd):
            continue
        eigen = [
            deel
            for deel in boom.iter("input", "select", "textarea", "button")
            if (deel.get("form") == element.get("id") if deel.get("form") else element in deel.iterancestors())
        ]
        gevonden.append(Formulier(element, eigen))
    return gevonden

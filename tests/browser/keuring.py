"""What every page in the browser must pass: axe (WCAG 2.2 AA), html-validate, no sideways scroll, no script error.

And what it must measure (`maten.js`): targets of 24 pixels, and room for text that the reader spaces out.
"""

import json
import subprocess
from pathlib import Path
from typing import Self

from playwright.sync_api import ConsoleMessage, Page, Response

from tests.typen import zeker

BASIS = Path(__file__).resolve().parent.parent.parent
# A script of the site's own (config/testen.py), which the browser keeps ready to run: handing its text over with each
# page took six times as long.
AXE = "/static/axe.min.js"
MATEN = (BASIS / "tests" / "browser" / "maten.js").read_text(encoding="utf-8")
BREEDTES = (1280, 390)
# Only what is wrong is asked for: what is right need not be described, nor where in the page it stands. No file is read
# anew before it begins: the one rule that asks for that looks at sound that plays by itself, and only ever doubts.
_AXE_AANROEP = """async () => {
    const uitslag = await axe.run(document, {
        preload: false,
        runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
        resultTypes: ['violations'],
        selectors: false,
    });
    return uitslag.violations.map(v => v.id + ': ' + v.nodes.map(n => n.html.slice(0, 160)).join(' | '));
}"""
# A refused form answers 4xx on purpose; the browser reports that as an error of its own. Sending a form takes the place
# of a save under way: htmx reports that as aborted, and the request as over. A lost connection says "htmx:sendError".
_BEDOELD = (
    "the server responded with a status of 4",
    "the server responded with a status of 503",
    "htmx:sendAbort",
    "htmx:afterRequest",
)


class Htmlkeuring:
    """html-validate, started once for all pages; a context that stops it at its end."""

    def __init__(self) -> None:
        self._node = subprocess.Popen(
            ["node", "tests/browser/htmlkeuring.mjs"],
            cwd=BASIS, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, encoding="utf-8", bufsize=1,
        )  # fmt: skip

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *fout: object) -> None:
        self._node.communicate()

    def fouten(self, html: str) -> list[str]:
        """What is wrong with this page. Raises JSONDecodeError when html-validate itself stopped."""
        heen, terug = zeker(self._node.stdin), zeker(self._node.stdout)
        heen.write(json.dumps(html) + "\n")
        fouten: list[str] = json.loads(terug.readline())
        return fouten


class Keuring:
    """Watches one page: collects the HTML that the server sent and the errors that the browser reports."""

    def __init__(self, page: Page, htmlkeuring: Htmlkeuring) -> None:
        self.page = page
        self.htmlkeuring = htmlkeuring
        self.fouten: list[str] = []
        self.gekeurd: list[str] = []
        self._document: Response | None = None
        self._html: dict[str, str] = {}
        page.on("response", self._onthoud_document)
        page.on("console", self._luister)
        page.on("pageerror", lambda fout: self.fouten.append(f"script: {fout}"))

    def _luister(self, bericht: ConsoleMessage) -> None:
        if bericht.type == "error" and not any(deel in bericht.text for deel in _BEDOELD):
            self.fouten.append(f"{self.page.url}: {bericht.text}")

    def _onthoud_document(self, antwoord: Response) -> None:
        soort = antwoord.headers.get("content-type", "")
        if antwoord.request.resource_type == "document" and "text/html" in soort and not 300 <= antwoord.status < 400:
            self._document = antwoord

    def keur(self, naam: str, breedtes: tuple[int, ...] = BREEDTES) -> None:
        """Examine the page as it stands now, at each width. Findings are kept and reported by `sluit`."""
        self.gekeurd.append(naam)
        if self._document:
            self._html.setdefault(self._document.text(), naam)
        if self.page.evaluate("typeof axe === 'undefined'"):
            self.page.add_script_tag(url=AXE)
        for breedte in breedtes:
            self.page.set_viewport_size({"width": breedte, "height": 900})
            self.fouten += [f"{naam} ({breedte} px) axe {regel}" for regel in self.page.evaluate(_AXE_AANROEP)]
            self.fouten += [f"{naam} ({breedte} px) {regel}" for regel in self.page.evaluate(MATEN)]
            te_breed = self.page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
            if te_breed > 0:
                self.fouten.append(f"{naam} ({breedte} px) schuift {te_breed} px opzij")
        self.page.set_viewport_size({"width": BREEDTES[0], "height": 900})

    def sluit(self) -> list[str]:
        """Validate all the HTML that was sent and return every finding."""
        for html, naam in self._html.items():
            self.fouten += [f"{naam} html-validate {regel}" for regel in self.htmlkeuring.fouten(html)]
        return self.fouten

"""A whole intake with the keyboard only: prepare, record, make the klantbeeld, read it together, establish it."""

from collections.abc import Callable

import pytest
from django.utils import timezone
from playwright.sync_api import Page, expect

from gesprekken.models import Gesprekssoort, Notitie
from klantbeeld.models import Klantbeeld
from tests.factories import GesprekFactory, KlantFactory
from toegang.models import Gebruiker

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

# What the element under the cursor is called, as a screen reader says it: enough to know where one is.
_NAAM = """() => {
    const e = document.activeElement;
    const van = (id) => document.getElementById(id)?.textContent ?? '';
    const label = (e.getAttribute('aria-labelledby') ?? '').split(' ').map(van).join(' ');
    return [e.getAttribute('aria-label') ?? '', label, e.labels?.[0]?.textContent ?? '', e.textContent ?? '']
        .map((tekst) => tekst.replace(/\\s+/g, ' ').trim())
        .find((tekst) => tekst) ?? '';
}"""
MEESTE_STAPPEN = 160


def tab_naar(page: Page, naam: str, *, binnen: str = "body") -> None:
    """Press Tab until the cursor stands on what is called so; fails when it cannot be reached."""
    for _ in range(MEESTE_STAPPEN):
        page.keyboard.press("Tab")
        hier = page.evaluate(_NAAM)
        if hier.startswith(naam) and page.evaluate("(waar) => document.activeElement.closest(waar) !== null", binnen):
            return
    pytest.fail(f"Met Tab niet te bereiken: {naam}")


def typ(page: Page, naam: str, tekst: str) -> None:
    tab_naar(page, naam)
    page.keyboard.type(tekst)


def volg(page: Page, naam: str, *, binnen: str = "body") -> None:
    tab_naar(page, naam, binnen=binnen)
    with page.expect_navigation():
        page.keyboard.press("Enter")


@pytest.mark.lang
def test_een_intake_met_alleen_het_toetsenbord(
    page: Page, medewerkers: dict[str, Gebruiker], meld_aan: Callable[[str], None]
) -> None:
    klant = KlantFactory(klantmanager=medewerkers["klantmanager"])
    GesprekFactory(
        klant=klant,
        soort=Gesprekssoort.objects.get(code="intake"),
        doel="Kennismaken",
        moment=timezone.localtime().replace(hour=23, minute=59),
    )
    meld_aan("klantmanager")
    page.goto("/")

    volg(page, "Bereid voor")
    expect(page.get_by_role("heading", name="Kennismaken").or_(page.get_by_text("Kennismaken")).first).to_be_visible()
    volg(page, "Leg vast")

    typ(page, "Feiten", "Werkte acht jaar in een bakkerij.")
    typ(page, "Uitspraken van de klant", "Ik wil weer onder de mensen zijn.")
    # A closed part opens with Enter, and its question is the next stop.
    tab_naar(page, "De klant vat samen")
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    page.keyboard.type("Ik ga kijken bij de bakker.")
    # One choice: the arrows go round in it.
    tab_naar(page, "Over 2 weken")
    page.keyboard.press("ArrowUp")
    typ(page, "Waarom er nog geen volgend gesprek komt", "De klant belt zelf na het weekend.")
    volg(page, "Leg gesprek vast")
    expect(page.get_by_text("Gesprek vastgelegd.")).to_be_visible()
    assert Notitie.objects.filter(soort="feit", tekst="Werkte acht jaar in een bakkerij.").exists()

    volg(page, "Klantbeeld", binnen=".tabs")
    volg(page, "Maak klantbeeld")
    typ(page, "Waar kijken we naar?", "Drie ochtenden per week in een bakkerij")
    for code in ("PER", "ATT", "NOR", "EFF", "INT", "VAA"):
        # Into the group of choices with Tab, then up to the fourth one with the arrows.
        tab_naar(page, "", binnen=f"#component-{code}")
        while page.evaluate("() => document.activeElement.type") != "radio":
            page.keyboard.press("Tab")
        for _ in range(4):
            page.keyboard.press("ArrowDown")
    typ(page, "Interpretatie", "Wil graag en kan veel; begint met een kleine stap.")
    volg(page, "Bespreek met de klant")
    typ(page, "Wat vindt de klant ervan?", "Zo ben ik.")
    volg(page, "Besproken, verder naar vaststellen")
    volg(page, "Stel vast")
    expect(page.get_by_role("heading", name="Klantbeeld versie 1")).to_be_visible()

    beeld = Klantbeeld.objects.get(klant=klant)
    assert (beeld.versie, beeld.klantreactie) == (1, "Zo ben ik.")
    assert beeld.scores.filter(score=4).count() == 6

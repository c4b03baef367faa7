"""The background of a client in a real browser: told, measured and handed in, and every page of it examined."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from tests.browser.keuring import Keuring
from tests.factories import KlantFactory
from tests.toegang.test_bestanden import EEN_PDF
from toegang.models import Gebruiker

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


@pytest.mark.lang
def test_de_achtergrond_van_een_klant(
    page: Page, keuring: Keuring, medewerkers: dict[str, Gebruiker], meld_aan: Callable[[str], None]
) -> None:
    klant = KlantFactory(klantmanager=medewerkers["klantmanager"])
    meld_aan("klantmanager")
    page.goto(f"/klanten/{klant.pk}/achtergrond/")
    keuring.keur("achtergrond, leeg")

    page.get_by_role("link", name="Begin de levenslijn").click()
    page.get_by_label("Gebeurtenis").check()
    page.get_by_label("Wat", exact=True).fill("Verhuisd naar Voorbeeldstad")
    page.get_by_label("Begin: jaar").fill("1950")
    page.get_by_role("button", name="Bewaar", exact=True).click()
    expect(page.locator("#foutoverzicht")).to_be_focused()
    keuring.keur("levenslijn, fout")
    page.get_by_label("Begin: jaar").fill("2019")
    page.get_by_role("button", name="Bewaar en voeg er nog een toe").click()
    expect(page.get_by_text("Toegevoegd aan de levenslijn.")).to_be_visible()
    page.get_by_label("Werk", exact=True).check()
    page.get_by_label("Wat", exact=True).fill("Kok")
    page.get_by_label("Begin: jaar").fill("2012")
    page.get_by_label("Begin: maand").select_option(label="april")
    page.get_by_label("Wat heeft het de klant gebracht").fill("Rustig blijven als het druk is")
    page.get_by_role("button", name="Bewaar", exact=True).click()

    page.get_by_role("link", name="Leg uitslag vast").click()
    page.get_by_label("Of de naam van een ander instrument").fill("Belastbaarheidsonderzoek")
    page.get_by_label("Afgenomen op").fill("2025-03-03")
    page.get_by_label("Uitslag", exact=True).fill("12 uur per week")
    page.get_by_label("Geldig tot en met").fill("2026-03-03")
    page.get_by_label("Bestand").set_input_files(
        {"name": "rapport.pdf", "mimeType": "application/pdf", "buffer": EEN_PDF}
    )
    keuring.keur("uitslag vastleggen")
    page.get_by_role("button", name="Bewaar").click()
    with page.expect_download() as download:
        page.get_by_role("link", name="rapport.pdf").click()
    assert download.value.path().read_bytes() == EEN_PDF

    page.get_by_role("link", name="Meet zelfredzaamheid").click()
    wonen = page.get_by_role("group", name="Huisvesting")
    wonen.get_by_label("3 beperkt zelfredzaam").check()
    keuring.keur("zelfredzaamheid meten")
    page.get_by_role("button", name="Bewaar meting").click()
    expect(page.get_by_text("Meting bewaard.")).to_be_visible()
    keuring.keur("achtergrond")

    page.get_by_role("link", name="Kok").click()
    page.get_by_role("link", name="Haal het van de levenslijn").click()
    keuring.keur("van de levenslijn halen")
    page.get_by_role("button", name="Van de levenslijn halen").click()
    expect(page.get_by_text("Van de levenslijn gehaald.")).to_be_visible()

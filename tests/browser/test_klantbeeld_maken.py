"""Making a klantbeeld in a real browser: it saves itself, the drawing grows, and a collision is a choice."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.conftest import WACHTWOORD
from tests.browser.keuring import Keuring
from tests.factories import KlantFactory, klantbeeld
from tests.klantbeeld.beeldformulier import concept
from toegang.models import Gebruiker

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


@pytest.mark.lang
def test_klantbeeld_bewaart_zichzelf_en_wordt_vastgesteld(
    page: Page, keuring: Keuring, medewerkers: dict[str, Gebruiker], meld_aan: Callable[[str], None]
) -> None:
    klant = KlantFactory(klantmanager=medewerkers["klantmanager"])
    klantbeeld(klant, scores={"EFF": 4, "CON": None})
    meld_aan("klantmanager")
    page.goto(f"/klanten/{klant.pk}/klantbeeld/")
    keuring.keur("klantbeeld")
    page.get_by_role("button", name="Maak nieuwe versie").click()
    keuring.keur("klantbeeld maken")

    vertrouwen = page.get_by_role("group", name="Geloof in eigen kunnen")
    vertrouwen.get_by_label("2 Wil de stap proberen").check()
    expect(page.locator("#bewaarstatus")).to_contain_text("Bewaard om")
    expect(page.locator("#zijbeeld desc")).to_contain_text("Geloof in eigen kunnen: 2 van 5, 2 lager dan vorige keer")
    vertrouwen.get_by_role("group", name="Klant zelf").get_by_label("4", exact=True).check()
    expect(vertrouwen.get_by_text("Vraag om over te praten")).to_be_visible()
    feiten = vertrouwen.get_by_label("Wat zien en horen we?")
    feiten.fill("")
    feiten.press_sequentially("Zegt: dat kan ik niet.", delay=5)
    expect(page.locator("#EFF-basis")).not_to_have_value(page.locator("#EFF-basis").input_value())
    score = concept(klant).scores.get(component__code="EFF")
    assert (score.score, score.klantscore, score.feiten) == (2, 4, "Zegt: dat kan ik niet.")
    keuring.keur("klantbeeld maken, ingevuld")

    page.locator("#meer-ATT").get_by_role("button", name="Ongewijzigd bevestigd").click()
    expect(page.locator("#meer-ATT")).to_contain_text("Bevestigd op")
    assert concept(klant).scores.get(component__code="ATT").bevestigd_op
    belemmering = page.get_by_role("group", name="Belemmering 1")
    belemmering.get_by_label("Soort").select_option(label="Geld")
    belemmering.get_by_label("Hoe dringend?").select_option(label="Acuut: dit gaat nu voor")
    belemmering.get_by_label("Wat staat in de weg?").press_sequentially("Schulden bij drie winkels", delay=5)
    expect(page.locator("#meer-belemmeringen")).to_contain_text("Schulden bij drie winkels")
    assert concept(klant).belemmeringen.get().urgentie == "acuut"
    keuring.keur("klantbeeld maken, met een belemmering")

    page.get_by_role("button", name="Bespreek met de klant").click()
    keuring.keur("klantbeeld bespreken")
    page.get_by_label("Wat vindt de klant ervan?").fill("Dit ben ik wel.")
    page.get_by_role("button", name="Besproken, verder naar vaststellen").click()
    keuring.keur("klantbeeld vaststellen")
    page.get_by_role("button", name="Stel vast", exact=True).click()
    expect(page.get_by_role("heading", name="Klantbeeld versie 2")).to_be_visible()
    keuring.keur("klantbeeld versie")

    page.get_by_role("link", name="Naast de vorige leggen").click()
    expect(page.get_by_role("row", name="Geloof in eigen kunnen 2 lager")).to_be_visible()
    keuring.keur("ontwikkeling")
    page.go_back()

    page.get_by_role("link", name="Verder naar het profiel").click()
    keuring.keur("profiel")
    page.get_by_label("Er is een acute situatie").check()
    expect(page.get_by_text("6 Zorg en stabiliteit eerst staat voorop")).to_be_visible()
    page.get_by_role("radio", name="6 Zorg en stabiliteit eerst").check()
    page.get_by_role("button", name="Kies dit profiel").click()
    expect(page.get_by_text("Profiel gekozen.")).to_be_visible()
    keuring.keur("profiel gekozen")


def test_een_botsing_tijdens_het_typen_is_een_keuze_en_verliest_niets(
    page: Page, keuring: Keuring, browser: Browser, medewerkers: dict[str, Gebruiker], meld_aan: Callable[[str], None]
) -> None:
    klant = KlantFactory(klantmanager=medewerkers["klantmanager"])
    klantbeeld(klant, vastgesteld=False)
    meld_aan("klantmanager")
    page.goto(f"/klanten/{klant.pk}/klantbeeld/maken/")
    # A colleague saves the same component in the meantime.
    concept(klant).scores.filter(component__code="EFF").update(score=5)
    vertrouwen = page.get_by_role("group", name="Geloof in eigen kunnen")
    vertrouwen.get_by_label("2 Wil de stap proberen").check()
    expect(vertrouwen.get_by_text("Iemand anders heeft dit intussen gewijzigd")).to_be_visible()
    expect(page.locator("#bewaarstatus")).to_contain_text("Niet bewaard")
    keuring.keur("klantbeeld maken, botsing")
    assert concept(klant).scores.get(component__code="EFF").score == 5
    vertrouwen.get_by_role("button", name="Bewaar wat ik typte").click()
    expect(vertrouwen.get_by_text("Iemand anders heeft dit intussen gewijzigd")).to_be_hidden()
    expect(page.locator("#bewaarstatus")).to_contain_text("Bewaard om")
    assert concept(klant).scores.get(component__code="EFF").score == 2
    # And so with the obstacles, which are one part together.
    concept(klant).belemmeringen.create(soort="sociaal", omschrijving="Staat er alleen voor", urgentie="hoog")
    belemmering = page.get_by_role("group", name="Belemmering 1")
    belemmering.get_by_label("Soort").select_option(label="Praktisch")
    belemmering.get_by_label("Hoe dringend?").select_option(label="Laag: kan ernaast")
    belemmering.get_by_label("Wat staat in de weg?").fill("Geen opvang")
    deel = page.locator("#deel-belemmeringen")
    expect(deel.get_by_text("1. Staat er alleen voor (Sociaal; Hoog: staat de stap in de weg)")).to_be_visible()
    keuring.keur("klantbeeld maken, botsing van belemmeringen")
    deel.get_by_role("button", name="Bewaar wat ik typte").click()
    expect(deel.get_by_text("Iemand anders heeft dit intussen gewijzigd")).to_be_hidden()
    assert concept(klant).belemmeringen.get().omschrijving == "Geen opvang"


def test_een_verlopen_sessie_kost_geen_tekst(
    page: Page, medewerkers: dict[str, Gebruiker], meld_aan: Callable[[str], None]
) -> None:
    klant = KlantFactory(klantmanager=medewerkers["klantmanager"])
    beeld = klantbeeld(klant, vastgesteld=False)
    meld_aan("klantmanager")
    page.goto(f"/klanten/{klant.pk}/klantbeeld/maken/")
    page.context.clear_cookies(name="sessionid")
    page.locator("#slot-interpretatie").fill("Dit mag niet verloren gaan.")
    page.locator("#slot-interpretatie").blur()
    expect(page.get_by_text("U bent niet meer ingelogd.")).to_be_visible()
    expect(page.locator("#slot-interpretatie")).to_have_value("Dit mag niet verloren gaan.")

    ander = page.context.new_page()
    ander.goto("/account/login/")
    ander.get_by_label("Gebruikersnaam").fill("klantmanager")
    ander.get_by_label("Wachtwoord", exact=True).fill(WACHTWOORD)
    ander.get_by_role("button", name="Inloggen").click()
    ander.wait_for_url("**/")
    page.locator("#slot-interpretatie").fill("Dit mag niet verloren gaan, echt niet.")
    page.locator("#slot-interpretatie").blur()
    expect(page.locator("#bewaarstatus")).to_contain_text("Bewaard om")
    beeld.refresh_from_db()
    assert beeld.interpretatie == "Dit mag niet verloren gaan, echt niet."

"""What one sees of the record before anything is unfolded, and that unfolding is remembered."""

from collections.abc import Callable
from datetime import timedelta

import pytest
from django.utils import timezone
from playwright.sync_api import Page, expect

from gesprekken.models import Gesprek, Gesprekssoort, Verslagindeling
from klanten.models import Klant
from tests.browser.keuring import Keuring
from tests.factories import AfspraakFactory, GesprekFactory, KlantFactory
from toegang.models import Gebruiker

# A question is a field with its label; a group of choices is one question.
VRAGEN = "#verslag .veld"
SCHERM = 900


@pytest.fixture
def klant(medewerkers: dict[str, Gebruiker]) -> Klant:
    klant = KlantFactory(klantmanager=medewerkers["klantmanager"])
    GesprekFactory(klant=klant, gevoerd=True, belang=7, vertrouwen=5, op_de_valreep="De oppas stopt.")
    AfspraakFactory.create_batch(5, klant=klant)
    return klant


def gepland(klant: Klant, soort: str) -> Gesprek:
    return GesprekFactory(
        klant=klant, soort=Gesprekssoort.objects.get(code=soort), moment=timezone.now() - timedelta(hours=1)
    )


def zichtbare_vragen(page: Page) -> int:
    aantal: int = page.locator(VRAGEN).evaluate_all(
        "velden => velden.filter(veld => veld.checkVisibility({visibilityProperty: true})).length"
    )
    return aantal


@pytest.mark.parametrize(("soort", "hoogstens"), [("telefonisch", 5), ("voortgang", 15), ("intake", 20)])
def test_de_soort_zegt_hoeveel_vragen_er_staan_en_dat_past_op_twee_schermen(
    page: Page, keuring: Keuring, klant: Klant, meld_aan: Callable[[str], None], soort: str, hoogstens: int
) -> None:
    gesprek = gepland(klant, soort)
    meld_aan("klantmanager")
    page.set_viewport_size({"width": 1280, "height": SCHERM})
    page.goto(f"/klanten/{klant.pk}/gesprekken/{gesprek.pk}/vastleggen/")
    assert zichtbare_vragen(page) <= hoogstens
    onderkant = page.locator("#verslag .acties--onder").evaluate(
        "deel => deel.getBoundingClientRect().bottom + scrollY"
    )
    assert onderkant <= 2 * SCHERM
    keuring.keur(f"vastleggen, {soort}")


def test_een_andere_soort_vouwt_om_en_wat_er_staat_blijft_open(
    page: Page, klant: Klant, meld_aan: Callable[[str], None]
) -> None:
    meld_aan("klantmanager")
    page.goto(f"/klanten/{klant.pk}/gesprekken/vastleggen/")
    page.locator("[name=uitspraak]").fill("Ik wil wel.")
    soort = page.get_by_label("Soort gesprek").first
    soort.select_option("telefonisch")
    expect(page.locator("[name=uitspraak]")).to_be_visible()
    expect(page.locator("[name=klant-0-wat]")).to_be_hidden()
    soort.select_option("intake")
    expect(page.locator("[name=klant-0-wat]")).to_be_visible()
    expect(page.locator("[name=vraag_van_klant]")).to_be_visible()


def test_wat_ik_open_staat_de_volgende_keer_ook_open(page: Page, klant: Klant, meld_aan: Callable[[str], None]) -> None:
    eerste, tweede = gepland(klant, "telefonisch"), gepland(klant, "telefonisch")
    meld_aan("klantmanager")
    page.goto(f"/klanten/{klant.pk}/gesprekken/{eerste.pk}/vastleggen/")
    valreep = page.locator("#deel-valreep > summary")
    expect(valreep).to_contain_text("leeg")
    valreep.focus()
    page.keyboard.press("Enter")
    page.locator("[name=op_de_valreep]").fill("De huur gaat omhoog")
    page.locator("[name=valreep_vervolg]").fill("Volgende keer")
    valreep.click()
    expect(valreep).to_contain_text("ingevuld")
    valreep.click()
    page.get_by_label("Feiten").fill("Belde zelf op.")
    page.get_by_label("Over 2 weken").check()
    page.locator("[name=vervolg_doel]").fill("De huur bespreken")
    page.get_by_role("button", name="Leg gesprek vast").last.click()
    expect(page.get_by_text("Gesprek vastgelegd.")).to_be_visible()
    assert Verslagindeling.objects.get().open_delen == ["valreep"]
    page.goto(f"/klanten/{klant.pk}/gesprekken/{tweede.pk}/vastleggen/")
    expect(page.locator("[name=op_de_valreep]")).to_be_visible()
    expect(page.locator("[name=observatie]")).to_be_hidden()

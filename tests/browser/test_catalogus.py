"""Searching the catalogue and keeping it, in a real browser."""

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Browser, FilePayload, Page, expect
from pytest_django.live_server_helper import LiveServer

from instrumenten.models import Instrument
from tests.browser.keuring import Keuring
from tests.factories import InstrumentFactory, KlantFactory, klantbeeld
from toegang.models import Gebruiker

# Longer than a telephone is wide: no page may scroll sideways because of it (WCAG 1.4.10).
LANGE_NAAM = "Arbeidsongeschiktheidsbegeleidingsbemiddeling op de werkplek"

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


@pytest.fixture
def catalogus(medewerkers: dict[str, Gebruiker]) -> list[Instrument]:
    return [
        InstrumentFactory(naam="Werkstage", tegels=["werk_fit"], klantkenmerken=["KK10"], kosten=0),
        InstrumentFactory(
            naam="Motivatietraining", tegels=["werk_fit", "orientatie"], klantkenmerken=["KK12"],
            voorwaarden_deelname=f"Lees eerst https://www.example.nl/{'voorwaarden-' * 8}",
        ),
        InstrumentFactory(naam=LANGE_NAAM, tegels=["nazorg"], klantkenmerken=["KK06"]),
    ]  # fmt: skip


def test_zoeken_ververst_ter_plekke_en_zegt_het_aantal(
    page: Page, meld_aan: Callable[[str], None], catalogus: list[Instrument], keuring: Keuring
) -> None:
    meld_aan("klantmanager")
    page.goto("/instrumenten/")
    keuring.keur("catalogus")
    # The landscape by keyboard: a space chooses, Tab goes on to the next tegel.
    page.get_by_role("checkbox", name=re.compile("^Werk fit")).press("Space")
    expect(page.get_by_role("heading", name="2 instrumenten")).to_be_visible()
    expect(page.locator("#gemeld")).to_have_text("2 instrumenten gevonden.")
    # The choice keeps the focus, so that the keyboard goes on where it was.
    expect(page.get_by_role("checkbox", name=re.compile("^Werk fit"))).to_be_focused()
    page.keyboard.press("Tab")
    expect(page.get_by_role("checkbox", name=re.compile("^Oriëntatie"))).to_be_focused()
    assert page.url.endswith("/instrumenten/?tegel=werk_fit")
    page.get_by_label("Zoek op tekst").press_sequentially("motivtie", delay=20)
    expect(page.locator("#resultaten-kop")).to_have_text("1 instrument")
    expect(page.get_by_label("Zoek op tekst")).to_be_focused()
    expect(page.get_by_label("Zoek op tekst")).to_have_value("motivtie")
    expect(page.locator("mark")).to_have_text(["Motivatietraining"])
    keuring.keur("catalogus met treffers")
    page.get_by_label("Kosten").select_option("0")
    expect(page.get_by_text("Geen instrument voldoet aan alles")).to_be_visible()
    keuring.keur("catalogus zonder resultaat")
    page.go_back()
    expect(page.locator("#resultaten-kop")).to_have_text("1 instrument")
    page.get_by_role("link", name="Motivatietraining").click()
    expect(page.get_by_role("heading", level=1, name="Motivatietraining")).to_be_visible()
    keuring.keur("instrument")


def test_een_instrument_volgen_en_vergelijken(
    page: Page, meld_aan: Callable[[str], None], catalogus: list[Instrument], keuring: Keuring
) -> None:
    meld_aan("klantmanager")
    page.goto(catalogus[2].get_absolute_url())
    page.get_by_role("button", name="Vergelijk", exact=True).click()
    expect(page.get_by_text("Kies er nog een of twee bij.")).to_be_visible()
    keuring.keur("instrument met een lange naam")
    page.get_by_role("button", name="Volg dit instrument").click()
    page.get_by_role("link", name="Gevolgde instrumenten").click()
    expect(page.get_by_role("heading", level=2, name=LANGE_NAAM)).to_be_visible()
    keuring.keur("gevolgde instrumenten")
    page.goto("/catalogus/vergelijken/?" + "&".join(f"i={instrument.slug}" for instrument in catalogus))
    expect(page.get_by_role("table", name="Instrumenten naast elkaar")).to_be_visible()
    keuring.keur("instrumenten vergelijken")


def test_zoeken_werkt_zonder_script(
    browser: Browser, live_server: LiveServer, meld_aan: Callable[[str], None], page: Page, catalogus: list[Instrument]
) -> None:
    meld_aan("klantmanager")
    context = browser.new_context(
        base_url=live_server.url, java_script_enabled=False, storage_state=page.context.storage_state()
    )
    zonder = context.new_page()
    zonder.goto("/instrumenten/")
    zonder.get_by_role("checkbox", name=re.compile("^Nazorg")).check()
    # Not only below all choices: there is one beside the landscape.
    zonder.get_by_role("button", name="Toon instrumenten").first.click()
    expect(zonder.get_by_role("heading", name="1 instrument", exact=True)).to_be_visible()
    zonder.get_by_role("link", name="Wis alles").click()
    expect(zonder.get_by_role("heading", name="3 instrumenten", exact=True)).to_be_visible()
    context.close()


def test_zoeken_voor_een_klant(
    page: Page,
    meld_aan: Callable[[str], None],
    medewerkers: dict[str, Gebruiker],
    catalogus: list[Instrument],
    keuring: Keuring,
) -> None:
    klant = KlantFactory(klantmanager=medewerkers["klantmanager"])
    klantbeeld(klant, werkpunten=("KK12",))
    meld_aan("klantmanager")
    page.goto(f"/klanten/{klant.pk}/instrumenten/")
    expect(page.get_by_text("Past bij: tegel Werk fit; klantkenmerk Willen en geloven in eigen kunnen")).to_be_visible()
    keuring.keur("zoeken voor een klant")
    page.get_by_role("checkbox", name=re.compile("^Willen en geloven")).uncheck()
    expect(page.locator("#gemeld")).to_have_text("2 instrumenten gevonden.")
    expect(page.get_by_text("Gekozen:")).to_be_visible()
    assert page.url.endswith(f"/klanten/{klant.pk}/instrumenten/")
    page.get_by_role("button", name=re.compile("^Bemiddeling")).click()
    expect(page.get_by_role("button", name=re.compile("^Werk fit"))).to_be_visible()
    expect(page.get_by_role("button", name=re.compile("^Bemiddeling"))).to_have_count(0)
    keuring.keur("zoeken voor een klant met eigen keuze")
    page.get_by_role("link", name="Motivatietraining", exact=True).click()
    expect(page.get_by_role("link", name="In plan")).to_be_visible()
    keuring.keur("instrument bij een klant")


@pytest.mark.lang
def test_de_beheerder_maakt_en_publiceert_een_instrument(
    page: Page, meld_aan: Callable[[str], None], catalogus: list[Instrument], keuring: Keuring
) -> None:
    meld_aan("beheerder")
    page.goto("/beheer/")
    keuring.keur("beheer")
    page.goto("/beheer/instrumenten/instrument/")
    keuring.keur("lijst van instrumenten in het beheer")
    page.get_by_role("link", name="Instrument toevoegen").click()
    expect(page.get_by_role("heading", level=1, name=re.compile("toevoegen", re.IGNORECASE))).to_be_visible()
    page.wait_for_load_state()
    keuring.keur("instrument toevoegen")
    page.get_by_label("Naam:", exact=False).first.fill("Taalmaatje op het werk")
    page.keyboard.press("Tab")
    expect(page.get_by_label("Adres:").first).to_have_value("taalmaatje-op-het-werk")
    page.get_by_label("Samenvatting:").fill("Oefenen met Nederlands op de werkvloer.")
    page.get_by_label("Doel:").fill("De klant durft te praten op het werk.")
    page.get_by_label("Werkwijze:").fill("Een collega is maatje.")
    page.get_by_label("Coaching").check()
    page.get_by_label("Aanbieder:").select_option(index=1)
    page.get_by_label("Status:").select_option("gepubliceerd")
    page.get_by_role("button", name="Opslaan", exact=True).first.click()
    expect(page.get_by_role("link", name=re.compile("een tegel en een klantkenmerk"))).to_be_visible()
    keuring.keur("instrument met een fout")
    page.get_by_label("Werk fit").check()
    page.get_by_label("Basisvaardigheden").check()
    page.get_by_role("button", name="Opslaan en opnieuw bewerken").first.click()
    expect(page.get_by_role("heading", level=1, name=re.compile("wijzigen", re.IGNORECASE))).to_be_visible()
    page.wait_for_load_state()
    keuring.keur("instrument wijzigen")
    page.get_by_role("link", name="Bekijken als klantmanager").click()
    expect(page.get_by_role("heading", level=1, name="Taalmaatje op het werk")).to_be_visible()
    page.goto("/beheer/instrumenten/tegel/")
    keuring.keur("lijst van tegels in het beheer")
    page.goto("/beheer/instrumenten/doelgroep/add/")
    keuring.keur("doelgroep toevoegen")
    page.goto(f"/beheer/instrumenten/instrument/{catalogus[0].pk}/delete/")
    keuring.keur("instrument verwijderen")
    page.goto(f"/beheer/instrumenten/instrument/{catalogus[0].pk}/history/")
    keuring.keur("geschiedenis van een instrument")
    page.goto("/beheer/instrumenten/instrument/inlezen/")
    keuring.keur("inlezen")
    lijst: FilePayload = {
        "name": "lijst.csv",
        "mimeType": "text/csv",
        "buffer": b"adres;kosten\ntaalmaatje-op-het-werk;veel\n",
    }
    page.get_by_label("Bestand:").set_input_files(lijst)
    page.get_by_role("button", name="Laat zien wat er verandert").click()
    expect(page.get_by_role("heading", name="Wat er niet klopt")).to_be_visible()
    keuring.keur("wat een bestand verandert")
    # Twenty new rows fit on a screen or two, each to be opened.
    velden = b"naam;samenvatting;doel;werkwijze;kosten;bron;groep\n"
    rijen = b"".join(b"Nummer %d;Kort.;Doel;Stap voor stap;12;eigen;ja\n" % nummer for nummer in range(20))
    page.goto("/beheer/instrumenten/instrument/inlezen/")
    page.get_by_label("Bestand:").set_input_files(
        {"name": "lijst.csv", "mimeType": "text/csv", "buffer": velden + rijen}
    )
    page.get_by_role("button", name="Laat zien wat er verandert").click()
    expect(page.get_by_role("heading", name="Wat er verandert")).to_be_visible()
    assert page.evaluate("document.documentElement.scrollHeight") < 3000
    page.get_by_text("Rij 2 · Nummer 0").click()
    keuring.keur("voorvertoning van twintig rijen")

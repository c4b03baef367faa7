"""A short contact in a real browser: by keyboard, folded in the page, and nothing that was typed gets lost."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import timedelta

import pytest
from django.utils import timezone
from playwright.sync_api import Browser, Dialog, Page, expect
from pytest_django.live_server_helper import LiveServer

from gesprekken.actions.verzuim import meld_verzuim
from gesprekken.models import Contactnotitie, Gesprek, Verslagconcept, Verzuim
from klanten.models import Klant
from tests.browser.conftest import WACHTWOORD
from tests.browser.keuring import Keuring
from tests.factories import ContactnotitieFactory, GesprekFactory, KlantFactory
from toegang.models import Gebruiker

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

# Keys that one presses, at the pace of whoever types without haste: 200 a minute; and a moment to read per question.
PER_TOETS, PER_VRAAG = 0.3, 0.6


class Toetsen:
    """Plays a task by keyboard alone and counts what a person would need for it, in seconds.

    What the machine took is measured by `make bench`; here the keys and the questions count, which are the same on
    every machine.
    """

    def __init__(self, page: Page) -> None:
        self.page, self.toetsen, self.vragen = page, 0, 0

    def druk(self, *toetsen: str) -> None:
        for toets in toetsen:
            self.page.keyboard.press(toets)
        self.toetsen += len(toetsen)

    def typ(self, tekst: str) -> None:
        self.page.keyboard.type(tekst)
        self.toetsen += len(tekst)

    def lees(self, vragen: int) -> None:
        self.vragen += vragen

    @property
    def seconden(self) -> float:
        return self.toetsen * PER_TOETS + self.vragen * PER_VRAAG


@pytest.fixture
def klant(medewerkers: dict[str, Gebruiker]) -> Klant:
    KlantFactory.create_batch(3, klantmanager=medewerkers["klantmanager"])
    return KlantFactory(klantmanager=medewerkers["klantmanager"], achternaam="Aydin", telefoon="06 12345678")


@pytest.fixture
def vragen(page: Page) -> list[str]:
    """The questions that the browser asked about leaving; each is answered with staying."""
    gesteld = []

    def blijf(vraag: Dialog) -> None:
        gesteld.append(vraag.type)
        vraag.dismiss()

    page.on("dialog", blijf)
    return gesteld


def _wacht_op(page: Page, waar: Callable[[], bool]) -> None:
    for _ in range(300):
        if waar():
            return
        page.wait_for_timeout(100)
    raise AssertionError("Het gebeurde niet.")


def test_met_het_toetsenbord_uit_de_werkvoorraad(
    page: Page, keuring: Keuring, klant: Klant, vragen: list[str], meld_aan: Callable[[str], None]
) -> None:
    meld_aan("klantmanager")
    page.goto("/")
    link = page.locator(f"tr a[data-notitie][href^='/klanten/{klant.pk}/notities/']")
    rij = page.locator(f"#notitie-rij-{klant.pk}")
    # An attempt: open, nee, save.
    poging = Toetsen(page)
    link.focus()
    poging.druk("Enter")
    expect(rij.get_by_role("radio", name="ik belde")).to_be_focused()
    expect(link).to_have_attribute("aria-expanded", "true")
    assert rij.locator("fieldset:visible, textarea:visible, input[type=checkbox]:visible").count() <= 5 + 3
    keuring.keur("notitie in de werkvoorraad")
    rij.get_by_role("radio", name="ik belde").focus()
    poging.lees(2)
    poging.druk("Tab", "ArrowRight", "Control+Enter")
    expect(rij.get_by_text("Notitie bewaard: niet bereikt.")).to_be_visible()
    assert poging.seconden <= 10
    assert Contactnotitie.objects.get().kop == "Ik belde, niet bereikt"
    keuring.keur("notitie bewaard in de werkvoorraad")
    # Closed and opened again: a new one, now with a text and an agreement.
    link.press("Enter")
    expect(rij).to_have_count(0)
    notitie = Toetsen(page)
    notitie.druk("Enter")
    expect(rij.get_by_role("radio", name="ik belde")).to_be_focused()
    notitie.lees(5)
    notitie.druk("Tab", "Tab")
    expect(rij.get_by_label("Wat is er besproken?")).to_be_focused()
    notitie.typ("Gaat goed, wil een dag erbij.")
    notitie.druk("Control+Enter")
    expect(rij.get_by_text("Notitie bewaard.")).to_be_visible()
    assert notitie.seconden <= 20
    assert Contactnotitie.objects.bereikt()[0].tekst == "Gaat goed, wil een dag erbij."
    assert vragen == []


def test_in_drie_klikken_is_een_poging_genoteerd(page: Page, klant: Klant, meld_aan: Callable[[str], None]) -> None:
    meld_aan("klantmanager")
    page.goto(f"/klanten/{klant.pk}/")
    page.get_by_role("link", name="Notitie", exact=True).click()
    page.get_by_role("group", name="Bereikt?").get_by_text("nee").click()
    page.get_by_role("button", name="Bewaar notitie").dblclick()
    expect(page.get_by_text("Notitie bewaard.")).to_be_visible()
    expect(page.get_by_role("link", name="Ik belde, niet bereikt")).to_be_visible()
    assert Contactnotitie.objects.count() == 1


def test_een_afspraak_en_wat_niet_klopt(
    page: Page, keuring: Keuring, klant: Klant, meld_aan: Callable[[str], None]
) -> None:
    meld_aan("klantmanager")
    page.goto(f"/klanten/{klant.pk}/")
    page.get_by_role("link", name="Notitie", exact=True).click()
    vak = page.get_by_role("region", name=f"Notitie bij {klant.klantnummer}")
    expect(vak.get_by_label("Ik …")).to_be_hidden()
    vak.get_by_role("group", name="Afspraak").get_by_text("klant").click()
    expect(vak.get_by_label("Ik …")).to_be_visible()
    vak.get_by_label("Ik …").fill("vraag of dinsdag kan")
    # Enter in a field sends nothing.
    vak.get_by_label("Ik …").press("Enter")
    vak.get_by_role("button", name="Bewaar notitie").click()
    expect(vak.get_by_text("Nog niet bewaard.")).to_be_focused()
    expect(vak.get_by_text("Schrijf op wat er is besproken.")).to_be_visible()
    expect(vak.get_by_label("Ik …")).to_have_value("vraag of dinsdag kan")
    keuring.keur("notitie met fouten in het dossier")
    vak.get_by_label("Wat is er besproken?").fill("Wil een dag erbij.")
    vak.get_by_label("Uiterlijk").fill(str(timezone.localdate() + timedelta(days=5)))
    vak.get_by_label("Alleen voor ons").check()
    vak.get_by_role("button", name="Bewaar notitie").click()
    expect(page.get_by_role("link", name="Ik belde, bereikt, alleen voor ons")).to_be_visible()
    notitie = Contactnotitie.objects.get()
    assert (notitie.intern, klant.afspraken.get().wat) == (True, "Ik vraag of dinsdag kan")
    page.get_by_role("link", name="Ik belde, bereikt, alleen voor ons").click()
    keuring.keur("contactnotitie")
    page.get_by_role("link", name="Wijzig").click()
    keuring.keur("contactnotitie_wijzigen")
    page.get_by_label("Wat is er besproken?").fill("Wil twee dagen erbij.")
    page.keyboard.press("Control+Enter")
    expect(page.get_by_text("Notitie gewijzigd.")).to_be_visible()
    page.goto(f"/klanten/{klant.pk}/gesprekken/")
    keuring.keur("gesprekken met een notitie")


def test_wat_getypt_is_blijft_bij_sluiten_sorteren_storing_en_uitloggen(
    page: Page, klant: Klant, vragen: list[str], meld_aan: Callable[[str], None]
) -> None:
    meld_aan("klantmanager")
    page.goto("/")
    link = page.locator(f"tr a[data-notitie][href^='/klanten/{klant.pk}/notities/']")
    rij = page.locator(f"#notitie-rij-{klant.pk}")
    tekst = rij.get_by_label("Wat is er besproken?")
    link.click()
    tekst.fill("Dit mag niet weg.")
    # Closed by the link, by Escape, and opened again.
    link.click()
    expect(rij).to_be_hidden()
    link.click()
    expect(tekst).to_have_value("Dit mag niet weg.")
    tekst.press("Escape")
    expect(rij).to_be_hidden()
    expect(link).to_be_focused()
    link.click()
    assert vragen == []
    # Sorting takes the list away: the browser asks.
    page.locator("#sorteer-contact a").click()
    _wacht_op(page, lambda: vragen == ["beforeunload"])
    expect(tekst).to_have_value("Dit mag niet weg.")
    # A tab of the menu.
    page.locator(".hoofdnavigatie a[href='/klanten/']").click()
    _wacht_op(page, lambda: len(vragen) == 2)
    # Without a connection.
    page.context.set_offline(True)
    rij.get_by_role("button", name="Bewaar notitie").click()
    expect(page.get_by_text("Geen verbinding met de server.")).to_be_visible()
    expect(tekst).to_have_value("Dit mag niet weg.")
    page.context.set_offline(False)
    # Signed out meanwhile.
    page.context.clear_cookies(name="sessionid")
    rij.get_by_role("button", name="Bewaar notitie").click()
    expect(page.get_by_text("U bent niet meer ingelogd.")).to_be_visible()
    expect(tekst).to_have_value("Dit mag niet weg.")
    tab = page.context.new_page()
    tab.goto("/account/login/")
    tab.get_by_label("Gebruikersnaam").fill("klantmanager")
    tab.get_by_label("Wachtwoord", exact=True).fill(WACHTWOORD)
    tab.get_by_role("button", name="Inloggen").click()
    expect(tab.get_by_role("heading", name="Mijn klanten (4)")).to_be_visible()
    tab.close()
    rij.get_by_role("button", name="Bewaar notitie").click()
    expect(rij.get_by_text("Notitie bewaard.")).to_be_visible()
    assert Contactnotitie.objects.get().tekst == "Dit mag niet weg."
    page.locator(".hoofdnavigatie a[href='/klanten/']").click()
    page.wait_for_url("**/klanten/")
    assert len(vragen) == 2


def test_wie_niet_kwam_wordt_gebeld_in_een_handeling(
    page: Page, keuring: Keuring, klant: Klant, medewerkers: dict[str, Gebruiker], meld_aan: Callable[[str], None]
) -> None:
    gemist = GesprekFactory(klant=klant, moment=timezone.now() - timedelta(hours=3))
    meld_verzuim(klant=klant, gesprek=gemist, door=medewerkers["klantmanager"])
    meld_aan("klantmanager")
    page.goto("/")
    expect(page.get_by_role("link", name="06 12345678")).to_have_attribute("href", "tel:+31612345678")
    page.locator(f"[data-notitie=notitie-bellen-{gemist.pk}]").click()
    vak = page.locator(f"#notitie-bellen-{gemist.pk}")
    expect(vak.get_by_text("Deze notitie telt als bellen.")).to_be_visible()
    keuring.keur("notitie bij bellen")
    vak.get_by_label("Wat is er besproken?").fill("Was ziek, vergat te bellen.")
    vak.get_by_role("button", name="Bewaar notitie").click()
    expect(page.get_by_role("heading", name="Reden")).to_be_visible()
    expect(page.get_by_text("Was ziek, vergat te bellen.")).to_be_visible()
    keuring.keur("niet verschenen, gebeld met een notitie")
    assert Verzuim.objects.get().bereikt is True


def test_van_notitie_tot_verslag(
    page: Page, keuring: Keuring, klant: Klant, vragen: list[str], meld_aan: Callable[[str], None]
) -> None:
    meld_aan("klantmanager")
    page.goto(f"/klanten/{klant.pk}/gesprekken/")
    page.get_by_role("link", name="Notitie", exact=True).click()
    page.get_by_label("Wat is er besproken?").fill("Het werd een lang gesprek.")
    page.get_by_role("button", name="Maak er een verslag van").click()
    expect(page.get_by_label("Feiten")).to_have_value("Het werd een lang gesprek.")
    keuring.keur("verslag uit een notitie")
    page.get_by_label("Doel van het gesprek").fill("Bijpraten")
    _wacht_op(page, lambda: Verslagconcept.objects.filter(velden__has_key="contactnotitie").exists())
    page.get_by_label("Nog niet, want").check()
    page.get_by_label("Waarom er nog geen volgend gesprek komt").fill("Komt nog.")
    page.get_by_role("button", name="Leg gesprek vast").click()
    expect(page.get_by_text("Gesprek vastgelegd.")).to_be_visible()
    assert Contactnotitie.objects.get().gesprek == Gesprek.objects.get()
    assert vragen == []


@contextmanager
def _zonder_script(browser: Browser, live_server: LiveServer) -> Iterator[Page]:
    context = browser.new_context(base_url=live_server.url, locale="nl-NL", java_script_enabled=False)
    yield context.new_page()
    context.close()


def test_zonder_script_is_het_een_bladzijde(browser: Browser, live_server: LiveServer, klant: Klant) -> None:
    with _zonder_script(browser, live_server) as page:
        page.goto("/")
        page.get_by_label("Gebruikersnaam").fill("klantmanager")
        page.get_by_label("Wachtwoord", exact=True).fill(WACHTWOORD)
        page.get_by_role("button", name="Inloggen").click()
        page.locator(f"tr a[data-notitie][href^='/klanten/{klant.pk}/notities/']").click()
        page.get_by_role("button", name="Bewaar notitie").click()
        expect(page.get_by_text("Nog niet bewaard.")).to_be_visible()
        page.get_by_label("Wat is er besproken?").fill("Zonder script.")
        page.get_by_role("button", name="Bewaar notitie").click()
        expect(page.get_by_text("Notitie bewaard.")).to_be_visible()
    assert Contactnotitie.objects.get().tekst == "Zonder script."


def test_de_bladzijde_van_een_notitie(
    page: Page, keuring: Keuring, klant: Klant, meld_aan: Callable[[str], None]
) -> None:
    ContactnotitieFactory(klant=klant)
    meld_aan("klantmanager")
    page.goto(f"/klanten/{klant.pk}/notities/nieuw/")
    keuring.keur("contactnotitie_nieuw")
    page.get_by_role("button", name="Bewaar notitie").click()
    keuring.keur("contactnotitie_nieuw met fouten")

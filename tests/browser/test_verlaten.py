"""Leaving a page costs no text: it is saved on the way out, or the browser asks."""

import re
from collections.abc import Callable
from datetime import timedelta

import pytest
from django.utils import timezone
from playwright.sync_api import Dialog, Page, expect

from gesprekken.models import Gespreksstatus, Verslagconcept
from klantbeeld.models import Score
from klanten.models import Klant
from tests.browser.conftest import WACHTWOORD
from tests.browser.keuring import Keuring
from tests.factories import GesprekFactory, KlantFactory, klantbeeld
from tests.klantbeeld.beeldformulier import concept
from toegang.models import Gebruiker
from toegang.teruggeven import MELDING

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


@pytest.fixture
def klant(medewerkers: dict[str, Gebruiker]) -> Klant:
    return KlantFactory(klantmanager=medewerkers["klantmanager"])


@pytest.fixture
def vragen(page: Page) -> list[str]:
    """The questions that the browser asked about leaving; each is answered with staying."""
    gesteld = []

    def blijf(vraag: Dialog) -> None:
        gesteld.append(vraag.type)
        vraag.dismiss()

    page.on("dialog", blijf)
    return gesteld


def _log_in(page: Page) -> None:
    page.get_by_label("Gebruikersnaam").fill("klantmanager")
    page.get_by_label("Wachtwoord", exact=True).fill(WACHTWOORD)
    page.get_by_role("button", name="Inloggen").click()


def wacht_op(page: Page, waar: Callable[[], bool]) -> None:
    """Until this holds in the database, where what was sent on the way out arrives without a page to see it on."""
    for _ in range(300):
        if waar():
            return
        page.wait_for_timeout(100)
    raise AssertionError("Niet bewaard.")


def test_wat_zichzelf_bewaart_gaat_mee_bij_het_weggaan(
    page: Page, klant: Klant, vragen: list[str], meld_aan: Callable[[str], None]
) -> None:
    klantbeeld(klant, vastgesteld=False, scores={"EFF": 4})
    meld_aan("klantmanager")
    maken = f"/klanten/{klant.pk}/klantbeeld/maken/"

    def score() -> Score:
        return concept(klant).scores.get(component__code="EFF")

    # A tab, at once after choosing and typing in two parts.
    page.goto(maken)
    page.get_by_role("group", name="Geloof in eigen kunnen").get_by_label("2 Wil de stap proberen").check()
    page.locator("#slot-krachten").fill("Komt altijd op tijd.")
    page.get_by_role("navigation", name="Dossier").get_by_role("link", name="Gesprekken").click()
    page.wait_for_url("**/gesprekken/")
    assert (score().score, concept(klant).krachten) == (2, "Komt altijd op tijd.")

    # Back, where nothing can be waited for.
    page.goto(maken)
    page.locator("#slot-krachten").fill("Komt altijd op tijd en helpt anderen.")
    page.go_back()
    wacht_op(page, lambda: concept(klant).krachten.endswith("helpt anderen."))

    # Another form on the page: the search in the head.
    page.goto(maken)
    page.locator("#slot-krachten").fill("Kent iedereen.")
    page.get_by_role("searchbox", name="Zoek klant").fill("niemand")
    page.get_by_role("searchbox", name="Zoek klant").press("Enter")
    expect(page.get_by_role("heading", name="Klanten zoeken")).to_be_visible()
    assert concept(klant).krachten == "Kent iedereen."
    # And that result is a page to go back to and to reload.
    page.reload()
    expect(page.get_by_role("searchbox", name="Zoek klant")).to_have_value("niemand")
    assert vragen == []


def test_wat_niet_bewaard_kan_worden_wordt_gevraagd(
    page: Page, klant: Klant, vragen: list[str], meld_aan: Callable[[str], None]
) -> None:
    klantbeeld(klant, vastgesteld=False)
    meld_aan("klantmanager")
    page.goto(f"/klanten/{klant.pk}/klantbeeld/maken/")
    tab = page.get_by_role("navigation", name="Dossier").get_by_role("link", name="Gesprekken")

    # A colleague changed the same part: both versions are shown, and the browser asks.
    concept(klant).scores.filter(component__code="EFF").update(score=5)
    vertrouwen = page.get_by_role("group", name="Geloof in eigen kunnen")
    vertrouwen.get_by_label("2 Wil de stap proberen").check()
    tab.click()
    expect(vertrouwen.get_by_text("Iemand anders heeft dit intussen gewijzigd")).to_be_visible()
    wacht_op(page, lambda: vragen == ["beforeunload"])
    assert concept(klant).scores.get(component__code="EFF").score == 5
    vertrouwen.get_by_role("button", name="Bewaar wat ik typte").click()
    expect(page.locator("#bewaarstatus")).to_contain_text("Bewaard om")

    # Without a connection.
    page.context.set_offline(True)
    page.locator("#slot-krachten").fill("Dit is er nog.")
    tab.click()
    wacht_op(page, lambda: vragen == ["beforeunload"] * 2)
    page.context.set_offline(False)
    wacht_op(page, lambda: concept(klant).krachten == "Dit is er nog.")
    tab.click()
    page.wait_for_url("**/gesprekken/")
    assert len(vragen) == 2


def test_een_gewoon_formulier_vraagt_en_komt_na_opnieuw_inloggen_terug(
    page: Page, keuring: Keuring, klant: Klant, vragen: list[str], meld_aan: Callable[[str], None]
) -> None:
    meld_aan("klantmanager")
    page.goto(f"/klanten/{klant.pk}/afspraken/nieuw/")
    page.get_by_role("link", name="Annuleer").click()
    page.go_back()
    assert vragen == []
    page.get_by_role("radio", name="Gemeente").check()
    page.get_by_role("link", name="Annuleer").click()
    wacht_op(page, lambda: vragen == ["beforeunload"])
    page.get_by_label("Wat is de afspraak?").fill("Belt de bank")
    page.context.clear_cookies(name="sessionid")
    page.get_by_label("Uiterlijk").fill(str(timezone.localdate() + timedelta(days=9)))
    page.get_by_role("button", name="Bewaar").click()
    expect(page.get_by_role("heading", name="Inloggen")).to_be_visible()
    _log_in(page)
    expect(page.get_by_text(MELDING)).to_be_visible()
    expect(page.get_by_label("Wat is de afspraak?")).to_have_value("Belt de bank")
    keuring.keur("formulier na opnieuw inloggen")
    # Nothing was typed on this page, and still it is nowhere else.
    page.get_by_role("link", name="Annuleer").click()
    wacht_op(page, lambda: len(vragen) == 2)
    page.get_by_role("button", name="Bewaar").click()
    expect(page.get_by_text("Afspraak vastgelegd.")).to_be_visible()
    assert klant.afspraken.get().wat.endswith(" belt de bank")
    # A button without a form of its own comes back on a page of ours.
    page.goto(f"/klanten/{klant.pk}/klantbeeld/")
    page.context.clear_cookies(name="sessionid")
    page.get_by_role("button", name="Maak klantbeeld").click()
    _log_in(page)
    expect(page.get_by_text("Er is nog niets mee gedaan.")).to_be_visible()
    keuring.keur("wat u typte")
    page.get_by_role("button", name="Verstuur dit").click()
    expect(page.get_by_role("heading", name="Klantbeeld maken")).to_be_visible()


def test_enter_in_een_verslag_bewaart_het_concept(
    page: Page, klant: Klant, vragen: list[str], meld_aan: Callable[[str], None]
) -> None:
    gesprek = GesprekFactory(klant=klant, status=Gespreksstatus.GEPLAND)
    meld_aan("klantmanager")
    page.goto(f"/klanten/{klant.pk}/gesprekken/{gesprek.pk}/vastleggen/")
    wat = page.locator("[name=klant-0-wat]")
    wat.fill("Belt de bank")
    wat.press("Enter")
    expect(page.locator("#bewaarstatus")).to_contain_text("Bewaard om")
    expect(wat).to_be_focused()
    assert Verslagconcept.objects.get().velden["klant-0-wat"] == ["Belt de bank"]
    gesprek.refresh_from_db()
    assert gesprek.status == Gespreksstatus.GEPLAND
    # Another row holds what was typed, and is kept too.
    page.get_by_role("button", name="Nog een afspraak voor de klant").click()
    wacht_op(page, lambda: bool(Verslagconcept.objects.get().velden["klant-TOTAL_FORMS"] == ["2"]))
    page.get_by_label("Feiten").fill("Net getypt.")
    page.get_by_role("link", name="Werkvoorraad").click()
    expect(page).to_have_url(re.compile(r"^[^/]+//[^/]+/$"))
    assert Verslagconcept.objects.get().velden["feit"] == ["Net getypt."]
    # Where an act cannot be taken back, Enter does nothing at all.
    page.goto(f"/klanten/{klant.pk}/uitstroom/")
    page.get_by_label("Uitgestroomd op").press("Enter")
    page.get_by_label("Reden van uitstroom").select_option(index=1)
    page.get_by_label("Uitgestroomd op").press("Enter")
    page.wait_for_timeout(300)
    assert klant.perioden.get().einde is None
    assert vragen == []

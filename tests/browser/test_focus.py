"""After a change of the page the focus stands where one goes on, and what came of it is read aloud, once."""

import re
from collections.abc import Callable
from datetime import timedelta
from typing import Protocol

import pytest
from django.urls import reverse
from django.utils import timezone
from playwright.sync_api import Page, expect

from klantbeeld.models import Klantbeeld
from tests.factories import GesprekFactory, InstrumentFactory, InzetFactory, KlantFactory, klantbeeld
from toegang.models import Gebruiker, Grond, Inzage


class Luister(Protocol):
    """What was read aloud since the last time, once there are so many."""

    def __call__(self, *, tot: int) -> list[str]: ...


BEWAARD = re.compile(r"^Bewaard om \d\d:\d\d\.?$")

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

# Keeps what a screen reader is told: every text that comes into a live region, also one that was there for a moment.
LUISTER = """() => {
    const LEVEND = '[aria-live]:not([aria-live=off]), [role=status], [role=alert]';
    window.gehoord = [];
    new MutationObserver(lijst => {
        const elementen = lijst.map(({target}) => target.closest ? target : target.parentElement);
        const gebieden = new Set(elementen.map(element => element?.closest(LEVEND)));
        for (const gebied of gebieden) {
            const tekst = gebied?.textContent.replace(/\\s+/g, ' ').trim();
            if (tekst && !gebied.hidden) window.gehoord.push(tekst);
        }
    }).observe(document, {subtree: true, childList: true, characterData: true});
}"""


@pytest.fixture
def luister(page: Page) -> Luister:
    """What was read aloud on this page so far; listening begins before the page is there."""
    page.add_init_script(f"({LUISTER})()")

    def gehoord(*, tot: int) -> list[str]:
        page.wait_for_function("aantal => window.gehoord.length >= aantal", arg=tot)
        page.wait_for_timeout(100)
        nieuw: list[str] = page.evaluate("window.gehoord.splice(0)")
        return nieuw

    return gehoord


def test_na_bladeren_en_sorteren_staat_de_focus_bij_de_lijst(
    page: Page, medewerkers: dict[str, Gebruiker], meld_aan: Callable[[str], None], luister: Luister
) -> None:
    klantmanager = medewerkers["klantmanager"]
    klant = KlantFactory.create_batch(51, klantmanager=klantmanager)[0]
    GesprekFactory.create_batch(31, klant=klant, gevoerd=True)
    InstrumentFactory.create_batch(21)
    Inzage.objects.bulk_create(
        Inzage(gebruiker=klantmanager, klantnummer=f"K-{nummer}", onderdeel="overzicht", grond=Grond.DUO)
        for nummer in range(51)
    )
    lijsten = [
        ("klantmanager", reverse("werkvoorraad"), "#klanten-kop"),
        ("klantmanager", reverse("klanten"), "#lijst .tabelwrap"),
        ("klantmanager", reverse("dossier", args=[klant.pk]), "#tijdlijn-kop"),
        ("klantmanager", reverse("gesprekken", args=[klant.pk]), "#kop-eerder"),
        ("klantmanager", reverse("instrumenten"), "#resultaten-kop"),
        ("teamleider", f"{reverse('team')}?lijst=alle", "#klanten-kop"),
        ("privacy", reverse("logboek"), "#inzagen-kop"),
    ]
    ingelogd = ""
    for wie, adres, doel in lijsten:
        if wie != ingelogd:
            meld_aan(wie)
            ingelogd = wie
        page.goto(adres)
        page.locator(".paginering [rel=next]").press("Enter")
        expect(page.locator(doel)).to_be_focused()
        [gemeld] = luister(tot=1)
        assert re.fullmatch(r"Pagina 2( van \d)?\.", gemeld), adres
        page.wait_for_function("document.title.includes('agina 2')")
    meld_aan("klantmanager")
    for adres, kop in ((reverse("werkvoorraad"), "Evaluatie"), (reverse("klanten"), "Naam")):
        page.goto(adres)
        page.get_by_role("columnheader", name=kop).get_by_role("link").press("Enter")
        expect(page.get_by_role("columnheader", name=kop).get_by_role("link")).to_be_focused()
        assert luister(tot=1)[0].startswith(f"Gesorteerd op {kop.lower()}, "), adres


def test_bewaren_meldt_zich_eens_en_bevestigen_houdt_de_plaats(
    page: Page, medewerkers: dict[str, Gebruiker], meld_aan: Callable[[str], None], luister: Luister
) -> None:
    klant = KlantFactory(klantmanager=medewerkers["klantmanager"])
    klantbeeld(klant)
    meld_aan("klantmanager")
    page.goto(reverse("klantbeeld", args=[klant.pk]))
    page.get_by_role("button", name="Maak nieuwe versie").click()
    # The page says when it was saved last; only a later minute is news.
    Klantbeeld.objects.filter(versie=None).update(bewaard_op=timezone.now() - timedelta(hours=1))
    page.reload()
    vertrouwen = page.get_by_role("group", name="Geloof in eigen kunnen")
    vertrouwen.get_by_role("radio", name="2 Wil de stap proberen").press("Space")
    [bewaard] = luister(tot=1)
    assert bewaard.startswith("Bewaard om ")
    expect(vertrouwen.get_by_role("radio", name="2 Wil de stap proberen")).to_be_focused()
    # The same minute is no news; what there is to talk about is.
    vertrouwen.get_by_role("group", name="Klant zelf").get_by_role("radio", name="4").press("Space")
    [praten] = [tekst for tekst in luister(tot=1) if "om over te praten" in tekst]
    assert "Geloof in eigen kunnen" in praten
    page.locator("#meer-ATT").get_by_role("button", name="Ongewijzigd bevestigd").press("Enter")
    expect(page.locator("#meer-ATT")).to_be_focused()
    [bevestigd] = luister(tot=1)
    assert "bevestigd op" in bevestigd
    expect(page.locator("#bewaarstatus")).to_have_text(re.compile("^Bewaard om"))
    expect(page.locator("#bewaarstatus")).not_to_have_attribute("aria-busy", "true")


def test_een_rij_erbij_en_een_voorstel_zeggen_hun_uitkomst(
    page: Page, medewerkers: dict[str, Gebruiker], meld_aan: Callable[[str], None], luister: Luister
) -> None:
    klant = KlantFactory(klantmanager=medewerkers["klantmanager"])
    meld_aan("klantmanager")
    page.goto(reverse("gesprek_direct", args=[klant.pk]))
    page.get_by_role("button", name="Nog een afspraak voor de klant").press("Enter")
    expect(page.get_by_role("button", name="Nog een afspraak voor de klant")).to_be_focused()
    # The draft is kept with the row; that is heard once, and not again in the same minute.
    expect(page.locator("#bewaarstatus")).to_have_text(BEWAARD)
    erbij, bewaard = luister(tot=2)
    assert erbij.startswith("De klant: ")
    assert BEWAARD.match(bewaard)
    page.locator("#deel-samenvatting > summary").press("Enter")
    with page.expect_response(
        lambda antwoord: antwoord.url.endswith(reverse("gesprek_direct_concept", args=[klant.pk]))
    ):
        page.get_by_role("button", name="Stel een samenvatting voor").press("Enter")
    expect(page.locator("#id_samenvatting_klant")).to_be_focused()
    expect(page.locator("#bewaarstatus")).to_have_text(BEWAARD)
    expect(page.locator("#bewaarstatus")).not_to_have_attribute("aria-busy", "true")
    gehoord = luister(tot=1)
    assert bewaard not in gehoord
    voorstel = [regel for regel in gehoord if not BEWAARD.match(regel)]
    assert [regel[:30] for regel in voorstel] == ["Het voorstel staat in het veld"]
    page.locator("#verslag").get_by_role("button", name="Leg gesprek vast").last.press("Enter")
    expect(page.locator("#foutoverzicht")).to_be_focused()
    page.wait_for_function("document.title.startsWith('Fout: ')")


def test_de_uitkomst_na_een_andere_pagina_wordt_voorgelezen_en_een_toets_kan_uit(
    page: Page, medewerkers: dict[str, Gebruiker], meld_aan: Callable[[str], None], luister: Luister
) -> None:
    meld_aan("klantmanager")
    page.locator(".gebruikersmenu:not(.laatst) summary").press("Enter")
    page.get_by_role("link", name="Sneltoetsen (/ staat aan)").press("Enter")
    page.locator("h1").press("/")
    expect(page.locator("#klantzoeker")).to_be_focused()
    page.get_by_role("checkbox", name="de toets /").press("Space")
    page.get_by_role("button", name="Bewaar").press("Enter")
    assert luister(tot=1) == ["Gelukt: Bewaard. De toets / staat uit."]
    page.locator("body").press("/")
    expect(page.locator("#klantzoeker")).not_to_be_focused()
    # Without a key there is none to tell of.
    expect(page.locator("#klantzoeker")).not_to_have_attribute("aria-keyshortcuts", "/")


def test_in_het_beheer_blijft_de_focus_bij_de_rijen_en_in_zicht(
    page: Page, medewerkers: dict[str, Gebruiker], meld_aan: Callable[[str], None], luister: Luister
) -> None:
    # In use: below the bar with the buttons stands why it cannot be deleted.
    instrument = InzetFactory().instrument
    meld_aan("beheerder")
    page.goto(reverse("admin:instrumenten_instrument_change", args=[instrument.pk]))
    groep = page.locator("#links-group")
    groep.locator("summary").first.press("Enter")
    erbij = groep.locator(".add-row a")
    erbij.press("Enter")
    expect(groep.locator(".dynamic-links").last.locator("input:not([type=hidden])").first).to_be_focused()
    assert luister(tot=1)[0].startswith("Er is een rij bij. ")
    groep.locator(".inline-deletelink").last.press("Enter")
    expect(erbij).to_be_focused()
    assert luister(tot=1)[0].startswith("De rij is weg. ")
    # Through the form with Tab: the bar with the buttons is never over what has the focus.
    bedekt = page.evaluate(
        """() => {
            const balk = document.querySelector('.submit-row');
            return [...document.querySelectorAll('#instrument_form :is(input:not([type=hidden]), textarea, select)')]
                .filter(veld => veld.checkVisibility() && !balk.contains(veld))
                .filter(veld => {
                    window.scrollTo(0, 0);
                    veld.focus();
                    const vak = veld.getBoundingClientRect();
                    return vak.top + 24 > balk.getBoundingClientRect().top;
                })
                .map(veld => veld.id);
        }"""
    )
    assert bedekt == []

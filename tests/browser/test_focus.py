"""After a change of the page the focus stands where one goes on, and what came of it is read aloud, once."""

import pytest
from django.urls import reverse
from playwright.sync_api import expect

from tests.factories import AfspraakFactory, InstrumentFactory, KlantFactory
from toegang.models import Grond, Inzage

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
def luister(page):
    """What was read aloud on this page so far; listening begins before the page is there."""
    page.add_init_script(f"({LUISTER})()")

    def gehoord(*, tot: int) -> list[str]:
        page.wait_for_function("aantal => window.gehoord.length >= aantal", arg=tot)
        page.wait_for_timeout(100)
        return page.evaluate("window.gehoord.splice(0)")

    return gehoord


def test_na_bladeren_en_sorteren_staat_de_focus_bij_de_lijst(page, medewerkers, meld_aan, luister):
    klantmanager = medewerkers["klantmanager"]
    klant = KlantFactory.create_batch(51, klantmanager=klantmanager)[0]
    AfspraakFactory.create_batch(55, klant=klant, status="nagekomen")
    InstrumentFactory.create_batch(21)
    Inzage.objects.bulk_create(
        Inzage(gebruiker=klantmanager, klantnummer=f"K-{nummer}", onderdeel="overzicht", grond=Grond.DUO)
        for nummer in range(51)
    )
    lijsten = [
        ("klantmanager", reverse("werkvoorraad"), "#klanten-kop", "Pagina 2 van 2."),
        ("klantmanager", reverse("klanten"), "#lijst .tabelwrap", "Pagina 2 van 2."),
        ("klantmanager", reverse("dossier", args=[klant.pk]), "#tijdlijn-kop", "Pagina 2 van 4."),
        ("klantmanager", reverse("afspraken", args=[klant.pk]), "#kop-afgehandeld", "Pagina 2 van 2."),
        ("klantmanager", reverse("instrumenten"), "#resultaten-kop", "Pagina 2 van 2."),
        ("teamleider", f"{reverse('team')}?lijst=alle", "#klanten-kop", "Pagina 2 van 2."),
        ("privacy", reverse("logboek"), "#inzagen-kop", "Pagina 2."),
    ]
    ingelogd = ""
    for wie, adres, doel, gemeld in lijsten:
        if wie != ingelogd:
            meld_aan(wie)
            ingelogd = wie
        page.goto(adres)
        page.locator(".paginering [rel=next]").press("Enter")
        expect(page.locator(doel)).to_be_focused()
        assert luister(tot=1) == [gemeld], adres
        page.wait_for_function("document.title.includes('agina 2')")
    meld_aan("klantmanager")
    for adres, kop in ((reverse("werkvoorraad"), "Evaluatie"), (reverse("klanten"), "Naam")):
        page.goto(adres)
        page.get_by_role("columnheader", name=kop).get_by_role("link").press("Enter")
        expect(page.get_by_role("columnheader", name=kop).get_by_role("link")).to_be_focused()
        assert luister(tot=1)[0].startswith(f"Gesorteerd op {kop.lower()}, "), adres

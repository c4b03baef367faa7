"""Mending a mistake in a real browser: moving a conversation, taking back a note, reading how a text came to be."""

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from gesprekken.actions.gesprek import wijzig_gesprek
from gesprekken.models import Gesprek
from tests.browser.keuring import Keuring
from tests.factories import AfspraakFactory, GebruikerFactory, GesprekFactory, KlantFactory
from toegang.models import Gebruiker

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


def test_een_vergissing_wordt_rechtgezet(
    page: Page, keuring: Keuring, medewerkers: dict[str, Gebruiker], meld_aan: Callable[[str], None]
) -> None:
    eigen = medewerkers["klantmanager"]
    klant = KlantFactory(klantmanager=eigen, achternaam="Bos")
    ander = KlantFactory(klantmanager=eigen, voornaam="Farid", achternaam="Haddad")
    gesprek = GesprekFactory(klant=klant, gevoerd=True, interpretatie="Twijfelt.", samenvatting_klant="U wilt werken.")
    afspraak = AfspraakFactory(klant=klant, gesprek=gesprek, wat="Belt met het buurthuis")
    collega = GebruikerFactory(first_name="Ilse", last_name="Prins", team=eigen.team)
    wijzig_gesprek(gesprek=gesprek, gezien=1, gegevens={"samenvatting_klant": "U wilt graag werken."}, door=collega)

    meld_aan("klantmanager")
    page.goto(gesprek.get_absolute_url())
    keuring.keur("gesprek met herstel")
    page.get_by_role("link", name="gewijzigd door Ilse Prins").click()
    expect(page.locator("ins")).to_have_text("graag")
    keuring.keur("eerdere bewoordingen")

    page.goto(f"/klanten/{klant.pk}/afspraken/{afspraak.pk}/")
    page.get_by_role("link", name="Verbeter").click()
    page.get_by_label("Wat is de afspraak?").fill("mail het buurthuis")
    keuring.keur("afspraak verbeteren")
    page.get_by_role("button", name="Bewaar").click()
    expect(page.get_by_text("De afspraak is verbeterd.")).to_be_visible()
    keuring.keur("verbeterde afspraak")

    page.goto(gesprek.get_absolute_url())
    page.get_by_role("link", name=re.compile("Trek in of verplaats.*wat we ervan denken")).click()
    page.get_by_label("Intrekken: het hoort").check()
    page.get_by_label("Waarom?").fill("Hoort bij een ander.")
    keuring.keur("notitie intrekken")
    page.get_by_role("button", name="Bevestig").click()
    expect(page.get_by_text("De notitie is ingetrokken.")).to_be_visible()
    expect(page.get_by_text("Twijfelt.")).to_have_count(0)

    page.get_by_role("link", name="Trek het gesprek in of verplaats het").click()
    page.get_by_label("Verplaatsen: het hoort").check()
    page.get_by_label("Waarom?").fill("Verkeerde dossier open.")
    page.get_by_label("Zoek het andere dossier").fill("haddad")
    # Enter searches, and makes nothing definitive.
    page.keyboard.press("Enter")
    expect(page.get_by_label("Waarom?")).to_have_value("Verkeerde dossier open.")
    keuring.keur("gesprek verplaatsen, dossier gevonden")
    page.get_by_label("Haddad, Farid").check()
    page.get_by_role("button", name="Bevestig").click()
    page.get_by_role("link", name="1 gesprek verplaatst").click()
    expect(page.get_by_text("Verkeerde dossier open.")).to_be_visible()
    keuring.keur("ingetrokken en verplaatst")
    assert Gesprek.objects.get(pk=gesprek.pk).klant == ander

    meld_aan("privacy")
    page.goto("/logboek/rechtgezet/")
    expect(page.get_by_role("cell", name=ander.klantnummer)).to_be_visible()
    keuring.keur("rechtgezet")

"""A document that takes a while: the page says how it goes, and brings it when it is there."""

from collections.abc import Callable
from contextlib import ExitStack

import pytest
from django.urls import reverse
from playwright.sync_api import Page, expect

from tests.browser.keuring import Keuring
from tests.factories import KlantFactory
from toegang.document import proces
from toegang.document.proces import DocumentMislukt, plaats
from toegang.models import Gebruiker

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


def test_wie_een_afschrift_vraagt_hoort_hoe_het_ermee_staat(
    page: Page,
    medewerkers: dict[str, Gebruiker],
    meld_aan: Callable[[str], None],
    keuring: Keuring,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    klant = KlantFactory(klantmanager=medewerkers["klantmanager"])
    meld_aan("klantmanager")
    page.goto(reverse("inzage", args=[klant.pk]))
    knop, stand = page.get_by_role("link", name="Afschrift als PDF"), page.locator("#afschriftstand")

    # Others come first; then it comes by itself.
    with ExitStack() as bezet:
        for _ in range(proces.TEGELIJK):
            bezet.enter_context(plaats())
        knop.click()
        expect(stand).to_have_text("Er worden nu andere documenten gemaakt. Het uwe komt daarna vanzelf.")
        expect(page.get_by_role("status")).to_contain_text("andere documenten")
        keuring.keur("afschrift wacht op zijn beurt")
        with page.expect_download() as gehaald:
            bezet.close()
    assert gehaald.value.suggested_filename == "afschrift.pdf"
    expect(stand).to_have_text("Het document is gemaakt en opgeslagen bij uw downloads.")

    def mislukt(_: object) -> bytes:
        raise DocumentMislukt

    with monkeypatch.context() as kapot:
        kapot.setattr("caseload.views.inzage.maak_inzage_pdf", mislukt)
        knop.click()
        expect(stand).to_have_text("Het document is niet gemaakt. Probeer het nog een keer.")


def test_zonder_script_zegt_de_pagina_dat_anderen_voorgaan(
    page: Page, medewerkers: dict[str, Gebruiker], meld_aan: Callable[[str], None], keuring: Keuring
) -> None:
    klant = KlantFactory(klantmanager=medewerkers["klantmanager"])
    meld_aan("klantmanager")
    with ExitStack() as bezet:
        for _ in range(proces.TEGELIJK):
            bezet.enter_context(plaats())
        page.goto(reverse("inzage_pdf", args=[klant.pk]))
        expect(page.get_by_role("heading", level=1)).to_have_text("Even wachten op uw document")
        keuring.keur("document wacht")
    with page.expect_download():
        page.get_by_role("link", name="Maak het document").click()

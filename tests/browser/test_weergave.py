"""How a page looks on paper, in the colours that a reader forces, on the narrowest screen, and in which letters."""

import re
from collections.abc import Callable
from io import BytesIO

import pikepdf
import pytest
from django.urls import reverse
from playwright.sync_api import Page

from tests.browser.keuring import Keuring
from tests.factories import DoelFactory, InstrumentFactory, InzetFactory, KlantFactory, TrajectplanFactory
from tests.typen import zeker
from toegang.models import Gebruiker

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


def test_op_papier_is_de_werkvoorraad_kort_en_het_plan_uitgeklapt(
    page: Page, medewerkers: dict[str, Gebruiker], meld_aan: Callable[[str], None]
) -> None:
    klanten = KlantFactory.create_batch(50, klantmanager=medewerkers["klantmanager"])
    plan = TrajectplanFactory(klant=klanten[0])
    InzetFactory(doel=DoelFactory(plan=plan), status="gestart")
    meld_aan("klantmanager")
    blad = pikepdf.open(BytesIO(page.pdf(format="A4", prefer_css_page_size=True)))
    # Fifty clients and what there is to do today.
    assert len(blad.pages) <= 4

    page.goto(reverse("trajectplan", args=[klanten[0].pk]))
    lijst = page.locator(".planlijn + details table")
    actie = page.get_by_role("columnheader", name="Actie")
    assert (lijst.is_visible(), actie.is_visible()) == (False, True)
    page.emulate_media(media="print")
    assert (lijst.is_visible(), actie.is_visible()) == (True, False)
    assert not page.get_by_role("link", name="Wijzig inzet").is_visible()

    # The words of the time line are written in the colour of text, whatever colours the reader forces.
    page.emulate_media(media="screen", forced_colors="active", color_scheme="dark")
    inkt, papier = page.evaluate(
        """() => {
            const proef = document.body.appendChild(document.createElement('p'));
            return ['CanvasText', 'Canvas'].map(naam => {
                proef.style.color = naam;
                return getComputedStyle(proef).color;
            });
        }"""
    )
    vullingen = page.evaluate(
        "() => [...document.querySelectorAll('.planlijn text')].map(tekst => getComputedStyle(tekst).fill)"
    )
    vlakken = page.evaluate(
        "() => [...document.querySelectorAll('.planlijn rect')].map(vlak => getComputedStyle(vlak).fill)"
    )
    assert inkt != papier
    assert set(vullingen) == {inkt}
    assert set(vlakken) == {papier}


def test_op_het_smalste_scherm_schuift_niets_opzij(
    page: Page, keuring: Keuring, medewerkers: dict[str, Gebruiker], meld_aan: Callable[[str], None]
) -> None:
    """320 pixels is what is left of a screen that is enlarged to 400 % (WCAG 1.4.10), also with text spaced out."""
    plan = TrajectplanFactory(klant=KlantFactory(klantmanager=medewerkers["klantmanager"]))
    DoelFactory(plan=plan)
    instrument = InstrumentFactory()
    meld_aan("klantmanager")
    for naam in ("dossier", "trajectplan", "meekijken"):
        page.goto(reverse(naam, args=[plan.klant_id]))
        keuring.keur(naam, (320,))
    meld_aan("teamleider")
    page.goto(reverse("team"))
    keuring.keur("team", (320,))
    meld_aan("beheerder")
    # The head of the page is the same in admin, and so is what it needs.
    page.goto(reverse("admin:instrumenten_instrument_change", args=[instrument.pk]))
    keuring.keur("instrument in het beheer", (320, 1280))


def test_velden_naast_elkaar_staan_op_een_lijn_en_getallen_blijven_heel(
    page: Page, medewerkers: dict[str, Gebruiker], meld_aan: Callable[[str], None]
) -> None:
    InstrumentFactory.create_batch(12, tegels=["werk_fit"], klantkenmerken=["KK01", "KK09"])
    meld_aan("klantmanager")
    page.goto(reverse("melding"))
    for namen in (("voornaam", "tussenvoegsel", "achternaam"), ("geboortedatum", "klantnummer"), ("telefoon", "email")):
        hoogten = {round(zeker(page.locator(f"#id_{naam}").bounding_box())["y"]) for naam in namen}
        assert len(hoogten) == 1, namen
    page.goto(reverse("instrumenten"))
    aantallen = page.locator(".optie__aantal", has_text="12")
    assert aantallen.count() > 0
    regels = aantallen.evaluate_all(
        """elementen => elementen.map(element => {
            const bereik = document.createRange();
            bereik.selectNodeContents(element);
            return bereik.getClientRects().length;
        })"""
    )
    assert set(regels) == {1}


def test_op_een_telefoon_kan_men_sorteren_en_is_te_zien_waar_de_focus_staat(
    page: Page, medewerkers: dict[str, Gebruiker], meld_aan: Callable[[str], None]
) -> None:
    KlantFactory.create_batch(2, klantmanager=medewerkers["klantmanager"])
    meld_aan("klantmanager")
    page.set_viewport_size({"width": 390, "height": 844})
    for lijst in ("werkvoorraad", "klanten"):
        # Sorted, as the worklist shows its clients on a phone when they are asked for.
        page.goto(f"{reverse(lijst)}?sorteer=naam")
        koppelingen = page.locator(".tabel--kaarten thead a")
        assert koppelingen.count() > 0
        for koppeling in koppelingen.all():
            koppeling.focus()
            assert koppeling.evaluate(
                """koppeling => {
                    const vak = koppeling.getBoundingClientRect();
                    const punt = [vak.left + vak.width / 2, vak.top + vak.height / 2];
                    return koppeling.contains(document.elementFromPoint(...punt));
                }"""
            ), lijst


def test_een_pagina_haalt_alleen_de_letters_op_die_erop_staan(
    page: Page, medewerkers: dict[str, Gebruiker], meld_aan: Callable[[str], None]
) -> None:
    opgehaald: set[str] = set()

    def geladen() -> set[str]:
        """The alphabets of which a font was asked for up to now."""
        page.evaluate("() => document.fonts.ready.then(() => true)")
        return {re.sub(r".*source-sans-3-([a-z-]+)-\d+.*", r"\1", adres) for adres in opgehaald}

    page.on("request", lambda verzoek: opgehaald.add(verzoek.url) if ".woff2" in verzoek.url else None)
    klant = KlantFactory(klantmanager=medewerkers["klantmanager"], voornaam="Zoë", achternaam="de Vries")
    meld_aan("klantmanager")
    page.goto(reverse("dossier", args=[klant.pk]))
    assert geladen() == {"latin"}

    klant = KlantFactory(klantmanager=medewerkers["klantmanager"], voornaam="Олена", achternaam="Şahin")
    page.goto(reverse("dossier", args=[klant.pk]))
    assert geladen() == {"latin", "europees", "cyrillic"}

"""How a page looks on paper, and in the colours that a reader forces."""

from io import BytesIO

import pikepdf
import pytest
from django.urls import reverse

from tests.factories import DoelFactory, InzetFactory, KlantFactory, TrajectplanFactory

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


def test_op_papier_is_de_werkvoorraad_kort_en_het_plan_uitgeklapt(page, medewerkers, meld_aan):
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

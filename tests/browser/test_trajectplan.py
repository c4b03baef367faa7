"""The trajectplan in the browser: every page of it passes axe and html-validate, also empty, refused and full."""

import os
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import pytest
from django.utils import timezone
from playwright.sync_api import Page

from tests.browser.keuring import Keuring
from tests.factories import AfspraakFactory, DoelFactory, InstrumentFactory, InzetFactory, KlantFactory, klantbeeld
from tests.typen import zeker
from toegang.models import Gebruiker

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


def over(dagen: int) -> str:
    return (timezone.localdate() + timedelta(days=dagen)).isoformat()


@pytest.mark.lang
def test_van_leeg_plan_tot_versie_2(
    page: Page, keuring: Keuring, medewerkers: dict[str, Gebruiker], meld_aan: Callable[[str], None]
) -> None:
    klantmanager = medewerkers["klantmanager"]
    klant = KlantFactory(klantmanager=klantmanager, achternaam="Bos")
    instrument = InstrumentFactory(naam="Leerwerkplek in de zorg")
    basis = f"/klanten/{klant.pk}/trajectplan/"

    def keur(naam: str) -> None:
        keuring.keur(naam)
        foto(page, naam)

    def bewaar() -> None:
        page.get_by_role("button", name="Bewaar").click()
        page.wait_for_url(f"**{basis}")

    meld_aan("klantmanager")
    page.goto(basis)
    keur("plan zonder klantbeeld")
    klantbeeld(klant, scores={"EFF": 2}, werkpunten=("KK12", "KK08"))
    page.goto(f"{basis}inzetten/nieuw/{instrument.slug}/")
    keur("inzet zonder plan")
    page.get_by_role("button", name="Begin trajectplan").click()
    page.get_by_label("Willen en geloven in eigen kunnen").first.check()
    einde = page.get_by_label("Verwacht einde").input_value()
    page.get_by_label("Verwacht einde").fill(over(-30))
    page.get_by_role("button", name="Zet in het plan").click()
    keur("inzet geweigerd")
    page.get_by_label("Verwacht einde").fill(einde)
    page.get_by_role("button", name="Zet in het plan").click()
    keur("plan in concept")
    page.get_by_role("link", name="Stel vast").click()
    keur("vaststellen, er ontbreekt iets")
    page.get_by_role("link", name="Het doel in de woorden van de klant ontbreekt.").click()
    page.get_by_label("Wat wil de klant, in eigen woorden?").fill(
        "Ik wil in de zorg werken en weer onder de mensen zijn."
    )
    page.get_by_label("Wie helpt mee").fill("Mijn zus past op de kinderen.")
    page.get_by_label("We evalueren op").fill(over(-3))
    page.get_by_role("button", name="Bewaar").click()
    keur("bewerken geweigerd")
    page.get_by_label("We evalueren op").fill(over(90))
    page.get_by_role("radio", name="Deels eens").check()
    page.get_by_label("Toelichting van de klant").fill("Ik wil eerst twee dagdelen proberen.")
    bewaar()
    AfspraakFactory(klant=klant, wat="Ik bel met het verzorgingshuis voor een eerste gesprek")
    AfspraakFactory(
        klant=klant, wat="Ik regel opvang voor de woensdag", uiterlijk=timezone.localdate() - timedelta(days=2)
    )
    AfspraakFactory(klant=klant, van="gemeente", wat="We vragen de reiskosten aan")
    plan = klant.trajectplannen.get()
    doel = zeker(plan.doelen.first())
    tweede = InstrumentFactory(naam="Jobcoach", uren_per_week=1.5, kosten=None)
    InzetFactory(doel=doel, instrument=tweede, begin=timezone.localdate() + timedelta(days=40), status="voorgesteld")
    DoelFactory(
        plan=plan,
        omschrijving="Elke dag op tijd op de leerwerkplek zijn",
        uiterlijk=timezone.localdate() + timedelta(days=200),
    )
    page.goto(f"{basis}doelen/{doel.pk}/")
    keur("doel wijzigen")
    page.goto(f"{basis}doelen/nieuw/")
    page.get_by_label("Waar werken we aan?").select_option(label="Werkervaring")
    page.get_by_label("Wat wil de klant bereiken?").fill("Twee dagen per week werken")
    page.get_by_label("Uiterlijk op").fill(over(-1))
    page.get_by_role("button", name="Bewaar").click()
    keur("doel geweigerd")
    inzet = zeker(doel.inzetten.first())
    page.goto(f"{basis}inzetten/{inzet.pk}/")
    keur("inzet wijzigen")
    page.get_by_label("Gestart").check()
    bewaar()
    page.goto(f"{basis}vaststellen/")
    keur("vaststellen")
    page.get_by_role("button", name="Stel het plan vast").click()
    keur("versie 1")
    page.get_by_role("link", name="Terug naar het plan").click()
    keur("plan vastgesteld")
    page.get_by_role("link", name="Evalueer").click()
    for groep in page.get_by_role("group", name="Is het doel behaald").all():
        groep.get_by_label("Deels").check()
    for groep in page.get_by_role("group", name="Hoe verder").all():
        groep.get_by_label("Doorgaan").check()
    page.get_by_label("Wat hebben we besproken").fill("De leerwerkplek bevalt.")
    page.get_by_label("Wanneer evalueren we weer").fill(over(-1))
    page.get_by_role("button", name="Leg de evaluatie vast").click()
    keur("evalueren geweigerd")
    page.get_by_label("Wanneer evalueren we weer").fill(over(120))
    keur("evalueren")
    page.get_by_role("button", name="Leg de evaluatie vast").click()
    keur("plan in bijstelling")
    page.get_by_role("link", name="Wijzig", exact=True).click()
    page.get_by_label("Eens", exact=True).check()
    page.get_by_label("Toelichting van de klant").fill("")
    bewaar()
    page.get_by_role("link", name="Stel vast").click()
    page.get_by_role("button", name="Stel het plan vast").click()
    assert page.get_by_role("heading", name="Wat is er veranderd sinds versie 1").is_visible()
    keur("versie 2")
    page.goto(f"{basis}afsluiten/")
    keur("afsluiten")
    page.get_by_label("Terugblik").fill("De leerwerkplek paste goed bij het doel.")
    page.get_by_role("button", name="Sluit het trajectplan af").click()
    keur("plan afgesloten")


def foto(page: Page, naam: str) -> None:
    """Keep a picture of the page at both widths, when FOTOS names a folder."""
    if "FOTOS" not in os.environ:
        return
    for breedte in (390, 1280):
        page.set_viewport_size({"width": breedte, "height": 900})
        page.screenshot(path=Path(os.environ["FOTOS"]) / f"{naam.replace(' ', '-')}-{breedte}.png", full_page=True)

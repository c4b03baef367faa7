"""The main job, end to end, as its users do it: the nine steps from melding to an adjusted plan, in a real browser."""

import io
import re
from collections.abc import Callable
from datetime import timedelta

import pikepdf
import pytest
from django.utils import timezone
from playwright.sync_api import Page, expect

from instrumenten.models import Instrument
from instrumenten.referentie.catalogus import laad_voorbeeldcatalogus
from klanten.models import Klant
from tests.browser.keuring import Keuring
from tests.factories import KlantFactory
from toegang.models import Gebruiker, Inzage
from trajecten.models import Plandocument

pytestmark = pytest.mark.browser

SCORES = {"PER": 3, "ATT": 4, "NOR": 2, "EFF": 2, "INT": 3, "VAA": 3, "ZEL": 2, "CON": 3, "BEL": 3, "GED": 3}


def over(dagen: int) -> str:
    """A date that many days from now, as a date field takes it."""
    return f"{timezone.localdate() + timedelta(days=dagen):%Y-%m-%d}"


@pytest.fixture
def catalogus(medewerkers: dict[str, Gebruiker]) -> None:
    laad_voorbeeldcatalogus()


@pytest.mark.lang
def test_van_melding_tot_bijgesteld_plan(
    page: Page, keuring: Keuring, medewerkers: dict[str, Gebruiker], catalogus: None, meld_aan: Callable[[str], None]
) -> None:
    page.goto("/account/login/")
    keuring.keur("aanmelden")
    KlantFactory(klantmanager=medewerkers["klantmanager"], voornaam="Fatima", achternaam="Haddad")

    meld_aan("klantmanager")
    werkvoorraad(page, keuring)
    meld_klant(page, keuring)
    klant = Klant.objects.get(achternaam="Yilmaz")
    leg_gesprek_vast(page, keuring, klant)
    maak_klantbeeld(page, keuring, klant)
    kies_profiel(page, keuring, klant)
    zoek_instrument(page, keuring, klant)
    maak_plan(page, keuring, klant)
    evalueer(page, keuring, klant)
    bekijk_dossier(page, keuring, klant)

    meld_aan("teamleider")
    draag_over(page, keuring, klant, naar="Ali Demir")
    meld_aan("beheerder")
    publiceer_instrument(page, keuring)
    meld_aan("privacy")
    bekijk_logboek(page, keuring, klant)


def werkvoorraad(page: Page, keuring: Keuring) -> None:
    """Step 1: my clients, with what asks for attention."""
    expect(page.get_by_role("heading", level=1)).to_contain_text("Sanne")
    expect(page.get_by_role("link", name="Haddad, Fatima").first).to_be_visible()
    keuring.keur("werkvoorraad")


def meld_klant(page: Page, keuring: Keuring) -> None:
    """Step 2: a known client is offered instead of doubled, a new one is registered."""
    page.get_by_role("link", name="Nieuwe melding").first.click()

    def vul(voornaam: str, achternaam: str, geboren: str, telefoon: str = "06 12345678") -> None:
        page.get_by_label("Voornaam").fill(voornaam)
        page.get_by_label("Achternaam").fill(achternaam)
        page.get_by_label("Geboortedatum").fill(geboren)
        page.get_by_label(re.compile("^Telefoon")).fill(telefoon)
        page.get_by_label("Taalniveau Nederlands").select_option("A2")
        page.get_by_label("Reden van melding").select_option(index=1)
        page.get_by_role("button", name="Leg melding vast").click()

    vul("fatima", "haddad", "1990-03-14", telefoon="")
    expect(page.locator("#foutoverzicht")).to_be_focused()
    expect(page.get_by_label("Achternaam")).to_have_value("haddad")
    keuring.keur("melding met fouten")
    vul("fatima", "haddad", "1990-03-14")
    expect(page.get_by_role("heading", name="misschien al bekend")).to_be_visible()
    expect(page.get_by_label("Voornaam")).to_have_value("fatima")
    keuring.keur("melding van een bekende klant")
    page.goto("/klanten/melding/")
    vul("Ayşe", "Yilmaz", "1992-11-05")
    expect(page.get_by_role("heading", level=1, name="Ayşe Yilmaz")).to_be_visible()
    keuring.keur("dossier van een nieuwe klant")


def leg_gesprek_vast(page: Page, keuring: Keuring, klant: Klant) -> None:
    """Step 3: plan a conversation, prepare it, record it with facts apart from interpretation."""
    page.goto(f"/klanten/{klant.pk}/gesprekken/")
    keuring.keur("gesprekken zonder gesprek")
    page.goto(f"/klanten/{klant.pk}/gesprekken/nieuw/")
    page.get_by_label("Soort gesprek").select_option("intake")
    page.get_by_label("Datum en tijd").fill(f"{timezone.localtime():%Y-%m-%dT%H:%M}")
    page.get_by_label("Doel van het gesprek").fill("Kennismaken en horen wat mevrouw wil")
    page.get_by_label("Vraag waar de klant over nadenkt").fill("Welke dagdelen lukken?")
    keuring.keur("gesprek plannen")
    page.get_by_role("main").get_by_role("button", name=re.compile("Plan|Bewaar|Leg")).click()
    page.goto(f"/klanten/{klant.pk}/gesprekken/{klant.gesprekken.get().pk}/vastleggen/")
    expect(page.get_by_text("Welke dagdelen lukken?").first).to_be_visible()
    page.get_by_label("Feiten").fill("Mevrouw wil graag in de zorg werken. Dinsdag en donderdag lukken.")
    page.locator("#deel-interpretatie > summary").click()
    page.locator("#deel-valreep > summary").click()
    page.get_by_label("Wat we ervan denken").fill("Wil graag, maar durft nog niet goed.")
    page.get_by_label("Op de valreep").first.fill("De oppas stopt in januari.")
    page.get_by_label("Wat doen we met wat op de valreep kwam").fill("Opvang bespreken in het volgende gesprek")
    page.locator("[name=klant-0-wat]").fill("Belt met het buurthuis over vrijwilligerswerk")
    page.locator("[name=klant-0-uiterlijk]").fill(over(14))
    page.locator("[name=gemeente-0-wat]").fill("Zoekt uit of er kinderopvang kan komen")
    page.locator("[name=gemeente-0-uiterlijk]").fill(over(7))
    volgend = page.get_by_role("region", name="Volgend gesprek")
    volgend.get_by_label("Zelf kiezen").check()
    volgend.get_by_label("Datum en tijd").fill(f"{over(21)}T10:00")
    volgend.get_by_label("Soort gesprek").select_option("voortgang")
    volgend.get_by_label("Doel").fill("Samen het plan maken")
    volgend.get_by_label("Vraag waar de klant over nadenkt").fill("Wat gaf u eerder energie?")
    keuring.keur("gesprek vastleggen")
    page.get_by_role("button", name="Leg gesprek vast").last.click()
    expect(page.get_by_text("De oppas stopt in januari.")).to_be_visible()
    keuring.keur("gesprek")
    assert klant.gesprekken.count() == 2
    assert klant.afspraken.count() == 2


def maak_klantbeeld(page: Page, keuring: Keuring, klant: Klant) -> None:
    """Step 4: the goal first, ten components, the drawing as it grows; vaststellen says what is missing."""
    page.goto(f"/klanten/{klant.pk}/klantbeeld/")
    keuring.keur("klantbeeld, nog leeg")
    page.get_by_role("button", name=re.compile("klantbeeld", re.IGNORECASE)).first.click()
    page.goto(f"/klanten/{klant.pk}/klantbeeld/vaststellen/")
    expect(page.get_by_text("Nog nodig voor u kunt vaststellen")).to_be_visible()
    keuring.keur("klantbeeld vaststellen, er ontbreekt iets")
    page.goto(f"/klanten/{klant.pk}/klantbeeld/maken/")
    page.locator("#id_doel-doelgedrag, #doel-doelgedrag").first.fill("Drie dagdelen per week werken in de zorg")
    tegels = page.locator("#deel-doel select")
    tegels.nth(0).select_option(label="Werk fit")
    tegels.nth(1).select_option(label="Bemiddeling")
    for code, score in SCORES.items():
        blok = page.locator(f"#component-{code}")
        blok.locator(f".keuzes input[value='{score}']").check()
        blok.locator("textarea").fill(f"Vertelt hierover in het gesprek ({code}).")
    page.locator("#component-EFF .klantscore input[value='4']").check()
    page.locator("#slot-interpretatie").fill("Mevrouw weet wat zij wil. Vertrouwen en steun zijn nodig.")
    expect(page.locator("#component-EFF").get_by_text("praten").first).to_be_visible()
    expect(page.get_by_text(re.compile(r"Bewaard om \d\d:\d\d")).first).to_be_visible()
    expect(page.locator("#zijbeeld svg").first).to_be_visible()
    page.wait_for_load_state("networkidle")
    keuring.keur("klantbeeld maken")
    page.get_by_role("button", name="Bespreek met de klant").click()
    keuring.keur("klantbeeld bespreken")
    page.get_by_label("Wat vindt de klant ervan?").fill("Zo zie ik het ook.")
    page.get_by_role("button", name="Besproken, verder naar vaststellen").click()
    page.get_by_role("checkbox", name=re.compile("Willen en geloven")).check()
    keuring.keur("klantbeeld vaststellen")
    page.get_by_role("button", name="Stel vast", exact=True).click()
    expect(page.get_by_text("vastgesteld").first).to_be_visible()
    beeld = klant.klantbeelden.get()
    assert (beeld.versie, beeld.status) == (1, "vastgesteld")
    assert {score.component.code: score.score for score in beeld.scores.select_related("component")} == SCORES
    page.goto(f"/klanten/{klant.pk}/klantbeeld/")
    keuring.keur("klantbeeld")
    page.goto(f"/klanten/{klant.pk}/klantbeeld/versie/1/")
    keuring.keur("klantbeeld versie 1")


def kies_profiel(page: Page, keuring: Keuring, klant: Klant) -> None:
    """Step 5: the proposal with its reasons; choosing otherwise asks why."""
    page.goto(f"/klanten/{klant.pk}/profiel/")
    expect(page.locator("#voorstel").get_by_text("voorgesteld", exact=True)).to_be_visible()
    keuring.keur("profiel")
    page.get_by_role("radio", name="2 Ontwikkelen naar werk").check()
    page.get_by_role("button", name="Kies dit profiel").click()
    expect(page.locator("#foutoverzicht")).to_be_visible()
    expect(page.get_by_role("radio", name="2 Ontwikkelen naar werk")).to_be_checked()
    keuring.keur("profiel zonder motivering")
    page.get_by_role("radio", name="3 Werk verkennen").check()
    page.get_by_role("button", name="Kies dit profiel").click()
    expect(page.get_by_text("Dit was het voorstel.")).to_be_visible()


def zoek_instrument(page: Page, keuring: Keuring, klant: Klant) -> None:
    """Step 6: search with what the klantbeeld already knows, open one, put it in the plan for a goal."""
    page.goto("/instrumenten/")
    keuring.keur("instrumenten")
    page.goto(f"/klanten/{klant.pk}/instrumenten/")
    expect(page.get_by_text("Past bij:").first).to_be_visible()
    keuring.keur("instrumenten voor de klant")
    page.locator(".resultaat h3 a").first.click()
    keuring.keur("instrument voor de klant")
    page.get_by_role("link", name=re.compile("In plan")).first.click()
    keuring.keur("instrument in een plan dat nog niet loopt")
    page.get_by_role("button", name="Begin trajectplan").click()
    page.wait_for_load_state()
    keuring.keur("instrument in het plan zetten")
    page.get_by_role("group", name="Voor welk doel?").get_by_role("radio").first.check()
    page.get_by_role("button", name="Zet in het plan").click()
    expect(page).to_have_url(re.compile("/trajectplan/$"))
    plan = klant.trajectplannen.get()
    assert sum(doel.inzetten.count() for doel in plan.doelen.all()) == 1


def maak_plan(page: Page, keuring: Keuring, klant: Klant) -> None:
    """Step 7: the plan in the client's words, established as version 1 with its PDF."""
    page.goto(f"/klanten/{klant.pk}/trajectplan/")
    keuring.keur("trajectplan in concept")
    page.goto(f"/klanten/{klant.pk}/trajectplan/vaststellen/")
    expect(page.get_by_text("Dit is nog nodig")).to_be_visible()
    keuring.keur("trajectplan vaststellen, er ontbreekt iets")
    page.goto(f"/klanten/{klant.pk}/trajectplan/bewerken/")
    page.get_by_label("Wat wil de klant, in eigen woorden?").fill("Ik wil met oude mensen werken.")
    page.get_by_label("We evalueren op").fill(over(90))
    page.get_by_label("Wie helpt mee").fill("Mijn zus past op als ik werk.")
    page.get_by_role("radio", name="Eens", exact=True).check()
    keuring.keur("trajectplan bewerken")
    page.get_by_role("main").get_by_role("button", name=re.compile("Bewaar")).first.click()
    page.goto(f"/klanten/{klant.pk}/trajectplan/vaststellen/")
    keuring.keur("trajectplan vaststellen")
    page.get_by_role("button", name="Stel het plan vast").click()
    expect(page.get_by_role("heading", name="Trajectplan, versie 1")).to_be_visible()
    keuring.keur("trajectplan versie 1")
    page.get_by_role("link", name="Terug naar het plan").click()
    expect(page.get_by_role("link", name="Versie 1").first).to_be_visible()
    keuring.keur("trajectplan")

    pdf = page.request.get(f"/klanten/{klant.pk}/trajectplan/versie/1/pdf/")
    assert pdf.headers["content-type"] == "application/pdf"
    assert pdf.body() == bytes(Plandocument.objects.get(versie__plan__klant=klant).pdf)
    with pikepdf.open(io.BytesIO(pdf.body())) as document:
        assert document.Root.MarkInfo.Marked
        assert str(document.Root.Lang).startswith("nl")


def evalueer(page: Page, keuring: Keuring, klant: Klant) -> None:
    """Step 8: go through the goals, adjust, establish version 2; history shows both."""
    page.goto(f"/klanten/{klant.pk}/trajectplan/evalueren/")
    for vraag in ("Deels", "Doorgaan"):
        for keuze in page.get_by_role("radio", name=vraag, exact=True).all():
            keuze.check()
    page.get_by_label("Wat hebben we besproken").fill("Het gaat goed. De groep is prettig.")
    page.get_by_label("Wanneer evalueren we weer?").fill(over(180))
    keuring.keur("trajectplan evalueren")
    page.get_by_role("button", name="Leg de evaluatie vast").click()
    page.wait_for_load_state()
    page.goto(f"/klanten/{klant.pk}/trajectplan/bewerken/")
    page.get_by_label("Wie helpt mee").fill("Mijn zus en de buurvrouw.")
    page.get_by_role("radio", name="Eens", exact=True).check()
    page.get_by_role("main").get_by_role("button", name=re.compile("Bewaar")).first.click()
    page.goto(f"/klanten/{klant.pk}/trajectplan/vaststellen/")
    page.get_by_role("button", name="Stel het plan vast").click()
    page.get_by_role("link", name="Terug naar het plan").click()
    expect(page.get_by_role("link", name="Versie 2").first).to_be_visible()
    expect(page.get_by_role("link", name="Versie 1").first).to_be_visible()
    page.goto(f"/klanten/{klant.pk}/trajectplan/versie/2/")
    expect(page.get_by_text("buurvrouw").first).to_be_visible()
    keuring.keur("trajectplan versie 2")


def bekijk_dossier(page: Page, keuring: Keuring, klant: Klant) -> None:
    """The dossier knows it all; searching the client leaves no name in the address."""
    page.goto("/")
    page.keyboard.press("/")
    page.keyboard.type("yilm")
    page.keyboard.press("Enter")
    expect(page.get_by_role("link", name="Yilmaz, Ayşe").first).to_be_visible()
    assert "yilm" not in page.url
    keuring.keur("klanten gevonden")
    page.goto("/klanten/")
    keuring.keur("klanten")
    page.goto(f"/klanten/{klant.pk}/")
    expect(page.get_by_text("Ik wil met oude mensen werken.").first).to_be_visible()
    assert "Yilmaz" not in page.title()
    keuring.keur("dossier")


def draag_over(page: Page, keuring: Keuring, klant: Klant, *, naar: str) -> None:
    """Step 9, teamleider: the caseload, and a client reassigned with a note."""
    expect(page.get_by_role("heading", level=1, name="Team Noord")).to_be_visible()
    keuring.keur("team")
    page.get_by_role("link", name="Draag klanten over").click()
    page.get_by_role("checkbox", name=re.compile("Yilmaz")).check()
    keuring.keur("klanten van het team")
    page.get_by_role("main").get_by_role("button", name=re.compile("over$")).first.click()
    page.get_by_role("radio", name=naar).check()
    page.get_by_label(re.compile("notitie", re.IGNORECASE)).fill("Zoekt werk in de zorg; de oppas stopt in januari.")
    keuring.keur("overdragen")
    page.get_by_role("button", name="Draag over").click()
    page.wait_for_load_state()
    klant.refresh_from_db()
    assert klant.klantmanager.naam == naar


def publiceer_instrument(page: Page, keuring: Keuring) -> None:
    """Step 9, beheerder: add and publish an instrument in Django admin, without a client in sight."""
    expect(page).to_have_url(re.compile("/beheer/"))
    keuring.keur("beheer")
    assert "Klanten" not in page.get_by_role("main").inner_text()
    page.goto("/beheer/instrumenten/instrument/")
    keuring.keur("beheer, instrumenten")
    page.goto("/beheer/instrumenten/instrument/add/")
    page.locator("#id_naam").fill("Meelopen in de zorg")
    for veld in ("samenvatting", "doel", "werkwijze"):
        page.locator(f"#id_{veld}").fill("Drie dagen meelopen in een verpleeghuis, met een vaste begeleider.")
    page.locator("[name=aanbieder]").first.select_option(index=1)
    for lijst in ("tegels", "klantkenmerken", "uitvoeringsvormen"):
        page.locator(f"input[type=checkbox][name={lijst}]").first.check()
    page.locator("[name=status]").first.select_option("gepubliceerd")
    keuring.keur("beheer, instrument toevoegen")
    page.locator("[name=_save]").first.click()
    expect(page).to_have_url(re.compile("/beheer/instrumenten/instrument/$"))
    instrument = Instrument.objects.gepubliceerd().get(naam="Meelopen in de zorg")
    page.goto(instrument.get_absolute_url())
    expect(page.get_by_role("heading", level=1, name="Meelopen in de zorg")).to_be_visible()
    keuring.keur("instrument")


def bekijk_logboek(page: Page, keuring: Keuring, klant: Klant) -> None:
    """Step 9, privacy officer: who opened which dossier and why, without the client's name."""
    expect(page.get_by_role("heading", level=1, name="Inzagelogboek")).to_be_visible()
    expect(page.get_by_text(klant.klantnummer).locator("visible=true").first).to_be_visible()
    assert "Yilmaz" not in page.content()
    assert Inzage.objects.filter(klantnummer=klant.klantnummer, grond="klantmanager").exists()
    keuring.keur("inzagelogboek")

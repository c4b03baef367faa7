"""Clients and conversations in a real browser: what the main job does not pass through."""

import re
from collections.abc import Callable
from datetime import timedelta

import pytest
from django.utils import timezone
from playwright.sync_api import Browser, Page, expect
from pytest_django.live_server_helper import LiveServer

from gesprekken.models import Afspraak, Notitie
from klanten.models import Klant, Periode, Uitstroomreden
from tests.browser.conftest import WACHTWOORD
from tests.browser.keuring import Keuring
from tests.factories import AfspraakFactory, GesprekFactory, KlantFactory, klantbeeld
from toegang.models import Gebruiker

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


@pytest.fixture
def klant(medewerkers: dict[str, Gebruiker]) -> Klant:
    klant = KlantFactory(klantmanager=medewerkers["klantmanager"], achternaam="Bos", telefoon="06 12345678")
    gevoerd = GesprekFactory(klant=klant, gevoerd=True, interpretatie="Twijfelt", op_de_valreep="De oppas stopt.")
    AfspraakFactory(klant=klant, gesprek=gevoerd)
    opvang = {
        "van": "gemeente",
        "wat": "Zoekt kinderopvang",
        "status": "niet",
        "oorzaak": "Vol",
        "gevolg": "Vraagt elders.",
    }
    AfspraakFactory(klant=klant, gesprek=gevoerd, **opvang)
    GesprekFactory(klant=klant, volgt_op=gevoerd, vraag_vooraf="Welke dagdelen lukken?")
    GesprekFactory(klant=klant, moment=timezone.now() - timedelta(days=2))
    return klant


def test_lijst_en_zoeken(
    page: Page, keuring: Keuring, medewerkers: dict[str, Gebruiker], meld_aan: Callable[[str], None], klant: Klant
) -> None:
    KlantFactory.create_batch(55, klantmanager=medewerkers["klantmanager"])
    meld_aan("klantmanager")
    page.goto("/klanten/")
    keuring.keur("klanten")
    page.get_by_role("link", name="Klantnummer").click()
    expect(page.locator("#gemeld")).to_have_text("Gesorteerd op klantnummer, oplopend.")
    page.get_by_role("link", name="Volgende").click()
    expect(page.get_by_text("Pagina 2 van 2", exact=True)).to_be_visible()
    page.get_by_label("Toon").select_option("uitgestroomd")
    page.get_by_role("button", name="Toon").click()
    keuring.keur("klanten, geen uitgestroomd")
    page.keyboard.press("/")
    page.keyboard.type("marieke")
    page.keyboard.press("Enter")
    expect(page.get_by_text("Meer dan 50 klanten gevonden")).to_be_visible()
    assert "marieke" not in page.url
    keuring.keur("klanten gevonden")
    page.get_by_label("Zoek klant").fill("niemand")
    page.keyboard.press("Enter")
    expect(page.get_by_text("Geen klant gevonden")).to_be_visible()
    keuring.keur("klanten niet gevonden")
    meld_aan("teamleider")
    page.goto("/klanten/")
    expect(page.get_by_role("columnheader", name="Klantmanager")).to_be_visible()
    keuring.keur("klanten van het team")


def test_een_klant_die_vertrok_komt_terug(
    page: Page, keuring: Keuring, medewerkers: dict[str, Gebruiker], meld_aan: Callable[[str], None]
) -> None:
    klant = KlantFactory(klantmanager=medewerkers["collega"], voornaam="Fatima", achternaam="Haddad")
    reden = Uitstroomreden.objects.get(code="regulier_werk")
    Periode.objects.update(einde=timezone.localdate() - timedelta(days=40), uitstroomreden=reden)
    meld_aan("teamleider")
    page.goto("/klanten/melding/")
    page.get_by_label("Voornaam").fill("Fátima")
    page.get_by_label("Achternaam").fill("haddad")
    page.get_by_label("Geboortedatum").fill("1990-03-14")
    page.get_by_label(re.compile("^E-mail")).fill("f@voorbeeld.example")
    page.get_by_label("Reden van melding").select_option(label="Terug na werk")
    page.get_by_label("Toelichting").fill("Het contract is niet verlengd.")
    page.get_by_label("Klantmanager").select_option(label="Sanne Vos")
    page.get_by_role("button", name="Leg melding vast").click()
    expect(page.get_by_text("Werk zonder ondersteuning")).to_be_visible()
    keuring.keur("melding, klant vertrok eerder")
    page.get_by_label("opnieuw in begeleiding nemen").check()
    page.get_by_role("button", name="Leg melding vast").click()
    expect(page).to_have_url(f"{page.url.split('/klanten')[0]}/klanten/{klant.pk}/achtergrond/terugkeer/")
    keuring.keur("terugkeer bespreken")
    klant.refresh_from_db()
    assert klant.klantmanager == medewerkers["klantmanager"]


def test_gegevens_en_uitstroom(page: Page, keuring: Keuring, klant: Klant, meld_aan: Callable[[str], None]) -> None:
    meld_aan("klantmanager")
    page.goto(f"/klanten/{klant.pk}/gegevens/")
    keuring.keur("gegevens")
    Klant.objects.filter(pk=klant.pk).update(telefoon="06 87654321", revisie=2)
    page.get_by_label(re.compile("^Telefoon")).fill("06 11111111")
    page.get_by_role("button", name="Bewaar").click()
    expect(page.get_by_role("heading", name="Iemand anders heeft dit intussen gewijzigd")).to_be_visible()
    keuring.keur("gegevens, conflict")
    page.get_by_role("textbox", name="Geboortedatum").fill("2025-01-01")
    page.get_by_role("button", name="Bewaar").click()
    expect(page.locator("#foutoverzicht")).to_be_focused()
    keuring.keur("gegevens, fouten")
    page.goto(f"/klanten/{klant.pk}/uitstroom/")
    keuring.keur("uitstroom")
    page.get_by_label("Reden van uitstroom").select_option(label="Opleiding")
    page.get_by_role("button", name="Beëindig de begeleiding").click()
    expect(page.get_by_text("De begeleiding is beëindigd.")).to_be_visible()
    page.goto(f"/klanten/{klant.pk}/uitstroom/")
    keuring.keur("uitstroom, al gebeurd")


def test_gesprekken_en_afspraken(page: Page, keuring: Keuring, klant: Klant, meld_aan: Callable[[str], None]) -> None:
    meld_aan("klantmanager")
    gepland = klant.gesprekken.get(volgt_op__isnull=False)
    page.goto(f"/klanten/{klant.pk}/gesprekken/")
    keuring.keur("gesprekken")
    page.goto(gepland.get_absolute_url())
    keuring.keur("gepland gesprek")
    page.get_by_role("link", name="Wijzig").click()
    expect(page.get_by_label("Reden van het huisbezoek")).to_be_hidden()
    page.get_by_label("Soort gesprek").select_option(label="Huisbezoek")
    expect(page.get_by_label("Reden van het huisbezoek")).to_be_visible()
    page.get_by_role("button", name="Bewaar").click()
    expect(page.get_by_text("Een huisbezoek vraagt een reden.").first).to_be_visible()
    keuring.keur("gesprek wijzigen, huisbezoek zonder reden")
    page.goto(f"{gepland.get_absolute_url()}vervallen/")
    keuring.keur("gesprek gaat niet door")
    page.get_by_label("Waarom het niet doorgaat").fill("Klant is ziek")
    page.get_by_role("button", name="Laat dit gesprek vervallen").click()
    expect(page.get_by_text("Klant is ziek")).to_be_visible()
    page.goto(klant.gesprekken.get(status="gevoerd").get_absolute_url())
    keuring.keur("gevoerd gesprek")
    page.emulate_media(media="print")
    expect(page.get_by_text("Twijfelt")).to_be_hidden()
    expect(page.get_by_role("heading", name="Feiten")).to_be_visible()
    page.emulate_media(media="screen")
    page.get_by_role("link", name="Uw notities").click()
    keuring.keur("eigen notities")
    page.go_back()
    page.get_by_role("link", name="Samenvatting voor de klant").click()
    keuring.keur("samenvatting voor de klant")
    page.goto(f"/klanten/{klant.pk}/afspraken/nieuw/")
    keuring.keur("afspraak maken")
    page.goto(f"/klanten/{klant.pk}/afspraken/{klant.afspraken.get(status='open').pk}/")
    keuring.keur("afspraak afhandelen")
    page.get_by_label("Niet nagekomen").check()
    page.get_by_role("button", name="Bewaar").click()
    expect(page.locator("#foutoverzicht")).to_be_focused()
    keuring.keur("afspraak afhandelen, zonder oorzaak")


def test_een_tweede_klik_verstuurt_niet_nog_eens(page: Page, klant: Klant, meld_aan: Callable[[str], None]) -> None:
    meld_aan("klantmanager")
    adres = f"/klanten/{klant.pk}/gegevens/"
    page.goto(adres)
    onderweg = []
    page.route(
        f"**{adres}",
        lambda route: onderweg.append(route) if route.request.method == "POST" else route.continue_(),
    )
    page.get_by_label("Tolk").fill("Tigrinya")
    # The second click comes while the first send is under way; nothing may be asked of the page from here.
    tweemaal = "knop => { setTimeout(() => knop.click(), 100); setTimeout(() => knop.click(), 400); }"
    page.get_by_role("button", name="Bewaar").evaluate(tweemaal)
    page.wait_for_timeout(1000)
    assert len(onderweg) == 1
    onderweg.pop().continue_()
    expect(page.get_by_text("Gegevens bewaard.")).to_have_count(1)
    page.unroute(f"**{adres}")
    page.go_back()
    expect(page.locator("[data-verstuurd]")).to_have_count(0)
    page.get_by_role("button", name="Bewaar").click()
    expect(page.get_by_text("Gegevens bewaard.")).to_be_visible()


def test_de_knop_waarop_is_geklikt_gaat_mee(page: Page, klant: Klant, meld_aan: Callable[[str], None]) -> None:
    meld_aan("klantmanager")
    klantbeeld(klant, vastgesteld=False, werkpunten=[])
    page.goto(f"/klanten/{klant.pk}/klantbeeld/maken/")
    page.get_by_role("button", name="Bespreek met de klant").dblclick()
    expect(page).to_have_url(re.compile("/klantbeeld/bespreken/$"))


def test_vastleggen_krijgt_rijen_erbij_zonder_de_bladzijde_te_verlaten(
    page: Page, keuring: Keuring, klant: Klant, meld_aan: Callable[[str], None]
) -> None:
    meld_aan("klantmanager")
    page.goto(f"/klanten/{klant.pk}/gesprekken/vastleggen/")
    page.get_by_label("Feiten").fill("Belde zelf op.")
    erbij = page.get_by_role("button", name="Nog een afspraak voor de klant")
    erbij.focus()
    page.keyboard.press("Enter")
    expect(page.locator("[name=klant-1-wat]")).to_be_visible()
    expect(erbij).to_be_focused()
    expect(page.get_by_label("Feiten")).to_have_value("Belde zelf op.")
    page.locator("[name=klant-1-wat]").fill("Derde afspraak")
    afspraak = klant.afspraken.get(status="open")
    oorzaak = page.locator(f"[name=afspraak-{afspraak.pk}-oorzaak]")
    expect(oorzaak).to_be_hidden()
    page.locator(f"[name=afspraak-{afspraak.pk}-status]").select_option("niet")
    expect(oorzaak).to_be_visible()
    page.get_by_label("Soort gesprek").first.select_option("telefonisch")
    page.get_by_label("Doel").first.fill("Vraag van de klant")
    page.get_by_role("button", name="Leg gesprek vast").last.click()
    expect(page.locator("#foutoverzicht")).to_be_focused()
    keuring.keur("vastleggen, fouten")


def test_vastleggen_werkt_zonder_javascript(
    browser: Browser, live_server: LiveServer, klant: Klant, medewerkers: dict[str, Gebruiker]
) -> None:
    context = browser.new_context(base_url=live_server.url, locale="nl-NL", java_script_enabled=False)
    page = context.new_page()
    page.goto("/account/login/")
    page.get_by_label("Gebruikersnaam").fill("klantmanager")
    page.get_by_label("Wachtwoord", exact=True).fill(WACHTWOORD)
    page.get_by_role("button", name="Inloggen").click()
    page.goto(f"/klanten/{klant.pk}/gesprekken/vastleggen/")
    page.get_by_label("Soort gesprek").first.select_option("telefonisch")
    page.get_by_label("Doel", exact=False).first.fill("Vraag van de klant")
    page.get_by_label("Feiten").fill("Belde zelf op.")
    page.get_by_role("button", name="Nog een afspraak voor de gemeente").click()
    page.locator("[name=gemeente-1-wat]").fill("bellen maandag terug")
    page.locator("[name=gemeente-1-uiterlijk]").fill(f"{timezone.localdate() + timedelta(days=9)}")
    page.get_by_role("button", name="Leg gesprek vast").last.click()
    expect(page.get_by_text("Gesprek vastgelegd.")).to_be_visible()
    assert Afspraak.objects.filter(wat="Wij bellen maandag terug", gesprek__soort__code="telefonisch").exists()
    assert Notitie.objects.filter(soort="feit", tekst="Belde zelf op.").count() == 1
    context.close()


def typ_feit(page: Page, tekst: str) -> None:
    vak = page.get_by_label("Feiten")
    vak.focus()
    page.keyboard.press("Control+End")
    page.keyboard.type(tekst)


def test_het_verslag_bewaart_zichzelf_ook_met_een_tweede_tabblad(
    page: Page, keuring: Keuring, klant: Klant, meld_aan: Callable[[str], None]
) -> None:
    meld_aan("klantmanager")
    adres = f"/klanten/{klant.pk}/gesprekken/vastleggen/"
    page.goto(adres)
    tweede = page.context.new_page()
    tweede.goto(adres)
    typ_feit(page, "Eerste tabblad.")
    expect(page.locator("#bewaarstatus")).to_have_text(re.compile(r"^Bewaard om \d\d:\d\d$"))
    typ_feit(page, " En verder.")
    expect(page.locator("#concept-revisie")).to_have_value("2")
    typ_feit(tweede, "Tweede tabblad.")
    botsing = tweede.get_by_role("heading", name="U werkte ook in een ander tabblad aan dit verslag")
    expect(botsing).to_be_visible()
    expect(tweede.get_by_role("cell", name="Eerste tabblad. En verder.")).to_be_visible()
    expect(tweede.get_by_label("Feiten")).to_have_value("Tweede tabblad.")
    tweede.get_by_role("button", name="Bewaar wat ik hier typte").click()
    expect(botsing).to_be_hidden()
    tweede.close()
    page.goto(adres)
    expect(page.get_by_label("Feiten")).to_have_value("Tweede tabblad.")
    expect(page.get_by_text("U was hier gebleven")).to_be_visible()
    keuring.keur("vastleggen, verder met het concept")
    page.get_by_role("button", name="Gooi weg en begin leeg").click()
    expect(page.get_by_label("Feiten")).to_have_value("")


def test_zonder_verbinding_of_sessie_gaat_niets_verloren(
    page: Page, klant: Klant, meld_aan: Callable[[str], None]
) -> None:
    meld_aan("klantmanager")
    page.goto(f"/klanten/{klant.pk}/gesprekken/vastleggen/")
    page.get_by_label("Soort gesprek").first.select_option("telefonisch")
    page.get_by_label("Doel").first.fill("Vraag van de klant")
    page.context.set_offline(True)
    typ_feit(page, "Zonder verbinding getypt.")
    expect(page.locator("#storing")).to_contain_text("Geen verbinding")
    page.context.set_offline(False)
    expect(page.locator("#bewaarstatus")).to_have_text(re.compile("^Bewaard om"))
    page.context.clear_cookies(name="sessionid")
    page.get_by_role("button", name="Leg gesprek vast").last.click()
    expect(page.locator("#storing")).to_contain_text("U bent niet meer ingelogd")
    expect(page.get_by_label("Feiten")).to_have_value("Zonder verbinding getypt.")
    elders = page.context.new_page()
    elders.goto("/account/login/")
    elders.get_by_label("Gebruikersnaam").fill("klantmanager")
    elders.get_by_label("Wachtwoord", exact=True).fill(WACHTWOORD)
    elders.get_by_role("button", name="Inloggen").click()
    elders.wait_for_load_state()
    elders.close()
    page.get_by_role("button", name="Leg gesprek vast").last.click()
    expect(page.get_by_text("Gesprek vastgelegd.")).to_be_visible()
    assert Notitie.objects.filter(soort="feit", tekst="Zonder verbinding getypt.").count() == 1


def test_vastleggen_met_alleen_het_toetsenbord(page: Page, klant: Klant, meld_aan: Callable[[str], None]) -> None:
    meld_aan("klantmanager")
    page.goto(f"/klanten/{klant.pk}/gesprekken/vastleggen/")
    page.get_by_label("Soort gesprek").first.focus()
    page.keyboard.type("Telefonisch")
    expect(page.locator("#soorthint")).to_contain_text("per telefoon")
    page.get_by_label("Doel").first.focus()
    page.keyboard.type("Vraag van de klant")
    typ_feit(page, "Belde zelf op.")
    page.locator("#deel-linialen > summary").press("Enter")
    liniaal = page.get_by_role("group", name="Hoe belangrijk is het voor u?")
    liniaal.get_by_label("Niet gevraagd").focus()
    for _ in range(8):
        page.keyboard.press("ArrowRight")
    expect(liniaal.get_by_label("7", exact=True)).to_be_checked()
    vervolg = page.get_by_label("Wat doen we met wat op de valreep kwam")
    page.locator("#deel-valreep > summary").press("Enter")
    expect(vervolg).to_be_hidden()
    page.get_by_label("Op de valreep").first.focus()
    page.keyboard.type("De huur gaat omhoog")
    page.keyboard.press("Tab")
    expect(vervolg).to_be_focused()
    page.keyboard.type("Volgende keer eerst bespreken")
    page.get_by_role("button", name="Leg gesprek vast").last.focus()
    page.keyboard.press("Enter")
    expect(page.get_by_text("Gesprek vastgelegd.")).to_be_visible()
    expect(page.get_by_text("7 van 10")).to_be_visible()

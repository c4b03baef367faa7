"""A klantmanager plans a conversation that clashes, moves it, invites, and finds it back in the agenda."""

from collections.abc import Callable
from datetime import datetime, time, timedelta

import pytest
from django.utils import timezone
from playwright.sync_api import Page, expect

from gesprekken.models import Uitnodiging
from gesprekken.werkdagen import volgende_werkdag
from tests.browser.keuring import Keuring
from tests.factories import GesprekFactory, KlantFactory
from tests.gesprekken.uitnodigingsvoorbeeld import bereikbare_klant, locatie
from toegang.models import Gebruiker

pytestmark = [pytest.mark.browser, pytest.mark.lang]


def test_van_plannen_tot_bevestigd(
    page: Page, keuring: Keuring, medewerkers: dict[str, Gebruiker], meld_aan: Callable[[str], None]
) -> None:
    klantmanager = medewerkers["klantmanager"]
    klant = bereikbare_klant(klantmanager, contactvoorkeur="brief")
    locatie(klant)
    dag = volgende_werkdag(timezone.localdate())
    tien = timezone.make_aware(datetime.combine(dag, time(10)))
    ander = KlantFactory(klantmanager=klantmanager, voornaam="Emre", achternaam="Yilmaz")
    GesprekFactory(klant=ander, moment=tien)
    GesprekFactory(klant=ander, moment=timezone.now() - timedelta(days=2))

    meld_aan("klantmanager")
    page.goto(f"/klanten/{klant.pk}/gesprekken/nieuw/")
    expect(page.get_by_label("Locatie", exact=False)).to_be_hidden()
    page.get_by_label("Soort gesprek").select_option("voortgang")
    page.get_by_label("Datum en tijd").fill(f"{dag:%Y-%m-%d}T10:30")
    page.get_by_label("Waar is het gesprek?").select_option("locatie")
    page.get_by_label("Locatie", exact=False).select_option(label="Stadhuis, kamer 4")
    page.get_by_label("Doel van het gesprek").fill("Bespreken hoe het gaat")
    page.get_by_role("button", name="Bewaar").last.click()
    expect(page.get_by_role("heading", name="Dan is er al iets")).to_be_visible()
    expect(page.get_by_role("main")).to_contain_text("Voortgangsgesprek met Emre Yilmaz")
    keuring.keur("gesprek plannen, botst")
    page.get_by_label("Toch plannen").check()
    page.get_by_role("button", name="Bewaar").last.click()

    expect(page.get_by_text("Nog niet uitgenodigd")).to_be_visible()
    keuring.keur("gesprek, nog niet uitgenodigd")
    page.get_by_role("link", name="Nodig uit").click()
    expect(page.get_by_role("radio", name="Brief")).to_be_checked()
    expect(page.get_by_role("heading", name="Zo gaat het: brief")).to_be_visible()
    expect(page.get_by_role("heading", name="Zo gaat het: e-mail")).to_be_hidden()
    page.get_by_role("radio", name="E-mail").check()
    expect(page.get_by_role("heading", name="Zo gaat het: e-mail")).to_be_visible()
    page.get_by_role("radio", name="Brief").check()
    keuring.keur("uitnodigen")
    page.get_by_role("button", name="Nodig uit").click()
    expect(page.get_by_role("link", name="Download de brief")).to_be_visible()
    keuring.keur("uitnodiging verstuurd")

    page.goto("/agenda/")
    keuring.keur("agenda, week")
    page.goto(f"/agenda/?vorm=dag&dag={dag:%Y-%m-%d}")
    expect(page.get_by_text("overlapt")).to_have_count(2)
    keuring.keur("agenda, dag")
    page.get_by_role("region", name="Nog niet bevestigd").get_by_role("link", name=klant.klantnummer).first.click()
    page.get_by_role("button", name="Klant heeft bevestigd").click()
    expect(page.get_by_role("main")).to_contain_text("Bevestigd op")
    keuring.keur("gesprek, bevestigd")

    page.get_by_role("link", name="Gaat niet door").click()
    page.get_by_label("Waarom het niet doorgaat").fill("De klant heeft dan school.")
    page.get_by_role("button", name="Laat dit gesprek vervallen").click()
    expect(page.get_by_role("heading", name="Afzegging")).to_be_visible()
    page.get_by_role("button", name="Zeg af").click()
    assert set(Uitnodiging.objects.values_list("soort", flat=True)) == {"uitnodiging", "afzegging"}

    Uitnodiging.objects.update(stand="niet_gelukt", reden="Er is geen mailserver ingesteld.", verstuurd_op=None)
    page.reload()
    keuring.keur("post die niet is verstuurd")


def test_het_adres_van_de_agenda_is_een_keer_te_zien(
    page: Page, keuring: Keuring, medewerkers: dict[str, Gebruiker], meld_aan: Callable[[str], None]
) -> None:
    meld_aan("klantmanager")
    page.goto("/agenda/koppelen/")
    keuring.keur("agenda koppelen")
    page.get_by_role("button", name="Maak een adres").click()
    adres = page.get_by_label("Kopieer dit adres").input_value()
    keuring.keur("agenda koppelen, met adres")
    antwoord = page.request.get(adres, headers={"Cookie": ""})
    assert "BEGIN:VCALENDAR" in antwoord.text()
    page.goto("/agenda/koppelen/")
    expect(page.get_by_label("Kopieer dit adres")).to_have_count(0)
    page.get_by_role("button", name="Haal het adres weg").click()
    expect(page.get_by_role("heading", name="Er is nog geen adres")).to_be_visible()


def test_adres_en_voorkeur_van_de_klant(
    page: Page, keuring: Keuring, medewerkers: dict[str, Gebruiker], meld_aan: Callable[[str], None]
) -> None:
    klant = KlantFactory(klantmanager=medewerkers["klantmanager"])
    meld_aan("klantmanager")
    page.goto(f"/klanten/{klant.pk}/gegevens/")
    page.get_by_label("Straat").fill("Lindelaan")
    page.get_by_label("Postcode").fill("1234ab")
    page.get_by_label("Voorkeur voor contact").select_option("brief")
    page.get_by_label("Uitleg bij het contact").fill("liefst ’s ochtends")
    page.get_by_role("button", name="Bewaar").click()
    expect(page.get_by_text("Vul het hele adres in").first).to_be_visible()
    keuring.keur("gegevens, half adres")
    page.get_by_label("Huisnummer").fill("12a")
    page.get_by_label("Plaats").fill("Voorbeeldstad")
    page.get_by_role("button", name="Bewaar").click()
    expect(page.get_by_text("Contact: brief, liefst ’s ochtends")).to_be_visible()
    klant.refresh_from_db()
    assert klant.adresregels == ["Lindelaan 12a", "1234 AB Voorbeeldstad"]

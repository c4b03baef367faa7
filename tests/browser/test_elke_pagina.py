"""Every page of a dossier and beside it that no other browser test examines: the table of addresses says which."""

from collections.abc import Callable

import pytest
from django.urls import reverse
from playwright.sync_api import Page

from tests.browser.conftest import WACHTWOORD
from tests.browser.keuring import Keuring
from tests.toegang.test_bestandsadressen import BESTANDEN
from tests.toegang.test_toegang import DOSSIERPAGINAS, PAGINAS, Dossier, dossier  # noqa: F401
from tests.typen import zeker
from toegang.models import Gebruiker, Rol

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

# Examined at both widths by the tests of the main job and of their own slice.
ELDERS_GEKEURD = {
    "werkvoorraad", "klanten", "klanten_zoeken", "klanten_laatst_geopend", "dossiers_zoeken",
    "melding", "instrumenten", "instrument", "vergelijken", "gevolgd",
    "dossier", "klantgegevens", "uitstroom", "gesprekken", "gesprek_plannen", "gesprek_direct", "gesprek",
    "gesprek_vastleggen", "afspraak_nieuw", "afspraak_afhandelen", "achtergrond", "levensgebeurtenis_nieuw",
    "uitslag_nieuw", "zrm_meten", "terugkeer", "klantbeeld", "klantbeeld_maken", "klantbeeld_bespreken",
    "klantbeeld_vaststellen", "klantbeeld_versie", "klantbeeld_ontwikkeling", "profiel", "klant_instrumenten",
    "klant_instrument", "trajectplan", "trajectplan_bewerken", "doel_toevoegen", "inzet_toevoegen",
    "trajectplan_vaststellen", "trajectplan_evalueren", "trajectplan_versie",
}  # fmt: skip
SMAL = (390,)


def bezoek(page: Page, keuring: Keuring, naam: str, adres: str) -> None:
    """Examine a page that can be read; what only takes a form is no page."""
    antwoord = zeker(page.goto(adres))
    if antwoord.status == 405:
        return
    assert antwoord.ok, f"{naam}: {antwoord.status}"
    keuring.keur(naam, SMAL)


@pytest.mark.lang
def test_elke_pagina_van_een_dossier(
    page: Page,
    keuring: Keuring,
    klantmanager: Gebruiker,
    dossier: Dossier,  # noqa: F811
    meld_aan: Callable[[str], None],
) -> None:
    klantmanager.set_password(WACHTWOORD)
    klantmanager.save()
    meld_aan(klantmanager.username)
    namen = {naam for naam, rollen in PAGINAS.items() if Rol.KLANTMANAGER in rollen} | DOSSIERPAGINAS
    for naam in sorted(namen - ELDERS_GEKEURD - BESTANDEN):
        bezoek(page, keuring, naam, dossier.adres(naam))
    assert {"gesprek_voorbereiden", "meekijken", "inzage", "zorg", "sociale_kaart"} <= set(keuring.gekeurd)


def test_wat_de_teamleider_en_de_privacyfunctionaris_zien(
    page: Page,
    keuring: Keuring,
    teamleider: Gebruiker,
    privacy: Gebruiker,
    dossier: Dossier,  # noqa: F811
    meld_aan: Callable[[str], None],
) -> None:
    for wie, namen in ((teamleider, ("team", "dekking")), (privacy, ("logboek",))):
        wie.set_password(WACHTWOORD)
        wie.save()
        meld_aan(wie.username)
        for naam in namen:
            bezoek(page, keuring, naam, reverse(naam))

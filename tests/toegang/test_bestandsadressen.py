"""The addresses that hand out a file and are no page."""

import pytest

from tests.toegang.test_toegang import Dossier, dossier  # noqa: F401
from tests.typen import Als
from toegang.models import Gebruiker

pytestmark = pytest.mark.django_db

# What hands out a file and is no page. Making one takes a second, so who reads every page passes these by.
BESTANDEN = {
    "gesprek_samenvatting_pdf",
    "inzage_json",
    "inzage_pdf",
    "instrument_bestand",
    "instrument_pdf",
    "trajectplan_pdf",
    "uitnodiging_brief",
    "uitslag_bestand",
}


def test_een_bestand_is_geen_pagina(
    dossier: Dossier,  # noqa: F811
    als: Als,
    klantmanager: Gebruiker,
) -> None:
    client = als(klantmanager)
    for naam in sorted(BESTANDEN):
        antwoord = client.get(dossier.adres(naam))
        # The plan has no version yet, the result no file, and the conversation is to come.
        leeg = {"gesprek_samenvatting_pdf", "trajectplan_pdf", "uitslag_bestand"}
        assert antwoord.status_code == (404 if naam in leeg else 200), naam
        assert antwoord["Content-Type"].startswith("text/html") is (antwoord.status_code == 404), naam

"""The examination of pages itself: it finds what is planted, at the width where it is wrong."""

import re

import pytest
from playwright.sync_api import Page

from tests.browser.keuring import BREEDTES, Htmlkeuring, Keuring

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

_GEPLANT = """<!DOCTYPE html>
<html lang="nl"><head><title>Geplant</title><style>
  .klein { display: block; inline-size: 12px; block-size: 12px; padding: 0; }
  .los { position: absolute; inset-block-start: 10em; inset-inline-start: 10em; }
  .los + .los { inset-block-start: 10.1em; }
  @media (max-width: 600px) { .vaal { color: #ccc; background: #fff; } .breed { inline-size: 60em; } }
  @media (min-width: 601px) { .smal { display: none; } }
</style></head><body>
<main>
  <h1>Geplant</h1>
  <p class="vaal">Bleek op een telefoon.</p>
  <p class="breed">Breed op een telefoon.</p>
  <button class="smal" type="button"></button>
  <img src="/static/favicon.svg">
  <input type="text" name="zonder_vraag">
  <a class="klein" href="#a">een</a><a class="klein" href="#b">twee</a>
  <ul><p>Geen punt van een lijst.</p></ul>
  <p class="los">Over elkaar, dat leest niemand.</p><p class="los">Over elkaar, dat leest niemand.</p>
</main>
<p>Buiten elk deel van de pagina.</p>
<script>console.error("geplant")</script>
</body></html>"""


def test_wat_geplant_is_wordt_gevonden_ook_als_het_alleen_smal_fout_gaat(page: Page, htmlkeuring: Htmlkeuring) -> None:
    keuring = Keuring(page, htmlkeuring)
    page.route("**/geplant/", lambda aanvraag: aanvraag.fulfill(content_type="text/html", body=_GEPLANT))
    page.goto("/geplant/")
    keuring.keur("geplant")
    bevindingen = keuring.sluit()

    per_breedte = {
        breedte: "\n".join(regel for regel in bevindingen if regel.startswith(f"geplant ({breedte} px)"))
        for breedte in BREEDTES
    }
    altijd = {"image-alt", "label", "list", "region", "target-size"}
    for breedte, alleen_hier in ((1280, set()), (390, {"color-contrast", "button-name"})):
        assert set(re.findall(r"axe ([a-z-]+):", per_breedte[breedte])) == altijd | alleen_hier
        assert "doel van 12 bij 12" in per_breedte[breedte]
        assert "ruime tekst: over elkaar" in per_breedte[breedte]
        assert (" px opzij" in per_breedte[breedte]) is (breedte == 390)
    assert [regel for regel in bevindingen if "html-validate element-permitted-content" in regel]
    assert [regel for regel in bevindingen if regel.endswith("/geplant/: geplant")]


def test_een_gave_pagina_geeft_geen_bevinding(page: Page, htmlkeuring: Htmlkeuring) -> None:
    keuring = Keuring(page, htmlkeuring)
    page.goto("/account/login/")
    keuring.keur("inloggen")
    assert keuring.sluit() == []

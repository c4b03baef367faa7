"""Pages go over the line compressed, in a length that tells nothing."""

import gzip

import pytest
from django.http import HttpResponse, StreamingHttpResponse
from django.http.response import HttpResponseBase
from django.test import RequestFactory
from django.urls import reverse

from tests.factories import InstrumentFactory, KlantFactory
from tests.typen import Als
from toegang.comprimeren import Comprimeer
from toegang.models import Gebruiker

GZIP = {"Accept-Encoding": "gzip, deflate, br"}


@pytest.mark.django_db
def test_een_pagina_komt_gecomprimeerd_aan(als: Als, klantmanager: Gebruiker) -> None:
    klant = KlantFactory(klantmanager=klantmanager)
    client, adres = als(klantmanager), reverse("dossier", args=[klant.pk])
    gewoon, klein = client.get(adres), client.get(adres, headers=GZIP)
    assert "Content-Encoding" not in gewoon.headers
    assert klein["Content-Encoding"] == "gzip"
    assert int(klein["Content-Length"]) == len(klein.content) < len(gewoon.content) / 3
    assert klant.klantnummer in gzip.decompress(klein.content).decode()
    # A cache between that keeps anything keeps both apart.
    assert {"Accept-Encoding", "Cookie"} <= {deel.strip() for deel in gewoon["Vary"].split(",")}


@pytest.mark.django_db
def test_een_geweigerd_formulier_komt_gecomprimeerd_aan_met_alles_wat_erbij_kwam(
    als: Als, klantmanager: Gebruiker
) -> None:
    """Compressing comes last, after what changes a page that refuses."""
    klant = KlantFactory(klantmanager=klantmanager)
    antwoord = als(klantmanager).post(
        reverse("gesprek_direct", args=[klant.pk]), {"doel": "Wat <dit> zegt"}, headers=GZIP
    )
    pagina = gzip.decompress(antwoord.content).decode()
    assert antwoord.status_code == 422
    assert "<title>Fout: " in pagina
    assert "Wat &lt;dit&gt; zegt" in pagina


def _over_de_lijn(antwoord: HttpResponse | StreamingHttpResponse) -> HttpResponseBase:
    return Comprimeer(lambda _: HttpResponse()).process_response(RequestFactory().get("/", headers=GZIP), antwoord)


def _inhoud(antwoord: HttpResponseBase) -> bytes:
    assert isinstance(antwoord, HttpResponse | StreamingHttpResponse)
    return b"".join(antwoord)


def test_dezelfde_pagina_is_niet_steeds_even_lang() -> None:
    """Twenty times the same length by chance: less than once in 10³⁸."""
    pagina = "<!doctype html>" + "<p>Dezelfde pagina</p>" * 40
    lengtes = {len(_inhoud(_over_de_lijn(HttpResponse(pagina)))) for _ in range(20)}
    assert len(lengtes) > 1


def test_wat_in_stukken_komt_wordt_in_stukken_gecomprimeerd() -> None:
    antwoord = _over_de_lijn(StreamingHttpResponse(iter(["een ", "twee"]), content_type="application/json"))
    assert gzip.decompress(_inhoud(antwoord)) == b"een twee"


@pytest.mark.parametrize("soort", ["application/pdf", "image/png", "application/zip"])
def test_wat_al_gecomprimeerd_is_gaat_zoals_het_is(soort: str) -> None:
    antwoord = _over_de_lijn(HttpResponse(b"x" * 1000, content_type=soort))
    assert (_inhoud(antwoord), "Content-Encoding" in antwoord.headers) == (b"x" * 1000, False)


@pytest.mark.django_db
def test_een_document_gaat_zoals_het_is(als: Als, klantmanager: Gebruiker) -> None:
    instrument = InstrumentFactory()
    antwoord = als(klantmanager).get(reverse("instrument_pdf", args=[instrument.slug]), headers=GZIP)
    assert antwoord.content.startswith(b"%PDF")

"""A form post: every way out of the one function that all pages use."""

from http import HTTPStatus

import pytest
from django import forms
from django.contrib.messages import get_messages
from django.http import HttpResponse

from toegang.eenmalig import nieuwe_sleutel
from toegang.formulieren import Eenmalig
from toegang.handeling import Geweigerd, Onvolledig
from toegang.verwerken import Uitkomst, al_verwerkt, verwerk

pytestmark = pytest.mark.django_db


class Naamformulier(Eenmalig):
    naam = forms.CharField()


class Elders(Exception):
    """A refusal that the page answers in its own way."""


class BijNaam(Geweigerd):
    """A refusal about one field."""

    veld = "naam"


def verstuurd(**velden):
    return {"sleutel": nieuwe_sleutel(), "naam": "Sanne", **velden}


@pytest.fixture
def verstuur(verzoek):
    """Send the form, with an act that does this; returns the request, the form and what came of it."""

    def stuur(gegevens, doe=lambda: 7, **extra):
        request = verzoek(gegevens)
        form = Naamformulier(request.POST or None)
        return request, form, verwerk(request, form, doe, naar=lambda nummer: f"/{nummer}/", **extra)

    return stuur


def weigert(fout):
    def doe():
        raise fout

    return doe


def test_wie_alleen_kijkt_voert_niets_uit(verstuur):
    _, form, uitkomst = verstuur(None, weigert(AssertionError()))
    assert uitkomst == Uitkomst(HTTPStatus.OK)
    assert not form.is_bound


def test_gedaan_gaat_verder_en_zegt_het(verstuur):
    request, _, uitkomst = verstuur(verstuurd(), gezegd="Bewaard.")
    assert (uitkomst.antwoord.status_code, uitkomst.antwoord["Location"]) == (302, "/7/")
    assert [str(melding) for melding in get_messages(request)] == ["Bewaard."]


def test_een_script_krijgt_het_adres_waar_het_verder_gaat(verzoek):
    request = verzoek(verstuurd(), htmx=True)
    form = Naamformulier(request.POST)
    antwoord = verwerk(request, form, lambda: None, naar="/klaar/").antwoord
    assert (antwoord.status_code, antwoord["HX-Redirect"]) == (200, "/klaar/")


def test_twee_keer_verstuurd_is_een_keer_gedaan(verstuur):
    gegevens, gedaan = verstuurd(), []
    for _ in range(2):
        _, _, uitkomst = verstuur(gegevens, lambda: gedaan.append(1) or len(gedaan))
        assert uitkomst.antwoord["Location"] == "/1/"
    assert gedaan == [1]


def test_een_fout_komt_terug_met_alle_formulieren_beoordeeld(verstuur):
    ernaast = Naamformulier({"naam": ""})
    _, form, uitkomst = verstuur(verstuurd(naam=""), weigert(AssertionError()), ook=[ernaast, None])
    assert uitkomst == Uitkomst(HTTPStatus.UNPROCESSABLE_ENTITY)
    assert "naam" in form.errors
    assert "naam" in ernaast.errors


def test_wat_de_eerste_keer_goed_was_en_nu_niet_meer_gaat_naar_de_eerste_uitkomst(verstuur):
    gegevens = verstuurd()
    verstuur(gegevens)
    _, _, uitkomst = verstuur(gegevens, ook=[Naamformulier({})])
    assert uitkomst.antwoord["Location"] == "/7/"


@pytest.mark.parametrize(
    ("fout", "status", "veld"),
    [
        (Geweigerd("Dat kan nu niet."), HTTPStatus.CONFLICT, "__all__"),
        (Onvolledig("Er ontbreekt iets."), HTTPStatus.UNPROCESSABLE_ENTITY, "__all__"),
        (BijNaam("Die naam is er al."), HTTPStatus.CONFLICT, "naam"),
    ],
)
def test_een_weigering_staat_bij_het_formulier(verstuur, fout, status, veld):
    _, form, uitkomst = verstuur(verstuurd(), weigert(fout))
    assert uitkomst == Uitkomst(status)
    assert form.errors == {veld: [str(fout)]}
    assert form["naam"].value() == "Sanne"


def test_na_een_weigering_kan_hetzelfde_formulier_nog_een_keer(verstuur):
    gegevens = verstuurd()
    verstuur(gegevens, weigert(Geweigerd("Nu niet.")))
    _, _, uitkomst = verstuur(gegevens)
    assert uitkomst.antwoord["Location"] == "/7/"


def test_een_pagina_antwoordt_zelf_op_haar_eigen_weigering(verstuur):
    antwoord = HttpResponse("elders", status=409)
    _, _, uitkomst = verstuur(verstuurd(), weigert(Elders()), anders={Elders: lambda _: antwoord})
    assert uitkomst.antwoord is antwoord
    _, _, uitkomst = verstuur(verstuurd(), weigert(Elders()), anders={Elders: lambda _: HTTPStatus.GONE})
    assert uitkomst == Uitkomst(HTTPStatus.GONE)


def test_wat_niemand_verwacht_gaat_verder_omhoog(verstuur):
    with pytest.raises(Elders):
        verstuur(verstuurd(), weigert(Elders()))


def test_al_verwerkt_zegt_waar_de_eerste_heen_ging(verzoek, verstuur):
    gegevens = verstuurd()
    request = verzoek(gegevens)
    assert al_verwerkt(request, Naamformulier(request.POST)) is None
    verstuur(gegevens)
    assert al_verwerkt(request, Naamformulier(request.POST))["Location"] == "/7/"
    request = verzoek({**gegevens, "sleutel": "geen sleutel"})
    assert al_verwerkt(request, Naamformulier(request.POST)) is None

"""A form post: every way out of the one function that all pages use."""

from collections.abc import Callable, Iterable, Mapping
from http import HTTPStatus

import pytest
from django import forms
from django.contrib.messages import get_messages
from django.http import HttpResponse

from tests.toegang.conftest import Verzoeken
from tests.typen import zeker
from toegang.bewerkbaar import Verdwenen
from toegang.eenmalig import nieuwe_sleutel
from toegang.formulieren import Eenmalig
from toegang.handeling import Geweigerd, Onvolledig
from toegang.verwerken import Anders, Uitkomst, al_verwerkt, verwerk
from toegang.verzoek import Verzoek

pytestmark = pytest.mark.django_db

Verstuur = Callable[..., tuple[Verzoek, "Naamformulier", Uitkomst]]


class Naamformulier(Eenmalig):
    naam = forms.CharField()


class Elders(Exception):
    """A refusal that the page answers in its own way."""


class BijNaam(Geweigerd):
    """A refusal about one field."""

    veld = "naam"


def verstuurd(**velden: str) -> dict[str, str]:
    return {"sleutel": nieuwe_sleutel(), "naam": "Sanne", **velden}


@pytest.fixture
def verstuur(verzoek: Verzoeken) -> Verstuur:
    """Send the form, with an act that does this; returns the request, the form and what came of it."""

    def stuur(
        gegevens: dict[str, str] | None,
        doe: Callable[[], int] = lambda: 7,
        *,
        gezegd: str = "",
        ook: Iterable[forms.BaseForm | None] = (),
        anders: Mapping[type[Exception], Anders] | None = None,
    ) -> tuple[Verzoek, Naamformulier, Uitkomst]:
        request = verzoek(gegevens)
        form = Naamformulier(request.POST or None)
        uitkomst = verwerk(request, form, doe, naar=lambda nummer: f"/{nummer}/", gezegd=gezegd, ook=ook, anders=anders)
        return request, form, uitkomst

    return stuur


def weigert(fout: Exception) -> Callable[[], int]:
    def doe() -> int:
        raise fout

    return doe


def test_wie_alleen_kijkt_voert_niets_uit(verstuur: Verstuur) -> None:
    _, form, uitkomst = verstuur(None, weigert(AssertionError()))
    assert uitkomst == Uitkomst(HTTPStatus.OK)
    assert not form.is_bound


def test_gedaan_gaat_verder_en_zegt_het(verstuur: Verstuur) -> None:
    request, _, uitkomst = verstuur(verstuurd(), gezegd="Bewaard.")
    assert (zeker(uitkomst.antwoord).status_code, zeker(uitkomst.antwoord)["Location"]) == (302, "/7/")
    assert [str(melding) for melding in get_messages(request)] == ["Bewaard."]


def test_een_script_krijgt_het_adres_waar_het_verder_gaat(verzoek: Verzoeken) -> None:
    request = verzoek(verstuurd(), htmx=True)
    form = Naamformulier(request.POST)
    antwoord = zeker(verwerk(request, form, lambda: None, naar="/klaar/").antwoord)
    assert (antwoord.status_code, antwoord["HX-Redirect"]) == (200, "/klaar/")


def test_twee_keer_verstuurd_is_een_keer_gedaan(verstuur: Verstuur) -> None:
    gegevens = verstuurd()
    gedaan: list[int] = []

    def doe() -> int:
        gedaan.append(1)
        return len(gedaan)

    for _ in range(2):
        _, _, uitkomst = verstuur(gegevens, doe)
        assert zeker(uitkomst.antwoord)["Location"] == "/1/"
    assert gedaan == [1]


def test_een_fout_komt_terug_met_alle_formulieren_beoordeeld(verstuur: Verstuur) -> None:
    ernaast = Naamformulier({"naam": ""})
    _, form, uitkomst = verstuur(verstuurd(naam=""), weigert(AssertionError()), ook=[ernaast, None])
    assert uitkomst == Uitkomst(HTTPStatus.UNPROCESSABLE_ENTITY)
    assert "naam" in form.errors
    assert "naam" in ernaast.errors


def test_wat_de_eerste_keer_goed_was_en_nu_niet_meer_gaat_naar_de_eerste_uitkomst(verstuur: Verstuur) -> None:
    gegevens = verstuurd()
    verstuur(gegevens)
    _, _, uitkomst = verstuur(gegevens, ook=[Naamformulier({})])
    assert zeker(uitkomst.antwoord)["Location"] == "/7/"


@pytest.mark.parametrize(
    ("fout", "status", "veld"),
    [
        (Geweigerd("Dat kan nu niet."), HTTPStatus.CONFLICT, "__all__"),
        (Onvolledig("Er ontbreekt iets."), HTTPStatus.UNPROCESSABLE_ENTITY, "__all__"),
        (BijNaam("Die naam is er al."), HTTPStatus.CONFLICT, "naam"),
    ],
)
def test_een_weigering_staat_bij_het_formulier(
    verstuur: Verstuur, fout: Exception, status: HTTPStatus, veld: str
) -> None:
    _, form, uitkomst = verstuur(verstuurd(), weigert(fout))
    assert uitkomst == Uitkomst(status)
    assert form.errors == {veld: [str(fout)]}
    assert form["naam"].value() == "Sanne"


def test_na_een_weigering_kan_hetzelfde_formulier_nog_een_keer(verstuur: Verstuur) -> None:
    gegevens = verstuurd()
    verstuur(gegevens, weigert(Geweigerd("Nu niet.")))
    _, _, uitkomst = verstuur(gegevens)
    assert zeker(uitkomst.antwoord)["Location"] == "/7/"


def test_een_pagina_antwoordt_zelf_op_haar_eigen_weigering(verstuur: Verstuur) -> None:
    antwoord = HttpResponse("elders", status=409)
    _, _, uitkomst = verstuur(verstuurd(), weigert(Elders()), anders={Elders: lambda _: antwoord})
    assert uitkomst.antwoord is antwoord
    _, _, uitkomst = verstuur(verstuurd(), weigert(Elders()), anders={Elders: lambda _: HTTPStatus.GONE})
    assert uitkomst == Uitkomst(HTTPStatus.GONE)


def test_wat_weg_is_staat_met_wat_er_is_getypt_op_een_eigen_pagina(verstuur: Verstuur) -> None:
    _, _, uitkomst = verstuur(verstuurd(naam="Sanne de Wit"), weigert(Verdwenen()))
    antwoord = zeker(uitkomst.antwoord)
    assert antwoord.status_code == 409
    assert "Sanne de Wit" in antwoord.content.decode()
    assert "Een collega heeft het intussen weggehaald." in antwoord.content.decode()


def test_wat_niemand_verwacht_gaat_verder_omhoog(verstuur: Verstuur) -> None:
    with pytest.raises(Elders):
        verstuur(verstuurd(), weigert(Elders()))


def test_al_verwerkt_zegt_waar_de_eerste_heen_ging(verzoek: Verzoeken, verstuur: Verstuur) -> None:
    gegevens = verstuurd()
    request = verzoek(gegevens)
    assert al_verwerkt(request, Naamformulier(request.POST)) is None
    verstuur(gegevens)
    assert zeker(al_verwerkt(request, Naamformulier(request.POST)))["Location"] == "/7/"
    request = verzoek({**gegevens, "sleutel": "geen sleutel"})
    assert al_verwerkt(request, Naamformulier(request.POST)) is None

"""Forms that several people edit: nothing is overwritten unseen, and what is the same is no conflict."""

from collections.abc import Callable
from datetime import UTC, datetime
from http import HTTPStatus
from typing import Any

import pytest
from django import forms

from gesprekken.models import Gesprek
from tests.factories import GesprekFactory
from tests.toegang.conftest import Verzoeken
from tests.typen import zeker
from toegang.bewerkbaar import neem_over, vergrendel
from toegang.formulieren import Revisieformulier
from toegang.handeling import handeling
from toegang.models import Gebruiker
from toegang.verwerken import Uitkomst, verwerk

pytestmark = pytest.mark.django_db

Verstuur = Callable[..., tuple["Gespreksvelden", Uitkomst]]


class Gespreksvelden(Revisieformulier):
    class Meta:
        model = Gesprek
        fields = ("moment", "doel", "vraag_vooraf")
        widgets = {"moment": forms.DateTimeInput(format="%Y-%m-%dT%H:%M")}


@handeling
def bewaar(*, gesprek: Gesprek, gezien: int, gegevens: dict[str, Any], door: Gebruiker) -> None:
    neem_over(vergrendel(gesprek, gezien), gegevens).save()


@pytest.fixture
def verstuur(verzoek: Verzoeken, klantmanager: Gebruiker) -> Verstuur:
    """Send the form as a browser does, shown at the first revision; returns the form and what came of it."""

    def stuur(gesprek: Gesprek, **velden: str) -> tuple[Gespreksvelden, Uitkomst]:
        gegevens = {"revisie": "1", "moment": "2026-11-22T13:00", "doel": "Het plan", "vraag_vooraf": "", **velden}
        request = verzoek(gegevens)
        form = Gespreksvelden(request.POST, instance=Gesprek.objects.get(pk=gesprek.pk))
        uitkomst = verwerk(
            request,
            form,
            lambda: bewaar(gesprek=gesprek, gezien=form.gezien, gegevens=form.gegevens, door=klantmanager),
            naar="/klaar/",
        )
        return form, uitkomst

    return stuur


@pytest.fixture
def gesprek() -> Gesprek:
    """Stored at 12:00 UTC, which is 13:00 on the clock in November."""
    return GesprekFactory(moment=datetime(2026, 11, 22, 12, 0, tzinfo=UTC), doel="Het plan")


def test_tweede_klik_op_bewaren_is_bewaard(verstuur: Verstuur, gesprek: Gesprek) -> None:
    for _ in range(2):
        _, uitkomst = verstuur(gesprek, doel="Werk zoeken")
        assert zeker(uitkomst.antwoord)["Location"] == "/klaar/"
    gesprek.refresh_from_db()
    assert (gesprek.doel, gesprek.revisie) == ("Werk zoeken", 2)


def test_wat_een_ander_intussen_bewaarde_wordt_niet_overschreven(verstuur: Verstuur, gesprek: Gesprek) -> None:
    verstuur(gesprek, doel="Van collega")
    form, uitkomst = verstuur(gesprek, doel="Van mij")
    assert uitkomst == Uitkomst(HTTPStatus.CONFLICT)
    assert [(v.opgeslagen, v.getypt) for v in form.conflict] == [("Van collega", "Van mij")]
    assert form["revisie"].value() == "2"
    gesprek.refresh_from_db()
    assert gesprek.doel == "Van collega"


def test_hetzelfde_moment_in_een_andere_tijdzone_is_geen_verschil(verstuur: Verstuur, gesprek: Gesprek) -> None:
    Gesprek.objects.filter(pk=gesprek.pk).update(doel="Van collega", revisie=2)
    form, _ = verstuur(gesprek)
    assert [verschil.getypt for verschil in form.conflict] == ["Het plan"]


def test_een_ander_moment_staat_er_in_de_tijd_van_hier(verstuur: Verstuur, gesprek: Gesprek) -> None:
    Gesprek.objects.filter(pk=gesprek.pk).update(revisie=2)
    form, _ = verstuur(gesprek, moment="2026-11-22T14:30")
    [verschil] = form.conflict
    assert "13:00" in verschil.opgeslagen
    assert "14:30" in verschil.getypt


def test_andere_regeleinden_zijn_geen_verschil(verstuur: Verstuur, gesprek: Gesprek) -> None:
    Gesprek.objects.filter(pk=gesprek.pk).update(doel="Een\nTwee", revisie=2)
    _, uitkomst = verstuur(gesprek, doel="Een\r\nTwee")
    assert zeker(uitkomst.antwoord)["Location"] == "/klaar/"


def test_wat_veranderde_en_niet_in_het_formulier_staat_wordt_gezegd(
    verzoek: Verzoeken, gesprek: Gesprek, klantmanager: Gebruiker
) -> None:
    Gesprek.objects.filter(pk=gesprek.pk).update(revisie=2)
    request = verzoek({"revisie": "1", "moment": "2026-11-22T13:00", "doel": "Het plan", "vraag_vooraf": ""})
    form = Gespreksvelden(request.POST, instance=gesprek)

    def doe() -> Gesprek:
        bewaar(gesprek=gesprek, gezien=form.gezien, gegevens=form.gegevens, door=klantmanager)
        return gesprek

    assert verwerk(request, form, doe, naar=Gesprek.get_absolute_url) == Uitkomst(HTTPStatus.CONFLICT)
    assert "Iemand anders heeft dit intussen gewijzigd" in form.non_field_errors()[0]


def test_ongeldig_bewaart_niets(verstuur: Verstuur, gesprek: Gesprek) -> None:
    _, uitkomst = verstuur(gesprek, doel="")
    assert uitkomst == Uitkomst(HTTPStatus.UNPROCESSABLE_ENTITY)
    gesprek.refresh_from_db()
    assert (gesprek.doel, gesprek.revisie) == ("Het plan", 1)

"""Forms that several people edit: nothing is overwritten unseen, and what is the same is no conflict."""

from datetime import UTC, datetime
from http import HTTPStatus

import pytest
from django import forms
from django.http import QueryDict

from gesprekken.models import Gesprek
from tests.factories import GesprekFactory
from toegang.formulieren import Revisieformulier

pytestmark = pytest.mark.django_db


class Gespreksvelden(Revisieformulier):
    class Meta:
        model = Gesprek
        fields = ("moment", "doel", "vraag_vooraf")
        widgets = {"moment": forms.DateTimeInput(format="%Y-%m-%dT%H:%M")}


def bewaar(actueel: Gesprek, gegevens: dict[str, object]) -> None:
    for veld, waarde in gegevens.items():
        setattr(actueel, veld, waarde)
    actueel.save()


def verstuurd(gesprek: Gesprek, **velden: str) -> Gespreksvelden:
    """The form as a browser sends it, shown at the first revision."""
    data = QueryDict(mutable=True)
    data.update({"revisie": "1", "moment": "2026-11-22T13:00", "doel": "Het plan", "vraag_vooraf": "", **velden})
    return Gespreksvelden(data, instance=Gesprek.objects.get(pk=gesprek.pk))


@pytest.fixture
def gesprek() -> Gesprek:
    """Stored at 12:00 UTC, which is 13:00 on the clock in November."""
    return GesprekFactory(moment=datetime(2026, 11, 22, 12, 0, tzinfo=UTC), doel="Het plan")


def test_tweede_klik_op_bewaren_is_bewaard(gesprek: Gesprek) -> None:
    for _ in range(2):
        formulier = verstuurd(gesprek, doel="Werk zoeken")
        assert formulier.bewaar_of_conflict(bewaar) == HTTPStatus.OK
    gesprek.refresh_from_db()
    assert (gesprek.doel, gesprek.revisie) == ("Werk zoeken", 2)


def test_wat_een_ander_intussen_bewaarde_wordt_niet_overschreven(gesprek: Gesprek) -> None:
    verstuurd(gesprek, doel="Van collega").bewaar_of_conflict(bewaar)
    formulier = verstuurd(gesprek, doel="Van mij")
    assert formulier.bewaar_of_conflict(bewaar) == HTTPStatus.CONFLICT
    assert [(v.opgeslagen, v.getypt) for v in formulier.conflict] == [("Van collega", "Van mij")]
    assert formulier["revisie"].value() == "2"
    gesprek.refresh_from_db()
    assert gesprek.doel == "Van collega"


def test_hetzelfde_moment_in_een_andere_tijdzone_is_geen_verschil(gesprek: Gesprek) -> None:
    Gesprek.objects.filter(pk=gesprek.pk).update(doel="Van collega", revisie=2)
    formulier = verstuurd(gesprek)
    formulier.bewaar_of_conflict(bewaar)
    assert [verschil.getypt for verschil in formulier.conflict] == ["Het plan"]


def test_een_ander_moment_staat_er_in_de_tijd_van_hier(gesprek: Gesprek) -> None:
    Gesprek.objects.filter(pk=gesprek.pk).update(revisie=2)
    formulier = verstuurd(gesprek, moment="2026-11-22T14:30")
    formulier.bewaar_of_conflict(bewaar)
    [verschil] = formulier.conflict
    assert "13:00" in verschil.opgeslagen
    assert "14:30" in verschil.getypt


def test_andere_regeleinden_zijn_geen_verschil(gesprek: Gesprek) -> None:
    Gesprek.objects.filter(pk=gesprek.pk).update(doel="Een\nTwee", revisie=2)
    assert verstuurd(gesprek, doel="Een\r\nTwee").bewaar_of_conflict(bewaar) == HTTPStatus.OK


def test_ongeldig_bewaart_niets(gesprek: Gesprek) -> None:
    assert verstuurd(gesprek, doel="").bewaar_of_conflict(bewaar) == HTTPStatus.UNPROCESSABLE_ENTITY
    gesprek.refresh_from_db()
    assert (gesprek.doel, gesprek.revisie) == ("Het plan", 1)

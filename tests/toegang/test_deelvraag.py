"""A subquery whose SQL is made once gives what the ORM would give."""

from datetime import date, timedelta
from typing import Any

import pytest
from django.db.models import Exists, F, Model, OuterRef, Q, Subquery
from django.utils import timezone

from instrumenten.models import Instrument, Startmoment
from tests.factories import InstrumentFactory
from toegang.deelvraag import deelvraag

pytestmark = pytest.mark.django_db


def eerste(_: type[Model], op: date) -> "Subquery[Any]":
    komend = Startmoment.objects.filter(instrument=OuterRef("pk"), op__gte=op)
    return Subquery(komend.order_by("op").values("op")[:1])


def begint(_: type[Model], op: date) -> "Subquery[Any]":
    return Exists(Startmoment.objects.filter(instrument=OuterRef("pk"), op__gte=op))


EERSTE, BEGINT = deelvraag("eerste", eerste), deelvraag("begint", begint)
VANDAAG = timezone.localdate()
DAGEN = [VANDAAG + timedelta(days=verder) for verder in (-1, 0, 3)]


def met_begin(*dagen: date) -> Instrument:
    instrument: Instrument = InstrumentFactory()
    for dag in dagen:
        instrument.startmomenten.create(op=dag)
    return instrument


@pytest.mark.parametrize("op", DAGEN)
def test_elke_dag_geeft_wat_de_orm_die_dag_geeft(op: date) -> None:
    for reeks in ((), DAGEN[:1], DAGEN, DAGEN[1:], DAGEN[2:]):
        met_begin(*reeks)
    alle = Instrument.objects.order_by("pk")
    verwacht = alle.annotate(begin=eerste(Instrument, op)).values_list("pk", "begin")
    assert list(alle.annotate(begin=EERSTE(Instrument, op)).values_list("pk", "begin")) == list(verwacht)
    assert list(alle.filter(BEGINT(Instrument, op))) == list(alle.filter(begint(Instrument, op)))
    assert list(alle.exclude(BEGINT(Instrument, op))) == list(alle.exclude(begint(Instrument, op)))
    of_klaar = Q(status="concept") | ~Q(BEGINT(Instrument, op))
    assert list(alle.filter(of_klaar)) == list(alle.filter(~begint(Instrument, op)))


def test_het_gaat_over_de_buitenste_rij_ook_binnen_een_andere_vraag() -> None:
    """There the ORM calls the instrument U0, as it calls the table of a subquery."""
    wel, niet = met_begin(VANDAAG), met_begin()
    beginnend = Instrument.objects.filter(BEGINT(Instrument, VANDAAG))
    assert list(Instrument.objects.filter(pk__in=beginnend.values("pk"))) == [wel]
    genest = Instrument.objects.filter(~Exists(beginnend.filter(pk=OuterRef("pk"))))
    assert list(genest) == [niet]
    dieper = Instrument.objects.filter(Exists(genest.filter(aanbieder=OuterRef("aanbieder"), pk=niet.pk)))
    assert list(dieper) == [niet]


def test_wat_op_dezelfde_vraag_steunt_is_samen_te_voegen() -> None:
    wel, niet = met_begin(VANDAAG), met_begin()
    beide = Instrument.objects.filter(BEGINT(Instrument, VANDAAG)) | Instrument.objects.filter(pk=niet.pk)
    assert set(beide) == {wel, niet}
    assert beide.count() == 2


def test_een_andere_kolom_van_de_buitenste_rij_kan_niet() -> None:
    anders = deelvraag("anders", lambda *_: Exists(Startmoment.objects.filter(toelichting=OuterRef("naam"))))
    with pytest.raises(ValueError, match="anders asks for more"):
        anders(Instrument)


def test_het_kan_over_een_andere_kolom_gaan_dan_de_sleutel() -> None:
    aanbod = deelvraag(
        "aanbod", lambda *_: Exists(Instrument.objects.filter(aanbieder=OuterRef("aanbieder"))), buiten="aanbieder"
    )
    instrument = InstrumentFactory()
    InstrumentFactory(aanbieder=None, status="concept")
    assert list(Instrument.objects.filter(aanbod(Instrument))) == [instrument]


def test_de_vraag_wordt_eenmaal_gemaakt() -> None:
    keren: list[date] = []

    def maak(model: type[Model], op: date) -> "Subquery[Any]":
        keren.append(op)
        return begint(model, op)

    vraag = deelvraag("keren", maak)
    for op in DAGEN:
        assert not Instrument.objects.filter(vraag(Instrument, op), naam=F("slug")).exists()
    assert len(keren) == 1

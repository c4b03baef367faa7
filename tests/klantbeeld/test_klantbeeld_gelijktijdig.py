"""Establishing at the same moment, with real transactions beside each other."""

from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

import pghistory
import pytest
from django.db import OperationalError, connection, transaction

from klantbeeld.actions.beeld import GeenConcept, begin_klantbeeld
from klantbeeld.actions.vaststellen import stel_klantbeeld_vast
from klantbeeld.models import Klantbeeld
from tests.factories import DiagnoseuitslagFactory, KlantFactory, klantbeeld
from toegang.formulieren import vergrendel

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.usefixtures("transactional_db")]


def samen(handeling) -> list:
    """What two threads get from the same act at the same moment: a result or the exception."""
    start = Barrier(2)

    def een(_: int):
        try:
            with pghistory.context(taak="tests"):
                start.wait()
                return handeling()
        except GeenConcept as fout:
            return fout
        finally:
            connection.close()

    with ThreadPoolExecutor(2) as draden:
        return list(draden.map(een, range(2)))


def test_twee_mensen_die_tegelijk_vaststellen_maken_een_versie():
    klant = KlantFactory()
    beeld = klantbeeld(klant, vastgesteld=False, werkpunten=())
    uitkomst = samen(
        lambda: stel_klantbeeld_vast(klantbeeld=beeld, revisie=1, werkpunten=["KK12"], door=klant.klantmanager)
    )
    assert sorted(type(uit).__name__ for uit in uitkomst) == ["GeenConcept", "Klantbeeld"]
    assert list(Klantbeeld.objects.filter(klant=klant).values_list("versie", flat=True)) == [1]


def test_vaststellen_wacht_op_wie_de_uitslag_wijzigt_die_de_bron_is():
    klant = KlantFactory()
    beeld, bron = klantbeeld(klant, vastgesteld=False, werkpunten=()), DiagnoseuitslagFactory(klant=klant)
    beeld.scores.filter(component__code="BEL").update(bron="instrument", uitslag=bron)

    def stel_vast() -> str:
        try:
            with connection.cursor() as cursor:
                cursor.execute("SET lock_timeout = '100ms'")
            with pghistory.context(taak="tests"):
                stel_klantbeeld_vast(klantbeeld=beeld, revisie=1, werkpunten=[], door=klant.klantmanager)
            return ""
        except OperationalError as fout:
            return str(fout)
        finally:
            connection.close()

    with transaction.atomic(), ThreadPoolExecutor(1) as draad:
        vergrendel(bron, 1)
        assert "klantbeeld_diagnoseuitslag" in draad.submit(stel_vast).result()
    with ThreadPoolExecutor(1) as draad:
        assert draad.submit(stel_vast).result() == ""


def test_twee_mensen_die_tegelijk_beginnen_krijgen_hetzelfde_concept():
    klant = KlantFactory()
    eerste, tweede = samen(lambda: begin_klantbeeld(klant=klant, door=klant.klantmanager))
    assert eerste.pk == tweede.pk

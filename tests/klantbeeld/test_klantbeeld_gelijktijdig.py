"""Establishing at the same moment, with real transactions beside each other."""

from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

import pghistory
import pytest
from django.db import connection

from klantbeeld.actions.beeld import GeenConcept, begin_klantbeeld
from klantbeeld.actions.vaststellen import stel_klantbeeld_vast
from klantbeeld.models import Klantbeeld
from tests.factories import KlantFactory, klantbeeld

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


def test_twee_mensen_die_tegelijk_beginnen_krijgen_hetzelfde_concept():
    klant = KlantFactory()
    eerste, tweede = samen(lambda: begin_klantbeeld(klant=klant, door=klant.klantmanager))
    assert eerste.pk == tweede.pk

"""Establishing at the same moment, with real transactions beside each other."""

import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier
from typing import TypeVar

import pghistory
import pytest
from django.db import OperationalError, connection, transaction

from klantbeeld.actions.beeld import GeenConcept, begin_klantbeeld, bewaar_delen
from klantbeeld.actions.vaststellen import stel_klantbeeld_vast
from klantbeeld.delen import Klantbeelddeel, vingerafdruk, waarden_van
from klantbeeld.models import Klantbeeld
from klanten.models import Diagnoseuitslag
from tests.factories import DiagnoseuitslagFactory, KlantFactory, klantbeeld
from toegang.bewerkbaar import vergrendel

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.usefixtures("transactional_db")]


R = TypeVar("R")


def samen(handeling: Callable[[], R]) -> list[R | GeenConcept]:
    """What two threads get from the same act at the same moment: a result or the exception."""
    start = Barrier(2)

    def een(_: int) -> R | GeenConcept:
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


def test_twee_mensen_die_tegelijk_vaststellen_maken_een_versie() -> None:
    klant = KlantFactory()
    beeld = klantbeeld(klant, vastgesteld=False, werkpunten=())
    uitkomst = samen(
        lambda: stel_klantbeeld_vast(klant=beeld.klant, gezien=1, werkpunten=["KK12"], door=klant.klantmanager)
    )
    assert sorted(type(uit).__name__ for uit in uitkomst) == ["GeenConcept", "Klantbeeld"]
    assert list(Klantbeeld.objects.filter(klant=klant).values_list("versie", flat=True)) == [1]


@pytest.fixture
def op_een_bron() -> tuple[Klantbeeld, Diagnoseuitslag]:
    """A draft of which one score rests on a result, and that result."""
    klant = KlantFactory()
    beeld, bron = klantbeeld(klant, vastgesteld=False, werkpunten=()), DiagnoseuitslagFactory(klant=klant)
    beeld.scores.filter(component__code="BEL").update(bron="instrument", uitslag=bron)
    return beeld, bron


def wacht_tot_iemand_wacht() -> None:
    """Until another connection stands waiting for a lock."""
    for _ in range(600):
        with connection.cursor() as cursor:
            cursor.execute("SELECT count(*) FROM pg_locks WHERE NOT granted")
            if cursor.fetchone()[0]:
                return
        time.sleep(0.05)
    raise AssertionError("niemand wacht")


@pytest.mark.parametrize("handeling", ["vaststellen", "bewaren"])
def test_wie_de_bron_wijzigt_gaat_voor_en_niemand_zit_vast(
    op_een_bron: tuple[Klantbeeld, Diagnoseuitslag], handeling: str
) -> None:
    """Both lock result and klantbeeld; in another order each would wait for the other, and the database ends one."""
    beeld, bron = op_een_bron
    door = beeld.klant.klantmanager
    score = beeld.scores.select_related("component").get(component__code="BEL")
    waarden = waarden_van(score, "BEL")
    deel = Klantbeelddeel("BEL", vingerafdruk(waarden), waarden | {"feiten": "Anders."})

    def doe() -> object:
        try:
            with pghistory.context(taak="tests"):
                if handeling == "bewaren":
                    return bewaar_delen(klantbeeld=beeld, delen=[deel], door=door)
                return stel_klantbeeld_vast(klant=beeld.klant, gezien=1, werkpunten=[], door=door).versie
        finally:
            connection.close()

    with ThreadPoolExecutor(1) as draad:
        with pghistory.context(taak="tests"), transaction.atomic():
            actueel = vergrendel(bron, 1)
            ander = draad.submit(doe)
            wacht_tot_iemand_wacht()
            actueel.uitslag = "Anders."
            actueel.save()
        assert ander.result() == ([] if handeling == "bewaren" else 1)
    bron.refresh_from_db()
    assert bron.uitslag == "Anders."


def test_vaststellen_wacht_op_wie_de_uitslag_wijzigt_die_de_bron_is(
    op_een_bron: tuple[Klantbeeld, Diagnoseuitslag],
) -> None:
    beeld, bron = op_een_bron
    klant = beeld.klant

    def stel_vast() -> str:
        try:
            with connection.cursor() as cursor:
                cursor.execute("SET lock_timeout = '100ms'")
            with pghistory.context(taak="tests"):
                stel_klantbeeld_vast(klant=beeld.klant, gezien=1, werkpunten=[], door=klant.klantmanager)
            return ""
        except OperationalError as fout:
            return str(fout)
        finally:
            connection.close()

    with transaction.atomic(), ThreadPoolExecutor(1) as draad:
        vergrendel(bron, 1)
        assert "klanten_diagnoseuitslag" in draad.submit(stel_vast).result()
    with ThreadPoolExecutor(1) as draad:
        assert draad.submit(stel_vast).result() == ""


def test_twee_mensen_die_tegelijk_beginnen_krijgen_hetzelfde_concept() -> None:
    klant = KlantFactory()
    eerste, tweede = samen(lambda: begin_klantbeeld(klant=klant, door=klant.klantmanager).pk)
    assert eerste == tweede

"""An established klantbeeld never changes again: the database sees to it, whatever the code does."""

from collections.abc import Callable

import pgtrigger
import pytest
from django.db import DatabaseError, OperationalError, connection, transaction
from django.db.models import Model
from django.utils import timezone

from instrumenten.models import Klantkenmerk
from klantbeeld.models import IgmComponent, Klantbeeld, Score, Werkpunt
from klanten.models import Diagnoseuitslag, Klant
from tests.factories import DiagnoseuitslagFactory, InstrumentFactory, KlantFactory, klantbeeld
from tests.toegang.applicatie import als_de_applicatie
from tests.typen import zeker

pytestmark = pytest.mark.django_db

DELEN = [Score, Werkpunt]


@pytest.fixture
def klant() -> Klant:
    return KlantFactory()


@pytest.fixture
def vastgesteld(klant: Klant) -> Klantbeeld:
    return klantbeeld(klant)


@pytest.fixture
def concept(klant: Klant, vastgesteld: Klantbeeld) -> Klantbeeld:
    """A draft beside it with a work point of its own and room for every score."""
    beeld = klantbeeld(klant, vastgesteld=False, werkpunten=("KK01",))
    beeld.scores.all().delete()
    return beeld


def geweigerd() -> pytest.RaisesExc[DatabaseError]:
    return pytest.raises(DatabaseError, match="een vastgesteld klantbeeld verandert niet")


@pytest.mark.parametrize("deel", DELEN)
def test_een_deel_kan_niet_naar_een_ander_klantbeeld(
    vastgesteld: Klantbeeld, concept: Klantbeeld, deel: type[Model]
) -> None:
    rijen = deel._default_manager.filter(klantbeeld=vastgesteld)
    aantal = rijen.count()
    with geweigerd(), transaction.atomic():
        rijen.update(klantbeeld=concept)
    assert rijen.count() == aantal > 0


@pytest.mark.parametrize("deel", DELEN)
def test_een_deel_kan_er_niet_bij_komen_uit_een_concept(
    vastgesteld: Klantbeeld, klant: Klant, deel: type[Model]
) -> None:
    concept = klantbeeld(klant, vastgesteld=False, werkpunten=("KK01",))
    rijen = deel._default_manager.filter(klantbeeld=concept)
    with geweigerd(), transaction.atomic():
        rijen.update(klantbeeld=vastgesteld)
    assert rijen.exists()


@pytest.mark.parametrize("deel", DELEN)
def test_een_deel_kan_niet_weg(vastgesteld: Klantbeeld, deel: type[Model]) -> None:
    with geweigerd(), transaction.atomic():
        deel._default_manager.filter(klantbeeld=vastgesteld).delete()


def test_een_score_en_een_werkpunt_veranderen_niet(vastgesteld: Klantbeeld) -> None:
    with geweigerd(), transaction.atomic():
        Score.objects.filter(klantbeeld=vastgesteld).update(score=5)
    with geweigerd(), transaction.atomic():
        Werkpunt.objects.filter(klantbeeld=vastgesteld).update(klantkenmerk=Klantkenmerk.objects.get(code="KK01"))


def test_er_komt_niets_bij(vastgesteld: Klantbeeld) -> None:
    with geweigerd(), transaction.atomic():
        Score.objects.create(klantbeeld=vastgesteld, component=zeker(IgmComponent.objects.first()), score=5)
    with geweigerd(), transaction.atomic():
        Werkpunt.objects.create(klantbeeld=vastgesteld, klantkenmerk=Klantkenmerk.objects.get(code="KK01"))


def test_de_uitslag_waar_het_op_rust_staat_vast_en_het_instrument_mag_uit_de_catalogus(klant: Klant) -> None:
    uitslag = DiagnoseuitslagFactory(klant=klant, instrument=InstrumentFactory())
    beeld = klantbeeld(klant, vastgesteld=False)
    beeld.scores.filter(component__code="BEL").update(bron="instrument", uitslag=uitslag)
    rij = Diagnoseuitslag.objects.filter(pk=uitslag.pk)
    rij.update(uitslag="Nog in concept")
    Klantbeeld.objects.filter(pk=beeld.pk).update(
        status="vastgesteld", versie=1, vastgesteld_op=timezone.now(), vastgesteld_door=klant.klantmanager
    )
    wegen: tuple[Callable[[], int], ...] = (lambda: rij.update(uitslag="Anders"), lambda: rij._raw_delete("default"))
    for verander in wegen:
        with pytest.raises(DatabaseError, match="de bron van een vastgesteld klantbeeld"), transaction.atomic():
            verander()
    zeker(uitslag.instrument).delete()
    uitslag.refresh_from_db()
    assert (uitslag.instrument, uitslag.uitslag) == (None, "Nog in concept")


def stel_vast(beeld: Klantbeeld) -> None:
    Klantbeeld.objects.filter(pk=beeld.pk).update(
        status="vastgesteld", versie=1, vastgesteld_op=timezone.now(), vastgesteld_door=beeld.klant.klantmanager
    )


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize("niveau", ["REPEATABLE READ", "SERIALIZABLE"])
def test_wie_naar_een_ouder_beeld_kijkt_verandert_niets_aan_wat_intussen_is_vastgesteld(
    klant: Klant, niveau: str
) -> None:
    """A transaction with a snapshot of its own, begun before, would still see a draft."""
    uitslag = DiagnoseuitslagFactory(klant=klant)
    beeld = klantbeeld(klant, vastgesteld=False)
    beeld.scores.filter(component__code="BEL").update(bron="instrument", uitslag=uitslag)
    with als_de_applicatie() as applicatie:
        for opdracht in (
            f"UPDATE klantbeeld_score SET score = 5 WHERE klantbeeld_id = {beeld.pk}",
            f"DELETE FROM klantbeeld_werkpunt WHERE klantbeeld_id = {beeld.pk}",
            f"UPDATE klanten_diagnoseuitslag SET uitslag = 'Anders' WHERE id = {uitslag.pk}",
        ):
            applicatie.doe(f"BEGIN ISOLATION LEVEL {niveau}")
            applicatie.doe("SELECT 1 FROM klantbeeld_klantbeeld")
            stel_vast(beeld)
            with pytest.raises(DatabaseError, match="vastgesteld klantbeeld verandert niet"):
                applicatie.in_naam_van('{"taak": "t"}', opdracht)
            applicatie.doe("ROLLBACK")
            with pgtrigger.ignore("klantbeeld.Klantbeeld:vast"):
                Klantbeeld.objects.filter(pk=beeld.pk).update(
                    status="concept", versie=None, vastgesteld_op=None, vastgesteld_door=None
                )
    assert set(beeld.scores.values_list("score", flat=True)) == {3}


@pytest.mark.django_db(transaction=True)
def test_er_wordt_niet_vastgesteld_terwijl_een_ander_een_deel_verandert(klant: Klant) -> None:
    """What was changed but not yet committed would come into the klantbeeld after it was established."""
    beeld = klantbeeld(klant, vastgesteld=False)
    with als_de_applicatie() as applicatie:
        applicatie.doe("BEGIN")
        applicatie.in_naam_van(
            '{"taak": "t"}', f"UPDATE klantbeeld_score SET score = 5 WHERE klantbeeld_id = {beeld.pk}"
        )
        with connection.cursor() as cursor:
            cursor.execute("SET lock_timeout = '200ms'")
        with pytest.raises(OperationalError, match="lock timeout"):
            stel_vast(beeld)
        applicatie.doe("COMMIT")
    stel_vast(beeld)
    assert set(beeld.scores.values_list("score", flat=True)) == {5}


def test_in_een_concept_kan_alles_nog(klant: Klant) -> None:
    concept = klantbeeld(klant, vastgesteld=False)
    Score.objects.filter(klantbeeld=concept).update(score=2)
    Werkpunt.objects.filter(klantbeeld=concept).delete()
    assert set(concept.scores.values_list("score", flat=True)) == {2}
    assert not concept.werkpunten.exists()

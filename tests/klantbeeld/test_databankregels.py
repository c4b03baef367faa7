"""What the database refuses, whatever the code does; a person who comes to it by a form gets a Dutch message."""

from collections.abc import Callable

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from django.db.models import Model

from klantbeeld.models import Klantbeeld
from klanten.models import Overdracht
from tests.factories import AfspraakFactory, GesprekFactory, KlantFactory, klantbeeld

pytestmark = pytest.mark.django_db


def overdracht() -> Overdracht:
    klant = KlantFactory()
    return Overdracht.objects.create(
        klant=klant, van=klant.klantmanager, naar=klant.klantmanager, notitie="Belt graag.", door=klant.klantmanager
    )


def concept() -> Klantbeeld:
    return klantbeeld(KlantFactory(), vastgesteld=False)


@pytest.mark.parametrize(
    ("maak", "velden", "regel", "melding"),
    [
        (
            GesprekFactory,
            {"status": "vervallen"},
            "gesprek_vervallen_heeft_reden",
            "Schrijf op waarom het gesprek niet doorgaat.",
        ),
        (
            AfspraakFactory,
            {"status": "niet", "oorzaak": "Ziek"},
            "afspraak_niet_nagekomen_wat_volgt",
            "Schrijf op wat er nu volgt, bijvoorbeeld een nieuwe afspraak.",
        ),
        (
            KlantFactory,
            {"telefoon": "", "email": ""},
            "klant_is_bereikbaar",
            "Vul een telefoonnummer of een e-mailadres in.",
        ),
        (
            KlantFactory,
            {"klantnummer": "k-700001"},
            "klant_nummer_in_hoofdletters",
            "Schrijf het klantnummer in hoofdletters.",
        ),
        (concept, {"ladder_nu": 0}, "klantbeeld_ladder_1_tot_6", "De participatieladder loopt van 1 tot en met 6."),
        (concept, {"ladder_doel": 7}, "klantbeeld_ladder_1_tot_6", "De participatieladder loopt van 1 tot en met 6."),
        (
            overdracht,
            {"notitie": ""},
            "overdracht_heeft_notitie",
            "Schrijf een notitie voor de klantmanager die de klant overneemt.",
        ),
    ],
)
def test_de_databank_weigert(maak: Callable[[], Model], velden: dict[str, object], regel: str, melding: str) -> None:
    rij = maak()
    with pytest.raises(IntegrityError, match=regel), transaction.atomic():
        type(rij)._default_manager.filter(pk=rij.pk).update(**velden)
    for veld, waarde in velden.items():
        setattr(rij, veld, waarde)
    with pytest.raises(ValidationError) as fout:
        rij.validate_constraints()
    assert fout.value.messages == [melding]


@pytest.mark.parametrize(
    ("maak", "velden"),
    [
        (GesprekFactory, {"status": "vervallen", "vervallen_reden": "De klant was ziek."}),
        (AfspraakFactory, {"status": "niet", "oorzaak": "Ziek", "gevolg": "Volgende week"}),
        (AfspraakFactory, {"status": "deels", "oorzaak": "Ziek"}),
        (KlantFactory, {"telefoon": "", "email": "klant@example.nl"}),
        (concept, {"ladder_nu": 1, "ladder_doel": 6}),
        (concept, {"ladder_nu": None, "ladder_doel": None}),
    ],
)
def test_de_databank_laat_toe(maak: Callable[[], Model], velden: dict[str, int | str | None]) -> None:
    rij = maak()
    assert type(rij)._default_manager.filter(pk=rij.pk).update(**velden) == 1
    rij.refresh_from_db()
    rij.validate_constraints()

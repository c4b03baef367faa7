"""Out to Eva and in again: what was said stays said."""

# Fixtures come from the file next door.
# ruff: noqa: F811
import json
from collections.abc import Callable
from decimal import Decimal
from pathlib import Path

import pghistory
import pytest
from django.db import transaction
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from instrumenten.models import Beoordeling, Instrument
from instrumenten.referentie.catalogus import laad_voorbeeldcatalogus
from tests.factories import GebruikerFactory, InstrumentFactory
from tests.instrumenten.eva_voorbeeld import eva_instrument
from tests.instrumenten.test_eva import bestand, exporteer, heen_en_weer, importeer  # noqa: F401

pytestmark = pytest.mark.django_db


def test_de_voorbeeldcatalogus_gaat_heel_heen_en_weer(tmp_path: Path) -> None:
    assert laad_voorbeeldcatalogus() > 40
    heen_en_weer(tmp_path)


def test_eigen_doelgroepen_en_meer_uitvoeringsvormen_gaan_heen_en_weer(
    bestand: Callable[..., Path], tmp_path: Path
) -> None:
    groepen = [{"description": "Zeelui", "custom": True}, {"description": "Boeren", "custom": True}]
    importeer(
        bestand(
            eva_instrument(1, target_groups=groepen[:1], klantbeeld={"uitvoeringsvormen": ["UV07"], "bron": "Eva"}),
            eva_instrument(2, target_groups=[*groepen, {"description": "Migranten"}], publish=False),
        )
    )
    heen_en_weer(tmp_path)


def test_beoordelingen_van_eva_komen_erbij_en_eigen_blijven_zoals_ze_zijn(
    bestand: Callable[..., Path], tmp_path: Path
) -> None:
    importeer(bestand(eva_instrument()))
    instrument = Instrument.objects.get()
    eerste = instrument.beoordelingen.get(auteur_naam="J. de Wit")
    # One star without a word: Eva took it, so it comes in.
    assert (eerste.auteur, eerste.algemeen, eerste.toelichting_algemeen) == (None, 1, "")
    eigen = Beoordeling.objects.create(
        instrument=instrument, auteur=GebruikerFactory(), algemeen=3, resultaat=3, uitvoering=3
    )
    gewijzigd_op = instrument.gewijzigd_op
    exporteer(tmp_path / "uit.json")
    assert importeer(tmp_path / "uit.json") == "0 toegevoegd, 0 gewijzigd, 1 ongewijzigd.\n"
    [rij] = json.loads((tmp_path / "uit.json").read_text(encoding="utf-8"))
    for beoordeling in rij["ratings"]:
        beoordeling["result_score"] = 4
    proef = importeer(bestand(rij), proef=True)
    assert "Nummer 1 (Taalstage 1): wijzigt beoordelingen." in proef
    importeer(bestand(rij))
    assert list(instrument.beoordelingen.filter(auteur=None).values_list("resultaat", flat=True)) == [4, 4]
    eigen.refresh_from_db()
    instrument.refresh_from_db()
    assert (eigen.resultaat, instrument.beoordelingen.count()) == (3, 3)
    assert instrument.gewijzigd_op == gewijzigd_op


def test_een_verborgen_beoordeling_gaat_niet_naar_anderen(bestand: Callable[..., Path], tmp_path: Path) -> None:
    importeer(bestand(eva_instrument()))
    Beoordeling.objects.filter(auteur_naam="K. Bos").update(verborgen=True, verborgen_reden="Herkenbaar.")
    [uit] = exporteer(tmp_path / "uit.json")
    assert [rij["author"] for rij in uit["ratings"]] == ["J. de Wit"]
    # And taking in a file never brings a hidden one back into view.
    importeer(bestand(eva_instrument()))
    assert Beoordeling.objects.get(auteur_naam="K. Bos").verborgen


# What PostgreSQL holds, with more than its share of what means something in HTML.
TEKENS = st.one_of(st.characters(codec="utf-8", exclude_characters="\x00"), st.sampled_from("\n\r- <>&;"))
TEKST = st.text(alphabet=TEKENS, max_size=400).map("x{}".format)
DUUR = st.tuples(st.integers(0, 32767), st.sampled_from(["uur", "dag", "week", "maand"]))


@settings(max_examples=12, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    samenvatting=TEKST,
    werkwijze=TEKST,
    duur=st.just((None, "")) | DUUR,
    uren=st.none() | st.decimals(0, 168, places=1),
    kosten=st.none() | st.decimals(0, 9_999_999, places=2),
)
@example(samenvatting="x", werkwijze="x", duur=(32767, "maand"), uren=Decimal(168), kosten=None)
def test_elke_tekst_duur_en_prijs_gaat_heen_en_weer(
    tmp_path: Path,
    samenvatting: str,
    werkwijze: str,
    duur: tuple[int, str],
    uren: Decimal | None,
    kosten: Decimal | None,
) -> None:
    with transaction.atomic(), pghistory.context(taak="tests"):
        InstrumentFactory(
            samenvatting=samenvatting,
            werkwijze=werkwijze,
            duur=duur[0],
            duur_eenheid=duur[1],
            uren_per_week=uren,
            kosten=kosten,
        )
        heen_en_weer(tmp_path)
        transaction.set_rollback(True)

"""Choosing a profile: the act, and what the database refuses."""

from typing import Any

import pytest
from django.contrib.admin import site
from django.db import DatabaseError, IntegrityError, transaction

from klanten.models import Klant
from profielen.actions import AfwijkingNietGemotiveerd, NieuwerKlantbeeld
from profielen.grondslag import voor_de_regels
from profielen.models import Afwijkgrond, Klantprofiel, Profieltoekenning
from profielen.voorstel import Bereik
from tests.factories import klantbeeld, toekenning
from tests.profielen.profielkeuze import VERKENNEN, ken_toe, profiel
from tests.typen import TelQueries

pytestmark = pytest.mark.django_db


def test_handeling_weigert_afwijken_zonder_motivering(klant: Klant) -> None:
    beeld = klantbeeld(klant, scores=VERKENNEN)
    with pytest.raises(AfwijkingNietGemotiveerd):
        ken_toe(beeld, "2")
    with pytest.raises(AfwijkingNietGemotiveerd):
        ken_toe(beeld, "2", motivering="Wil sneller.")


def test_handeling_weigert_een_verouderd_klantbeeld(klant: Klant) -> None:
    oud = klantbeeld(klant)
    klantbeeld(klant)
    with pytest.raises(NieuwerKlantbeeld):
        ken_toe(oud, "3")


def test_databank_weigert_afwijken_zonder_motivering_en_wijzigen_achteraf(klant: Klant) -> None:
    keuze = toekenning(klantbeeld(klant))
    with pytest.raises(IntegrityError), transaction.atomic():
        Profieltoekenning.objects.create(
            klant=klant,
            klantbeeld=keuze.klantbeeld,
            profiel=profiel("1"),
            voorgesteld=profiel("2"),
            regelversie="test",
            door=klant.klantmanager,
        )
    with pytest.raises(DatabaseError), transaction.atomic():
        Profieltoekenning.objects.filter(pk=keuze.pk).update(motivering="Achteraf")


def test_profielen_in_gebruik_dragen_patroon_en_namen(tel_queries: TelQueries) -> None:
    rijen: list[Any] = []
    profielen = Klantprofiel.objects.in_gebruik().met_patroon().met_dienstverlening()
    assert len(tel_queries(lambda: rijen.extend(profielen))) == 2
    derde = next(rij for rij in rijen if rij.code == "3")
    assert Bereik("EFF", van=1, tot=2, gewicht=2) in voor_de_regels([derde])[0].patroon
    assert "Werk fit" in derde.tegelnamen
    assert len(derde.kenmerknamen) == 7


def test_beheer_kent_profielen_met_patroon_en_afwijkgronden_maar_geen_keuzes_van_klanten() -> None:
    assert site.is_registered(Klantprofiel)
    assert site.is_registered(Afwijkgrond)
    assert not site.is_registered(Profieltoekenning)

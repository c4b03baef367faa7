"""Whose move it is in a dossier, and in what order clients come."""

from datetime import timedelta

import pytest
from django.utils import timezone

from caseload.lijst import gesorteerd, lees_klanten
from caseload.signaal import Beurt
from caseload.signaalstand import beurt_van
from caseload.signalen import OP_CODE, SIGNALEN
from klanten.models import Klant
from tests.factories import AfspraakFactory, GesprekFactory, KlantFactory


@pytest.mark.django_db
def test_op_staat_staat_het_zwaarste_dossier_voorop() -> None:
    vandaag = timezone.localdate()
    klant = KlantFactory()
    AfspraakFactory(klant=klant, van="gemeente", uiterlijk=vandaag - timedelta(days=1))
    licht = KlantFactory()
    licht.perioden.update(begin=vandaag)
    GesprekFactory(klant=licht, gevoerd=True)
    klanten = lees_klanten(Klant.objects.filter(pk__in=[klant.pk, licht.pk]), vandaag)
    assert [rij.klant for rij in gesorteerd(klanten, "staat")] == [klant.pk, licht.pk]
    assert [rij.klant for rij in gesorteerd(klanten, "-staat")] == [licht.pk, klant.pk]


def test_de_signalen_staan_van_zwaar_naar_licht_en_per_beurt_bij_elkaar() -> None:
    beurten = list(Beurt)
    assert list(SIGNALEN) == sorted(SIGNALEN, key=lambda signaal: (beurten.index(signaal.beurt), -signaal.zwaarte))
    assert list(SIGNALEN) == sorted(SIGNALEN, key=lambda signaal: -signaal.zwaarte)


def test_een_klant_is_aan_de_eerste_beurt_die_er_is_en_inzicht_is_geen_beurt() -> None:
    assert beurt_van([OP_CODE["geen_contact"], OP_CODE["klant_aan_zet"]]) is Beurt.DOEN
    assert beurt_van([OP_CODE["klant_aan_zet"], OP_CODE["termijn"]]) is Beurt.KLANT
    assert beurt_van([OP_CODE["hulp_niet_bevestigd"]]) is Beurt.ANDER
    assert beurt_van([OP_CODE["termijn"]]) is None
    assert beurt_van([]) is None


def test_elk_signaal_heeft_een_regel_in_woorden() -> None:
    assert len(OP_CODE) == len(SIGNALEN)
    assert all(signaal.regel.endswith(".") and signaal.naam and signaal.icoon for signaal in SIGNALEN)

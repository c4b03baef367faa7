"""The search index follows every change in the catalogue within the transaction, whoever makes it."""

from datetime import timedelta
from typing import Any

import pytest
from django.utils import timezone

from instrumenten.models import Aanbieder, Doelgroep, Instrument, Klantkenmerk, Status, Tegel, Zoekrij
from instrumenten.zoeken.uitslag import zoek
from instrumenten.zoeken.vraag import Zoekvraag
from tests.factories import InstrumentFactory
from tests.instrumenten.catalogus import maak_catalogus
from tests.typen import zeker

pytestmark = pytest.mark.django_db


def aantal(**vraag: Any) -> int:
    return zoek(Zoekvraag(**vraag)).facetten.totaal


def test_de_index_en_het_instrument_zeggen_hetzelfde_over_publicatie() -> None:
    vandaag = timezone.localdate()
    dag = timedelta(days=1)
    maak_catalogus(40)
    for status in Status.values:
        InstrumentFactory(status=status)
        InstrumentFactory(status=status, publiceren_vanaf=vandaag, publiceren_tot=vandaag)
        InstrumentFactory(status=status, publiceren_vanaf=vandaag + dag)
        InstrumentFactory(status=status, publiceren_tot=vandaag - dag)
    for op in (vandaag - dag, vandaag, vandaag + dag):
        volgens_instrument = set(Instrument.objects.gepubliceerd(op).values_list("pk", flat=True))
        assert set(Zoekrij.objects.gepubliceerd(op).values_list("pk", flat=True)) == volgens_instrument
        assert 0 < len(volgens_instrument) < Instrument.objects.count()


def test_de_index_volgt_elke_wijziging() -> None:
    instrument = InstrumentFactory(naam="Fietsles", tegels=["werk_fit"], klantkenmerken=["KK12"])
    beoordeling = instrument.beoordelingen.create(auteur_naam="B", algemeen=4, resultaat=3, uitvoering=3)
    locatie = instrument.locaties.create(soort="gemeente")
    assert aantal(tegel=("werk_fit",), sterren=4, locatie=("gemeente",), tekst="kk12") == 1
    type(beoordeling).objects.filter(pk=beoordeling.pk).update(verborgen=True, verborgen_reden="Dubbel.")
    assert aantal(sterren=2) == 0
    locatie.delete()
    assert aantal(locatie=("gemeente",)) == 0
    Aanbieder.objects.filter(pk=zeker(instrument.aanbieder_id)).update(naam="Rijwielhuis")
    Klantkenmerk.objects.filter(code="KK12").update(naam="Durven fietsen")
    assert aantal(tekst="rijwielhuis durven") == 1
    code = instrument.registratiecodes.create(label="Sociaal domein", code="VS-401")
    Tegel.objects.filter(code="werk_fit").update(naam="Fit voor werk")
    Instrument.objects.filter(pk=instrument.pk).update(voorwaarden_deelname="Een helm dragen.")
    assert aantal(tekst="vs-401 helm fit") == 1
    code.delete()
    assert aantal(tekst="vs-401") == 0
    instrument.doelgroepen.add(Doelgroep.objects.get(code="ED01"))
    Doelgroep.objects.filter(code="ED01").update(naam="Nieuwkomers")
    assert aantal(tekst="nieuwkomer") == aantal(doelgroep=("ED02",)) + 1 == 1
    instrument.doelgroepen.clear()
    assert aantal(tekst="nieuwkomer") == aantal(doelgroep=("ED02",)) - 1 == 0
    instrument.klantkenmerken.clear()
    assert aantal() == 0
    instrument.klantkenmerken.set(Klantkenmerk.objects.filter(code="KK13"))
    assert aantal(kenmerk=("KK13",)) == 1
    Instrument.objects.filter(pk=instrument.pk).delete()
    assert aantal() == 0

"""Deleting in admin: what is in use stays and the page says where; what came in by mistake can go."""

from collections.abc import Callable
from pathlib import Path

import pytest
from django.db.models import Model
from django.test import Client
from django.urls import reverse

from gesprekken.models import Gesprekssoort
from instrumenten.models import Aanbieder, Beoordeling, Doelgroep, Gebied, Instrument, Tegel
from klanten.models import Meldreden
from profielen.models import Klantprofiel
from tests.factories import (
    AanbiederFactory,
    GebruikerFactory,
    GesprekFactory,
    InstrumentFactory,
    InzetFactory,
)
from tests.instrumenten.eva_voorbeeld import eva_instrument
from tests.instrumenten.test_eva import bestand, importeer  # noqa: F401


def adres(rij: Model, wat: str) -> str:
    return reverse(f"admin:{rij._meta.app_label}_{rij._meta.model_name}_{wat}", args=[rij.pk])


def maak_doelgroep() -> tuple[Model, str]:
    doelgroep = Doelgroep.objects.create(code="EIGEN1", naam="Zeelui", eigen=True)
    InstrumentFactory(naam="Taalstage", doelgroepen=["EIGEN1"])
    return doelgroep, "1 instrument"


def maak_gebied() -> tuple[Model, str]:
    gebied = Gebied.objects.create(code="GM0001", naam="Voorbeeldstad")
    for _ in range(2):
        InstrumentFactory().gebieden.add(gebied)
    return gebied, "2 instrumenten"


def maak_aanbieder() -> tuple[Model, str]:
    aanbieder = AanbiederFactory()
    InstrumentFactory(aanbieder=aanbieder)
    return aanbieder, "1 instrument"


def maak_instrument() -> tuple[Model, str]:
    return InzetFactory().instrument, "1 inzet"


def maak_gesprekssoort() -> tuple[Model, str]:
    return GesprekFactory().soort, "1 gesprek"


@pytest.mark.parametrize("maak", [maak_doelgroep, maak_gebied, maak_aanbieder, maak_instrument, maak_gesprekssoort])
def test_wat_in_gebruik_is_blijft_en_er_staat_bij_waar(beheer: Client, maak: Callable[[], tuple[Model, str]]) -> None:
    rij, waar = maak()
    zin = f"Verwijderen kan niet: dit is in gebruik bij {waar}"
    assert zin in beheer.get(adres(rij, "change")).content.decode()
    for antwoord in (beheer.get(adres(rij, "delete")), beheer.post(adres(rij, "delete"), {"post": "yes"})):
        assert antwoord.status_code == 403
        tekst = antwoord.content.decode()
        assert zin in tekst
        assert "rechten" not in tekst
    assert type(rij)._default_manager.filter(pk=rij.pk).exists()


def test_de_pagina_noemt_de_instrumenten_of_wat_er_in_plaats_van_verwijderen_kan(beheer: Client) -> None:
    doelgroep, _ = maak_doelgroep()
    tekst = beheer.get(adres(doelgroep, "delete")).content.decode()
    assert adres(Instrument.objects.get(naam="Taalstage"), "change") in tekst
    instrument, _ = maak_instrument()
    tekst = beheer.get(adres(instrument, "delete")).content.decode()
    assert "Archiveer het instrument: dan kan niemand het meer kiezen" in tekst
    assert f"{adres(instrument, 'change')}#id_status" in tekst


@pytest.mark.parametrize(
    "maak",
    [
        lambda: Doelgroep.objects.create(code="EIGEN1", naam="Zeelui", eigen=True),
        lambda: Gebied.objects.create(code="GM0001", naam="Voorbeeldstad"),
        lambda: AanbiederFactory(),
        lambda: InstrumentFactory(status="concept"),
        lambda: Gesprekssoort.objects.create(code="per_ongeluk", naam="Per ongeluk", volgorde=99),
        lambda: Meldreden.objects.create(code="per_ongeluk", naam="Per ongeluk", volgorde=99),
        lambda: Klantprofiel.objects.create(set="eigen", code="X", naam="Per ongeluk"),
    ],
)
def test_wat_nergens_aan_hangt_kan_weg(beheer: Client, maak: Callable[[], Model]) -> None:
    rij = maak()
    assert adres(rij, "delete") in beheer.get(adres(rij, "change")).content.decode()
    assert beheer.get(adres(rij, "delete")).status_code == 200
    assert beheer.post(adres(rij, "delete"), {"post": "yes"}).status_code == 302
    assert not type(rij)._default_manager.filter(pk=rij.pk).exists()


def test_een_concept_uit_eva_kan_weg_met_de_beoordelingen_die_meekwamen(
    beheer: Client,
    bestand: Callable[..., Path],  # noqa: F811
) -> None:
    importeer(bestand(eva_instrument(publish=False)))
    instrument = Instrument.objects.get()
    assert instrument.beoordelingen.count() == 2
    vraag = beheer.get(adres(instrument, "delete"))
    assert "Beoordelingen: 2" in vraag.content.decode()
    beheer.post(adres(instrument, "delete"), {"post": "yes"})
    assert not Instrument.objects.exists()
    assert not Beoordeling.objects.exists()
    assert Aanbieder.objects.exists()


def test_een_beoordeling_van_een_collega_houdt_het_instrument(beheer: Client) -> None:
    instrument = InstrumentFactory(status="concept")
    Beoordeling.objects.create(instrument=instrument, auteur=GebruikerFactory(), algemeen=3, resultaat=3, uitvoering=3)
    assert "in gebruik bij 1 beoordeling." in beheer.get(adres(instrument, "delete")).content.decode()


def test_twee_tegels_op_een_plek_kan_niet_en_dat_staat_bij_het_veld(beheer: Client) -> None:
    tegel, ander = Tegel.objects.get(code="werk_fit"), Tegel.objects.get(code="nazorg")
    form = beheer.get(adres(tegel, "change")).context["adminform"].form
    invoer = {naam: form[naam].value() for naam in form.fields} | {"kolom": ander.kolom, "rij": ander.rij}
    antwoord = beheer.post(adres(tegel, "change"), invoer)
    assert antwoord.status_code == 422
    melding = "Op deze kolom en rij staat al een andere tegel. Kies een plek die vrij is."
    assert antwoord.context["adminform"].form.errors == {"rij": [melding]}
    tegel.refresh_from_db()
    assert (tegel.kolom, tegel.rij) != (ander.kolom, ander.rij)

"""How the catalogue covers what clients need: tegel × klantkenmerk."""

from datetime import timedelta
from typing import Any

import pytest
from django.urls import reverse
from django.utils import timezone

from caseload.dekking.beeld import Cel, lees_dekking
from caseload.dekking.maten import MATEN
from instrumenten.models import Beoordeling, Klantkenmerk, Tegel, ZoekZonderResultaat
from klanten.models import Klant, Uitstroomreden
from tests.factories import DoelFactory, InstrumentFactory, InzetFactory, KlantFactory, klantbeeld
from tests.instrumenten.catalogus import maak_catalogus
from tests.paginakeuring import Pagina, op_een_regel
from tests.typen import Als, TelQueries
from toegang.models import Gebruiker
from trajecten.looptijd import plus_maanden

pytestmark = pytest.mark.django_db


def cel(maat: str = "aanbod", *, tegel: str = "Werk fit", kenmerk: str = "Willen en geloven in eigen kunnen") -> Cel:
    beeld = lees_dekking(maat, timezone.localdate())
    rij = next(rij for rij in beeld.rijen if rij.kenmerk == kenmerk)
    return next(cel for cel in rij.cellen if cel.tegel == tegel)


def klanten_met_vraag(aantal: int, klantmanager: Gebruiker, **velden: Any) -> list[Klant]:
    klanten = [KlantFactory(klantmanager=klantmanager) for _ in range(aantal)]
    for klant in klanten:
        klantbeeld(klant, beoogde_tegel=Tegel.objects.get(code="opleiden"), werkpunten=("KK05",), **velden)
    return klanten


def vergeefs(vraag: str, tekst: str, aantal: int, *, maanden_terug: int = 0) -> None:
    maand = plus_maanden(timezone.localdate().replace(day=1), -maanden_terug)
    ZoekZonderResultaat.objects.create(maand=maand, vraag=vraag, tekst=tekst, aantal=aantal)


OPLEIDEN = {"tegel": "Opleiden", "kenmerk": "Basisvaardigheden"}


def test_aanbod_telt_wat_gepubliceerd_is() -> None:
    InstrumentFactory.create_batch(2)
    InstrumentFactory(status="concept")
    assert cel().waarde == "2"


def test_elke_cel_telt_wat_er_in_de_catalogus_staat() -> None:
    """Against a plain count over the same catalogue."""
    kaartjes = [kaartje for kaartje in maak_catalogus(60) if kaartje.tegels and kaartje.kenmerken]
    tegels = dict(Tegel.objects.values_list("naam", "code"))
    kenmerken = dict(Klantkenmerk.objects.values_list("naam", "code"))
    for rij in lees_dekking("waardering", timezone.localdate()).rijen:
        for cel in rij.cellen:
            erin = [
                kaartje
                for kaartje in kaartjes
                if tegels[cel.tegel] in kaartje.tegels and kenmerken[rij.kenmerk] in kaartje.kenmerken
            ]
            scores = [score for kaartje in erin for score in kaartje.scores]
            gemiddeld = sum(scores) / len(scores) if scores else None
            stand = cel.stand
            assert (stand.aanbod, stand.beoordelingen, stand.sterren) == (len(erin), len(scores), gemiddeld)


def test_gebruik_telt_inzetten_die_dit_jaar_begonnen() -> None:
    instrument = InstrumentFactory()
    vandaag = timezone.localdate()
    doel = DoelFactory()
    InzetFactory(doel=doel, instrument=instrument, status="gestart")
    InzetFactory(doel=doel, instrument=instrument, status="voorgesteld")
    InzetFactory(
        doel=doel, instrument=instrument, status="afgerond", begin=vandaag - timedelta(days=500), einde=vandaag
    )
    assert cel("gebruik").waarde == "1"
    # The figure counts deployments: it does not lead to instruments.
    assert not cel("gebruik").adres


def test_waardering_is_het_gemiddelde_van_wat_te_zien_is() -> None:
    instrument = InstrumentFactory()
    for sterren, verborgen in ((4, False), (3, False), (2, True)):
        Beoordeling.objects.create(
            instrument=instrument,
            auteur_naam=f"Collega {sterren}",
            algemeen=sterren,
            resultaat=3,
            uitvoering=3,
            verborgen=verborgen,
            verborgen_reden="noemt een naam" if verborgen else "",
        )
    gevonden = cel("waardering")
    assert (gevonden.waarde, gevonden.toelichting) == ("3,5", "2")
    assert gevonden.adres


def test_vraag_telt_alleen_het_laatste_klantbeeld_van_wie_in_begeleiding_is(klantmanager: Gebruiker) -> None:
    klanten = klanten_met_vraag(7, klantmanager)
    klantbeeld(klanten[0], werkpunten=("KK12",))
    periode = klanten[1].perioden.get()
    periode.einde, periode.uitstroomreden = timezone.localdate(), Uitstroomreden.objects.first()
    periode.save()
    gevonden = cel("vraag", **OPLEIDEN)
    assert (gevonden.waarde, gevonden.stand.gat) == ("5", "gat")


def test_minder_dan_vijf_klanten_staat_er_niet_als_getal(klantmanager: Gebruiker) -> None:
    klanten_met_vraag(4, klantmanager)
    gevonden = cel("vraag", **OPLEIDEN)
    assert (gevonden.waarde, gevonden.stand.gat) == ("< 5", "")


def test_een_of_twee_instrumenten_is_krap_en_het_gat_gaat_voor(klantmanager: Gebruiker) -> None:
    klanten_met_vraag(5, klantmanager)
    assert [gat.aanbod for gat in lees_dekking("aanbod", timezone.localdate()).gaten] == [0]
    InstrumentFactory(tegels=["opleiden"], klantkenmerken=["KK05"])
    assert cel(**OPLEIDEN).stand.gat == "krap"


def test_elk_getal_zegt_van_welke_combinatie_het_is(als: Als, beheerder: Gebruiker, klantmanager: Gebruiker) -> None:
    klanten_met_vraag(5, klantmanager)
    for klant in klanten_met_vraag(5, klantmanager):
        klantbeeld(klant, beoogde_tegel=Tegel.objects.get(code="opleiden"), werkpunten=("KK05", "KK06"))
    InstrumentFactory(tegels=["opleiden"], klantkenmerken=["KK05", "KK06"])
    adres = reverse("dekking")
    pagina = Pagina(als(beheerder).get(adres).content, adres)
    assert sum(naam.startswith("1 instrument voor ") for naam, _ in pagina.links()) == 2
    assert pagina.dubbelzinnige_links() == []


def test_de_pagina_noemt_wat_nooit_werd_gebruikt_en_wat_vergeefs_werd_gezocht(als: Als, beheerder: Gebruiker) -> None:
    nooit = InstrumentFactory(naam="Fietsles")
    gebruikt = InzetFactory().instrument
    vergeefs("kenmerk=KK05&vorm=groep", "zwemles", 6)
    tekst = als(beheerder).get(reverse("dekking")).content.decode()
    assert nooit.naam in tekst
    assert gebruikt.naam not in tekst
    assert "‘zwemles’, Basisvaardigheden, vorm: groep" in tekst
    assert "6 keer" in tekst


def test_een_getypte_tekst_staat_er_pas_vanaf_vijf_keer_in_een_jaar(als: Als, beheerder: Gebruiker) -> None:
    """Rarer it may be someone's name: what was chosen counts then, and without choices only that there was a search."""
    for vraag, tekst, *aantallen in (
        ("", "zwemles", 3, 2),
        ("", "fatima el amrani", 4),
        ("", "jansen", 1),
        ("tegel=nazorg", "", 2),
        ("tegel=nazorg", "fatima", 3),
        ("tegel=nazorg", "yilmaz", 4),
        ("tegel=nazorg", "taxi", 5),
    ):
        for terug, aantal in enumerate(aantallen):
            vergeefs(vraag, tekst, aantal, maanden_terug=terug)
    vergeefs("", "jansen", 9, maanden_terug=12)
    beeld = lees_dekking("aanbod", timezone.localdate())
    gevonden = [(regel.woorden, regel.aantal) for regel in beeld.vergeefs]
    assert gevonden == [("Nazorg", 9), ("‘zwemles’", 5), ("‘taxi’, Nazorg", 5)]
    assert beeld.andere_vergeefs == 2
    tekst = op_een_regel(als(beheerder).get(reverse("dekking")))
    assert "2 andere zoekvragen, elk" in tekst
    assert not [naam for naam in ("fatima", "jansen", "yilmaz") if naam in tekst]


@pytest.mark.parametrize("maat", [maat.code for maat in MATEN])
def test_de_dekking_kost_acht_queries_hoe_groot_de_catalogus_ook_is(
    als: Als, teamleider: Gebruiker, klantmanager: Gebruiker, tel_queries: TelQueries, maat: str
) -> None:
    client = als(teamleider)
    aantallen = []
    for _ in range(2):
        klanten_met_vraag(5, klantmanager)
        InstrumentFactory.create_batch(3)
        InzetFactory()
        aantallen.append(len(tel_queries(lambda: client.get(reverse("dekking"), {"toon": maat}))))
    assert aantallen == [8, 8]

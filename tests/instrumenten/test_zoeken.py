"""The search: its rules against a plain reference, its counts against its results, its text search by example."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta
from fractions import Fraction
from math import floor
from typing import Any

import pytest
from django.utils import timezone
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from instrumenten.models import Instrument
from instrumenten.zoeken.uitslag import tel, zoek
from instrumenten.zoeken.vraag import GRENZEN, MEERVOUDIG, SORTERINGEN, STERREN, Voorkeur, Zoekvraag
from tests.factories import AanbiederFactory, InstrumentFactory
from tests.instrumenten.catalogus import (
    AANBIEDERS,
    DOELGROEPEN,
    GEBIEDEN,
    KENMERKEN,
    LOCATIES,
    TEGELS,
    VORMEN,
    Catalogus,
    Kaartje,
    maak_catalogus,
    voldoet,
)
from tests.typen import TelQueries

pytestmark = pytest.mark.django_db

# The catalogue is made once per test and only read, so that examples may share it.
VAAK = settings(max_examples=50, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])


def gevonden(vraag: Zoekvraag, voorkeur: Voorkeur | None = None) -> list[Instrument]:
    """All results in order."""
    return [resultaat.instrument for resultaat in zoek(vraag, per_pagina=1000, voorkeur=voorkeur).resultaten()]


def gevonden_namen(vraag: Zoekvraag, voorkeur: Voorkeur | None = None) -> list[str]:
    return [instrument.naam for instrument in gevonden(vraag, voorkeur)]


def enkele(codes: Sequence[str]) -> st.SearchStrategy[tuple[str, ...]]:
    """None or a few codes; often none, so that not everything is filtered away."""
    return st.just(()) | st.lists(st.sampled_from(codes), max_size=2, unique=True).map(tuple)


vragen = st.builds(
    Zoekvraag,
    tegel=enkele(TEGELS),
    kenmerk=enkele(KENMERKEN),
    uitvoeringsvorm=enkele(VORMEN),
    vorm=enkele(["groep", "individueel"]),
    doelgroep=enkele(DOELGROEPEN),
    uitvoering=enkele(["zelf", "inkoop"]),
    aanbieder=enkele(AANBIEDERS),
    locatie=enkele(LOCATIES),
    gebied=enkele(GEBIEDEN),
    sterren=st.none() | st.sampled_from(STERREN),
    duur=st.none() | st.sampled_from(GRENZEN["duur"]),
    uren=st.none() | st.sampled_from(GRENZEN["uren"]),
    kosten=st.none() | st.sampled_from(GRENZEN["kosten"]),
)


@pytest.fixture
def catalogus() -> Catalogus:
    return maak_catalogus(120)


@VAAK
@given(vraag=vragen)
def test_binnen_een_groep_verruimen_keuzes_en_tussen_groepen_vernauwen_ze(
    catalogus: Catalogus, vraag: Zoekvraag
) -> None:
    verwacht = {kaartje.pk for kaartje in catalogus if voldoet(kaartje, vraag)}
    assert set(zoek(vraag, per_pagina=1000).voorkeur) == verwacht


@VAAK
@given(vraag=vragen, sorteer=st.sampled_from(list(SORTERINGEN)))
def test_de_volgorde_verandert_niet_wat_er_wordt_gevonden(catalogus: Catalogus, vraag: Zoekvraag, sorteer: str) -> None:
    voorkeur = Voorkeur(("werk_fit",), ("KK12",), ("00001",))
    instrumenten = gevonden(replace(vraag, sorteer=sorteer), voorkeur=voorkeur)
    assert len(instrumenten) == len({instrument.pk for instrument in instrumenten}) == tel(vraag).totaal


def zoals_getoond(sterren: Fraction | int) -> int:
    """In tenths: of a half, up."""
    return floor(sterren * 10 + Fraction(1, 2))


@settings(VAAK, max_examples=15)
@given(vraag=vragen)
def test_op_beoordeling_en_op_begin_staat_het_onbekende_achteraan(catalogus: Catalogus, vraag: Zoekvraag) -> None:
    vandaag = timezone.localdate()
    kaartjes = {kaartje.pk: kaartje for kaartje in catalogus}

    def in_volgorde(sorteer: str) -> list[Kaartje]:
        return [kaartjes[pk] for pk in zoek(replace(vraag, sorteer=sorteer), per_pagina=1000).voorkeur]

    sterren = [(zoals_getoond(kaartje.sterren or 0), len(kaartje.scores)) for kaartje in in_volgorde("sterren")]
    assert sterren == sorted(sterren, reverse=True)
    starts = [kaartje.eerste_start(vandaag) or date.max for kaartje in in_volgorde("start")]
    assert starts == sorted(starts)


@settings(VAAK, max_examples=15)
@given(vraag=vragen)
def test_het_aantal_bij_een_keuze_is_wat_die_keuze_geeft(catalogus: Catalogus, vraag: Zoekvraag) -> None:
    facetten = tel(vraag)
    for groep, opties in facetten.opties.items():
        for optie in opties:
            keuze: Any = (optie.code,) if groep in MEERVOUDIG else int(optie.code)
            verwacht = sum(voldoet(kaartje, replace(vraag, **{groep: keuze})) for kaartje in catalogus)
            assert optie.aantal == verwacht, (groep, optie.code)
    for groep, aantal in facetten.zonder.items():
        assert aantal == sum(voldoet(kaartje, vraag.zonder(groep)) for kaartje in catalogus), groep


def test_facetten_kosten_een_query(catalogus: Catalogus, tel_queries: TelQueries) -> None:
    volle_vraag = Zoekvraag(tegel=("werk_fit",), kenmerk=("KK12",), tekst="oefenen", doelgroep=("ED01",), kosten=500)
    assert len(tel_queries(lambda: tel(volle_vraag))) == 1


def test_een_keuze_die_niets_geeft_staat_er_met_nul(db: None) -> None:
    InstrumentFactory(tegels=["werk_fit"], klantkenmerken=["KK12"])
    aantallen = {optie.code: optie.aantal for optie in tel(Zoekvraag()).opties["tegel"]}
    assert aantallen["werk_fit"] == 1
    assert aantallen["nazorg"] == 0
    assert len(aantallen) == 9


def test_een_gekozen_aanbieder_staat_altijd_in_de_lijst(db: None, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("instrumenten.zoeken.telling.LIJST_MAXIMUM", 2)
    for _ in range(3):
        InstrumentFactory()
    AanbiederFactory(code="zonder-aanbod", naam="Zonder aanbod")
    opties = tel(Zoekvraag(aanbieder=("zonder-aanbod",))).opties["aanbieder"]
    assert "zonder-aanbod" in {optie.code for optie in opties if optie.gekozen}
    assert len(opties) == 2


@pytest.mark.parametrize(
    "tekst",
    [
        "sollicitatietrainingen",  # stem
        "Solicitatietraining",  # typing error
        "sollicitatie",  # part of a compound
        "training",  # the other part
        "werkgevers",  # stem in the summary
        "bureau vooruit",  # the provider
    ],
)
def test_tekst_vindt_ook_verbuigingen_delen_en_tikfouten(db: None, tekst: str) -> None:
    gezocht = InstrumentFactory(
        naam="Sollicitatietraining", samenvatting="Oefenen bij een werkgever.", aanbieder__naam="Bureau Vooruit"
    )
    InstrumentFactory(naam="Taalles op het werk", samenvatting="Nederlands leren.", doel="Taal.", werkwijze="Lessen.")
    assert gevonden(Zoekvraag(tekst=tekst)) == [gezocht]


@pytest.mark.parametrize("tekst", ["'", "a & | !", "%", "\\", "(((", "-", '"half'])
def test_vreemde_tekens_in_de_tekst_zijn_gewone_tekens(db: None, tekst: str) -> None:
    InstrumentFactory(naam="Gewoon instrument")
    assert tel(Zoekvraag(tekst=tekst)).totaal == len(gevonden(Zoekvraag(tekst=tekst)))


def test_een_treffer_in_de_naam_gaat_voor_een_treffer_in_de_tekst(db: None) -> None:
    InstrumentFactory(naam="Aanpak", samenvatting="Met een stage.")
    InstrumentFactory(naam="Werkstage", samenvatting="Werken bij een werkgever.")
    assert gevonden_namen(Zoekvraag(tekst="stage")) == ["Werkstage", "Aanpak"]


def test_wat_aan_meer_keuzes_voldoet_staat_bovenaan(db: None) -> None:
    InstrumentFactory(naam="A", klantkenmerken=["KK12"])
    InstrumentFactory(naam="B", klantkenmerken=["KK12", "KK13"])
    assert gevonden_namen(Zoekvraag(kenmerk=("KK12", "KK13"))) == ["B", "A"]


def test_een_voorkeur_gaat_voor_en_sluit_niets_uit(db: None) -> None:
    InstrumentFactory(naam="Ander", tegels=["melding"])
    InstrumentFactory(naam="Verwant", tegels=["werk_fit"], klantkenmerken=["KK12"])
    InstrumentFactory(naam="Werkstage in het groen", tegels=["melding"])
    voorkeur = Voorkeur(tegel=("werk_fit",), kenmerk=("KK12",), namen=("Werkstage",))
    assert gevonden_namen(Zoekvraag(), voorkeur=voorkeur) == ["Werkstage in het groen", "Verwant", "Ander"]


def test_onbekende_kosten_en_duur_staan_achteraan(db: None) -> None:
    InstrumentFactory(naam="Onbekend", kosten=None, duur=None, duur_eenheid="")
    InstrumentFactory(naam="Duur", kosten=900, duur=40)
    InstrumentFactory(naam="Goedkoop", kosten=100, duur=2)
    for sorteer in ("kosten", "duur"):
        assert gevonden_namen(Zoekvraag(sorteer=sorteer)) == ["Goedkoop", "Duur", "Onbekend"]


def test_alleen_gepubliceerd_compleet_en_binnen_de_periode(db: None) -> None:
    vandaag = timezone.localdate()
    dag = timedelta(days=1)
    InstrumentFactory(naam="zichtbaar", publiceren_vanaf=vandaag, publiceren_tot=vandaag)
    InstrumentFactory(naam="concept", status="concept")
    InstrumentFactory(naam="archief", status="gearchiveerd")
    InstrumentFactory(naam="morgen", publiceren_vanaf=vandaag + dag)
    InstrumentFactory(naam="gisteren", publiceren_tot=vandaag - dag)
    InstrumentFactory(naam="zonder tegel", tegels=[])
    InstrumentFactory(naam="zonder kenmerk", klantkenmerken=[])
    assert gevonden_namen(Zoekvraag()) == ["zichtbaar"]
    assert tel(Zoekvraag()).totaal == 1


def test_volledig_geeft_alles_van_een_instrument_in_een_query(db: None, tel_queries: TelQueries) -> None:
    instrument = InstrumentFactory(doelgroepen=["ED01"])
    instrument.locaties.create(soort="gemeente", toelichting="Stadhuis")
    gevonden = []
    queries = tel_queries(lambda: gevonden.append(Instrument.objects.volledig().get(pk=instrument.pk)))
    assert len(queries) == 1
    assert gevonden[0].alle_locaties[0].toelichting == "Stadhuis"
    assert [tegel.naam for tegel in gevonden[0].alle_tegels] == ["Werk fit"]


def test_zonder_laat_een_keuze_los_en_de_rest_staan() -> None:
    vraag = Zoekvraag(tegel=("werk_fit", "nazorg"), kosten=500, sorteer="naam")
    assert vraag.zonder("tegel", "nazorg").tegel == ("werk_fit",)
    assert vraag.zonder("kosten", "500").kosten is None
    assert vraag.zonder("tegel").adres() == "?kosten=500&sorteer=naam"

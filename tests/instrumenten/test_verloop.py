"""The history of an instrument: what changed, by whom, and going back. Each change here is a transaction of its own."""

import re
from datetime import date
from decimal import Decimal

import pghistory
import pytest
from django.db import transaction
from django.test import Client
from django.urls import reverse

from instrumenten.models import Aanbieder, Doelgroep, Instrument, Locatie
from instrumenten.verloop.geschiedenis import moment_van, momenten, wijzigingen
from instrumenten.verloop.terugzetten import toestand
from instrumenten.verloop.woorden import verschil
from tests.factories import InstrumentFactory, InzetFactory
from tests.typen import Antwoord, TelQueries, zeker
from toegang.models import Gebruiker
from toegang.modelvelden import gebeurtenissen_van


def geschiedenis(instrument: Instrument) -> str:
    return reverse("admin:instrumenten_instrument_history", args=[instrument.pk])


def terug(instrument: Instrument, plaats: int) -> str:
    """The address that goes back to the change at this place, the newest being 0."""
    [wijziging] = wijzigingen(instrument, [list(momenten(instrument))[plaats]])
    return reverse("admin:instrumenten_instrument_terugzetten", args=[instrument.pk, wijziging.sleutel])


def stand(antwoord: Antwoord) -> str:
    return zeker(re.search(r'name="stand" value="([^"]+)"', antwoord.content.decode()))[1]


@pytest.mark.django_db(transaction=True)
def test_terugzetten_herstelt_velden_koppelingen_en_delen_als_nieuwe_verandering(
    beheer: Client, beheerder: Gebruiker
) -> None:
    instrument = InstrumentFactory(naam="Taalstage", kosten=100, doelgroepen=["ED05"], tegels=["werk_fit"])
    plek = instrument.locaties.create(soort="gemeente", naam="Werkplein")
    begin = toestand(instrument)
    uitvoerder = Aanbieder.objects.create(code="elders", naam="Elders")
    instrument.kosten, instrument.aanbieder, instrument.samenvatting = 250, uitvoerder, "Heel anders gezegd."
    instrument.save()
    instrument.doelgroepen.clear()
    Locatie.objects.filter(pk=plek.pk).delete()
    instrument.links.create(label="Later", url="https://example.nl/later")
    pagina = beheer.get(geschiedenis(instrument)).content.decode()
    for tekst in ("Totale kosten (€)", "100", "250", "Elders", "Doelgroep weg", "Statushouders", "Link erbij"):
        assert tekst in pagina, tekst
    # Newest first: link, locatie, doelgroep, fields, and then the day on which the location came.
    adres = terug(instrument, 4)
    vraag = beheer.get(adres)
    gebeurd = gebeurtenissen_van(Instrument).filter(pgh_obj=instrument).count()
    assert beheer.post(adres, {"stand": int(stand(vraag)) - 1}).status_code == 409
    assert gebeurtenissen_van(Instrument).filter(pgh_obj=instrument).count() == gebeurd
    assert beheer.post(adres, {"stand": stand(vraag)}).status_code == 302
    assert toestand(instrument) == begin
    instrument.refresh_from_db()
    assert (instrument.kosten, instrument.aanbieder == uitvoerder) == (Decimal(100), False)
    assert [locatie.naam for locatie in instrument.locaties.all()] == ["Werkplein"]
    assert [groep.code for groep in instrument.doelgroepen.all()] == ["ED05"]
    assert not instrument.links.exists()
    # The earlier changes are still there; going back was done by somebody.
    assert gebeurtenissen_van(Instrument).filter(pgh_obj=instrument).count() == gebeurd + 1
    [laatste] = wijzigingen(instrument, [zeker(momenten(instrument).first())])
    assert laatste.wie == beheerder.get_full_name()


@pytest.mark.django_db(transaction=True)
def test_terugzetten_weigert_wat_niet_meer_mag_en_laat_weg_wat_niet_meer_bestaat(beheer: Client) -> None:
    groep = Doelgroep.objects.create(code="EIGEN1", naam="Zeelui", eigen=True)
    with transaction.atomic():
        instrument = InstrumentFactory(slug="eerst", doelgroepen=["EIGEN1"])
    instrument.slug = "later"
    instrument.save()
    groep.delete()
    InstrumentFactory(slug="eerst")
    adres = terug(instrument, -1)
    vraag = beheer.get(adres)
    geweigerd = beheer.post(adres, {"stand": stand(vraag)})
    assert geweigerd.status_code == 409
    assert "Terugzetten kan niet." in geweigerd.content.decode()
    instrument.refresh_from_db()
    assert instrument.slug == "later"
    Instrument.objects.filter(slug="eerst").delete()
    # The doelgroep is gone for good: said beforehand, and left out.
    adres = terug(instrument, -1)
    vraag = beheer.get(adres)
    assert "Eén verwijzing van toen bestaat niet meer en komt niet terug." in vraag.content.decode()
    assert beheer.post(adres, {"stand": stand(vraag)}).status_code == 302
    instrument.refresh_from_db()
    assert (instrument.slug, instrument.doelgroepen.count()) == ("eerst", 0)


@pytest.mark.django_db(transaction=True)
def test_startmomenten_die_van_dag_wisselden_gaan_terug_naar_hun_eigen_dag(beheer: Client) -> None:
    with transaction.atomic():
        instrument = InstrumentFactory()
        een, twee = (instrument.startmomenten.create(op=date(2027, 1, dag), plekken=dag) for dag in (1, 2))
        weg = instrument.startmomenten.create(op=date(2027, 1, 3))
    begin = toestand(instrument)
    with transaction.atomic():
        weg.delete()
        for moment, dag in ((een, 4), (twee, 1), (een, 3)):
            moment.op = date(2027, 1, dag)
            moment.save()
        instrument.startmomenten.create(op=date(2027, 1, 2))
    adres = terug(instrument, -1)
    assert beheer.post(adres, {"stand": stand(beheer.get(adres))}).status_code == 302
    assert toestand(instrument) == begin
    assert list(instrument.startmomenten.values_list("op__day", "plekken")) == [(1, 1), (2, 2), (3, None)]


def test_de_geschiedenis_noemt_geen_inzet_van_een_klant_en_kost_altijd_evenveel(
    beheer: Client, beheerder: Gebruiker, tel_queries: TelQueries
) -> None:
    instrument = InstrumentFactory()
    with pghistory.context(user=beheerder.pk):
        instrument.links.create(label="Van haar", url="https://example.nl/")
    beheer.get(geschiedenis(instrument))
    kaal = len(tel_queries(lambda: beheer.get(geschiedenis(instrument))))
    assert kaal <= 8
    inzet = InzetFactory(instrument=instrument)
    for nummer in range(5):
        instrument.links.create(label=f"Link {nummer}", url="https://example.nl/")
    tekst = beheer.get(geschiedenis(instrument)).content.decode()
    assert "inzet" not in tekst.lower()
    assert str(inzet.doel.plan.klant) not in tekst
    assert len(tel_queries(lambda: beheer.get(geschiedenis(instrument)))) == kaal


@pytest.mark.parametrize("sleutel", ["abc", "0", "%00", "a/b", "99999999999999999999"])
def test_de_geschiedenis_van_een_instrument_dat_er_niet_is_is_er_niet(beheer: Client, sleutel: str) -> None:
    assert beheer.get(reverse("admin:instrumenten_instrument_history", args=[sleutel])).status_code == 404


@pytest.mark.parametrize("sleutel", [0, 10**20])
def test_naar_een_moment_dat_er_niet_was_gaat_niemand_terug(beheer: Client, sleutel: int) -> None:
    instrument = InstrumentFactory()
    adres = reverse("admin:instrumenten_instrument_terugzetten", args=[instrument.pk, sleutel])
    assert beheer.get(adres).status_code == 404


def test_een_verschil_in_een_tekst_is_per_woord_te_zien() -> None:
    regel = verschil("doel", "U leert snel Nederlands", "U leert goed Nederlands")
    assert [stuk.tekst.strip() for stuk in regel.voor if stuk.anders] == ["snel"]
    assert [stuk.tekst.strip() for stuk in regel.na if stuk.anders] == ["goed"]
    assert "".join(stuk.tekst for stuk in regel.na) == "U leert goed Nederlands"


def test_van_een_lange_tekst_staan_de_woorden_voor_het_verschil_er_ook_als_alleen_het_eind_anders_is() -> None:
    lang = "een twee drie vier vijf zes zeven acht negen tien elf twaalf dertien"
    regel = verschil("doel", lang, f"{lang} en meer")
    assert "".join(stuk.tekst for stuk in regel.na).endswith("negen tien elf twaalf dertien en meer")


def test_het_moment_in_het_adres_is_het_moment_zelf() -> None:
    moment = moment_van(1_763_840_166_592_203)
    assert f"{moment:%d-%m-%Y %H:%M:%S.%f}" == "22-11-2025 19:36:06.592203"

"""The page of one instrument: reviews, use, when it starts, and its files."""

from datetime import timedelta

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from instrumenten import gebruik
from instrumenten.models import Instrument, Startmoment
from tests.factories import BeoordelingFactory, InstrumentFactory, InzetFactory, MediabestandFactory
from tests.paginakeuring import op_een_regel
from tests.typen import Als, Antwoord, TelQueries, zeker
from toegang.models import Gebruiker


def bladzijde(client: Client, instrument: Instrument, **vraag: str) -> Antwoord:
    return client.get(instrument.get_absolute_url(), vraag)


def test_beoordelingen_staan_erbij_met_drie_gemiddelden_en_hun_aantal(als: Als, klantmanager: Gebruiker) -> None:
    instrument = InstrumentFactory()
    BeoordelingFactory(instrument=instrument, algemeen=4, resultaat=2, uitvoering=3)
    BeoordelingFactory(instrument=instrument, algemeen=5, toelichting_algemeen="Vaste trainer.", uitvoering=4)
    BeoordelingFactory(instrument=instrument, auteur=None, auteur_naam="Jo uit Eva", resultaat=4)
    BeoordelingFactory()
    antwoord = bladzijde(als(klantmanager), instrument)
    oordeel = antwoord.context["oordeel"]
    assert (oordeel.aantal, round(oordeel.algemeen, 2), oordeel.resultaat) == (3, 4.33, 3)
    tekst = antwoord.content.decode()
    for deel in ("3 beoordelingen", "4,3 van 5", "5 van 5", "Vaste trainer.", "Jo uit Eva"):
        assert deel in tekst


def test_een_verborgen_beoordeling_telt_niet_en_is_er_alleen_voor_haar_schrijver(
    als: Als, klantmanager: Gebruiker, teamleider: Gebruiker
) -> None:
    instrument = InstrumentFactory()
    BeoordelingFactory(
        instrument=instrument, auteur=klantmanager, toelichting_algemeen="Over een cursist.", verborgen=True,
        verborgen_reden="Gaat over een persoon.",
    )  # fmt: skip
    ander = bladzijde(als(teamleider), instrument)
    assert ander.context["oordeel"].aantal == 0
    assert "Over een cursist." not in ander.content.decode()
    eigen = bladzijde(als(klantmanager), instrument)
    assert eigen.context["oordeel"].aantal == 0
    assert "Gaat over een persoon." in eigen.content.decode()


def test_de_bladzijde_noemt_in_hoeveel_plannen_het_nu_loopt(
    als: Als, klantmanager: Gebruiker, monkeypatch: pytest.MonkeyPatch
) -> None:
    instrument = InstrumentFactory()
    eerste = InzetFactory(instrument=instrument, status="gestart")
    InzetFactory(instrument=instrument, status="gestart", doel=eerste.doel)
    InzetFactory(instrument=instrument, status="voorgesteld")
    InzetFactory(status="gestart")
    client = als(klantmanager)
    assert "Loopt in 1 trajectplan." in bladzijde(client, instrument).content.decode()
    monkeypatch.setattr(gebruik, "_tellers", [])
    assert "Nu in gebruik" not in bladzijde(client, instrument).content.decode()


def test_alleen_wat_nog_komt_is_een_startmoment(als: Als, klantmanager: Gebruiker) -> None:
    instrument = InstrumentFactory()
    vandaag = timezone.localdate()
    for dagen in (-1, 0, 30):
        Startmoment.objects.create(instrument=instrument, op=vandaag + timedelta(days=dagen), plekken=1)
    tekst = op_een_regel(bladzijde(als(klantmanager), instrument))
    assert f"{vandaag + timedelta(days=30):%d-%m-%Y}" in tekst
    assert tekst.count("(1 plek)") == 2


@pytest.mark.parametrize("wie", ["klantmanager", "beheerder"])
def test_de_bladzijde_kost_evenveel_bij_een_als_bij_veel(
    request: pytest.FixtureRequest, als: Als, wie: str, tel_queries: TelQueries
) -> None:
    client = als(request.getfixturevalue(wie))
    instrument = InstrumentFactory()

    def vul() -> None:
        for beoordeling in BeoordelingFactory.create_batch(2, instrument=instrument):
            instrument.volgers.create(gebruiker=zeker(beoordeling.auteur))
        MediabestandFactory(instrument=instrument)
        InzetFactory(instrument=instrument, status="gestart")

    vul()
    weinig = tel_queries(lambda: bladzijde(client, instrument))
    for _ in range(6):
        vul()
    antwoorden = []
    veel = tel_queries(lambda: antwoorden.append(bladzijde(client, instrument, pagina="2")))
    assert len(weinig) == len(veel) <= 8
    assert len(antwoorden[0].context["pagina"].object_list) == 4


def test_een_bestand_is_altijd_een_download_in_een_zandbak(als: Als, klantmanager: Gebruiker) -> None:
    bestand = MediabestandFactory(bestandsnaam='../nieuw "blad"\r\nx.html', soort="application/pdf")
    adres = reverse("instrument_bestand", args=[bestand.instrument.slug, bestand.pk])
    client = als(klantmanager)
    antwoord = client.get(adres)
    assert antwoord.content == bestand.inhoud
    assert antwoord["Content-Type"] == "application/pdf"
    assert antwoord["Content-Disposition"].startswith("attachment; filename=")
    assert not set(antwoord["Content-Disposition"]) & set("\r\n/\\")
    assert antwoord["Content-Disposition"].rstrip('"').endswith(".pdf")
    assert antwoord["X-Content-Type-Options"] == "nosniff"
    assert antwoord["Content-Security-Policy"] == "default-src 'none'; sandbox"
    ongewijzigd = client.get(adres, headers={"If-None-Match": antwoord["ETag"]})
    assert (ongewijzigd.status_code, ongewijzigd.content, ongewijzigd["ETag"]) == (304, b"", antwoord["ETag"])


def test_een_bestand_volgt_zijn_instrument(als: Als, klantmanager: Gebruiker, beheerder: Gebruiker) -> None:
    concept = MediabestandFactory(instrument__status="concept")
    adres = reverse("instrument_bestand", args=[concept.instrument.slug, concept.pk])
    assert als(klantmanager).get(adres).status_code == 404
    assert als(beheerder).get(adres).status_code == 200
    vreemd = reverse("instrument_bestand", args=[InstrumentFactory().slug, concept.pk])
    assert als(beheerder).get(vreemd).status_code == 404


VANDAAG = timezone.localdate()
GISTEREN, MORGEN = VANDAAG - timedelta(days=1), VANDAAG + timedelta(days=1)


@pytest.mark.parametrize(
    ("daarna", "merk"),
    [
        ({"status": "gearchiveerd"}, f"Niet meer in de catalogus sinds {VANDAAG:%d-%m-%Y}"),
        ({"status": "concept"}, f"Niet meer in de catalogus sinds {VANDAAG:%d-%m-%Y}"),
        ({"publiceren_tot": GISTEREN}, f"Niet meer in de catalogus sinds {VANDAAG:%d-%m-%Y}"),
        ({"publiceren_tot": GISTEREN, "status": "gearchiveerd"}, "Niet meer in de catalogus sinds"),
        ({"publiceren_vanaf": MORGEN}, f"Nu niet in de catalogus, weer vanaf {MORGEN:%d-%m-%Y}"),
    ],
)
def test_wat_uit_de_catalogus_ging_blijft_te_lezen_en_niet_te_kiezen(
    als: Als, klantmanager: Gebruiker, tel_queries: TelQueries, daarna: dict[str, object], merk: str
) -> None:
    bestand = MediabestandFactory(instrument__naam="Motivatietraining")
    instrument, client = bestand.instrument, als(klantmanager)
    Instrument.objects.update(**daarna)
    antwoorden = []
    assert len(tel_queries(lambda: antwoorden.append(bladzijde(client, instrument)))) <= 8
    tekst = antwoorden[0].content.decode()
    assert merk in tekst
    assert "Voor de beheerder" not in tekst
    for knop in ('name="erbij"', 'name="frequentie"'):
        assert knop not in tekst
    for naam, extra in (("instrument_pdf", []), ("instrument_bestand", [bestand.pk])):
        assert client.get(reverse(naam, args=[instrument.slug, *extra])).status_code == 200
    assert "Motivatietraining" not in client.get(reverse("instrumenten")).content.decode()
    client.post(reverse("vergelijken_kiezen"), {"erbij": instrument.slug})
    assert client.session["vergelijken"] == {}
    volgen = client.post(reverse("instrument_volgen", args=[instrument.slug]), {"frequentie": "wekelijks"})
    assert volgen.status_code == 404


@pytest.mark.parametrize(
    ("eerst", "daarna"),
    [
        ({"status": "concept"}, {"status": "gearchiveerd"}),
        # Taken back before the day on which it was to appear.
        ({"publiceren_vanaf": MORGEN}, {"status": "gearchiveerd"}),
        # Written down with an end that was past already.
        ({"publiceren_tot": GISTEREN}, {"status": "gearchiveerd"}),
    ],
)
def test_wat_nooit_te_vinden_was_is_ook_niet_te_lezen(
    als: Als, klantmanager: Gebruiker, beheerder: Gebruiker, eerst: dict[str, object], daarna: dict[str, str]
) -> None:
    bestand = MediabestandFactory(instrument=InstrumentFactory(**eerst))
    Instrument.objects.update(**daarna)
    for naam, extra in (("instrument", []), ("instrument_pdf", []), ("instrument_bestand", [bestand.pk])):
        adres = reverse(naam, args=[bestand.instrument.slug, *extra])
        assert als(klantmanager).get(adres).status_code == 404
    assert "Klantmanagers zien dit instrument niet." in bladzijde(als(beheerder), bestand.instrument).content.decode()

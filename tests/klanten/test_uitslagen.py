"""Results of diagnostic instruments: kept with a file, a source for scores, fixed once a klantbeeld rests on them."""

from datetime import timedelta
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from klantbeeld.actions.vaststellen import stel_klantbeeld_vast
from klantbeeld.models import Score
from klanten.actions.uitslag import wijzig_uitslag
from klanten.models import Diagnoseuitslag, Klant
from klanten.uitslagen import geldige_uitslagen
from tests.factories import DiagnoseuitslagFactory, InstrumentFactory, KlantFactory, klantbeeld
from tests.toegang.test_bestanden import EEN_PDF
from tests.typen import Als, zeker
from toegang.eenmalig import nieuwe_sleutel
from toegang.models import Gebruiker, Inzage

pytestmark = pytest.mark.django_db


@pytest.fixture
def klant(klantmanager: Gebruiker) -> Klant:
    return KlantFactory(klantmanager=klantmanager)


@pytest.fixture
def client(als: Als, klantmanager: Gebruiker) -> Client:
    return als(klantmanager)


@pytest.fixture
def nieuw(klant: Klant) -> str:
    return reverse("uitslag_nieuw", args=[klant.pk])


def pdf(naam: str = "uitslag.pdf", inhoud: bytes = EEN_PDF) -> SimpleUploadedFile:
    return SimpleUploadedFile(naam, inhoud)


def invoer(**anders: object) -> dict[str, object]:
    return {
        "naam": "Beroepentest",
        "instrument": "",
        "versie": "3",
        "afgenomen_op": (timezone.localdate() - timedelta(days=3)).isoformat(),
        "afgenomen_door": "UWV",
        "uitslag": "Voorkeur voor praktisch werk",
        "schaal": "",
        "toelichting": "Kan vier dagdelen per week staand werk doen.",
        "geldig_tot": "",
        **anders,
    }


def test_een_uitslag_wordt_bewaard_met_haar_bestand_en_maar_een_keer(client: Client, klant: Klant, nieuw: str) -> None:
    sleutel = nieuwe_sleutel()
    for _ in range(2):
        antwoord = client.post(nieuw, invoer(sleutel=sleutel, document=pdf("../Uitslag UWV.exe")))
        assert antwoord["Location"] == f"{reverse('achtergrond', args=[klant.pk])}#uitslagen"
    uitslag = Diagnoseuitslag.objects.get()
    assert (uitslag.klant, uitslag.naam, uitslag.bestandsnaam) == (klant, "Beroepentest", "Uitslag UWV.pdf")
    assert bytes(zeker(uitslag.bestand)) == EEN_PDF


def test_een_ander_bestand_met_dezelfde_sleutel_gaat_niet_stil_verloren(client: Client, nieuw: str) -> None:
    sleutel = nieuwe_sleutel()
    client.post(nieuw, invoer(sleutel=sleutel, document=pdf()))
    antwoord = client.post(nieuw, invoer(sleutel=sleutel, document=pdf(inhoud=EEN_PDF + b"\n")))
    assert antwoord.status_code == 422
    assert "Kies het bestand opnieuw" in antwoord.content.decode()


def test_de_naam_komt_uit_de_catalogus_en_alleen_van_de_tegel_diagnostiek(client: Client, nieuw: str) -> None:
    diagnose, ander = InstrumentFactory(tegels=["diagnostiek", "melding"]), InstrumentFactory()
    client.post(nieuw, invoer(sleutel=nieuwe_sleutel(), naam="", instrument=diagnose.pk))
    uitslag = Diagnoseuitslag.objects.get()
    assert (uitslag.naam, uitslag.instrument) == (diagnose.naam, diagnose)
    antwoord = client.post(nieuw, invoer(sleutel=nieuwe_sleutel(), instrument=ander.pk))
    assert list(antwoord.context["form"].errors) == ["instrument"]


@pytest.mark.parametrize(
    ("anders", "veld"),
    [
        ({"naam": ""}, "naam"),
        ({"uitslag": ""}, "uitslag"),
        ({"afgenomen_op": "2099-01-01"}, "afgenomen_op"),
        ({"geldig_tot": "2020-01-01"}, "geldig_tot"),
        ({"document": pdf("plan.pdf", b"MZ geen pdf")}, "document"),
    ],
)
def test_wat_niet_kan_krijgt_een_fout_bij_het_veld_en_blijft_staan(
    client: Client, nieuw: str, anders: dict[str, object], veld: str
) -> None:
    antwoord = client.post(nieuw, invoer(sleutel=nieuwe_sleutel(), **anders))
    assert antwoord.status_code == 422
    assert list(antwoord.context["form"].errors) == [veld]
    assert "vier dagdelen per week" in antwoord.content.decode()
    assert not Diagnoseuitslag.objects.exists()


def test_het_bestand_is_een_bijlage_en_staat_in_het_logboek(client: Client, klant: Klant) -> None:
    uitslag = DiagnoseuitslagFactory(
        klant=klant, bestand=EEN_PDF, bestandsnaam="uitslag.pdf", bestandssoort="application/pdf"
    )
    antwoord = client.get(reverse("uitslag_bestand", args=[klant.pk, uitslag.pk]))
    assert antwoord.content == EEN_PDF
    assert antwoord["Content-Disposition"] == 'attachment; filename="uitslag.pdf"'
    assert antwoord["X-Content-Type-Options"] == "nosniff"
    assert "sandbox" in antwoord["Content-Security-Policy"]
    assert Inzage.objects.filter(onderdeel="bestand bij uitslag").count() == 1
    zonder = DiagnoseuitslagFactory(klant=klant)
    assert client.get(reverse("uitslag_bestand", args=[klant.pk, zonder.pk])).status_code == 404
    vreemd = DiagnoseuitslagFactory(bestand=EEN_PDF, bestandsnaam="u.pdf", bestandssoort="application/pdf")
    assert client.get(reverse("uitslag_bestand", args=[klant.pk, vreemd.pk])).status_code == 404


def test_een_verouderde_wijziging_toont_beide_ook_als_alleen_het_bestand_verschilt(
    client: Client, klant: Klant
) -> None:
    uitslag = DiagnoseuitslagFactory(klant=klant)
    adres = reverse("uitslag", args=[klant.pk, uitslag.pk])
    assert client.post(adres, invoer(revisie=1, document=pdf("een.pdf"))).status_code == 302
    antwoord = client.post(adres, invoer(revisie=1, document=pdf("twee.pdf", EEN_PDF + b"\n")))
    assert antwoord.status_code == 409
    assert [(deel.opgeslagen, deel.getypt) for deel in antwoord.context["conflict"]] == [("een.pdf", "twee.pdf")]
    # The same once more is a second click.
    assert client.post(adres, invoer(revisie=1, document=pdf("een.pdf"))).status_code == 302
    assert client.post(adres, invoer(revisie=2, document_weg="on")).status_code == 302
    uitslag.refresh_from_db()
    assert (uitslag.bestand, uitslag.bestandsnaam, uitslag.revisie) == (None, "", 3)


def test_geldig_is_tot_en_met_de_laatste_dag(klant: Klant) -> None:
    vandaag = timezone.localdate()
    altijd, nog_net = DiagnoseuitslagFactory(klant=klant, geldig_tot=None), DiagnoseuitslagFactory(klant=klant)
    nog_net.geldig_tot = vandaag
    nog_net.save()
    DiagnoseuitslagFactory()
    assert set(geldige_uitslagen(klant)) == {altijd, nog_net}
    assert set(geldige_uitslagen(klant, vandaag + timedelta(days=1))) == {altijd}


@pytest.mark.parametrize(("vastgesteld", "wijzigen"), [(True, 409), (False, 302)])
def test_een_uitslag_waar_een_score_op_rust_gaat_niet_weg(
    client: Client, klant: Klant, vastgesteld: bool, wijzigen: int
) -> None:
    uitslag = DiagnoseuitslagFactory(klant=klant)
    beeld = klantbeeld(klant, vastgesteld=False)
    Score.objects.filter(klantbeeld=beeld, component__code="BEL").update(bron="instrument", uitslag=uitslag)
    if vastgesteld:
        beeld.status, beeld.versie = "vastgesteld", 1
        beeld.vastgesteld_op, beeld.vastgesteld_door = timezone.now(), klant.klantmanager
        beeld.save()
    weg = reverse("uitslag_rechtzetten", args=[klant.pk, uitslag.pk])
    assert ("klantbeeld versie 1" if vastgesteld else "concept van het klantbeeld") in client.get(weg).content.decode()
    gegevens = {"sleutel": nieuwe_sleutel(), "revisie": 1, "daad": "ingetrokken", "reden": "Verkeerde test."}
    assert client.post(weg, gegevens).status_code == 409
    assert client.post(reverse("uitslag", args=[klant.pk, uitslag.pk]), invoer(revisie=1)).status_code == wijzigen
    assert Diagnoseuitslag.objects.filter(pk=uitslag.pk).exists()


def test_een_uitslag_waar_intussen_een_klantbeeld_op_rust_toont_wat_vaststaat(
    client: Client, klant: Klant, monkeypatch: pytest.MonkeyPatch
) -> None:
    uitslag, beeld = DiagnoseuitslagFactory(klant=klant), klantbeeld(klant, vastgesteld=False)
    beeld.scores.filter(component__code="BEL").update(bron="instrument", uitslag=uitslag)

    def intussen(**gegevens: Any) -> Diagnoseuitslag:
        stel_klantbeeld_vast(klant=beeld.klant, gezien=1, werkpunten=[], door=klant.klantmanager)
        return wijzig_uitslag(**gegevens)

    monkeypatch.setattr("klanten.views.uitslagen.wijzig_uitslag", intussen)
    antwoord = client.post(reverse("uitslag", args=[klant.pk, uitslag.pk]), invoer(revisie=1))
    assert antwoord.status_code == 409
    uitslag.refresh_from_db()
    assert (uitslag.uitslag, uitslag.revisie) == ("Voorkeur voor praktisch werk", 1)


def test_een_uitslag_zonder_score_wordt_ingetrokken_na_een_vraag(client: Client, klant: Klant) -> None:
    uitslag = DiagnoseuitslagFactory(klant=klant)
    weg = reverse("uitslag_rechtzetten", args=[klant.pk, uitslag.pk])
    assert "Beroepentest" in client.get(weg).content.decode()
    gegevens = {"sleutel": nieuwe_sleutel(), "revisie": 1, "daad": "ingetrokken", "reden": "Verkeerde test."}
    for _ in range(2):
        assert client.post(weg, gegevens)["Location"] == f"{reverse('achtergrond', args=[klant.pk])}#uitslagen"
    assert not Diagnoseuitslag.objects.exists()
    ingetrokken = Diagnoseuitslag.alle_ook_ingetrokken.get()
    assert (ingetrokken.intrekreden, ingetrokken.ingetrokken_door) == ("Verkeerde test.", klant.klantmanager)

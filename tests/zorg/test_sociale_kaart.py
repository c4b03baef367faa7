"""The sociale kaart: found by everyone who works with it, kept right by them, and without a way into a dossier."""

import pytest
from django.core.management import call_command
from django.test import Client
from django.urls import reverse

from klanten.models import Organisatie, Organisatiecontact, Organisatiesoort
from tests.factories import KlantFactory
from tests.typen import Als, TelQueries, zeker
from tests.zorg.zorgvoorbeeld import dag, organisatie, verwijzing
from toegang.eenmalig import nieuwe_sleutel
from toegang.models import Gebruiker

pytestmark = pytest.mark.django_db


@pytest.fixture
def client(als: Als, klantmanager: Gebruiker) -> Client:
    return als(klantmanager)


def gevonden(client: Client, **vraag: str | int) -> list[str]:
    antwoord = client.get(reverse("sociale_kaart"), vraag)
    return [rij.naam for rij in antwoord.context["pagina"]]


def test_zoeken_op_woorden_soort_en_wat_niet_meer_in_gebruik_is(client: Client) -> None:
    Organisatie.objects.all().delete()
    organisatie("Budgethuis", plaats="Assen", omschrijving="Helpt bij schulden")
    organisatie("Taalhuis", soort=Organisatiesoort.objects.get(code="taal"))
    organisatie("Oud loket", actief=False)
    assert gevonden(client) == ["Budgethuis", "Taalhuis"]
    assert gevonden(client, zoek="SCHULDEN assen") == ["Budgethuis"]
    assert gevonden(client, soort=Organisatiesoort.objects.get(code="taal").pk) == ["Taalhuis"]
    assert gevonden(client, ook_oud="on") == ["Budgethuis", "Oud loket", "Taalhuis"]
    assert gevonden(client, soort="bestaat niet", zoek="\x00") == ["Budgethuis", "Taalhuis"]
    assert "Geen organisatie gevonden" in client.get(reverse("sociale_kaart"), {"zoek": "zzz"}).content.decode()


def test_lopende_overdrachten_zijn_die_van_de_eigen_klanten(client: Client, klantmanager: Gebruiker) -> None:
    bij, eigen, ander = organisatie("Kredietbank"), KlantFactory(klantmanager=klantmanager), KlantFactory()
    verwijzing(eigen, organisatie=bij)
    verwijzing(eigen, organisatie=bij, teruggekoppeld_op=dag(), uitkomst="Begonnen.")
    verwijzing(ander, organisatie=bij)
    lijst = client.get(reverse("sociale_kaart"), {"zoek": bij.naam}).context["pagina"]
    assert [(rij.lopend, rij.vaste_naam) for rij in lijst] == [(1, f"Ria van {bij.naam}")]
    pagina = client.get(bij.get_absolute_url()).content.decode()
    assert eigen.naam in pagina
    assert ander.naam not in pagina


def test_een_organisatie_komt_erbij_en_wordt_verbeterd(client: Client) -> None:
    nieuw = {
        "sleutel": nieuwe_sleutel(),
        "naam": "Nieuw loket",
        "soort": zeker(Organisatiesoort.objects.first()).pk,
        "website": "example.nl",
    }
    for _ in range(2):
        antwoord = client.post(reverse("organisatie_nieuw"), nieuw)
    rij = Organisatie.objects.get(naam="Nieuw loket")
    assert antwoord["Location"] == rij.get_absolute_url()
    assert (rij.website, rij.actief) == ("https://example.nl", True)
    antwoord = client.post(reverse("organisatie_nieuw"), nieuw | {"sleutel": nieuwe_sleutel()})
    assert (antwoord.status_code, list(antwoord.context["form"].errors)) == (422, ["naam"])

    pad = reverse("organisatie_wijzigen", args=[rij.pk])
    wijzig = {veld: nieuw[veld] for veld in ("naam", "soort", "website")} | {"revisie": 1}
    assert client.post(pad, wijzig | {"telefoon": "bel maar"}).status_code == 422
    client.post(pad, wijzig | {"telefoon": "085 0001234"})
    antwoord = client.post(pad, wijzig | {"telefoon": "085 0005678", "actief": "on"})
    assert antwoord.status_code == 409
    assert {verschil.label for verschil in antwoord.context["conflict"]} == {"Telefoon", "In gebruik"}
    rij.refresh_from_db()
    assert (rij.telefoon, rij.actief) == ("085 0001234", False)


def test_een_contactpersoon_komt_erbij_verandert_en_gaat_weg(client: Client, klantmanager: Gebruiker) -> None:
    rij = organisatie()
    oud = rij.contacten.get()
    overdracht = verwijzing(KlantFactory(klantmanager=klantmanager), organisatie=rij, contact=oud)
    nieuw = {"sleutel": nieuwe_sleutel(), "naam": "Ali", "vast": "on"}
    pad = reverse("organisatiecontact_nieuw", args=[rij.pk])
    assert list(client.post(pad, nieuw).context["form"].errors) == ["telefoon"]
    client.post(pad, nieuw | {"email": "ali@example.nl"})
    ali = Organisatiecontact.objects.get(naam="Ali")

    pad = reverse("organisatiecontact", args=[rij.pk, ali.pk])
    for functie, status in (("coach", 302), ("adviseur", 409)):
        gegevens = {"revisie": 1, "naam": "Ali", "email": "ali@example.nl", "functie": functie}
        assert client.post(pad, gegevens).status_code == status

    weg = reverse("organisatiecontact_weg", args=[rij.pk, oud.pk])
    assert oud.naam in client.get(weg).content.decode()
    gegevens = {"sleutel": nieuwe_sleutel(), "revisie": 1}
    for _ in range(2):
        assert client.post(weg, gegevens)["Location"] == rij.get_absolute_url()
    assert oud.naam not in client.get(rij.get_absolute_url()).content.decode()
    pad = overdracht.get_absolute_url()
    assert f"{oud.naam} werkt niet meer bij {rij.naam}" in client.get(pad).content.decode()
    assert (
        oud.naam
        not in client.get(reverse("verwijzing_blad", args=[overdracht.klant_id, overdracht.pk])).content.decode()
    )
    vast = {"waarvoor": "Post", "gedeeld": "Naam.", "terugkoppeling_op": dag(9), "revisie": 1}
    assert client.post(pad, vast | {"contact": oud.pk}).status_code == 302
    assert client.post(pad, vast | {"contact": ali.pk, "revisie": 2}).status_code == 302
    assert client.post(pad, vast | {"contact": oud.pk, "revisie": 3}).status_code == 422


def test_wie_intussen_veranderde_gaat_niet_weg(client: Client) -> None:
    rij = organisatie().contacten.get()
    weg = reverse("organisatiecontact_weg", args=[rij.organisatie_id, rij.pk])
    rij.revisie, rij.functie = 2, "coach"
    rij.save()
    antwoord = client.post(weg, {"sleutel": nieuwe_sleutel(), "revisie": 1})
    assert (antwoord.status_code, antwoord.context["form"].initial["revisie"]) == (409, 2)
    rij.refresh_from_db()
    assert rij.actief


def test_voorbeelden_komen_niet_naast_eigen_organisaties() -> None:
    aantal = Organisatie.objects.count()
    assert aantal >= 15
    Organisatie.objects.filter(naam__startswith="Budgethuis").update(naam="Kredietbank")
    call_command("laad_referentie", verbosity=0)
    assert Organisatie.objects.count() == aantal


def test_in_beheer_gaat_een_verouderde_organisatie_niet_over_een_nieuwe_heen(als: Als, beheerder: Gebruiker) -> None:
    beheerder.is_staff = beheerder.is_superuser = True
    beheerder.save()
    client, rij = als(beheerder), organisatie()
    contact = rij.contacten.get()
    pad = reverse("admin:klanten_organisatie_change", args=[rij.pk])
    gegevens = {
        "naam": rij.naam,
        "soort": rij.soort_id,
        "getoond": 1,
        "contacten-TOTAL_FORMS": 1,
        "contacten-INITIAL_FORMS": 1,
        "contacten-0-id": contact.pk,
        "contacten-0-organisatie": rij.pk,
        "contacten-0-naam": "Ria",
        "contacten-0-telefoon": contact.telefoon,
        "contacten-0-getoond": 1,
    }
    assert client.post(pad, gegevens | {"omschrijving": "Een"}).status_code == 302
    antwoord = client.post(pad, gegevens | {"omschrijving": "Twee", "contacten-0-naam": "Rita"})
    assert "Iemand anders heeft dit intussen opgeslagen" in antwoord.content.decode()
    rij.refresh_from_db()
    contact.refresh_from_db()
    assert (rij.omschrijving, rij.revisie, contact.naam, contact.revisie) == ("Een", 2, "Ria", 2)


def test_evenveel_queries_bij_veel_als_bij_weinig(
    client: Client, klantmanager: Gebruiker, tel_queries: TelQueries
) -> None:
    rij, klant = organisatie(), KlantFactory(klantmanager=klantmanager)
    verwijzing(klant, organisatie=rij)
    paden = [reverse("sociale_kaart"), rij.get_absolute_url(), reverse("organisatie_wijzigen", args=[rij.pk])]
    weinig = [len(tel_queries(lambda p=pad: client.get(p))) for pad in paden]
    for nummer in range(4):
        organisatie(f"Extra {nummer}")
        verwijzing(klant, organisatie=rij)
        Organisatiecontact.objects.create(organisatie=rij, naam="Extra", email="extra@example.nl")
    assert [len(tel_queries(lambda p=pad: client.get(p))) for pad in paden] == weinig
    assert max(weinig) <= 8, weinig

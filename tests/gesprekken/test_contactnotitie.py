"""What becomes of a short contact: read, corrected, grown into a record, read by the client."""

import uuid
from datetime import timedelta

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from gesprekken.actions.contact import neem_op_in_verslag, wijzig_contactnotitie
from gesprekken.models import Contactnotitie, Gesprek, Verslagconcept
from klanten.models import Klant
from tests.factories import ContactnotitieFactory, GebruikerFactory, GesprekFactory, KlantFactory
from tests.formulieren import formulieren
from tests.paginakeuring import op_een_regel
from tests.typen import Als, TelQueries, zeker
from toegang.bewerkbaar import Verouderd
from toegang.models import Gebruiker


def invoer(**anders: object) -> dict[str, object]:
    """What the form holds when it opens, with a text."""
    begin = {"sleutel": uuid.uuid4(), "kanaal": "ik_belde", "bereikt": "True", "afspraak_van": "geen"}
    return {**begin, "tekst": "Gaat goed op de leerwerkplek.", **anders}


@pytest.fixture
def adres(klant: Klant) -> str:
    return reverse("contactnotitie_nieuw", args=[klant.pk])


@pytest.mark.django_db
class TestVerslag:
    def test_de_notitie_groeit_uit_tot_een_verslag(self, client: Client, klant: Klant, adres: str) -> None:
        dag = timezone.localdate() + timedelta(days=3)
        afspraak = {"afspraak_van": "gemeente", "afspraak_wat": "bellen de kringloop", "afspraak_uiterlijk": dag}
        antwoord = client.post(adres, invoer(verslag="ja", **afspraak))
        notitie = Contactnotitie.objects.get()
        vastleggen = reverse("gesprek_direct", args=[klant.pk])
        assert antwoord["Location"] == f"{vastleggen}?notitie={notitie.pk}"
        pagina = client.get(antwoord["Location"])
        form = next(form for form in formulieren(pagina) if form.element.get("id") == "verslag")
        waarden = form.waarden()
        assert (waarden["feit"], waarden["soort"]) == (["Gaat goed op de leerwerkplek."], ["telefonisch"])
        assert "Wij bellen de kringloop" in pagina.content.decode()
        gegevens = {**waarden, "doel": "Bijpraten", "geen_vervolg_reden": "Komt nog."}
        assert client.post(vastleggen, gegevens).status_code == 302
        gesprek = Gesprek.objects.get(status="gevoerd")
        notitie.refresh_from_db()
        assert (notitie.gesprek, zeker(notitie.afspraak).gesprek) == (gesprek, gesprek)
        # From now on it stands with the conversation, and not beside it.
        assert not Contactnotitie.objects.los().exists()
        tijdlijn = client.get(reverse("dossier", args=[klant.pk])).context["pagina"].object_list
        assert "Ik belde, bereikt" not in {gebeurtenis.kop for gebeurtenis in tijdlijn}
        assert "Begonnen als notitie" in client.get(gesprek.get_absolute_url()).content.decode()

    def test_wat_alleen_voor_ons_is_blijft_dat(self, client: Client, klant: Klant) -> None:
        notitie = ContactnotitieFactory(klant=klant, intern=True, kanaal="balie", tekst="Oogt moe.")
        pagina = client.get(f"{reverse('gesprek_direct', args=[klant.pk])}?notitie={notitie.pk}")
        form = next(form for form in formulieren(pagina) if form.element.get("id") == "verslag")
        waarden = form.waarden()
        assert (waarden["feit"], waarden["interpretatie"], waarden["soort"]) == ([""], ["Oogt moe."], [""])
        assert waarden["interpretatie_intern"] == ["on"]

    def test_een_concept_dat_er_al_was_houdt_zijn_tekst(
        self, client: Client, klant: Klant, klantmanager: Gebruiker
    ) -> None:
        Verslagconcept.objects.create(klant=klant, door=klantmanager, velden={"feit": ["Al getypt."]})
        notitie = ContactnotitieFactory(klant=klant, tekst="Belde terug.")
        adres = f"{reverse('gesprek_direct', args=[klant.pk])}?notitie={notitie.pk}"
        form = next(form for form in formulieren(client.get(adres)) if form.element.get("id") == "verslag")
        waarden = form.waarden()
        assert (waarden["feit"], waarden["contactnotitie"]) == (["Al getypt.\nBelde terug."], [str(notitie.pk)])

    def test_zonder_tekst_begint_het_verslag_leeg(self, client: Client, klant: Klant, adres: str) -> None:
        antwoord = client.post(adres, invoer(verslag="ja", tekst=""))
        assert antwoord["Location"] == reverse("gesprek_direct", args=[klant.pk])
        assert not Contactnotitie.objects.exists()

    def test_een_notitie_die_al_in_een_verslag_staat_blijft_daar(self, klant: Klant) -> None:
        eerste = GesprekFactory(klant=klant, gevoerd=True)
        notitie = ContactnotitieFactory(klant=klant, gesprek=eerste)
        neem_op_in_verslag(klant=klant, notitie_pk=notitie.pk, gesprek=GesprekFactory(klant=klant, gevoerd=True))
        # Nor that of another client.
        neem_op_in_verslag(klant=KlantFactory(), notitie_pk=notitie.pk, gesprek=GesprekFactory(gevoerd=True))
        notitie.refresh_from_db()
        assert notitie.gesprek == eerste


@pytest.mark.django_db
class TestLezenEnWijzigen:
    def test_een_collega_wijzigt_en_dat_staat_erbij(self, als: Als, klant: Klant, klantmanager: Gebruiker) -> None:
        notitie = ContactnotitieFactory(klant=klant)
        duo = GebruikerFactory(team=klantmanager.team)
        klant.duo_collega = duo
        klant.save()
        adres = reverse("contactnotitie_wijzigen", args=[klant.pk, notitie.pk])
        client = als(duo)
        (form,) = formulieren(client.get(adres))
        antwoord = client.post(adres, {**form.waarden(), "tekst": "Gaat heel goed."})
        assert antwoord["Location"] == notitie.get_absolute_url()
        pagina = client.get(notitie.get_absolute_url())
        assert "Gaat heel goed." in pagina.content.decode()
        assert f"gewijzigd door {duo.naam}" in pagina.content.decode()

    def test_wie_het_laatst_was_ziet_beide(self, client: Client, klant: Klant, klantmanager: Gebruiker) -> None:
        notitie = ContactnotitieFactory(klant=klant)
        adres = reverse("contactnotitie_wijzigen", args=[klant.pk, notitie.pk])
        (form,) = formulieren(client.get(adres))
        wijzig_contactnotitie(notitie=notitie, gezien=1, gegevens={"tekst": "Van een ander"}, door=klantmanager)
        antwoord = client.post(adres, {**form.waarden(), "tekst": "Van mij"})
        assert antwoord.status_code == 409
        assert [(regel.opgeslagen, regel.getypt) for regel in antwoord.context["conflict"]] == [
            ("Van een ander", "Van mij")
        ]
        with pytest.raises(Verouderd):
            wijzig_contactnotitie(notitie=notitie, gezien=1, gegevens={"tekst": "Te laat"}, door=klantmanager)

    def test_zonder_tekst_kan_bereikt_niet(self, client: Client, klant: Klant) -> None:
        notitie = ContactnotitieFactory(klant=klant)
        adres = reverse("contactnotitie_wijzigen", args=[klant.pk, notitie.pk])
        (form,) = formulieren(client.get(adres))
        assert client.post(adres, {**form.waarden(), "tekst": ""}).status_code == 422
        assert client.post(adres, {**form.waarden(), "tekst": "", "bereikt": "False"}).status_code == 302

    def test_die_van_een_ander_dossier_bestaat_niet(self, client: Client, klant: Klant) -> None:
        vreemd = ContactnotitieFactory()
        for naam in ("contactnotitie", "contactnotitie_wijzigen"):
            assert client.get(reverse(naam, args=[klant.pk, vreemd.pk])).status_code == 404

    def test_op_de_tijdlijn_met_een_eigen_filter(self, client: Client, klant: Klant, tel_queries: TelQueries) -> None:
        GesprekFactory(klant=klant, gevoerd=True)
        ContactnotitieFactory(klant=klant, kanaal="klant_belde", tekst="Vraagt naar de reiskosten.")
        ContactnotitieFactory(klant=klant, kanaal="mail", bereikt=False, intern=True, tekst="Niet op het scherm.")
        adres = f"{reverse('dossier', args=[klant.pk])}?soort=notitie"
        regels = client.get(adres).context["pagina"].object_list
        assert {(regel.kop, regel.uitleg) for regel in regels} == {
            ("Klant belde, bereikt", "Vraagt naar de reiskosten."),
            ("Mail, niet bereikt, alleen voor ons", ""),
        }

    def test_bij_de_gesprekken_de_laatste_met_evenveel_queries(
        self, client: Client, klant: Klant, tel_queries: TelQueries
    ) -> None:
        adres = reverse("gesprekken", args=[klant.pk])
        assert "Nog geen kort contact genoteerd." in client.get(adres).content.decode()
        ContactnotitieFactory(klant=klant)
        een = len(tel_queries(lambda: client.get(adres)))
        ContactnotitieFactory.create_batch(6, klant=klant)
        assert [een, len(tel_queries(lambda: client.get(adres)))] == [11, 11]
        assert len(client.get(adres).context["notities"]) == 5

    def test_de_voorbereiding_toont_wat_er_sinds_het_gesprek_was(self, client: Client, klant: Klant) -> None:
        gevoerd = GesprekFactory(klant=klant, gevoerd=True)
        ContactnotitieFactory(klant=klant, moment=gevoerd.moment - timedelta(days=1), tekst="Van ervoor.")
        ContactnotitieFactory(klant=klant, tekst="Van erna.")
        gepland = GesprekFactory(klant=klant)
        tekst = client.get(reverse("gesprek_voorbereiden", args=[klant.pk, gepland.pk])).content.decode()
        assert "Van erna." in tekst
        assert "Van ervoor." not in tekst

    def test_de_klant_leest_wat_gedeeld_is_in_eigen_woorden(self, client: Client, klant: Klant) -> None:
        ContactnotitieFactory(klant=klant, kanaal="klant_belde", tekst="Vraagt naar de reiskosten.")
        ContactnotitieFactory(klant=klant, bereikt=False, tekst="")
        ContactnotitieFactory(klant=klant, intern=True, tekst="Niet voor de klant.")
        tekst = op_een_regel(client.get(reverse("inzage", args=[klant.pk])))
        for gelezen in ("U belde", "Vraagt naar de reiskosten.", "Wij belden", "Wij konden u bereiken"):
            assert gelezen in tekst, gelezen
        assert "Niet voor de klant." not in tekst

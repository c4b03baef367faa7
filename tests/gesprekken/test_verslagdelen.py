"""The record unfolds by kind: what opens, what a closed part says, and what is remembered for whom."""

from datetime import UTC, date, datetime, timedelta

import pytest
from django.db import IntegrityError, transaction
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from hypothesis import given
from hypothesis import strategies as st

from gesprekken.actions.indeling import onthoud_indeling
from gesprekken.forms.verslagopzet import VELDEN, te_onthouden, zoals_gelaten
from gesprekken.keuzelijsten import Soort, keuzelijsten
from gesprekken.models import Gesprek, Gesprekssoort, Locatie, Verslagconcept, Verslagdeel, Verslagindeling
from gesprekken.verslagdelen import Indeling, lees_delen, lees_indeling, schrijf_delen
from gesprekken.volgend import over_weken
from gesprekken.werkdagen import is_werkdag
from klanten.models import Klant
from tests.factories import AfspraakFactory, GebruikerFactory, GesprekFactory
from tests.gesprekken.test_gesprek_vastleggen import invoer, moment, zonder_vervolg
from tests.typen import TelQueries
from toegang.models import Gebruiker

DELEN = st.frozensets(st.sampled_from(Verslagdeel.values))


def soort(code: str) -> Gesprekssoort:
    return Gesprekssoort.objects.get(code=code)


def open_op(client: Client, gesprek: Gesprek) -> set[str]:
    pagina = client.get(reverse("gesprek_vastleggen", args=[gesprek.klant_id, gesprek.pk]))
    return {code for code, deel in pagina.context["vastlegging"].opzet.delen.items() if deel.open}


@given(DELEN)
def test_delen_lezen_is_het_omgekeerde_van_schrijven(delen: frozenset[str]) -> None:
    assert lees_delen(schrijf_delen(delen)) == delen
    assert lees_indeling(f"intake:{schrijf_delen(delen)}") == Indeling("intake", delen)


@pytest.mark.parametrize("tekst", ["", "intake", ":vraag"])
def test_zonder_soort_of_keuze_is_er_niets_gemeld(tekst: str) -> None:
    assert lees_indeling(tekst) is None


@given(eigen=DELEN, gemeld=DELEN, gevuld=DELEN)
def test_wat_de_schrijver_open_en_dicht_zette_gaat_voor(
    eigen: frozenset[str], gemeld: frozenset[str], gevuld: frozenset[str]
) -> None:
    deze = Soort("intake", "Intake", "", open=eigen)
    straks = te_onthouden(deze, Indeling("intake", gemeld), gevuld)
    assert (straks.open if straks else eigen) == gemeld
    zonder_script = te_onthouden(deze, None, gevuld)
    assert (zonder_script.open if zonder_script else eigen) == eigen | gevuld
    # What was said of another kind says nothing of this one.
    assert zoals_gelaten(deze, Indeling("telefonisch", gemeld)) == eigen


def test_elk_deel_heeft_zijn_velden() -> None:
    assert set(VELDEN) == set(Verslagdeel)


@given(
    weken=st.sampled_from([2, 4]),
    vandaag=st.dates(date(2024, 1, 1), date(2030, 12, 31)),
    uren=st.integers(0, 60_000),
)
def test_over_een_paar_weken_is_een_werkdag_op_een_kwartier(weken: int, vandaag: date, uren: int) -> None:
    gesprek_op = datetime(2024, 1, 1, 0, 7, tzinfo=UTC) + timedelta(hours=uren)
    straks = timezone.localtime(over_weken(weken, gesprek_op=gesprek_op, vandaag=vandaag))
    assert is_werkdag(straks.date())
    assert 0 <= (straks.date() - vandaag).days - 7 * weken <= 5
    assert straks.minute % 15 == 0


@pytest.mark.django_db
class TestWatOpengaat:
    @pytest.mark.parametrize(
        ("code", "delen"),
        [
            ("telefonisch", set()),
            ("voortgang", {"vorige", "uitspraak", "afspraken"}),
            ("intake", {"vraag", "uitspraak", "afspraken"}),
        ],
    )
    def test_de_soort_zegt_wat_opengaat(self, client: Client, klant: Klant, code: str, delen: set[str]) -> None:
        gesprek = GesprekFactory(klant=klant, soort=soort(code), moment=timezone.now() - timedelta(hours=1))
        assert open_op(client, gesprek) == delen
        Gesprekssoort.objects.filter(code=code).update(open_delen=["valreep"])
        assert open_op(client, gesprek) == {"valreep"}

    def test_wat_tekst_of_een_fout_heeft_staat_open(
        self, client: Client, klant: Klant, klantmanager: Gebruiker
    ) -> None:
        gesprek = GesprekFactory(klant=klant, soort=soort("telefonisch"), moment=timezone.now() - timedelta(hours=1))
        velden = {"soort": ["telefonisch"], "observatie": ["Lacht veel."], "afloop": ["gewoon"], "delen_open": [""]}
        Verslagconcept.objects.create(klant=klant, gesprek=gesprek, door=klantmanager, velden=velden)
        assert open_op(client, gesprek) == {"observatie"}
        gegevens = invoer(soort="telefonisch", valreep_vervolg="", belang="11", delen_open="telefonisch:")
        antwoord = client.post(reverse("gesprek_vastleggen", args=[klant.pk, gesprek.pk]), gegevens)
        delen = antwoord.context["vastlegging"].opzet.delen
        assert antwoord.status_code == 422
        assert {"valreep", "linialen", "observatie", "afspraken"} <= {naam for naam, deel in delen.items() if deel.open}
        assert delen["valreep"].stand == "ingevuld"

    def test_een_dicht_deel_zegt_wat_erin_staat(self, client: Client, klant: Klant, gesprek: Gesprek) -> None:
        GesprekFactory(klant=klant, gevoerd=True, belang=7, vertrouwen=5)
        AfspraakFactory.create_batch(5, klant=klant)
        pagina = client.get(reverse("gesprek_vastleggen", args=[klant.pk, gesprek.pk]))
        opzet = pagina.context["vastlegging"].opzet
        assert (opzet.delen["linialen"].stand, opzet.delen["vorige"].stand) == ("vorige keer 7 en 5", "5 open")
        assert opzet.delen["interpretatie"].stand == "alleen voor ons, leeg"
        assert (len(opzet.afspraken_in_zicht), len(opzet.andere_afspraken)) == (2, 3)
        assert "Nog 3 afspraken" in pagina.content.decode()

    def test_een_rij_erbij_staat_in_een_open_deel(self, client: Client, klant: Klant, gesprek: Gesprek) -> None:
        antwoord = client.post(
            reverse("gesprek_vastleggen", args=[klant.pk, gesprek.pk]), invoer(rij_erbij="derde", soort="telefonisch")
        )
        assert antwoord.context["vastlegging"].opzet.delen["derde"].open

    def test_een_soort_opent_alleen_delen_die_er_zijn(self) -> None:
        with pytest.raises(IntegrityError), transaction.atomic():
            Gesprekssoort.objects.filter(code="telefonisch").update(open_delen=["bestaat_niet"])


@pytest.mark.django_db
class TestOnthouden:
    def test_wat_iemand_opende_staat_de_volgende_keer_open_voor_die_soort_en_die_gebruiker(
        self, client: Client, klant: Klant, gesprek: Gesprek, klantmanager: Gebruiker
    ) -> None:
        adres = reverse("gesprek_vastleggen", args=[klant.pk, gesprek.pk])
        client.post(adres, invoer(delen_open="voortgang:vorige,valreep", interpretatie="", observatie=""))
        volgend = GesprekFactory(klant=klant, moment=timezone.now() - timedelta(hours=1))
        assert open_op(client, volgend) == {"vorige", "valreep"}
        collega = GebruikerFactory(team=klantmanager.team)
        lijsten = keuzelijsten(klant, zonder=collega)
        [voor_collega] = [deze for deze in lijsten.soorten if deze.code == "voortgang"]
        assert voor_collega.open == {"vorige", "uitspraak", "afspraken"}
        assert Verslagindeling.objects.get().gebruiker == klantmanager

    def test_zonder_script_telt_wat_is_ingevuld(self, client: Client, klant: Klant, gesprek: Gesprek) -> None:
        client.post(reverse("gesprek_vastleggen", args=[klant.pk, gesprek.pk]), invoer())
        assert set(Verslagindeling.objects.get().open_delen) == {
            "vorige",
            "uitspraak",
            "afspraken",
            "valreep",
            "observatie",
            "interpretatie",
        }

    def test_terug_naar_de_gewone_indeling_volgt_weer_de_beheerder(self, db: None, klantmanager: Gebruiker) -> None:
        anders, gewoon = Indeling("intake", frozenset({"valreep"})), frozenset(soort("intake").open_delen)
        for indeling in (anders, anders, Indeling("intake", gewoon)):
            onthoud_indeling(indeling=indeling, door=klantmanager)
        assert not Verslagindeling.objects.exists()
        onthoud_indeling(indeling=Indeling("weg", gewoon), door=klantmanager)
        assert not Verslagindeling.objects.exists()


@pytest.mark.django_db
class TestVolgendGesprek:
    def test_over_twee_weken_is_een_klik_en_een_doel(self, client: Client, klant: Klant, gesprek: Gesprek) -> None:
        gegevens = zonder_vervolg(vervolg_keuze="over_2") | {"vervolg_doel": "De proefweek bespreken"}
        antwoord = client.post(reverse("gesprek_vastleggen", args=[klant.pk, gesprek.pk]), gegevens)
        assert antwoord.status_code == 302
        vervolg = Gesprek.objects.get(volgt_op=gesprek)
        assert 14 <= (timezone.localdate(vervolg.moment) - timezone.localdate()).days <= 19
        assert (vervolg.soort_id, vervolg.doel) == ("voortgang", "De proefweek bespreken")

    def test_na_een_intake_komt_een_voortgangsgesprek(self, client: Client, klant: Klant, gesprek: Gesprek) -> None:
        gegevens = zonder_vervolg(soort="intake", vervolg_keuze="over_4") | {"vervolg_doel": "Het klantbeeld"}
        client.post(reverse("gesprek_vastleggen", args=[klant.pk, gesprek.pk]), gegevens)
        assert Gesprek.objects.get(volgt_op=gesprek).soort_id == "voortgang"

    @pytest.mark.parametrize(
        ("anders", "veld"),
        [
            ({"vervolg_keuze": "over_2"}, "vervolg_doel"),
            ({"vervolg_keuze": "geen"}, "geen_vervolg_reden"),
            ({"vervolg_keuze": ""}, "vervolg_keuze"),
            ({"vervolg_keuze": "zelf"}, "vervolg_moment"),
        ],
    )
    def test_wat_ontbreekt_staat_bij_het_veld(
        self, client: Client, klant: Klant, gesprek: Gesprek, anders: dict[str, str], veld: str
    ) -> None:
        antwoord = client.post(reverse("gesprek_vastleggen", args=[klant.pk, gesprek.pk]), zonder_vervolg(**anders))
        assert antwoord.status_code == 422
        assert veld in antwoord.context["form"].errors

    def test_de_plek_komt_mee_van_dit_gesprek_en_staat_bij_het_volgende(
        self, client: Client, klant: Klant, gesprek: Gesprek
    ) -> None:
        locatie = Locatie.objects.create(team=klant.team, naam="Kamer 4", adres="Stationsplein 1")
        Gesprek.objects.filter(pk=gesprek.pk).update(plek="locatie", locatie=locatie)
        adres = reverse("gesprek_vastleggen", args=[klant.pk, gesprek.pk])
        form = client.get(adres).context["form"]
        assert (form["vervolg_plek"].value(), form["vervolg_locatie"].value()) == ("locatie", str(locatie.pk))
        plek = {"vervolg_plek": "locatie", "vervolg_locatie": ""}
        assert "vervolg_locatie" in client.post(adres, invoer(**plek)).context["form"].errors
        client.post(adres, invoer(**plek | {"vervolg_locatie": str(locatie.pk)}))
        vervolg = Gesprek.objects.get(volgt_op=gesprek)
        assert (vervolg.plek, vervolg.locatie) == ("locatie", locatie)

    def test_een_botsing_wordt_eerst_genoemd_en_het_mag_toch(
        self, client: Client, klant: Klant, gesprek: Gesprek
    ) -> None:
        straks = moment(days=21)
        bezet = GesprekFactory(klant=klant, moment=timezone.make_aware(datetime.fromisoformat(straks)))
        adres = reverse("gesprek_vastleggen", args=[klant.pk, gesprek.pk])
        gegevens = invoer(vervolg_moment=straks)
        antwoord = client.post(adres, gegevens)
        assert antwoord.status_code == 422
        assert "Dan is er al iets" in antwoord.content.decode()
        assert not Gesprek.objects.filter(volgt_op=gesprek).exists()
        toch = antwoord.context["vastlegging"].afdruk
        assert client.post(adres, gegevens | {"toch_plannen": toch}).status_code == 302
        assert Gesprek.objects.filter(volgt_op=gesprek).exclude(pk=bezet.pk).exists()

    def test_botsingen_kosten_evenveel_queries(
        self, client: Client, klant: Klant, gesprek: Gesprek, tel_queries: TelQueries
    ) -> None:
        straks = moment(days=21)
        adres, gegevens = reverse("gesprek_vastleggen", args=[klant.pk, gesprek.pk]), invoer(vervolg_moment=straks)
        op = timezone.make_aware(datetime.fromisoformat(straks))
        GesprekFactory(klant=klant, moment=op)
        weinig = tel_queries(lambda: client.post(adres, gegevens))
        GesprekFactory.create_batch(20, klant=klant, moment=op)
        assert len(tel_queries(lambda: client.post(adres, gegevens))) == len(weinig)

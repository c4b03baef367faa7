"""Care around a client: a signal in steps, help that is reported or confirmed, warm handovers, the herstelplan."""

import pytest
from django.db import IntegrityError, transaction
from django.db.models import Model
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from hypothesis import given
from hypothesis import strategies as st
from pytest_django.asserts import assertInHTML

from klanten.models import Klant, Organisatie
from tests.factories import GesprekFactory, KlantFactory
from tests.typen import Als, Antwoord, zeker
from tests.zorg.zorgvoorbeeld import dag, organisatie, signaal, verwijzing
from toegang.eenmalig import nieuwe_sleutel
from toegang.models import Gebruiker
from zorg.models import Herstelplan, Herstelstap, Hulp, Verwijzing, Zorgsignaal, Zorgstap
from zorg.stappen import (
    STAPPEN,
    doorloopfouten,
    hulpfouten,
    ligt_voor,
    mag_naar,
    stapfouten,
    tegenwilfouten,
    verst_bereikbaar,
)

GEVRAAGD = ("verheldering", "klant_wil_niet_bespreken", "sluit_werk_uit", "afweging", "uitkomst")


@pytest.fixture
def klant(klantmanager: Gebruiker) -> Klant:
    return KlantFactory(klantmanager=klantmanager)


@pytest.fixture
def client(als: Als, klantmanager: Gebruiker) -> Client:
    return als(klantmanager)


def adres(naam: str, klant: Klant, *rest: Model) -> str:
    return reverse(naam, args=[klant.pk, *(rij.pk for rij in rest)])


def fouten(antwoord: Antwoord) -> set[str]:
    assert antwoord.status_code == 422
    return set(antwoord.context["form"].errors)


@given(st.sampled_from(STAPPEN), st.sampled_from(STAPPEN))
def test_terug_mag_altijd_vooruit_een_stap_en_afronden_van_overal(van: Zorgstap, naar: Zorgstap) -> None:
    terug, een_verder = not ligt_voor(van, naar), STAPPEN.index(naar) == STAPPEN.index(van) + 1
    assert mag_naar(van, naar) == (terug or een_verder or naar == Zorgstap.AFGEROND)


@pytest.mark.parametrize(
    ("stap", "gegevens", "ontbreekt"),
    [
        ("verhelderen", {}, {"verheldering"}),
        ("verhelderen", {"verheldering": "Schulden"}, set()),
        ("verhelderen", {"klant_wil_niet_bespreken": True}, set()),
        ("afwegen", {}, {"sluit_werk_uit", "afweging"}),
        ("afwegen", {"sluit_werk_uit": "deels", "afweging": "Twee ochtenden lukt"}, set()),
        ("inschakelen", {}, set()),
        ("afgerond", {}, {"uitkomst"}),
    ],
)
def test_elke_stap_vraagt_wat_de_volgende_nodig_heeft(
    stap: str, gegevens: dict[str, object], ontbreekt: set[str]
) -> None:
    assert set(stapfouten(stap, gegevens)) == ontbreekt


@given(st.sampled_from(STAPPEN), st.fixed_dictionaries({veld: st.sampled_from(["", "x"]) for veld in GEVRAAGD}))
def test_wie_ergens_staat_heeft_alles_van_de_stappen_ervoor_en_afronden_vraagt_de_uitkomst(
    naar: Zorgstap, gegevens: dict[str, object]
) -> None:
    ervoor = [stap for stap in STAPPEN if ligt_voor(stap, naar)] if naar != "afgerond" else ["afgerond"]
    assert set(doorloopfouten(naar, gegevens)) == {veld for stap in ervoor for veld in stapfouten(stap, gegevens)}
    assert not doorloopfouten(verst_bereikbaar(gegevens), gegevens)


def test_hulp_tegen_de_wil_vraagt_grond_overleg_en_openheid() -> None:
    assert tegenwilfouten({"tegen_wil": False}) == {}
    assert set(tegenwilfouten({"tegen_wil": True, "klant_geinformeerd": None})) == {
        "tegen_wil_grond",
        "overlegd_met",
        "klant_geinformeerd",
    }
    verantwoord = {"tegen_wil_grond": "Kinderen in de knel", "overlegd_met": "S. Bos", "klant_geinformeerd": False}
    assert tegenwilfouten({"tegen_wil": True, **verantwoord}) == {}


@pytest.mark.parametrize(
    ("gegevens", "velden"),
    [
        ({}, {"organisatie"}),
        ({"van_wie": "Buurvrouw", "status": "gemeld"}, set()),
        ({"van_wie": "Maatje", "status": "bevestigd"}, {"bevestigd_op", "bevestigd_door"}),
        ({"van_wie": "Maatje", "status": "gestopt"}, {"gestopt_op"}),
        ({"van_wie": "Maatje", "status": "gestopt", "gemeld_op": dag(), "gestopt_op": dag(-1)}, {"gestopt_op"}),
    ],
)
def test_hulp_is_van_iemand_en_bevestigd_door_iemand(gegevens: dict[str, object], velden: set[str]) -> None:
    assert set(hulpfouten(gegevens)) == velden


@pytest.mark.django_db
class TestSignaal:
    def naar(self, client: Client, rij: Zorgsignaal, getoond: str, **gegevens: object) -> Antwoord:
        rij.refresh_from_db()
        return client.post(f"{rij.get_absolute_url()}?stap={getoond}", {"revisie": rij.revisie, **gegevens})

    def test_van_zien_tot_afgerond_en_weer_op(self, client: Client, klant: Klant) -> None:
        gesprek = GesprekFactory(klant=klant, gevoerd=True)
        invoer = {"sleutel": nieuwe_sleutel(), "wat_zien_we": "Komt niet meer buiten.", "gesprek": gesprek.pk}
        for _ in range(2):
            antwoord = client.post(adres("zorgsignaal_nieuw", klant), invoer)
        rij = Zorgsignaal.objects.get()
        assert antwoord["Location"] == rij.get_absolute_url()
        assert (rij.stap, rij.gesprek, rij.gemaakt_door) == ("verhelderen", gesprek, klant.klantmanager)

        zien = {"wat_zien_we": rij.wat_zien_we}
        assert fouten(self.naar(client, rij, "verhelderen", **zien, stap="afwegen")) == {"verheldering"}
        self.naar(client, rij, "verhelderen", **zien, klant_wil_niet_bespreken="on", stap="afwegen")
        self.naar(client, rij, "afwegen", sluit_werk_uit="nee", afweging="Kan naast werk.", stap="inschakelen")
        self.naar(client, rij, "inschakelen", stap="afwegen")
        rij.refresh_from_db()
        assert (rij.stap, rij.klant_wil_niet_bespreken, rij.sluit_werk_uit) == ("afwegen", True, "nee")

        assert fouten(self.naar(client, rij, "afgerond", stap="afgerond")) == {"uitkomst"}
        antwoord = self.naar(client, rij, "afgerond", uitkomst="Er was niets aan de hand.", stap="afgerond")
        assert antwoord["Location"] == adres("zorg", klant)
        rij.refresh_from_db()
        zeker(rij.afgerond_op)
        self.naar(client, rij, "afgerond", uitkomst=rij.uitkomst, stap="inschakelen")
        rij.refresh_from_db()
        assert (rij.stap, rij.afgerond_op) == ("inschakelen", None)

    @pytest.mark.parametrize(
        ("getoond", "invoer", "veld"),
        [
            (
                "verhelderen",
                {"wat_zien_we": "Post.", "verheldering": "Schulden", "stap": "afgerond"},
                "Wat kwam eruit?",
            ),
            ("afwegen", {"stap": "afwegen"}, "Wat is er aan de hand?"),
        ],
    )
    def test_met_het_formulier_van_een_andere_stap_blijft_staan_wat_een_stap_vraagt(
        self, client: Client, klant: Klant, getoond: str, invoer: dict[str, str], veld: str
    ) -> None:
        rij = signaal(klant)
        antwoord = self.naar(client, rij, getoond, **invoer)
        assert antwoord.status_code == 422
        assert [fout.startswith(f"{veld} ") for fout in antwoord.context["form"].non_field_errors()] == [True]
        rij.refresh_from_db()
        assert rij.stap == "verhelderen"

    def test_afgerond_heeft_een_uitkomst_ook_in_de_databank(self, klant: Klant) -> None:
        with pytest.raises(IntegrityError, match="zorgsignaal_afgerond_met_uitkomst"), transaction.atomic():
            signaal(klant, stap="afgerond", afgerond_op=timezone.now())

    def test_weer_opnemen_gaat_naar_de_stap_die_nog_openstond(self, client: Client, klant: Klant) -> None:
        rij = signaal(klant, stap="afgerond", uitkomst="Niets aan de hand.", afgerond_op=timezone.now())
        assert client.get(rij.get_absolute_url()).context["knoppen"][1] == ("verhelderen", "Neem het weer op")
        self.naar(client, rij, "afgerond", uitkomst=rij.uitkomst, stap="verhelderen")
        rij.refresh_from_db()
        assert (rij.stap, rij.afgerond_op) == ("verhelderen", None)

    def test_afwegen_overslaan_mag_niet(self, client: Client, klant: Klant) -> None:
        rij = signaal(klant)
        antwoord = self.naar(client, rij, "afwegen", sluit_werk_uit="nee", afweging="Zomaar.", stap="inschakelen")
        assert fouten(antwoord) == {"__all__"}
        rij.refresh_from_db()
        assert rij.stap == "verhelderen"

    def test_tegen_de_wil_alleen_met_verantwoording(self, client: Client, klant: Klant) -> None:
        rij = signaal(klant, stap="inschakelen", verheldering="Ruzie.", sluit_werk_uit="ja", afweging="Eerst rust.")
        kort = {"tegen_wil": "on", "klant_geinformeerd": "unknown", "stap": "inschakelen"}
        velden = {"tegen_wil_grond", "overlegd_met", "klant_geinformeerd"}
        assert fouten(self.naar(client, rij, "inschakelen", **kort)) == velden
        heel = {"tegen_wil_grond": "Kinderen in de knel.", "overlegd_met": "S. Bos", "klant_geinformeerd": "true"}
        assert self.naar(client, rij, "inschakelen", **kort | heel).status_code == 302
        with pytest.raises(IntegrityError, match="zorgsignaal_tegen_wil_verantwoord"), transaction.atomic():
            Zorgsignaal.objects.filter(pk=rij.pk).update(overlegd_met="")

    def test_verouderd_toont_beide_versies_ook_van_de_stap(self, client: Client, klant: Klant) -> None:
        rij = signaal(klant)
        verder = {"wat_zien_we": "Anders.", "verheldering": "Schulden", "stap": "afwegen", "revisie": 1}
        pagina = f"{rij.get_absolute_url()}?stap=verhelderen"
        client.post(pagina, verder)
        antwoord = client.post(pagina, verder | {"verheldering": "Ruzie", "stap": "verhelderen"})
        assert antwoord.status_code == 409
        labels = {verschil.label for verschil in antwoord.context["conflict"]}
        assert labels == {"Wat is er aan de hand?", "Stap"}
        assert client.post(pagina, verder)["Location"] == rij.get_absolute_url()


@pytest.mark.django_db
class TestHulp:
    def test_eerst_gemeld_dan_bevestigd_dan_gestopt(self, client: Client, klant: Klant) -> None:
        nieuw = {"sleutel": nieuwe_sleutel(), "van_wie": "Maatje", "waarvoor": "Post ordenen", "gemeld_op": dag(-9)}
        client.post(adres("hulp_nieuw", klant), nieuw)
        rij = Hulp.objects.get()
        assert (rij.status, rij.wie) == ("gemeld", "Maatje")

        pagina = adres("hulp", klant, rij)
        assert client.get(f"{pagina}?naar=bevestigd").context["form"]["bevestigd_op"].value() == dag()
        vast = {"van_wie": "Maatje", "waarvoor": "Post ordenen", "gemeld_op": dag(-9)}
        assert fouten(client.post(pagina, vast | {"revisie": 1, "status": "bevestigd"})) == {
            "bevestigd_op",
            "bevestigd_door",
        }
        bevestigd = {"status": "bevestigd", "bevestigd_op": dag(), "bevestigd_door": "P. Hoek"}
        client.post(pagina, vast | {"revisie": 1, **bevestigd})
        client.post(pagina, vast | {"revisie": 2, **bevestigd, "status": "gestopt", "gestopt_op": dag()})
        rij.refresh_from_db()
        assert (rij.status, rij.bevestigd_door, rij.gestopt_op) == ("gestopt", "P. Hoek", dag())
        # Back to reported: then nobody has confirmed it either.
        client.post(pagina, vast | {"revisie": 3, **bevestigd, "status": "gemeld", "gestopt_op": dag()})
        rij.refresh_from_db()
        assert (rij.status, rij.bevestigd_op, rij.bevestigd_door, rij.gestopt_op) == ("gemeld", None, "", None)


@pytest.mark.django_db
class TestOverdracht:
    def nieuw(self, bij: Organisatie, **anders: object) -> dict[str, object]:
        return {
            "sleutel": nieuwe_sleutel(),
            "organisatie": bij.pk,
            "contact": bij.contacten.get().pk,
            "waarvoor": "hulp bij uw schulden",
            "toestemming": "on",
            "gedeeld": "Naam en telefoonnummer.",
            "op": dag(),
            "terugkoppeling_op": dag(14),
            **anders,
        }

    def test_met_toestemming_een_dag_en_een_blad_voor_de_klant(self, client: Client, klant: Klant) -> None:
        bij = organisatie()
        antwoord = client.post(adres("verwijzing_nieuw", klant), self.nieuw(bij))
        rij = Verwijzing.objects.get()
        assert antwoord["Location"] == rij.get_absolute_url()
        blad = client.get(adres("verwijzing_blad", klant, rij)).content.decode()
        for tekst in (bij.naam, "085 0001234", "Hulp bij uw schulden", "Naam en telefoonnummer.", "Druk dit blad af"):
            assert tekst in blad

    @pytest.mark.parametrize(
        ("anders", "veld"),
        [
            ({"toestemming": ""}, "toestemming"),
            ({"terugkoppeling_op": dag(-1)}, "terugkoppeling_op"),
            ({"op": dag(1)}, "op"),
            ({"gedeeld": ""}, "gedeeld"),
        ],
    )
    def test_zonder_toestemming_of_dag_geen_overdracht(
        self, client: Client, klant: Klant, anders: dict[str, object], veld: str
    ) -> None:
        assert fouten(client.post(adres("verwijzing_nieuw", klant), self.nieuw(organisatie(), **anders))) == {veld}
        assert not Verwijzing.objects.exists()

    def test_de_contactpersoon_werkt_er(self, client: Client, klant: Klant) -> None:
        ander = organisatie("Taalhuis").contacten.get()
        invoer = self.nieuw(organisatie(), contact=ander.pk)
        assert fouten(client.post(adres("verwijzing_nieuw", klant), invoer)) == {"contact"}

    def test_de_keuze_noemt_bij_welke_organisatie_iemand_werkt(self, client: Client, klant: Klant) -> None:
        contact = organisatie("Taalhuis").contacten.get()
        keuze = f'<option value="{contact.pk}">{contact.naam} (vaste contactpersoon)</option>'
        inhoud = client.get(adres("verwijzing_nieuw", klant)).content.decode()
        assertInHTML(f'<optgroup label="Taalhuis">{keuze}</optgroup>', inhoud)

    @pytest.mark.parametrize("naam", ["hulp_nieuw", "verwijzing_nieuw"])
    def test_het_enige_signaal_dat_loopt_staat_er_al(self, client: Client, klant: Klant, naam: str) -> None:
        def vooraf() -> int | None:
            keuze: int | None = client.get(adres(naam, klant)).context["form"]["zorgsignaal"].value()
            return keuze

        signaal(klant, stap=Zorgstap.AFGEROND, afgerond_op=timezone.now(), uitkomst="Opgelost.")
        signaal(KlantFactory())
        assert vooraf() is None
        enige = signaal(klant)
        assert vooraf() == enige.pk
        signaal(klant)
        assert vooraf() is None

    def test_gehoord_vraagt_wat_eruit_kwam_en_andersom(self, client: Client, klant: Klant) -> None:
        rij = verwijzing(klant)
        vast = {"revisie": 1, "waarvoor": rij.waarvoor, "gedeeld": rij.gedeeld, "terugkoppeling_op": dag(14)}
        pagina = rij.get_absolute_url()
        assert fouten(client.post(pagina, vast | {"teruggekoppeld_op": dag()})) == {"uitkomst"}
        assert fouten(client.post(pagina, vast | {"uitkomst": "Begonnen."})) == {"teruggekoppeld_op"}
        antwoord = client.post(pagina, vast | {"teruggekoppeld_op": dag(), "uitkomst": "Begonnen."})
        assert antwoord["Location"] == adres("zorg", klant)
        rij.refresh_from_db()
        assert not rij.loopt


@pytest.mark.django_db
class TestHerstelplan:
    NIEUW = {"aanleiding": "Eerst rust.", "wat_wil_klant": "Overzicht."}

    def test_een_tegelijk_met_stappen_tot_het_is_afgesloten(self, client: Client, klant: Klant) -> None:
        begin = self.NIEUW | {"terugkijken_op": dag(60)}
        client.post(adres("herstelplan_nieuw", klant), begin | {"sleutel": nieuwe_sleutel()})
        plan = Herstelplan.objects.get()
        antwoord = client.post(adres("herstelplan_nieuw", klant), begin | {"sleutel": nieuwe_sleutel()})
        assert antwoord["Location"] == plan.get_absolute_url()
        assert Herstelplan.objects.count() == 1

        stap = {"wat": "Post sorteren", "wie": "derde", "uiterlijk": dag(7), "sleutel": nieuwe_sleutel()}
        assert fouten(client.post(adres("herstelstap_nieuw", klant, plan), stap)) == {"toelichting"}
        client.post(adres("herstelstap_nieuw", klant, plan), stap | {"toelichting": "zus"})
        rij = Herstelstap.objects.get()
        gedaan = stap | {"toelichting": "zus", "revisie": 1, "gedaan_op": dag()}
        client.post(adres("herstelstap", klant, plan, rij), gedaan)
        rij.refresh_from_db()
        assert rij.gedaan_op == dag()

        dicht = adres("herstelplan_afsluiten", klant, plan)
        assert fouten(client.post(dicht, {"revisie": 1, "afgesloten_op": dag()})) == {"afsluiting"}
        client.post(dicht, {"revisie": 1, "afgesloten_op": dag(), "afsluiting": "Er is overzicht."})
        plan.refresh_from_db()
        assert not plan.loopt
        for pad in (adres("herstelplan_wijzigen", klant, plan), adres("herstelstap", klant, plan, rij), dicht):
            assert client.get(pad)["Location"] == plan.get_absolute_url()
            antwoord = client.post(pad, gedaan | {"toelichting": "broer"})
            assert antwoord.status_code == 409
            assert f'href="{plan.get_absolute_url()}">Ga verder' in antwoord.content.decode()
        # A second click on a step, or on closing, says nothing new.
        assert client.post(adres("herstelstap", klant, plan, rij), gedaan)["Location"] == plan.get_absolute_url()
        sluiten = {"revisie": 1, "afgesloten_op": dag(), "afsluiting": "Er is overzicht."}
        assert client.post(dicht, sluiten)["Location"] == plan.get_absolute_url()
        assert client.post(adres("herstelplan_nieuw", klant), begin | {"sleutel": nieuwe_sleutel()}).status_code == 302
        assert Herstelplan.objects.count() == 2

    def test_wat_wij_overnemen_gaat_op_een_dag_terug(self, client: Client, klant: Klant) -> None:
        begin = self.NIEUW | {"terugkijken_op": dag(60), "sleutel": nieuwe_sleutel()}
        pad = adres("herstelplan_nieuw", klant)
        assert fouten(client.post(pad, begin | {"overname_wat": "Bellen"})) == {"overname_tot"}
        assert fouten(client.post(pad, begin | {"overname_tot": dag(9)})) == {"overname_wat"}
        assert fouten(client.post(pad, begin | {"terugkijken_op": dag(-1)})) == {"terugkijken_op"}

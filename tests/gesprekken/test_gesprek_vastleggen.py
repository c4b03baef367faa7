"""Recording a conversation: all that came of it at once, or nothing."""

from datetime import timedelta

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from gesprekken.actions.afspraak import Afhandeling, AlAfgehandeld
from gesprekken.actions.gesprek import NieuweNotitie, leg_gesprek_vast
from gesprekken.models import Afspraak, AfspraakOorzaak, AfspraakStatus, Gesprek, Notitiesoort
from klanten.models import Klant
from tests.factories import AfspraakFactory, GebruikerFactory, GesprekFactory
from toegang.eenmalig import nieuwe_sleutel
from toegang.models import Gebruiker

pytestmark = pytest.mark.django_db


@pytest.fixture
def adres(klant: Klant, gesprek: Gesprek) -> str:
    return reverse("gesprek_vastleggen", args=[klant.pk, gesprek.pk])


def moment(**duur: int) -> str:
    return timezone.localtime(timezone.now() + timedelta(**duur)).strftime("%Y-%m-%dT%H:%M")


def dag(**duur: int) -> str:
    return (timezone.localdate() + timedelta(**duur)).isoformat()


def leeg(rijen: str) -> dict[str, object]:
    return {f"{rijen}-TOTAL_FORMS": 1, f"{rijen}-INITIAL_FORMS": 0}


def invoer(**anders: object) -> dict[str, object]:
    return {
        "sleutel": nieuwe_sleutel(),
        "revisie": 1,
        "soort": "voortgang",
        "moment": moment(hours=-1),
        "doel": "Bespreken hoe het gaat",
        "huisbezoek_reden": "",
        "feit": "Heeft twee keer meegelopen.",
        "observatie": "Lacht veel.",
        "interpretatie": "Groeit zichtbaar.",
        "interpretatie_intern": "on",
        "op_de_valreep": "Vroeg naar de huur.",
        "valreep_vervolg": "Volgende keer eerst bespreken.",
        "afloop": "gewoon",
        **leeg("deelnemer"),
        **leeg("derde"),
        "klant-TOTAL_FORMS": 2,
        "klant-INITIAL_FORMS": 0,
        "klant-0-wat": "bel de kringloop",
        "klant-0-uiterlijk": dag(days=5),
        "klant-1-wat": "",
        "klant-1-uiterlijk": "",
        "gemeente-TOTAL_FORMS": 2,
        "gemeente-INITIAL_FORMS": 0,
        "gemeente-0-wat": "regelen een OV-kaart",
        "gemeente-0-uiterlijk": dag(days=3),
        "gemeente-1-wat": "",
        "gemeente-1-uiterlijk": "",
        "vervolg_moment": moment(days=21),
        "vervolg_soort": "voortgang",
        "vervolg_doel": "Kijken of drie dagdelen lukt",
        "vervolg_vraag": "Welke dagdelen lukken?",
        "geen_vervolg_reden": "",
        **anders,
    }


def zonder_vervolg(**anders: object) -> dict[str, object]:
    leeg = {"vervolg_moment": "", "vervolg_soort": "", "vervolg_doel": "", "vervolg_vraag": ""}
    return invoer(**leeg, **anders)


class TestInEenKeer:
    def test_legt_gesprek_afspraken_en_volgend_gesprek_vast(
        self, client: Client, gesprek: Gesprek, adres: str, klantmanager: Gebruiker
    ) -> None:
        antwoord = client.post(adres, invoer())
        assert antwoord["Location"] == gesprek.get_absolute_url()
        gesprek.refresh_from_db()
        assert (gesprek.status, gesprek.op_de_valreep) == ("gevoerd", "Vroeg naar de huur.")
        assert list(gesprek.notities.values_list("soort", "tekst", "intern", "door")) == [
            ("feit", "Heeft twee keer meegelopen.", False, klantmanager.pk),
            ("observatie", "Lacht veel.", False, klantmanager.pk),
            ("interpretatie", "Groeit zichtbaar.", True, klantmanager.pk),
        ]
        assert set(gesprek.afspraken.values_list("van", "wat")) == {
            ("klant", "Ik bel de kringloop"),
            ("gemeente", "Wij regelen een OV-kaart"),
        }
        vervolg = gesprek.vervolg
        assert (vervolg.status, vervolg.soort_id, vervolg.gemaakt_door) == ("gepland", "voortgang", klantmanager)
        assert (vervolg.doel, vervolg.vraag_vooraf) == ("Kijken of drie dagdelen lukt", "Welke dagdelen lukken?")

    def test_legt_vast_wie_meedeed_wat_de_klant_zei_en_wat_anderen_doen(
        self, client: Client, gesprek: Gesprek, adres: str, klantmanager: Gebruiker
    ) -> None:
        collega = GebruikerFactory(team=klantmanager.team)
        antwoord = client.post(
            adres,
            invoer(
                eigen_rol="observeert",
                belang="8",
                vertrouwen="0",
                verwachtingen_besproken="on",
                vraag_van_klant="Mag ik een opleiding doen?",
                klant_vat_samen="Ik bel de kringloop.",
                **{
                    "deelnemer-TOTAL_FORMS": 2,
                    "deelnemer-0-collega": collega.pk,
                    "deelnemer-0-rol": "leidt",
                    "deelnemer-1-naam": "Mo Bakkali",
                    "deelnemer-1-organisatie": "wijkteam",
                    "deelnemer-1-rol": "neemt_deel",
                    "derde-0-wie": "Zijn broer",
                    "derde-0-wat": "Past op",
                    "derde-0-uiterlijk": dag(days=4),
                    "gemeente-0-terugkomen_op": "on",
                },
            ),
        )
        assert antwoord.status_code == 302
        gesprek.refresh_from_db()
        assert (gesprek.belang, gesprek.vertrouwen, gesprek.verwachtingen_besproken) == (8, 0, True)
        assert gesprek.klant_vat_samen == "Ik bel de kringloop."
        assert list(gesprek.deelnemers.values_list("medewerker", "naam", "organisatie", "rol")) == [
            (klantmanager.pk, "", "", "observeert"),
            (collega.pk, "", "", "leidt"),
            (None, "Mo Bakkali", "wijkteam", "neemt_deel"),
        ]
        assert gesprek.afspraken.get(van="derde").wie == "Zijn broer"
        assert gesprek.afspraken.get(van="gemeente").terugkomen_op

    def test_een_persoon_leidt_het_gesprek(self, client: Client, gesprek: Gesprek, adres: str) -> None:
        rij = {"deelnemer-0-naam": "Mo Bakkali", "deelnemer-0-rol": "leidt"}
        antwoord = client.post(adres, invoer(eigen_rol="leidt", **rij))
        assert antwoord.status_code == 422
        assert "rol" in antwoord.context["vastlegging"].deelnemers.forms[0].errors

    def test_stelt_een_samenvatting_voor_zonder_feiten(self, client: Client, klant: Klant, adres: str) -> None:
        antwoord = client.post(adres, invoer(samenvatting_voorstellen="ja", klant_vat_samen="Ik ga bellen"))
        assert antwoord.status_code == 200
        tekst = antwoord.context["form"]["samenvatting_klant"].value()
        assert "Het ging over: Bespreken hoe het gaat." in tekst
        assert "U zei zelf over dit gesprek: “Ik ga bellen.”" in tekst
        assert "meegelopen" not in tekst

    def test_tweede_keer_verzenden_maakt_niets_dubbel(self, client: Client, adres: str) -> None:
        gegevens = invoer()
        adressen = [client.post(adres, gegevens)["Location"] for _ in range(2)]
        assert adressen[0] == adressen[1]
        assert Gesprek.objects.count() == 2
        assert Afspraak.objects.count() == 2

    def test_een_reden_waarom_er_geen_volgend_gesprek_komt_is_ook_goed(
        self, client: Client, gesprek: Gesprek, adres: str
    ) -> None:
        client.post(adres, zonder_vervolg(geen_vervolg_reden="Begint maandag met werk"))
        gesprek.refresh_from_db()
        assert gesprek.geen_vervolg_reden == "Begint maandag met werk"
        assert Gesprek.objects.count() == 1

    def test_staat_er_al_een_gesprek_gepland_dan_hoeft_er_geen_bij(
        self, client: Client, klant: Klant, gesprek: Gesprek, adres: str
    ) -> None:
        GesprekFactory(klant=klant, moment=timezone.now() + timedelta(days=4))
        assert client.post(adres, zonder_vervolg()).status_code == 302
        gesprek.refresh_from_db()
        assert gesprek.status == "gevoerd"

    def test_ongepland_gesprek_ontstaat_en_is_gevoerd_in_een_keer(
        self, client: Client, klant: Klant, klantmanager: Gebruiker
    ) -> None:
        gegevens = invoer(soort="telefonisch")
        del gegevens["revisie"]
        antwoord = client.post(reverse("gesprek_direct", args=[klant.pk]), gegevens)
        gesprek = Gesprek.objects.get(status="gevoerd")
        assert antwoord["Location"] == gesprek.get_absolute_url()
        assert (gesprek.soort_id, gesprek.gemaakt_door, gesprek.klant) == ("telefonisch", klantmanager, klant)
        assert gesprek.vervolg.status == "gepland"


class TestWatWeWeten:
    def test_bladzijde_toont_doel_vraag_afspraken_en_de_vorige_keer(
        self, client: Client, klant: Klant, gesprek: Gesprek, adres: str
    ) -> None:
        Gesprek.objects.filter(pk=gesprek.pk).update(vraag_vooraf="Wat lukt al?")
        GesprekFactory(klant=klant, gevoerd=True, feiten="Zoekt opvang", op_de_valreep="Zoon is ziek")
        AfspraakFactory(klant=klant, wat="Belt de school")
        inhoud = client.get(adres).content.decode()
        formulier = inhoud.index('name="feit"')
        for tekst in (gesprek.doel, "Wat lukt al?", "Belt de school", "Zoekt opvang", "Zoon is ziek"):
            assert inhoud.index(tekst) < formulier

    def test_bij_het_eerste_gesprek_staat_wat_de_melding_vertelde(
        self, client: Client, klant: Klant, adres: str
    ) -> None:
        klant.perioden.update(toelichting="Wil snel weer aan het werk")
        assert "Wil snel weer aan het werk" in client.get(adres).content.decode()
        GesprekFactory(klant=klant, gevoerd=True)
        assert "Wil snel weer aan het werk" not in client.get(adres).content.decode()

    def test_bladzijde_zegt_wie_wat_leest(self, client: Client, adres: str) -> None:
        inhoud = client.get(adres).content.decode()
        assert "De klant kan dit meelezen." in inhoud
        assert "alleen voor ons" in inhoud

    @pytest.mark.parametrize("naam", ["gesprek_vastleggen", "gesprek_direct", "gesprek_wijzigen"])
    def test_de_vragen_aan_de_klant_zeggen_jij_als_de_klant_dat_wil(
        self, client: Client, klant: Klant, naam: str
    ) -> None:
        gesprek = GesprekFactory(klant=klant, gevoerd=naam == "gesprek_wijzigen")
        adres = reverse(naam, args=[klant.pk] if naam == "gesprek_direct" else [klant.pk, gesprek.pk])
        vragen = {
            "u": ("voor u?", "vertrouwen hebt u dat", "wat neemt u mee"),
            "jij": ("voor jou?", "vertrouwen heb je dat", "wat neem je mee"),
        }
        for vorm, teksten in vragen.items():
            type(klant).objects.filter(pk=klant.pk).update(aanspreekvorm=vorm)
            inhoud = client.get(adres).content.decode()
            assert all(tekst in inhoud for tekst in teksten)

    def test_moment_van_een_gesprek_dat_nog_moest_komen_wordt_nu(self, client: Client, klant: Klant) -> None:
        later = GesprekFactory(klant=klant, moment=timezone.now() + timedelta(days=3))
        adres = reverse("gesprek_vastleggen", args=[klant.pk, later.pk])
        assert client.get(adres).context["form"]["moment"].value().date() == timezone.localdate()

    def test_zegt_dat_een_gesprek_van_een_latere_dag_zo_gebruikt_is(
        self, client: Client, klant: Klant, adres: str
    ) -> None:
        later = GesprekFactory(klant=klant, moment=timezone.now() + timedelta(days=3))
        pagina = reverse("gesprek_vastleggen", args=[klant.pk, later.pk])
        melding = f"Dit gesprek staat gepland op {timezone.localdate(later.moment):%d-%m-%Y}."
        apart = f'<a href="{reverse("gesprek_direct", args=[klant.pk])}?apart=ja">Leg dat dan apart vast</a>'
        # The moment that was typed, now, does not change the day for which it is planned.
        for antwoord in (client.get(pagina), client.post(pagina, invoer(feit=" "))):
            inhoud = antwoord.content.decode()
            assert melding in inhoud
            assert apart in inhoud
        assert "Dit gesprek staat gepland op" not in client.get(adres).content.decode()


class TestOngeldig:
    @pytest.mark.parametrize(
        ("anders", "veld"),
        [
            ({"feit": " "}, "feit"),
            ({"doel": ""}, "doel"),
            ({"moment": moment(days=2)}, "moment"),
            ({"soort": "huisbezoek"}, "huisbezoek_reden"),
            ({"valreep_vervolg": ""}, "valreep_vervolg"),
            ({"afloop": "time_out"}, "afloop_toelichting"),
            ({"belang": "11"}, "belang"),
            ({"vervolg_soort": "huisbezoek"}, "vervolg_soort"),
            ({"vervolg_moment": moment(days=-9)}, "vervolg_moment"),
            ({"vervolg_moment": ""}, "vervolg_moment"),
            ({"vervolg_doel": ""}, "vervolg_doel"),
            ({"geen_vervolg_reden": "Ook nog"}, "geen_vervolg_reden"),
        ],
    )
    def test_fout_bij_het_veld_en_niets_gaat_verloren(
        self, client: Client, adres: str, anders: dict[str, str], veld: str
    ) -> None:
        antwoord = client.post(adres, invoer(**anders))
        assert antwoord.status_code == 422
        assert veld in antwoord.context["form"].errors
        inhoud = antwoord.content.decode()
        assert "bel de kringloop" in inhoud
        assert "Vroeg naar de huur." in inhoud
        assert Gesprek.objects.get().status == "gepland"
        assert not Afspraak.objects.exists()

    def test_volgend_gesprek_of_een_reden_is_verplicht(self, client: Client, adres: str) -> None:
        antwoord = client.post(adres, zonder_vervolg())
        assert antwoord.status_code == 422
        assert "of schrijf op waarom er geen komt" in antwoord.content.decode()

    @pytest.mark.parametrize(
        ("anders", "veld"), [({"klant-1-wat": "Zonder dag"}, "uiterlijk"), ({"klant-1-uiterlijk": "2030-01-01"}, "wat")]
    )
    def test_afspraak_zonder_wat_of_wanneer_geeft_een_fout_in_de_rij(
        self, client: Client, adres: str, anders: dict[str, str], veld: str
    ) -> None:
        antwoord = client.post(adres, invoer(**anders))
        assert antwoord.status_code == 422
        assert veld in antwoord.context["vastlegging"].van_klant.forms[1].errors
        assert 'href="#id_klant-1-' in antwoord.content.decode()

    def test_geknoei_met_het_aantal_rijen_is_geen_storing(self, client: Client, adres: str) -> None:
        gegevens = invoer()
        del gegevens["klant-TOTAL_FORMS"]
        assert client.post(adres, gegevens).status_code == 422
        for aantal, status in (("²", 200), ("9" * 5000, 413)):
            antwoord = client.post(adres, invoer(rij_erbij="klant", **{"klant-TOTAL_FORMS": aantal}))
            assert antwoord.status_code == status


class TestOpenAfspraken:
    def test_worden_meteen_afgehandeld(self, client: Client, klant: Klant, adres: str) -> None:
        gelukt, mislukt, blijft = AfspraakFactory.create_batch(3, klant=klant)
        client.post(
            adres,
            invoer(
                **{
                    f"afspraak-{gelukt.pk}-status": "nagekomen",
                    f"afspraak-{mislukt.pk}-status": "niet",
                    f"afspraak-{mislukt.pk}-oorzaaksoort": AfspraakOorzaak.objects.get(code="vervoer").pk,
                    f"afspraak-{mislukt.pk}-oorzaak": "Geen beltegoed",
                    f"afspraak-{mislukt.pk}-gevolg": "We bellen samen",
                }
            ),
        )
        stand = dict(Afspraak.objects.filter(gesprek=None).values_list("pk", "status"))
        assert stand == {gelukt.pk: "nagekomen", mislukt.pk: "niet", blijft.pk: "open"}
        mislukt.refresh_from_db()
        assert (mislukt.oorzaak, mislukt.gevolg, mislukt.revisie) == ("Geen beltegoed", "We bellen samen", 2)

    def test_eerst_de_oorzaak_dan_het_gevolg(self, client: Client, klant: Klant, adres: str) -> None:
        afspraak = AfspraakFactory(klant=klant)
        sleutel = f"afspraak-{afspraak.pk}"
        antwoord = client.post(adres, invoer(**{f"{sleutel}-status": "niet"}))
        assert set(antwoord.context["vastlegging"].afhandelrijen[0].errors) == {"oorzaaksoort", "oorzaak"}
        soort = AfspraakOorzaak.objects.get(code="ziek").pk
        oorzaak = {f"{sleutel}-oorzaaksoort": soort, f"{sleutel}-oorzaak": "Ziek"}
        antwoord = client.post(adres, invoer(**{f"{sleutel}-status": "niet", **oorzaak}))
        assert set(antwoord.context["vastlegging"].afhandelrijen[0].errors) == {"gevolg"}
        assert Gesprek.objects.get().status == "gepland"

    def test_intussen_afgehandeld_door_een_ander_bewaart_niets(
        self, klant: Klant, gesprek: Gesprek, klantmanager: Gebruiker
    ) -> None:
        afspraak = AfspraakFactory(klant=klant)
        Afspraak.objects.filter(pk=afspraak.pk).update(status="nagekomen")
        with pytest.raises(AlAfgehandeld):
            leg_gesprek_vast(
                klant=klant,
                gesprek=gesprek,
                gezien=gesprek.revisie,
                gegevens={},
                notities=[NieuweNotitie(Notitiesoort.FEIT, "Iets")],
                afhandelingen=[Afhandeling(afspraak, AfspraakStatus.VERVALLEN)],
                door=klantmanager,
            )
        assert Gesprek.objects.get().status == "gepland"

    def test_afspraak_van_een_andere_klant_wordt_niet_geraakt(self, client: Client, adres: str) -> None:
        vreemd = AfspraakFactory()
        client.post(adres, invoer(**{f"afspraak-{vreemd.pk}-status": "vervallen"}))
        vreemd.refresh_from_db()
        assert vreemd.status == "open"


class TestRijErbij:
    def test_geeft_een_lege_rij_zonder_te_oordelen_en_zonder_te_bewaren(self, client: Client, adres: str) -> None:
        antwoord = client.post(adres, invoer(rij_erbij="klant", feit="", **{"klant-1-wat": "Half ingevuld"}))
        inhoud = antwoord.content.decode()
        assert antwoord.status_code == 200
        assert 'name="klant-2-wat"' in inhoud
        assert 'name="gemeente-2-wat"' not in inhoud
        assert 'value="Half ingevuld"' in inhoud
        assert "foutoverzicht" not in inhoud
        assert "aria-invalid" not in inhoud
        assert Gesprek.objects.get().status == "gepland"

    def test_nieuwe_rijen_worden_ook_bewaard(self, client: Client, gesprek: Gesprek, adres: str) -> None:
        extra = {"klant-TOTAL_FORMS": 3, "klant-2-wat": "Derde", "klant-2-uiterlijk": dag(days=9)}
        client.post(adres, invoer(**extra))
        assert gesprek.afspraken.filter(wat="Ik derde").exists()

    def test_stopt_bij_twintig(self, client: Client, adres: str) -> None:
        antwoord = client.post(adres, invoer(rij_erbij="klant", **{"klant-TOTAL_FORMS": 20}))
        assert len(antwoord.context["vastlegging"].van_klant.forms) == 20

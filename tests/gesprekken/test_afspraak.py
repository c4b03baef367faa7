"""Agreements on their own: made, kept, or not and why."""

from datetime import timedelta
from itertools import product

import pytest
from django.db import IntegrityError, transaction
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from gesprekken.actions.afspraak import AlAfgehandeld, verzet_afspraak
from gesprekken.afspraken import Telling, afhandelfouten, nakoming, nakoming_per_kant, niet_op_rij
from gesprekken.models import Afspraak, AfspraakOorzaak, AfspraakStatus
from klanten.models import Klant, Organisatie, Organisatiesoort
from tests.factories import AfspraakFactory, GebruikerFactory, GesprekFactory
from tests.typen import Als, TelQueries
from toegang.eenmalig import nieuwe_sleutel
from toegang.models import Gebruiker


def nieuw(**anders: object) -> dict[str, object]:
    uiterlijk = (timezone.localdate() + timedelta(days=7)).isoformat()
    return {"sleutel": nieuwe_sleutel(), "van": "gemeente", "wat": "bellen terug", "uiterlijk": uiterlijk, **anders}


def test_eerst_de_oorzaak_als_soort_en_in_woorden_dan_wat_volgt() -> None:
    for status, soort, oorzaak, gevolg in product(AfspraakStatus.values, [None, "ziek"], ["", "Ziek"], ["", "Opnieuw"]):
        fouten = set(afhandelfouten(status, soort, oorzaak, gevolg))
        if status in {"open", "nagekomen", "vervallen"}:
            assert fouten == set()
        elif not soort or not oorzaak:
            assert fouten == ({"oorzaaksoort"} if not soort else set()) | ({"oorzaak"} if not oorzaak else set())
        else:
            assert fouten == ({"gevolg"} if status == "niet" and not gevolg else set())


def test_nakoming_staat_in_woorden_en_noemt_een_oorzaak_vanaf_twee_keer() -> None:
    geteld = [
        Telling("klant", "nagekomen", "", 6),
        Telling("klant", "deels", "Vervoer", 1),
        Telling("klant", "niet", "Vervoer", 1),
        Telling("klant", "niet", "Geld", 1),
        Telling("klant", "vervallen", "Geld", 4),
        Telling("gemeente", "niet", "Te weinig tijd", 1),
    ]
    assert nakoming(geteld, "klant").zin == (
        "Van de 9 afspraken van de klant: 6 nagekomen, 1 deels, 2 niet. Vaakst door: vervoer."
    )
    assert nakoming(geteld, "gemeente").zin == "Van 1 toezegging van ons: 0 nagekomen, 0 deels, 1 niet."
    assert nakoming([], "klant").zin == "Er is nog geen afspraak van de klant afgehandeld."


@pytest.mark.parametrize(
    ("van", "status", "aantal", "zin"),
    [
        ("klant", "vervallen", 2, "2 afspraken van de klant zijn vervallen; verder is er nog geen afgehandeld."),
        ("gemeente", "vervallen", 1, "1 toezegging van ons is vervallen; verder is er nog geen afgehandeld."),
        ("derde", "nagekomen", 2, "Van de 2 afspraken van anderen: 2 nagekomen, 0 deels, 0 niet."),
    ],
)
def test_wat_afgehandeld_is_wordt_geteld_hoe_het_ook_ging_en_van_wie_het_ook_was(
    van: str, status: str, aantal: int, zin: str
) -> None:
    zinnen = [kant.zin for kant in nakoming_per_kant([Telling(van, status, "", aantal)])]
    assert zin in zinnen
    assert [ander for ander in zinnen if ander.startswith("Er is nog geen")] == [
        ander for ander in zinnen if ander != zin
    ]


@pytest.mark.parametrize(
    ("laatste", "verwacht"),
    [
        ([], False),
        (["niet"], False),
        (["niet", "niet"], True),
        (["nagekomen", "niet"], False),
        (["niet", "deels"], False),
    ],
)
def test_twee_keer_op_rij_niet_nagekomen_vraagt_om_doorvragen(laatste: list[str], verwacht: bool) -> None:
    assert niet_op_rij(laatste) is verwacht


@pytest.mark.django_db
class TestNieuw:
    def test_maakt_een_afspraak(self, client: Client, klant: Klant) -> None:
        antwoord = client.post(reverse("afspraak_nieuw", args=[klant.pk]), nieuw())
        assert antwoord["Location"] == reverse("gesprekken", args=[klant.pk])
        afspraak = Afspraak.objects.get()
        assert (afspraak.klant, afspraak.van, afspraak.wat) == (klant, "gemeente", "Wij bellen terug")
        assert afspraak.status == "open"

    def test_tweede_keer_verzenden_maakt_een_afspraak(self, client: Client, klant: Klant) -> None:
        gegevens = nieuw()
        for _ in range(2):
            client.post(reverse("afspraak_nieuw", args=[klant.pk]), gegevens)
        assert Afspraak.objects.count() == 1

    @pytest.mark.parametrize(
        ("anders", "veld"),
        [
            ({"van": ""}, "van"),
            ({"wat": ""}, "wat"),
            ({"uiterlijk": "2020-01-01"}, "uiterlijk"),
            ({"van": "derde"}, "wie"),
        ],
    )
    def test_ongeldige_invoer_geeft_een_fout_bij_het_veld(
        self, client: Client, klant: Klant, anders: dict[str, str], veld: str
    ) -> None:
        antwoord = client.post(reverse("afspraak_nieuw", args=[klant.pk]), nieuw(**anders))
        assert antwoord.status_code == 422
        assert list(antwoord.context["form"].errors) == [veld]
        assert not Afspraak.objects.exists()

    def test_wij_komen_ergens_op_terug(self, client: Client, klant: Klant) -> None:
        client.post(reverse("afspraak_nieuw", args=[klant.pk]), nieuw(terugkomen_op="on"))
        client.post(reverse("afspraak_nieuw", args=[klant.pk]), nieuw(terugkomen_op="on", van="klant"))
        assert list(Afspraak.objects.order_by("pk").values_list("van", "terugkomen_op")) == [
            ("gemeente", True),
            ("klant", False),
        ]
        assert "Wij komen terug op" in client.get(reverse("afspraken", args=[klant.pk])).content.decode()

    def test_waar_wij_op_terugkomen_leest_nergens_als_toezegging(self, client: Client, klant: Klant) -> None:
        gevoerd = GesprekFactory(klant=klant, gevoerd=True)
        gepland = GesprekFactory(klant=klant)
        AfspraakFactory(klant=klant, gesprek=gevoerd, van="gemeente", wat="De reiskosten", terugkomen_op=True)
        teksten = {
            naam: client.get(reverse(naam, args=[klant.pk, *gesprek])).content.decode()
            for naam, gesprek in [
                ("gesprek", [gevoerd.pk]),
                ("gesprek_vastleggen", [gepland.pk]),
                ("gesprek_samenvatting", [gevoerd.pk]),
                ("meekijken", []),
            ]
        }
        assert "Wij komen terug op: De reiskosten</a>" in teksten["gesprek"]
        assert teksten["gesprek_vastleggen"].count("Wij komen terug op: De reiskosten") == 2
        assert "Wij laten u weten: De reiskosten" in teksten["gesprek_samenvatting"]
        assert "Wij laten u weten: De reiskosten" in teksten["meekijken"]

    def test_een_ander_met_naam_of_organisatie(self, client: Client, klant: Klant) -> None:
        soort = Organisatiesoort.objects.create(code="wijk-f", naam="Wijkteam")
        wijkteam = Organisatie.objects.create(naam="Wijkteam Oost", soort=soort)
        adres = reverse("afspraak_nieuw", args=[klant.pk])
        client.post(adres, nieuw(van="derde", organisatie=wijkteam.pk))
        client.post(adres, nieuw(van="derde", wie="Zijn broer"))
        client.post(adres, nieuw(van="klant", wie="Zijn broer"))
        assert list(Afspraak.objects.order_by("pk").values_list("wie", "organisatie")) == [
            ("", wijkteam.pk),
            ("Zijn broer", None),
            ("", None),
        ]


@pytest.mark.django_db
class TestAfhandelen:
    @pytest.fixture
    def afspraak(self, klant: Klant) -> Afspraak:
        return AfspraakFactory(klant=klant)

    @pytest.fixture
    def adres(self, klant: Klant, afspraak: Afspraak) -> str:
        return reverse("afspraak_afhandelen", args=[klant.pk, afspraak.pk])

    @pytest.mark.parametrize(
        ("status", "oorzaak", "gevolg"),
        [("nagekomen", "", ""), ("vervallen", "", ""), ("deels", "Te druk", ""), ("niet", "Ziek", "Volgende week")],
    )
    def test_bewaart_de_uitkomst(
        self, client: Client, klant: Klant, afspraak: Afspraak, adres: str, status: str, oorzaak: str, gevolg: str
    ) -> None:
        invoer = {"revisie": 1, "status": status, "oorzaak": oorzaak, "gevolg": gevolg}
        if oorzaak:
            invoer["oorzaaksoort"] = AfspraakOorzaak.objects.get(code="ziek").pk
        antwoord = client.post(adres, invoer)
        assert antwoord["Location"] == reverse("gesprekken", args=[klant.pk])
        afspraak.refresh_from_db()
        assert (afspraak.status, afspraak.oorzaak, afspraak.gevolg, afspraak.revisie) == (status, oorzaak, gevolg, 2)

    @pytest.mark.parametrize(
        ("invoer", "veld"),
        [
            ({"status": "niet"}, ["oorzaaksoort", "oorzaak"]),
            ({"status": "deels", "oorzaaksoort": "ziek"}, ["oorzaak"]),
            ({"status": "deels", "oorzaak": "Ziek"}, ["oorzaaksoort"]),
            ({"status": "niet", "oorzaaksoort": "ziek", "oorzaak": "Ziek"}, ["gevolg"]),
            ({"oorzaak": "Ziek"}, ["status"]),
            ({"status": "open"}, ["status"]),
        ],
    )
    def test_vraagt_eerst_de_oorzaak_en_dan_wat_volgt(
        self, client: Client, afspraak: Afspraak, adres: str, invoer: dict[str, str], veld: list[str]
    ) -> None:
        if "oorzaaksoort" in invoer:
            invoer = invoer | {"oorzaaksoort": str(AfspraakOorzaak.objects.get(code=invoer["oorzaaksoort"]).pk)}
        antwoord = client.post(adres, {"revisie": 1, **invoer})
        assert antwoord.status_code == 422
        assert list(antwoord.context["form"].errors) == veld
        afspraak.refresh_from_db()
        assert afspraak.status == "open"

    def test_niets_is_vooraf_gekozen(self, client: Client, adres: str) -> None:
        assert "checked" not in client.get(adres).content.decode()

    def test_tweede_klik_op_bewaren_is_geen_conflict(self, client: Client, klant: Klant, adres: str) -> None:
        soort = AfspraakOorzaak.objects.get(code="ziek").pk
        invoer = {"revisie": 1, "status": "deels", "oorzaaksoort": soort, "oorzaak": "Ziek", "gevolg": "Morgen"}
        for _ in range(2):
            antwoord = client.post(adres, invoer)
            assert antwoord["Location"] == reverse("gesprekken", args=[klant.pk])
        assert Afspraak.objects.get().revisie == 2

    def test_verouderd_toont_beide_versies(self, client: Client, adres: str) -> None:
        client.post(adres, {"revisie": 1, "status": "nagekomen"})
        antwoord = client.post(adres, {"revisie": 1, "status": "vervallen"})
        assert antwoord.status_code == 409
        assert Afspraak.objects.get().status == "nagekomen"

    def test_ook_de_databank_vraagt_de_oorzaak(self, afspraak: Afspraak) -> None:
        with pytest.raises(IntegrityError, match="afspraak_niet_nagekomen_heeft_oorzaak"), transaction.atomic():
            Afspraak.objects.filter(pk=afspraak.pk).update(status="niet")

    def test_afspraak_van_een_andere_klant_is_er_niet(self, client: Client, klant: Klant) -> None:
        assert client.get(reverse("afspraak_afhandelen", args=[klant.pk, AfspraakFactory().pk])).status_code == 404

    def test_queries(self, client: Client, adres: str, tel_queries: TelQueries, klant: Klant) -> None:
        weinig = tel_queries(lambda: client.get(adres))
        AfspraakFactory.create_batch(10, klant=klant)
        assert len(weinig) == len(tel_queries(lambda: client.get(adres))) == 7


@pytest.mark.django_db
class TestVerzetten:
    @pytest.fixture
    def afspraak(self, klant: Klant) -> Afspraak:
        return AfspraakFactory(klant=klant)

    @pytest.fixture
    def adres(self, klant: Klant, afspraak: Afspraak) -> str:
        return reverse("afspraak_verzetten", args=[klant.pk, afspraak.pk])

    @staticmethod
    def over(dagen: int) -> str:
        return (timezone.localdate() + timedelta(days=dagen)).isoformat()

    def test_blijft_open_en_de_eerste_dag_blijft_erbij_staan(
        self, client: Client, klant: Klant, afspraak: Afspraak, adres: str
    ) -> None:
        eerst = afspraak.uiterlijk
        for revisie, dagen in ((1, 20), (2, 30)):
            invoer = {"revisie": revisie, "uiterlijk": self.over(dagen), "verzet_reden": f"Reden {dagen}"}
            for _ in range(2):
                assert client.post(adres, invoer)["Location"] == reverse("afspraken", args=[klant.pk])
        afspraak.refresh_from_db()
        assert (afspraak.status, afspraak.uiterlijk.isoformat(), afspraak.eerst_uiterlijk, afspraak.revisie) == (
            "open",
            self.over(30),
            eerst,
            3,
        )
        assert f"eerst {eerst:%d-%m-%Y}" in client.get(reverse("afspraken", args=[klant.pk])).content.decode()

    @pytest.mark.parametrize(
        ("dagen", "reden", "veld"), [(20, "", "verzet_reden"), (-1, "Ziek", "uiterlijk"), (14, "Ziek", "uiterlijk")]
    )
    def test_vraagt_een_andere_dag_en_waarom(
        self, client: Client, afspraak: Afspraak, adres: str, dagen: int, reden: str, veld: str
    ) -> None:
        antwoord = client.post(adres, {"revisie": 1, "uiterlijk": self.over(dagen), "verzet_reden": reden})
        assert (antwoord.status_code, list(antwoord.context["form"].errors)) == (422, [veld])
        assert antwoord.context["form"]["verzet_reden"].value() == reden

    def test_verouderd_toont_beide_versies(self, client: Client, adres: str) -> None:
        client.post(adres, {"revisie": 1, "uiterlijk": self.over(20), "verzet_reden": "Ziek"})
        assert client.post(adres, {"revisie": 1, "uiterlijk": self.over(21), "verzet_reden": "Druk"}).status_code == 409

    def test_afgehandeld_kan_niet_meer_anders(self, client: Client, klant: Klant, klantmanager: Gebruiker) -> None:
        afspraak = AfspraakFactory(klant=klant, status="nagekomen")
        adres = reverse("afspraak_verzetten", args=[klant.pk, afspraak.pk])
        assert client.get(adres)["Location"] == reverse("afspraak_afhandelen", args=[klant.pk, afspraak.pk])
        with pytest.raises(AlAfgehandeld):
            verzet_afspraak(
                afspraak=afspraak,
                gezien=afspraak.revisie,
                uiterlijk=timezone.localdate(),
                reden="Druk",
                door=klantmanager,
            )


@pytest.mark.django_db
class TestAlleAfspraken:
    def test_open_afgehandeld_en_hoe_het_ging(self, client: Client, klant: Klant) -> None:
        oorzaak = AfspraakOorzaak.objects.get(code="vervoer")
        for nummer in range(2):
            AfspraakFactory(
                klant=klant, status="niet", oorzaaksoort=oorzaak, oorzaak="Bus", gevolg="Fiets", wat=f"Oud {nummer}"
            )
        AfspraakFactory(klant=klant, wat="Nog te doen")
        AfspraakFactory(klant=klant, van="gemeente", status="nagekomen")
        antwoord = client.get(reverse("afspraken", args=[klant.pk]))
        tekst = antwoord.content.decode()
        assert "Nog te doen" in tekst
        assert "Van de 2 afspraken van de klant: 0 nagekomen, 0 deels, 2 niet. Vaakst door: vervoer." in tekst
        assert "Van 1 toezegging van ons: 1 nagekomen, 0 deels, 0 niet." in tekst
        assert antwoord.context["vraag_door"] is True

    def test_in_paginas_en_altijd_evenveel_queries(self, client: Client, klant: Klant, tel_queries: TelQueries) -> None:
        adres = reverse("afspraken", args=[klant.pk])
        AfspraakFactory(klant=klant, status="nagekomen")
        weinig = tel_queries(lambda: client.get(adres))
        AfspraakFactory.create_batch(29, klant=klant, status="nagekomen")
        AfspraakFactory.create_batch(5, klant=klant)
        assert len(weinig) == len(tel_queries(lambda: client.get(adres))) == 8
        assert len(client.get(f"{adres}?pagina=2").context["pagina"].object_list) == 5


@pytest.mark.django_db
def test_vreemde_krijgt_404_en_andere_rol_403(als: Als, klant: Klant, privacy: Gebruiker) -> None:
    afspraak = AfspraakFactory(klant=klant)
    vreemde = GebruikerFactory()
    for naam, doet in (
        ("afspraken", ["get"]),
        ("afspraak_nieuw", ["get", "post"]),
        ("afspraak_afhandelen", ["get", "post"]),
        ("afspraak_verzetten", ["get", "post"]),
    ):
        argumenten = [klant.pk] if naam in {"afspraken", "afspraak_nieuw"} else [klant.pk, afspraak.pk]
        for doe in doet:
            assert getattr(als(vreemde), doe)(reverse(naam, args=argumenten)).status_code == 404
            assert getattr(als(privacy), doe)(reverse(naam, args=argumenten)).status_code == 403

"""Agreements on their own: made, kept, or not and why."""

from datetime import timedelta

import pytest
from django.db import IntegrityError, transaction
from django.urls import reverse
from django.utils import timezone
from hypothesis import given
from hypothesis import strategies as st

from klantbeeld.afspraken import afhandelfouten
from klantbeeld.models import Afspraak, AfspraakStatus
from tests.factories import AfspraakFactory, GebruikerFactory, KlantFactory
from toegang.eenmalig import nieuwe_sleutel


@pytest.fixture
def klant(klantmanager):
    return KlantFactory(klantmanager=klantmanager)


@pytest.fixture
def client(als, klantmanager):
    return als(klantmanager)


def nieuw(**anders):
    uiterlijk = (timezone.localdate() + timedelta(days=7)).isoformat()
    return {"sleutel": nieuwe_sleutel(), "van": "gemeente", "wat": "Belt terug", "uiterlijk": uiterlijk, **anders}


@given(st.sampled_from(AfspraakStatus.values), st.sampled_from(["", "Ziek"]), st.sampled_from(["", "Opnieuw"]))
def test_eerst_de_oorzaak_dan_het_gevolg_en_nooit_allebei_tegelijk(status, oorzaak, gevolg):
    fouten = afhandelfouten(status, oorzaak, gevolg)
    if status in {"open", "nagekomen", "vervallen"}:
        assert fouten == {}
    elif not oorzaak:
        assert list(fouten) == ["oorzaak"]
    else:
        assert list(fouten) == (["gevolg"] if status == "niet" and not gevolg else [])


@pytest.mark.django_db
class TestNieuw:
    def test_maakt_een_afspraak(self, client, klant):
        antwoord = client.post(reverse("afspraak_nieuw", args=[klant.pk]), nieuw())
        assert antwoord["Location"] == reverse("gesprekken", args=[klant.pk])
        afspraak = Afspraak.objects.get()
        assert (afspraak.klant, afspraak.van, afspraak.wat) == (klant, "gemeente", "Belt terug")
        assert afspraak.status == "open"

    def test_tweede_keer_verzenden_maakt_een_afspraak(self, client, klant):
        gegevens = nieuw()
        for _ in range(2):
            client.post(reverse("afspraak_nieuw", args=[klant.pk]), gegevens)
        assert Afspraak.objects.count() == 1

    @pytest.mark.parametrize(
        ("anders", "veld"), [({"van": ""}, "van"), ({"wat": ""}, "wat"), ({"uiterlijk": "2020-01-01"}, "uiterlijk")]
    )
    def test_ongeldige_invoer_geeft_een_fout_bij_het_veld(self, client, klant, anders, veld):
        antwoord = client.post(reverse("afspraak_nieuw", args=[klant.pk]), nieuw(**anders))
        assert antwoord.status_code == 422
        assert list(antwoord.context["form"].errors) == [veld]
        assert not Afspraak.objects.exists()


@pytest.mark.django_db
class TestAfhandelen:
    @pytest.fixture
    def afspraak(self, klant):
        return AfspraakFactory(klant=klant)

    @pytest.fixture
    def adres(self, klant, afspraak):
        return reverse("afspraak_afhandelen", args=[klant.pk, afspraak.pk])

    @pytest.mark.parametrize(
        ("status", "oorzaak", "gevolg"),
        [("nagekomen", "", ""), ("vervallen", "", ""), ("deels", "Te druk", ""), ("niet", "Ziek", "Volgende week")],
    )
    def test_bewaart_de_uitkomst(self, client, klant, afspraak, adres, status, oorzaak, gevolg):
        antwoord = client.post(adres, {"revisie": 1, "status": status, "oorzaak": oorzaak, "gevolg": gevolg})
        assert antwoord["Location"] == reverse("gesprekken", args=[klant.pk])
        afspraak.refresh_from_db()
        assert (afspraak.status, afspraak.oorzaak, afspraak.gevolg, afspraak.revisie) == (status, oorzaak, gevolg, 2)

    @pytest.mark.parametrize(
        ("invoer", "veld"),
        [
            ({"status": "niet", "gevolg": "Waarschuwing"}, "oorzaak"),
            ({"status": "deels"}, "oorzaak"),
            ({"status": "niet", "oorzaak": "Ziek"}, "gevolg"),
            ({"oorzaak": "Ziek"}, "status"),
            ({"status": "open"}, "status"),
        ],
    )
    def test_vraagt_eerst_de_oorzaak_en_dan_wat_volgt(self, client, afspraak, adres, invoer, veld):
        antwoord = client.post(adres, {"revisie": 1, **invoer})
        assert antwoord.status_code == 422
        assert list(antwoord.context["form"].errors) == [veld]
        afspraak.refresh_from_db()
        assert afspraak.status == "open"

    def test_niets_is_vooraf_gekozen(self, client, adres):
        assert "checked" not in client.get(adres).content.decode()

    def test_tweede_klik_op_bewaren_is_geen_conflict(self, client, klant, adres):
        for _ in range(2):
            antwoord = client.post(adres, {"revisie": 1, "status": "deels", "oorzaak": "Ziek", "gevolg": "Morgen"})
            assert antwoord["Location"] == reverse("gesprekken", args=[klant.pk])
        assert Afspraak.objects.get().revisie == 2

    def test_verouderd_toont_beide_versies(self, client, adres):
        client.post(adres, {"revisie": 1, "status": "nagekomen"})
        antwoord = client.post(adres, {"revisie": 1, "status": "vervallen"})
        assert antwoord.status_code == 409
        assert Afspraak.objects.get().status == "nagekomen"

    def test_ook_de_databank_vraagt_de_oorzaak(self, afspraak):
        with pytest.raises(IntegrityError, match="afspraak_niet_nagekomen_heeft_oorzaak"), transaction.atomic():
            Afspraak.objects.filter(pk=afspraak.pk).update(status="niet")

    def test_afspraak_van_een_andere_klant_is_er_niet(self, client, klant):
        assert client.get(reverse("afspraak_afhandelen", args=[klant.pk, AfspraakFactory().pk])).status_code == 404

    def test_queries(self, client, adres, tel_queries, klant):
        weinig = tel_queries(lambda: client.get(adres))
        AfspraakFactory.create_batch(10, klant=klant)
        assert len(weinig) == len(tel_queries(lambda: client.get(adres))) == 5


@pytest.mark.django_db
def test_vreemde_krijgt_404_en_andere_rol_403(als, klant, privacy):
    afspraak = AfspraakFactory(klant=klant)
    vreemde = GebruikerFactory()
    for adres in (
        reverse("afspraak_nieuw", args=[klant.pk]),
        reverse("afspraak_afhandelen", args=[klant.pk, afspraak.pk]),
    ):
        for doe in ("get", "post"):
            assert getattr(als(vreemde), doe)(adres).status_code == 404
            assert getattr(als(privacy), doe)(adres).status_code == 403

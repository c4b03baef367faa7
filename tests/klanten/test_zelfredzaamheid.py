"""The ZRM: domain by domain, dated, and the sensitive domains only for who may see them."""

from datetime import date, timedelta

import pytest
from django.contrib.auth.models import Group, Permission
from django.core.exceptions import PermissionDenied
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from klanten.actions.zelfredzaamheid import meet_zelfredzaamheid
from klanten.models import Klant, ZrmDomein, Zrmmeting
from klanten.zelfredzaamheid import is_oud, metingen_voor, standen
from tests.factories import KlantFactory
from tests.typen import Als
from toegang.eenmalig import nieuwe_sleutel
from toegang.models import Gebruiker
from toegang.rechten import BEHEERGROEP, GEVOELIGE_GROEP, maak_beheergroep, maak_gevoelige_groep

pytestmark = pytest.mark.django_db
GEVOELIG = {"geestelijke_gezondheid", "lichamelijke_gezondheid", "middelengebruik", "justitie"}


@pytest.fixture
def klant(klantmanager: Gebruiker) -> Klant:
    return KlantFactory(klantmanager=klantmanager)


@pytest.fixture
def client(als: Als, klantmanager: Gebruiker) -> Client:
    return als(klantmanager)


@pytest.fixture
def meten(klant: Klant) -> str:
    return reverse("zrm_meten", args=[klant.pk])


@pytest.fixture
def gemachtigd(klantmanager: Gebruiker) -> Gebruiker:
    """The klantmanager, put in the group."""
    maak_gevoelige_groep("default")
    klantmanager.groups.add(Group.objects.get(name=GEVOELIGE_GROEP))
    return klantmanager


def invoer(**anders: object) -> dict[str, object]:
    return {"sleutel": nieuwe_sleutel(), "op": timezone.localdate().isoformat(), **anders}


def gemeten(klant: Klant) -> dict[str, int]:
    return dict(Zrmmeting.objects.filter(klant=klant).values_list("domein__code", "score"))


def test_dertien_domeinen_waarvan_vier_gevoelig() -> None:
    domeinen = dict(ZrmDomein.objects.values_list("code", "gevoelig"))
    assert len(domeinen) == 13
    assert {code for code, gevoelig in domeinen.items() if gevoelig} == GEVOELIG


def test_alleen_wat_is_ingevuld_wordt_gemeten(client: Client, klant: Klant, meten: str) -> None:
    gegevens = invoer(score_huisvesting="2", toelichting_huisvesting="Woont tijdelijk bij familie", score_financien="4")
    for _ in range(2):
        antwoord = client.post(meten, gegevens)
        assert antwoord["Location"] == f"{reverse('achtergrond', args=[klant.pk])}#zelfredzaamheid"
    assert gemeten(klant) == {"huisvesting": 2, "financien": 4}


@pytest.mark.parametrize(
    ("anders", "veld"),
    [
        ({}, "__all__"),
        ({"score_huisvesting": "6"}, "score_huisvesting"),
        ({"toelichting_huisvesting": "Zoekt een kamer", "score_financien": "3"}, "score_huisvesting"),
        ({"score_huisvesting": "3", "op": "2099-01-01"}, "op"),
    ],
)
def test_wat_niet_kan_krijgt_een_fout_en_er_wordt_niets_bewaard(
    client: Client, klant: Klant, meten: str, anders: dict[str, str], veld: str
) -> None:
    antwoord = client.post(meten, invoer(**anders))
    assert antwoord.status_code == 422
    assert list(antwoord.context["form"].errors) == [veld]
    assert not gemeten(klant)


@pytest.mark.parametrize("code", sorted(GEVOELIG))
def test_zonder_recht_is_een_gevoelig_domein_niet_te_zien_en_niet_in_te_vullen(
    client: Client, klant: Klant, klantmanager: Gebruiker, meten: str, code: str
) -> None:
    domein = ZrmDomein.objects.get(code=code)
    Zrmmeting.objects.create(klant=klant, domein=domein, score=2, toelichting="Gaat niemand aan", door=klantmanager)
    for adres in (meten, reverse("achtergrond", args=[klant.pk])):
        inhoud = client.get(adres).content.decode()
        assert domein.naam not in inhoud
        assert "Gaat niemand aan" not in inhoud
    antwoord = client.post(meten, invoer(score_huisvesting="3", **{f"score_{code}": "1"}))
    assert antwoord.status_code == 422
    assert gemeten(klant) == {code: 2}
    with pytest.raises(PermissionDenied):
        meet_zelfredzaamheid(klant=klant, op=timezone.localdate(), scores={domein: (3, "")}, door=klantmanager)


def test_met_het_recht_doen_de_gevoelige_domeinen_mee(
    als: Als, gemachtigd: Gebruiker, klant: Klant, meten: str
) -> None:
    assert als(gemachtigd).post(meten, invoer(score_justitie="4")).status_code == 302
    assert gemeten(klant) == {"justitie": 4}
    assert "Justitie" in als(gemachtigd).get(reverse("achtergrond", args=[klant.pk])).content.decode()


def test_in_de_groep_zit_vanzelf_niemand_en_een_beheerder_krijgt_het_recht_niet(gemachtigd: Gebruiker) -> None:
    maak_beheergroep("default")
    assert list(Group.objects.get(name=GEVOELIGE_GROEP).user_set.all()) == [gemachtigd]
    assert not Permission.objects.filter(codename="gevoelige_domeinen", group__name=BEHEERGROEP).exists()


def test_de_stand_is_de_laatste_meting_met_wat_er_veranderde(klant: Klant, klantmanager: Gebruiker) -> None:
    vandaag = date(2026, 11, 22)

    def meet(code: str, score: int, dagen: int) -> None:
        domein = ZrmDomein.objects.get(code=code)
        Zrmmeting.objects.create(
            klant=klant, domein=domein, score=score, op=vandaag - timedelta(days=dagen), door=klantmanager
        )

    meet("huisvesting", 2, 90)
    meet("huisvesting", 1, 200)
    meet("huisvesting", 4, 10)
    meet("financien", 3, 40)
    geld, wonen = standen(metingen_voor(klant, klantmanager), vandaag)
    assert (wonen.domein, wonen.score, wonen.oud) == ("Huisvesting", 4, False)
    assert wonen.ontwikkeling == "2 hoger dan op 24-08-2026"
    assert (geld.score, geld.oud, geld.ontwikkeling) == (3, True, "eerste meting")


@pytest.mark.parametrize(("dagen", "oud"), [(0, False), (30, False), (31, True)])
def test_ouder_dan_dertig_dagen_is_oud(dagen: int, oud: bool) -> None:
    assert is_oud(date(2026, 11, 22) - timedelta(days=dagen), date(2026, 11, 22)) is oud

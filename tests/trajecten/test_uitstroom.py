"""Ending the guidance: when, why, what falls away, and what one cannot do after it."""

from collections.abc import Callable
from datetime import timedelta

import pytest
from django.db import IntegrityError, transaction
from django.urls import reverse
from django.utils import timezone

from gesprekken.actions.afspraak import NieuweAfspraak, maak_afspraak
from gesprekken.actions.gesprek import leg_gesprek_vast, plan_gesprek
from gesprekken.actions.uitstroom import laat_uitstromen
from gesprekken.models import Afspraak, AfspraakVan, Gesprek
from klantbeeld.actions.beeld import begin_klantbeeld
from klantbeeld.models import Klantbeeld
from klanten.actions.klant import neem_opnieuw_in_begeleiding
from klanten.begeleiding import NietInBegeleiding
from klanten.models import Klant, Meldreden, Periode, Uitstroomreden
from profielen.actions import ken_profiel_toe
from profielen.voorstel import Feiten, stel_voor
from tests.factories import (
    AfspraakFactory,
    DoelFactory,
    GebruikerFactory,
    GesprekFactory,
    InzetFactory,
    KlantFactory,
    TrajectplanFactory,
    klantbeeld,
    toekenning,
)
from tests.paginakeuring import op_een_regel
from tests.typen import Als, TelQueries, zeker
from toegang.eenmalig import nieuwe_sleutel
from toegang.models import Gebruiker
from trajecten.actions.plan import begin_plan
from trajecten.actions.uitstroom import beeindig_begeleiding
from trajecten.models import Trajectplan

pytestmark = pytest.mark.django_db


@pytest.fixture
def klant(klantmanager: Gebruiker) -> Klant:
    return KlantFactory(klantmanager=klantmanager)


@pytest.fixture
def adres(klant: Klant) -> str:
    return reverse("uitstroom", args=[klant.pk])


@pytest.fixture
def reden() -> Uitstroomreden:
    return Uitstroomreden.objects.get(code="regulier_werk")


def invoer(reden: Uitstroomreden, **anders: object) -> dict[str, object]:
    return {
        "sleutel": nieuwe_sleutel(),
        "einde": timezone.localdate().isoformat(),
        "uitstroomreden": reden.pk,
        **anders,
    }


def test_een_lopende_periode_gaat_voor_ook_als_een_andere_later_begon(
    als: Als, klantmanager: Gebruiker, adres: str, klant: Klant, reden: Uitstroomreden
) -> None:
    """Dates from elsewhere may overlap: who is accompanied has not left, on whatever page."""
    vandaag, melding = timezone.localdate(), zeker(Meldreden.objects.first())
    lopend = Periode.objects.get(klant=klant)
    for begin, einde in ((60, 40), (90, 30)):
        Periode.objects.create(
            klant=klant,
            begin=vandaag - timedelta(days=begin),
            einde=vandaag - timedelta(days=einde),
            meldreden=melding,
            uitstroomreden=reden,
        )
    Periode.objects.filter(pk=lopend.pk).update(begin=vandaag - timedelta(days=200))
    client = als(klantmanager)
    assert client.get(adres).context["periode"] == lopend
    in_lijst = Klant.objects.met_laatste_periode().get()
    assert (in_lijst.gemeld_op, in_lijst.uitgestroomd_op) == (vandaag - timedelta(days=200), None)
    client.post(adres, invoer(reden))
    lopend.refresh_from_db()
    assert lopend.einde == vandaag


def test_wie_terugkwam_stroomt_opnieuw_uit(
    als: Als, klantmanager: Gebruiker, adres: str, klant: Klant, reden: Uitstroomreden
) -> None:
    eerder = Periode.objects.get(klant=klant)
    eerder.einde, eerder.uitstroomreden = timezone.localdate() - timedelta(days=30), reden
    eerder.save()
    nu = Periode.objects.create(
        klant=klant,
        begin=timezone.localdate() - timedelta(days=10),
        meldreden=Meldreden.objects.get(code="eigen_vraag"),
    )
    AfspraakFactory(klant=klant)
    client = als(klantmanager)
    assert "1 open afspraak vervalt" in " ".join(client.get(adres).content.decode().split())
    assert client.post(adres, invoer(reden)).status_code == 302
    nu.refresh_from_db()
    assert nu.einde == timezone.localdate()
    eerder.refresh_from_db()
    assert eerder.einde == timezone.localdate() - timedelta(days=30)


def test_uitstroom_voor_een_later_gesprek_wordt_een_keer_gevraagd(
    als: Als, klantmanager: Gebruiker, klant: Klant, adres: str, reden: Uitstroomreden
) -> None:
    GesprekFactory(klant=klant, gevoerd=True, moment=timezone.now() - timedelta(days=2))
    client, einde = als(klantmanager), timezone.localdate() - timedelta(days=5)
    verstuurd = invoer(reden, einde=f"{einde:%d/%m/%Y}")
    antwoord = client.post(adres, verstuurd)
    assert antwoord.status_code == 422
    tekst = op_een_regel(antwoord)
    assert "was er nog een gesprek. Weet u het zeker?" in tekst
    assert f'name="einde-zeker" value="{einde.isoformat()}"' in tekst
    assert antwoord.context["form"]["einde"].value() == einde
    assert client.post(adres, {**verstuurd, "einde-zeker": einde.isoformat()}).status_code == 302
    assert Periode.objects.get(klant=klant).einde == einde


def test_beeindigt_de_periode_met_dag_en_reden(
    als: Als, klantmanager: Gebruiker, klant: Klant, adres: str, reden: Uitstroomreden
) -> None:
    antwoord = als(klantmanager).post(adres, invoer(reden))
    assert antwoord["Location"] == klant.get_absolute_url()
    periode = Periode.objects.get(klant=klant)
    assert (periode.einde, periode.uitstroomreden) == (timezone.localdate(), reden)
    assert not Klant.objects.in_begeleiding().filter(pk=klant.pk).exists()


def test_wat_gepland_of_afgesproken_was_vervalt_en_de_bladzijde_zegt_dat_vooraf(
    als: Als, klantmanager: Gebruiker, klant: Klant, adres: str, reden: Uitstroomreden
) -> None:
    gepland = GesprekFactory(klant=klant)
    gevoerd = GesprekFactory(klant=klant, gevoerd=True)
    AfspraakFactory.create_batch(2, klant=klant)
    client = als(klantmanager)
    inhoud = client.get(adres).content.decode()
    assert "1 gepland gesprek vervalt" in inhoud
    assert "2 open afspraken vervallen" in inhoud
    client.post(adres, invoer(reden))
    assert Gesprek.objects.get(pk=gepland.pk).status == "vervallen"
    assert Gesprek.objects.get(pk=gevoerd.pk).status == "gevoerd"
    assert set(Afspraak.objects.values_list("status", flat=True)) == {"vervallen"}


@pytest.mark.parametrize("dagen", [1, -101])
def test_dag_in_de_toekomst_of_voor_de_melding_wordt_geweigerd(
    als: Als, klantmanager: Gebruiker, klant: Klant, adres: str, reden: Uitstroomreden, dagen: int
) -> None:
    dag = timezone.localdate() + timedelta(days=dagen)
    antwoord = als(klantmanager).post(adres, invoer(reden, einde=dag.isoformat()))
    assert antwoord.status_code == 422
    assert "einde" in antwoord.context["form"].errors
    assert f'value="{dag.isoformat()}"' in antwoord.content.decode()
    assert Periode.objects.get(klant=klant).einde is None


def test_reden_is_verplicht(als: Als, klantmanager: Gebruiker, adres: str, reden: Uitstroomreden) -> None:
    antwoord = als(klantmanager).post(adres, invoer(reden, uitstroomreden=""))
    assert "uitstroomreden" in antwoord.context["form"].errors


def test_tweede_keer_verzenden_verandert_niets(
    als: Als, klantmanager: Gebruiker, klant: Klant, adres: str, reden: Uitstroomreden
) -> None:
    client = als(klantmanager)
    gegevens = invoer(reden)
    client.post(adres, gegevens)
    anders = {**gegevens, "uitstroomreden": Uitstroomreden.objects.get(code="overleden").pk}
    assert client.post(adres, anders)["Location"] == klant.get_absolute_url()
    assert Periode.objects.get(klant=klant).uitstroomreden == reden


def test_wie_niet_in_begeleiding_is_kan_niet_uitstromen(
    klantmanager: Gebruiker, klant: Klant, reden: Uitstroomreden
) -> None:
    laat_uitstromen(klant=klant, einde=timezone.localdate(), uitstroomreden=reden, door=klantmanager)
    with pytest.raises(NietInBegeleiding):
        laat_uitstromen(klant=klant, einde=timezone.localdate(), uitstroomreden=reden, door=klantmanager)


def test_ook_de_databank_weigert_uitstroom_voor_de_melding(
    klantmanager: Gebruiker, klant: Klant, reden: Uitstroomreden
) -> None:
    dag = timezone.localdate() - timedelta(days=500)
    with pytest.raises(IntegrityError, match="periode_einde_na_begin"), transaction.atomic():
        laat_uitstromen(klant=klant, einde=dag, uitstroomreden=reden, door=klantmanager)


def test_bladzijde_na_uitstroom_zegt_wanneer_en_waarom(
    als: Als, klantmanager: Gebruiker, adres: str, reden: Uitstroomreden
) -> None:
    client = als(klantmanager)
    client.post(adres, invoer(reden))
    assert f"beëindigd op {timezone.localdate():%d-%m-%Y}: {reden.naam}" in client.get(adres).content.decode()


def test_vreemde_krijgt_404_en_andere_rol_403(als: Als, adres: str, privacy: Gebruiker) -> None:
    assert als(GebruikerFactory()).post(adres).status_code == 404
    assert als(privacy).get(adres).status_code == 403


def test_evenveel_queries_bij_meer_gesprekken(
    als: Als, klantmanager: Gebruiker, klant: Klant, adres: str, tel_queries: TelQueries
) -> None:
    client = als(klantmanager)
    weinig = tel_queries(lambda: client.get(adres))
    GesprekFactory.create_batch(5, klant=klant)
    AfspraakFactory.create_batch(5, klant=klant)
    assert len(weinig) == len(tel_queries(lambda: client.get(adres))) == 7


@pytest.fixture
def lopend_plan(klant: Klant) -> Trajectplan:
    """A running plan with one deployment that began, one that was proposed and one that was finished."""
    doel = DoelFactory(plan=TrajectplanFactory(klant=klant, status="vastgesteld"))
    for stand in ("gestart", "voorgesteld", "afgerond"):
        InzetFactory(doel=doel, status=stand)
    return doel.plan


@pytest.fixture
def vertrokken(klant: Klant, reden: Uitstroomreden) -> Klant:
    """The client left today."""
    beeindig_begeleiding(klant=klant, einde=timezone.localdate(), uitstroomreden=reden, door=klant.klantmanager)
    return klant


def test_het_trajectplan_sluit_mee_en_de_bladzijde_zegt_dat_vooraf(
    als: Als, klantmanager: Gebruiker, klant: Klant, adres: str, reden: Uitstroomreden, lopend_plan: Trajectplan
) -> None:
    client = als(klantmanager)
    inhoud = op_een_regel(client.get(adres))
    assert "Het trajectplan wordt afgesloten. 2 inzetten stoppen" in inhoud
    client.post(adres, invoer(reden))
    lopend_plan.refresh_from_db()
    assert (lopend_plan.status, lopend_plan.revisie) == ("afgesloten", 2)
    assert str(reden) in lopend_plan.terugblik
    doel = lopend_plan.doelen.get()
    assert doel.status == "gestopt"
    standen = set(doel.inzetten.values_list("status", "stopreden"))
    assert standen == {("gestopt", f"Uitstroom: {reden}"), ("afgerond", "")}


def test_zonder_plan_zegt_de_bladzijde_niets_over_een_plan(als: Als, klantmanager: Gebruiker, adres: str) -> None:
    assert "Het trajectplan wordt afgesloten" not in als(klantmanager).get(adres).content.decode()


def test_een_geweigerde_dag_laat_ook_het_plan_lopen(
    klantmanager: Gebruiker, klant: Klant, reden: Uitstroomreden, lopend_plan: Trajectplan
) -> None:
    dag = timezone.localdate() - timedelta(days=500)
    with pytest.raises(IntegrityError), transaction.atomic():
        beeindig_begeleiding(klant=klant, einde=dag, uitstroomreden=reden, door=klantmanager)
    lopend_plan.refresh_from_db()
    assert lopend_plan.status == "vastgesteld"


def test_wie_terugkomt_begint_een_nieuw_plan(
    klantmanager: Gebruiker, klant: Klant, lopend_plan: Trajectplan, vertrokken: Klant
) -> None:
    neem_opnieuw_in_begeleiding(
        klant=klant,
        gegevens={},
        meldreden=zeker(Meldreden.objects.order_by("pk").first()),
        toelichting="Het contract liep af.",
        klantmanager=klantmanager,
        door=klantmanager,
    )
    plan = begin_plan(klant=klant, door=klantmanager)
    assert plan.pk != lopend_plan.pk
    assert plan.status == "concept"


def _gesprek(klant: Klant) -> dict[str, object]:
    return {"soort": GesprekFactory.build().soort, "moment": timezone.now(), "doel": "Kennismaken"}


@pytest.mark.parametrize(
    "handeling",
    [
        lambda klant, door: plan_gesprek(klant=klant, gegevens=_gesprek(klant), door=door),
        lambda klant, door: leg_gesprek_vast(
            klant=klant, gesprek=None, gegevens=_gesprek(klant), notities=[], door=door
        ),
        lambda klant, door: maak_afspraak(
            klant=klant,
            afspraak=NieuweAfspraak(van=AfspraakVan.KLANT, wat="Belt", uiterlijk=timezone.localdate()),
            door=door,
        ),
        lambda klant, door: begin_klantbeeld(klant=klant, door=door),
        lambda klant, door: begin_plan(klant=klant, door=door),
    ],
    ids=["gesprek plannen", "gesprek vastleggen", "afspraak", "klantbeeld", "trajectplan"],
)
def test_na_uitstroom_kan_er_niets_nieuws_beginnen(
    handeling: Callable[[Klant, Gebruiker], object], klantmanager: Gebruiker, klant: Klant, vertrokken: Klant
) -> None:
    klantbeeld(klant)
    with pytest.raises(NietInBegeleiding, match="Neem de klant eerst opnieuw in begeleiding"):
        handeling(klant, klantmanager)


def test_na_uitstroom_kan_er_geen_profiel_meer_worden_gekozen(
    klantmanager: Gebruiker, klant: Klant, vertrokken: Klant
) -> None:
    eerder = toekenning(klantbeeld(klant))
    with pytest.raises(NietInBegeleiding):
        ken_profiel_toe(
            klant=klant,
            gezien=eerder.klantbeeld_id,
            profiel=eerder.profiel,
            voorstel=stel_voor([], []),
            feiten=Feiten(),
            afwijkgrond=None,
            motivering="",
            klantreactie="eens",
            klantreactie_tekst="",
            door=klantmanager,
        )


@pytest.mark.parametrize(
    ("methode", "naam"),
    [
        ("get", "gesprek_plannen"),
        ("post", "gesprek_plannen"),
        ("get", "gesprek_direct"),
        ("post", "gesprek_direct"),
        ("get", "afspraak_nieuw"),
        ("post", "afspraak_nieuw"),
        ("post", "klantbeeld_beginnen"),
        ("post", "trajectplan_beginnen"),
    ],
)
def test_de_paginas_wijzen_na_uitstroom_terug_naar_het_dossier(
    als: Als, klantmanager: Gebruiker, klant: Klant, vertrokken: Klant, methode: str, naam: str
) -> None:
    klantbeeld(klant)
    client = als(klantmanager)
    pad = reverse(naam, args=[klant.pk])
    antwoord = getattr(client, methode)(pad, {"sleutel": nieuwe_sleutel()}, follow=True)
    assert antwoord.redirect_chain == [(klant.get_absolute_url(), 302)]
    assert "Neem de klant eerst opnieuw in begeleiding." in antwoord.content.decode()
    assert Klantbeeld.objects.filter(klant=klant).count() == 1
    assert not Trajectplan.objects.filter(klant=klant).exists()


def test_het_plan_van_wie_vertrok_wijst_naar_een_nieuwe_melding(
    als: Als, klantmanager: Gebruiker, klant: Klant, vertrokken: Klant
) -> None:
    klantbeeld(klant)
    inhoud = als(klantmanager).get(reverse("trajectplan", args=[klant.pk])).content.decode()
    assert f'href="{reverse("melding")}"' in inhoud
    assert "Begin trajectplan" not in inhoud
    assert "Niet in begeleiding" in inhoud

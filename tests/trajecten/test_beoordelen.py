"""Reviewing the instrument of an inzet that ended."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone

from instrumenten.models import Beoordeling
from klanten.models import Klant
from tests.factories import GebruikerFactory, InzetFactory, TrajectplanFactory
from tests.paginakeuring import op_een_regel
from tests.trajecten.invoer import adres
from tests.typen import Als, TelQueries
from toegang.eenmalig import nieuwe_sleutel
from toegang.models import Gebruiker, Team
from toegang.modelvelden import gebeurtenissen_van
from trajecten.actions.beoordeling import beoordeel
from trajecten.actions.plan import sluit_plan_af
from trajecten.beoordelen import afgelopen_en_onbeoordeeld, herinneren_vanaf
from trajecten.cyclus import NietToegestaan
from trajecten.models import Inzet, Planversie, Trajectplan
from trajecten.naamloos import noemt_klant


@pytest.fixture
def inzet(plan: Trajectplan) -> Inzet:
    return InzetFactory(doel__plan=plan, status="afgerond")


@pytest.fixture
def bladzijde(inzet: Inzet) -> str:
    return adres("inzet_beoordelen", inzet.doel.plan.klant_id, inzet.pk)


def gegevens(**anders: object) -> dict[str, object]:
    return {"sleutel": nieuwe_sleutel(), "algemeen": 4, "resultaat": 3, "uitvoering": 4, **anders}


def test_na_afloop_schrijft_de_klantmanager_een_beoordeling(
    client: Client, klantmanager: Gebruiker, inzet: Inzet, bladzijde: str
) -> None:
    plan = adres("trajectplan", inzet.doel.plan.klant_id)
    assert bladzijde in client.get(plan).content.decode()
    verstuurd = gegevens(resultaat=5, toelichting_resultaat="Na drie weken werk.")
    for _ in range(2):
        assert client.post(bladzijde, verstuurd)["Location"] == plan
    beoordeling = Beoordeling.objects.get()
    assert (beoordeling.instrument, beoordeling.auteur) == (inzet.instrument, klantmanager)
    assert (beoordeling.algemeen, beoordeling.resultaat, beoordeling.uitvoering) == (4, 5, 4)
    assert beoordeling.inzet.inzet == inzet
    assert "Bekijk de beoordeling" in client.get(plan).content.decode()


@pytest.mark.parametrize("status", ["voorgesteld", "gestart"])
def test_een_lopende_inzet_wordt_niet_beoordeeld(client: Client, plan: Trajectplan, status: str) -> None:
    lopend = InzetFactory(doel__plan=plan, status=status)
    antwoord = client.post(adres("inzet_beoordelen", plan.klant_id, lopend.pk), gegevens(), follow=True)
    assert "Deze inzet loopt nog." in antwoord.content.decode()
    assert not Beoordeling.objects.exists()


def test_de_inzet_van_een_andere_klant_is_er_niet(client: Client, plan: Trajectplan, klantmanager: Gebruiker) -> None:
    ander = InzetFactory(doel__plan=TrajectplanFactory(klant__klantmanager=klantmanager), status="afgerond")
    assert client.get(adres("inzet_beoordelen", plan.klant_id, ander.pk)).status_code == 404


@pytest.mark.parametrize("veld", ["algemeen", "resultaat", "uitvoering"])
@pytest.mark.parametrize(("sterren", "woorden"), [(1, "1 ster geeft"), (5, "5 sterren geeft")])
def test_een_en_vijf_sterren_vragen_uitleg(
    client: Client, bladzijde: str, veld: str, sterren: int, woorden: str
) -> None:
    antwoord = client.post(bladzijde, gegevens(**{veld: sterren, "toelichting_algemeen": "Goede begeleiding."} | (
        {"toelichting_algemeen": ""} if veld == "algemeen" else {})))  # fmt: skip
    assert antwoord.status_code == 422
    assert f"Leg uit waarom u {woorden}" in antwoord.context["form"].errors[f"toelichting_{veld}"][0]
    assert not Beoordeling.objects.exists()


@pytest.mark.parametrize(("tekst", "mag"), [("Bos kwam elke dag.", False), ("Het bos in met de groep.", True)])
def test_de_beoordeling_noemt_de_klant_niet(client: Client, bladzijde: str, tekst: str, mag: bool) -> None:
    antwoord = client.post(bladzijde, gegevens(toelichting_uitvoering=tekst))
    assert antwoord.status_code == (302 if mag else 422)
    assert Beoordeling.objects.exists() is mag


JANSEN = ("Roos", "", "Jansen")
BOS = ("Wim", "van den", "Bos")
AMRANI = ("Fatima-Zahra", "", "El Amrani")
YILDIZ = ("Çağla", "", "Yıldız")


@pytest.mark.parametrize(
    ("naam", "tekst", "noemt"),
    [
        (JANSEN, "Mevrouw JANSEN kwam elke dag.", True),
        (JANSEN, "Dankzij Jansens inzet liep het goed.", True),
        (JANSEN, "Dat was Jansen’s eigen keuze.", True),
        (JANSEN, "Het liep goed voor mw. jansen.", True),
        (JANSEN, "Voor Roos was het te zwaar.", True),
        (JANSEN, "roos jansen stopte.", True),
        (JANSEN, "k-912345 viel uit.", True),
        (JANSEN, "De groep schikt een roos; Janssens leidt haar.", False),
        (BOS, "Dhr. van den bos stopte.", True),
        (BOS, "Bos’ werkmap is af.", True),
        (BOS, "Het bos in met de groep werkt, zegt Bosman van den Bosch.", False),
        (BOS, "De heer die het bos beheert is er voor de groep. De boss ook.", False),
        (AMRANI, "Goed voor el amrani.", True),
        (AMRANI, "Goed voor AMRANI.", True),
        (AMRANI, "Zahra leerde snel.", True),
        (AMRANI, "De el is een oude maat.", False),
        (YILDIZ, "Mevrouw Yildiz en Cagla.", True),
    ],
)
def test_een_naam_wordt_herkend_zoals_mensen_hem_schrijven(naam: tuple[str, str, str], tekst: str, noemt: bool) -> None:
    voornaam, tussenvoegsel, achternaam = naam
    klant = Klant(voornaam=voornaam, tussenvoegsel=tussenvoegsel, achternaam=achternaam, klantnummer="K-912345")
    assert noemt_klant(tekst, klant) is noemt


@pytest.mark.parametrize("geschreven", [False, True])
def test_de_teamleider_leest_en_beoordeelt_niet(
    als: Als, client: Client, inzet: Inzet, bladzijde: str, teamleider: Gebruiker, geschreven: bool
) -> None:
    if geschreven:
        client.post(bladzijde, gegevens(toelichting_algemeen="Fijne trainer."))
    leider = als(teamleider)
    antwoord = leider.get(bladzijde)
    assert "form" not in antwoord.context
    woord = "Fijne trainer." if geschreven else "Dat doet de klantmanager of de duo-collega"
    assert woord in antwoord.content.decode()
    assert leider.post(bladzijde, gegevens()).status_code == 403
    assert Beoordeling.objects.count() == geschreven
    link = "Bekijk de beoordeling" if geschreven else "Nog niet beoordeeld"
    assert link in leider.get(adres("trajectplan", inzet.doel.plan.klant_id)).content.decode()
    with pytest.raises(NietToegestaan, match="klantmanager of de duo-collega"):
        beoordeel(inzet=inzet, gegevens={"algemeen": 4, "resultaat": 3, "uitvoering": 4}, door=teamleider)


def test_ook_de_duo_collega_beoordeelt(als: Als, inzet: Inzet, bladzijde: str, team: Team) -> None:
    klant = inzet.doel.plan.klant
    klant.duo_collega = GebruikerFactory(team=team)
    klant.save()
    assert als(klant.duo_collega).post(bladzijde, gegevens()).status_code == 302
    assert Beoordeling.objects.get().auteur == klant.duo_collega


def test_wie_haar_schreef_herziet_haar_en_een_verouderd_scherm_kiest(client: Client, bladzijde: str) -> None:
    client.post(bladzijde, gegevens())
    nieuw = {"revisie": 1, "algemeen": 2, "resultaat": 2, "uitvoering": 2}
    assert client.post(bladzijde, nieuw).status_code == 302
    assert Beoordeling.objects.get().algemeen == 2
    antwoord = client.post(bladzijde, nieuw | {"algemeen": 3})
    assert antwoord.status_code == 409
    assert [verschil.label for verschil in antwoord.context["conflict"]] == ["Algemeen"]
    beoordeling = Beoordeling.objects.get()
    assert list(
        gebeurtenissen_van(Beoordeling)
        .filter(pgh_obj=beoordeling)
        .order_by("pgh_id")
        .values_list("algemeen", flat=True)
    ) == [4, 2]


def test_een_collega_leest_haar_maar_wijzigt_haar_niet(
    client: Client, als: Als, inzet: Inzet, bladzijde: str, team: Team
) -> None:
    client.post(bladzijde, gegevens(toelichting_algemeen="Fijne trainer."))
    collega = GebruikerFactory(team=team)
    klant = inzet.doel.plan.klant
    klant.duo_collega = collega
    klant.save()
    ander = als(collega)
    antwoord = ander.get(bladzijde)
    assert "Fijne trainer." in antwoord.content.decode()
    assert "form" not in antwoord.context
    ander.post(bladzijde, {"revisie": 1, "algemeen": 2, "resultaat": 2, "uitvoering": 2})
    # Begun before the first was there: refused, with what was typed.
    te_laat = ander.post(bladzijde, gegevens(toelichting_algemeen="Mijn eigen tekst."))
    assert te_laat.status_code == 409
    assert "Mijn eigen tekst." in te_laat.content.decode()
    assert Beoordeling.objects.get().algemeen == 4


def test_een_verborgen_beoordeling_zegt_haar_schrijver_waarom(
    client: Client, als: Als, bladzijde: str, teamleider: Gebruiker
) -> None:
    client.post(bladzijde, gegevens(toelichting_algemeen="De trainer is een kennis van mij."))
    Beoordeling.objects.update(verborgen=True, verborgen_reden="Gaat over een persoon.")
    assert "Gaat over een persoon." in client.get(bladzijde).content.decode()
    ander = als(teamleider).get(bladzijde).content.decode()
    assert "kennis van mij" not in ander
    assert "Gaat over een persoon." not in ander
    client.post(bladzijde, {"revisie": 1, "algemeen": 4, "resultaat": 3, "uitvoering": 4})
    assert Beoordeling.objects.get().verborgen


def test_de_bladzijde_kost_weinig_ook_met_een_vol_plan(
    client: Client, inzet: Inzet, bladzijde: str, tel_queries: TelQueries
) -> None:
    weinig = tel_queries(lambda: client.get(bladzijde))
    InzetFactory.create_batch(5, doel=inzet.doel, status="afgerond")
    assert len(weinig) == len(tel_queries(lambda: client.get(bladzijde))) <= 8


def test_een_inzet_van_een_gesloten_plan_wordt_gevonden_en_is_dan_te_beoordelen(
    client: Client, klant: Klant, compleet: Trajectplan, stel_vast: Callable[[], Planversie], tel_queries: TelQueries
) -> None:
    versie = stel_vast()
    overzicht, plan = adres("dossier", klant.pk), adres("trajectplan", klant.pk)
    oud = adres("trajectplan_versie", klant.pk, versie.nummer)
    assert "nog te beoordelen" not in op_een_regel(client.get(overzicht))
    inzet = Inzet.objects.get()
    compleet.refresh_from_db()
    sluit_plan_af(plan=compleet, gezien=compleet.revisie, terugblik="Het liep goed.", door=klant.klantmanager)
    TrajectplanFactory(klant=klant)
    eerst = [len(tel_queries(lambda a=a: client.get(a))) for a in (overzicht, plan, oud)]
    InzetFactory(doel=inzet.doel, status="afgerond")
    tekst = op_een_regel(client.get(overzicht))
    assert "2 instrumenten nog te beoordelen" in tekst
    assert f'href="{plan}#nog-te-beoordelen"' in tekst
    bladzijde = adres("inzet_beoordelen", klant.pk, inzet.pk)
    for waar in (plan, oud):
        assert f'href="{bladzijde}">Beoordeel dit instrument' in op_een_regel(client.get(waar))
    assert [len(tel_queries(lambda a=a: client.get(a))) for a in (overzicht, plan, oud)] == eerst
    assert eerst[0] <= 15
    assert max(eerst[1:]) <= 11
    client.post(bladzijde, gegevens())
    assert "1 instrument nog te beoordelen" in op_een_regel(client.get(overzicht))
    assert f'href="{bladzijde}">Bekijk de beoordeling' in op_een_regel(client.get(oud))


@pytest.mark.parametrize(
    ("inzet", "gesloten", "telt"),
    [
        ({"status": "afgerond", "begin": -100, "einde": -10}, None, True),
        ({"status": "gestart", "begin": -100, "einde": -10}, None, False),
        ({"status": "afgerond", "begin": -500, "einde": -400}, None, False),
        ({"status": "gestopt", "begin": -500, "einde": 10}, -400, False),
        ({"status": "gestopt", "begin": -500, "einde": 10}, -300, True),
        # Stopped with its plan before it was to begin: there is nothing to look back on.
        ({"status": "gestopt", "begin": -200, "einde": -100}, -300, False),
    ],
)
def test_aan_een_beoordeling_wordt_een_jaar_herinnerd(
    plan: Trajectplan, inzet: dict[str, Any], gesloten: int | None, telt: bool
) -> None:
    vandaag = timezone.localdate()
    dagen = {naam: vandaag + timedelta(days=inzet[naam]) for naam in ("begin", "einde")}
    InzetFactory(doel__plan=plan, stopreden="Vol", **inzet | dagen)
    if gesloten:
        plan.status, plan.afgesloten_op = "afgesloten", timezone.now() + timedelta(days=gesloten)
        plan.save()
    assert afgelopen_en_onbeoordeeld(vandaag, herinneren_vanaf(vandaag)).count() == telt

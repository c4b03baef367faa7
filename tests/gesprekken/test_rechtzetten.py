"""Taking back and moving: conversations with what belongs to them, notes and agreements."""

from datetime import timedelta

import pytest
from django.db import IntegrityError, connection, transaction
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from gesprekken.actions.gesprek import plan_gesprek
from gesprekken.actions.notities import bewaar_notities
from gesprekken.actions.rechtzetten import (
    GesprekWeg,
    LaatsteFeiten,
    LigtVast,
    SchreefDaarAl,
    trek_afspraak_in,
    trek_gesprek_in,
    trek_notitie_in,
    verplaats_afspraak,
    verplaats_gesprek,
    verplaats_notitie,
)
from gesprekken.actions.verzuim import meld_verzuim
from gesprekken.models import (
    Afspraak,
    Deelnemer,
    Gesprek,
    Gesprekssoort,
    Notitie,
    Verslagconcept,
    Verzuim,
)
from klanten.actions.rechtzetten import AnderDossier, NaarLopendDossier
from klanten.models import Klant, Rechtzetting
from tests.factories import AfspraakFactory, GebruikerFactory, GesprekFactory, KlantFactory, TrajectplanFactory
from tests.paginakeuring import op_een_regel
from tests.typen import Als, Antwoord, TelQueries
from toegang.bewerkbaar import Verdwenen, Verouderd
from toegang.eenmalig import nieuwe_sleutel
from toegang.models import Gebruiker
from trajecten.models import Planversie

pytestmark = pytest.mark.django_db
REDEN = "Dit hoort bij een andere klant."


@pytest.fixture
def ander(klantmanager: Gebruiker) -> Klant:
    return KlantFactory(klantmanager=klantmanager, voornaam="Farid", achternaam="Haddad")


@pytest.fixture
def gevoerd(klant: Klant, klantmanager: Gebruiker) -> Gesprek:
    """A held conversation with two notes, a participant, an agreement, and the next one planned in it."""
    gesprek = GesprekFactory(klant=klant, gevoerd=True, interpretatie="Twijfelt aan zichzelf.")
    Deelnemer.objects.create(gesprek=gesprek, naam="Broer van mevrouw")
    AfspraakFactory(klant=klant, gesprek=gesprek)
    vervolg = GesprekFactory(klant=klant)
    Gesprek.objects.filter(pk=vervolg.pk).update(volgt_op=gesprek)
    return gesprek


def ingetrokken(klantmanager: Gebruiker, gesprek: Gesprek) -> None:
    trek_gesprek_in(gesprek=gesprek, gezien=gesprek.revisie, reden=REDEN, door=klantmanager)


def stuur(adres: str, client: Client, **velden: object) -> Antwoord:
    return client.post(adres, {"sleutel": nieuwe_sleutel(), "revisie": 1, "reden": REDEN, **velden})


def test_een_ingetrokken_gesprek_neemt_alles_mee_wat_erbij_hoort(gevoerd: Gesprek, klantmanager: Gebruiker) -> None:
    Verslagconcept.objects.create(klant=gevoerd.klant, gesprek=gevoerd, door=klantmanager, velden={})
    ingetrokken(klantmanager, gevoerd)
    assert not gevoerd.notities.exists()
    assert not Notitie.objects.exists()
    assert not Deelnemer.objects.exists()
    assert not Afspraak.objects.exists()
    assert not Verslagconcept.objects.exists()
    assert [rij.volgt_op_id for rij in gevoerd.klant.gesprekken.all()] == [None]
    for model in (Gesprek, Notitie, Deelnemer, Afspraak):
        weg = model.alle_ook_ingetrokken.filter(ingetrokken_op__isnull=False)
        assert {(rij.intrekreden, rij.ingetrokken_door_id) for rij in weg} == {(REDEN, klantmanager.pk)}
    gedaan = Rechtzetting.objects.get()
    assert (gedaan.klant, gedaan.soort, gedaan.daad, gedaan.naar, gedaan.reden, gedaan.door) == (
        gevoerd.klant,
        "gesprek",
        "ingetrokken",
        None,
        REDEN,
        klantmanager,
    )


def test_een_niet_verschenen_klant_gaat_mee(gesprek: Gesprek, klantmanager: Gebruiker, ander: Klant) -> None:
    meld_verzuim(klant=gesprek.klant, gesprek=gesprek, door=klantmanager)
    verplaats_gesprek(gesprek=gesprek, gezien=2, naar=ander, reden=REDEN, door=klantmanager)
    assert Verzuim.objects.get().gesprek.klant == ander
    gesprek.refresh_from_db()
    trek_gesprek_in(gesprek=gesprek, gezien=3, reden=REDEN, door=klantmanager)
    assert not Verzuim.objects.exists()


def test_een_verplaatst_gesprek_staat_met_alles_in_het_andere_dossier(
    gevoerd: Gesprek, klantmanager: Gebruiker, ander: Klant
) -> None:
    oud = gevoerd.klant
    verplaats_gesprek(gesprek=gevoerd, gezien=1, naar=ander, reden=REDEN, door=klantmanager)
    [hier] = ander.gesprekken.all()
    assert (hier.pk, hier.notities.count(), hier.deelnemers.count()) == (gevoerd.pk, 2, 1)
    assert hier.verplaatst_op is not None
    assert [afspraak.gesprek for afspraak in ander.afspraken.all()] == [hier]
    assert not oud.afspraken.exists()
    assert [rij.volgt_op_id for rij in oud.gesprekken.all()] == [None]
    gedaan = Rechtzetting.objects.get()
    assert (gedaan.klant, gedaan.naar, gedaan.daad) == (oud, ander, "verplaatst")


def test_wat_nog_moet_gebeuren_gaat_niet_naar_wie_is_uitgestroomd(
    gevoerd: Gesprek, gesprek: Gesprek, klantmanager: Gebruiker
) -> None:
    weg = KlantFactory(klantmanager=klantmanager, periode=False)
    for wat in (gesprek, gevoerd):
        with pytest.raises(NaarLopendDossier):
            verplaats_gesprek(gesprek=wat, gezien=1, naar=weg, reden=REDEN, door=klantmanager)
    Afspraak.objects.update(status="nagekomen")
    verplaats_gesprek(gesprek=gevoerd, gezien=1, naar=weg, reden=REDEN, door=klantmanager)
    assert weg.gesprekken.get() == gevoerd


def test_verplaatsen_kan_alleen_naar_een_ander_dossier_dat_men_mag_openen(
    gevoerd: Gesprek, klantmanager: Gebruiker
) -> None:
    for naar in (gevoerd.klant, KlantFactory()):
        with pytest.raises(AnderDossier):
            verplaats_gesprek(gesprek=gevoerd, gezien=1, naar=naar, reden=REDEN, door=klantmanager)
    assert not Rechtzetting.objects.exists()


def test_wat_een_collega_intussen_veranderde_of_weghaalde_wordt_niet_overschreven(
    gevoerd: Gesprek, klantmanager: Gebruiker, ander: Klant
) -> None:
    with pytest.raises(Verouderd):
        trek_gesprek_in(gesprek=gevoerd, gezien=2, reden=REDEN, door=klantmanager)
    ouder = Gesprek.objects.get(pk=gevoerd.pk)
    verplaats_gesprek(gesprek=gevoerd, gezien=1, naar=ander, reden=REDEN, door=klantmanager)
    with pytest.raises(Verdwenen):
        trek_gesprek_in(gesprek=ouder, gezien=1, reden=REDEN, door=klantmanager)
    with pytest.raises(Verdwenen):
        bewaar_notities(gesprek=ouder, notities=[], stand="", door=klantmanager)


def test_de_enige_feiten_van_een_gesprek_gaan_niet_alleen_weg(gevoerd: Gesprek, klantmanager: Gebruiker) -> None:
    feit = gevoerd.notities.get(soort="feit")
    with pytest.raises(LaatsteFeiten):
        trek_notitie_in(notitie=feit, gezien=1, reden=REDEN, door=klantmanager)
    weg = {"ingetrokken_op": timezone.now(), "ingetrokken_door": klantmanager, "intrekreden": REDEN}
    Notitie.objects.filter(pk=feit.pk).update(**weg)
    with pytest.raises(IntegrityError, match="gevoerd_heeft_feiten"):
        connection.check_constraints()


def test_na_een_ingetrokken_notitie_schrijft_men_er_weer_een(gevoerd: Gesprek, klantmanager: Gebruiker) -> None:
    notitie = gevoerd.notities.get(soort="interpretatie")
    trek_notitie_in(notitie=notitie, gezien=1, reden=REDEN, door=klantmanager)
    nieuw = Notitie.objects.create(gesprek=gevoerd, soort="interpretatie", tekst="Durft meer.", door=notitie.door)
    assert list(gevoerd.notities.filter(soort="interpretatie")) == [nieuw]


def test_een_notitie_gaat_naar_een_gevoerd_gesprek_in_een_ander_dossier(
    gevoerd: Gesprek, klantmanager: Gebruiker, ander: Klant
) -> None:
    daar = GesprekFactory(klant=ander, gevoerd=True)
    notitie = gevoerd.notities.get(soort="interpretatie")
    verplaats_notitie(notitie=notitie, gezien=1, naar=daar, reden=REDEN, door=klantmanager)
    assert [rij.soort for rij in gevoerd.notities.all()] == ["feit"]
    assert {rij.soort for rij in daar.notities.all()} == {"feit", "interpretatie"}


def test_een_notitie_gaat_niet_waar_zij_niet_kan_staan(gevoerd: Gesprek, klantmanager: Gebruiker, ander: Klant) -> None:
    Notitie.objects.create(gesprek=gevoerd, soort="feit", tekst="Ook dit.", door=GebruikerFactory())
    feit = gevoerd.notities.get(soort="feit", door=klantmanager)
    gepland = GesprekFactory(klant=ander)
    with pytest.raises(GesprekWeg):
        verplaats_notitie(notitie=feit, gezien=1, naar=gepland, reden=REDEN, door=klantmanager)
    bezet = GesprekFactory(klant=ander, gevoerd=True, gemaakt_door=klantmanager)
    with pytest.raises(SchreefDaarAl):
        verplaats_notitie(notitie=feit, gezien=1, naar=bezet, reden=REDEN, door=klantmanager)
    with pytest.raises(AnderDossier):
        verplaats_notitie(notitie=feit, gezien=1, naar=gevoerd, reden=REDEN, door=klantmanager)


def test_een_afspraak_in_een_planversie_blijft_staan(gevoerd: Gesprek, klantmanager: Gebruiker) -> None:
    klant, afspraak = gevoerd.klant, gevoerd.afspraken.get()
    Planversie.objects.create(
        klant=klant,
        plan=TrajectplanFactory(klant=klant),
        nummer=1,
        inhoud={"afspraken_klant": [{"pk": afspraak.pk, "wat": afspraak.wat}]},
        zienswijze="eens",
        vastgesteld_op=timezone.now(),
        vastgesteld_door=klantmanager,
    )
    ander = KlantFactory(klantmanager=klantmanager)
    with pytest.raises(LigtVast, match="versie 1 van het trajectplan"):
        trek_afspraak_in(afspraak=afspraak, gezien=1, reden=REDEN, door=klantmanager)
    with pytest.raises(LigtVast, match="versie 1 van het trajectplan"):
        verplaats_afspraak(afspraak=afspraak, gezien=1, naar=ander, reden=REDEN, door=klantmanager)
    ingetrokken(klantmanager, gevoerd)
    assert [(rij.pk, rij.gesprek) for rij in klant.afspraken.all()] == [(afspraak.pk, None)]


def test_een_afspraak_gaat_zonder_haar_gesprek_naar_een_ander_dossier(
    gevoerd: Gesprek, klantmanager: Gebruiker, ander: Klant
) -> None:
    afspraak = gevoerd.afspraken.get()
    verplaats_afspraak(afspraak=afspraak, gezien=1, naar=ander, reden=REDEN, door=klantmanager)
    hier = ander.afspraken.get()
    assert (hier.pk, hier.gesprek, hier.revisie) == (afspraak.pk, None, 2)
    trek_afspraak_in(afspraak=hier, gezien=2, reden=REDEN, door=klantmanager)
    assert not Afspraak.objects.exists()


def test_de_database_bewaart_geen_half_intrekken(gevoerd: Gesprek, klantmanager: Gebruiker) -> None:
    for half in (
        {"ingetrokken_op": timezone.now()},
        {"intrekreden": REDEN},
        {"ingetrokken_op": timezone.now(), "ingetrokken_door": klantmanager},
    ):
        for model in (Gesprek, Notitie, Deelnemer, Afspraak):
            with pytest.raises(IntegrityError, match="intrekken_is_heel"), transaction.atomic():
                model.objects.update(**half)


def test_de_pagina_zoekt_het_andere_dossier_en_verplaatst_daarna(
    client: Client, gevoerd: Gesprek, ander: Klant
) -> None:
    oud = gevoerd.klant
    adres = reverse("gesprek_rechtzetten", args=[oud.pk, gevoerd.pk])
    tekst = op_een_regel(client.get(adres))
    assert "Dit gaat mee: 2 notities, 1 afspraak uit dit gesprek." in tekst
    assert "het gesprek dat hierop volgt" in tekst
    gezocht = stuur(adres, client, zoeken="1", zoekterm="haddad", daad="")
    assert gezocht.status_code == 200
    assert f'value="{ander.pk}"' in gezocht.content.decode()
    assert REDEN in gezocht.content.decode()
    assert Gesprek.objects.get(pk=gevoerd.pk).klant == oud
    antwoord = stuur(adres, client, zoekterm="haddad", daad="verplaatst", naar=ander.pk)
    assert antwoord["Location"] == reverse("gesprekken", args=[oud.pk])
    assert Gesprek.objects.get(pk=gevoerd.pk).klant == ander
    assert "1 gesprek verplaatst" in op_een_regel(client.get(reverse("gesprekken", args=[oud.pk])))
    assert "erplaatst uit een ander dossier" in op_een_regel(client.get(reverse("dossier", args=[ander.pk])))


def test_de_pagina_vraagt_wat_er_ontbreekt_en_bewaart_wat_is_getypt(
    client: Client, gevoerd: Gesprek, ander: Klant
) -> None:
    adres = reverse("gesprek_rechtzetten", args=[gevoerd.klant_id, gevoerd.pk])
    antwoord = stuur(adres, client, daad="verplaatst")
    assert antwoord.status_code == 422
    assert "Zoek eerst het dossier waar het heen moet." in op_een_regel(antwoord)
    antwoord = stuur(adres, client, daad="verplaatst", zoekterm="haddad")
    assert "Kies waar het heen moet." in op_een_regel(antwoord)
    assert REDEN in antwoord.content.decode()
    antwoord = stuur(adres, client, daad="verplaatst", naar=KlantFactory().pk)
    assert antwoord.status_code == 422
    antwoord = stuur(adres, client, daad="ingetrokken", reden="")
    assert antwoord.status_code == 422
    antwoord = stuur(adres, client, daad="ingetrokken", revisie=7)
    assert antwoord.status_code == 409
    assert "Iemand anders heeft dit intussen gewijzigd" in op_een_regel(antwoord)
    assert Gesprek.objects.filter(pk=gevoerd.pk, klant=gevoerd.klant).exists()


def test_twee_keer_sturen_trekt_een_keer_in(client: Client, gevoerd: Gesprek) -> None:
    adres = reverse("gesprek_rechtzetten", args=[gevoerd.klant_id, gevoerd.pk])
    velden = {"sleutel": nieuwe_sleutel(), "revisie": 1, "reden": REDEN, "daad": "ingetrokken"}
    for _ in range(2):
        assert client.post(adres, velden)["Location"] == reverse("gesprekken", args=[gevoerd.klant_id])
    assert Rechtzetting.objects.count() == 1
    assert "1 gesprek ingetrokken" in op_een_regel(client.get(reverse("gesprekken", args=[gevoerd.klant_id])))


def test_wie_aan_een_ingetrokken_verslag_werkte_houdt_wat_hij_typte(client: Client, gevoerd: Gesprek) -> None:
    klant = gevoerd.klant
    ingetrokken(klant.klantmanager, gevoerd)
    notities = reverse("gesprek_notities", args=[klant.pk, gevoerd.pk])
    antwoord = client.post(notities, {"stand": "", "feit": "Kwam op de fiets."})
    assert antwoord.status_code == 409
    assert "Dit gesprek is ingetrokken." in op_een_regel(antwoord)
    assert "Kwam op de fiets." in antwoord.content.decode()
    antwoord = client.get(gevoerd.get_absolute_url())
    assert antwoord["Location"] == reverse("gesprekken", args=[klant.pk])


def test_een_notitie_gaat_via_de_pagina_naar_een_gesprek_van_wie_is_gevonden(
    client: Client, gevoerd: Gesprek, ander: Klant
) -> None:
    daar = GesprekFactory(klant=ander, gevoerd=True)
    notitie = gevoerd.notities.get(soort="interpretatie")
    adres = reverse("notitie_rechtzetten", args=[gevoerd.klant_id, gevoerd.pk, notitie.pk])
    gezocht = stuur(adres, client, zoeken="1", zoekterm=ander.klantnummer, daad="verplaatst")
    assert f'value="{daar.pk}"' in gezocht.content.decode()
    stuur(adres, client, zoekterm=ander.klantnummer, daad="verplaatst", naar=daar.pk)
    assert Notitie.objects.get(pk=notitie.pk).gesprek == daar


def test_de_privacy_officer_ziet_wie_wat_wanneer_en_tussen_welke_dossiers(
    als: Als, privacy: Gebruiker, gevoerd: Gesprek, ander: Klant, klantmanager: Gebruiker, tel_queries: TelQueries
) -> None:
    oud = gevoerd.klant
    verplaats_gesprek(gesprek=gevoerd, gezien=1, naar=ander, reden=REDEN, door=klantmanager)
    client = als(privacy)
    adres = reverse("alles_rechtgezet")
    een = tel_queries(lambda: client.get(adres))
    tekst = op_een_regel(client.get(adres))
    for deel in (oud.klantnummer, ander.klantnummer, klantmanager.naam, REDEN, "Gesprek verplaatst"):
        assert deel in tekst
    assert "Twijfelt aan zichzelf" not in tekst
    for afspraak in AfspraakFactory.create_batch(3, klant=oud):
        trek_afspraak_in(afspraak=afspraak, gezien=1, reden=REDEN, door=klantmanager)
    assert len(een) == len(tel_queries(lambda: client.get(adres))) == 3


def test_het_dossier_zegt_wie_iets_introk_en_waarom_zonder_de_tekst(
    client: Client, gevoerd: Gesprek, klantmanager: Gebruiker, tel_queries: TelQueries
) -> None:
    ingetrokken(klantmanager, gevoerd)
    adres = reverse("rechtgezet", args=[gevoerd.klant_id])
    een = tel_queries(lambda: client.get(adres))
    tekst = op_een_regel(client.get(adres))
    assert REDEN in tekst
    assert klantmanager.naam in tekst
    assert "Twijfelt aan zichzelf" not in tekst
    for afspraak in AfspraakFactory.create_batch(3, klant=gevoerd.klant):
        trek_afspraak_in(afspraak=afspraak, gezien=1, reden=REDEN, door=klantmanager)
    assert len(een) == len(tel_queries(lambda: client.get(adres))) == 6


def test_een_nieuw_vervolg_kan_weer_op_hetzelfde_gesprek_volgen(gevoerd: Gesprek, klantmanager: Gebruiker) -> None:
    vervolg = gevoerd.vervolg
    trek_gesprek_in(gesprek=vervolg, gezien=vervolg.revisie, reden=REDEN, door=klantmanager)
    plan = {
        "soort": Gesprekssoort.objects.get(code="voortgang"),
        "moment": timezone.now() + timedelta(days=3),
        "doel": "Verder praten",
    }
    nieuw = plan_gesprek(klant=gevoerd.klant, gegevens=plan, volgt_op=gevoerd, door=klantmanager)
    assert nieuw.volgt_op == gevoerd

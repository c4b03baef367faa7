"""Establishing the plan: what is missing, one version with one document, and nothing that was not read."""

import re
from collections.abc import Callable
from datetime import date, datetime, time, timedelta
from hashlib import sha256
from threading import Barrier, Thread

import pytest
from django.db import DatabaseError, IntegrityError, connection, transaction
from django.test import Client
from django.utils import timezone

from gesprekken.models import Afspraak
from klanten.models import Klant
from tests.factories import DoelFactory, GesprekFactory, KlantFactory, TrajectplanFactory
from tests.trajecten.invoer import adres
from tests.typen import TelQueries, zeker
from toegang.eenmalig import nieuwe_sleutel
from toegang.models import Gebruiker, Inzage
from trajecten.actions.plan import sluit_plan_af
from trajecten.actions.versie import NietCompleet, stel_plan_vast, voorlopige_opname
from trajecten.cyclus import NietToegestaan
from trajecten.models import Plandocument, Planversie, Trajectplan
from trajecten.momentopname import lees
from trajecten.plannen import lopend_plan, versie_en_vorige


def test_de_pagina_noemt_wat_er_ontbreekt_met_een_link(client: Client, klant: Klant) -> None:
    TrajectplanFactory(klant=klant, hoofddoel="", eigen_woorden="", evaluatie_op=None, zienswijze="")
    inhoud = client.get(adres("trajectplan_vaststellen", klant.pk)).content.decode()
    bewerken = adres("trajectplan_bewerken", klant.pk)
    for link in (
        f"{bewerken}#id_hoofddoel",
        f"{bewerken}#id_eigen_woorden",
        f"{bewerken}#id_evaluatie_op",
        f"{bewerken}#id_zienswijze_groep",
        adres("doel_toevoegen", klant.pk),
        adres("afspraak_nieuw", klant.pk),
    ):
        assert f'href="{link}"' in inhoud
    assert "Stel het plan vast" not in inhoud


def test_een_onvolledig_plan_wordt_niet_vastgesteld(
    client: Client, klant: Klant, compleet: Trajectplan, vingerafdruk: Callable[[], str]
) -> None:
    Afspraak.objects.filter(klant=klant, van="gemeente").delete()
    antwoord = client.post(
        adres("trajectplan_vaststellen", klant.pk), {"sleutel": nieuwe_sleutel(), "vingerafdruk": vingerafdruk()}
    )
    assert antwoord.status_code == 422
    assert "Er is nog geen open afspraak van de gemeente." in antwoord.content.decode()
    assert not Planversie.objects.filter(plan=compleet).exists()


def test_vaststellen_maakt_versie_1_met_een_document(
    client: Client, klant: Klant, compleet: Trajectplan, vingerafdruk: Callable[[], str], klantmanager: Gebruiker
) -> None:
    antwoord = client.post(
        adres("trajectplan_vaststellen", klant.pk), {"sleutel": nieuwe_sleutel(), "vingerafdruk": vingerafdruk()}
    )
    assert antwoord["Location"] == adres("trajectplan_versie", klant.pk, 1)
    versie = Planversie.objects.get(plan=compleet)
    assert (versie.nummer, versie.vastgesteld_door) == (1, klantmanager)
    assert versie.inhoud["eigen_woorden"] == "Ik wil in de zorg werken."
    assert versie.inhoud["doelen"][0]["inzetten"][0]["samenvatting"] == "U werkt mee in een verzorgingshuis."
    document = versie.document
    assert bytes(document.pdf).startswith(b"%PDF-1.7")
    assert document.sha256 == sha256(bytes(document.pdf)).hexdigest()
    compleet.refresh_from_db()
    assert compleet.status == "vastgesteld"


def test_een_plan_met_een_volgend_gesprek_wordt_vastgesteld_zoals_het_is_gelezen(
    client: Client, klant: Klant, compleet: Trajectplan, vingerafdruk: Callable[[], str]
) -> None:
    gesprek = GesprekFactory(klant=klant)
    client.post(
        adres("trajectplan_vaststellen", klant.pk), {"sleutel": nieuwe_sleutel(), "vingerafdruk": vingerafdruk()}
    )
    versie = Planversie.objects.get(plan=compleet)
    assert lees(versie.inhoud).volgend_gesprek == gesprek.moment


@pytest.fixture
def drie_uur(monkeypatch: pytest.MonkeyPatch) -> datetime:
    """It is three o'clock. Asked for before `client`, so that they sign in at that hour and are not long silent."""
    moment = timezone.make_aware(datetime.combine(timezone.localdate(), time(15)))
    monkeypatch.setattr(timezone, "now", lambda: moment)
    return moment


def test_een_gesprek_van_vanochtend_is_in_het_plan_niet_het_volgende(
    drie_uur: datetime, client: Client, klant: Klant, compleet: Trajectplan, stel_vast: Callable[[], Planversie]
) -> None:
    GesprekFactory(klant=klant, moment=drie_uur - timedelta(hours=6))
    versie = stel_vast()
    assert lees(versie.inhoud).volgend_gesprek is None
    antwoord = client.get(adres("trajectplan_versie", klant.pk, versie.nummer))
    assert antwoord.status_code == 200
    assert f"{drie_uur:%d-%m-%Y} 09:00" not in antwoord.content.decode()


def test_een_gesprek_van_straks_is_in_het_plan_het_volgende(
    drie_uur: datetime, client: Client, klant: Klant, compleet: Trajectplan, stel_vast: Callable[[], Planversie]
) -> None:
    GesprekFactory(klant=klant, moment=drie_uur - timedelta(hours=6))
    GesprekFactory(klant=klant, moment=drie_uur + timedelta(hours=1))
    versie = stel_vast()
    pagina = client.get(adres("trajectplan_versie", klant.pk, versie.nummer)).content.decode()
    assert f"{drie_uur:%d-%m-%Y} 16:00" in pagina


def test_dubbel_klikken_maakt_een_versie(
    client: Client, klant: Klant, compleet: Trajectplan, vingerafdruk: Callable[[], str]
) -> None:
    gegevens = {"sleutel": nieuwe_sleutel(), "vingerafdruk": vingerafdruk()}
    eerste = client.post(adres("trajectplan_vaststellen", klant.pk), gegevens)
    tweede = client.post(adres("trajectplan_vaststellen", klant.pk), gegevens)
    assert eerste["Location"] == tweede["Location"]
    assert Planversie.objects.filter(plan=compleet).count() == 1


@pytest.mark.django_db(transaction=True)
def test_twee_collegas_tegelijk_maken_een_versie(
    compleet: Trajectplan, klant: Klant, vingerafdruk: Callable[[], str]
) -> None:
    gelezen = vingerafdruk()
    samen = Barrier(2)
    uitslagen = []

    def stel_vast() -> None:
        try:
            samen.wait()
            stel_plan_vast(klant=klant, plan=compleet, vingerafdruk=gelezen, door=klant.klantmanager)
            uitslagen.append("vastgesteld")
        except NietToegestaan:
            uitslagen.append("te laat")
        finally:
            connection.close()

    draden = [Thread(target=stel_vast) for _ in range(2)]
    for draad in draden:
        draad.start()
    for draad in draden:
        draad.join()
    assert sorted(uitslagen) == ["te laat", "vastgesteld"]
    assert list(Planversie.objects.values_list("nummer", flat=True)) == [1]


def test_wat_niet_is_gelezen_wordt_niet_vastgesteld(
    client: Client, klant: Klant, compleet: Trajectplan, vingerafdruk: Callable[[], str]
) -> None:
    gelezen = vingerafdruk()
    Trajectplan.objects.filter(pk=compleet.pk).update(hoofddoel="Iets heel anders")
    pad = adres("trajectplan_vaststellen", klant.pk)
    antwoord = client.post(pad, {"sleutel": nieuwe_sleutel(), "vingerafdruk": gelezen})
    assert antwoord.status_code == 409
    inhoud = antwoord.content.decode()
    assert "Het plan is intussen veranderd." in inhoud
    assert "Iets heel anders" in inhoud
    assert not Planversie.objects.filter(plan=compleet).exists()
    # The page that comes back carries the new fingerprint: establishing once more is a choice.
    assert f'value="{vingerafdruk()}"' in inhoud


def test_een_afwijkende_mening_houdt_vaststellen_niet_tegen(
    klant: Klant, compleet: Trajectplan, stel_vast: Callable[[], Planversie]
) -> None:
    Trajectplan.objects.filter(pk=compleet.pk).update(zienswijze="oneens", zienswijze_tekst="Ik wil eerst een cursus.")
    versie = stel_vast()
    assert (versie.zienswijze, versie.zienswijze_tekst) == ("oneens", "Ik wil eerst een cursus.")


def test_een_afwijkende_mening_zonder_uitleg_is_niet_compleet(
    klant: Klant, compleet: Trajectplan, stel_vast: Callable[[], Planversie]
) -> None:
    Trajectplan.objects.filter(pk=compleet.pk).update(zienswijze="deels")
    with pytest.raises(NietCompleet) as fout:
        stel_vast()
    assert [onderdeel.value for onderdeel in fout.value.ontbreekt] == ["zienswijze_tekst"]


def test_een_volgend_plan_nummert_door(
    klant: Klant, compleet: Trajectplan, stel_vast: Callable[[], Planversie]
) -> None:
    eerste = stel_vast()
    plan = zeker(lopend_plan(klant)).plan
    sluit_plan_af(plan=plan, gezien=plan.revisie, terugblik="Het werkte.", door=klant.klantmanager)
    DoelFactory(plan=TrajectplanFactory(klant=klant, klantbeeld=plan.klantbeeld))
    tweede = stel_vast()
    assert versie_en_vorige(klant, 2) == (tweede, None)
    assert (eerste.nummer, tweede.nummer) == (1, 2)
    assert eerste.plan_id != tweede.plan_id


def test_een_versie_verandert_niet_en_verdwijnt_niet(
    compleet: Trajectplan, stel_vast: Callable[[], Planversie]
) -> None:
    versie = stel_vast()
    with pytest.raises(DatabaseError, match="vast"), transaction.atomic():
        Planversie.objects.filter(pk=versie.pk).update(nummer=7)
    with pytest.raises(DatabaseError, match="vast"), transaction.atomic():
        Plandocument.objects.filter(versie=versie).update(sha256="0" * 64)
    with pytest.raises(DatabaseError, match="vast"), transaction.atomic():
        Plandocument.objects.filter(versie=versie).delete()


def test_een_nummer_bestaat_een_keer_per_klant_ook_over_plannen_heen(
    klant: Klant, compleet: Trajectplan, stel_vast: Callable[[], Planversie]
) -> None:
    versie = stel_vast()
    Trajectplan.objects.filter(pk=compleet.pk).update(status="afgesloten", afgesloten_op=timezone.now())
    versie.pk = None
    versie.plan = TrajectplanFactory(klant=klant, klantbeeld=compleet.klantbeeld)
    with pytest.raises(IntegrityError, match="planversie_nummer_uniek"), transaction.atomic():
        versie.save(force_insert=True)


def test_de_databank_weigert_een_vastgesteld_plan_zonder_mening(compleet: Trajectplan) -> None:
    with pytest.raises(IntegrityError, match="trajectplan_vastgesteld_is_compleet"), transaction.atomic():
        Trajectplan.objects.filter(pk=compleet.pk).update(status="vastgesteld", zienswijze="")


def test_de_versie_blijft_zoals_zij_was_als_de_catalogus_verandert(
    client: Client, klant: Klant, compleet: Trajectplan, stel_vast: Callable[[], Planversie]
) -> None:
    stel_vast()
    inzet = compleet.doelen.get().inzetten.get()
    inzet.instrument.naam = "Nieuwe naam"
    inzet.instrument.save(update_fields=["naam"])
    inhoud = client.get(adres("trajectplan_versie", klant.pk, 1)).content.decode()
    assert "Leerwerkplek zorg" in inhoud
    assert "Nieuwe naam" not in inhoud


def test_de_pdf_is_het_gearchiveerde_document_en_de_opening_wordt_gelogd(
    client: Client, klant: Klant, compleet: Trajectplan, stel_vast: Callable[[], Planversie]
) -> None:
    versie = stel_vast()
    antwoord = client.get(adres("trajectplan_pdf", klant.pk, 1))
    assert antwoord.content == bytes(versie.document.pdf)
    assert antwoord["Content-Type"] == "application/pdf"
    assert antwoord["Content-Disposition"] == 'inline; filename="trajectplan-versie-1.pdf"'
    assert antwoord["Cache-Control"] == "no-store"
    assert Inzage.objects.filter(klantnummer=klant.klantnummer, onderdeel="trajectplan, pdf").exists()


def test_een_versie_die_er_niet_is_geeft_404(
    client: Client, klant: Klant, compleet: Trajectplan, stel_vast: Callable[[], Planversie]
) -> None:
    stel_vast()
    assert client.get(adres("trajectplan_versie", klant.pk, 2)).status_code == 404
    assert client.get(adres("trajectplan_pdf", klant.pk, 2)).status_code == 404


def test_de_versie_van_een_andere_klant_is_hier_niet(
    client: Client, klantmanager: Gebruiker, klant: Klant, compleet: Trajectplan, stel_vast: Callable[[], Planversie]
) -> None:
    stel_vast()
    ander = KlantFactory(klantmanager=klantmanager)
    assert client.get(adres("trajectplan_pdf", ander.pk, 1)).status_code == 404


@pytest.fixture
def ingevoerd(klant: Klant, compleet: Trajectplan) -> Planversie:
    """A version that came from elsewhere, without a document."""
    opname = voorlopige_opname(klant=klant, beeld=zeker(lopend_plan(klant)), door=klant.klantmanager, nummer=1)
    return Planversie.objects.create(
        klant=klant,
        plan=compleet,
        nummer=1,
        inhoud=opname.als_json(),
        zienswijze="eens",
        vastgesteld_op=timezone.now(),
        vastgesteld_door=klant.klantmanager,
    )


def test_een_versie_zonder_document_biedt_aan_het_te_maken(client: Client, klant: Klant, ingevoerd: Planversie) -> None:
    pad = adres("trajectplan_pdf", klant.pk, 1)
    antwoord = client.get(pad, follow=True)
    assert antwoord.redirect_chain[0][0] == adres("trajectplan_versie", klant.pk, 1)
    assert "Maak de PDF" in antwoord.content.decode()
    for _ in range(2):
        client.post(pad)
    assert Plandocument.objects.filter(versie=ingevoerd).count() == 1
    assert client.get(pad).content == bytes(ingevoerd.document.pdf)


def test_het_plan_noemt_zijn_versies(
    client: Client, klant: Klant, compleet: Trajectplan, stel_vast: Callable[[], Planversie]
) -> None:
    stel_vast()
    inhoud = client.get(adres("trajectplan", klant.pk)).content.decode()
    assert f'href="{adres("trajectplan_versie", klant.pk, 1)}"' in inhoud
    assert f'href="{adres("trajectplan_pdf", klant.pk, 1)}"' in inhoud


def test_het_document_is_met_een_klik_te_openen_van_plan_en_dossier(
    client: Client, klant: Klant, compleet: Trajectplan, stel_vast: Callable[[], Planversie]
) -> None:
    stel_vast()
    for pagina in ("trajectplan", "dossier"):
        inhoud = re.sub(r"<svg.*?</svg>\s*", "", client.get(adres(pagina, klant.pk)).content.decode(), flags=re.DOTALL)
        assert f'href="{adres("trajectplan_pdf", klant.pk, 1)}">PDF van versie 1</a>' in re.sub(r">\s+", ">", inhoud)


def test_de_versiepaginas_blijven_binnen_het_aantal_vragen(
    client: Client, klant: Klant, compleet: Trajectplan, stel_vast: Callable[[], Planversie], tel_queries: TelQueries
) -> None:
    stel_vast()
    for naam in ("trajectplan_versie", "trajectplan_pdf"):
        assert len(tel_queries(lambda n=naam: client.get(adres(n, klant.pk, 1)))) <= 8


def test_een_evaluatie_van_gisteren_is_niet_genoeg(
    klant: Klant, compleet: Trajectplan, stel_vast: Callable[[], Planversie]
) -> None:
    gisteren: date = timezone.localdate() - timedelta(days=1)
    Trajectplan.objects.filter(pk=compleet.pk).update(evaluatie_op=gisteren)
    with pytest.raises(NietCompleet):
        stel_vast()

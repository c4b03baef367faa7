"""Who gets in where: every address with every role and without sign-in, against one table.

An address that the table does not know fails, so that nobody adds a page without deciding who may see it.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import pytest
from django.apps import apps
from django.contrib import admin
from django.db.models import Model
from django.test import Client
from django.urls import URLResolver, get_resolver, reverse

from gesprekken.models import Notitie
from klanten.models import Klant, Overdracht
from tests.factories import (
    AfspraakFactory,
    ContactnotitieFactory,
    DiagnoseuitslagFactory,
    DoelFactory,
    GebruikerFactory,
    GesprekFactory,
    HerinneringFactory,
    InstrumentFactory,
    InzetFactory,
    KlantFactory,
    LevensgebeurtenisFactory,
    MediabestandFactory,
    TrajectplanFactory,
    klantbeeld,
    toekenning,
)
from tests.gesprekken.uitnodigingsvoorbeeld import brief
from tests.typen import Als, Antwoord
from tests.zorg.zorgvoorbeeld import herstelplan, herstelstap, hulp, signaal, verwijzing
from toegang.models import Gebruiker, Inzage, Rol, Team
from zorg.models import Herstelplan

pytestmark = pytest.mark.django_db

IEDEREEN = set(Rol)
DOSSIERROLLEN = {Rol.KLANTMANAGER, Rol.TEAMLEIDER}

# Pages beside the dossiers, with the roles that get in.
PAGINAS = {
    "werkvoorraad": IEDEREEN,
    "klanten": DOSSIERROLLEN,
    "klanten_zoeken": DOSSIERROLLEN,
    "klanten_laatst_geopend": DOSSIERROLLEN,
    "dossiers_zoeken": {Rol.KLANTMANAGER},
    "melding": DOSSIERROLLEN,
    "instrumenten": {Rol.KLANTMANAGER, Rol.TEAMLEIDER, Rol.BEHEERDER},
    "instrument": {Rol.KLANTMANAGER, Rol.TEAMLEIDER, Rol.BEHEERDER},
    "werklandschap": {Rol.KLANTMANAGER, Rol.TEAMLEIDER, Rol.BEHEERDER},
    "instrument_volgen": {Rol.KLANTMANAGER, Rol.TEAMLEIDER, Rol.BEHEERDER},
    "instrument_pdf": {Rol.KLANTMANAGER, Rol.TEAMLEIDER, Rol.BEHEERDER},
    "instrument_bestand": {Rol.KLANTMANAGER, Rol.TEAMLEIDER, Rol.BEHEERDER},
    "gevolgd": {Rol.KLANTMANAGER, Rol.TEAMLEIDER, Rol.BEHEERDER},
    "vergelijken": {Rol.KLANTMANAGER, Rol.TEAMLEIDER, Rol.BEHEERDER},
    "vergelijken_kiezen": {Rol.KLANTMANAGER, Rol.TEAMLEIDER, Rol.BEHEERDER},
    "dekking": {Rol.TEAMLEIDER, Rol.BEHEERDER},
    "sociale_kaart": DOSSIERROLLEN,
    "organisatie": DOSSIERROLLEN,
    "organisatie_nieuw": DOSSIERROLLEN,
    "organisatie_wijzigen": DOSSIERROLLEN,
    "organisatiecontact": DOSSIERROLLEN,
    "organisatiecontact_nieuw": DOSSIERROLLEN,
    "organisatiecontact_weg": DOSSIERROLLEN,
    "agenda": DOSSIERROLLEN,
    "agenda_koppelen": DOSSIERROLLEN,
    "team": {Rol.TEAMLEIDER},
    "overdragen": {Rol.TEAMLEIDER},
    "sneltoetsen": DOSSIERROLLEN,
    "logboek": {Rol.PRIVACY},
    "alles_rechtgezet": {Rol.PRIVACY},
}

# Pages of one dossier: for its klantmanager, the duo-colleague and the teamleider; to the rest it does not exist.
DOSSIERPAGINAS = {
    "dossier",
    "later",
    "herinnering_nieuw",
    "herinnering_klaar",
    "overdracht_gelezen",
    "klantgegevens",
    "dossier_zoeken",
    "meekijken",
    "inzage",
    "inzage_pdf",
    "inzage_json",
    "uitstroom",
    "gesprekken",
    "gesprek_plannen",
    "gesprek_direct",
    "gesprek_direct_concept",
    "gesprek_concept",
    "gesprek_notities",
    "gesprek_samenvatting",
    "gesprek_samenvatting_pdf",
    "gesprek",
    "gesprek_wijzigen",
    "gesprek_vastleggen",
    "gesprek_vervallen",
    "gesprek_voorbereiden",
    "gesprek_verzuim",
    "contactnotitie",
    "contactnotitie_nieuw",
    "contactnotitie_wijzigen",
    "contactnotitie_rechtzetten",
    "gesprek_rechtzetten",
    "notitie_rechtzetten",
    "afspraak_rechtzetten",
    "gesprek_uitnodigen",
    "gesprek_bevestigd",
    "uitnodiging",
    "uitnodiging_brief",
    "afspraken",
    "afspraak_nieuw",
    "afspraak_afhandelen",
    "afspraak_verzetten",
    "afspraak_verbeteren",
    "achtergrond",
    "levensgebeurtenis_nieuw",
    "levensgebeurtenis",
    "levensgebeurtenis_weg",
    "uitslag_nieuw",
    "uitslag",
    "uitslag_bestand",
    "uitslag_rechtzetten",
    "rechtgezet",
    "bewoordingen",
    "zrm_meten",
    "terugkeer",
    "klantbeeld",
    "klantbeeld_beginnen",
    "klantbeeld_bespreken",
    "klantbeeld_maken",
    "klantbeeld_ontwikkeling",
    "klantbeeld_score",
    "klantbeeld_vaststellen",
    "klantbeeld_versie",
    "profiel",
    "klant_instrumenten",
    "klant_instrument",
    "klant_vergelijken",
    "trajectplan",
    "trajectplan_beginnen",
    "trajectplan_bewerken",
    "doel_toevoegen",
    "doel_wijzigen",
    "inzet_toevoegen",
    "inzet_wijzigen",
    "inzet_terugzetten",
    "inzet_beoordelen",
    "klaargezet_weg",
    "trajectplan_vaststellen",
    "trajectplan_evalueren",
    "trajectplan_versie",
    "trajectplan_pdf",
    "trajectplan_afsluiten",
    "zorg",
    "zorgsignaal",
    "zorgsignaal_nieuw",
    "hulp",
    "hulp_nieuw",
    "verwijzing",
    "verwijzing_nieuw",
    "verwijzing_blad",
    "herstelplan",
    "herstelplan_nieuw",
    "herstelplan_wijzigen",
    "herstelplan_afsluiten",
    "herstelstap",
    "herstelstap_nieuw",
}

# For a program that knows a secret, see `tests/caseload/test_agenda.py`.
MET_GEHEIM = {"agendafeed"}
# Libraries with rules of their own, tested apart by where they stand.
BIBLIOTHEKEN = ("account/", "beheer/")


def patronen(deel: URLResolver | None = None, pad: str = "") -> Iterator[tuple[str, str | None]]:
    """Every address in the URLconf as (path, name), those of the libraries too."""
    for patroon in (deel or get_resolver()).url_patterns:
        volledig = pad + str(patroon.pattern)
        if isinstance(patroon, URLResolver):
            yield from patronen(patroon, volledig)
        else:
            yield volledig, patroon.name


def zonder_argumenten(begin: str) -> list[str]:
    return [pad for pad, _ in patronen() if pad.startswith(begin) and not set(pad) & set("<(^$?")]


@dataclass
class Dossier:
    """A client of `eigenaar` with something on every page, and the people around it."""

    klant: Klant
    argumenten: dict[str, Any]
    duo: Gebruiker
    vreemd: Gebruiker
    andere_teamleider: Gebruiker

    def adres(self, naam: str) -> str:
        pad = next(pad for pad, gevonden in patronen() if gevonden == naam)
        return reverse(
            naam, kwargs={sleutel: waarde for sleutel, waarde in self.argumenten.items() if f":{sleutel}>" in pad}
        )


@pytest.fixture
def dossier(klantmanager: Gebruiker, teamleider: Gebruiker, team: Team) -> Dossier:
    duo = GebruikerFactory(team=team)
    klant = KlantFactory(klantmanager=klantmanager, duo_collega=duo)
    beeld = klantbeeld(klant)
    toekenning(beeld)
    plan = TrajectplanFactory(klant=klant, klantbeeld=beeld)
    instrument = InstrumentFactory()
    doel = DoelFactory(plan=plan)
    inzet = InzetFactory(doel=doel)
    gesprek = GesprekFactory(klant=klant)
    overdracht, plan_pk = verwijzing(klant), herstelplan(klant).pk
    argumenten = {
        "pk": klant.pk,
        "notitie_pk": Notitie.objects.create(gesprek=gesprek, soort="feit", tekst="Belde af.", door=klantmanager).pk,
        "signaal_pk": signaal(klant).pk,
        "signaal": "geen_contact",
        "overdracht_pk": Overdracht.objects.create(
            klant=klant, van=duo, naar=klantmanager, notitie="Belt graag.", door=teamleider
        ).pk,
        "herinnering_pk": HerinneringFactory(klant=klant).pk,
        "hulp_pk": hulp(klant).pk,
        "verwijzing_pk": overdracht.pk,
        "plan_pk": plan_pk,
        "herstelstap_pk": herstelstap(Herstelplan.objects.get(pk=plan_pk)).pk,
        "organisatie_pk": overdracht.organisatie_id,
        "contact_pk": overdracht.organisatie.contacten.get().pk,
        "gesprek_pk": gesprek.pk,
        "contactnotitie_pk": ContactnotitieFactory(klant=klant).pk,
        "post_pk": brief(gesprek).pk,
        "afspraak_pk": AfspraakFactory(klant=klant).pk,
        "gebeurtenis_pk": LevensgebeurtenisFactory(klant=klant).pk,
        "uitslag_pk": DiagnoseuitslagFactory(klant=klant).pk,
        "versie": beeld.versie,
        "doel_pk": doel.pk,
        "inzet_pk": inzet.pk,
        "nummer": 1,
        "slug": instrument.slug,
        "soort": "gesprek",
        "rij_pk": gesprek.pk,
        "bestand_pk": MediabestandFactory(instrument=instrument).pk,
    }
    return Dossier(klant, argumenten, duo, GebruikerFactory(team=team), GebruikerFactory(rol=Rol.TEAMLEIDER))


def vraag_op(client: Client, adres: str) -> Antwoord:
    """The answer to reading the address, or to sending an empty form when it cannot be read."""
    antwoord = client.get(adres)
    return client.post(adres) if antwoord.status_code == 405 else antwoord


def komt_binnen(client: Client, gebruiker: Gebruiker, adres: str) -> bool:
    """Whether the dossier opened: a read is in the access log; of a sent form the answer is about the form."""
    Inzagen = Inzage.objects.filter(gebruiker=gebruiker)
    eerder = Inzagen.count()
    antwoord = vraag_op(client, adres)
    return antwoord.status_code not in {403, 404} or Inzagen.count() > eerder


def test_elk_adres_staat_in_de_tabel() -> None:
    bekend = set(PAGINAS) | DOSSIERPAGINAS | MET_GEHEIM
    eigen = {naam for pad, naam in patronen() if not pad.startswith(BIBLIOTHEKEN)}
    assert eigen - bekend == set(), "Beslis wie deze pagina mag zien en zet haar in de tabel."
    assert bekend - eigen == set(), "Deze pagina bestaat niet meer: haal haar uit de tabel."


def test_elke_dossierpagina_staat_onder_haar_klant() -> None:
    onder_klant = {naam for pad, naam in patronen() if pad.startswith("klanten/<int:pk>/")}
    assert onder_klant == DOSSIERPAGINAS


def test_zonder_aanmelden_komt_niemand_binnen(dossier: Dossier) -> None:
    client = Client()
    for naam in [*PAGINAS, *DOSSIERPAGINAS]:
        for antwoord in (client.get(dossier.adres(naam)), client.post(dossier.adres(naam))):
            assert antwoord.status_code == 302, naam
            assert antwoord["Location"].startswith(reverse("account_login")), naam
    assert not Inzage.objects.exists()


@pytest.mark.parametrize("rol", list(Rol))
def test_elke_rol_komt_op_haar_eigen_paginas(rol: Rol, dossier: Dossier, als: Als, team: Team) -> None:
    client = als(GebruikerFactory(rol=rol, team=team))
    for naam, rollen in PAGINAS.items():
        status = vraag_op(client, dossier.adres(naam)).status_code
        assert status in ({200, 302, 422} if rol in rollen else {403}), naam


@pytest.mark.parametrize("wie", ["klantmanager", "duo", "teamleider"])
def test_dossier_is_voor_klantmanager_duo_en_teamleider(
    wie: str, dossier: Dossier, als: Als, klantmanager: Gebruiker, teamleider: Gebruiker
) -> None:
    gebruiker = {"klantmanager": klantmanager, "duo": dossier.duo, "teamleider": teamleider}[wie]
    client = als(gebruiker)
    geweigerd = [naam for naam in sorted(DOSSIERPAGINAS) if not komt_binnen(client, gebruiker, dossier.adres(naam))]
    assert geweigerd == []


@pytest.mark.parametrize(
    ("wie", "status"), [("andere klantmanager", 404), ("andere teamleider", 404), ("beheerder", 403), ("privacy", 403)]
)
def test_dossier_bestaat_niet_voor_een_ander(
    wie: str, status: int, dossier: Dossier, als: Als, beheerder: Gebruiker, privacy: Gebruiker
) -> None:
    gebruiker = {
        "andere klantmanager": dossier.vreemd,
        "andere teamleider": dossier.andere_teamleider,
        "beheerder": beheerder,
        "privacy": privacy,
    }[wie]
    client = als(gebruiker)
    for naam in sorted(DOSSIERPAGINAS):
        assert vraag_op(client, dossier.adres(naam)).status_code == status, naam
        assert client.post(dossier.adres(naam)).status_code in {status, 405}, naam
    assert not Inzage.objects.geslaagd().exists()
    geweigerd = Inzage.objects.geweigerd().van(gebruiker)
    assert geweigerd.count() >= len(DOSSIERPAGINAS)
    assert set(geweigerd.values_list("klantnummer", flat=True)) == {dossier.klant.klantnummer}


def test_beheer_vraagt_aanmelden() -> None:
    for pad in zonder_argumenten("beheer/"):
        antwoord = Client().get(f"/{pad}")
        assert antwoord.status_code == 302, pad
        assert antwoord["Location"].startswith((reverse("account_login"), reverse("admin:login"))), pad


@pytest.mark.parametrize("rol", [Rol.KLANTMANAGER, Rol.TEAMLEIDER, Rol.PRIVACY])
def test_beheer_is_alleen_voor_de_beheerder(rol: Rol, als: Als) -> None:
    client = als(GebruikerFactory(rol=rol))
    for pad in zonder_argumenten("beheer/"):
        if pad not in {"beheer/login/", "beheer/logout/"}:
            assert client.get(f"/{pad}").status_code in {302, 403, 405}, pad


def test_in_beheer_staat_geen_model_dat_een_klant_kent() -> None:
    def kent_klant(model: type[Model]) -> bool:
        return model is Klant or any(
            veld.related_model is Klant or (veld.related_model and veld.related_model in klantmodellen)
            for veld in model._meta.concrete_fields
            if veld.is_relation
        )

    klantmodellen: set[type[Model]] = set()
    while nieuw := {model for model in apps.get_models() if model not in klantmodellen and kent_klant(model)}:
        klantmodellen |= nieuw
    assert len(klantmodellen) > 10
    assert klantmodellen & set(admin.site._registry) == set()


def test_accountpaginas_zonder_aanmelden_tonen_hoogstens_een_aanmeldscherm(dossier: Dossier) -> None:
    for pad in zonder_argumenten("account/"):
        antwoord = Client().get(f"/{pad}")
        assert antwoord.status_code in {200, 302, 403, 404, 405}, pad
        assert dossier.klant.achternaam not in antwoord.content.decode(), pad


def test_wie_niet_meer_werkt_komt_er_niet_meer_in(als: Als, klantmanager: Gebruiker) -> None:
    client = als(klantmanager)
    klantmanager.is_active = False
    klantmanager.save()
    assert client.get("/").status_code == 302


@pytest.mark.parametrize(
    ("rol", "adres", "actief"),
    [
        ("beheerder", "/catalogus/dekking/", "Dekking"),
        ("beheerder", "/instrumenten/", "Instrumenten"),
        ("klantmanager", "/catalogus/gevolgd/", "Instrumenten"),
        ("klantmanager", "/", "Werkvoorraad"),
    ],
    ids=["dekking", "instrumenten", "gevolgd", "werkvoorraad"],
)
def test_in_het_menu_is_een_punt_aangemerkt(
    als: Als, request: pytest.FixtureRequest, rol: str, adres: str, actief: str
) -> None:
    antwoord = als(request.getfixturevalue(rol)).get(adres)
    assert [punt.naam for punt in antwoord.context["navigatie"] if punt.actief] == [actief]

"""A form that is sent after the session has ended comes back after signing in, and nothing of it was carried out."""

import uuid
from datetime import timedelta

import pytest
from django.contrib.auth.models import Group
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import resolve, reverse
from django.utils import timezone
from django.utils.html import escape

from gesprekken.models import Afspraak, Gesprek, Gespreksstatus
from instrumenten.models import Instrument
from klantbeeld.models import Klantbeeld
from tests.factories import GebruikerFactory, GesprekFactory, InstrumentFactory, KlantFactory
from tests.formulieren import formulieren
from tests.toegang.onderbreking import BACKEND, GETYPT, Verstuur, meld_weer_aan, sessie_voorbij, tekst, velden
from tests.toegang.test_bestandsadressen import BESTANDEN
from tests.toegang.test_toegang import DOSSIERPAGINAS, PAGINAS, Dossier, dossier  # noqa: F401
from tests.typen import Als, Antwoord
from toegang.models import Gebruiker, Rol, Team
from toegang.rechten import BEHEERGROEP, maak_beheergroep
from toegang.teruggeven import MELDING

GAUW = timezone.localdate() + timedelta(days=9)

pytestmark = pytest.mark.django_db


# A POST to these only chooses what is shown; after signing in it is done at once.
ALLEEN_KIEZEN = {
    "klanten_zoeken",
    "dossier_zoeken",
    "dossiers_zoeken",
    "logboek",
    "klant_instrumenten",
    "vergelijken_kiezen",
}


def adressen(rol: Rol) -> list[str]:
    """The addresses of this role; those of a dossier once, for the klantmanager."""
    namen = {naam for naam, rollen in PAGINAS.items() if rol in rollen}
    return sorted((namen | DOSSIERPAGINAS if rol == Rol.KLANTMANAGER else namen) - ALLEEN_KIEZEN)


@pytest.mark.parametrize("rol", list(Rol))
def test_elk_adres_geeft_terug_wat_erheen_werd_gestuurd(
    rol: Rol,
    dossier: Dossier,  # noqa: F811
    klantmanager: Gebruiker,
    teamleider: Gebruiker,
    ingelogd: Als,
) -> None:
    bekend = {Rol.KLANTMANAGER: klantmanager, Rol.TEAMLEIDER: teamleider}
    gebruiker = bekend.get(rol) or GebruikerFactory(rol=rol, team=None)
    client = ingelogd(gebruiker)
    verloren = []
    for naam in adressen(rol):
        sessie_voorbij()
        antwoord = client.post(dossier.adres(naam), {"veld-1": [GETYPT, "tweede"], "rij_erbij": "klant"})
        pagina = meld_weer_aan(client, antwoord, gebruiker)
        if pagina.status_code != 200 or not all(escape(deel) in tekst(pagina) for deel in (GETYPT, "tweede")):
            verloren.append(naam)
    assert verloren == []


def _teksten(antwoord: Antwoord) -> set[str]:
    return {waarde for formulier in velden(antwoord) for waarden in formulier.values() for waarde in waarden}


@pytest.mark.parametrize(("rol", "minstens"), [(Rol.KLANTMANAGER, 25), (Rol.TEAMLEIDER, 4)])
def test_elk_formulier_komt_ingevuld_terug(
    rol: Rol,
    minstens: int,
    dossier: Dossier,  # noqa: F811
    klantmanager: Gebruiker,
    teamleider: Gebruiker,
    ingelogd: Als,
) -> None:
    """Every form of every page, with something typed in each of its fields, on its own page."""
    gebruiker = klantmanager if rol == Rol.KLANTMANAGER else teamleider
    client = ingelogd(gebruiker)
    gezien, verloren = 0, []
    for naam in sorted(set(adressen(rol)) - BESTANDEN):
        adres = dossier.adres(naam)
        client.force_login(gebruiker, backend=BACKEND)
        pagina = client.get(adres)
        if pagina.status_code != 200:
            continue
        for formulier in formulieren(pagina):
            namen = [veld.get("name") for veld in formulier.tekstvelden]
            if not namen or resolve((formulier.actie or adres).partition("?")[0]).url_name in ALLEEN_KIEZEN:
                continue
            gegevens = formulier.waarden() | {veld: [f"{GETYPT} {nummer}"] for nummer, veld in enumerate(namen)}
            sessie_voorbij()
            terug = meld_weer_aan(client, client.post(formulier.actie or adres, gegevens), gebruiker)
            gezien += 1
            gekregen = velden(terug)
            kwijt = [veld for veld in namen if not any(deel.get(veld) == gegevens[veld] for deel in gekregen)]
            if terug.status_code != 200 or kwijt or MELDING not in tekst(terug):
                verloren.append((naam, terug.status_code, kwijt))
    assert verloren == []
    assert gezien >= minstens


def test_een_formulier_staat_weer_op_zijn_eigen_pagina_en_kan_dan_worden_verstuurd(
    verstuur: Verstuur, klantmanager: Gebruiker
) -> None:
    klant = KlantFactory(klantmanager=klantmanager)
    adres = reverse("afspraak_nieuw", args=[klant.pk])
    gegevens = {
        "van": "klant",
        "wat": GETYPT,
        "uiterlijk": str(GAUW),
        "sleutel": str(uuid.uuid4()),
    }
    pagina = verstuur(klantmanager, adres, gegevens)
    assert pagina.status_code == 200
    assert pagina.request["PATH_INFO"] == adres
    assert tekst(pagina).count(escape(MELDING)) == 1
    assert not pagina.context["form"].errors
    assert not Afspraak.objects.exists()
    [formulier] = formulieren(pagina)
    assert pagina.client.post(formulier.actie, formulier.waarden()).status_code == 302
    assert Afspraak.objects.get().wat == f"Ik {GETYPT[0].lower()}{GETYPT[1:]}"


def test_een_half_ingevuld_formulier_wordt_nog_niet_beoordeeld(verstuur: Verstuur, klantmanager: Gebruiker) -> None:
    klant = KlantFactory(klantmanager=klantmanager)
    pagina = verstuur(klantmanager, reverse("afspraak_nieuw", args=[klant.pk]), {"wat": GETYPT, "uiterlijk": "morgen"})
    assert "foutoverzicht" not in tekst(pagina)
    assert velden(pagina)[0]["uiterlijk"] == ["morgen"]


def test_rijen_en_meer_waarden_van_een_veld_komen_terug(verstuur: Verstuur, klantmanager: Gebruiker) -> None:
    klant = KlantFactory(klantmanager=klantmanager)
    gesprek = GesprekFactory(klant=klant, status=Gespreksstatus.GEPLAND)
    gegevens = {
        "klant-TOTAL_FORMS": "4",
        "klant-INITIAL_FORMS": "0",
        "klant-3-wat": GETYPT,
        "feit": "Een\r\nTwee",
    }
    for kant in ("gemeente", "derde", "deelnemer"):
        gegevens |= {f"{kant}-TOTAL_FORMS": "1", f"{kant}-INITIAL_FORMS": "0"}
    pagina = verstuur(klantmanager, reverse("gesprek_vastleggen", args=[klant.pk, gesprek.pk]), gegevens)
    [formulier] = velden(pagina)
    assert formulier["klant-3-wat"] == [GETYPT]
    assert formulier["feit"] == ["Een\nTwee"]
    gesprek.refresh_from_db()
    assert gesprek.status == Gespreksstatus.GEPLAND


def test_een_knop_zonder_formulier_doet_niets_tot_hij_weer_wordt_gebruikt(
    verstuur: Verstuur, klantmanager: Gebruiker
) -> None:
    klant = KlantFactory(klantmanager=klantmanager)
    pagina = verstuur(klantmanager, reverse("klantbeeld_beginnen", args=[klant.pk]), {})
    assert not Klantbeeld.objects.exists()
    [formulier] = formulieren(pagina)
    pagina.client.post(formulier.actie, formulier.waarden())
    assert Klantbeeld.objects.count() == 1


def test_weghalen_gebeurt_niet_vanzelf_en_wat_er_nog_meer_stond_is_te_lezen(
    dossier: Dossier,  # noqa: F811
    verstuur: Verstuur,
    klantmanager: Gebruiker,
) -> None:
    adres = dossier.adres("doel_wijzigen")
    pagina = verstuur(klantmanager, adres, {"weghalen": "ja", "revisie": "1", "smart": GETYPT})
    assert dossier.klant.trajectplannen.get().doelen.count() == 1
    assert escape(GETYPT) in tekst(pagina)
    assert _teksten(pagina) >= {GETYPT, "ja"}


def test_zoeken_gaat_na_het_inloggen_gewoon_door(verstuur: Verstuur, klantmanager: Gebruiker) -> None:
    KlantFactory(klantmanager=klantmanager, achternaam="Vreeswijk")
    pagina = verstuur(klantmanager, reverse("klanten_zoeken"), {"zoekterm": "vreeswijk"})
    assert [klant.achternaam for klant in pagina.context["klanten"]] == ["Vreeswijk"]


def test_van_een_bestand_komt_de_naam_terug(verstuur: Verstuur, klantmanager: Gebruiker) -> None:
    klant = KlantFactory(klantmanager=klantmanager)
    bestand = SimpleUploadedFile("uitslag WSR.pdf", b"%PDF-1.7")
    pagina = verstuur(
        klantmanager, reverse("uitslag_nieuw", args=[klant.pk]), {"conclusie": GETYPT, "document": bestand}
    )
    assert "Kies ook uw bestand opnieuw: uitslag WSR.pdf." in tekst(pagina)


@pytest.fixture
def catalogusbeheerder(db: None) -> Gebruiker:
    gebruiker = GebruikerFactory(rol=Rol.BEHEERDER, team=None, is_staff=True)
    maak_beheergroep("default")
    gebruiker.groups.add(Group.objects.get(name=BEHEERGROEP))
    return gebruiker


def test_in_beheer_staat_het_formulier_er_weer(
    verstuur: Verstuur, ingelogd: Als, catalogusbeheerder: Gebruiker
) -> None:
    instrument = InstrumentFactory(samenvatting="Oud")
    adres = reverse("admin:instrumenten_instrument_change", args=[instrument.pk])
    [*_, formulier] = formulieren(ingelogd(catalogusbeheerder).get(adres))
    pagina = verstuur(catalogusbeheerder, adres, formulier.waarden() | {"samenvatting": [GETYPT]})
    assert pagina.status_code == 200
    assert pagina.context["adminform"].form.data["samenvatting"] == GETYPT
    assert escape(MELDING) in tekst(pagina)
    assert Instrument.objects.get().samenvatting == "Oud"


def test_in_beheer_gebeurt_verwijderen_niet_vanzelf(verstuur: Verstuur, catalogusbeheerder: Gebruiker) -> None:
    instrument = InstrumentFactory()
    adres = reverse("admin:instrumenten_instrument_delete", args=[instrument.pk])
    verstuur(catalogusbeheerder, adres, {"post": "yes"})
    assert Instrument.objects.exists()


def test_een_wachtwoord_wordt_niet_bewaard(verstuur: Verstuur) -> None:
    beheer = GebruikerFactory(rol=Rol.BEHEERDER, team=None, is_staff=True, is_superuser=True)
    geheim = {"password1": "een-heel-geheim-2026", "password2": "een-heel-geheim-2026"}
    pagina = verstuur(beheer, reverse("admin:toegang_gebruiker_add"), {"username": "nieuweling", **geheim})
    assert "nieuweling" in tekst(pagina)
    assert "een-heel-geheim" not in tekst(pagina)
    assert Team.objects.count() == 0


def test_het_gesprek_wordt_bij_teruggeven_niet_laten_vervallen(
    dossier: Dossier,  # noqa: F811
    verstuur: Verstuur,
    klantmanager: Gebruiker,
) -> None:
    gesprek = GesprekFactory(klant=dossier.klant, status=Gespreksstatus.GEPLAND)
    adres = reverse("gesprek_vervallen", args=[dossier.klant.pk, gesprek.pk])
    pagina = verstuur(klantmanager, adres, {"vervallen_reden": GETYPT, "revisie": str(gesprek.revisie)})
    assert velden(pagina)[0]["vervallen_reden"] == [GETYPT]
    assert Gesprek.objects.get(pk=gesprek.pk).status == Gespreksstatus.GEPLAND

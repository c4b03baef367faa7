"""Every page that the table of addresses knows, as whoever may see it: what it is called, where its links lead."""

from collections import defaultdict
from datetime import timedelta
from urllib.parse import parse_qs

import pytest
from django.contrib.auth.models import Group
from django.test import Client
from django.urls import Resolver404, resolve, reverse
from django.utils import timezone
from pytest_django import Settings

from klanten.models import Klant, Meldreden, Organisatie, Periode, Uitstroomreden
from tests.factories import (
    AfspraakFactory,
    BeoordelingFactory,
    DiagnoseuitslagFactory,
    DoelFactory,
    GesprekFactory,
    InstrumentFactory,
    InzetFactory,
    KlantFactory,
    LevensgebeurtenisFactory,
    klantbeeld,
)
from tests.paginakeuring import Pagina
from tests.toegang.test_bestandsadressen import BESTANDEN
from tests.toegang.test_toegang import DOSSIERPAGINAS, PAGINAS, Dossier, dossier, zonder_argumenten  # noqa: F401
from tests.typen import Als, zeker
from tests.zorg.zorgvoorbeeld import dag, herstelstap, hulp, signaal, verwijzing
from toegang.models import Gebruiker, Grond, Inzage, Rol
from toegang.rechten import maak_beheergroep
from zorg.models import Herstelplan

pytestmark = pytest.mark.django_db


def vul_aan(klant: Klant) -> None:
    """Give a client two of everything, as alike as two of a kind can be."""
    nu = timezone.now()
    for dagen in (0, 1, 2):
        GesprekFactory(klant=klant, moment=nu + timedelta(days=dagen, hours=1))
    for dagen in (7, 14, 21):
        GesprekFactory(klant=klant, gevoerd=True, moment=nu - timedelta(days=dagen))
    for dagen in (1, 2):
        for van in ("klant", "gemeente"):
            AfspraakFactory(klant=klant, van=van, uiterlijk=dag(-dagen))
            AfspraakFactory(klant=klant, van=van, status="nagekomen", uiterlijk=dag(-dagen - 10))
    for jaar in (2016, 2017):
        LevensgebeurtenisFactory(klant=klant, begin_jaar=jaar)
        DiagnoseuitslagFactory(klant=klant, afgenomen_op=dag(2000 - jaar))
    signaal(klant, gemaakt_op=nu - timedelta(hours=2))
    for dagen in (1, 2):
        hulp(klant, gemeld_op=dag(-dagen))
        verwijzing(
            klant,
            waarvoor=f"hulp bij schuld {dagen}",
            organisatie=Organisatie.objects.first(),
            op=dag(-dagen),
            terugkoppeling_op=dag(dagen),
        )


@pytest.fixture
def vol(dossier: Dossier, klantmanager: Gebruiker) -> Dossier:  # noqa: F811
    """A dossier with several of everything, and a second one of a client with the same name."""
    vul_aan(dossier.klant)
    Periode.objects.create(
        klant=dossier.klant,
        begin=dag(-400),
        einde=dag(-200),
        meldreden=zeker(Meldreden.objects.first()),
        uitstroomreden=Uitstroomreden.objects.first(),
    )
    plan = dossier.klant.trajectplannen.get()
    instrument = InstrumentFactory(naam="Leerwerkplek")
    for dagen in (30, 60):
        doel = DoelFactory(plan=plan, uiterlijk=dag(dagen))
        InzetFactory(doel=doel, instrument=instrument, begin=dag(-dagen))
        BeoordelingFactory(instrument=instrument, beoordeeld_op=timezone.now() - timedelta(days=dagen))
    for over in (1, 2):
        herstelstap(Herstelplan.objects.get(klant=dossier.klant), uiterlijk=dag(over))
    naamgenoot = KlantFactory(klantmanager=klantmanager, achternaam=dossier.klant.achternaam)
    vul_aan(naamgenoot)
    klantbeeld(naamgenoot)
    KlantFactory.create_batch(3, klantmanager=klantmanager)
    return dossier


class Rondgang:
    """The pages as one user sees them: those of the table, and those that they link to."""

    # Of the pages that show the same kind of thing two will do.
    PER_SOORT = 2

    def __init__(self, client: Client) -> None:
        self.client = client
        self.paginas: dict[str, Pagina] = {}
        self.dood: list[str] = []
        self._gelezen: set[str] = set()
        self._bezocht: dict[tuple[str, ...], set[str]] = defaultdict(set)

    def bezoek(self, adres: str) -> None:
        """Read a page; what only takes a form or hands out a file is no page, and there may be nothing to see."""
        if adres in self._gelezen:
            return
        antwoord = self.client.get(adres, follow=True)
        if antwoord.status_code == 200:
            vraag = antwoord.request["QUERY_STRING"]
            eigen_adres = antwoord.request["PATH_INFO"] + (f"?{vraag}" if vraag else "")
            self._gelezen |= {adres, eigen_adres}
            if eigen_adres not in self.paginas and antwoord["Content-Type"].startswith("text/html"):
                self.paginas[eigen_adres] = Pagina(antwoord.content, eigen_adres)

    def volg_de_links(self) -> None:
        """Read what the pages so far link to; an address that does not answer is remembered as dead."""
        gelinkt = {adres: pagina.adres for pagina in self.paginas.values() for adres in pagina.eigen_adressen()}
        for adres, vanaf in sorted(gelinkt.items()):
            if adres in self._gelezen or not self._nieuw_soort(adres):
                continue
            antwoord = self.client.get(adres, follow=True)
            if antwoord.status_code >= 400:
                self.dood.append(f"{vanaf} linkt naar {adres}: {antwoord.status_code}")
            elif "text/html" in antwoord["Content-Type"] and not antwoord.redirect_chain:
                self.paginas[adres] = Pagina(antwoord.content, adres)

    def _nieuw_soort(self, adres: str) -> bool:
        pad, _, vraag = adres.partition("?")
        try:
            gevonden = resolve(pad)
        except Resolver404:
            return True
        # A list in admin has as many addresses as there are ways to filter and sort it.
        soort = (gevonden.view_name, *([] if gevonden.app_name == "admin" else sorted(parse_qs(vraag))))
        bezocht = self._bezocht[soort]
        if len(bezocht) < self.PER_SOORT:
            bezocht.add(adres)
        return adres in bezocht


@pytest.fixture
def rondgang(request: pytest.FixtureRequest, vol: Dossier, als: Als) -> Rondgang:
    """Round the site as a role: every page of the table that the role may see, its account, and admin."""
    gebruiker = request.getfixturevalue(request.param)
    if gebruiker.rol == Rol.BEHEERDER:
        maak_beheergroep("default")
        gebruiker.groups.add(Group.objects.get(name="Beheerders"))
        gebruiker.is_staff = True
        gebruiker.save()
    namen = [naam for naam, rollen in PAGINAS.items() if gebruiker.rol in rollen]
    if gebruiker.rol in {Rol.KLANTMANAGER, Rol.TEAMLEIDER}:
        namen += sorted(DOSSIERPAGINAS)
    adressen = [vol.adres(naam) for naam in namen if naam not in BESTANDEN]
    adressen += [reverse("account_change_password"), reverse("mfa_index")]
    if gebruiker.rol == Rol.TEAMLEIDER:
        adressen.append(f"{reverse('team')}?lijst=alle")
    if gebruiker.rol == Rol.BEHEERDER:
        adressen += [f"/{pad}" for pad in zonder_argumenten("beheer/") if not pad.startswith("beheer/log")]
    rondgang = Rondgang(als(gebruiker))
    for adres in adressen:
        rondgang.bezoek(adres)
    rondgang.volg_de_links()
    return rondgang


ALS_ELKE_ROL = pytest.mark.parametrize("rondgang", [rol.value for rol in Rol], indirect=True)


@ALS_ELKE_ROL
def test_elke_pagina_heeft_een_eigen_naam_en_links_die_ergens_heen_gaan(rondgang: Rondgang, vol: Dossier) -> None:
    """And its choices belong to a question, and its skip link leads past what is always there."""
    assert rondgang.dood == []
    bevindingen = [
        f"{adres}: {bevinding}"
        for adres, pagina in rondgang.paginas.items()
        for bevinding in (*pagina.dubbelzinnige_links(), *pagina.losse_keuzes(), *pagina.springt_mis())
    ]
    assert bevindingen == []
    adressen_van = defaultdict(set)
    for adres, pagina in rondgang.paginas.items():
        # How a list is filtered and sorted is no page of its own.
        adressen_van[pagina.titel].add(adres.partition("?")[0])
    assert {titel: adressen for titel, adressen in adressen_van.items() if len(adressen) > 1} == {}
    dossiers = {adres: pagina.titel for adres, pagina in rondgang.paginas.items() if adres.startswith("/klanten/")}
    nummers = {klant.pk: klant.klantnummer for klant in Klant.objects.all()}
    for adres, titel in dossiers.items():
        if "pk" in (argumenten := resolve(adres.partition("?")[0]).kwargs):
            assert f" · {nummers[argumenten['pk']]} · Klantbeeld" in titel, adres
    assert not any(vol.klant.achternaam in pagina.titel for pagina in rondgang.paginas.values())


def test_de_titel_zegt_welk_deel_van_een_lijst_er_staat(als: Als, klantmanager: Gebruiker, privacy: Gebruiker) -> None:
    KlantFactory.create_batch(51, klantmanager=klantmanager)
    client = als(klantmanager)
    for adres, titel in (
        ("/klanten/?pagina=2", "Klanten · pagina 2 van 2 · Klantbeeld"),
        ("/", "Werkvoorraad · pagina 1 van 3 · Klantbeeld"),
    ):
        assert Pagina(client.get(adres).content, adres).titel == titel
    Inzage.objects.bulk_create(
        Inzage(gebruiker=klantmanager, klantnummer=f"K-{nummer}", onderdeel="overzicht", grond=Grond.DUO)
        for nummer in range(60)
    )
    adres = "/logboek/?pagina=2"
    assert Pagina(als(privacy).get(adres).content, adres).titel == "Inzagelogboek · pagina 2 · Klantbeeld"


@pytest.mark.parametrize(
    ("naam", "verstuurd"),
    [
        ("melding", {}),
        ("gesprek_plannen", {}),
        ("gesprek_direct", {}),
        ("afspraak_nieuw", {}),
        ("uitstroom", {}),
        ("profiel", {"actie": "kies"}),
        ("trajectplan_evalueren", {}),
        ("levensgebeurtenis_nieuw", {"soort": "anders"}),
        ("klantbeeld_maken", {"actie": "bewaren", "ATT-score": "9", "EFF-klantscore": "9"}),
        ("inzet_wijzigen", {"status": "zomaar"}),
        ("klantgegevens", {"aanspreekvorm": "zomaar"}),
    ],
)
def test_wat_niet_klopt_staat_vooraan_in_de_titel_en_bij_zijn_vraag(
    vol: Dossier, als: Als, klantmanager: Gebruiker, naam: str, verstuurd: dict[str, str]
) -> None:
    if naam == "klantbeeld_maken":
        klantbeeld(vol.klant, vastgesteld=False)
    adres = vol.adres(naam)
    antwoord = als(klantmanager).post(adres, {"sleutel": "", **verstuurd})
    assert antwoord.status_code in {409, 422}
    pagina = Pagina(antwoord.content, adres)
    assert pagina.titel.startswith("Fout: ")
    assert pagina.losse_keuzes() == []
    [overzicht] = [deel for deel in pagina.boom.iter() if deel.get("data-aandacht") is not None]
    assert overzicht.get("tabindex") == "-1"


def test_overdragen_zonder_keuze_zegt_het_bij_de_keuze(vol: Dossier, als: Als, teamleider: Gebruiker) -> None:
    klant = vol.klant
    antwoord = als(teamleider).post(
        reverse("overdragen"), {"gekozen": f"{klant.pk}.{klant.klantmanager_id}", "sleutel": ""}
    )
    pagina = Pagina(antwoord.content, reverse("overdragen"))
    assert pagina.titel.startswith("Fout: ")
    assert pagina.losse_keuzes() == []


def test_wie_nog_niet_is_ingelogd_vindt_ook_geen_dode_link(client: Client) -> None:
    rondgang = Rondgang(client)
    rondgang.bezoek(reverse("account_login"))
    rondgang.volg_de_links()
    assert rondgang.dood == []
    fout = client.post(reverse("account_login"), {"login": "niemand", "password": "mis"})
    assert Pagina(fout.content, "/account/login/").titel == "Fout: Inloggen · Klantbeeld"


@pytest.mark.parametrize(("server", "gelinkt"), [("", False), ("mail.example", True)])
def test_een_vergeten_wachtwoord_linkt_alleen_naar_wat_er_is(
    als: Als, klantmanager: Gebruiker, settings: Settings, server: str, gelinkt: bool
) -> None:
    settings.EMAIL_HOST = server
    for client, naam in ((Client(), "account_login"), (als(klantmanager), "account_change_password")):
        pagina = Pagina(client.get(reverse(naam)).content, reverse(naam))
        assert (reverse("account_reset_password") in pagina.eigen_adressen()) is gelinkt, naam

"""Enter in a field of one line never makes anything definitive, with or without script."""

import pytest
from django.contrib.auth.models import Group
from django.urls import reverse

from gesprekken.models import Gespreksstatus
from tests.factories import GebruikerFactory, GesprekFactory, InstrumentFactory, KlantFactory, klantbeeld
from tests.formulieren import formulieren
from tests.toegang.test_bestandsadressen import BESTANDEN
from tests.toegang.test_toegang import DOSSIERPAGINAS, PAGINAS, Dossier, dossier  # noqa: F401
from tests.typen import Als, Antwoord
from toegang.models import Gebruiker, Rol
from toegang.rechten import BEHEERGROEP, maak_beheergroep

pytestmark = pytest.mark.django_db

# What Enter may do, by the words on the first button: it can be changed afterwards, or only shows something.
MAG = {
    "Bewaar", "Bewaar beoordeling", "Bewaar en ga naar afwegen", "Bewaar en ga naar inschakelen", "Filter",
    "Gekozen klanten overdragen", "Overdragen", "Bewaar tussentijds", "Voeg toe", "Volg dit instrument",
    "Werk het voorstel bij", "Wijzig", "Wijzig uw keuze", "Zet in het plan", "Toon instrumenten", "Zoek",
    "Zoek in dit dossier",
}  # fmt: skip


def wat_enter_doet(antwoord: Antwoord) -> list[str | None]:
    """Of each form in which Enter does something: the words on its first button, or None for nothing."""
    if antwoord.status_code != 200:
        return []
    return [formulier.knop_van_enter for formulier in formulieren(antwoord) if formulier.verstuurt_met_enter]


@pytest.mark.parametrize("rol", [Rol.KLANTMANAGER, Rol.TEAMLEIDER, Rol.PRIVACY])
def test_op_geen_pagina_maakt_enter_iets_definitief(
    rol: Rol,
    dossier: Dossier,  # noqa: F811
    klantmanager: Gebruiker,
    teamleider: Gebruiker,
    als: Als,
) -> None:
    gebruiker = {Rol.KLANTMANAGER: klantmanager, Rol.TEAMLEIDER: teamleider}.get(rol) or GebruikerFactory(
        rol=rol, team=None
    )
    namen = [naam for naam, rollen in PAGINAS.items() if rol in rollen]
    namen += sorted(DOSSIERPAGINAS) if rol == Rol.KLANTMANAGER else []
    client = als(gebruiker)
    gedaan = {
        naam: set(wat_enter_doet(client.get(dossier.adres(naam)))) - MAG - {None}
        for naam in namen
        if naam not in BESTANDEN
    }
    # Decide of a new button whether what it does can be taken back; if not, its form begins with geen_enter.html.
    assert {naam: knoppen for naam, knoppen in gedaan.items() if knoppen} == {}


@pytest.mark.parametrize(
    "naam",
    [
        "melding", "uitstroom", "gesprek_vervallen", "verwijzing_nieuw", "zrm_meten", "herstelplan_afsluiten",
        "klantbeeld_maken", "klantbeeld_bespreken", "trajectplan_evalueren", "trajectplan_afsluiten",
    ],
)  # fmt: skip
def test_waar_iets_definitief_wordt_doet_enter_niets(
    naam: str,
    dossier: Dossier,  # noqa: F811
    klantmanager: Gebruiker,
    als: Als,
) -> None:
    client = als(klantmanager)
    klantbeeld(dossier.klant, vastgesteld=False)
    dossier.argumenten["gesprek_pk"] = GesprekFactory(klant=dossier.klant, status=Gespreksstatus.GEPLAND).pk
    if naam.startswith("trajectplan"):
        plan = dossier.klant.trajectplannen.get()
        type(plan).objects.filter(pk=plan.pk).update(status="vastgesteld")
    gevonden = formulieren(client.get(dossier.adres(naam)))
    # Also where the form has no field of one line today.
    assert [formulier.knop_van_enter for formulier in gevonden if len(formulier.knoppen) > 1] == [None]


def test_in_een_verslag_bewaart_enter_het_concept(dossier: Dossier, klantmanager: Gebruiker, als: Als) -> None:  # noqa: F811
    gesprek = GesprekFactory(klant=dossier.klant, status=Gespreksstatus.GEPLAND)
    client = als(klantmanager)
    adres = reverse("gesprek_vastleggen", args=[dossier.klant.pk, gesprek.pk])
    [verslag] = formulieren(client.get(adres))
    assert verslag.knop_van_enter == "Bewaar tussentijds"
    knop = verslag.knoppen[0]
    gegevens = verslag.waarden() | {"klant-0-wat": ["Belt de bank"], knop.get("name"): [knop.get("value")]}
    client.post(knop.get("formaction"), gegevens)
    gesprek.refresh_from_db()
    assert gesprek.status == Gespreksstatus.GEPLAND
    # With a draft there is a button to throw it away; it is not the one of Enter.
    [verslag] = formulieren(client.get(adres))
    assert verslag.waarden()["klant-0-wat"] == ["Belt de bank"]
    assert verslag.knop_van_enter == "Bewaar tussentijds"


def test_overdragen_vraagt_om_de_knop(teamleider: Gebruiker, klantmanager: Gebruiker, als: Als) -> None:
    klant = KlantFactory(klantmanager=klantmanager)
    GebruikerFactory(team=klantmanager.team)
    antwoord = als(teamleider).post(reverse("overdragen"), {"klanten": f"{klant.pk}.{klantmanager.pk}"}, follow=True)
    assert wat_enter_doet(antwoord) == [None]


def test_een_klantbeeld_vaststellen_vraagt_om_de_knop(klantmanager: Gebruiker, als: Als) -> None:
    klant = KlantFactory(klantmanager=klantmanager)
    klantbeeld(klant, scores={"ZEL": 2}, vastgesteld=False, werkpunten=())
    assert wat_enter_doet(als(klantmanager).get(reverse("klantbeeld_vaststellen", args=[klant.pk]))) == [None]


def test_in_beheer_voert_enter_geen_actie_uit(als: Als) -> None:
    gebruiker = GebruikerFactory(rol=Rol.BEHEERDER, team=None, is_staff=True)
    maak_beheergroep("default")
    gebruiker.groups.add(Group.objects.get(name=BEHEERGROEP))
    instrument = InstrumentFactory()
    client = als(gebruiker)
    assert wat_enter_doet(client.get(reverse("admin:instrumenten_instrument_changelist"))) == [None]
    assert wat_enter_doet(client.get(reverse("admin:instrumenten_instrument_delete", args=[instrument.pk]))) == []

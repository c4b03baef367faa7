"""What is refused because things changed while one typed, still shows what was typed; a second click shows nothing."""

import uuid
from collections.abc import Iterator

import pytest
from django.db import transaction
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from django.utils.html import escape
from lxml import html

from gesprekken.models import Gesprek, Gespreksstatus
from klanten.models import Levensgebeurtenis, Organisatiecontact, Periode, Uitstroomreden
from tests.factories import GebruikerFactory, GesprekFactory, InstrumentFactory, KlantFactory, klantbeeld
from tests.formulieren import formulieren
from tests.toegang.onderbreking import GETYPT, tekst
from tests.toegang.test_bestandsadressen import BESTANDEN
from tests.toegang.test_toegang import DOSSIERPAGINAS, PAGINAS, Dossier, dossier  # noqa: F401
from tests.typen import Als
from tests.zorg.zorgvoorbeeld import herstelplan
from toegang.models import Gebruiker, Rol
from trajecten.models import Doel, Inzet, PlanStatus, Trajectplan

pytestmark = pytest.mark.django_db

NIET_BEWAARD = "Dit is niet bewaard"


def stroom_uit(dossier: Dossier) -> None:  # noqa: F811
    """A colleague ends the guidance of the client."""
    Periode.objects.filter(klant=dossier.klant).update(
        einde=timezone.localdate(), uitstroomreden=Uitstroomreden.objects.order_by("pk").first()
    )


def draag_over(dossier: Dossier) -> None:  # noqa: F811
    """The client goes to someone else."""
    dossier.klant.klantmanager, dossier.klant.duo_collega = dossier.vreemd, None
    dossier.klant.save()


def stel_plan_vast(dossier: Dossier) -> None:  # noqa: F811
    """A colleague establishes the draft of the plan."""
    Trajectplan.objects.filter(klant=dossier.klant).update(status=PlanStatus.VASTGESTELD)


def haal_weg(dossier: Dossier) -> None:  # noqa: F811
    """A colleague takes out what can be taken out."""
    for model in (Levensgebeurtenis, Inzet, Doel):
        model.objects.all().delete()
    Organisatiecontact.objects.update(actief=False)


def getypte_formulieren(
    client: Client,
    dossier: Dossier,  # noqa: F811
) -> Iterator[tuple[str, str, dict[str, list[str]], dict[str, list[str]]]]:
    """Every form of every page, with something typed in each of its text fields: name, address, fields, the texts."""
    namen = {naam for naam, rollen in PAGINAS.items() if Rol.KLANTMANAGER in rollen} | DOSSIERPAGINAS
    for naam in sorted(namen - BESTANDEN):
        pagina = client.get(dossier.adres(naam))
        if pagina.status_code != 200:
            continue
        for formulier in formulieren(pagina):
            if formulier.element.get("role") == "search" or formulier.element.get("data-vluchtig") is not None:
                continue
            velden = [veld.get("name") for veld in formulier.tekstvelden]
            getypt = {veld: [f"{GETYPT} {nummer}"] for nummer, veld in enumerate(velden)}
            # Who it is, is asked of someone else only.
            keuze = {"van": ["derde"]} if "wie" in getypt else {}
            if getypt:
                yield naam, formulier.actie or dossier.adres(naam), formulier.waarden() | keuze | getypt, getypt


def test_wat_er_intussen_ook_gebeurt_elke_tekst_staat_op_het_antwoord(
    dossier: Dossier,  # noqa: F811
    klantmanager: Gebruiker,
    als: Als,
) -> None:
    client = als(klantmanager)
    klantbeeld(dossier.klant, vastgesteld=False)
    dossier.argumenten["gesprek_pk"] = GesprekFactory(klant=dossier.klant, status=Gespreksstatus.GEPLAND).pk
    alle = list(getypte_formulieren(client, dossier))
    assert len(alle) > 25
    verloren = []
    for intussen in (stroom_uit, draag_over, stel_plan_vast, haal_weg):
        # The forms are read once; what happens to each while one types is undone before the next.
        with transaction.atomic():
            with transaction.atomic():
                intussen(dossier)
            for naam, adres, gegevens, getypt in alle:
                antwoord = client.post(adres, gegevens)
                pagina = client.get(antwoord["Location"]) if antwoord.status_code == 302 else antwoord
                if not all(escape(waarde) in tekst(pagina) for [waarde] in getypt.values()):
                    verloren.append((intussen.__name__, naam, antwoord.status_code))
            transaction.set_rollback(True)
        dossier.klant.refresh_from_db()
    assert verloren == []


@pytest.mark.parametrize("naam", ["gesprek_vastleggen", "gesprek_concept", "trajectplan_bewerken"])
def test_een_script_krijgt_geen_pagina_in_de_plaats_van_het_formulier(
    naam: str,
    dossier: Dossier,  # noqa: F811
    klantmanager: Gebruiker,
    als: Als,
) -> None:
    dossier.argumenten["gesprek_pk"] = GesprekFactory(klant=dossier.klant, status=Gespreksstatus.GEPLAND).pk
    stroom_uit(dossier)
    Trajectplan.objects.all().delete()
    gegevens = {"rij_erbij": "klant", "feit": GETYPT}
    antwoord = als(klantmanager).post(dossier.adres(naam), gegevens, headers={"HX-Request": "true"})
    # 410: htmx puts nothing in the place of what stands on the screen (templates/basis.html).
    assert antwoord.status_code == 410
    assert "HX-Redirect" not in antwoord


def test_wat_er_niet_meer_is_zegt_dat_en_toont_wat_men_typte(
    dossier: Dossier,  # noqa: F811
    klantmanager: Gebruiker,
    als: Als,
) -> None:
    adres = dossier.adres("levensgebeurtenis")
    haal_weg(dossier)
    antwoord = als(klantmanager).post(adres, {"titel": GETYPT, "revisie": "1", "sleutel": "x"})
    assert antwoord.status_code == 404
    assert escape(GETYPT) in tekst(antwoord)
    assert "Niet bewaard." in tekst(antwoord)
    assert "Revisie" not in tekst(antwoord)


def test_een_pagina_die_er_nooit_was_en_een_die_men_niet_mag_zien_antwoorden_gelijk(
    klantmanager: Gebruiker, als: Als
) -> None:
    vreemd = KlantFactory(klantmanager=GebruikerFactory())
    client = als(klantmanager)
    antwoorden = [client.post(reverse("afspraak_nieuw", args=[pk]), {"wat": GETYPT}) for pk in (vreemd.pk, 10**9)]
    assert {antwoord.status_code for antwoord in antwoorden} == {404}
    assert all(escape(GETYPT) in tekst(antwoord) for antwoord in antwoorden)
    assert vreemd.achternaam not in tekst(antwoorden[0])


def test_een_tweede_klik_toont_niets_als_het_er_al_staat(klantmanager: Gebruiker, als: Als) -> None:
    klant = KlantFactory(klantmanager=klantmanager)
    gesprek = GesprekFactory(klant=klant, status=Gespreksstatus.GEPLAND)
    adres = reverse("gesprek_vervallen", args=[klant.pk, gesprek.pk])
    client = als(klantmanager)
    gegevens = {"vervallen_reden": "Ziek.\r\nBelt zelf.", "revisie": str(gesprek.revisie)}
    assert client.post(adres, gegevens).status_code == 302
    tweede = client.post(adres, gegevens)
    assert (tweede.status_code, tweede["Location"]) == (302, gesprek.get_absolute_url())
    # A colleague who typed another reason loses nothing.
    anders = client.post(adres, gegevens | {"vervallen_reden": GETYPT})
    assert anders.status_code == 409
    assert NIET_BEWAARD in tekst(anders)
    assert escape(GETYPT) in tekst(anders)
    assert Gesprek.objects.get(pk=gesprek.pk).vervallen_reden.startswith("Ziek")


def test_een_afgesloten_plan_toont_een_andere_terugblik(dossier: Dossier, klantmanager: Gebruiker, als: Als) -> None:  # noqa: F811
    nu = timezone.now()
    Trajectplan.objects.filter(klant=dossier.klant).update(
        status=PlanStatus.AFGESLOTEN, afgesloten_op=nu, terugblik="Het liep goed."
    )
    client, adres = als(klantmanager), dossier.adres("trajectplan_afsluiten")
    assert client.post(adres, {"terugblik": "Het liep goed.", "revisie": "1"}).status_code == 302
    antwoord = client.post(adres, {"terugblik": GETYPT, "revisie": "1"})
    assert antwoord.status_code == 409
    assert escape(GETYPT) in tekst(antwoord)


def test_een_tweede_herstelplan_toont_wat_men_ervoor_typte(klantmanager: Gebruiker, als: Als) -> None:
    klant = KlantFactory(klantmanager=klantmanager)
    client, adres = als(klantmanager), reverse("herstelplan_nieuw", args=[klant.pk])
    [formulier] = [formulier for formulier in formulieren(client.get(adres)) if formulier.tekstvelden]
    herstelplan(klant)
    velden = [veld.get("name") for veld in formulier.tekstvelden]
    antwoord = client.post(adres, formulier.waarden() | {veld: [GETYPT] for veld in velden})
    assert escape(GETYPT) in tekst(antwoord)


def test_een_knop_zonder_tekst_gaat_gewoon_verder(dossier: Dossier, klantmanager: Gebruiker, als: Als) -> None:  # noqa: F811
    adres = dossier.adres("doel_wijzigen")
    Inzet.objects.all().delete()
    Doel.objects.all().delete()
    antwoord = als(klantmanager).post(adres, {"weghalen": "ja", "revisie": "1"})
    assert (antwoord.status_code, antwoord["Location"]) == (302, dossier.adres("trajectplan"))


def test_een_wachtwoord_komt_op_geen_antwoord(klantmanager: Gebruiker, als: Als) -> None:
    gegevens = {"password1": "een-heel-geheim-2026", "wat": GETYPT, "sleutel": str(uuid.uuid4())}
    antwoord = als(klantmanager).post(reverse("afspraak_nieuw", args=[10**9]), gegevens)
    assert "een-heel-geheim" not in tekst(antwoord)
    assert escape(GETYPT) in tekst(antwoord)


def test_in_beheer_toont_wat_verwijderd_is_wat_men_ervoor_typte(als: Als) -> None:
    beheer = GebruikerFactory(rol=Rol.BEHEERDER, team=None, is_staff=True, is_superuser=True)
    instrument = InstrumentFactory()
    adres = reverse("admin:instrumenten_instrument_change", args=[instrument.pk])
    client = als(beheer)
    [*_, formulier] = formulieren(client.get(adres))
    weg = reverse("admin:instrumenten_instrument_change", args=[10**9])
    antwoord = client.post(weg, formulier.waarden() | {"samenvatting": [GETYPT], "_save": ["Opslaan"]})
    assert antwoord.status_code == 409
    assert escape(GETYPT) in tekst(antwoord)
    assert "Opslaan" not in tekst(antwoord)
    assert client.get(weg).status_code == 302
    # A second click on removing it has nothing to show.
    verwijderd = reverse("admin:instrumenten_instrument_delete", args=[10**9])
    assert client.post(verwijderd, {"post": "yes"}).status_code == 302


def test_een_tekst_van_meer_regels_staat_er_een_keer(dossier: Dossier, klantmanager: Gebruiker, als: Als) -> None:  # noqa: F811
    plan = Trajectplan.objects.filter(klant=dossier.klant)
    plan.update(status=PlanStatus.AFGESLOTEN, afgesloten_op=timezone.now(), terugblik="Het liep goed.")
    gegevens = {"terugblik": "Regel een\r\nregel twee", "revisie": "1"}
    antwoord = als(klantmanager).post(dossier.adres("trajectplan_afsluiten"), gegevens)
    assert antwoord.status_code == 409
    assert tekst(antwoord).count("Regel een") == 1
    assert "geen plaats meer" not in tekst(antwoord)


def test_een_kort_antwoord_dat_toevallig_op_de_pagina_staat_wordt_ook_getoond(
    klantmanager: Gebruiker, als: Als
) -> None:
    gegevens = {"wat": "Ja", "toelichting": "klant", "sleutel": str(uuid.uuid4())}
    antwoord = als(klantmanager).post(reverse("afspraak_nieuw", args=[10**9]), gegevens)
    assert antwoord.status_code == 404
    cellen = [cel.text_content().strip() for cel in html.fromstring(antwoord.content.decode()).iter("td")]
    assert {"Ja", "klant"} <= set(cellen)

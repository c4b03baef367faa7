"""The whole dossier as the client may read it: page, document and data."""

import html
import json
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from django.apps import apps
from django.contrib.auth.models import Permission
from django.db.models import Model, Q
from django.urls import reverse
from django.utils import timezone

from caseload.inzage.aan_klant import aan_klant
from caseload.inzage.afschrift import maak_afschrift
from caseload.inzage.document import maak_inzage_pdf
from caseload.inzage.leesbaar import label_van, modelveld_van
from caseload.inzage.onderdeel import Dossieronderdeel
from caseload.inzage.onderdelen import NIET_IN_AFSCHRIFT, onderdelen
from gesprekken.models import Notitie
from klantbeeld.models import IgmComponent
from klanten.models import Diagnoseuitslag, Klant, Levensgebeurtenis, ZrmDomein, Zrmmeting
from profielen.models import Klantprofiel, Profieltoekenning
from tests.documentkeuring import keur
from tests.factories import (
    AfspraakFactory,
    DoelFactory,
    GesprekFactory,
    InzetFactory,
    KlantFactory,
    TrajectplanFactory,
    klantbeeld,
    toekenning,
)
from tests.typen import Als, TelQueries, zeker
from toegang.intrekbaar import INTREKVELDEN
from toegang.models import Gebruiker, Inzage
from zorg.models import Zorgsignaal

pytestmark = pytest.mark.django_db


@pytest.fixture
def klant(klantmanager: Gebruiker) -> Klant:
    klant = KlantFactory(klantmanager=klantmanager)
    gesprek = GesprekFactory(klant=klant, doel="Kennismaken")
    for soort, tekst, intern in (
        ("feit", "Werkte acht jaar in een bakkerij.", False),
        ("observatie", "Kijkt opgelucht.", False),
        ("interpretatie", "Werkaantekening van ons.", True),
    ):
        Notitie.objects.create(gesprek=gesprek, soort=soort, tekst=tekst, intern=intern, door=klantmanager)
    AfspraakFactory(klant=klant, wat="Belt met de bakker")
    beeld = klantbeeld(klant, doelgedrag="Drie ochtenden in de bakkerij")
    toekenning(beeld)
    InzetFactory(doel=DoelFactory(plan=TrajectplanFactory(klant=klant, klantbeeld=beeld)))
    Levensgebeurtenis.objects.create(
        klant=klant, soort="werk", titel="Bakker", begin_jaar=2010, einde_jaar=2018, gemaakt_door=klantmanager
    )
    return klant


def meting(klant: Klant, code: str, toelichting: str) -> None:
    domein = ZrmDomein.objects.get_or_create(code=code, defaults={"naam": code, "gevoelig": code == "gevoelig"})[0]
    Zrmmeting.objects.create(klant=klant, domein=domein, score=4, toelichting=toelichting, door=klant.klantmanager)


def test_de_pagina_toont_alles_behalve_interne_aantekeningen(als: Als, klantmanager: Gebruiker, klant: Klant) -> None:
    tekst = als(klantmanager).get(reverse("inzage", args=[klant.pk])).content.decode()
    for deel in (
        "Werkte acht jaar in een bakkerij.",
        "Kijkt opgelucht.",
        "Belt met de bakker",
        "Drie ochtenden in de bakkerij",
        "Ervaren dat werken lukt",
        "Bakker",
        "14 maart 1990",
    ):
        assert deel in tekst
    assert "Werkaantekening van ons." not in tekst


def test_geen_enkel_model_over_een_klant_is_vergeten() -> None:
    def modellen(deel: Dossieronderdeel) -> set[str]:
        return {deel.model.__name__}.union(*(modellen(kind) for kind in deel.delen))

    in_afschrift = {"Klant"}.union(*(modellen(deel) for deel in onderdelen(Q())))
    over_klant: set[type[Model]] = {Klant}
    kandidaten = [
        model
        for app in ("klanten", "gesprekken", "klantbeeld", "zorg", "profielen", "trajecten")
        for model in apps.get_app_config(app).get_models()
        if not hasattr(model, "pgh_tracked_model") and not model._meta.proxy
    ]
    while erbij := {
        model
        for model in kandidaten
        if model not in over_klant
        and any((veld.is_relation and veld.many_to_one) or veld.one_to_one for veld in model._meta.get_fields())
        and any(getattr(veld, "remote_field", None) and veld.related_model in over_klant for veld in model._meta.fields)
    }:
        over_klant |= erbij
    assert {model.__name__ for model in over_klant} == in_afschrift | set(NIET_IN_AFSCHRIFT)


# What a row is linked by, what the machinery counts, and what stands elsewhere in the copy.
NIET_GETOOND = {
    "*": {"id", "revisie", "gemaakt_door", "begonnen_door", *INTREKVELDEN},
    "Gesprek": {"volgt_op"},
    "Uitnodiging": {"herinnert_aan"},
    "Notitie": {"intern"},
    "Verzuim": {"afgerond_op"},
    # What it belongs to stands in parts of its own.
    "Contactnotitie": {"intern", "afspraak", "verzuim", "gesprek"},
    "Afspraak": {"gesprek", "gemaakt_op"},
    "Klantbeeld": {"begonnen_op", "bewaard_op"},
    "Profieltoekenning": {"klantbeeld"},
    "Trajectplan": {"klantbeeld"},
    "Doel": {"in_versie"},
    "Inzet": {"in_versie"},
    "Planversie": {"klant", "inhoud"},
    "Zorgsignaal": {"gesprek"},
    "Hulp": {"zorgsignaal"},
    "Verwijzing": {"zorgsignaal"},
    "Diagnoseuitslag": {"instrument", "bestand", "bestandssoort"},
    "Overdracht": {"door"},
    # The rule of the worklist that it was about, and the day that rested on: both are elsewhere in the copy.
    "Herinnering": {"signaal", "feit"},
    "VroegereNaam": {"zoeknaam"},
}


def test_geen_enkel_gegeven_van_een_onderdeel_is_vergeten() -> None:
    def vergeten(deel: Dossieronderdeel) -> set[tuple[str, str]]:
        naam = deel.model.__name__
        getoond = {veld.sleutel if callable(veld.pad) else veld.pad.split("__")[0] for veld in deel.velden}
        velden = {veld.name for veld in deel.model._meta.concrete_fields}
        rest = velden - getoond - {deel.bij} - NIET_GETOOND["*"] - NIET_GETOOND.get(naam, set())
        return {(naam, veld) for veld in rest}.union(*(vergeten(kind) for kind in deel.delen))

    assert set().union(*(vergeten(deel) for deel in onderdelen(Q()))) == set()


def test_hulp_waarvan_de_klant_nog_niet_mag_weten_staat_er_niet_in(
    als: Als, klantmanager: Gebruiker, klant: Klant
) -> None:
    for grond, weet in (("Kinderen in de knel", False), ("Besproken met de klant", True)):
        Zorgsignaal.objects.create(
            klant=klant,
            wat_zien_we="Post ligt er ongeopend.",
            tegen_wil=True,
            tegen_wil_grond=grond,
            overlegd_met="Teamleider",
            klant_geinformeerd=weet,
            gemaakt_door=klantmanager,
        )
    tekst = als(klantmanager).get(reverse("inzage", args=[klant.pk])).content.decode()
    assert "Besproken met de klant" in tekst
    assert "Kinderen in de knel" not in tekst


def test_bestanden_die_erbij_horen_worden_genoemd(als: Als, klantmanager: Gebruiker, klant: Klant) -> None:
    Diagnoseuitslag.objects.create(
        klant=klant,
        naam="Beroepentest",
        afgenomen_op=timezone.localdate(),
        uitslag="Praktisch",
        bestand=b"%PDF",
        bestandsnaam="uitslag.pdf",
        bestandssoort="application/pdf",
        gemaakt_door=klantmanager,
    )
    client = als(klantmanager)
    assert "Beroepentest (uitslag.pdf)" in client.get(reverse("inzage", args=[klant.pk])).content.decode()
    inhoud = json.loads(client.get(reverse("inzage_json", args=[klant.pk])).content)
    assert inhoud["bijlagen"] == ["Beroepentest (uitslag.pdf)"]


def test_elk_afschrift_komt_in_het_logboek_en_noemt_wie_er_keek(
    als: Als, klantmanager: Gebruiker, teamleider: Gebruiker, klant: Klant
) -> None:
    als(teamleider).get(reverse("dossier", args=[klant.pk]))
    client = als(klantmanager)
    client.get(reverse("inzage_pdf", args=[klant.pk]))
    inhoud = json.loads(client.get(reverse("inzage_json", args=[klant.pk])).content)
    gelogd = set(Inzage.objects.filter(gebruiker=klantmanager).values_list("onderdeel", flat=True))
    assert gelogd == {"inzage, afschrift als PDF", "inzage, afschrift als JSON"}
    assert {blik["wie"]: blik["keer"] for blik in inhoud["inzagen"]} == {teamleider.naam: 1, klantmanager.naam: 2}


def test_het_json_bestand_draagt_de_gegevens_met_datums_in_iso_en_keuzes_in_woorden(
    als: Als, klantmanager: Gebruiker, klant: Klant
) -> None:
    antwoord = als(klantmanager).get(reverse("inzage_json", args=[klant.pk]))
    inhoud = json.loads(antwoord.content)
    assert antwoord["Content-Disposition"] == 'attachment; filename="afschrift.json"'
    assert inhoud["klant"]["geboortedatum"] == "1990-03-14"
    assert [notitie["soort"] for notitie in inhoud["gesprekken"][0]["notities"]] == [
        "Feiten",
        "Wat we zagen en merkten",
    ]
    assert inhoud["trajectplannen"][0]["doelen"][0]["inzetten"][0]["begin"] == timezone.localdate().isoformat()


def test_gevoelige_leefgebieden_staan_er_alleen_voor_wie_dat_recht_heeft(
    als: Als, klantmanager: Gebruiker, klant: Klant
) -> None:
    meting(klant, "gewoon", "Heeft overzicht.")
    meting(klant, "gevoelig", "Iets heel persoonlijks.")
    adres = reverse("inzage", args=[klant.pk])
    zonder = als(klantmanager).get(adres).content.decode()
    klantmanager.user_permissions.add(Permission.objects.get(codename="gevoelige_domeinen"))
    met = als(klantmanager).get(adres).content.decode()
    assert "Heeft overzicht." in zonder
    assert "Iets heel persoonlijks." not in zonder
    assert "Gevoelige leefgebieden staan er niet bij." in zonder
    assert "Iets heel persoonlijks." in met


def test_het_document_is_toegankelijk(klant: Klant, tmp_path: Path) -> None:
    afschrift = maak_afschrift(klant, voor=klant.klantmanager)
    inhoud = maak_inzage_pdf(afschrift)
    assert keur(inhoud, tmp_path / "afschrift.pdf", titel="Afschrift van mijn dossier") == []


LASTIG = (
    f"{'Rijksarbeidsvoorzieningsorganisatieoverleg' * 3} {'www.voorbeeld.example/' + 'pad/' * 40} ተስፋይ محمد 張 😀 𓀀"
)


def test_het_document_draagt_lange_en_vreemde_woorden_in_elk_deel(klant: Klant, tmp_path: Path) -> None:
    GesprekFactory(klant=klant, gevoerd=True, doel=LASTIG, feiten=f"{LASTIG} " * 40, op_de_valreep=LASTIG)
    AfspraakFactory(klant=klant, wat=LASTIG[:300], van="derde", wie=LASTIG[:120])
    klantbeeld(klant, doelgedrag=LASTIG[:200])
    Klant.objects.filter(pk=klant.pk).update(voornaam="ተስፋይ", achternaam=LASTIG[:60], ontvangst=LASTIG[:200])
    klant.refresh_from_db()
    inhoud = maak_inzage_pdf(maak_afschrift(klant, voor=klant.klantmanager))
    assert keur(inhoud, tmp_path / "keuring.pdf", titel="Afschrift van mijn dossier") == []


@pytest.mark.parametrize(("status", "gezegd"), [("gevoerd", True), ("verzuimd", False), ("vervallen", False)])
def test_alleen_van_een_gevoerd_gesprek_staat_hoe_het_afliep(
    als: Als, klantmanager: Gebruiker, status: str, gezegd: bool
) -> None:
    klant = KlantFactory(klantmanager=klantmanager)
    GesprekFactory(klant=klant, status=status)
    client = als(klantmanager)
    (gesprek,) = json.loads(client.get(reverse("inzage_json", args=[klant.pk])).content)["gesprekken"]
    tekst = client.get(reverse("inzage", args=[klant.pk])).content.decode()
    assert gesprek["afloop"] == ("Gewoon afgerond" if gezegd else None)
    assert ("Gewoon afgerond" in tekst) is gezegd


def test_codes_van_onderdelen_staan_er_nergens_in_hun_namen_wel(
    als: Als, klantmanager: Gebruiker, klant: Klant
) -> None:
    redenen = [
        {"component": code, "score": score, "van": 3, "tot": 5, "gewicht": 1}
        for code, score in (("ATT", 4), ("BEL", 2))
    ]
    uitleg = {"beste": ["3"], "alle": [{"profiel": "3", "naam": "Zoeker", "redenen": redenen}]}
    profiel = Klantprofiel.objects.get(actief=True, code="3")
    Profieltoekenning.objects.create(
        klant=klant,
        klantbeeld=zeker(klant.klantbeelden.first()),
        profiel=profiel,
        voorgesteld=profiel,
        regelversie="1",
        klantreactie="eens",
        uitleg=uitleg,
        door=klantmanager,
    )
    client = als(klantmanager)
    codes = set(IgmComponent.objects.values_list("code", flat=True))
    for adres in ("inzage", "inzage_json"):
        inhoud = client.get(reverse(adres, args=[klant.pk])).content.decode()
        assert codes.isdisjoint(re.findall(r"\w+", inhoud))
        assert IgmComponent.objects.get(code="ATT").naam_klant in html.unescape(inhoud)


def test_elk_antwoord_staat_in_een_rij_met_zijn_vraag(als: Als, klantmanager: Gebruiker, klant: Klant) -> None:
    tekst = als(klantmanager).get(reverse("inzage", args=[klant.pk])).content.decode()
    assert '<tr><th scope="row">Doel van het gesprek</th><td dir="auto">Kennismaken</td></tr>' in tekst
    assert "<dl" not in tekst


def test_een_leeg_dossier_zegt_wat_er_niet_is(als: Als, klantmanager: Gebruiker) -> None:
    leeg = KlantFactory(klantmanager=klantmanager)
    tekst = als(klantmanager).get(reverse("inzage", args=[leeg.pk])).content.decode()
    assert (
        "Over deze onderwerpen is niets vastgelegd: gesprekken, kort contact tussendoor, afspraken, klantbeelden"
        in tekst
    )


def test_de_inzage_kost_evenveel_queries_hoe_vol_het_dossier_ook_is(
    als: Als, klantmanager: Gebruiker, klant: Klant, tel_queries: TelQueries
) -> None:
    client, adres = als(klantmanager), reverse("inzage", args=[klant.pk])
    client.get(adres)
    eerst = len(tel_queries(lambda: client.get(adres)))
    for _ in range(5):
        GesprekFactory(klant=klant)
        AfspraakFactory(klant=klant)
    klantbeeld(klant)
    assert [eerst, len(tel_queries(lambda: client.get(adres)))] == [eerst, eerst]
    assert eerst <= 9


def test_het_afschrift_spreekt_tot_de_klant_en_niet_over_de_klant() -> None:
    over = re.compile(r"\b[Kk]lant(en)?\b(?!-)")

    def woorden(deel: Dossieronderdeel) -> Iterator[str]:
        yield deel.titel
        for veld in deel.velden:
            for vorm in ("u", "jij"):
                yield label_van(deel, veld, vorm)
            modelveld = modelveld_van(deel, veld)
            if modelveld is not None and modelveld.choices:
                yield from (aan_klant(str(keuze)) for _, keuze in modelveld.flatchoices)
        for kind in deel.delen:
            yield from woorden(kind)

    gezegd = [woord for deel in onderdelen(Q()) for woord in woorden(deel)]
    assert [woord for woord in gezegd if over.search(woord)] == []
    assert {"waar staat u nu?", "waar sta je nu?", "Wat u zei"} <= set(gezegd)


@pytest.mark.parametrize(("vorm", "wie", "zei"), [("u", "U", "Wat u zei"), ("jij", "Jij", "Wat je zei")])
def test_wie_iets_doet_en_wat_er_gezegd_is_staat_er_in_de_vorm_van_de_klant(
    vorm: str, wie: str, zei: str, klantmanager: Gebruiker
) -> None:
    klant = KlantFactory(klantmanager=klantmanager, aanspreekvorm=vorm)
    gesprek = GesprekFactory(klant=klant, status="gevoerd")
    AfspraakFactory(klant=klant, gesprek=gesprek, wat="Bellen met de bakker")
    gesprek.notities.create(soort="uitspraak", tekst="Dat durf ik.", door=klantmanager)
    afschrift = maak_afschrift(klant, voor=klantmanager)
    delen = {deel.titel: deel for deel in afschrift.delen}
    assert wie in {regel.waarde for regel in delen["Afspraken"].rijen[0].regels}
    assert zei in {rij.kop for rij in delen["Gesprekken"].rijen[0].delen[0].rijen}

"""Choosing a profile for a client: the page."""

import re
from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from klanten.models import Klant
from profielen.grondslag import gegevens_van, klantbeeld_voor_voorstel, toekenningen, voor_de_regels
from profielen.models import Afwijkgrond, Klantprofiel, Profieltoekenning
from profielen.voorstel import Feiten, stel_voor
from tests.factories import GebruikerFactory, KlantFactory, klantbeeld, toekenning
from tests.paginakeuring import op_een_regel
from tests.profielen.profielkeuze import VERKENNEN, ken_toe, profiel
from tests.typen import Als, Antwoord, TelQueries, zeker
from toegang.models import Gebruiker

pytestmark = pytest.mark.django_db
STERK = dict.fromkeys(VERKENNEN, 5)


def adres(klant: Klant) -> str:
    return reverse("profiel", args=[klant.pk])


def invoer(pagina: Antwoord, **anders: object) -> dict[str, object]:
    form = pagina.context["form"]
    return {
        "sleutel": str(form["sleutel"].value()),
        "klantbeeld": str(form["klantbeeld"].value()),
        "actie": "kies",
        "klantreactie": "",
        **anders,
    }


@pytest.mark.parametrize(
    ("aantal", "gezegd"),
    [
        (1, "1 maand; contact minstens elke dag; evaluatie elke maand"),
        (2, "2 maanden; contact minstens elke 2 dagen; evaluatie elke 2 maanden"),
    ],
)
def test_termijnen_staan_er_in_enkelvoud_en_meervoud(
    als: Als, klantmanager: Gebruiker, klant: Klant, aantal: int, gezegd: str
) -> None:
    Klantprofiel.objects.update(termijn_maanden=aantal, contactnorm_dagen=aantal, evaluatie_maanden=aantal)
    klantbeeld(klant, scores=VERKENNEN)
    assert gezegd in op_een_regel(als(klantmanager).get(adres(klant))).replace("</span>", "")


def test_zonder_klantbeeld_wijst_de_pagina_naar_het_klantbeeld(als: Als, klantmanager: Gebruiker, klant: Klant) -> None:
    html = als(klantmanager).get(adres(klant)).content.decode()
    assert "Er is nog geen vastgesteld klantbeeld" in html
    assert reverse("klantbeeld", args=[klant.pk]) in html


def test_een_concept_is_geen_grond_voor_een_voorstel(als: Als, klantmanager: Gebruiker, klant: Klant) -> None:
    klantbeeld(klant, vastgesteld=False)
    assert "Er is nog geen vastgesteld klantbeeld" in als(klantmanager).get(adres(klant)).content.decode()


@pytest.mark.parametrize(("scores", "verwacht"), [(VERKENNEN, "3"), (STERK, "1"), (dict.fromkeys(STERK, 1), "6")])
def test_voorstel_volgt_uit_het_laatste_klantbeeld(klant: Klant, scores: dict[str, int], verwacht: str) -> None:
    klantbeeld(klant)
    klantbeeld(klant, scores=scores)
    gegevens = gegevens_van(zeker(klantbeeld_voor_voorstel(klant)))
    profielen = voor_de_regels(Klantprofiel.objects.in_gebruik().met_patroon())
    assert zeker(stel_voor(gegevens, profielen).eerste).sleutel == profiel(verwacht).pk


def test_pagina_toont_het_voorstel_met_redenen_en_alle_zes(als: Als, klantmanager: Gebruiker, klant: Klant) -> None:
    klantbeeld(klant, scores=VERKENNEN)
    pagina = als(klantmanager).get(adres(klant))
    html = pagina.content.decode()
    assert "Past omdat geloof in eigen kunnen 1 is (verwacht 1–2)" in html
    assert [keuze.profiel.code for keuze in pagina.context["keuzes"]] == ["1", "2", "3", "4", "5", "6"]
    assert "Alleen met een indicatie beschut werk." in html
    assert "verwacht" in html


def test_gereconstrueerd_profiel_draagt_het_merk_voorbeeldinhoud(
    als: Als, klantmanager: Gebruiker, klant: Klant
) -> None:
    klantbeeld(klant)
    html = als(klantmanager).get(adres(klant)).content.decode()
    assert html.count("Voorbeeldinhoud – vervang door eigen vastgestelde profielen") == (
        Klantprofiel.objects.filter(actief=True, voorbeeldinhoud=True).count()
    )


def test_te_weinig_bekend_zegt_wat_eerst_te_vullen(als: Als, klantmanager: Gebruiker, klant: Klant) -> None:
    klantbeeld(klant, scores=dict.fromkeys(["PER", "ATT", "NOR", "EFF", "INT"], None))
    pagina = als(klantmanager).get(adres(klant))
    assert "Te weinig bekend voor een voorstel" in pagina.content.decode()
    assert pagina.context["voorstel"].vul_eerst[0] == "Perspectief"
    assert pagina.context["voorstel"].beste == ()


def test_feiten_werken_het_voorstel_bij_zonder_iets_te_bewaren(als: Als, klantmanager: Gebruiker, klant: Klant) -> None:
    klantbeeld(klant, scores=STERK)
    client = als(klantmanager)
    data = invoer(client.get(adres(klant)), actie="voorstel", acuut="on", motivering="Half getypt")
    antwoord = client.post(adres(klant), data, follow=True)
    html = antwoord.content.decode()
    # The page has an address of its own, with nothing in it of what was filled in.
    [(verder, _)] = antwoord.redirect_chain
    assert "acuut" not in verder
    assert client.get(verder).content.decode().count("Half getypt") == 1
    assert "6 Zorg en stabiliteit eerst staat voorop, omdat er een acute situatie" in html
    assert antwoord.context["voorstel"].eerste.sleutel == profiel("6").pk
    assert "Half getypt" in html
    assert Profieltoekenning.objects.count() == 0


def test_het_voorgestelde_kiezen_vraagt_geen_motivering(als: Als, klantmanager: Gebruiker, klant: Klant) -> None:
    beeld = klantbeeld(klant, scores=VERKENNEN)
    client = als(klantmanager)
    data = invoer(client.get(adres(klant)), profiel=profiel("3").pk, klantreactie="deels", klantreactie_tekst="Mwah.")
    assert client.post(adres(klant), data)["Location"] == adres(klant)
    keuze = klant.profieltoekenningen.get()
    assert (keuze.profiel, keuze.voorgesteld, keuze.klantbeeld) == (profiel("3"), profiel("3"), beeld)
    assert (keuze.klantreactie, keuze.klantreactie_tekst, keuze.door) == ("deels", "Mwah.", klantmanager)
    assert keuze.uitleg["betrouwbaarheid"] == 100
    html = client.get(adres(klant)).content.decode()
    assert "Dit was het voorstel." in html
    assert "Mwah." in html


def test_anders_kiezen_vraagt_reden_en_motivering_bij_het_veld_en_bewaart_wat_getypt_is(
    als: Als, klantmanager: Gebruiker, klant: Klant
) -> None:
    klantbeeld(klant, scores=VERKENNEN)
    client = als(klantmanager)
    data = invoer(client.get(adres(klant)), profiel=profiel("2").pk, klantreactie_tekst="Ik wil sneller.")
    antwoord = client.post(adres(klant), data)
    assert antwoord.status_code == 422
    assert set(antwoord.context["form"].errors) == {"afwijkgrond", "motivering"}
    html = antwoord.content.decode()
    assert "Voorgesteld is 3 Werk verkennen" in html
    assert "Ik wil sneller." in html
    assert re.search(rf'value="{profiel("2").pk}" checked', html)
    assert Profieltoekenning.objects.count() == 0


def test_anders_kiezen_met_reden_en_motivering(als: Als, klantmanager: Gebruiker, klant: Klant) -> None:
    klantbeeld(klant, scores=VERKENNEN)
    client = als(klantmanager)
    grond = Afwijkgrond.objects.get(code="timing")
    data = invoer(
        client.get(adres(klant)), profiel=profiel("2").pk, afwijkgrond=grond.pk, motivering="Heeft al een stageplek."
    )
    assert client.post(adres(klant), data).status_code == 302
    keuze = klant.profieltoekenningen.get()
    assert (keuze.voorgesteld, keuze.afwijkgrond, keuze.motivering) == (profiel("3"), grond, "Heeft al een stageplek.")
    assert "Reden om af te wijken: het moment past niet" in client.get(adres(klant)).content.decode()


def test_zonder_voorstel_mag_elk_profiel_zonder_motivering(als: Als, klantmanager: Gebruiker, klant: Klant) -> None:
    klantbeeld(klant, scores=dict.fromkeys(["PER", "ATT", "NOR", "EFF", "INT"], None))
    client = als(klantmanager)
    assert client.post(adres(klant), invoer(client.get(adres(klant)), profiel=profiel("4").pk)).status_code == 302
    assert klant.profieltoekenningen.get().voorgesteld is None


@pytest.mark.parametrize(
    ("veld", "waarde"),
    [
        ("profiel", ""),
        ("profiel", "999999"),
        ("afwijkgrond", "999999"),
        ("klantreactie", "boos"),
        ("motivering", "a" * 2001),
        ("klantreactie_tekst", "a" * 1001),
        ("klantbeeld", "x"),
        ("sleutel", "x"),
    ],
)
def test_ongeldige_invoer_geeft_422(als: Als, klantmanager: Gebruiker, klant: Klant, veld: str, waarde: str) -> None:
    klantbeeld(klant, scores=VERKENNEN)
    client = als(klantmanager)
    data = invoer(client.get(adres(klant)), profiel=profiel("3").pk) | {veld: waarde}
    assert client.post(adres(klant), data).status_code == 422
    assert Profieltoekenning.objects.count() == 0


def test_dubbel_versturen_maakt_een_keuze(als: Als, klantmanager: Gebruiker, klant: Klant) -> None:
    klantbeeld(klant, scores=VERKENNEN)
    client = als(klantmanager)
    data = invoer(client.get(adres(klant)), profiel=profiel("3").pk)
    assert [client.post(adres(klant), data).status_code for _ in range(2)] == [302, 302]
    assert Profieltoekenning.objects.count() == 1


def test_nieuwer_klantbeeld_intussen_geeft_409_en_bewaart_wat_getypt_is(
    als: Als, klantmanager: Gebruiker, klant: Klant
) -> None:
    klantbeeld(klant, scores=VERKENNEN)
    client = als(klantmanager)
    data = invoer(client.get(adres(klant)), profiel=profiel("1").pk, afwijkgrond="", klantreactie_tekst="Ik wil snel.")
    klantbeeld(klant, scores=STERK)
    antwoord = client.post(adres(klant), data)
    assert antwoord.status_code == 409
    assert "nieuwer klantbeeld" in antwoord.content.decode()
    assert "Ik wil snel." in antwoord.content.decode()
    again = data | {"klantbeeld": str(antwoord.context["beeld"].pk)}
    assert client.post(adres(klant), again).status_code == 302


def test_feiten_van_de_vorige_keuze_staan_weer_aan(als: Als, klantmanager: Gebruiker, klant: Klant) -> None:
    klantbeeld(klant, scores=STERK)
    client = als(klantmanager)
    client.post(adres(klant), invoer(client.get(adres(klant)), profiel=profiel("6").pk, acuut="on"))
    assert client.get(adres(klant)).context["voorstel"].eerste.sleutel == profiel("6").pk


def test_vreemde_krijgt_404_en_andere_rol_403(als: Als, klant: Klant, beheerder: Gebruiker, privacy: Gebruiker) -> None:
    klantbeeld(klant)
    assert als(GebruikerFactory()).get(adres(klant)).status_code == 404
    assert als(GebruikerFactory()).post(adres(klant)).status_code == 404
    assert [als(wie).get(adres(klant)).status_code for wie in (beheerder, privacy)] == [403, 403]


def test_evenveel_queries_ook_bij_dertig_klantbeelden_en_keuzes(
    als: Als, klantmanager: Gebruiker, tel_queries: TelQueries
) -> None:
    aantallen = []
    for versies in (1, 30):
        klant = KlantFactory(klantmanager=klantmanager)
        for _ in range(versies):
            toekenning(klantbeeld(klant))
        client = als(klantmanager)
        aantallen.append(len(tel_queries(lambda: client.get(adres(klant)))))  # noqa: B023
    assert aantallen[0] == aantallen[1] <= 11


def test_met_fouten_hoogstens_twaalf_queries(
    als: Als, klantmanager: Gebruiker, klant: Klant, tel_queries: TelQueries
) -> None:
    """One more than the page: whether this form was carried out before."""
    klantbeeld(klant, scores=VERKENNEN)
    client = als(klantmanager)
    grond = zeker(Afwijkgrond.objects.first())
    data = invoer(client.get(adres(klant)), profiel=profiel("2").pk, afwijkgrond=grond.pk)
    antwoorden = []
    assert len(tel_queries(lambda: antwoorden.append(client.post(adres(klant), data)))) <= 12
    assert list(antwoorden[0].context["form"].errors) == ["motivering"]
    assert f'<option value="{grond.pk}" selected>' in antwoorden[0].content.decode()


def test_eerdere_keuzes_staan_per_twintig(als: Als, klantmanager: Gebruiker, klant: Klant) -> None:
    beeld = klantbeeld(klant)
    for _ in range(22):
        toekenning(beeld)
    client = als(klantmanager)
    eerste = client.get(adres(klant))
    assert len(eerste.context["toekenningen"]) == 20
    verder = zeker(re.search(r'href="(\?voor=\d+)"', eerste.content.decode())).group(1)
    assert len(client.get(adres(klant) + verder).context["toekenningen"]) == 2


def test_oudere_keuzes_zetten_de_feiten_van_nu_niet_opnieuw_aan(
    als: Als, klantmanager: Gebruiker, klant: Klant
) -> None:
    beeld = klantbeeld(klant, scores=STERK)
    oudere = ken_toe(
        beeld, "6", feiten=Feiten(acuut=True), afwijkgrond=zeker(Afwijkgrond.objects.first()), motivering="Nu."
    )
    nieuwste = ken_toe(beeld, "5", afwijkgrond=zeker(Afwijkgrond.objects.first()), motivering="Voorbij.")
    client = als(klantmanager)
    for waar in ("", f"?voor={nieuwste.pk}", f"?voor={oudere.pk}"):
        assert client.get(adres(klant) + waar).context["form"].feiten == Feiten(), waar


def test_de_feiten_van_nu_staan_ook_bij_oudere_keuzes_aan(als: Als, klantmanager: Gebruiker, klant: Klant) -> None:
    beeld = klantbeeld(klant, scores=STERK)
    ken_toe(beeld, "5", afwijkgrond=zeker(Afwijkgrond.objects.first()), motivering="Eerst.")
    nieuwste = ken_toe(
        beeld, "6", feiten=Feiten(acuut=True), afwijkgrond=zeker(Afwijkgrond.objects.first()), motivering="Nu."
    )
    antwoord = als(klantmanager).get(adres(klant) + f"?voor={nieuwste.pk}")
    assert antwoord.context["form"].feiten == Feiten(acuut=True)


def test_bladeren_volgt_het_moment_en_slaat_niets_over(klant: Klant) -> None:
    beeld = klantbeeld(klant)
    nu = timezone.now()
    # As after bringing in older choices: the pk runs up while the moment runs down; two at the same moment.
    afwijking = {"afwijkgrond": zeker(Afwijkgrond.objects.first()), "motivering": "Past beter."}
    keuzes = [ken_toe(beeld, "3", op=nu - timedelta(days=dag), **afwijking) for dag in (0, 1, 2, 2, 3)]
    op_volgorde = [keuzes[0], keuzes[1], keuzes[3], keuzes[2], keuzes[4]]
    assert list(toekenningen(klant)) == op_volgorde
    for plek, keuze in enumerate(op_volgorde):
        assert list(toekenningen(klant, voor=keuze.pk)) == op_volgorde[plek + 1 :]


def test_bladeren_vanaf_een_keuze_van_een_ander_geeft_niets(klant: Klant) -> None:
    toekenning(klantbeeld(klant))
    vreemd = toekenning(klantbeeld(KlantFactory()))
    assert list(toekenningen(klant, voor=vreemd.pk)) == []


@pytest.mark.parametrize("voor", ["²", "-1", "x", "9" * 30])
def test_een_onzinnig_begin_van_oudere_keuzes_is_geen_fout(
    als: Als, klantmanager: Gebruiker, klant: Klant, voor: str
) -> None:
    toekenning(klantbeeld(klant))
    antwoord = als(klantmanager).get(adres(klant), {"voor": voor})
    assert antwoord.status_code == 200
    assert len(antwoord.context["toekenningen"]) == 1

"""The search page of the catalogue: what it shows, for whom, and at what cost."""

from datetime import date
from html.parser import HTMLParser

import pytest
from django.test import Client
from django.urls import reverse

from instrumenten.models import Aanbieder, Eigenaar, Gebied, Instrument, ZoekZonderResultaat
from instrumenten.zoeken.vergeefs import ruim_vergeefs_op
from tests.factories import BeoordelingFactory, InstrumentFactory
from tests.instrumenten.catalogus import KENMERKEN, TEGELS, maak_catalogus
from tests.paginakeuring import op_een_regel
from tests.typen import Als, Antwoord, TelQueries
from toegang.models import Gebruiker

ADRES = "/instrumenten/"
VOLLE_VRAAG = (
    ADRES
    + "?tekst=oefenen&doelgroep=ED01&vorm=groep&vorm=individueel&uitvoering=zelf&uitvoering=inkoop&"
    + "&".join([*(f"tegel={code}" for code in TEGELS), *(f"kenmerk={code}" for code in KENMERKEN)])
)


class _Lezer(HTMLParser):
    """Collects the names of the results and the addresses of all links."""

    def __init__(self) -> None:
        super().__init__()
        self.links: dict[str, str] = {}
        self._adres = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag == "a":
            self._adres = dict(attrs).get("href") or ""
            self.links.setdefault(self._adres, "")

    def handle_endtag(self, tag: str) -> None:
        if tag == "a":
            self._adres = ""

    def handle_data(self, data: str) -> None:
        if self._adres:
            self.links[self._adres] += data


def lees(antwoord: Antwoord) -> _Lezer:
    lezer = _Lezer()
    lezer.feed(antwoord.content.decode())
    return lezer


def namen(antwoord: Antwoord) -> list[str]:
    return [resultaat.instrument.naam for resultaat in antwoord.context["pagina"].object_list]


@pytest.mark.parametrize("rol", ["klantmanager", "teamleider", "beheerder"])
def test_wie_met_instrumenten_werkt_ziet_de_catalogus(request: pytest.FixtureRequest, als: Als, rol: str) -> None:
    assert als(request.getfixturevalue(rol)).get(ADRES).status_code == 200


def test_de_privacyfunctionaris_zoekt_niet(als: Als, privacy: Gebruiker) -> None:
    assert als(privacy).get(ADRES).status_code == 403


def test_zonder_aanmelden_geen_catalogus(client: Client, db: None) -> None:
    assert client.get(ADRES).status_code == 302


def test_zoeken_is_alleen_lezen(als: Als, klantmanager: Gebruiker) -> None:
    assert als(klantmanager).post(ADRES).status_code == 405


def test_een_resultaat_zegt_wat_het_praktisch_betekent(als: Als, klantmanager: Gebruiker) -> None:
    stage = InstrumentFactory(naam="Werkstage", duur=1, duur_eenheid="maand", kosten=1250, uren_per_week="2.5")
    # From Eva: written by people without an account here.
    BeoordelingFactory.create_batch(2, instrument=stage, auteur=None, auteur_naam="Jo uit Eva", algemeen=4)
    tekst = op_een_regel(als(klantmanager).get(ADRES))
    for deel in (
        "Werkstage",
        "2,5 uur per week",
        "1 maand<",
        "€\xa01.250",
        ">groep<",
        ">zelf<",
        "Werk fit",
        "van 5 sterren in 2 beoordelingen",
        ">In een groep<",
    ):
        assert deel in tekst


def test_de_zoekvraag_staat_in_het_adres(als: Als, klantmanager: Gebruiker) -> None:
    InstrumentFactory(naam="Een", tegels=["werk_fit"], klantkenmerken=["KK12"])
    InstrumentFactory(naam="Twee", tegels=["nazorg"], klantkenmerken=["KK12"])
    antwoord = als(klantmanager).get(f"{ADRES}?tegel=nazorg")
    assert namen(antwoord) == ["Twee"]
    assert [keuze.tekst for keuze in antwoord.context["gekozen"]] == ["Nazorg"]
    assert antwoord.context["gekozen"][0].adres == "?"


def test_praktisch_zoeken_opent_na_een_basiskeuze(als: Als, klantmanager: Gebruiker) -> None:
    browser = als(klantmanager)
    assert b'id="praktisch" open' not in browser.get(ADRES).content
    assert b'id="praktisch" open' in browser.get(f"{ADRES}?tegel=nazorg").content


def test_zonder_resultaat_staat_er_welke_keuze_dat_doet(als: Als, klantmanager: Gebruiker) -> None:
    InstrumentFactory(tegels=["werk_fit"], klantkenmerken=["KK12"], kosten=900)
    InstrumentFactory(tegels=["werk_fit"], klantkenmerken=["KK13"], kosten=900)
    antwoord = als(klantmanager).get(f"{ADRES}?tegel=werk_fit&kosten=0")
    (weg,) = antwoord.context["uitwegen"]
    assert (weg.tekst, weg.aantal, weg.adres) == ("kosten Geen kosten", 2, "?tegel=werk_fit")
    assert "Dat komt door één keuze" in antwoord.content.decode()
    assert als(klantmanager).get(ADRES + weg.adres).context["facetten"].totaal == weg.aantal


def test_zonder_uitweg_kan_alles_worden_gewist(als: Als, klantmanager: Gebruiker) -> None:
    InstrumentFactory(tegels=["werk_fit"], kosten=900)
    antwoord = als(klantmanager).get(f"{ADRES}?tegel=nazorg&kosten=0")
    assert antwoord.context["uitwegen"] == []
    assert "Wis alle keuzes</a>: 1 instrument<" in op_een_regel(antwoord)


def test_gaan_alleen_twee_keuzes_samen_los_dan_staan_die_er_samen(
    als: Als, klantmanager: Gebruiker, tel_queries: TelQueries
) -> None:
    InstrumentFactory(naam="Fietsles", tegels=["werk_fit"], klantkenmerken=["KK12"])
    InstrumentFactory(naam="Taalles", tegels=["nazorg"], klantkenmerken=["KK13"])
    InstrumentFactory(naam="Rekenles", tegels=["nazorg"], klantkenmerken=["KK13"])
    client = als(klantmanager)
    vraag = f"{ADRES}?tegel=nazorg&kenmerk=KK12&tekst=zwemmen"
    antwoord = client.get(vraag)
    wegen = [(weg.tekst, weg.aantal) for weg in antwoord.context["uitwegen"]]
    kenmerk = antwoord.context["facetten"].namen("kenmerk")["KK12"]
    assert wegen == [
        (f"klantkenmerk {kenmerk} en tekst ‘zwemmen’", 2),
        ("tegel Nazorg en tekst ‘zwemmen’", 1),
    ]
    assert "Laat deze keuzes samen los" in antwoord.content.decode()
    for weg in antwoord.context["uitwegen"]:
        assert client.get(ADRES + weg.adres).context["facetten"].totaal == weg.aantal
    # The count of a search in vain is one more, once a session.
    assert len(tel_queries(lambda: client.get(vraag))) == 4


def test_een_lege_catalogus_geeft_geen_raad_over_keuzes(als: Als, klantmanager: Gebruiker) -> None:
    inhoud = als(klantmanager).get(f"{ADRES}?tegel=nazorg&kenmerk=KK12&tekst=zwemmen").content.decode()
    assert "Er is nog geen instrument gepubliceerd." in inhoud
    assert "Begin opnieuw" not in inhoud


def test_waarmee_niet_kan_worden_gezocht_staat_er(als: Als, klantmanager: Gebruiker) -> None:
    InstrumentFactory()
    assert "Met ‘het’ is niet gezocht." in als(klantmanager).get(f"{ADRES}?tekst=het").content.decode()


def test_een_onbekende_code_vindt_niets_en_is_weg_te_halen(als: Als, klantmanager: Gebruiker) -> None:
    InstrumentFactory()
    antwoord = als(klantmanager).get(f"{ADRES}?tegel=bestaat-niet")
    assert antwoord.status_code == 200
    assert [weg.tekst for weg in antwoord.context["uitwegen"]] == ["tegel bestaat-niet"]


@pytest.mark.parametrize("onzin", ["kosten=veel", "kosten=7", "vorm=alleen", "sorteer=boos", "duur=-1"])
def test_een_onzinnige_keuze_wordt_gemeld_en_de_rest_blijft_staan(
    als: Als, klantmanager: Gebruiker, onzin: str
) -> None:
    InstrumentFactory(naam="Een")
    antwoord = als(klantmanager).get(f"{ADRES}?kenmerk=KK12&{onzin}")
    assert antwoord.status_code == 422
    assert namen(antwoord) == ["Een"]
    assert b"foutoverzicht" in antwoord.content


def test_wat_het_formulier_leeg_meestuurt_is_geen_keuze(als: Als, klantmanager: Gebruiker) -> None:
    InstrumentFactory(naam="Een")
    leeg = "tekst=&uren=&duur=&kosten=&aanbieder=&sorteer=past"
    antwoord = als(klantmanager).get(f"{ADRES}?tegel=werk_fit&{leeg}")
    assert antwoord.status_code == 200
    assert [keuze.tekst for keuze in antwoord.context["gekozen"]] == ["Werk fit"]


def test_bladeren_houdt_de_zoekvraag_vast(als: Als, klantmanager: Gebruiker) -> None:
    for _ in range(21):
        InstrumentFactory()
    antwoord = als(klantmanager).get(f"{ADRES}?tegel=werk_fit&sorteer=naam")
    assert len(namen(antwoord)) == 20
    volgende = next(adres for adres, tekst in lees(antwoord).links.items() if tekst.strip() == "Volgende")
    tweede = als(klantmanager).get(ADRES + volgende)
    assert len(namen(tweede)) == 1
    assert not set(namen(antwoord)) & set(namen(tweede))


def test_htmx_krijgt_de_hele_bladzijde_en_een_schoon_adres(als: Als, klantmanager: Gebruiker) -> None:
    """The same HTML for both: htmx takes its part from it, so a swap and a full load cannot differ."""
    InstrumentFactory()
    browser = als(klantmanager)
    adres = f"{ADRES}?tegel=werk_fit&tekst=&kosten=&sorteer=past"
    deel = browser.get(adres, headers={"HX-Request": "true"})
    assert deel["HX-Push-Url"] == f"{ADRES}?tegel=werk_fit"
    assert deel.context["facetten"] == browser.get(adres).context["facetten"]
    assert b'id="zoekvlak"' in deel.content


def test_het_aantal_wordt_voorgelezen_als_het_verandert(als: Als, klantmanager: Gebruiker) -> None:
    InstrumentFactory()
    inhoud = als(klantmanager).get(ADRES).content.decode()
    assert '<h2 id="resultaten-kop" data-meld="1 instrument gevonden">' in inhoud


def test_de_zoekpagina_kost_evenveel_bij_tien_als_bij_tweeduizend(
    als: Als, klantmanager: Gebruiker, tel_queries: TelQueries
) -> None:
    browser = als(klantmanager)
    antwoorden = []

    def kosten() -> list[int]:
        return [
            len(tel_queries(lambda adres=adres: antwoorden.append(browser.get(adres))))
            for adres in (ADRES, VOLLE_VRAAG)
        ]

    maak_catalogus(10)
    bij_tien = kosten()
    Instrument.objects.all().delete()
    Aanbieder.objects.all().delete()
    antwoorden.clear()
    maak_catalogus(2000, seed=2)
    bij_veel = kosten()
    assert all(antwoord.context["facetten"].gepubliceerd > 500 for antwoord in antwoorden)
    assert bij_tien == bij_veel
    assert max(bij_veel) <= 4
    assert all(len(antwoord.content) < 60_000 for antwoord in antwoorden)


def test_de_bladzijde_van_een_instrument_toont_het_hele_format(
    als: Als, klantmanager: Gebruiker, tel_queries: TelQueries
) -> None:
    instrument = InstrumentFactory(
        naam="Werkverkenning", doelgroepen=["ED05"], voorwaarden_deelname="De klant kan reizen.",
        samenvatting_klant="U gaat een paar weken meekijken.", aanmeldinstructies="Bel de werkconsulent.",
        onderscheidende_aanpak="Altijd met een ervaringsdeskundige.", werkafspraken="Elke week een terugkoppeling.",
    )  # fmt: skip
    instrument.registratiecodes.create(label="Trajectcode", code="VS-605")
    instrument.contactpersonen.create(naam="Jo Visser", telefoon="010-0000114", email="jo@example.nl", soort="intern")
    instrument.links.create(label="Folder", url="https://example.nl/folder")
    instrument.locaties.create(soort="gemeente", toelichting="Stadhuis")
    antwoorden = []
    browser = als(klantmanager)
    queries = tel_queries(lambda: antwoorden.append(browser.get(instrument.get_absolute_url())))
    tekst = op_een_regel(antwoorden[0])
    for deel in (
        "Werkverkenning", "Statushouders", "De klant kan reizen.", "U gaat een paar weken meekijken.", "VS-605",
        "Bel de werkconsulent.", "Jo Visser", "https://example.nl/folder", "Bij de gemeente: Stadhuis",
        "Altijd met een ervaringsdeskundige.", "Elke week een terugkoppeling.", "12 weken", "96 uur in totaal",
    ):  # fmt: skip
        assert deel in tekst
    assert len(queries) <= 8


@pytest.mark.parametrize(
    ("velden", "merk"),
    [
        ({"status": "concept"}, "Concept"),
        ({"status": "gearchiveerd"}, "Gearchiveerd"),
        ({"tegels": []}, "Niet compleet"),
        ({"klantkenmerken": []}, "Niet compleet"),
        ({"publiceren_vanaf": "2099-01-01"}, "Gepubliceerd vanaf 01-01-2099"),
        ({"publiceren_tot": "2020-12-31"}, "Gepubliceerd tot en met 31-12-2020"),
    ],
)
def test_wat_niet_gepubliceerd_is_ziet_alleen_de_beheerder_en_met_een_merk(
    als: Als, klantmanager: Gebruiker, beheerder: Gebruiker, velden: dict[str, object], merk: str
) -> None:
    adres = InstrumentFactory(**velden).get_absolute_url()
    assert als(klantmanager).get(adres).status_code == 404
    voorbeeld = als(beheerder).get(adres)
    assert merk in voorbeeld.content.decode()


def test_een_gepubliceerd_instrument_draagt_geen_merk(als: Als, beheerder: Gebruiker) -> None:
    antwoord = als(beheerder).get(InstrumentFactory().get_absolute_url())
    assert antwoord.context["voorvertoning"] == ""


def test_een_onbekend_instrument_bestaat_niet(als: Als, klantmanager: Gebruiker) -> None:
    assert als(klantmanager).get(reverse("instrument", args=["bestaat-niet"])).status_code == 404


def test_de_privacyfunctionaris_opent_geen_instrument(als: Als, privacy: Gebruiker) -> None:
    assert als(privacy).get(InstrumentFactory().get_absolute_url()).status_code == 403


def test_ook_een_aanbieder_met_een_lange_code_is_te_kiezen(als: Als, klantmanager: Gebruiker) -> None:
    InstrumentFactory(naam="Gezocht", aanbieder__code="a" * 220)
    InstrumentFactory(naam="Ander")
    antwoord = als(klantmanager).get(f"{ADRES}?aanbieder={'a' * 220}")
    assert antwoord.status_code == 200
    assert namen(antwoord) == ["Gezocht"]
    assert als(klantmanager).get(f"{ADRES}?aanbieder={'a' * 221}").status_code == 422


def test_wat_uit_eva_meekomt_staat_op_de_bladzijde_en_niets_is_ingebed(
    als: Als, klantmanager: Gebruiker, tel_queries: TelQueries
) -> None:
    instrument = InstrumentFactory(eigenaar=Eigenaar.objects.create(soort="gemeente", naam="Gemeente Voorbeeld"))
    instrument.gebieden.add(Gebied.objects.create(code="GM0000", naam="Voorbeeldstad"))
    instrument.videos.create(dienst="YouTube", kenmerk="abc123")
    instrument.videos.create(dienst="Filmhuis", kenmerk="film-7")
    instrument.downloads.create(label="Draaiboek", url="https://example.nl/draaiboek.pdf")
    instrument.locaties.create(
        soort="adres",
        naam="Buurthuis",
        straat="Dorpsstraat",
        huisnummer="1",
        postcode="1234 AB",
        plaats="Voorbeeldstad",
    )
    antwoorden = []
    browser = als(klantmanager)
    assert len(tel_queries(lambda: antwoorden.append(browser.get(instrument.get_absolute_url())))) <= 8
    tekst = op_een_regel(antwoorden[0])
    for deel in (
        "Eigenaar in Eva: Gemeente Voorbeeld", "Lokaal: Voorbeeldstad", "Dorpsstraat 1 1234 AB Voorbeeldstad",
        '<a href="https://www.youtube.com/watch?v=abc123" rel="noopener">Video op YouTube</a>',
        "Video op Filmhuis: film-7", '<a href="https://example.nl/draaiboek.pdf" rel="noopener">Draaiboek</a>',
    ):  # fmt: skip
        assert deel in tekst
    assert not [label for label in ("<iframe", "<video", "<embed", "<object") if label in tekst]


@pytest.mark.parametrize(
    ("zoekvraag", "geteld"),
    [
        ("?tegel=nazorg&kenmerk=KK13&kenmerk=KK05", [("tegel=nazorg&kenmerk=KK05&kenmerk=KK13", "", 1)]),
        ("?tekst=Zwemles", [("", "zwemles", 1)]),
        ("?tekst=Jan+de+Vries+Dam&tegel=nazorg", [("tegel=nazorg", "", 1)]),
        ("?tekst=bel+0612345678", []),
        ("?tegel=werk_fit", []),
        ("?tegel=onzin&kenmerk=KK05", []),
        (f"?tekst={'a' * 41}", []),
    ],
)
def test_vergeefs_zoeken_telt_eens_en_bewaart_niets_van_een_persoon(
    als: Als, klantmanager: Gebruiker, zoekvraag: str, geteld: list[tuple[str, str, int]]
) -> None:
    InstrumentFactory(naam="Iets", tegels=["werk_fit"], klantkenmerken=["KK12"])
    browser = als(klantmanager)
    for _ in range(2):
        browser.get(ADRES + zoekvraag)
    assert list(ZoekZonderResultaat.objects.values_list("vraag", "tekst", "aantal")) == geteld
    als(klantmanager).get(ADRES + zoekvraag)
    assert [rij.aantal for rij in ZoekZonderResultaat.objects.all()] == [2 for _ in geteld]


def test_een_pauze_bij_het_typen_is_nog_geen_vergeefse_zoekvraag(als: Als, klantmanager: Gebruiker) -> None:
    """The field sends its text at a pause, and once more when it is left."""
    InstrumentFactory()
    browser = als(klantmanager)
    for tekst in ("zwe", "zweml", "zwemles", "zwemles"):
        browser.get(f"{ADRES}?tekst={tekst}", headers={"HX-Request": "true"})
    assert list(ZoekZonderResultaat.objects.values_list("tekst", "aantal")) == [("zwemles", 1)]
    browser.get(f"{ADRES}?tekst=zwemles&tegel=nazorg", headers={"HX-Request": "true"})
    assert ZoekZonderResultaat.objects.get(vraag="tegel=nazorg").tekst == "zwemles"


@pytest.mark.parametrize("tegel", ["nazorg", "werk_fit"])
def test_de_volgorde_blijft_gekozen_als_er_niets_te_ordenen_is(als: Als, klantmanager: Gebruiker, tegel: str) -> None:
    InstrumentFactory(tegels=["werk_fit"])
    tekst = als(klantmanager).get(f"{ADRES}?tegel={tegel}&sorteer=kosten").content.decode()
    assert '<input type="hidden" name="sorteer" value="kosten">' in tekst
    assert 'name="sorteer"' not in als(klantmanager).get(f"{ADRES}?tegel={tegel}").content.decode()


@pytest.mark.parametrize(("maand", "blijft"), [((2025, 10), True), ((2025, 9), False)])
def test_een_vergeefse_zoekvraag_blijft_dertien_maanden(
    db: None, monkeypatch: pytest.MonkeyPatch, maand: tuple[int, int], blijft: bool
) -> None:
    monkeypatch.setattr("instrumenten.zoeken.vergeefs.timezone.localdate", lambda: date(2026, 11, 22))
    ZoekZonderResultaat.objects.create(maand=date(*maand, 1), tekst="zwemles", aantal=7)
    ruim_vergeefs_op()
    assert ZoekZonderResultaat.objects.exists() == blijft

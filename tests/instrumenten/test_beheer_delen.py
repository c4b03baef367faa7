"""What a beheerder does around an instrument: copying it, its files and days, and its reviews."""

import re

import pghistory
import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from instrumenten.actions.instrument import kopieer
from instrumenten.models import Beoordeling, Instrument, Volger
from tests.bestanden import maak_pdf
from tests.factories import InstrumentFactory, MediabestandFactory
from tests.instrumenten.test_beheer import inzending, op_tegel_en_kenmerk
from tests.typen import TelQueries, zeker
from toegang.models import Gebruiker

PDF = maak_pdf()


def wijzigen(instrument: Instrument) -> str:
    return reverse("admin:instrumenten_instrument_change", args=[instrument.pk])


def met_bestand(instrument: Instrument, naam: str, inhoud: bytes) -> dict[str, object]:
    return inzending(instrument, slug=instrument.slug, **op_tegel_en_kenmerk()) | {
        "bestanden-TOTAL_FORMS": 1,
        "bestanden-0-label": "Folder",
        "bestanden-0-bestand": SimpleUploadedFile(naam, inhoud),
    }


def beoordeling(**anders: object) -> Beoordeling:
    velden = {"algemeen": 4, "resultaat": 3, "uitvoering": 4, "auteur_naam": "J. de Wit", **anders}
    return Beoordeling.objects.create(instrument=InstrumentFactory(), **velden)


def kopieersleutel(beheer: Client, instrument: Instrument) -> dict[str, str]:
    """What the button to copy sends."""
    pagina = beheer.get(wijzigen(instrument))
    sleutel = pagina.context["kopieerformulier"]["sleutel"].value()
    assert f'name="sleutel" value="{sleutel}"' in pagina.content.decode()
    return {"sleutel": sleutel}


def test_wie_tegelijk_kopieert_krijgt_het_volgende_adres(beheerder: Gebruiker, monkeypatch: pytest.MonkeyPatch) -> None:
    instrument = InstrumentFactory(slug="bezet", naam="Taalstage")
    adressen = iter(["bezet", "taalstage-kopie"])
    # The address is free when it is looked up, and taken when it is saved.
    monkeypatch.setattr("instrumenten.actions.instrument._vrij_adres", lambda naam: next(adressen))
    assert kopieer(instrument=instrument, door=beheerder).slug == "taalstage-kopie"


def test_een_beoordeeld_instrument_kan_niet_weg_en_dat_staat_er_vooraf(beheer: Client) -> None:
    instrument = beoordeling().instrument
    verwijderen = reverse("admin:instrumenten_instrument_delete", args=[instrument.pk])
    pagina = beheer.get(wijzigen(instrument)).content.decode()
    assert verwijderen not in pagina
    assert "niet verwijderen maar wel archiveren" in pagina
    assert beheer.post(verwijderen, {"post": "yes"}).status_code == 403


def test_een_kopie_is_een_eigen_concept_met_alles_wat_het_instrument_beschrijft(
    beheer: Client, beheerder: Gebruiker
) -> None:
    instrument = InstrumentFactory(naam="Taalstage", doelgroepen=["ED05"])
    instrument.locaties.create(soort="gemeente", naam="Werkplein")
    instrument.registratiecodes.create(label="Suite", code="TS-1")
    instrument.links.create(label="Meer", url="https://example.nl/meer")
    Beoordeling.objects.create(instrument=instrument, auteur_naam="x", algemeen=4, resultaat=4, uitvoering=4)
    Volger.objects.create(instrument=instrument, gebruiker=beheerder)
    adres = reverse("admin:instrumenten_instrument_kopieer", args=[instrument.pk])
    assert beheer.get(adres).status_code == 405
    sleutel = kopieersleutel(beheer, instrument)
    eerst, nog_eens = beheer.post(adres, sleutel), beheer.post(adres, sleutel)
    assert (eerst.status_code, nog_eens["Location"]) == (302, eerst["Location"])
    beheer.post(adres, kopieersleutel(beheer, instrument))
    een, twee = Instrument.objects.exclude(pk=instrument.pk).order_by("pk")
    assert (een.naam, een.slug, een.status) == ("Taalstage (kopie)", "taalstage-kopie", "concept")
    assert twee.slug == "taalstage-kopie-2"
    assert een.uuid != instrument.uuid
    for relatie in ("tegels", "klantkenmerken", "doelgroepen", "uitvoeringsvormen"):
        assert set(getattr(een, relatie).all()) == set(getattr(instrument, relatie).all()), relatie
    assert [locatie.naam for locatie in een.locaties.all()] == ["Werkplein"]
    assert (een.registratiecodes.get().code, een.links.get().label) == ("TS-1", "Meer")
    assert instrument.locaties.count() == 1
    assert not een.beoordelingen.exists()
    assert not een.volgers.exists()


def test_kopieren_vanuit_de_lijst_gaat_bij_een_dubbele_klik_een_keer(beheer: Client) -> None:
    een, twee = InstrumentFactory.create_batch(2)
    lijst = reverse("admin:instrumenten_instrument_changelist")
    keuze = {"action": "kopieer_gekozen", "_selected_action": [een.pk, twee.pk], "index": 0}
    assert "Er is niets gekopieerd." in beheer.post(lijst, keuze, follow=True).content.decode()
    keuze["sleutel"] = zeker(re.search(r'name="sleutel" value="([^"]+)"', beheer.get(lijst).content.decode()))[1]
    for _ in range(2):
        assert "2 instrumenten gekopieerd." in beheer.post(lijst, keuze, follow=True).content.decode()
    assert Instrument.objects.count() == 4


def test_een_bestand_wordt_op_de_inhoud_beoordeeld_en_onder_een_veilige_naam_bewaard(
    beheer: Client, beheerder: Gebruiker
) -> None:
    instrument = InstrumentFactory()
    geweigerd = beheer.post(wijzigen(instrument), met_bestand(instrument, "folder.pdf", b"MZ geen pdf"))
    assert "Dit is geen PDF" in geweigerd.content.decode()
    assert not instrument.bestanden.exists()
    assert beheer.post(wijzigen(instrument), met_bestand(instrument, "../fol|der.exe", PDF)).status_code == 302
    bestand = instrument.bestanden.get()
    assert (bestand.bestandsnaam, bestand.soort, bestand.grootte) == ("folder.pdf", "application/pdf", len(PDF))
    assert bytes(bestand.inhoud) == PDF
    assert len(bestand.sha256) == 64
    assert bestand.toegevoegd_door == beheerder
    pagina = beheer.get(wijzigen(instrument)).content.decode()
    assert "folder.pdf</a> · PDF · 1 kB" in pagina
    adres = reverse("instrument_bestand", args=[instrument.slug, bestand.pk])
    assert f'href="{adres}"' in pagina


@pytest.mark.parametrize(
    ("getypt", "dienst", "bewaard"),
    [
        ("https://www.youtube.com/watch?v=dQw4w9WgXcQ&t=42s", "", ("YouTube", "dQw4w9WgXcQ")),
        ("youtu.be/dQw4w9WgXcQ?si=abc", "vimeo", ("YouTube", "dQw4w9WgXcQ")),
        ("https://youtube.com/shorts/dQw4w9WgXcQ", "", ("YouTube", "dQw4w9WgXcQ")),
        ("https://vimeo.com/channels/staffpicks/76979871", "", ("Vimeo", "76979871")),
        ("https://player.vimeo.com/video/76979871", "", ("Vimeo", "76979871")),
        ("dQw4w9WgXcQ", "youtube", ("youtube", "dQw4w9WgXcQ")),
        ("https://www.youtube.com/@gemeente", "youtube", None),
        ("https://example.nl/film", "youtube", None),
        ("dQw4w9WgXcQ", "", None),
    ],
)
def test_het_adres_van_een_video_wordt_dienst_en_kenmerk_of_geweigerd(
    beheer: Client, getypt: str, dienst: str, bewaard: tuple[str, str] | None
) -> None:
    instrument = InstrumentFactory()
    velden = inzending(instrument, slug=instrument.slug, **op_tegel_en_kenmerk())
    velden |= {"videos-TOTAL_FORMS": 1, "videos-0-kenmerk": getypt, "videos-0-dienst": dienst}
    antwoord = beheer.post(wijzigen(instrument), velden)
    if bewaard is None:
        assert re.search(r'<a href="#id_videos-0-(kenmerk|dienst)">', antwoord.content.decode())
        assert not instrument.videos.exists()
    else:
        assert antwoord.status_code == 302, antwoord.context["errors"]
        video = instrument.videos.get()
        assert (video.dienst, video.kenmerk) == bewaard
        assert video.url in {"https://www.youtube.com/watch?v=dQw4w9WgXcQ", "https://vimeo.com/76979871"}


def test_een_postcode_mag_zonder_spatie_en_hoofdletters(beheer: Client) -> None:
    instrument = InstrumentFactory()
    velden = inzending(instrument, slug=instrument.slug, **op_tegel_en_kenmerk())
    plek = {"locaties-0-soort": "adres", "locaties-0-postcode": "1234ab", "locaties-0-actief": "on"}
    assert beheer.post(wijzigen(instrument), velden | plek | {"locaties-TOTAL_FORMS": 1}).status_code == 302
    assert instrument.locaties.get().postcode == "1234 AB"


def test_een_beoordeling_wordt_verborgen_met_een_reden_en_weer_getoond(beheer: Client) -> None:
    gegeven = beoordeling()
    adres = reverse("admin:instrumenten_beoordeling_change", args=[gegeven.pk])
    zonder = beheer.post(adres, {"verborgen": "on", "verborgen_reden": "", "stand": 1})
    assert "Schrijf op waarom deze beoordeling verborgen is." in zonder.content.decode()
    # What the klantmanager wrote cannot be sent along.
    wijziging = {"verborgen": "on", "verborgen_reden": "Herkenbaar voor een klant.", "stand": 1, "algemeen": 1}
    assert beheer.post(adres, wijziging).status_code == 302
    gegeven.refresh_from_db()
    assert (gegeven.verborgen, gegeven.algemeen, gegeven.revisie) == (True, 4, 2)
    ingehaald = beheer.post(adres, {"stand": 1})
    assert "intussen veranderd" in ingehaald.content.decode()
    assert beheer.post(adres, {"verborgen_reden": "Herkenbaar voor een klant.", "stand": 2}).status_code == 302
    gegeven.refresh_from_db()
    assert (gegeven.verborgen, gegeven.verborgen_reden) == (False, "")


@pytest.mark.parametrize("sleutel", ["abc", "0", "99999999999999999999"])
def test_de_geschiedenis_van_een_beoordeling_die_er_niet_is_is_er_niet(beheer: Client, sleutel: str) -> None:
    assert beheer.get(reverse("admin:instrumenten_beoordeling_history", args=[sleutel])).status_code == 404


def test_de_geschiedenis_van_een_beoordeling_zegt_wat_er_stond_en_wat_het_werd(
    beheer: Client, beheerder: Gebruiker, klantmanager: Gebruiker, tel_queries: TelQueries
) -> None:
    with pghistory.context(user=klantmanager.pk):
        gegeven = beoordeling(auteur=klantmanager, resultaat=1, toelichting_resultaat="Sloot niet aan.")
        gegeven.resultaat, gegeven.toelichting_resultaat = 2, "Sloot niet helemaal aan."
        gegeven.save()
    pagina = beheer.get(reverse("admin:instrumenten_beoordeling_change", args=[gegeven.pk])).content.decode()
    assert f"{gegeven.instrument}, beoordeeld op {timezone.localdate():%d-%m-%Y}" in pagina
    adres = reverse("admin:instrumenten_beoordeling_history", args=[gegeven.pk])
    assert adres in pagina
    assert len(tel_queries(lambda: beheer.get(adres))) <= 8
    nieuw, oud = beheer.get(adres).context["wijzigingen"]
    assert (nieuw.wie, oud.wie) == (klantmanager.get_full_name(),) * 2
    gelezen = [(r.wat, *("".join(stuk.tekst for stuk in stukken) for stukken in (r.voor, r.na))) for r in nieuw.regels]
    assert gelezen == [
        ("resultaat", "1 ster", "2 sterren"),
        ("toelichting resultaat", "Sloot niet aan.", "Sloot niet helemaal aan."),
    ]
    assert ("algemeen", "4 sterren") in [(regel.wat, regel.na[0].tekst) for regel in oud.regels]


def test_een_beoordeling_komt_er_in_het_beheer_niet_bij_en_gaat_er_niet_uit(beheer: Client) -> None:
    gegeven = beoordeling(verborgen=True, verborgen_reden="x")
    lijst = reverse("admin:instrumenten_beoordeling_changelist")
    assert "J. de Wit (uit Eva)" in beheer.get(f"{lijst}?verborgen__exact=1").content.decode()
    assert beheer.get(reverse("admin:instrumenten_beoordeling_add")).status_code == 403
    assert beheer.post(reverse("admin:instrumenten_beoordeling_delete", args=[gegeven.pk])).status_code == 403


def test_het_formulier_kost_evenveel_hoe_vol_de_beschrijving_ook_is(
    beheer: Client, beheerder: Gebruiker, tel_queries: TelQueries
) -> None:
    """One query for each list and kind of part that the form shows, and no more for what is in them."""
    kaal = InstrumentFactory(tegels=["werk_fit"])
    vol = InstrumentFactory(tegels=["werk_fit", "nazorg", "opleiden"], doelgroepen=["ED01", "ED05"])
    for nummer in range(1, 4):
        vol.locaties.create(soort="gemeente", naam=f"Plek {nummer}")
        vol.startmomenten.create(op=f"2030-01-0{nummer}")
        vol.registratiecodes.create(label="Suite", code=f"S-{nummer}")
        vol.contactpersonen.create(naam=f"Contact {nummer}")
        vol.links.create(label="Meer", url=f"https://example.nl/{nummer}")
        vol.downloads.create(label="Folder", url=f"https://example.nl/{nummer}.pdf")
        vol.videos.create(dienst="YouTube", kenmerk=f"v{nummer}")
        MediabestandFactory(instrument=vol)
    Volger.objects.create(instrument=vol, gebruiker=beheerder)
    beheer.get(wijzigen(kaal))
    aantallen = [len(tel_queries(lambda: beheer.get(wijzigen(kaal))))]
    InstrumentFactory.create_batch(20)
    aantallen.append(len(tel_queries(lambda: beheer.get(wijzigen(vol)))))
    assert aantallen == [27, 27]


def test_een_formulier_dat_niet_heel_aankomt_zegt_in_gewone_woorden_wat_te_doen(beheer: Client) -> None:
    instrument = InstrumentFactory()
    adres = reverse("admin:instrumenten_instrument_change", args=[instrument.pk])
    tekst = beheer.post(adres, {"naam": "Half"}).content.decode()
    assert "Deze pagina is niet heel aangekomen. Open haar opnieuw en bewaar nog eens." in tekst
    assert "ManagementForm" not in tekst
    instrument.refresh_from_db()
    assert instrument.naam != "Half"

"""Who speaks: the client's words say "ik", ours say "u" or "je", and what both say does neither."""

import re
from pathlib import Path

import pytest
from django.conf import settings
from django.db.models import CharField, Model, Q, TextField

from caseload.inzage.onderdeel import Dossieronderdeel
from caseload.inzage.onderdelen import onderdelen
from caseload.spreker import SPREKERS, Spreker
from instrumenten.models import Instrument, Klantkenmerk, Tegel
from instrumenten.referentie.laden import lees
from klantbeeld.models import Anker, IgmComponent, MgvKaart
from profielen.models import Klantprofiel

IK = re.compile(r"\b(ik|mij|me|mijn|mezelf)\b", re.IGNORECASE)
U_OF_JE = re.compile(r"\b(u|uw|uzelf|je|jij|jou|jouw|jezelf)\b", re.IGNORECASE)
REFERENTIE = (Tegel, Klantkenmerk, IgmComponent, Anker, MgvKaart, Klantprofiel)
SJABLONEN = Path(settings.BASE_DIR) / "templates"


def teksten(model: type[Model], veld: str) -> list[str]:
    waarden = [waarde for waarde in model._default_manager.values_list(veld, flat=True) if waarde]
    return [tekst for waarde in waarden for tekst in (waarde if isinstance(waarde, list) else [waarde])]


def van(spreker: Spreker) -> list[tuple[str, str]]:
    """Every text of the reference data of this speaker, with where it stands."""
    return [
        (f"{model.__name__}.{veld}", tekst)
        for model in REFERENTIE
        for (naam, veld), wie in SPREKERS.items()
        if naam == model.__name__ and wie == spreker
        for tekst in teksten(model, veld)
    ]


def test_van_elke_tekst_in_het_afschrift_is_bepaald_wie_spreekt() -> None:
    def velden(deel: Dossieronderdeel) -> set[tuple[str, str]]:
        eigen = {veld.name: veld for veld in deel.model._meta.fields}
        tekstvelden = {
            (deel.model.__name__, veld.pad)
            for veld in deel.velden
            if not callable(veld.pad)
            and isinstance(eigen.get(veld.pad), CharField | TextField)
            and not eigen[veld.pad].choices
        }
        return tekstvelden.union(*(velden(kind) for kind in deel.delen))

    assert set().union(*(velden(deel) for deel in onderdelen(Q()))) - set(SPREKERS) == set()


def test_van_elke_tekst_voor_de_klant_in_de_vaste_gegevens_is_bepaald_wie_spreekt() -> None:
    voor_klant = {
        (model.__name__, veld.name)
        for model in (*REFERENTIE, Instrument)
        for veld in model._meta.fields
        if "klant" in veld.name and isinstance(veld, CharField | TextField)
    }
    assert len(voor_klant) >= 9
    assert voor_klant - set(SPREKERS) == set()


@pytest.mark.django_db
def test_wat_wij_zeggen_staat_nooit_in_het_ik_van_de_klant() -> None:
    gevonden = van(Spreker.WIJ)
    assert len(gevonden) > 100
    assert [paar for paar in gevonden if IK.search(paar[1])] == [
        ("MgvKaart.voorbeeldzin", "Mag ik u vertellen welke cursus er is? Wat vindt u daarvan?")  # the professional
    ]


@pytest.mark.django_db
def test_wat_de_klant_zegt_spreekt_de_klant_niet_aan() -> None:
    gevonden = van(Spreker.KLANT)
    assert len(gevonden) == 50
    assert [paar for paar in gevonden if U_OF_JE.search(paar[1])] == []


@pytest.mark.django_db
def test_een_naam_die_we_samen_gebruiken_is_van_niemand() -> None:
    gevonden = [paar for paar in van(Spreker.SAMEN) if not paar[0].startswith("Klantprofiel")]
    assert len(gevonden) == 10 + 9 + 14
    assert [paar for paar in gevonden if IK.search(paar[1]) or U_OF_JE.search(paar[1])] == []


@pytest.mark.django_db
def test_een_tekst_van_een_instrument_spreekt_de_klant_aan() -> None:
    map_ = Path(settings.BASE_DIR) / "instrumenten" / "referentie" / "voorbeeldcatalogus"
    teksten = [
        regel["samenvatting_klant"]
        for bestand in sorted(map_.glob("0*.toml"))
        for regel in lees(bestand, "instrument")
        if regel.get("samenvatting_klant")
    ]
    assert len(teksten) > 50
    assert [tekst for tekst in teksten if IK.search(tekst) or "[" in tekst or re.search(r"\bje\b", tekst)] == []


# The last name of a variable, when it is not the name of the field.
VELD_VAN = {"eigen_tekst": ("Anker", "tekst_klant"), "klant": ("Anker", "tekst_klant")}
AANGEHAALD = re.compile(
    r"<blockquote[^>]*>\s*<p>\{\{ ?([\w.]+)[^}]*\}\}|class=\"citaat[^\"]*\">\s*\{\{ ?([\w.]+)|“\{\{ ?([\w.]+)"
)


def test_tussen_aanhalingstekens_staat_alleen_wat_de_klant_zei_of_koos() -> None:
    van_klant = {veld for (_, veld), spreker in SPREKERS.items() if spreker == Spreker.KLANT}
    van_klant |= {naam for naam, veld in VELD_VAN.items() if SPREKERS[veld] == Spreker.KLANT}
    gevonden = {
        (bestand.name, next(filter(None, treffer.groups())).rpartition(".")[2])
        for bestand in SJABLONEN.rglob("*.html")
        if "admin" not in bestand.parts
        for treffer in AANGEHAALD.finditer(bestand.read_text())
    }
    assert len(gevonden) > 8
    # The example of how one may put it is said by the professional, to be read aloud.
    assert {paar for paar in gevonden if paar[1] not in van_klant} == {("voorbereiding.html", "voorbeeldzin")}

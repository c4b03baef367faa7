"""Tests of the repository itself: what must hold in every file, so that nobody has to remember it."""

import re
from pathlib import Path

import pytest
from django.apps import apps
from django.core.management import call_command

BASIS = Path(__file__).resolve().parent.parent
VERDIEPINGEN = ("toegang", "instrumenten", "klantbeeld", "profielen", "trajecten", "caseload")
# Recorded in another way: the log and the key of a form record themselves, an archived document is fixed together with
# its version, which groups and permissions a user has stands in admin's own log, a search in vain is a mere count, the
# draft of a record and a form that was sent too late are nobody's act yet, and what the search reads is derived from
# what is recorded.
ZONDER_GESCHIEDENIS = {
    "Inzage",
    "Handeling",
    "OnderbrokenVerzending",
    "Plandocument",
    "Gebruiker_groups",
    "Gebruiker_user_permissions",
    "ZoekZonderResultaat",
    "Verslagconcept",
    "Zoekrij",
    "Zoekset",
    "Zoektekst",
    "Zoekwoord",
}
TEMPLATES = sorted((BASIS / "templates").rglob("*.html"))


def _python() -> list[Path]:
    return [
        bestand
        for verdieping in (*VERDIEPINGEN, "config", "tests")
        for bestand in (BASIS / verdieping).rglob("*.py")
        if "migrations" not in bestand.parts
    ]


@pytest.mark.django_db
def test_de_migraties_zijn_bij():
    call_command("makemigrations", "--check", "--dry-run", verbosity=0)


def test_elke_wijziging_van_domeingegevens_wordt_door_de_databank_vastgelegd():
    modellen = {
        model._meta.concrete_model
        for naam in VERDIEPINGEN
        for model in apps.get_app_config(naam).get_models(include_auto_created=True)
    }
    gebeurtenissen = {model for model in modellen if hasattr(model, "pgh_tracked_model")}
    # What links two models is followed through a proxy, which stands for the same table.
    gevolgd = {model.pgh_tracked_model._meta.concrete_model for model in gebeurtenissen}
    vergeten = {model.__name__ for model in modellen - gebeurtenissen - gevolgd} - ZONDER_GESCHIEDENIS
    assert not vergeten


@pytest.mark.parametrize("template", TEMPLATES, ids=lambda pad: str(pad.relative_to(BASIS)))
def test_templates_dragen_geen_stijl_of_script(template):
    tekst = template.read_text(encoding="utf-8")
    assert not re.search(r"\sstyle\s*=\s*[\"']|<script(?![^>]*\bsrc=)|\son[a-z]+\s*=\s*[\"']|javascript:", tekst)


def test_geen_bestand_is_langer_dan_vierhonderd_regels():
    te_lang = {
        str(pad.relative_to(BASIS)): regels
        for pad in _python()
        if (regels := len(pad.read_text(encoding="utf-8").splitlines())) > 400
    }
    assert not te_lang


def test_slotbestanden_dragen_geen_adressen():
    sloten = [BASIS / "package-lock.json", *(BASIS / "requirements").glob("*.txt")]
    met_adres = [
        pad.name
        for pad in sloten
        if re.search(r'"resolved": *"http|^-?-?(extra-)?index-url', pad.read_text(encoding="utf-8"), re.MULTILINE)
    ]
    assert not met_adres


def test_elke_sleutel_heeft_hashes():
    for pad in (BASIS / "requirements").glob("*.txt"):
        tekst = pad.read_text(encoding="utf-8")
        pakketten = re.findall(r"^[a-z0-9.-]+==[^ ]+( \\)?$", tekst, re.MULTILINE)
        assert pakketten
        assert all(pakketten), pad.name

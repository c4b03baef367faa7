"""Tests of the repository itself: what must hold in every file, so that nobody has to remember it."""

import re
from pathlib import Path

import pytest
from django import forms
from django.apps import apps
from django.core.management import call_command
from django.db.models import Count
from django.urls import reverse

from caseload.inzage.afschrift import maak_afschrift
from klantbeeld.models import Score
from klanten.models import Klant, Periode
from tests.factories import KlantFactory
from tests.optioneel import TochVerplicht
from tests.paginakeuring import Pagina
from tests.typen import Als, zeker
from tests.verdiepingen import VERDIEPINGEN
from tests.volgorde import ZonderVolgorde
from toegang.models import Gebruiker
from toegang.velden import nodig_wanneer

BASIS = Path(__file__).resolve().parent.parent
# Recorded in another way: the log and the key of a form record themselves, an archived document is fixed together with
# its version, a search in vain is a mere count, the draft of a record and a form that was sent too late are nobody's
# act yet, what someone likes to have open is no matter of a domain, and what the search reads is derived from what is
# recorded.
ZONDER_GESCHIEDENIS = {
    "Inzage",
    "Verwerking",
    "OnderbrokenVerzending",
    "Plandocument",
    "ZoekZonderResultaat",
    "Verslagconcept",
    "Verslagindeling",
    "Zoekrij",
    "Zoekset",
    "Zoektekst",
    "Zoekwoord",
}
SJABLOONMAPPEN = (BASIS / "templates", BASIS / "toegang" / "jinja2")
TEMPLATES = sorted(pad for map_ in SJABLOONMAPPEN for pad in map_.rglob("*.html"))


def _python() -> list[Path]:
    return [
        bestand
        for verdieping in (*VERDIEPINGEN, "config", "tests")
        for bestand in (BASIS / verdieping).rglob("*.py")
        if "migrations" not in bestand.parts
    ]


@pytest.mark.django_db
def test_de_migraties_zijn_bij() -> None:
    call_command("makemigrations", "--check", "--dry-run", verbosity=0)


def test_elke_wijziging_van_domeingegevens_wordt_door_de_databank_vastgelegd() -> None:
    modellen = {
        zeker(model._meta.concrete_model)
        for naam in VERDIEPINGEN
        for model in apps.get_app_config(naam).get_models(include_auto_created=True)
    }
    gebeurtenissen = {model for model in modellen if hasattr(model, "pgh_tracked_model")}
    # What links two models is followed through a proxy, which stands for the same table.
    gevolgd = {model.pgh_tracked_model._meta.concrete_model for model in gebeurtenissen}
    vergeten = {model.__name__ for model in modellen - gebeurtenissen - gevolgd} - ZONDER_GESCHIEDENIS
    assert not vergeten


@pytest.mark.parametrize("template", TEMPLATES, ids=lambda pad: str(pad.relative_to(BASIS)))
def test_templates_dragen_geen_stijl_of_script(template: Path) -> None:
    tekst = template.read_text(encoding="utf-8")
    assert not re.search(r"\sstyle\s*=\s*[\"']|<script(?![^>]*\bsrc=)|\son[a-z]+\s*=\s*[\"']|javascript:", tekst)


def test_geen_regel_van_een_template_is_langer_dan_honderdzestig_tekens() -> None:
    """An end of line that may not show stands within a tag of HTML, beside a block, or where a space is."""
    te_lang = {
        str(pad.relative_to(BASIS)): nummer
        for map_ in SJABLOONMAPPEN
        for pad in map_.rglob("*.*")
        for nummer, regel in enumerate(pad.read_text(encoding="utf-8").split("\n"), start=1)
        if len(regel) > 160
    }
    assert not te_lang


def test_geen_bestand_is_langer_dan_vierhonderd_regels() -> None:
    te_lang = {
        str(pad.relative_to(BASIS)): regels
        for pad in _python()
        if (regels := len(pad.read_text(encoding="utf-8").splitlines())) > 400
    }
    assert not te_lang


# A word that fits anything says nothing: such a class says of what it is one (docs/begrippen.md).
KALE_WOORDEN = {"Deel", "Handeling", "Keuze", "Onderdeel", "Regel", "Rij", "Stand", "Verschil"}


def test_geen_klasse_heet_naar_een_woord_dat_overal_past() -> None:
    gevonden = [
        f"{bestand.relative_to(BASIS)}: {naam}"
        for bestand in _python()
        for naam in re.findall(r"^\s*class (\w+)", bestand.read_text(encoding="utf-8"), re.MULTILINE)
        if naam in KALE_WOORDEN
    ]
    assert gevonden == []


def test_slotbestanden_dragen_geen_adressen() -> None:
    sloten = [BASIS / "package-lock.json", *(BASIS / "requirements").glob("*.txt")]
    met_adres = [
        pad.name
        for pad in sloten
        if re.search(r'"resolved": *"http|^-?-?(extra-)?index-url', pad.read_text(encoding="utf-8"), re.MULTILINE)
    ]
    assert not met_adres


def test_elke_sleutel_heeft_hashes() -> None:
    for pad in (BASIS / "requirements").glob("*.txt"):
        tekst = pad.read_text(encoding="utf-8")
        pakketten = re.findall(r"^[a-z0-9.-]+==[^ ]+( \\)?$", tekst, re.MULTILINE)
        assert pakketten
        assert all(pakketten), pad.name


@pytest.mark.django_db
def test_het_eerste_van_wat_geen_volgorde_heeft_is_een_fout() -> None:
    KlantFactory.create_batch(2)
    zonder_volgorde = (
        Periode.objects.annotate(aantal=Count("klant__afspraken")).first,
        Periode.objects.annotate(aantal=Count("klant__afspraken")).last,
        Periode.objects.order_by().first,
        lambda: Periode.objects.order_by()[0],
        lambda: Periode.objects.values("klant").order_by()[:1],
        lambda: Score.objects.none().union(Score.objects.order_by())[:1],
    )
    for eerste in zonder_volgorde:
        with pytest.raises(ZonderVolgorde):
            eerste()
    nieuwste = Periode.objects.annotate(aantal=Count("klant__afspraken")).laatste()
    assert nieuwste == Periode.objects.latest("pk")


@pytest.mark.parametrize("velden", [{"telefoon": ""}, {"telefoon": "", "email": None}])
def test_een_veld_dat_gevraagd_kan_worden_zegt_wanneer(velden: dict[str, str | None]) -> None:
    class Belofte(forms.Form):
        telefoon = forms.CharField(required=False)

    Belofte.__module__ = "klantbeeld.forms.belofte"
    form = Belofte(velden)
    with pytest.raises(TochVerplicht):
        form.add_error("telefoon", "Vul dit in.")
    nodig_wanneer(form.fields["telefoon"], "verplicht zonder e-mail")
    form.add_error("telefoon", "Vul dit in.")
    assert "(verplicht zonder e-mail)" in form["telefoon"].as_field_group()


def test_elke_volgorde_van_een_model_is_beslist() -> None:
    """Two rows with the same value would change places from one page to the next."""
    onbeslist = set()
    for naam in VERDIEPINGEN:
        for model in apps.get_app_config(naam).get_models():
            if not (volgorde := model._meta.ordering) or hasattr(model, "pgh_tracked_model"):
                continue
            velden = {str(deel).removeprefix("-") for deel in volgorde}
            uniek = [
                {veld.name for veld in [model._meta.get_field(naam) for naam in regel.fields]}
                for regel in model._meta.total_unique_constraints
            ]
            uniek += [{veld.name} for veld in model._meta.fields if veld.unique] + [{"pk"}]
            if not any(sleutel <= velden for sleutel in uniek):
                onbeslist.add(model.__name__)
    assert not onbeslist


# What a user writes of a client; who accompanies stands apart.
KLANTGEGEVENS = {veld.name for veld in Klant._meta.concrete_fields if veld.editable} - {
    Klant._meta.pk.name,
    "klantmanager",
    "duo_collega",
    "team",
}


@pytest.mark.django_db
def test_elk_gegeven_van_de_klant_staat_in_het_afschrift(klantmanager: Gebruiker) -> None:
    klant = KlantFactory(klantmanager=klantmanager)
    assert KLANTGEGEVENS - set(maak_afschrift(klant, voor=klantmanager).gegevens["klant"]) == set()


@pytest.mark.django_db
@pytest.mark.parametrize("naam", ["klantgegevens", "melding"])
def test_elk_gegeven_van_de_klant_is_te_wijzigen(als: Als, klantmanager: Gebruiker, naam: str) -> None:
    """On the page of its details every one; at a melding what its form asks for stands on the page."""
    klant = KlantFactory(klantmanager=klantmanager)
    adres = reverse(naam, args=[klant.pk] if naam == "klantgegevens" else [])
    antwoord = als(klantmanager).get(adres)
    gevraagd = KLANTGEGEVENS & {veld.name for veld in antwoord.context["form"]}
    op_de_pagina = {element.get("name") for element in Pagina(antwoord.content, adres).boom.iter()} - {None}
    assert gevraagd - op_de_pagina == set()
    if naam == "klantgegevens":
        assert KLANTGEGEVENS - gevraagd == set()


PAPIEREN = [BASIS / "README.md", BASIS / "CONTRIBUTING.md", BASIS / "SECURITY.md", *(BASIS / "docs").glob("*.md")]
# Maps that hold something of ours, as the papers name them.
MAPPEN = {*VERDIEPINGEN, "config", "tests", "bench", "docs", "templates", "static", "requirements"}
# Made on the spot, so not always there: what Git leaves alone.
GEMAAKT = {regel.rstrip("/") for regel in (BASIS / ".gitignore").read_text(encoding="utf-8").splitlines()}


def _tekst(papier: Path) -> str:
    return re.sub(r"^```.*?^```", "", papier.read_text(encoding="utf-8"), flags=re.DOTALL | re.MULTILINE)


def _pad_bestaat(pad: str) -> bool:
    """Whether this path exists; `*` and `<app>` stand for any name. Without a folder: whether a file is called so."""
    vorm = re.sub(r"<[a-z]+>", "*", pad.partition("::")[0]).rstrip("/")
    if any(vorm == map_ or vorm.startswith(f"{map_}/") for map_ in GEMAAKT):
        return True
    if "/" in vorm:
        return any(BASIS.glob(vorm))
    return (BASIS / vorm).exists() or any(any((BASIS / eerste).rglob(vorm)) for eerste in MAPPEN)


def _module_bestaat(naam: str) -> bool:
    """Whether a dotted name leads to a module, and what comes after it is a word in that module."""
    delen = naam.split(".")
    for lengte in range(len(delen), 0, -1):
        plek = BASIS.joinpath(*delen[:lengte])
        bestanden = [*plek.glob("*.py")] if plek.is_dir() else [plek.with_suffix(".py")]
        if bestanden and all(bestand.is_file() for bestand in bestanden):
            tekst = "".join(bestand.read_text(encoding="utf-8") for bestand in bestanden)
            return all(re.search(rf"\b{deel}\b", tekst) for deel in delen[lengte : lengte + 1])
    return False


@pytest.mark.parametrize("papier", PAPIEREN, ids=lambda pad: pad.name)
def test_wat_een_papier_aanwijst_is_er(papier: Path) -> None:
    """A path, module or test that README or the documentation names; decisions are history and may name what went."""
    genoemd = set(re.findall(r"`([^`\n]+)`", _tekst(papier)))
    paden = {
        naam
        for naam in genoemd
        if re.fullmatch(r"(?:<app>|\.?[\w-]+)/[\w/.*<>-]*(?:::\w+)?", naam)
        and (naam.startswith(("<app>", ".")) or naam.partition("/")[0] in MAPPEN)
    } | {naam for naam in genoemd if re.fullmatch(r"[\w.-]+\.(?:py|toml|md|html|css|js|mjs|svg|ya?ml|json|sql)", naam)}
    modules = {naam for naam in genoemd - paden if re.fullmatch(rf"(?:{'|'.join(MAPPEN)})(?:\.\w+)+", naam)}
    tests = {naam.rpartition("::")[2] for naam in genoemd if re.search(r"(?:^|::)test_\w+$", naam)}
    code = "".join(pad.read_text(encoding="utf-8") for pad in (BASIS / "tests").rglob("*.py"))
    links = {pad for pad in re.findall(r"\]\(([^)#]+)", _tekst(papier)) if "://" not in pad}
    weg = {naam for naam in paden if not _pad_bestaat(naam)}
    weg |= {naam for naam in modules if not _module_bestaat(naam)}
    weg |= {naam for naam in tests if f"def {naam}(" not in code}
    weg |= {pad for pad in links if not (papier.parent / pad).exists()}
    assert weg == set()


# Where a request comes in beside views and forms: the door of a dossier, and what a page keeps in address and session.
DEUREN = {
    "klanten/dossier.py",
    "gesprekken/concepten.py",
    "instrumenten/zoeken/scherm.py",
    "instrumenten/zoeken/vergeefs.py",
    "trajecten/onthouden.py",
    "caseload/lijst.py",
}
_HTTP = re.compile(r"^from django\.(http|shortcuts|views)\b", re.MULTILINE)
_MET_HTTP = re.compile(r"(^|/)(views|forms|admin|templatetags|management)(/|\.py$)|urls[a-z_]*\.py$|/admin_")


def test_onder_de_forms_weet_niemand_van_http() -> None:
    boven = [naam for naam in VERDIEPINGEN if naam not in {"toegang", "demo"}]
    gevonden = {
        str(pad.relative_to(BASIS))
        for naam in boven
        for pad in (BASIS / naam).rglob("*.py")
        if _HTTP.search(pad.read_text(encoding="utf-8")) and not _MET_HTTP.search(str(pad.relative_to(BASIS)))
    }
    assert gevonden == DEUREN

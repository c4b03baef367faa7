"""How the product writes, held over every text that it ships: "hebt", one way of days, a question mark, one word."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from django.apps import apps
from django.conf import settings

from tests.verdiepingen import VERDIEPINGEN

BASIS = Path(settings.BASE_DIR)
SJABLONEN = [pad for pad in (BASIS / "templates").rglob("*.html") if "allauth" not in pad.parts]
EIGEN = [pad for pad in SJABLONEN if "admin" not in pad.parts]


def _getypt(pad: Path) -> Iterator[str]:
    """The texts in a Python file, without its documentation."""
    boom = ast.parse(pad.read_text())
    uitleg = {
        id(deel.body[0].value)
        for deel in ast.walk(boom)
        if isinstance(deel, ast.Module | ast.ClassDef | ast.FunctionDef) and isinstance(deel.body[0:1], list)
        if deel.body and isinstance(deel.body[0], ast.Expr)
    }
    for deel in ast.walk(boom):
        if isinstance(deel, ast.Constant) and isinstance(deel.value, str) and id(deel) not in uitleg:
            yield deel.value


def teksten() -> list[tuple[str, str]]:
    """Every text that the product ships, with its file."""
    gevonden = [(pad.name, pad.read_text()) for pad in SJABLONEN]
    for app in VERDIEPINGEN:
        for pad in (BASIS / app).rglob("*"):
            if pad.suffix == ".toml":
                gevonden.append((pad.name, " ".join(pad.read_text().replace("\\\n", "").split())))
            elif pad.suffix == ".py" and "migrations" not in pad.parts and pad.name != "aanspreken.py":
                gevonden += [(pad.name, tekst) for tekst in _getypt(pad)]
    return gevonden


def test_u_hebt_en_u_heeft_niet() -> None:
    heeft = re.compile(r"\bheeft u\b|(?<!\bover )(?<!\baan )(?<!\bvan )(?<!\bvoor )(?<!\bbij )\bu (\w+ )?heeft\b", re.I)
    assert len(teksten()) > 1000
    assert [(waar, treffer[0]) for waar, tekst in teksten() for treffer in heeft.finditer(tekst)] == []


VRAAGWOORD = r"(?:hoe|hoeveel|hoelang|waar|waarmee|waarvan|waarom|waardoor|wanneer|wat|welke?|wie)"
# After one of these a clause follows, and no question: "wat u koos", "hoe het ging", "wie erbij zijn".
BIJZIN = (
    r"(?!(?:het|dat|dit|er|erbij|u|we|wij|zij|ze|hij|je|jij|de|een|die|daar|uw|al|goed|in|aandacht|nog lastig"
    r"|nog \w+ \w+en)\b)"
)
VRAAG = re.compile(rf"^{VRAAGWOORD} {BIJZIN}\w+.*(?<![?:.…])$", re.I)
OMGEKEERD = re.compile(r"^(?:kunt|wilt|hebt|bent|klopt|zijn|is|mag|moet|krijgt|weet|ziet|lukt) .*(?<![?:.…])$", re.I)


def _is_vraag_zonder_teken(tekst: str) -> bool:
    return "?" not in tekst and bool(VRAAG.match(tekst) or OMGEKEERD.match(tekst))


def test_een_vraag_is_te_herkennen() -> None:
    for vraag in ("wat vindt de klant", "Hoe dringend", "Klopt dit", "Waarom geen volgend gesprek"):
        assert _is_vraag_zonder_teken(vraag)
    for geen in ("Wat u koos", "Wie erbij zijn", "wat", "Wat vindt de klant?", "Hoe het is gegaan"):
        assert not _is_vraag_zonder_teken(geen)


def test_achter_de_naam_van_een_veld_die_een_vraag_is_staat_een_vraagteken() -> None:
    namen = {
        (model.__name__, str(veld.verbose_name))
        for model in apps.get_models()
        if model._meta.app_label in VERDIEPINGEN
        for veld in model._meta.fields
    }
    assert [naam for naam in sorted(namen) if _is_vraag_zonder_teken(naam[1])] == []


def test_achter_het_label_van_een_formulier_dat_een_vraag_is_staat_een_vraagteken() -> None:
    labels = []
    for app in VERDIEPINGEN:
        for pad in (BASIS / app).rglob("*.py"):
            if "form" not in str(pad) and "admin" not in pad.parts:
                continue
            for deel in ast.walk(ast.parse(pad.read_text())):
                if isinstance(deel, ast.keyword) and deel.arg == "label" and isinstance(deel.value, ast.Constant):
                    labels.append((pad.name, str(deel.value.value)))
                elif isinstance(deel, ast.Assign) and getattr(deel.targets[0], "id", "") == "labels":
                    labels += [
                        (pad.name, str(waarde.value))
                        for waarde in getattr(deel.value, "values", [])
                        if isinstance(waarde, ast.Constant)
                    ]
    assert len(labels) > 60
    assert [label for label in labels if _is_vraag_zonder_teken(label[1])] == []


KOP = re.compile(r"<(h[1-6]|legend|dt|label|summary|caption)\b[^>]*>(.*?)</\1>", re.S)


def test_achter_een_kop_die_een_vraag_is_staat_een_vraagteken() -> None:
    koppen = {
        (pad.name, " ".join(re.sub(r"\{#.*?#\}|\{%.*?%\}|<[^>]*>", " ", treffer[2]).split()))
        for pad in EIGEN
        for treffer in KOP.finditer(pad.read_text())
    }
    assert len(koppen) > 400
    assert sorted(kop for kop in koppen if _is_vraag_zonder_teken(kop[1])) == []


def test_een_dag_heeft_in_de_sjablonen_een_van_twee_vormen() -> None:
    vormen = {
        treffer[1] for pad in EIGEN for treffer in re.finditer(r"\|(?:date|time):[\"']([^\"']*)[\"']", pad.read_text())
    }
    voor_mensen = {"d-m-Y", "d-m-Y H:i", "d-m-Y H:i:s", "l d-m-Y H:i", "H:i", "Y"}
    voor_machines = {"Y-m-d", "c"}
    assert vormen - voor_mensen - voor_machines == set()


VOOR_DE_KLANT = (
    "caseload/meekijken.html",
    "caseload/meekijken_zin.html",
    "caseload/inzage/afschrift_pdf.html",
    "caseload/inzage/delen.html",
    "caseload/inzage/feiten.html",
    "instrumenten/klantblad.html",
    "klantbeeld/klantbeeld_zin.html",
    "trajecten/plan_pdf.html",
)


@pytest.mark.parametrize("naam", VOOR_DE_KLANT)
def test_wat_de_klant_leest_schrijft_een_dag_met_de_maand_in_letters(naam: str) -> None:
    inhoud = (BASIS / "templates" / naam).read_text()
    assert re.sub(r"\|date:[\"']c[\"']", "", inhoud).count("|date") == 0


# One word per act (docs/begrippen.md): what is written on a button that does it, and the words that are not.
GEEN_KNOPWOORD = re.compile(
    r"(?<!naar )\b(opslaan|bewaren|bewerk(?:en)?|wijzigen|aanpassen|toch niet|annuleren|vaststellen|vastleggen"
    r"|toevoegen|overdragen|afsluiten|evalueren|bespreken|beginnen|plannen|weghalen|weggooien|verwijderen|maken|leggen"
    r"|print(?:en)?)\b",
    re.IGNORECASE,
)
KNOP = re.compile(r"<(button|a)\b([^>]*)>(.*?)</\1>", re.S)


def test_een_knop_zegt_wat_u_ermee_doet_in_een_vast_woord() -> None:
    knoppen = [
        (pad.name, " ".join(re.sub(r"\{%.*?%\}|<[^>]*>", "", treffer[3]).split()))
        for pad in EIGEN
        for treffer in KNOP.finditer(pad.read_text())
        if treffer[1] == "button" or "knop" in treffer[2]
    ]
    assert len(knoppen) > 150
    assert [knop for knop in knoppen if GEEN_KNOPWOORD.search(knop[1])] == []

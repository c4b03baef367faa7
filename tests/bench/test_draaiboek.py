"""What is measured exists: every page answers, every form is taken as it is sent, a limit is that of its page."""

import json
from base64 import b64decode
from collections import Counter
from collections.abc import Callable
from itertools import count
from pathlib import Path

import psycopg
import pytest
from django.db import transaction
from django.test import Client
from pytest_django import Settings

from bench import draaiboek, verkeer
from bench.paginas import HOOFDPAGINAS, LIJSTADRES, Blad
from bench.toeloop import MENGSEL, OPGESLAGEN, Vraag, Werk
from bench.web import grens, instellingen, lijst
from klanten.models import Klant
from tests.paginakeuring import Pagina
from toegang.models import Gebruiker, Inzage

# One process makes the city, and the other does not make it again.
pytestmark = pytest.mark.xdist_group("bench")


@pytest.fixture
def meetserver(settings: Settings) -> None:
    """As the web server that is measured is set up."""
    settings.ROOT_URLCONF = instellingen.ROOT_URLCONF
    settings.MIDDLEWARE = [*settings.MIDDLEWARE, "bench.web.grens.Meeluisteraar"]


@pytest.fixture
def bladen(eerst: dict[str, int], meetserver: None) -> dict[str, tuple[Blad, Client]]:
    return {blad.naam: (blad, client) for blad, client in draaiboek.bladen("klantmanager", "klantmanager.1")}


def test_de_hoofdpaginas_staan_in_het_draaiboek_met_een_sessie(bladen: dict[str, tuple[Blad, Client]]) -> None:
    assert set(HOOFDPAGINAS) <= set(bladen)
    assert all("sessionid=" in blad.sessie and "csrftoken=" in blad.sessie for blad, _ in bladen.values())


@pytest.fixture
def opgenomen(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[[dict[str, grens.Opname]], None]:
    """Gives the server what it is to play."""

    def bewaar(opnamen: dict[str, grens.Opname]) -> None:
        grens.bewaar(opnamen, tmp_path / "grenzen.json")
        monkeypatch.setenv(grens.BESTAND, str(tmp_path / "grenzen.json"))
        grens.vergeet()

    return bewaar


def test_elke_pagina_antwoordt_en_haar_grens_zegt_en_noteert_hetzelfde(
    bladen: dict[str, tuple[Blad, Client]], opgenomen: Callable[[dict[str, grens.Opname]], None]
) -> None:
    opnamen = {naam: draaiboek.luister(blad, client) for naam, (blad, client) in bladen.items()}
    opgenomen(opnamen)
    for naam, (blad, client) in bladen.items():
        regels = Inzage.objects.count()
        pagina = client.get(blad.adres)
        genoteerd = Inzage.objects.count() - regels
        antwoord = client.get(f"/bench/grens/{naam}/")
        assert (antwoord.status_code, antwoord.headers["Content-Type"]) == (200, pagina.headers["Content-Type"])
        assert antwoord.content == b64decode(opnamen[naam].inhoud)
        titels = [Pagina(deel.content, blad.adres).titel for deel in (antwoord, pagina)]
        assert titels[0] == titels[1]
        assert Inzage.objects.count() - regels == 2 * genoteerd
        assert opnamen[naam].opdrachten


def test_de_grens_vraagt_echt_wat_de_pagina_vroeg(
    bladen: dict[str, tuple[Blad, Client]], opgenomen: Callable[[dict[str, grens.Opname]], None]
) -> None:
    opgenomen({"gek": grens.Opname(["SELECT 1 / 0"], [None], "", "text/html")})
    _, client = bladen["dossier"]
    with pytest.raises(psycopg.errors.DivisionByZero), transaction.atomic():
        client.get("/bench/grens/gek/")


def test_de_lijst_van_django_admin_toont_de_rijen_van_de_werkvoorraad(
    bladen: dict[str, tuple[Blad, Client]],
) -> None:
    _, client = bladen["werkvoorraad"]
    wie = Gebruiker.objects.get(username="klantmanager")
    assert LIJSTADRES == lijst.ADRES
    pagina = client.get(lijst.ADRES).content.decode()
    verwacht = list(Klant.objects.zichtbaar_voor(wie).in_begeleiding().values_list("klantnummer", flat=True))
    assert verwacht
    assert all(nummer in pagina for nummer in verwacht)


def _stuur(client: Client, vraag: Vraag, keer: int) -> bool:
    """Send it as the load does; whether it is answered as it should be."""
    kop = {"HX-Request": "true"} if vraag.pagina else {}
    naam, _, waarde = vraag.sessie.partition("sessionid=")
    client.cookies["sessionid"] = waarde.partition(";")[0]
    if vraag.velden is None:
        return client.get(vraag.adres).status_code == 200
    velden: dict[str, list[str]] = {}
    for naam, waarde in vraag.ingevuld(keer) or []:
        velden.setdefault(naam, []).append(waarde)
    antwoord = client.post(vraag.adres, velden, headers=kop)
    if vraag.pagina:
        vraag.neem_over(antwoord.content.decode())
    return antwoord.status_code == (302 if vraag.soort in OPGESLAGEN else 200)


def test_de_toeloop_heeft_van_elke_soort_en_alles_wordt_aangenomen_ook_de_tweede_keer(
    eerst: dict[str, int], tmp_path: Path
) -> None:
    verkeer.main(tmp_path / "verkeer.json", klantmanagers=2, concepten=2)
    vragen = [
        Vraag(**vraag | {"soort": Werk(vraag["soort"])})
        for vraag in json.loads((tmp_path / "verkeer.json").read_text())
    ]
    assert set(Counter(vraag.soort for vraag in vragen)) == set(MENGSEL)
    keren = count(1)
    for vraag in vragen:
        client = Client()
        assert _stuur(client, vraag, next(keren)), vraag
        assert _stuur(client, vraag, next(keren)), vraag

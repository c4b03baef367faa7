"""Documents are made beside the web server: neighbours do not wait, and a process that dies costs nobody a document."""

import multiprocessing
import os
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import ExitStack
from http import HTTPStatus

import psutil
import pytest
from django.test import override_settings
from django.urls import reverse

from tests.factories import InstrumentFactory, KlantFactory
from tests.paginakeuring import op_een_regel
from tests.typen import Als
from toegang.document import maak_document, proces
from toegang.document.proces import DocumentMislukt, laat_maken, plaats
from toegang.models import Gebruiker, Inzage

BLAD = '<!doctype html><html lang="nl"><head><title>Blad</title></head><body><h1>Blad</h1>{}</body></html>'
KORT = BLAD.format("<p>Eén regel.</p>")
LANG = BLAD.format("<p>Een regel die er vaak staat, op heel wat bladzijden.</p>" * 300)


@pytest.fixture(autouse=True)
def eigen_proces() -> Iterator[None]:
    """As on the web server; afterwards the process is gone."""
    with override_settings(DOCUMENT_IN_EIGEN_PROCES=True):
        yield
    proces.stop()


def _in_dit_proces() -> override_settings:
    return override_settings(DOCUMENT_IN_EIGEN_PROCES=False)


def _maker() -> psutil.Process:
    """The process that makes the documents; there is one."""
    laat_maken(os.getpid)
    [kind] = multiprocessing.active_children()
    return psutil.Process(kind.pid)


@pytest.fixture
def in_een_andere_draad() -> Iterator[Callable[..., Future[bytes]]]:
    """Let a thread ask for a document, as a neighbour's request would."""
    with ThreadPoolExecutor() as draden:
        yield draden.submit


def test_het_document_is_hetzelfde() -> None:
    in_eigen_proces = maak_document(KORT)
    with _in_dit_proces():
        assert in_eigen_proces == maak_document(KORT)


def test_de_webserver_heeft_er_zelf_bijna_geen_werk_aan() -> None:
    _maker()

    def kost() -> float:
        begin = time.process_time()
        maak_document(LANG)
        return time.process_time() - begin

    ernaast = kost()
    with _in_dit_proces():
        assert ernaast < kost() / 10


def test_het_proces_geeft_voorrang_aan_de_paginas() -> None:
    assert laat_maken(os.nice, 0) > os.nice(0)


@pytest.mark.django_db
def test_wie_ernaast_werkt_krijgt_zijn_pagina_eerder_dan_het_document_er_is(
    als: Als, klantmanager: Gebruiker, in_een_andere_draad: Callable[..., Future[bytes]]
) -> None:
    maker = _maker()
    maker.suspend()
    document = in_een_andere_draad(maak_document, KORT)
    assert als(klantmanager).get("/").status_code == HTTPStatus.OK
    assert not document.done()
    maker.resume()
    assert document.result().startswith(b"%PDF")


def test_er_is_nooit_meer_dan_een_proces(in_een_andere_draad: Callable[..., Future[bytes]]) -> None:
    nummers = [in_een_andere_draad(laat_maken, os.getpid) for _ in range(8)]
    assert len({nummer.result() for nummer in nummers}) == 1


def test_een_proces_dat_sterft_kost_niemand_zijn_document(in_een_andere_draad: Callable[..., Future[bytes]]) -> None:
    """Not of who was having it made, and not of who waited."""
    maker = _maker()
    maker.suspend()
    documenten = [in_een_andere_draad(maak_document, KORT) for _ in range(2)]
    maker.kill()
    assert [document.result()[:4] for document in documenten] == [b"%PDF"] * 2


def test_een_document_dat_zijn_proces_meesleept_wordt_niet_steeds_weer_geprobeerd() -> None:
    with pytest.raises(DocumentMislukt):
        laat_maken(os._exit, 1)
    assert maak_document(KORT).startswith(b"%PDF")


def test_een_document_waar_geen_eind_aan_komt_wordt_afgebroken(monkeypatch: pytest.MonkeyPatch) -> None:
    maker = _maker()
    monkeypatch.setattr(proces, "HOOGSTENS", 1)
    with pytest.raises(DocumentMislukt):
        laat_maken(time.sleep, 3600)
    # The process itself can go on.
    assert laat_maken(os.getpid) == maker.pid


@pytest.mark.django_db
def test_de_pagina_zegt_dat_het_misging_en_de_volgende_keer_lukt_het(
    als: Als, klantmanager: Gebruiker, monkeypatch: pytest.MonkeyPatch
) -> None:
    adres = reverse("instrument_pdf", args=[InstrumentFactory().slug]) + "?aanspreken=jij"
    client = als(klantmanager)
    with monkeypatch.context() as sterft:
        sterft.setattr("instrumenten.views.instrument.maak_klantblad", lambda blad: laat_maken(os._exit, 1))
        antwoord = client.get(adres)
    assert antwoord.status_code == HTTPStatus.SERVICE_UNAVAILABLE
    assert "Retry-After" not in antwoord.headers
    assert "Het maken ging mis. Er is niets verloren" in op_een_regel(antwoord)
    assert f'href="{adres}"' in op_een_regel(antwoord)
    assert client.get(adres).content.startswith(b"%PDF")


@pytest.mark.django_db
def test_staan_er_al_documenten_te_wachten_dan_zegt_de_pagina_dat_en_is_er_niets_geopend(
    als: Als, klantmanager: Gebruiker
) -> None:
    """Otherwise all threads of the web server would soon be waiting for documents, and none answer a page."""
    klant = KlantFactory(klantmanager=klantmanager)
    client, adres = als(klantmanager), reverse("inzage_pdf", args=[klant.pk])
    with ExitStack() as bezet:
        for _ in range(proces.TEGELIJK):
            bezet.enter_context(plaats())
        antwoord = client.get(adres)
        assert client.get(reverse("inzage", args=[klant.pk])).status_code == HTTPStatus.OK
    assert antwoord.status_code == HTTPStatus.SERVICE_UNAVAILABLE
    assert int(antwoord["Retry-After"]) > 0
    assert "Er worden nu andere documenten gemaakt" in op_een_regel(antwoord)
    assert not Inzage.objects.filter(onderdeel="inzage, afschrift als PDF").exists()
    assert client.get(adres).content.startswith(b"%PDF")


WEBPROCES = """
import os
from toegang.document.proces import laat_maken
if __name__ == "__main__":
    print(laat_maken(os.getpid), flush=True)
    os._exit(1)
"""


def test_gaat_de_webserver_weg_dan_blijft_er_geen_proces_achter(tmp_path_factory: pytest.TempPathFactory) -> None:
    programma = tmp_path_factory.mktemp("web") / "webproces.py"
    programma.write_text(WEBPROCES, encoding="utf-8")
    web = subprocess.run(
        [sys.executable, str(programma)],
        env={**os.environ, "PYTHONPATH": os.getcwd()},
        capture_output=True,
        text=True,
        check=False,
    )
    assert web.stdout.strip().isdecimal(), web.stderr
    psutil.wait_procs([psutil.Process(pid) for pid in [int(web.stdout)] if psutil.pid_exists(pid)], timeout=30)
    assert not psutil.pid_exists(int(web.stdout))

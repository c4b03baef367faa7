"""The load: its schedule, its mixture, what is sent and how an answer is judged, and that it does not wait."""

import itertools
import threading
from collections import Counter
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import parse_qs

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bench.toeloop import MENGSEL, Bestek, Toeloop, Voorraad, Vraag, Werk, aankomsten, volgorde
from bench.verbinding import Antwoord

TEMPO = st.integers(1, 200)


@given(tempo=TEMPO, seed=st.integers(0, 1000))
def test_aankomsten_staan_vast_liggen_op_volgorde_en_binnen_de_tijd(tempo: int, seed: int) -> None:
    bestek = Bestek(1, tempo, duur=20, opwarmen=5, seed=seed)
    momenten = aankomsten(bestek)
    assert momenten == aankomsten(bestek) == sorted(momenten)
    assert all(0 < moment < 25 for moment in momenten)


def test_er_komen_er_zoveel_als_gevraagd_en_niet_op_de_maat() -> None:
    momenten = aankomsten(Bestek(1, tempo=50, duur=100, opwarmen=0))
    assert 4500 < len(momenten) < 5500
    tussen = [later - eerder for eerder, later in itertools.pairwise(momenten)]
    # Independent people: a wait of more than twice the mean is as usual (e^-2) as one that is much shorter.
    assert 0.10 < sum(wachten > 2 / 50 for wachten in tussen) / len(tussen) < 0.17


@given(aantal=st.integers(0, 500))
def test_elke_soort_komt_naar_haar_deel(aantal: int) -> None:
    assert sum(MENGSEL.values()) == 100
    reeks = volgorde(Bestek(1, 10, 10), aantal)
    assert len(reeks) == aantal
    geteld = Counter(reeks)
    for soort, deel in MENGSEL.items():
        assert deel * (aantal // 100) <= geteld[soort] <= deel * (aantal // 100 + 1)


def test_zeventig_lezen_twintig_bewaren_tussendoor_en_tien_bewaren_een_formulier() -> None:
    bewaren = sum(deel for soort, deel in MENGSEL.items() if soort in {Werk.LEGT_VAST, Werk.PLANT, Werk.SPREEKT_AF})
    assert (MENGSEL[Werk.VERSLAG] + MENGSEL[Werk.DEEL], bewaren) == (20, 10)


def test_een_formulier_krijgt_elke_keer_een_eigen_sleutel_en_andere_woorden() -> None:
    vraag = Vraag(Werk.LEGT_VAST, "/", "", [("sleutel", "oud"), ("feit", "Belde"), ("soort", "x")], "feit")
    een, twee = (dict(vraag.ingevuld(keer) or []) for keer in (1, 2))
    assert (een["feit"], twee["feit"]) == ("Belde 1", "Belde 2")
    assert len({een["sleutel"], twee["sleutel"], "oud"}) == 3
    assert een["soort"] == "x"
    assert Vraag(Werk.DOSSIER, "/", "").ingevuld(1) is None


def test_een_concept_neemt_over_wat_het_antwoord_teruggeeft() -> None:
    vraag = Vraag(Werk.VERSLAG, "/", "", [("concept_revisie", "0"), ("feit", "Belde")], "feit")
    vraag.neem_over('<input type="hidden" name="concept_revisie" value="7" id="a" hx-swap-oob="true">')
    assert vraag.velden == [("concept_revisie", "7"), ("feit", "Belde")]
    pagina = '<input type="hidden" name="concept_revisie" value="9" id="a">'
    vraag.neem_over(pagina)
    assert vraag.velden == [("concept_revisie", "7"), ("feit", "Belde")]
    vraag.neem_over(pagina, heel=True)
    assert vraag.velden == [("concept_revisie", "9"), ("feit", "Belde")]


@pytest.mark.parametrize(
    ("soort", "status", "goed"),
    [
        (Werk.DOSSIER, 200, True),
        (Werk.DOSSIER, 302, False),
        (Werk.VERSLAG, 409, False),
        (Werk.PLANT, 302, True),
        (Werk.PLANT, 200, False),
        (Werk.PLANT, 422, False),
    ],
)
def test_wat_er_niet_komt_zoals_het_hoort_is_een_fout(soort: Werk, status: int, goed: bool) -> None:
    assert Vraag(soort, "/", "").verwacht(Antwoord(status, 1, "", b"", verpakt=False)) is goed


def test_een_concept_is_in_een_paar_handen_tegelijk() -> None:
    vragen = [Vraag(Werk.VERSLAG, f"/{nummer}", "") for nummer in range(2)]
    voorraad = Voorraad(vragen, seed=1)
    een, ander = voorraad.neem(Werk.VERSLAG), voorraad.neem(Werk.VERSLAG)
    assert {een.adres, ander.adres} == {"/0", "/1"}
    with pytest.raises(IndexError):
        voorraad.neem(Werk.VERSLAG)
    voorraad.geef_terug(ander)
    assert voorraad.neem(Werk.VERSLAG) is ander


class Stil(BaseHTTPRequestHandler):
    """Answers nobody until so many ask at the same time; tells what it was sent."""

    protocol_version = "HTTP/1.1"
    samen = threading.Barrier(1)
    gekregen: list[tuple[str, dict[str, list[str]]]]

    def do_GET(self) -> None:
        self._antwoord(b"")

    def do_POST(self) -> None:
        self._antwoord(self.rfile.read(int(self.headers["Content-Length"])))

    def _antwoord(self, lijf: bytes) -> None:
        self.gekregen.append((str(self.headers["Cookie"]), parse_qs(lijf.decode())))
        self.samen.wait(timeout=30)
        self.send_response(200 if self.path != "/weg/" else 404)
        self.send_header("Content-Length", "0")
        self.end_headers()

    def log_message(self, *_: object) -> None:
        """Silent."""


@pytest.fixture
def poort() -> Iterator[int]:
    """A server of `Stil`."""
    Stil.gekregen = []
    with ThreadingHTTPServer(("127.0.0.1", 0), Stil) as server:
        draad = threading.Thread(target=server.serve_forever)
        draad.start()
        yield server.server_address[1]
        server.shutdown()
        draad.join()


def test_de_toeloop_wacht_niet_op_een_antwoord_om_verder_te_vragen(poort: int) -> None:
    """In a closed loop of one the second request never comes, and the first is never answered."""
    bestek = Bestek(poort, tempo=100, duur=0.2, opwarmen=0, mengsel={"dossier": 100})
    aantal = len(aankomsten(bestek))
    assert aantal > 5
    Stil.samen = threading.Barrier(aantal)
    vragen = [Vraag(Werk.DOSSIER, "/", f"sessie={nummer}") for nummer in range(aantal)]
    meting = Toeloop(bestek, vragen).voer_uit()
    assert (len(meting.alle), meting.fouten, meting.gevraagd) == (aantal, {}, aantal)
    assert len({sessie for sessie, _ in Stil.gekregen}) == aantal


def test_een_verkeerd_antwoord_wordt_geteld_bij_wat_het_was(poort: int) -> None:
    Stil.samen = threading.Barrier(1)
    bestek = Bestek(poort, tempo=50, duur=0.2, opwarmen=0, mengsel={"gesprek gepland": 100})
    vragen = [
        Vraag(Werk.PLANT, "/weg/", "", [("doel", "Praten"), ("moment", "2026-12-22T10:15")], "doel") for _ in range(20)
    ]
    meting = Toeloop(bestek, vragen).voer_uit()
    aantal = len(aankomsten(bestek))
    assert meting.fouten == {"gesprek gepland: antwoordt 404": aantal}
    assert meting.aantal_fouten == aantal
    assert meting.alle == []
    assert {velden["doel"][0] for _, velden in Stil.gekregen} == {f"Praten {nummer}" for nummer in range(aantal)}


def test_wat_een_klantmanager_plant_valt_elke_keer_op_een_ander_uur_in_de_nacht() -> None:
    vraag = Vraag(Werk.PLANT, "/plan/", "", [("doel", "Praten"), ("moment", "2026-12-22T10:15")], "doel")
    momenten = [dict(vraag.ingevuld(keer) or [])["moment"] for keer in range(4)]
    assert len(set(momenten)) == 4
    assert {moment[11:] for moment in momenten} <= {f"0{uur}:15" for uur in range(5)}

"""Two sends at the very same moment, on two connections, make one client."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier
from typing import TypeVar

import pghistory
import pytest
from django.db import connection

from klanten.actions.klant import KlantBekend, meld_klant, nieuw_klantnummer
from klanten.models import Klant, Meldreden
from tests.factories import GebruikerFactory
from tests.klanten.meldingformulier import ADRES, invoer
from tests.typen import Als, zeker
from toegang.models import Rol

pytestmark = pytest.mark.django_db(transaction=True)


R = TypeVar("R")


def tegelijk(aantal: int, doe: Callable[[int], R]) -> list[R]:
    """Call `doe(i)` on so many threads that start together; the results in order."""
    begin = Barrier(aantal)

    def draad(i: int) -> R:
        try:
            begin.wait(timeout=60)
            with pghistory.context(taak="tests"):
                return doe(i)
        finally:
            connection.close()

    with ThreadPoolExecutor(aantal) as uitvoerder:
        return list(uitvoerder.map(draad, range(aantal)))


def test_hetzelfde_formulier_twee_keer_tegelijk_maakt_een_klant(als: Als) -> None:
    klantmanager = GebruikerFactory(rol=Rol.KLANTMANAGER)
    gegevens = invoer()
    clients = [als(klantmanager), als(klantmanager)]
    antwoorden = tegelijk(2, lambda i: clients[i].post(ADRES, gegevens))
    assert [antwoord.status_code for antwoord in antwoorden] == [302, 302]
    assert antwoorden[0]["Location"] == antwoorden[1]["Location"] == Klant.objects.get().get_absolute_url()


def test_twee_collegas_melden_tegelijk_dezelfde_klant_en_de_tweede_ziet_dat(als: Als) -> None:
    clients = [als(GebruikerFactory()), als(GebruikerFactory())]
    antwoorden = tegelijk(2, lambda i: clients[i].post(ADRES, invoer()))
    assert sorted(antwoord.status_code for antwoord in antwoorden) == [302, 422]
    assert Klant.objects.count() == 1


def test_de_handeling_zelf_laat_gelijke_meldingen_op_elkaar_wachten() -> None:
    klantmanager = GebruikerFactory()
    meldreden = zeker(Meldreden.objects.first())
    gegevens = {
        "voornaam": "Aisha",
        "tussenvoegsel": "",
        "achternaam": "Idrissi",
        "geboortedatum": "1990-03-14",
        "telefoon": "06-85001234",
    }

    def meld(_i: int) -> int | None:
        try:
            return meld_klant(gegevens=gegevens, meldreden=meldreden, klantmanager=klantmanager, door=klantmanager).pk
        except KlantBekend:
            return None

    uitkomsten = tegelijk(4, meld)
    assert len([uitkomst for uitkomst in uitkomsten if uitkomst]) == 1
    assert Klant.objects.count() == 1


def test_klantnummers_zijn_ook_tegelijk_verschillend() -> None:
    nummers = tegelijk(4, lambda _i: [nieuw_klantnummer() for _ in range(10)])
    alle = [nummer for rij in nummers for nummer in rij]
    assert len(set(alle)) == len(alle) == 40

"""Two files at the very same moment: what is new to both can lock nothing, and comes in once."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor

import pghistory
import pytest
from django.db import connection

from instrumenten.models import Instrument
from instrumenten.uitwisseling.bestand import als_csv
from instrumenten.uitwisseling.proef import NietZoalsGetoond, neem_in, neem_proef

pytestmark = pytest.mark.django_db(transaction=True)
INHOUD = als_csv([["naam", "samenvatting"], ["Werkverkenning", "Meekijken."]])


def lees_in(naam: str, getoond: str) -> None:
    with pghistory.context(taak="tests"):
        neem_in(naam=naam, inhoud=INHOUD, getoond=getoond)


def test_wie_de_tweede_is_ziet_het_nieuwe_verslag() -> None:
    getoond = neem_proef("lijst.csv", INHOUD).vingerafdruk
    eerder: list[bool] = []

    def ander() -> None:
        try:
            lees_in("ander.csv", getoond)
        finally:
            connection.close()

    def wacht(execute: Callable[..., object], sql: str, *verder: object) -> object:
        """Just before this one writes, another file with the same comes in."""
        if 'INSERT INTO "instrumenten_instrument" ' in sql and not eerder:
            eerder.append(True)
            with ThreadPoolExecutor(1) as uitvoerder:
                uitvoerder.submit(ander).result(timeout=20)
        return execute(sql, *verder)

    with connection.execute_wrapper(wacht), pytest.raises(NietZoalsGetoond) as geweigerd:
        lees_in("lijst.csv", getoond)
    assert (geweigerd.value.proef.ongewijzigd, geweigerd.value.proef.rijen) == (1, [])
    assert Instrument.objects.count() == 1

"""Two colleagues who change two clients that look alike, at the very same moment: both are done."""

from threading import Barrier
from typing import Any

import pytest

from klanten import bekenden
from klanten.actions.klant import wijzig_gegevens
from klanten.models import Klant, Onderscheid
from tests.klanten.meldingformulier import bekende
from tests.klanten.test_melding_gelijktijdig import tegelijk

pytestmark = pytest.mark.django_db(transaction=True)


def test_twee_klanten_die_op_elkaar_lijken_wachten_niet_op_elkaar(monkeypatch: pytest.MonkeyPatch) -> None:
    een, ander = bekende(klantnummer="K-700001"), bekende(klantnummer="K-700002")
    beiden_gekeken = Barrier(2)
    zoek = bekenden.zoek_bekenden

    def zoek_en_wacht(*args: Any, **kwargs: Any) -> list[Any]:
        gevonden = zoek(*args, **kwargs)
        beiden_gekeken.wait(timeout=60)
        return gevonden

    monkeypatch.setattr("klanten.actions.klant.zoek_bekenden", zoek_en_wacht)

    def wijzig(i: int) -> Klant:
        klant, lijkt = (een, ander) if i else (ander, een)
        return wijzig_gegevens(
            klant=klant,
            gezien=klant.revisie,
            gegevens={"telefoon": f"06-0000000{i}"},
            bekeken=[lijkt.pk],
            door=klant.klantmanager,
        )

    tegelijk(2, wijzig)
    assert set(Klant.objects.values_list("telefoon", flat=True)) == {"06-00000000", "06-00000001"}
    assert Onderscheid.objects.exists()

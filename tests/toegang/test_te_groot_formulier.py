"""A form with a thousand parts, fields or files is refused at once, in words."""

import pytest
from django.test import Client
from django.urls import reverse

from tests.factories import InstrumentFactory
from tests.instrumenten.conftest import beheer  # noqa: F401
from tests.snelheid import binnen


def delen(soort: str, aantal: int, **velden: str) -> dict[str, str]:
    """So many parts of one kind, as a browser sends them."""
    kop = {f"{soort}-TOTAL_FORMS": str(aantal), f"{soort}-INITIAL_FORMS": "0"}
    return kop | {f"{soort}-{nr}-{veld}": waarde for nr in range(aantal) for veld, waarde in velden.items()}


@pytest.mark.parametrize(
    "invoer",
    [
        delen("links", 1000, label="Meer", url="https://example.nl"),
        delen("links", 1000, **{f"veld{nummer}": "x" for nummer in range(11)}),
        {"links-TOTAL_FORMS": "9" * 5000, "links-INITIAL_FORMS": "0"},
        {"links-TOTAL_FORMS": "2000", "links-INITIAL_FORMS": "0"},
        {f"veld{nummer}": "x" for nummer in range(50_000)},
    ],
    ids=["duizend links", "tienduizend velden", "vijfduizend cijfers", "alleen gezegd", "vijftigduizend velden"],
)
@pytest.mark.django_db
def test_een_formulier_met_duizend_delen_wordt_snel_geweigerd_met_uitleg(
    beheer: Client,  # noqa: F811
    invoer: dict[str, str],
) -> None:
    instrument = InstrumentFactory()
    adres = reverse("admin:instrumenten_instrument_change", args=[instrument.pk])
    beheer.get(adres)  # the first request of a process loads what all of them need
    antwoord = binnen(300, lambda: beheer.post(adres, invoer))
    assert antwoord.status_code == 413
    tekst = antwoord.content.decode()
    assert "Er is niets opgeslagen." in tekst
    assert "wat u invulde, staat er dan nog" in tekst
    assert not instrument.links.exists()


@pytest.mark.django_db
def test_ook_wie_niet_is_aangemeld_krijgt_de_uitleg(client: Client) -> None:
    antwoord = client.post("/account/login/", {f"veld{nummer}": "x" for nummer in range(20_000)})
    assert antwoord.status_code == 413
    assert "Dit formulier is te groot" in antwoord.content.decode()

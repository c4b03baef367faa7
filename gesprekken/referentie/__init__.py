"""Kinds of conversation and causes, shipped as readable files with their source."""

from pathlib import Path

from gesprekken.models import AfspraakOorzaak, Gesprekssoort, Verzuimreden
from instrumenten.referentie.laden import laad_codelijst

MAP = Path(__file__).parent


def laad(*, bijwerken: bool) -> dict[str, int]:
    """Load the reference data of this floor; per list the number of records written."""
    return {
        "soorten gesprek": laad_codelijst(
            Gesprekssoort,
            MAP / "gesprekssoorten.toml",
            "soort",
            ("naam", "omschrijving", "duur", "open_delen"),
            bijwerken=bijwerken,
        ),
        "oorzaken van niet nakomen": laad_codelijst(
            AfspraakOorzaak, MAP / "afspraakoorzaken.toml", "oorzaak", ("naam",), bijwerken=bijwerken
        ),
        "redenen van niet verschijnen": laad_codelijst(
            Verzuimreden, MAP / "verzuimredenen.toml", "reden", ("naam", "geldigheid"), bijwerken=bijwerken
        ),
    }

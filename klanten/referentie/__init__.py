"""Reasons, the domains of the ZRM and the sociale kaart, shipped as readable files with their source."""

from pathlib import Path

from instrumenten.referentie.laden import laad_codelijst
from klanten.models import Meldreden, Organisatiesoort, Uitstroomreden, ZrmDomein
from klanten.referentie.organisaties import laad_organisaties

MAP = Path(__file__).parent


def laad(*, bijwerken: bool) -> dict[str, int]:
    """Load the reference data of this floor; per list the number of records written."""
    return {
        "redenen van melding": laad_codelijst(
            Meldreden, MAP / "meldredenen.toml", "reden", ("naam",), bijwerken=bijwerken
        ),
        "redenen van uitstroom": laad_codelijst(
            Uitstroomreden, MAP / "uitstroomredenen.toml", "reden", ("naam",), bijwerken=bijwerken
        ),
        "ZRM-domeinen": laad_codelijst(
            ZrmDomein, MAP / "zrm.toml", "domein", ("naam", "gevoelig"), bijwerken=bijwerken
        ),
        "soorten organisatie": laad_codelijst(
            Organisatiesoort, MAP / "organisatiesoorten.toml", "soort", ("naam",), bijwerken=bijwerken
        ),
        "organisaties": laad_organisaties(MAP / "organisaties.toml"),
    }

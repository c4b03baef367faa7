"""Eva's vocabulary, shipped as readable files with their source."""

from pathlib import Path

from instrumenten.models import Doelgroep, Klantkenmerk, Tegel, Uitvoeringsvorm
from instrumenten.referentie.laden import laad_codelijst

MAP = Path(__file__).parent


def laad(*, bijwerken: bool) -> dict[str, int]:
    """Load tegels, klantkenmerken, doelgroepen and uitvoeringsvormen; per list the number of records written."""
    tegelvelden = ("naam", "naam_klant", "ondertitel", "kolom", "rij", "omschrijving", "tips")
    kenmerkvelden = ("naam", "naam_klant", "groep", "omschrijving", "omschrijving_klant")
    return {
        "tegels": laad_codelijst(Tegel, MAP / "tegels.toml", "tegel", tegelvelden, bijwerken=bijwerken),
        "klantkenmerken": laad_codelijst(
            Klantkenmerk, MAP / "klantkenmerken.toml", "klantkenmerk", kenmerkvelden, bijwerken=bijwerken
        ),
        "doelgroepen": laad_codelijst(Doelgroep, MAP / "doelgroepen.toml", "doelgroep", ("naam",), bijwerken=bijwerken),
        "uitvoeringsvormen": laad_codelijst(
            Uitvoeringsvorm,
            MAP / "uitvoeringsvormen.toml",
            "uitvoeringsvorm",
            ("naam", "oude_namen"),
            bijwerken=bijwerken,
        ),
    }

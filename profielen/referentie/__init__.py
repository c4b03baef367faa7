"""The client profiles and the reasons to depart from a proposal, shipped as readable files with their source."""

from pathlib import Path

from instrumenten.models import Klantkenmerk, Tegel
from instrumenten.referentie.laden import bewaar, laad_codelijst, lees, op_code
from klantbeeld.models import IgmComponent
from profielen.models import Afwijkgrond, Klantprofiel, ProfielPatroon

MAP = Path(__file__).parent
_PROFIEL = (
    "naam",
    "naam_klant",
    "uitleg_klant",
    "volgorde",
    "actief",
    "voorbeeldinhoud",
    "toegang",
    "kenmerken",
    "ontwikkelbehoefte",
    "ondersteuningsbehoefte",
    "doelstelling",
    "einddoel",
    "focus",
    "rol_professional",
    "betrokkenheid",
    "termijn_maanden",
    "contactnorm_dagen",
    "evaluatie_maanden",
    "ladder_van",
    "ladder_tot",
    "instrumenten",
    "doorstroom",
    "bron",
)


def laad(*, bijwerken: bool) -> dict[str, int]:
    """Load profiles with their patterns, and afwijkgronden; per list the number of records written."""
    tegels, kenmerken, componenten = op_code(Tegel), op_code(Klantkenmerk), op_code(IgmComponent)
    profielen = patronen = 0
    for regel in lees(MAP / "profielen.toml", "profiel"):
        sleutel = {"set": regel["set"], "code": regel["code"]}
        profielen += bewaar(
            Klantprofiel,
            sleutel=sleutel,
            waarden={naam: regel[naam] for naam in _PROFIEL if naam in regel},
            veel={
                "tegels": [tegels[code] for code in regel["tegels"]],
                "klantkenmerken": [kenmerken[code] for code in regel["klantkenmerken"]],
            },
            bijwerken=bijwerken,
        )
        profiel = Klantprofiel.objects.get(**sleutel)
        patronen += sum(
            bewaar(
                ProfielPatroon,
                sleutel={"profiel": profiel, "component": componenten[deel["component"]]},
                waarden={naam: deel[naam] for naam in ("van", "tot", "gewicht")},
                bijwerken=bijwerken,
            )
            for deel in regel.get("patroon", [])
        )
    afwijkgronden = laad_codelijst(
        Afwijkgrond, MAP / "afwijkgronden.toml", "afwijkgrond", ("naam",), bijwerken=bijwerken
    )
    return {"klantprofielen": profielen, "patronen": patronen, "afwijkgronden": afwijkgronden}

"""The IGM with its anchors and links, shipped as readable files with their source."""

from pathlib import Path

from instrumenten.models import Klantkenmerk, Tegel
from instrumenten.referentie.laden import bewaar, laad_codelijst, lees, op_code
from klantbeeld.models import Anker, IgmComponent, KenmerkKoppeling, MgvKaart, Zoekrichting

MAP = Path(__file__).parent
_COMPONENT = (
    "naam",
    "naam_klant",
    "groep",
    "definitie",
    "klantvraag",
    "vragen",
    "indicatoren",
    "denkvraag",
    "let_op",
)


def laad(*, bijwerken: bool) -> dict[str, int]:
    """Load the reference data of this floor; per list the number of records written."""
    return {
        "IGM-componenten": laad_codelijst(IgmComponent, MAP / "igm.toml", "component", _COMPONENT, bijwerken=bijwerken),
        "ankers": _laad_ankers(bijwerken=bijwerken),
        "koppelingen": _laad_koppelingen(bijwerken=bijwerken),
        "zoekrichtingen": _laad_zoekrichtingen(bijwerken=bijwerken),
        "MGV-kaarten": _laad_kaarten(bijwerken=bijwerken),
    }


def _laad_ankers(*, bijwerken: bool) -> int:
    componenten = op_code(IgmComponent)
    return sum(
        bewaar(
            Anker,
            sleutel={"component": componenten[regel["code"]], "score": anker["score"]},
            waarden={naam: anker[naam] for naam in ("tekst", "tekst_klant", "tekst_wij", "bron") if naam in anker},
            bijwerken=bijwerken,
        )
        for regel in lees(MAP / "igm.toml", "component")
        for anker in regel["anker"]
    )


def _laad_koppelingen(*, bijwerken: bool) -> int:
    componenten, kenmerken = op_code(IgmComponent), op_code(Klantkenmerk)
    return sum(
        bewaar(
            KenmerkKoppeling,
            sleutel={"klantkenmerk": kenmerken[regel["klantkenmerk"]], "component": componenten[regel["component"]]},
            waarden={"gewicht": regel["gewicht"], "bron": regel["bron"]},
            bijwerken=bijwerken,
        )
        for regel in lees(MAP / "klantkenmerk_igm.toml", "koppeling")
    )


def _laad_zoekrichtingen(*, bijwerken: bool) -> int:
    componenten, kenmerken, tegels = op_code(IgmComponent), op_code(Klantkenmerk), op_code(Tegel)
    return sum(
        bewaar(
            Zoekrichting,
            sleutel={"component": componenten[regel["component"]]},
            waarden={"bron": regel["bron"]},
            veel={
                "tegels": [tegels[code] for code in regel["tegels"]],
                "klantkenmerken": [kenmerken[code] for code in regel["klantkenmerken"]],
            },
            bijwerken=bijwerken,
        )
        for regel in lees(MAP / "zoekrichting.toml", "zoekrichting")
    )


def _laad_kaarten(*, bijwerken: bool) -> int:
    componenten = op_code(IgmComponent)
    return sum(
        bewaar(
            MgvKaart,
            sleutel={"component": componenten[regel["component"]]},
            waarden={naam: regel[naam] for naam in ("proces", "technieken", "voorbeeldzin", "bron")},
            bijwerken=bijwerken,
        )
        for regel in lees(MAP / "mgv_kaarten.toml", "kaart")
    )

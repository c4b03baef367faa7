"""The assessment on the Integratief Gedragsmodel."""

from klantbeeld.models.igm import (
    Anker,
    Componentgroep,
    IgmComponent,
    KenmerkKoppeling,
    MgvKaart,
    Zoekrichting,
    ZoekrichtingKlantkenmerk,
    ZoekrichtingTegel,
)
from klantbeeld.models.klantbeeld import (
    Belemmering,
    Belemmeringsoort,
    Bron,
    Klantbeeld,
    Oplostermijn,
    Score,
    Urgentie,
    Werkpunt,
    Zekerheid,
)
from klantbeeld.statussen import KlantbeeldStatus

__all__ = [
    "Anker",
    "Belemmering",
    "Belemmeringsoort",
    "Bron",
    "Componentgroep",
    "IgmComponent",
    "KenmerkKoppeling",
    "Klantbeeld",
    "KlantbeeldStatus",
    "MgvKaart",
    "Oplostermijn",
    "Score",
    "Urgentie",
    "Werkpunt",
    "Zekerheid",
    "Zoekrichting",
    "ZoekrichtingKlantkenmerk",
    "ZoekrichtingTegel",
]

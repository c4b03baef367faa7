"""The assessment on the Integratief Gedragsmodel."""

from klantbeeld.models.belemmering import Belemmering, Belemmeringsoort, Oplostermijn, Urgentie
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
from klantbeeld.models.klantbeeld import Klantbeeld
from klantbeeld.models.score import Bron, Score, Zekerheid
from klantbeeld.models.scorebron import Scorebron
from klantbeeld.models.werkpunt import Werkpunt
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
    "Scorebron",
    "Urgentie",
    "Werkpunt",
    "Zekerheid",
    "Zoekrichting",
    "ZoekrichtingKlantkenmerk",
    "ZoekrichtingTegel",
]

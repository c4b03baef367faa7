"""Clients, conversations, agreements and the klantbeeld."""

from klantbeeld.models.gesprek import Afspraak, AfspraakStatus, AfspraakVan, Gesprek, Gespreksstatus
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
from klantbeeld.models.klant import (
    Aanspreekvorm,
    Gesprekssoort,
    Klant,
    Meldreden,
    Overdracht,
    Periode,
    Taalniveau,
    Uitstroomreden,
)
from klantbeeld.models.klantbeeld import Bron, Klantbeeld, KlantbeeldStatus, Score, Werkpunt, Zekerheid

__all__ = [
    "Aanspreekvorm",
    "Afspraak",
    "AfspraakStatus",
    "AfspraakVan",
    "Anker",
    "Bron",
    "Componentgroep",
    "Gesprek",
    "Gesprekssoort",
    "Gespreksstatus",
    "IgmComponent",
    "KenmerkKoppeling",
    "Klant",
    "Klantbeeld",
    "KlantbeeldStatus",
    "Meldreden",
    "MgvKaart",
    "Overdracht",
    "Periode",
    "Score",
    "Taalniveau",
    "Uitstroomreden",
    "Werkpunt",
    "Zekerheid",
    "Zoekrichting",
    "ZoekrichtingKlantkenmerk",
    "ZoekrichtingTegel",
]

"""Conversations and agreements."""

from gesprekken.models.afspraak import Afspraak, AfspraakOorzaak, AfspraakStatus, AfspraakVan
from gesprekken.models.gesprek import (
    Afloop,
    Deelnemer,
    Deelnemerrol,
    Gesprek,
    Gespreksstatus,
    Notitie,
    Notitiesoort,
    Verslagconcept,
    Verzuim,
    Verzuimreden,
)
from gesprekken.models.soort import Gesprekssoort

__all__ = [
    "Afloop",
    "Afspraak",
    "AfspraakOorzaak",
    "AfspraakStatus",
    "AfspraakVan",
    "Deelnemer",
    "Deelnemerrol",
    "Gesprek",
    "Gesprekssoort",
    "Gespreksstatus",
    "Notitie",
    "Notitiesoort",
    "Verslagconcept",
    "Verzuim",
    "Verzuimreden",
]

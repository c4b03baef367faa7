"""Conversations and agreements."""

from gesprekken.models.afspraak import Afspraak, AfspraakOorzaak
from gesprekken.models.gesprek import (
    Afloop,
    Deelnemer,
    Deelnemerrol,
    Gesprek,
    Notitie,
    Notitiesoort,
    Verslagconcept,
    Verzuim,
    Verzuimreden,
)
from gesprekken.models.soort import Gesprekssoort
from gesprekken.statussen import AfspraakStatus, AfspraakVan, Gespreksstatus

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

"""Conversations and agreements."""

from gesprekken.models.afspraak import Afspraak, AfspraakOorzaak
from gesprekken.models.contactnotitie import Contactnotitie
from gesprekken.models.deelnemer import Deelnemer, Deelnemerrol
from gesprekken.models.gesprek import Afloop, Gesprek
from gesprekken.models.notitie import Notitie, Notitiesoort
from gesprekken.models.soort import Gesprekssoort
from gesprekken.models.verslagconcept import Verslagconcept
from gesprekken.models.verzuim import Verzuim, Verzuimreden
from gesprekken.statussen import AfspraakStatus, AfspraakVan, Contactkanaal, Gespreksstatus

__all__ = [
    "Afloop",
    "Afspraak",
    "AfspraakOorzaak",
    "AfspraakStatus",
    "AfspraakVan",
    "Contactkanaal",
    "Contactnotitie",
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

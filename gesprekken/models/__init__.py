"""Conversations and agreements."""

from gesprekken.models.afspraak import Afspraak, AfspraakOorzaak
from gesprekken.models.agendakoppeling import Agendakoppeling
from gesprekken.models.contactnotitie import Contactnotitie
from gesprekken.models.deelnemer import Deelnemer, Deelnemerrol
from gesprekken.models.gesprek import Afloop, Gesprek
from gesprekken.models.notitie import Notitie, Notitiesoort
from gesprekken.models.plek import Locatie, Pleksoort
from gesprekken.models.soort import Gesprekssoort, Verslagindeling
from gesprekken.models.uitnodiging import Uitnodiging
from gesprekken.models.verslagconcept import Verslagconcept
from gesprekken.models.verzuim import Verzuim, Verzuimreden
from gesprekken.statussen import (
    AfspraakStatus,
    AfspraakVan,
    Bezorging,
    Contactkanaal,
    Gespreksstatus,
    Postsoort,
    Postweg,
    Verslagdeel,
)

__all__ = [
    "Afloop",
    "Afspraak",
    "AfspraakOorzaak",
    "AfspraakStatus",
    "AfspraakVan",
    "Agendakoppeling",
    "Bezorging",
    "Contactkanaal",
    "Contactnotitie",
    "Deelnemer",
    "Deelnemerrol",
    "Gesprek",
    "Gesprekssoort",
    "Gespreksstatus",
    "Locatie",
    "Notitie",
    "Notitiesoort",
    "Pleksoort",
    "Postsoort",
    "Postweg",
    "Uitnodiging",
    "Verslagconcept",
    "Verslagdeel",
    "Verslagindeling",
    "Verzuim",
    "Verzuimreden",
]

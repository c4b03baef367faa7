"""Care around a client."""

from zorg.models.zorg import (
    Herstelplan,
    Herstelstap,
    Hulp,
    SluitWerkUit,
    Verwijzing,
    Wie,
    Zorgsignaal,
    Zorgstap,
)
from zorg.statussen import Hulpstatus

__all__ = [
    "Herstelplan",
    "Herstelstap",
    "Hulp",
    "Hulpstatus",
    "SluitWerkUit",
    "Verwijzing",
    "Wie",
    "Zorgsignaal",
    "Zorgstap",
]

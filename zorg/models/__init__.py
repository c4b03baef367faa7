"""Care around a client."""

from zorg.models.zorg import (
    Herstelplan,
    Herstelstap,
    Hulp,
    Hulpstatus,
    SluitWerkUit,
    Verwijzing,
    Wie,
    Zorgsignaal,
    Zorgstap,
)

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

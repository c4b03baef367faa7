"""Care around a client."""

from zorg.models.herstelplan import Herstelplan, Herstelstap, Wie
from zorg.models.hulp import Hulp
from zorg.models.verwijzing import Verwijzing
from zorg.models.zorgsignaal import SluitWerkUit, Zorgsignaal, Zorgstap
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

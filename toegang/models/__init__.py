"""Who works here, in which team, in which role, and the log of every dossier that was opened."""

from toegang.models.gebruiker import Gebruiker, GebruikerManager, Rol
from toegang.models.inzage import Grond, Inzage, InzageQuerySet, Oorsprong, Resultaat
from toegang.models.onderbroken import OnderbrokenVerzending
from toegang.models.recht import Gebruikersrecht, Groepslid, Groepsrecht
from toegang.models.team import Team
from toegang.models.verwerking import Verwerking

__all__ = [
    "Gebruiker",
    "GebruikerManager",
    "Gebruikersrecht",
    "Groepslid",
    "Groepsrecht",
    "Grond",
    "Inzage",
    "InzageQuerySet",
    "OnderbrokenVerzending",
    "Oorsprong",
    "Resultaat",
    "Rol",
    "Team",
    "Verwerking",
]

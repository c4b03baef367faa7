"""The plan of a client, with its goals, deployments, evaluations and versions."""

from trajecten.models.doel import Doel
from trajecten.models.evaluatie import DoelEvaluatie, Evaluatie, Vervolg
from trajecten.models.inzet import Inzet, InzetBeoordeling
from trajecten.models.plan import Rechtskarakter, Trajectplan, Zienswijze
from trajecten.models.versie import Plandocument, Planversie
from trajecten.statussen import DoelStatus, InzetStatus, PlanStatus

__all__ = [
    "Doel",
    "DoelEvaluatie",
    "DoelStatus",
    "Evaluatie",
    "Inzet",
    "InzetBeoordeling",
    "InzetStatus",
    "PlanStatus",
    "Plandocument",
    "Planversie",
    "Rechtskarakter",
    "Trajectplan",
    "Vervolg",
    "Zienswijze",
]

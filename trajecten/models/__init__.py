"""The plan of a client, with its goals, deployments, evaluations and versions."""

from trajecten.models.doel import Doel, DoelStatus
from trajecten.models.evaluatie import DoelEvaluatie, Evaluatie, Vervolg
from trajecten.models.inzet import Inzet, InzetBeoordeling, InzetStatus
from trajecten.models.plan import PlanStatus, Rechtskarakter, Trajectplan, Zienswijze
from trajecten.models.versie import Plandocument, Planversie

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

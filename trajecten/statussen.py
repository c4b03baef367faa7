"""The states of a plan, of a goal in it and of a deployment: what `models` stores and `querysets` asks for."""

from django.db import models


class PlanStatus(models.TextChoices):
    """Draft, established, being adjusted after an evaluation, closed."""

    CONCEPT = "concept", "Concept"
    VASTGESTELD = "vastgesteld", "Vastgesteld"
    BIJSTELLEN = "bijstellen", "In bijstelling"
    AFGESLOTEN = "afgesloten", "Afgesloten"


class DoelStatus(models.TextChoices):
    """What came of a goal."""

    OPEN = "open", "Loopt"
    BEHAALD = "behaald", "Behaald"
    DEELS = "deels", "Deels behaald"
    NIET = "niet", "Niet behaald"
    GESTOPT = "gestopt", "Gestopt"


class InzetStatus(models.TextChoices):
    """From proposed to finished, or stopped with a reason."""

    VOORGESTELD = "voorgesteld", "Voorgesteld"
    GESTART = "gestart", "Gestart"
    AFGEROND = "afgerond", "Afgerond"
    GESTOPT = "gestopt", "Gestopt"


# Of a deployment: it still runs, and stops when the plan is closed.
LOPEND = (InzetStatus.VOORGESTELD, InzetStatus.GESTART)
# Of a deployment: there is something to look back on.
AFGELOPEN = (InzetStatus.AFGEROND, InzetStatus.GESTOPT)

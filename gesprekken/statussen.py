"""What becomes of a conversation and of an agreement. Beside the models, as `gesprekken.querysets` reads it too."""

from django.db import models


class Gespreksstatus(models.TextChoices):
    """Planned, held, or not held."""

    GEPLAND = "gepland", "Gepland"
    GEVOERD = "gevoerd", "Gevoerd"
    VERVALLEN = "vervallen", "Niet doorgegaan"
    VERZUIMD = "verzuimd", "Klant niet verschenen"


class Contactkanaal(models.TextChoices):
    """How a short contact went: who sought whom, and by what way."""

    IK_BELDE = "ik_belde", "ik belde"
    KLANT_BELDE = "klant_belde", "klant belde"
    MAIL = "mail", "mail"
    BERICHT = "bericht", "bericht"
    BALIE = "balie", "balie"


# Of these a full record is one of a conversation by telephone.
BELLEN = (Contactkanaal.IK_BELDE, Contactkanaal.KLANT_BELDE)


class AfspraakVan(models.TextChoices):
    """Whose agreement it is. Ours count as much as the client's (Hoe werken wij?, betrouwbaarheid)."""

    KLANT = "klant", "Klant"
    GEMEENTE = "gemeente", "Gemeente"
    DERDE = "derde", "Iemand anders"


class AfspraakStatus(models.TextChoices):
    """What came of an agreement."""

    OPEN = "open", "Open"
    NAGEKOMEN = "nagekomen", "Nagekomen"
    DEELS = "deels", "Deels nagekomen"
    NIET = "niet", "Niet nagekomen"
    VERVALLEN = "vervallen", "Vervallen"


# What says whether someone kept their word; what was cancelled says nothing of that.
UITKOMSTEN = (AfspraakStatus.NAGEKOMEN, AfspraakStatus.DEELS, AfspraakStatus.NIET)

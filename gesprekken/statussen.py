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


class Postsoort(models.TextChoices):
    """What is sent to a client about a conversation."""

    UITNODIGING = "uitnodiging", "Uitnodiging"
    VERZET = "verzet", "Nieuwe datum, tijd of plaats"
    AFZEGGING = "afzegging", "Afzegging"
    HERINNERING = "herinnering", "Herinnering"


class Postweg(models.TextChoices):
    """By which way it is sent."""

    BRIEF = "brief", "Brief"
    MAIL = "mail", "E-mail"
    BERICHT = "bericht", "Bericht op de telefoon"


class Bezorging(models.TextChoices):
    """How far it is: on its way, sent, not sent, or not sent and then told in another way."""

    KLAAR = "klaar", "Wordt verstuurd"
    VERSTUURD = "verstuurd", "Verstuurd"
    NIET_GELUKT = "niet_gelukt", "Niet verstuurd"
    AFGEHANDELD = "afgehandeld", "Zelf doorgegeven"


class Uitnodigingsstand(models.TextChoices):
    """How far client and municipality are about when and where a conversation is."""

    UITGENODIGD = "uitgenodigd", "Uitgenodigd"
    VERZET = "verzet", "Verzet"
    HERINNERD = "herinnerd", "Herinnerd"
    BEVESTIGD = "bevestigd", "Bevestigd"
    TE_VERTELLEN = "te_vertellen", "Wijziging nog niet doorgegeven"
    AFGEZEGD = "afgezegd", "Afgezegd"
    AF_TE_ZEGGEN = "af_te_zeggen", "Nog niet afgezegd"


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


class Verslagdeel(models.TextChoices):
    """The parts of the record of a conversation that can stand closed, in the order of the page."""

    VORIGE = "vorige", "Afspraken van de vorige keren"
    VRAAG = "vraag", "Verwachtingen en vraag van de klant"
    UITSPRAAK = "uitspraak", "Uitspraken van de klant"
    OBSERVATIE = "observatie", "Wat we zagen en merkten"
    INTERPRETATIE = "interpretatie", "Wat we ervan denken"
    LINIALEN = "linialen", "Belang en vertrouwen"
    AFSPRAKEN = "afspraken", "Nieuwe afspraken"
    DERDE = "derde", "Afspraak met iemand anders"
    VAT_SAMEN = "vat_samen", "De klant vat samen"
    VALREEP = "valreep", "Op de valreep"
    SAMENVATTING = "samenvatting", "Samenvatting om mee te nemen"
    ERBIJ = "erbij", "Wie was erbij"
    AFLOOP = "afloop", "Hoe liep het gesprek af"

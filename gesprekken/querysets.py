"""Reads of conversations and agreements, by the words of the field."""

from datetime import datetime
from typing import TYPE_CHECKING, Self

from django.db import models
from django.db.models.expressions import Combinable

from gesprekken.statussen import UITKOMSTEN, AfspraakStatus, AfspraakVan, Bezorging, Gespreksstatus, Postsoort

if TYPE_CHECKING:
    from gesprekken.models import Afspraak, Contactnotitie, Gesprek, Uitnodiging  # noqa: F401  # named below, in quotes


class GesprekQuerySet(models.QuerySet["Gesprek"]):
    """Conversations. Which one is the next is said here and nowhere else."""

    def gepland(self) -> Self:
        """Planned ones, first one first; also those of the past that were not recorded yet."""
        return self.filter(status=Gespreksstatus.GEPLAND).order_by("moment", "pk")

    def komend(self, nu: datetime | Combinable) -> Self:
        """Planned ones whose moment is after this one, first one first: what a page may call the next.

        One of earlier today may be under way or held already; it is to be recorded, and never the next.
        """
        return self.gepland().filter(moment__gt=nu)

    def te_verslaan(self, nu: datetime | Combinable) -> Self:
        """Planned ones whose moment has come by this one, first one first: what still waits for its record."""
        return self.gepland().filter(moment__lte=nu)

    def gevoerd(self) -> Self:
        """Held ones, newest first."""
        return self.filter(status=Gespreksstatus.GEVOERD).order_by("-moment", "-pk")

    def vervallen(self) -> Self:
        """Those that were called off."""
        return self.filter(status=Gespreksstatus.VERVALLEN)

    def verzuimd(self) -> Self:
        """Those to which the client did not come, oldest first."""
        return self.filter(status=Gespreksstatus.VERZUIMD).order_by("moment", "pk")


class AfspraakQuerySet(models.QuerySet["Afspraak"]):
    """Agreements, of every side unless it says which."""

    def open(self) -> Self:
        """Not settled, first the one that is due first."""
        return self.filter(status=AfspraakStatus.OPEN).order_by("uiterlijk", "pk")

    def afgehandeld(self) -> Self:
        """Settled, in whatever way, the latest day first."""
        return self.exclude(status=AfspraakStatus.OPEN).order_by("-uiterlijk", "-pk")

    def toezeggingen(self) -> Self:
        """What the municipality promised."""
        return self.filter(van=AfspraakVan.GEMEENTE)

    def uitkomsten_van_de_klant(self) -> Self:
        """What the client was to do and did, partly or not, the latest day first; not what was cancelled."""
        return self.filter(van=AfspraakVan.KLANT, status__in=UITKOMSTEN).order_by("-uiterlijk", "-pk")


class ContactnotitieQuerySet(models.QuerySet["Contactnotitie"]):
    """Short contacts, and attempts at one."""

    def bereikt(self) -> Self:
        """Those in which the client was reached, newest first: what counts as contact; an attempt does not."""
        return self.filter(bereikt=True).order_by("-moment", "-pk")

    def los(self) -> Self:
        """Those that stand by themselves, newest first: not grown into the record of a conversation."""
        return self.filter(gesprek__isnull=True).order_by("-moment", "-pk")


class UitnodigingQuerySet(models.QuerySet["Uitnodiging"]):
    """What was sent about conversations."""

    def uitnodigend(self) -> Self:
        """What told the client when and where to be: an invitation or a change of it."""
        return self.filter(soort__in=[Postsoort.UITNODIGING, Postsoort.VERZET])

    def bezorgd(self) -> Self:
        """What reached the client, or was told in another way."""
        return self.filter(stand__in=[Bezorging.VERSTUURD, Bezorging.AFGEHANDELD])

    def niet_gelukt(self) -> Self:
        """What could not be sent and that nobody has told the client yet, oldest first."""
        return self.filter(stand=Bezorging.NIET_GELUKT).order_by("gemaakt_op", "pk")

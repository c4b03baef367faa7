"""Reads of conversations and agreements, by the words of the field."""

from datetime import datetime
from typing import TYPE_CHECKING, Self

from django.db import models
from django.db.models.expressions import Combinable

from gesprekken.statussen import UITKOMSTEN, AfspraakStatus, AfspraakVan, Gespreksstatus

if TYPE_CHECKING:
    from gesprekken.models import Afspraak, Gesprek  # noqa: F401  # named below, in quotes


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

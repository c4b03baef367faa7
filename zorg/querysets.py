"""Reads of care, by the words of the field."""

from typing import TYPE_CHECKING, Self

from django.db import models

from zorg.statussen import Hulpstatus

if TYPE_CHECKING:
    from zorg.models import Herstelplan, Hulp, Verwijzing  # noqa: F401  # named below, in quotes


class HulpQuerySet(models.QuerySet["Hulp"]):
    """Help that the client has or had."""

    def lopend(self) -> Self:
        """Told or confirmed, and not stopped."""
        return self.exclude(status=Hulpstatus.GESTOPT)

    def gemeld(self) -> Self:
        """Told by the client, not confirmed by the helper yet; what was told first comes first."""
        return self.filter(status=Hulpstatus.GEMELD).order_by("gemeld_op", "pk")


class VerwijzingQuerySet(models.QuerySet["Verwijzing"]):
    """Warm handovers."""

    def lopend(self) -> Self:
        """Of which we have not heard yet how it went, first the one to ask after first."""
        return self.filter(teruggekoppeld_op__isnull=True).order_by("terugkoppeling_op", "pk")


class HerstelplanQuerySet(models.QuerySet["Herstelplan"]):
    """Plans for when something else comes first."""

    def lopend(self) -> Self:
        """Not closed. A client has at most one."""
        return self.filter(afgesloten_op__isnull=True)

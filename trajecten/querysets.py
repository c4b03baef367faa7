"""Reads of plans, goals, deployments and versions, by the words of the field."""

from typing import TYPE_CHECKING, Self

from django.db import models
from django.db.models import Count, F, Q

from trajecten.statussen import AFGELOPEN, LOPEND, DoelStatus, InzetStatus, PlanStatus

if TYPE_CHECKING:
    from trajecten.models import Doel, Inzet, Planversie, Trajectplan  # noqa: F401 - named below, in quotes

# Of an instrument a plan shows its name and a summary, never the long texts or the search column.
INSTRUMENTVELDEN = ("naam", "slug", "samenvatting", "samenvatting_klant", "aanbieder__naam")


class PlanQuerySet(models.QuerySet["Trajectplan"]):
    """Plans."""

    def lopend(self) -> Self:
        """Not closed. A client has at most one."""
        return self.exclude(status=PlanStatus.AFGESLOTEN)

    def laatste_eerst(self) -> Self:
        """The running one first, then by the moment of closing, the last one first."""
        return self.order_by(F("afgesloten_op").desc(nulls_first=True), "-pk")

    def met_tegels(self) -> Self:
        """With where the client stands and wants to go."""
        return self.select_related("huidige_tegel", "beoogde_tegel")

    def met_lopende_inzetten(self) -> Self:
        """Annotated with `lopende_inzetten`: how many stop when the plan is closed."""
        lopend = Q(doelen__inzetten__status__in=LOPEND)
        return self.annotate(lopende_inzetten=Count("doelen__inzetten", lopend))


class DoelQuerySet(models.QuerySet["Doel"]):
    """Goals."""

    def lopend(self) -> Self:
        """Still worked on."""
        return self.filter(status=DoelStatus.OPEN)

    def met_kenmerk(self) -> Self:
        """With the klantkenmerk, in the order in which they came into the plan."""
        return self.select_related("klantkenmerk").order_by("pk")


class InzetQuerySet(models.QuerySet["Inzet"]):
    """Deployments of an instrument."""

    def lopend(self) -> Self:
        """Proposed or begun: what stops when the plan is closed."""
        return self.filter(status__in=LOPEND)

    def gestart(self) -> Self:
        """Begun and not ended."""
        return self.filter(status=InzetStatus.GESTART)

    def voorgesteld(self) -> Self:
        """Not begun yet."""
        return self.filter(status=InzetStatus.VOORGESTELD)

    def afgelopen(self) -> Self:
        """Finished or stopped: there is something to look back on."""
        return self.filter(status__in=AFGELOPEN)

    def in_lopend_plan(self) -> Self:
        """Of a plan that is not closed, whatever became of the deployment itself."""
        return self.exclude(doel__plan__status=PlanStatus.AFGESLOTEN)

    def met_beoordeeld(self) -> Self:
        """Annotated with `is_beoordeeld`: whether somebody reviewed the instrument after it."""
        return self.annotate(is_beoordeeld=Q(beoordeeld__isnull=False))

    def in_plan_getoond(self) -> Self:
        """As a plan shows them: with the short texts of the instrument and `is_beoordeeld`, first to begin first."""
        eigen = [veld.name for veld in self.model._meta.concrete_fields]
        return (
            self.select_related("instrument__aanbieder")
            .only(*eigen, *(f"instrument__{naam}" for naam in INSTRUMENTVELDEN))
            .met_beoordeeld()
            .order_by("begin", "pk")
        )


class PlanversieQuerySet(models.QuerySet["Planversie"]):
    """Established versions."""

    def met_document(self) -> Self:
        """Annotated with `heeft_document`: whether its PDF was made; the document itself is not read."""
        return self.annotate(heeft_document=Q(document__isnull=False))

    def in_lijst(self) -> Self:
        """Newest first, with `heeft_document` and without what they say."""
        return self.met_document().defer("inhoud").order_by("-nummer")

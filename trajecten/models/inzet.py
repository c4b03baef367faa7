"""An instrument that is deployed for a goal, and which review came of it."""

import pghistory
from django.db import models
from django.db.models import F, Q

from instrumenten.models import Beoordeling, Instrument
from toegang.bewerkbaar import Bewerkbaar
from toegang.datums import denkbaar
from trajecten.models.doel import Doel
from trajecten.querysets import InzetQuerySet
from trajecten.statussen import InzetStatus


@pghistory.track()
class Inzet(Bewerkbaar):
    """One instrument used for one goal of one client, for a time. Hours per week, costs in euro.

    `in_versie`: it stood in an established version, so that it can be stopped but does not disappear.
    """

    doel = models.ForeignKey(Doel, on_delete=models.CASCADE, related_name="inzetten")
    instrument = models.ForeignKey(Instrument, on_delete=models.PROTECT, related_name="inzetten")
    begin = models.DateField("begin")
    einde = models.DateField("verwacht einde")
    uren_per_week = models.DecimalField("uren per week", max_digits=5, decimal_places=1, null=True, blank=True)
    kosten = models.DecimalField("kosten (€)", max_digits=9, decimal_places=2, null=True, blank=True)
    status = models.CharField("status", max_length=12, choices=InzetStatus.choices, default=InzetStatus.VOORGESTELD)
    stopreden = models.CharField("reden van stoppen", max_length=300, blank=True)
    in_versie = models.BooleanField("stond in een versie", default=False, editable=False)
    objects = InzetQuerySet.as_manager()

    is_beoordeeld: bool  # `InzetQuerySet.met_beoordeeld`

    class Meta:
        verbose_name = "inzet"
        verbose_name_plural = "inzetten"
        ordering = ["begin", "pk"]
        constraints = [
            denkbaar("inzet_datums_denkbaar", "begin", "einde"),
            models.CheckConstraint(
                condition=Q(einde__gte=F("begin")),
                name="inzet_einde_na_begin",
                violation_error_message="Het einde ligt voor het begin.",
            ),
            models.CheckConstraint(
                condition=~Q(status=InzetStatus.GESTOPT) | ~Q(stopreden=""),
                name="inzet_gestopt_met_reden",
                violation_error_message="Vul in waarom de inzet is gestopt.",
            ),
        ]

    def __str__(self) -> str:
        return f"inzet {self.pk}"

    @property
    def kan_weg(self) -> bool:
        """Whether it can disappear without a trace in the plan: proposed only, and never in a version."""
        return self.status == InzetStatus.VOORGESTELD and not self.in_versie


@pghistory.track()
class InzetBeoordeling(models.Model):
    """Which ended inzet a review is about: one review an inzet. The catalogue itself knows of no clients."""

    inzet = models.OneToOneField(Inzet, on_delete=models.CASCADE, related_name="beoordeeld")
    beoordeling = models.OneToOneField(Beoordeling, on_delete=models.CASCADE, related_name="inzet")

    class Meta:
        verbose_name = "beoordeling van een inzet"
        verbose_name_plural = "beoordelingen van inzetten"

    def __str__(self) -> str:
        return f"beoordeling van inzet {self.inzet_id}"

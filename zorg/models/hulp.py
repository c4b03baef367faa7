"""Help that a client has beside the traject: told by the client, confirmed by who helps."""

import pghistory
from django.db import models
from django.db.models import Q
from django.urls import reverse
from django.utils import timezone

from klanten.models.klant import Klant
from klanten.models.sociale_kaart import Organisatie
from toegang.bewerkbaar import Bewerkbaar
from toegang.datums import denkbaar
from zorg.models.zorgsignaal import Zorgsignaal
from zorg.querysets import HulpQuerySet
from zorg.statussen import Hulpstatus


@pghistory.track()
class Hulp(Bewerkbaar):
    """Help that runs beside the traject. `waarvoor` names the practical matter, never a diagnosis or treatment."""

    klant = models.ForeignKey(Klant, on_delete=models.CASCADE, related_name="hulp")
    zorgsignaal = models.ForeignKey(Zorgsignaal, null=True, blank=True, on_delete=models.SET_NULL, related_name="hulp")
    organisatie = models.ForeignKey(
        Organisatie, verbose_name="organisatie", null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    van_wie = models.CharField("van wie (als de organisatie niet in de lijst staat)", max_length=120, blank=True)
    waarvoor = models.CharField("waarvoor", max_length=200)
    status = models.CharField("status", max_length=10, choices=Hulpstatus.choices, default=Hulpstatus.GEMELD)
    gemeld_op = models.DateField("gemeld op", default=timezone.localdate)
    bevestigd_op = models.DateField("bevestigd op", null=True, blank=True)
    bevestigd_door = models.CharField("bevestigd door", max_length=120, blank=True)
    gestopt_op = models.DateField("gestopt op", null=True, blank=True)

    objects = HulpQuerySet.as_manager()

    class Meta:
        verbose_name = "hulp"
        verbose_name_plural = "hulp"
        ordering = ["-gemeld_op", "-pk"]
        constraints = [
            denkbaar("hulp_datums_denkbaar", "gemeld_op", "bevestigd_op", "gestopt_op"),
            models.CheckConstraint(
                condition=Q(organisatie__isnull=False) | ~Q(van_wie=""),
                name="hulp_is_van_iemand",
                violation_error_message="Kies een organisatie of schrijf op wie er helpt.",
            ),
            models.CheckConstraint(
                condition=~Q(status=Hulpstatus.BEVESTIGD) | Q(bevestigd_op__isnull=False),
                name="hulp_bevestigd_met_datum",
                violation_error_message="Vul in wanneer de hulp is bevestigd.",
            ),
            models.CheckConstraint(
                condition=~Q(status=Hulpstatus.GESTOPT) | Q(gestopt_op__isnull=False),
                name="hulp_gestopt_met_datum",
                violation_error_message="Vul in wanneer de hulp is gestopt.",
            ),
        ]
        indexes = [models.Index(fields=["klant", "status"], name="hulp_klant_status")]

    def __str__(self) -> str:
        return f"hulp {self.pk}"

    def get_absolute_url(self) -> str:
        """The page where this help is confirmed, stopped or corrected."""
        return reverse("hulp", args=[self.klant_id, self.pk])

    @property
    def wie(self) -> str:
        """Who helps: the organisation, or the name that was written down. Reads `organisatie`."""
        return self.organisatie.naam if self.organisatie else self.van_wie

    @property
    def loopt(self) -> bool:
        """Reported or confirmed, and not stopped."""
        return self.status != Hulpstatus.GESTOPT

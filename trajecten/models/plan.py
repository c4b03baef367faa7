"""The plan of one client, in which state it is and what the client says of it."""

import pghistory
from django.db import models
from django.db.models import Q
from django.urls import reverse
from django.utils import timezone

from instrumenten.models import Tegel
from klantbeeld.models import Klantbeeld
from klanten.models import Klant
from toegang.bewerkbaar import Bewerkbaar
from toegang.datums import denkbaar
from trajecten.querysets import PlanQuerySet
from trajecten.statussen import PlanStatus


class Zienswijze(models.TextChoices):
    """Whether the client agrees. A differing view does not block the plan, but is recorded (PW 44a, Awb 4:8)."""

    EENS = "eens", "Eens"
    DEELS = "deels", "Deels eens"
    ONEENS = "oneens", "Niet eens"


class Rechtskarakter(models.TextChoices):
    """Whether the plan is an agreement or a decision one can object to."""

    AFSPRAAK = "afspraak", "Afspraak"
    BESLUIT = "besluit", "Besluit"


@pghistory.track()
class Trajectplan(Bewerkbaar):
    """The plan of one client in one period: what the client goes for, how, and when it is evaluated (PW 44a)."""

    klant = models.ForeignKey(Klant, on_delete=models.CASCADE, related_name="trajectplannen")
    klantbeeld = models.ForeignKey(Klantbeeld, on_delete=models.PROTECT, related_name="trajectplannen")
    status = models.CharField(
        "status", max_length=12, choices=PlanStatus.choices, default=PlanStatus.CONCEPT, editable=False
    )
    hoofddoel = models.TextField("hoofddoel", max_length=500, blank=True)
    eigen_woorden = models.TextField("in de woorden van de klant", max_length=500, blank=True)
    huidige_tegel = models.ForeignKey(
        Tegel,
        verbose_name="waar staat de klant nu?",
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
    )
    beoogde_tegel = models.ForeignKey(
        Tegel,
        verbose_name="waar wil de klant naartoe?",
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
    )
    wie_helpt = models.TextField("wie helpt mee?", max_length=1000, blank=True)
    evaluatie_op = models.DateField("we evalueren op", null=True, blank=True)
    rechtskarakter = models.CharField(
        "rechtskarakter", max_length=10, choices=Rechtskarakter.choices, default=Rechtskarakter.AFSPRAAK
    )
    zienswijze = models.CharField("wat vindt de klant?", max_length=8, choices=Zienswijze.choices, blank=True)
    zienswijze_tekst = models.TextField("toelichting van de klant", max_length=1000, blank=True)
    terugblik = models.TextField("terugblik", max_length=4000, blank=True)
    begonnen_op = models.DateTimeField(default=timezone.now, editable=False)
    afgesloten_op = models.DateTimeField(null=True, blank=True, editable=False)
    objects = PlanQuerySet.as_manager()

    class Meta:
        verbose_name = "trajectplan"
        verbose_name_plural = "trajectplannen"
        ordering = ["-pk"]
        constraints = [
            denkbaar("trajectplan_datums_denkbaar", "evaluatie_op"),
            models.UniqueConstraint(
                fields=["klant"],
                condition=~Q(status=PlanStatus.AFGESLOTEN),
                name="trajectplan_een_lopend",
                violation_error_message="Deze klant heeft al een lopend trajectplan.",
            ),
            models.CheckConstraint(
                condition=Q(status=PlanStatus.AFGESLOTEN, afgesloten_op__isnull=False)
                | (~Q(status=PlanStatus.AFGESLOTEN) & Q(afgesloten_op__isnull=True)),
                name="trajectplan_afgesloten_met_moment",
                violation_error_message="Bij een afgesloten plan hoort wanneer het werd afgesloten.",
            ),
            models.CheckConstraint(
                condition=~Q(status=PlanStatus.VASTGESTELD)
                | (~Q(hoofddoel="") & ~Q(zienswijze="") & Q(evaluatie_op__isnull=False)),
                name="trajectplan_vastgesteld_is_compleet",
                violation_error_message="Vul hoofddoel, zienswijze en evaluatiedatum in voor u vaststelt.",
            ),
        ]
        indexes = [models.Index(fields=["klant", "status"], name="trajectplan_klant_status")]

    def __str__(self) -> str:
        return f"trajectplan {self.pk}"

    def get_absolute_url(self) -> str:
        """The plan of this client."""
        return reverse("trajectplan", args=[self.klant_id])

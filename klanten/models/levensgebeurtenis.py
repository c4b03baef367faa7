"""The life line of a client: work, school and events.

Nothing medical (onderzoek §2.2, "grens").
"""

import pghistory
from django.conf import settings
from django.db import models
from django.db.models import F, Q

from klanten.models.klant import Klant
from toegang.bewerkbaar import Bewerkbaar


class Gebeurtenissoort(models.TextChoices):
    """The three lines of the life line."""

    WERK = "werk", "Werk"
    OPLEIDING = "opleiding", "Opleiding"
    GEBEURTENIS = "gebeurtenis", "Gebeurtenis"


@pghistory.track()
class Levensgebeurtenis(Bewerkbaar):
    """Work, school or an event on the life line, as exact as the client knows it: a year, perhaps a month.

    Without an end a job or course still goes on, and an event is of one moment. Source: Hoe werken wij?, "tijdlijn".
    """

    klant = models.ForeignKey(Klant, on_delete=models.CASCADE, related_name="levensloop")
    soort = models.CharField("soort", max_length=12, choices=Gebeurtenissoort.choices)
    titel = models.CharField("wat", max_length=120)
    waar = models.CharField("waar", max_length=120, blank=True)
    begin_jaar = models.PositiveSmallIntegerField("begin: jaar")
    begin_maand = models.PositiveSmallIntegerField("begin: maand", null=True, blank=True)
    einde_jaar = models.PositiveSmallIntegerField("einde: jaar", null=True, blank=True)
    einde_maand = models.PositiveSmallIntegerField("einde: maand", null=True, blank=True)
    toelichting = models.TextField("toelichting", max_length=1000, blank=True)
    geleerd = models.CharField("wat heeft het de klant gebracht?", max_length=300, blank=True)
    gemaakt_door = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+", editable=False
    )

    class Meta:
        verbose_name = "levensgebeurtenis"
        verbose_name_plural = "levensloop"
        ordering = ["begin_jaar", "begin_maand", "pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(begin_jaar__range=(1900, 2100))
                & (Q(einde_jaar__isnull=True) | Q(einde_jaar__range=(1900, 2100))),
                name="levensgebeurtenis_jaartal",
                violation_error_message="Vul een jaartal van vier cijfers in.",
            ),
            models.CheckConstraint(
                condition=(Q(begin_maand__isnull=True) | Q(begin_maand__range=(1, 12)))
                & (Q(einde_maand__isnull=True) | Q(einde_maand__range=(1, 12), einde_jaar__isnull=False)),
                name="levensgebeurtenis_maand",
                violation_error_message="Kies een maand bij een jaar.",
            ),
            models.CheckConstraint(
                condition=Q(einde_jaar__isnull=True)
                | Q(einde_jaar__gt=F("begin_jaar"))
                | Q(einde_jaar=F("begin_jaar"))
                & (Q(begin_maand__isnull=True) | Q(einde_maand__isnull=True) | Q(einde_maand__gte=F("begin_maand"))),
                name="levensgebeurtenis_einde_na_begin",
                violation_error_message="Het einde ligt voor het begin.",
            ),
        ]
        indexes = [models.Index(fields=["klant", "begin_jaar"], name="levensgebeurtenis_klant")]

    def __str__(self) -> str:
        return f"levensgebeurtenis {self.pk}"

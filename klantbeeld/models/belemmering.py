"""What stands in the way, how pressing it is and what causes it."""

import pghistory
from django.db import models
from django.db.models import Q

from klantbeeld.models.klantbeeld import Klantbeeld
from klantbeeld.models.vast_met_klantbeeld import deel_vast


class Belemmeringsoort(models.TextChoices):
    """What an obstacle is made of (Wanberg, Hough & Song 2002). The labour market is never the client's fault."""

    PRAKTISCH = "praktisch", "Praktisch"
    FINANCIEEL = "financieel", "Geld"
    SOCIAAL = "sociaal", "Sociaal"
    PSYCHISCH = "psychisch", "Mentaal (zonder diagnose)"
    FYSIEK = "fysiek", "Lichamelijk (zonder diagnose)"
    VERSTANDELIJK = "verstandelijk", "Leren en begrijpen"
    ARBEIDSMARKT = "arbeidsmarkt", "Arbeidsmarkt of discriminatie"


class Urgentie(models.TextChoices):
    """How pressing an obstacle is."""

    ACUUT = "acuut", "Acuut: dit gaat nu voor"
    HOOG = "hoog", "Hoog: staat de stap in de weg"
    LAAG = "laag", "Laag: kan ernaast"


class Oplostermijn(models.TextChoices):
    """In what time an obstacle can be solved, in months."""

    KORT = "kort", "Binnen 1 maand"
    MIDDEN = "midden", "Binnen 3 maanden"
    LANG = "lang", "Langer dan 3 maanden"
    BLIJVEND = "blijvend", "Blijft: leren omgaan"


@pghistory.track()
class Belemmering(models.Model):
    """An obstacle, with what causes it: look for the problem behind the problem (Hoe werken wij?, 42)."""

    klantbeeld = models.ForeignKey(Klantbeeld, on_delete=models.CASCADE, related_name="belemmeringen")
    soort = models.CharField("soort", max_length=14, choices=Belemmeringsoort.choices)
    omschrijving = models.CharField("wat staat in de weg?", max_length=300)
    urgentie = models.CharField("hoe dringend?", max_length=6, choices=Urgentie.choices)
    oplostermijn = models.CharField("hoe snel op te lossen?", max_length=8, choices=Oplostermijn.choices, blank=True)
    veroorzaakt_door = models.ForeignKey(
        "self", verbose_name="komt door", null=True, blank=True, on_delete=models.SET_NULL, related_name="veroorzaakt"
    )

    class Meta:
        verbose_name = "belemmering"
        verbose_name_plural = "belemmeringen"
        ordering = ["pk"]
        constraints = [
            models.CheckConstraint(
                condition=~Q(omschrijving=""),
                name="belemmering_heeft_omschrijving",
                violation_error_message="Schrijf op wat er in de weg staat.",
            ),
            models.CheckConstraint(
                condition=Q(veroorzaakt_door__isnull=True) | ~Q(veroorzaakt_door=models.F("id")),
                name="belemmering_niet_door_zichzelf",
                violation_error_message="Een belemmering komt niet door zichzelf.",
            ),
        ]
        triggers = [deel_vast()]

    def __str__(self) -> str:
        return f"belemmering {self.pk}"

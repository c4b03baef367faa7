"""What was asked of the catalogue in vain."""

from django.db import models
from django.db.models import Q


class ZoekZonderResultaat(models.Model):
    """How often in a month a search gave no result: what is missing in the catalogue. Says nothing of who searched.

    `maand`: its first day. `vraag`: the codes that were chosen, as a query string in fixed order. `tekst`: what was
    typed, in lower case; left out where it could say something of a person.
    """

    maand = models.DateField("maand")
    vraag = models.CharField("gekozen", max_length=1000, blank=True)
    tekst = models.CharField("tekst", max_length=200, blank=True)
    aantal = models.PositiveIntegerField("aantal keer", default=0)

    class Meta:
        verbose_name = "zoekvraag zonder resultaat"
        verbose_name_plural = "zoekvragen zonder resultaat"
        ordering = ["-maand", "-aantal", "vraag", "tekst"]
        constraints = [
            models.UniqueConstraint(
                fields=["maand", "vraag", "tekst"],
                name="zoekzonder_eenmaal_per_maand",
                violation_error_message="Deze zoekvraag is deze maand al geteld.",
            ),
            models.CheckConstraint(
                condition=~Q(vraag="") | ~Q(tekst=""),
                name="zoekzonder_vraagt_iets",
                violation_error_message="Een zoekvraag zonder inhoud wordt niet geteld.",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.aantal} keer in {self.maand:%m-%Y}"

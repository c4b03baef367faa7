"""What client and klantmanager chose to work on."""

import pghistory
from django.db import models

from instrumenten.models import Klantkenmerk
from klantbeeld.models.klantbeeld import Klantbeeld
from klantbeeld.models.vast_met_klantbeeld import deel_vast

WERKPUNTEN_MAXIMUM = 2


@pghistory.track()
class Werkpunt(models.Model):
    """A klantkenmerk that klantmanager and client chose to work on; two at a time by default (onderzoek §2.5)."""

    klantbeeld = models.ForeignKey(Klantbeeld, on_delete=models.CASCADE, related_name="werkpunten")
    klantkenmerk = models.ForeignKey(Klantkenmerk, on_delete=models.PROTECT, related_name="+")

    class Meta:
        verbose_name = "werkpunt"
        verbose_name_plural = "werkpunten"
        ordering = ["pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["klantbeeld", "klantkenmerk"],
                name="werkpunt_uniek",
                violation_error_message="Dit klantkenmerk is al een werkpunt.",
            )
        ]
        triggers = [deel_vast()]

    def __str__(self) -> str:
        return f"werkpunt {self.pk}"

    @property
    def componentcodes(self) -> set[str]:
        """The codes of the components that it works on. No query when `klantbeeld.beelden` read it."""
        return {koppeling.component.code for koppeling in self.klantkenmerk.koppelingen.all()}

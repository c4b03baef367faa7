"""The record of a conversation while it is being typed."""

from django.conf import settings
from django.db import models
from django.urls import reverse
from django.utils import timezone

from gesprekken.models.gesprek import Gesprek
from klanten.models.klant import Klant
from toegang.bewerkbaar import Bewerkbaar


class Verslagconcept(Bewerkbaar):
    """The record of a conversation as far as it was typed: what the form holds, saved while typing.

    One per writer and conversation (or per writer and client, for one that was not planned). It goes when the record is
    made; `ruim_op` removes what was left lying.
    """

    klant = models.ForeignKey(Klant, on_delete=models.CASCADE, related_name="verslagconcepten")
    gesprek = models.ForeignKey(Gesprek, null=True, blank=True, on_delete=models.CASCADE, related_name="concepten")
    door = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="+")
    velden = models.JSONField("velden", default=dict)
    bewaard_op = models.DateTimeField("bewaard op", default=timezone.now)

    class Meta:
        verbose_name = "concept van een verslag"
        verbose_name_plural = "concepten van verslagen"
        constraints = [
            models.UniqueConstraint(
                fields=["klant", "gesprek", "door"],
                name="verslagconcept_een_per_schrijver",
                violation_error_message="U hebt al een concept van dit verslag.",
                nulls_distinct=False,
            )
        ]

    def __str__(self) -> str:
        return f"concept van een verslag {self.pk}"

    def get_absolute_url(self) -> str:
        """Where the writer goes on with it."""
        if self.gesprek_id is None:
            return f"{reverse('gesprek_direct', args=[self.klant_id])}?apart=ja"
        return reverse("gesprek_vastleggen", args=[self.klant_id, self.gesprek_id])

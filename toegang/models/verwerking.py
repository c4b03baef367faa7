"""A form that was handled, so that it is handled once."""

from django.db import models
from django.utils import timezone

from toegang.models.gebruiker import Gebruiker


class Verwerking(models.Model):
    """A form that was handled: the key that the form carried, a print of what it asked for, where its result stands.

    The unique key makes a double submit harmless; see `toegang.eenmalig`.
    """

    sleutel = models.UUIDField("sleutel", primary_key=True)
    gebruiker = models.ForeignKey(Gebruiker, on_delete=models.CASCADE, related_name="+")
    waarvoor = models.CharField("afdruk van wat er gevraagd werd", max_length=64, default="", editable=False)
    resultaat = models.CharField("adres van het resultaat", max_length=200)
    op = models.DateTimeField("op", default=timezone.now, editable=False)

    class Meta:
        verbose_name = "verwerking"
        verbose_name_plural = "verwerkingen"

    def __str__(self) -> str:
        return str(self.sleutel)

"""A client who came back, and what there is to learn of it."""

import pghistory
from django.conf import settings
from django.db import models

from klanten.models.periode import Periode
from toegang.bewerkbaar import Bewerkbaar


@pghistory.track()
class Terugkeer(Bewerkbaar):
    """A client who came back: the client's and the employer's story beside each other, and what there is to learn.

    Source: Hoe werken wij?, "wees alert als een klant weer terugkomt".
    """

    periode = models.OneToOneField(Periode, on_delete=models.CASCADE, related_name="terugkeer")
    verhaal_klant = models.TextField("wat vertelt de klant?", max_length=2000, blank=True)
    verhaal_werkgever = models.TextField("wat vertelt de werkgever?", max_length=2000, blank=True)
    leerpunt = models.TextField("wat is er te leren?", max_length=1000, blank=True)
    gemaakt_door = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+", editable=False
    )

    class Meta:
        verbose_name = "terugkeer"
        verbose_name_plural = "terugkeer"

    def __str__(self) -> str:
        return f"terugkeer {self.pk}"

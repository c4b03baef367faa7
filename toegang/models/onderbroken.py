"""A form that came after the session had ended."""

import uuid

from django.db import models
from django.utils import timezone


class OnderbrokenVerzending(models.Model):
    """A form that was sent after the session had ended, until its sender signed in again; see `toegang.onderbroken`.

    `van` is a print of who had signed in in that browser, `inhoud` is encrypted.
    """

    sleutel = models.UUIDField("sleutel", primary_key=True, default=uuid.uuid4)
    van = models.CharField("van wie", max_length=64, editable=False)
    inhoud = models.BinaryField("inhoud", editable=False)
    op = models.DateTimeField("op", default=timezone.now, editable=False)

    class Meta:
        verbose_name = "onderbroken verzending"
        verbose_name_plural = "onderbroken verzendingen"
        indexes = [models.Index(fields=["van", "-op"], name="onderbroken_van_wie")]

    def __str__(self) -> str:
        return str(self.sleutel)

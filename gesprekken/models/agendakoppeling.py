"""The calendar program of a user, that may read the agenda."""

import pghistory
from django.conf import settings
from django.db import models
from django.utils import timezone


# The print of the secret is no matter of the record, and that a program read along is no change.
@pghistory.track(exclude=["afdruk", "opgehaald_op"])
class Agendakoppeling(models.Model):
    """A secret address at which a calendar program reads the agenda of one user, until the user takes it away.

    Only the print (SHA-256) of the secret is kept. Names of clients go along when the user allows that (`met_namen`).
    """

    gebruiker = models.OneToOneField(
        settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="agendakoppeling", editable=False
    )
    afdruk = models.CharField(max_length=64, unique=True, editable=False)
    met_namen = models.BooleanField("met namen van klanten", default=False)
    gemaakt_op = models.DateTimeField(default=timezone.now, editable=False)
    opgehaald_op = models.DateTimeField(null=True, editable=False)

    class Meta:
        verbose_name = "agendakoppeling"
        verbose_name_plural = "agendakoppelingen"

    def __str__(self) -> str:
        return f"agendakoppeling {self.pk}"

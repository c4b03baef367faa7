"""What was written of a conversation: facts apart from what we think of them."""

import pghistory
import pgtrigger
from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils import timezone

from gesprekken.models.gesprek import Gesprek
from gesprekken.models.heeft_feiten import heeft_feiten
from toegang.bewerkbaar import Bewerkbaar
from toegang.intrekbaar import NIET_INGETROKKEN, Geldend, Intrekbaar, intrekken_is_heel


class Notitiesoort(models.TextChoices):
    """What a note is: what is certain, what the client said, what we saw, and what we think of it (§8.1, 7 and 14)."""

    FEIT = "feit", "Feiten"
    UITSPRAAK = "uitspraak", "Uitspraken van de klant"
    OBSERVATIE = "observatie", "Wat we zagen en merkten"
    INTERPRETATIE = "interpretatie", "Wat we ervan denken"


@pghistory.track()
class Notitie(Intrekbaar, Bewerkbaar):
    """What one professional wrote of one kind in the record of a conversation.

    Everyone writes in their own note, so that two in one conversation (who leads, who observes) never overwrite each
    other. Facts and what the client said may always be read by the client; the other kinds can be kept internal.
    """

    gesprek = models.ForeignKey(Gesprek, on_delete=models.CASCADE, related_name="notities")
    soort = models.CharField("soort", max_length=14, choices=Notitiesoort.choices)
    tekst = models.TextField("tekst", max_length=8000)
    intern = models.BooleanField("alleen voor ons", default=False)
    door = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+", editable=False)
    op = models.DateTimeField("geschreven op", default=timezone.now, editable=False)

    objects = Geldend["Notitie"]()
    alle_ook_ingetrokken = models.Manager["Notitie"]()

    class Meta:
        verbose_name = "notitie"
        verbose_name_plural = "notities"
        ordering = ["pk"]
        constraints = [
            intrekken_is_heel("notitie_intrekken_is_heel"),
            models.UniqueConstraint(
                fields=["gesprek", "soort", "door"],
                condition=NIET_INGETROKKEN,
                name="notitie_een_per_soort_en_schrijver",
                violation_error_message="U schreef hier al een notitie van deze soort.",
            ),
            models.CheckConstraint(
                condition=~Q(tekst=""),
                name="notitie_niet_leeg",
                violation_error_message="Schrijf iets op; een lege notitie wordt niet bewaard.",
            ),
            models.CheckConstraint(
                condition=Q(intern=False) | Q(soort__in=[Notitiesoort.OBSERVATIE, Notitiesoort.INTERPRETATIE]),
                name="notitie_feiten_zijn_nooit_intern",
                violation_error_message="Feiten en uitspraken van de klant mag de klant altijd lezen.",
            ),
        ]
        triggers = [heeft_feiten("OLD.gesprek_id", pgtrigger.Update | pgtrigger.Delete)]

    def __str__(self) -> str:
        return f"notitie {self.pk}"

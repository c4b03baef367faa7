"""A client who did not come, and why."""

import pghistory
from django.db import models
from django.db.models import Q
from django.utils import timezone

from gesprekken.models.gesprek import Gesprek
from instrumenten.models import Referentie
from toegang.bewerkbaar import Bewerkbaar
from toegang.datums import denkbaar
from toegang.intrekbaar import Geldend, Intrekbaar, intrekken_is_heel


@pghistory.track()
class Verzuimreden(Referentie):
    """Why a client did not come. Whether it counts as valid is the municipality's own rule, kept by the beheerder."""

    class Geldigheid(models.TextChoices):
        GELDIG = "geldig", "Geldige reden"
        ONGELDIG = "ongeldig", "Geen geldige reden"
        ONBEKEND = "onbekend", "Nog niet te zeggen"

    geldigheid = models.CharField("geldigheid", max_length=8, choices=Geldigheid.choices, default=Geldigheid.ONBEKEND)

    class Meta(Referentie.Meta):
        verbose_name = "reden van niet verschijnen"
        verbose_name_plural = "redenen van niet verschijnen"


@pghistory.track()
class Verzuim(Intrekbaar, Bewerkbaar):
    """A client who did not come: call the same day, then the reason, then a new date (Hoe werken wij?, "verzuim").

    The new date is a planned conversation that follows on this one (`Gesprek.volgt_op`).
    """

    gesprek = models.OneToOneField(Gesprek, on_delete=models.CASCADE, related_name="verzuim")
    gemeld_op = models.DateTimeField("vastgelegd op", default=timezone.now, editable=False)
    contact_op = models.DateTimeField("contact gezocht op", null=True, blank=True)
    bereikt = models.BooleanField("de klant is bereikt", null=True, blank=True)
    reden = models.ForeignKey(
        Verzuimreden, verbose_name="reden", null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    toelichting = models.TextField("wat zegt de klant?", max_length=1000, blank=True)
    geen_nieuwe_datum = models.CharField("waarom nog geen nieuwe datum?", max_length=300, blank=True)
    afgerond_op = models.DateTimeField("afgerond op", null=True, blank=True, editable=False)

    objects = Geldend["Verzuim"]()
    alle_ook_ingetrokken = models.Manager["Verzuim"]()

    class Meta:
        verbose_name = "niet verschenen"
        verbose_name_plural = "niet verschenen"
        ordering = ["-gemeld_op", "-pk"]
        constraints = [
            intrekken_is_heel("verzuim_intrekken_is_heel"),
            denkbaar("verzuim_datums_denkbaar", momenten=("contact_op",)),
            models.CheckConstraint(
                condition=Q(reden__isnull=True) | Q(contact_op__isnull=False),
                name="verzuim_eerst_contact_dan_reden",
                violation_error_message="Zoek eerst contact met de klant. Vraag dan naar de reden.",
            ),
            models.CheckConstraint(
                condition=Q(afgerond_op__isnull=True) | Q(reden__isnull=False),
                name="verzuim_afgerond_met_reden",
                violation_error_message="Vul eerst de reden in.",
            ),
        ]

    def __str__(self) -> str:
        return f"niet verschenen {self.pk}"

"""A short contact with the client, or an attempt at one: a call, a mail, a message, a word at the desk."""

import pghistory
from django.conf import settings
from django.db import models
from django.db.models import Q
from django.urls import reverse
from django.utils import timezone
from django.utils.text import capfirst

from gesprekken.models.afspraak import Afspraak
from gesprekken.models.gesprek import Gesprek
from gesprekken.models.verzuim import Verzuim
from gesprekken.querysets import ContactnotitieQuerySet
from gesprekken.statussen import Contactkanaal
from klanten.models.klant import Klant
from toegang.bewerkbaar import Bewerkbaar
from toegang.datums import denkbaar
from toegang.intrekbaar import NIET_INGETROKKEN, Geldend, Intrekbaar, intrekken_is_heel


@pghistory.track()
class Contactnotitie(Intrekbaar, Bewerkbaar):
    """How a short contact went: who sought whom, whether the client was reached, and what was said, in one text.

    Not reached is an attempt: it needs no text, and does not count as contact. `afspraak` is the one agreement that
    came of it, `verzuim` the conversation that was missed and that this was about. One that was grown into the record
    of a conversation has that `gesprek`, and from then on stands with it instead of beside it.
    """

    klant = models.ForeignKey(Klant, on_delete=models.CASCADE, related_name="contactnotities")
    kanaal = models.CharField("hoe was het contact?", max_length=12, choices=Contactkanaal.choices)
    bereikt = models.BooleanField("de klant is bereikt", default=True)
    tekst = models.TextField("wat is er besproken?", max_length=2000, blank=True)
    intern = models.BooleanField("alleen voor ons", default=False)
    moment = models.DateTimeField("wanneer", default=timezone.now)
    afspraak = models.OneToOneField(
        Afspraak, null=True, blank=True, on_delete=models.SET_NULL, related_name="contactnotitie", editable=False
    )
    verzuim = models.ForeignKey(
        Verzuim, null=True, blank=True, on_delete=models.SET_NULL, related_name="contactnotities", editable=False
    )
    gesprek = models.OneToOneField(
        Gesprek, null=True, blank=True, on_delete=models.SET_NULL, related_name="contactnotitie", editable=False
    )
    door = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+", editable=False)

    objects = Geldend.from_queryset(ContactnotitieQuerySet)()
    alle_ook_ingetrokken = models.Manager["Contactnotitie"]()

    class Meta:
        verbose_name = "contactnotitie"
        verbose_name_plural = "contactnotities"
        ordering = ["-moment", "-pk"]
        constraints = [
            # A link goes past the managers: what was taken back has none.
            intrekken_is_heel("contactnotitie_intrekken_is_heel", ook=Q(afspraak__isnull=True, verzuim__isnull=True)),
            denkbaar("contactnotitie_datums_denkbaar", momenten=("moment",)),
            models.CheckConstraint(
                condition=Q(kanaal__in=Contactkanaal.values),
                name="contactnotitie_kanaal_bestaat",
                violation_error_message="Kies hoe het contact was.",
            ),
            models.CheckConstraint(
                condition=Q(bereikt=False) | ~Q(tekst=""),
                name="contactnotitie_bereikt_heeft_tekst",
                violation_error_message="Schrijf op wat er is besproken.",
            ),
        ]
        indexes = [
            models.Index(fields=["klant", "-moment"], name="contactnotitie_klant_moment"),
            # The norm of contact asks for the last time that the client was reached.
            models.Index(
                fields=["klant", "-moment"], name="contactnotitie_bereikt", condition=Q(bereikt=True) & NIET_INGETROKKEN
            ),
        ]

    def __str__(self) -> str:
        return f"contactnotitie {self.pk}"

    def get_absolute_url(self) -> str:
        """The page of this note."""
        return reverse("contactnotitie", args=[self.klant_id, self.pk])

    @property
    def kop(self) -> str:
        """How it was, in a few words: "Ik belde, niet bereikt"."""
        return f"{capfirst(self.get_kanaal_display())}, {'bereikt' if self.bereikt else 'niet bereikt'}"

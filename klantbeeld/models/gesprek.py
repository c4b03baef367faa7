"""Conversations and the agreements that come of them. Source of most rules: Groningen, "Hoe werken wij?"."""

import pghistory
from django.conf import settings
from django.db import models
from django.db.models import Q
from django.urls import reverse
from django.utils import timezone

from klantbeeld.models.klant import Gesprekssoort, Klant
from toegang.formulieren import Bewerkbaar

HUISBEZOEK = "huisbezoek"


class Gespreksstatus(models.TextChoices):
    """Planned, held, or not held."""

    GEPLAND = "gepland", "Gepland"
    GEVOERD = "gevoerd", "Gevoerd"
    VERVALLEN = "vervallen", "Niet doorgegaan"


@pghistory.track()
class Gesprek(Bewerkbaar):
    """A conversation: planned with a goal, recorded with facts apart from interpretation.

    `feiten` may be read by the client; `interpretatie` is the professional's. A home visit demands a reason and that it
    was announced. A held conversation says when the next one is, or why there is none.
    """

    klant = models.ForeignKey(Klant, on_delete=models.CASCADE, related_name="gesprekken")
    soort = models.ForeignKey(
        Gesprekssoort, verbose_name="soort gesprek", to_field="code", on_delete=models.PROTECT, related_name="+"
    )
    status = models.CharField("status", max_length=10, choices=Gespreksstatus.choices, default=Gespreksstatus.GEPLAND)
    moment = models.DateTimeField("datum en tijd")
    doel = models.TextField("doel van het gesprek", max_length=500)
    huisbezoek_reden = models.TextField("reden van het huisbezoek", max_length=500, blank=True)
    huisbezoek_aangekondigd = models.BooleanField("huisbezoek is aangekondigd", default=False)
    vraag_vooraf = models.TextField("vraag waar de klant over nadenkt", max_length=300, blank=True)
    feiten = models.TextField("feiten", max_length=8000, blank=True)
    interpretatie = models.TextField("interpretatie", max_length=8000, blank=True)
    op_de_valreep = models.TextField("op de valreep", max_length=2000, blank=True)
    geen_vervolg_reden = models.TextField("waarom geen volgend gesprek", max_length=300, blank=True)
    vervallen_reden = models.TextField("waarom het niet doorgaat", max_length=300, blank=True)
    volgt_op = models.OneToOneField(
        "self", null=True, blank=True, on_delete=models.SET_NULL, related_name="vervolg", editable=False
    )
    gemaakt_door = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+", editable=False
    )

    class Meta:
        verbose_name = "gesprek"
        verbose_name_plural = "gesprekken"
        ordering = ["-moment", "-pk"]
        constraints = [
            models.CheckConstraint(
                condition=~Q(soort=HUISBEZOEK) | (~Q(huisbezoek_reden="") & Q(huisbezoek_aangekondigd=True)),
                name="gesprek_huisbezoek_verantwoord",
                violation_error_message="Een huisbezoek heeft een reden en is vooraf aangekondigd.",
            ),
            models.CheckConstraint(
                condition=~Q(doel=""), name="gesprek_heeft_doel", violation_error_message="Vul het doel in."
            ),
            models.CheckConstraint(
                condition=~Q(status=Gespreksstatus.GEVOERD) | ~Q(feiten=""),
                name="gesprek_gevoerd_heeft_feiten",
                violation_error_message="Schrijf op wat er is besproken.",
            ),
            models.CheckConstraint(
                condition=~Q(status=Gespreksstatus.VERVALLEN) | ~Q(vervallen_reden=""),
                name="gesprek_vervallen_heeft_reden",
                violation_error_message="Schrijf op waarom het gesprek niet doorgaat.",
            ),
        ]
        indexes = [
            models.Index(fields=["klant", "status", "-moment"], name="gesprek_klant_status_moment"),
        ]

    def __str__(self) -> str:
        return f"{self.soort_id} op {self.moment:%d-%m-%Y}"

    def get_absolute_url(self) -> str:
        """The page of this conversation."""
        return reverse("gesprek", args=[self.klant_id, self.pk])


class AfspraakVan(models.TextChoices):
    """Whose agreement it is. Ours count as much as the client's (Hoe werken wij?, betrouwbaarheid)."""

    KLANT = "klant", "Klant"
    GEMEENTE = "gemeente", "Gemeente"


class AfspraakStatus(models.TextChoices):
    """What came of an agreement."""

    OPEN = "open", "Open"
    NAGEKOMEN = "nagekomen", "Nagekomen"
    DEELS = "deels", "Deels nagekomen"
    NIET = "niet", "Niet nagekomen"
    VERVALLEN = "vervallen", "Vervallen"


@pghistory.track()
class Afspraak(Bewerkbaar):
    """Who does what by when, and what came of it. Not or partly kept: the cause first, then what follows."""

    klant = models.ForeignKey(Klant, on_delete=models.CASCADE, related_name="afspraken")
    gesprek = models.ForeignKey(Gesprek, null=True, blank=True, on_delete=models.SET_NULL, related_name="afspraken")
    van = models.CharField("wie doet het", max_length=8, choices=AfspraakVan.choices)
    wat = models.CharField("wat", max_length=300)
    uiterlijk = models.DateField("uiterlijk op")
    status = models.CharField("status", max_length=10, choices=AfspraakStatus.choices, default=AfspraakStatus.OPEN)
    oorzaak = models.TextField("oorzaak", max_length=500, blank=True)
    gevolg = models.TextField("wat volgt er", max_length=500, blank=True)
    gemaakt_op = models.DateTimeField(default=timezone.now, editable=False)

    class Meta:
        verbose_name = "afspraak"
        verbose_name_plural = "afspraken"
        ordering = ["uiterlijk", "pk"]
        constraints = [
            models.CheckConstraint(
                condition=~Q(status__in=[AfspraakStatus.DEELS, AfspraakStatus.NIET]) | ~Q(oorzaak=""),
                name="afspraak_niet_nagekomen_heeft_oorzaak",
                violation_error_message="Schrijf eerst op hoe het komt dat de afspraak niet is nagekomen.",
            ),
            models.CheckConstraint(
                condition=~Q(status=AfspraakStatus.NIET) | ~Q(gevolg=""),
                name="afspraak_niet_nagekomen_wat_volgt",
                violation_error_message="Schrijf op wat er nu volgt, bijvoorbeeld een nieuwe afspraak.",
            ),
        ]
        indexes = [models.Index(fields=["klant", "status", "uiterlijk"], name="afspraak_klant_status")]

    def __str__(self) -> str:
        return f"afspraak van {self.van} voor {self.uiterlijk:%d-%m-%Y}"

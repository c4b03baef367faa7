"""Agreements: who does what by when, what came of it, and why not. Source: Groningen, "Hoe werken wij?"."""

import pghistory
from django.db import models
from django.db.models import Q
from django.utils import timezone

from gesprekken.models.gesprek import Gesprek
from gesprekken.querysets import AfspraakQuerySet
from gesprekken.statussen import UITKOMSTEN, AfspraakStatus, AfspraakVan
from instrumenten.models import Referentie
from klanten.models.klant import Klant
from klanten.models.sociale_kaart import Organisatie
from toegang.bewerkbaar import Bewerkbaar
from toegang.datums import denkbaar
from toegang.intrekbaar import NIET_INGETROKKEN, Geldend, Intrekbaar, intrekken_is_heel


@pghistory.track()
class AfspraakOorzaak(Referentie):
    """Why an agreement was not kept, as a kind: asked before anything follows (Hoe werken wij?, "achterhaal")."""

    class Meta(Referentie.Meta):
        verbose_name = "oorzaak van niet nakomen"
        verbose_name_plural = "oorzaken van niet nakomen"


@pghistory.track()
class Afspraak(Intrekbaar, Bewerkbaar):
    """Who does what by when, and what came of it. Not or partly kept: the cause first, then what follows.

    `terugkomen_op`: we promised nothing but to come back to it (Hoe werken wij?, "wees betrouwbaar"). One that was
    moved keeps in `eerst_uiterlijk` the day that was agreed at first.
    """

    klant = models.ForeignKey(Klant, on_delete=models.CASCADE, related_name="afspraken")
    gesprek = models.ForeignKey(Gesprek, null=True, blank=True, on_delete=models.SET_NULL, related_name="afspraken")
    van = models.CharField("wie doet het?", max_length=8, choices=AfspraakVan.choices)
    wat = models.CharField("wat", max_length=300)
    wie = models.CharField("wie", max_length=120, blank=True)
    organisatie = models.ForeignKey(
        Organisatie, verbose_name="organisatie", null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )
    terugkomen_op = models.BooleanField("wij komen hierop terug", default=False)
    uiterlijk = models.DateField("uiterlijk op")
    eerst_uiterlijk = models.DateField("eerst afgesproken voor", null=True, blank=True, editable=False)
    verzet_reden = models.CharField("waarom verzet?", max_length=300, blank=True)
    status = models.CharField("status", max_length=10, choices=AfspraakStatus.choices, default=AfspraakStatus.OPEN)
    oorzaaksoort = models.ForeignKey(
        AfspraakOorzaak, verbose_name="soort oorzaak", null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    oorzaak = models.TextField("oorzaak", max_length=500, blank=True)
    gevolg = models.TextField("wat volgt er?", max_length=500, blank=True)
    gemaakt_op = models.DateTimeField(default=timezone.now, editable=False)

    objects = Geldend.from_queryset(AfspraakQuerySet)()
    alle_ook_ingetrokken = models.Manager["Afspraak"]()

    class Meta:
        verbose_name = "afspraak"
        verbose_name_plural = "afspraken"
        ordering = ["uiterlijk", "pk"]
        constraints = [
            intrekken_is_heel("afspraak_intrekken_is_heel"),
            denkbaar("afspraak_datums_denkbaar", "uiterlijk", "eerst_uiterlijk"),
            models.CheckConstraint(
                condition=Q(terugkomen_op=False) | Q(van=AfspraakVan.GEMEENTE),
                name="afspraak_terugkomen_doet_de_gemeente",
                violation_error_message="Alleen de gemeente komt ergens op terug.",
            ),
            models.CheckConstraint(
                condition=~Q(van=AfspraakVan.DERDE) | ~Q(wie="") | Q(organisatie__isnull=False),
                name="afspraak_van_een_ander_noemt_wie",
                violation_error_message="Schrijf op wie dit doet.",
            ),
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
        indexes = [
            models.Index(fields=["klant", "status", "uiterlijk"], name="afspraak_klant_status"),
            # The client's last outcomes, for each client of a list (`AfspraakQuerySet.uitkomsten_van_de_klant`).
            models.Index(
                fields=["klant", "-uiterlijk", "-id"],
                include=["status"],
                condition=Q(van=AfspraakVan.KLANT, status__in=UITKOMSTEN) & NIET_INGETROKKEN,
                name="afspraak_uitkomsten",
            ),
        ]

    def __str__(self) -> str:
        return f"afspraak van {self.van} voor {self.uiterlijk:%d-%m-%Y}"

    @property
    def in_woorden(self) -> str:
        """What was agreed, as we read it: what we only come back to says so, as nothing was promised."""
        return f"Wij komen terug op: {self.wat}" if self.terugkomen_op else self.wat

    @property
    def naam_ander(self) -> str:
        """Who does it, when it is someone else: by name, or the organisation; else empty."""
        return self.wie or (self.organisatie.naam if self.organisatie else "")

"""What professionals think of an instrument, and who wants to hear when it changes."""

import pghistory
from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils import timezone

from instrumenten.models.instrument import Instrument
from toegang.bewerkbaar import Bewerkbaar

SCOREVELDEN = ("algemeen", "resultaat", "uitvoering")
STERREN = [(sterren, "★" * sterren) for sterren in range(1, 6)]
# With these scores the reader needs to know why (Eva).
TOELICHTING_BIJ = (1, 5)


def _toegelicht(veld: str) -> Q:
    return Q(auteur__isnull=True) | ~Q(**{f"{veld}__in": TOELICHTING_BIJ}) | ~Q(**{f"toelichting_{veld}": ""})


@pghistory.track()
class Beoordeling(Bewerkbaar):
    """A review of an instrument: three scores of 1–5 stars, explained at 1 and 5 (Eva, "beoordelen").

    Written by the klantmanager whose inzet ended; which inzet that is, is known on the floor that knows clients. A
    review that came with Eva's file has no `auteur` here, only the name as Eva writes it. A beheerder hides one with a
    reason; a hidden review does not count.
    """

    instrument = models.ForeignKey(Instrument, on_delete=models.CASCADE, related_name="beoordelingen")
    auteur = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.PROTECT, related_name="+", editable=False
    )
    auteur_naam = models.CharField("naam van de beoordelaar in Eva", max_length=200, blank=True, editable=False)
    algemeen = models.PositiveSmallIntegerField("algemeen", choices=STERREN)
    toelichting_algemeen = models.TextField("toelichting algemeen", max_length=2000, blank=True)
    resultaat = models.PositiveSmallIntegerField("resultaat", choices=STERREN)
    toelichting_resultaat = models.TextField("toelichting resultaat", max_length=2000, blank=True)
    uitvoering = models.PositiveSmallIntegerField("uitvoering", choices=STERREN)
    toelichting_uitvoering = models.TextField("toelichting uitvoering", max_length=2000, blank=True)
    beoordeeld_op = models.DateTimeField("beoordeeld op", default=timezone.now, editable=False)
    verborgen = models.BooleanField("verborgen", default=False)
    verborgen_reden = models.CharField("waarom verborgen?", max_length=300, blank=True)

    class Meta:
        verbose_name = "beoordeling"
        verbose_name_plural = "beoordelingen"
        ordering = ["-beoordeeld_op", "-pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(algemeen__range=(1, 5), resultaat__range=(1, 5), uitvoering__range=(1, 5)),
                name="beoordeling_1_tot_5_sterren",
                violation_error_message="Geef 1 tot 5 sterren.",
            ),
            *(
                models.CheckConstraint(
                    condition=_toegelicht(veld),
                    name=f"beoordeling_{veld}_toegelicht",
                    violation_error_message="Leg 1 ster of 5 sterren uit.",
                )
                for veld in SCOREVELDEN
            ),
            models.CheckConstraint(
                condition=Q(verborgen=False) | ~Q(verborgen_reden=""),
                name="beoordeling_verborgen_met_reden",
                violation_error_message="Schrijf op waarom deze beoordeling verborgen is.",
            ),
            models.UniqueConstraint(
                fields=["instrument", "auteur_naam", "beoordeeld_op"],
                condition=Q(auteur__isnull=True),
                name="beoordeling_uit_eva_eenmaal",
                violation_error_message="Deze beoordeling uit Eva staat er al.",
            ),
        ]
        indexes = [models.Index(fields=["instrument", "-beoordeeld_op"], name="beoordeling_instrument")]

    def __str__(self) -> str:
        return f"{self.instrument}, beoordeeld op {timezone.localtime(self.beoordeeld_op):%d-%m-%Y}"


class Frequentie(models.TextChoices):
    """How often a follower hears of changes."""

    WEKELIJKS = "wekelijks", "Elke week"
    MAANDELIJKS = "maandelijks", "Elke maand"


@pghistory.track()
class Volger(models.Model):
    """Someone who follows an instrument and hears of its changes, each week or each month (Eva, "volgen").

    `bericht_tot`: changes up to that moment were reported.
    """

    instrument = models.ForeignKey(Instrument, on_delete=models.CASCADE, related_name="volgers")
    gebruiker = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="gevolgd")
    frequentie = models.CharField(
        "hoe vaak bericht?", max_length=12, choices=Frequentie.choices, default=Frequentie.WEKELIJKS
    )
    sinds = models.DateTimeField("volgt sinds", default=timezone.now, editable=False)
    bericht_tot = models.DateTimeField("bericht tot", default=timezone.now, editable=False)

    class Meta:
        verbose_name = "volger"
        verbose_name_plural = "volgers"
        ordering = ["pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["instrument", "gebruiker"],
                name="volger_eenmaal",
                violation_error_message="U volgt dit instrument al.",
            )
        ]

    def __str__(self) -> str:
        return f"volger {self.pk}"

"""The result of a diagnostic instrument. Who rests on it keeps it as it is (`klantbeeld.models.scorebron`).

Nothing medical: uren, voorwaarden and functional outcomes only (onderzoek §2.2, "grens").
"""

from datetime import date

import pghistory
from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.utils import timezone

from instrumenten.models import Instrument
from klanten.models.klant import Klant
from toegang.bewerkbaar import Bewerkbaar
from toegang.datums import denkbaar
from toegang.intrekbaar import Geldend, Intrekbaar, intrekken_is_heel


@pghistory.track(exclude=["bestand"])
class Diagnoseuitslag(Intrekbaar, Bewerkbaar):
    """The result of a diagnostic instrument: kept as a result, the instrument itself is not rebuilt (onderzoek §2.3).

    Can be named as the source of a score. `uitslag` in the words and figures of the instrument, on its `schaal`.
    """

    klant = models.ForeignKey(Klant, on_delete=models.CASCADE, related_name="uitslagen")
    naam = models.CharField("instrument", max_length=120)
    versie = models.CharField("versie", max_length=40, blank=True)
    instrument = models.ForeignKey(
        Instrument,
        verbose_name="in de catalogus",
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )
    afgenomen_op = models.DateField("afgenomen op")
    afgenomen_door = models.CharField("afgenomen door", max_length=120, blank=True)
    schaal = models.CharField("schaal", max_length=120, blank=True)
    uitslag = models.CharField("uitslag", max_length=300)
    toelichting = models.TextField("wat betekent dit voor werk of meedoen?", max_length=1000, blank=True)
    geldig_tot = models.DateField("geldig tot en met", null=True, blank=True)
    bestand = models.BinaryField("bestand", null=True, blank=True)
    bestandsnaam = models.CharField("bestandsnaam", max_length=200, blank=True, editable=False)
    bestandssoort = models.CharField("soort bestand", max_length=100, blank=True, editable=False)
    gemaakt_door = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+", editable=False
    )

    objects = Geldend["Diagnoseuitslag"]()
    alle_ook_ingetrokken = models.Manager["Diagnoseuitslag"]()

    class Meta:
        verbose_name = "uitslag van een diagnose-instrument"
        verbose_name_plural = "uitslagen van diagnose-instrumenten"
        ordering = ["-afgenomen_op", "-pk"]
        constraints = [
            intrekken_is_heel("uitslag_intrekken_is_heel"),
            denkbaar("uitslag_datums_denkbaar", "afgenomen_op", "geldig_tot"),
            models.CheckConstraint(
                condition=Q(geldig_tot__isnull=True) | Q(geldig_tot__gte=F("afgenomen_op")),
                name="uitslag_geldig_na_afname",
                violation_error_message="Geldig tot ligt voor de dag waarop het is afgenomen.",
            ),
        ]
        indexes = [models.Index(fields=["klant", "-afgenomen_op"], name="uitslag_klant")]

    def __str__(self) -> str:
        return f"uitslag {self.pk}"

    @property
    def benaming(self) -> str:
        """The instrument with its version, as people say it."""
        return f"{self.naam} ({self.versie})" if self.versie else self.naam

    def verlopen(self, op: date | None = None) -> bool:
        """Whether it is no longer valid on that day (today when not given)."""
        return self.geldig_tot is not None and self.geldig_tot < (op or timezone.localdate())

"""The klantbeeld: an assessment on the IGM, always about one goal, immutable once it is established."""

from typing import TYPE_CHECKING

import pghistory
import pgtrigger
from django.conf import settings
from django.db import models
from django.db.models import Q
from django.urls import reverse
from django.utils import timezone

from instrumenten.models import Tegel
from klantbeeld.ladder import LADDER
from klantbeeld.querysets import KlantbeeldQuerySet
from klantbeeld.statussen import KlantbeeldStatus
from klanten.models.klant import Klant
from toegang.bewerkbaar import Bewerkbaar

if TYPE_CHECKING:
    from klantbeeld.models.belemmering import Belemmering

_VAST = pgtrigger.Q(old__status=KlantbeeldStatus.VASTGESTELD)


@pghistory.track()
class Klantbeeld(Bewerkbaar):
    """How the client stands towards one goal (doelgedrag), made together with the client.

    A draft that was gone through with the client carries `besproken_op`; a change after that takes it away again.

    `versie` is given when it is established: 1, 2, … per client. The next one starts as a copy of the last.
    """

    # Only of a klantbeeld that `klantbeeld.beelden` read with its obstacles.
    belemmeringlijst: list["Belemmering"]

    klant = models.ForeignKey(Klant, on_delete=models.CASCADE, related_name="klantbeelden")
    versie = models.PositiveSmallIntegerField("versie", null=True, blank=True, editable=False)
    status = models.CharField(
        "status", max_length=12, choices=KlantbeeldStatus.choices, default=KlantbeeldStatus.CONCEPT, editable=False
    )
    doelgedrag = models.TextField("doel: waar kijken we naar", max_length=500, blank=True)
    huidige_tegel = models.ForeignKey(
        Tegel,
        verbose_name="waar staat de klant nu?",
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
    )
    beoogde_tegel = models.ForeignKey(
        Tegel,
        verbose_name="waar wil de klant naartoe?",
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
    )
    ladder_nu = models.PositiveSmallIntegerField("participatieladder nu", choices=LADDER, null=True, blank=True)
    ladder_doel = models.PositiveSmallIntegerField(
        "participatieladder: wat is haalbaar", choices=LADDER, null=True, blank=True
    )
    nog_te_weten = models.TextField("wat weten we nog niet?", max_length=1000, blank=True)
    krachten = models.TextField("krachten", max_length=2000, blank=True)
    interpretatie = models.TextField("interpretatie", max_length=4000, blank=True)
    begonnen_op = models.DateTimeField(default=timezone.now, editable=False)
    begonnen_door = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+", editable=False
    )
    bewaard_op = models.DateTimeField(auto_now=True)
    besproken_op = models.DateTimeField("besproken met de klant op", null=True, blank=True, editable=False)
    klantreactie = models.TextField("wat vindt de klant ervan?", max_length=1000, blank=True)
    vastgesteld_op = models.DateTimeField(null=True, blank=True, editable=False)
    vastgesteld_door = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.PROTECT, related_name="+", editable=False
    )

    objects = KlantbeeldQuerySet.as_manager()

    class Meta:
        verbose_name = "klantbeeld"
        verbose_name_plural = "klantbeelden"
        ordering = ["-pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["klant"],
                condition=Q(status="concept"),
                name="klantbeeld_een_concept",
                violation_error_message="Voor deze klant is er al een concept van het klantbeeld.",
            ),
            models.UniqueConstraint(
                fields=["klant", "versie"],
                name="klantbeeld_versie_uniek",
                violation_error_message="Deze versie van het klantbeeld bestaat al.",
            ),
            models.CheckConstraint(
                condition=Q(
                    status="concept", versie__isnull=True, vastgesteld_op__isnull=True, vastgesteld_door__isnull=True
                )
                | Q(
                    status="vastgesteld",
                    versie__isnull=False,
                    vastgesteld_op__isnull=False,
                    vastgesteld_door__isnull=False,
                ),
                name="klantbeeld_vastgesteld_met_wie_en_wanneer",
                violation_error_message="Bij een vastgesteld klantbeeld hoort wie het vaststelde en wanneer.",
            ),
            models.CheckConstraint(
                condition=Q(status="concept") | (~Q(doelgedrag="") & ~Q(interpretatie="")),
                name="klantbeeld_vastgesteld_heeft_doel_en_interpretatie",
                violation_error_message="Vul doel en interpretatie in voordat u vaststelt.",
            ),
            # Added NOT VALID: what was established before this rule stays as it is.
            models.CheckConstraint(
                condition=Q(status="concept") | Q(besproken_op__isnull=False),
                name="klantbeeld_vastgesteld_is_besproken",
                violation_error_message="Bespreek het klantbeeld eerst met de klant.",
            ),
            models.CheckConstraint(
                condition=(Q(ladder_nu__isnull=True) | Q(ladder_nu__range=(1, 6)))
                & (Q(ladder_doel__isnull=True) | Q(ladder_doel__range=(1, 6))),
                name="klantbeeld_ladder_1_tot_6",
                violation_error_message="De participatieladder loopt van 1 tot en met 6.",
            ),
        ]
        indexes = [models.Index(fields=["klant", "status", "-versie"], name="klantbeeld_klant_versie")]
        triggers = [pgtrigger.Protect(name="vast", operation=pgtrigger.Update | pgtrigger.Delete, condition=_VAST)]

    def __str__(self) -> str:
        return f"klantbeeld versie {self.versie}" if self.versie else "klantbeeld in concept"

    def get_absolute_url(self) -> str:
        """The page of this klantbeeld: the form while it is a draft, else the version."""
        if self.status == KlantbeeldStatus.CONCEPT:
            return reverse("klantbeeld_maken", args=[self.klant_id])
        return reverse("klantbeeld_versie", args=[self.klant_id, self.versie])

"""The trajectplan: goals, deployments, evaluations, and its immutable versions with their archived document."""

import pghistory
import pgtrigger
from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.urls import reverse
from django.utils import timezone

from instrumenten.models import Beoordeling, Instrument, Klantkenmerk, Tegel
from klantbeeld.models import Klantbeeld
from klanten.models import Klant
from toegang.datums import denkbaar
from toegang.formulieren import Bewerkbaar


class PlanStatus(models.TextChoices):
    """Draft, established, being adjusted after an evaluation, closed."""

    CONCEPT = "concept", "Concept"
    VASTGESTELD = "vastgesteld", "Vastgesteld"
    BIJSTELLEN = "bijstellen", "In bijstelling"
    AFGESLOTEN = "afgesloten", "Afgesloten"


class Zienswijze(models.TextChoices):
    """Whether the client agrees. A differing view does not block the plan, but is recorded (PW 44a, Awb 4:8)."""

    EENS = "eens", "Eens"
    DEELS = "deels", "Deels eens"
    ONEENS = "oneens", "Niet eens"


class Rechtskarakter(models.TextChoices):
    """Whether the plan is an agreement or a decision one can object to."""

    AFSPRAAK = "afspraak", "Afspraak"
    BESLUIT = "besluit", "Besluit"


@pghistory.track()
class Trajectplan(Bewerkbaar):
    """The plan of one client in one period: what the client goes for, how, and when it is evaluated (PW 44a)."""

    klant = models.ForeignKey(Klant, on_delete=models.CASCADE, related_name="trajectplannen")
    klantbeeld = models.ForeignKey(Klantbeeld, on_delete=models.PROTECT, related_name="trajectplannen")
    status = models.CharField(
        "status", max_length=12, choices=PlanStatus.choices, default=PlanStatus.CONCEPT, editable=False
    )
    hoofddoel = models.TextField("hoofddoel", max_length=500, blank=True)
    eigen_woorden = models.TextField("in de woorden van de klant", max_length=500, blank=True)
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
    wie_helpt = models.TextField("wie helpt mee?", max_length=1000, blank=True)
    evaluatie_op = models.DateField("we evalueren op", null=True, blank=True)
    rechtskarakter = models.CharField(
        "rechtskarakter", max_length=10, choices=Rechtskarakter.choices, default=Rechtskarakter.AFSPRAAK
    )
    zienswijze = models.CharField("wat vindt de klant?", max_length=8, choices=Zienswijze.choices, blank=True)
    zienswijze_tekst = models.TextField("toelichting van de klant", max_length=1000, blank=True)
    terugblik = models.TextField("terugblik", max_length=4000, blank=True)
    begonnen_op = models.DateTimeField(default=timezone.now, editable=False)
    afgesloten_op = models.DateTimeField(null=True, blank=True, editable=False)

    class Meta:
        verbose_name = "trajectplan"
        verbose_name_plural = "trajectplannen"
        ordering = ["-pk"]
        constraints = [
            denkbaar("trajectplan_datums_denkbaar", "evaluatie_op"),
            models.UniqueConstraint(
                fields=["klant"],
                condition=~Q(status=PlanStatus.AFGESLOTEN),
                name="trajectplan_een_lopend",
                violation_error_message="Deze klant heeft al een lopend trajectplan.",
            ),
            models.CheckConstraint(
                condition=Q(status=PlanStatus.AFGESLOTEN, afgesloten_op__isnull=False)
                | (~Q(status=PlanStatus.AFGESLOTEN) & Q(afgesloten_op__isnull=True)),
                name="trajectplan_afgesloten_met_moment",
                violation_error_message="Bij een afgesloten plan hoort wanneer het werd afgesloten.",
            ),
            models.CheckConstraint(
                condition=~Q(status=PlanStatus.VASTGESTELD)
                | (~Q(hoofddoel="") & ~Q(zienswijze="") & Q(evaluatie_op__isnull=False)),
                name="trajectplan_vastgesteld_is_compleet",
                violation_error_message="Vul hoofddoel, zienswijze en evaluatiedatum in voor u vaststelt.",
            ),
        ]
        indexes = [models.Index(fields=["klant", "status"], name="trajectplan_klant_status")]

    def __str__(self) -> str:
        return f"trajectplan {self.pk}"

    def get_absolute_url(self) -> str:
        """The plan of this client."""
        return reverse("trajectplan", args=[self.klant_id])


class DoelStatus(models.TextChoices):
    """What came of a goal."""

    OPEN = "open", "Loopt"
    BEHAALD = "behaald", "Behaald"
    DEELS = "deels", "Deels behaald"
    NIET = "niet", "Niet behaald"
    GESTOPT = "gestopt", "Gestopt"


@pghistory.track()
class Doel(Bewerkbaar):
    """A goal on one klantkenmerk: from which score to which, by when, and how one sees that it is reached.

    `in_versie`: it stood in an established version, so that it can be stopped but does not disappear.
    """

    plan = models.ForeignKey(Trajectplan, on_delete=models.CASCADE, related_name="doelen")
    klantkenmerk = models.ForeignKey(Klantkenmerk, on_delete=models.PROTECT, related_name="+")
    omschrijving = models.CharField("doel", max_length=300)
    meetbaar = models.CharField("hieraan zien we dat het lukt", max_length=300, blank=True)
    score_nu = models.PositiveSmallIntegerField("score nu", null=True, blank=True)
    score_doel = models.PositiveSmallIntegerField("score die we willen", null=True, blank=True)
    uiterlijk = models.DateField("uiterlijk op")
    status = models.CharField("status", max_length=8, choices=DoelStatus.choices, default=DoelStatus.OPEN)
    in_versie = models.BooleanField("stond in een versie", default=False, editable=False)

    class Meta:
        verbose_name = "doel"
        verbose_name_plural = "doelen"
        ordering = ["pk"]
        constraints = [
            denkbaar("doel_datums_denkbaar", "uiterlijk"),
            models.CheckConstraint(
                condition=(Q(score_nu__isnull=True) | Q(score_nu__range=(1, 5)))
                & (Q(score_doel__isnull=True) | Q(score_doel__range=(1, 5))),
                name="doel_scores_1_tot_5",
                violation_error_message="Een score is 1 tot en met 5.",
            ),
            models.CheckConstraint(
                condition=Q(score_nu__isnull=True) | Q(score_doel__isnull=True) | Q(score_doel__gte=F("score_nu")),
                name="doel_score_niet_omlaag",
                violation_error_message="De score die u wilt, is lager dan de score nu.",
            ),
        ]

    def __str__(self) -> str:
        return f"doel {self.pk}"


class InzetStatus(models.TextChoices):
    """From proposed to finished, or stopped with a reason."""

    VOORGESTELD = "voorgesteld", "Voorgesteld"
    GESTART = "gestart", "Gestart"
    AFGEROND = "afgerond", "Afgerond"
    GESTOPT = "gestopt", "Gestopt"


@pghistory.track()
class Inzet(Bewerkbaar):
    """One instrument used for one goal of one client, for a time. Hours per week, costs in euro.

    `in_versie`: it stood in an established version, so that it can be stopped but does not disappear.
    """

    doel = models.ForeignKey(Doel, on_delete=models.CASCADE, related_name="inzetten")
    instrument = models.ForeignKey(Instrument, on_delete=models.PROTECT, related_name="inzetten")
    begin = models.DateField("begin")
    einde = models.DateField("verwacht einde")
    uren_per_week = models.DecimalField("uren per week", max_digits=5, decimal_places=1, null=True, blank=True)
    kosten = models.DecimalField("kosten (€)", max_digits=9, decimal_places=2, null=True, blank=True)
    status = models.CharField("status", max_length=12, choices=InzetStatus.choices, default=InzetStatus.VOORGESTELD)
    stopreden = models.CharField("reden van stoppen", max_length=300, blank=True)
    in_versie = models.BooleanField("stond in een versie", default=False, editable=False)

    class Meta:
        verbose_name = "inzet"
        verbose_name_plural = "inzetten"
        ordering = ["begin", "pk"]
        constraints = [
            denkbaar("inzet_datums_denkbaar", "begin", "einde"),
            models.CheckConstraint(
                condition=Q(einde__gte=F("begin")),
                name="inzet_einde_na_begin",
                violation_error_message="Het einde ligt voor het begin.",
            ),
            models.CheckConstraint(
                condition=~Q(status=InzetStatus.GESTOPT) | ~Q(stopreden=""),
                name="inzet_gestopt_met_reden",
                violation_error_message="Vul in waarom de inzet is gestopt.",
            ),
        ]

    def __str__(self) -> str:
        return f"inzet {self.pk}"

    @property
    def kan_weg(self) -> bool:
        """Whether it can disappear without a trace in the plan: proposed only, and never in a version."""
        return self.status == InzetStatus.VOORGESTELD and not self.in_versie


@pghistory.track()
class InzetBeoordeling(models.Model):
    """Which ended inzet a review is about: one review an inzet. The catalogue itself knows of no clients."""

    inzet = models.OneToOneField(Inzet, on_delete=models.CASCADE, related_name="beoordeeld")
    beoordeling = models.OneToOneField(Beoordeling, on_delete=models.CASCADE, related_name="inzet")

    class Meta:
        verbose_name = "beoordeling van een inzet"
        verbose_name_plural = "beoordelingen van inzetten"

    def __str__(self) -> str:
        return f"beoordeling van inzet {self.inzet_id}"


class Vervolg(models.TextChoices):
    """What the evaluation decides about a goal."""

    DOORGAAN = "doorgaan", "Doorgaan"
    BIJSTELLEN = "bijstellen", "Bijstellen"
    STOPPEN = "stoppen", "Stoppen of afronden"


@pghistory.track()
class Evaluatie(models.Model):
    """A moment at which client and klantmanager go through every goal of the plan (PW 44a lid 2)."""

    plan = models.ForeignKey(Trajectplan, on_delete=models.CASCADE, related_name="evaluaties")
    op = models.DateField("datum")
    samenvatting = models.TextField("wat hebben we besproken?", max_length=2000)
    klantreactie = models.TextField("wat vindt de klant?", max_length=1000, blank=True)
    door = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")

    class Meta:
        verbose_name = "evaluatie"
        verbose_name_plural = "evaluaties"
        ordering = ["-op", "-pk"]
        constraints = [denkbaar("evaluatie_datums_denkbaar", "op")]

    def __str__(self) -> str:
        return f"evaluatie op {self.op:%d-%m-%Y}"


@pghistory.track()
class DoelEvaluatie(models.Model):
    """What one evaluation said of one goal."""

    class Uitkomst(models.TextChoices):
        BEHAALD = "behaald", "Behaald"
        DEELS = "deels", "Deels"
        NIET = "niet", "Nog niet"

    evaluatie = models.ForeignKey(Evaluatie, on_delete=models.CASCADE, related_name="doelen")
    doel = models.ForeignKey(Doel, on_delete=models.CASCADE, related_name="evaluaties")
    uitkomst = models.CharField("is het doel behaald?", max_length=8, choices=Uitkomst.choices)
    vervolg = models.CharField("hoe verder?", max_length=10, choices=Vervolg.choices)
    toelichting = models.CharField("toelichting", max_length=500, blank=True)

    class Meta:
        verbose_name = "evaluatie van een doel"
        verbose_name_plural = "evaluaties van doelen"
        ordering = ["doel", "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["evaluatie", "doel"],
                name="doelevaluatie_uniek",
                violation_error_message="Dit doel is in deze evaluatie al besproken.",
            )
        ]

    def __str__(self) -> str:
        return f"doelevaluatie {self.pk}"


@pghistory.track()
class Planversie(models.Model):
    """The plan as it was established: numbered per client, on through plans that were closed, and immutable.

    `inhoud` is the whole plan as data (see `trajecten.momentopname`).
    """

    klant = models.ForeignKey(Klant, on_delete=models.PROTECT, related_name="planversies")
    plan = models.ForeignKey(Trajectplan, on_delete=models.PROTECT, related_name="versies")
    nummer = models.PositiveSmallIntegerField("versie")
    inhoud = models.JSONField("inhoud")
    zienswijze = models.CharField("wat vindt de klant?", max_length=8, choices=Zienswijze.choices)
    zienswijze_tekst = models.TextField("toelichting van de klant", blank=True)
    vastgesteld_op = models.DateTimeField("vastgesteld op")
    vastgesteld_door = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")

    class Meta:
        verbose_name = "planversie"
        verbose_name_plural = "planversies"
        ordering = ["-nummer", "-pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["klant", "nummer"],
                name="planversie_nummer_uniek",
                violation_error_message="Deze versie van het plan bestaat al.",
            )
        ]
        triggers = [pgtrigger.Protect(name="vast", operation=pgtrigger.Update | pgtrigger.Delete)]

    def __str__(self) -> str:
        return f"versie {self.nummer}"


class Plandocument(models.Model):
    """The archived PDF of one version with its SHA-256 (hex). Apart from the version, so that lists stay light."""

    versie = models.OneToOneField(Planversie, on_delete=models.PROTECT, related_name="document")
    pdf = models.BinaryField()
    sha256 = models.CharField(max_length=64)
    gemaakt_op = models.DateTimeField(default=timezone.now, editable=False)

    class Meta:
        verbose_name = "plandocument"
        verbose_name_plural = "plandocumenten"
        triggers = [pgtrigger.Protect(name="vast", operation=pgtrigger.Update | pgtrigger.Delete)]

    def __str__(self) -> str:
        return self.sha256[:12]

"""The klantbeeld: an assessment on the IGM, always about one goal, immutable once it is established."""

import pghistory
import pgtrigger
from django.conf import settings
from django.db import models
from django.db.models import Q
from django.urls import reverse
from django.utils import timezone

from instrumenten.models import Klantkenmerk, Tegel
from klantbeeld.ladder import LADDER
from klantbeeld.models.igm import IgmComponent
from klantbeeld.querysets import KlantbeeldQuerySet, ScoreQuerySet
from klantbeeld.statussen import KlantbeeldStatus
from klanten.models.achtergrond import Diagnoseuitslag
from klanten.models.klant import Klant
from toegang.bewerkbaar import Bewerkbaar

WERKPUNTEN_MAXIMUM = 2


class Bron(models.TextChoices):
    """Where the facts behind a score come from."""

    GESPREK = "gesprek", "Gesprek met de klant"
    OBSERVATIE = "observatie", "Eigen observatie"
    INSTRUMENT = "instrument", "Uitslag van een instrument"
    DERDE = "derde", "Iemand anders (met medeweten van de klant)"
    DOSSIER = "dossier", "Dossier"


class Zekerheid(models.TextChoices):
    """How sure the professional is of a score."""

    LAAG = "laag", "Laag"
    MIDDEN = "midden", "Midden"
    HOOG = "hoog", "Hoog"


_VAST = pgtrigger.Q(old__status=KlantbeeldStatus.VASTGESTELD)

# The parts of an established klantbeeld are as fixed as the klantbeeld itself: nothing moves in, nothing moves out.
# OLD is empty when a part is new, NEW when it goes; an empty value in the list matches nothing.
# The klantbeeld is held until the transaction ends: it is not established between this look and that end. A transaction
# with a snapshot of its own would not see that it was established since.
_DEEL_VAST = """
    IF current_setting('transaction_isolation') IN ('repeatable read', 'serializable') THEN
        RAISE EXCEPTION 'een vastgesteld klantbeeld verandert niet'
            USING DETAIL = 'Wat intussen is vastgesteld, is hier niet te zien.';
    END IF;
    PERFORM 1 FROM klantbeeld_klantbeeld k
        WHERE k.id IN (OLD.klantbeeld_id, NEW.klantbeeld_id) ORDER BY k.id FOR NO KEY UPDATE;
    IF EXISTS (
        SELECT 1 FROM klantbeeld_klantbeeld k
        WHERE k.status = 'vastgesteld'
          AND k.id IN (OLD.klantbeeld_id, NEW.klantbeeld_id)
    ) THEN
        RAISE EXCEPTION 'een vastgesteld klantbeeld verandert niet';
    END IF;
    IF TG_OP = 'DELETE' THEN RETURN OLD; END IF;
    RETURN NEW;
"""


def _deel_vast() -> pgtrigger.Trigger:
    return pgtrigger.Trigger(
        name="vast_met_klantbeeld",
        operation=pgtrigger.Insert | pgtrigger.Update | pgtrigger.Delete,
        when=pgtrigger.Before,
        func=_DEEL_VAST,
    )


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


@pghistory.track()
class Score(models.Model):
    """One component in one klantbeeld: the professional's score and the client's own, facts, source, certainty.

    `score` empty means "niet besproken": never counted as 1 (onderzoek §2.4 rule 2); `wil_niet_bespreken` says that the
    client would not talk of it, which is an answer too. `bevestigd_op`: taken over from the version before and
    confirmed unchanged on that day (rule 6). `uitslag`: the result that is the source of the score.
    """

    # Only of a score that was read with `met_vorige`, with `met_herkomst`.
    vorige_score: int | None
    overgenomen: bool

    klantbeeld = models.ForeignKey(Klantbeeld, on_delete=models.CASCADE, related_name="scores")
    component = models.ForeignKey(IgmComponent, on_delete=models.PROTECT, related_name="+")
    score = models.PositiveSmallIntegerField("score", null=True, blank=True)
    klantscore = models.PositiveSmallIntegerField("score van de klant zelf", null=True, blank=True)
    feiten = models.TextField("wat zien en horen we?", max_length=2000, blank=True)
    bron = models.CharField("bron", max_length=12, choices=Bron.choices, blank=True)
    zekerheid = models.CharField("zekerheid", max_length=6, choices=Zekerheid.choices, blank=True)
    uitslag = models.ForeignKey(
        Diagnoseuitslag, verbose_name="uitslag", null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    wil_niet_bespreken = models.BooleanField("de klant wil dit niet bespreken", default=False)
    bevestigd_op = models.DateField("ongewijzigd bevestigd op", null=True, blank=True)

    objects = ScoreQuerySet.as_manager()

    class Meta:
        verbose_name = "score"
        verbose_name_plural = "scores"
        ordering = ["component__volgorde", "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["klantbeeld", "component"],
                name="score_een_per_component",
                violation_error_message="Bij dit onderdeel staat al een score.",
            ),
            models.CheckConstraint(
                condition=Q(score__isnull=True) | Q(score__range=(1, 5)),
                name="score_1_tot_5",
                violation_error_message="Een score is 1 tot en met 5.",
            ),
            models.CheckConstraint(
                condition=Q(klantscore__isnull=True) | Q(klantscore__range=(1, 5)),
                name="klantscore_1_tot_5",
                violation_error_message="De score van de klant is 1 tot en met 5.",
            ),
            models.CheckConstraint(
                condition=Q(wil_niet_bespreken=False) | Q(score__isnull=True),
                name="score_niet_bij_wil_niet_bespreken",
                violation_error_message="Wat de klant niet wil bespreken, krijgt geen score.",
            ),
            models.CheckConstraint(
                condition=Q(uitslag__isnull=True) | Q(bron=Bron.INSTRUMENT),
                name="score_uitslag_is_bron",
                violation_error_message="Een uitslag hoort bij de bron uitslag van een instrument.",
            ),
        ]
        triggers = [_deel_vast()]

    def __str__(self) -> str:
        return f"score {self.pk}"


@pghistory.track()
class Werkpunt(models.Model):
    """A klantkenmerk that klantmanager and client chose to work on; two at a time by default (onderzoek §2.5)."""

    klantbeeld = models.ForeignKey(Klantbeeld, on_delete=models.CASCADE, related_name="werkpunten")
    klantkenmerk = models.ForeignKey(Klantkenmerk, on_delete=models.PROTECT, related_name="+")

    class Meta:
        verbose_name = "werkpunt"
        verbose_name_plural = "werkpunten"
        ordering = ["pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["klantbeeld", "klantkenmerk"],
                name="werkpunt_uniek",
                violation_error_message="Dit klantkenmerk is al een werkpunt.",
            )
        ]
        triggers = [_deel_vast()]

    def __str__(self) -> str:
        return f"werkpunt {self.pk}"

    @property
    def componentcodes(self) -> set[str]:
        """The codes of the components that it works on. No query when `klantbeeld.beelden` read it."""
        return {koppeling.component.code for koppeling in self.klantkenmerk.koppelingen.all()}


class Belemmeringsoort(models.TextChoices):
    """What an obstacle is made of (Wanberg, Hough & Song 2002). The labour market is never the client's fault."""

    PRAKTISCH = "praktisch", "Praktisch"
    FINANCIEEL = "financieel", "Geld"
    SOCIAAL = "sociaal", "Sociaal"
    PSYCHISCH = "psychisch", "Mentaal (zonder diagnose)"
    FYSIEK = "fysiek", "Lichamelijk (zonder diagnose)"
    VERSTANDELIJK = "verstandelijk", "Leren en begrijpen"
    ARBEIDSMARKT = "arbeidsmarkt", "Arbeidsmarkt of discriminatie"


class Urgentie(models.TextChoices):
    """How pressing an obstacle is."""

    ACUUT = "acuut", "Acuut: dit gaat nu voor"
    HOOG = "hoog", "Hoog: staat de stap in de weg"
    LAAG = "laag", "Laag: kan ernaast"


class Oplostermijn(models.TextChoices):
    """In what time an obstacle can be solved, in months."""

    KORT = "kort", "Binnen 1 maand"
    MIDDEN = "midden", "Binnen 3 maanden"
    LANG = "lang", "Langer dan 3 maanden"
    BLIJVEND = "blijvend", "Blijft: leren omgaan"


@pghistory.track()
class Belemmering(models.Model):
    """An obstacle, with what causes it: look for the problem behind the problem (Hoe werken wij?, 42)."""

    klantbeeld = models.ForeignKey(Klantbeeld, on_delete=models.CASCADE, related_name="belemmeringen")
    soort = models.CharField("soort", max_length=14, choices=Belemmeringsoort.choices)
    omschrijving = models.CharField("wat staat in de weg?", max_length=300)
    urgentie = models.CharField("hoe dringend?", max_length=6, choices=Urgentie.choices)
    oplostermijn = models.CharField("hoe snel op te lossen?", max_length=8, choices=Oplostermijn.choices, blank=True)
    veroorzaakt_door = models.ForeignKey(
        "self", verbose_name="komt door", null=True, blank=True, on_delete=models.SET_NULL, related_name="veroorzaakt"
    )

    class Meta:
        verbose_name = "belemmering"
        verbose_name_plural = "belemmeringen"
        ordering = ["pk"]
        constraints = [
            models.CheckConstraint(
                condition=~Q(omschrijving=""),
                name="belemmering_heeft_omschrijving",
                violation_error_message="Schrijf op wat er in de weg staat.",
            ),
            models.CheckConstraint(
                condition=Q(veroorzaakt_door__isnull=True) | ~Q(veroorzaakt_door=models.F("id")),
                name="belemmering_niet_door_zichzelf",
                violation_error_message="Een belemmering komt niet door zichzelf.",
            ),
        ]
        triggers = [_deel_vast()]

    def __str__(self) -> str:
        return f"belemmering {self.pk}"

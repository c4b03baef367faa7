"""The client profiles, kept as data by the beheerder, and which profile was chosen for a client and why."""

import pghistory
import pgtrigger
from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils import timezone

from instrumenten.models import Klantkenmerk, Referentie, Tegel
from klantbeeld.models import IgmComponent, Klantbeeld
from klanten.models import Klant
from profielen.querysets import KlantprofielQuerySet, ToekenningQuerySet


class Toegangsgrond(models.TextChoices):
    """A fact, not a score, that decides about a profile first."""

    GEEN = "", "Geen"
    INDICATIE_BESCHUT = "indicatie_beschut", "Indicatie beschut werk"
    ACUUT = "acuut", "Acute situatie of volledige ontheffing"


@pghistory.track()
class Klantprofiel(models.Model):
    """A client profile with the two halves of the source (Senzer bijlage 3A): traits and needs; service.

    Profiles are data: a municipality replaces the set. `voorbeeldinhoud` marks reconstructed text. Terms in months,
    `contactnorm_dagen` in days between contacts.
    """

    set = models.CharField("set", max_length=40)
    code = models.CharField("code", max_length=10)
    naam = models.CharField("naam", max_length=120)
    volgorde = models.PositiveSmallIntegerField("volgorde", default=0)
    actief = models.BooleanField("in gebruik", default=False)
    voorbeeldinhoud = models.BooleanField("voorbeeldinhoud, te vervangen", default=True)
    toegang = models.CharField("harde voorwaarde", max_length=20, choices=Toegangsgrond.choices, blank=True)

    kenmerken = models.JSONField("kenmerken", default=list)
    ontwikkelbehoefte = models.JSONField("ontwikkelbehoefte", default=list)
    ondersteuningsbehoefte = models.JSONField("ondersteuningsbehoefte", default=list)

    doelstelling = models.TextField("doelstelling", blank=True)
    einddoel = models.TextField("einddoel", blank=True)
    focus = models.TextField("focus", blank=True)
    rol_professional = models.TextField("rol van de professional", blank=True)
    betrokkenheid = models.TextField("betrokkenheid", blank=True)
    termijn_maanden = models.PositiveSmallIntegerField("termijn (maanden)", null=True, blank=True)
    contactnorm_dagen = models.PositiveSmallIntegerField("contact minstens elke … dagen", default=31)
    evaluatie_maanden = models.PositiveSmallIntegerField("evaluatie elke … maanden", default=3)
    ladder_van = models.PositiveSmallIntegerField("participatieladder van", null=True, blank=True)
    ladder_tot = models.PositiveSmallIntegerField("participatieladder tot", null=True, blank=True)
    tegels = models.ManyToManyField(Tegel, blank=True, verbose_name="tegels")
    klantkenmerken = models.ManyToManyField(Klantkenmerk, blank=True, verbose_name="klantkenmerken")
    instrumenten = models.JSONField("instrumenten in de bron", default=list)
    doorstroom = models.TextField("doorstroom", blank=True)

    naam_klant = models.CharField("naam voor de klant (B1)", max_length=120, blank=True)
    uitleg_klant = models.TextField("uitleg voor de klant (B1)", blank=True)
    bron = models.CharField("bron", max_length=200, blank=True)
    objects = KlantprofielQuerySet.as_manager()

    # `KlantprofielQuerySet.met_dienstverlening`
    tegelnamen: list[str]
    kenmerknamen: list[str]

    class Meta:
        verbose_name = "klantprofiel"
        verbose_name_plural = "klantprofielen"
        ordering = ["set", "volgorde", "code"]
        constraints = [
            models.UniqueConstraint(
                fields=["set", "code"],
                name="klantprofiel_code_uniek_in_set",
                violation_error_message="In deze set is er al een profiel met deze code. Kies een andere code.",
            )
        ]

    def __str__(self) -> str:
        return f"{self.code} {self.naam}"


@pghistory.track()
class ProfielTegel(Klantprofiel.tegels.through):  # type: ignore[name-defined,misc]  # made as it runs
    """That a tegel belongs to a profile; named so that the database records when it came and went."""

    class Meta:
        proxy = True


@pghistory.track()
class ProfielKlantkenmerk(Klantprofiel.klantkenmerken.through):  # type: ignore[name-defined,misc]  # made as it runs
    """That a klantkenmerk belongs to a profile; recorded like ProfielTegel."""

    class Meta:
        proxy = True


@pghistory.track()
class ProfielPatroon(models.Model):
    """The range on the 1–5 scale that is expected of a component within a profile, and its weight."""

    profiel = models.ForeignKey(Klantprofiel, on_delete=models.CASCADE, related_name="patroon")
    component = models.ForeignKey(IgmComponent, on_delete=models.PROTECT, related_name="+")
    van = models.PositiveSmallIntegerField("van")
    tot = models.PositiveSmallIntegerField("tot en met")
    gewicht = models.PositiveSmallIntegerField("gewicht", default=1)

    class Meta:
        verbose_name = "patroon"
        verbose_name_plural = "patronen"
        ordering = ["profiel", "component__volgorde", "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["profiel", "component"],
                name="patroon_een_per_component",
                violation_error_message="Voor dit onderdeel staat er al een bereik.",
            ),
            models.CheckConstraint(
                condition=Q(van__gte=1, tot__lte=5, tot__gte=models.F("van")),
                name="patroon_bereik_1_tot_5",
                violation_error_message="Een bereik ligt tussen 1 en 5, en loopt van laag naar hoog.",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.van}–{self.tot}"


@pghistory.track()
class Afwijkgrond(Referentie):
    """Why a professional chooses another profile than the proposed one (after the DVKM)."""

    class Meta(Referentie.Meta):
        verbose_name = "afwijkgrond"
        verbose_name_plural = "afwijkgronden"


class Klantreactie(models.TextChoices):
    """What the client thinks of the choice."""

    EENS = "eens", "Eens"
    DEELS = "deels", "Deels eens"
    ONEENS = "oneens", "Niet eens"
    ONBEKEND = "", "Nog niet besproken"


@pghistory.track()
class Profieltoekenning(models.Model):
    """The profile that a professional chose, with the proposal and its explanation as they were at that moment.

    Never changed: a new choice is a new row. `voorgesteld` empty means that too little was known for a proposal.
    """

    klant = models.ForeignKey(Klant, on_delete=models.CASCADE, related_name="profieltoekenningen")
    klantbeeld = models.ForeignKey(Klantbeeld, on_delete=models.PROTECT, related_name="profieltoekenningen")
    profiel = models.ForeignKey(Klantprofiel, on_delete=models.PROTECT, related_name="toekenningen")
    voorgesteld = models.ForeignKey(Klantprofiel, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    uitleg = models.JSONField("uitleg van het voorstel", default=dict)
    regelversie = models.CharField("versie van de regels", max_length=20)
    afwijkgrond = models.ForeignKey(
        Afwijkgrond, verbose_name="reden om af te wijken", null=True, blank=True, on_delete=models.PROTECT
    )
    motivering = models.TextField("motivering", max_length=2000, blank=True)
    klantreactie = models.CharField("wat vindt de klant?", max_length=8, choices=Klantreactie.choices, blank=True)
    klantreactie_tekst = models.TextField("in de woorden van de klant", max_length=1000, blank=True)
    door = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    op = models.DateTimeField("op", default=timezone.now, editable=False)
    objects = ToekenningQuerySet.as_manager()

    # `ToekenningQuerySet.met_profielcodes`
    tegelcodes: list[str]
    kenmerkcodes: list[str]

    class Meta:
        verbose_name = "profieltoekenning"
        verbose_name_plural = "profieltoekenningen"
        ordering = ["-op", "-pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(voorgesteld=models.F("profiel")) | ~Q(motivering=""),
                name="profieltoekenning_afwijking_gemotiveerd",
                violation_error_message="Leg uit waarom u een ander profiel kiest dan is voorgesteld.",
            )
        ]
        indexes = [models.Index(fields=["klant", "-op", "-id"], name="profieltoekenning_laatste")]
        triggers = [pgtrigger.Protect(name="vast", operation=pgtrigger.Update)]

    def __str__(self) -> str:
        return f"profieltoekenning {self.pk}"

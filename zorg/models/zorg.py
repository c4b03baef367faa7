"""Care: noticing, weighing, involving others. The klantmanager is no care worker: nothing medical is kept here.

Source: Hoe werken wij?, "zorg: signaleren" and "zorg: aanpak en rol".
"""

from datetime import date

import pghistory
from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.urls import reverse
from django.utils import timezone

from gesprekken.models.gesprek import Gesprek
from klanten.models.klant import Klant
from klanten.models.sociale_kaart import Organisatie, Organisatiecontact
from toegang.bewerkbaar import Bewerkbaar
from toegang.datums import denkbaar
from zorg.querysets import HerstelplanQuerySet, HulpQuerySet, VerwijzingQuerySet
from zorg.statussen import Hulpstatus


class Zorgstap(models.TextChoices):
    """Where a zorgsignaal stands: first make clear, then weigh whether it excludes work, then involve others."""

    VERHELDEREN = "verhelderen", "Verhelderen"
    AFWEGEN = "afwegen", "Afwegen: sluit het werk uit?"
    INSCHAKELEN = "inschakelen", "Anderen inschakelen"
    AFGEROND = "afgerond", "Afgerond"


class SluitWerkUit(models.TextChoices):
    """Whether what is going on excludes work or participation now."""

    ONBEKEND = "", "Nog niet bekend"
    NEE = "nee", "Nee, het kan naast werk"
    DEELS = "deels", "Deels, werk moet worden aangepast"
    JA = "ja", "Ja, dit gaat nu voor"


@pghistory.track()
class Zorgsignaal(Bewerkbaar):
    """Something that gives reason for care, followed in steps. Describes what one sees, never a diagnosis."""

    klant = models.ForeignKey(Klant, on_delete=models.CASCADE, related_name="zorgsignalen")
    gesprek = models.ForeignKey(Gesprek, null=True, blank=True, on_delete=models.SET_NULL, related_name="+")
    stap = models.CharField("stap", max_length=12, choices=Zorgstap.choices, default=Zorgstap.VERHELDEREN)
    wat_zien_we = models.TextField("wat zien en horen we?", max_length=1000)
    verheldering = models.TextField("wat is er aan de hand?", max_length=1000, blank=True)
    klant_wil_niet_bespreken = models.BooleanField("de klant wil dit niet bespreken", default=False)
    sluit_werk_uit = models.CharField("sluit het werk uit", max_length=6, choices=SluitWerkUit.choices, blank=True)
    afweging = models.TextField("onze afweging", max_length=1000, blank=True)
    tegen_wil = models.BooleanField("hulp tegen de wil van de klant", default=False)
    tegen_wil_grond = models.TextField("op welke grond", max_length=1000, blank=True)
    overlegd_met = models.CharField("overlegd met", max_length=200, blank=True)
    klant_geinformeerd = models.BooleanField("de klant weet ervan", null=True, blank=True)
    uitkomst = models.TextField("wat kwam eruit?", max_length=1000, blank=True)
    gemaakt_op = models.DateTimeField("gemaakt op", default=timezone.now, editable=False)
    gemaakt_door = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+", editable=False
    )
    afgerond_op = models.DateTimeField("afgerond op", null=True, blank=True, editable=False)

    class Meta:
        verbose_name = "zorgsignaal"
        verbose_name_plural = "zorgsignalen"
        ordering = ["-gemaakt_op", "-pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(tegen_wil=False) | (~Q(tegen_wil_grond="") & ~Q(overlegd_met="")),
                name="zorgsignaal_tegen_wil_verantwoord",
                violation_error_message="Schrijf op welke grond er is en met wie u hebt overlegd.",
            ),
            models.CheckConstraint(
                condition=Q(stap=Zorgstap.AFGEROND, afgerond_op__isnull=False)
                | (~Q(stap=Zorgstap.AFGEROND) & Q(afgerond_op__isnull=True)),
                name="zorgsignaal_afgerond_met_moment",
                violation_error_message="Bij een afgerond signaal hoort wanneer het werd afgerond.",
            ),
            # Added NOT VALID: what was finished before this rule stays as it is.
            models.CheckConstraint(
                condition=~Q(stap=Zorgstap.AFGEROND) | ~Q(uitkomst=""),
                name="zorgsignaal_afgerond_met_uitkomst",
                violation_error_message="Schrijf op wat eruit kwam.",
            ),
        ]
        indexes = [models.Index(fields=["klant", "-gemaakt_op"], name="zorgsignaal_klant")]

    def __str__(self) -> str:
        return f"Zorgsignaal van {timezone.localdate(self.gemaakt_op):%d-%m-%Y}"

    def get_absolute_url(self) -> str:
        """The page of this signal, at the step where it stands."""
        return reverse("zorgsignaal", args=[self.klant_id, self.pk])

    @classmethod
    def veldnaam(cls, veld: str) -> str:
        """What a field of it is called on the screen."""
        return next(str(kolom.verbose_name) for kolom in cls._meta.fields if kolom.name == veld)

    @property
    def loopt(self) -> bool:
        """Not finished yet."""
        return self.stap != Zorgstap.AFGEROND


@pghistory.track()
class Hulp(Bewerkbaar):
    """Help that runs beside the traject. `waarvoor` names the practical matter, never a diagnosis or treatment."""

    klant = models.ForeignKey(Klant, on_delete=models.CASCADE, related_name="hulp")
    zorgsignaal = models.ForeignKey(Zorgsignaal, null=True, blank=True, on_delete=models.SET_NULL, related_name="hulp")
    organisatie = models.ForeignKey(
        Organisatie, verbose_name="organisatie", null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    van_wie = models.CharField("van wie (als de organisatie niet in de lijst staat)", max_length=120, blank=True)
    waarvoor = models.CharField("waarvoor", max_length=200)
    status = models.CharField("status", max_length=10, choices=Hulpstatus.choices, default=Hulpstatus.GEMELD)
    gemeld_op = models.DateField("gemeld op", default=timezone.localdate)
    bevestigd_op = models.DateField("bevestigd op", null=True, blank=True)
    bevestigd_door = models.CharField("bevestigd door", max_length=120, blank=True)
    gestopt_op = models.DateField("gestopt op", null=True, blank=True)

    objects = HulpQuerySet.as_manager()

    class Meta:
        verbose_name = "hulp"
        verbose_name_plural = "hulp"
        ordering = ["-gemeld_op", "-pk"]
        constraints = [
            denkbaar("hulp_datums_denkbaar", "gemeld_op", "bevestigd_op", "gestopt_op"),
            models.CheckConstraint(
                condition=Q(organisatie__isnull=False) | ~Q(van_wie=""),
                name="hulp_is_van_iemand",
                violation_error_message="Kies een organisatie of schrijf op wie er helpt.",
            ),
            models.CheckConstraint(
                condition=~Q(status=Hulpstatus.BEVESTIGD) | Q(bevestigd_op__isnull=False),
                name="hulp_bevestigd_met_datum",
                violation_error_message="Vul in wanneer de hulp is bevestigd.",
            ),
            models.CheckConstraint(
                condition=~Q(status=Hulpstatus.GESTOPT) | Q(gestopt_op__isnull=False),
                name="hulp_gestopt_met_datum",
                violation_error_message="Vul in wanneer de hulp is gestopt.",
            ),
        ]
        indexes = [models.Index(fields=["klant", "status"], name="hulp_klant_status")]

    def __str__(self) -> str:
        return f"hulp {self.pk}"

    def get_absolute_url(self) -> str:
        """The page where this help is confirmed, stopped or corrected."""
        return reverse("hulp", args=[self.klant_id, self.pk])

    @property
    def wie(self) -> str:
        """Who helps: the organisation, or the name that was written down. Reads `organisatie`."""
        return self.organisatie.naam if self.organisatie else self.van_wie

    @property
    def loopt(self) -> bool:
        """Reported or confirmed, and not stopped."""
        return self.status != Hulpstatus.GESTOPT


@pghistory.track()
class Verwijzing(Bewerkbaar):
    """A warm handover to an organisation, with the client's consent and a day on which we ask how it went."""

    klant = models.ForeignKey(Klant, on_delete=models.CASCADE, related_name="verwijzingen")
    zorgsignaal = models.ForeignKey(
        Zorgsignaal, null=True, blank=True, on_delete=models.SET_NULL, related_name="verwijzingen"
    )
    organisatie = models.ForeignKey(
        Organisatie, verbose_name="organisatie", on_delete=models.PROTECT, related_name="verwijzingen"
    )
    contact = models.ForeignKey(
        Organisatiecontact,
        verbose_name="contactpersoon",
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )
    waarvoor = models.CharField("waarvoor", max_length=200)
    gedeeld = models.TextField("wat hebben we gedeeld?", max_length=1000)
    toestemming = models.BooleanField("de klant vindt het goed", default=False)
    samen_gedaan = models.BooleanField("samen met de klant gedaan", default=False)
    op = models.DateField("overgedragen op", default=timezone.localdate)
    terugkoppeling_op = models.DateField("we vragen na op")
    teruggekoppeld_op = models.DateField("teruggekoppeld op", null=True, blank=True)
    uitkomst = models.TextField("wat kwam eruit?", max_length=1000, blank=True)
    gemaakt_door = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+", editable=False
    )

    objects = VerwijzingQuerySet.as_manager()

    class Meta:
        verbose_name = "warme overdracht"
        verbose_name_plural = "warme overdrachten"
        ordering = ["-op", "-pk"]
        constraints = [
            denkbaar("verwijzing_datums_denkbaar", "op", "terugkoppeling_op", "teruggekoppeld_op"),
            models.CheckConstraint(
                condition=Q(toestemming=True),
                name="verwijzing_met_toestemming",
                violation_error_message="Draag alleen over als de klant het goed vindt.",
            ),
            models.CheckConstraint(
                condition=Q(terugkoppeling_op__gte=F("op")),
                name="verwijzing_terugkoppeling_na_overdracht",
                violation_error_message="De dag om na te vragen ligt voor de overdracht.",
            ),
            models.CheckConstraint(
                condition=Q(teruggekoppeld_op__isnull=True) | ~Q(uitkomst=""),
                name="verwijzing_teruggekoppeld_met_uitkomst",
                violation_error_message="Schrijf op wat eruit kwam.",
            ),
        ]
        indexes = [models.Index(fields=["klant", "terugkoppeling_op"], name="verwijzing_klant")]

    def __str__(self) -> str:
        return f"warme overdracht {self.pk}"

    def get_absolute_url(self) -> str:
        """The page of this handover."""
        return reverse("verwijzing", args=[self.klant_id, self.pk])

    @property
    def aanspreekpunt(self) -> Organisatiecontact | None:
        """Whom the client may ask for: the contact, as long as they work there. Reads `contact`."""
        return self.contact if self.contact and self.contact.actief else None

    @property
    def loopt(self) -> bool:
        """We have not heard yet how it went."""
        return self.teruggekoppeld_op is None


@pghistory.track()
class Herstelplan(Bewerkbaar):
    """Persoonlijk Herstelplan: a light track beside the trajectplan, for when something else comes first.

    `overname_tot`: what we took over from the client for the time being goes back on that day ("leg de bal weer bij
    de klant"). Source: Hoe werken wij?, 37 and 40.
    """

    # Only of a plan that came by `zorg.zorgbeeld.herstelplannen`: the first step to do, None when nothing is left.
    eerste_wat: str | None
    eerste_uiterlijk: date | None

    klant = models.ForeignKey(Klant, on_delete=models.CASCADE, related_name="herstelplannen")
    aanleiding = models.TextField("waarom is dit plan nodig?", max_length=1000)
    wat_wil_klant = models.TextField("wat wil de klant bereiken?", max_length=1000)
    overname_wat = models.CharField("wat nemen wij even over?", max_length=300, blank=True)
    overname_tot = models.DateField("tot wanneer", null=True, blank=True)
    terugkijken_op = models.DateField("we kijken terug op")
    begonnen_op = models.DateTimeField("begonnen op", default=timezone.now, editable=False)
    begonnen_door = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+", editable=False
    )
    afgesloten_op = models.DateField("afgesloten op", null=True, blank=True)
    afsluiting = models.TextField("hoe sluiten we af?", max_length=1000, blank=True)

    objects = HerstelplanQuerySet.as_manager()

    class Meta:
        verbose_name = "persoonlijk herstelplan"
        verbose_name_plural = "persoonlijke herstelplannen"
        ordering = ["-pk"]
        constraints = [
            denkbaar("herstelplan_datums_denkbaar", "overname_tot", "terugkijken_op", "afgesloten_op"),
            models.UniqueConstraint(
                fields=["klant"],
                condition=Q(afgesloten_op__isnull=True),
                name="herstelplan_een_lopend",
                violation_error_message="Deze klant heeft al een lopend herstelplan.",
            ),
            models.CheckConstraint(
                condition=Q(overname_wat="") | Q(overname_tot__isnull=False),
                name="herstelplan_overname_eindigt",
                violation_error_message="Spreek af tot wanneer u dit overneemt.",
            ),
            models.CheckConstraint(
                condition=Q(afgesloten_op__isnull=True) | ~Q(afsluiting=""),
                name="herstelplan_afgesloten_met_tekst",
                violation_error_message="Schrijf op hoe u het plan afsluit.",
            ),
        ]

    def __str__(self) -> str:
        return f"herstelplan {self.pk}"

    def get_absolute_url(self) -> str:
        """The page of this plan with its steps."""
        return reverse("herstelplan", args=[self.klant_id, self.pk])

    @property
    def loopt(self) -> bool:
        """Not closed yet."""
        return self.afgesloten_op is None


class Wie(models.TextChoices):
    """Who takes a step of a herstelplan."""

    KLANT = "klant", "Klant"
    GEMEENTE = "gemeente", "Gemeente"
    DERDE = "derde", "Iemand anders"


@pghistory.track()
class Herstelstap(Bewerkbaar):
    """One small step of a herstelplan: what, who, by when, and when it was done."""

    plan = models.ForeignKey(Herstelplan, on_delete=models.CASCADE, related_name="stappen")
    wat = models.CharField("wat", max_length=200)
    wie = models.CharField("wie", max_length=8, choices=Wie.choices)
    toelichting = models.CharField("met wie of waar", max_length=200, blank=True)
    uiterlijk = models.DateField("uiterlijk op")
    gedaan_op = models.DateField("gedaan op", null=True, blank=True)

    class Meta:
        verbose_name = "stap van een herstelplan"
        verbose_name_plural = "stappen van herstelplannen"
        ordering = ["uiterlijk", "pk"]
        constraints = [denkbaar("herstelstap_datums_denkbaar", "uiterlijk", "gedaan_op")]

    def __str__(self) -> str:
        return f"stap {self.pk}"

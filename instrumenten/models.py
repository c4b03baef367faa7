"""Eva's shared vocabulary and the instruments described in it. Source: VNG handreiking methodisch werken met Eva."""

import uuid
from decimal import Decimal

import pghistory
from django.contrib.postgres.indexes import GinIndex, OpClass
from django.contrib.postgres.search import SearchVector, SearchVectorField
from django.core.exceptions import ValidationError
from django.core.validators import MinValueValidator, RegexValidator
from django.db import models
from django.db.models import F, Q
from django.db.models.functions import Upper
from django.urls import reverse

from instrumenten.duur import Eenheid, duur_in_uren
from instrumenten.querysets import InstrumentQuerySet

EIGEN_DOELGROEPEN_MAXIMUM = 8

postcode_geldig = RegexValidator(r"^[1-9][0-9]{3} (?!SA|SD|SS)[A-Z]{2}$", "Schrijf de postcode als 1234 AB.")


class Referentie(models.Model):
    """A record of a code list: stable code, name, order and the source that it comes from."""

    code = models.CharField("code", max_length=40, unique=True)
    naam = models.CharField("naam", max_length=120)
    volgorde = models.PositiveSmallIntegerField("volgorde", default=0)
    bron = models.CharField("bron", max_length=200, blank=True)

    class Meta:
        abstract = True
        ordering = ["volgorde", "code"]

    def __str__(self) -> str:
        return self.naam


@pghistory.track()
class Tegel(Referentie):
    """A tile of the werklandschap: where a client stands or goes to. `kolom` and `rij` are its place on the grid."""

    ondertitel = models.CharField("ondertitel", max_length=120, blank=True)
    kolom = models.PositiveSmallIntegerField("kolom")
    rij = models.PositiveSmallIntegerField("rij")
    omschrijving = models.TextField("omschrijving", blank=True)
    tips = models.JSONField("tips", default=list, blank=True)

    class Meta(Referentie.Meta):
        verbose_name = "tegel"
        verbose_name_plural = "tegels"


@pghistory.track()
class Klantkenmerk(Referentie):
    """Something about the client to work on, to get to the next tile (Eva, bijlage 3)."""

    groep = models.CharField("groep", max_length=60, blank=True)
    omschrijving = models.TextField("omschrijving", blank=True)
    omschrijving_klant = models.TextField("omschrijving voor de klant (B1)", blank=True)

    class Meta(Referentie.Meta):
        verbose_name = "klantkenmerk"
        verbose_name_plural = "klantkenmerken"


@pghistory.track()
class Doelgroep(Referentie):
    """A group that an instrument serves too. Eight are standard; a municipality adds at most eight (Eva)."""

    eigen = models.BooleanField("eigen doelgroep van de gemeente", default=False)

    class Meta(Referentie.Meta):
        verbose_name = "doelgroep"
        verbose_name_plural = "doelgroepen"

    def clean(self) -> None:
        """Refuse the ninth doelgroep of the municipality's own."""
        anderen = Doelgroep.objects.filter(eigen=True).exclude(pk=self.pk).count()
        if self.eigen and anderen >= EIGEN_DOELGROEPEN_MAXIMUM:
            raise ValidationError(
                "Er zijn al acht eigen doelgroepen. Dat is het hoogste aantal. Verwijder eerst een andere."
            )


@pghistory.track()
class Uitvoeringsvorm(Referentie):
    """The form in which an instrument is carried out (codes UV01–UV11)."""

    oude_namen = models.JSONField("namen in oudere versies van Eva", default=list, blank=True)

    class Meta(Referentie.Meta):
        verbose_name = "uitvoeringsvorm"
        verbose_name_plural = "uitvoeringsvormen"


@pghistory.track()
class Aanbieder(models.Model):
    """The organisation that offers an instrument."""

    code = models.SlugField("code", max_length=60, unique=True)
    naam = models.CharField("naam", max_length=120, unique=True)
    straat = models.CharField("straat", max_length=120, blank=True)
    huisnummer = models.CharField("huisnummer", max_length=12, blank=True)
    postcode = models.CharField("postcode", max_length=7, blank=True, validators=[postcode_geldig])
    plaats = models.CharField("plaats", max_length=80, blank=True)
    website = models.URLField("website", blank=True)
    telefoon = models.CharField("telefoon", max_length=20, blank=True)
    email = models.EmailField("e-mail", blank=True)

    class Meta:
        verbose_name = "aanbieder"
        verbose_name_plural = "aanbieders"
        ordering = ["naam"]

    def __str__(self) -> str:
        return self.naam


class Uitvoering(models.TextChoices):
    """Whether the municipality does it itself or buys it (bijlage cliëntprofielen: zelf, inkoop, zelf/inkoop)."""

    ZELF = "zelf", "Zelf"
    INKOOP = "inkoop", "Inkoop"
    ZELF_INKOOP = "zelf_inkoop", "Zelf of inkoop"


class Bereik(models.TextChoices):
    """Where an instrument is available."""

    LANDELIJK = "landelijk", "Landelijk"
    REGIONAAL = "regionaal", "Regionaal"
    LOKAAL = "lokaal", "Lokaal"


class Status(models.TextChoices):
    """The life of an instrument; archived instead of deleted when it was ever used."""

    CONCEPT = "concept", "Concept"
    GEPUBLICEERD = "gepubliceerd", "Gepubliceerd"
    GEARCHIVEERD = "gearchiveerd", "Gearchiveerd"


@pghistory.track(exclude=["zoektekst"])
class Instrument(models.Model):
    """A means that is used for a time, to reach a set goal (Eva), described in the whole instrumentenformat.

    Without doelgroep it serves everyone; with one it serves that group too. Hours are per week, costs in euro.
    """

    uuid = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    slug = models.SlugField("adres", max_length=220, unique=True)
    naam = models.CharField("naam", max_length=200)
    samenvatting = models.TextField("samenvatting", max_length=500)
    samenvatting_klant = models.TextField("samenvatting voor de klant (B1)", max_length=500, blank=True)
    doel = models.TextField("doel", max_length=5000)
    aanbieder = models.ForeignKey(
        Aanbieder, verbose_name="aanbieder", on_delete=models.PROTECT, related_name="instrumenten"
    )
    tegels = models.ManyToManyField(Tegel, verbose_name="tegels", blank=True, related_name="instrumenten")
    klantkenmerken = models.ManyToManyField(
        Klantkenmerk, verbose_name="klantkenmerken", blank=True, related_name="instrumenten"
    )
    doelgroepen = models.ManyToManyField(Doelgroep, verbose_name="doelgroepen", blank=True, related_name="instrumenten")
    uitvoeringsvormen = models.ManyToManyField(
        Uitvoeringsvorm, verbose_name="uitvoeringsvormen", related_name="instrumenten"
    )

    werkwijze = models.TextField("werkwijze", max_length=10000)
    onderscheidende_aanpak = models.TextField("onderscheidende aanpak", max_length=5000, blank=True)
    individueel = models.BooleanField("individueel", default=False)
    groep = models.BooleanField("groep", default=False)
    toelichting_doelgroep = models.TextField("toelichting doelgroep", max_length=2000, blank=True)
    voorwaarden_deelname = models.TextField("voorwaarden voor deelname", max_length=5000, blank=True)
    samenwerkingspartners = models.TextField("samenwerkingspartners", max_length=5000, blank=True)
    aanvullende_informatie = models.TextField("aanvullende informatie", max_length=5000, blank=True)

    werkafspraken = models.TextField("werkafspraken", max_length=5000, blank=True)
    aanmeldinstructies = models.TextField("aanmeldinstructies", max_length=5000, blank=True)
    uren_per_week = models.DecimalField(
        "intensiteit (uren per week)",
        max_digits=5,
        decimal_places=1,
        null=True,
        blank=True,
        validators=[MinValueValidator(Decimal(0))],
    )
    toelichting_intensiteit = models.TextField("toelichting intensiteit", max_length=2000, blank=True)
    duur = models.PositiveSmallIntegerField("totale duur", null=True, blank=True)
    duur_eenheid = models.CharField("eenheid", max_length=5, choices=Eenheid.choices, blank=True)
    duur_uren = models.DecimalField(
        "totale duur in uren", max_digits=8, decimal_places=1, null=True, blank=True, editable=False
    )
    toelichting_duur = models.TextField("toelichting duur", max_length=2000, blank=True)
    kosten = models.DecimalField(
        "totale kosten (€)",
        max_digits=9,
        decimal_places=2,
        null=True,
        blank=True,
        validators=[MinValueValidator(Decimal(0))],
    )
    toelichting_kosten = models.TextField("toelichting kosten", max_length=2000, blank=True)
    uitvoering = models.CharField("zelf of inkoop", max_length=12, choices=Uitvoering.choices, blank=True)
    bereik = models.CharField("bereik", max_length=12, choices=Bereik.choices, default=Bereik.LOKAAL)

    status = models.CharField("status", max_length=14, choices=Status.choices, default=Status.CONCEPT)
    publiceren_vanaf = models.DateField("publiceren vanaf", null=True, blank=True)
    publiceren_tot = models.DateField("publiceren tot en met", null=True, blank=True)
    bron = models.CharField("bron", max_length=200, blank=True)
    gewijzigd_op = models.DateTimeField("gewijzigd op", auto_now=True)
    zoektekst = models.GeneratedField(
        expression=SearchVector("naam", weight="A", config="dutch")
        + SearchVector("samenvatting", weight="B", config="dutch")
        + SearchVector("doel", weight="C", config="dutch")
        + SearchVector("werkwijze", weight="D", config="dutch"),
        output_field=SearchVectorField(),
        db_persist=True,
        editable=False,
    )

    objects = InstrumentQuerySet.as_manager()

    class Meta:
        verbose_name = "instrument"
        verbose_name_plural = "instrumenten"
        ordering = ["naam"]
        constraints = [
            models.CheckConstraint(
                condition=Q(duur__isnull=True, duur_eenheid="") | (Q(duur__isnull=False) & ~Q(duur_eenheid="")),
                name="instrument_duur_met_eenheid",
                violation_error_message="Vul bij de duur ook de eenheid in.",
            ),
            models.CheckConstraint(
                condition=Q(kosten__isnull=True) | Q(kosten__gte=0),
                name="instrument_kosten_niet_negatief",
                violation_error_message="De kosten kunnen niet lager zijn dan 0 euro.",
            ),
            models.CheckConstraint(
                condition=Q(publiceren_vanaf__isnull=True)
                | Q(publiceren_tot__isnull=True)
                | Q(publiceren_tot__gte=F("publiceren_vanaf")),
                name="instrument_publicatie_in_volgorde",
                violation_error_message="De einddatum van de publicatie ligt voor de begindatum.",
            ),
        ]
        indexes = [
            GinIndex(fields=["zoektekst"], name="instrument_zoektekst"),
            GinIndex(OpClass(Upper("naam"), name="gin_trgm_ops"), name="instrument_naam_trgm"),
            models.Index(fields=["status", "naam"], name="instrument_status_naam"),
        ]

    def __str__(self) -> str:
        return self.naam

    def get_absolute_url(self) -> str:
        """The page of this instrument in the catalogue."""
        return reverse("instrument", args=[self.slug])

    def save(self, *args: object, **kwargs: object) -> None:
        """Keep the duration in hours beside the duration as written, so that units can be compared."""
        self.duur_uren = duur_in_uren(self.duur, self.duur_eenheid, self.uren_per_week)
        velden = kwargs.get("update_fields")
        if velden is not None:
            kwargs["update_fields"] = {*velden, "duur_uren"}  # type: ignore[misc]
        super().save(*args, **kwargs)


@pghistory.track()
class InstrumentTegel(Instrument.tegels.through):  # type: ignore[name-defined,misc]
    """That an instrument belongs to a tegel; named so that the database records when it came and went."""

    class Meta:
        proxy = True


@pghistory.track()
class InstrumentKlantkenmerk(Instrument.klantkenmerken.through):  # type: ignore[name-defined,misc]
    """That an instrument works on a klantkenmerk; recorded like InstrumentTegel."""

    class Meta:
        proxy = True


@pghistory.track()
class InstrumentDoelgroep(Instrument.doelgroepen.through):  # type: ignore[name-defined,misc]
    """That an instrument serves a doelgroep; recorded like InstrumentTegel."""

    class Meta:
        proxy = True


@pghistory.track()
class InstrumentUitvoeringsvorm(Instrument.uitvoeringsvormen.through):  # type: ignore[name-defined,misc]
    """In which form an instrument is carried out; recorded like InstrumentTegel."""

    class Meta:
        proxy = True


class LocatieType(models.TextChoices):
    """Where an instrument takes place (Eva's five types)."""

    ADRES = "adres", "Adres"
    AANBIEDER = "aanbieder", "Bij de aanbieder"
    WERKGEVER = "werkgever", "Bij een werkgever"
    GEMEENTE = "gemeente", "Bij de gemeente"
    KLANT_THUIS = "klant_thuis", "Bij de klant thuis"


@pghistory.track()
class Locatie(models.Model):
    """A place where an instrument is carried out."""

    instrument = models.ForeignKey(Instrument, on_delete=models.CASCADE, related_name="locaties")
    soort = models.CharField("soort", max_length=12, choices=LocatieType.choices)
    toelichting = models.CharField("toelichting", max_length=300, blank=True)

    class Meta:
        verbose_name = "locatie"
        verbose_name_plural = "locaties"
        ordering = ["pk"]

    def __str__(self) -> str:
        return self.get_soort_display()


@pghistory.track()
class Registratiecode(models.Model):
    """The code under which a client is registered for an instrument in the municipality's own system."""

    instrument = models.ForeignKey(Instrument, on_delete=models.CASCADE, related_name="registratiecodes")
    label = models.CharField("label", max_length=80)
    code = models.CharField("code", max_length=60)

    class Meta:
        verbose_name = "registratiecode"
        verbose_name_plural = "registratiecodes"
        ordering = ["pk"]

    def __str__(self) -> str:
        return f"{self.label}: {self.code}"


@pghistory.track()
class Contactpersoon(models.Model):
    """Someone to call about an instrument, inside or outside the municipality."""

    class Soort(models.TextChoices):
        INTERN = "intern", "Intern"
        EXTERN = "extern", "Extern"

    instrument = models.ForeignKey(Instrument, on_delete=models.CASCADE, related_name="contactpersonen")
    naam = models.CharField("naam", max_length=120)
    telefoon = models.CharField("telefoon", max_length=20, blank=True)
    email = models.EmailField("e-mail", blank=True)
    soort = models.CharField("soort", max_length=6, choices=Soort.choices, default=Soort.EXTERN)

    class Meta:
        verbose_name = "contactpersoon"
        verbose_name_plural = "contactpersonen"
        ordering = ["pk"]

    def __str__(self) -> str:
        return self.naam


@pghistory.track()
class Link(models.Model):
    """An address with more about an instrument; shown as a link, nothing is embedded."""

    instrument = models.ForeignKey(Instrument, on_delete=models.CASCADE, related_name="links")
    label = models.CharField("label", max_length=120)
    url = models.URLField("adres")

    class Meta:
        verbose_name = "link"
        verbose_name_plural = "links"
        ordering = ["pk"]

    def __str__(self) -> str:
        return self.label

"""Instruments in the whole instrumentenformat. Source: VNG handreiking methodisch werken met Eva."""

import uuid
from datetime import date
from decimal import Decimal
from typing import Any

import pghistory
from django.contrib.postgres.indexes import GinIndex, OpClass
from django.core.validators import MinValueValidator
from django.db import models
from django.db.models import F, Q
from django.db.models.functions import Upper
from django.urls import reverse
from django.utils import timezone
from typing_extensions import override

from instrumenten.aanhang import Begin, Code, Contact, Kenmerk, Plaats
from instrumenten.duur import Eenheid, duur_in_uren
from instrumenten.models.codelijsten import Doelgroep, Klantkenmerk, Tegel, Uitvoeringsvorm
from instrumenten.models.organisaties import Aanbieder, Eigenaar, Gebied
from instrumenten.querysets import InstrumentQuerySet
from toegang.alfabet import op_naam
from toegang.datums import denkbaar


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


@pghistory.track()
class Instrument(models.Model):
    """A means that is used for a time, to reach a set goal (Eva), described in the whole instrumentenformat.

    Without doelgroep it serves everyone; with one it serves that group too. Hours are per week, costs in euro. A
    concept may lack parts of its description; what a published one needs, `publicatie.wat_ontbreekt` says.
    """

    # Read along by `met_eerste_start`; not there otherwise.
    eerste_start: date | None

    uuid = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    slug = models.SlugField("adres", max_length=220, unique=True)
    naam = models.CharField("naam", max_length=200)
    samenvatting = models.TextField("samenvatting", max_length=500, blank=True)
    samenvatting_klant = models.TextField("samenvatting voor de klant (B1)", max_length=500, blank=True)
    doel = models.TextField("doel", max_length=5000, blank=True)
    aanbieder = models.ForeignKey(
        Aanbieder,
        verbose_name="aanbieder",
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="instrumenten",
    )
    tegels = models.ManyToManyField(Tegel, verbose_name="tegels", blank=True, related_name="instrumenten")
    klantkenmerken = models.ManyToManyField(
        Klantkenmerk, verbose_name="klantkenmerken", blank=True, related_name="instrumenten"
    )
    doelgroepen = models.ManyToManyField(Doelgroep, verbose_name="doelgroepen", blank=True, related_name="instrumenten")
    uitvoeringsvormen = models.ManyToManyField(
        Uitvoeringsvorm, verbose_name="uitvoeringsvormen", blank=True, related_name="instrumenten"
    )

    werkwijze = models.TextField("werkwijze", max_length=15000, blank=True)
    onderscheidende_aanpak = models.TextField("onderscheidende aanpak", max_length=5000, blank=True)
    individueel = models.BooleanField("individueel", default=False)
    groep = models.BooleanField("groep", default=False)
    toelichting_doelgroep = models.TextField("toelichting doelgroep", max_length=10000, blank=True)
    voorwaarden_deelname = models.TextField("voorwaarden voor deelname", max_length=10000, blank=True)
    samenwerkingspartners = models.TextField("samenwerkingspartners", max_length=5000, blank=True)
    aanvullende_informatie = models.TextField("aanvullende informatie", max_length=15000, blank=True)

    werkafspraken = models.TextField("werkafspraken", max_length=10000, blank=True)
    aanmeldinstructies = models.TextField("aanmeldinstructies", max_length=15000, blank=True)
    uren_per_week = models.DecimalField(
        "intensiteit (uren per week)",
        max_digits=5,
        decimal_places=1,
        null=True,
        blank=True,
        validators=[MinValueValidator(Decimal(0))],
    )
    toelichting_intensiteit = models.TextField("toelichting intensiteit", max_length=5000, blank=True)
    duur = models.PositiveSmallIntegerField("totale duur", null=True, blank=True)
    duur_eenheid = models.CharField("eenheid", max_length=5, choices=Eenheid.choices, blank=True)
    duur_uren = models.DecimalField(
        "totale duur in uren", max_digits=8, decimal_places=1, null=True, blank=True, editable=False
    )
    toelichting_duur = models.TextField("toelichting duur", max_length=5000, blank=True)
    kosten = models.DecimalField(
        "totale kosten (€)",
        max_digits=9,
        decimal_places=2,
        null=True,
        blank=True,
        validators=[MinValueValidator(Decimal(0))],
    )
    toelichting_kosten = models.TextField("toelichting kosten", max_length=5000, blank=True)
    uitvoering = models.CharField("zelf of inkoop", max_length=12, choices=Uitvoering.choices, blank=True)
    bereik = models.CharField("bereik", max_length=12, choices=Bereik.choices, default=Bereik.LOKAAL)
    gebieden = models.ManyToManyField(Gebied, verbose_name="gebieden", blank=True, related_name="instrumenten")

    status = models.CharField("status", max_length=14, choices=Status.choices, default=Status.CONCEPT)
    publiceren_vanaf = models.DateField("publiceren vanaf", null=True, blank=True)
    publiceren_tot = models.DateField("publiceren tot en met", null=True, blank=True)
    bron = models.CharField("bron", max_length=200, blank=True)
    eigenaar = models.ForeignKey(
        Eigenaar,
        verbose_name="eigenaar in Eva",
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="instrumenten",
    )
    importmerk = models.CharField("importmerk", max_length=200, blank=True)
    aangemaakt_op = models.DateTimeField("aangemaakt op", default=timezone.now, editable=False)
    gewijzigd_op = models.DateTimeField("gewijzigd op", default=timezone.now, editable=False)
    objects = InstrumentQuerySet.as_manager()

    # What a read adds, where it says so: see InstrumentQuerySet and `met_oordeel`.
    is_compleet: bool
    was_gepubliceerd: bool
    uit_catalogus_op: date | None
    sterren: float | None
    aantal_beoordelingen: int | None
    alle_tegels: list[Code]
    alle_klantkenmerken: list[Kenmerk]
    alle_doelgroepen: list[Code]
    alle_gebieden: list[Code]
    alle_locaties: list[Plaats]
    alle_contactpersonen: list[Contact]
    alle_startmomenten: list[Begin]

    class Meta:
        verbose_name = "instrument"
        verbose_name_plural = "instrumenten"
        ordering = [op_naam("naam"), "pk"]
        constraints = [
            denkbaar("instrument_datums_denkbaar", "publiceren_vanaf", "publiceren_tot"),
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
            models.CheckConstraint(
                condition=~Q(status=Status.GEPUBLICEERD)
                | (Q(aanbieder__isnull=False) & ~Q(samenvatting="") & ~Q(doel="") & ~Q(werkwijze="")),
                name="instrument_gepubliceerd_is_beschreven",
                violation_error_message="Publiceren kan nog niet. Vul samenvatting, doel, werkwijze en aanbieder in.",
            ),
        ]
        indexes = [
            GinIndex(OpClass(Upper("naam"), name="gin_trgm_ops"), name="instrument_naam_trgm"),
            models.Index(op_naam("naam"), "id", name="instrument_alfabet"),
        ]

    def __str__(self) -> str:
        return self.naam

    @override
    def save(self, *args: Any, **kwargs: Any) -> None:
        """Keep the duration in hours beside the duration as written, so that units can be compared.

        The moment of change is set here and not by the field: an import brings the moment of the source.
        """
        self.duur_uren = duur_in_uren(self.duur, self.duur_eenheid, self.uren_per_week)
        self.gewijzigd_op = timezone.now()
        velden = kwargs.get("update_fields")
        if velden is not None:
            kwargs["update_fields"] = {*velden, "duur_uren", "gewijzigd_op"}
        super().save(*args, **kwargs)

    def get_absolute_url(self) -> str:
        """The page of this instrument in the catalogue."""
        return reverse("instrument", args=[self.slug])

    @property
    def aanbiedernaam(self) -> str:
        """Who offers it, in words; a concept may not have that yet."""
        return self.aanbieder.naam if self.aanbieder else "Aanbieder nog niet bekend"

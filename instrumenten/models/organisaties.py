"""Organisations and areas that instruments refer to, and the address that they share."""

import pghistory
from django.core.validators import RegexValidator
from django.db import models

from toegang.alfabet import op_naam
from toegang.invoervelden import Mailveld, Telefoonveld

postcode_geldig = RegexValidator(r"^[1-9][0-9]{3} (?!SA|SD|SS)[A-Z]{2}$", "Schrijf de postcode als 1234 AB.")


class Adres(models.Model):
    """An address in the Netherlands: a street, a postbus or an antwoordnummer."""

    straat = models.CharField("straat", max_length=120, blank=True)
    huisnummer = models.CharField("huisnummer", max_length=12, blank=True)
    postbus = models.CharField("postbus", max_length=12, blank=True)
    antwoordnummer = models.CharField("antwoordnummer", max_length=12, blank=True)
    postcode = models.CharField("postcode", max_length=7, blank=True, validators=[postcode_geldig])
    plaats = models.CharField("plaats", max_length=80, blank=True)

    class Meta:
        abstract = True


@pghistory.track()
class Aanbieder(Adres):
    """The organisation that offers an instrument."""

    code = models.SlugField("code", max_length=220, unique=True)
    naam = models.CharField("naam", max_length=200, unique=True)
    website = models.URLField("website", blank=True)
    contactpersoon = models.CharField("contactpersoon", max_length=120, blank=True)
    telefoon = Telefoonveld("telefoon", max_length=60, blank=True)
    email = Mailveld("e-mail", blank=True)

    class Meta:
        verbose_name = "aanbieder"
        verbose_name_plural = "aanbieders"
        ordering = [op_naam("naam"), "pk"]

    def __str__(self) -> str:
        return self.naam


@pghistory.track()
class Eigenaar(models.Model):
    """The organisation that keeps the description of an instrument in Eva; `nummer` is its number there."""

    soort = models.CharField("soort", max_length=60, blank=True)
    naam = models.CharField("naam", max_length=200)
    slug = models.CharField("adres", max_length=220, blank=True)
    nummer = models.PositiveBigIntegerField("nummer in Eva", null=True, blank=True)

    class Meta:
        verbose_name = "eigenaar"
        verbose_name_plural = "eigenaren"
        ordering = [op_naam("naam"), "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["soort", "naam"],
                name="eigenaar_eenmaal",
                violation_error_message="Deze eigenaar bestaat al.",
            )
        ]

    def __str__(self) -> str:
        return self.naam


@pghistory.track()
class Gebied(models.Model):
    """A region, municipality or neighbourhood where instruments are available, with its official code."""

    code = models.CharField("code", max_length=40, unique=True)
    naam = models.CharField("naam", max_length=120)
    soort = models.CharField("soort", max_length=40, blank=True)

    class Meta:
        verbose_name = "gebied"
        verbose_name_plural = "gebieden"
        ordering = [op_naam("naam"), "code"]

    def __str__(self) -> str:
        return self.naam

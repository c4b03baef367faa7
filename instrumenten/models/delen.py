"""What hangs on one instrument: where it takes place, codes, contacts, links, videos and downloads."""

import pghistory
from django.db import models

from instrumenten.models.instrument import Instrument
from instrumenten.models.organisaties import Adres
from instrumenten.video import adres_van
from toegang.invoervelden import Mailveld, Telefoonveld


class LocatieType(models.TextChoices):
    """Where an instrument takes place (Eva's five types)."""

    ADRES = "adres", "Adres"
    AANBIEDER = "aanbieder", "Bij de aanbieder"
    WERKGEVER = "werkgever", "Bij een werkgever"
    GEMEENTE = "gemeente", "Bij de gemeente"
    KLANT_THUIS = "klant_thuis", "Bij de klant thuis"


@pghistory.track()
class Locatie(Adres):
    """A place where an instrument is carried out; one that is not active is kept but not in use now."""

    instrument = models.ForeignKey(Instrument, on_delete=models.CASCADE, related_name="locaties")
    soort = models.CharField("soort", max_length=12, choices=LocatieType.choices)
    naam = models.CharField("naam", max_length=120, blank=True)
    toelichting = models.CharField("toelichting", max_length=2000, blank=True)
    actief = models.BooleanField("in gebruik", default=True)

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
    label = models.CharField("label", max_length=200)
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
    telefoon = Telefoonveld("telefoon", max_length=60, blank=True)
    email = Mailveld("e-mail", blank=True)
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
    label = models.CharField("label", max_length=200)
    url = models.URLField("adres", max_length=1000)

    class Meta:
        verbose_name = "link"
        verbose_name_plural = "links"
        ordering = ["pk"]

    def __str__(self) -> str:
        return self.label


@pghistory.track()
class Video(models.Model):
    """A film about an instrument at a video service; shown as a link, nothing is embedded."""

    instrument = models.ForeignKey(Instrument, on_delete=models.CASCADE, related_name="videos")
    dienst = models.CharField("dienst", max_length=40)
    kenmerk = models.CharField("kenmerk bij de dienst", max_length=200)

    class Meta:
        verbose_name = "video"
        verbose_name_plural = "video's"
        ordering = ["pk"]

    def __str__(self) -> str:
        return f"{self.dienst}: {self.kenmerk}"

    @property
    def url(self) -> str:
        """Where to watch it; empty for a service whose addresses are not known here."""
        return adres_van(self.dienst, self.kenmerk)


@pghistory.track()
class Download(models.Model):
    """A document about an instrument, on the site that published it."""

    instrument = models.ForeignKey(Instrument, on_delete=models.CASCADE, related_name="downloads")
    label = models.CharField("label", max_length=200)
    url = models.URLField("adres", max_length=1000)
    bestandsnaam = models.CharField("bestandsnaam", max_length=200, blank=True)

    class Meta:
        verbose_name = "download"
        verbose_name_plural = "downloads"
        ordering = ["pk"]

    def __str__(self) -> str:
        return self.label

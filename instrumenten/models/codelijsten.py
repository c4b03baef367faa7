"""Eva's code lists. Source: VNG handreiking methodisch werken met Eva."""

import pghistory
from django.core.exceptions import ValidationError
from django.db import models

from toegang.alfabet import op_naam

EIGEN_DOELGROEPEN_MAXIMUM = 8


class Referentie(models.Model):
    """A record of a code list: stable code, name, order and the source that it comes from."""

    code = models.CharField("code", max_length=40, unique=True)
    naam = models.CharField("naam", max_length=120)
    volgorde = models.PositiveSmallIntegerField("volgorde", default=0)
    bron = models.CharField("bron", max_length=200, blank=True)

    class Meta:
        abstract = True
        ordering = ["volgorde", op_naam("naam"), "code"]

    def __str__(self) -> str:
        return self.naam


@pghistory.track()
class Tegel(Referentie):
    """A tile of the werklandschap: where a client stands or goes to. `kolom` and `rij` are its place on the grid.

    `naam` is Eva's own, for professionals; a client reads `naam_klant`.
    """

    naam_klant = models.CharField("naam voor de klant (B1)", max_length=120)
    ondertitel = models.CharField("ondertitel", max_length=120, blank=True)
    kolom = models.PositiveSmallIntegerField("kolom")
    rij = models.PositiveSmallIntegerField("rij")
    omschrijving = models.TextField("omschrijving", blank=True)
    tips = models.JSONField("tips", default=list, blank=True)

    class Meta(Referentie.Meta):
        verbose_name = "tegel"
        verbose_name_plural = "tegels"
        constraints = [
            # Judged at the end of a transaction, so that two can trade places in one.
            models.UniqueConstraint(
                fields=["kolom", "rij"],
                name="tegel_eigen_plek",
                deferrable=models.Deferrable.DEFERRED,
                violation_error_message="Op deze kolom en rij staat al een andere tegel. Kies een plek die vrij is.",
            )
        ]


@pghistory.track()
class Klantkenmerk(Referentie):
    """Something about the client to work on, to get to the next tile (Eva, bijlage 3).

    `naam` is Eva's own, for professionals; a client reads `naam_klant` and `omschrijving_klant`, written with "u".
    """

    naam_klant = models.CharField("naam voor de klant (B1)", max_length=120)
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

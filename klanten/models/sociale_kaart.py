"""The sociale kaart: organisations around the client, with people to call.

Source: Hoe werken wij?, "zorg dat je de sociale kaart kent" and "houd de lijnen kort".
"""

import pghistory
from django.db import models
from django.db.models import Q
from django.urls import reverse

from instrumenten.models import Adres, Referentie
from toegang.alfabet import op_naam
from toegang.bewerkbaar import Bewerkbaar
from toegang.invoervelden import Mailveld, Telefoonveld


@pghistory.track()
class Organisatiesoort(Referentie):
    """What an organisation on the sociale kaart is for."""

    class Meta(Referentie.Meta):
        verbose_name = "soort organisatie"
        verbose_name_plural = "soorten organisatie"


@pghistory.track()
class Organisatie(Bewerkbaar, Adres):
    """An organisation that one can refer a client to, or that is involved with one."""

    naam = models.CharField("naam", max_length=120, unique=True)
    soort = models.ForeignKey(
        Organisatiesoort, verbose_name="soort", on_delete=models.PROTECT, related_name="organisaties"
    )
    omschrijving = models.TextField("wat doet deze organisatie?", max_length=1000, blank=True)
    aanmelden = models.TextField("zo meldt u een klant aan", max_length=1000, blank=True)
    telefoon = Telefoonveld("telefoon", max_length=60, blank=True)
    email = Mailveld("e-mail", blank=True)
    website = models.URLField("website", blank=True)
    actief = models.BooleanField("in gebruik", default=True)

    class Meta:
        verbose_name = "organisatie"
        verbose_name_plural = "organisaties"
        ordering = [op_naam("naam"), "pk"]

    def __str__(self) -> str:
        return self.naam

    def get_absolute_url(self) -> str:
        """The page of this organisation on the sociale kaart."""
        return reverse("organisatie", args=[self.pk])


@pghistory.track()
class Organisatiecontact(Bewerkbaar):
    """Someone to call at an organisation. `vast`: our fixed contact there.

    Who does not work there any more is no longer `actief`: off the sociale kaart, but still named in the handovers.
    """

    organisatie = models.ForeignKey(Organisatie, on_delete=models.CASCADE, related_name="contacten")
    naam = models.CharField("naam", max_length=120)
    functie = models.CharField("functie", max_length=120, blank=True)
    telefoon = Telefoonveld("telefoon", max_length=60, blank=True)
    email = Mailveld("e-mail", blank=True)
    vast = models.BooleanField("vaste contactpersoon", default=False)
    actief = models.BooleanField("werkt hier nog", default=True)

    class Meta:
        verbose_name = "contactpersoon van een organisatie"
        verbose_name_plural = "contactpersonen van organisaties"
        ordering = ["-vast", op_naam("naam"), "pk"]
        constraints = [
            models.CheckConstraint(
                condition=~Q(telefoon="") | ~Q(email=""),
                name="organisatiecontact_is_bereikbaar",
                violation_error_message="Vul een telefoonnummer of een e-mailadres in.",
            )
        ]

    def __str__(self) -> str:
        return self.naam

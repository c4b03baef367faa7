"""A warm handover to an organisation of the sociale kaart."""

import pghistory
from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.urls import reverse
from django.utils import timezone

from klanten.models.klant import Klant
from klanten.models.sociale_kaart import Organisatie, Organisatiecontact
from toegang.bewerkbaar import Bewerkbaar
from toegang.datums import denkbaar
from zorg.models.zorgsignaal import Zorgsignaal
from zorg.querysets import VerwijzingQuerySet


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

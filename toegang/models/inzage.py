"""The log of every dossier that was opened."""

from datetime import datetime
from typing import Self

import pgtrigger
from django.contrib.postgres.fields import ArrayField
from django.contrib.postgres.indexes import GinIndex
from django.db import models
from django.db.models import Q
from django.utils import timezone

from toegang.models.gebruiker import Gebruiker, Rol


class Grond(models.TextChoices):
    """Why someone may open a dossier; stored with every opening."""

    KLANTMANAGER = "klantmanager", "Eigen klant"
    DUO = "duo", "Duo-collega"
    TEAMLEIDER = "teamleider", "Teamleider van het team"
    BEKEND = "bekend", "Klant bleek bekend bij nieuwe melding"


class Resultaat(models.TextChoices):
    """Whether someone got what they asked for."""

    GESLAAGD = "geslaagd", "Gelukt"
    GEWEIGERD = "geweigerd", "Geweigerd"


class Oorsprong(models.TextChoices):
    """Through which door someone came (NEN 7513: where the event comes from)."""

    SCHERM = "scherm", "Scherm"
    LIJST = "lijst", "Lijst of zoekresultaat"
    DOCUMENT = "document", "Document of bestand"
    EXPORT = "export", "Export"
    AANMELDEN = "aanmelden", "Aanmelden"


class InzageQuerySet(models.QuerySet["Inzage"]):
    """The access log in the words of whoever looks into it."""

    def geweigerd(self) -> Self:
        """Attempts that were refused."""
        return self.filter(resultaat=Resultaat.GEWEIGERD)

    def geslaagd(self) -> Self:
        """What was really seen."""
        return self.filter(resultaat=Resultaat.GESLAAGD)

    def van(self, gebruiker: Gebruiker) -> Self:
        """What this user did or tried."""
        return self.filter(gebruiker=gebruiker)

    def van_wie_heet(self, gebruikersnaam: str) -> Self:
        """What was done under this user name, and by the user who is called so now."""
        nu = Gebruiker.objects.filter(username=gebruikersnaam).values("pk")[:1]
        return self.filter(Q(gebruikersnaam=gebruikersnaam) | Q(gebruiker=models.Subquery(nu)))

    def over(self, *klantnummers: str) -> Self:
        """What was done with this dossier, also the lists on which it stood; each way of writing its number is one."""
        return self.filter(Q(klantnummer__in=klantnummers) | Q(klantnummers__overlap=list(klantnummers)))

    def sinds(self, moment: datetime) -> Self:
        """From this moment on."""
        return self.filter(tijdstip__gte=moment)


_ZOALS_HET_WAS = """
    IF NEW.gebruiker_id IS NOT NULL THEN
        SELECT g.username, COALESCE(NULLIF(btrim(g.first_name || ' ' || g.last_name), ''), g.username), g.rol,
               COALESCE(t.naam, '')
          INTO NEW.gebruikersnaam, NEW.naam, NEW.rol, NEW.team
          FROM toegang_gebruiker g LEFT JOIN toegang_team t ON t.id = g.team_id
         WHERE g.id = NEW.gebruiker_id;
    END IF;
    RETURN NEW;
"""


class Inzage(models.Model):
    """One line of the access log, after the elements of NEN 7513: who, in which role, when, what, of whom, on what
    ground, with what result, from where.

    Who, role and team are kept as they were at that moment, filled by the database from the user; `gebruiker` finds the
    person under a later name, and is empty when somebody whom nobody knows tried to sign in. Holds the client's number
    rather than a foreign key: the log outlives the dossier and the floor below knows no clients. `klantnummers` are
    those that stood together on a page of a list. Append-only: the database refuses change and deletion, also to the
    application's own user.
    """

    tijdstip = models.DateTimeField("tijdstip", default=timezone.now, editable=False)
    gebruiker = models.ForeignKey(
        Gebruiker, verbose_name="gebruiker", null=True, on_delete=models.PROTECT, related_name="inzagen"
    )
    gebruikersnaam = models.CharField("gebruikersnaam", max_length=150, blank=True, default="")
    naam = models.CharField("naam", max_length=301, blank=True, default="")
    rol = models.CharField("rol", max_length=20, choices=Rol.choices, blank=True, default="")
    team = models.CharField("team", max_length=80, blank=True, default="")
    klantnummer = models.CharField("klantnummer", max_length=20, blank=True, default="")
    klantnummers = ArrayField(
        models.CharField(max_length=20), verbose_name="klantnummers op de lijst", blank=True, default=list
    )
    onderdeel = models.CharField("onderdeel", max_length=40)
    grond = models.CharField("grond", max_length=20, choices=Grond.choices, blank=True, default="")
    resultaat = models.CharField("resultaat", max_length=10, choices=Resultaat.choices, default=Resultaat.GESLAAGD)
    oorsprong = models.CharField("oorsprong", max_length=10, choices=Oorsprong.choices, default=Oorsprong.SCHERM)

    objects = InzageQuerySet.as_manager()

    class Meta:
        verbose_name = "inzage"
        verbose_name_plural = "inzagen"
        ordering = ["-tijdstip", "-pk"]
        indexes = [
            models.Index(fields=["-tijdstip", "-id"], name="inzage_tijdstip"),
            models.Index(fields=["klantnummer", "-tijdstip"], name="inzage_klantnummer"),
            models.Index(fields=["gebruiker", "-tijdstip"], name="inzage_gebruiker"),
            models.Index(fields=["gebruikersnaam", "-tijdstip"], name="inzage_gebruikersnaam"),
            models.Index(
                fields=["gebruiker", "-tijdstip"], name="inzage_geweigerd", condition=Q(resultaat=Resultaat.GEWEIGERD)
            ),
            GinIndex(fields=["klantnummers"], name="inzage_klantnummers"),
        ]
        constraints = [
            models.CheckConstraint(
                condition=Q(resultaat=Resultaat.GEWEIGERD) | Q(klantnummer="") | ~Q(grond=""),
                name="inzage_van_dossier_heeft_grond",
                violation_error_message="Wie een dossier opent, heeft een grond.",
            )
        ]
        triggers = [
            pgtrigger.Protect(name="alleen_bijschrijven", operation=pgtrigger.Update | pgtrigger.Delete),
            pgtrigger.Trigger(
                name="zoals_het_was", when=pgtrigger.Before, operation=pgtrigger.Insert, func=_ZOALS_HET_WAS
            ),
        ]

    def __str__(self) -> str:
        return f"{self.klantnummer} door {self.gebruiker_id} ({self.onderdeel})"

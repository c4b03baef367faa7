"""Who works here, in which team, in which role, and the log of every dossier that was opened."""

from typing import Any

import pghistory
import pgtrigger
from django.contrib.auth.models import AbstractUser, UserManager
from django.db import models
from django.db.models import Q
from django.utils import timezone


class Rol(models.TextChoices):
    """The four users of the design; a user has exactly one role."""

    KLANTMANAGER = "klantmanager", "Klantmanager"
    TEAMLEIDER = "teamleider", "Teamleider"
    BEHEERDER = "beheerder", "Beheerder"
    PRIVACY = "privacy", "Privacyfunctionaris"


@pghistory.track()
class Team(models.Model):
    """A team of klantmanagers with the caseload per klantmanager that it aims at and its limit (clients)."""

    naam = models.CharField("naam", max_length=80, unique=True)
    caseload_aanbevolen = models.PositiveSmallIntegerField("aanbevolen aantal klanten", default=80)
    caseload_maximum = models.PositiveSmallIntegerField("hoogste aantal klanten", default=100)

    class Meta:
        ordering = ["naam"]
        verbose_name = "team"
        verbose_name_plural = "teams"
        constraints = [
            models.CheckConstraint(
                condition=Q(caseload_maximum__gte=models.F("caseload_aanbevolen")),
                name="team_maximum_vanaf_aanbevolen",
                violation_error_message="Het hoogste aantal moet minstens het aanbevolen aantal zijn.",
            )
        ]

    def __str__(self) -> str:
        return self.naam


class GebruikerManager(UserManager):
    """Users with their team, so that no page asks for it twice."""

    def create_superuser(self, *args: Any, **velden: Any) -> "Gebruiker":
        """The functional administrator: beheerder unless told otherwise, so without a team and without clients.

        Recorded under the name of the command that makes one, since nobody is signed in then.
        """
        velden.setdefault("rol", Rol.BEHEERDER)
        with pghistory.context(taak="createsuperuser"):
            return super().create_superuser(*args, **velden)

    def klantmanagers_van(self, team: Team) -> models.QuerySet["Gebruiker"]:
        """The active klantmanagers of one team, by name."""
        return self.filter(team=team, rol=Rol.KLANTMANAGER, is_active=True).order_by("last_name", "first_name")


# Signing in changes the moment of signing in and now and then the form in which the password is kept, with nobody
# signed in yet; neither says who may do what, and the record is no place for passwords. Nor does a preference for keys.
@pghistory.track(exclude=["password", "last_login", "sneltoets"])
class Gebruiker(AbstractUser):
    """A member of staff. The client has no login (design, "who uses it")."""

    rol = models.CharField("rol", max_length=20, choices=Rol.choices, default=Rol.KLANTMANAGER)
    team = models.ForeignKey(
        Team, verbose_name="team", null=True, blank=True, on_delete=models.PROTECT, related_name="leden"
    )
    telefoon = models.CharField("telefoon", max_length=20, blank=True)
    # A key without Ctrl or Alt is in the way of whoever speaks to the computer (WCAG 2.1.4, level A).
    sneltoets = models.BooleanField("de toets / brengt mij naar ‘Zoek klant’", default=True, db_default=True)

    objects = GebruikerManager()

    class Meta:
        verbose_name = "gebruiker"
        verbose_name_plural = "gebruikers"
        constraints = [
            models.CheckConstraint(
                condition=Q(team__isnull=False) | ~Q(rol__in=[Rol.KLANTMANAGER, Rol.TEAMLEIDER]),
                name="gebruiker_met_caseload_heeft_team",
                violation_error_message="Een klantmanager of teamleider hoort bij een team.",
            )
        ]

    def __str__(self) -> str:
        return self.naam

    @property
    def naam(self) -> str:
        """Name as colleagues say it; the user name when no name is known."""
        return self.get_full_name() or self.username


class Grond(models.TextChoices):
    """Why someone may open a dossier; stored with every opening."""

    KLANTMANAGER = "klantmanager", "Eigen klant"
    DUO = "duo", "Duo-collega"
    TEAMLEIDER = "teamleider", "Teamleider van het team"
    BEKEND = "bekend", "Klant bleek bekend bij nieuwe melding"


class Inzage(models.Model):
    """One opening of one dossier: who, when, which page, on what ground.

    Holds the client's number rather than a foreign key: the log outlives the dossier and the floor below knows no
    clients. Append-only: the database refuses change and deletion, also to the application's own user.
    """

    tijdstip = models.DateTimeField("tijdstip", default=timezone.now, editable=False)
    gebruiker = models.ForeignKey(Gebruiker, verbose_name="gebruiker", on_delete=models.PROTECT, related_name="inzagen")
    klantnummer = models.CharField("klantnummer", max_length=20)
    onderdeel = models.CharField("onderdeel", max_length=40)
    grond = models.CharField("grond", max_length=20, choices=Grond.choices)

    class Meta:
        verbose_name = "inzage"
        verbose_name_plural = "inzagen"
        ordering = ["-tijdstip", "-pk"]
        indexes = [
            models.Index(fields=["-tijdstip", "-id"], name="inzage_tijdstip"),
            models.Index(fields=["klantnummer", "-tijdstip"], name="inzage_klantnummer"),
            models.Index(fields=["gebruiker", "-tijdstip"], name="inzage_gebruiker"),
        ]
        triggers = [pgtrigger.Protect(name="alleen_bijschrijven", operation=pgtrigger.Update | pgtrigger.Delete)]

    def __str__(self) -> str:
        return f"{self.klantnummer} door {self.gebruiker_id} ({self.onderdeel})"


class Handeling(models.Model):
    """A form that was handled: the key that the form carried, a print of what it asked for, where its result stands.

    The unique key makes a double submit harmless; see `toegang.eenmalig`.
    """

    sleutel = models.UUIDField("sleutel", primary_key=True)
    gebruiker = models.ForeignKey(Gebruiker, on_delete=models.CASCADE, related_name="+")
    waarvoor = models.CharField("afdruk van wat er gevraagd werd", max_length=64, default="", editable=False)
    resultaat = models.CharField("adres van het resultaat", max_length=200)
    op = models.DateTimeField("op", default=timezone.now, editable=False)

    class Meta:
        verbose_name = "handeling"
        verbose_name_plural = "handelingen"

    def __str__(self) -> str:
        return str(self.sleutel)

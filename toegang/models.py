"""Who works here, in which team, in which role, and the log of every dossier that was opened."""

import uuid
from datetime import datetime
from typing import Any, ClassVar, Self

import pghistory
import pgtrigger
from django.contrib.auth.models import AbstractUser, Group, UserManager
from django.contrib.postgres.fields import ArrayField
from django.contrib.postgres.indexes import GinIndex
from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from toegang.alfabet import OP_ALFABET, alfabetkolom, op_naam
from toegang.invoer import telefoonsleutel
from toegang.invoervelden import Mailveld, Telefoonveld


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
        ordering = [op_naam("naam"), "pk"]
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


class GebruikerManager(UserManager["Gebruiker"]):
    """Users with their team, so that no page asks for it twice."""

    def create_superuser(self, *args: Any, **velden: Any) -> "Gebruiker":
        """The functional administrator: beheerder unless told otherwise, so without a team and without clients.

        Recorded under the name of the command that makes one, since nobody is signed in then.
        """
        velden.setdefault("rol", Rol.BEHEERDER)
        with pghistory.context(taak="createsuperuser"):
            gebruiker: Gebruiker = super().create_superuser(*args, **velden)
            return gebruiker

    def klantmanagers_van(self, team: Team) -> models.QuerySet["Gebruiker"]:
        """The active klantmanagers of one team, by name."""
        return self.filter(team=team, rol=Rol.KLANTMANAGER, is_active=True).order_by(*OP_ALFABET)


# Signing in changes the moment of signing in and now and then the form in which the password is kept, with nobody
# signed in yet; neither says who may do what, and the record is no place for passwords. Nor does a preference for keys.
@pghistory.track(exclude=["password", "last_login", "alfabet", "sneltoets"])
class Gebruiker(AbstractUser):
    """A member of staff. The client has no login (design, "who uses it")."""

    rol = models.CharField("rol", max_length=20, choices=Rol.choices, default=Rol.KLANTMANAGER)
    team = models.ForeignKey(
        Team, verbose_name="team", null=True, blank=True, on_delete=models.PROTECT, related_name="leden"
    )
    telefoon = Telefoonveld("telefoon", max_length=20, blank=True)
    # As Django has it, but pasted addresses are read too.
    email = Mailveld(_("email address"), blank=True)
    # A key without Ctrl or Alt is in the way of whoever speaks to the computer (WCAG 2.1.4, level A).
    sneltoets = models.BooleanField("de toets / brengt mij naar ‘Zoek klant’", default=True, db_default=True)
    alfabet = alfabetkolom("last_name", "first_name")

    objects: ClassVar[GebruikerManager] = GebruikerManager()

    class Meta:
        verbose_name = "gebruiker"
        verbose_name_plural = "gebruikers"
        ordering = OP_ALFABET
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

    @property
    def belnummer(self) -> str:
        """The digits of the telephone number, for a link that dials."""
        return telefoonsleutel(self.telefoon)


@pghistory.track()
class Groepslid(Gebruiker.groups.through):  # type: ignore[name-defined,misc]  # Django makes it
    """That a user is in a group; named so that the database records when that came and went."""

    class Meta:
        proxy = True


@pghistory.track()
class Gebruikersrecht(Gebruiker.user_permissions.through):  # type: ignore[name-defined,misc]  # Django makes it
    """That a user has a permission beside the groups; recorded like Groepslid."""

    class Meta:
        proxy = True


@pghistory.track()
class Groepsrecht(Group.permissions.through):  # type: ignore[name-defined,misc]  # Django makes it
    """What a group may do; recorded like Groepslid."""

    class Meta:
        proxy = True
        app_label = "toegang"


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


class Verwerking(models.Model):
    """A form that was handled: the key that the form carried, a print of what it asked for, where its result stands.

    The unique key makes a double submit harmless; see `toegang.eenmalig`.
    """

    sleutel = models.UUIDField("sleutel", primary_key=True)
    gebruiker = models.ForeignKey(Gebruiker, on_delete=models.CASCADE, related_name="+")
    waarvoor = models.CharField("afdruk van wat er gevraagd werd", max_length=64, default="", editable=False)
    resultaat = models.CharField("adres van het resultaat", max_length=200)
    op = models.DateTimeField("op", default=timezone.now, editable=False)

    class Meta:
        verbose_name = "verwerking"
        verbose_name_plural = "verwerkingen"

    def __str__(self) -> str:
        return str(self.sleutel)


class OnderbrokenVerzending(models.Model):
    """A form that was sent after the session had ended, until its sender signed in again; see `toegang.onderbroken`.

    `van` is a print of who had signed in in that browser, `inhoud` is encrypted.
    """

    sleutel = models.UUIDField("sleutel", primary_key=True, default=uuid.uuid4)
    van = models.CharField("van wie", max_length=64, editable=False)
    inhoud = models.BinaryField("inhoud", editable=False)
    op = models.DateTimeField("op", default=timezone.now, editable=False)

    class Meta:
        verbose_name = "onderbroken verzending"
        verbose_name_plural = "onderbroken verzendingen"
        indexes = [models.Index(fields=["van", "-op"], name="onderbroken_van_wie")]

    def __str__(self) -> str:
        return str(self.sleutel)

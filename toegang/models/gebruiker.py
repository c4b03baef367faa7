"""Who works here, in which role."""

from typing import Any, ClassVar

import pghistory
from django.contrib.auth.models import AbstractUser, UserManager
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from toegang.alfabet import OP_ALFABET, alfabetkolom
from toegang.invoervelden import Mailveld, Telefoonveld
from toegang.models.team import Team


class Rol(models.TextChoices):
    """The four users of the design; a user has exactly one role."""

    KLANTMANAGER = "klantmanager", "Klantmanager"
    TEAMLEIDER = "teamleider", "Teamleider"
    BEHEERDER = "beheerder", "Beheerder"
    PRIVACY = "privacy", "Privacyfunctionaris"


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

"""The klantmanagers of a team, and how many clients each has."""

from typing import TYPE_CHECKING, TypeAlias, TypedDict

from django.db.models import Count, Q, QuerySet

from klanten.models import Klant
from toegang.alfabet import OP_ALFABET
from toegang.models import Gebruiker, Team

if TYPE_CHECKING:
    from django_stubs_ext import WithAnnotations

    class Drukte(TypedDict):
        """What `drukte` adds."""

        aantal_klanten: int

    GebruikerMetDrukte: TypeAlias = WithAnnotations[Gebruiker, Drukte]


def team_van(gebruiker: Gebruiker) -> Team:
    """The team of a klantmanager or teamleider. Raises ValueError for another role, that may be in none."""
    if gebruiker.team is None:
        raise ValueError(f"Wie {gebruiker.get_rol_display()} is, hoeft bij geen team te horen.")
    return gebruiker.team


def klantmanagers_met_klanten(gebruiker: Gebruiker) -> QuerySet[Gebruiker]:
    """The active klantmanagers of the user's team, and everyone else who has a client that the user may see, by name.

    Who left or changed teams stays among them until the last client is handed over.
    """
    met_klant = Gebruiker.objects.filter(pk__in=Klant.objects.zichtbaar_voor(gebruiker).values("klantmanager"))
    leden = Gebruiker.objects.klantmanagers_van(team_van(gebruiker))
    return (leden | met_klant).order_by(*OP_ALFABET)


def drukte(klantmanagers: QuerySet[Gebruiker]) -> "QuerySet[GebruikerMetDrukte]":
    """Adds `aantal_klanten`: how many clients with a running period each has."""
    lopend = Q(klanten__perioden__isnull=False, klanten__perioden__einde__isnull=True)
    return klantmanagers.annotate(aantal_klanten=Count("klanten", filter=lopend))

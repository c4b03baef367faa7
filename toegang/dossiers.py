"""The one rule about who may open which dossier. Every view goes through it (design, "the model").

klantmanager: own clients and those as duo-colleague; teamleider: the team's; beheerder and privacy: none.
A dossier is any model with the fields `klantmanager`, `duo_collega` and `team`.
"""

from collections.abc import Callable
from dataclasses import dataclass, field
from functools import wraps
from typing import Concatenate, ParamSpec, Protocol, TypeVar

from django.core.exceptions import PermissionDenied
from django.db.models import Q, Value
from django.http import Http404, HttpRequest
from django.http.response import HttpResponseBase

from toegang.logboek import leg_weigering_vast
from toegang.models import Gebruiker, Grond, Rol
from toegang.vastevraag import plek
from toegang.verzoek import Verzoek

P = ParamSpec("P")
A = TypeVar("A", bound=HttpResponseBase)
# A page behind the sign-in, with what its address holds.
Pagina = Callable[Concatenate[Verzoek, P], A]

NIEMAND = Q(pk__in=[])
# What a guarded page carries: for which roles it is.
_ROLLEN = "rollen"


class GeenToegang(Http404):
    """This dossier does not exist for this user."""


class Dossier(Protocol):
    """What the rule needs to know of a dossier."""

    @property
    def klantmanager_id(self) -> int | None:
        """Whose client it is."""

    @property
    def duo_collega_id(self) -> int | None:
        """Who else may do the same."""

    @property
    def team_id(self) -> int:
        """The team that it belongs to."""


@dataclass(frozen=True)
class Kijker:
    """Anyone with this role, for a question that is composed once; who it is, is said when it is asked (`kijkt`)."""

    rol: str
    pk: Value = field(default_factory=lambda: plek("kijker"))
    team_id: Value = field(default_factory=lambda: plek("team_van_kijker"))


def kijkt(gebruiker: Gebruiker) -> dict[str, object]:
    """The values of a question that was composed for a `Kijker`."""
    return {"kijker": gebruiker.pk, "team_van_kijker": gebruiker.team_id}


def zichtbaar_voor(gebruiker: Gebruiker | Kijker) -> Q:
    """Condition that selects the dossiers which this user may open."""
    if gebruiker.rol == Rol.KLANTMANAGER:
        return Q(klantmanager=gebruiker.pk) | Q(duo_collega=gebruiker.pk)
    if gebruiker.rol == Rol.TEAMLEIDER and gebruiker.team_id:
        return Q(team=gebruiker.team_id)
    return NIEMAND


def toegangsgrond(gebruiker: Gebruiker, dossier: Dossier) -> Grond | None:
    """Why this user may open this dossier, or None when that is not allowed."""
    if gebruiker.rol == Rol.KLANTMANAGER:
        if dossier.klantmanager_id == gebruiker.pk:
            return Grond.KLANTMANAGER
        if dossier.duo_collega_id == gebruiker.pk:
            return Grond.DUO
    if gebruiker.rol == Rol.TEAMLEIDER and gebruiker.team_id and dossier.team_id == gebruiker.team_id:
        return Grond.TEAMLEIDER
    return None


def _niets(_: HttpRequest) -> str:
    return ""


# Which dossier an address is about is known to the floor that has the clients; it signs up here.
_klantnummer_van: Callable[[HttpRequest], str] = _niets


def meld_dossiers_aan(klantnummer_van: Callable[[HttpRequest], str]) -> None:
    """Tell how to find the klantnummer that the address of a request is about ("" when about none)."""
    global _klantnummer_van
    _klantnummer_van = klantnummer_van


def _paginanaam(request: HttpRequest) -> str:
    """What a page is called in the log: its name among the addresses, in words."""
    plek = request.resolver_match
    return (plek.url_name if plek and plek.url_name else "pagina").replace("_", " ")[:40]


def alleen(*rollen: Rol) -> Callable[[Pagina[P, A]], Pagina[P, A]]:
    """Decorator: the view is for these roles, any other signed-in user gets 403 and a line in the access log."""

    def versier(view: Pagina[P, A]) -> Pagina[P, A]:
        @wraps(view)
        def bewaakt(request: Verzoek, /, *args: P.args, **kwargs: P.kwargs) -> A:
            if request.user.rol not in rollen:
                leg_weigering_vast(
                    gebruiker=request.user,
                    klantnummer=_klantnummer_van(request),
                    onderdeel=_paginanaam(request),
                )
                raise PermissionDenied
            return view(request, *args, **kwargs)

        setattr(bewaakt, _ROLLEN, rollen)
        return bewaakt

    return versier

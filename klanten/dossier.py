"""Opening a dossier: the one way for a view to get at a client."""

from collections.abc import Callable, Collection
from functools import cache, wraps
from typing import Any

from django.contrib import messages
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils import timezone

from klanten.begeleiding import NietInBegeleiding
from klanten.bekenden import WIE_IS_BEKEND, Bekende
from klanten.kop import kopvelden
from klanten.models import Klant
from toegang.dossiers import GeenToegang, Kijker, kijkt, toegangsgrond
from toegang.getypt import anders_verder
from toegang.logboek import leg_inzage_vast, leg_lijst_vast, leg_weigering_vast
from toegang.models import Gebruiker, Grond, Oorsprong
from toegang.vastevraag import VasteLezing, plek
from toegang.verzoek import Verzoek

# Sent along by a button: nothing that anyone typed.
_KNOPPEN = {"melden", "instrument", "weggooien"}
DOSSIERADRES = "klanten/<int:pk>/"


def _nummer(pk: int) -> str:
    return Klant.objects.filter(pk=pk).values_list("klantnummer", flat=True).first() or ""


def klantnummer_van(request: HttpRequest) -> str:
    """The klantnummer of the dossier under whose address this request stands, for the log; "" when there is none."""
    plaats = request.resolver_match
    return _nummer(plaats.kwargs["pk"]) if plaats and plaats.route.startswith(DOSSIERADRES) else ""


@cache
def _dossier(rol: str) -> VasteLezing[Klant]:
    def bouw() -> QuerySet[Klant]:
        return (
            Klant.objects.zichtbaar_voor(Kijker(rol))
            .select_related("klantmanager", "duo_collega", "team")
            .met_begeleiding()
            .met_vroegere_namen()
            .annotate(**kopvelden())
            .filter(pk=plek("klant"))
            .order_by()
        )

    return VasteLezing(bouw)


def lees_dossier(gebruiker: Gebruiker, pk: int) -> Klant | None:
    """As `open_dossier` gives it, for a page that opened it already and looks again. One query."""
    gevonden = _dossier(gebruiker.rol)(**kijkt(gebruiker), klant=pk, nu=timezone.now())
    return gevonden[0] if gevonden else None


def open_dossier(
    request: Verzoek,
    pk: int,
    onderdeel: str,
    *,
    vastleggen: bool = True,
    oorsprong: Oorsprong = Oorsprong.SCHERM,
) -> Klant:
    """The client with klantmanager, duo-colleague and team, for a user who may open the dossier. Two queries.

    `in_begeleiding` says whether a period of the client runs, `eerdere_namen` holds the former names; what else the
    head shows is in `volgend_gesprek` and `wie_helpt` (`klanten.kop`).

    Every opening is recorded in the access log under `onderdeel` ("overzicht", "klantbeeld", …), also one by POST: a
    form that comes back with its mistakes shows the dossier too. `vastleggen=False` is for the saving in between of a
    page whose opening was recorded. Raises GeenToegang (404) for everyone else, so that a stranger learns nothing; that
    attempt is recorded too.
    """
    klant = lees_dossier(request.user, pk)
    grond = toegangsgrond(request.user, klant) if klant else None
    if klant is None or grond is None:
        leg_weigering_vast(gebruiker=request.user, klantnummer=_nummer(pk), onderdeel=onderdeel, oorsprong=oorsprong)
        raise GeenToegang("Dit dossier bestaat niet of is niet van u.")
    if vastleggen:
        leg_inzage_vast(
            gebruiker=request.user,
            klantnummer=klant.klantnummer,
            onderdeel=onderdeel,
            grond=grond,
            oorsprong=oorsprong,
        )
    return klant


def leg_getoonde_bekenden_vast(gebruiker: Gebruiker, bekenden: Collection[Bekende]) -> None:
    """Record that a page told who may be known; about a client of others that is an opening of that dossier too."""
    leg_lijst_vast(
        gebruiker=gebruiker, klantnummers=[bekende.klant.klantnummer for bekende in bekenden], onderdeel=WIE_IS_BEKEND
    )
    for bekende in bekenden:
        if not bekende.eigen:
            leg_inzage_vast(
                gebruiker=gebruiker, klantnummer=bekende.klant.klantnummer, onderdeel="melding", grond=Grond.BEKEND
            )


def anders_naar_dossier(view: Callable[..., HttpResponse]) -> Callable[..., HttpResponse]:
    """Decorator: what cannot be done for a client who left, ends on the dossier with the reason and what was typed."""

    @wraps(view)
    def bewaakt(request: Verzoek, pk: int, *args: Any, **kwargs: Any) -> HttpResponse:
        try:
            return view(request, pk, *args, **kwargs)
        except NietInBegeleiding as fout:
            return anders_verder(
                request, str(fout), reverse("dossier", args=[pk]), zonder=_KNOPPEN, niveau=messages.WARNING
            )

    return bewaakt

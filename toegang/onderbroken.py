"""A form that was sent after the session had ended: kept until its sender is back (decision 21).

Only for whom had signed in in this browser: a cookie says who that was, and nobody else gets at it. Kept encrypted, for
a day.
"""

import base64
import json
import re
import uuid
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import timedelta
from typing import Any, TypeVar
from urllib.parse import urlencode

from cryptography.fernet import Fernet
from django.conf import settings
from django.http import HttpRequest, HttpResponse, QueryDict
from django.http.response import HttpResponseBase
from django.utils import timezone
from django.utils.crypto import salted_hmac

from toegang.models import Gebruiker, OnderbrokenVerzending
from toegang.opruimen import ook_opruimen

V = TypeVar("V", bound=Callable[..., HttpResponseBase])
# What a view carries of which a POST only chooses what is shown.
_ZONDER_GEVOLG = "zonder_gevolg"
# In the address that brings a form back: which one.
TERUG = "terug"
BEWAARTERMIJN = timedelta(days=1)
# Of one user; a whole caseload of tabs.
HOOGSTENS = 20
KOEKJE = "laatst_ingelogd"
# A form may stand open over a long weekend.
_KOEKJE_DUUR = timedelta(days=7)
_KOEKJE_VERS = timedelta(days=1)
# The sign-in library has passwords only; elsewhere a field with one is left out by its name.
_BUITEN = "/account/"
_GEHEIM = re.compile(r"password|wachtwoord", re.IGNORECASE)


@dataclass(frozen=True)
class Verzending:
    """What was sent: to which address (path and query), its fields, and of its files the names by field."""

    adres: str
    velden: QueryDict
    bestanden: list[tuple[str, str]] = field(default_factory=list)

    @property
    def pad(self) -> str:
        """The address without its query."""
        return self.adres.partition("?")[0]


def is_geheim(naam: str) -> bool:
    """Whether a field of this name holds a password."""
    return bool(_GEHEIM.search(naam))


def wie(gebruiker: Gebruiker) -> str:
    """Who this is, for a cookie: the same for the same user, and nothing that can be read back."""
    return salted_hmac(__name__, str(gebruiker.pk), algorithm="sha256").hexdigest()


def _wie_was_er(request: HttpRequest, *, hoogstens: timedelta = _KOEKJE_DUUR) -> str:
    waarde = request.get_signed_cookie(KOEKJE, "", salt=__name__, max_age=hoogstens)
    return str(waarde)


def onthoud_wie(request: HttpRequest, antwoord: HttpResponse, gebruiker: Gebruiker) -> None:
    """Let this browser remember who signed in; renewed once a day."""
    nu = wie(gebruiker)
    if _wie_was_er(request, hoogstens=_KOEKJE_VERS) != nu:
        antwoord.set_signed_cookie(
            KOEKJE,
            nu,
            salt=__name__,
            max_age=int(_KOEKJE_DUUR.total_seconds()),
            secure=settings.SESSION_COOKIE_SECURE,
            httponly=True,
            samesite="Lax",
        )


def _slot(van: str) -> Fernet:
    """What locks the fields of this user."""
    sleutel = salted_hmac(f"{__name__}.slot", van, algorithm="sha256").digest()
    return Fernet(base64.urlsafe_b64encode(sleutel))


def _zonder_terug(adres: str) -> str:
    """The address itself, of one that brought a form back before."""
    pad, _, vraag = adres.partition("?")
    gevraagd = QueryDict(vraag, mutable=True)
    gevraagd.pop(TERUG, None)
    return f"{pad}?{gevraagd.urlencode()}" if gevraagd else pad


def bewaar(request: HttpRequest) -> str | None:
    """Keep what this request sends, for who is signed in or was here last; the address that brings it back.

    None when there is nothing to keep it for: nobody had signed in in this browser, or it is about signing in.
    """
    if request.method != "POST" or request.path.startswith(_BUITEN):
        return None
    van = wie(request.user) if request.user.is_authenticated else _wie_was_er(request)
    if not van:
        return None
    adres = _zonder_terug(request.get_full_path())
    velden = [(naam, waarden) for naam, waarden in request.POST.lists() if naam != "csrfmiddlewaretoken"]
    inhoud = {
        "adres": adres,
        "velden": [(naam, waarden) for naam, waarden in velden if not is_geheim(naam)],
        "bestanden": [(naam, bestand.name) for naam, alle in request.FILES.lists() for bestand in alle],
    }
    regel = OnderbrokenVerzending.objects.create(van=van, inhoud=_slot(van).encrypt(json.dumps(inhoud).encode()))
    eigen = OnderbrokenVerzending.objects.filter(van=van)
    eigen.exclude(pk__in=eigen.order_by("-op")[:HOOGSTENS].values("pk")).delete()
    return f"{adres}{'&' if '?' in adres else '?'}{urlencode({TERUG: regel.sleutel})}"


def vind(sleutel: str, *, gebruiker: Gebruiker, pad: str) -> Verzending | None:
    """What this user sent to this address, at most a day ago; None for any other user, address or time. One query."""
    try:
        nummer = uuid.UUID(sleutel)
    except ValueError:
        return None
    van = wie(gebruiker)
    regel = OnderbrokenVerzending.objects.filter(
        sleutel=nummer, van=van, op__gte=timezone.now() - BEWAARTERMIJN
    ).first()
    if regel is None:
        return None
    inhoud: dict[str, Any] = json.loads(_slot(van).decrypt(bytes(regel.inhoud)))
    velden = QueryDict(mutable=True)
    for naam, waarden in inhoud["velden"]:
        velden.setlist(naam, waarden)
    velden._mutable = False
    verzending = Verzending(inhoud["adres"], velden, [(naam, bestand) for naam, bestand in inhoud["bestanden"]])
    return verzending if verzending.pad == pad else None


def zonder_gevolg(view: V) -> V:
    """Decorator: a POST to this view only chooses what is shown. After signing in it is done without asking."""
    setattr(view, _ZONDER_GEVOLG, True)
    return view


@ook_opruimen
def ruim_onderbroken_op() -> str:
    """Remove what was not fetched within a day; says in Dutch how many."""
    weg, _ = OnderbrokenVerzending.objects.filter(op__lt=timezone.now() - BEWAARTERMIJN).delete()
    return f"{weg} {'onderbroken formulier' if weg == 1 else 'onderbroken formulieren'}"

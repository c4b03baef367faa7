"""The second factor: who must have one, and its secrets encrypted where they lie."""

from collections.abc import Callable
from typing import Any

from allauth.account.authentication import get_authentication_records
from allauth.mfa.adapter import DefaultMFAAdapter
from allauth.mfa.utils import is_mfa_enabled
from django.conf import settings
from django.contrib.auth.models import AnonymousUser
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from typing_extensions import override

from toegang.geheimen import ontsleutel, versleutel
from toegang.models import Gebruiker, Rol

BEHEER = "beheer"
IEDEREEN = "iedereen"
NIEMAND = "niemand"


def heeft_beheer(gebruiker: Gebruiker) -> bool:
    """Whether this user keeps the application: a beheerder, or whoever may do more in Django admin."""
    return gebruiker.is_superuser or gebruiker.is_staff or gebruiker.rol == Rol.BEHEERDER


def moet(gebruiker: Gebruiker) -> bool:
    """Whether this user may only work with a second factor (setting TWEEDE_FACTOR)."""
    return settings.TWEEDE_FACTOR == IEDEREEN or (settings.TWEEDE_FACTOR == BEHEER and heeft_beheer(gebruiker))


def _bewezen(request: HttpRequest, gebruiker: Gebruiker) -> bool:
    """Whether the second factor stands behind this session: ours, or the level that the organisation vouched for."""
    manieren = {stap["method"] for stap in get_authentication_records(request, gebruiker)}
    if "mfa" in manieren or ("socialaccount" in manieren and settings.OIDC_ACR):
        return True
    # Set up in this very session.
    return bool(is_mfa_enabled(gebruiker))


class TweedeFactor(DefaultMFAAdapter):
    """The library's second factor with its secrets encrypted, and kept by who must have one."""

    def encrypt(self, text: str) -> str:
        """The secret as it is stored. See `toegang.geheimen`."""
        return versleutel(text)

    def decrypt(self, encrypted_text: str) -> str:
        """The secret of what is stored."""
        return ontsleutel(encrypted_text)

    @override
    def can_delete_authenticator(self, authenticator: Any) -> bool:
        """Whoever must have a second factor cannot switch it off; a functional administrator can, for a lost phone."""
        return not moet(authenticator.user)


class EisTweedeFactor:
    """Who must have a second factor and has none, sets it up before anything else."""

    # Signing in and out, and setting it up.
    buiten = "/account/"

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        gebruiker: Gebruiker | AnonymousUser = request.user
        if (
            request.path.startswith(self.buiten)
            or not gebruiker.is_authenticated
            or not moet(gebruiker)
            or _bewezen(request, gebruiker)
        ):
            return self.get_response(request)
        adres = reverse("mfa_activate_totp")
        if getattr(request, "htmx", False):
            return HttpResponse(status=401, headers={"HX-Redirect": adres})
        return redirect(adres)

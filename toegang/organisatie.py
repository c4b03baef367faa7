"""Signing in through the organisation's own directory (OpenID Connect): who gets in, and leaving there too."""

import logging
from typing import Any
from urllib.parse import urlencode

from allauth.core.exceptions import ImmediateHttpResponse
from allauth.socialaccount.adapter import DefaultSocialAccountAdapter, get_adapter
from allauth.socialaccount.providers.openid_connect.views import OpenIDConnectOAuth2Adapter
from django.conf import settings
from django.core.exceptions import ObjectDoesNotExist
from django.http import HttpRequest
from django.shortcuts import render
from django.urls import reverse
from requests import RequestException
from typing_extensions import override

from toegang.logboek import leg_weigering_vast
from toegang.models import Gebruiker, Oorsprong

AANBIEDER = "organisatie"
_log = logging.getLogger(__name__)


def claims_van(sociallogin: Any) -> dict[str, Any]:  # noqa: ANN401 - of allauth, which has no types
    """What the directory says of someone: the claims of the ID token, over them those of the userinfo."""
    gegevens = sociallogin.account.extra_data
    return {**(gegevens.get("id_token") or {}), **(gegevens.get("userinfo") or {})}


def _geweigerd(request: HttpRequest, reden: str, gebruiker: Gebruiker | None = None) -> ImmediateHttpResponse:
    """The answer to who may not sign in this way; leaves a line in the access log.

    `reden`: onbekend, mag_zo_niet or niveau, see the template.
    """
    leg_weigering_vast(gebruiker=gebruiker, onderdeel="aanmelden via de organisatie", oorsprong=Oorsprong.AANMELDEN)
    context = {"reden": reden, "aanbieder": settings.OIDC_NAAM}
    return ImmediateHttpResponse(render(request, "socialaccount/geweigerd.html", context, status=403))


class Organisatieaanmelding(DefaultSocialAccountAdapter):
    """Sign-in through the municipality's directory: only for a user whom the beheerder made.

    The first time the user is found by user name, in the claim that the setting OIDC_GEBRUIKERSCLAIM names; from then
    on by the unchanging subject of the directory. Names are reused: one that leads to a user who is linked already is
    refused until the beheerder removes the old link. A superuser never signs in this way, for then whoever keeps the
    directory would rule here. With the setting OIDC_ACR the directory must vouch for one of those levels of assurance.
    """

    @override
    def pre_social_login(self, request: HttpRequest, sociallogin: Any) -> None:
        """Link the user on first sign-in. Raises ImmediateHttpResponse for whoever may not sign in this way."""
        niveau = (sociallogin.account.extra_data.get("id_token") or {}).get("acr")
        if settings.OIDC_ACR and niveau not in settings.OIDC_ACR:
            raise _geweigerd(request, "niveau")
        bekend = sociallogin.is_existing
        gebruiker = sociallogin.user if bekend else self._te_koppelen(sociallogin)
        if gebruiker is None:
            raise _geweigerd(request, "onbekend")
        if gebruiker.is_superuser or not gebruiker.is_active:
            raise _geweigerd(request, "mag_zo_niet", gebruiker)
        if not bekend:
            sociallogin.connect(request, gebruiker)

    def _te_koppelen(self, sociallogin: Any) -> Gebruiker | None:  # noqa: ANN401 - as above
        naam = claims_van(sociallogin).get(settings.OIDC_GEBRUIKERSCLAIM)
        if not isinstance(naam, str) or not naam:
            return None
        return Gebruiker.objects.filter(username=naam, socialaccount__isnull=True).first()

    @override
    def is_open_for_signup(self, request: HttpRequest, sociallogin: Any) -> bool:
        return False


def afmeldadres(request: HttpRequest) -> str | None:
    """Where one signs out of the organisation's directory and is sent back to our sign-in page (RP-initiated logout).

    None when the directory does not offer it, or does not answer: one is signed out here all the same.
    """
    try:
        aanbieder = OpenIDConnectOAuth2Adapter(request, AANBIEDER)
        eindpunt = aanbieder.openid_config.get("end_session_endpoint")
        client_id = get_adapter().get_provider(request, provider=AANBIEDER).app.client_id
    except (RequestException, ValueError, ObjectDoesNotExist):
        _log.warning("de aanmelddienst antwoordt niet bij het afmelden")
        return None
    if not eindpunt:
        return None
    terug = request.build_absolute_uri(reverse("account_login"))
    return f"{eindpunt}?{urlencode({'client_id': client_id, 'post_logout_redirect_uri': terug})}"

"""How one signs in: accounts are made by the organisation, never by the visitor."""

from typing import Any

from allauth.account.adapter import DefaultAccountAdapter
from allauth.account.forms import LoginForm
from allauth.socialaccount.adapter import DefaultSocialAccountAdapter
from django.conf import settings
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest

from toegang.logboek import leg_weigering_vast
from toegang.models import Gebruiker, Oorsprong


class Aanmeldformulier(LoginForm):
    """User name and password. Without a mail server, a forgotten password is a matter for the help desk."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if not settings.EMAIL_HOST:
            self.fields["password"].help_text = "Wachtwoord vergeten? Vraag de helpdesk van uw organisatie."


class Aanmelden(DefaultAccountAdapter):
    """Local accounts; nobody signs up."""

    def is_open_for_signup(self, request: HttpRequest) -> bool:
        return False


class Organisatieaanmelding(DefaultSocialAccountAdapter):
    """Sign-in through the municipality's directory: only for a user whom the beheerder made.

    The first time the user is found by user name, in the claim that the setting OIDC_GEBRUIKERSCLAIM names; from then
    on by the unchanging subject of the directory. Names are reused: one that leads to a user who is linked already is
    refused until the beheerder removes the old link. A superuser never signs in this way, for then whoever keeps the
    directory would rule here.
    """

    def pre_social_login(self, request: HttpRequest, sociallogin: Any) -> None:
        """Link the user on first sign-in. Raises PermissionDenied for whoever may not sign in this way."""
        bekend = sociallogin.is_existing
        gebruiker = sociallogin.user if bekend else self._te_koppelen(sociallogin)
        if gebruiker is None or gebruiker.is_superuser or not gebruiker.is_active:
            leg_weigering_vast(
                gebruiker=gebruiker, onderdeel="aanmelden via de organisatie", oorsprong=Oorsprong.AANMELDEN
            )
            raise PermissionDenied
        if not bekend:
            sociallogin.connect(request, gebruiker)

    def _te_koppelen(self, sociallogin: Any) -> Gebruiker | None:
        gegevens = sociallogin.account.extra_data
        claims = {**(gegevens.get("id_token") or {}), **(gegevens.get("userinfo") or {})}
        naam = claims.get(settings.OIDC_GEBRUIKERSCLAIM)
        if not isinstance(naam, str) or not naam:
            return None
        return Gebruiker.objects.filter(username=naam, socialaccount__isnull=True).first()

    def is_open_for_signup(self, request: HttpRequest, sociallogin: Any) -> bool:
        return False

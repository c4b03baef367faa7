"""How one signs in: accounts are made by the organisation, never by the visitor."""

from typing import Any

from allauth.account.adapter import DefaultAccountAdapter
from allauth.account.forms import LoginForm
from allauth.socialaccount.adapter import DefaultSocialAccountAdapter
from django.conf import settings
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest

from toegang.models import Gebruiker


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
    """Sign-in through the municipality's directory: only for a user whom the beheerder made, found by user name."""

    def pre_social_login(self, request: HttpRequest, sociallogin: Any) -> None:
        if sociallogin.is_existing:
            return
        naam = sociallogin.account.extra_data.get("userinfo", sociallogin.account.extra_data).get("preferred_username")
        gebruiker = Gebruiker.objects.filter(username=naam, is_active=True).first() if naam else None
        if gebruiker is None:
            raise PermissionDenied
        sociallogin.connect(request, gebruiker)

    def is_open_for_signup(self, request: HttpRequest, sociallogin: Any) -> bool:
        return False

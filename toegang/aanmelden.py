"""How one signs in: accounts are made by the organisation, never by the visitor."""

from typing import Any

from allauth.account.adapter import DefaultAccountAdapter
from allauth.socialaccount.adapter import DefaultSocialAccountAdapter
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest

from toegang.models import Gebruiker


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

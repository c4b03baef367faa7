"""How one signs in: accounts are made by the organisation, never by the visitor."""

from typing import Any

from allauth.account.adapter import DefaultAccountAdapter
from allauth.account.authentication import get_authentication_records
from allauth.account.forms import LoginForm
from allauth.core.internal import ratelimit
from django.conf import settings
from django.http import HttpRequest, HttpResponse
from typing_extensions import override

from toegang.bekende_browser import is_bekend, onthoud
from toegang.models import Gebruiker
from toegang.organisatie import afmeldadres


class Aanmeldformulier(LoginForm):
    """User name and password. Without a mail server, a forgotten password is a matter for the help desk."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if not settings.EMAIL_HOST:
            self.fields["password"].help_text = f"Wachtwoord vergeten? Vraag {settings.HELPDESK}."


class Aanmelden(DefaultAccountAdapter):
    """Local accounts; nobody signs up."""

    @override
    def is_open_for_signup(self, request: HttpRequest) -> bool:
        return False

    def get_client_ip(self, request: HttpRequest) -> str:
        """The address of the visitor, as far as it can be known.

        Over a socket there is none: only a proxy on this machine can reach that, so what it passes on is believed. A
        proxy that passes on less than the setting PROXIES says gives the last address that is known.
        """
        doorgegeven = [deel.strip() for deel in request.headers.get("X-Forwarded-For", "").split(",") if deel.strip()]
        proxies = settings.ALLAUTH_TRUSTED_PROXY_COUNT
        if not request.META.get("REMOTE_ADDR"):
            proxies = max(proxies, 1)
        if doorgegeven and proxies:
            return doorgegeven[-min(proxies, len(doorgegeven))]
        return request.META.get("REMOTE_ADDR") or "onbekend"

    def _get_login_attempts_cache_key(self, request: HttpRequest, **credentials: Any) -> str:
        """What failed sign-ins of strange browsers are counted under: a name, from one address."""
        return f"{str(credentials.get('username', '')).lower()}:{self.get_client_ip(request)}"

    def pre_authenticate(self, request: HttpRequest, **credentials: Any) -> None:
        """Raise ValidationError after too many attempts: in a browser of one's own, from one strange place, or from all
        strange places together. What others do at the same address does not count for a browser of one's own.
        """
        naam = str(credentials.get("username", "")).lower()
        if is_bekend(request, naam):
            # Under the name by which the library takes back what it counted, once the password was right.
            self._login_failed_rl_usage = ratelimit.consume(
                request, app="allauth.account", action="bekende_browser", key=naam
            )
            if not self._login_failed_rl_usage:
                raise self.validation_error("too_many_login_attempts")
            return
        super().pre_authenticate(request, **credentials)
        if not ratelimit.consume(request, app="allauth.account", action="vreemde_browser", key=naam):
            raise self.validation_error("too_many_login_attempts")

    def post_login(self, request: HttpRequest, user: Gebruiker, **kwargs: Any) -> HttpResponse:
        """On to where one was going; the browser is one of this user from now on."""
        antwoord: HttpResponse = super().post_login(request, user, **kwargs)
        onthoud(antwoord, user)
        return antwoord

    def get_logout_redirect_url(self, request: HttpRequest) -> str:
        """Who came through the organisation also leaves there, when the organisation offers that."""
        manieren = {stap["method"] for stap in get_authentication_records(request, request.user)}
        elders = afmeldadres(request) if "socialaccount" in manieren else None
        return elders or super().get_logout_redirect_url(request)

"""What signing in leaves in the access log: in, out, refused, and a changed password or second factor."""

from typing import Any

from allauth.account import signals as account
from allauth.mfa import signals as mfa
from django.contrib.auth.signals import user_logged_out, user_login_failed
from django.dispatch import receiver

from toegang.logboek import leg_aanmelding_vast, leg_weigering_vast
from toegang.models import Gebruiker, Oorsprong


@receiver(account.user_logged_in)
def aangemeld(user: Gebruiker, **kwargs: Any) -> None:
    """Someone signed in, with a password or through the organisation."""
    leg_aanmelding_vast(gebruiker=user, onderdeel="aangemeld")


@receiver(user_logged_out)
def afgemeld(user: Gebruiker | None, **kwargs: Any) -> None:
    """Someone signed out; a session that merely ended leaves nothing."""
    if user:
        leg_aanmelding_vast(gebruiker=user, onderdeel="afgemeld")


@receiver(user_login_failed)
def niet_aangemeld(credentials: dict[str, Any], **kwargs: Any) -> None:
    """A failed sign-in. What was typed is kept only when it is the name of a user; it may be a password."""
    naam = credentials.get("username")
    gebruiker = Gebruiker.objects.filter(username__iexact=naam).first() if isinstance(naam, str) else None
    leg_weigering_vast(gebruiker=gebruiker, onderdeel="aanmelden", oorsprong=Oorsprong.AANMELDEN)


@receiver([account.password_changed, account.password_set, account.password_reset])
def wachtwoord_gewijzigd(user: Gebruiker, **kwargs: Any) -> None:
    """A password is no part of the record, that it changed is."""
    leg_aanmelding_vast(gebruiker=user, onderdeel="wachtwoord gewijzigd")


@receiver([mfa.authenticator_added, mfa.authenticator_removed, mfa.authenticator_reset])
def tweede_stap_gewijzigd(user: Gebruiker, **kwargs: Any) -> None:
    """Another second factor, or none any more."""
    leg_aanmelding_vast(gebruiker=user, onderdeel="tweede stap gewijzigd")

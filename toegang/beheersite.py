"""What of other packages stays out of Django admin: it speaks other words of what the product arranges itself."""

from typing import Any

from allauth.mfa.models import Authenticator
from django.apps import apps
from django.contrib import admin, messages
from django.core.exceptions import ImproperlyConfigured
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from typing_extensions import override

from toegang.admin import AlleenSuperuser
from toegang.beheerlijst import MetAlfabet
from toegang.getypt import anders_verder

# Of Django's admin, and private there: how it answers when what an address names is not there.
_BIJ_ONTBREKEN = "_get_obj_does_not_exist_redirect"
# Sent along by the buttons of admin: nothing that anyone typed.
_KNOPPEN = {"_save", "_continue", "_addanother", "_saveasnew", "post"}


class TweedeFactorAdmin(AlleenSuperuser, MetAlfabet, admin.ModelAdmin[Any]):
    """Taking away the second factor of someone who lost it; what is secret in it is not shown."""

    list_display = ("gebruiker", "soort", "aangemaakt")
    list_select_related = ("user",)
    search_fields = ("user__username",)
    search_help_text = "Zoek op gebruikersnaam"
    fields = readonly_fields = ("gebruiker", "soort", "aangemaakt")

    @admin.display(description="gebruiker", ordering="user__username")
    def gebruiker(self, factor: Authenticator) -> str:
        """Whose it is."""
        return str(factor.user)

    @admin.display(description="soort")
    def soort(self, factor: Authenticator) -> str:
        """An app on a phone, or the codes on paper."""
        return {"totp": "app", "recovery_codes": "herstelcodes"}.get(factor.type) or str(factor.type)

    @admin.display(description="ingesteld op", ordering="created_at")
    def aangemaakt(self, factor: Authenticator) -> str:
        """The day on which it was set up."""
        return f"{factor.created_at:%d-%m-%Y}"

    @override
    def has_add_permission(self, request: HttpRequest) -> bool:
        return False

    @override
    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False


def _is_er_niet_meer(request: HttpRequest, _opts: object, _object_id: str) -> HttpResponse:
    """In the place of Django's: what was typed for something that a colleague removed meanwhile is shown."""
    reden = "Dit is er niet (meer). Misschien heeft iemand het verwijderd."
    return anders_verder(request, reden, reverse("admin:index"), zonder=_KNOPPEN, niveau=messages.WARNING)


def richt_in(site: admin.AdminSite) -> None:
    """Leave our own models in admin, and the second factor. Call when every app has had its say.

    Groups and their rights are made after migrating (toegang/rechten.py); accounts at the identity provider follow from
    signing in.
    """
    eigen = {config.label for config in apps.get_app_configs() if "." not in config.name}
    for model in [model for model in site._registry if model._meta.app_label not in eigen]:  # noqa: SLF001 - there is no other list of them
        site.unregister(model)
    site.register(Authenticator, TweedeFactorAdmin)
    # One place for all of them: whatever class of Django or of a library they come from. Under another name in a later
    # Django it would do nothing, and what was typed would be lost in silence.
    for beheer in site._registry.values():  # noqa: SLF001 - as above
        if not hasattr(beheer, _BIJ_ONTBREKEN):
            raise ImproperlyConfigured(f"Django's admin no longer has {_BIJ_ONTBREKEN}; see _is_er_niet_meer.")
        setattr(beheer, _BIJ_ONTBREKEN, _is_er_niet_meer)

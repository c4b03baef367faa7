"""Users and teams, for the functional administrator (superuser) only; and how one gets into Django admin at all."""

from typing import Any

from allauth.account.decorators import secure_admin_login
from django import forms
from django.contrib import admin
from django.contrib.auth.admin import UserAdmin
from django.contrib.auth.forms import AdminUserCreationForm
from django.db.models import ManyToManyField
from django.http import HttpRequest
from typing_extensions import override

from toegang.alfabet import OP_ALFABET
from toegang.beheerlijst import MetAlfabet, MetEigenVelden
from toegang.models import Gebruiker, Rol, Team

# One sign-in for everything: with the second factor and the limits of allauth.
admin.site.login = secure_admin_login(admin.site.login)  # type: ignore[method-assign]  # as allauth says
admin.site.site_header = "Klantbeeld beheer"
admin.site.site_title = "Klantbeeld beheer"
admin.site.index_title = "Beheer"
admin.site.enable_nav_sidebar = False


class NieuweGebruiker(AdminUserCreationForm[Gebruiker]):
    """A new user. What the database demands of role and team is told here: it looks at more than this form holds."""

    def clean(self) -> dict[str, Any]:
        """Refuse a klantmanager or teamleider without a team."""
        gegevens = super().clean() or self.cleaned_data
        if gegevens.get("rol") in {Rol.KLANTMANAGER, Rol.TEAMLEIDER} and not gegevens.get("team"):
            self.add_error("team", "Een klantmanager of teamleider hoort bij een team.")
        return gegevens


class AlleenSuperuser(admin.ModelAdmin[Any]):
    """Nobody but a superuser sees or changes this."""

    def has_module_permission(self, request: HttpRequest) -> bool:
        return request.user.is_superuser

    @override
    def has_view_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return request.user.is_superuser

    has_change_permission = has_view_permission
    has_delete_permission = has_view_permission

    def has_add_permission(self, request: HttpRequest) -> bool:
        return request.user.is_superuser


@admin.register(Team)
class TeamAdmin(AlleenSuperuser, MetAlfabet, MetEigenVelden, admin.ModelAdmin[Team]):
    """Teams with the caseload that they aim at."""

    list_display = ("naam", "caseload_aanbevolen", "caseload_maximum")


@admin.register(Gebruiker)
class GebruikerAdmin(AlleenSuperuser, MetAlfabet, MetEigenVelden, UserAdmin[Gebruiker]):
    """Members of staff: role and team decide what someone may do."""

    add_form = NieuweGebruiker
    list_display = ("username", "first_name", "last_name", "rol", "team", "is_active")
    list_filter = ("rol", "team", "is_active")
    list_select_related = ("team",)
    ordering = OP_ALFABET
    filter_horizontal = ()
    formfield_overrides = {ManyToManyField: {"widget": forms.CheckboxSelectMultiple}}
    fieldsets = (
        (None, {"fields": ("username", "password")}),
        ("Wie", {"fields": ("first_name", "last_name", "email", "telefoon")}),
        ("Rol", {"fields": ("rol", "team")}),
        ("Toegang", {"fields": ("is_active", "is_staff", "is_superuser", "groups")}),
    )
    add_fieldsets = ((None, {"fields": ("username", "usable_password", "password1", "password2", "rol", "team")}),)

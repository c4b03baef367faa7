"""How the list of instruments can be narrowed down, and the form of what is done with what was chosen in it."""

from datetime import timedelta
from typing import Any

from django import forms
from django.contrib import admin
from django.contrib.admin.helpers import ActionForm
from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils import timezone
from typing_extensions import override

from instrumenten.models import Instrument
from toegang.eenmalig import nieuwe_sleutel

# After this long without a change an instrument asks for a look (Eva: descriptions go stale).
LANG_NIET_GEWIJZIGD = timedelta(days=182)


class Keuzeformulier(ActionForm):
    """What to do with the chosen instruments; with a key, so that a double click does it once."""

    sleutel = forms.UUIDField(label="", widget=forms.HiddenInput, required=False, initial=nieuwe_sleutel)


class Compleetheid(admin.SimpleListFilter):
    """Instruments that can, or cannot yet, be published."""

    title = "compleetheid"
    parameter_name = "compleet"

    @override
    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, str]]:
        return [("ja", "Ja"), ("nee", "Nee, er ontbreekt iets")]

    @override
    def queryset(self, request: HttpRequest, queryset: QuerySet[Any]) -> QuerySet[Any]:
        if self.value() in {"ja", "nee"}:
            return queryset.filter(is_compleet=self.value() == "ja")
        return queryset


class Versheid(admin.SimpleListFilter):
    """Instruments that nobody touched for half a year."""

    title = "laatste wijziging"
    parameter_name = "gewijzigd"

    @override
    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, str]]:
        return [("lang", "Langer dan 6 maanden geleden")]

    @override
    def queryset(self, request: HttpRequest, queryset: QuerySet[Instrument]) -> QuerySet[Instrument]:
        if self.value() == "lang":
            return queryset.filter(gewijzigd_op__lt=timezone.now() - LANG_NIET_GEWIJZIGD)
        return queryset

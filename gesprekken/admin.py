"""Keeping the lists of conversations and agreements. No client is known here."""

from typing import Any

from django import forms
from django.contrib import admin
from django.db.models import Field
from django.http import HttpRequest
from django.utils.text import capfirst
from typing_extensions import override

from gesprekken.models import AfspraakOorzaak, Gesprekssoort, Locatie, Verslagdeel, Verzuimreden
from instrumenten.admin.bewaking import MetBewaking
from instrumenten.admin.lijsten import Codelijst
from toegang.alfabet import op_naam

admin.site.register([AfspraakOorzaak], Codelijst)


@admin.register(Gesprekssoort)
class GesprekssoortAdmin(Codelijst):
    """Which kinds there are, how long one takes and what its record asks first."""

    list_display = ("naam", "code", "duur", "volgorde")

    @override
    def formfield_for_dbfield(
        self, db_field: Field[Any, Any], request: HttpRequest, **kwargs: Any
    ) -> forms.Field | None:
        if db_field.name == "open_delen":
            return forms.MultipleChoiceField(
                label=capfirst(db_field.verbose_name),
                help_text=db_field.help_text,
                choices=Verslagdeel.choices,
                required=False,
                widget=forms.CheckboxSelectMultiple,
            )
        veld: forms.Field | None = super().formfield_for_dbfield(db_field, request, **kwargs)
        return veld


@admin.register(Verzuimreden)
class VerzuimredenAdmin(Codelijst):
    """Why a client did not come; whether that counts as valid is for the municipality to say."""

    list_display = ("naam", "code", "geldigheid", "volgorde")


@admin.register(Locatie)
class LocatieAdmin(MetBewaking):
    """Where a team receives clients. A place that conversations point at is taken out of use, not removed."""

    list_display = ("naam", "team", "adres", "actief")
    list_filter = ("team", "actief")
    list_select_related = ("team",)
    search_fields = ("naam", "adres")
    ordering = ("team", op_naam("naam"), "pk")

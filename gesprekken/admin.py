"""Keeping the lists of conversations and agreements. No client is known here."""

from django.contrib import admin

from gesprekken.models import AfspraakOorzaak, Gesprekssoort, Locatie, Verzuimreden
from instrumenten.admin.bewaking import MetBewaking
from instrumenten.admin.lijsten import Codelijst
from toegang.alfabet import op_naam

admin.site.register([Gesprekssoort, AfspraakOorzaak], Codelijst)


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

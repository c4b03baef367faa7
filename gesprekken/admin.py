"""Keeping the lists of conversations and agreements. No client is known here."""

from django.contrib import admin

from gesprekken.models import AfspraakOorzaak, Gesprekssoort, Verzuimreden
from instrumenten.admin.lijsten import Codelijst

admin.site.register([Gesprekssoort, AfspraakOorzaak], Codelijst)


@admin.register(Verzuimreden)
class VerzuimredenAdmin(Codelijst):
    """Why a client did not come; whether that counts as valid is for the municipality to say."""

    list_display = ("naam", "code", "geldigheid", "volgorde")

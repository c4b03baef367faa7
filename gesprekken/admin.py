"""Keeping the lists of conversations and agreements. No client is known here."""

from django.contrib import admin

from gesprekken.models import AfspraakOorzaak, Gesprekssoort, Verzuimreden
from instrumenten.admin.lijsten import EigenCodelijst

admin.site.register([Gesprekssoort, AfspraakOorzaak], EigenCodelijst)


@admin.register(Verzuimreden)
class VerzuimredenAdmin(EigenCodelijst):
    """Why a client did not come; whether that counts as valid is for the municipality to say."""

    list_display = ("naam", "code", "geldigheid", "volgorde")

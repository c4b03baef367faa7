"""Keeping the reference data of clients and the sociale kaart. No client is known here."""

from django.contrib import admin
from django.db.models import Model
from django.http import HttpRequest

from instrumenten.admin.lijsten import Codelijst, VasteLijst
from klanten.admin_sociale_kaart import OrganisatieAdmin
from klanten.models import Meldreden, Organisatie, Organisatiesoort, Uitstroomreden, ZrmDomein

admin.site.register([Meldreden, Uitstroomreden, Organisatiesoort], Codelijst)
admin.site.register(Organisatie, OrganisatieAdmin)


@admin.register(ZrmDomein)
class ZrmDomeinAdmin(VasteLijst, Codelijst):
    """The thirteen domains of the ZRM. Which of them are sensitive follows from the AVG, not from the municipality."""

    list_display = ("naam", "code", "gevoelig", "volgorde")

    def get_readonly_fields(self, request: HttpRequest, obj: Model | None = None) -> tuple[str, ...]:
        return (*super().get_readonly_fields(request, obj), "gevoelig")

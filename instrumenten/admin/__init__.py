"""Keeping the catalogue in Django admin. No client is known here."""

from django.contrib import admin
from django.urls import reverse_lazy

from instrumenten.admin.beoordelingen import BeoordelingAdmin
from instrumenten.admin.codelijsten import (
    AanbiederAdmin,
    DoelgroepAdmin,
    GebiedAdmin,
    KlantkenmerkAdmin,
    TegelAdmin,
    VormAdmin,
)
from instrumenten.admin.instrument import InstrumentAdmin
from instrumenten.models import (
    Aanbieder,
    Beoordeling,
    Doelgroep,
    Gebied,
    Instrument,
    Klantkenmerk,
    Tegel,
    Uitvoeringsvorm,
)

admin.site.site_url = reverse_lazy("instrumenten")  # type: ignore[assignment]  # no address is known yet

admin.site.register(Instrument, InstrumentAdmin)
admin.site.register(Beoordeling, BeoordelingAdmin)
admin.site.register(Aanbieder, AanbiederAdmin)
admin.site.register(Doelgroep, DoelgroepAdmin)
admin.site.register(Gebied, GebiedAdmin)
admin.site.register(Klantkenmerk, KlantkenmerkAdmin)
admin.site.register(Tegel, TegelAdmin)
admin.site.register(Uitvoeringsvorm, VormAdmin)

from django.urls import path

from instrumenten.views import instrument, vergelijken, volgen, werklandschap, zoeken

urlpatterns = [
    path("instrumenten/", zoeken.instrumenten, name="instrumenten"),
    path("instrumenten/<slug:slug>/", instrument.instrument, name="instrument"),
    path("instrumenten/<slug:slug>/volgen/", volgen.instrument_volgen, name="instrument_volgen"),
    path("instrumenten/<slug:slug>/pdf/", instrument.instrument_pdf, name="instrument_pdf"),
    path(
        "instrumenten/<slug:slug>/bestanden/<int:bestand_pk>/", instrument.instrument_bestand, name="instrument_bestand"
    ),
    path("catalogus/werklandschap/", werklandschap.werklandschap, name="werklandschap"),
    path("catalogus/gevolgd/", volgen.gevolgd, name="gevolgd"),
    path("catalogus/vergelijken/", vergelijken.vergelijken, name="vergelijken"),
    path("catalogus/vergelijken/kiezen/", vergelijken.vergelijken_kiezen, name="vergelijken_kiezen"),
]

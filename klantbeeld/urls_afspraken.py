"""Addresses around a conversation: preparing it, when the client did not come, agreements."""

from django.urls import path

from klantbeeld.views import afspraken, verzuim, voorbereiden

urlpatterns = [
    path(
        "klanten/<int:pk>/gesprekken/<int:gesprek_pk>/voorbereiden/",
        voorbereiden.gesprek_voorbereiden,
        name="gesprek_voorbereiden",
    ),
    path(
        "klanten/<int:pk>/gesprekken/<int:gesprek_pk>/niet-verschenen/",
        verzuim.gesprek_verzuim,
        name="gesprek_verzuim",
    ),
    path("klanten/<int:pk>/afspraken/", afspraken.afspraken, name="afspraken"),
    path("klanten/<int:pk>/afspraken/nieuw/", afspraken.afspraak_nieuw, name="afspraak_nieuw"),
    path("klanten/<int:pk>/afspraken/<int:afspraak_pk>/", afspraken.afspraak_afhandelen, name="afspraak_afhandelen"),
    path(
        "klanten/<int:pk>/afspraken/<int:afspraak_pk>/verzetten/",
        afspraken.afspraak_verzetten,
        name="afspraak_verzetten",
    ),
]

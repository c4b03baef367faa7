"""Addresses around a conversation: agreements."""

from django.urls import path

from klantbeeld.views import afspraken

urlpatterns = [
    path("klanten/<int:pk>/afspraken/", afspraken.afspraken, name="afspraken"),
    path("klanten/<int:pk>/afspraken/nieuw/", afspraken.afspraak_nieuw, name="afspraak_nieuw"),
    path("klanten/<int:pk>/afspraken/<int:afspraak_pk>/", afspraken.afspraak_afhandelen, name="afspraak_afhandelen"),
    path(
        "klanten/<int:pk>/afspraken/<int:afspraak_pk>/verzetten/",
        afspraken.afspraak_verzetten,
        name="afspraak_verzetten",
    ),
]

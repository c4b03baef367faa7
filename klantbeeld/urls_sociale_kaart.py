"""Addresses of the sociale kaart."""

from django.urls import path

from klantbeeld.views import sociale_kaart

urlpatterns = [
    path("sociale-kaart/", sociale_kaart.sociale_kaart, name="sociale_kaart"),
    path("sociale-kaart/nieuw/", sociale_kaart.organisatie_nieuw, name="organisatie_nieuw"),
    path("sociale-kaart/<int:organisatie_pk>/", sociale_kaart.organisatie, name="organisatie"),
    path(
        "sociale-kaart/<int:organisatie_pk>/wijzigen/", sociale_kaart.organisatie_wijzigen, name="organisatie_wijzigen"
    ),
    path(
        "sociale-kaart/<int:organisatie_pk>/contact/nieuw/",
        sociale_kaart.organisatiecontact_nieuw,
        name="organisatiecontact_nieuw",
    ),
    path(
        "sociale-kaart/<int:organisatie_pk>/contact/<int:contact_pk>/",
        sociale_kaart.organisatiecontact,
        name="organisatiecontact",
    ),
    path(
        "sociale-kaart/<int:organisatie_pk>/contact/<int:contact_pk>/weg/",
        sociale_kaart.organisatiecontact_weg,
        name="organisatiecontact_weg",
    ),
]

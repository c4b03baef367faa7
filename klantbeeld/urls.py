"""Addresses of the klantbeeld of one client."""

from django.urls import path

from klantbeeld.views import beeld, vaststellen

urlpatterns = [
    path("klanten/<int:pk>/klantbeeld/", beeld.klantbeeld, name="klantbeeld"),
    path("klanten/<int:pk>/klantbeeld/beginnen/", beeld.klantbeeld_beginnen, name="klantbeeld_beginnen"),
    path("klanten/<int:pk>/klantbeeld/maken/", beeld.klantbeeld_maken, name="klantbeeld_maken"),
    path("klanten/<int:pk>/klantbeeld/score/", beeld.klantbeeld_score, name="klantbeeld_score"),
    path("klanten/<int:pk>/klantbeeld/bespreken/", vaststellen.klantbeeld_bespreken, name="klantbeeld_bespreken"),
    path("klanten/<int:pk>/klantbeeld/vaststellen/", vaststellen.klantbeeld_vaststellen, name="klantbeeld_vaststellen"),
    path("klanten/<int:pk>/klantbeeld/versie/<int:versie>/", beeld.klantbeeld_versie, name="klantbeeld_versie"),
]

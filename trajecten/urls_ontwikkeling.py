"""The address of how a client develops."""

from django.urls import path

from trajecten.views import ontwikkeling

urlpatterns = [
    path(
        "klanten/<int:pk>/klantbeeld/ontwikkeling/",
        ontwikkeling.klantbeeld_ontwikkeling,
        name="klantbeeld_ontwikkeling",
    ),
]

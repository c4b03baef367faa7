from django.urls import path

from klantbeeld.views import klanten, melding

urlpatterns = [
    path("klanten/", klanten.klanten, name="klanten"),
    path("klanten/zoeken/", klanten.klanten_zoeken, name="klanten_zoeken"),
    path("klanten/melding/", melding.melding, name="melding"),
    path("klanten/<int:pk>/gegevens/", klanten.klantgegevens, name="klantgegevens"),
]

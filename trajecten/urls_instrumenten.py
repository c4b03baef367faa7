from django.urls import path

from trajecten.views import instrumenten as views

urlpatterns = [
    path("klanten/<int:pk>/instrumenten/", views.klant_instrumenten, name="klant_instrumenten"),
    path("klanten/<int:pk>/vergelijken/", views.klant_vergelijken, name="klant_vergelijken"),
    path("klanten/<int:pk>/instrumenten/<slug:slug>/", views.klant_instrument, name="klant_instrument"),
]

"""The address of the profile of one client."""

from django.urls import path

from profielen import views

urlpatterns = [path("klanten/<int:pk>/profiel/", views.profiel, name="profiel")]

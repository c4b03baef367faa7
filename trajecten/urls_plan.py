"""The addresses of the trajectplan and of the end of the guidance, all under one client."""

from django.urls import path

from trajecten.views import beoordelen, doel, evaluatie, inzet, klaarzetten, plan, uitstroom, versies

BASIS = "klanten/<int:pk>/trajectplan/"

urlpatterns = [
    path("klanten/<int:pk>/uitstroom/", uitstroom.uitstroom, name="uitstroom"),
    path(BASIS, plan.trajectplan, name="trajectplan"),
    path(f"{BASIS}beginnen/", plan.trajectplan_beginnen, name="trajectplan_beginnen"),
    path(f"{BASIS}bewerken/", plan.trajectplan_bewerken, name="trajectplan_bewerken"),
    path(f"{BASIS}doelen/nieuw/", doel.doel_toevoegen, name="doel_toevoegen"),
    path(f"{BASIS}doelen/<int:doel_pk>/", doel.doel_wijzigen, name="doel_wijzigen"),
    path(f"{BASIS}inzetten/nieuw/<slug:slug>/", inzet.inzet_toevoegen, name="inzet_toevoegen"),
    path(f"{BASIS}inzetten/<int:inzet_pk>/", inzet.inzet_wijzigen, name="inzet_wijzigen"),
    path(f"{BASIS}inzetten/<int:inzet_pk>/terugzetten/", inzet.inzet_terugzetten, name="inzet_terugzetten"),
    path(f"{BASIS}inzetten/<int:inzet_pk>/beoordelen/", beoordelen.inzet_beoordelen, name="inzet_beoordelen"),
    path(f"{BASIS}klaargezet/", klaarzetten.klaargezet_weg, name="klaargezet_weg"),
    path(f"{BASIS}vaststellen/", versies.trajectplan_vaststellen, name="trajectplan_vaststellen"),
    path(f"{BASIS}evalueren/", evaluatie.trajectplan_evalueren, name="trajectplan_evalueren"),
    path(f"{BASIS}afsluiten/", evaluatie.trajectplan_afsluiten, name="trajectplan_afsluiten"),
    path(f"{BASIS}versie/<int:nummer>/", versies.trajectplan_versie, name="trajectplan_versie"),
    path(f"{BASIS}versie/<int:nummer>/pdf/", versies.trajectplan_pdf, name="trajectplan_pdf"),
]

from django.urls import path

from caseload.views import dekking, dossier, team, werkvoorraad

urlpatterns = [
    path("", werkvoorraad.werkvoorraad, name="werkvoorraad"),
    path("klanten/<int:pk>/", dossier.dossier, name="dossier"),
    path("team/", team.team, name="team"),
    path("catalogus/dekking/", dekking.dekking, name="dekking"),
    path("team/overdragen/", team.overdragen, name="overdragen"),
]

from django.urls import path

from caseload.views import agenda, dekking, dossier, inzage, later, meekijken, team, voorbereiden, werkvoorraad, zoeken

urlpatterns = [
    path(
        "klanten/<int:pk>/gesprekken/<int:gesprek_pk>/voorbereiden/",
        voorbereiden.gesprek_voorbereiden,
        name="gesprek_voorbereiden",
    ),
    path("", werkvoorraad.werkvoorraad, name="werkvoorraad"),
    path("klanten/<int:pk>/", dossier.dossier, name="dossier"),
    path("klanten/zoeken/teksten/", zoeken.dossiers_zoeken, name="dossiers_zoeken"),
    path("klanten/<int:pk>/zoeken/", zoeken.dossier_zoeken, name="dossier_zoeken"),
    path("klanten/<int:pk>/later/<slug:signaal>/", later.later, name="later"),
    path("klanten/<int:pk>/meekijken/", meekijken.meekijken, name="meekijken"),
    path("klanten/<int:pk>/inzage/", inzage.inzage, name="inzage"),
    path("klanten/<int:pk>/inzage/pdf/", inzage.inzage_pdf, name="inzage_pdf"),
    path("klanten/<int:pk>/inzage/json/", inzage.inzage_json, name="inzage_json"),
    path("agenda/", agenda.agenda, name="agenda"),
    path("agenda/koppelen/", agenda.agenda_koppelen, name="agenda_koppelen"),
    path("agenda/feed/<str:geheim>/gesprekken.ics", agenda.agendafeed, name="agendafeed"),
    path("team/", team.team, name="team"),
    path("catalogus/dekking/", dekking.dekking, name="dekking"),
    path("team/overdragen/", team.overdragen, name="overdragen"),
]

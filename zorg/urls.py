"""Addresses of care around one client, and of the sociale kaart."""

from django.urls import path

from zorg.views import herstelplan, hulp, sociale_kaart, verwijzing, zorg, zorgsignaal

urlpatterns = [
    path("klanten/<int:pk>/zorg/", zorg.zorg, name="zorg"),
    path("klanten/<int:pk>/zorg/signaal/nieuw/", zorgsignaal.zorgsignaal_nieuw, name="zorgsignaal_nieuw"),
    path("klanten/<int:pk>/zorg/signaal/<int:signaal_pk>/", zorgsignaal.zorgsignaal, name="zorgsignaal"),
    path("klanten/<int:pk>/zorg/hulp/nieuw/", hulp.hulp_nieuw, name="hulp_nieuw"),
    path("klanten/<int:pk>/zorg/hulp/<int:hulp_pk>/", hulp.hulp, name="hulp"),
    path("klanten/<int:pk>/zorg/overdracht/nieuw/", verwijzing.verwijzing_nieuw, name="verwijzing_nieuw"),
    path("klanten/<int:pk>/zorg/overdracht/<int:verwijzing_pk>/", verwijzing.verwijzing, name="verwijzing"),
    path(
        "klanten/<int:pk>/zorg/overdracht/<int:verwijzing_pk>/blad/", verwijzing.verwijzing_blad, name="verwijzing_blad"
    ),
    path("klanten/<int:pk>/zorg/herstelplan/nieuw/", herstelplan.herstelplan_nieuw, name="herstelplan_nieuw"),
    path("klanten/<int:pk>/zorg/herstelplan/<int:plan_pk>/", herstelplan.herstelplan, name="herstelplan"),
    path(
        "klanten/<int:pk>/zorg/herstelplan/<int:plan_pk>/wijzigen/",
        herstelplan.herstelplan_wijzigen,
        name="herstelplan_wijzigen",
    ),
    path(
        "klanten/<int:pk>/zorg/herstelplan/<int:plan_pk>/afsluiten/",
        herstelplan.herstelplan_afsluiten,
        name="herstelplan_afsluiten",
    ),
    path(
        "klanten/<int:pk>/zorg/herstelplan/<int:plan_pk>/stap/nieuw/",
        herstelplan.herstelstap_nieuw,
        name="herstelstap_nieuw",
    ),
    path(
        "klanten/<int:pk>/zorg/herstelplan/<int:plan_pk>/stap/<int:herstelstap_pk>/",
        herstelplan.herstelstap,
        name="herstelstap",
    ),
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

"""Addresses of conversations and agreements of one client."""

from django.urls import path

from gesprekken.views import (
    afspraken,
    contact,
    gesprekken,
    notities,
    rechtzetten,
    rechtzetten_contact,
    uitnodigen,
    vastleggen,
    vastleggen_concept,
    verzuim,
)

urlpatterns = [
    path("klanten/<int:pk>/gesprekken/", gesprekken.gesprekken, name="gesprekken"),
    path("klanten/<int:pk>/gesprekken/nieuw/", gesprekken.gesprek_plannen, name="gesprek_plannen"),
    path("klanten/<int:pk>/gesprekken/vastleggen/", vastleggen.gesprek_direct, name="gesprek_direct"),
    path(
        "klanten/<int:pk>/gesprekken/concept/", vastleggen_concept.gesprek_direct_concept, name="gesprek_direct_concept"
    ),
    path(
        "klanten/<int:pk>/gesprekken/<int:gesprek_pk>/concept/",
        vastleggen_concept.gesprek_concept,
        name="gesprek_concept",
    ),
    path("klanten/<int:pk>/gesprekken/<int:gesprek_pk>/", gesprekken.gesprek, name="gesprek"),
    path("klanten/<int:pk>/gesprekken/<int:gesprek_pk>/notities/", notities.gesprek_notities, name="gesprek_notities"),
    path(
        "klanten/<int:pk>/gesprekken/<int:gesprek_pk>/samenvatting/",
        notities.gesprek_samenvatting,
        name="gesprek_samenvatting",
    ),
    path(
        "klanten/<int:pk>/gesprekken/<int:gesprek_pk>/samenvatting/pdf/",
        notities.gesprek_samenvatting_pdf,
        name="gesprek_samenvatting_pdf",
    ),
    path(
        "klanten/<int:pk>/gesprekken/<int:gesprek_pk>/wijzigen/", gesprekken.gesprek_wijzigen, name="gesprek_wijzigen"
    ),
    path(
        "klanten/<int:pk>/gesprekken/<int:gesprek_pk>/vastleggen/",
        vastleggen.gesprek_vastleggen,
        name="gesprek_vastleggen",
    ),
    path(
        "klanten/<int:pk>/gesprekken/<int:gesprek_pk>/vervallen/",
        gesprekken.gesprek_vervallen,
        name="gesprek_vervallen",
    ),
    path(
        "klanten/<int:pk>/gesprekken/<int:gesprek_pk>/niet-verschenen/",
        verzuim.gesprek_verzuim,
        name="gesprek_verzuim",
    ),
    path("klanten/<int:pk>/notities/nieuw/", contact.contactnotitie_nieuw, name="contactnotitie_nieuw"),
    path("klanten/<int:pk>/notities/<int:contactnotitie_pk>/", contact.contactnotitie, name="contactnotitie"),
    path(
        "klanten/<int:pk>/notities/<int:contactnotitie_pk>/wijzigen/",
        contact.contactnotitie_wijzigen,
        name="contactnotitie_wijzigen",
    ),
    path(
        "klanten/<int:pk>/notities/<int:contactnotitie_pk>/rechtzetten/",
        rechtzetten_contact.contactnotitie_rechtzetten,
        name="contactnotitie_rechtzetten",
    ),
    path(
        "klanten/<int:pk>/gesprekken/<int:gesprek_pk>/rechtzetten/",
        rechtzetten.gesprek_rechtzetten,
        name="gesprek_rechtzetten",
    ),
    path(
        "klanten/<int:pk>/gesprekken/<int:gesprek_pk>/notities/<int:notitie_pk>/rechtzetten/",
        rechtzetten.notitie_rechtzetten,
        name="notitie_rechtzetten",
    ),
    path(
        "klanten/<int:pk>/afspraken/<int:afspraak_pk>/verbeteren/",
        afspraken.afspraak_verbeteren,
        name="afspraak_verbeteren",
    ),
    path(
        "klanten/<int:pk>/afspraken/<int:afspraak_pk>/rechtzetten/",
        rechtzetten.afspraak_rechtzetten,
        name="afspraak_rechtzetten",
    ),
    path(
        "klanten/<int:pk>/gesprekken/<int:gesprek_pk>/uitnodigen/",
        uitnodigen.gesprek_uitnodigen,
        name="gesprek_uitnodigen",
    ),
    path(
        "klanten/<int:pk>/gesprekken/<int:gesprek_pk>/bevestigd/",
        uitnodigen.gesprek_bevestigd,
        name="gesprek_bevestigd",
    ),
    path(
        "klanten/<int:pk>/gesprekken/<int:gesprek_pk>/post/<int:post_pk>/", uitnodigen.uitnodiging, name="uitnodiging"
    ),
    path(
        "klanten/<int:pk>/gesprekken/<int:gesprek_pk>/post/<int:post_pk>/brief/",
        uitnodigen.uitnodiging_brief,
        name="uitnodiging_brief",
    ),
    path("klanten/<int:pk>/afspraken/", afspraken.afspraken, name="afspraken"),
    path("klanten/<int:pk>/afspraken/nieuw/", afspraken.afspraak_nieuw, name="afspraak_nieuw"),
    path("klanten/<int:pk>/afspraken/<int:afspraak_pk>/", afspraken.afspraak_afhandelen, name="afspraak_afhandelen"),
    path(
        "klanten/<int:pk>/afspraken/<int:afspraak_pk>/verzetten/",
        afspraken.afspraak_verzetten,
        name="afspraak_verzetten",
    ),
]

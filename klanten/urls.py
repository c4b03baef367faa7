"""Addresses of clients, and of the background of one."""

from django.urls import path

from klanten.views import (
    achtergrond,
    bewoordingen,
    herinneringen,
    klanten,
    melding,
    overdrachten,
    rechtzetten,
    terugkeer,
    uitslagen,
    zelfredzaamheid,
)

ACHTERGROND = "klanten/<int:pk>/achtergrond/"
GEBEURTENIS = f"{ACHTERGROND}levenslijn/<int:gebeurtenis_pk>/"
UITSLAG = f"{ACHTERGROND}uitslagen/<int:uitslag_pk>/"

urlpatterns = [
    path("klanten/", klanten.klanten, name="klanten"),
    path("klanten/zoeken/", klanten.klanten_zoeken, name="klanten_zoeken"),
    path("klanten/laatst-geopend/", klanten.klanten_laatst_geopend, name="klanten_laatst_geopend"),
    path("klanten/melding/", melding.melding, name="melding"),
    path("klanten/<int:pk>/gegevens/", klanten.klantgegevens, name="klantgegevens"),
    path("klanten/<int:pk>/rechtgezet/", rechtzetten.rechtgezet, name="rechtgezet"),
    path("klanten/<int:pk>/bewoordingen/<slug:soort>/<int:rij_pk>/", bewoordingen.bewoordingen, name="bewoordingen"),
    path("klanten/<int:pk>/herinneringen/nieuw/", herinneringen.herinnering_nieuw, name="herinnering_nieuw"),
    path(
        "klanten/<int:pk>/herinneringen/<int:herinnering_pk>/klaar/",
        herinneringen.herinnering_klaar,
        name="herinnering_klaar",
    ),
    path(
        "klanten/<int:pk>/overdrachten/<int:overdracht_pk>/gelezen/",
        overdrachten.overdracht_gelezen,
        name="overdracht_gelezen",
    ),
    path("logboek/rechtgezet/", rechtzetten.alles_rechtgezet, name="alles_rechtgezet"),
    path(ACHTERGROND, achtergrond.achtergrond, name="achtergrond"),
    path(f"{ACHTERGROND}levenslijn/nieuw/", achtergrond.levensgebeurtenis_nieuw, name="levensgebeurtenis_nieuw"),
    path(GEBEURTENIS, achtergrond.levensgebeurtenis, name="levensgebeurtenis"),
    path(f"{GEBEURTENIS}weg/", achtergrond.levensgebeurtenis_weg, name="levensgebeurtenis_weg"),
    path(f"{ACHTERGROND}uitslagen/nieuw/", uitslagen.uitslag_nieuw, name="uitslag_nieuw"),
    path(UITSLAG, uitslagen.uitslag, name="uitslag"),
    path(f"{UITSLAG}bestand/", uitslagen.uitslag_bestand, name="uitslag_bestand"),
    path(f"{UITSLAG}rechtzetten/", rechtzetten.uitslag_rechtzetten, name="uitslag_rechtzetten"),
    path(f"{ACHTERGROND}zelfredzaamheid/", zelfredzaamheid.zrm_meten, name="zrm_meten"),
    path(f"{ACHTERGROND}terugkeer/", terugkeer.terugkeer, name="terugkeer"),
]

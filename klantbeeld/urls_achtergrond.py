"""Addresses of the background of one client: life line, results, ZRM, return."""

from django.urls import path

from klantbeeld.views import achtergrond, terugkeer, uitslagen, zelfredzaamheid

BASIS = "klanten/<int:pk>/achtergrond/"
GEBEURTENIS = f"{BASIS}levenslijn/<int:gebeurtenis_pk>/"
UITSLAG = f"{BASIS}uitslagen/<int:uitslag_pk>/"

urlpatterns = [
    path(BASIS, achtergrond.achtergrond, name="achtergrond"),
    path(f"{BASIS}levenslijn/nieuw/", achtergrond.levensgebeurtenis_nieuw, name="levensgebeurtenis_nieuw"),
    path(GEBEURTENIS, achtergrond.levensgebeurtenis, name="levensgebeurtenis"),
    path(f"{GEBEURTENIS}weg/", achtergrond.levensgebeurtenis_weg, name="levensgebeurtenis_weg"),
    path(f"{BASIS}uitslagen/nieuw/", uitslagen.uitslag_nieuw, name="uitslag_nieuw"),
    path(UITSLAG, uitslagen.uitslag, name="uitslag"),
    path(f"{UITSLAG}bestand/", uitslagen.uitslag_bestand, name="uitslag_bestand"),
    path(f"{UITSLAG}weg/", uitslagen.uitslag_weg, name="uitslag_weg"),
    path(f"{BASIS}zelfredzaamheid/", zelfredzaamheid.zrm_meten, name="zrm_meten"),
    path(f"{BASIS}terugkeer/", terugkeer.terugkeer, name="terugkeer"),
]

from klantbeeld.urls_achtergrond import urlpatterns as achtergrond
from klantbeeld.urls_afspraken import urlpatterns as afspraken
from klantbeeld.urls_beeld import urlpatterns as beeld
from klantbeeld.urls_gesprekken import urlpatterns as gesprekken
from klantbeeld.urls_klanten import urlpatterns as klanten
from klantbeeld.urls_sociale_kaart import urlpatterns as sociale_kaart
from klantbeeld.urls_zorg import urlpatterns as zorg

urlpatterns = [*klanten, *gesprekken, *afspraken, *beeld, *achtergrond, *zorg, *sociale_kaart]

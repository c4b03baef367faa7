from klantbeeld.urls_beeld import urlpatterns as beeld
from klantbeeld.urls_gesprekken import urlpatterns as gesprekken
from klantbeeld.urls_klanten import urlpatterns as klanten

urlpatterns = [*klanten, *gesprekken, *beeld]

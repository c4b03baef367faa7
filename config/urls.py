"""The addresses of Klantbeeld; the stable ones stand in README."""

from django.contrib import admin
from django.urls import include, path

urlpatterns = [
    path("", include("caseload.urls")),
    path("", include("toegang.urls")),
    path("", include("klantbeeld.urls")),
    path("", include("profielen.urls")),
    path("", include("trajecten.urls")),
    path("", include("instrumenten.urls")),
    path("account/", include("allauth.urls")),
    path("beheer/", admin.site.urls),
]

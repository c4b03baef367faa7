"""The addresses of Klantbeeld; the stable ones stand in README."""

from allauth.account.views import email, password_reset
from django.contrib import admin
from django.urls import include, path

from toegang.beheersite import richt_in
from toegang.views import alleen_met_mail

handler500 = "toegang.gezondheid.foutpagina"
richt_in(admin.site)
handler400 = "toegang.verzoek.klopt_niet"

urlpatterns = [
    path("", include("caseload.urls")),
    path("", include("toegang.urls")),
    path("", include("klanten.urls")),
    path("", include("gesprekken.urls")),
    path("", include("klantbeeld.urls")),
    path("", include("zorg.urls")),
    path("", include("profielen.urls")),
    path("", include("trajecten.urls")),
    path("", include("instrumenten.urls")),
    # What sends mail stands before the sign-in library, which would have it.
    path("account/password/reset/", alleen_met_mail(password_reset)),
    path("account/email/", alleen_met_mail(email)),
    path("account/", include("allauth.urls")),
    path("beheer/", admin.site.urls),
]

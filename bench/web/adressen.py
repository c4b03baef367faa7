"""The addresses of the application, and those by which it is measured."""

from django.urls import path

from bench.web.grens import grens
from bench.web.lijst import LIJST
from config.urls import handler400, handler500, urlpatterns

__all__ = ["handler400", "handler500", "urlpatterns"]

urlpatterns = [path("bench/grens/<str:naam>/", grens), path("bench/lijst/", LIJST.urls), *urlpatterns]

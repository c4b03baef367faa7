from django.apps import AppConfig


class KlantbeeldConfig(AppConfig):
    name = "klantbeeld"

from django.apps import AppConfig


class ProfielenConfig(AppConfig):
    name = "profielen"
    verbose_name = "Profielen"

from django.apps import AppConfig
from django.db.models.signals import post_migrate


class ToegangConfig(AppConfig):
    name = "toegang"
    verbose_name = "Gebruikers en toegang"

    def ready(self) -> None:
        # Listens to who signs in and out; signs up for the daily cleaning.
        from toegang import aanmeldregels, onderbroken  # noqa: F401
        from toegang.rechten import geef_databankrechten, maak_beheergroep, maak_gevoelige_groep

        post_migrate.connect(geef_databankrechten)
        post_migrate.connect(maak_beheergroep)
        post_migrate.connect(maak_gevoelige_groep)

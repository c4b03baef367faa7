from django.apps import AppConfig


class GesprekkenConfig(AppConfig):
    name = "gesprekken"
    verbose_name = "Lijsten bij gesprekken"

    def ready(self) -> None:
        """Sign up for the daily cleaning, and say which lists a beheerder keeps."""
        from gesprekken import models
        from gesprekken.actions import concept  # noqa: F401
        from toegang.rechten import meld_beheer_aan

        meld_beheer_aan(models.Gesprekssoort, models.AfspraakOorzaak, models.Verzuimreden, models.Locatie)

from django.apps import AppConfig


class InstrumentenConfig(AppConfig):
    name = "instrumenten"
    verbose_name = "Instrumentencatalogus"

    def ready(self) -> None:
        # Signs up for the daily cleaning.
        from instrumenten.zoeken import vergeefs  # noqa: F401

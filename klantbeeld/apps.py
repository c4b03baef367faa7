from django.apps import AppConfig


class KlantbeeldConfig(AppConfig):
    name = "klantbeeld"

    def ready(self) -> None:
        # Signs up for the daily cleaning.
        from klantbeeld.actions import concept  # noqa: F401

from django.apps import AppConfig


class KlantbeeldConfig(AppConfig):
    name = "klantbeeld"

    def ready(self) -> None:
        from klantbeeld.dossier import klantnummer_van
        from toegang.dossiers import meld_dossiers_aan

        meld_dossiers_aan(klantnummer_van)
        # Signs up for the daily cleaning.
        from klantbeeld.actions import concept  # noqa: F401

from django.apps import AppConfig


class ZorgConfig(AppConfig):
    name = "zorg"
    verbose_name = "Zorg en hulp"

    def ready(self) -> None:
        """Put the sociale kaart in the menu: its pages also show the handovers that run."""
        from toegang.models import Rol
        from toegang.navigatie import meld_menu_aan

        meld_menu_aan("Sociale kaart", "sociale_kaart", {Rol.KLANTMANAGER, Rol.TEAMLEIDER}, plaats=50)

from django.apps import AppConfig


class ZorgConfig(AppConfig):
    name = "zorg"
    verbose_name = "Zorg en hulp"

    def ready(self) -> None:
        """Put the sociale kaart in the menu (its pages also show the handovers that run), and who helps in the head."""
        from klanten.kop import meld_kopveld_aan
        from toegang.models import Rol
        from toegang.navigatie import meld_menu_aan
        from zorg.kop import wie_helpt

        meld_kopveld_aan("wie_helpt", wie_helpt)
        meld_menu_aan("Sociale kaart", "sociale_kaart", {Rol.KLANTMANAGER, Rol.TEAMLEIDER}, plaats=50)

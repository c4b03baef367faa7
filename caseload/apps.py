from django.apps import AppConfig


class CaseloadConfig(AppConfig):
    name = "caseload"

    def ready(self) -> None:
        """Put what is read across dossiers in the menu."""
        from toegang.models import Rol
        from toegang.navigatie import meld_menu_aan

        meld_menu_aan("Werkvoorraad", "werkvoorraad", {Rol.KLANTMANAGER}, plaats=10)
        meld_menu_aan("Agenda", "agenda", {Rol.KLANTMANAGER, Rol.TEAMLEIDER}, plaats=15)
        meld_menu_aan("Dekking", "dekking", {Rol.TEAMLEIDER, Rol.BEHEERDER}, plaats=40)
        meld_menu_aan("Team", "team", {Rol.TEAMLEIDER}, plaats=60)

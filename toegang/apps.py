from django.apps import AppConfig
from django.db.models.signals import post_migrate


class ToegangConfig(AppConfig):
    name = "toegang"
    verbose_name = "Gebruikers en toegang"

    def ready(self) -> None:
        # Listens to who signs in and out; signs up for the daily cleaning.
        from toegang import aanmeldregels, onderbroken  # noqa: F401
        from toegang.models import Rol
        from toegang.navigatie import meld_menu_aan
        from toegang.rechten import na_migreren

        post_migrate.connect(na_migreren)
        meld_menu_aan("Beheer", "admin:index", {Rol.BEHEERDER}, plaats=70)
        meld_menu_aan("Inzagelogboek", "logboek", {Rol.PRIVACY}, plaats=80)

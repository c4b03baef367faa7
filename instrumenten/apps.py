from django.apps import AppConfig


class InstrumentenConfig(AppConfig):
    name = "instrumenten"
    verbose_name = "Instrumentencatalogus"

    def ready(self) -> None:
        """Sign up for the daily cleaning, for the menu, and say what of the catalogue a beheerder keeps."""
        from instrumenten.models import Volger
        from instrumenten.zoeken import vergeefs  # noqa: F401
        from toegang.models import Rol
        from toegang.navigatie import meld_menu_aan
        from toegang.rechten import meld_beheer_aan

        meld_beheer_aan(
            *(model for model in self.get_models() if model is not Volger),
            # Reviews are somebody's own: a beheerder reads and hides them.
            behalve=("add_beoordeling", "delete_beoordeling"),
        )
        meld_menu_aan(
            "Instrumenten",
            "instrumenten",
            {Rol.KLANTMANAGER, Rol.TEAMLEIDER, Rol.BEHEERDER},
            plaats=30,
            # A dossier and admin have a link "Instrumenten" too.
            uitleg="catalogus",
            ook_onder="/catalogus/",
        )

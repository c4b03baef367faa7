from django.apps import AppConfig


class KlantenConfig(AppConfig):
    name = "klanten"
    verbose_name = "Lijsten rond de klant"

    def ready(self) -> None:
        """Tell the ground floor what a dossier is, who keeps which lists, and what stands in the menu."""
        from klanten import models
        from klanten.bewoordingen import meld_bewoordingen_aan
        from klanten.dossier import klantnummer_van
        from klanten.uitslagen import vind_uitslag
        from toegang.dossiers import meld_dossiers_aan
        from toegang.models import Rol
        from toegang.navigatie import meld_menu_aan
        from toegang.rechten import meld_beheer_aan

        meld_dossiers_aan(klantnummer_van)
        meld_beheer_aan(
            models.Meldreden,
            models.Uitstroomreden,
            models.Organisatie,
            models.Organisatiecontact,
            models.Organisatiesoort,
            models.ZrmDomein,
        )
        meld_bewoordingen_aan("uitslag", vind_uitslag)
        meld_menu_aan("Rechtgezet", "alles_rechtgezet", {Rol.PRIVACY}, plaats=81)
        meld_menu_aan("Klanten", "klanten", {Rol.KLANTMANAGER, Rol.TEAMLEIDER}, plaats=20)

from django.apps import AppConfig


class KlantbeeldConfig(AppConfig):
    name = "klantbeeld"
    verbose_name = "Klantbeeld"

    def ready(self) -> None:
        """Say what rests on a result, and which lists a beheerder keeps."""
        from klantbeeld import bronnen, models
        from klanten.uitslagen import meld_gebruik_aan
        from toegang.rechten import meld_beheer_aan

        meld_gebruik_aan(vast=bronnen.waarom_vast, niet_weg=bronnen.waarom_niet_weg)
        meld_beheer_aan(
            models.IgmComponent, models.Anker, models.KenmerkKoppeling, models.Zoekrichting, models.MgvKaart
        )

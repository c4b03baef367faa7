from django.apps import AppConfig


class KlantbeeldConfig(AppConfig):
    name = "klantbeeld"
    verbose_name = "Klantbeeld"

    def ready(self) -> None:
        """Say what rests on a result, which lists a beheerder keeps, and that a klantbeeld has wordings."""
        from klantbeeld import bewoord, bronnen, models
        from klanten.bewoordingen import meld_bewoordingen_aan
        from klanten.uitslagen import meld_gebruik_aan
        from toegang.rechten import meld_beheer_aan

        meld_gebruik_aan(vast=bronnen.waarom_vast, niet_weg=bronnen.waarom_niet_weg)
        meld_bewoordingen_aan("klantbeeld", bewoord.vind_klantbeeld)
        meld_beheer_aan(
            models.IgmComponent, models.Anker, models.KenmerkKoppeling, models.Zoekrichting, models.MgvKaart
        )

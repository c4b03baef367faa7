from django.apps import AppConfig


class GesprekkenConfig(AppConfig):
    name = "gesprekken"
    verbose_name = "Lijsten bij gesprekken"

    def ready(self) -> None:
        """Sign up for the daily cleaning, say which lists a beheerder keeps, and which texts have wordings."""
        from gesprekken import bewoord, kop, models
        from gesprekken.actions import concept  # noqa: F401
        from klanten.bewoordingen import meld_bewoordingen_aan
        from klanten.kop import meld_kopveld_aan
        from toegang.rechten import meld_beheer_aan

        meld_beheer_aan(models.Gesprekssoort, models.AfspraakOorzaak, models.Verzuimreden, models.Locatie)
        meld_kopveld_aan("volgend_gesprek", kop.volgend_gesprek)
        meld_bewoordingen_aan("gesprek", bewoord.vind_gesprek)
        meld_bewoordingen_aan("notitie", bewoord.vind_notitie)
        meld_bewoordingen_aan("contactnotitie", bewoord.vind_contactnotitie)
        meld_bewoordingen_aan("afspraak", bewoord.vind_afspraak)

from django.apps import AppConfig


class TrajectenConfig(AppConfig):
    name = "trajecten"

    def ready(self) -> None:
        """Tell the catalogue how to count the plans in which an instrument runs, and which agreements stand fast."""
        from gesprekken.vast import meld_vaste_afspraken_aan
        from instrumenten.gebruik import meld_teller_aan
        from trajecten.plannen import afspraken_in_versies, plannen_met

        meld_teller_aan(plannen_met)
        meld_vaste_afspraken_aan(afspraken_in_versies)

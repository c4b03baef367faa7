from django.apps import AppConfig


class TrajectenConfig(AppConfig):
    name = "trajecten"

    def ready(self) -> None:
        """Tell the catalogue how to count the plans in which an instrument runs."""
        from instrumenten.gebruik import meld_teller_aan
        from trajecten.plannen import plannen_met

        meld_teller_aan(plannen_met)

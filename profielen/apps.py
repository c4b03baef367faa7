from django.apps import AppConfig


class ProfielenConfig(AppConfig):
    name = "profielen"
    verbose_name = "Profielen"

    def ready(self) -> None:
        """Say which of its models a beheerder keeps: not what was chosen for a client."""
        from profielen.models import Profieltoekenning
        from toegang.rechten import meld_beheer_aan

        meld_beheer_aan(*(model for model in self.get_models() if model is not Profieltoekenning))

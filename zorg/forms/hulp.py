"""Forms of help: what the client told, and whether it is so."""

from datetime import date
from typing import Any

from django import forms
from django.utils import timezone

from toegang.formulieren import Eenmalig, Revisieformulier
from toegang.velden import Gebeurddag, nodig_wanneer
from zorg.forms.zorgregels import NIET_MEDISCH, Zorgregels, niet_later
from zorg.models import Hulp, Hulpstatus
from zorg.stappen import hulpfouten, zonder_tegenspraak


class Hulpregels(Zorgregels):
    """What is known of help."""

    class Meta:
        model = Hulp
        fields: tuple[str, ...] = ("organisatie", "van_wie", "waarvoor", "gemeld_op", "zorgsignaal")
        field_classes = {"gemeld_op": Gebeurddag}
        labels = {
            "van_wie": "Of iemand anders",
            "waarvoor": "Waarvoor is de hulp?",
            "gemeld_op": "De klant meldde het op",
            "zorgsignaal": "Hoort bij",
        }
        help_texts = {
            "van_wie": "Staat de organisatie niet in de lijst? Schrijf hier op wie er helpt, bijvoorbeeld: huisarts.",
            "waarvoor": f"De praktische kant: “schulden regelen”, “dagindeling thuis”. {NIET_MEDISCH}",
        }

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        nodig_wanneer(self.fields["organisatie"], "of vul in wie er helpt")
        nodig_wanneer(self.fields["van_wie"], "of kies een organisatie")

    def clean_gemeld_op(self) -> date | None:
        """Nobody reports tomorrow."""
        return niet_later(self.cleaned_data["gemeld_op"])

    def clean(self) -> dict[str, Any]:
        """The rules of help, and nothing that its status contradicts."""
        gegevens = super().clean() or self.cleaned_data
        if "status" in self.fields:
            gegevens = zonder_tegenspraak(gegevens)
        self.meld(hulpfouten(gegevens))
        return gegevens


class Hulpformulier(Eenmalig, Hulpregels):
    """Help that the client told us of."""


class Hulpwijzigformulier(Hulpregels, Revisieformulier):
    """Confirm, stop or correct help."""

    class Meta(Hulpregels.Meta):
        fields = (
            "status",
            "bevestigd_op",
            "bevestigd_door",
            "gestopt_op",
            *Hulpregels.Meta.fields,
        )
        field_classes = {"gemeld_op": Gebeurddag, "bevestigd_op": Gebeurddag, "gestopt_op": Gebeurddag}
        labels = {
            **Hulpregels.Meta.labels,
            "status": "Hoe staat het ermee?",
            "bevestigd_op": "Gehoord op",
            "bevestigd_door": "Gehoord van",
        }
        widgets = {"status": forms.RadioSelect}
        help_texts = {
            **Hulpregels.Meta.help_texts,
            "bevestigd_door": "Wie bij de organisatie zei dat de hulp loopt. Niet de klant zelf. Vraag de klant eerst "
            "of u mag bellen.",
        }

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for veld in ("bevestigd_op", "bevestigd_door"):
            nodig_wanneer(self.fields[veld], "verplicht als de hulp is bevestigd")
        nodig_wanneer(self.fields["gestopt_op"], "verplicht als de hulp is gestopt")

    def clean_bevestigd_op(self) -> date | None:
        """Heard today or before."""
        return niet_later(self.cleaned_data["bevestigd_op"])

    def clean_gestopt_op(self) -> date | None:
        """Stopped today or before."""
        return niet_later(self.cleaned_data["gestopt_op"])


def status_vooraf(getypt: str) -> dict[str, Any]:
    """What to fill in beforehand when someone comes to confirm or to stop help."""
    vandaag = timezone.localdate()
    vooraf: dict[str, dict[str, Any]] = {
        Hulpstatus.BEVESTIGD: {"status": Hulpstatus.BEVESTIGD, "bevestigd_op": vandaag},
        Hulpstatus.GESTOPT: {"status": Hulpstatus.GESTOPT, "gestopt_op": vandaag},
    }
    return vooraf.get(getypt, {})

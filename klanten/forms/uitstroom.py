"""The form with which the guidance of a client ends."""

from datetime import date
from typing import Any

from django import forms
from django.utils import timezone

from klanten.models import Periode, Uitstroomreden
from toegang.formulieren import Eenmalig
from toegang.velden import Gebeurddag, vraag_zeker


class Uitstroomformulier(Eenmalig):
    """When and why the guidance ends. `periode` may bring `laatste_gesprek`: the moment of the last conversation."""

    einde = Gebeurddag(label="Uitgestroomd op")
    uitstroomreden = forms.ModelChoiceField(
        Uitstroomreden.objects.all(), label="Reden van uitstroom", empty_label="Kies een reden"
    )

    def __init__(self, *args: Any, periode: Periode, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.periode = periode
        self.initial.setdefault("einde", timezone.localdate())

    def clean_einde(self) -> date:
        """The guidance ends after it began, and not in the future."""
        einde: date = self.cleaned_data["einde"]
        if einde > timezone.localdate():
            raise forms.ValidationError("Deze dag is nog niet geweest. Leg de uitstroom vast als het zover is.")
        if einde < self.periode.begin:
            gemeld = f"{self.periode.begin:%d-%m-%Y}"
            raise forms.ValidationError(f"De klant meldde zich op {gemeld}. Kies die dag of later.")
        return einde

    def clean(self) -> dict[str, Any]:
        """Who spoke with us after leaving is asked about."""
        gegevens = super().clean() or self.cleaned_data
        einde, laatste = gegevens.get("einde"), getattr(self.periode, "laatste_gesprek", None)
        if einde and laatste and timezone.localdate(laatste) > einde:
            vraag_zeker(self, "einde", einde, f"Op {timezone.localdate(laatste):%d-%m-%Y} was er nog een gesprek.")
        return gegevens

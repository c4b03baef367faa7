"""Forms for agreements on their own, and the rule for settling one."""

from datetime import date
from typing import Any

from django import forms
from django.utils import timezone

from klantbeeld.afspraken import afhandelfouten
from klantbeeld.forms.velden import datumvak, tekstvak
from klantbeeld.models import Afspraak, AfspraakStatus
from toegang.formulieren import Eenmalig, Revisieformulier


class Afspraakformulier(Eenmalig, forms.ModelForm):
    """An agreement on its own."""

    class Meta:
        model = Afspraak
        fields = ("van", "wat", "uiterlijk")
        widgets = {"van": forms.RadioSelect(attrs={"class": "opties--naast-elkaar"}), "uiterlijk": datumvak()}
        help_texts = {"wat": "Eén ding, zo dat u samen kunt zien of het gebeurd is. De klant leest dit."}

    def clean_uiterlijk(self) -> date:
        """An agreement is about what still has to be done."""
        uiterlijk: date = self.cleaned_data["uiterlijk"]
        if uiterlijk < timezone.localdate():
            raise forms.ValidationError("Deze dag is al geweest. Kies vandaag of later.")
        return uiterlijk


class Afhandelregels(forms.BaseForm):
    """The rule for settling an agreement, on its own page and among others in a record."""

    def clean(self) -> dict[str, Any]:
        """Cause first, then consequence."""
        gegevens = super().clean() or self.cleaned_data
        fouten = afhandelfouten(gegevens.get("status", ""), gegevens.get("oorzaak", ""), gegevens.get("gevolg", ""))
        for veld, tekst in fouten.items():
            self.add_error(veld, tekst)
        return gegevens


class Afhandelformulier(Afhandelregels, Revisieformulier):
    """What came of an agreement: kept, partly, not, or no longer needed. Not kept: first the cause, then the rest."""

    class Meta:
        model = Afspraak
        fields = ("status", "oorzaak", "gevolg")
        widgets = {
            "status": forms.RadioSelect,
            "oorzaak": tekstvak(2),
            "gevolg": tekstvak(2),
        }
        labels = {"status": "Hoe het is gegaan", "oorzaak": "Hoe dat komt", "gevolg": "Wat er nu volgt"}
        help_texts = {
            "oorzaak": "Vraag door voor u oordeelt.",
        }

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["oorzaak"].wanneer_nodig = "verplicht als het niet of deels is gelukt"
        self.fields["gevolg"].wanneer_nodig = "verplicht als het niet is gelukt"
        uitkomsten = [keuze for keuze in AfspraakStatus.choices if keuze[0] != AfspraakStatus.OPEN]
        self.fields["status"].choices = uitkomsten
        if self.initial.get("status") == AfspraakStatus.OPEN:
            self.initial["status"] = None

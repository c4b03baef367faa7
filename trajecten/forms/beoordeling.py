"""The form of a review: three scores, each explained at 1 and at 5, and nothing about the client."""

from typing import Any

from django import forms

from instrumenten.beoordelingen import STERREN_IN_WOORDEN, vraagt_toelichting
from instrumenten.models import Beoordeling
from instrumenten.models.beoordeling import SCOREVELDEN
from klanten.models import Klant
from toegang.formulieren import Eenmalig, Revisieformulier
from toegang.velden import nodig_wanneer
from trajecten.naamloos import noemt_klant

_VRAGEN = {
    "algemeen": ("Algemeen", "Wat vindt u van dit instrument, alles bij elkaar?"),
    "resultaat": ("Resultaat", "Bracht het instrument het doel dichterbij?"),
    "uitvoering": ("Uitvoering", "Hoe ging het: aanmelden, begeleiding, terugkoppeling?"),
}


class _Beoordeelvelden(forms.ModelForm[Beoordeling]):
    class Meta:
        model = Beoordeling
        fields = [naam for veld in SCOREVELDEN for naam in (veld, f"toelichting_{veld}")]
        widgets = {f"toelichting_{veld}": forms.Textarea(attrs={"rows": 3}) for veld in SCOREVELDEN}

    def __init__(self, *args: Any, klant: Klant, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.klant = klant
        for veld, (label, vraag) in _VRAGEN.items():
            self.fields[veld] = forms.TypedChoiceField(
                label=label,
                help_text=vraag,
                choices=list(STERREN_IN_WOORDEN.items()),
                coerce=int,
                empty_value=None,
                widget=forms.RadioSelect(attrs={"class": "keuzes"}),
                error_messages={"required": "Kies 1 tot 5 sterren."},
            )
            toelichting = self.fields[f"toelichting_{veld}"]
            toelichting.label = f"Toelichting bij {label.lower()}"
            nodig_wanneer(toelichting, "verplicht bij 1 of 5 sterren")

    def clean(self) -> dict[str, Any]:
        """Explain 1 and 5 (Eva); say nothing that tells who the client is."""
        super().clean()
        gegevens = self.cleaned_data
        for veld in SCOREVELDEN:
            naam = f"toelichting_{veld}"
            tekst = gegevens.get(naam, "")
            if vraagt_toelichting(gegevens.get(veld)) and not tekst and naam not in self.errors:
                sterren = "1 ster" if gegevens[veld] == 1 else "5 sterren"
                self.add_error(naam, f"Leg uit waarom u {sterren} geeft.")
            if noemt_klant(tekst, self.klant):
                self.add_error(
                    naam, "Hier staat de naam of het nummer van de klant. Iedereen leest de beoordeling: haal dat weg."
                )
        return gegevens


class NieuweBeoordelingFormulier(_Beoordeelvelden, Eenmalig):
    """A review that is written."""


class BeoordelingFormulier(_Beoordeelvelden, Revisieformulier):
    """A review that its author revises."""

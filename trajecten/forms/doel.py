"""Forms of a goal: added by itself, made along with its first deployment, changed."""

from datetime import date
from typing import Any

from django import forms

from toegang.formulieren import Eenmalig, Revisieformulier
from toegang.velden import Komendedag
from trajecten.forms.velden import na_vandaag
from trajecten.models import Doel

SCORES = [("", "Nog niet bekend"), *((score, str(score)) for score in range(1, 6))]


class Doelvelden(forms.ModelForm[Doel]):
    """What one writes of a goal; aims, if at all, at a higher score."""

    class Meta:
        model = Doel
        fields = ["klantkenmerk", "omschrijving", "meetbaar", "score_nu", "score_doel", "uiterlijk"]
        field_classes = {"uiterlijk": Komendedag}
        labels = {"klantkenmerk": "Waar werken we aan?", "omschrijving": "Wat wil de klant bereiken?"}
        help_texts = {
            "omschrijving": "Een haalbare volgende stap, in gewone taal.",
            "meetbaar": "Bijvoorbeeld: vier weken achter elkaar aanwezig.",
            "score_doel": "1 staat de stap nu in de weg, 5 draagt de stap.",
        }
        widgets = {
            "score_nu": forms.Select(choices=SCORES, attrs={"class": "kort"}),
            "score_doel": forms.Select(choices=SCORES, attrs={"class": "kort"}),
        }

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for naam in ("score_nu", "score_doel"):
            self.fields[naam] = forms.TypedChoiceField(
                label=self.fields[naam].label,
                help_text=self.fields[naam].help_text,
                choices=SCORES,
                coerce=int,
                empty_value=None,
                required=False,
                widget=forms.Select(attrs={"class": "kort"}),
            )

    def clean_uiterlijk(self) -> date | None:
        """A goal ends in the future."""
        return na_vandaag(self, "uiterlijk")

    def clean(self) -> dict[str, Any]:
        """A goal does not aim lower."""
        super().clean()
        gegevens = self.cleaned_data
        nu, doel = gegevens.get("score_nu"), gegevens.get("score_doel")
        if nu and doel and doel < nu:
            self.add_error("score_doel", "Deze score is lager dan de score nu.")
        return gegevens


class NieuwDoelFormulier(Doelvelden, Eenmalig):
    """A goal that is added."""


class DoelBijInzetFormulier(Doelvelden):
    """The first goal, made together with the deployment it is for."""


class DoelFormulier(Doelvelden, Revisieformulier):
    """A goal that is changed."""

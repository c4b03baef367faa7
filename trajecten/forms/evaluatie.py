"""Forms of an evaluation: the conversation as a whole, and one for each goal."""

from datetime import date
from typing import Any

from django import forms
from django.utils import timezone

from klanten.forms.velden import vanaf_geboorte
from klanten.models import Klant
from toegang.formulieren import Eenmalig, Teruggeefbaar
from toegang.getypeerd import keuzeveld
from toegang.tekstvelden import tekstvak
from toegang.velden import Gebeurddag, Komendedag
from trajecten.forms.velden import LATER_DAN_VANDAAG
from trajecten.models import Doel, DoelEvaluatie, Evaluatie, Vervolg


class EvaluatieFormulier(forms.ModelForm[Evaluatie], Eenmalig):
    """The evaluation as a whole; each goal has its own `DoelEvaluatieFormulier`."""

    volgende_evaluatie = Komendedag(label="Wanneer evalueren we weer?")

    class Meta:
        model = Evaluatie
        fields = ["op", "samenvatting", "klantreactie"]
        field_classes = {"op": Gebeurddag}
        labels = {"op": "Datum van de evaluatie"}
        help_texts = {"klantreactie": "In de woorden van de klant."}
        widgets = {"samenvatting": tekstvak(4), "klantreactie": tekstvak(3)}

    def __init__(self, *args: Any, klant: Klant, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.initial.setdefault("op", timezone.localdate())
        vanaf_geboorte(self.fields["op"], klant)

    def clean_op(self) -> date:
        """One cannot evaluate tomorrow."""
        op: date = self.cleaned_data["op"]
        if op > timezone.localdate():
            raise forms.ValidationError("Een evaluatie is vandaag of eerder.")
        return op

    def clean_volgende_evaluatie(self) -> date:
        """The next one is in the future."""
        dag: date = self.cleaned_data["volgende_evaluatie"]
        if dag <= timezone.localdate():
            raise forms.ValidationError(LATER_DAN_VANDAAG)
        return dag


class DoelEvaluatieFormulier(Teruggeefbaar, forms.ModelForm[DoelEvaluatie]):
    """What the evaluation says of one goal."""

    class Meta:
        model = DoelEvaluatie
        fields = ["uitkomst", "vervolg", "toelichting"]
        widgets = {
            "uitkomst": forms.RadioSelect(attrs={"class": "opties--naast-elkaar"}),
            "vervolg": forms.RadioSelect(attrs={"class": "opties--naast-elkaar"}),
        }

    def __init__(self, *args: Any, doel: Doel, **kwargs: Any) -> None:
        kwargs["prefix"] = f"doel-{doel.pk}"
        super().__init__(*args, **kwargs)
        self.doel = doel
        keuzeveld(self, "uitkomst").choices = DoelEvaluatie.Uitkomst.choices
        keuzeveld(self, "vervolg").choices = Vervolg.choices

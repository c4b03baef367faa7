"""The form with which one follows an instrument."""

from django import forms

from instrumenten.models import Frequentie
from toegang.formulieren import Teruggeefbaar


class Volgformulier(Teruggeefbaar, forms.Form):
    """How often one wants to hear of an instrument."""

    frequentie = forms.ChoiceField(
        label="Hoe vaak wilt u bericht?", choices=Frequentie.choices, initial=Frequentie.WEKELIJKS
    )

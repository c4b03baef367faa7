"""What the privacy officer looks for in the access log."""

from django import forms

from toegang.invoervelden import Klantnummerinvoer
from toegang.models import Oorsprong, Resultaat


class Logboekfilter(forms.Form):
    """One dossier, one user, one result, one origin, or a mix of those; empty means all."""

    klantnummer = Klantnummerinvoer(label="Klantnummer", required=False, max_length=20)
    gebruikersnaam = forms.CharField(label="Gebruikersnaam", required=False, max_length=150)
    resultaat = forms.ChoiceField(label="Resultaat", required=False, choices=[("", "Alle"), *Resultaat.choices])
    oorsprong = forms.ChoiceField(label="Oorsprong", required=False, choices=[("", "Alle"), *Oorsprong.choices])

"""What the privacy officer looks for in the access log."""

from django import forms

from toegang.invoervelden import Klantnummerinvoer


class Logboekfilter(forms.Form):
    """One dossier, one user, or both; empty means all."""

    klantnummer = Klantnummerinvoer(label="Klantnummer", required=False, max_length=20)
    gebruikersnaam = forms.CharField(label="Gebruikersnaam", required=False, max_length=150)

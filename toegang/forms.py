"""What the privacy officer looks for in the access log, and how a user wants the keys."""

from django import forms

from toegang.invoervelden import Klantnummerinvoer
from toegang.models import Gebruiker, Oorsprong, Resultaat


class Logboekfilter(forms.Form):
    """One dossier, one user, one result, one origin, or a mix of those; empty means all."""

    klantnummer = Klantnummerinvoer(label="Klantnummer", required=False, max_length=20)
    gebruikersnaam = forms.CharField(label="Gebruikersnaam", required=False, max_length=150)
    resultaat = forms.ChoiceField(label="Resultaat", required=False, choices=[("", "Alle"), *Resultaat.choices])
    oorsprong = forms.ChoiceField(label="Oorsprong", required=False, choices=[("", "Alle"), *Oorsprong.choices])


class Sneltoetsen(forms.ModelForm[Gebruiker]):
    """Which single keys do something, for the user who is signed in."""

    class Meta:
        model = Gebruiker
        fields = ["sneltoets"]
        help_texts = {
            "sneltoets": "Zet dit uit als u de computer met uw stem bedient, of als de toets u in de weg zit. "
            "U komt dan met Tab in het zoekveld."
        }

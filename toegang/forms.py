"""What the privacy officer looks for in the access log, and how a user wants the keys."""

from django import forms

from toegang.models import Gebruiker


class Logboekfilter(forms.Form):
    """One dossier, one user, or both; empty means all."""

    klantnummer = forms.CharField(label="Klantnummer", required=False, max_length=20)
    gebruikersnaam = forms.CharField(label="Gebruikersnaam", required=False, max_length=150)


class Sneltoetsen(forms.ModelForm):
    """Which single keys do something, for the user who is signed in."""

    class Meta:
        model = Gebruiker
        fields = ["sneltoets"]
        help_texts = {
            "sneltoets": "Zet dit uit als u de computer met uw stem bedient, of als de toets u in de weg zit. "
            "U komt dan met Tab in het zoekveld."
        }

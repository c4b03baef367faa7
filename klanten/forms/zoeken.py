"""What one looks for a client by."""

from django import forms


class Zoekformulier(forms.Form):
    """A name, klantnummer, telephone number, mail address or date of birth to look for."""

    zoekterm = forms.CharField()

    def clean_zoekterm(self) -> str:
        """With single spaces, and no longer than a name gets."""
        return " ".join(self.cleaned_data["zoekterm"].split())[:100]

"""Choosing how a client is invited."""

from collections.abc import Mapping
from typing import Any

from django import forms

from gesprekken.models import Postweg
from klanten.models import Contactvoorkeur, Klant
from toegang.bewerkbaar import Verouderd
from toegang.formulieren import Eenmalig
from toegang.getypeerd import keuzeveld

# How someone who likes to be called gets it on paper too: the quickest way first.
_VOLGORDE = (Postweg.MAIL, Postweg.BERICHT, Postweg.BRIEF)


class Uitnodigformulier(Eenmalig):
    """By which way; carries the revision of the conversation of which the text was shown."""

    weg = forms.ChoiceField(label="Hoe?", choices=Postweg.choices, widget=forms.RadioSelect)
    revisie = forms.IntegerField(widget=forms.HiddenInput, min_value=1)

    def __init__(self, *args: Any, klant: Klant, mogelijk: Mapping[Postweg, bool], revisie: int, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        kan = [weg for weg in _VOLGORDE if mogelijk[weg]]
        keuzeveld(self, "weg").choices = [(weg.value, weg.label) for weg in kan]
        self.initial["revisie"] = revisie
        voorkeur = next((weg for weg in kan if weg.value == klant.contactvoorkeur), None)
        self.initial["weg"] = voorkeur or next(iter(kan), None)
        if klant.contactvoorkeur:
            uitleg = f" ({klant.contact_uitleg})" if klant.contact_uitleg else ""
            liefst = Contactvoorkeur(klant.contactvoorkeur).label.lower()
            self.fields["weg"].help_text = f"Voorkeur van de klant: {liefst}{uitleg}."

    def toon_conflict(self, fout: Verouderd) -> None:
        """As ever, and say what to look at: the text is another one by now."""
        super().toon_conflict(fout)
        self.add_error(None, "Het gesprek is intussen gewijzigd. Kijk de tekst opnieuw na.")

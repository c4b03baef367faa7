"""The form of what is written of a client."""

from typing import Any

from django import forms

from klanten.actions.klant import PERSOON
from klanten.bekenden import mens_uit, zoek_bekenden
from klanten.forms.persoon import CONTACTVELDEN, Persoonsregels
from toegang.alfabet import OP_ALFABET
from toegang.formulieren import Revisieformulier
from toegang.getypeerd import modelkeuzeveld
from toegang.models import Gebruiker

# Who changes one of these may turn the client into someone who is known already.
HERKENBAAR = (*PERSOON, "telefoon", "email")


class Gegevensformulier(Persoonsregels, Revisieformulier):
    """Who the client is, how to reach and address them, and the duo-colleague."""

    naam_was_fout = forms.BooleanField(
        label="De oude naam was verkeerd geschreven",
        required=False,
        help_text="Anders bewaren we de oude naam als vroegere naam. De klant blijft daarop te vinden.",
    )
    iemand_anders = forms.BooleanField(
        label="Dit is iemand anders: bewaar deze gegevens",
        required=False,
    )

    class Meta(Persoonsregels.Meta):
        fields = (*CONTACTVELDEN, "naam_uitspraak", "ontvangst", "huishouden", "duo_collega")
        help_texts = {
            **Persoonsregels.Meta.help_texts,
            "naam_uitspraak": "Zo geschreven als u het leest, bijvoorbeeld: Jil-maz.",
            "ontvangst": "Bijvoorbeeld: kamer op de begane grond, een rustige plek. Geen diagnose.",
            "huishouden": "Bijvoorbeeld: alleenstaand, zoon van 6. Alleen wat meetelt bij het maken van een afspraak.",
            "duo_collega": "Een duo-collega mag hetzelfde zien en doen als de klantmanager.",
        }

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if self.instance.geboortedatum and not self.instance.geboortedatum.volledig:
            self.fields[
                "geboortedatum"
            ].help_text = f"Nu bekend: {self.instance.geboortedatum.in_woorden}. Vul aan wat u intussen weet."
        team = Gebruiker.objects.klantmanagers_van(self.instance.team)
        # A colleague who left the team stays a choice as long as the dossier names that colleague.
        modelkeuzeveld(self, "duo_collega").queryset = (
            (team | Gebruiker.objects.filter(pk=self.instance.duo_collega_id))
            .exclude(pk=self.instance.klantmanager_id)
            .order_by(*OP_ALFABET)
        )
        modelkeuzeveld(self, "duo_collega").empty_label = "Geen duo-collega"

    def clean(self) -> dict[str, Any]:
        """After the rules of the fields: does this turn the client into someone who is known already?

        Only a form that is about to be saved asks: with one that saves nothing one could ask who is known as often as
        one likes. A stale one is first a choice between two versions, and is judged when that was made.
        """
        gegevens = super().clean()
        bewaart = not self.errors and not self.alleen_getoond and gegevens["revisie"] == self.instance.revisie
        if bewaart and set(HERKENBAAR) & set(self.changed_data):
            self.zoek_bekenden()
            if self.bekend and not (self.alle_bekeken and (gegevens["iemand_anders"] or not self.vraagt)):
                self._vraag_te_kijken()
        return gegevens

    def zoek_bekenden(self) -> None:
        """Fill `bekend` from what was typed."""
        self.bekend = zoek_bekenden(mens_uit(self.cleaned_data), gebruiker=self.gebruiker, behalve=self.instance)

    def vraag_opnieuw(self) -> None:
        """Someone else was quicker: look again at who is known and let the user do so too."""
        self.zoek_bekenden()
        self._vraag_te_kijken()

    def _vraag_te_kijken(self) -> None:
        if self.vraagt:
            self.add_error("iemand_anders", "Deze klant lijkt op een andere klant. Kijk hieronder of het dezelfde is.")
        else:
            self.add_error(
                None, "Er is een klant die hierop lijkt. Kijk hieronder. Is het iemand anders? Bewaar dan nog een keer."
            )
        self.houd_in()

    def klantgegevens(self) -> dict[str, Any]:
        """The fields of the client."""
        return {naam: self.cleaned_data[naam] for naam in self.Meta.fields}

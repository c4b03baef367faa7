"""The form about a client who came back."""

from typing import Any

from django import forms

from klanten.models import Terugkeer
from toegang.formulieren import Revisieformulier
from toegang.tekstvelden import Tekstveld, tekstvak


class Terugkeerformulier(Revisieformulier):
    """The client's and the employer's story beside each other, and what there is to learn."""

    verhaal_klant = Tekstveld(
        label="Het verhaal van de klant",
        max_length=2000,
        required=False,
        widget=tekstvak(6),
        help_text="Hoe ging het? Waar liep het op vast? In eigen woorden.",
    )
    verhaal_werkgever = Tekstveld(
        label="Het verhaal van de werkgever",
        max_length=2000,
        required=False,
        widget=tekstvak(6),
        help_text="Of van de school of instelling. Vraag de klant eerst of u mag bellen.",
    )
    leerpunt = Tekstveld(
        label="Wat is er te leren?",
        max_length=1000,
        required=False,
        widget=tekstvak(3),
        help_text="Voor de klant, en voor ons. Hieruit volgt een nieuw doel.",
    )

    class Meta:
        model = Terugkeer
        fields = ("verhaal_klant", "verhaal_werkgever", "leerpunt")

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        # What nobody told anything about yet is made when it is first saved, and is then at its first revision.
        self.initial.setdefault("revisie", 1)

    def clean(self) -> dict[str, Any]:
        """Something was told."""
        gegevens = super().clean() or self.cleaned_data
        if not self.errors and not any(gegevens.get(naam) for naam in self.Meta.fields):
            raise forms.ValidationError("Schrijf minstens één van de drie op.")
        return gegevens

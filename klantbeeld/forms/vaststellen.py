"""Forms that make a draft final: what the client thinks of it, and establishing it."""

from collections.abc import Sequence
from typing import Any

from django import forms

from klantbeeld import igm
from klantbeeld.models.klantbeeld import WERKPUNTEN_MAXIMUM
from toegang.formulieren import Eenmalig
from toegang.getypeerd import keuzeveld
from toegang.tekstvelden import Tekstveld, tekstvak


class Bespreekformulier(Eenmalig):
    """The draft was read together: the revision that was read, and what the client thinks of it."""

    revisie = forms.IntegerField(widget=forms.HiddenInput, min_value=1)
    klantreactie = Tekstveld(
        label="Wat vindt de klant ervan?",
        required=False,
        max_length=1000,
        widget=tekstvak(3),
        help_text="In de woorden van de klant. Niet eens zijn mag: ook dat schrijft u hier op.",
        error_messages={"max_length": "Maak deze tekst korter: hoogstens 1000 tekens, nu %(show_value)d."},
    )


class Vaststelformulier(Eenmalig):
    """Establishing: the revision that was checked, and the work points that were chosen."""

    revisie = forms.IntegerField(widget=forms.HiddenInput, min_value=1)
    werkpunten = forms.MultipleChoiceField(
        label="Werkpunten",
        required=False,
        widget=forms.CheckboxSelectMultiple,
        error_messages={"invalid_choice": "Kies werkpunten uit de lijst."},
    )

    def __init__(
        self, *args: Any, kandidaten: Sequence[igm.Kandidaat], anderen: Sequence[tuple[str, str]], **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        self.kandidaten = list(kandidaten)
        self.anderen = list(anderen)
        keuzeveld(self, "werkpunten").choices = [*((k.kenmerk, k.naam) for k in kandidaten), *anderen]

    def clean_werkpunten(self) -> list[str]:
        """Not more than two at a time (rule of thumb of the research)."""
        werkpunten: list[str] = self.cleaned_data["werkpunten"]
        if len(werkpunten) > WERKPUNTEN_MAXIMUM:
            raise forms.ValidationError(
                "Kies niet meer dan twee werkpunten tegelijk. Begin met wat kan veranderen en wat eerst nodig is."
            )
        return werkpunten

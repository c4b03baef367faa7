"""Forms that make a draft final: what the client thinks of it, and establishing it."""

from collections.abc import Iterable
from typing import Any

from django import forms

from klantbeeld import igm
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
    """Establishing: the revision that was checked, and the work points that were chosen from all there are."""

    revisie = forms.IntegerField(widget=forms.HiddenInput, min_value=1)
    werkpunten = forms.MultipleChoiceField(
        label="Werkpunten",
        required=False,
        widget=forms.CheckboxSelectMultiple,
        error_messages={"invalid_choice": "Kies werkpunten uit de lijst."},
    )

    def __init__(self, *args: Any, koppelingen: Iterable[igm.Koppeling], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        namen = {koppeling.kenmerk: koppeling.kenmerk_naam for koppeling in koppelingen}
        keuzeveld(self, "werkpunten").choices = list(namen.items())

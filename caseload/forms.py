"""Choosing what a list shows, and handing clients over."""

from typing import Any

from django import forms

from caseload.lijst import GEEN
from caseload.signalen import ALLE, SIGNALEN


class Lijstfilter(forms.Form):
    """The filter of a list of clients; a value that does not exist is no choice. `keuzes` come from `filterkeuzes`."""

    profiel = forms.ChoiceField(label="Profiel", required=False)
    tegel = forms.ChoiceField(label="Tegel", required=False)
    signaal = forms.ChoiceField(label="Signaal", required=False)

    def __init__(self, *args: Any, keuzes: dict[str, list[tuple[str, str]]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        signalen = [(ALLE, "Alle met een signaal"), *((signaal.code, signaal.naam) for signaal in SIGNALEN)]
        for naam, leeg, waarden in (
            ("profiel", "Alle profielen", [*keuzes["profiel"], (GEEN, "Nog geen profiel")]),
            ("tegel", "Alle tegels", [*keuzes["tegel"], (GEEN, "Nog niet bekend")]),
            ("signaal", "Alle klanten", signalen),
        ):
            self.fields[naam].choices = [("", leeg), *waarden]  # type: ignore[attr-defined]

    def keuze(self) -> dict[str, str]:
        """What was chosen, without what is not valid."""
        self.is_valid()
        return {naam: waarde for naam, waarde in self.cleaned_data.items() if waarde}

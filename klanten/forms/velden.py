"""Form fields that know the client."""

from datetime import date
from typing import Any

from django import forms
from typing_extensions import override

from klanten.melding import bereikbaar
from klanten.models import Klant
from toegang.tekstvelden import MetTelefoon
from toegang.velden import Datumveld, Momentveld, nodig_wanneer


def vanaf_geboorte(veld: forms.Field, klant: Klant) -> None:
    """Let this field for a day or moment refuse what lies before the year in which the client was born.

    Raises TypeError for a field of another kind.
    """
    if not isinstance(veld, Datumveld | Momentveld):
        raise TypeError(f"{veld.label} is geen dag of moment")
    veld.vroegst = date(klant.geboortedatum.jaar, 1, 1)
    veld.te_vroeg = "Deze dag ligt voor de geboorte van de klant."


class Postcodeinvoer(forms.CharField):
    """A postcode, however it is written."""

    def widget_attrs(self, widget: forms.Widget) -> dict[str, Any]:
        """Without `maxlength`: what is kept is judged, not what was pasted."""
        return {naam: waarde for naam, waarde in super().widget_attrs(widget).items() if naam != "maxlength"}

    @override
    def to_python(self, value: Any) -> str:
        """With the space and the capitals that stand on an envelope: 1234 AB."""
        postcode = "".join(str(super().to_python(value) or "").split()).upper()
        return f"{postcode[:4]} {postcode[4:]}".strip()


class Bereikbaar(MetTelefoon):
    """A form with a telephone number and an e-mail address, of which one is needed."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for naam in ("telefoon", "email"):
            nodig_wanneer(self.fields[naam], "telefoon of e-mail is nodig")

    def clean(self) -> dict[str, Any]:
        """Demand one way to reach them."""
        gegevens = super().clean() or self.cleaned_data
        if not {"telefoon", "email"} & set(self.errors) and not bereikbaar(
            gegevens.get("telefoon", ""), gegevens.get("email", "")
        ):
            self.add_error("telefoon", "Vul een telefoonnummer of een e-mailadres in.")
        return gegevens

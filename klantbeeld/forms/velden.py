"""Form fields as this floor writes them."""

from datetime import date
from typing import Any

from django import forms
from django.utils import timezone

from klantbeeld.melding import bereikbaar
from klantbeeld.models import Klant
from klantbeeld.regeleinde import een_regeleinde
from toegang.invoer import telefoon_fout


class Tekstveld(forms.CharField):
    """Text of more lines. Browsers send every line end as CRLF; unchanged text must stay unchanged text."""

    def to_python(self, value: Any) -> str:
        """The text with one kind of line end, before its length is judged."""
        return een_regeleinde(super().to_python(value))


def vanaf_vandaag(dag: date) -> date:
    """The day of what still has to be done. Raises ValidationError for one that has passed."""
    if dag < timezone.localdate():
        raise forms.ValidationError("Deze dag is al geweest. Kies vandaag of later.")
    return dag


def vanaf_geboorte(veld: forms.Field, klant: Klant) -> None:
    """Let this field for a day or moment refuse what lies before the year in which the client was born."""
    veld.vroegst = date(klant.geboortedatum.jaar, 1, 1)  # type: ignore[attr-defined]
    veld.te_vroeg = "Deze dag ligt voor de geboorte van de klant."  # type: ignore[attr-defined]


def tekstvak(rijen: int = 3) -> forms.Textarea:
    """A text area of so many lines at first; it grows with the text."""
    return forms.Textarea(attrs={"rows": rijen, **({"class": "lang"} if rijen > 5 else {})})


class MetTelefoon(forms.ModelForm):
    """A form with a telephone number."""

    def clean_telefoon(self) -> str:
        """Refuse what cannot be dialled."""
        telefoon: str = self.cleaned_data["telefoon"]
        if telefoon and (fout := telefoon_fout(telefoon)):
            raise forms.ValidationError(fout)
        return telefoon


class Bereikbaar(MetTelefoon):
    """A form with a telephone number and an e-mail address, of which one is needed."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for naam in ("telefoon", "email"):
            self.fields[naam].wanneer_nodig = "telefoon of e-mail is nodig"

    def clean(self) -> dict[str, Any]:
        """Demand one way to reach them."""
        gegevens = super().clean() or self.cleaned_data
        if not {"telefoon", "email"} & set(self.errors) and not bereikbaar(
            gegevens.get("telefoon", ""), gegevens.get("email", "")
        ):
            self.add_error("telefoon", "Vul een telefoonnummer of een e-mailadres in.")
        return gegevens

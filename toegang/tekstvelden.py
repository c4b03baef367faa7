"""Form fields for text and telephone numbers, and the day of what still has to be done."""

from datetime import date
from typing import Any

from django import forms
from django.utils import timezone
from typing_extensions import override

from toegang.invoer import telefoon_fout
from toegang.regeleinde import een_regeleinde


class Tekstveld(forms.CharField):
    """Text of more lines. Browsers send every line end as CRLF; unchanged text must stay unchanged text."""

    @override
    def to_python(self, value: Any) -> str:
        """The text with one kind of line end, before its length is judged."""
        return een_regeleinde(super().to_python(value) or "")


def vanaf_vandaag(dag: date) -> date:
    """The day of what still has to be done. Raises ValidationError for one that has passed."""
    if dag < timezone.localdate():
        raise forms.ValidationError("Deze dag is al geweest. Kies vandaag of later.")
    return dag


def tekstvak(rijen: int = 3) -> forms.Textarea:
    """A text area of so many lines at first; it grows with the text."""
    return forms.Textarea(attrs={"rows": rijen, **({"class": "lang"} if rijen > 5 else {})})


class MetTelefoon(forms.ModelForm[Any]):
    """A form with a telephone number."""

    def clean_telefoon(self) -> str:
        """Refuse what cannot be dialled."""
        telefoon: str = self.cleaned_data["telefoon"]
        if telefoon and (fout := telefoon_fout(telefoon)):
            raise forms.ValidationError(fout)
        return telefoon

"""Form fields as this floor writes them."""

from datetime import date
from typing import Any

from django import forms
from django.utils import timezone

from klantbeeld.regeleinde import een_regeleinde


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


def datumvak(**attrs: str) -> forms.DateInput:
    """A native date picker."""
    return forms.DateInput(attrs={"type": "date", **attrs}, format="%Y-%m-%d")


def momentvak(**attrs: str) -> forms.DateTimeInput:
    """A native picker of date and time."""
    return forms.DateTimeInput(attrs={"type": "datetime-local", "class": "moment", **attrs}, format="%Y-%m-%dT%H:%M")


def tekstvak(rijen: int = 3) -> forms.Textarea:
    """A text area of so many lines at first; it grows with the text."""
    return forms.Textarea(attrs={"rows": rijen, **({"class": "lang"} if rijen > 5 else {})})

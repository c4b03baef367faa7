"""Form fields as this floor writes them."""

from typing import Any

from django import forms

from klantbeeld.regeleinde import een_regeleinde


class Tekstveld(forms.CharField):
    """Text of more lines. Browsers send every line end as CRLF; unchanged text must stay unchanged text."""

    def to_python(self, value: Any) -> str:
        """The text with one kind of line end, before its length is judged."""
        return een_regeleinde(super().to_python(value))


def datumvak(**attrs: str) -> forms.DateInput:
    """A native date picker."""
    return forms.DateInput(attrs={"type": "date", **attrs}, format="%Y-%m-%d")


def momentvak(**attrs: str) -> forms.DateTimeInput:
    """A native picker of date and time."""
    return forms.DateTimeInput(attrs={"type": "datetime-local", "class": "moment", **attrs}, format="%Y-%m-%dT%H:%M")


def tekstvak(rijen: int = 3) -> forms.Textarea:
    """A text area of so many lines at first; it grows with the text."""
    return forms.Textarea(attrs={"rows": rijen, **({"class": "lang"} if rijen > 5 else {})})

"""Form fields as this floor writes them."""

from django import forms


def datumvak(**attrs: str) -> forms.DateInput:
    """A native date picker."""
    return forms.DateInput(attrs={"type": "date", **attrs}, format="%Y-%m-%d")


def momentvak(**attrs: str) -> forms.DateTimeInput:
    """A native picker of date and time."""
    return forms.DateTimeInput(attrs={"type": "datetime-local", "class": "moment", **attrs}, format="%Y-%m-%dT%H:%M")


def tekstvak(rijen: int = 3) -> forms.Textarea:
    """A text area of so many lines at first; it grows with the text."""
    return forms.Textarea(attrs={"rows": rijen, **({"class": "lang"} if rijen > 5 else {})})

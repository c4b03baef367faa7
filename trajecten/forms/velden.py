"""What the forms of a plan share: a day after today, a box for text, and a field by its name as what it is."""

from datetime import date

from django import forms
from django.utils import timezone

LATER_DAN_VANDAAG = "Kies een datum na vandaag."


def na_vandaag(form: forms.BaseForm, naam: str) -> date | None:
    """The date, refused when it was changed into one that is not after today."""
    dag: date | None = form.cleaned_data.get(naam)
    if dag and naam in form.changed_data and dag <= timezone.localdate():
        raise forms.ValidationError(LATER_DAN_VANDAAG)
    return dag


def tekst(rijen: int) -> forms.Textarea:
    """A box for text of so many lines."""
    return forms.Textarea(attrs={"rows": rijen})


def keuzeveld(form: forms.BaseForm, naam: str) -> forms.ChoiceField:
    """The field of this name, that offers choices. Raises TypeError when it is of another kind."""
    veld = form.fields[naam]
    if not isinstance(veld, forms.ChoiceField):
        raise TypeError(f"{naam} is geen keuzeveld")
    return veld

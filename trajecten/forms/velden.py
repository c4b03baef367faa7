"""What the forms of a plan share: a day after today."""

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

"""The forms of reminders."""

from datetime import date

from django import forms
from django.utils import timezone

from klanten.models.herinnering import TEKST_HOOGSTENS
from toegang.formulieren import Eenmalig
from toegang.tekstvelden import vanaf_vandaag
from toegang.velden import Komendedag

LEEST_MEE = "De klant kan dit bij inzage lezen."


class Herinneringformulier(Eenmalig):
    """Remind me of this about a client, on a day."""

    tekst = forms.CharField(label="Waar wilt u aan denken?", max_length=TEKST_HOOGSTENS, help_text=LEEST_MEE)
    op = Komendedag(label="Op welke dag?")

    def clean_op(self) -> date:
        """Refuse a day that has passed."""
        return vanaf_vandaag(self.cleaned_data["op"])


class Laterformulier(Eenmalig):
    """Not now, but on that day; `feit` is what the signal rested on when the form was shown."""

    op = Komendedag(
        label="Wanneer wel?", help_text="Het signaal komt op die dag terug, of eerder als er iets verandert."
    )
    tekst = forms.CharField(label="Waarom later?", max_length=TEKST_HOOGSTENS, help_text=LEEST_MEE)
    feit = forms.CharField(widget=forms.HiddenInput, required=False)

    def clean_op(self) -> date:
        """Refuse today: then it is not later."""
        op: date = self.cleaned_data["op"]
        if op <= timezone.localdate():
            raise forms.ValidationError("Kies een dag na vandaag.")
        return op

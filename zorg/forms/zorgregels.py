"""What the forms around care share; the hints say what to write instead of anything medical."""

from datetime import date
from typing import Any

from django import forms
from django.utils import timezone

from klanten.forms.velden import vanaf_geboorte
from klanten.models import Klant, Organisatie
from toegang.alfabet import op_naam
from toegang.getypeerd import modelkeuzeveld
from toegang.velden import Gebeurddag
from zorg.models import Zorgsignaal, Zorgstap

NIET_MEDISCH = "Geen diagnose, medicijnen of behandeling."
ALLEEN_NODIG = f"Schrijf op wat het betekent voor uren, vervoer of begeleiding. {NIET_MEDISCH}"


class Zorgregels(forms.ModelForm):  # type: ignore[type-arg]  # Django's class takes no arguments when it runs
    """What the forms around care share: choices of this client only, and what a rule finds at its field."""

    def __init__(self, *args: Any, klant: Klant | None = None, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.klant = klant
        if klant:
            for dag in self.fields.values():
                if isinstance(dag, Gebeurddag):
                    vanaf_geboorte(dag, klant)
        if "zorgsignaal" in self.fields:
            signalen = Zorgsignaal.objects.filter(klant=klant).order_by("-gemaakt_op", "-pk")
            veld = modelkeuzeveld(self, "zorgsignaal")
            veld.queryset = signalen
            veld.empty_label = "Hoort niet bij een zorgsignaal"
            if not self.is_bound and not self.instance.pk and "zorgsignaal" not in self.initial:
                # Of one that runs, something new is most likely part; of two, only the writer knows.
                lopend = list(signalen.exclude(stap=Zorgstap.AFGEROND)[:2])
                if len(lopend) == 1:
                    self.initial["zorgsignaal"] = lopend[0].pk
        if "organisatie" in self.fields:
            gekozen = self.instance.organisatie_id
            actief = Organisatie.objects.filter(actief=True)
            # An organisation that is not used any more stays a choice as long as this record names it.
            modelkeuzeveld(self, "organisatie").queryset = (
                (actief | Organisatie.objects.filter(pk=gekozen)) if gekozen else actief
            ).order_by(op_naam("naam"), "pk")
            modelkeuzeveld(self, "organisatie").empty_label = "Kies een organisatie"

    def meld(self, fouten: dict[str, str]) -> None:
        """Put what a rule found at its field, unless that field is wrong already."""
        for veld, fout in fouten.items():
            if veld not in self.errors:
                self.add_error(veld, fout)

    def _get_validation_exclusions(self) -> set[str]:
        """Leave the rules between fields to these forms, which say them at the field; the database holds them too."""
        return {veld.name for veld in self._meta.model._meta.fields}


def niet_later(dag: date | None) -> date | None:
    """The day, when it is today or before. Raises ValidationError."""
    if dag and dag > timezone.localdate():
        raise forms.ValidationError("Deze dag is nog niet geweest.")
    return dag

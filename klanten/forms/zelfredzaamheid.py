"""The form of the Zelfredzaamheid-Matrix."""

from datetime import date
from typing import Any

from django import forms
from django.utils import timezone

from klanten.forms.velden import vanaf_geboorte
from klanten.models import Klant, ZrmDomein
from klanten.zelfredzaamheid import SCHAAL
from toegang.formulieren import Eenmalig
from toegang.velden import Gebeurddag, nodig_wanneer


class Zrmformulier(Eenmalig):
    """A measurement of the domains that were talked about; the others stay as they are.

    `domeinen` are those that the user may fill in. Anything sent for another domain is refused.
    """

    op = Gebeurddag(label="Gemeten op")

    def __init__(self, *args: Any, klant: Klant, domeinen: list[ZrmDomein], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        vanaf_geboorte(self.fields["op"], klant)
        self.domeinen = domeinen
        self.initial.setdefault("op", timezone.localdate())
        keuzes = [("", "Niet gemeten"), *((score, f"{score} {woorden}") for score, woorden in SCHAAL.items())]
        for domein in domeinen:
            self.fields[f"score_{domein.code}"] = forms.TypedChoiceField(
                label=domein.naam,
                choices=keuzes,
                coerce=int,
                empty_value=None,
                required=False,
                widget=forms.RadioSelect(attrs={"class": "opties--naast-elkaar"}),
            )
            nodig_wanneer(self.fields[f"score_{domein.code}"], "verplicht bij een toelichting")
            self.fields[f"toelichting_{domein.code}"] = forms.CharField(
                label=f"Toelichting bij {domein.naam[:1].lower()}{domein.naam[1:]}", max_length=500, required=False
            )

    @property
    def rijen(self) -> list[tuple[forms.BoundField, forms.BoundField]]:
        """Score and explanation per domain."""
        return [(self[f"score_{domein.code}"], self[f"toelichting_{domein.code}"]) for domein in self.domeinen]

    @property
    def met_gevoelige(self) -> bool:
        """Whether the sensitive domains are among them."""
        return any(domein.gevoelig for domein in self.domeinen)

    def clean_op(self) -> date:
        """A measurement is of today or of before."""
        op: date = self.cleaned_data["op"]
        if op > timezone.localdate():
            raise forms.ValidationError("Deze dag is nog niet geweest.")
        return op

    def clean(self) -> dict[str, Any]:
        """At least one score, no explanation without one, and nothing that is not this user's to fill in."""
        gegevens = super().clean() or self.cleaned_data
        gevuld = [naam for naam, waarde in self.data.items() if waarde and naam.startswith(("score_", "toelichting_"))]
        if any(naam not in self.fields for naam in gevuld):
            raise forms.ValidationError("U vulde een leefgebied in dat u niet mag invullen. Er is niets bewaard.")
        if not self.errors and not self.scores(gegevens):
            raise forms.ValidationError("Kies bij minstens één leefgebied een score.")
        for domein in self.domeinen:
            if gegevens.get(f"toelichting_{domein.code}") and not gegevens.get(f"score_{domein.code}"):
                self.add_error(f"score_{domein.code}", "Kies ook een score bij uw toelichting.")
        return gegevens

    def scores(self, gegevens: dict[str, Any]) -> dict[ZrmDomein, tuple[int, str]]:
        """Score and explanation per domain that was measured."""
        return {
            domein: (score, gegevens.get(f"toelichting_{domein.code}", ""))
            for domein in self.domeinen
            if (score := gegevens.get(f"score_{domein.code}"))
        }

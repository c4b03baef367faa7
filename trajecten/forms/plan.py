"""Forms of the plan itself: writing it, establishing it, closing it, and taking a part out of it."""

from datetime import date
from typing import Any

from django import forms

from instrumenten.models import Tegel
from toegang.formulieren import Eenmalig, Revisieformulier, Teruggeefbaar, vervang_waarde
from toegang.getypeerd import keuzeveld
from toegang.tekstvelden import tekstvak
from toegang.velden import Komendedag, nodig_wanneer
from trajecten.forms.velden import na_vandaag
from trajecten.models import Rechtskarakter, Trajectplan, Zienswijze


class PlanFormulier(Revisieformulier):
    """The plan's own fields. All may stay empty while it is a draft; establishing says what is missing."""

    class Meta:
        model = Trajectplan
        fields = [
            "eigen_woorden",
            "hoofddoel",
            "huidige_tegel",
            "beoogde_tegel",
            "wie_helpt",
            "evaluatie_op",
            "rechtskarakter",
            "zienswijze",
            "zienswijze_tekst",
        ]
        field_classes = {"evaluatie_op": Komendedag}
        labels = {
            "eigen_woorden": "Wat wil de klant, in eigen woorden?",
            "zienswijze": "Wat vindt de klant van het plan?",
        }
        help_texts = {
            "eigen_woorden": "Deze zin staat groot op de eerste bladzijde van het plan. Schrijf op wat de klant zegt.",
            "hoofddoel": "Waar het hele plan naartoe werkt.",
            "wie_helpt": "Familie, vrienden, een vrijwilliger, een hulpverlener. Alleen met medeweten van de klant.",
            "rechtskarakter": "Legt het plan verplichtingen op, of kent het een voorziening toe? Dan is het een "
            "besluit, met uitleg over bezwaar.",
            "zienswijze": "Niet eens zijn houdt het plan niet tegen. Het staat wel in het plan.",
        }
        widgets = {
            "eigen_woorden": tekstvak(2),
            "hoofddoel": tekstvak(2),
            "wie_helpt": tekstvak(3),
            "rechtskarakter": forms.RadioSelect(attrs={"class": "opties--naast-elkaar"}),
            "zienswijze": forms.RadioSelect(attrs={"class": "opties--naast-elkaar"}),
            "zienswijze_tekst": tekstvak(3),
        }

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        keuzeveld(self, "zienswijze").choices = [("", "Nog niet besproken"), *Zienswijze.choices]
        keuzeveld(self, "rechtskarakter").choices = Rechtskarakter.choices
        for naam in ("eigen_woorden", "hoofddoel", "evaluatie_op", "zienswijze"):
            nodig_wanneer(self.fields[naam], "nodig om het plan vast te stellen")
        nodig_wanneer(self.fields["zienswijze_tekst"], "verplicht als de klant het niet of deels eens is")
        # Both fields show the same nine tiles: read once.
        tegels = [("", "Nog niet gekozen"), *((tegel.pk, tegel.naam) for tegel in Tegel.objects.all())]
        for naam in ("huidige_tegel", "beoogde_tegel"):
            self.fields[naam].widget.choices = tegels

    def clean_evaluatie_op(self) -> date | None:
        """An evaluation is in the future."""
        return na_vandaag(self, "evaluatie_op")

    def clean(self) -> dict[str, Any]:
        """Who differs, says in what (Awb 4:8)."""
        super().clean()
        gegevens = self.cleaned_data
        if gegevens.get("zienswijze") in {Zienswijze.DEELS, Zienswijze.ONEENS} and not gegevens.get("zienswijze_tekst"):
            self.add_error("zienswijze_tekst", "Schrijf op waarover de klant het niet eens is.")
        return gegevens


class WeghaalFormulier(Teruggeefbaar, forms.Form):
    """Taking out of the plan what was shown: carries its revision."""

    revisie = forms.IntegerField(widget=forms.HiddenInput, min_value=1)


class VaststelFormulier(Eenmalig):
    """Establishing what was read: carries the fingerprint of it."""

    vingerafdruk = forms.CharField(widget=forms.HiddenInput, max_length=64)

    def lees_opnieuw(self, vingerafdruk: str) -> None:
        """Let a form that was refused carry the fingerprint of what is shown with it now."""
        vervang_waarde(self, "vingerafdruk", vingerafdruk)


class AfsluitFormulier(Revisieformulier):
    """The look back with which a plan ends: about the way of working, not about the client (Eva, step 4)."""

    class Meta:
        model = Trajectplan
        fields = ["terugblik"]
        labels = {"terugblik": "Terugblik"}
        help_texts = {
            "terugblik": "Wat werkte in de aanpak en wat niet? Pasten de instrumenten bij de doelen? Het gaat over de "
            "werkwijze, niet over de klant."
        }
        widgets = {"terugblik": tekstvak(6)}

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["terugblik"].required = True

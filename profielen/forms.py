"""The form on which a profile is chosen."""

from collections.abc import Mapping, Sequence
from typing import Any

from django import forms

from profielen.grondslag import voor_de_regels
from profielen.models import Afwijkgrond, Klantprofiel, Klantreactie
from profielen.voorstel import Feiten, Gegeven, Voorstel, stel_voor
from toegang.formulieren import Eenmalig, vervang_waarde
from toegang.getypeerd import keuzeveld, typekeuzeveld
from toegang.velden import nodig_wanneer


class Profielformulier(Eenmalig):
    """The facts that decide first, the choice, why it departs from the proposal, and what the client thinks."""

    klantbeeld = forms.IntegerField(widget=forms.HiddenInput)
    indicatie_beschut = forms.BooleanField(
        label="Er is een indicatie beschut werk", required=False, help_text="Een besluit op advies van UWV."
    )
    acuut = forms.BooleanField(
        label="Er is een acute situatie of een volledige ontheffing",
        required=False,
        help_text="Bijvoorbeeld dakloos, crisis, of tijdelijk vrijgesteld van alle verplichtingen.",
    )
    profiel = forms.TypedChoiceField(
        label="Profiel",
        coerce=int,
        widget=forms.RadioSelect,
        error_messages={"required": "Kies een profiel.", "invalid_choice": "Kies een profiel uit de lijst."},
    )
    afwijkgrond = forms.TypedChoiceField(label="Reden om af te wijken", required=False, empty_value=None)
    motivering = forms.CharField(
        label="Motivering",
        required=False,
        max_length=2000,
        help_text="Waarom past dit profiel beter? De klant mag dit lezen.",
        widget=forms.Textarea(attrs={"rows": 3}),
    )
    klantreactie = forms.ChoiceField(
        label="Wat vindt de klant ervan?", choices=Klantreactie.choices, required=False, widget=forms.RadioSelect
    )
    klantreactie_tekst = forms.CharField(
        label="In de woorden van de klant",
        required=False,
        max_length=1000,
        widget=forms.Textarea(attrs={"rows": 2}),
    )

    def __init__(
        self,
        data: Mapping[str, Any] | None = None,
        *,
        profielen: Sequence[Klantprofiel],
        onderdelen: Sequence[Gegeven],
        **kwargs: Any,
    ) -> None:
        super().__init__(data, use_required_attribute=False, **kwargs)
        self.profielen = {profiel.pk: profiel for profiel in profielen}
        self.onderdelen = list(onderdelen)
        keuzeveld(self, "profiel").choices = [(profiel.pk, str(profiel)) for profiel in profielen]
        # Read once, for the choices and for what was chosen.
        gronden = {str(grond.pk): grond for grond in Afwijkgrond.objects.all()}
        grondveld = typekeuzeveld(self, "afwijkgrond")
        grondveld.choices = [("", "Kies een reden"), *gronden.items()]
        grondveld.coerce = gronden.__getitem__
        for naam in ("afwijkgrond", "motivering"):
            nodig_wanneer(self.fields[naam], "verplicht als u afwijkt van het voorstel")
        self.fields["klantreactie"].widget.attrs["class"] = "opties--naast-elkaar"

    @property
    def gezien(self) -> int:
        """The klantbeeld (pk) that was shown, of a form that is right."""
        klantbeeld: int = self.cleaned_data["klantbeeld"]
        return klantbeeld

    def lees_opnieuw(self, klantbeeld: int) -> None:
        """Let a form that was refused carry the klantbeeld that is shown with it now."""
        vervang_waarde(self, "klantbeeld", str(klantbeeld))

    @property
    def feiten(self) -> Feiten:
        """The facts as they are ticked now."""
        bron = self.cleaned_data if hasattr(self, "cleaned_data") else self.initial
        return Feiten(indicatie_beschut=bool(bron.get("indicatie_beschut")), acuut=bool(bron.get("acuut")))

    @property
    def voorstel(self) -> Voorstel:
        """The proposal on these facts and the scores of the klantbeeld."""
        return stel_voor(self.onderdelen, voor_de_regels(self.profielen.values()), self.feiten)

    def clean(self) -> dict[str, Any]:
        """Choosing otherwise than proposed asks for a ground and a motivation, each at its own field."""
        gegevens = super().clean() or self.cleaned_data
        eerste, gekozen = self.voorstel.eerste, gegevens.get("profiel")
        if eerste and gekozen and gekozen != eerste.sleutel:
            if not gegevens.get("afwijkgrond") and "afwijkgrond" not in self.errors:
                self.add_error("afwijkgrond", f"Voorgesteld is {eerste.naam}. Kies de reden waarom u daarvan afwijkt.")
            if not gegevens.get("motivering") and "motivering" not in self.errors:
                self.add_error("motivering", "Leg uit waarom u een ander profiel kiest dan is voorgesteld.")
        return gegevens

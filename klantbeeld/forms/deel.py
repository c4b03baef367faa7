"""One part of the draft as a form: what the parts share."""

from collections.abc import Mapping, Sequence
from typing import Any

from django import forms
from django.utils.datastructures import MultiValueDict

from klantbeeld.delen import Botsing, Klantbeelddeel, vingerafdruk, waarden_van, zet
from klantbeeld.models import Klantbeeld, Score
from toegang.formulieren import Teruggeefbaar, Veldverschil, vervang_waarde
from toegang.tekstvelden import Tekstveld

# What was sent; None when nothing was.
Invoer = Mapping[str, Any] | None


class Deelformulier(Teruggeefbaar, forms.Form):
    """One part of the draft. `basis` is the fingerprint of what was shown, so that a stale edit is noticed."""

    basis = forms.CharField(widget=forms.HiddenInput, max_length=16)

    def __init__(self, data: Invoer = None, *, sleutel: str, exemplaar: Klantbeeld | Score, **kwargs: Any) -> None:
        self.sleutel = sleutel
        self.exemplaar = exemplaar
        super().__init__(
            data,
            prefix=sleutel,
            auto_id="%s",
            initial=self._beginwaarden(),
            use_required_attribute=False,
            **kwargs,
        )
        self.conflict: list[Veldverschil] = []

    def _beginwaarden(self) -> dict[str, Any]:
        """What is stored, as the fields want it, with its fingerprint."""
        waarden = waarden_van(self.exemplaar, self.sleutel)
        return {**self._per_veld(waarden), "basis": vingerafdruk(waarden)}

    def _per_veld(self, waarden: dict[str, Any]) -> dict[str, Any]:
        return waarden

    def deel(self) -> Klantbeelddeel:
        """The part as it was typed, for the act that saves it."""
        waarden = {veld: waarde for veld, waarde in self.cleaned_data.items() if veld != "basis"}
        return Klantbeelddeel(self.sleutel, self.cleaned_data["basis"], waarden)

    @property
    def onaangeroerd(self) -> bool:
        """Whether what was sent is what was shown, so that there is nothing to save. Asks a valid form."""
        deel = self.deel()
        return vingerafdruk(deel.waarden) == deel.basis

    def toon_opgeslagen(self) -> None:
        """Show what is stored instead of what was sent, with its fingerprint."""
        self.initial = self._beginwaarden()
        self.is_bound, self.data = False, MultiValueDict()
        self.full_clean()

    def is_bewaard(self) -> None:
        """What was typed is what is stored now: show it as such."""
        self._onthoud(self.deel().waarden)
        self.toon_opgeslagen()

    def _onthoud(self, waarden: dict[str, Any]) -> None:
        zet(self.exemplaar, waarden)

    def toon_botsing(self, botsing: Botsing) -> None:
        """Show both versions side by side and carry the newer fingerprint, so that saving once more is a choice."""
        self._noem_verschillen(botsing)
        vervang_waarde(self, "basis", botsing.basis)

    def _noem_verschillen(self, botsing: Botsing) -> None:
        for veld, opgeslagen in botsing.opgeslagen.items():
            getypt = self.cleaned_data[veld]
            if opgeslagen != getypt:
                woorden = {waarde: tekst for waarde, tekst in getattr(self.fields[veld], "choices", []) if waarde}
                self.conflict.append(
                    Veldverschil(
                        f"{self.naam}: {self.fields[veld].label}",
                        str(woorden.get(opgeslagen, opgeslagen or "")),
                        str(woorden.get(getypt, getypt or "")),
                    )
                )

    @property
    def naam(self) -> str:
        """What this part is called in a message."""
        raise NotImplementedError


def getal(label: str, keuzes: Sequence[tuple[Any, str]], leeg: str, *, rondjes: bool = False) -> forms.TypedChoiceField:
    return forms.TypedChoiceField(
        label=label,
        choices=[("", leeg), *keuzes],
        coerce=int,
        empty_value=None,
        required=False,
        widget=forms.RadioSelect if rondjes else forms.Select,
        error_messages={"invalid_choice": "Kies een van de mogelijkheden."},
    )


def tekst(label: str, hoogste: int, *, rijen: int = 3, hulp: str = "") -> Tekstveld:
    return Tekstveld(
        label=label,
        required=False,
        max_length=hoogste,
        help_text=hulp,
        widget=forms.Textarea(attrs={"rows": rijen}),
        error_messages={"max_length": f"Maak deze tekst korter: hoogstens {hoogste} tekens, nu %(show_value)d."},
    )

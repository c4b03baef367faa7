"""The form that takes something back, or moves it to another dossier that is found by the client search."""

from collections.abc import Iterable
from typing import Any

from django import forms
from django.db import models

from klanten.models import Daad, Rechtzetting
from klanten.rechtzetten import Keuze
from toegang.formulieren import Wegformulier
from toegang.getypeerd import keuzeveld
from toegang.modelvelden import lengte
from toegang.velden import nodig_wanneer

# The button that only searches.
ZOEKEN = "zoeken"


class Rechtzetformulier(Wegformulier):
    """What to do, why, and where it goes; `keuzes` are what was found to choose from, `mag` all that may be chosen."""

    daad = forms.ChoiceField(
        label="Wat wilt u doen?",
        choices=[
            (Daad.INGETROKKEN, "Intrekken: het hoort in geen enkel dossier"),
            (Daad.VERPLAATST, "Verplaatsen: het hoort in een ander dossier"),
        ],
        widget=forms.RadioSelect,
        error_messages={"required": "Kies of u dit intrekt of verplaatst."},
    )
    zoekterm = forms.CharField(
        label="Zoek het andere dossier",
        required=False,
        max_length=100,
        help_text="Op naam of klantnummer. U vindt alleen dossiers die u mag openen.",
        widget=forms.TextInput(attrs={"type": "search", "autocomplete": "off"}),
    )
    reden = forms.CharField(
        label="Waarom?",
        max_length=lengte(Rechtzetting, "reden"),
        help_text=(
            "Wat ging er mis? Wie het dossier mag openen en de privacy officer lezen dit. Noem niemand bij naam "
            "en herhaal niet wat er stond."
        ),
        widget=forms.Textarea(attrs={"rows": 2}),
    )
    field_order = ["daad", "zoekterm", "naar", "reden"]

    def __init__(
        self,
        *args: Any,
        mag: models.QuerySet[Any] | None,
        keuzes: Iterable[Keuze] = (),
        naarvraag: str = "Naar welk dossier?",
        **kwargs: Any,
    ) -> None:
        super().__init__(*args, **kwargs)
        nodig_wanneer(self.fields["zoekterm"], "alleen bij verplaatsen")
        if mag is None:
            return
        gevonden = list(keuzes)
        self.fields["naar"] = forms.ModelChoiceField(
            mag, label=naarvraag, required=False, widget=forms.RadioSelect(attrs={"class": "keuzes"}), empty_label=None
        )
        nodig_wanneer(self.fields["naar"], "verplicht als u verplaatst")
        keuzeveld(self, "naar").choices = gevonden
        self.gevonden = gevonden

    def clean(self) -> dict[str, Any]:
        """Who moves something, says where to."""
        super().clean()
        gegevens = self.cleaned_data
        if gegevens.get("daad") == Daad.VERPLAATST and not gegevens.get("naar") and "naar" not in self.errors:
            fout = "Kies waar het heen moet." if self.gevonden else "Zoek eerst het dossier waar het heen moet."
            self.add_error("naar" if self.gevonden else "zoekterm", fout)
        return gegevens

    @property
    def verplaatst(self) -> bool:
        """Whether it goes to another dossier; of a form that is right."""
        return bool(self.cleaned_data["daad"] == Daad.VERPLAATST)

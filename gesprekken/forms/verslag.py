"""The record of a conversation, and the next conversation or why there is none."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from django import forms
from django.utils import timezone

from gesprekken.forms.deelname import EigenRol
from gesprekken.forms.gesprek import Verslagregels
from gesprekken.forms.notities import Notitievelden
from gesprekken.forms.verslagrijen import ZonderOordeel
from gesprekken.keuzelijsten import Soort
from gesprekken.models import Gesprek
from gesprekken.models.gesprek import HUISBEZOEK
from toegang.formulieren import Eenmalig, Revisieformulier
from toegang.getypeerd import keuzeveld
from toegang.tekstvelden import tekstvak
from toegang.velden import Komendmoment, nodig_wanneer

VERVOLGVELDEN = ("vervolg_moment", "vervolg_soort", "vervolg_doel", "vervolg_vraag")


class Verslagformulier(ZonderOordeel, EigenRol, Eenmalig, Notitievelden, Verslagregels, Revisieformulier):
    """The record itself, and the next conversation or the reason why there is none."""

    # The short note that this record grows out of.
    contactnotitie = forms.IntegerField(required=False, widget=forms.HiddenInput)
    vervolg_moment = Komendmoment(label="Datum en tijd", required=False)
    vervolg_soort = forms.ChoiceField(
        label="Soort gesprek",
        required=False,
        help_text="Een huisbezoek plant u apart: dat vraagt een reden.",
    )
    vervolg_doel = forms.CharField(label="Doel", max_length=500, required=False, widget=tekstvak(2))
    vervolg_vraag = forms.CharField(
        label="Vraag waar de klant over nadenkt",
        max_length=300,
        required=False,
        widget=tekstvak(2),
        help_text="De klant leest dit. Het staat de volgende keer bovenaan.",
    )

    class Meta(Verslagregels.Meta):
        fields = (*Verslagregels.Meta.fields, "geen_vervolg_reden")
        labels = {**Verslagregels.Meta.labels, "geen_vervolg_reden": "Of: waarom er geen volgend gesprek komt"}
        widgets = {**Verslagregels.Meta.widgets, "geen_vervolg_reden": tekstvak(2)}

    def __init__(self, *args: Any, soorten: Sequence[Soort], volgend: Gesprek | None, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.volgend = volgend
        keuzes = [("", "Kies een soort"), *((soort.code, soort.naam) for soort in soorten)]
        # One read of the kinds serves both fields.
        keuzeveld(self, "soort").choices = keuzes
        keuzeveld(self, "vervolg_soort").choices = [keuze for keuze in keuzes if keuze[0] != HUISBEZOEK]
        if self.instance.pk is None:
            del self.fields["revisie"]
        nodig_wanneer(self.fields["vervolg_moment"], "of schrijf op waarom er geen volgend gesprek komt")
        for naam in ("vervolg_soort", "vervolg_doel"):
            nodig_wanneer(self.fields[naam], "verplicht bij een volgend gesprek")
        nodig_wanneer(self.fields["geen_vervolg_reden"], "verplicht zonder volgend gesprek")
        self._stel_moment_voor()

    def _stel_moment_voor(self) -> None:
        """A conversation that is recorded was held: suggest now when no moment of today or before is known."""
        nu = timezone.localtime().replace(second=0, microsecond=0)
        moment: datetime | None = self.initial.get("moment")
        if moment is None or timezone.localdate(moment) > nu.date():
            self.initial["moment"] = nu

    def clean(self) -> dict[str, Any]:
        """A next conversation or the reason why there is none, not both (Hoe werken wij?, vervolgafspraak)."""
        gegevens = super().clean()
        if set(VERVOLGVELDEN) & set(self.errors):
            return gegevens
        reden = gegevens.get("geen_vervolg_reden", "")
        if not any(gegevens.get(veld) for veld in VERVOLGVELDEN):
            if not reden and self.volgend is None:
                self.add_error("vervolg_moment", "Plan het volgende gesprek, of schrijf op waarom er geen komt.")
            return gegevens
        if reden:
            self.add_error("geen_vervolg_reden", "U plant een volgend gesprek en zegt ook waarom niet. Kies één.")
        verplicht = {
            "vervolg_moment": "Kies wanneer het volgende gesprek is.",
            "vervolg_soort": "Kies wat voor gesprek het wordt.",
            "vervolg_doel": "Schrijf op waar het volgende gesprek over gaat.",
        }
        for veld, tekst in verplicht.items():
            if not gegevens.get(veld):
                self.add_error(veld, tekst)
        moment = gegevens.get("vervolg_moment")
        if moment and timezone.localdate(moment) < timezone.localdate():
            self.add_error("vervolg_moment", "Dit moment is al geweest. Kies een dag vanaf vandaag.")
        return gegevens

    def vervolg(self) -> dict[str, Any] | None:
        """The fields of the next conversation, or None."""
        if not self.cleaned_data.get("vervolg_moment"):
            return None
        return {
            "moment": self.cleaned_data["vervolg_moment"],
            "soort_id": self.cleaned_data["vervolg_soort"],
            "doel": self.cleaned_data["vervolg_doel"],
            "vraag_vooraf": self.cleaned_data["vervolg_vraag"],
        }

    @property
    def gezien(self) -> int:
        """The revision of the plan that was shown; 0 when the conversation was not planned."""
        revisie: int = self.cleaned_data.get("revisie", 0)
        return revisie

    def verslag(self) -> dict[str, Any]:
        """The fields of the record, without the notes."""
        return {naam: self.cleaned_data[naam] for naam in self.Meta.fields}

"""The record of a conversation, and the next conversation or why there is none."""

from datetime import datetime
from typing import Any

from django import forms
from django.utils import timezone

from gesprekken.forms.deelname import EigenRol
from gesprekken.forms.gesprek import Verslagregels
from gesprekken.forms.notities import Notitievelden
from gesprekken.forms.verslagrijen import ZonderOordeel
from gesprekken.forms.vervolg import Vervolgvelden
from gesprekken.keuzelijsten import Keuzelijsten
from gesprekken.models import Gesprek
from toegang.formulieren import Eenmalig, Revisieformulier
from toegang.getypeerd import keuzeveld
from toegang.tekstvelden import tekstvak
from toegang.velden import nodig_wanneer


class Verslagformulier(
    ZonderOordeel, EigenRol, Eenmalig, Notitievelden, Vervolgvelden, Verslagregels, Revisieformulier
):
    """The record itself, and the next conversation or the reason why there is none."""

    # The short note that this record grows out of.
    contactnotitie = forms.IntegerField(required=False, widget=forms.HiddenInput)
    # What the writer opened and closed, as the script of the page keeps it; empty without script.
    delen_open = forms.CharField(required=False, max_length=200, widget=forms.HiddenInput)

    class Meta(Verslagregels.Meta):
        fields = (*Verslagregels.Meta.fields, "geen_vervolg_reden")
        labels = {**Verslagregels.Meta.labels, "geen_vervolg_reden": "Waarom er nog geen volgend gesprek komt"}
        widgets = {**Verslagregels.Meta.widgets, "geen_vervolg_reden": tekstvak(2)}

    def __init__(self, *args: Any, lijsten: Keuzelijsten, volgend: Gesprek | None, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.volgend = volgend
        keuzes = [("", "Kies een soort"), *((soort.code, soort.naam) for soort in lijsten.soorten)]
        keuzeveld(self, "soort").choices = keuzes
        if self.instance.pk is None:
            del self.fields["revisie"]
        nodig_wanneer(self.fields["geen_vervolg_reden"], "verplicht zonder volgend gesprek")
        self._stel_moment_voor()
        self.met_vervolg(lijsten, gesprek_op=self.initial["moment"], gesprek=self.instance)

    def _stel_moment_voor(self) -> None:
        """A conversation that is recorded was held: suggest now when it is not known, or still to come."""
        nu = timezone.localtime().replace(second=0, microsecond=0)
        moment: datetime | None = self.initial.get("moment")
        if moment is None or moment > nu:
            self.initial["moment"] = nu

    @property
    def gezien(self) -> int:
        """The revision of the plan that was shown; 0 when the conversation was not planned."""
        revisie: int = self.cleaned_data.get("revisie", 0)
        return revisie

    def verslag(self) -> dict[str, Any]:
        """The fields of the record, without the notes."""
        return {naam: self.cleaned_data[naam] for naam in self.Meta.fields}

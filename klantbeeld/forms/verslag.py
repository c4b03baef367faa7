"""Recording a conversation: one page, several forms, handled as one."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from django import forms
from django.forms.utils import ErrorDict
from django.http import QueryDict
from django.utils import timezone

from klantbeeld.actions.afspraak import Afhandeling, NieuweAfspraak
from klantbeeld.forms.afspraak import Afhandelregels
from klantbeeld.forms.gesprek import Verslagregels
from klantbeeld.forms.notities import Notitievelden
from klantbeeld.forms.velden import datumvak, momentvak, tekstvak
from klantbeeld.gesprekken import Gespreksronde
from klantbeeld.models import Afspraak, AfspraakStatus, AfspraakVan, Gesprek, Gesprekssoort
from klantbeeld.models.gesprek import HUISBEZOEK
from toegang.formulieren import Eenmalig, Revisieformulier

LEGE_RIJEN = 2
MEESTE_RIJEN = 20
VERVOLGVELDEN = ("vervolg_moment", "vervolg_soort", "vervolg_doel", "vervolg_vraag")


class ZonderOordeel(forms.BaseForm):
    """A form that can be shown with what was typed, but without saying yet what is wrong with it."""

    oordeel = True

    @property
    def errors(self) -> ErrorDict:
        """The errors, or none as long as nobody asked for a judgement (adding a row)."""
        return super().errors if self.oordeel else ErrorDict()


class Afspraakrij(ZonderOordeel, forms.Form):
    """One new agreement; an empty row means nothing."""

    wat = forms.CharField(label="Wat", max_length=300, required=False)
    uiterlijk = forms.DateField(label="Uiterlijk", required=False, widget=datumvak())

    def clean(self) -> dict[str, Any]:
        """What and by when belong together."""
        gegevens = super().clean() or self.cleaned_data
        if gegevens.get("wat") and not gegevens.get("uiterlijk") and "uiterlijk" not in self.errors:
            self.add_error("uiterlijk", "Kies wanneer dit klaar moet zijn.")
        if gegevens.get("uiterlijk") and not gegevens.get("wat") and "wat" not in self.errors:
            self.add_error("wat", "Schrijf op wat er is afgesproken.")
        if gegevens.get("uiterlijk") and gegevens["uiterlijk"] < timezone.localdate():
            self.add_error("uiterlijk", "Deze dag is al geweest. Kies vandaag of later.")
        return gegevens


Afspraakrijen = forms.formset_factory(
    Afspraakrij, extra=LEGE_RIJEN, max_num=MEESTE_RIJEN, absolute_max=MEESTE_RIJEN, validate_max=True
)


class Afhandelrij(ZonderOordeel, Afhandelregels, forms.Form):
    """What came of one open agreement; left open unless a result is chosen."""

    status = forms.ChoiceField(
        label="Hoe het is gegaan",
        required=False,
        choices=[("", "Blijft open"), *(keuze for keuze in AfspraakStatus.choices if keuze[0] != AfspraakStatus.OPEN)],
        widget=forms.Select(attrs={"class": "kort afhandeling__status"}),
    )
    oorzaak = forms.CharField(label="Hoe dat komt", max_length=500, required=False, widget=tekstvak(2))
    gevolg = forms.CharField(label="Wat er nu volgt", max_length=500, required=False, widget=tekstvak(2))

    def __init__(self, *args: Any, afspraak: Afspraak, **kwargs: Any) -> None:
        super().__init__(*args, prefix=f"afspraak-{afspraak.pk}", **kwargs)
        self.afspraak = afspraak


class Verslagformulier(ZonderOordeel, Eenmalig, Notitievelden, Verslagregels, Revisieformulier):
    """The record itself, and the next conversation or the reason why there is none."""

    vervolg_moment = forms.DateTimeField(label="Datum en tijd", required=False, widget=momentvak())
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
        labels = {"geen_vervolg_reden": "Of: waarom er geen volgend gesprek komt"}
        widgets = {**Verslagregels.Meta.widgets, "geen_vervolg_reden": tekstvak(2)}

    def __init__(self, *args: Any, soorten: Sequence[Gesprekssoort], volgend: Gesprek | None, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.volgend = volgend
        keuzes = [("", "Kies een soort"), *((soort.code, soort.naam) for soort in soorten)]
        # One read of the kinds serves both fields.
        self.fields["soort"].choices = keuzes
        self.fields["vervolg_soort"].choices = [keuze for keuze in keuzes if keuze[0] != HUISBEZOEK]
        if self.instance.pk is None:
            del self.fields["revisie"]
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

    def verslag(self) -> dict[str, Any]:
        """The fields of the record, without the notes."""
        return {naam: self.cleaned_data[naam] for naam in self.Meta.fields}


class Vastlegging:
    """All forms of the page on which a conversation is recorded."""

    def __init__(
        self,
        *,
        data: QueryDict | None,
        ronde: Gespreksronde,
        open_afspraken: Sequence[Afspraak],
        soorten: Sequence[Gesprekssoort],
    ) -> None:
        self.form = Verslagformulier(data, instance=ronde.gesprek, soorten=soorten, volgend=ronde.volgend)
        self.van_klant = Afspraakrijen(data, prefix=AfspraakVan.KLANT.value)
        self.van_gemeente = Afspraakrijen(data, prefix=AfspraakVan.GEMEENTE.value)
        self.afhandelrijen = [Afhandelrij(data, afspraak=afspraak) for afspraak in open_afspraken]

    @property
    def alle(self) -> list[forms.BaseForm]:
        """Every form of the page, in the order of the page."""
        return [*self.afhandelrijen, self.form, *self.van_klant.forms, *self.van_gemeente.forms]

    def is_valid(self) -> bool:
        """Whether all forms are right; every form is judged, so that all errors show at once."""
        formsets = [self.van_klant.is_valid(), self.van_gemeente.is_valid()]
        formulieren = [formulier.is_valid() for formulier in (self.form, *self.afhandelrijen)]
        for fout in [*self.van_klant.non_form_errors(), *self.van_gemeente.non_form_errors()]:
            self.form.add_error(None, fout)
        return all(formsets) and all(formulieren)

    def zonder_oordeel(self) -> None:
        """Show what was typed without errors: the user only asked for another row."""
        for formulier in self.alle:
            formulier.oordeel = False

    def nieuwe_afspraken(self) -> list[NieuweAfspraak]:
        """The rows that were filled in, of both sides."""
        return [
            NieuweAfspraak(van=van, wat=rij.cleaned_data["wat"], uiterlijk=rij.cleaned_data["uiterlijk"])
            for van, rijen in ((AfspraakVan.KLANT, self.van_klant), (AfspraakVan.GEMEENTE, self.van_gemeente))
            for rij in rijen
            if rij.cleaned_data.get("wat")
        ]

    def afhandelingen(self) -> list[Afhandeling]:
        """The open agreements of which the result was written down."""
        return [
            Afhandeling(
                afspraak=rij.afspraak,
                status=AfspraakStatus(rij.cleaned_data["status"]),
                oorzaak=rij.cleaned_data["oorzaak"],
                gevolg=rij.cleaned_data["gevolg"],
            )
            for rij in self.afhandelrijen
            if rij.cleaned_data.get("status")
        ]


def met_extra_rij(data: QueryDict, van: str) -> QueryDict:
    """The same data with one more empty row for this side, up to the maximum."""
    ruimer = data.copy()
    sleutel = f"{van}-TOTAL_FORMS"
    aantal = ruimer.get(sleutel, "")
    if aantal.isdecimal() and len(aantal) < 4:
        ruimer[sleutel] = str(min(int(aantal) + 1, MEESTE_RIJEN))
    return ruimer

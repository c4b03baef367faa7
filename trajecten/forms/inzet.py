"""Forms of a deployment: put in the plan, and followed."""

from typing import Any

from django import forms
from django.utils import timezone

from instrumenten.models import Instrument
from toegang.formulieren import Eenmalig, Revisieformulier
from toegang.getypeerd import keuzeveld
from toegang.velden import Getalveld, Looptdag, nodig_wanneer
from trajecten.cyclus import inzet_kan_worden
from trajecten.looptijd import verwacht_einde
from trajecten.models import Doel, Inzet, InzetStatus


class _Inzetvelden(forms.ModelForm[Inzet]):
    class Meta:
        model = Inzet
        fields = ["begin", "einde", "uren_per_week", "kosten"]
        field_classes = {"begin": Looptdag, "einde": Looptdag, "uren_per_week": Getalveld, "kosten": Getalveld}

    def clean(self) -> dict[str, Any]:
        """In order of time."""
        super().clean()
        gegevens = self.cleaned_data
        begin, einde = gegevens.get("begin"), gegevens.get("einde")
        if begin and einde and einde < begin:
            self.add_error("einde", "Het einde ligt voor het begin.")
        return gegevens


class _Doelkeuze(forms.ModelChoiceField[Doel]):
    def label_from_instance(self, obj: Doel) -> str:
        """The goal as it is written, with what it is about unless that says the same."""
        kenmerk = obj.klantkenmerk.naam
        al_genoemd = kenmerk.casefold() in obj.omschrijving.casefold()
        return obj.omschrijving if al_genoemd else f"{obj.omschrijving} ({kenmerk})"


def _doelkeuze(doelen: list[Doel]) -> _Doelkeuze:
    """One of these goals, which were read with their klantkenmerk."""
    veld = _Doelkeuze(
        label="Voor welk doel?",
        queryset=Doel.objects.filter(pk__in=[doel.pk for doel in doelen]),
        empty_label=None,
        widget=forms.RadioSelect(attrs={"class": "keuzes"}),
    )
    # The goals are read already.
    veld.choices = [(doel.pk, veld.label_from_instance(doel)) for doel in doelen]
    return veld


class NieuweInzetFormulier(_Inzetvelden, Eenmalig):
    """An instrument that is put in the plan, for one of its running goals.

    Period, hours and costs are those of the instrument (with its `eerste_start`) until someone writes something else.
    `doelen` come with their klantkenmerk. `lopend`: where this instrument stands in the plan already; twice for one
    goal in the same period is asked about.
    """

    doel = _doelkeuze([])
    tegelijk = forms.BooleanField(
        label="Dit instrument mag twee keer tegelijk bij dit doel",
        help_text="Alleen nodig als de periodes bij hetzelfde doel overlappen. Een tweede keer daarna kan altijd.",
        required=False,
    )
    field_order = ["doel", "begin", "einde", "tegelijk", "uren_per_week", "kosten"]

    def __init__(
        self, *args: Any, instrument: Instrument, doelen: list[Doel], lopend: list[Inzet], **kwargs: Any
    ) -> None:
        begin = instrument.eerste_start or timezone.localdate()
        kwargs["initial"] = {
            "begin": begin,
            "einde": verwacht_einde(begin, instrument.duur, instrument.duur_eenheid, instrument.uren_per_week),
            "uren_per_week": instrument.uren_per_week,
            "kosten": instrument.kosten,
            **(kwargs.get("initial") or {}),
        }
        super().__init__(*args, **kwargs)
        self.lopend = lopend
        if not lopend:
            del self.fields["tegelijk"]
        if instrument.eerste_start:
            self.fields["begin"].help_text = f"Dit instrument begint op {instrument.eerste_start:%d-%m-%Y}."
        if not doelen:
            del self.fields["doel"]
            return
        self.fields["doel"] = _doelkeuze(doelen)
        if len(doelen) == 1:
            self.initial.setdefault("doel", doelen[0].pk)

    def clean(self) -> dict[str, Any]:
        """Who wants the same instrument twice at once for one goal, says so."""
        super().clean()
        gegevens = self.cleaned_data
        doel, begin, einde = (gegevens.get(naam) for naam in ("doel", "begin", "einde"))
        if doel and begin and einde and not gegevens.get("tegelijk"):
            for inzet in self.lopend:
                if inzet.doel_id == doel.pk and inzet.begin <= einde and begin <= inzet.einde:
                    self.add_error(
                        "begin",
                        f"Bij dit doel staat dit instrument al van {inzet.begin:%d-%m-%Y} tot {inzet.einde:%d-%m-%Y}. "
                        "Kies een latere periode, of vink hieronder aan dat het twee keer tegelijk mag.",
                    )
                    break
        return gegevens

    def inzet(self) -> dict[str, Any]:
        """What was filled in of the deployment itself; for which goal it is stands beside it."""
        return {naam: self.cleaned_data[naam] for naam in _Inzetvelden.Meta.fields}


class InzetFormulier(_Inzetvelden, Revisieformulier):
    """A deployment that is followed. Period, hours and costs are there only while the plan may change.

    `mag_weg`: whether it can be taken out of the plan.
    """

    class Meta(_Inzetvelden.Meta):
        fields = ["status", "stopreden", *_Inzetvelden.Meta.fields]
        labels = {"status": "Hoe staat het ermee?", "stopreden": "Waarom is de inzet gestopt?"}
        widgets = {"status": forms.RadioSelect(attrs={"class": "opties--naast-elkaar"})}
        help_texts = {"stopreden": "Alleen als de inzet is gestopt."}

    def __init__(self, *args: Any, plan_bewerkbaar: bool, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        keuzeveld(self, "status").choices = [
            (status.value, status.label) for status in inzet_kan_worden(self.instance.status)
        ]
        # About what is stored: a form that is sent writes what was typed into the deployment.
        self.mag_weg = plan_bewerkbaar and self.instance.kan_weg
        nodig_wanneer(self.fields["stopreden"], "verplicht als de inzet is gestopt")
        if not plan_bewerkbaar:
            for naam in _Inzetvelden.Meta.fields:
                del self.fields[naam]

    def clean(self) -> dict[str, Any]:
        """Who stops, says why."""
        super().clean()
        gegevens = self.cleaned_data
        if gegevens.get("status") == InzetStatus.GESTOPT:
            if not gegevens.get("stopreden"):
                self.add_error("stopreden", "Vul in waarom de inzet is gestopt.")
        elif gegevens.get("stopreden"):
            self.add_error("stopreden", "De inzet is niet gestopt. Maak dit vak leeg of kies Gestopt.")
        return gegevens

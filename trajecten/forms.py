"""Forms of the trajectplan. A rule that the database also holds is said here at its field."""

from datetime import date
from typing import Any

from django import forms
from django.utils import timezone

from instrumenten.models import Instrument, Tegel
from klanten.forms.velden import vanaf_geboorte
from klanten.models import Klant
from toegang.formulieren import Eenmalig, Revisieformulier, Teruggeefbaar
from toegang.velden import Gebeurddag, Getalveld, Komendedag, Looptdag
from trajecten.cyclus import inzet_kan_worden
from trajecten.looptijd import verwacht_einde
from trajecten.models import Doel, DoelEvaluatie, Evaluatie, Inzet, InzetStatus, Rechtskarakter, Trajectplan, Zienswijze

LATER_DAN_VANDAAG = "Kies een datum na vandaag."


def _na_vandaag(form: forms.ModelForm, naam: str) -> date | None:
    """The date, refused when it was changed into one that is not after today."""
    dag: date | None = form.cleaned_data.get(naam)
    if dag and naam in form.changed_data and dag <= timezone.localdate():
        raise forms.ValidationError(LATER_DAN_VANDAAG)
    return dag


def _tekst(rijen: int) -> forms.Textarea:
    return forms.Textarea(attrs={"rows": rijen})


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
            "eigen_woorden": _tekst(2),
            "hoofddoel": _tekst(2),
            "wie_helpt": _tekst(3),
            "rechtskarakter": forms.RadioSelect(attrs={"class": "opties--naast-elkaar"}),
            "zienswijze": forms.RadioSelect(attrs={"class": "opties--naast-elkaar"}),
            "zienswijze_tekst": _tekst(3),
        }

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["zienswijze"].choices = [("", "Nog niet besproken"), *Zienswijze.choices]
        self.fields["rechtskarakter"].choices = Rechtskarakter.choices
        for naam in ("eigen_woorden", "hoofddoel", "evaluatie_op", "zienswijze"):
            self.fields[naam].wanneer_nodig = "nodig om het plan vast te stellen"
        self.fields["zienswijze_tekst"].wanneer_nodig = "verplicht als de klant het niet of deels eens is"
        # Both fields show the same nine tiles: read once.
        tegels = [("", "Nog niet gekozen"), *((tegel.pk, tegel.naam) for tegel in Tegel.objects.all())]
        for naam in ("huidige_tegel", "beoogde_tegel"):
            self.fields[naam].widget.choices = tegels

    def clean_evaluatie_op(self) -> date | None:
        """An evaluation is in the future."""
        return _na_vandaag(self, "evaluatie_op")

    def clean(self) -> dict[str, Any]:
        """Who differs, says in what (Awb 4:8)."""
        gegevens = super().clean()
        if gegevens.get("zienswijze") in {Zienswijze.DEELS, Zienswijze.ONEENS} and not gegevens.get("zienswijze_tekst"):
            self.add_error("zienswijze_tekst", "Schrijf op waarover de klant het niet eens is.")
        return gegevens


SCORES = [("", "Nog niet bekend"), *((score, str(score)) for score in range(1, 6))]


class _Doelvelden(forms.ModelForm):
    class Meta:
        model = Doel
        fields = ["klantkenmerk", "omschrijving", "meetbaar", "score_nu", "score_doel", "uiterlijk"]
        field_classes = {"uiterlijk": Komendedag}
        labels = {"klantkenmerk": "Waar werken we aan?", "omschrijving": "Wat wil de klant bereiken?"}
        help_texts = {
            "omschrijving": "Een haalbare volgende stap, in gewone taal.",
            "meetbaar": "Bijvoorbeeld: vier weken achter elkaar aanwezig.",
            "score_doel": "1 staat de stap nu in de weg, 5 draagt de stap.",
        }
        widgets = {
            "score_nu": forms.Select(choices=SCORES, attrs={"class": "kort"}),
            "score_doel": forms.Select(choices=SCORES, attrs={"class": "kort"}),
        }

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for naam in ("score_nu", "score_doel"):
            self.fields[naam] = forms.TypedChoiceField(
                label=self.fields[naam].label,
                help_text=self.fields[naam].help_text,
                choices=SCORES,
                coerce=int,
                empty_value=None,
                required=False,
                widget=forms.Select(attrs={"class": "kort"}),
            )

    def clean_uiterlijk(self) -> date | None:
        """A goal ends in the future."""
        return _na_vandaag(self, "uiterlijk")

    def clean(self) -> dict[str, Any]:
        """A goal does not aim lower."""
        gegevens = super().clean()
        nu, doel = gegevens.get("score_nu"), gegevens.get("score_doel")
        if nu and doel and doel < nu:
            self.add_error("score_doel", "Deze score is lager dan de score nu.")
        return gegevens


class NieuwDoelFormulier(_Doelvelden, Eenmalig):
    """A goal that is added."""


class DoelBijInzetFormulier(_Doelvelden):
    """The first goal, made together with the deployment it is for."""


class DoelFormulier(_Doelvelden, Revisieformulier):
    """A goal that is changed."""


class _Inzetvelden(forms.ModelForm):
    class Meta:
        model = Inzet
        fields = ["begin", "einde", "uren_per_week", "kosten"]
        field_classes = {"begin": Looptdag, "einde": Looptdag, "uren_per_week": Getalveld, "kosten": Getalveld}

    def clean(self) -> dict[str, Any]:
        """In order of time."""
        gegevens = super().clean()
        begin, einde = gegevens.get("begin"), gegevens.get("einde")
        if begin and einde and einde < begin:
            self.add_error("einde", "Het einde ligt voor het begin.")
        return gegevens


class _Doelkeuze(forms.ModelChoiceField):
    def label_from_instance(self, obj: Doel) -> str:
        """The goal as it is written, with what it is about unless that says the same."""
        kenmerk = obj.klantkenmerk.naam
        al_genoemd = kenmerk.casefold() in obj.omschrijving.casefold()
        return obj.omschrijving if al_genoemd else f"{obj.omschrijving} ({kenmerk})"


class NieuweInzetFormulier(_Inzetvelden, Eenmalig):
    """An instrument that is put in the plan, for one of its running goals.

    Period, hours and costs are those of the instrument (with its `eerste_start`) until someone writes something else.
    `doelen` come with their klantkenmerk. `lopend`: where this instrument stands in the plan already; twice for one
    goal in the same period is asked about.
    """

    doel = _Doelkeuze(
        label="Voor welk doel?",
        queryset=Doel.objects.none(),
        empty_label=None,
        widget=forms.RadioSelect(attrs={"class": "keuzes"}),
    )
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
        keuze = self.fields["doel"]
        keuze.queryset = Doel.objects.filter(pk__in=[doel.pk for doel in doelen])
        # The goals are read already.
        keuze.choices = [(doel.pk, keuze.label_from_instance(doel)) for doel in doelen]
        if len(doelen) == 1:
            self.initial.setdefault("doel", doelen[0].pk)

    def clean(self) -> dict[str, Any]:
        """Who wants the same instrument twice at once for one goal, says so."""
        gegevens = super().clean()
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


class InzetFormulier(_Inzetvelden, Revisieformulier):
    """A deployment that is followed. Period, hours and costs are there only while the plan may change."""

    class Meta(_Inzetvelden.Meta):
        fields = ["status", "stopreden", *_Inzetvelden.Meta.fields]
        labels = {"status": "Hoe staat het ermee?", "stopreden": "Waarom is de inzet gestopt?"}
        widgets = {"status": forms.RadioSelect(attrs={"class": "opties--naast-elkaar"})}
        help_texts = {"stopreden": "Alleen als de inzet is gestopt."}

    def __init__(self, *args: Any, plan_bewerkbaar: bool, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["status"].choices = [
            (status.value, status.label) for status in inzet_kan_worden(self.instance.status)
        ]
        self.fields["stopreden"].wanneer_nodig = "verplicht als de inzet is gestopt"
        if not plan_bewerkbaar:
            for naam in _Inzetvelden.Meta.fields:
                del self.fields[naam]

    def clean(self) -> dict[str, Any]:
        """Who stops, says why."""
        gegevens = super().clean()
        if gegevens.get("status") == InzetStatus.GESTOPT:
            if not gegevens.get("stopreden"):
                self.add_error("stopreden", "Vul in waarom de inzet is gestopt.")
        elif gegevens.get("stopreden"):
            self.add_error("stopreden", "De inzet is niet gestopt. Maak dit vak leeg of kies Gestopt.")
        return gegevens


class WeghaalFormulier(forms.Form):
    """Taking out of the plan what was shown: carries its revision."""

    revisie = forms.IntegerField(widget=forms.HiddenInput, min_value=1)


class VaststelFormulier(Eenmalig):
    """Establishing what was read: carries the fingerprint of it."""

    vingerafdruk = forms.CharField(widget=forms.HiddenInput, max_length=64)


class EvaluatieFormulier(forms.ModelForm, Eenmalig):
    """The evaluation as a whole; each goal has its own `DoelEvaluatieFormulier`."""

    volgende_evaluatie = Komendedag(label="Wanneer evalueren we weer?")

    class Meta:
        model = Evaluatie
        fields = ["op", "samenvatting", "klantreactie"]
        field_classes = {"op": Gebeurddag}
        labels = {"op": "Datum van de evaluatie"}
        help_texts = {"klantreactie": "In de woorden van de klant."}
        widgets = {"samenvatting": _tekst(4), "klantreactie": _tekst(3)}

    def __init__(self, *args: Any, klant: Klant, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.initial.setdefault("op", timezone.localdate())
        vanaf_geboorte(self.fields["op"], klant)

    def clean_op(self) -> date:
        """One cannot evaluate tomorrow."""
        op: date = self.cleaned_data["op"]
        if op > timezone.localdate():
            raise forms.ValidationError("Een evaluatie is vandaag of eerder.")
        return op

    def clean_volgende_evaluatie(self) -> date:
        """The next one is in the future."""
        dag: date = self.cleaned_data["volgende_evaluatie"]
        if dag <= timezone.localdate():
            raise forms.ValidationError(LATER_DAN_VANDAAG)
        return dag


class DoelEvaluatieFormulier(Teruggeefbaar, forms.ModelForm):
    """What the evaluation says of one goal."""

    class Meta:
        model = DoelEvaluatie
        fields = ["uitkomst", "vervolg", "toelichting"]
        widgets = {
            "uitkomst": forms.RadioSelect(attrs={"class": "opties--naast-elkaar"}),
            "vervolg": forms.RadioSelect(attrs={"class": "opties--naast-elkaar"}),
        }

    def __init__(self, *args: Any, doel: Doel, **kwargs: Any) -> None:
        super().__init__(*args, prefix=f"doel-{doel.pk}", **kwargs)
        self.doel = doel
        self.fields["uitkomst"].choices = DoelEvaluatie.Uitkomst.choices
        self.fields["vervolg"].choices = self.fields["vervolg"].choices[1:]


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
        widgets = {"terugblik": _tekst(6)}

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["terugblik"].required = True

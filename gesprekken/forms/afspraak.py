"""Forms for agreements on their own, and the rule for settling one."""

from datetime import date
from typing import Any

from django import forms
from django.core.validators import MaxLengthValidator

from gesprekken.actions.afspraak import NieuweAfspraak
from gesprekken.afspraakzin import AFSPRAAK_LENGTE, LANGSTE_BEGIN, afspraakzin, onderwerp, zonder_begin
from gesprekken.afspraken import afhandelfouten
from gesprekken.models import Afspraak, AfspraakStatus, AfspraakVan
from klanten.models import Organisatie
from toegang.formulieren import Eenmalig, Revisieformulier
from toegang.getypeerd import keuzeveld, modelkeuzeveld
from toegang.tekstvelden import tekstvak, vanaf_vandaag
from toegang.velden import Komendedag, nodig_wanneer


class Afspraakvelden(forms.ModelForm):  # type: ignore[type-arg]  # Django's class takes no arguments when it runs
    """Who does what by when: of the client, of ours (perhaps only to come back to it) or of someone else."""

    class Meta:
        model = Afspraak
        fields = ("van", "wie", "organisatie", "wat", "terugkomen_op", "uiterlijk")
        field_classes = {"uiterlijk": Komendedag}
        widgets = {"van": forms.RadioSelect(attrs={"class": "opties--naast-elkaar"})}
        labels = {"wie": "Wie is dat?", "organisatie": "Van welke organisatie", "wat": "Wat is de afspraak?"}
        help_texts = {
            "wie": "Bijvoorbeeld: zijn broer, of de naam van de begeleider.",
            "wat": "Eén ding, zo dat u samen kunt zien of het gebeurd is. De klant leest dit.",
            "terugkomen_op": "Moet u het nog nagaan? Zeg dan niets toe, maar spreek af wanneer de klant van u hoort.",
        }

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        keuzeveld(self, "van").choices = AfspraakVan.choices
        _past_na_begin(self.fields["wat"])
        nodig_wanneer(self.fields["wie"], "verplicht als iemand anders het doet, of kies een organisatie")
        modelkeuzeveld(self, "organisatie").queryset = Organisatie.objects.filter(actief=True)
        modelkeuzeveld(self, "organisatie").empty_label = "Geen of een andere organisatie"

    def clean(self) -> dict[str, Any]:
        """Who it is, only for someone else and then demanded; coming back to it is ours alone."""
        gegevens = super().clean() or self.cleaned_data
        if gegevens.get("van") != AfspraakVan.DERDE:
            gegevens["wie"], gegevens["organisatie"] = "", None
        elif (
            not gegevens.get("wie")
            and not gegevens.get("organisatie")
            and not {"wie", "organisatie"} & set(self.errors)
        ):
            self.add_error("wie", "Schrijf op wie dit doet, of kies een organisatie.")
        if gegevens.get("van") != AfspraakVan.GEMEENTE:
            gegevens["terugkomen_op"] = False
        if gegevens.get("van") and gegevens.get("wat"):
            gegevens["wat"] = self._zin(AfspraakVan(gegevens["van"]), gegevens["wat"])
        return gegevens

    def _zin(self, van: AfspraakVan, wat: str) -> str:
        """The agreement as every paper prints it."""
        return onderwerp(wat) if self.cleaned_data.get("terugkomen_op") else afspraakzin(van, wat)


def _past_na_begin(veld: forms.Field) -> None:
    """The field holds what comes after "Ik …" or "Wij …", so that the sentence as a whole still fits."""
    lengte = AFSPRAAK_LENGTE - LANGSTE_BEGIN
    veld.validators.append(MaxLengthValidator(lengte))
    veld.widget.attrs["maxlength"] = str(lengte)


class Afspraakformulier(Eenmalig, Afspraakvelden):
    """An agreement on its own."""

    def clean_uiterlijk(self) -> date:
        """An agreement is about what still has to be done."""
        return vanaf_vandaag(self.cleaned_data["uiterlijk"])

    def afspraak(self) -> NieuweAfspraak:
        """What was agreed."""
        velden = {naam: self.cleaned_data[naam] for naam in self.Meta.fields if naam != "van"}
        return NieuweAfspraak(van=AfspraakVan(self.cleaned_data["van"]), **velden)


class Afhandelregels(forms.BaseForm):
    """The rule for settling an agreement, on its own page and among others in a record."""

    def clean(self) -> dict[str, Any]:
        """Cause first, then consequence."""
        gegevens = super().clean() or self.cleaned_data
        fouten = afhandelfouten(
            gegevens.get("status", ""),
            gegevens.get("oorzaaksoort"),
            gegevens.get("oorzaak", ""),
            gegevens.get("gevolg", ""),
        )
        for veld, tekst in fouten.items():
            self.add_error(veld, tekst)
        return gegevens


class Afhandelformulier(Afhandelregels, Revisieformulier):
    """What came of an agreement: kept, partly, not, or no longer needed. Not kept: first the cause, then the rest."""

    class Meta:
        model = Afspraak
        fields = ("status", "oorzaaksoort", "oorzaak", "gevolg")
        widgets = {
            "status": forms.RadioSelect,
            "oorzaak": tekstvak(2),
            "gevolg": tekstvak(2),
        }
        labels = {
            "status": "Hoe het is gegaan",
            "oorzaaksoort": "Waardoor dat komt",
            "oorzaak": "Hoe dat komt, in woorden",
            "gevolg": "Wat er nu volgt",
        }
        help_texts = {
            "oorzaak": "Vraag door voor u oordeelt. Ziek? Dat is genoeg: geen klachten, diagnose of behandeling.",
        }

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        modelkeuzeveld(self, "oorzaaksoort").empty_label = "Kies een oorzaak"
        nodig_wanneer(self.fields["oorzaaksoort"], "verplicht als het niet of deels is gelukt")
        nodig_wanneer(self.fields["oorzaak"], "verplicht als het niet of deels is gelukt")
        nodig_wanneer(self.fields["gevolg"], "verplicht als het niet is gelukt")
        uitkomsten = [keuze for keuze in AfspraakStatus.choices if keuze[0] != AfspraakStatus.OPEN]
        keuzeveld(self, "status").choices = uitkomsten
        if self.initial.get("status") == AfspraakStatus.OPEN:
            self.initial["status"] = None

    def _get_validation_exclusions(self) -> set[str]:
        """What follows is asked after the cause, by the rule; the database would ask for both at once."""
        eerst: set[str] = super()._get_validation_exclusions()  # type: ignore[misc]  # a hook that Django's types leave out
        return eerst | {"gevolg"}


class Verbeterformulier(Afspraakvelden, Revisieformulier):
    """A slip of the pen in an open agreement: its text, its day, or who does it."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.stond, van = self.initial["wat"], AfspraakVan(self.initial["van"])
        self.initial["wat"] = self.stond if self.initial["terugkomen_op"] else zonder_begin(van, self.stond)

    def _zin(self, van: AfspraakVan, wat: str) -> str:
        """A text of before the sentences that nobody touched stays as it was."""
        zelfde = not {"van", "terugkomen_op", "wat"} & set(self.changed_data)
        return self.stond if zelfde else super()._zin(van, wat)

    def clean_uiterlijk(self) -> date:
        """The day that stood there may have passed: then it stays what it was, or becomes one that is to come."""
        dag: date = self.cleaned_data["uiterlijk"]
        return dag if dag == self.initial["uiterlijk"] else vanaf_vandaag(dag)


class Verzetformulier(Revisieformulier):
    """Another day for an open agreement, and why."""

    class Meta:
        model = Afspraak
        fields = ("uiterlijk", "verzet_reden")
        field_classes = {"uiterlijk": Komendedag}
        labels = {"uiterlijk": "Nieuwe dag", "verzet_reden": "Waarom verzet u de afspraak?"}
        help_texts = {"verzet_reden": "De klant leest dit."}

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        # Moved once more: for a reason of its own.
        self.initial["verzet_reden"] = ""
        self.fields["verzet_reden"].required = True
        self.fields["verzet_reden"].error_messages["required"] = "Schrijf op waarom de afspraak een andere dag krijgt."

    def clean_uiterlijk(self) -> date:
        """Today or later."""
        return vanaf_vandaag(self.cleaned_data["uiterlijk"])

    def clean(self) -> dict[str, Any]:
        """Another day than the one that stood there when the form was opened."""
        gegevens = super().clean() or self.cleaned_data
        vers = gegevens.get("revisie") == self.initial["revisie"]
        if vers and gegevens.get("uiterlijk") == self.initial["uiterlijk"]:
            self.add_error("uiterlijk", "Dit is de dag die er al staat. Kies een andere dag.")
        return gegevens

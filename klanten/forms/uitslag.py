"""The form of a diagnostic result, with its file."""

from datetime import date
from hashlib import sha256
from typing import Any

from django import forms
from django.utils import timezone

from instrumenten.models import Instrument
from klanten.models import Diagnoseuitslag, Klant
from toegang.alfabet import op_naam
from toegang.bestanden import JPEG, PDF, PNG, Bestand, Bestandveld
from toegang.bewerkbaar import Verouderd
from toegang.formulieren import Eenmalig, Revisieformulier, Veldverschil
from toegang.getypeerd import actueel_als, modelkeuzeveld
from toegang.tekstvelden import Tekstveld, tekstvak
from toegang.velden import Datumveld, Gebeurddag, nodig_wanneer

DIAGNOSTIEK = "diagnostiek"


class Uitslagregels(forms.ModelForm):  # type: ignore[type-arg]  # Django's class takes no arguments when it runs
    """A result: of which instrument, when, and what it means for work or taking part."""

    toelichting = Tekstveld(
        label="Wat betekent dit voor werk of meedoen?",
        max_length=1000,
        required=False,
        widget=tekstvak(3),
        help_text="Schrijf op: uren, dagdelen, taken en voorwaarden. Geen diagnose, medicijnen of behandeling.",
    )
    document = Bestandveld(
        label="Bestand",
        soorten=(PDF, PNG, JPEG),
        required=False,
        help_text="Een PDF, PNG of JPEG van hoogstens 10 MB. Geen medische gegevens.",
    )

    class Meta:
        model = Diagnoseuitslag
        fields = (
            "instrument",
            "naam",
            "versie",
            "afgenomen_op",
            "afgenomen_door",
            "uitslag",
            "schaal",
            "toelichting",
            "geldig_tot",
        )
        field_classes = {"afgenomen_op": Gebeurddag, "geldig_tot": Datumveld}
        labels = {
            "instrument": "Instrument uit de catalogus",
            "naam": "Of de naam van een ander instrument",
            "afgenomen_door": "Afgenomen door welke organisatie",
        }
        help_texts = {
            "uitslag": "In de woorden en cijfers van het instrument zelf.",
            "schaal": "Bijvoorbeeld: 1 tot 7, of percentiel.",
            "geldig_tot": "Na deze dag kan de uitslag geen bron meer zijn van een nieuw vastgesteld klantbeeld.",
        }

    def __init__(self, *args: Any, klant: Klant, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.klant = klant
        diagnostiek = Instrument.objects.gepubliceerd().filter(tegels__code=DIAGNOSTIEK).values("pk")
        keuze = modelkeuzeveld(self, "instrument")
        # What was chosen before stays a choice when it is no longer published.
        keuze.queryset = (
            (Instrument.objects.filter(pk__in=diagnostiek) | Instrument.objects.filter(pk=self.instance.instrument_id))
            .only("pk", "naam")
            .order_by(op_naam("naam"), "pk")
        )
        keuze.empty_label = "Niet uit de catalogus"
        self.fields["naam"].required = False
        nodig_wanneer(self.fields["naam"], "verplicht zonder keuze uit de catalogus")

    def clean_afgenomen_op(self) -> date:
        """Between birth and today."""
        op: date = self.cleaned_data["afgenomen_op"]
        if op > timezone.localdate():
            raise forms.ValidationError("Deze dag is nog niet geweest. Leg de uitslag vast als die er is.")
        if op < self.klant.geboortedatum.vroegst:
            raise forms.ValidationError("Deze dag ligt voor de geboorte van de klant.")
        return op

    def clean(self) -> dict[str, Any]:
        """A name from the catalogue or typed; valid until a day after it was taken."""
        gegevens = super().clean() or self.cleaned_data
        if not gegevens.get("naam") and "naam" not in self.errors:
            if gegevens.get("instrument"):
                gegevens["naam"] = gegevens["instrument"].naam
            else:
                self.add_error("naam", "Kies het instrument uit de catalogus of schrijf de naam op.")
        op, tot = gegevens.get("afgenomen_op"), gegevens.get("geldig_tot")
        if op and tot and tot < op:
            self.add_error("geldig_tot", "Geldig tot ligt voor de dag waarop het is afgenomen.")
        return gegevens

    def uitslag(self) -> dict[str, Any]:
        """The fields of the result, without its file."""
        return {naam: self.cleaned_data[naam] for naam in self.Meta.fields}


class Uitslagformulier(Eenmalig, Uitslagregels):
    """Keep a result."""

    def waarvoor(self) -> str:
        """Another file is another act, also when nothing else changed."""
        document: Bestand | None = getattr(self, "cleaned_data", {}).get("document")
        afdruk = super().waarvoor()
        return sha256(afdruk.encode() + document.inhoud).hexdigest() if document else afdruk


class Wijziguitslagformulier(Uitslagregels, Revisieformulier):
    """Correct a result; a new file takes the place of the old one."""

    document_weg = forms.BooleanField(label="Haal het bestand weg", required=False)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if self.instance.bestandsnaam:
            self.fields["document"].label = "Ander bestand"
        else:
            del self.fields["document_weg"]

    def toon_conflict(self, fout: Verouderd) -> None:
        """The file too is something that may differ."""
        super().toon_conflict(fout)
        actueel = actueel_als(fout, Diagnoseuitslag)
        document: Bestand | None = self.cleaned_data.get("document")
        opgeslagen = actueel.bestandsnaam or "leeg"
        if document and bytes(actueel.bestand or b"") != document.inhoud:
            self.conflict.append(Veldverschil("Bestand", opgeslagen, document.naam))
        elif self.cleaned_data.get("document_weg") and actueel.bestandsnaam:
            self.conflict.append(Veldverschil("Bestand", opgeslagen, "weggehaald"))

"""Forms of a warm handover: with consent, with as little as needed, and with a day on which we ask how it went."""

from collections.abc import Iterator
from datetime import date
from itertools import groupby
from typing import Any

from django import forms
from django.db.models import Q

from klanten.models import Organisatiecontact
from toegang.alfabet import op_naam
from toegang.formulieren import Eenmalig, Revisieformulier
from toegang.tekstvelden import Tekstveld, tekstvak
from toegang.velden import Gebeurddag, Komendedag, nodig_wanneer
from zorg.forms.zorgregels import NIET_MEDISCH, Zorgregels, niet_later
from zorg.models import Verwijzing


class _Groepen(forms.models.ModelChoiceIterator):  # type: ignore[type-arg]  # Django's class takes no arguments when it runs
    """Contacts under the name of their organisation."""

    def __iter__(self) -> Iterator[Any]:
        yield ("", self.field.empty_label)
        for organisatie, contacten in groupby(self.queryset, key=lambda contact: contact.organisatie.naam):
            yield (organisatie, [self.choice(contact) for contact in contacten])


class Contactkeuze(forms.ModelChoiceField):  # type: ignore[type-arg]  # Django's class takes no arguments when it runs
    """Someone at an organisation, grouped by organisation, our fixed contact first."""

    iterator = _Groepen

    def label_from_instance(self, obj: Organisatiecontact) -> str:
        """The name with the function, and whether this is our fixed contact or one no longer."""
        functie = f", {obj.functie}" if obj.functie else ""
        if not obj.actief:
            return f"{obj.naam}{functie} (werkt hier niet meer)"
        return f"{obj.naam}{functie}{' (vaste contactpersoon)' if obj.vast else ''}"


class Verwijsregels(Zorgregels):
    """What a handover holds, and that the contact is of that organisation."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        contacten = Organisatiecontact.objects.select_related("organisatie").order_by(
            op_naam("organisatie__naam"), "organisatie_id", "-vast", op_naam("naam"), "pk"
        )
        if self.instance.pk:
            # Who does not work there any more stays a choice as long as this handover names them.
            contacten = contacten.filter(
                Q(actief=True) | Q(pk=self.instance.contact_id), organisatie=self.instance.organisatie_id
            )
        else:
            contacten = contacten.filter(actief=True, organisatie__actief=True)
        oud = self.fields["contact"]
        self.fields["contact"] = Contactkeuze(
            contacten,
            label=oud.label,
            required=False,
            empty_label="Nog niet bekend",
            help_text="Een vaste contactpersoon houdt de lijnen kort.",
        )

    def clean(self) -> dict[str, Any]:
        """The contact works at the organisation."""
        gegevens = super().clean() or self.cleaned_data
        contact, organisatie = gegevens.get("contact"), gegevens.get("organisatie")
        if contact and organisatie and contact.organisatie_id != organisatie.pk:
            self.add_error("contact", f"{contact.naam} werkt bij {contact.organisatie.naam}. Kies iemand anders.")
        return gegevens


class Overdrachtformulier(Eenmalig, Verwijsregels):
    """A warm handover to an organisation."""

    class Meta:
        model = Verwijzing
        fields = (
            "organisatie",
            "contact",
            "waarvoor",
            "toestemming",
            "gedeeld",
            "samen_gedaan",
            "op",
            "terugkoppeling_op",
            "zorgsignaal",
        )
        field_classes = {"op": Gebeurddag, "terugkoppeling_op": Komendedag, "gedeeld": Tekstveld}
        widgets = {
            "gedeeld": tekstvak(3),
        }
        labels = {
            "waarvoor": "Waarvoor dragen we over?",
            "toestemming": "De klant vindt dit goed en weet wat wij delen",
            "gedeeld": "Wat hebben we gedeeld?",
            "samen_gedaan": "Samen met de klant gebeld of langsgegaan",
            "zorgsignaal": "Hoort bij",
        }
        help_texts = {
            "waarvoor": "Zo staat het ook op het blad voor de klant. Gebruik gewone taal: “hulp bij uw schulden”.",
            "toestemming": "Zonder toestemming is er geen warme overdracht. De klant mag nee zeggen; dat kost niets.",
            "gedeeld": f"Niet meer dan de ander nodig heeft: naam, telefoonnummer en de vraag. {NIET_MEDISCH}",
            "samen_gedaan": "Hulp vragen is een grote stap. Bied aan om samen te bellen.",
            "terugkoppeling_op": "Op deze dag vraagt u hoe het is gegaan.",
        }

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        veld = self.fields["toestemming"]
        veld.required = True
        veld.error_messages["required"] = "Draag alleen over als de klant het goed vindt. Vraag het eerst."

    def clean_op(self) -> date | None:
        """Handed over today or before."""
        return niet_later(self.cleaned_data["op"])

    def clean(self) -> dict[str, Any]:
        """We ask how it went after the handover."""
        gegevens = super().clean()
        op, terug = gegevens.get("op"), gegevens.get("terugkoppeling_op")
        if op and terug and terug < op:
            self.add_error("terugkoppeling_op", "De dag om na te vragen ligt voor de overdracht.")
        return gegevens


class Terugkoppelformulier(Verwijsregels, Revisieformulier):
    """How it went; or another day to ask; or a correction of what was written down."""

    class Meta:
        model = Verwijzing
        fields = (
            "teruggekoppeld_op",
            "uitkomst",
            "terugkoppeling_op",
            "contact",
            "waarvoor",
            "gedeeld",
            "samen_gedaan",
        )
        field_classes = {
            "teruggekoppeld_op": Gebeurddag,
            "terugkoppeling_op": Komendedag,
            "gedeeld": Tekstveld,
            "uitkomst": Tekstveld,
        }
        widgets = {
            "uitkomst": tekstvak(3),
            "gedeeld": tekstvak(3),
        }
        labels = {
            "teruggekoppeld_op": "Gehoord op",
            **{veld: Overdrachtformulier.Meta.labels[veld] for veld in ("waarvoor", "gedeeld", "samen_gedaan")},
        }
        help_texts = {
            "teruggekoppeld_op": "Laat leeg als u nog niets hebt gehoord. Kies dan hieronder een nieuwe dag.",
            "uitkomst": f"Is de hulp begonnen? Wat is er afgesproken? {NIET_MEDISCH}",
            "gedeeld": Overdrachtformulier.Meta.help_texts["gedeeld"],
        }

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        nodig_wanneer(self.fields["uitkomst"], "verplicht als u iets hebt gehoord")
        nodig_wanneer(self.fields["teruggekoppeld_op"], "verplicht als u iets hebt gehoord")

    def clean_teruggekoppeld_op(self) -> date | None:
        """Heard today or before."""
        return niet_later(self.cleaned_data["teruggekoppeld_op"])

    def clean(self) -> dict[str, Any]:
        """Heard something: then what; and not before it was handed over."""
        gegevens = super().clean()
        terug, gehoord = gegevens.get("terugkoppeling_op"), gegevens.get("teruggekoppeld_op")
        fouten = {}
        if gehoord and not gegevens.get("uitkomst"):
            fouten["uitkomst"] = "Schrijf op wat eruit kwam."
        if not gehoord and gegevens.get("uitkomst"):
            fouten["teruggekoppeld_op"] = "Vul in wanneer u dit hoorde."
        if gehoord and gehoord < self.instance.op:
            fouten["teruggekoppeld_op"] = "Deze dag ligt voor de overdracht."
        if terug and terug < self.instance.op:
            fouten["terugkoppeling_op"] = "De dag om na te vragen ligt voor de overdracht."
        self.meld(fouten)
        return gegevens

"""Forms of the sociale kaart."""

from typing import Any

from django import forms

from klanten.forms.velden import Bereikbaar
from klanten.models import Organisatie, Organisatiecontact, Organisatiesoort
from toegang.formulieren import Eenmalig, Revisieformulier
from toegang.getypeerd import modelkeuzeveld
from toegang.tekstvelden import MetTelefoon, Tekstveld, tekstvak


class Zoekformulier(forms.Form):
    """What to look for; nothing is demanded, and what cannot be is left out."""

    zoek = forms.CharField(label="Zoek", required=False, max_length=100)
    soort = forms.ModelChoiceField(
        Organisatiesoort.objects.all(), label="Soort", required=False, empty_label="Alle soorten"
    )
    ook_oud = forms.BooleanField(label="Ook wat niet meer in gebruik is", required=False)

    def keuzes(self) -> dict[str, Any]:
        """The choices that are valid."""
        self.is_valid()
        return {veld: waarde for veld, waarde in self.cleaned_data.items() if waarde}


class Webadres(forms.URLField):
    """An address on the web; typed without "https://" it gets that."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(assume_scheme="https", **kwargs)


class Organisatieregels(MetTelefoon):
    """What one needs to know of an organisation."""

    class Meta:
        model = Organisatie
        fields: tuple[str, ...] = (
            "naam",
            "soort",
            "omschrijving",
            "aanmelden",
            "telefoon",
            "email",
            "website",
            "straat",
            "huisnummer",
            "postcode",
            "plaats",
        )
        field_classes = {"omschrijving": Tekstveld, "aanmelden": Tekstveld, "website": Webadres}
        widgets = {
            "omschrijving": tekstvak(3),
            "aanmelden": tekstvak(3),
            "telefoon": forms.TextInput(attrs={"type": "tel", "class": "moment"}),
            "huisnummer": forms.TextInput(attrs={"class": "kort"}),
            "postcode": forms.TextInput(attrs={"class": "kort"}),
        }
        help_texts = {
            "omschrijving": "Waarmee helpt deze organisatie, en wie?",
            "aanmelden": "Wat moet u weten om te verwijzen: hoe, wanneer, wat vragen ze, hoe lang is de wachttijd?",
        }

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        modelkeuzeveld(self, "soort").empty_label = "Kies een soort"


class Organisatieformulier(Eenmalig, Organisatieregels):
    """Put an organisation on the sociale kaart."""


class Organisatiewijzigformulier(Organisatieregels, Revisieformulier):
    """Correct an organisation or take it out of use."""

    class Meta(Organisatieregels.Meta):
        fields = (*Organisatieregels.Meta.fields, "actief")
        help_texts = {
            **Organisatieregels.Meta.help_texts,
            "actief": "Haal het vinkje weg als u er niet meer naar verwijst. Wat er liep, blijft staan.",
        }


class Contactregels(Bereikbaar):
    """Someone to call, with at least one way to reach them."""

    class Meta:
        model = Organisatiecontact
        fields = ("naam", "functie", "telefoon", "email", "vast")
        widgets = {"telefoon": forms.TextInput(attrs={"type": "tel", "class": "moment"})}
        help_texts = {
            "telefoon": "Telefoon of e-mail: minstens één van de twee.",
            "vast": "De eerste die u belt. Een vaste contactpersoon houdt de lijnen kort.",
        }


class Contactformulier(Eenmalig, Contactregels):
    """Add someone to call."""


class Contactwijzigformulier(Contactregels, Revisieformulier):
    """Correct someone to call."""

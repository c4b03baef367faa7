"""Choosing what a list shows, and handing clients over."""

from collections.abc import Callable, Mapping
from typing import Any

from django import forms

from caseload.lijst import BEURTEN, GEEN
from caseload.signaal import Beurt
from caseload.signaalstand import ALLE, ZONDER_KLANTBEELD
from caseload.signalen import SIGNALEN
from caseload.teambeeld import Belasting
from caseload.tekstbronnen import SOORTEN as TEKSTSOORTEN
from caseload.tekstvlak import KORTSTE, zoekwoorden
from caseload.tekstzoeken import PERIODEN
from gesprekken.botsingen import Botsing, afdruk
from toegang.formulieren import Eenmalig
from toegang.getypeerd import keuzeveld
from toegang.nummers import als_nummer

# What says yes to the clashes that were named.
TOCH_OVERDRAGEN = "toch_overdragen"


class Lijstfilter(forms.Form):
    """The filter of a list of clients. `keuzes` come from `filterkeuzes`, `geteld` from `aantallen`."""

    beurt = forms.ChoiceField(label="Staat", required=False)
    signaal = forms.ChoiceField(label="Signaal", required=False)
    profiel = forms.ChoiceField(label="Profiel", required=False)
    tegel = forms.ChoiceField(label="Tegel", required=False)

    def __init__(
        self,
        *args: Any,
        keuzes: dict[str, list[tuple[str, str]]],
        geteld: Mapping[str, Mapping[str, int]] | None = None,
        **kwargs: Any,
    ) -> None:
        super().__init__(*args, **kwargs)
        signalen = [
            (ALLE, "Alle met iets te doen"),
            *((signaal.code, signaal.naam) for signaal in SIGNALEN if signaal.beurt is not Beurt.INZICHT),
            (ZONDER_KLANTBEELD, "Zonder actueel klantbeeld"),
        ]
        for naam, leeg, waarden in (
            ("beurt", "Alle staten", [*BEURTEN.items()]),
            ("signaal", "Alle signalen", signalen),
            ("profiel", "Alle profielen", [*keuzes["profiel"], (GEEN, "Nog geen profiel")]),
            ("tegel", "Alle tegels", [*keuzes["tegel"], (GEEN, "Nog niet bekend")]),
        ):
            aantal = (geteld or {}).get(naam, {})
            keuzeveld(self, naam).choices = [
                ("", leeg),
                *((code, f"{tekst} ({aantal[code]})" if code in aantal else tekst) for code, tekst in waarden),
            ]
        for veld in self.fields.values():
            veld.error_messages["invalid_choice"] = "Deze keuze bestaat niet. Kies uit de lijst."

    def keuze(self) -> dict[str, str] | None:
        """What was chosen; None when that does not exist, for then nobody meets it (and `errors` says so)."""
        if not self.is_valid():
            return None
        return {naam: waarde for naam, waarde in self.cleaned_data.items() if waarde}


class Teamfilter(Lijstfilter):
    """The filter of the team's list: also by klantmanager and by who came or left lately."""

    klantmanager = forms.ChoiceField(label="Klantmanager", required=False)
    stroom = forms.ChoiceField(
        label="In- en uitstroom",
        required=False,
        choices=[("", "In begeleiding"), ("in", "Ingestroomd, 30 dagen"), ("uit", "Uitgestroomd, 30 dagen")],
    )
    field_order = ("klantmanager", "beurt", "signaal", "profiel", "tegel", "stroom")

    def __init__(self, *args: Any, klantmanagers: list[tuple[str, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        keuzeveld(self, "klantmanager").choices = [("", "Alle klantmanagers"), *klantmanagers]


def lees_gekozen(waarden: list[str]) -> dict[int, int]:
    """The chosen clients, each with the klantmanager that the page showed ("client.klantmanager"), by number."""
    paren = [[als_nummer(deel) for deel in waarde.split(".")] for waarde in waarden]
    return {
        klant: klantmanager
        for klant, klantmanager in (paar for paar in paren if len(paar) == 2)
        if klant is not None and klantmanager is not None
    }


class Tekstzoekformulier(forms.Form):
    """Words to look for in the texts of dossiers, of which kind and how far back."""

    woorden = forms.CharField(
        label="Zoek in de teksten",
        error_messages={"required": "Typ een of meer woorden om te zoeken."},
        widget=forms.TextInput(attrs={"type": "search", "autocomplete": "off"}),
    )
    soort = forms.ChoiceField(label="Soort", required=False)
    periode = forms.ChoiceField(label="Periode", required=False)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        keuzeveld(self, "soort").choices = [("", "Alles"), *((soort.code, soort.naam) for soort in TEKSTSOORTEN)]
        keuzeveld(self, "periode").choices = [(code, naam) for code, (naam, _) in PERIODEN.items()]
        for naam in ("soort", "periode"):
            self.fields[naam].error_messages["invalid_choice"] = "Deze keuze bestaat niet. Kies uit de lijst."

    def clean_woorden(self) -> str:
        """With single spaces, no longer than anyone types; two letters at least, or all of the dossier is found."""
        woorden = " ".join(self.cleaned_data["woorden"].split())[:100]
        if sum(map(len, zoekwoorden(woorden))) < KORTSTE:
            raise forms.ValidationError("Typ minstens twee letters om te zoeken.", code="te_kort")
        return woorden


class Overdrachtformulier(Eenmalig):
    """Who takes the chosen clients over, and the note for that colleague."""

    naar = forms.ChoiceField(label="Wie neemt de klanten over?", widget=forms.RadioSelect)
    notitie = forms.CharField(
        label="Notitie voor de klantmanager die overneemt",
        help_text="Wat moet uw collega weten, en wat is er met de klanten besproken? De klant kan dit lezen.",
        max_length=2000,
        widget=forms.Textarea(attrs={"rows": 4}),
    )

    def __init__(
        self,
        *args: Any,
        ontvangers: list[Belasting],
        botst: Callable[[str], list[Botsing]] = lambda _: [],
        **kwargs: Any,
    ) -> None:
        super().__init__(*args, **kwargs)
        self.botst = botst
        self.botsingen: list[Botsing] = []
        keuzeveld(self, "naar").choices = [
            (str(ontvanger.klantmanager.pk), ontvanger.klantmanager.naam) for ontvanger in ontvangers
        ]

    def clean(self) -> dict[str, Any]:
        """Name what clashes in the day of the receiver, unless the user has seen just that."""
        gegevens = super().clean() or self.cleaned_data
        if gegevens.get("naar") and not self.errors:
            self.botsingen = self.botst(gegevens["naar"])
            if self.botsingen and self.data.get(TOCH_OVERDRAGEN) != self.afdruk:
                self.add_error("naar", "Deze klantmanager heeft op die tijden al iets. Kijk hieronder wat.")
        return gegevens

    @property
    def afdruk(self) -> str:
        """What the user says yes to: the clashes that were named."""
        return afdruk(self.botsingen)


class Koppelformulier(Eenmalig):
    """The secret address of one's agenda: make or renew it, change what goes along, take it away."""

    MAAK, NAMEN, WEG = "maak", "namen", "weg"

    wat = forms.ChoiceField(choices=[(MAAK, "Maak"), (NAMEN, "Bewaar"), (WEG, "Haal weg")], widget=forms.HiddenInput)
    met_namen = forms.BooleanField(
        label="Zet de namen van klanten erbij",
        required=False,
        help_text="Wie uw agenda op telefoon of computer ziet, ziet dan ook die namen. Zonder: “Gesprek, kamer 4”.",
    )

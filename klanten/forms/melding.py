"""The form of a melding: who reports, and is this person known already?"""

from typing import Any
from uuid import UUID

from django import forms
from django.utils import timezone
from django.utils.formats import localize

from klanten.actions.klant import team_van
from klanten.bekenden import KLANTNUMMER_GERADEN, mens_uit, zoek_bekenden
from klanten.forms.persoon import CONTACTVELDEN, Persoonsregels
from klanten.models import Klant, Meldreden
from toegang.eenmalig import eerder_gebruik
from toegang.formulieren import Eenmalig, vervang_waarde
from toegang.getypeerd import modelkeuzeveld
from toegang.invoervelden import Klantnummerinvoer
from toegang.models import Gebruiker, Rol
from toegang.pogingen import wacht_tot
from toegang.tekstvelden import tekstvak
from toegang.velden import nodig_wanneer

ANDERS = "anders"


class Meldingformulier(Eenmalig, Persoonsregels):
    """A new melding. Looks first whether the client is known with any team; then asks which of them it is."""

    klantnummer = Klantnummerinvoer(
        label="Al bekend? Klantnummer",
        max_length=20,
        required=False,
        help_text="Alleen als de klant een nummer van eerder heeft, zoals K-000123.",
        widget=forms.TextInput(attrs={"class": "kort", "autocomplete": "off"}),
    )
    meldreden = forms.ModelChoiceField(Meldreden.objects.all(), label="Reden van melding", empty_label="Kies een reden")
    toelichting = forms.CharField(
        label="Toelichting",
        required=False,
        max_length=2000,
        widget=tekstvak(),
        help_text="In de woorden van de klant. De klant kan dit lezen.",
    )
    klantmanager = forms.ModelChoiceField(
        Gebruiker.objects.none(), label="Klantmanager", empty_label="Kies een klantmanager"
    )

    _sleutel_is_nieuw = False

    def __init__(self, *args: Any, gebruiker: Gebruiker, **kwargs: Any) -> None:
        super().__init__(*args, gebruiker=gebruiker, **kwargs)
        # What one may answer to the question who it is; nothing as long as nobody is known.
        self.aangeboden: set[str] = set()
        if gebruiker.rol == Rol.TEAMLEIDER:
            modelkeuzeveld(self, "klantmanager").queryset = Gebruiker.objects.klantmanagers_van(team_van(gebruiker))
        else:
            del self.fields["klantmanager"]
        nodig_wanneer(self.fields["toelichting"], "verplicht als de klant terugkomt")

    def clean(self) -> dict[str, Any]:
        """After the rules of the fields: is this person known already, and what did the user say about that?"""
        gegevens = super().clean()
        if self.errors or self.alleen_getoond:
            return gegevens
        if eerder_gebruik(gegevens["sleutel"]):
            # It registers nobody (any more), so it tells nothing of who is known: one could ask with it as often as one
            # likes, and a second click would find the client of the first.
            return gegevens
        self._sleutel_is_nieuw = True
        nummer = gegevens["klantnummer"]
        if nummer and (tot := wacht_tot(self.gebruiker, KLANTNUMMER_GERADEN, timezone.now())):
            self.add_error(
                "klantnummer",
                f"U vulde te vaak een klantnummer in dat niet klopte. Dat kan weer vanaf "
                f"{localize(timezone.localtime(tot))}. Zonder klantnummer kunt u de melding gewoon vastleggen.",
            )
        else:
            self.zoek_bekenden()
            if nummer and not any(bekende.genoemd for bekende in self.bekend):
                self.bekend = []
                self.misser = nummer
                # Not which of them: that would tell a stranger what does fit.
                self.add_error(
                    "klantnummer",
                    "Dit nummer hoort niet bij deze naam en geboortedatum, of het bestaat niet. "
                    "Heette de klant toen anders? Vul dan die naam in.",
                )
            elif self.bekend:
                self._beoordeel_keuze(gegevens)
                self.houd_in()
        return gegevens

    @property
    def verstuurde_sleutel(self) -> UUID | None:
        """As ever, to look for an earlier send by; None when it was looked for and there is none."""
        return None if self._sleutel_is_nieuw else super().verstuurde_sleutel

    def zoek_bekenden(self) -> None:
        """Fill `bekend` from what was typed and add the field that asks which of them it is."""
        self.bekend = zoek_bekenden(
            mens_uit(self.cleaned_data), gebruiker=self.gebruiker, klantnummer=self.cleaned_data["klantnummer"]
        )
        terug = [
            (f"terug-{bekende.klant.pk}", f"Dit is {bekende.klant.klantnummer}: opnieuw in begeleiding nemen")
            for bekende in self.bekend
            if bekende.vertrokken and bekende.overneembaar
        ]
        keuzes = [*terug, (ANDERS, "Dit is iemand anders: inschrijven als nieuwe klant")]
        self.aangeboden = {sleutel for sleutel, _ in keuzes}
        self.fields["keuze"] = forms.ChoiceField(
            label="Dezelfde klant of een ander",
            choices=keuzes,
            widget=forms.RadioSelect,
        )

    def _beoordeel_keuze(self, gegevens: dict[str, Any]) -> None:
        keuze = self.data.get(self.add_prefix("keuze"), "")
        if not keuze and not self.vraagt:
            # A warning does not hold anyone up: whoever goes on after it says that this is someone else.
            keuze = ANDERS
            vervang_waarde(self, "keuze", keuze)
        if keuze not in self.aangeboden or not self.alle_bekeken:
            if keuze not in {"", ANDERS, *(f"terug-{bekende.klant.pk}" for bekende in self.bekend)}:
                # No page ever offered this client: someone wrote the choice.
                self.misser = ""
            self.add_error(
                "keuze",
                "Deze klant is misschien al bekend. Kijk hieronder en kies wie het is."
                if self.vraagt
                else "Er is een klant die hierop lijkt. Kijk hieronder. Is het iemand anders? Leg de melding dan nog "
                "een keer vast.",
            )
        elif keuze != ANDERS and not gegevens["toelichting"]:
            self.add_error("toelichting", "Schrijf op waarom de klant terugkomt. Dat helpt om het nu anders te doen.")
        else:
            gegevens["keuze"] = keuze

    def vraag_opnieuw(self) -> None:
        """Someone else was quicker: look again at who is known and let the user choose once more."""
        self.zoek_bekenden()
        self.add_error("keuze", "Er is intussen iets veranderd. Kijk hieronder en kies opnieuw wie het is.")
        self.houd_in()

    def melding(self) -> dict[str, Any]:
        """What was reported, of a client who is new and of one who comes back alike."""
        return {
            "gegevens": {naam: self.cleaned_data[naam] for naam in CONTACTVELDEN},
            "klantnummer": self.cleaned_data["klantnummer"],
            "meldreden": self.cleaned_data["meldreden"],
            "toelichting": self.cleaned_data["toelichting"],
            "klantmanager": self.cleaned_data.get("klantmanager") or self.gebruiker,
        }

    @property
    def wie_terugkomt(self) -> Klant | None:
        """The known client who was chosen as the one who reports; None for someone who is new."""
        keuze = self.cleaned_data.get("keuze")
        return next((klant for klant in self.bekenden if keuze == f"terug-{klant.pk}"), None)

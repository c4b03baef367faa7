"""Forms about the client: melding, details, outflow."""

from datetime import date
from typing import Any

from django import forms
from django.utils import timezone

from klantbeeld.actions.klant import OPNIEUW_VERTELD, PERSOON, meld_klant, neem_opnieuw_in_begeleiding
from klantbeeld.forms.velden import Bereikbaar, tekstvak
from klantbeeld.melding import geboortedatum_fout
from klantbeeld.models import Klant, Meldreden, Periode, Uitstroomreden
from toegang.alfabet import OP_ALFABET
from toegang.dossiers import toegangsgrond
from toegang.formulieren import Eenmalig, Revisieformulier
from toegang.models import Gebruiker, Rol
from toegang.velden import Gebeurddag, datumvak, vraag_zeker

ANDERS = "anders"
CONTACTVELDEN = (*PERSOON, *OPNIEUW_VERTELD)


class Persoonsregels(Bereikbaar):
    """The rules for who someone is and how to reach them, at a melding and later."""

    class Meta:
        model = Klant
        fields = CONTACTVELDEN
        widgets = {
            "geboortedatum": datumvak(autocomplete="off"),
            "telefoon": forms.TextInput(attrs={"type": "tel", "class": "moment", "autocomplete": "off"}),
            "aanspreekvorm": forms.RadioSelect(attrs={"class": "opties--naast-elkaar"}),
        }
        help_texts = {
            "telefoon": "Telefoon of e-mail: minstens één van de twee.",
            "tolk_taal": "Alleen als er een tolk nodig is, bijvoorbeeld: Tigrinya.",
            "aanspreekvorm": "U, tenzij de klant zelf iets anders zegt.",
        }

    def clean_geboortedatum(self) -> date:
        """Refuse a date of birth that cannot be right."""
        geboortedatum: date = self.cleaned_data["geboortedatum"]
        if fout := geboortedatum_fout(geboortedatum, timezone.localdate()):
            raise forms.ValidationError(fout)
        return geboortedatum


class Meldingformulier(Eenmalig, Persoonsregels):
    """A new melding. Looks first whether the client is known with any team; then asks which of them it is.

    After validation `bekenden` holds the known clients who may be the same person, `eigen_dossiers` the pks of those
    that the user may open.
    """

    klantnummer = forms.CharField(
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

    def _get_validation_exclusions(self) -> set[str]:
        """Leave how to reach the client to this form's own rule; asking the database too costs three queries."""
        return super()._get_validation_exclusions() | {"email"}

    def __init__(self, *args: Any, gebruiker: Gebruiker, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.gebruiker = gebruiker
        self.bekenden: list[Klant] = []
        self.eigen_dossiers: set[int] = set()
        if gebruiker.rol == Rol.TEAMLEIDER:
            self.fields["klantmanager"].queryset = Gebruiker.objects.klantmanagers_van(gebruiker.team)
        else:
            del self.fields["klantmanager"]
        self.fields["toelichting"].wanneer_nodig = "verplicht als de klant terugkomt"

    def clean(self) -> dict[str, Any]:
        """After the rules of the fields: is this person known already, and what did the user say about that?"""
        gegevens = super().clean()
        if not self.errors:
            self.zoek_bekenden()
            if self.bekenden:
                self._beoordeel_keuze(gegevens)
            elif gegevens["klantnummer"]:
                # Not which of the two: that would tell a stranger whose number it is not.
                self.add_error("klantnummer", "Dit nummer hoort bij een andere geboortedatum of bestaat niet.")
        return gegevens

    def zoek_bekenden(self) -> None:
        """Fill `bekenden` from what was typed and add the field that asks which of them it is."""
        persoon = {naam: self.cleaned_data[naam] for naam in PERSOON}
        self.bekenden = list(
            Klant.objects.bekend_als(gebruiker=self.gebruiker, klantnummer=self.cleaned_data["klantnummer"], **persoon)
            .met_laatste_periode()
            .select_related("klantmanager", "team")
            .order_by("-gemeld_op", "pk")
        )
        self.eigen_dossiers = {klant.pk for klant in self.bekenden if toegangsgrond(self.gebruiker, klant)}
        terug = [
            (f"terug-{klant.pk}", f"Dit is {klant.klantnummer}: opnieuw in begeleiding nemen")
            for klant in self.bekenden
            if klant.uitgestroomd_op or not klant.gemeld_op
        ]
        self.fields["keuze"] = forms.ChoiceField(
            label="Dezelfde klant of een ander",
            choices=[*terug, (ANDERS, "Dit is iemand anders: inschrijven als nieuwe klant")],
            widget=forms.RadioSelect,
        )

    def _beoordeel_keuze(self, gegevens: dict[str, Any]) -> None:
        keuze = self.data.get(self.add_prefix("keuze"), "")
        getoond = set(self.data.getlist(self.add_prefix("bekeken")))
        if keuze not in dict(self.fields["keuze"].choices) or not {str(klant.pk) for klant in self.bekenden} <= getoond:
            self.add_error("keuze", "Deze klant is misschien al bekend. Kijk hieronder en kies wie het is.")
        elif keuze != ANDERS and not gegevens["toelichting"]:
            self.add_error("toelichting", "Schrijf op waarom de klant terugkomt. Dat helpt om het nu anders te doen.")
        else:
            gegevens["keuze"] = keuze

    def vraag_opnieuw(self) -> None:
        """Someone else was quicker: look again at who is known and let the user choose once more."""
        self.zoek_bekenden()
        self.add_error("keuze", "Er is intussen iets veranderd. Kijk hieronder en kies opnieuw wie het is.")

    def voer_melding_uit(self) -> Klant:
        """Register the client or take the chosen one back. Raises what the actions raise."""
        melding = {
            "gegevens": {naam: self.cleaned_data[naam] for naam in CONTACTVELDEN},
            "meldreden": self.cleaned_data["meldreden"],
            "toelichting": self.cleaned_data["toelichting"],
            "klantmanager": self.cleaned_data.get("klantmanager") or self.gebruiker,
            "door": self.gebruiker,
        }
        keuze = self.cleaned_data.get("keuze", ANDERS)
        if keuze != ANDERS:
            gekozen = next(klant for klant in self.bekenden if keuze == f"terug-{klant.pk}")
            return neem_opnieuw_in_begeleiding(klant=gekozen, **melding)
        return meld_klant(
            klantnummer=self.cleaned_data["klantnummer"], bekeken=[klant.pk for klant in self.bekenden], **melding
        )


class Zoekformulier(forms.Form):
    """A name or a klantnummer to look for."""

    zoekterm = forms.CharField()

    def clean_zoekterm(self) -> str:
        """With single spaces, and no longer than a name gets."""
        return " ".join(self.cleaned_data["zoekterm"].split())[:100]


class Gegevensformulier(Persoonsregels, Revisieformulier):
    """Who the client is, how to reach and address them, and the duo-colleague."""

    class Meta(Persoonsregels.Meta):
        fields = (*CONTACTVELDEN, "naam_uitspraak", "ontvangst", "duo_collega")
        help_texts = {
            **Persoonsregels.Meta.help_texts,
            "naam_uitspraak": "Zo geschreven als u het leest, bijvoorbeeld: Jil-maz.",
            "ontvangst": "Bijvoorbeeld: kamer op de begane grond, een rustige plek. Geen diagnose.",
            "duo_collega": "Een duo-collega mag hetzelfde zien en doen als de klantmanager.",
        }

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        team = Gebruiker.objects.klantmanagers_van(self.instance.team)
        # A colleague who left the team stays a choice as long as the dossier names that colleague.
        self.fields["duo_collega"].queryset = (
            (team | Gebruiker.objects.filter(pk=self.instance.duo_collega_id))
            .exclude(pk=self.instance.klantmanager_id)
            .order_by(*OP_ALFABET)
        )
        self.fields["duo_collega"].empty_label = "Geen duo-collega"


class Uitstroomformulier(Eenmalig):
    """When and why the guidance ends. `periode` may bring `laatste_gesprek`: the moment of the last conversation."""

    einde = Gebeurddag(label="Uitgestroomd op")
    uitstroomreden = forms.ModelChoiceField(
        Uitstroomreden.objects.all(), label="Reden van uitstroom", empty_label="Kies een reden"
    )

    def __init__(self, *args: Any, periode: Periode, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.periode = periode
        self.initial.setdefault("einde", timezone.localdate())

    def clean_einde(self) -> date:
        """The guidance ends after it began, and not in the future."""
        einde: date = self.cleaned_data["einde"]
        if einde > timezone.localdate():
            raise forms.ValidationError("Deze dag is nog niet geweest. Leg de uitstroom vast als het zover is.")
        if einde < self.periode.begin:
            gemeld = f"{self.periode.begin:%d-%m-%Y}"
            raise forms.ValidationError(f"De klant meldde zich op {gemeld}. Kies die dag of later.")
        return einde

    def clean(self) -> dict[str, Any]:
        """Who spoke with us after leaving is asked about."""
        gegevens = super().clean() or self.cleaned_data
        einde, laatste = gegevens.get("einde"), getattr(self.periode, "laatste_gesprek", None)
        if einde and laatste and timezone.localdate(laatste) > einde:
            vraag_zeker(self, "einde", einde, f"Op {timezone.localdate(laatste):%d-%m-%Y} was er nog een gesprek.")
        return gegevens

"""The form of a short contact: five questions, of which two are filled in; and the one that corrects a note."""

from datetime import date, datetime
from typing import Any

from django import forms
from django.utils import timezone

from gesprekken.actions.afspraak import NieuweAfspraak
from gesprekken.actions.contact import NieuwContact
from gesprekken.afspraakzin import AFSPRAAK_LENGTE, LANGSTE_BEGIN, afspraakzin
from gesprekken.models import AfspraakVan, Contactkanaal, Contactnotitie
from klanten.forms.velden import vanaf_geboorte
from klanten.models import Klant
from toegang.formulieren import Eenmalig, Revisieformulier
from toegang.getypeerd import keuzeveld
from toegang.tekstvelden import tekstvak, vanaf_vandaag
from toegang.velden import Gebeurdmoment, Komendedag, nodig_wanneer

NAAST_ELKAAR = {"class": "opties--naast-elkaar"}
GEEN = "geen"
VAN_WIE = [(GEEN, "geen"), (AfspraakVan.KLANT.value, "klant"), (AfspraakVan.GEMEENTE.value, "wij")]


class Contactregels(forms.ModelForm):  # type: ignore[type-arg]  # Django's class takes no arguments when it runs
    """How the contact was. An attempt needs no text; what reached the client does."""

    bereikt = forms.TypedChoiceField(
        label="Bereikt?",
        choices=[(True, "ja"), (False, "nee")],
        coerce=lambda keuze: str(keuze) == "True",
        initial=True,
        widget=forms.RadioSelect(attrs=NAAST_ELKAAR),
        error_messages={"required": "Kies of u de klant hebt bereikt."},
    )

    class Meta:
        model = Contactnotitie
        fields: tuple[str, ...] = ("kanaal", "bereikt", "tekst", "intern", "moment")
        field_classes = {"moment": Gebeurdmoment}
        widgets = {"kanaal": forms.RadioSelect(attrs=NAAST_ELKAAR), "tekst": tekstvak(3)}
        labels = {
            "kanaal": "Hoe was het contact?",
            "tekst": "Wat is er besproken?",
            "intern": "Alleen voor ons. De klant leest dit dan niet mee.",
            "moment": "Wanneer was het?",
        }

    def __init__(self, *args: Any, klant: Klant, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        keuzeveld(self, "kanaal").choices = Contactkanaal.choices
        nodig_wanneer(self.fields["tekst"], "verplicht als de klant is bereikt")
        vanaf_geboorte(self.fields["moment"], klant)

    def clean_moment(self) -> datetime | None:
        """What is noted has been."""
        moment: datetime | None = self.cleaned_data["moment"]
        if moment and moment > timezone.now():
            raise forms.ValidationError("Dit moment moet nog komen. Vul in wanneer het contact was.")
        return moment

    def clean(self) -> dict[str, Any]:
        """Who was reached was told something."""
        gegevens = super().clean() or self.cleaned_data
        if gegevens.get("bereikt") and not gegevens.get("tekst") and "tekst" not in self.errors:
            self.add_error("tekst", "Schrijf op wat er is besproken. Niemand bereikt? Kies dan nee.")
        return gegevens


class Contactformulier(Eenmalig, Contactregels):
    """A new note, with at most one agreement: of the client ("Ik …") or of ours ("Wij …"). Without a moment: now."""

    afspraak_van = forms.ChoiceField(
        label="Afspraak", choices=VAN_WIE, initial=GEEN, required=False, widget=forms.RadioSelect(attrs=NAAST_ELKAAR)
    )
    afspraak_wat = forms.CharField(
        label="Wat is de afspraak?",
        max_length=AFSPRAAK_LENGTE - LANGSTE_BEGIN,
        required=False,
        widget=forms.TextInput(attrs={"autocomplete": "off"}),
    )
    afspraak_uiterlijk = Komendedag(label="Uiterlijk", required=False)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.initial.update({"kanaal": Contactkanaal.IK_BELDE, "moment": None})
        self.fields["moment"].required = False
        self.fields["moment"].help_text = "Leeg is nu."
        for naam in ("afspraak_wat", "afspraak_uiterlijk"):
            nodig_wanneer(self.fields[naam], "verplicht bij een afspraak")
        nodig_wanneer(self.fields["afspraak_van"], "verplicht als u een afspraak opschrijft")

    def clean_afspraak_uiterlijk(self) -> date | None:
        """An agreement is about what still has to be done."""
        dag = self.cleaned_data["afspraak_uiterlijk"]
        return vanaf_vandaag(dag) if dag else None

    def clean(self) -> dict[str, Any]:
        """An agreement says who, what and by when; what was typed of one never goes in silence."""
        gegevens = super().clean()
        gekozen = gegevens.get("afspraak_van") not in {None, "", GEEN}
        wat, uiterlijk = gegevens.get("afspraak_wat"), gegevens.get("afspraak_uiterlijk")
        if not gekozen and wat:
            self.add_error("afspraak_van", "Kies van wie de afspraak is, of haal de tekst van de afspraak weg.")
        if gekozen and not wat and "afspraak_wat" not in self.errors:
            self.add_error("afspraak_wat", "Schrijf op wat er is afgesproken.")
        if gekozen and not uiterlijk and "afspraak_uiterlijk" not in self.errors:
            self.add_error("afspraak_uiterlijk", "Kies wanneer dit klaar moet zijn.")
        return gegevens

    @property
    def is_leeg(self) -> bool:
        """Whether nothing was typed that could be lost."""
        return not any(self.data.get(naam, "").strip() for naam in ("tekst", "afspraak_wat"))

    def contact(self) -> NieuwContact:
        """How it was."""
        gegevens = self.cleaned_data
        return NieuwContact(
            kanaal=Contactkanaal(gegevens["kanaal"]),
            bereikt=gegevens["bereikt"],
            tekst=gegevens["tekst"],
            moment=gegevens["moment"] or timezone.now(),
            intern=gegevens["intern"],
        )

    def afspraak(self) -> NieuweAfspraak | None:
        """What was agreed, as a sentence of who does it; None for nothing."""
        gegevens = self.cleaned_data
        if gegevens["afspraak_van"] in {"", GEEN}:
            return None
        van = AfspraakVan(gegevens["afspraak_van"])
        return NieuweAfspraak(
            van=van, wat=afspraakzin(van, gegevens["afspraak_wat"]), uiterlijk=gegevens["afspraak_uiterlijk"]
        )


class Contactwijziging(Contactregels, Revisieformulier):
    """Correct a note; what stood there first is kept by the database."""

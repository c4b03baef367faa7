"""Forms around care. Short ones, one per step; the hints say what to write instead of anything medical."""

from datetime import date
from typing import Any

from django import forms
from django.utils import timezone

from gesprekken.models import Gesprek
from klanten.forms.velden import vanaf_geboorte
from klanten.models import Klant, Organisatie
from toegang.alfabet import op_naam
from toegang.formulieren import Eenmalig, Revisieformulier
from toegang.getypeerd import modelkeuzeveld
from toegang.tekstvelden import Tekstveld, tekstvak
from toegang.velden import Gebeurddag, nodig_wanneer
from zorg.models import Hulp, Hulpstatus, Zorgsignaal, Zorgstap
from zorg.stappen import hulpfouten, ligt_voor, stapfouten, tegenwilfouten, zonder_tegenspraak

NIET_MEDISCH = "Geen diagnose, medicijnen of behandeling."
ALLEEN_NODIG = f"Schrijf op wat het betekent voor uren, vervoer of begeleiding. {NIET_MEDISCH}"
GESPREKKEN_TERUG = 10


class Gesprekskeuze(forms.ModelChoiceField):  # type: ignore[type-arg]  # Django's class takes no arguments when it runs
    """The conversation in which it was noticed."""

    def label_from_instance(self, obj: Gesprek) -> str:
        """Its kind and day."""
        return f"{obj.soort.naam} van {timezone.localdate(obj.moment):%d-%m-%Y}"


class Zorgregels(forms.ModelForm):  # type: ignore[type-arg]  # Django's class takes no arguments when it runs
    """What the forms around care share: choices of this client only, and what a rule finds at its field."""

    def __init__(self, *args: Any, klant: Klant | None = None, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.klant = klant
        if klant:
            for dag in self.fields.values():
                if isinstance(dag, Gebeurddag):
                    vanaf_geboorte(dag, klant)
        if "zorgsignaal" in self.fields:
            signalen = Zorgsignaal.objects.filter(klant=klant).order_by("-gemaakt_op", "-pk")
            veld = modelkeuzeveld(self, "zorgsignaal")
            veld.queryset = signalen
            veld.empty_label = "Hoort niet bij een zorgsignaal"
            if not self.is_bound and not self.instance.pk and "zorgsignaal" not in self.initial:
                # Of one that runs, something new is most likely part; of two, only the writer knows.
                lopend = list(signalen.exclude(stap=Zorgstap.AFGEROND)[:2])
                if len(lopend) == 1:
                    self.initial["zorgsignaal"] = lopend[0].pk
        if "organisatie" in self.fields:
            gekozen = self.instance.organisatie_id
            actief = Organisatie.objects.filter(actief=True)
            # An organisation that is not used any more stays a choice as long as this record names it.
            modelkeuzeveld(self, "organisatie").queryset = (
                (actief | Organisatie.objects.filter(pk=gekozen)) if gekozen else actief
            ).order_by(op_naam("naam"), "pk")
            modelkeuzeveld(self, "organisatie").empty_label = "Kies een organisatie"

    def meld(self, fouten: dict[str, str]) -> None:
        """Put what a rule found at its field, unless that field is wrong already."""
        for veld, fout in fouten.items():
            if veld not in self.errors:
                self.add_error(veld, fout)

    def _get_validation_exclusions(self) -> set[str]:
        """Leave the rules between fields to these forms, which say them at the field; the database holds them too."""
        return {veld.name for veld in self._meta.model._meta.fields}


def niet_later(dag: date | None) -> date | None:
    """The day, when it is today or before. Raises ValidationError."""
    if dag and dag > timezone.localdate():
        raise forms.ValidationError("Deze dag is nog niet geweest.")
    return dag


class Signaalformulier(Eenmalig, Zorgregels):
    """What one sees, and where."""

    gesprek = Gesprekskeuze(
        Gesprek.objects.none(), label="Bij welk gesprek", required=False, empty_label="Niet in een gesprek"
    )

    class Meta:
        model = Zorgsignaal
        fields = ("wat_zien_we", "gesprek")
        field_classes = {"wat_zien_we": Tekstveld}
        widgets = {"wat_zien_we": tekstvak(4)}
        help_texts = {
            "wat_zien_we": "Wat u zag of hoorde, in gewone woorden: “kwam drie keer niet”, “post blijft ongeopend”. "
            f"De klant kan dit lezen. {NIET_MEDISCH}",
        }

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        gesprekken = Gesprek.objects.filter(klant=self.klant).gevoerd().select_related("soort")
        veld = modelkeuzeveld(self, "gesprek")
        veld.queryset = gesprekken
        # The last ones are enough to choose from; an older one that was sent is found in the whole list.
        veld.choices = [
            ("", "Niet in een gesprek"),
            *((gesprek.pk, veld.label_from_instance(gesprek)) for gesprek in gesprekken[:GESPREKKEN_TERUG]),
        ]


class Stapformulier(Zorgregels, Revisieformulier):
    """One step of a zorgsignaal. The button that was pressed says in `stap` where the signal goes."""

    getoonde_stap: Zorgstap

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["stap"].widget = forms.HiddenInput()

    def clean(self) -> dict[str, Any]:
        """Demand what this step asks, when the signal goes beyond it."""
        gegevens = super().clean() or self.cleaned_data
        naar = gegevens.get("stap")
        if naar and (naar == self.getoonde_stap == Zorgstap.AFGEROND or ligt_voor(self.getoonde_stap, naar)):
            self.meld(stapfouten(self.getoonde_stap, gegevens))
        return gegevens


class Verhelderformulier(Stapformulier):
    """First make clear what is going on."""

    getoonde_stap = Zorgstap.VERHELDEREN

    class Meta:
        model = Zorgsignaal
        fields = ("wat_zien_we", "verheldering", "klant_wil_niet_bespreken", "stap")
        field_classes = {"wat_zien_we": Tekstveld, "verheldering": Tekstveld}
        widgets = {"wat_zien_we": tekstvak(3), "verheldering": tekstvak(3)}
        help_texts = {
            "verheldering": "Vraag wat u nodig hebt om te kunnen helpen, niet meer. Kijk ook naar het probleem achter "
            f"het probleem. {NIET_MEDISCH}",
            "klant_wil_niet_bespreken": "Dat mag. Kom er later op terug en neem de tijd.",
        }

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        nodig_wanneer(self.fields["verheldering"], "verplicht om verder te gaan")


class Weegformulier(Stapformulier):
    """Does it exclude work? Debts can be solved beside work; sometimes something else comes first."""

    getoonde_stap = Zorgstap.AFWEGEN

    class Meta:
        model = Zorgsignaal
        fields = ("sluit_werk_uit", "afweging", "stap")
        field_classes = {"afweging": Tekstveld}
        widgets = {"sluit_werk_uit": forms.RadioSelect, "afweging": tekstvak(3)}
        labels = {"sluit_werk_uit": "Sluit dit werk of meedoen nu uit?", "afweging": "Waarom vindt u dat?"}
        help_texts = {
            "afweging": f"Bijvoorbeeld: “twee ochtenden lukt, als de afspraken met de schuldhulp doorgaan”. "
            f"{ALLEEN_NODIG}",
        }

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for veld in ("sluit_werk_uit", "afweging"):
            nodig_wanneer(self.fields[veld], "verplicht om verder te gaan")


class Inschakelformulier(Stapformulier):
    """Who is called in, and the rare case that it happens against the client's will."""

    getoonde_stap = Zorgstap.INSCHAKELEN

    class Meta:
        model = Zorgsignaal
        fields = ("tegen_wil", "tegen_wil_grond", "overlegd_met", "klant_geinformeerd", "stap")
        field_classes = {"tegen_wil_grond": Tekstveld}
        widgets = {"tegen_wil_grond": tekstvak(3)}
        labels = {
            "tegen_wil": "Er is hulp ingeschakeld tegen de wil van de klant",
            "klant_geinformeerd": "De klant weet ervan",
        }
        help_texts = {
            "tegen_wil": "Alleen als het risico ernstig is, bijvoorbeeld als kinderen in de knel komen. Overleg altijd "
            "eerst. Een warme overdracht kan alleen als de klant het goed vindt.",
            "tegen_wil_grond": f"Welk risico ziet u, hoe ernstig is het en bij wie hebt u gemeld? {NIET_MEDISCH}",
            "overlegd_met": "Naam en functie van de collega of teamleider.",
        }

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for veld in ("tegen_wil_grond", "overlegd_met", "klant_geinformeerd"):
            nodig_wanneer(self.fields[veld], "verplicht bij hulp tegen de wil")

    def clean(self) -> dict[str, Any]:
        """Demand the account of help against the client's will."""
        gegevens = super().clean()
        self.meld(tegenwilfouten(gegevens))
        return gegevens


class Afrondformulier(Stapformulier):
    """What came of it."""

    getoonde_stap = Zorgstap.AFGEROND

    class Meta:
        model = Zorgsignaal
        fields = ("uitkomst", "stap")
        field_classes = {"uitkomst": Tekstveld}
        widgets = {"uitkomst": tekstvak(3)}
        help_texts = {
            "uitkomst": "Wat is er opgelost of geregeld, en wie volgt het verder? Was er niets aan de hand, "
            f"schrijf dan dat op. {NIET_MEDISCH}",
        }

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        nodig_wanneer(self.fields["uitkomst"], "verplicht om af te ronden")


STAPFORMULIEREN: dict[str, type[Stapformulier]] = {
    formulier.getoonde_stap: formulier
    for formulier in (Verhelderformulier, Weegformulier, Inschakelformulier, Afrondformulier)
}


class Hulpregels(Zorgregels):
    """What is known of help."""

    class Meta:
        model = Hulp
        fields: tuple[str, ...] = ("organisatie", "van_wie", "waarvoor", "gemeld_op", "zorgsignaal")
        field_classes = {"gemeld_op": Gebeurddag}
        labels = {
            "van_wie": "Of iemand anders",
            "waarvoor": "Waarvoor is de hulp?",
            "gemeld_op": "De klant meldde het op",
            "zorgsignaal": "Hoort bij",
        }
        help_texts = {
            "van_wie": "Staat de organisatie niet in de lijst? Schrijf hier op wie er helpt, bijvoorbeeld: huisarts.",
            "waarvoor": f"De praktische kant: “schulden regelen”, “dagindeling thuis”. {NIET_MEDISCH}",
        }

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        nodig_wanneer(self.fields["organisatie"], "of vul in wie er helpt")
        nodig_wanneer(self.fields["van_wie"], "of kies een organisatie")

    def clean_gemeld_op(self) -> date | None:
        """Nobody reports tomorrow."""
        return niet_later(self.cleaned_data["gemeld_op"])

    def clean(self) -> dict[str, Any]:
        """The rules of help, and nothing that its status contradicts."""
        gegevens = super().clean() or self.cleaned_data
        if "status" in self.fields:
            gegevens = zonder_tegenspraak(gegevens)
        self.meld(hulpfouten(gegevens))
        return gegevens


class Hulpformulier(Eenmalig, Hulpregels):
    """Help that the client told us of."""


class Hulpwijzigformulier(Hulpregels, Revisieformulier):
    """Confirm, stop or correct help."""

    class Meta(Hulpregels.Meta):
        fields = (
            "status",
            "bevestigd_op",
            "bevestigd_door",
            "gestopt_op",
            *Hulpregels.Meta.fields,
        )
        field_classes = {"gemeld_op": Gebeurddag, "bevestigd_op": Gebeurddag, "gestopt_op": Gebeurddag}
        labels = {
            **Hulpregels.Meta.labels,
            "status": "Hoe staat het ermee?",
            "bevestigd_op": "Gehoord op",
            "bevestigd_door": "Gehoord van",
        }
        widgets = {"status": forms.RadioSelect}
        help_texts = {
            **Hulpregels.Meta.help_texts,
            "bevestigd_door": "Wie bij de organisatie zei dat de hulp loopt. Niet de klant zelf. Vraag de klant eerst "
            "of u mag bellen.",
        }

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for veld in ("bevestigd_op", "bevestigd_door"):
            nodig_wanneer(self.fields[veld], "verplicht als de hulp is bevestigd")
        nodig_wanneer(self.fields["gestopt_op"], "verplicht als de hulp is gestopt")

    def clean_bevestigd_op(self) -> date | None:
        """Heard today or before."""
        return niet_later(self.cleaned_data["bevestigd_op"])

    def clean_gestopt_op(self) -> date | None:
        """Stopped today or before."""
        return niet_later(self.cleaned_data["gestopt_op"])


def status_vooraf(getypt: str) -> dict[str, Any]:
    """What to fill in beforehand when someone comes to confirm or to stop help."""
    vandaag = timezone.localdate()
    vooraf: dict[str, dict[str, Any]] = {
        Hulpstatus.BEVESTIGD: {"status": Hulpstatus.BEVESTIGD, "bevestigd_op": vandaag},
        Hulpstatus.GESTOPT: {"status": Hulpstatus.GESTOPT, "gestopt_op": vandaag},
    }
    return vooraf.get(getypt, {})

"""The steps of a zorgsignaal: a short form for each."""

from typing import Any

from django import forms

from toegang.formulieren import Revisieformulier
from toegang.tekstvelden import Tekstveld, tekstvak
from toegang.velden import nodig_wanneer
from zorg.forms.zorgregels import ALLEEN_NODIG, NIET_MEDISCH, Zorgregels
from zorg.models import Zorgsignaal, Zorgstap
from zorg.stappen import ligt_voor, stapfouten, tegenwilfouten


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

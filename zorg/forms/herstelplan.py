"""Forms of the Persoonlijk Herstelplan: light, in the client's words, and what we take over goes back on a day."""

from datetime import date
from typing import Any

from django import forms
from django.utils import timezone

from toegang.formulieren import Eenmalig, Revisieformulier
from toegang.tekstvelden import Tekstveld, tekstvak, vanaf_vandaag
from toegang.velden import Gebeurddag, Komendedag, nodig_wanneer
from zorg.forms.zorgregels import ALLEEN_NODIG, NIET_MEDISCH, Zorgregels, niet_later
from zorg.models import Herstelplan, Herstelstap, Wie


class Herstelregels(Zorgregels):
    """What a herstelplan holds; what we take over goes back on a day."""

    class Meta:
        model = Herstelplan
        fields = ("aanleiding", "wat_wil_klant", "overname_wat", "overname_tot", "terugkijken_op")
        field_classes = {
            "overname_tot": Komendedag,
            "terugkijken_op": Komendedag,
            "aanleiding": Tekstveld,
            "wat_wil_klant": Tekstveld,
        }
        widgets = {
            "aanleiding": tekstvak(2),
            "wat_wil_klant": tekstvak(2),
        }
        labels = {"overname_tot": "Tot wanneer nemen wij dit over"}
        help_texts = {
            "aanleiding": f"Wat gaat er nu voor? {ALLEEN_NODIG}",
            "wat_wil_klant": "In de woorden van de klant.",
            "overname_wat": "Alleen wat de klant nu echt niet zelf kan. Daarna ligt de bal weer bij de klant.",
            "terugkijken_op": "Dan kijkt u samen of dit plan nog nodig is.",
        }

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        nodig_wanneer(self.fields["overname_tot"], "verplicht als u iets overneemt")
        nodig_wanneer(self.fields["overname_wat"], "verplicht als u hieronder een dag kiest")

    def clean(self) -> dict[str, Any]:
        """Taking over has an end; an end without anything taken over means nothing."""
        gegevens = super().clean() or self.cleaned_data
        wat, tot = gegevens.get("overname_wat"), gegevens.get("overname_tot")
        if wat and not tot:
            self.meld({"overname_tot": "Spreek af tot wanneer u dit overneemt."})
        elif tot and not wat:
            self.meld({"overname_wat": "Schrijf op wat u overneemt, of laat de dag leeg."})
        return gegevens


class Herstelplanformulier(Eenmalig, Herstelregels):
    """Begin a herstelplan."""

    def clean_terugkijken_op(self) -> date:
        """To look back lies ahead."""
        return vanaf_vandaag(self.cleaned_data["terugkijken_op"])


class Herstelplanwijzigformulier(Herstelregels, Revisieformulier):
    """Change a running herstelplan."""


class Afsluitformulier(Zorgregels, Revisieformulier):
    """Close a herstelplan."""

    class Meta:
        model = Herstelplan
        fields = ("afgesloten_op", "afsluiting")
        field_classes = {"afgesloten_op": Gebeurddag, "afsluiting": Tekstveld}
        widgets = {"afsluiting": tekstvak(3)}
        help_texts = {"afsluiting": f"Wat is er bereikt, en hoe gaat het verder in het trajectplan? {NIET_MEDISCH}"}

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for veld in self.Meta.fields:
            self.fields[veld].required = True
        self.fields["afsluiting"].error_messages["required"] = "Schrijf op hoe u het plan afsluit."
        self.initial["afgesloten_op"] = self.initial.get("afgesloten_op") or timezone.localdate()

    def clean_afgesloten_op(self) -> date | None:
        """Closed today or before."""
        return niet_later(self.cleaned_data["afgesloten_op"])


class Herstelstapregels(Zorgregels):
    """What, who and by when."""

    class Meta:
        model = Herstelstap
        fields: tuple[str, ...] = ("wat", "wie", "toelichting", "uiterlijk")
        field_classes: dict[str, type[forms.Field]] = {"uiterlijk": Komendedag}
        widgets = {"wie": forms.RadioSelect(attrs={"class": "opties--naast-elkaar"})}
        labels = {"wie": "Wie doet dit?"}
        help_texts = {"wat": "Eén kleine stap, in gewone taal: “post sorteren in drie mappen”."}

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        nodig_wanneer(self.fields["toelichting"], "verplicht bij iemand anders")

    def clean(self) -> dict[str, Any]:
        """Someone else has a name."""
        gegevens = super().clean() or self.cleaned_data
        if gegevens.get("wie") == Wie.DERDE and not gegevens.get("toelichting"):
            self.meld({"toelichting": "Schrijf op wie het doet."})
        return gegevens


class Herstelstapformulier(Eenmalig, Herstelstapregels):
    """Add a step."""

    def clean_uiterlijk(self) -> date:
        """By a day that is still to come."""
        return vanaf_vandaag(self.cleaned_data["uiterlijk"])


class Herstelstapwijzigformulier(Herstelstapregels, Revisieformulier):
    """Settle or change a step."""

    class Meta(Herstelstapregels.Meta):
        fields = ("gedaan_op", *Herstelstapregels.Meta.fields)
        field_classes = {"gedaan_op": Gebeurddag, "uiterlijk": Komendedag}
        help_texts = {**Herstelstapregels.Meta.help_texts, "gedaan_op": "Laat leeg zolang de stap nog niet is gezet."}

    def clean_gedaan_op(self) -> date | None:
        """Done today or before."""
        return niet_later(self.cleaned_data["gedaan_op"])

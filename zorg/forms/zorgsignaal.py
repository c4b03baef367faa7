"""The form that writes down a zorgsignaal."""

from typing import Any

from django import forms
from django.utils import timezone

from gesprekken.models import Gesprek
from toegang.formulieren import Eenmalig
from toegang.getypeerd import modelkeuzeveld
from toegang.tekstvelden import Tekstveld, tekstvak
from zorg.forms.zorgregels import NIET_MEDISCH, Zorgregels
from zorg.models import Zorgsignaal

GESPREKKEN_TERUG = 10


class Gesprekskeuze(forms.ModelChoiceField):  # type: ignore[type-arg]  # Django's class takes no arguments when it runs
    """The conversation in which it was noticed."""

    def label_from_instance(self, obj: Gesprek) -> str:
        """Its kind and day."""
        return f"{obj.soort.naam} van {timezone.localdate(obj.moment):%d-%m-%Y}"


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

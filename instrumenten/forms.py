"""The search as it comes in from an address. What does not make sense is told; the rest of the question stands."""

import re
from collections.abc import Container, Mapping
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from typing_extensions import override

from instrumenten.models import LocatieType
from instrumenten.woorden import euro
from instrumenten.zoeken.vraag import GRENZEN, MEERVOUDIG, SORTERINGEN, STERREN, UITVOERINGEN, VORMEN, Zoekvraag

# As long as the longest code, that of an aanbieder.
_CODE = re.compile(r"[\w-]{1,220}", re.ASCII)
_KEUZES_MAXIMUM = 60


class Codes(forms.Field):
    """Several codes under one name. Whether a code exists shows in the search itself: an unknown one finds nothing."""

    widget = forms.SelectMultiple

    def __init__(self, *, toegestaan: Container[str] | None = None, **kwargs: Any) -> None:
        self.toegestaan = toegestaan
        super().__init__(required=False, **kwargs)

    @override
    def to_python(self, value: Any) -> tuple[str, ...]:
        """The codes once each, in the order given; empty is no choice. Raises ValidationError for what is no code."""
        codes = tuple(dict.fromkeys(code for code in value or () if code))
        passend = all(_CODE.fullmatch(code) and (self.toegestaan is None or code in self.toegestaan) for code in codes)
        if not passend or len(codes) > _KEUZES_MAXIMUM:
            raise ValidationError("Deze keuze bestaat niet. Kies uit de lijst.")
        return codes


class Grens(forms.TypedChoiceField):
    """A limit out of a short list."""

    def __init__(self, groep: str, grenzen: tuple[int, ...], **kwargs: Any) -> None:
        keuzes = [("", "Maakt niet uit"), *((str(grens), grens_in_woorden(groep, grens)) for grens in grenzen)]
        super().__init__(choices=keuzes, coerce=int, empty_value=None, required=False, **kwargs)


def grens_in_woorden(groep: str, grens: int) -> str:
    """How a limit reads: "hoogstens 8 uur per week", "minstens 3 sterren"."""
    if groep == "sterren":
        return f"minstens {grens} sterren"
    if groep == "kosten":
        return "geen kosten" if grens == 0 else f"hoogstens {euro(grens)}"
    return f"hoogstens {grens} uur" + (" per week" if groep == "uren" else " in totaal")


class Zoekformulier(forms.Form):
    """All choices of both steps; `vraag` gives the question that they make."""

    tegel = Codes(label="Werklandschap")
    kenmerk = Codes(label="Klantkenmerken")
    tekst = forms.CharField(label="Tekst", max_length=100, required=False)
    uitvoeringsvorm = Codes(label="Uitvoeringsvorm")
    vorm = Codes(label="Groep of individueel", toegestaan=VORMEN)
    doelgroep = Codes(label="Doelgroep")
    locatie = Codes(label="Soort locatie", toegestaan=LocatieType.values)
    gebied = Codes(label="Gebied")
    uitvoering = Codes(label="Zelf of inkoop", toegestaan=UITVOERINGEN)
    aanbieder = Codes(label="Aanbieder")
    duur = Grens("duur", GRENZEN["duur"], label="Totale duur")
    uren = Grens("uren", GRENZEN["uren"], label="Uren per week")
    kosten = Grens("kosten", GRENZEN["kosten"], label="Kosten")
    sterren = Grens("sterren", STERREN, label="Beoordeling")
    sorteer = forms.ChoiceField(label="Volgorde", choices=list(SORTERINGEN.items()), required=False)

    def __init__(self, data: Mapping[str, Any] | None) -> None:
        super().__init__(data, auto_id="zoek-%s")

    def vraag(self) -> Zoekvraag:
        """The question; a field that is wrong is left out of it (and has its error in `errors`)."""
        self.is_valid()
        gegevens: dict[str, Any] = {
            naam: tuple(waarde) if naam in MEERVOUDIG else waarde
            for naam, waarde in self.cleaned_data.items()
            if waarde not in ("", None)
        }
        return Zoekvraag(**gegevens)

"""The notes of a record: four kinds, of which two may stay internal."""

from collections.abc import Iterable
from typing import Any

from django import forms

from gesprekken.actions.gesprek import NieuweNotitie
from gesprekken.actions.notities import stand_van
from gesprekken.models import Notitie, Notitiesoort, Verslagconcept
from toegang.formulieren import Teruggeefbaar, Veldverschil, leesbaar, vervang_waarde
from toegang.tekstvelden import Tekstveld, tekstvak
from toegang.velden import nodig_wanneer

LENGTE = 8000
# What is certain and what the client said may always be read by the client.
KAN_INTERN = (Notitiesoort.OBSERVATIE, Notitiesoort.INTERPRETATIE)

_HULP = {
    Notitiesoort.FEIT: "Wat is nagegaan, gebeurd of afgesproken. De klant kan dit meelezen.",
    Notitiesoort.UITSPRAAK: "Wat de klant zelf zei, zo letterlijk mogelijk. De klant kan dit meelezen.",
    Notitiesoort.OBSERVATIE: "Houding, stemming, omgeving: wat u zag, zonder oordeel. Benoem het ook in het gesprek.",
    Notitiesoort.INTERPRETATIE: "Hoe u weegt wat u hoorde en zag. Herkenbaar als uw mening.",
}
_INTERN = {
    Notitiesoort.OBSERVATIE: "Wat we zagen: alleen voor ons",
    Notitiesoort.INTERPRETATIE: "Wat we denken: alleen voor ons",
}


def _tekst(soort: Notitiesoort, rijen: int) -> Tekstveld:
    return Tekstveld(
        label=soort.label, max_length=LENGTE, required=False, widget=tekstvak(rijen), help_text=_HULP[soort]
    )


def _intern(soort: Notitiesoort) -> forms.BooleanField:
    # What we think stays with us unless someone decides otherwise; it is never ticked away by forgetting.
    return forms.BooleanField(label=_INTERN[soort], required=False, initial=soort == Notitiesoort.INTERPRETATIE)


class Notitievelden(Teruggeefbaar, forms.Form):
    """The fields of the notes that one person writes in one record."""

    feit = _tekst(Notitiesoort.FEIT, 6)
    uitspraak = _tekst(Notitiesoort.UITSPRAAK, 3)
    observatie = _tekst(Notitiesoort.OBSERVATIE, 3)
    observatie_intern = _intern(Notitiesoort.OBSERVATIE)
    interpretatie = _tekst(Notitiesoort.INTERPRETATIE, 3)
    interpretatie_intern = _intern(Notitiesoort.INTERPRETATIE)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["feit"].required = True
        self.fields["feit"].error_messages["required"] = "Schrijf op wat er is besproken."

    def notities(self) -> list[NieuweNotitie]:
        """The notes that were written."""
        return [
            NieuweNotitie(
                soort, self.cleaned_data[soort], intern=soort in KAN_INTERN and self.cleaned_data[f"{soort}_intern"]
            )
            for soort in Notitiesoort
            if self.cleaned_data.get(soort)
        ]


def notities_uit(concept: Verslagconcept) -> dict[str, Any]:
    """The fields of the notes as they stand in the draft of a record, to start `Eigennotities` with.

    Whether a note is for ourselves comes along with its text; without a text nobody chose that yet.
    """
    begin: dict[str, Any] = {}
    for soort in Notitiesoort:
        tekst = (concept.velden.get(soort) or [""])[0]
        begin[soort.value] = tekst
        if tekst and soort in KAN_INTERN:
            begin[f"{soort}_intern"] = f"{soort}_intern" in concept.velden
    return begin


class Eigennotities(Notitievelden):
    """The notes of one writer in the record of a held conversation, all four kinds at once."""

    stand = forms.CharField(widget=forms.HiddenInput, required=False)

    def __init__(self, *args: Any, eigen: Iterable[Notitie], **kwargs: Any) -> None:
        notities = list(eigen)
        begin: dict[str, str | bool] = {"stand": stand_van(notities)}
        for notitie in notities:
            begin |= {notitie.soort: notitie.tekst, f"{notitie.soort}_intern": notitie.intern}
        super().__init__(*args, initial={**kwargs.pop("initial", {}), **begin}, **kwargs)
        # Whoever observes may leave the facts to whoever leads.
        self.fields["feit"].required = False
        nodig_wanneer(self.fields["feit"], "verplicht zolang niemand anders feiten schreef")
        self.conflict: list[Veldverschil] = []

    def toon_beide(self, actueel: Iterable[Notitie]) -> None:
        """Put both versions beside each other, and let the form carry what was seen now."""
        notities = list(actueel)
        nu = {notitie.soort: notitie for notitie in notities}
        for soort in Notitiesoort:
            opgeslagen, getypt = nu[soort].tekst if soort in nu else "", self.cleaned_data.get(soort, "")
            if opgeslagen != getypt:
                self.conflict.append(Veldverschil(soort.label, opgeslagen, getypt))
            if soort in KAN_INTERN and opgeslagen and getypt:
                intern = self.cleaned_data[f"{soort}_intern"]
                if nu[soort].intern != intern:
                    self.conflict.append(Veldverschil(_INTERN[soort], leesbaar(nu[soort].intern), leesbaar(intern)))
        vervang_waarde(self, "stand", stand_van(notities))

"""Forms of the life line."""

from typing import Any

from django import forms
from django.utils import timezone
from django.utils.dates import MONTHS

from klanten.levenslijn import gebeurtenisfouten
from klanten.models import Gebeurtenissoort, Klant, Levensgebeurtenis
from toegang.formulieren import Eenmalig, Revisieformulier
from toegang.getypeerd import keuzeveld
from toegang.tekstvelden import Tekstveld, tekstvak
from toegang.velden import Heelgetalveld, nodig_wanneer

GEEN_MEDISCHE_GEGEVENS = "Schrijf geen diagnose, medicijnen of behandeling op."
_MAANDEN = [("", "Maand onbekend"), *((nummer, naam) for nummer, naam in MONTHS.items())]


def _maandveld(label: str) -> forms.TypedChoiceField:
    return forms.TypedChoiceField(label=label, choices=_MAANDEN, coerce=int, empty_value=None, required=False)


class Gebeurtenisregels(forms.ModelForm):  # type: ignore[type-arg]  # Django's class takes no arguments when it runs
    """What stands on the life line, as exact as the client knows it."""

    begin_maand = _maandveld("Begin: maand")
    einde_maand = _maandveld("Einde: maand")
    toelichting = Tekstveld(label="Toelichting", max_length=1000, required=False, widget=tekstvak(2))

    class Meta:
        model = Levensgebeurtenis
        fields = (
            "soort",
            "titel",
            "waar",
            "begin_jaar",
            "begin_maand",
            "einde_jaar",
            "einde_maand",
            "geleerd",
            "toelichting",
        )
        field_classes = {"begin_jaar": Heelgetalveld, "einde_jaar": Heelgetalveld}
        widgets = {
            "soort": forms.RadioSelect(attrs={"class": "opties--naast-elkaar"}),
        }
        help_texts = {
            "titel": "Bijvoorbeeld: magazijnmedewerker, mbo 2 Zorg, verhuisd naar Nederland.",
            "waar": "Werkgever, school of plaats.",
            "begin_jaar": "Een jaartal is genoeg.",
            "einde_jaar": "Leeg als het nog loopt.",
            "geleerd": "Wat kan of weet de klant hierdoor? Dit staat bij de krachten.",
        }

    def __init__(self, *args: Any, klant: Klant, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.klant = klant
        keuzeveld(self, "soort").choices = Gebeurtenissoort.choices
        self.fields["toelichting"].help_text = GEEN_MEDISCHE_GEGEVENS
        nodig_wanneer(self.fields["einde_jaar"], "verplicht als u een maand kiest")

    def clean(self) -> dict[str, Any]:
        """Years and months in an order that can be."""
        gegevens = super().clean() or self.cleaned_data
        if gegevens.get("begin_jaar"):
            fouten = gebeurtenisfouten(
                begin=(gegevens["begin_jaar"], gegevens.get("begin_maand")),
                einde=(gegevens.get("einde_jaar"), gegevens.get("einde_maand")),
                geboortejaar=self.klant.geboortedatum.jaar,
                vandaag=timezone.localdate(),
            )
            for veld, fout in fouten.items():
                self.add_error(veld, fout)
        return gegevens


class Gebeurtenisformulier(Eenmalig, Gebeurtenisregels):
    """Put something on the life line."""


class Wijziggebeurtenisformulier(Gebeurtenisregels, Revisieformulier):
    """Correct something on the life line."""

"""Forms about what lies behind a client: the life line, the ZRM and a return."""

from datetime import date
from typing import Any

from django import forms
from django.utils import timezone
from django.utils.dates import MONTHS

from klanten.forms.velden import vanaf_geboorte
from klanten.levenslijn import gebeurtenisfouten
from klanten.models import Gebeurtenissoort, Klant, Levensgebeurtenis, Terugkeer, ZrmDomein
from klanten.zelfredzaamheid import SCHAAL
from toegang.formulieren import Eenmalig, Revisieformulier
from toegang.getypeerd import keuzeveld
from toegang.tekstvelden import Tekstveld, tekstvak
from toegang.velden import Gebeurddag, Heelgetalveld, nodig_wanneer

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


class Zrmformulier(Eenmalig):
    """A measurement of the domains that were talked about; the others stay as they are.

    `domeinen` are those that the user may fill in. Anything sent for another domain is refused.
    """

    op = Gebeurddag(label="Gemeten op")

    def __init__(self, *args: Any, klant: Klant, domeinen: list[ZrmDomein], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        vanaf_geboorte(self.fields["op"], klant)
        self.domeinen = domeinen
        self.initial.setdefault("op", timezone.localdate())
        keuzes = [("", "Niet gemeten"), *((score, f"{score} {woorden}") for score, woorden in SCHAAL.items())]
        for domein in domeinen:
            self.fields[f"score_{domein.code}"] = forms.TypedChoiceField(
                label=domein.naam,
                choices=keuzes,
                coerce=int,
                empty_value=None,
                required=False,
                widget=forms.RadioSelect(attrs={"class": "opties--naast-elkaar"}),
            )
            nodig_wanneer(self.fields[f"score_{domein.code}"], "verplicht bij een toelichting")
            self.fields[f"toelichting_{domein.code}"] = forms.CharField(
                label=f"Toelichting bij {domein.naam[:1].lower()}{domein.naam[1:]}", max_length=500, required=False
            )

    @property
    def rijen(self) -> list[tuple[forms.BoundField, forms.BoundField]]:
        """Score and explanation per domain."""
        return [(self[f"score_{domein.code}"], self[f"toelichting_{domein.code}"]) for domein in self.domeinen]

    @property
    def met_gevoelige(self) -> bool:
        """Whether the sensitive domains are among them."""
        return any(domein.gevoelig for domein in self.domeinen)

    def clean_op(self) -> date:
        """A measurement is of today or of before."""
        op: date = self.cleaned_data["op"]
        if op > timezone.localdate():
            raise forms.ValidationError("Deze dag is nog niet geweest.")
        return op

    def clean(self) -> dict[str, Any]:
        """At least one score, no explanation without one, and nothing that is not this user's to fill in."""
        gegevens = super().clean() or self.cleaned_data
        gevuld = [naam for naam, waarde in self.data.items() if waarde and naam.startswith(("score_", "toelichting_"))]
        if any(naam not in self.fields for naam in gevuld):
            raise forms.ValidationError("U vulde een leefgebied in dat u niet mag invullen. Er is niets bewaard.")
        if not self.errors and not self.scores(gegevens):
            raise forms.ValidationError("Kies bij minstens één leefgebied een score.")
        for domein in self.domeinen:
            if gegevens.get(f"toelichting_{domein.code}") and not gegevens.get(f"score_{domein.code}"):
                self.add_error(f"score_{domein.code}", "Kies ook een score bij uw toelichting.")
        return gegevens

    def scores(self, gegevens: dict[str, Any]) -> dict[ZrmDomein, tuple[int, str]]:
        """Score and explanation per domain that was measured."""
        return {
            domein: (score, gegevens.get(f"toelichting_{domein.code}", ""))
            for domein in self.domeinen
            if (score := gegevens.get(f"score_{domein.code}"))
        }


class Terugkeerformulier(Revisieformulier):
    """The client's and the employer's story beside each other, and what there is to learn."""

    verhaal_klant = Tekstveld(
        label="Het verhaal van de klant",
        max_length=2000,
        required=False,
        widget=tekstvak(6),
        help_text="Hoe ging het? Waar liep het op vast? In eigen woorden.",
    )
    verhaal_werkgever = Tekstveld(
        label="Het verhaal van de werkgever",
        max_length=2000,
        required=False,
        widget=tekstvak(6),
        help_text="Of van de school of instelling. Vraag de klant eerst of u mag bellen.",
    )
    leerpunt = Tekstveld(
        label="Wat is er te leren?",
        max_length=1000,
        required=False,
        widget=tekstvak(3),
        help_text="Voor de klant, en voor ons. Hieruit volgt een nieuw doel.",
    )

    class Meta:
        model = Terugkeer
        fields = ("verhaal_klant", "verhaal_werkgever", "leerpunt")

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        # What nobody told anything about yet is made when it is first saved, and is then at its first revision.
        self.initial.setdefault("revisie", 1)

    def clean(self) -> dict[str, Any]:
        """Something was told."""
        gegevens = super().clean() or self.cleaned_data
        if not self.errors and not any(gegevens.get(naam) for naam in self.Meta.fields):
            raise forms.ValidationError("Schrijf minstens één van de drie op.")
        return gegevens

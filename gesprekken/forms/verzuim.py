"""The form that follows up on a client who did not come."""

from datetime import datetime
from typing import Any

from django import forms
from django.utils import timezone

from gesprekken.models import Gesprek, Verzuim
from gesprekken.rondom import lopend_vervolg
from gesprekken.verzuim import verzuimfouten
from toegang.bewerkbaar import Verouderd
from toegang.formulieren import Revisieformulier, Veldverschil
from toegang.getypeerd import actueel_als, modelkeuzeveld
from toegang.tekstvelden import Tekstveld, tekstvak
from toegang.velden import Gebeurdmoment, Komendmoment, nodig_wanneer

JA_NEE = [(True, "Ja"), (False, "Nee, niet bereikt")]


class Verzuimformulier(Revisieformulier):
    """Contact, reason, new date: to be filled in as far as one is, and to go on with later.

    `gesprek` is the missed conversation, `vervolg` the one that came instead, if any: then nothing about a new date is
    asked again.
    """

    bereikt = forms.TypedChoiceField(
        label="Hebt u de klant bereikt?",
        choices=JA_NEE,
        coerce=lambda keuze: keuze == "True",
        widget=forms.RadioSelect(attrs={"class": "opties--naast-elkaar"}),
    )
    nieuw_moment = Komendmoment(label="Nieuwe datum en tijd", required=False)
    nieuw_doel = Tekstveld(label="Doel van dat gesprek", required=False, max_length=500, widget=tekstvak(2))

    class Meta:
        model = Verzuim
        fields = ("contact_op", "bereikt", "reden", "toelichting", "geen_nieuwe_datum")
        field_classes = {"contact_op": Gebeurdmoment}
        widgets = {"toelichting": tekstvak(3)}
        labels = {
            "contact_op": "Wanneer hebt u het eerst gebeld?",
            "reden": "Waarom kwam de klant niet?",
            "toelichting": "Wat zegt de klant?",
            "geen_nieuwe_datum": "Of: waarom er nog geen nieuwe datum is",
        }
        help_texts = {
            "reden": "Vraag niet wat iemand mankeert: ziek is genoeg.",
            "toelichting": "In de woorden van de klant. De klant kan dit lezen.",
        }

    def __init__(self, *args: Any, gesprek: Gesprek, vervolg: Gesprek | None, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.gesprek = gesprek
        self.vervolg = vervolg
        self.fields["contact_op"].required = True
        self.fields["contact_op"].error_messages["required"] = "Vul in wanneer u de klant belde."
        self.fields["bereikt"].error_messages["required"] = "Kies of u de klant hebt bereikt."
        modelkeuzeveld(self, "reden").empty_label = "Nog niet bekend"
        self.initial["nieuw_doel"] = gesprek.doel
        nodig_wanneer(self.fields["reden"], "verplicht om een nieuwe datum te kiezen")
        nodig_wanneer(self.fields["nieuw_doel"], "verplicht bij een nieuwe datum")
        nodig_wanneer(self.fields["geen_nieuwe_datum"], "verplicht als er na het afronden geen datum is")
        if self.instance.contact_op is None:
            self.initial["contact_op"] = timezone.localtime().replace(second=0, microsecond=0)
        if vervolg is not None:
            for naam in ("nieuw_moment", "nieuw_doel", "geen_nieuwe_datum"):
                del self.fields[naam]

    def clean(self) -> dict[str, Any]:
        """The order of the steps, and one of a new date and why there is none."""
        gegevens = super().clean() or self.cleaned_data
        fouten = verzuimfouten(
            contact_op=gegevens.get("contact_op"),
            # A native picker knows no seconds.
            gesprek_op=self.gesprek.moment.replace(second=0, microsecond=0),
            nu=timezone.now(),
            reden=gegevens["reden"].code if gegevens.get("reden") else "",
            nieuw_moment=gegevens.get("nieuw_moment"),
            nieuw_doel=gegevens.get("nieuw_doel", ""),
            geen_nieuwe_datum=gegevens.get("geen_nieuwe_datum", ""),
            afgerond=self.instance.afgerond_op is not None,
            heeft_vervolg=self.vervolg is not None,
            bereikt=gegevens.get("bereikt"),
        )
        for veld, tekst in fouten.items():
            self.add_error(veld, tekst)
        return gegevens

    def nieuw(self) -> dict[str, Any] | None:
        """Moment and goal of the new conversation, or None."""
        if not self.cleaned_data.get("nieuw_moment"):
            return None
        return {"moment": self.cleaned_data["nieuw_moment"], "doel": self.cleaned_data["nieuw_doel"]}

    def verslag(self) -> dict[str, Any]:
        """The fields of the follow-up itself."""
        return {naam: self.cleaned_data[naam] for naam in self.Meta.fields if naam in self.cleaned_data}

    def toon_conflict(self, fout: Verouderd) -> None:
        """As ever; and a new date that was typed while someone else wrote the rest is never dropped in silence."""
        super().toon_conflict(fout)
        moment = self.cleaned_data.get("nieuw_moment")
        if moment:
            vervolg = lopend_vervolg(actueel_als(fout, Verzuim).gesprek)
            hunne = _met_tijd(vervolg.moment) if vervolg else "nog niet gepland"
            if hunne != _met_tijd(moment):
                self.conflict.append(Veldverschil("Nieuwe datum en tijd", hunne, _met_tijd(moment)))


def _met_tijd(moment: datetime) -> str:
    return f"{timezone.localtime(moment):%d-%m-%Y %H:%M}"

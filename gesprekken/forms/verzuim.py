"""The form that follows up on a client who did not come."""

from datetime import datetime
from typing import Any

from django import forms
from django.http import QueryDict
from django.utils import timezone

from gesprekken.botsingen import Botsing, afdruk, botsingen
from gesprekken.deelnemers import deelnemers_van
from gesprekken.forms.plan import TOCH_PLANNEN
from gesprekken.models import Gesprek, Verzuim
from gesprekken.rondom import lopend_vervolg
from gesprekken.verzuim import verzuimfouten
from klanten.models import Klant
from toegang.bewerkbaar import Verouderd
from toegang.formulieren import Revisieformulier, Veldverschil
from toegang.getypeerd import actueel_als, modelkeuzeveld
from toegang.models import Gebruiker
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
    nieuw_moment = Komendmoment(
        label="Nieuwe datum en tijd",
        required=False,
        help_text="Op dezelfde plek en even lang. Dat kunt u daarna bij het gesprek wijzigen.",
    )
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


class Verzuimplanning:
    """The form with what clashes with the new conversation: named before it is saved, to be planned all the same."""

    def __init__(self, form: Verzuimformulier, data: QueryDict | None, *, klant: Klant, gebruiker: Gebruiker) -> None:
        self.form = form
        self.klant = klant
        self.gebruiker = gebruiker
        self.toch = data.get(TOCH_PLANNEN, "") if data else ""
        self.botsingen: list[Botsing] = []

    @property
    def afdruk(self) -> str:
        """What the user says yes to: the clashes that were named."""
        return afdruk(self.botsingen)

    def is_valid(self) -> bool:
        """Whether the form is right and nobody has something else at the new time, or that was seen and said yes to."""
        if not self.form.is_valid():
            return False
        nieuw = self.form.nieuw()
        if nieuw is None:
            return True
        collegas = {wie.medewerker for wie in deelnemers_van(self.form.gesprek) if wie.medewerker}
        self.botsingen = botsingen(
            klant=self.klant,
            begin=nieuw["moment"],
            duur=self.form.gesprek.duur,
            medewerkers=collegas or {self.klant.klantmanager_id},
            gebruiker=self.gebruiker,
            zonder=self.form.gesprek.pk,
        )
        if not self.botsingen or self.toch == self.afdruk:
            return True
        self.form.add_error("nieuw_moment", "Dit past niet in de agenda. Hieronder staat waarom. Kies een andere tijd.")
        return False


def _met_tijd(moment: datetime) -> str:
    return f"{timezone.localtime(moment):%d-%m-%Y %H:%M}"

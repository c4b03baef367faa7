"""Forms for planning and changing a conversation."""

from collections.abc import Callable
from datetime import datetime
from typing import Any

from django import forms
from django.db.models import Q
from django.utils import timezone

from gesprekken.forms.deelname import EigenRol
from gesprekken.forms.verslagrijen import ZonderOordeel
from gesprekken.models import Afloop, Gesprek, Locatie, Pleksoort
from gesprekken.models.gesprek import HUISBEZOEK
from klanten.forms.velden import vanaf_geboorte
from toegang.aanspreken import spreek_aan
from toegang.alfabet import op_naam
from toegang.bewerkbaar import Verouderd
from toegang.formulieren import Eenmalig, Revisieformulier, Veldverschil
from toegang.getypeerd import keuzeveld, modelkeuzeveld
from toegang.tekstvelden import tekstvak
from toegang.velden import Gebeurdmoment, Heelgetalveld, Komendmoment, nodig_wanneer

_HUISBEZOEKVELDEN = ("huisbezoek_reden", "huisbezoek_aangekondigd", "huisbezoek_toestemming")
_PLEKVELDEN = ("duur", "plek", "locatie", "plek_uitleg")
PLANVELDEN = ("soort", "moment", *_PLEKVELDEN, "doel", *_HUISBEZOEKVELDEN, "vraag_vooraf")
# Where a conversation of this kind is, when nothing was chosen.
_GEWONE_PLEK = {HUISBEZOEK: Pleksoort.THUIS, "telefonisch": Pleksoort.TELEFOON}
_HUISBEZOEKHULP = {
    "huisbezoek_aangekondigd": "Alleen bij een huisbezoek.",
    "huisbezoek_toestemming": "Vraag het de klant vooraf, en zeg wie er meekomt. Nee zeggen mag.",
}
CIJFERS = [("", "Niet gevraagd"), *((str(cijfer), str(cijfer)) for cijfer in range(11))]


class Huisbezoekregels(forms.ModelForm):  # type: ignore[type-arg]  # Django's class takes no arguments when it runs
    """A home visit demands a reason and that it was announced (Hoe werken wij?, "overweeg een huisbezoek")."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        nodig_wanneer(self.fields["huisbezoek_reden"], "verplicht bij een huisbezoek")

    def clean(self) -> dict[str, Any]:
        """Demand both for a home visit; forget both for any other kind."""
        gegevens = super().clean() or self.cleaned_data
        soort = gegevens.get("soort")
        if soort is None:
            return gegevens
        if soort.code != HUISBEZOEK:
            gegevens["huisbezoek_reden"] = ""
            gegevens["huisbezoek_aangekondigd"] = gegevens["huisbezoek_toestemming"] = False
            return gegevens
        if not gegevens.get("huisbezoek_reden") and "huisbezoek_reden" not in self.errors:
            self.add_error(
                "huisbezoek_reden", "Een huisbezoek vraagt een reden. Schrijf op waarom u de klant thuis wilt spreken."
            )
        if not gegevens.get("huisbezoek_aangekondigd"):
            self.add_error(
                "huisbezoek_aangekondigd",
                "Kondig een huisbezoek vooraf aan bij de klant. Vink dit aan als de klant het weet.",
            )
        return gegevens


class Planregels(Huisbezoekregels):
    """What a planned conversation holds."""

    class Meta:
        model = Gesprek
        fields = PLANVELDEN
        field_classes = {"moment": Komendmoment, "duur": Heelgetalveld}
        labels = {"plek_uitleg": "Bij welke aanbieder, of de link voor beeldbellen"}
        widgets = {
            "doel": tekstvak(2),
            "huisbezoek_reden": tekstvak(2),
            "vraag_vooraf": tekstvak(2),
        }
        help_texts = {
            "duur": "Leeg: zo lang als dit soort gesprek gewoonlijk duurt.",
            "plek_uitleg": "De klant leest dit in de uitnodiging.",
            "doel": "Wat willen de klant en u aan het eind van het gesprek weten of hebben afgesproken?",
            **_HUISBEZOEKHULP,
            "vraag_vooraf": "De klant leest dit. Gebruik gewone taal, en u of jij zoals de klant dat wil.",
        }

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        modelkeuzeveld(self, "soort").empty_label = "Kies een soort"
        self.fields["duur"].required = False
        if self.instance.pk is None:
            self.initial["duur"] = None
        keuzeveld(self, "plek").choices = [("", "Nog niet bekend"), *Pleksoort.choices]
        nodig_wanneer(self.fields["locatie"], "verplicht op een locatie")
        nodig_wanneer(self.fields["plek_uitleg"], "verplicht bij een aanbieder")

    def met_locaties(self, team_pk: int) -> None:
        """Offer the places of this team that are in use, and the one that was chosen before."""
        veld = modelkeuzeveld(self, "locatie")
        veld.queryset = Locatie.objects.filter(Q(team=team_pk, actief=True) | Q(pk=self.instance.locatie_id)).order_by(
            op_naam("naam"), "pk"
        )
        veld.empty_label = "Kies een locatie"

    def clean(self) -> dict[str, Any]:
        """Where it is, with what that place needs; and how long, as its kind says when nobody did."""
        gegevens = super().clean()
        soort, plek = gegevens.get("soort"), gegevens.get("plek")
        if not plek:
            gewoon = _GEWONE_PLEK.get(soort.code, "") if soort else ""
            plek = gegevens["plek"] = Pleksoort.LOCATIE.value if gegevens.get("locatie") else gewoon
        if plek != Pleksoort.LOCATIE:
            gegevens["locatie"] = None
        elif not gegevens.get("locatie") and "locatie" not in self.errors:
            self.add_error("locatie", "Kies de locatie waar het gesprek is.")
        if plek not in {Pleksoort.AANBIEDER, Pleksoort.VIDEO}:
            gegevens["plek_uitleg"] = ""
        elif plek == Pleksoort.AANBIEDER and not gegevens.get("plek_uitleg"):
            self.add_error("plek_uitleg", "Schrijf op bij welke aanbieder het gesprek is.")
        if soort and not gegevens.get("duur") and "duur" not in self.errors:
            gegevens["duur"] = soort.duur
        return gegevens

    def clean_moment(self) -> datetime:
        """A planned conversation is today or later."""
        moment: datetime = self.cleaned_data["moment"]
        if timezone.localdate(moment) < timezone.localdate():
            raise forms.ValidationError("Dit moment is al geweest. Is het gesprek gevoerd? Leg het dan vast.")
        return moment

    def plan(self) -> dict[str, Any]:
        """The fields of the conversation; the role of the writer stands beside them."""
        return {naam: self.cleaned_data[naam] for naam in PLANVELDEN}


class Planformulier(ZonderOordeel, EigenRol, Eenmalig, Planregels):
    """Plan a conversation."""


class Wijzigplanformulier(ZonderOordeel, EigenRol, Planregels, Revisieformulier):
    """Change a planned conversation.

    `verschillen_erbij` is told by the page: how who takes part differs from what was saved in the meantime.
    """

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.verschillen_erbij: Callable[[Verouderd], list[Veldverschil]] = lambda _: []

    def toon_conflict(self, fout: Verouderd) -> None:
        """As ever, and who takes part."""
        super().toon_conflict(fout)
        self.conflict += self.verschillen_erbij(fout)


class Verslagregels(Huisbezoekregels):
    """What a held conversation holds, apart from the notes.

    What is asked of the client says u or jij, as the client of the conversation wants.
    """

    class Meta:
        model = Gesprek
        fields: tuple[str, ...] = (
            "soort",
            "moment",
            "doel",
            *_HUISBEZOEKVELDEN,
            "verwachtingen_besproken",
            "vraag_van_klant",
            "belang",
            "vertrouwen",
            "klant_vat_samen",
            "op_de_valreep",
            "valreep_vervolg",
            "afloop",
            "afloop_toelichting",
            "samenvatting_klant",
        )
        field_classes = {"moment": Gebeurdmoment}
        labels = {
            "belang": "Hoe belangrijk is het voor [u|jou]?",
            "vertrouwen": "Hoeveel vertrouwen [hebt u|heb je] dat het lukt?",
            "samenvatting_klant": "Samenvatting voor de klant",
        }
        widgets = {
            "doel": tekstvak(2),
            "huisbezoek_reden": tekstvak(2),
            "vraag_van_klant": tekstvak(2),
            "klant_vat_samen": tekstvak(3),
            # The style sheet asks for the sequel as soon as something is typed here.
            "op_de_valreep": forms.Textarea(attrs={"rows": 2, "placeholder": " "}),
            "afloop": forms.RadioSelect(attrs={"class": "opties--naast-elkaar"}),
            "samenvatting_klant": tekstvak(4),
        }
        help_texts = {
            **_HUISBEZOEKHULP,
            "vraag_van_klant": "Waar kwam de klant zelf mee? Achter een vraag kan een andere vraag zitten.",
            "belang": "Van 0 (niet) tot en met 10 (heel erg). Vraag daarna: waarom geen lager cijfer?",
            "vertrouwen": "Van 0 (geen) tot en met 10 (alle). Vraag daarna: waarom geen lager cijfer?",
            "klant_vat_samen": "Vraag: wat [neemt u|neem je] mee uit dit gesprek? In de woorden van de klant.",
            "valreep_vervolg": "Bijvoorbeeld: eerst bespreken in het volgende gesprek.",
            "afloop": "Stoppen of een time-out nemen kan goed zijn.",
            "samenvatting_klant": "In gewone taal. De afspraken en het volgende gesprek komen er vanzelf onder.",
            "op_de_valreep": "Wat zei de klant nog helemaal aan het eind? Dat is vaak het belangrijkste.",
        }

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        modelkeuzeveld(self, "soort").empty_label = "Kies een soort"
        for naam in ("belang", "vertrouwen"):
            veld = self.fields[naam]
            self.fields[naam] = forms.TypedChoiceField(
                label=spreek_aan(str(veld.label), self.instance.klant.aanspreekvorm),
                help_text=veld.help_text,
                required=False,
                choices=CIJFERS,
                coerce=int,
                empty_value=None,
                widget=forms.RadioSelect(attrs={"class": "liniaal"}),
            )
        samen = self.fields["klant_vat_samen"]
        samen.help_text = spreek_aan(str(samen.help_text), self.instance.klant.aanspreekvorm)
        nodig_wanneer(self.fields["valreep_vervolg"], "verplicht als er iets op de valreep kwam")
        nodig_wanneer(self.fields["afloop_toelichting"], "verplicht als het anders liep")
        vanaf_geboorte(self.fields["moment"], self.instance.klant)

    def clean(self) -> dict[str, Any]:
        """What came at the door gets a sequel, and another ending than usual its story."""
        gegevens = super().clean()
        if gegevens.get("op_de_valreep") and not gegevens.get("valreep_vervolg"):
            self.add_error("valreep_vervolg", "Schrijf op wat u doet met wat op de valreep kwam.")
        if gegevens.get("afloop") not in {None, Afloop.GEWOON} and not gegevens.get("afloop_toelichting"):
            self.add_error("afloop_toelichting", "Schrijf op wat er gebeurde.")
        return gegevens

    def clean_moment(self) -> datetime:
        """A conversation that was held lies before it is recorded, by our clock and not that of the browser."""
        moment: datetime = self.cleaned_data["moment"]
        if moment > (self.instance.vastgelegd_op or timezone.now()):
            raise forms.ValidationError("Dit moment moet nog komen. Vul in wanneer het gesprek was.")
        return moment


class Wijzigverslagformulier(Verslagregels, Revisieformulier):
    """Correct the record of a held conversation; what stood there first is kept by the database."""


class Vervalformulier(Revisieformulier):
    """Why a planned conversation does not take place."""

    class Meta:
        model = Gesprek
        fields = ("vervallen_reden",)
        widgets = {"vervallen_reden": tekstvak(2)}
        help_texts = {
            "vervallen_reden": "Kwam de klant niet, zonder bericht? Kies dan bij het gesprek: klant is niet verschenen."
        }

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["vervallen_reden"].required = True
        self.fields["vervallen_reden"].error_messages["required"] = "Schrijf op waarom het gesprek niet doorgaat."

"""Forms of the klantbeeld: one for each part of the draft, all of them together, and establishing it."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any

from django import forms
from django.utils.datastructures import MultiValueDict

from instrumenten.models import Tegel
from klantbeeld import igm
from klantbeeld.actions.beeld import DOEL, SLOT, Botsing, Deel, vingerafdruk, waarden_van
from klantbeeld.forms.velden import Tekstveld
from klantbeeld.models import Bron, Componentgroep, IgmComponent, Klantbeeld, Score, Zekerheid
from klantbeeld.models.klantbeeld import LADDER, WERKPUNTEN_MAXIMUM
from toegang.formulieren import Eenmalig, Verschil

CIJFERS = [(cijfer, str(cijfer)) for cijfer in range(1, 6)]
CIJFER_VAN = {tekst: cijfer for cijfer, tekst in CIJFERS}


class Deelformulier(forms.Form):
    """One part of the draft. `basis` is the fingerprint of what was shown, so that a stale edit is noticed."""

    basis = forms.CharField(widget=forms.HiddenInput, max_length=16)

    def __init__(self, data: Any = None, *, sleutel: str, exemplaar: Klantbeeld | Score, **kwargs: Any) -> None:
        self.sleutel = sleutel
        self.exemplaar = exemplaar
        waarden = waarden_van(exemplaar, sleutel)
        super().__init__(
            data,
            prefix=sleutel,
            auto_id="%s",
            initial={**waarden, "basis": vingerafdruk(waarden)},
            use_required_attribute=False,
            **kwargs,
        )
        self.conflict: list[Verschil] = []

    def deel(self) -> Deel:
        """The part as it was typed, for the act that saves it."""
        waarden = {veld: waarde for veld, waarde in self.cleaned_data.items() if veld != "basis"}
        return Deel(self.sleutel, self.cleaned_data["basis"], waarden)

    @property
    def onaangeroerd(self) -> bool:
        """Whether what was sent is what was shown, so that there is nothing to save. Asks a valid form."""
        deel = self.deel()
        return vingerafdruk(deel.waarden) == deel.basis

    def toon_opgeslagen(self) -> None:
        """Show what is stored instead of what was sent, with its fingerprint."""
        waarden = waarden_van(self.exemplaar, self.sleutel)
        self.initial = {**waarden, "basis": vingerafdruk(waarden)}
        self.is_bound, self.data = False, MultiValueDict()
        self.full_clean()

    def is_bewaard(self) -> None:
        """What was typed is what is stored now: show it as such."""
        for veld, waarde in self.deel().waarden.items():
            setattr(self.exemplaar, veld, waarde)
        self.toon_opgeslagen()

    def toon_botsing(self, botsing: Botsing) -> None:
        """Show both versions side by side and carry the newer fingerprint, so that saving once more is a choice."""
        for veld, opgeslagen in botsing.opgeslagen.items():
            getypt = self.cleaned_data[veld]
            if opgeslagen != getypt:
                woorden = {waarde: tekst for waarde, tekst in getattr(self.fields[veld], "choices", []) if waarde}
                self.conflict.append(
                    Verschil(
                        f"{self.naam}: {self.fields[veld].label}",
                        str(woorden.get(opgeslagen, opgeslagen or "")),
                        str(woorden.get(getypt, getypt or "")),
                    )
                )
        self.data = self.data.copy()
        self.data[self.add_prefix("basis")] = botsing.basis

    @property
    def naam(self) -> str:
        """What this part is called in a message."""
        raise NotImplementedError


def _getal(label: str, keuzes: Sequence[tuple[Any, str]], leeg: str, *, rondjes: bool = False) -> Any:
    return forms.TypedChoiceField(
        label=label,
        choices=[("", leeg), *keuzes],
        coerce=int,
        empty_value=None,
        required=False,
        widget=forms.RadioSelect if rondjes else forms.Select,
        error_messages={"invalid_choice": "Kies een van de mogelijkheden."},
    )


def _tekst(label: str, hoogste: int, *, rijen: int = 3, hulp: str = "") -> Tekstveld:
    return Tekstveld(
        label=label,
        required=False,
        max_length=hoogste,
        help_text=hulp,
        widget=forms.Textarea(attrs={"rows": rijen}),
        error_messages={"max_length": f"Maak deze tekst korter: hoogstens {hoogste} tekens, nu %(show_value)d."},
    )


class Doelformulier(Deelformulier):
    """What this klantbeeld is about, and where the client stands and goes."""

    naam = "Doel"

    doelgedrag = _tekst(
        "Waar kijken we naar?", 500, rijen=2, hulp="Het doel in gedrag, bijvoorbeeld: drie ochtenden per week werken."
    )
    huidige_tegel_id = _getal("Waar staat de klant nu?", [], "Nog niet bekend")
    beoogde_tegel_id = _getal("Waar wil de klant naartoe?", [], "Nog niet bekend")
    ladder_nu = _getal("Participatieladder nu", LADDER, "Nog niet bekend")
    ladder_doel = _getal("Participatieladder: wat is haalbaar?", LADDER, "Nog niet bekend")

    def __init__(self, data: Any = None, *, tegels: Iterable[Tegel], **kwargs: Any) -> None:
        super().__init__(data, sleutel=DOEL, **kwargs)
        keuzes = [("", "Nog niet bekend"), *((tegel.pk, tegel.naam) for tegel in tegels)]
        self.fields["huidige_tegel_id"].choices = keuzes
        self.fields["beoogde_tegel_id"].choices = keuzes


class Scoreformulier(Deelformulier):
    """One component: score, the client's own score, and the facts behind it."""

    score = _getal("Score", CIJFERS, "Niet besproken", rondjes=True)
    klantscore = _getal("Score van de klant zelf", CIJFERS, "nog niet", rondjes=True)
    feiten = _tekst("Wat zien en horen we?", 2000)
    bron = forms.ChoiceField(label="Bron", choices=[("", "Kies"), *Bron.choices], required=False)
    zekerheid = forms.ChoiceField(label="Zekerheid", choices=[("", "Kies"), *Zekerheid.choices], required=False)

    @property
    def naam(self) -> str:
        return self.exemplaar.component.naam  # type: ignore[union-attr]


class Slotformulier(Deelformulier):
    """What carries the client, and how the professional weighs the facts."""

    naam = "Tot slot"

    krachten = _tekst("Krachten", 2000, hulp="Wat gaat goed? Waar kan de klant op bouwen?")
    interpretatie = _tekst(
        "Interpretatie (de klant leest mee)",
        4000,
        rijen=5,
        hulp="Hoe weegt u de feiten? Dit is uw mening als professional; de klant mag dit lezen.",
    )

    def __init__(self, data: Any = None, **kwargs: Any) -> None:
        super().__init__(data, sleutel=SLOT, **kwargs)


@dataclass
class Blok:
    """One component on the page: the form, the reference texts and the previous score."""

    component: IgmComponent
    form: Scoreformulier
    vorige: int | None

    @property
    def om_over_te_praten(self) -> bool:
        """Whether the two scores, as they are filled in now, differ enough to talk about."""

        def cijfer(veld: str) -> int | None:
            return CIJFER_VAN.get(str(self.form[veld].value()))

        return igm.om_over_te_praten(cijfer("score"), cijfer("klantscore"))

    @property
    def keuzes(self) -> list[tuple[forms.boundfield.BoundWidget, str, str]]:
        """Radio button, figure and anchor text, "niet besproken" first."""
        ankers = {anker["score"]: anker["tekst"] for anker in self.component.ankerlijst}  # type: ignore[attr-defined]
        return [
            (knop, str(knop.data["value"]), ankers.get(knop.data["value"], knop.choice_label))
            for knop in self.form["score"].subwidgets
        ]


@dataclass
class Conceptformulier:
    """The whole draft: the goal, ten components in their groups, and the closing text."""

    beeld: Klantbeeld
    doel: Doelformulier
    blokken: list[Blok]
    slot: Slotformulier
    groepen: list[tuple[str, list[Blok]]] = field(init=False)

    def __post_init__(self) -> None:
        self.groepen = [
            (groep.label, [blok for blok in self.blokken if blok.component.groep == groep]) for groep in Componentgroep
        ]

    @property
    def formulieren(self) -> list[Deelformulier]:
        """Every part, in the order of the page."""
        return [self.doel, *(blok.form for blok in self.blokken), self.slot]

    @property
    def conflict(self) -> list[Verschil]:
        """Every field that collides with what someone else saved."""
        return [verschil for formulier in self.formulieren for verschil in formulier.conflict]

    def is_geldig(self) -> bool:
        """Whether every part is valid; all are checked, so that all messages show at once."""
        return not [formulier for formulier in self.formulieren if not formulier.is_valid()]

    def delen(self) -> list[Deel]:
        """The parts that were changed, as typed.

        The whole form carries every part. One that was only passed by may have been changed by someone else in the
        meantime; that is no collision and must not be put back.
        """
        return [formulier.deel() for formulier in self.formulieren if not formulier.onaangeroerd]

    def toon_onaangeroerd(self) -> None:
        """Before the page is shown again: a part that was only passed by shows what is stored."""
        for formulier in self.formulieren:
            if formulier.is_bound and formulier.is_valid() and formulier.onaangeroerd:
                formulier.toon_opgeslagen()

    def verwerk(self, delen: Iterable[Deel], botsingen: Iterable[Botsing]) -> None:
        """After saving these parts: hand every collision to its part; the others show what they saved."""
        gebotst = {botsing.sleutel: botsing for botsing in botsingen}
        for deel in delen:
            formulier = self.deel(deel.sleutel)
            if formulier is None:
                continue
            if deel.sleutel in gebotst:
                formulier.toon_botsing(gebotst[deel.sleutel])
            else:
                formulier.is_bewaard()

    def deel(self, sleutel: str) -> Deelformulier | None:
        """The part with this key, None when there is no such part."""
        return next((formulier for formulier in self.formulieren if formulier.sleutel == sleutel), None)

    def blok(self, sleutel: str) -> Blok | None:
        """The component with this code, None when the part is not a component."""
        return next((blok for blok in self.blokken if blok.form.sleutel == sleutel), None)


def conceptformulier(
    data: Any = None,
    *,
    beeld: Klantbeeld,
    componenten: Iterable[IgmComponent],
    tegels: Iterable[Tegel],
    vorige_scores: dict[str, int | None],
) -> Conceptformulier:
    """The forms of a draft whose scores are loaded. No queries of its own."""
    scores = {score.component_id: score for score in beeld.scores.all()}
    return Conceptformulier(
        beeld=beeld,
        doel=Doelformulier(data, exemplaar=beeld, tegels=tegels),
        blokken=[
            Blok(
                component,
                Scoreformulier(data, sleutel=component.code, exemplaar=scores[component.pk]),
                vorige_scores.get(component.code),
            )
            for component in componenten
            if component.pk in scores
        ],
        slot=Slotformulier(data, exemplaar=beeld),
    )


class Vaststelformulier(Eenmalig):
    """Establishing: the revision that was checked, and the work points that were chosen."""

    revisie = forms.IntegerField(widget=forms.HiddenInput, min_value=1)
    werkpunten = forms.MultipleChoiceField(
        label="Werkpunten",
        required=False,
        widget=forms.CheckboxSelectMultiple,
        error_messages={"invalid_choice": "Kies werkpunten uit de lijst."},
    )

    def __init__(
        self, *args: Any, kandidaten: Sequence[igm.Kandidaat], anderen: Sequence[tuple[str, str]], **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        self.kandidaten = list(kandidaten)
        self.anderen = list(anderen)
        self.fields["werkpunten"].choices = [*((k.kenmerk, k.naam) for k in kandidaten), *anderen]

    def clean_werkpunten(self) -> list[str]:
        """Not more than two at a time (rule of thumb of the research)."""
        werkpunten: list[str] = self.cleaned_data["werkpunten"]
        if len(werkpunten) > WERKPUNTEN_MAXIMUM:
            raise forms.ValidationError(
                "Kies niet meer dan twee werkpunten tegelijk. Begin met wat kan veranderen en wat eerst nodig is."
            )
        return werkpunten

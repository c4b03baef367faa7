"""Forms of the draft of a klantbeeld: one for each part, and all of them together."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from django import forms

from instrumenten.models import Tegel
from klantbeeld import igm
from klantbeeld.concept import ConceptMetVorige
from klantbeeld.delen import DOEL, SLOT, UITSLAG, WIL_NIET, Botsing, Klantbeelddeel
from klantbeeld.forms.belemmeringen import Belemmeringformulier
from klantbeeld.forms.deel import Deelformulier, Invoer, getal, tekst
from klantbeeld.indeling import herkomst
from klantbeeld.ladder import LADDER
from klantbeeld.models import Bron, Componentgroep, IgmComponent, Klantbeeld, Score, Zekerheid
from klantbeeld.uitslagkeuzes import Uitslagkeuze
from toegang.formulieren import Veldverschil
from toegang.getypeerd import keuzeveld

CIJFERS = [(cijfer, str(cijfer)) for cijfer in range(1, 6)]
CIJFER_VAN = {tekst: cijfer for cijfer, tekst in CIJFERS}


class Doelformulier(Deelformulier):
    """What this klantbeeld is about, and where the client stands and goes."""

    naam = "Doel"

    doelgedrag = tekst(
        "Waar kijken we naar?", 500, rijen=2, hulp="Het doel in gedrag, bijvoorbeeld: drie ochtenden per week werken."
    )
    huidige_tegel_id = getal("Waar staat de klant nu?", [], "Nog niet bekend")
    beoogde_tegel_id = getal("Waar wil de klant naartoe?", [], "Nog niet bekend")
    ladder_nu = getal("Participatieladder nu", LADDER, "Nog niet bekend")
    ladder_doel = getal("Participatieladder: wat is haalbaar?", LADDER, "Nog niet bekend")

    def __init__(self, data: Invoer = None, *, tegels: Iterable[Tegel], **kwargs: Any) -> None:
        super().__init__(data, sleutel=DOEL, **kwargs)
        keuzes = [("", "Nog niet bekend"), *((tegel.pk, tegel.naam) for tegel in tegels)]
        keuzeveld(self, "huidige_tegel_id").choices = keuzes
        keuzeveld(self, "beoogde_tegel_id").choices = keuzes


class Scoreformulier(Deelformulier):
    """One component: score, the client's own score, and the facts behind it.

    A result of a diagnostic instrument is one more source beside the general ones.
    """

    exemplaar: Score

    score = forms.TypedChoiceField(
        label="Score",
        choices=[("", "Niet besproken"), *CIJFERS, (WIL_NIET, "De klant wil dit niet bespreken")],
        coerce=lambda waarde: waarde if waarde == WIL_NIET else int(waarde),
        empty_value=None,
        required=False,
        widget=forms.RadioSelect,
        error_messages={"invalid_choice": "Kies een van de mogelijkheden."},
    )
    klantscore = getal("Score van de klant zelf", CIJFERS, "nog niet", rondjes=True)
    feiten = tekst("Wat zien en horen we?", 2000)
    bron = forms.ChoiceField(label="Bron", choices=[("", "Kies"), *Bron.choices], required=False)
    zekerheid = forms.ChoiceField(label="Zekerheid", choices=[("", "Kies"), *Zekerheid.choices], required=False)

    def __init__(
        self,
        data: Invoer = None,
        *,
        exemplaar: Score,
        uitslagen: Sequence[Uitslagkeuze] = (),
        **kwargs: Any,
    ) -> None:
        super().__init__(data, exemplaar=exemplaar, **kwargs)
        # A result that is out of date is offered only where it is the source already.
        gekozen = exemplaar.uitslag_id
        keuzeveld(self, "bron").choices = [
            ("", "Kies"),
            *Bron.choices,
            *(
                (f"{UITSLAG}{uitslag.pk}", uitslag.omschrijving)
                for uitslag in uitslagen
                if uitslag.pk == gekozen or not uitslag.verlopen
            ),
        ]

    @property
    def naam(self) -> str:
        return self.exemplaar.component.naam


class Slotformulier(Deelformulier):
    """What carries the client, what is still unknown, and how the professional weighs the facts."""

    naam = "Tot slot"

    krachten = tekst("Krachten", 2000, hulp="Wat gaat goed? Waar kan de klant op bouwen?")
    nog_te_weten = tekst(
        "Wat weten we nog niet?", 1000, rijen=2, hulp="Dit komt terug bij het voorbereiden van het volgende gesprek."
    )
    interpretatie = tekst(
        "Interpretatie (de klant leest mee)",
        4000,
        rijen=5,
        hulp="Hoe weegt u de feiten? Dit is uw mening als professional; de klant mag dit lezen.",
    )

    def __init__(self, data: Invoer = None, **kwargs: Any) -> None:
        super().__init__(data, sleutel=SLOT, **kwargs)


@dataclass
class Blok:
    """One component on the page: the form, the reference texts and the previous score."""

    component: IgmComponent
    form: Scoreformulier
    vorige: int | None
    overgenomen: bool = False
    versie: int = 0

    @property
    def bevestigd(self) -> bool:
        """Whether it was confirmed as unchanged."""
        return self.form.exemplaar.bevestigd_op is not None

    @property
    def herkomst(self) -> str:
        """Where it comes from, in words; empty when it was filled in anew."""
        score = self.form.exemplaar
        return herkomst(bevestigd_op=score.bevestigd_op, overgenomen=self.overgenomen, versie=self.versie)

    @property
    def om_over_te_praten(self) -> bool:
        """Whether the two scores, as they are filled in now, differ enough to talk about."""

        def cijfer(veld: str) -> int | None:
            return CIJFER_VAN.get(str(self.form[veld].value()))

        return igm.om_over_te_praten(cijfer("score"), cijfer("klantscore"))

    @property
    def keuzes(self) -> list[tuple[forms.boundfield.BoundWidget, str, str]]:
        """Radio button, figure and anchor text: "niet besproken" first, "wil dit niet bespreken" last."""
        ankers = {anker.score: anker.tekst for anker in self.component.ankers.all()}
        return [
            (
                knop,
                str(knop.data["value"]) if knop.data["value"] in ankers else "",
                ankers.get(knop.data["value"], knop.choice_label),
            )
            for knop in self.form["score"].subwidgets
        ]


@dataclass
class Conceptformulier:
    """The whole draft: the goal, ten components in their groups, the obstacles, and the closing text."""

    beeld: Klantbeeld
    doel: Doelformulier
    blokken: list[Blok]
    belemmeringen: Belemmeringformulier
    slot: Slotformulier
    groepen: list[tuple[str, list[Blok]]] = field(init=False)

    def __post_init__(self) -> None:
        self.groepen = [
            (groep.label, [blok for blok in self.blokken if blok.component.groep == groep]) for groep in Componentgroep
        ]

    @property
    def formulieren(self) -> list[Deelformulier]:
        """Every part, in the order of the page."""
        return [self.doel, *(blok.form for blok in self.blokken), self.belemmeringen, self.slot]

    @property
    def conflict(self) -> list[Veldverschil]:
        """Every field that collides with what someone else saved."""
        return [verschil for formulier in self.formulieren for verschil in formulier.conflict]

    def is_geldig(self) -> bool:
        """Whether every part is valid; all are checked, so that all messages show at once."""
        return not [formulier for formulier in self.formulieren if not formulier.is_valid()]

    def delen(self, bevestig: str = "") -> list[Klantbeelddeel]:
        """The parts that were changed, as typed, and the component with the code `bevestig`, as confirmed.

        The whole form carries every part. One that was only passed by may have been changed by someone else in the
        meantime; that is no collision and must not be put back.
        """
        return [
            replace(formulier.deel(), bevestig=formulier.sleutel == bevestig)
            for formulier in self.formulieren
            if formulier.sleutel == bevestig or not formulier.onaangeroerd
        ]

    def toon_onaangeroerd(self) -> None:
        """Before the page is shown again: a part that was only passed by shows what is stored."""
        for formulier in self.formulieren:
            if formulier.is_bound and formulier.is_valid() and formulier.onaangeroerd:
                formulier.toon_opgeslagen()

    def verwerk(self, delen: Iterable[Klantbeelddeel], botsingen: Iterable[Botsing]) -> None:
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
    data: Invoer = None,
    *,
    stand: ConceptMetVorige,
    componenten: Iterable[IgmComponent],
    tegels: Iterable[Tegel],
    uitslagen: Sequence[Uitslagkeuze],
) -> Conceptformulier | None:
    """The forms of the draft; without a draft they stand on the latest version; None without either. No queries."""
    beeld = stand.concept or stand.vorige
    if beeld is None:
        return None
    scores = {score.component_id: score for score in beeld.scores.all()}
    overgenomen, vorige_scores = stand.overgenomen, stand.vorige_scores
    return Conceptformulier(
        beeld=beeld,
        doel=Doelformulier(data, exemplaar=beeld, tegels=tegels),
        blokken=[
            Blok(
                component,
                Scoreformulier(data, sleutel=component.code, exemplaar=scores[component.pk], uitslagen=uitslagen),
                vorige_scores.get(component.code),
                overgenomen=component.code in overgenomen,
                versie=stand.vorige.versie or 0 if stand.vorige else 0,
            )
            for component in componenten
            if component.pk in scores
        ],
        belemmeringen=Belemmeringformulier(data, exemplaar=beeld),
        slot=Slotformulier(data, exemplaar=beeld),
    )

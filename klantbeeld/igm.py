"""What follows from the scores of a klantbeeld. Pure rules over plain data: no database, no HTTP.

Source: research on the Integratief Gedragsmodel (Blonk 2018), rating scale and rules of thumb; own proposal where no
public scale exists. Scores are never added up: there is no total, and "niet besproken" is never a 1.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from klantbeeld.models.werkpunt import WERKPUNTEN_MAXIMUM

GENOEG_BESPROKEN = 6
VERSCHIL_OM_OVER_TE_PRATEN = 2
SPRONG = 2
ZWAK_TOT = 3
LAAG_TOT = 2
HOOG_VANAF = 4


@dataclass(frozen=True)
class Componentstand:
    """One component at one moment: scores 1–5 or None (niet besproken); `vorige` is the score one version ago.

    `wil_niet`: the client does not want to talk of it, which is an answer and never a score. `bron_verlopen`: the
    result of an instrument that is the source is out of date.
    """

    code: str
    naam: str
    score: int | None = None
    klantscore: int | None = None
    feiten: str = ""
    vorige: int | None = None
    wil_niet: bool = False
    bron_verlopen: bool = False

    @property
    def zinsnaam(self) -> str:
        """The name inside a sentence: "geloof in eigen kunnen"."""
        return self.naam[:1].lower() + self.naam[1:]

    @property
    def verandering(self) -> int | None:
        """Difference with the previous version; None when one of the two is not known."""
        return verandering(self.score, self.vorige)

    @property
    def om_over_te_praten(self) -> bool:
        """Whether client and professional see this differently enough to talk about it."""
        return om_over_te_praten(self.score, self.klantscore)


@dataclass(frozen=True)
class Ontbreekt:
    """Something that is needed before a klantbeeld can be established, and the id of the place to fill it in.

    No place: it is not filled in but done, by discussing the draft with the client.
    """

    plek: str
    tekst: str


@dataclass(frozen=True)
class Patroon:
    """A pattern that is known from the model: its name, what to do with it, and the components that show it."""

    naam: str
    tekst: str
    codes: tuple[str, ...]


@dataclass(frozen=True)
class Koppeling:
    """A klantkenmerk works on a component with a weight of 1–3."""

    kenmerk: str
    kenmerk_naam: str
    component: str
    gewicht: int


@dataclass(frozen=True)
class Kandidaat:
    """A klantkenmerk that may become a work point. `redenen`: why; `componenten`: weakest and heaviest first."""

    kenmerk: str
    naam: str
    punten: int
    componenten: tuple[str, ...]
    redenen: tuple[str, ...]

    @property
    def uitleg(self) -> str:
        """In one sentence: "omdat zelfregulering 2 is en context 3 is"."""
        return f"omdat {' en '.join(self.redenen)}" if self.redenen else ""


def verandering(score: int | None, vorige: int | None) -> int | None:
    """Difference with the previous score, None when one of the two is not known."""
    return None if score is None or vorige is None else score - vorige


def om_over_te_praten(score: int | None, klantscore: int | None) -> bool:
    """A difference of two or more is a topic for the conversation, not an error (rule 3 of the scale)."""
    return score is not None and klantscore is not None and abs(score - klantscore) >= VERSCHIL_OM_OVER_TE_PRATEN


def krachten(standen: Iterable[Componentstand]) -> list[Componentstand]:
    """What carries the step (4 and 5), strongest first: strengths are shown before needs."""
    return sorted((stand for stand in standen if (stand.score or 0) >= HOOG_VANAF), key=lambda s: -(s.score or 0))


def aandacht(standen: Iterable[Componentstand]) -> list[Componentstand]:
    """What asks for development (1–3), weakest first."""
    return sorted((s for s in standen if s.score is not None and s.score <= ZWAK_TOT), key=lambda s: s.score or 0)


def onbekend(standen: Iterable[Componentstand]) -> list[Componentstand]:
    """What has not been discussed yet."""
    return [stand for stand in standen if stand.score is None and not stand.wil_niet]


def niet_gewild(standen: Iterable[Componentstand]) -> list[Componentstand]:
    """What the client does not want to talk of: left out on purpose (Hoe werken wij?, 31)."""
    return [stand for stand in standen if stand.wil_niet]


def uitleg_nodig(score: int | None, vorige: int | None) -> str:
    """Why the facts must be written down with this score; empty when they need not (rule 4 of the scale)."""
    if score is None:
        return ""
    if score <= LAAG_TOT:
        return f"de score is {score}"
    verschil = verandering(score, vorige)
    if verschil is not None and abs(verschil) >= SPRONG:
        return f"de score ging van {vorige} naar {score}"
    return ""


def wat_ontbreekt(
    *, doelgedrag: str, interpretatie: str, standen: Sequence[Componentstand], is_besproken: bool
) -> list[Ontbreekt]:
    """What is needed before the klantbeeld can be established, in the order of the form; the discussion comes last.

    Left out on purpose counts as discussed (research, §9: six of ten scored or deliberately not discussed).
    """
    ontbreekt = []
    if not doelgedrag.strip():
        ontbreekt.append(Ontbreekt("doel-doelgedrag", "Doel: schrijf op over welk doel dit klantbeeld gaat."))
    besproken = len(standen) - len(onbekend(standen))
    if besproken < GENOEG_BESPROKEN:
        eerste = onbekend(standen)[0].code if onbekend(standen) else ""
        ontbreekt.append(
            Ontbreekt(
                f"component-{eerste}",
                f"Scores: {besproken} van de {len(standen)} onderdelen zijn besproken. "
                f"Bespreek er minstens {GENOEG_BESPROKEN}; wat de klant niet wil bespreken, telt mee.",
            )
        )
    for stand in standen:
        reden = uitleg_nodig(stand.score, stand.vorige)
        if reden and not stand.feiten.strip():
            ontbreekt.append(
                Ontbreekt(f"{stand.code}-feiten", f"{stand.naam}: {reden}. Schrijf op wat u ziet en hoort.")
            )
        if stand.bron_verlopen:
            ontbreekt.append(
                Ontbreekt(
                    f"component-{stand.code}", f"{stand.naam}: de uitslag die de bron is, is verlopen. Kies een andere."
                )
            )
    if not interpretatie.strip():
        ontbreekt.append(Ontbreekt("slot-interpretatie", "Interpretatie: schrijf op hoe u de feiten weegt."))
    if not is_besproken:
        ontbreekt.append(Ontbreekt("", "Bespreken: lees het klantbeeld samen met de klant door."))
    return ontbreekt


def patronen(standen: Iterable[Componentstand]) -> list[Patroon]:
    """The named patterns in these scores: hints for the conversation, never a verdict."""
    score = {stand.code: stand.score for stand in standen}
    gevonden = []
    intentie, gedrag, vertrouwen = score.get("INT"), score.get("GED"), score.get("EFF")
    if intentie is not None and gedrag is not None and intentie >= HOOG_VANAF and gedrag <= LAAG_TOT:
        gevonden.append(
            Patroon(
                "Kloof tussen intentie en gedrag",
                "De klant wil wel, maar het doen blijft achter. Wat gebeurt er tussen willen en doen? Kijk naar "
                "vaardigheden, zelfregulering, context en belastbaarheid.",
                ("INT", "GED"),
            )
        )
    if intentie is not None and vertrouwen is not None and intentie <= LAAG_TOT and vertrouwen <= LAAG_TOT:
        gevonden.append(
            Patroon(
                "Weinig intentie en weinig vertrouwen",
                "Kijk eerst naar vertrouwen. Weinig vertrouwen lijkt op niet willen, maar is iets anders. Welke kleine "
                "ervaring kan snel lukken?",
                ("INT", "EFF"),
            )
        )
    return gevonden


def kandidaten(standen: Sequence[Componentstand], koppelingen: Iterable[Koppeling]) -> list[Kandidaat]:
    """The klantkenmerken that follow from weak components (3 or lower), strongest reason first.

    A kenmerk counts, per weak component, its weight times how far the score lies below 4. Components that were not
    discussed give no candidate. Equal points: in the order of the codes.
    """
    zwak = {stand.code: stand for stand in aandacht(standen)}
    namen: dict[str, str] = {}
    delen: dict[str, list[tuple[int, Componentstand]]] = {}
    for koppeling in koppelingen:
        stand = zwak.get(koppeling.component)
        if stand is None or stand.score is None:
            continue
        namen[koppeling.kenmerk] = koppeling.kenmerk_naam
        delen.setdefault(koppeling.kenmerk, []).append((koppeling.gewicht * (HOOG_VANAF - stand.score), stand))
    gevonden = []
    for kenmerk, redenen in delen.items():
        redenen.sort(key=lambda deel: (-deel[0], deel[1].code))
        gevonden.append(
            Kandidaat(
                kenmerk=kenmerk,
                naam=namen[kenmerk],
                punten=sum(punten for punten, _ in redenen),
                componenten=tuple(stand.code for _, stand in redenen),
                redenen=tuple(f"{stand.zinsnaam} {stand.score} is" for _, stand in redenen),
            )
        )
    return sorted(gevonden, key=lambda kandidaat: (-kandidaat.punten, kandidaat.kenmerk))


def standaardkeuze(gevonden: Sequence[Kandidaat]) -> list[str]:
    """The work points that are ticked at first: the strongest candidates, not more than two at a time."""
    return [kandidaat.kenmerk for kandidaat in gevonden[:WERKPUNTEN_MAXIMUM]]


def werkpuntcomponenten(standen: Iterable[Componentstand], componenten_van_werkpunten: Iterable[str]) -> set[str]:
    """The components that a chosen work point works on: those linked to it that are weak."""
    zwak = {stand.code for stand in aandacht(standen)}
    return zwak & set(componenten_van_werkpunten)

"""Klantbeelden that change over time, and the profile that was chosen on each."""

from dataclasses import dataclass
from datetime import date, timedelta
from random import Random

from demo.belemmeringen import vul_aan
from demo.kaders import Kaders
from demo.keuze import kies_profiel, leg_keuze_vast
from demo.tijd import overdag
from demo.verhaal.beeld import Beeldverhaal, Scoreverhaal
from demo.verhaal.persoon import Persoon
from demo.woorden import MEEDOEN, Woorden, bouwstenen
from klantbeeld.igm import Componentstand, Koppeling, kandidaten
from klantbeeld.models.werkpunt import WERKPUNTEN_MAXIMUM

# Where a client with this profile stands and goes to; the first klantbeeld mostly still stands in diagnostiek.
_TEGELS = {
    "1": (("bemiddeling", "plaatsing"), ("bemiddeling", "plaatsing"), ("orientatie", "bemiddeling")),
    "2": (("werk_fit", "bemiddeling"), ("opleiden", "bemiddeling"), ("werk_fit", "opleiden")),
    "3": (("orientatie", "werk_fit"), ("werk_fit", "werk_fit"), ("maatschappelijk_fit", "orientatie")),
    "4": (("maatschappelijk_fit", "maatschappelijk_fit"), ("maatschappelijk_fit", "orientatie")),
    "5": (("plaatsing", "nazorg"), ("plaatsing", "plaatsing")),
    "6": (("diagnostiek", "maatschappelijk_fit"), ("maatschappelijk_fit", "maatschappelijk_fit")),
}
_LADDER = {"1": ((3, 5), 6), "2": ((3, 4), 5), "3": ((2, 3), 4), "4": ((1, 3), 3), "5": ((3, 4), 5), "6": ((1, 2), 2)}
_NIET_BESPROKEN = {"6": 0.28, "4": 0.1}
_GENOEG = 7
# Basisvaardigheden, and the profiles in which someone who still learns Dutch works on that first.
_TAAL, _MET_TAAL = "KK05", {"2", "3", "4"}
# With what chance a client has another profile at the next klantbeeld.
_DOORSTROOM = {
    "1": [("2", 0.75)],
    "2": [("1", 0.3), ("3", 0.05)],
    "3": [("2", 0.5)],
    "4": [("3", 0.18)],
    "5": [],
    "6": [("4", 0.25), ("3", 0.06)],
}
_BRONNEN = ("gesprek",) * 7 + ("observatie", "observatie", "instrument", "derde", "dossier")


@dataclass(frozen=True)
class Beeldvraag:
    """What is wanted: when it was begun and established (a draft is not), by whom, for which profile, how full."""

    begonnen: date
    vastgesteld: date | None
    door: int
    profiel: str
    nazorg: bool = False
    besproken: int = 10
    met_profiel: bool = True


def volgend_profiel(kans: Random, profiel: str) -> str:
    """The profile that fits some months later: mostly the same, sometimes a step further."""
    worp = kans.random()
    for ander, deel in _DOORSTROOM[profiel]:
        if worp < deel:
            return ander
        worp -= deel
    return profiel


def maak_beeld(
    kans: Random,
    woorden: Woorden,
    kaders: Kaders,
    vraag: Beeldvraag,
    vorige: Beeldverhaal | None,
    persoon: Persoon,
) -> Beeldverhaal:
    """A klantbeeld that follows on the previous one; an established one comes with the profile chosen on it."""
    scores = _scores(kans, woorden, kaders, vraag, vorige)
    keuze = kies_profiel(kans, kaders, scores, vraag.profiel)
    profiel = keuze.profiel if vraag.vastgesteld else vraag.profiel
    teksten = bouwstenen("klantbeelden")
    nu, naar = kans.choice(_TEGELS[profiel])
    if vraag.nazorg:
        nu, naar = "nazorg", "nazorg"
    elif vorige is None and kans.random() < 0.5:
        nu = "diagnostiek"
    soort = "nazorg" if vraag.nazorg else profiel
    (laagste, hoogste), ladder_doel = _LADDER[profiel]
    ladder_nu = 5 if vraag.nazorg else kans.randint(laagste, hoogste)
    beeld = Beeldverhaal(
        begonnen=overdag(kans, vraag.begonnen),
        vastgesteld=None,
        door=vraag.door,
        profiel=profiel,
        doelgedrag=woorden.zin(teksten["doelgedrag"][soort], profiel),
        interpretatie=woorden.zin(teksten["interpretatie"][soort], profiel),
        krachten=_krachten(kans, woorden, profiel),
        huidige_tegel=nu,
        beoogde_tegel=naar,
        ladder_nu=ladder_nu,
        ladder_doel=max(ladder_nu, 6 if vraag.nazorg else ladder_doel),
        scores=scores,
        werkpunten=_werkpunten(kaders, scores, profiel, taal=persoon.leert_nederlands and soort in _MET_TAAL),
    )
    if vorige is not None:
        beeld.doelgedrag = vorige.doelgedrag if vorige.profiel == soort else beeld.doelgedrag
        beeld.interpretatie = f"{_ontwikkeling(kaders, woorden, beeld, vorige)} {beeld.interpretatie}"
    if vraag.vastgesteld is None:
        beeld.interpretatie = beeld.interpretatie if kans.random() < 0.3 else ""
        vul_aan(beeld, vorige)
        return beeld
    beeld.vastgesteld = max(overdag(kans, vraag.vastgesteld), beeld.begonnen + timedelta(minutes=50))
    vul_aan(beeld, vorige)
    if vraag.met_profiel:
        moment = beeld.vastgesteld + timedelta(minutes=kans.randint(5, 45))
        beeld.toekenning = leg_keuze_vast(kans, woorden, kaders, keuze, moment=moment, door=vraag.door)
    return beeld


def _scores(
    kans: Random, woorden: Woorden, kaders: Kaders, vraag: Beeldvraag, vorige: Beeldverhaal | None
) -> list[Scoreverhaal]:
    feiten = bouwstenen("componenten")
    patroon = kaders.profielen[vraag.profiel].patroon
    overgeslagen = {code for code in kaders.componenten if kans.random() < _NIET_BESPROKEN.get(vraag.profiel, 0.03)}
    # Enough is always discussed; of a draft only the first part.
    while len(kaders.componenten) - len(overgeslagen) < _GENOEG:
        overgeslagen.remove(min(overgeslagen))
    overgeslagen |= set(list(kaders.componenten)[vraag.besproken :])
    scores = []
    for code in kaders.componenten:
        van, tot = patroon[code]
        score = kans.randint(van, tot)
        was = vorige.score(code) if vorige else None
        if was is not None and kans.random() < 0.8:
            # From one klantbeeld to the next a component moves one step at most, towards what fits now.
            score = was + (score > was) - (score < was and kans.random() < 0.5)
        if vraag.nazorg:
            score = max(score, kans.choice((3, 4, 4, 5)))
        if code in overgeslagen:
            scores.append(Scoreverhaal(code, None))
            continue
        bron = kans.choice(_BRONNEN)
        scores.append(
            Scoreverhaal(
                component=code,
                score=score,
                klantscore=None if kans.random() < 0.12 else _begrens(score + kans.choice((-1, 0, 0, 0, 1, 1, 2))),
                feiten=woorden.zin(feiten[code][str(score)], vraag.profiel),
                bron=bron,
                zekerheid=kans.choice(("hoog", "midden", "midden", "laag" if bron == "gesprek" else "hoog")),
            )
        )
    return scores


def _begrens(score: int) -> int:
    return max(1, min(5, score))


def _werkpunten(kaders: Kaders, scores: list[Scoreverhaal], profiel: str, *, taal: bool) -> list[str]:
    """The language where that comes first, then the strongest candidates of the IGM, those of the profile first."""
    standen = [Componentstand(deel.component, kaders.componenten[deel.component], deel.score) for deel in scores]
    koppelingen = [
        Koppeling(kenmerk, kenmerk, component, gewicht)
        for kenmerk, componenten in kaders.koppelingen.items()
        for component, gewicht in componenten.items()
    ]
    bij_profiel = kaders.profielen[profiel].klantkenmerken
    op_volgorde = sorted(kandidaten(standen, koppelingen), key=lambda kandidaat: kandidaat.kenmerk not in bij_profiel)
    gekozen = [kandidaat.kenmerk for kandidaat in op_volgorde if not (taal and kandidaat.kenmerk == _TAAL)]
    return ([_TAAL] * taal + gekozen)[:WERKPUNTEN_MAXIMUM] or [min(bij_profiel)]


def _krachten(kans: Random, woorden: Woorden, profiel: str) -> str:
    richting = woorden.meedoen if profiel in MEEDOEN else woorden.werk
    lijst = bouwstenen("klantbeelden")["krachten"]["lijst"]
    return "\n".join([richting["kracht"], *(woorden.zin(lijst, profiel) for _ in range(kans.randint(1, 2)))])


def _ontwikkeling(kaders: Kaders, woorden: Woorden, beeld: Beeldverhaal, vorige: Beeldverhaal) -> str:
    teksten = bouwstenen("klantbeelden")["ontwikkeling"]
    gegroeid = [
        kaders.componenten[deel.component]
        for deel in beeld.scores
        if deel.score is not None and deel.score > (vorige.score(deel.component) or 5)
    ]
    if not gegroeid:
        return woorden.zin(teksten["gelijk"], beeld.profiel)
    naam = gegroeid[0]
    return woorden.zin(teksten["beter"], beeld.profiel, component=naam[:1].lower() + naam[1:])

"""How many clients there are: whose move it is, by rule, and with every choice of the filter. Pure."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from caseload.lijst import BEURTEN, GEEN, LATER, KlantMetSignalen
from caseload.signaal import Beurt
from caseload.signaalstand import ALLE
from caseload.signalen import SIGNALEN


@dataclass(frozen=True)
class Regeltelling:
    """One rule with for how many clients it holds, and the address of the list of these."""

    naam: str
    aantal: int
    adres: str


@dataclass(frozen=True)
class Beurttelling:
    """Whose move it is with how many clients, the rules that say so, and the address of the list of these.

    What is only to be known is nobody's move: that has its rules alone. What was put off has the first day (`vanaf`) on
    which some of it is back instead.
    """

    naam: str
    aantal: int
    adres: str
    regels: list[Regeltelling]
    vanaf: date | None = None


def tellingen(klanten: Iterable[KlantMetSignalen], adres: str) -> list[Beurttelling]:
    """Of these clients whose move it is, each client once, with every rule that holds for some of them.

    A client for whom two rules hold is counted with both, so the rules may add up to more. That something is later is
    only said where it is.
    """
    per_beurt, per_signaal, dagen = Counter[str](), Counter[str](), list[date]()
    for rij in klanten:
        per_beurt[rij.beurt] += 1
        if rij.beurt == LATER and rij.later_op:
            dagen.append(rij.later_op)
        per_signaal.update(signaal.code for signaal in rij.signalen)
    gevonden = [
        Beurttelling(
            beurt.naam,
            per_beurt[beurt.code],
            f"{adres}?beurt={beurt.code}#klanten" if beurt.code in BEURTEN else "",
            [
                Regeltelling(signaal.naam, per_signaal[signaal.code], f"{adres}?signaal={signaal.code}#klanten")
                for signaal in SIGNALEN
                if signaal.beurt is beurt and per_signaal[signaal.code]
            ],
        )
        for beurt in (Beurt.DOEN, Beurt.KLANT, Beurt.ANDER, Beurt.WETEN)
    ]
    if dagen:
        gevonden.insert(-1, Beurttelling(BEURTEN[LATER], len(dagen), f"{adres}?beurt={LATER}#klanten", [], min(dagen)))
    return gevonden


def aantallen(klanten: Iterable[KlantMetSignalen]) -> dict[str, Counter[str]]:
    """With how many clients each choice of the filter would leave, by the name of its field."""
    geteld: dict[str, Counter[str]] = {naam: Counter() for naam in ("profiel", "tegel", "beurt", "signaal")}
    for rij in klanten:
        geteld["profiel"][str(rij.stand.profiel_id or GEEN)] += 1
        geteld["tegel"][str(rij.stand.tegel_id or GEEN)] += 1
        geteld["beurt"][rij.beurt] += 1
        geteld["signaal"].update(signaal.code for signaal in rij.signalen)
        geteld["signaal"][ALLE] += rij.beurt == Beurt.DOEN.code
    return geteld

"""The life line: work, school, events and guidance on one axis of time (Hoe werken wij?, "tijdlijn"). Pure.

Years and months are as exact as they are known; the drawing is `klanten.levenslijntekening`.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from django.utils.dates import MONTHS

from klanten.models import Gebeurtenissoort, Levensgebeurtenis, Periode
from toegang.tijdas import MAANDEN_PER_JAAR, in_maanden, maand

BEGELEIDING = "Begeleiding"
BANEN = (*Gebeurtenissoort.labels, BEGELEIDING)
VROEGST = 1900


@dataclass(frozen=True)
class Tijdvak:
    """A stretch of time in months since year 0. Between `zeker_van` and `zeker_tot` it was surely going on.

    `moment`: an event without duration; `open`: it still goes on.
    """

    van: float
    tot: float
    zeker_van: float
    zeker_tot: float
    moment: bool = False
    open: bool = False


@dataclass(frozen=True)
class Levensdeel:
    """One thing on the life line, in the drawing and in the table. `pk` of the levensgebeurtenis; None for guidance."""

    soort: str
    wat: str
    wanneer: str
    tijdvak: Tijdvak
    waar: str = ""
    toelichting: str = ""
    geleerd: str = ""
    pk: int | None = None


def in_woorden(jaar: int, maand: int | None) -> str:
    """As exact as it is known: "maart 2015" or "2015"."""
    return f"{MONTHS[maand]} {jaar}" if maand else str(jaar)


def wanneer(gebeurtenis: Levensgebeurtenis) -> str:
    """From when to when, in words: "maart 2015 – 2018", "2020 – nu"."""
    begin = in_woorden(gebeurtenis.begin_jaar, gebeurtenis.begin_maand)
    if gebeurtenis.einde_jaar is None:
        return begin if gebeurtenis.soort == Gebeurtenissoort.GEBEURTENIS else f"{begin} – nu"
    einde = in_woorden(gebeurtenis.einde_jaar, gebeurtenis.einde_maand)
    return begin if einde == begin else f"{begin} – {einde}"


def gebeurtenisfouten(
    *,
    begin: tuple[int, int | None],
    einde: tuple[int | None, int | None],
    geboortejaar: int,
    vandaag: date,
) -> dict[str, str]:
    """What is wrong with these years and months, in Dutch, by the name of the field; empty when all is well."""
    begin_jaar, begin_maand = begin
    einde_jaar, einde_maand = einde
    fouten = {}
    if begin_jaar < geboortejaar:
        fouten["begin_jaar"] = f"De klant is van {geboortejaar}. Kies dat jaar of later."
    elif (begin_jaar, begin_maand or 1) > (vandaag.year, vandaag.month):
        fouten["begin_jaar"] = "Dit moet nog beginnen. Op de levenslijn staat wat er geweest is en wat er nu loopt."
    if einde_maand and einde_jaar is None:
        fouten["einde_jaar"] = "Vul bij deze maand ook het jaar in."
    elif einde_jaar is not None and (einde_jaar, einde_maand or 12) < (begin_jaar, begin_maand or 1):
        fouten["einde_jaar"] = "Het einde ligt voor het begin."
    elif einde_jaar is not None and einde_jaar > vandaag.year + 10:
        fouten["einde_jaar"] = "Dit jaar ligt te ver weg. Weet u het einde nog niet, laat het dan leeg."
    return fouten


def _tijdvak(gebeurtenis: Levensgebeurtenis, vandaag: date) -> Tijdvak:
    begin = maand(gebeurtenis.begin_jaar, gebeurtenis.begin_maand or 1)
    begonnen = begin if gebeurtenis.begin_maand else begin + MAANDEN_PER_JAAR
    if gebeurtenis.einde_jaar is None:
        if gebeurtenis.soort == Gebeurtenissoort.GEBEURTENIS:
            einde = begin + (1 if gebeurtenis.begin_maand else MAANDEN_PER_JAAR)
            return Tijdvak(begin, einde, begonnen, begonnen, moment=True)
        nu = in_maanden(vandaag)
        return Tijdvak(begin, max(nu, begin), min(begonnen, nu), nu, open=True)
    if gebeurtenis.einde_maand:
        einde = geeindigd = maand(gebeurtenis.einde_jaar, gebeurtenis.einde_maand) + 1
    else:
        geeindigd = maand(gebeurtenis.einde_jaar)
        einde = geeindigd + MAANDEN_PER_JAAR
    return Tijdvak(begin, einde, begonnen, geeindigd)


def _begeleiding(periode: Periode, vandaag: date) -> Levensdeel:
    van, tot = in_maanden(periode.begin), in_maanden(periode.einde or vandaag)
    einde = f"{periode.einde:%d-%m-%Y}" if periode.einde else "nu"
    return Levensdeel(
        soort=BEGELEIDING,
        wat=f"Melding: {periode.meldreden}",
        wanneer=f"{periode.begin:%d-%m-%Y} – {einde}",
        tijdvak=Tijdvak(van, tot, van, tot, open=periode.einde is None),
        toelichting=f"Uitgestroomd: {periode.uitstroomreden}" if periode.einde else "",
    )


def delen(gebeurtenissen: Iterable[Levensgebeurtenis], perioden: Iterable[Periode], vandaag: date) -> list[Levensdeel]:
    """Everything on the life line, in the order in which it began."""
    alles = [
        Levensdeel(
            soort=str(gebeurtenis.get_soort_display()),
            wat=gebeurtenis.titel,
            wanneer=wanneer(gebeurtenis),
            tijdvak=_tijdvak(gebeurtenis, vandaag),
            waar=gebeurtenis.waar,
            toelichting=gebeurtenis.toelichting,
            geleerd=gebeurtenis.geleerd,
            pk=gebeurtenis.pk,
        )
        for gebeurtenis in gebeurtenissen
    ]
    alles += [_begeleiding(periode, vandaag) for periode in perioden]
    return sorted(alles, key=lambda deel: (deel.tijdvak.van, deel.tijdvak.tot))


def krachten(alles: Iterable[Levensdeel]) -> list[Levensdeel]:
    """What brought the client something, the latest first."""
    return [deel for deel in alles if deel.geleerd][::-1]

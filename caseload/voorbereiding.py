"""What helps to prepare a conversation. Pure rules over plain data: no database, no HTTP.

Every suggestion says why it is there; the professional chooses. Sources: research §2.5 (what a bottleneck asks for), §5
(motiverende gespreksvoering) and §8.1; Hoe werken wij? (gemeente Groningen, 2007), "bereid je goed voor".
"""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass

from klantbeeld import igm

SUGGESTIES_MAXIMUM = 3
VRAGEN_PER_SUGGESTIE = 3
# What lies between wanting and doing (research §2.5, intentie-gedragkloof).
TUSSEN_WILLEN_EN_DOEN = ("VAA", "ZEL", "CON", "BEL")
ZO_KIEZEN_WE = (
    "Eerst een patroon dat opvalt, dan wat zwak is (score 1 of 2, en 3 als het een werkpunt is), het zwakste eerst. "
    "Eén plek blijft vrij voor wat nog niet is besproken. Wat de klant niet wil bespreken, komt niet terug."
)

OPENING = (
    "Heet de klant welkom en zeg wie u bent",
    "Zeg waar het gesprek over gaat en hoelang het duurt",
    "Vraag wat de klant verwacht en zelf wil bespreken",
)
AFSLUITING = (
    "Laat de klant in eigen woorden samenvatten",
    "Spreek af wie wat doet en wanneer het klaar is",
    "Zeg niets toe wat u nog moet nagaan: spreek af wanneer u erop terugkomt",
    "Vraag of er nog iets is; wat op de valreep komt, is vaak het belangrijkste",
    "Plan het volgende gesprek, met een vraag om over na te denken",
)
DENK_AAN = {
    "intake": (
        "Neem de tijd: de klant leert u ook kennen",
        "Vraag de klant het cv mee te nemen of maak er samen een begin mee",
        "Leg uit wat u vastlegt, dat de klant het mag lezen en wat rechten en plichten zijn",
        "Kwam de klant terug? Vraag wat er vorige keer gebeurde, ook naar wat wel lukte",
    ),
    "voortgang": (
        "Begin met wat lukte sinds de vorige keer",
        "Loop de afspraken langs, ook die van onszelf",
    ),
    "huisbezoek": (
        "Weet de klant waarom u komt, wanneer en met wie?",
        "Vraag aan de deur nog eens of u binnen mag komen; nee is ook goed",
        "Kijk alleen naar waar u voor komt: u bent te gast",
        "Vertel een collega waar u bent en wanneer u terug bent",
    ),
    "driegesprek": (
        "Spreek vooraf af wie het gesprek leidt en wie observeert",
        "Leg de klant uit waarom u met zijn tweeën bent",
        "Kijk na afloop samen terug: wat zag de ander?",
    ),
    "telefonisch": (
        "Vraag of het uitkomt en of de klant vrij kan praten",
        "Controleer of u de klant zelf spreekt voor u iets vertelt",
    ),
    "evaluatie": (
        "Loop alle doelen langs: behaald, deels of nog niet",
        "Vraag wat hielp en wat niet, aan de aanpak en aan het instrument",
        "Kies samen wat doorgaat, verandert of stopt",
    ),
    "plaatsingsgesprek": (
        "Bespreek vooraf met de klant wat de werkgever wel en niet hoeft te weten",
        "Leg vast wat klant, werkgever en gemeente van elkaar verwachten",
        "Benoem de valkuilen: wat kan er misgaan in de eerste weken, en wie belt dan wie?",
        "Spreek de nazorg af: wie houdt contact, hoe vaak en tot wanneer",
    ),
    "casusoverleg": (
        "Wat is het doel, en wat moet er aan het eind zijn besloten?",
        "Wie zit er, en wie daarvan heeft deze gegevens echt nodig?",
        "Weet de klant van het overleg? Kan de klant erbij zijn?",
        "Deel niet meer dan nodig is voor het doel, en niets over gezondheid",
        "Spreek af wie de klant vertelt wat eruit kwam",
    ),
}


@dataclass(frozen=True)
class Bespreekpunt:
    """A component to talk about (its code), and why, in a clause: "omdat zelfregulering 2 is".

    `patroon`: the codes of the named pattern that points at it, if one does.
    """

    code: str
    waarom: str
    patroon: tuple[str, ...] = ()


@dataclass(frozen=True)
class Bekend:
    """What is known of the client beside the scores, as far as it can be missing. Texts are empty when not known.

    `hulp` names help that the client told us of and nobody confirmed yet: who helps, with what.
    """

    eerste_gesprek: bool
    taalniveau: str
    naam_uitspraak: str
    heeft_klantbeeld: bool
    doelgedrag: str
    beoogde_tegel: str
    nog_te_weten: str
    hulp: Sequence[str] = ()


def _patroon(standen: Sequence[igm.Componentstand]) -> Bespreekpunt | None:
    """The one component that a named pattern points at."""
    per_code = {stand.code: stand for stand in standen}
    for patroon in igm.patronen(standen):
        if patroon.codes == ("INT", "EFF"):
            intentie, vertrouwen = per_code["INT"], per_code["EFF"]
            return Bespreekpunt(
                "EFF",
                f"omdat intentie {intentie.score} en {vertrouwen.zinsnaam} {vertrouwen.score} is: begin daar",
                patroon.codes,
            )
        if patroon.codes == ("INT", "GED"):
            tussen = [per_code[code] for code in TUSSEN_WILLEN_EN_DOEN if code in per_code]
            zwak = igm.aandacht(tussen)
            gekozen = zwak[0] if zwak else per_code["GED"]
            return Bespreekpunt(
                gekozen.code,
                f"omdat intentie {per_code['INT'].score} is en gedrag {per_code['GED'].score}: wat gebeurt er tussen "
                "willen en doen?",
                patroon.codes,
            )
    return None


def _zwak(standen: Sequence[igm.Componentstand], werkpunten: Collection[str]) -> list[Bespreekpunt]:
    """What is weak, weakest first; of what is equally weak first what client and professional work on."""
    gevonden = [
        stand for stand in igm.aandacht(standen) if (stand.score or 0) <= igm.LAAG_TOT or stand.code in werkpunten
    ]
    gevonden.sort(key=lambda stand: (stand.score or 0, stand.code not in werkpunten))
    return [
        Bespreekpunt(
            stand.code,
            f"omdat {stand.zinsnaam} {stand.score} is" + (" en er een werkpunt bij hoort" * (stand.code in werkpunten)),
        )
        for stand in gevonden
    ]


def kies_onderwerpen(standen: Sequence[igm.Componentstand], *, werkpunten: Collection[str] = ()) -> list[Bespreekpunt]:
    """At most three components to ask about, each with its reason; see ZO_KIEZEN_WE. In the order to take them up.

    `werkpunten` are codes: components that a work point works on.
    """
    mogelijk = [stand for stand in standen if not stand.wil_niet]
    patroon = _patroon(mogelijk)
    gekozen = [patroon] if patroon else []
    # Low intention with little confidence is about confidence first: not about intention as well.
    bezet = set(patroon.patroon) if patroon and patroon.patroon == ("INT", "EFF") else set()
    bezet |= {keuze.code for keuze in gekozen}
    zwak = [keuze for keuze in _zwak(mogelijk, werkpunten) if keuze.code not in bezet]
    onbekend = [
        Bespreekpunt(stand.code, f"omdat {stand.zinsnaam} nog niet is besproken")
        for stand in igm.onbekend(mogelijk)
        if stand.code not in bezet
    ]
    ruimte = SUGGESTIES_MAXIMUM - len(gekozen)
    gekozen += zwak[: ruimte - 1 if onbekend else ruimte]
    return gekozen + onbekend[: SUGGESTIES_MAXIMUM - len(gekozen)]


def nog_onbekend(bekend: Bekend, standen: Sequence[igm.Componentstand]) -> list[str]:
    """What to find out, each as a line to tick; nothing that was asked before and answered."""
    regels = []
    if bekend.eerste_gesprek and not bekend.naam_uitspraak:
        regels.append("Hoe spreekt u de naam goed uit?")
    if not bekend.taalniveau:
        regels.append("Hoe goed spreekt en leest de klant Nederlands?")
    if not bekend.heeft_klantbeeld:
        regels.append("Er is nog geen klantbeeld: wat wil de klant, en wat helpt of hindert daarbij?")
    else:
        if not bekend.doelgedrag:
            regels.append("Wat is het doel van de klant?")
        if not bekend.beoogde_tegel:
            regels.append("Wat is de volgende stap in het werklandschap?")
    regels += [f"Is er echt hulp van {hulp}? De klant vertelde het, het is nog niet bevestigd." for hulp in bekend.hulp]
    regels += [regel.strip() for regel in bekend.nog_te_weten.splitlines() if regel.strip()]
    namen = [stand.zinsnaam for stand in igm.onbekend(standen) if not stand.wil_niet]
    if bekend.heeft_klantbeeld and namen:
        regels.append(f"Nog niet besproken: {_opsomming(namen)}.")
    return regels


def _opsomming(delen: Sequence[str]) -> str:
    return f"{', '.join(delen[:-1])} en {delen[-1]}" if len(delen) > 1 else "".join(delen)


def anders_gezien(standen: Iterable[igm.Componentstand]) -> list[str]:
    """Where client and professional differ by two or more: topics to talk about, never errors."""
    return [
        f"{stand.naam}: u geeft een {stand.score}, de klant een {stand.klantscore}"
        for stand in standen
        if stand.om_over_te_praten
    ]


def vraag_door(standen: Sequence[igm.Componentstand], *, niet_op_rij: bool) -> str:
    """A hint to ask on when plans are made and nothing is done; empty when there is no reason (Hoe werken wij?, 30)."""
    kloof = any(patroon.codes == ("INT", "GED") for patroon in igm.patronen(standen))
    redenen = ["de laatste twee afspraken van de klant zijn niet nagekomen"] * niet_op_rij
    redenen += ["de klant wil wel, maar het doen blijft achter"] * kloof
    if not redenen:
        return ""
    tekst = " en ".join(redenen)
    return (
        f"{tekst[:1].upper()}{tekst[1:]}. Vraag door: speelt er iets anders, is er hulp nodig, of was de stap te groot?"
    )

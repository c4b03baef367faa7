"""What the document of a plan says to the client, in B1 Dutch, with "u" or "jij". Pure.

A text holds both forms where they differ (`toegang.aanspreken`). Sources: Participatiewet art. 9
(plichten), 17 (vertellen wat er verandert), 18 (verlagen, niet zonder verwijt), 44a (begeleiden en evalueren); Awb 6:4
to 6:8 (bezwaar binnen zes weken), 8:81 (voorlopige voorziening); AVG art. 15 (inzage).
"""

from dataclasses import dataclass, field

from toegang.aanspreken import spreek_aan
from trajecten.models import DoelStatus, InzetStatus, Rechtskarakter


@dataclass(frozen=True)
class Tekstblok:
    """A piece of text with its heading; `punten` is a list below the paragraphs."""

    kop: str
    alineas: list[str]
    punten: list[str] = field(default_factory=list)


_RECHTEN = Tekstblok(
    "[Uw|Jouw] rechten",
    ["[U|Je] hebt recht op hulp van de gemeente bij dit plan."],
    [
        "[U|Je] mag iemand meenemen naar een gesprek.",
        "[U|Je] mag zeggen wat [u|je] van het plan vindt. Dat schrijven we op.",
        "We praten regelmatig met [u|je] over het plan. Klopt het plan niet meer? Dan passen we het samen aan.",
        "[U|Je] mag zien wat er in [uw|je] dossier staat. [U|Je] mag ook om een kopie vragen.",
    ],
)

_PLICHTEN = Tekstblok(
    "[Uw|Jouw] plichten",
    [
        "[Krijgt u|Krijg je] een uitkering van de gemeente? Dan [hebt u|heb je] ook plichten. Die staan in de "
        "Participatiewet.",
    ],
    [
        "[U|Je] werkt mee aan dit plan en aan de gesprekken erover.",
        "[U|Je] doet [uw|je] best om werk te vinden. Kunnen we [u|je] werk bieden dat [u|je] kunt doen? Dan "
        "[neemt u|neem je] dat aan.",
        "[U|Je] gebruikt de hulp die in dit plan staat.",
        "[U|Je] vertelt ons als er iets verandert dat belangrijk is voor [uw|je] uitkering of voor dit plan.",
    ],
)

_GEVOLGEN = Tekstblok(
    "Als iets niet lukt",
    [
        "Lukt een afspraak niet? Bel ons zo snel mogelijk. Dan zoeken we samen een oplossing.",
        "[Doet u|Doe je] niet wat in dit plan staat, en [kunt u|kun je] daar zelf iets aan doen? Dan kan de gemeente "
        "[uw|je] uitkering een tijd verlagen. We praten altijd eerst met [u|je] en we kijken naar [uw|je] situatie. "
        "[Kunt u|Kun je] er niets aan doen? Dan verlagen we de uitkering niet.",
        "Soms gelden niet alle plichten. Dan [hebt u|heb je] daarover een brief van de gemeente gekregen.",
    ],
)

_AFSPRAAK = Tekstblok(
    "Wat voor plan is dit?",
    [
        "Dit plan is een afspraak tussen [u|jou] en de gemeente. Het is geen besluit. [Bent u|Ben je] het ergens niet "
        "mee eens? Vertel het ons. Dan praten we erover.",
    ],
)


def _de_gemeente(naam: str) -> str:
    """The name as it stands in a sentence: "Gemeente Voorbeeldstad" becomes "de gemeente Voorbeeldstad"."""
    soort, _, plaats = naam.partition(" ")
    return f"de gemeente {plaats}" if soort.casefold() == "gemeente" and plaats else naam


def _besluit(gemeente: str) -> Tekstblok:
    return Tekstblok(
        "[Bent u|Ben je] het niet eens met dit besluit?",
        [
            "Dit plan is een besluit van het college van burgemeester en wethouders. [U|Je] kunt bezwaar maken. Dat "
            "moet binnen 6 weken. De 6 weken beginnen op de dag nadat [u|je] dit plan hebt gekregen.",
            f"Stuur een brief aan het college van burgemeester en wethouders van {_de_gemeente(gemeente)}. "
            "Schrijf in de brief:",
        ],
        [
            "[uw|je] naam en [uw|je] adres",
            "de datum",
            "dat het gaat om dit plan, met het klantnummer en de versie die op dit plan staan",
            "waarom [u|je] het niet eens bent met het besluit",
            "[uw|je] handtekening",
        ],
    )


_SPOED = Tekstblok(
    "[Kunt u|Kun je] niet wachten?",
    [
        "Tijdens het bezwaar geldt het besluit gewoon. [Kunt u|Kun je] daar niet op wachten? Dan mag [u|je] de "
        "rechtbank vragen om een voorlopige voorziening. Daar moet [u|je] voor betalen.",
    ],
)


def rechten_en_plichten(rechtskarakter: str, aanspreekvorm: str, gemeente: str) -> list[Tekstblok]:
    """The rights and duties that belong to the plan; a decision comes with how to object (Awb 3:45)."""
    blokken = [_RECHTEN, _PLICHTEN, _GEVOLGEN]
    blokken += [_besluit(gemeente), _SPOED] if rechtskarakter == Rechtskarakter.BESLUIT else [_AFSPRAAK]
    return [
        Tekstblok(
            spreek_aan(blok.kop, aanspreekvorm),
            [spreek_aan(alinea, aanspreekvorm) for alinea in blok.alineas],
            [spreek_aan(punt, aanspreekvorm) for punt in blok.punten],
        )
        for blok in blokken
    ]


_ZIENSWIJZE = {
    "eens": "Ik ben het eens met dit plan.",
    "deels": "Ik ben het met een deel van dit plan niet eens.",
    "oneens": "Ik ben het niet eens met dit plan.",
}


def mening(zienswijze: str) -> str:
    """The client's view in a sentence of the client."""
    return _ZIENSWIJZE[zienswijze]


_BRIEF = {
    "inleiding": "Dit plan hebben we samen gemaakt. Hierin staat wat [u|je] wilt bereiken en hoe we dat doen.",
    "evaluatie": "Dan kijken we samen wat er is gelukt. En of we het plan moeten aanpassen.",
    "contact": "[Hebt u|Heb je] een vraag? Of lukt er iets niet? Neem dan contact op.",
    "geen_hulp": "[U|Je] hebt niemand genoemd. Denk gerust na over wie [u|je] kan helpen.",
    "klantbeeld": "Zo zagen we het toen we dit plan maakten. [Ziet u|Zie je] iets anders? Zeg het ons.",
    "tekening": (
        "Het klantbeeld in cijfers, voor wie met [u|je] meewerkt. Een 1 staat de stap nu in de weg, een 5 draagt de "
        "stap. Een dikke rand is een werkpunt. Het getal bij het driehoekje is het verschil met de vorige keer."
    ),
}

_STAND = {
    DoelStatus.OPEN: "hier zijn we mee bezig",
    DoelStatus.BEHAALD: "gelukt",
    DoelStatus.DEELS: "voor een deel gelukt",
    DoelStatus.NIET: "niet gelukt",
    DoelStatus.GESTOPT: "hier zijn we mee gestopt",
}
_STAND_VAN_HULP = {
    InzetStatus.VOORGESTELD: "begint nog",
    InzetStatus.GESTART: "bezig",
    InzetStatus.AFGEROND: "klaar",
    InzetStatus.GESTOPT: "gestopt",
}
# A snapshot holds the word that professionals read.
_PER_WOORD = {str(stand.label): tekst for stand, tekst in _STAND.items()}
_PER_WOORD_VAN_HULP = {str(stand.label): tekst for stand, tekst in _STAND_VAN_HULP.items()}
_SCORE = {
    1: "lukt dit nog niet",
    2: "is dit nog moeilijk",
    3: "gaat dit al een stuk",
    4: "gaat dit goed",
    5: "gaat dit heel goed",
}


def stand_van_doel(status: str) -> str:
    """How a goal stands, as the client reads it; `status` is the word for professionals."""
    return _PER_WOORD.get(status, status.lower())


def stand_van_hulp(status: str) -> str:
    """How a deployment stands, as the client reads it; `status` is the word for professionals."""
    return _PER_WOORD_VAN_HULP.get(status, status.lower())


def score_in_woorden(score: int | None) -> str:
    """A score (1–5) without its figure, which invites to haggle: "Nu gaat dit goed."; "" when there is none."""
    return f"Nu {_SCORE[score]}." if score else ""


def van_naar(score_nu: int | None, score_doel: int | None) -> str:
    """From which score to which a goal goes (1–5), without figures: "Nu is dit nog moeilijk. Straks gaat dit goed."."""
    if not score_nu or not score_doel:
        return ""
    if score_nu == score_doel:
        return f"Nu {_SCORE[score_nu]}. Dat willen we zo houden."
    return f"Nu {_SCORE[score_nu]}. Straks {_SCORE[score_doel]}."


def brief(aanspreekvorm: str) -> dict[str, str]:
    """The fixed sentences of the document."""
    return {naam: spreek_aan(tekst, aanspreekvorm) for naam, tekst in _BRIEF.items()}

"""Addressing the client with "u" or with "jij". Pure.

A text for the client is written once, with "u"; who is addressed with "jij" reads the same with "je". Where the second
form does not follow from the first, the text holds both: "[Dit doet u|Dit doe jij]". What someone typed about or for
one client is theirs and never comes here.
"""

import re

from django.db import models


class Aanspreekvorm(models.TextChoices):
    """How the client wants to be addressed; 'u' until the client says otherwise (Hoe werken wij?, welkom)."""

    U = "u", "u"
    JIJ = "jij", "jij"


def _reeks(woorden: str) -> frozenset[str]:
    return frozenset(woorden.split())


_KEUZE = re.compile(r"\[([^|\]]*)\|([^|\]]*)\]")
# Not "9 u" (uur), nor the letter in a compound.
_U = re.compile(
    r"(?<![\w/-])(?<!\d )(?P<woord>[Uu]zelf|[Uu]w|[Uu])(?![\w/-])"
    r"(?P<heeft>(?:\s+(?:al|geen|niet|nodig|nog|recht|op|zelf))*\s+heeft\b)?"
)
_ZICH = re.compile(r"\b([Jj]e)(\s+\w+)?(\s+)zich(zelf)?\b")
_GRENS = re.compile(r"[.?!:;,()<>“”\"\n]")
_WOORDEN = re.compile(r"[\w’'-]+")

# After these the client is the one spoken of, with stress: "over jou", "bij jou thuis".
_MET_NADRUK = _reeks("over van bij met naar aan tegen")
_VOORZETSELS = _MET_NADRUK | _reeks("voor door op om in zonder tussen achter uit rond")
# Forms that only go with "u" or "jij": whoever stands after them is the one who does it.
_ALLEEN_TWEEDE_PERSOON = {"hebt": "heb", "bent": "ben", "kunt": "kun", "zult": "zul", "wilt": "wil"}
_ONREGELMATIG = {"heeft": "heb", "doet": "doe", "ziet": "zie", "gaat": "ga", "staat": "sta"}
_STAM_OP_T = _reeks(
    "besluit giet groet haat heet kost laat let meet moet ontmoet praat richt rust schat sluit spit start stort test"
    " vat vergeet verlaat verwacht wacht weet zet zit bezit eet bracht dacht kocht mocht wist zocht moest"
)
_GEEN_WERKWOORD = _reeks(
    "dat wat omdat zodat nadat voordat totdat doordat opdat mits want het niet met uit tot echt juist eerst naast"
    " liefst vast best direct ooit nooit laatst"
)
# With these the client is helped, reached or served, whatever stands before: "wat helpt u?", "zo lukt het u".
_OVERKOMT = _reeks("helpt lukt kost levert geeft houdt steunt remt bevalt")
# A sentence that begins so has its verb second and its subject third: "dan krijgt u", "op het werk leert u".
_BEGIN = _reeks(
    "dan daar daarna daarmee daarvoor daarvan hier hierna hiermee nu zo soms vaak eerst ook samen meestal misschien"
    " straks later vandaag morgen maandag dinsdag woensdag donderdag vrijdag elke iedere waar wanneer wat waarom hoe"
    " hoeveel hoelang welk welke waarmee waaraan waarover waarvoor waarnaar waarin wie aan bij in met na naar op over"
    " per tijdens tot tussen uit van vanaf via volgens voor door zonder als thuis buiten binnen verder daarom toch al"
    " pas en of maar want"
)


def spreek_aan(tekst: str, aanspreekvorm: str) -> str:
    """The text in the form of address of the client: a value of Aanspreekvorm. Written with "u", both where marked."""
    if aanspreekvorm != Aanspreekvorm.JIJ:
        return _KEUZE.sub(lambda keuze: keuze.group(1), tekst)
    return "".join(
        deel if plaats % 3 == 2 else _met_je(deel) for plaats, deel in enumerate(_KEUZE.split(tekst)) if plaats % 3 != 1
    )


def _met_je(tekst: str) -> str:
    """A text with "u" as it is said with "je"."""
    delen = []
    vanaf = 0
    for gevonden in _U.finditer(tekst):
        voor, zin = tekst[vanaf : gevonden.start()], _GRENS.split(tekst[: gevonden.start()])[-1]
        woorden = _WOORDEN.findall(zin)
        woord = gevonden["woord"]
        nadruk = woord == "u" and bool(woorden) and woorden[-1].lower() in _MET_NADRUK
        if woord in {"u", "U"} and woorden and voor.rstrip().endswith(woorden[-1]):
            werkwoord = _vervoegd(woorden)
            voor = voor.rstrip()[: -len(woorden[-1])] + werkwoord + voor[len(voor.rstrip()) :]
        je = {"u": "jou" if nadruk else "je", "uw": "je", "uzelf": "jezelf"}[woord.lower()]
        heeft = gevonden["heeft"] or ""
        if heeft and not (woorden and woorden[-1].lower() in _VOORZETSELS):
            heeft = heeft.replace("heeft", "hebt")
        delen += [voor, je.capitalize() if woord[0] == "U" else je, heeft]
        vanaf = gevonden.end()
    delen.append(tekst[vanaf:])
    return _ZICH.sub(lambda z: f"{z[1]}{z[2] or ''}{z[3]}{'jezelf' if z[4] else 'je'}", "".join(delen))


def _vervoegd(woorden: list[str]) -> str:
    """The last of these words of a sentence as it stands before "je"; as it was when it is no verb of which that is the
    subject."""
    woord, klein = woorden[-1], woorden[-1].lower()
    eerste = woorden[0].lower()
    if klein in _ALLEEN_TWEEDE_PERSOON:
        vorm = _ALLEEN_TWEEDE_PERSOON[klein]
    elif len(woorden) > 1 and (eerste not in _BEGIN or klein in _OVERKOMT):
        return woord
    elif klein in _ONREGELMATIG:
        vorm = _ONREGELMATIG[klein]
    elif klein.endswith(("gaat", "staat")):
        vorm = klein[:-2]
    elif klein.endswith("t") and klein not in _STAM_OP_T | _GEEN_WERKWOORD:
        vorm = klein[:-1]
    else:
        return woord
    return vorm.capitalize() if woord[0].isupper() else vorm

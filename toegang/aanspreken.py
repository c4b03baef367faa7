"""Addressing the client with "u" or with "jij". Pure.

A text for the client is written once, with "u"; who is addressed with "jij" reads the same with "je". Where the second
form does not follow from the first, the text holds both: "[Dit doet u|Dit doe jij]". What someone typed about or for
one client is theirs and never comes here.
"""

import re
from itertools import pairwise

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
_MET_NADRUK = _reeks("over van bij met naar aan tegen tussen")
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
# With these something befalls the client, whatever stands before: "hoe bevalt u dat?", "zo lukt u dat".
_OVERKOMT = _reeks("lukt kost remt bevalt")
# With these too when what stands before can do it: "wat helpt u?", "elke dag bewegen helpt u". The client does it in
# "waar helpt u mee?" and "op het formulier geeft u toestemming".
_DOET_OF_OVERKOMT = _reeks("helpt levert geeft houdt steunt")
# What ends as an infinitive and is none.
_GEEN_INFINITIEF = _reeks("aan binnen buiten dan een en geen in mijn van één")
_BEPALER = _reeks("het dit dat uw mijn ons hun veel meer twee drie vier vijf zes zeven acht negen tien geen")
# What begins where, when or how something is done.
_PLAATS = _VOORZETSELS | _reeks(
    "na per tijdens vanaf via volgens onder gedurende sinds dankzij langs hoe waar wanneer waarom waarmee"
    " waaraan waarover waarvoor waarin"
)
_DOENER = _reeks("wat wie welk welke hoeveel wiens zo alle alles iedereen iemand en of maar want")
# A sentence that begins so has its verb second and its subject third: "dan krijgt u", "op het werk leert u".
_BEGIN = _reeks(
    "dan daar daarna daarmee daarvoor daarvan hier hierna hiermee nu zo soms vaak eerst ook samen meestal misschien"
    " straks later vandaag morgen maandag dinsdag woensdag donderdag vrijdag elke iedere waar wanneer wat waarom hoe"
    " hoeveel hoelang welk welke waarmee waaraan waarover waarvoor waarnaar waarin wie aan bij in met na naar op over"
    " per tijdens tot tussen uit van vanaf via volgens voor door zonder als thuis buiten binnen verder daarom toch al"
    " pas en of maar want daarnaast daarbij daarin daarop daarover daartoe daardoor hierbij hierover hierin hiervoor"
    " hieraan hierop hierdoor waarbij waarop waardoor waaruit waartoe waarheen waarvan onder gedurende sinds ondanks"
    " dankzij naast rond langs tegen binnenkort graag liever zelf zelfstandig alleen meteen direct regelmatig altijd"
    " nooit ooit zeker eventueel bovendien ondertussen intussen tegelijk daartussen anders zonodig overdag gisteren"
    " overmorgen dagelijks wekelijks maandelijks eenmaal tweemaal allereerst vervolgens uiteindelijk tenslotte"
    " hierbuiten vooraf achteraf ergens overal nergens zoals zodra zolang terwijl toen dus ook 's"
)
# A stretch of time or a number of times begins such a sentence too: "de eerste weken oefent u", "één keer …".
_TIJD = re.compile(
    r"(?:(?:half)?(?:dag|week|maand|jaar|uur|kwartier|keer|maal|ochtend|middag|avond|nacht|weekend|periode|fase|tijd"
    r"|minuut|kwartaal|dagdeel)(?:en|s)?|dagen|uren|jaren|weken|maanden|minuten|kwartalen|dagdelen|perioden?|fasen?"
    r"|tijden|avonden|malen|maandags?|dinsdags?|woensdags?|donderdags?|vrijdags?|zaterdags?|zondags?)",
    re.IGNORECASE,
)
_TELT = _reeks(
    "elke iedere ieder elk één eén eerste tweede derde laatste komende volgende hele halve paar aantal enkele meerdere"
    " twee drie vier vijf zes zeven acht negen tien elf twaalf meer"
)
# Beside a stretch of time these say no more than when: "één keer per week".
_BIJ_TIJD = _TELT | _reeks("de een per in op aan na")
# Who cannot be the object of the client's clause: "als u komt en zij heeft".
_ANDEREN = _reeks("hij zij men")
# A clause that begins with one of these right before "u" is the client's to its end: "als u iets nodig heeft".
_BIJZIN = _reeks(
    "als dat omdat wat die wanneer zodat of hoe waar wie welke nadat voordat zodra zolang terwijl hoeveel doordat opdat"
    " totdat tenzij waarom waarmee waarvoor waarin waarop waarbij waarover waaraan waarvan waardoor waaruit hoelang"
)
_EIGEN_BIJZIN = re.compile(
    rf"\b((?:{'|'.join(sorted(_BIJZIN))})\s+u)((?:\s+[\w’'-]+){{1,6}}?\s+)heeft(?=\s*(?:[.,;:!?)]|\Z))", re.IGNORECASE
)
# Named beside someone else the client has stress too: "u en uw partner", "voor u en ons". Together they are many: of
# these verbs the form for many stands before them.
_MEERVOUD = {
    "hebt": "hebben", "heeft": "hebben", "bent": "zijn", "kunt": "kunnen", "zult": "zullen", "wilt": "willen",
    "doet": "doen", "ziet": "zien", "gaat": "gaan", "staat": "staan", "krijgt": "krijgen", "komt": "komen",
}  # fmt: skip
_SAMEN_MET = re.compile(r"\s+en\s+(?:uw|ons|wij|we|ik)\b", re.IGNORECASE)


def spreek_aan(tekst: str, aanspreekvorm: str) -> str:
    """The text in the form of address of the client: a value of Aanspreekvorm. Written with "u", both where marked."""
    if aanspreekvorm != Aanspreekvorm.JIJ:
        return _KEUZE.sub(lambda keuze: keuze.group(1), tekst)
    return "".join(
        deel if plaats % 3 == 2 else _met_je(deel) for plaats, deel in enumerate(_KEUZE.split(tekst)) if plaats % 3 != 1
    )


def _met_je(tekst: str) -> str:
    """A text with "u" as it is said with "je"."""
    tekst = _EIGEN_BIJZIN.sub(_hebt, tekst)
    delen = []
    vanaf = 0
    for gevonden in _U.finditer(tekst):
        voor, zin = tekst[vanaf : gevonden.start()], _GRENS.split(tekst[: gevonden.start()])[-1]
        woorden = _WOORDEN.findall(zin)
        woord = gevonden["woord"]
        nadruk = woord == "u" and bool(woorden) and woorden[-1].lower() in _MET_NADRUK
        is_jij = woord.lower() == "u" and _is_jij(woorden, tekst[gevonden.end() :])
        if woord in {"u", "U"} and woorden and voor.rstrip().endswith(woorden[-1]):
            werkwoord = _in_meervoud(woorden[-1]) if is_jij and woorden[-1].lower() in _MEERVOUD else _vervoegd(woorden)
            voor = voor.rstrip()[: -len(woorden[-1])] + werkwoord + voor[len(voor.rstrip()) :]
        if is_jij:
            je = "jij"
        else:
            nadruk = nadruk or (woord == "u" and bool(_SAMEN_MET.match(tekst, gevonden.end())))
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
    elif len(woorden) > 1 and (
        klein in _OVERKOMT
        or (klein in _DOET_OF_OVERKOMT and not _laat_doen(woorden[:-1]))
        or not (_opent(woorden[:-1]) or (eerste in {"dat", "dit"} and klein == "doet"))
    ):
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


def _in_meervoud(woord: str) -> str:
    """This verb of `_MEERVOUD` as it stands before "jij en …"."""
    vorm = _MEERVOUD[woord.lower()]
    return vorm.capitalize() if woord[0].isupper() else vorm


def _opent(woorden: list[str]) -> bool:
    """Whether the subject of a sentence that begins with these words stands after its verb."""
    return woorden[0].lower() in _BEGIN or _is_bepaling(woorden)


def _laat_doen(woorden: list[str]) -> bool:
    """Whether these words, before a verb that can befall the client, leave it to the client to do it.

    One word that opens the sentence does, and words that say when or where; not what someone does, which can help too.
    """
    klein = [woord.lower() for woord in woorden]
    if klein[0] in _DOENER:
        return False
    if len(klein) == 1:
        return klein[0] in _BEGIN
    if klein[0] in _PLAATS or (klein[1] in _PLAATS and klein[0] in _BEGIN):
        return not any(_is_infinitief(*paar) for paar in pairwise(klein))
    if _is_tijd(klein):
        return all(woord in _BIJ_TIJD or _TIJD.fullmatch(woord) for woord in klein)
    return _is_bepaling(woorden) and (klein[0] != "het" or len(klein) == 2)


def _is_infinitief(voor: str, woord: str) -> bool:
    """Whether a word after this one is an infinitive, "in de zorg werken", and no noun: "met vrienden"."""
    return (
        woord.endswith("n")
        and woord not in _GEEN_INFINITIEF
        and not voor.endswith("e")
        and voor not in _PLAATS | _BEPALER
    )


def _is_bepaling(woorden: list[str]) -> bool:
    """Whether these words, before a verb, cannot be who does it: they say when, how often or how, or begin a question
    of which the client was the subject already ("bent u of wordt u").
    """
    klein = [woord.lower() for woord in woorden]
    return (
        _is_tijd(klein)
        or klein[:2] in [["het", "liefst"], ["het", "best"], ["het", "beste"], ["het", "meest"], ["het", "meeste"]]
        or (len(klein) == 3 and klein[0] == klein[2])
        or (klein[-1] in {"en", "of"} and klein[1:2] == ["u"])
    )


def _is_tijd(woorden: list[str]) -> bool:
    """Whether these words begin with a counted stretch of time; "een dag op het werk" can also do something."""
    aantal = next((plek for plek, woord in enumerate(woorden) if woord not in _TELT | {"de", "een"}), len(woorden))
    return bool(_TELT & set(woorden[:aantal])) and bool(_TIJD.fullmatch(" ".join(woorden[aantal : aantal + 1])))


def _is_jij(woorden: list[str], vervolg: str) -> bool:
    """Whether "u" is a subject with stress: "u en uw partner komen", "alleen u beslist", "dan spreken u en wij af"."""
    voor = [woord.lower() for woord in woorden]
    if voor in (["alleen"], ["ook"]):
        return True
    if not _SAMEN_MET.match(vervolg):
        return False
    if not voor or voor[-1] in _BIJZIN:
        return True
    if voor[-1] in _VOORZETSELS:
        return False
    van_meer = voor[-1].endswith("n") and (len(voor) == 1 or _opent(woorden[:-1]))
    return van_meer or _vervoegd(woorden) != woorden[-1]


def _hebt(gevonden: re.Match[str]) -> str:
    """A clause of the client with "hebt" for "heeft", unless someone else comes in between: "wat zij heeft"."""
    tussen = set(gevonden[2].lower().split())
    return gevonden[0] if tussen & (_BIJZIN | _ANDEREN) else f"{gevonden[1]}{gevonden[2]}hebt"

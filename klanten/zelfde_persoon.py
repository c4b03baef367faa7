"""Whether two people may be one and the same, and how much speaks for it. Pure: names, dates and contact go in.

The rule is one for every place where a name, date of birth, telephone number or mail address is written. It never
decides: strong evidence asks, weak evidence warns, and who sits with the client says who it is.
"""

from collections.abc import Collection
from dataclasses import dataclass
from enum import Enum, IntEnum
from functools import cached_property
from itertools import product

from klanten.geboortedatum import Geboortedatum
from klanten.naam import naamsleutel, zoeknaam
from toegang.invoer import mailsleutel, telefoonsleutel

# In shorter names one letter is too much of the whole; of one word among others less so.
_KORTSTE_MET_TYPEFOUT = 5
_KORTSTE_WOORD_MET_TYPEFOUT = 4
# Words between names, which one register writes and the other leaves out.
_TUSSENVOEGSELS = frozenset(
    [
        "van",
        "de",
        "den",
        "der",
        "het",
        "t",
        "s",
        "ten",
        "ter",
        "te",
        "in",
        "op",
        "el",
        "al",
        "la",
        "le",
        "les",
        "da",
        "di",
        "do",
        "dos",
        "das",
        "du",
        "bin",
        "ben",
        "ibn",
        "abu",
        "von",
        "zu",
        "y",
        "e",
    ]
)


class Naamgelijkenis(IntEnum):
    """How much two names are one."""

    ANDERS = 0
    LIJKT = 1
    GELIJK = 2


class Datumgelijkenis(IntEnum):
    """How much two dates of birth are one. `MOGELIJK`: one is known in part, or day and month changed places."""

    ANDERS = 0
    MOGELIJK = 1
    GELIJK = 2


class Kracht(Enum):
    """What the evidence asks of the user."""

    STERK = "sterk"
    ZWAK = "zwak"


@dataclass(frozen=True)
class Naam:
    """A name in its parts; one part is enough."""

    voornaam: str
    tussenvoegsel: str
    achternaam: str

    @cached_property
    def sleutel(self) -> str:
        """All letters, in the order in which they are written."""
        return naamsleutel(self.voornaam, self.tussenvoegsel, self.achternaam)

    @cached_property
    def woorden(self) -> tuple[str, ...]:
        """The words, in order of the alphabet: who writes the family name first means the same person."""
        return tuple(sorted(zoeknaam(self.voornaam, self.tussenvoegsel, self.achternaam).split()))

    @cached_property
    def kern(self) -> frozenset[str]:
        """The words without those between names; all of them when there is nothing else."""
        return frozenset(self.woorden) - _TUSSENVOEGSELS or frozenset(self.woorden)


@dataclass(frozen=True)
class Mens:
    """What is known of who someone is: the names of now and before, date of birth, how to reach them."""

    namen: tuple[Naam, ...]
    geboortedatum: Geboortedatum
    telefoon: str = ""
    email: str = ""


@dataclass(frozen=True)
class Bewijs:
    """How two people are alike. There is none when nothing says that they may be one."""

    naam: Naamgelijkenis
    datum: Datumgelijkenis
    telefoon: bool
    email: bool

    @property
    def kracht(self) -> Kracht | None:
        """Strong: same name and date of birth, or nearly and the same contact as well. None: nothing to warn about."""
        samen = self.naam + self.datum
        if self.naam and self.datum:
            return Kracht.STERK if samen + (self.telefoon or self.email) >= 4 else Kracht.ZWAK
        return Kracht.ZWAK if self.telefoon or self.email else None

    @property
    def waarom(self) -> str:
        """In Dutch, without telling what stands in the other dossier: "naam en geboortedatum lijken erop"."""
        delen = []
        if self.naam and self.datum:
            gelijk = self.naam == Naamgelijkenis.GELIJK and self.datum == Datumgelijkenis.GELIJK
            delen.append(f"naam en geboortedatum {'zijn gelijk' if gelijk else 'lijken erop'}")
        if self.telefoon:
            delen.append("zelfde telefoonnummer")
        if self.email:
            delen.append("zelfde e-mailadres")
        return ", ".join(delen)


def hoogstens_een_fout(een: str, ander: str) -> bool:
    """Whether one letter more, less or other, or two neighbours changed places, makes one text the other."""
    kort, lang = sorted((een, ander), key=len)
    if len(lang) - len(kort) > 1:
        return False
    begin = next((nr for nr, (a, b) in enumerate(zip(kort, lang, strict=False)) if a != b), len(kort))
    if len(kort) < len(lang):
        return kort[begin:] == lang[begin + 1 :]
    return kort[begin + 1 :] == lang[begin + 1 :] or (
        kort[begin : begin + 2] == lang[begin : begin + 2][::-1] and kort[begin + 2 :] == lang[begin + 2 :]
    )


def een_letter_anders(een: str, ander: str) -> bool:
    """Whether these letters are at most one off. In Dutch ij is one letter and often written y: Kuijper, Kuyper."""
    return hoogstens_een_fout(een, ander) or hoogstens_een_fout(een.replace("ij", "y"), ander.replace("ij", "y"))


def _past_erin(klein: frozenset[str], groot: frozenset[str]) -> bool:
    """Whether the words of one name may be all or some of the words of the other, in whatever order.

    One of them may be a letter off, and an initial may stand for a word, as long as one whole word is the same.
    """
    over, rest = klein - groot, set(groot - klein)
    if over and not any(len(woord) > 1 for woord in klein & groot):
        return False
    fouten = 0
    for woord in sorted(over):
        passend = {ander for ander in rest if 1 in (len(woord), len(ander)) and woord[0] == ander[0]}
        if not passend:
            fouten += 1
            passend = {
                ander
                for ander in rest
                if min(len(woord), len(ander)) >= _KORTSTE_WOORD_MET_TYPEFOUT and een_letter_anders(woord, ander)
            }
        if not passend or fouten > 1:
            return False
        rest.remove(min(passend))
    return bool(klein)


def vergelijk_namen(een: Naam, ander: Naam) -> Naamgelijkenis:
    """How much these names are one: the same letters or words; one letter off, initials, half of a double name."""
    if een.sleutel == ander.sleutel or een.woorden == ander.woorden:
        return Naamgelijkenis.GELIJK
    if min(len(een.sleutel), len(ander.sleutel)) >= _KORTSTE_MET_TYPEFOUT and een_letter_anders(
        een.sleutel, ander.sleutel
    ):
        return Naamgelijkenis.LIJKT
    paren = ((een.kern, ander.kern), (ander.kern, een.kern))
    lijkt = any(len(klein) <= len(groot) and _past_erin(klein, groot) for klein, groot in paren)
    return Naamgelijkenis.LIJKT if lijkt else Naamgelijkenis.ANDERS


def vergelijk_datums(een: Geboortedatum, ander: Geboortedatum) -> Datumgelijkenis:
    """How much these dates are one. Two that are known in part prove less than two that are known whole."""
    if een == ander and een.volledig:
        return Datumgelijkenis.GELIJK
    if een.kan_zelfde_zijn(ander) or een.omgewisseld() == ander:
        return Datumgelijkenis.MOGELIJK
    return Datumgelijkenis.ANDERS


def vergelijk(een: Mens, ander: Mens, *, gedeelde_contacten: Collection[str] = ()) -> Bewijs:
    """What speaks for these two being one person. The order makes no difference.

    `gedeelde_contacten` are keys (`telefoonsleutel`, `mailsleutel`) that many people share, such as the number of a
    shelter: those prove nothing.
    """

    def zelfde(sleutel: str, andere_sleutel: str) -> bool:
        return bool(sleutel) and sleutel == andere_sleutel and sleutel not in gedeelde_contacten

    return Bewijs(
        naam=max(vergelijk_namen(*paar) for paar in product(een.namen, ander.namen)),
        datum=vergelijk_datums(een.geboortedatum, ander.geboortedatum),
        telefoon=zelfde(telefoonsleutel(een.telefoon), telefoonsleutel(ander.telefoon)),
        email=zelfde(mailsleutel(een.email), mailsleutel(ander.email)),
    )


def mag_overnemen(getypt: Mens, dossier: Mens, *, bewijs: Bewijs, met_klantnummer: bool) -> bool:
    """Whether a stranger to the dossier has shown enough to take this client back, with everything that is written.

    What a returning client has at a desk: name and date of birth as they are in the dossier, or nearly so together with
    the klantnummer or the same way to be reached. A date known in part is no substitute for one that is known whole.
    """
    if not (bewijs.naam and bewijs.datum):
        return False
    if getypt.geboortedatum.nauwkeurigheid < dossier.geboortedatum.nauwkeurigheid:
        return False
    return bewijs.naam + bewijs.datum + (met_klantnummer or bewijs.telefoon or bewijs.email) >= 4

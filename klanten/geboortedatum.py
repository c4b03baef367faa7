"""A date of birth that may be known in part, as the Dutch registry of persons keeps it: 00-03-1985, 00-00-1985.

Source: Logisch Ontwerp BRP, element 03.10; of an incomplete date the day, or month and day, are zero. The year is
always asked for, if need be as an estimate: without it there is no age.
"""

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date

from klanten.leeftijd import Leeftijd, leeftijd
from toegang.invoer import gewone_tekens

MAANDEN = (
    *("januari", "februari", "maart", "april", "mei", "juni"),
    *("juli", "augustus", "september", "oktober", "november", "december"),
)
_MAANDNUMMER = {naam: nummer for nummer, naam in enumerate(MAANDEN, 1)}
_MAANDNUMMER |= {naam[:3]: nummer for naam, nummer in _MAANDNUMMER.items()} | {"mrt": 3, "sept": 9}
_ONBEKEND = re.compile(r"0+|\?+|x+")
_GESCHAT = re.compile(r"^(?:ca\.?|circa|ongeveer|rond|±|~) *")
_SCHRIJFWIJZE = "Schrijf dag-maand-jaar, bijvoorbeeld {voorbeeld}. Weet u alleen het jaar? Typ dan alleen het jaar."


class GeenGeboortedatum(ValueError):
    """What was typed is no date of birth; the message says why, in Dutch."""


@dataclass(frozen=True, order=True)
class Geboortedatum:
    """A date of birth; `maand` and `dag` are 0 when they are not known. A day without its month cannot be.

    Raises GeenGeboortedatum for a day that does not exist.
    """

    jaar: int
    maand: int = 0
    dag: int = 0

    def __post_init__(self) -> None:
        if not 1000 <= self.jaar <= 9999:
            raise GeenGeboortedatum("Schrijf het jaar met vier cijfers.")
        if not 0 <= self.maand <= 12:
            raise GeenGeboortedatum(f"Maand {self.maand} bestaat niet. Schrijf eerst de dag, dan de maand.")
        if self.dag and not self.maand:
            raise GeenGeboortedatum("De maand ontbreekt. Weet u alleen het jaar? Typ dan alleen het jaar.")
        if self.dag and not 0 <= self.dag <= monthrange(self.jaar, self.maand)[1]:
            raise GeenGeboortedatum(f"{self.dag} {MAANDEN[self.maand - 1]} {self.jaar} bestaat niet.")

    @classmethod
    def van(cls, waarde: "Geboortedatum | date | str") -> "Geboortedatum":
        """From a date, or from text as it is stored (1985-03-00). Raises GeenGeboortedatum for other text."""
        if isinstance(waarde, Geboortedatum):
            return waarde
        if isinstance(waarde, date):
            return cls(waarde.year, waarde.month, waarde.day)
        gevonden = re.fullmatch(r"([0-9]{4})-([0-9]{2})-([0-9]{2})", waarde)
        if gevonden is None:
            raise GeenGeboortedatum("Dit is geen geboortedatum zoals die wordt bewaard.")
        return cls(*map(int, gevonden.groups()))

    @property
    def volledig(self) -> bool:
        """Whether day, month and year are known."""
        return bool(self.dag)

    @property
    def nauwkeurigheid(self) -> int:
        """How much is known: 1 the year, 2 the month too, 3 the day as well."""
        return 1 + bool(self.maand) + bool(self.dag)

    @property
    def vroegst(self) -> date:
        """The first day that it can have been."""
        return date(self.jaar, self.maand or 1, self.dag or 1)

    @property
    def laatst(self) -> date:
        """The last day that it can have been."""
        maand = self.maand or 12
        return date(self.jaar, maand, self.dag or monthrange(self.jaar, maand)[1])

    @property
    def opslag(self) -> str:
        """As it is stored, so that order of text is order of birth: 1992-03-14, 1985-03-00, 1985-00-00."""
        return f"{self.jaar}-{self.maand:02d}-{self.dag:02d}"

    def isoformat(self) -> str:
        """For a machine, by ISO 8601: 1992-03-14, 1985-03, 1985."""
        return self.opslag.replace("-00", "")

    def __str__(self) -> str:
        """In figures: 14-03-1992, 03-1985, 1985."""
        return "-".join(reversed(self.isoformat().split("-")))

    @property
    def in_woorden(self) -> str:
        """In words: "14 maart 1992", "maart 1985, dag niet bekend", "1985, dag en maand niet bekend"."""
        if not self.maand:
            return f"{self.jaar}, dag en maand niet bekend"
        if not self.dag:
            return f"{MAANDEN[self.maand - 1]} {self.jaar}, dag niet bekend"
        return f"{self.dag} {MAANDEN[self.maand - 1]} {self.jaar}"

    def omgewisseld(self) -> "Geboortedatum | None":
        """With day and month changed places; None when that is no other day."""
        if not self.dag or self.dag > 12 or self.dag == self.maand:
            return None
        return Geboortedatum(self.jaar, self.dag, self.maand)

    def kan_zelfde_zijn(self, ander: "Geboortedatum") -> bool:
        """Whether what is known of both does not contradict: 1985 and 03-1985 can be the same, 1985 and 1986 not."""
        delen = zip((self.jaar, self.maand, self.dag), (ander.jaar, ander.maand, ander.dag), strict=True)
        return all(een == twee or not (een and twee) for een, twee in delen)

    def leeftijd(self, op: date) -> Leeftijd:
        """The age on that day, and whether it is certain."""
        oudst, jongst = leeftijd(self.vroegst, op), leeftijd(self.laatst, op)
        # Of two ages the one that the calendar year gives: born in 1985 is about 41 all through 2026.
        return Leeftijd(oudst, zeker=oudst == jongst)


def _getal(deel: str) -> int:
    return 0 if _ONBEKEND.fullmatch(deel) else int(deel)


def _uit_delen(delen: list[str]) -> Geboortedatum:
    if len(delen) > 1 and len(delen[0]) == 4 and delen[0].isdecimal():
        delen = list(reversed(delen))
    if len(delen) > 3:
        raise GeenGeboortedatum(_SCHRIJFWIJZE)
    if not delen:
        raise GeenGeboortedatum(_SCHRIJFWIJZE)
    *voor, jaar = [_MAANDNUMMER.get(deel.rstrip("."), deel) for deel in delen]
    if not all(isinstance(deel, int) or deel.isdecimal() or _ONBEKEND.fullmatch(deel) for deel in (*voor, jaar)):
        raise GeenGeboortedatum(_SCHRIJFWIJZE)
    if _ONBEKEND.fullmatch(str(jaar)):
        raise GeenGeboortedatum("Vul minstens het jaar in. Weet niemand het precies? Schat het samen met de klant.")
    if len(str(jaar)) != 4:
        raise GeenGeboortedatum("Schrijf het jaar met vier cijfers, als laatste.")
    dag_en_maand = [_getal(str(deel)) for deel in voor]
    return Geboortedatum(int(jaar), *reversed(dag_en_maand))


def lees(getypt: str) -> Geboortedatum:
    """The date of birth that was typed or pasted.

    Reads 14-3-1992, 14/03/1992, 14 maart 1992, 1992-03-14, 03-1985, maart 1985, 1985, and the ways of registers:
    00-03-1985, 0-0-1985, ??-??-1985, 19850300. Raises GeenGeboortedatum with a message that helps.
    """
    kaal = _GESCHAT.sub("", gewone_tekens(getypt).lower())
    if re.fullmatch(r"[0-9]{8}", kaal):
        # A year begins with 19 or 20, which is no month: never can both be read.
        try:
            return Geboortedatum(int(kaal[:4]), int(kaal[4:6]), int(kaal[6:]))
        except GeenGeboortedatum:
            return Geboortedatum(int(kaal[4:]), int(kaal[2:4]), int(kaal[:2]))
    delen = re.split(r" *[-/.,] *| +", kaal.strip("-/., "))
    try:
        return _uit_delen([deel for deel in delen if deel])
    except GeenGeboortedatum as fout:
        # An example that looks like what was typed would help nobody.
        voorbeeld = "14-03-1992" if "14" not in delen else "27-11-1968"
        raise GeenGeboortedatum(str(fout).format(voorbeeld=voorbeeld)) from fout

"""Reading the values of one JSON object, and keeping account of what could not be used."""

import re
from collections.abc import Callable
from datetime import date, datetime, time, timedelta
from decimal import Decimal, InvalidOperation
from math import isfinite
from typing import Any

from django.core.exceptions import ValidationError
from django.utils import timezone

from instrumenten.eva.benamingen import benoem
from instrumenten.eva.tekst import als_tekst
from instrumenten.inlezen.schrijfwijze import regel
from toegang.datums import EERSTE_JAAR, LAATSTE_JAAR
from toegang.getallen import GeenGetal, lees_getal

_LEEG: tuple[Any, ...] = (None, "", [], {})
# In JSON of PHP a yes can be 1 as well, which equals True.
_JA_NEE = {True: True, False: False, "1": True, "0": False}


class Bevindingen:
    """What there is to say about one instrument: `meldingen` to know, `fouten` to mend first."""

    def __init__(self) -> None:
        self.meldingen: list[str] = []
        self.fouten: list[str] = []
        self.invoeren: list[Invoer] = []

    def onbekend(self) -> list[str]:
        """Keys with a value that nobody read, each once, wherever in a list they stand."""
        alle = (naam for invoer in self.invoeren for naam in invoer.onbekend())
        return list(dict.fromkeys(re.sub(r"\[\d+\]", "", naam) for naam in alle))


def _getal(waarde: object, *, decimalen: int) -> Decimal:
    """A number of JSON as it is, a number as text as everywhere (`toegang.getallen`); NaN for anything else."""
    try:
        if isinstance(waarde, str):
            return lees_getal(waarde, decimalen=decimalen)
        return Decimal("nan" if isinstance(waarde, bool) else str(waarde))
    except (GeenGetal, InvalidOperation):
        return Decimal("nan")


class Invoer:
    """One JSON object. Each method reads one key, returns a clean value or an empty one, and reports the rest."""

    def __init__(self, waarden: dict[str, Any], bevindingen: Bevindingen, plek: str = "") -> None:
        self._waarden = waarden
        self._gelezen: set[str] = set()
        self.bevindingen = bevindingen
        self.plek = plek
        bevindingen.invoeren.append(self)

    def __bool__(self) -> bool:
        return any(waarde not in _LEEG for waarde in self._waarden.values())

    def meld(self, tekst: str) -> None:
        """Report something that was not taken over."""
        self.bevindingen.meldingen.append(tekst)

    def fout(self, tekst: str) -> None:
        """Report something that keeps the file from being taken in."""
        self.bevindingen.fouten.append(tekst)

    def _pad(self, sleutel: str) -> str:
        """The key with the place where it stands: `locations[2].address.postcode`."""
        return regel(f"{self.plek}.{sleutel}" if self.plek else sleutel)

    def naam_van(self, sleutel: str) -> str:
        """What the key is called in a report, with its place: "locatie 2, adres, postcode"."""
        return benoem(self._pad(sleutel))

    @property
    def waar(self) -> str:
        """What this object is called in a report: "locatie 2"."""
        return benoem(self.plek)

    def haal(self, sleutel: str) -> Any:  # noqa: ANN401 - anything that JSON holds
        """The value as it stands; None when it is empty or absent."""
        self._gelezen.add(sleutel)
        waarde = self._waarden.get(sleutel)
        return None if waarde in _LEEG else waarde

    def sleutels(self) -> list[str]:
        """All keys that the object has."""
        return list(self._waarden)

    def sla_over(self, *sleutels: str) -> None:
        """Known keys that need no reading."""
        self._gelezen.update(sleutels)

    def onbekend(self) -> list[str]:
        """Keys with a value that nobody read."""
        over = [sleutel for sleutel in self._waarden if sleutel not in self._gelezen]
        return [self._pad(sleutel) for sleutel in over if self._waarden[sleutel] not in _LEEG]

    def niet_overgenomen(self, sleutel: str, waarde: object, reden: str) -> None:
        """Report a value that cannot be used, and why."""
        getoond = regel(str(waarde))
        getoond = f"{getoond[:60]}…" if len(getoond) > 60 else getoond
        self.meld(f"{self.naam_van(sleutel)} “{getoond}” {reden} en is niet overgenomen.")

    def regel(self, sleutel: str, maximum: int) -> str:
        """A text of one line."""
        return self._begrensd(sleutel, maximum, regel)

    def tekst(self, sleutel: str, maximum: int) -> str:
        """A text of paragraphs and lists; HTML is cleaned."""
        return self._begrensd(sleutel, maximum, als_tekst)

    def _begrensd(self, sleutel: str, maximum: int, schoon: Callable[[str], str]) -> str:
        waarde = self.haal(sleutel)
        if waarde is None:
            return ""
        # Python writes NaN where a table had nothing.
        if isinstance(waarde, bool | list | dict) or (isinstance(waarde, float) and not isfinite(waarde)):
            self.niet_overgenomen(sleutel, waarde, "is geen tekst")
            return ""
        tekst = schoon(str(waarde))
        if len(tekst) > maximum:
            self.fout(f"{self.naam_van(sleutel)} heeft {len(tekst)} tekens; er passen er {maximum}.")
        return tekst

    def gekeurd(self, sleutel: str, maximum: int, keur: Callable[[str], None], reden: str) -> str:
        """A text of one line that a Django validator accepts; otherwise empty."""
        waarde = self.regel(sleutel, maximum)
        if not waarde:
            return ""
        try:
            keur(waarde)
        except ValidationError:
            self.niet_overgenomen(sleutel, waarde, reden)
            return ""
        return waarde

    def keuze(self, sleutel: str, keuzes: dict[str, str], kern: Callable[[str], str]) -> str:
        """One of our choices by Eva's word for it; empty when there is none or it is unknown."""
        waarde = self.haal(sleutel)
        if waarde is None:
            return ""
        gekozen = keuzes.get(kern(str(waarde)), "")
        if not gekozen:
            self.niet_overgenomen(sleutel, waarde, "is onbekend")
        return gekozen

    def getal(self, sleutel: str, *, decimalen: int, maximum: int) -> Decimal | None:
        """A number of 0 or more, rounded to so many decimals; None when there is none."""
        waarde = self.haal(sleutel)
        if waarde is None:
            return None
        # An amount as text has two decimals, whatever fits here.
        getal = _getal(waarde, decimalen=max(decimalen, 2))
        if not getal.is_finite():
            self.niet_overgenomen(sleutel, waarde, "is geen getal")
            return None
        if not 0 <= getal <= maximum:
            self.niet_overgenomen(sleutel, waarde, f"ligt niet tussen 0 en {maximum}")
            return None
        afgerond = getal.quantize(Decimal(1).scaleb(-decimalen))
        if afgerond != getal:
            self.meld(f"{self.naam_van(sleutel)} is afgerond van {getal} op {afgerond}.")
        return afgerond

    def heel_getal(self, sleutel: str, *, maximum: int) -> int | None:
        """A whole number of 0 or more; None when there is none."""
        waarde = self.haal(sleutel)
        if waarde is None:
            return None
        getal = _getal(waarde, decimalen=0)
        if not getal.is_finite() or getal != getal.to_integral_value() or not 0 <= getal <= maximum:
            self.niet_overgenomen(sleutel, waarde, f"is geen heel getal van 0 tot en met {maximum}")
            return None
        return int(getal)

    def ja_nee(self, sleutel: str) -> bool | None:
        """True, false, or None when nothing is said."""
        waarde = self.haal(sleutel)
        if waarde is None:
            return None
        if isinstance(waarde, list | dict) or waarde not in _JA_NEE:
            self.niet_overgenomen(sleutel, waarde, "is geen ja of nee")
            return None
        return _JA_NEE[waarde]

    def moment(self, sleutel: str) -> datetime | None:
        """A moment at which something happened; without a time zone it is Dutch time.

        One of a year that cannot be, or still to come, is not taken over.
        """
        waarde = self.haal(sleutel)
        if waarde is None:
            return None
        try:
            moment = datetime.fromisoformat(str(waarde))
        except ValueError:
            self.niet_overgenomen(sleutel, waarde, "is geen datum met tijd")
            return None
        # Beyond these no clock can show it: the page of the instrument would break.
        if not EERSTE_JAAR <= moment.year <= LAATSTE_JAAR:
            self.niet_overgenomen(sleutel, waarde, "heeft een jaar dat niet kan kloppen")
            return None
        moment = timezone.make_aware(moment) if timezone.is_naive(moment) else moment
        # A day of room for a clock elsewhere. What was changed in 2062 would be fresh until then.
        if moment > timezone.now() + timedelta(days=1):
            self.niet_overgenomen(sleutel, waarde, "moet nog komen")
            return None
        return moment

    def dag(self, sleutel: str) -> date | None:
        """A day; of a moment, its day in the Netherlands. One of a year that cannot be is not taken over."""
        dag = self._dag(sleutel)
        if dag is not None and not EERSTE_JAAR <= dag.year <= LAATSTE_JAAR:
            self.niet_overgenomen(sleutel, dag.isoformat(), "heeft een jaar dat niet kan kloppen")
            return None
        return dag

    def _dag(self, sleutel: str) -> date | None:
        waarde = self.haal(sleutel)
        if waarde is None:
            return None
        try:
            return date.fromisoformat(str(waarde))
        except ValueError:
            pass
        try:
            moment = datetime.fromisoformat(str(waarde))
            plaatselijk = moment if timezone.is_naive(moment) else timezone.localtime(moment)
        except (ValueError, OverflowError):
            self.niet_overgenomen(sleutel, waarde, "is geen datum")
            return None
        if time.min not in {moment.time(), plaatselijk.time()}:
            self.meld(f"{self.naam_van(sleutel)}: alleen de dag is overgenomen, niet het tijdstip.")
        return plaatselijk.date()

    def object(self, sleutel: str) -> "Invoer":
        """The object under a key; an empty one when there is none."""
        waarde = self.haal(sleutel)
        if waarde is not None and not isinstance(waarde, dict):
            self.niet_overgenomen(sleutel, waarde, "is geen object")
            waarde = None
        return Invoer(waarde or {}, self.bevindingen, self._pad(sleutel))

    def lijst(self, sleutel: str) -> list["Invoer"]:
        """The objects in the list under a key."""
        waarde = self.haal(sleutel) or []
        if not isinstance(waarde, list):
            self.niet_overgenomen(sleutel, waarde, "is geen lijst")
            return []
        delen = []
        for plaats, deel in enumerate(waarde, start=1):
            naam = f"{sleutel}[{plaats}]"
            if isinstance(deel, dict):
                delen.append(Invoer(deel, self.bevindingen, self._pad(naam)))
            elif deel is not None:
                self.niet_overgenomen(naam, deel, "is geen object")
        return delen

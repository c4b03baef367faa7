"""Kinds of cells in the list of instruments: how what is typed becomes a value, and a value what is shown."""

from abc import ABC, abstractmethod
from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from typing import Generic, TypeVar
from uuid import UUID

from django.db.models import Model
from django.utils import timezone
from typing_extensions import override

from instrumenten.inlezen.schrijfwijze import kern, opgeschoond, regel
from instrumenten.uitwisseling.werkblad import Formule, Foutwaarde, Inhoud
from instrumenten.uitwisseling.woordenboek import GENOEMD, Woordenboeken, uit_meer
from toegang.datums import GELDT, GeenDatum, lees_datum
from toegang.getallen import lees_getal

SCHEIDING = ";"
T = TypeVar("T")
# What stands in a cell of a file that we write.
Getoond = str | int | Decimal


class Celsoort(ABC, Generic[T]):
    """A kind of cell. Values are as `inlezen.gegevens` has them: what refers to something does so by code."""

    def lees(self, inhoud: Inhoud, lijsten: Woordenboeken) -> T:
        """The value of a cell; `lijsten`: what it may refer to. Raises ValueError, with why in Dutch."""
        if isinstance(inhoud, Formule):
            raise ValueError("bevat een formule. Zet de uitkomst erin, of een ' voor de = als het tekst is.")
        if isinstance(inhoud, Foutwaarde):
            waarde = inhoud.waarde
            raise ValueError(f"bevat de foutwaarde {waarde}. Zet erin wat er hoort te staan, of maak de cel leeg.")
        return self._van_tekst(inhoud.strip(), lijsten)

    @abstractmethod
    def _van_tekst(self, tekst: str, lijsten: Woordenboeken) -> T:
        """The value of a cell with this text. Raises ValueError as `lees` does."""

    @abstractmethod
    def toon(self, waarde: T) -> Getoond:
        """What stands in the cell for this value."""


class Regelcel(Celsoort[str]):
    """A text of one line."""

    @override
    def _van_tekst(self, tekst: str, lijsten: Woordenboeken) -> str:
        return regel(tekst)

    @override
    def toon(self, waarde: str) -> str:
        return waarde


class Tekst(Regelcel):
    """A text of paragraphs."""

    @override
    def _van_tekst(self, tekst: str, lijsten: Woordenboeken) -> str:
        return opgeschoond(tekst)


class Kenmerk(Celsoort[UUID | None]):
    """The uuid by which an instrument is known."""

    @override
    def _van_tekst(self, tekst: str, lijsten: Woordenboeken) -> UUID | None:
        try:
            return UUID(tekst) if tekst else None
        except ValueError as fout:
            raise ValueError("is geen uuid. Laat de cel leeg voor een nieuw instrument.") from fout

    @override
    def toon(self, waarde: UUID | None) -> str:
        return str(waarde or "")


# As Excel writes a yes and a no of its own in a CSV, in Dutch and in English.
_JA_NEE = {"ja": True, "waar": True, "true": True, "nee": False, "onwaar": False, "false": False, "": False}


class JaNee(Celsoort[bool]):
    """Yes or no; empty is no."""

    @override
    def _van_tekst(self, tekst: str, lijsten: Woordenboeken) -> bool:
        if tekst.lower() not in _JA_NEE:
            raise ValueError("kan alleen ja of nee zijn.")
        return _JA_NEE[tekst.lower()]

    @override
    def toon(self, waarde: bool) -> str:
        return "ja" if waarde else "nee"


class Getal(Celsoort[Decimal | int | None]):
    """A number of 0 or more, with at most so many decimals; empty is unknown."""

    def __init__(self, decimalen: int) -> None:
        self.decimalen = decimalen

    @override
    def _van_tekst(self, tekst: str, lijsten: Woordenboeken) -> Decimal | int | None:
        if not tekst:
            return None
        getal = lees_getal(tekst, decimalen=self.decimalen)
        return getal.quantize(Decimal(1).scaleb(-self.decimalen)) if self.decimalen else int(getal)

    @override
    def toon(self, waarde: Decimal | int | None) -> Getoond:
        return "" if waarde is None else waarde


class Dag(Celsoort[date | None]):
    """A day as dd-mm-jjjj."""

    @override
    def _van_tekst(self, tekst: str, lijsten: Woordenboeken) -> date | None:
        if not tekst:
            return None
        try:
            dag = lees_datum(tekst)
        except GeenDatum as fout:
            raise ValueError(f"is geen datum. {str(fout).removeprefix('Dit is geen datum. ')}") from fout
        if te_ver := GELDT.fout(dag, timezone.localdate()):
            raise ValueError(f"kan niet kloppen: {te_ver}")
        return dag

    @override
    def toon(self, waarde: date | None) -> str:
        return f"{waarde:%d-%m-%Y}" if waarde else ""


class Keuzecel(Celsoort[str]):
    """One of a few codes; the word for it is understood too."""

    def __init__(self, keuzes: Mapping[str, str], *, leeg: str = "") -> None:
        self.keuzes = dict(keuzes)
        self.leeg = leeg
        self._bij_kern = {kern(woord): code for code, naam in self.keuzes.items() for woord in (code, naam)}

    @override
    def _van_tekst(self, tekst: str, lijsten: Woordenboeken) -> str:
        if not tekst:
            return self.leeg
        if kern(tekst) not in self._bij_kern:
            raise ValueError(f"“{tekst[:60]}” is onbekend. Kies uit: {', '.join(self.keuzes)}.")
        return self._bij_kern[kern(tekst)]

    @override
    def toon(self, waarde: str) -> str:
        return waarde


class Verwijzing(Celsoort[str | None]):
    """One record, by its code or its name; its value is its code."""

    def __init__(self, model: type[Model]) -> None:
        self.model = model

    @override
    def _van_tekst(self, tekst: str, lijsten: Woordenboeken) -> str | None:
        if not tekst:
            return None
        gevonden = lijsten.van(self.model).zoek(tekst)
        if len(gevonden) > 1:
            raise ValueError(uit_meer(tekst, gevonden))
        if not gevonden:
            naam = self.model._meta.verbose_name
            raise ValueError(
                f"“{tekst[:60]}” is geen code van een {naam} en ook geen naam. Voeg de {naam} eerst toe in het beheer."
            )
        return str(gevonden[0].code)

    @override
    def toon(self, waarde: str | None) -> str:
        return waarde or ""


class Codes(Celsoort[frozenset[str]]):
    """Several records by code or name, with ; between. What is not known is refused, never dropped."""

    def __init__(self, model: type[Model]) -> None:
        self.model = model

    @override
    def _van_tekst(self, tekst: str, lijsten: Woordenboeken) -> frozenset[str]:
        woorden = [woord for deel in tekst.split(SCHEIDING) if (woord := deel.strip())]
        gevonden = {woord: lijsten.van(self.model).zoek(woord) for woord in woorden}
        if onbekend := [woord for woord, rijen in gevonden.items() if not rijen]:
            genoemd = ", ".join(woord[:40] for woord in onbekend[:GENOEMD])
            raise ValueError(
                f"onbekende code: {genoemd}{', …' if len(onbekend) > GENOEMD else ''}. Zet ; tussen de codes of "
                "namen; ze staan op het blad Codes van het sjabloon."
            )
        if meer := [(woord, rijen) for woord, rijen in gevonden.items() if len(rijen) > 1]:
            raise ValueError(" ".join(uit_meer(woord, rijen) for woord, rijen in meer[:GENOEMD]))
        return frozenset(str(rij.code) for [rij] in gevonden.values())

    @override
    def toon(self, waarde: frozenset[str]) -> str:
        return SCHEIDING.join(sorted(waarde))

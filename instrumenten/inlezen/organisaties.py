"""Which providers, owners and areas in a file are new to the catalogue, or different."""

from collections.abc import Iterable
from dataclasses import asdict, fields, replace
from typing import Generic, TypeVar

from django.db.models import Model

from instrumenten import models
from instrumenten.inlezen import gegevens
from instrumenten.inlezen.gegevens import Melding
from instrumenten.inlezen.schrijfwijze import kern
from instrumenten.inlezen.wijzigingen import Plan

K = TypeVar("K")
W = TypeVar("W", gegevens.Aanbieder, gegevens.Eigenaar, gegevens.Gebied)


class _Register(Generic[K, W]):
    """One kind of organisation: what the catalogue has, filled up and corrected by what the file says.

    The first instrument that says something counts; what is empty in the file changes nothing.
    """

    def __init__(self, bestaand: dict[K, W]) -> None:
        self._bestaand: dict[K, W] = bestaand
        self._uit_bestand: dict[K, W] = {}
        self._eerste: dict[K, int] = {}

    def neem_op(self, sleutel: K, wat: W, nummer: int) -> str:
        """Take in what instrument `nummer` says; returns what to report when it contradicts an earlier one."""
        eerder = self._uit_bestand.get(sleutel)
        if eerder is None:
            self._uit_bestand[sleutel], self._eerste[sleutel] = wat, nummer
            return ""
        self._uit_bestand[sleutel] = _aangevuld(wat, eerder)
        if _aangevuld(eerder, wat) == self._uit_bestand[sleutel]:
            return ""
        return f"“{wat.naam}” heeft andere gegevens dan bij nummer {self._eerste[sleutel]}; die gelden."

    def veranderd(self) -> dict[K, W]:
        """What is new or different, as it must become."""
        worden = {
            sleutel: _aangevuld(self._bestaand[sleutel], wat) if sleutel in self._bestaand else wat
            for sleutel, wat in self._uit_bestand.items()
        }
        return {sleutel: wat for sleutel, wat in worden.items() if self._bestaand.get(sleutel) != wat}


def verwerk_organisaties(plan: Plan, instrumenten: Iterable[gegevens.Instrument]) -> list[gegevens.Instrument]:
    """Fill the plan with organisations and areas to write; returns the instruments with, among their fields, the key of
    provider and owner here. Rows of our own list have those already, and refer only to what there is."""
    aanbieders = {regel.code: regel for regel in _alle(models.Aanbieder, gegevens.Aanbieder)}
    eigenaren = {(regel.soort, regel.naam): regel for regel in _alle(models.Eigenaar, gegevens.Eigenaar)}
    gebieden = {regel.code: regel for regel in _alle(models.Gebied, gegevens.Gebied)}
    codes = _Aanbiedercodes(aanbieders)
    van_aanbieders, van_eigenaren, van_gebieden = _Register(aanbieders), _Register(eigenaren), _Register(gebieden)
    herkend = []
    for instrument in instrumenten:
        if instrument.eigen_lijst:
            herkend.append(instrument)
            continue
        aanbieder = instrument.aanbieder and replace(instrument.aanbieder, code=codes.van(instrument.aanbieder))
        eigenaar = instrument.eigenaar
        van_wie = {
            "aanbieder": aanbieder.code if aanbieder else None,
            "eigenaar": (eigenaar.soort, eigenaar.naam) if eigenaar else None,
        }
        opnames = [
            van_aanbieders.neem_op(aanbieder.code, aanbieder, instrument.nummer) if aanbieder else "",
            van_eigenaren.neem_op((eigenaar.soort, eigenaar.naam), eigenaar, instrument.nummer) if eigenaar else "",
            *(van_gebieden.neem_op(gebied.code, gebied, instrument.nummer) for gebied in instrument.gebieden),
        ]
        plan.meldingen += [Melding(instrument.nummer, instrument.naam, tekst) for tekst in opnames if tekst]
        herkend.append(replace(instrument, aanbieder=aanbieder, velden={**instrument.velden, **van_wie}))
    plan.aanbieders, plan.eigenaren = van_aanbieders.veranderd(), van_eigenaren.veranderd()
    plan.gebieden = van_gebieden.veranderd()
    return herkend


class _Aanbiedercodes:
    """Recognises a provider by its name, then by a name that differs in capitals and the like, then by its code."""

    def __init__(self, aanbieders: dict[str, gegevens.Aanbieder]) -> None:
        self._namen = {aanbieder.naam: code for code, aanbieder in aanbieders.items()}
        self._kernen = {kern(aanbieder.naam): code for code, aanbieder in aanbieders.items()}

    def van(self, aanbieder: gegevens.Aanbieder) -> str:
        """The code under which the catalogue knows this provider, or will."""
        code = self._namen.get(aanbieder.naam) or self._kernen.get(kern(aanbieder.naam)) or aanbieder.code
        self._namen.setdefault(aanbieder.naam, code)
        self._kernen.setdefault(kern(aanbieder.naam), code)
        return code


def _alle(model: type[Model], vorm: type[W]) -> list[W]:
    namen = [veld.name for veld in fields(vorm)]
    return [vorm(**regel) for regel in model._default_manager.values(*namen)]


def _aangevuld(basis: W, over: W) -> W:
    """`basis` with all that `over` fills in."""
    return replace(basis, **{naam: waarde for naam, waarde in asdict(over).items() if waarde not in ("", None)})

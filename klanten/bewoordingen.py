"""How a text in the dossier came to be: its earlier wordings, from the record that the database keeps.

A floor signs up which of its texts can be followed, and where one reads them; one page shows all of them.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import timedelta
from itertools import groupby, pairwise
from typing import Any

from django.db.models import Model

from instrumenten.verloop.geschiedenis import Wijziging, wie_deed_het
from instrumenten.verloop.woorden import Namen, Veldwijziging, heel, in_woorden, namen_van, verschil
from klanten.models import Klant
from toegang.models import Gebruiker
from toegang.modelvelden import gebeurtenissen_van, veld_van


@dataclass(frozen=True)
class Tekst:
    """One row of which the wordings are told: these fields of it, each headed by `kop` when there are more rows.

    `thuis` is the column that says where it belongs: another one there means that it was moved. `samen`: of a text that
    saves itself while it is typed, what one writer saved within this time of each other is one wording.
    """

    model: type[Model]
    pk: int
    velden: tuple[str, ...]
    kop: str = ""
    thuis: str = ""
    samen: timedelta | None = None


@dataclass(frozen=True)
class Bewoord:
    """Something in a dossier that has wordings: what it is, where it stands (an address and the tab), its texts."""

    wat: str
    terug: str
    tab: str
    teksten: tuple[Tekst, ...]


# Finds it in this dossier by its key; None when it does not stand there (any more).
Vinder = Callable[[Klant, int], Bewoord | None]
_vinders: dict[str, Vinder] = {}


def meld_bewoordingen_aan(soort: str, vind: Vinder) -> None:
    """Say how to find a kind of text, by the word in the address; at start-up, once."""
    _vinders[soort] = vind


def vind_bewoord(klant: Klant, soort: str, pk: int) -> Bewoord | None:
    """The thing of this kind and key in this dossier; None when there is no such kind or it does not stand there."""
    vind = _vinders.get(soort)
    return vind(klant, pk) if vind else None


def bewoordingen(teksten: Iterable[Tekst]) -> list[Wijziging]:
    """Every wording that these texts had, newest first: who wrote what, when, and how it read before.

    What changed without another wording (a state, who it was sent to) is left out. One query for each model, and one.
    """
    per_model: dict[type[Model], dict[int, Tekst]] = defaultdict(dict)
    for tekst in teksten:
        per_model[tekst.model][tekst.pk] = tekst
    gebeurtenissen = [
        (eigen[pk], rij)
        for model, eigen in per_model.items()
        for pk, rijen in groupby(
            gebeurtenissen_van(model).filter(pgh_obj_id__in=list(eigen)).order_by("pgh_obj_id", "pgh_id"),
            key=lambda rij: int(rij.pgh_obj_id),
        )
        for rij in _samen(eigen[pk], list(rijen))
    ]
    schrijvers = {rij.pgh_context["user"] for _, rij in gebeurtenissen if "user" in (rij.pgh_context or {})}
    namen = namen_van((Gebruiker, pk) for pk in schrijvers)
    vorige: dict[tuple[type[Model], int], Any] = {}
    regels: dict[tuple[Any, str], list[Veldwijziging]] = defaultdict(list)
    laatste: dict[tuple[Any, str], int] = {}
    for tekst, rij in gebeurtenissen:
        sleutel = (tekst.model, tekst.pk)
        anders = _regels(tekst, vorige.get(sleutel), rij, namen)
        vorige[sleutel] = rij
        if anders:
            wijziging = rij.pgh_created_at, wie_deed_het(rij.pgh_context or {}, namen)
            regels[wijziging] += anders
            laatste[wijziging] = max(rij.pgh_id, laatste.get(wijziging, 0))
    # Of one transaction, which has one moment, in the order in which it was written.
    volgorde = sorted(regels, key=lambda wijziging: (wijziging[0], laatste[wijziging]), reverse=True)
    return [Wijziging(moment, wie, regels[moment, wie]) for moment, wie in volgorde]


def _samen(tekst: Tekst, rijen: list[Any]) -> list[Any]:
    """The events of one row, those left out that the same writer wrote on at once."""
    if tekst.samen is None:
        return rijen
    gaat_door = {
        een.pgh_id
        for een, ander in pairwise(rijen)
        if ander.pgh_created_at - een.pgh_created_at <= tekst.samen
        and (een.pgh_context or {}).get("user") == (ander.pgh_context or {}).get("user")
    }
    return [rij for rij in rijen if rij.pgh_id not in gaat_door]


def _regels(tekst: Tekst, voor: object, na: object, namen: Namen) -> list[Veldwijziging]:
    """What reads otherwise than before; of the first wording all that it says."""
    regels = []
    for naam in tekst.velden:
        veld = veld_van(tekst.model, naam)
        nieuw = getattr(na, naam)
        oud = getattr(voor, naam) if voor is not None else ""
        if oud == nieuw or (voor is None and nieuw in ("", None, False)):
            continue
        wat = f"{tekst.kop}: {veld.verbose_name}" if tekst.kop else str(veld.verbose_name)
        naar = in_woorden(veld, nieuw, namen)
        regels.append(
            Veldwijziging(wat, (), heel(naar)) if voor is None else verschil(wat, in_woorden(veld, oud, namen), naar)
        )
    if tekst.thuis and voor is not None and getattr(voor, tekst.thuis) != getattr(na, tekst.thuis):
        regels.append(Veldwijziging("dossier", heel("een ander dossier"), heel("dit dossier")))
    return regels

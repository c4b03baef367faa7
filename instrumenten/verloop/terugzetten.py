"""An instrument as it was at an earlier moment, and what going back to that would change."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from instrumenten.models import Instrument
from instrumenten.verloop.geschiedenis import gebeurtenissen, verschillen
from instrumenten.verloop.soorten import DELEN, HET_INSTRUMENT, LIJSTEN, OP_GEBEURTENIS, Soort
from instrumenten.verloop.woorden import Namen, Veldwijziging, heel, namen_van, omschrijving, veld_van, verwijzing

# The parts that come back when one goes back.
HERSTELBARE_DELEN = tuple(soort for soort in DELEN if soort.herstelbaar)


@dataclass
class Toestand:
    """How an instrument stood at a moment: its columns, what it referred to, and its parts by primary key."""

    velden: dict[str, Any] = field(default_factory=dict)
    lijsten: dict[str, set[int]] = field(default_factory=dict)
    delen: dict[str, dict[int, dict[str, Any]]] = field(default_factory=dict)


@dataclass(frozen=True)
class Terugzetting:
    """What going back changes. `verdwenen` was referred to then and exists no longer: it stays away."""

    van: Toestand
    naar: Toestand
    verdwenen: set[tuple[Any, int]]
    regels: list[Veldwijziging]


def toestand(instrument: Instrument, op: datetime | None = None) -> Toestand:
    """The instrument as it was after the change at that moment, or as it is now. Costs one query."""
    alle = gebeurtenissen(instrument)
    if op is not None:
        alle = alle.filter(pgh_created_at__lte=op)
    laatste: dict[tuple[str, str], Any] = {}
    for gebeurtenis in sorted(alle, key=lambda g: (g.pgh_model, g.pgh_id)):
        laatste[gebeurtenis.pgh_model, gebeurtenis.pgh_obj_id] = gebeurtenis
    stand = Toestand(
        lijsten={soort.relatie: set() for soort in LIJSTEN}, delen={soort.relatie: {} for soort in HERSTELBARE_DELEN}
    )
    for (model, pk), gebeurtenis in laatste.items():
        soort = OP_GEBEURTENIS[model]
        gegevens = {k: w for k, w in gebeurtenis.pgh_data.items() if veld_van(soort.model, k) is not None}
        if gebeurtenis.pgh_label == "delete":
            continue
        if soort is HET_INSTRUMENT:
            stand.velden = gegevens
        elif soort in LIJSTEN:
            stand.lijsten[soort.relatie].add(gebeurtenis.pgh_data[f"{soort.doel}_id"])
        elif soort in HERSTELBARE_DELEN:
            stand.delen[soort.relatie][int(pk)] = gegevens
    return stand


def terugzetting(instrument: Instrument, moment: datetime) -> Terugzetting:
    """What would change by going back to that moment; changes nothing."""
    van, naar = toestand(instrument), toestand(instrument, moment)
    genoemd = {
        (soort.doelmodel, pk) for soort in LIJSTEN for pk in van.lijsten[soort.relatie] | naar.lijsten[soort.relatie]
    }
    for stand in (van, naar):
        for kolom, waarde in stand.velden.items():
            veld = veld_van(Instrument, kolom)
            if veld is not None and (doel := verwijzing(veld, waarde)):
                genoemd.add(doel)
    namen = namen_van(genoemd)
    verdwenen = genoemd - namen.keys()
    for soort in LIJSTEN:
        naar.lijsten[soort.relatie] -= {pk for model, pk in verdwenen if model is soort.doelmodel}
    return Terugzetting(van, naar, verdwenen, _regels(van, naar, namen))


def _regels(van: Toestand, naar: Toestand, namen: Namen) -> list[Veldwijziging]:
    regels = verschillen(HET_INSTRUMENT, anders(van.velden, naar.velden), namen)
    for soort in LIJSTEN:
        naam, nu, dan = soort.doelmodel._meta.verbose_name, van.lijsten[soort.relatie], naar.lijsten[soort.relatie]
        regels += [Veldwijziging(f"{naam} weg", heel(namen[soort.doelmodel, pk]), ()) for pk in sorted(nu - dan)]
        regels += [Veldwijziging(f"{naam} erbij", (), heel(namen[soort.doelmodel, pk])) for pk in sorted(dan - nu)]
    for soort in HERSTELBARE_DELEN:
        regels += _regels_van_delen(soort, van.delen[soort.relatie], naar.delen[soort.relatie], namen)
    return regels


def _regels_van_delen(
    soort: Soort, nu: dict[int, dict[str, Any]], dan: dict[int, dict[str, Any]], namen: Namen
) -> list[Veldwijziging]:
    naam = soort.model._meta.verbose_name
    regels = []
    for pk in sorted(nu.keys() | dan.keys()):
        if pk not in dan:
            regels.append(Veldwijziging(f"{naam} weg", heel(omschrijving(soort.model, nu[pk], namen)), ()))
        elif pk not in nu:
            regels.append(Veldwijziging(f"{naam} erbij", (), heel(omschrijving(soort.model, dan[pk], namen))))
        else:
            regels += verschillen(soort, anders(nu[pk], dan[pk]), namen, voor=f"{naam}: ")
    return regels


def anders(nu: Mapping[str, Any], dan: Mapping[str, Any]) -> dict[str, tuple[Any, Any]]:
    """The columns that differ: what they hold now, and held then."""
    return {kolom: (nu.get(kolom), waarde) for kolom, waarde in dan.items() if nu.get(kolom) != waarde}

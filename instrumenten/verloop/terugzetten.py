"""An instrument as it was at an earlier moment: what would change, and changing it. The record itself stays."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

import pghistory
from django.core.exceptions import ValidationError
from django.db import transaction
from django.db.models import Field, Model

from instrumenten.models import Instrument, Status
from instrumenten.publicatie import beschrijving_van, melding_ontbreekt, wat_ontbreekt
from instrumenten.verloop.geschiedenis import gebeurtenissen, stand_van, verschillen
from instrumenten.verloop.soorten import DELEN, HET_INSTRUMENT, LIJSTEN, OP_GEBEURTENIS, Soort
from instrumenten.verloop.woorden import Namen, Regel, heel, namen_van, omschrijving, veld_van, verwijzing
from toegang.models import Gebruiker

_DELEN = tuple(soort for soort in DELEN if soort.herstelbaar)


class NietTerugTeZetten(Exception):
    """The instrument cannot be as it was; the messages say why."""

    def __init__(self, meldingen: list[str]) -> None:
        super().__init__(" ".join(meldingen))
        self.meldingen = meldingen


class Ingehaald(Exception):
    """Someone changed the instrument after what would change was shown."""


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
    regels: list[Regel]


def toestand(instrument: Instrument, op: datetime | None = None) -> Toestand:
    """The instrument as it was after the change at that moment, or as it is now. Costs one query."""
    alle = gebeurtenissen(instrument)
    if op is not None:
        alle = alle.filter(pgh_created_at__lte=op)
    laatste: dict[tuple[str, str], Any] = {}
    for gebeurtenis in sorted(alle, key=lambda g: (g.pgh_model, g.pgh_id)):
        laatste[gebeurtenis.pgh_model, gebeurtenis.pgh_obj_id] = gebeurtenis
    stand = Toestand(lijsten={soort.relatie: set() for soort in LIJSTEN}, delen={soort.relatie: {} for soort in _DELEN})
    for (model, pk), gebeurtenis in laatste.items():
        soort = OP_GEBEURTENIS[model]
        gegevens = {k: w for k, w in gebeurtenis.pgh_data.items() if veld_van(soort.model, k) is not None}
        if gebeurtenis.pgh_label == "delete":
            continue
        if soort is HET_INSTRUMENT:
            stand.velden = gegevens
        elif soort in LIJSTEN:
            stand.lijsten[soort.relatie].add(gebeurtenis.pgh_data[f"{soort.doel}_id"])
        elif soort in _DELEN:
            stand.delen[soort.relatie][int(pk)] = gegevens
    return stand


def _bewaard_veld(model: type[Model], kolom: str) -> Field[Any, Any]:
    """The field behind a column of a Toestand, which holds no column without one."""
    veld = veld_van(model, kolom)
    if veld is None:
        raise LookupError(kolom)
    return veld


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


def _regels(van: Toestand, naar: Toestand, namen: Namen) -> list[Regel]:
    regels = verschillen(HET_INSTRUMENT, _anders(van.velden, naar.velden), namen)
    for soort in LIJSTEN:
        naam, nu, dan = soort.doelmodel._meta.verbose_name, van.lijsten[soort.relatie], naar.lijsten[soort.relatie]
        regels += [Regel(f"{naam} weg", heel(namen[soort.doelmodel, pk]), ()) for pk in sorted(nu - dan)]
        regels += [Regel(f"{naam} erbij", (), heel(namen[soort.doelmodel, pk])) for pk in sorted(dan - nu)]
    for soort in _DELEN:
        regels += _regels_van_delen(soort, van.delen[soort.relatie], naar.delen[soort.relatie], namen)
    return regels


def _regels_van_delen(
    soort: Soort, nu: dict[int, dict[str, Any]], dan: dict[int, dict[str, Any]], namen: Namen
) -> list[Regel]:
    naam = soort.model._meta.verbose_name
    regels = []
    for pk in sorted(nu.keys() | dan.keys()):
        if pk not in dan:
            regels.append(Regel(f"{naam} weg", heel(omschrijving(soort.model, nu[pk], namen)), ()))
        elif pk not in nu:
            regels.append(Regel(f"{naam} erbij", (), heel(omschrijving(soort.model, dan[pk], namen))))
        else:
            regels += verschillen(soort, _anders(nu[pk], dan[pk]), namen, voor=f"{naam}: ")
    return regels


def _anders(nu: Mapping[str, Any], dan: Mapping[str, Any]) -> dict[str, tuple[Any, Any]]:
    return {kolom: (nu.get(kolom), waarde) for kolom, waarde in dan.items() if nu.get(kolom) != waarde}


@transaction.atomic
def zet_terug(*, instrument: Instrument, moment: datetime, gezien: int, door: Gebruiker) -> None:
    """Make the instrument as it was after the change at that moment, as a change of its own.

    `gezien`: `stand_van` the instrument when the differences were shown. Raises Ingehaald when it is another now, and
    NietTerugTeZetten when the rules refuse how it was.
    """
    actueel = Instrument.objects.select_for_update(of=("self",)).get(pk=instrument.pk)
    if stand_van(actueel) != gezien:
        raise Ingehaald
    plan = terugzetting(actueel, moment)
    for kolom, (_, waarde) in _anders(plan.van.velden, plan.naar.velden).items():
        veld = _bewaard_veld(Instrument, kolom)
        setattr(actueel, kolom, veld.to_python(waarde) if veld.related_model is None else waarde)
    _keur(actueel, plan)
    with pghistory.context(user=door.pk):
        actueel.save()
        for soort in LIJSTEN:
            getattr(actueel, soort.relatie).set(plan.naar.lijsten[soort.relatie])
        for soort in _DELEN:
            _herstel_delen(actueel, soort, plan.van.delen[soort.relatie], plan.naar.delen[soort.relatie])


def _keur(instrument: Instrument, plan: Terugzetting) -> None:
    """Raises NietTerugTeZetten when the instrument may not be like this any more."""
    meldingen = []
    try:
        instrument.full_clean()
    except ValidationError as fout:
        meldingen += fout.messages
    if instrument.status == Status.GEPUBLICEERD:
        ontbreekt = wat_ontbreekt(
            beschrijving_van(instrument),
            uitvoeringsvormen=len(plan.naar.lijsten["uitvoeringsvormen"]),
            tegels=len(plan.naar.lijsten["tegels"]),
            klantkenmerken=len(plan.naar.lijsten["klantkenmerken"]),
        )
        meldingen += [melding_ontbreekt(ontbreekt)] if ontbreekt else []
    if meldingen:
        raise NietTerugTeZetten(meldingen)


def _herstel_delen(
    instrument: Instrument, soort: Soort, nu: dict[int, dict[str, Any]], dan: dict[int, dict[str, Any]]
) -> None:
    """Remove what came later first, so that what comes back finds its place free.

    Where no two parts may be the same, what differs is removed and made again: two may have traded places since.
    """
    anders = {pk for pk, gegevens in dan.items() if nu.get(pk) != gegevens}
    weg = nu.keys() - dan.keys()
    if soort.model._meta.total_unique_constraints:
        weg |= nu.keys() & anders
    soort.model._default_manager.filter(instrument=instrument, pk__in=weg).delete()
    blijft = nu.keys() - weg
    for pk, gegevens in dan.items():
        if pk in anders:
            velden = {kolom: _bewaard_veld(soort.model, kolom).to_python(w) for kolom, w in gegevens.items()}
            deel = soort.model(pk=pk, instrument=instrument, **velden)
            deel.save(force_insert=pk not in blijft, force_update=pk in blijft)

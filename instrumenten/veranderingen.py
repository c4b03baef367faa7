"""What changed about instruments since a moment, in words for who follows them. Source: the record of the database."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from datetime import date, datetime
from functools import reduce
from operator import or_
from typing import Any

from django.apps import apps
from django.db.models import F, Manager, Q, QuerySet, Value
from django.utils import timezone

from instrumenten.models import Instrument
from toegang.modelvelden import gebeurtenissen_van

# What a follower has nothing to learn from: keys, bookkeeping, what is derived from another field.
_NIET_GENOEMD = {"id", "uuid", "slug", "duur_uren", "duur_eenheid", "bron", "eigenaar", "importmerk", "aangemaakt_op",
                 "gewijzigd_op"}  # fmt: skip
_KOPPELINGEN = {
    "tegels": "tegel",
    "klantkenmerken": "klantkenmerk",
    "doelgroepen": "doelgroep",
    "uitvoeringsvormen": "uitvoeringsvorm",
    "gebieden": "gebied",
}
_DELEN = ("locatie", "registratiecode", "contactpersoon", "link", "video", "download", "mediabestand", "startmoment")


def _gebeurtenissen(naam: str) -> Manager[Any]:
    """What happened to the rows of this model of the catalogue; see `toegang.modelvelden.gebeurtenissen_van`."""
    return gebeurtenissen_van(apps.get_model("instrumenten", naam))


def _was(sinds: Mapping[int, datetime]) -> dict[int, Any]:
    """Per instrument (pk) its last event up to the moment given for it. One query."""
    toen = reduce(or_, (Q(pgh_obj_id=pk, pgh_created_at__lte=moment) for pk, moment in sinds.items()))
    rijen = (
        _gebeurtenissen("instrument")
        .filter(toen)
        .order_by("pgh_obj_id", "-pgh_created_at", "-pgh_id")
        .distinct("pgh_obj_id")
    )
    return {rij.pgh_obj_id: rij for rij in rijen}


def _rondom(sinds: Mapping[int, datetime]) -> QuerySet[Any, tuple[Any, ...]]:
    """What came, went and changed around these instruments: instrument, word, label, moment, what was linked."""
    vragen = []
    wat: list[tuple[str, str, str | None]] = [
        *((woord, f"instrument{naam}", f"{naam}_id") for woord, naam in _KOPPELINGEN.items())
    ]
    wat += [(str(apps.get_model("instrumenten", naam)._meta.verbose_name_plural), naam, None) for naam in _DELEN]
    for woord, naam, doel in wat:
        rijen = _gebeurtenissen(naam).filter(instrument_id__in=list(sinds), pgh_created_at__gt=min(sinds.values()))
        vragen.append(
            rijen.order_by().values_list(
                "instrument_id", Value(woord), "pgh_label", "pgh_created_at", F(doel) if doel else Value(0)
            )
        )
    alles: QuerySet[Any, tuple[Any, ...]] = vragen[0].union(*vragen[1:], all=True)
    return alles


def veranderingen(instrumenten: Iterable[Instrument], sinds: Mapping[int, datetime]) -> dict[int, list[str]]:
    """Per instrument (pk) the parts of the format that differ from how they were at its moment, as words.

    What was changed and changed back is no difference. Two queries, however many instruments.
    """
    if not sinds:
        return {}
    anders: dict[int, list[str]] = {pk: [] for pk in sinds}
    toen = _was(sinds)
    for instrument in instrumenten:
        was = toen.get(instrument.pk)
        if was is not None:
            anders[instrument.pk] += [
                str(veld.verbose_name)
                for veld in Instrument._meta.concrete_fields
                if veld.name not in _NIET_GENOEMD and getattr(was, veld.attname) != getattr(instrument, veld.attname)
            ]
    saldo: dict[tuple[int, str, int], int] = defaultdict(int)
    geraakt: dict[int, set[str]] = defaultdict(set)
    for pk, woord, label, moment, doel in _rondom(sinds):
        if moment <= sinds[pk]:
            continue
        if doel:
            saldo[pk, woord, doel] += {"insert": 1, "delete": -1}.get(label, 0)
        else:
            geraakt[pk].add(woord)
    for (pk, woord, _), verschil in saldo.items():
        if verschil:
            geraakt[pk].add(woord)
    for pk, woorden in geraakt.items():
        anders[pk] += sorted(woorden)
    return anders


def publicatie_begon(instrument: Instrument, sinds: datetime, vandaag: date) -> bool:
    """Whether the publication began by its date after that moment: a day comes without a change."""
    vanaf = instrument.publiceren_vanaf
    return vanaf is not None and timezone.localdate(sinds) < vanaf <= vandaag


def publicatie_verliep(instrument: Instrument, sinds: datetime, vandaag: date) -> bool:
    """Whether the publication ended by its date after that moment: a day passes without a change."""
    tot = instrument.publiceren_tot
    return tot is not None and timezone.localdate(sinds) <= tot < vandaag

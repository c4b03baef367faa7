"""Every change of an instrument, newest first: who, when and what, with its parts and links."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any

from django.db.models import QuerySet
from pghistory.models import Events

from instrumenten.models import Instrument
from instrumenten.verloop.soorten import ALLE, HET_INSTRUMENT, LIJSTEN, OP_GEBEURTENIS, Soort
from instrumenten.verloop.woorden import (
    Namen,
    Veldwijziging,
    heel,
    in_woorden,
    namen_van,
    omschrijving,
    veld_van,
    verschil,
    verwijzing,
)
from toegang.models import Gebruiker
from toegang.modelvelden import gebeurtenissen_van

_BEGIN = datetime(1970, 1, 1, tzinfo=UTC)
_TAKEN = {
    "importeer_eva": "ingelezen uit Eva",
    "demogegevens": "demogegevens",
    "laad_referentie": "referentiegegevens",
    "laad_voorbeeldcatalogus": "voorbeeldcatalogus",
}


@dataclass(frozen=True)
class Wijziging:
    """What one transaction changed about an instrument."""

    moment: datetime
    wie: str
    regels: list[Veldwijziging]

    @property
    def sleutel(self) -> int:
        """The moment as a number for an address: microseconds since 1970."""
        return (self.moment - _BEGIN) // timedelta(microseconds=1)


def moment_van(sleutel: int) -> datetime:
    """The moment behind `Wijziging.sleutel`. Raises OverflowError for what is no moment."""
    return _BEGIN + timedelta(microseconds=sleutel)


def momenten(instrument: Instrument) -> QuerySet[Any, datetime]:
    """The moments at which something about the instrument changed, newest first.

    The database gives all events of one transaction the same moment.
    """
    vragen = [
        gebeurtenissen_van(soort.model)
        .filter(**{_eigenaar(soort): instrument.pk})
        .order_by()
        .values_list("pgh_created_at", flat=True)
        for soort in ALLE
    ]
    alle: QuerySet[Any, datetime] = vragen[0].union(*vragen[1:]).order_by("-pgh_created_at")
    return alle


def _eigenaar(soort: Soort) -> str:
    return "pgh_obj_id" if soort is HET_INSTRUMENT else "instrument_id"


def gebeurtenissen(instrument: Instrument) -> QuerySet[Any]:
    """The events of the instrument, its links and its parts; of nothing else that refers to it."""
    verzameld = Events.objects.references(instrument)  # type: ignore[no-untyped-call]  # the library has no types
    alle: QuerySet[Any] = verzameld.across(*(soort.gebeurtenissen for soort in ALLE))
    return alle


def stand_van(instrument: Instrument) -> int:
    """How far the record of the instrument has come, with its links and parts: it only grows. Costs one query."""
    return gebeurtenissen(instrument).count()


def wijzigingen(instrument: Instrument, van_momenten: Iterable[datetime]) -> list[Wijziging]:
    """The changes at these moments, newest first, in two queries. `van_momenten`: a page of `momenten`, or a list."""
    per_moment: dict[datetime, list[Any]] = defaultdict(list)
    for gebeurtenis in gebeurtenissen(instrument).filter(pgh_created_at__in=van_momenten):
        per_moment[gebeurtenis.pgh_created_at].append(gebeurtenis)
    namen = namen_van(_verwijzingen(gebeurtenis for lijst in per_moment.values() for gebeurtenis in lijst))
    return [
        Wijziging(moment, wie_deed_het(van_moment[0].pgh_context or {}, namen), _regels(van_moment, namen))
        for moment, van_moment in sorted(per_moment.items(), reverse=True, key=lambda paar: paar[0])
    ]


def wie_deed_het(context: Mapping[str, Any], namen: Namen) -> str:
    """The person under a change, by `namen`, or the task that made it."""
    taak = context.get("taak", "")
    return namen.get((Gebruiker, context.get("user", 0))) or _TAKEN.get(taak, taak) or "onbekend"


def _verwijzingen(alle: Iterable[Any]) -> Iterable[Any]:
    for gebeurtenis in alle:
        if (wie := (gebeurtenis.pgh_context or {}).get("user")) is not None:
            yield Gebruiker, wie
        soort = OP_GEBEURTENIS[gebeurtenis.pgh_model]
        if soort in LIJSTEN:
            yield soort.doelmodel, gebeurtenis.pgh_data[f"{soort.doel}_id"]
            continue
        for kolom, waarden in (gebeurtenis.pgh_diff or {}).items():
            veld = veld_van(soort.model, kolom)
            yield from (naar for waarde in waarden if veld is not None and (naar := verwijzing(veld, waarde)))


def _regels(van_moment: list[Any], namen: Namen) -> list[Veldwijziging]:
    plaatsen = {soort: plaats for plaats, soort in enumerate(ALLE)}
    regels = []
    for gebeurtenis in sorted(
        van_moment, key=lambda g: (plaatsen[OP_GEBEURTENIS[g.pgh_model]], g.pgh_obj_id, g.pgh_id)
    ):
        regels += _regels_van(gebeurtenis, OP_GEBEURTENIS[gebeurtenis.pgh_model], namen)
    return regels


def _regels_van(gebeurtenis: Any, soort: Soort, namen: Namen) -> list[Veldwijziging]:  # noqa: ANN401 - of a model that pghistory makes
    naam = str(soort.doelmodel._meta.verbose_name if soort.doel else soort.model._meta.verbose_name)
    if soort in LIJSTEN:
        doel = (soort.doelmodel, gebeurtenis.pgh_data[f"{soort.doel}_id"])
        tekst = namen.get(doel, "bestaat niet meer")
    elif gebeurtenis.pgh_label == "update":
        voor = "" if soort is HET_INSTRUMENT else f"{naam}: "
        return verschillen(soort, gebeurtenis.pgh_diff or {}, namen, voor=voor)
    elif soort is HET_INSTRUMENT:
        return [Veldwijziging("instrument", (), heel("toegevoegd"))] if gebeurtenis.pgh_label == "insert" else []
    else:
        tekst = omschrijving(soort.model, gebeurtenis.pgh_data, namen)
    if gebeurtenis.pgh_label == "insert":
        return [Veldwijziging(f"{naam} erbij", (), heel(tekst))]
    return [Veldwijziging(f"{naam} weg", heel(tekst), ())]


def verschillen(soort: Soort, anders: Mapping[str, Any], namen: Namen, *, voor: str = "") -> list[Veldwijziging]:
    """The fields that differ, with how they were and became. `anders`: both values by column; `voor` precedes each."""
    regels = []
    for kolom, (oud, nieuw) in anders.items():
        veld = veld_van(soort.model, kolom)
        if veld is not None:
            wat = f"{voor}{veld.verbose_name}"
            regels.append(verschil(wat, in_woorden(veld, oud, namen), in_woorden(veld, nieuw, namen)))
    return regels

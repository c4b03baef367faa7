"""Acts on a klantbeeld: begin it, save parts of it, establish it.

A draft is saved in parts: the goal, each component, and the closing text. A part that is saved carries a fingerprint of
what it was based on. So two people (or one person with two screens) may fill in different parts at the same time, and
nobody overwrites a part that someone else changed in the meantime.
"""

import hashlib
import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db import transaction
from django.db.models import Max
from django.utils import timezone

from instrumenten.models import Klantkenmerk
from klantbeeld import igm
from klantbeeld.beelden import laatste_vastgesteld, standen
from klantbeeld.begeleiding import eis_in_begeleiding
from klantbeeld.models import IgmComponent, Klant, Klantbeeld, KlantbeeldStatus, Score, Werkpunt
from klantbeeld.models.klantbeeld import WERKPUNTEN_MAXIMUM
from klantbeeld.regeleinde import een_regeleinde
from toegang.formulieren import vergrendel
from toegang.models import Gebruiker

DOELVELDEN = ("doelgedrag", "huidige_tegel_id", "beoogde_tegel_id", "ladder_nu", "ladder_doel")
SLOTVELDEN = ("krachten", "interpretatie")
SCOREVELDEN = ("score", "klantscore", "feiten", "bron", "zekerheid")
DOEL, SLOT = "doel", "slot"


class GeenConcept(Exception):
    """There is no draft (any more): it was established in the meantime, or never begun."""


class NietCompleet(Exception):
    """The klantbeeld cannot be established yet; `ontbreekt` says what is missing."""

    def __init__(self, ontbreekt: list[igm.Ontbreekt]) -> None:
        super().__init__("niet compleet")
        self.ontbreekt = ontbreekt


class TeVeelWerkpunten(Exception):
    """More work points than can be worked on at a time; see WERKPUNTEN_MAXIMUM."""


@dataclass(frozen=True)
class Deel:
    """A part as it was typed: "doel", "slot" or the code of a component; `basis`: fingerprint of what was shown."""

    sleutel: str
    basis: str
    waarden: dict[str, Any]


@dataclass(frozen=True)
class Botsing:
    """A part that someone else changed in the meantime: what is stored now, and its fingerprint."""

    sleutel: str
    opgeslagen: dict[str, Any]
    basis: str


def velden_van(sleutel: str) -> tuple[str, ...]:
    """The fields of a part."""
    return {DOEL: DOELVELDEN, SLOT: SLOTVELDEN}.get(sleutel, SCOREVELDEN)


def waarden_van(exemplaar: Klantbeeld | Score, sleutel: str) -> dict[str, Any]:
    """What stands in a part now, with the line ends that a form gives back."""
    waarden = {veld: getattr(exemplaar, veld) for veld in velden_van(sleutel)}
    return {veld: een_regeleinde(waarde) if isinstance(waarde, str) else waarde for veld, waarde in waarden.items()}


def vingerafdruk(waarden: dict[str, Any]) -> str:
    """Short fingerprint of the contents of a part; equal contents have equal fingerprints."""
    return hashlib.sha256(json.dumps(waarden, sort_keys=True).encode()).hexdigest()[:16]


@transaction.atomic
def begin_klantbeeld(*, klant: Klant, door: Gebruiker, op: datetime | None = None) -> Klantbeeld:
    """The draft of this client: the one that there is, or else a new one as a copy of the latest version.

    Safe to call twice at the same time: the client's row is locked, so that there is one draft. Work points are not
    copied: those are chosen at every vaststelling. Raises NietInBegeleiding.
    """
    eis_in_begeleiding(klant)
    Klant.objects.select_for_update(of=("self",)).get(pk=klant.pk)
    bestaand = Klantbeeld.objects.filter(klant=klant, status=KlantbeeldStatus.CONCEPT).first()
    if bestaand:
        return bestaand
    vorige = laatste_vastgesteld(klant)
    velden = {veld: getattr(vorige, veld) for veld in (*DOELVELDEN, *SLOTVELDEN)} if vorige else {}
    beeld = Klantbeeld.objects.create(klant=klant, begonnen_door=door, begonnen_op=op or timezone.now(), **velden)
    eerder = {score.component_id: score for score in vorige.scores.all()} if vorige else {}
    Score.objects.bulk_create(
        Score(
            klantbeeld=beeld,
            component=component,
            **(waarden_van(eerder[component.pk], component.code) if component.pk in eerder else {}),
        )
        for component in IgmComponent.objects.all()
    )
    return beeld


@transaction.atomic
def bewaar_delen(*, klantbeeld: Klantbeeld, delen: Iterable[Deel], door: Gebruiker) -> list[Botsing]:
    """Save parts of a draft and return the parts that were not saved because someone else changed them.

    A part without change is left alone; a part that collides is left as it is in the database, the other parts are
    saved. Raises GeenConcept when the klantbeeld is no draft any more.
    """
    beeld = (
        Klantbeeld.objects.select_for_update(of=("self",))
        .filter(pk=klantbeeld.pk, status=KlantbeeldStatus.CONCEPT)
        .first()
    )
    if beeld is None:
        raise GeenConcept
    scores = {score.component.code: score for score in beeld.scores.select_related("component")}
    botsingen, gewijzigd = [], False
    for deel in delen:
        exemplaar = beeld if deel.sleutel in (DOEL, SLOT) else scores[deel.sleutel]
        opgeslagen = waarden_van(exemplaar, deel.sleutel)
        if opgeslagen == deel.waarden:
            continue
        if deel.basis != vingerafdruk(opgeslagen):
            botsingen.append(Botsing(deel.sleutel, opgeslagen, vingerafdruk(opgeslagen)))
            continue
        for veld, waarde in deel.waarden.items():
            setattr(exemplaar, veld, waarde)
        if isinstance(exemplaar, Score):
            exemplaar.save(update_fields=SCOREVELDEN)
        gewijzigd = True
    if gewijzigd:
        beeld.revisie += 1
        beeld.save(update_fields=[*DOELVELDEN, *SLOTVELDEN, "revisie", "bewaard_op"])
    return botsingen


@transaction.atomic
def stel_klantbeeld_vast(
    *,
    klantbeeld: Klantbeeld,
    revisie: int,
    werkpunten: Sequence[str],
    door: Gebruiker,
    op: datetime | None = None,
) -> Klantbeeld:
    """Establish a draft: it gets the next version number, its work points (codes of klantkenmerken), who and when.

    One whole: locks the client, so that two never get the same number. Raises TeVeelWerkpunten for more than
    WERKPUNTEN_MAXIMUM of them, GeenConcept when it is no draft any more, Verouderd when the draft changed after
    `revisie`, NietCompleet when something is missing.
    """
    if len(set(werkpunten)) > WERKPUNTEN_MAXIMUM:
        raise TeVeelWerkpunten
    Klant.objects.select_for_update(of=("self",)).get(pk=klantbeeld.klant_id)
    if not Klantbeeld.objects.filter(pk=klantbeeld.pk, status=KlantbeeldStatus.CONCEPT).exists():
        raise GeenConcept
    beeld = vergrendel(klantbeeld, revisie)
    vorige = laatste_vastgesteld(beeld.klant)
    ontbreekt = igm.wat_ontbreekt(
        doelgedrag=beeld.doelgedrag,
        interpretatie=beeld.interpretatie,
        standen=standen(
            beeld.scores.select_related("component").order_by("component__volgorde"),
            {score.component.code: score.score for score in vorige.scores.all()} if vorige else {},
        ),
    )
    if ontbreekt:
        raise NietCompleet(ontbreekt)
    Werkpunt.objects.bulk_create(
        Werkpunt(klantbeeld=beeld, klantkenmerk=kenmerk)
        for kenmerk in Klantkenmerk.objects.filter(code__in=list(werkpunten))
    )
    hoogste = Klantbeeld.objects.filter(klant=beeld.klant_id).aggregate(hoogste=Max("versie"))["hoogste"] or 0
    beeld.versie = hoogste + 1
    beeld.status = KlantbeeldStatus.VASTGESTELD
    beeld.vastgesteld_op = op or timezone.now()
    beeld.vastgesteld_door = door
    beeld.save(update_fields=["versie", "status", "vastgesteld_op", "vastgesteld_door", "revisie"])
    return beeld

"""The parts in which a draft is saved: what stands in each, and the fingerprint of that. Pure, on loaded rows.

A part is the goal, one component, the obstacles, or the closing text. A part that is saved carries a fingerprint of
what it was based on. So two people (or one person with two screens) may fill in different parts at the same time, and
nobody overwrites a part that someone else changed in the meantime.
"""

import hashlib
import json
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from klantbeeld.models import Belemmering, Bron, Klantbeeld, Score
from toegang.bewerkbaar import neem_over
from toegang.regeleinde import een_regeleinde

DOELVELDEN = ("doelgedrag", "huidige_tegel_id", "beoogde_tegel_id", "ladder_nu", "ladder_doel")
SLOTVELDEN = ("krachten", "nog_te_weten", "interpretatie")
SCOREVELDEN = ("score", "klantscore", "feiten", "bron", "zekerheid")
DOEL, SLOT, BELEMMERINGEN = "doel", "slot", "belemmeringen"
# Beside the scores 1–5: the answer that the client gives by not answering.
WIL_NIET = "wil_niet"
# Beside the codes of the sources: one result of an instrument, with its key.
UITSLAG = "uitslag-"
BELEMMERINGVELDEN = ("soort", "omschrijving", "urgentie", "oplostermijn")


@dataclass(frozen=True)
class Klantbeelddeel:
    """A part as it was typed; `basis`: fingerprint of what was shown.

    `sleutel`: "doel", "slot", "belemmeringen" or the code of a component. `bevestig`: taken over from the version
    before, and confirmed unchanged.
    """

    sleutel: str
    basis: str
    waarden: dict[str, Any]
    bevestig: bool = False


@dataclass(frozen=True)
class Botsing:
    """A part that someone else changed in the meantime: what is stored now, and its fingerprint."""

    sleutel: str
    opgeslagen: dict[str, Any]
    basis: str


def _kaal(exemplaar: Klantbeeld | Score, velden: Sequence[str]) -> dict[str, Any]:
    waarden = {veld: getattr(exemplaar, veld) for veld in velden}
    return {veld: een_regeleinde(waarde) if isinstance(waarde, str) else waarde for veld, waarde in waarden.items()}


def waarden_van(exemplaar: Klantbeeld | Score, sleutel: str) -> dict[str, Any]:
    """What stands in a part now, with the line ends that a form gives back.

    Of the obstacles: a list in their order, `door` being the place in that list of the one that causes it.
    """
    if isinstance(exemplaar, Score):
        waarden = _kaal(exemplaar, SCOREVELDEN)
        if exemplaar.wil_niet_bespreken:
            waarden["score"] = WIL_NIET
        if exemplaar.uitslag_id:
            waarden["bron"] = f"{UITSLAG}{exemplaar.uitslag_id}"
        return waarden
    if sleutel == BELEMMERINGEN:
        return {BELEMMERINGEN: rijen_van(exemplaar)}
    return _kaal(exemplaar, DOELVELDEN if sleutel == DOEL else SLOTVELDEN)


def rijen_van(beeld: Klantbeeld) -> list[dict[str, Any]]:
    """The obstacles of a klantbeeld as plain rows in the order in which they were added.

    From `belemmeringlijst`, when the klantbeeld was loaded with it (`klantbeeld.beelden`); else with a query.
    """
    lijst: list[Belemmering] | None = getattr(beeld, "belemmeringlijst", None)
    if lijst is None:
        lijst = list(beeld.belemmeringen.order_by("pk")) if beeld.pk else []
    plaats = {belemmering.pk: plek for plek, belemmering in enumerate(lijst)}
    return [
        {veld: getattr(belemmering, veld) for veld in BELEMMERINGVELDEN}
        | {"door": plaats.get(belemmering.veroorzaakt_door_id) if belemmering.veroorzaakt_door_id is not None else None}
        for belemmering in lijst
    ]


def onthoud_rijen(beeld: Klantbeeld, rijen: list[dict[str, Any]]) -> None:
    """Let this klantbeeld carry these rows, as `rijen_van` gives them, instead of what it was loaded with."""
    beeld.belemmeringlijst = [
        Belemmering(pk=plek, veroorzaakt_door_id=rij["door"], **{veld: rij[veld] for veld in BELEMMERINGVELDEN})
        for plek, rij in enumerate(rijen)
    ]


def zet(exemplaar: Klantbeeld | Score, waarden: dict[str, Any]) -> None:
    """Put what was typed in the row. Not for the obstacles, which are rows themselves."""
    neem_over(exemplaar, waarden)
    if isinstance(exemplaar, Score):
        exemplaar.wil_niet_bespreken = waarden.get("score") == WIL_NIET
        if exemplaar.wil_niet_bespreken:
            exemplaar.score = None
        uitslag = exemplaar.bron.removeprefix(UITSLAG) if exemplaar.bron.startswith(UITSLAG) else ""
        exemplaar.uitslag_id = int(uitslag) if uitslag else None
        if uitslag:
            exemplaar.bron = Bron.INSTRUMENT


def vingerafdruk(waarden: dict[str, Any]) -> str:
    """Short fingerprint of the contents of a part; equal contents have equal fingerprints."""
    return hashlib.sha256(json.dumps(waarden, sort_keys=True).encode()).hexdigest()[:16]


def is_ingevuld(waarden: dict[str, Any]) -> bool:
    """Whether a component says anything: a score, an answer, or facts."""
    return any(waarden.values())

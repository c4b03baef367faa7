"""Who changed what stands in the copy: a row that another than its author rewrote says so."""

from collections.abc import Iterable, Iterator
from typing import Any

from caseload.inzage.onderdeel import Onderdeel
from toegang.wijzigingen import wijzigingen_van

Rijen = Iterable[tuple[Onderdeel, dict[str, Any]]]


def _alle(delen: Iterable[Onderdeel], inhoud: dict[str, Any]) -> Iterator[tuple[Onderdeel, dict[str, Any]]]:
    for deel in delen:
        for rij in inhoud[f"_{deel.sleutel}"]:
            yield deel, rij
            yield from _alle(deel.delen, rij)


def zet_wijzigingen(delen: Iterable[Onderdeel], inhoud: dict[str, Any]) -> None:
    """Give every row of these parts, and of the parts on them, `_wijziging` (None when only its author wrote it). One
    query for the whole copy.
    """
    rijen = list(_alle(delen, inhoud))
    gevonden = wijzigingen_van((deel.model, rij["_pk"]) for deel, rij in rijen)
    for deel, rij in rijen:
        rij["_wijziging"] = gevonden.get((deel.model, rij["_pk"]))

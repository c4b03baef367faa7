"""Reviews from a file beside those of the catalogue: what it adds and corrects, and writing that.

A review is known by its instrument, the name of its author and its moment. What a file does not hold stays: reviews are
added and corrected, never removed.
"""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import asdict, fields
from typing import Any

from django.db.models import F

from instrumenten import models
from instrumenten.inlezen.gegevens import SCORES, Beoordeling
from instrumenten.inlezen.schrijfwijze import regel

# Of each of our own reviews and of Eva's: the review as in a file, whether it is ours, its primary key.
Bekend = dict[tuple[str, Any], tuple[Beoordeling, bool, int]]


def bekend(pks: list[int]) -> dict[int, Bekend]:
    """The reviews in the catalogue of these instruments, by author and moment. Costs one query."""
    gevonden: dict[int, Bekend] = defaultdict(dict)
    for rij in models.Beoordeling.objects.filter(instrument__in=pks).select_related("auteur"):
        beoordeling = als_gegevens(rij)
        sleutel = (beoordeling.auteur_naam, beoordeling.beoordeeld_op)
        gevonden[rij.instrument_id][sleutel] = (beoordeling, rij.auteur_id is not None, rij.pk)
    return gevonden


def als_gegevens(rij: models.Beoordeling) -> Beoordeling:
    """A review of the catalogue as a file would say it."""
    velden = {veld: getattr(rij, veld) for veld in SCORES}
    teksten = {f"toelichting_{veld}": getattr(rij, f"toelichting_{veld}") for veld in SCORES}
    return Beoordeling(auteur_naam=_naam(rij), beoordeeld_op=rij.beoordeeld_op, **velden, **teksten)


def _naam(rij: models.Beoordeling) -> str:
    if rij.auteur is None:
        return rij.auteur_naam
    return regel(rij.auteur.get_full_name() or rij.auteur.get_username())


def anders(uit_bestand: Iterable[Beoordeling], bekenden: Bekend) -> tuple[Beoordeling, ...]:
    """What the file adds or corrects. What was written here is corrected by its writer only."""
    gevonden = []
    for beoordeling in uit_bestand:
        nu, eigen, _ = bekenden.get((beoordeling.auteur_naam, beoordeling.beoordeeld_op), (None, False, 0))
        if not eigen and nu != beoordeling:
            gevonden.append(beoordeling)
    return tuple(gevonden)


def voeg_toe(paren: Iterable[tuple[int, Beoordeling]]) -> None:
    """Add reviews; `paren`: the primary key of the instrument with each."""
    models.Beoordeling.objects.bulk_create(
        models.Beoordeling(instrument_id=pk, **asdict(beoordeling)) for pk, beoordeling in paren
    )


def wijzig(paren: list[tuple[int, Beoordeling]]) -> None:
    """Add and correct reviews of instruments that exist."""
    bekenden = bekend([pk for pk, _ in paren])
    nieuw, anders_nu = [], []
    for pk, beoordeling in paren:
        nu = bekenden[pk].get((beoordeling.auteur_naam, beoordeling.beoordeeld_op))
        if nu is None:
            nieuw.append((pk, beoordeling))
        else:
            anders_nu.append(models.Beoordeling(pk=nu[2], revisie=F("revisie") + 1, **asdict(beoordeling)))
    models.Beoordeling.objects.bulk_update(anders_nu, ["revisie", *(veld.name for veld in fields(Beoordeling))])
    voeg_toe(nieuw)

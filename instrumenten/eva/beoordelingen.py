"""Reviews in Eva's file: reading, comparing and writing them. Eva's have an author by name only.

A review is known by its instrument, the name of its author and its moment. What a file does not hold stays: reviews are
added and corrected, never removed. Ours go out too, but for the hidden ones, which are hidden from everybody.
"""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import asdict, fields
from decimal import Decimal
from statistics import fmean
from typing import Any

from django.db.models import F

from instrumenten import models
from instrumenten.eva.gegevens import Beoordeling
from instrumenten.eva.invoer import Invoer
from instrumenten.eva.onderdelen import maximum
from instrumenten.eva.tekst import als_html, regel
from instrumenten.eva.velden import SCORES, TECHNISCH

# Of each of our own reviews and of Eva's: the review as in a file, whether it is ours, its primary key.
Bekend = dict[tuple[str, Any], tuple[Beoordeling, bool, int]]


def lees_beoordelingen(rij: Invoer) -> tuple[Beoordeling, ...]:
    """The reviews of one instrument, each once; what cannot be used is reported. The averages are worked out here."""
    gemiddelde = rij.object("rating")
    gevonden: dict[tuple[str, Any], Beoordeling] = {}
    gemiddelde.sla_over(*gemiddelde.sleutels())
    invoeren = rij.lijst("ratings")
    for invoer in invoeren:
        invoer.sla_over("updated_at", "uuid", *(TECHNISCH - {"created_at"}))
        if beoordeling := _beoordeling(invoer):
            sleutel = (beoordeling.auteur_naam, beoordeling.beoordeeld_op)
            if gevonden.setdefault(sleutel, beoordeling) != beoordeling:
                invoer.meld(
                    f"{invoer.waar} is niet overgenomen: dezelfde schrijver beoordeelde op hetzelfde moment al."
                )
    if gemiddelde and not invoeren:
        rij.meld("het gemiddelde van beoordelingen is niet overgenomen: de beoordelingen zelf staan er niet bij.")
    return tuple(gevonden.values())


def _beoordeling(invoer: Invoer) -> Beoordeling | None:
    scores: dict[str, Any] = {
        veld: invoer.heel_getal(f"{sleutel}_score", maximum=5) for sleutel, veld in SCORES.items()
    }
    teksten = {
        f"toelichting_{veld}": invoer.tekst(
            f"{sleutel}_explanation", maximum(models.Beoordeling, f"toelichting_{veld}")
        )
        for sleutel, veld in SCORES.items()
    }
    auteur, moment = _auteur(invoer), invoer.moment("created_at")
    if moment is None or not all(scores.values()):
        if invoer:
            reden = "zij heeft geen moment" if moment is None else "een score van 1 tot en met 5 ontbreekt"
            invoer.meld(f"{invoer.waar} is niet overgenomen: {reden}.")
        return None
    return Beoordeling(auteur_naam=auteur, beoordeeld_op=moment, **{**scores, **teksten})


def _auteur(invoer: Invoer) -> str:
    """The name of who wrote it, which is a text or an object with a name."""
    lengte = maximum(models.Beoordeling, "auteur_naam")
    if isinstance(invoer.haal("author"), dict):
        wie = invoer.object("author")
        wie.sla_over(*wie.sleutels())
        return wie.regel("name", lengte)
    return invoer.regel("author", lengte)


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
    velden = {veld: getattr(rij, veld) for veld in SCORES.values()}
    teksten = {f"toelichting_{veld}": getattr(rij, f"toelichting_{veld}") for veld in SCORES.values()}
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


def schrijf(beoordelingen: Iterable[models.Beoordeling]) -> dict[str, Any]:
    """Eva's keys for the reviews of one instrument and their averages."""
    rijen = sorted(
        (als_gegevens(rij) for rij in beoordelingen if not rij.verborgen),
        key=lambda rij: (rij.beoordeeld_op, rij.auteur_naam),
    )
    gemiddelden = {
        sleutel: float(round(Decimal(fmean(getattr(rij, veld) for rij in rijen)), 2))
        for sleutel, veld in SCORES.items()
        if rijen
    }
    return {"rating": gemiddelden or None, "ratings": [_als_eva(rij) for rij in rijen]}


def _als_eva(rij: Beoordeling) -> dict[str, Any]:
    scores: dict[str, Any] = {}
    for sleutel, veld in SCORES.items():
        scores[f"{sleutel}_score"] = getattr(rij, veld)
        scores[f"{sleutel}_explanation"] = als_html(getattr(rij, f"toelichting_{veld}")) or None
    return {**scores, "author": rij.auteur_naam or None, "created_at": rij.beoordeeld_op.isoformat()}

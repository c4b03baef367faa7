"""Reviews in Eva's file, in and out. Eva's have an author by name only.

Ours go out too, but for the hidden ones, which are hidden from everybody.
"""

from collections.abc import Iterable
from decimal import Decimal
from statistics import fmean
from typing import Any

from instrumenten import models
from instrumenten.eva.invoer import Invoer
from instrumenten.eva.onderdelen import maximum
from instrumenten.eva.tekst import als_html
from instrumenten.eva.velden import SCORES, TECHNISCH
from instrumenten.inlezen.beoordelingen import als_gegevens
from instrumenten.inlezen.gegevens import Beoordeling


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

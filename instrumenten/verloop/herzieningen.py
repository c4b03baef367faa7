"""Every version of a review, newest first: who wrote or changed it, when, and what."""

from typing import Any

from django.db.models import Field

from instrumenten.models import Beoordeling
from instrumenten.models.beoordeling import SCOREVELDEN
from instrumenten.verloop.geschiedenis import Wijziging, wie_deed_het
from instrumenten.verloop.woorden import Veldwijziging, heel, in_woorden, namen_van, verschil
from toegang.models import Gebruiker
from toegang.modelvelden import gebeurtenissen_van, veld_van

_VELDEN = [
    veld_van(Beoordeling, naam)
    for naam in (
        *(deel for veld in SCOREVELDEN for deel in (veld, f"toelichting_{veld}")),
        "verborgen",
        "verborgen_reden",
    )
]


def herzieningen(beoordeling: Beoordeling) -> list[Wijziging]:
    """The review as it was written and each change of it, newest first. Two queries."""
    gebeurtenissen = list(gebeurtenissen_van(Beoordeling).filter(pgh_obj=beoordeling.pk).order_by("pgh_id"))
    schrijvers = {g.pgh_context["user"] for g in gebeurtenissen if "user" in (g.pgh_context or {})}
    namen = namen_van((Gebruiker, pk) for pk in schrijvers)
    paren = zip([None, *gebeurtenissen], gebeurtenissen, strict=False)
    alle = [
        Wijziging(na.pgh_created_at, wie_deed_het(na.pgh_context or {}, namen), _regels(voor, na)) for voor, na in paren
    ]
    return alle[::-1]


def _regels(voor: object, na: object) -> list[Veldwijziging]:
    """What changed between two versions; of the first one all that it says."""
    regels = []
    for veld in _VELDEN:
        nieuw = getattr(na, veld.name)
        if voor is None and nieuw not in ("", False):
            regels.append(Veldwijziging(str(veld.verbose_name), (), heel(_in_woorden(veld, nieuw))))
        elif voor is not None and getattr(voor, veld.name) != nieuw:
            oud = _in_woorden(veld, getattr(voor, veld.name))
            regels.append(verschil(str(veld.verbose_name), oud, _in_woorden(veld, nieuw)))
    return regels


def _in_woorden(veld: Field[Any, Any], waarde: object) -> str:
    """A score as a number of stars, which is read aloud better than the stars themselves."""
    if veld.name in SCOREVELDEN:
        return f"{waarde} {'ster' if waarde == 1 else 'sterren'}"
    return in_woorden(veld, waarde, {})

"""What a change from a file does to an instrument, in words: per field, link and part how it is and how it becomes."""

from collections.abc import Iterable
from dataclasses import astuple
from datetime import datetime
from typing import Any

from django.utils import timezone

from instrumenten import models
from instrumenten.inlezen.gegevens import Beoordeling
from instrumenten.inlezen.wijzigingen import Invoerverschil, Wijziging
from instrumenten.verloop.woorden import in_woorden
from toegang.alfabet import op_alfabet
from toegang.modelvelden import veld_van, veldnaam

# Worked out from the duration.
_STIL = frozenset({"duur_uren"})
_SCORES = (("algemeen", "Algemeen"), ("resultaat", "Resultaat"), ("uitvoering", "Uitvoering"))


def verschillen(wijziging: Wijziging) -> list[Invoerverschil]:
    """What changes, in words of the forms."""
    was, wordt = wijziging.was, wijziging.gegevens
    regels = [
        Invoerverschil(veldnaam(models.Instrument, veld), _veld(veld, was[veld]), _veld(veld, waarde))
        for veld, waarde in wijziging.velden.items()
        if veld not in _STIL
    ]
    for relatie in wijziging.koppelingen:
        codes = [*wordt.koppelingen[relatie], *(wordt.nieuwe_doelgroepen if relatie == "doelgroepen" else ())]
        regels.append(
            Invoerverschil(relatie, _reeks(sorted(was[relatie], key=op_alfabet)), _reeks(sorted(codes, key=op_alfabet)))
        )
    for relatie in wijziging.delen:
        oud, nieuw = list(was[relatie]), list(wordt.delen[relatie])
        weg, erbij = [deel for deel in oud if deel not in nieuw], [deel for deel in nieuw if deel not in oud]
        # Only their order can differ.
        if not weg and not erbij:
            weg, erbij = oud, nieuw
        regels.append(Invoerverschil(relatie, _reeks(map(_deel, weg)), _reeks(map(_deel, erbij))))
    if wijziging.beoordelingen:
        oud = [was["beoordelingen"].get((rij.auteur_naam, rij.beoordeeld_op)) for rij in wijziging.beoordelingen]
        eerder = _reeks(_beoordeling(rij) for rij in oud if rij)
        regels.append(Invoerverschil("beoordelingen", eerder, _reeks(map(_beoordeling, wijziging.beoordelingen))))
    return regels


def _veld(naam: str, waarde: Any) -> str:  # noqa: ANN401 - what a field holds
    if waarde in (None, ""):
        return ""
    if naam in {"aanbieder", "eigenaar"}:
        return waarde if isinstance(waarde, str) else waarde[1]
    return in_woorden(veld_van(models.Instrument, naam), waarde, {})


def _reeks(delen: Iterable[str]) -> str:
    return "; ".join(delen)


def _deel(deel: Any) -> str:  # noqa: ANN401 - any kind of part
    """All that a part says, without the names of its fields."""
    waarden = (
        ("actief" if waarde else "niet actief") if isinstance(waarde, bool) else waarde for waarde in astuple(deel)
    )
    return ", ".join(str(waarde) for waarde in waarden if waarde)


def _beoordeling(rij: Beoordeling) -> str:
    scores = ", ".join(
        f"{woord} {getattr(rij, veld)}" + (f" ({uitleg})" if (uitleg := getattr(rij, f"toelichting_{veld}")) else "")
        for veld, woord in _SCORES
    )
    return f"{rij.auteur_naam or 'onbekend'} op {_dag(rij.beoordeeld_op)}: {scores}"


def _dag(moment: datetime) -> str:
    return f"{timezone.localtime(moment):%d-%m-%Y}"

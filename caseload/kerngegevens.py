"""The facts below the name on the overview of a dossier: profile, tegel, ladder, since when."""

from datetime import date
from typing import TYPE_CHECKING

from django.utils import timezone

from caseload.termijnen import meervoud, volle_maanden
from klantbeeld.ladder import TREDEN
from klantbeeld.models import Klantbeeld

if TYPE_CHECKING:
    from caseload.overzicht import KlantMetOverzicht


def kerngegevens(rij: "KlantMetOverzicht", beeld: Klantbeeld | None, op: date) -> list[str]:
    """What is known of the client on that day, each in a few words; of what is not known only the profile is named."""
    delen = [_profiel(rij, op)]
    if rij.tegel:
        beoogd = beeld.beoogde_tegel.naam if beeld and beeld.beoogde_tegel else None
        delen.append(f"{rij.tegel} → {beoogd}" if beoogd and beoogd != rij.tegel else rij.tegel)
    if beeld and beeld.ladder_nu:
        delen.append(_ladder(beeld.ladder_nu, beeld.ladder_doel))
    if rij.gemeld_op:
        delen.append(f"In begeleiding sinds {rij.gemeld_op:%d-%m-%Y}")
    return delen


def _profiel(rij: "KlantMetOverzicht", op: date) -> str:
    if not rij.profiel:
        return "Nog geen profiel"
    tekst = f"Profiel {rij.profiel.code} {rij.profiel.naam}"
    if rij.profiel_begin is None:
        return tekst
    maanden = volle_maanden(timezone.localtime(rij.profiel_begin).date(), op)
    if rij.profiel.termijn:
        return f"{tekst} ({maanden} van {meervoud(rij.profiel.termijn, 'maand', 'maanden')})"
    return f"{tekst} ({meervoud(maanden, 'maand', 'maanden')})"


def _ladder(nu: int, doel: int | None) -> str:
    naam = {trede.nummer: trede.naam for trede in TREDEN}[nu]
    return f"Ladder {nu} {naam}" if not doel or doel == nu else f"Ladder {nu} {naam} → {doel}"

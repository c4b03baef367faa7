"""The facts below the name on the overview of a dossier: profile, tegel, ladder, since when."""

from datetime import date

from caseload.klantstand import Klantstand
from caseload.termijnen import meervoud, volle_maanden
from klantbeeld.ladder import TREDEN
from klantbeeld.models import Klantbeeld


def kerngegevens(stand: Klantstand, beeld: Klantbeeld | None, op: date) -> list[str]:
    """What is known of the client on that day, each in a few words; of what is not known only the profile is named."""
    delen = [_profiel(stand, op)]
    if stand.tegel:
        beoogd = beeld.beoogde_tegel.naam if beeld and beeld.beoogde_tegel else None
        delen.append(f"{stand.tegel} → {beoogd}" if beoogd and beoogd != stand.tegel else stand.tegel)
    if beeld and beeld.ladder_nu:
        delen.append(_ladder(beeld.ladder_nu, beeld.ladder_doel))
    if stand.gemeld_op:
        delen.append(f"In begeleiding sinds {stand.gemeld_op:%d-%m-%Y}")
    return delen


def _profiel(stand: Klantstand, op: date) -> str:
    if stand.profiel_code is None:
        return "Nog geen profiel"
    tekst = f"Profiel {stand.profiel_code} {stand.profiel_naam}"
    if stand.profiel_begin is None:
        return tekst
    maanden = volle_maanden(stand.profiel_begin, op)
    if stand.profiel_termijn:
        return f"{tekst} ({maanden} van {meervoud(stand.profiel_termijn, 'maand', 'maanden')})"
    return f"{tekst} ({meervoud(maanden, 'maand', 'maanden')})"


def _ladder(nu: int, doel: int | None) -> str:
    naam = {trede.nummer: trede.naam for trede in TREDEN}[nu]
    return f"Ladder {nu} {naam}" if not doel or doel == nu else f"Ladder {nu} {naam} → {doel}"

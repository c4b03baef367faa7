"""What changed between two versions of a plan, in words. Pure: two snapshots in, a list out."""

from dataclasses import dataclass
from datetime import date
from typing import TypeVar

from trajecten.models import Rechtskarakter, Zienswijze
from trajecten.momentopname import Afspraakregel, Doelregel, Inzetregel, Momentopname

Planregel = TypeVar("Planregel", Doelregel, Inzetregel, Afspraakregel)

_LABELS = {
    "hoofddoel": "Het hoofddoel",
    "eigen_woorden": "Het doel in de woorden van de klant",
    "huidige_tegel": "Waar de klant nu staat",
    "beoogde_tegel": "Waar de klant naartoe wil",
    "wie_helpt": "Wie meehelpt",
    "evaluatie_op": "De datum waarop we evalueren",
    "rechtskarakter": "Het rechtskarakter",
    "zienswijze": "Wat de klant van het plan vindt",
    "zienswijze_tekst": "De toelichting van de klant",
}
_DOELLABELS = {
    "omschrijving": "de omschrijving",
    "klantkenmerk": "het klantkenmerk",
    "meetbaar": "waaraan we het zien",
    "score_nu": "de score nu",
    "score_doel": "de score die we willen",
    "uiterlijk": "de einddatum",
    "status": "de status",
}
_INZETLABELS = {
    "begin": "het begin",
    "einde": "het einde",
    "uren_per_week": "de uren per week",
    "kosten": "de kosten",
    "status": "de status",
}
_WOORDEN = {
    "rechtskarakter": dict(Rechtskarakter.choices),
    "zienswijze": dict(Zienswijze.choices),
}


@dataclass(frozen=True)
class Verandering:
    """One thing that differs between two versions, in words."""

    wat: str
    was: str = ""
    wordt: str = ""


def veranderd(oud: Momentopname, nieuw: Momentopname) -> list[Verandering]:
    """What changed from `oud` to `nieuw`, in words and in the order of the plan. Empty: nothing did."""
    gevonden = _velden(oud, nieuw, _LABELS)
    erbij, eraf, gebleven = _rijen(oud.doelen, nieuw.doelen)
    for doel in erbij:
        gevonden.append(Verandering("Nieuw doel", wordt=doel.omschrijving))
        gevonden += _inzetten([], doel.inzetten, doel.omschrijving)
    gevonden += [Verandering("Doel niet meer in het plan", was=doel.omschrijving) for doel in eraf]
    for was, wordt in gebleven:
        gevonden += _velden(was, wordt, _DOELLABELS, f"Doel ‘{wordt.omschrijving}’")
        gevonden += _inzetten(was.inzetten, wordt.inzetten, wordt.omschrijving)
    gevonden += _afspraken(oud.afspraken_klant, nieuw.afspraken_klant, "de klant")
    gevonden += _afspraken(oud.afspraken_gemeente, nieuw.afspraken_gemeente, "de gemeente")
    gevonden += _afspraken(oud.afspraken_anderen, nieuw.afspraken_anderen, "een ander")
    return gevonden


def _inzetten(oud: list[Inzetregel], nieuw: list[Inzetregel], doel: str) -> list[Verandering]:
    erbij, eraf, gebleven = _rijen(oud, nieuw)
    gevonden = [Verandering(f"Nieuwe inzet bij ‘{doel}’", wordt=inzet.instrument) for inzet in erbij]
    gevonden += [Verandering(f"Inzet niet meer bij ‘{doel}’", was=inzet.instrument) for inzet in eraf]
    for was, wordt in gebleven:
        gevonden += _velden(was, wordt, _INZETLABELS, f"Inzet ‘{wordt.instrument}’")
    return gevonden


def _afspraken(oud: list[Afspraakregel], nieuw: list[Afspraakregel], van: str) -> list[Verandering]:
    erbij, eraf, gebleven = _rijen(oud, nieuw)
    gevonden = [Verandering(f"Nieuwe afspraak van {van}", wordt=afspraak.wat) for afspraak in erbij]
    # An agreement leaves the plan when it is dealt with, kept or not; the dossier says which.
    gevonden += [Verandering(f"Afspraak van {van} niet meer open", was=afspraak.wat) for afspraak in eraf]
    for was, wordt in gebleven:
        labels = {"wat": "de afspraak", "wie": "wie het doet", "uiterlijk": "de datum"}
        gevonden += _velden(was, wordt, labels, f"Afspraak van {van} ‘{wordt.wat}’")
    return gevonden


def _velden(oud: object, nieuw: object, labels: dict[str, str], over: str = "") -> list[Verandering]:
    gevonden = []
    for naam, label in labels.items():
        was, wordt = _woord(naam, getattr(oud, naam)), _woord(naam, getattr(nieuw, naam))
        if was != wordt:
            gevonden.append(Verandering(f"{over}: {label}" if over else label, was, wordt))
    return gevonden


def _woord(naam: str, waarde: object) -> str:
    if waarde is None or waarde == "":
        return ""
    if isinstance(waarde, date):
        return waarde.strftime("%d-%m-%Y")
    return str(_WOORDEN.get(naam, {}).get(str(waarde), waarde))


def _rijen(
    oud: list[Planregel], nieuw: list[Planregel]
) -> tuple[list[Planregel], list[Planregel], list[tuple[Planregel, Planregel]]]:
    """What came, what went and what stayed (old, new), matched by primary key."""
    was = {rij.pk: rij for rij in oud}
    wordt = {rij.pk: rij for rij in nieuw}
    return (
        [rij for rij in nieuw if rij.pk not in was],
        [rij for rij in oud if rij.pk not in wordt],
        [(was[rij.pk], rij) for rij in nieuw if rij.pk in was],
    )

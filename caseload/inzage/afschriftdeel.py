"""The parts of the copy: rows with their facts, in words and as data."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from django.db import models

from caseload.inzage.aan_klant import aan_klant
from caseload.inzage.leesbaar import in_woorden, label_van, leesbaar, modelveld_van
from caseload.inzage.lezing import Gelezen
from caseload.inzage.onderdeel import Dossieronderdeel
from toegang.aanspreken import spreek_aan


@dataclass(frozen=True)
class Afschriftregel:
    """One fact in words."""

    label: str
    waarde: str


@dataclass(frozen=True)
class Afschriftrij:
    """One thing in the dossier: what heads it, its facts, and what hangs on it."""

    kop: str
    regels: list[Afschriftregel]
    delen: list["Afschriftdeel"] = field(default_factory=list)


@dataclass(frozen=True)
class Afschriftdeel:
    """A part of the dossier with its rows."""

    titel: str
    rijen: list[Afschriftrij]


_MOMENT = models.DateTimeField()


def als_gegevens(onderdeel: Dossieronderdeel, rij: Gelezen) -> dict[str, Any]:
    """A row for JSON."""
    velden = {
        veld.sleutel: in_woorden(rij.feiten[veld.sleutel], modelveld_van(onderdeel, veld)) for veld in onderdeel.velden
    }
    delen = {deel.sleutel: [als_gegevens(deel, kind) for kind in rij.delen[deel.sleutel]] for deel in onderdeel.delen}
    wijziging = rij.wijziging
    gewijzigd = {"gewijzigd_door": wijziging.door, "gewijzigd_op": wijziging.op.isoformat()} if wijziging else {}
    return velden | gewijzigd | delen


def _regels(onderdeel: Dossieronderdeel, rij: Gelezen, aanspreekvorm: str) -> Iterator[tuple[str, Afschriftregel]]:
    for veld in onderdeel.velden:
        modelveld = modelveld_van(onderdeel, veld)
        waarde = leesbaar(in_woorden(rij.feiten[veld.sleutel], modelveld), modelveld)
        if waarde:
            if modelveld is not None and modelveld.choices:
                waarde = spreek_aan(aan_klant(waarde), aanspreekvorm)
            elif veld.aan_klant:
                waarde = spreek_aan(waarde, aanspreekvorm)
            yield veld.sleutel, Afschriftregel(label_van(onderdeel, veld, aanspreekvorm), waarde)


def als_rij(onderdeel: Dossieronderdeel, rij: Gelezen, aanspreekvorm: str) -> Afschriftrij:
    """A row in words; what heads it is not said again below."""
    regels = dict(_regels(onderdeel, rij, aanspreekvorm))
    kop = " · ".join(regels[sleutel].waarde for sleutel in onderdeel.kop if sleutel in regels)
    overig = [regel for sleutel, regel in regels.items() if sleutel not in onderdeel.kop]
    if wijziging := rij.wijziging:
        overig.append(Afschriftregel("laatst gewijzigd", f"{leesbaar(wijziging.op, _MOMENT)}, door {wijziging.door}"))
    delen = [
        Afschriftdeel(deel.titel, [als_rij(deel, kind, aanspreekvorm) for kind in rij.delen[deel.sleutel]])
        for deel in onderdeel.delen
        if rij.delen[deel.sleutel]
    ]
    return Afschriftrij(kop[:1].upper() + kop[1:] or onderdeel.titel, overig, delen)

"""Instruments side by side, row by row in the order of the instrumentenformat; and the list that one chose for it."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from instrumenten.models import Instrument, LocatieType
from instrumenten.woorden import duur_in_woorden, euro, getal

MAXIMUM = 3
VOL = "U vergelijkt al drie instrumenten. Haal er eerst een weg."
# The key in the session: the slugs that were chosen, with the names to show.
GEKOZEN = "vergelijken"


class Vol(Exception):
    """There are three already; the message says what to do."""

    def __init__(self) -> None:
        super().__init__(VOL)


def erbij(gekozen: Mapping[str, str], *, slug: str, naam: str) -> dict[str, str]:
    """The choice with this instrument at the end; choosing twice is choosing once. Raises Vol at a fourth."""
    if slug in gekozen:
        return dict(gekozen)
    if len(gekozen) >= MAXIMUM:
        raise Vol
    return {**gekozen, slug: naam}


@dataclass(frozen=True)
class Vergelijkrij:
    """One row: a part of the format with what each instrument says, "" when it says nothing."""

    naam: str
    waarden: list[str]

    @property
    def verschilt(self) -> bool:
        """Whether the instruments say something different here."""
        return len({" ".join(waarde.split()).casefold() for waarde in self.waarden}) > 1


def _namen(lijst: Iterable[Mapping[str, str]]) -> str:
    return "\n".join(sorted(deel["naam"] for deel in lijst))


def _met_toelichting(waarde: str, toelichting: str) -> str:
    return "\n".join(filter(None, [waarde, toelichting]))


def _vorm(instrument: Instrument) -> str:
    return "\n".join(naam for naam, geldt in (("groep", instrument.groep), ("individueel", instrument.individueel))
                     if geldt)  # fmt: skip


def _kosten(instrument: Instrument) -> str:
    if instrument.kosten is None:
        return instrument.toelichting_kosten
    bedrag = euro(instrument.kosten) if instrument.kosten else "geen kosten"
    return _met_toelichting(bedrag, instrument.toelichting_kosten)


def _waar(instrument: Any) -> str:
    plaatsen = []
    for locatie in instrument.alle_locaties:
        if locatie["actief"]:
            delen = [LocatieType(locatie["soort"]).label, locatie["naam"], locatie["toelichting"], locatie["plaats"]]
            plaatsen.append(", ".join(filter(None, delen)))
    return "\n".join(sorted(plaatsen))


def _begin(instrument: Any) -> str:
    dagen = sorted(date.fromisoformat(moment["op"]) for moment in instrument.alle_startmomenten)
    return "\n".join(f"{dag:%d-%m-%Y}" for dag in dagen)


def _beschikbaar(instrument: Any) -> str:
    return _met_toelichting(instrument.get_bereik_display(), _namen(instrument.alle_gebieden))


def _uren(instrument: Instrument) -> str:
    uren = f"{getal(instrument.uren_per_week)} uur per week" if instrument.uren_per_week is not None else ""
    return _met_toelichting(uren, instrument.toelichting_intensiteit)


# The format in its order; a row in which nobody says anything is left out.
_RIJEN = (
    ("Samenvatting", lambda i: i.samenvatting),
    ("Doel", lambda i: i.doel),
    ("Tegels", lambda i: _namen(i.alle_tegels)),
    ("Klantkenmerken", lambda i: _namen(i.alle_klantkenmerken)),
    ("Doelgroepen", lambda i: _met_toelichting(_namen(i.alle_doelgroepen) or "voor iedereen", i.toelichting_doelgroep)),
    ("Voorwaarden voor deelname", lambda i: i.voorwaarden_deelname),
    ("Uitvoeringsvorm", lambda i: _namen(i.alle_uitvoeringsvormen)),
    ("Groep of individueel", _vorm),
    ("Werkwijze", lambda i: i.werkwijze),
    ("Onderscheidende aanpak", lambda i: i.onderscheidende_aanpak),
    ("Samenwerkingspartners", lambda i: i.samenwerkingspartners),
    ("Aanvullende informatie", lambda i: i.aanvullende_informatie),
    ("Aanbieder", lambda i: i.aanbieder.naam),
    ("Zelf of inkoop", lambda i: i.get_uitvoering_display() if i.uitvoering else ""),
    ("Waar", _waar),
    ("Beschikbaar", _beschikbaar),
    ("Begint op", _begin),
    ("Intensiteit", _uren),
    ("Duur", lambda i: _met_toelichting(duur_in_woorden(i.duur, i.duur_eenheid), i.toelichting_duur)),
    ("Kosten", _kosten),
    ("Werkafspraken", lambda i: i.werkafspraken),
    ("Aanmelden", lambda i: i.aanmeldinstructies),
)


def vergelijk(instrumenten: Sequence[Instrument]) -> list[Vergelijkrij]:
    """The rows of the comparison; the instruments come from `InstrumentQuerySet.volledig`."""
    rijen = [Vergelijkrij(naam, [waarde(instrument).strip() for instrument in instrumenten]) for naam, waarde in _RIJEN]
    return [rij for rij in rijen if any(rij.waarden)]


def naast_elkaar(instrumenten: Sequence[Any]) -> dict[str, Any]:
    """What `vergelijktabel.html` shows of two instruments or more: `rijen` with their cells, and how many differ."""
    rijen = vergelijk(instrumenten) if len(instrumenten) > 1 else []
    return {
        "rijen": [{"rij": rij, "cellen": list(zip(instrumenten, rij.waarden, strict=True))} for rij in rijen],
        "verschillen": sum(rij.verschilt for rij in rijen),
    }

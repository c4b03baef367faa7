"""Instruments side by side, row by row in the order of the instrumentenformat; and the list that one chose for it."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlencode

from django.contrib.sessions.backends.base import SessionBase
from django.urls import reverse

from instrumenten.aanhang import Code
from instrumenten.models import Instrument, LocatieType
from instrumenten.woorden import duur_in_woorden, gemiddelde, getal, kosten_in_woorden
from toegang.alfabet import op_alfabet

Lezer = Callable[[Any], str]

MAXIMUM = 3
# The keys in the session: the slugs that were chosen, with the names to show; and the slug that was refused last.
GEKOZEN = "vergelijken"
GEWEIGERD = "vergelijken_geweigerd"


class Vol(Exception):
    """There are three already."""


def erbij(gekozen: Mapping[str, str], *, slug: str, naam: str) -> dict[str, str]:
    """The choice with this instrument at the end; choosing twice is choosing once. Raises Vol at a fourth."""
    if slug in gekozen:
        return dict(gekozen)
    if len(gekozen) >= MAXIMUM:
        raise Vol
    return {**gekozen, slug: naam}


@dataclass(frozen=True)
class Vergelijkkeuze:
    """What one user chose to compare: the names by slug, the slug that was refused last ("" when none was).

    `adres`: where they stand side by side.
    """

    gekozen: Mapping[str, str]
    geweigerd: str
    adres: str


def vergelijkkeuze(sessie: SessionBase, adres: str = "") -> Vergelijkkeuze:
    """The choice that the session holds. Side by side they stand at `adres`: the page for everyone unless told."""
    gekozen = sessie.get(GEKOZEN, {})
    return Vergelijkkeuze(gekozen, sessie.get(GEWEIGERD, ""), adres or adres_van(gekozen))


def adres_van(slugs: Iterable[str]) -> str:
    """The comparison of these instruments, to be shared."""
    return reverse("vergelijken") + "?" + urlencode([("i", slug) for slug in slugs])


@dataclass(frozen=True)
class Vergelijkrij:
    """One row: a part of the format with what each instrument says, "" when it says nothing.

    `kern`: what of it can be compared. None for free text, which always differs and so says nothing by it. `leeg`: how
    a cell without a value reads.
    """

    naam: str
    waarden: list[str]
    kern: list[str] | None = None
    leeg: str = "niet ingevuld"

    @property
    def verschilt(self) -> bool:
        """Whether the instruments differ here in what can be compared."""
        return len({" ".join(waarde.split()).casefold() for waarde in self.kern or []}) > 1


def _namen(lijst: Sequence[Code]) -> str:
    return "\n".join(deel.naam for deel in lijst)


def _sterren(instrument: Instrument) -> str:
    return "" if instrument.sterren is None else f"{gemiddelde(instrument.sterren)} van 5"


def _oordeel(instrument: Instrument) -> str:
    aantal = instrument.aantal_beoordelingen
    if not aantal:
        return "nog niet beoordeeld"
    return f"{_sterren(instrument)} ({aantal} {'beoordeling' if aantal == 1 else 'beoordelingen'})"


def _doelgroepen(instrument: Instrument) -> str:
    return _namen(instrument.alle_doelgroepen) or "voor iedereen"


def _vorm(instrument: Instrument) -> str:
    return "\n".join(naam for naam, geldt in (("groep", instrument.groep), ("individueel", instrument.individueel))
                     if geldt)  # fmt: skip


def _kosten(instrument: Instrument) -> str:
    return "" if instrument.kosten is None else kosten_in_woorden(instrument.kosten)


def _soorten_plaats(instrument: Instrument) -> str:
    return "\n".join(sorted({locatie.soort for locatie in instrument.alle_locaties if locatie.actief}))


def _waar(instrument: Instrument) -> str:
    plaatsen = []
    for locatie in instrument.alle_locaties:
        if locatie.actief:
            delen = [LocatieType(locatie.soort).label, locatie.naam, locatie.toelichting, locatie.plaats]
            plaatsen.append(", ".join(filter(None, delen)))
    return "\n".join(sorted(plaatsen, key=op_alfabet))


def _begin(instrument: Instrument) -> str:
    dagen = sorted(moment.op for moment in instrument.alle_startmomenten)
    return "\n".join(f"{dag:%d-%m-%Y}" for dag in dagen)


def _beschikbaar(instrument: Instrument) -> str:
    return "\n".join(filter(None, [instrument.get_bereik_display(), _namen(instrument.alle_gebieden)]))


def _uren(instrument: Instrument) -> str:
    return f"{getal(instrument.uren_per_week)} uur per week" if instrument.uren_per_week is not None else ""


def _duur(instrument: Instrument) -> str:
    return duur_in_woorden(instrument.duur, instrument.duur_eenheid)


def _met_toelichting(waarde: Lezer, veld: str) -> Lezer:
    return lambda instrument: "\n".join(filter(None, [waarde(instrument), getattr(instrument, veld)]))


def _zelf_of_inkoop(instrument: Instrument) -> str:
    return instrument.get_uitvoering_display() if instrument.uitvoering else ""


def _namen_van(lijst: str) -> Lezer:
    return lambda instrument: _namen(getattr(instrument, lijst))


# What others found of it, then the format in its order: name, what each says, and what of it can be compared (None for
# free text). A row in which nobody says anything is left out.
_RIJEN: tuple[tuple[str, Lezer, Lezer | None], ...] = (
    ("Beoordeling", _oordeel, _sterren),
    ("Samenvatting", lambda i: i.samenvatting, None),
    ("Doel", lambda i: i.doel, None),
    ("Tegels", _namen_van("alle_tegels"), _namen_van("alle_tegels")),
    ("Klantkenmerken", _namen_van("alle_klantkenmerken"), _namen_van("alle_klantkenmerken")),
    ("Doelgroepen", _met_toelichting(_doelgroepen, "toelichting_doelgroep"), _doelgroepen),
    ("Voorwaarden voor deelname", lambda i: i.voorwaarden_deelname, None),
    ("Uitvoeringsvorm", _namen_van("alle_uitvoeringsvormen"), _namen_van("alle_uitvoeringsvormen")),
    ("Groep of individueel", _vorm, _vorm),
    ("Werkwijze", lambda i: i.werkwijze, None),
    ("Onderscheidende aanpak", lambda i: i.onderscheidende_aanpak, None),
    ("Samenwerkingspartners", lambda i: i.samenwerkingspartners, None),
    ("Aanvullende informatie", lambda i: i.aanvullende_informatie, None),
    ("Aanbieder", lambda i: i.aanbiedernaam, lambda i: i.aanbiedernaam),
    ("Zelf of inkoop", _zelf_of_inkoop, _zelf_of_inkoop),
    ("Waar", _waar, _soorten_plaats),
    ("Beschikbaar", _beschikbaar, _beschikbaar),
    ("Begint op", _begin, _begin),
    ("Intensiteit", _met_toelichting(_uren, "toelichting_intensiteit"), _uren),
    ("Duur", _met_toelichting(_duur, "toelichting_duur"), _duur),
    ("Kosten", _met_toelichting(_kosten, "toelichting_kosten"), _kosten),
    ("Werkafspraken", lambda i: i.werkafspraken, None),
    ("Aanmelden", lambda i: i.aanmeldinstructies, None),
)


def vergelijk(instrumenten: Sequence[Any]) -> list[Vergelijkrij]:
    """The rows of the comparison; the instruments come from `InstrumentQuerySet.volledig`, by way of `met_oordeel`."""
    rijen = [
        Vergelijkrij(
            naam,
            [tekst(instrument).strip() for instrument in instrumenten],
            [kern(instrument) for instrument in instrumenten] if kern else None,
        )
        for naam, tekst, kern in _RIJEN
    ]
    return [rij for rij in rijen if any(rij.waarden)]


def naast_elkaar(
    instrumenten: Sequence[Any], eerst: Sequence[tuple[str, Sequence[Sequence[str]]]] = ()
) -> dict[str, Any]:
    """What `vergelijktabel.html` shows of two instruments or more.

    `rijen` with their cells, `te_vergelijken` of them and how many of those differ. `eerst`: rows that come before the
    format, by name, with per instrument its lines.
    """
    rijen = vergelijk(instrumenten) if len(instrumenten) > 1 else []
    if rijen:
        vooraf = [
            Vergelijkrij(naam, ["\n".join(regels) for regels in waarden], leeg="niets bekend")
            for naam, waarden in eerst
        ]
        rijen = [rij for rij in vooraf if any(rij.waarden)] + rijen
    return {
        "rijen": [{"rij": rij, "cellen": list(zip(instrumenten, rij.waarden, strict=True))} for rij in rijen],
        "te_vergelijken": sum(rij.kern is not None for rij in rijen),
        "verschillen": sum(rij.verschilt for rij in rijen),
    }

"""Acts on the results of diagnostic instruments."""

from typing import Any

from klanten.begeleiding import eis_in_begeleiding
from klanten.models import Diagnoseuitslag, Klant
from klanten.uitslagen import waarom_vast
from toegang.bestanden import Bestand
from toegang.bewerkbaar import neem_over, vergrendel
from toegang.handeling import Geweigerd, handeling
from toegang.models import Gebruiker


class UitslagVast(Geweigerd):
    """A score rests on this result; the text says which and what to do."""


def _zet_bestand(uitslag: Diagnoseuitslag, bestand: Bestand | None) -> None:
    uitslag.bestand = bestand.inhoud if bestand else None
    uitslag.bestandsnaam = bestand.naam if bestand else ""
    uitslag.bestandssoort = bestand.soort if bestand else ""


@handeling
def maak_uitslag(
    *, klant: Klant, gegevens: dict[str, Any], bestand: Bestand | None, door: Gebruiker
) -> Diagnoseuitslag:
    """Keep the result of a diagnostic instrument, with its file if there is one. Raises NietInBegeleiding."""
    eis_in_begeleiding(klant)
    uitslag = Diagnoseuitslag(klant=klant, gemaakt_door=door, **gegevens)
    _zet_bestand(uitslag, bestand)
    uitslag.save()
    return uitslag


@handeling
def wijzig_uitslag(
    *,
    uitslag: Diagnoseuitslag,
    gezien: int,
    gegevens: dict[str, Any],
    bestand: Bestand | None = None,
    bestand_weg: bool = False,
    door: Gebruiker,
) -> Diagnoseuitslag:
    """Correct a result, as it was `gezien`; `bestand` replaces the file, `bestand_weg` removes it.

    Raises Verouderd, and UitslagVast when an established klantbeeld rests on this result.
    """
    uitslag = vergrendel(uitslag, gezien)
    if reden := waarom_vast(uitslag):
        raise UitslagVast(reden)
    neem_over(uitslag, gegevens)
    if bestand or bestand_weg:
        _zet_bestand(uitslag, bestand)
    uitslag.save()
    return uitslag

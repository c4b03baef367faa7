"""Acts on what lies behind a client: the life line, results, the ZRM and the talk about a return."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from django.core.exceptions import PermissionDenied

from klanten.begeleiding import NietInBegeleiding, eis_in_begeleiding
from klanten.models import Diagnoseuitslag, Klant, Levensgebeurtenis, Periode, Terugkeer, ZrmDomein, Zrmmeting
from klanten.uitslagen import waarom_niet_weg, waarom_vast
from klanten.zelfredzaamheid import domeinen_voor
from toegang.bestanden import Bestand
from toegang.bewerkbaar import neem_over, vergrendel
from toegang.handeling import Geweigerd, handeling
from toegang.models import Gebruiker


class UitslagVast(Geweigerd):
    """A score rests on this result; the text says which and what to do."""


@handeling
def maak_levensgebeurtenis(*, klant: Klant, gegevens: dict[str, Any], door: Gebruiker) -> Levensgebeurtenis:
    """Put work, school or an event on the life line. Raises NietInBegeleiding."""
    eis_in_begeleiding(klant)
    return Levensgebeurtenis.objects.create(klant=klant, gemaakt_door=door, **gegevens)


@handeling
def wijzig_levensgebeurtenis(
    *, gebeurtenis: Levensgebeurtenis, gezien: int, gegevens: dict[str, Any], door: Gebruiker
) -> Levensgebeurtenis:
    """Correct the life line, as it was `gezien`. Raises Verouderd."""
    gebeurtenis = vergrendel(gebeurtenis, gezien)
    neem_over(gebeurtenis, gegevens).save()
    return gebeurtenis


@handeling
def verwijder_levensgebeurtenis(*, gebeurtenis: Levensgebeurtenis, gezien: int, door: Gebruiker) -> None:
    """Take something off the life line, as it was `gezien`. Raises Verouderd."""
    vergrendel(gebeurtenis, gezien).delete()


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


@handeling
def verwijder_uitslag(*, uitslag: Diagnoseuitslag, gezien: int, door: Gebruiker) -> None:
    """Remove a result with its file, as it was `gezien`.

    Raises Verouderd, and UitslagVast when a score names it as its source.
    """
    actueel = vergrendel(uitslag, gezien)
    if reden := waarom_niet_weg(actueel):
        raise UitslagVast(reden)
    actueel.delete()


@handeling
def meet_zelfredzaamheid(
    *, klant: Klant, op: date, scores: Mapping[ZrmDomein, tuple[int, str]], door: Gebruiker
) -> list[Zrmmeting]:
    """Add a measurement per domain: score 1–5 and a short explanation. What was measured before stays.

    Raises NietInBegeleiding, and PermissionDenied when one of the domains is not for `door`.
    """
    eis_in_begeleiding(klant)
    if set(scores) - set(domeinen_voor(door)):
        raise PermissionDenied
    return [
        Zrmmeting.objects.create(klant=klant, domein=domein, score=score, toelichting=toelichting, op=op, door=door)
        for domein, (score, toelichting) in scores.items()
    ]


@handeling
def bespreek_terugkeer(*, periode: Periode, gezien: int, gegevens: dict[str, Any], door: Gebruiker) -> Terugkeer:
    """Keep the two stories about the return with which this period began, as they were `gezien`, and what to learn.

    Where nothing was told yet, `gezien` is 1. Raises NietInBegeleiding when the period has ended, and Verouderd.
    """
    lopend = Periode.objects.lopend().select_for_update(no_key=True).filter(pk=periode.pk)
    if not lopend.values_list("pk", flat=True).first():
        raise NietInBegeleiding
    terugkeer, _ = Terugkeer.objects.get_or_create(periode=periode, defaults={"gemaakt_door": door})
    terugkeer = vergrendel(terugkeer, gezien)
    neem_over(terugkeer, gegevens).save()
    return terugkeer

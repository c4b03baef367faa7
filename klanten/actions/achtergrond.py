"""Acts on what lies behind a client: the life line, results, the ZRM and the talk about a return."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from django.core.exceptions import PermissionDenied
from django.db import transaction

from klanten.begeleiding import NietInBegeleiding, eis_in_begeleiding
from klanten.models import Diagnoseuitslag, Klant, Levensgebeurtenis, Periode, Terugkeer, ZrmDomein, Zrmmeting
from klanten.uitslagen import waarom_niet_weg, waarom_vast
from klanten.zelfredzaamheid import domeinen_voor
from toegang.bestanden import Bestand
from toegang.bewerkbaar import vergrendel
from toegang.models import Gebruiker


class UitslagVast(Exception):
    """A score rests on this result; the message says which and what to do."""


@transaction.atomic
def maak_levensgebeurtenis(*, klant: Klant, gegevens: dict[str, Any], door: Gebruiker) -> Levensgebeurtenis:
    """Put work, school or an event on the life line. Raises NietInBegeleiding."""
    eis_in_begeleiding(klant)
    return Levensgebeurtenis.objects.create(klant=klant, gemaakt_door=door, **gegevens)


@transaction.atomic
def wijzig_levensgebeurtenis(
    *, gebeurtenis: Levensgebeurtenis, gegevens: dict[str, Any], door: Gebruiker
) -> Levensgebeurtenis:
    """Correct the life line; `gebeurtenis` comes locked and fresh from the form that checks its revision."""
    for veld, waarde in gegevens.items():
        setattr(gebeurtenis, veld, waarde)
    gebeurtenis.save()
    return gebeurtenis


@transaction.atomic
def verwijder_levensgebeurtenis(*, gebeurtenis: Levensgebeurtenis, revisie: int, door: Gebruiker) -> None:
    """Take something off the life line. Raises Verouderd when someone changed it after it was shown."""
    vergrendel(gebeurtenis, revisie).delete()


def _zet_bestand(uitslag: Diagnoseuitslag, bestand: Bestand | None) -> None:
    uitslag.bestand = bestand.inhoud if bestand else None
    uitslag.bestandsnaam = bestand.naam if bestand else ""
    uitslag.bestandssoort = bestand.soort if bestand else ""


@transaction.atomic
def maak_uitslag(
    *, klant: Klant, gegevens: dict[str, Any], bestand: Bestand | None, door: Gebruiker
) -> Diagnoseuitslag:
    """Keep the result of a diagnostic instrument, with its file if there is one. Raises NietInBegeleiding."""
    eis_in_begeleiding(klant)
    uitslag = Diagnoseuitslag(klant=klant, gemaakt_door=door, **gegevens)
    _zet_bestand(uitslag, bestand)
    uitslag.save()
    return uitslag


@transaction.atomic
def wijzig_uitslag(
    *,
    uitslag: Diagnoseuitslag,
    gegevens: dict[str, Any],
    bestand: Bestand | None = None,
    bestand_weg: bool = False,
    door: Gebruiker,
) -> Diagnoseuitslag:
    """Correct a result; `uitslag` comes locked and fresh from the form that checks its revision.

    `bestand` replaces the file, `bestand_weg` removes it. Raises UitslagVast when an established klantbeeld rests on
    this result.
    """
    if reden := waarom_vast(uitslag):
        raise UitslagVast(reden)
    for veld, waarde in gegevens.items():
        setattr(uitslag, veld, waarde)
    if bestand or bestand_weg:
        _zet_bestand(uitslag, bestand)
    uitslag.save()
    return uitslag


@transaction.atomic
def verwijder_uitslag(*, uitslag: Diagnoseuitslag, revisie: int, door: Gebruiker) -> None:
    """Remove a result with its file. Raises Verouderd, and UitslagVast when a score names it as its source."""
    actueel = vergrendel(uitslag, revisie)
    if reden := waarom_niet_weg(actueel):
        raise UitslagVast(reden)
    actueel.delete()


@transaction.atomic
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


@transaction.atomic
def terugkeer_van(*, periode: Periode, door: Gebruiker) -> Terugkeer:
    """What is told about this return so far; empty, and made now, when nothing was told yet.

    Raises NietInBegeleiding when that period has ended.
    """
    lopend = Periode.objects.lopend().select_for_update(no_key=True).filter(pk=periode.pk)
    if not lopend.values_list("pk", flat=True).first():
        raise NietInBegeleiding
    return Terugkeer.objects.get_or_create(periode=periode, defaults={"gemaakt_door": door})[0]


@transaction.atomic
def bespreek_terugkeer(*, terugkeer: Terugkeer, gegevens: dict[str, Any], door: Gebruiker) -> Terugkeer:
    """Keep the two stories and what there is to learn; `terugkeer` comes locked and fresh from its form."""
    for veld, waarde in gegevens.items():
        setattr(terugkeer, veld, waarde)
    terugkeer.save()
    return terugkeer

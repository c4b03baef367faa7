"""The words of `instrumenten.woorden` for templates."""

from decimal import Decimal

from django import template
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString

from instrumenten import alineas as opmaak
from instrumenten import woorden
from instrumenten.models import Contactpersoon, Instrument, LocatieType
from toegang.bestanden import Bestandssoort

register = template.Library()


@register.filter
def alineas(tekst: str) -> str:
    """A text as paragraphs and lists, safe to show."""
    return opmaak.alineas(tekst)


@register.filter
def euro(bedrag: Decimal) -> str:
    """An amount as "€ 1.250"."""
    return woorden.euro(bedrag)


@register.filter
def feiten(instrument: Instrument) -> SafeString:
    """The practical figures of an instrument as a list, each in a badge."""
    regels = format_html_join("", '<li class="status">{}</li>', ((feit,) for feit in woorden.feiten(instrument)))
    return format_html('<ul class="feiten">{}</ul>', regels)


@register.filter
def sterretjes(aantal: int) -> str:
    """Out of five, to look at: 2 → "★★☆☆☆"."""
    return "★" * aantal + "☆" * (5 - aantal)


@register.filter
def kosten(bedrag: Decimal) -> str:
    """An amount as "€ 1.250", or "geen kosten"."""
    return woorden.kosten_in_woorden(bedrag)


@register.filter
def getal(waarde: Decimal) -> str:
    """A figure as "2,5"."""
    return woorden.getal(waarde)


@register.filter
def duur(instrument: Instrument) -> str:
    """The duration of an instrument as "3 weken", or nothing."""
    return woorden.duur_in_woorden(instrument.duur, instrument.duur_eenheid)


@register.filter
def locatiesoort(code: str) -> str:
    """The name of a kind of location."""
    return LocatieType(code).label


@register.filter
def contactsoort(code: str) -> str:
    """The name of a kind of contact."""
    return Contactpersoon.Soort(code).label


@register.filter
def gemiddelde(waarde: float | None) -> str:
    """An average as "4,2"; nothing when there is none."""
    return "" if waarde is None else woorden.gemiddelde(waarde)


@register.filter
def bestandssoort(soort: str) -> str:
    """The name of a kind of file."""
    return Bestandssoort(soort).label


@register.filter
def paren(gekozen: dict[str, str] | None) -> list[tuple[str, str]]:
    """Slug and name of what was chosen to compare; `.items` in a template would find an instrument of that name."""
    return list((gekozen or {}).items())

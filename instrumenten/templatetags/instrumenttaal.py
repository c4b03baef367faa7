"""The words of `instrumenten.woorden` for templates."""

from decimal import Decimal

from django import template

from instrumenten import woorden
from instrumenten.models import Contactpersoon, Instrument, LocatieType, Video

register = template.Library()


@register.filter
def euro(bedrag: Decimal) -> str:
    """An amount as "€ 1.250"."""
    return woorden.euro(bedrag)


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
def videoadres(video: dict[str, str]) -> str:
    """Where to watch a video (`alle_videos`), or nothing when that is not known."""
    return Video(**video).url

"""The words of `trajecten.brieftekst` for the document of a plan."""

from django import template

from trajecten import brieftekst
from trajecten.momentopname import Doelregel

register = template.Library()
register.filter(brieftekst.stand_van_doel)
register.filter(brieftekst.stand_van_hulp)


@register.filter
def van_naar(doel: Doelregel) -> str:
    """From which score to which a goal goes, in words."""
    return brieftekst.van_naar(doel.score_nu, doel.score_doel)

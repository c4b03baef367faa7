"""A field of a form in another shape than `as_field_group` gives it."""

from django import template
from django.forms import BoundField
from django.utils.safestring import SafeString

register = template.Library()


@register.filter
def in_rij(veld: BoundField) -> SafeString:
    """The field in a row, or a form, of which nothing has to be filled in: without "(niet verplicht)"."""
    return veld.render("velden/in_rij.html")


@register.filter
def leest_door(veld: BoundField) -> SafeString:
    """A field in a row whose label is the beginning of the sentence: it stands before the field on one line."""
    return veld.render("velden/leest_door.html")

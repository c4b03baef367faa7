"""A picture that says nothing by itself, from `static/iconen.svg`: {% icoon "kalender" %}.

Known to every template (`builtins` in the settings). A list shows it in every row, so it is put together once.
"""

from functools import cache

from django import template
from django.templatetags.static import static
from django.utils.html import format_html
from django.utils.safestring import SafeString

register = template.Library()


@register.simple_tag
@cache
def icoon(naam: str) -> SafeString:
    """The icon with this id, hidden from who listens."""
    return format_html(
        '<svg class="icoon" aria-hidden="true"><use href="{}#{}"></use></svg>', static("iconen.svg"), naam
    )

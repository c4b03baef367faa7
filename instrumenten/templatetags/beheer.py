"""What Django admin's own templates lack to be read aloud well."""

from django import template
from django.utils.safestring import SafeString, mark_safe

register = template.Library()


@register.filter
def met_scope(cel: SafeString) -> SafeString:
    """A cell of a list in admin; where it heads its row, it says so."""
    # Django made this HTML and escaped what is in it; only its own opening tag is added to.
    return mark_safe(cel.replace("<th ", '<th scope="row" ', 1)) if cel.startswith("<th ") else cel  # noqa: S308

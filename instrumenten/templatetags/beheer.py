"""What Django admin's own templates lack to be read aloud well."""

import json

from django import template
from django.contrib.admin.helpers import Fieldline
from django.utils.safestring import SafeString, mark_safe

register = template.Library()


@register.filter
def met_scope(cel: SafeString) -> SafeString:
    """A cell of a list in admin; where it heads its row, it says so."""
    # Django made this HTML and escaped what is in it; only its own opening tag is added to.
    return mark_safe(cel.replace("<th ", '<th scope="row" ', 1)) if cel.startswith("<th ") else cel  # noqa: S308


@register.filter
def regelkop(regel: Fieldline) -> str:
    """The heading over the fields of one line of a form in admin, as the form gives it in `regelkoppen`."""
    return str(getattr(regel.form, "regelkoppen", {}).get(tuple(regel.fields), ""))


@register.filter
def toevoegtekst(gegevens: str) -> str:
    """What Django's script needs to know of a set of parts, with the name of a part as a word and not as a title."""
    alles = json.loads(gegevens)
    opties = alles["options"]
    opties["addText"] = opties["addText"].lower().capitalize()
    return json.dumps(alles)

"""How someone is reached, as a link: a telephone number that dials, a mail address that writes.

{% telefoon klant.telefoon %} and {% mailadres klant.email %}; nothing for an empty one. Documents have no links: there
a number stands as it is read.
"""

from django import template
from django.utils.html import format_html
from django.utils.safestring import SafeString

from toegang.invoer import belnummer
from toegang.invoer import mailadres as als_mailadres

register = template.Library()


@register.simple_tag
def telefoon(nummer: str | None) -> SafeString | str:
    """The number as it was typed, in a link that dials it; as text when it holds no digits."""
    if not nummer or not (cijfers := belnummer(nummer)):
        return nummer or ""
    return format_html('<a class="niet-afbreken" href="tel:{}">{}</a>', cijfers, nummer)


@register.simple_tag
def mailadres(adres: str | None) -> SafeString | str:
    """The address in a link that opens the user's own mail program."""
    if not adres:
        return ""
    return format_html('<a href="mailto:{}">{}</a>', als_mailadres(adres), adres)

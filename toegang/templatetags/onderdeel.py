"""A part of a page whose text is too long to stand in one tag.

{% onderdeel "onderdelen/melding.html" soort="info" icoon="info" woord="Ter informatie" %}
  Kies zelf waar u zoekt.
{% endonderdeel %} includes that template, with what stands between as its `tekst`.
"""

from django import template
from django.template.context import RequestContext
from django.utils.safestring import SafeString, mark_safe

register = template.Library()


@register.simple_block_tag(takes_context=True)
def onderdeel(context: RequestContext, content: str, sjabloon: str, **gegevens: object) -> SafeString:
    """As `include`, with the contents as `tekst`; where a line of it ends says nothing."""
    tekst = mark_safe(" ".join(content.split()))  # noqa: S308 - a piece of a template, rendered and escaped
    engine = context.template.engine  # type: ignore[union-attr]  # there is one while a template is rendered
    with context.push(tekst=tekst, **gegevens):
        return engine.get_template(sjabloon).render(context)

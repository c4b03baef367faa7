"""What is said to a client, in templates: the form of address and the days.

{% aanspreken klant.aanspreekvorm %}Bel uw klantmanager.{% endaanspreken %} says its own words with "u" or with "je";
what stands in variables was typed by someone and stays as it is, as does what is included. Blocks of a template and
partials cannot stand between the two.
"""

from datetime import date, datetime
from typing import Any

from django import template
from django.template.base import FilterExpression, NodeList, Parser, Token, TokenType
from django.template.context import Context
from typing_extensions import override

from toegang import dagtaal
from toegang.aanspreken import Aanspreekvorm, spreek_aan

register = template.Library()
_EINDE = "endaanspreken"


class _Aanspreking(template.Node):
    """The same piece of a template in both forms of address."""

    def __init__(self, vorm: FilterExpression, stukken: dict[str, NodeList]) -> None:
        self.vorm = vorm
        self.stukken = stukken

    @override
    def render(self, context: Context) -> Any:
        vorm = self.vorm.resolve(context)
        return self.stukken.get(vorm, self.stukken[Aanspreekvorm.U]).render(context)


def _gezegd(token: Token, vorm: str) -> Token:
    if token.token_type != TokenType.TEXT:
        return token
    return Token(TokenType.TEXT, spreek_aan(token.contents, vorm), token.position, token.lineno)


@register.tag
def aanspreken(parser: Parser, token: Token) -> _Aanspreking:
    """Say what stands up to `endaanspreken` in the form of address that is given."""
    _, vorm = token.split_contents()
    binnen: list[Token] = []
    while not binnen or binnen[-1].contents != _EINDE:
        if not parser.tokens:
            raise template.TemplateSyntaxError("Na ‘aanspreken’ ontbreekt ‘endaanspreken’.")
        binnen.append(parser.next_token())
    stukken = {}
    for soort in Aanspreekvorm.values:
        for deel in reversed(binnen):
            parser.prepend_token(_gezegd(deel, soort))
        stukken[soort] = parser.parse((_EINDE,))
        parser.delete_first_token()
    return _Aanspreking(parser.compile_filter(vorm), stukken)


@register.filter
def aangesproken(tekst: str, aanspreekvorm: str) -> str:
    """A text of the reference data in the form of address of the client."""
    return spreek_aan(tekst, aanspreekvorm)


@register.filter
def klantdatum(dag: date | None) -> str:
    """A day as a client reads it: "22 november 2026"."""
    return dagtaal.dag_voor_klant(dag) if dag else ""


@register.filter
def klantmoment(moment: datetime | None) -> str:
    """When to be somewhere, as a client reads it: "zondag 22 november 2026 om 10:30 uur"."""
    return dagtaal.moment_voor_klant(moment) if moment else ""

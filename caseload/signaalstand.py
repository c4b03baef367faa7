"""Which signals hold: for one client, as a condition on many, and counted."""

from datetime import date
from typing import TYPE_CHECKING

from django.db.models import Case, Count, IntegerField, Q, QuerySet, Value, When
from django.urls import reverse

from caseload.klantstand import met_stand
from caseload.signaal import Melding
from caseload.signalen import OP_CODE, SIGNALEN
from klanten.models import Klant
from toegang.alfabet import OP_ALFABET

if TYPE_CHECKING:
    from caseload.signaal import KlantMetSignalen


ALLE = "alle"
ZONDER_KLANTBEELD = "zonder_klantbeeld"
# How the signals of a client stand in one number: their weights added up above these bits, and a bit for each.
_RUIMTE = 1 << len(SIGNALEN)
_BIT = {signaal.code: 1 << plaats for plaats, signaal in enumerate(reversed(SIGNALEN))}


def vraagt_aandacht(op: date) -> Q:
    """Any signal at all."""
    voorwaarde = Q()
    for signaal in SIGNALEN:
        voorwaarde |= signaal.voorwaarde(op)
    return voorwaarde


def zonder_actueel_klantbeeld(op: date) -> Q:
    """No established klantbeeld, or one that is too old."""
    return Q(klantbeeld_op__isnull=True) | OP_CODE["klantbeeld_oud"].voorwaarde(op)


def voorwaarde_bij(code: str, op: date) -> Q:
    """The condition by its code: a signal, ALLE or ZONDER_KLANTBEELD. For clients from `met_stand`."""
    if code == ALLE:
        return vraagt_aandacht(op)
    return zonder_actueel_klantbeeld(op) if code == ZONDER_KLANTBEELD else OP_CODE[code].voorwaarde(op)


def met_signalen(klanten: QuerySet[Klant], op: date) -> "QuerySet[KlantMetSignalen]":
    """Adds how each client stands and, as the number `signaalstand`, which signals hold; `signalen_van` reads it.

    One number, so that every condition stands in the query once, to be shown and to be ordered by.
    """
    delen = (
        Case(When(signaal.voorwaarde(op), then=Value(signaal.zwaarte * _RUIMTE + _BIT[code])), default=Value(0))
        for code, signaal in OP_CODE.items()
    )
    return met_stand(klanten, op).annotate(signaalstand=sum(delen, start=Value(0, output_field=IntegerField())))


def op_zwaarte(klanten: "QuerySet[KlantMetSignalen]") -> "QuerySet[KlantMetSignalen]":
    """Puts most and heaviest signals first. Wants clients from `met_signalen`.

    Who has no signal comes last, for the reader to leave out: a condition would work everything out twice.
    """
    return klanten.order_by("-signaalstand", *OP_ALFABET)


def geldt(klant: "KlantMetSignalen", code: str) -> bool:
    """Whether this signal holds for a client from `met_signalen`."""
    return bool(klant.signaalstand & _BIT[code])


def tellingen(op: date) -> dict[str, Count]:
    """Aggregates by the codes of `voorwaarde_bij`, for clients from `met_stand`: for how many each condition holds."""
    codes = [*OP_CODE, ALLE, ZONDER_KLANTBEELD]
    return {code: Count("pk", filter=voorwaarde_bij(code, op)) for code in codes}


def signalen_van(klant: "KlantMetSignalen", op: date) -> list[Melding]:
    """The signals of a client from `met_signalen`, the heaviest first. Nobody signals about a client who has left."""
    if klant.gemeld_op is None:
        return []
    return [
        Melding(signaal, signaal.tekst(klant, op), reverse(signaal.actie_adres, args=[klant.pk]))
        for signaal in SIGNALEN
        if geldt(klant, signaal.code)
    ]

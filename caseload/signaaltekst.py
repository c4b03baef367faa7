"""What the signals say of a client, in words."""

from datetime import date, datetime
from typing import TYPE_CHECKING, TypeVar

from django.utils import timezone

from caseload.klantstand import CONTACTNORM_DAGEN
from caseload.termijnen import dagen, meervoud, over, volle_maanden
from toegang.datums import KOMT

if TYPE_CHECKING:
    from caseload.signaal import KlantMetSignalen


T = TypeVar("T")
# How the texts call the limit of `te_ver`.
TE_VER = "meer dan drie jaar weg"


def dag_van(moment: datetime) -> date:
    """The day of a moment, here."""
    return timezone.localtime(moment).date()


def vastgelegd(waarde: T | None) -> T:
    """What the condition of a signal saw to be there. Raises ValueError: a text was asked of a signal that fails."""
    if waarde is None:
        raise ValueError("Dit signaal geldt niet voor deze klant.")
    return waarde


def te_ver(dag: date, op: date) -> bool:
    """Whether this day lies so far ahead that no form takes it: only an old record or another system has such a day."""
    return dag > KOMT.laatst(op)


def wanneer(dag: date, op: date) -> str:
    """When a promised day is or was, seen from `op`; as a date when it is too far ahead to count."""
    return f"pas op {dag:%d-%m-%Y}" if te_ver(dag, op) else over(dag, op)


def geen_contact(klant: "KlantMetSignalen", op: date) -> str:
    """How long there was no contact, and what the norm is."""
    norm = f"zonder profiel: {dagen(CONTACTNORM_DAGEN)}"
    if klant.profiel:
        norm = f"norm bij profiel {klant.profiel.code}: {dagen(klant.profiel.contactnorm)}"
    if klant.laatste_contact is None:
        return f"Nog geen contact, {dagen((op - vastgelegd(klant.gemeld_op)).days)} na de melding ({norm})"
    return f"{dagen((op - dag_van(klant.laatste_contact)).days).capitalize()} geen contact ({norm})"


def geen_gesprek(klant: "KlantMetSignalen", _op: date) -> str:
    """That no conversation is planned, or when the one is that lies far ahead."""
    ver = klant.volgend_gesprek
    return f"Volgend gesprek pas op {dag_van(ver):%d-%m-%Y}" if ver else "Geen gesprek gepland"


def niet_gebeld(klant: "KlantMetSignalen", _op: date) -> str:
    """The day on which the client did not come, while nobody has called since."""
    return f"Niet verschenen op {dag_van(vastgelegd(klant.ongebeld_sinds)):%d-%m-%Y}, nog niet gebeld"


def profieltermijn(klant: "KlantMetSignalen", op: date) -> str:
    """When the term of the profile runs out, or how long ago it did."""
    code, einde = vastgelegd(klant.profiel).code, vastgelegd(klant.profiel_einde)
    if einde < op:
        return f"Profieltermijn {dagen((op - einde).days)} voorbij (profiel {code})"
    return f"Profieltermijn loopt {over(einde, op)} af (profiel {code})"


def klantbeeld_oud(klant: "KlantMetSignalen", op: date) -> str:
    """How old the klantbeeld is, in months."""
    return f"Klantbeeld {meervoud(volle_maanden(dag_van(vastgelegd(klant.klantbeeld_op)), op), 'maand', 'maanden')} oud"

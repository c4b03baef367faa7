"""What the signals say of a client, in words."""

from datetime import date
from typing import TypeVar

from caseload.klantstand import Klantstand
from caseload.termijnen import dagen, meervoud, over, volle_maanden
from toegang.datums import KOMT
from trajecten.looptijd import plus_maanden

T = TypeVar("T")
# Without a profile: contact once a month. Profiles bring their own norm (Hoe werken wij?; onderzoek §9).
CONTACTNORM_DAGEN = 31
# How the texts call the limit of `te_ver`.
TE_VER = "meer dan drie jaar weg"


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


def geen_contact(stand: Klantstand, op: date) -> str:
    """How long there was no contact, and what the norm is."""
    norm = f"zonder profiel: {dagen(CONTACTNORM_DAGEN)}"
    if stand.profiel_norm is not None:
        norm = f"norm bij profiel {stand.profiel_code}: {dagen(stand.profiel_norm)}"
    if stand.laatste_contact is None:
        return f"Nog geen contact, {dagen((op - vastgelegd(stand.gemeld_op)).days)} na de melding ({norm})"
    return f"{dagen((op - stand.laatste_contact).days).capitalize()} geen contact ({norm})"


def geen_gesprek(stand: Klantstand, _op: date) -> str:
    """That no conversation is planned, or when the one is that lies far ahead."""
    ver = stand.volgend_gesprek
    return f"Volgend gesprek pas op {ver:%d-%m-%Y}" if ver else "Geen gesprek gepland"


def niet_gebeld(stand: Klantstand, _op: date) -> str:
    """The day on which the client did not come, while nobody has called since."""
    return f"Niet verschenen op {vastgelegd(stand.ongebeld_sinds):%d-%m-%Y}, nog niet gebeld"


def niet_vastgelegd(stand: Klantstand, op: date) -> str:
    """The day of the conversation of which nothing is on paper yet."""
    dag = vastgelegd(stand.te_verslaan_op)
    return f"Gesprek van {'vandaag' if dag == op else f'{dag:%d-%m-%Y}'} nog vast te leggen"


def profieltermijn(stand: Klantstand, op: date) -> str:
    """When the term of the profile runs out, or how long ago it did."""
    code = vastgelegd(stand.profiel_code)
    einde = plus_maanden(vastgelegd(stand.profiel_begin), vastgelegd(stand.profiel_termijn))
    if einde < op:
        return f"Profieltermijn {dagen((op - einde).days)} voorbij (profiel {code})"
    return f"Profieltermijn loopt {over(einde, op)} af (profiel {code})"


def klantbeeld_oud(stand: Klantstand, op: date) -> str:
    """How old the klantbeeld is, in months."""
    return f"Klantbeeld {meervoud(volle_maanden(vastgelegd(stand.klantbeeld_op), op), 'maand', 'maanden')} oud"

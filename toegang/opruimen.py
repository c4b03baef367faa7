"""What the daily cleaning takes along from the floors above, which sign up for it here."""

from collections.abc import Callable

Taak = Callable[[], str]
_taken: list[Taak] = []


def ook_opruimen(taak: Taak) -> Taak:
    """Decorator: `ruim_op` calls this too. It removes what nobody needs and says in Dutch what went."""
    _taken.append(taak)
    return taak


def ruim_overal_op() -> list[str]:
    """Call all that signed up; returns what each removed."""
    return [taak() for taak in _taken]

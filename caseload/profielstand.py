"""The present profile of a client in a list, as one column."""

import json
from dataclasses import dataclass

from django.db.models import JSONField


@dataclass(frozen=True)
class Profielstand:
    """What a list says of a profile: its term in months, its norm of contact in days."""

    code: str
    naam: str
    termijn: int | None
    contactnorm: int


class Profielveld(JSONField):
    """The facts of a profile as JSON, read as Profielstand: one subquery for each client of a list instead of four."""

    def from_db_value(self, value: str | None, *_: object) -> Profielstand | None:
        """None for a client without a profile."""
        return None if value is None else Profielstand(**json.loads(value))

"""What several people edit: nobody overwrites unseen what a colleague saved."""

from typing import Any, TypeVar

from django.core.exceptions import ObjectDoesNotExist
from django.db import models

M = TypeVar("M", bound=models.Model)


class Bewerkbaar(models.Model):
    """Something that people edit: `revisie` counts its saves, so that a stale edit is noticed."""

    revisie = models.PositiveIntegerField("revisie", default=1, editable=False)

    class Meta:
        abstract = True


B = TypeVar("B", bound=Bewerkbaar)


class Verouderd(Exception):
    """Someone else saved this in the meantime; `actueel` is what stands in the database now."""

    def __init__(self, actueel: Bewerkbaar) -> None:
        super().__init__("Iemand anders heeft dit intussen gewijzigd.")
        self.actueel = actueel


class Verdwenen(Exception):
    """Someone else removed this in the meantime."""

    def __init__(self) -> None:
        super().__init__("Dit is er niet meer. Een collega heeft het intussen weggehaald.")


def vergrendel(exemplaar: B, gezien: int, *, ernaar_verwijzen_mag: bool = False) -> B:
    """Lock the row for this transaction and return it fresh, its revision raised (still to be saved).

    `gezien` is the revision that the user had before them. With `ernaar_verwijzen_mag` others may meanwhile add rows
    that refer to this one: so it goes with a client, to whom nearly everything refers. Raises Verouderd when another
    revision stands in the database, Verdwenen when the row is gone.
    """
    rijen = type(exemplaar)._default_manager.select_for_update(of=("self",), no_key=ernaar_verwijzen_mag)
    try:
        actueel = rijen.get(pk=exemplaar.pk)
    except ObjectDoesNotExist as fout:
        raise Verdwenen from fout
    if actueel.revisie != gezien:
        raise Verouderd(actueel)
    actueel.revisie += 1
    return actueel


def neem_over(ding: M, gegevens: dict[str, Any]) -> M:
    """Write on `ding` what a form says, by the names of its fields; returns it, still to be saved."""
    for naam, waarde in gegevens.items():
        setattr(ding, naam, waarde)
    return ding

"""What several people edit: nobody overwrites unseen what a colleague saved."""

from typing import Any, TypeVar

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


def vergrendel(exemplaar: B, gezien: int) -> B:
    """Lock the row for this transaction and return it fresh, its revision raised (still to be saved).

    `gezien` is the revision that the user had before them. Raises Verouderd when another stands in the database, and
    DoesNotExist of its model when the row is gone.
    """
    actueel = type(exemplaar)._default_manager.select_for_update(of=("self",)).get(pk=exemplaar.pk)
    if actueel.revisie != gezien:
        raise Verouderd(actueel)
    actueel.revisie += 1
    return actueel


def neem_over(ding: M, gegevens: dict[str, Any]) -> M:
    """Write on `ding` what a form says, by the names of its fields; returns it, still to be saved."""
    for naam, waarde in gegevens.items():
        setattr(ding, naam, waarde)
    return ding

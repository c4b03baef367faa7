"""What a part of the copy is made of."""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from django.db import models
from django.db.models import Case, CharField, F, Q, QuerySet, Value, When
from django.db.models.expressions import Combinable
from django.db.models.functions import Coalesce, Concat, NullIf, Trim


@dataclass(frozen=True)
class Veld:
    """One fact: its key, where it stands (a path over relations, or an expression), and its label when the model's own
    does not say enough. `mits`: only of rows for which this holds is it a fact; of others it is a default that nobody
    chose. `aan_klant`: a text of the reference data that is said to the client."""

    sleutel: str
    pad: str | Callable[[], Combinable] = ""
    label: str = ""
    mits: Q = field(default_factory=Q)
    aan_klant: bool = False

    def uitdrukking(self) -> Combinable:
        """The fact as an expression, NULL where it is none."""
        feit = self.pad() if callable(self.pad) else F(self.pad)
        return Case(When(self.mits, then=feit)) if self.mits else feit


@dataclass(frozen=True)
class Dossieronderdeel:
    """A part of the dossier: rows of one model, with the parts that hang on each of them.

    `bij`: the relation to what it hangs on. `kop`: the keys that head a row.
    """

    sleutel: str
    titel: str
    model: type[models.Model]
    bij: str
    velden: tuple[Veld, ...]
    kop: tuple[str, ...]
    delen: tuple["Dossieronderdeel", ...] = ()
    volgorde: tuple[str, ...] = ("pk",)
    voorwaarde: Q = field(default_factory=Q)

    def rijen(self) -> QuerySet[Any]:
        """The rows that may be read, oldest first unless said otherwise."""
        return self.model._default_manager.filter(self.voorwaarde).order_by(*self.volgorde)


def velden(*namen: str) -> tuple[Veld, ...]:
    """Fields by their name on the model; "soort__naam" is kept under the key "soort"."""
    return tuple(Veld(naam.split("__")[0], naam) for naam in namen)


def naam_van(sleutel: str, label: str, *, of: str = "") -> Veld:
    """The name of a colleague; `of` is a field with a name that stands in where there is no colleague."""

    def uitdrukking() -> Combinable:
        naam = Trim(Concat(f"{sleutel}__first_name", Value(" "), f"{sleutel}__last_name", output_field=CharField()))
        return Coalesce(F(of), naam) if of else naam

    return Veld(sleutel, uitdrukking, label)


def naam_voor_klant(sleutel: str, label: str) -> Veld:
    """The name of reference data as the client reads it; its own when the beheerder wrote none for the client."""

    def uitdrukking() -> Combinable:
        return Coalesce(NullIf(F(f"{sleutel}__naam_klant"), Value("")), F(f"{sleutel}__naam"))

    return Veld(sleutel, uitdrukking, label, aan_klant=True)

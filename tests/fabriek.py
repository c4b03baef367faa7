"""What a factory of the tests is: it makes rows of one model, and says so."""

from dataclasses import dataclass
from typing import Generic, TypeVar

from django.db.models import Model
from factory.django import DjangoModelFactory

M = TypeVar("M", bound=Model)


@dataclass(frozen=True)
class Fabriek(Generic[M]):
    """Makes rows of one model: `KlantFactory(voornaam="Ali")`.

    A class of factory-boy does the same when it is called, but its types take that for an instance of that class.
    """

    soort: type[DjangoModelFactory[M]]

    def __call__(self, **velden: object) -> M:
        return self.soort.create(**velden)

    def build(self, **velden: object) -> M:
        """One that is not in the database."""
        return self.soort.build(**velden)

    def create_batch(self, aantal: int, **velden: object) -> list[M]:
        """So many of them."""
        return self.soort.create_batch(aantal, **velden)

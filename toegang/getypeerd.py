"""What Django's types leave open, said once: a field as the kind that it is, what was sent, what was found stale."""

from collections.abc import Iterable
from typing import Any, TypeVar, cast

from django import forms
from django.utils.datastructures import MultiValueDict

from toegang.bewerkbaar import Bewerkbaar, Verouderd

B = TypeVar("B", bound=Bewerkbaar)


def keuzeveld(form: forms.BaseForm, naam: str) -> forms.ChoiceField:
    """The field of this name that offers choices. Raises TypeError when it is of another kind."""
    veld = form.fields[naam]
    if not isinstance(veld, forms.ChoiceField):
        raise TypeError(f"{naam} is geen keuzeveld")
    return veld


def typekeuzeveld(form: forms.BaseForm, naam: str) -> forms.TypedChoiceField:
    """The field of this name that turns the choice into a value. Raises TypeError when it is of another kind."""
    veld = form.fields[naam]
    if not isinstance(veld, forms.TypedChoiceField):
        raise TypeError(f"{naam} maakt van de keuze geen waarde")
    return veld


def modelkeuzeveld(form: forms.BaseForm, naam: str) -> "forms.ModelChoiceField[Any]":
    """The field of this name that chooses among rows. Raises TypeError when it is of another kind."""
    veld = form.fields[naam]
    if not isinstance(veld, forms.ModelChoiceField):
        raise TypeError(f"{naam} kiest niet uit rijen")
    return veld


def keuzes_van(veld: forms.ChoiceField) -> list[tuple[Any, Any]]:
    """The choices of a field without groups: value and label."""
    # Its types also tell what may be assigned; what one reads is always pairs.
    return list(cast(Iterable[tuple[Any, Any]], veld.choices))


def alle_verstuurde(form: forms.BaseForm, naam: str) -> list[str]:
    """Every value that was sent under this name; none when nothing was sent."""
    return form.data.getlist(form.add_prefix(naam)) if isinstance(form.data, MultiValueDict) else []


def actueel_als(fout: Verouderd, soort: type[B]) -> B:
    """What stands in the database now, as what was edited. Raises TypeError when that is something else."""
    if not isinstance(fout.actueel, soort):
        raise TypeError(f"{fout.actueel!r} is geen {soort.__name__}")
    return fout.actueel

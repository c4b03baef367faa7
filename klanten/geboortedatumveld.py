"""A date of birth as one typed field in a form and one column in the database."""

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING, Any

from django import forms
from django.db import models
from django.db.models.query_utils import DeferredAttribute

from klanten.geboortedatum import Geboortedatum, GeenGeboortedatum, lees

if TYPE_CHECKING:
    # What may be put in the column, and what one reads from it.
    _Tekstkolom = models.CharField[Geboortedatum | date | str, Geboortedatum]
else:
    _Tekstkolom = models.CharField

# What the database takes for a date of birth: a day that exists, or zeros for what is not known.
_SCHRIKKELJAAR = "([0-9]{2}(0[48]|[2468][048]|[13579][26])|([02468][048]|[13579][26])00)"
PATROON = (
    "^([1-9][0-9]{3}-(00-00"
    "|(0[13578]|1[02])-([0-2][0-9]|3[01])"
    "|(0[469]|11)-([0-2][0-9]|30)"
    "|02-([01][0-9]|2[0-8]))"
    f"|{_SCHRIKKELJAAR}-02-29)$"
)


class Geboortedatuminvoer(forms.CharField):
    """Typed as people write it, also in part; its clean value is a Geboortedatum, None when left empty."""

    def __init__(self, **kwargs: Any) -> None:
        kwargs.setdefault("widget", forms.TextInput(attrs={"class": "moment", "autocomplete": "off"}))
        # A field of text hands these over; what they say of text does not hold here.
        for naam in ("max_length", "empty_value", "choices", "coerce"):
            kwargs.pop(naam, None)
        super().__init__(**kwargs)

    def prepare_value(self, value: object) -> object:
        """In figures: 14-03-1992, 03-1985, 1985; what was typed stays as it was typed."""
        return str(Geboortedatum.van(value)) if isinstance(value, Geboortedatum | date) else value

    def to_python(self, value: object) -> Geboortedatum | None:  # type: ignore[override]  # a field of text, of which the value is none
        """What was typed, read. Raises ValidationError with what is wrong with it."""
        tekst = super().to_python(value)
        if not tekst:
            return None
        try:
            return lees(tekst)
        except GeenGeboortedatum as fout:
            raise forms.ValidationError(str(fout), code="geboortedatum") from fout

    def has_changed(self, initial: object, data: object) -> bool:
        """Whether another date was typed, however it was written."""
        try:
            return bool(initial != self.to_python(data))
        except forms.ValidationError:
            return True


class _AlsGeboortedatum(DeferredAttribute):
    """Whatever is put in the attribute (a date, text as stored) is read from it as a Geboortedatum."""

    def __set__(self, instance: models.Model, value: Geboortedatum | date | str | None) -> None:
        try:
            instance.__dict__[self.field.attname] = Geboortedatum.van(value) if value else None
        except GeenGeboortedatum:
            # The database refuses it, and says so where it happens.
            instance.__dict__[self.field.attname] = value


class Geboortedatumveld(_Tekstkolom):
    """Ten characters as 1985-03-00, so that the order of the text is the order of birth. See `PATROON`."""

    descriptor_class = _AlsGeboortedatum

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        kwargs["max_length"] = 10
        super().__init__(*args, **kwargs)

    def deconstruct(self) -> tuple[str, str, Sequence[Any], dict[str, Any]]:
        """For a migration it is text."""
        naam, _, args, kwargs = super().deconstruct()
        return naam, "django.db.models.CharField", args, kwargs

    def from_db_value(self, value: str | None, *_: object) -> Geboortedatum | None:
        """Also in `values()`."""
        return Geboortedatum.van(value) if value else None

    def to_python(self, value: Geboortedatum | date | str | None) -> object:
        """A Geboortedatum from a date or from text as it is stored."""
        return Geboortedatum.van(value) if value else value

    def get_prep_value(self, value: object) -> object:
        """As it is stored; text is taken to be so already."""
        return Geboortedatum.van(value).opslag if isinstance(value, Geboortedatum | date) else value

    def run_validators(self, value: object) -> None:
        """Judge the text that is stored."""
        super().run_validators(self.get_prep_value(value))

    def value_to_string(self, obj: models.Model) -> str:
        """As it is stored."""
        return str(self.get_prep_value(self.value_from_object(obj)))

    def formfield(self, **kwargs: Any) -> forms.Field | None:
        """The field that reads what is typed."""
        return super().formfield(**{"form_class": Geboortedatuminvoer, **kwargs})

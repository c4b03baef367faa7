"""Fields in admin that are kind to what was typed: nothing is cut off, and a postcode need not have its space."""

import re
from dataclasses import dataclass
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.core.validators import MaxLengthValidator
from django.http import HttpRequest
from typing_extensions import override

from toegang.beheerlijst import MetEigenVelden

# Lines of a box to write in, by how many characters at most go into it.
_REGELS = ((500, 3), (5000, 5))
_REGELS_MEER = 8


@dataclass(frozen=True)
class Hoogstens:
    """Refuses a text of more than `maximum` characters and says how many there are too many.

    A line end counts once, as it does for who types; a browser sends it as two characters.
    """

    maximum: int

    def __call__(self, tekst: str) -> None:
        over = len(tekst.replace("\r\n", "\n")) - self.maximum
        if over > 0:
            woord = "teken" if over == 1 else "tekens"
            raise ValidationError(f"Dit is {over} {woord} te lang. Er passen {self.maximum} tekens in.", code="te_lang")


class Postcode(forms.CharField):
    """A postcode, however its letters and its space were typed: 1234ab is 1234 AB."""

    @override
    def to_python(self, value: Any) -> str:
        """The postcode as it is written; what cannot be one stays as it was typed, to be refused."""
        tekst = super().to_python(value) or ""
        dicht = re.sub(r"\s", "", tekst).upper()
        return f"{dicht[:4]} {dicht[4:]}" if len(dicht) == 6 else tekst


class RuimeVelden(MetEigenVelden):
    """For a form in admin: boxes sized to what goes into them, that take more than fits and then say so."""

    @override
    def formfield_for_dbfield(self, db_field: Any, request: HttpRequest, **kwargs: Any) -> Any:
        """Django's field, without a maximum in the browser: that cuts off what is pasted and says nothing."""
        if db_field.name == "postcode":
            kwargs["form_class"] = Postcode
        veld = super().formfield_for_dbfield(db_field, request, **kwargs)
        maximum = getattr(veld, "max_length", None)
        if maximum is None:
            return veld
        veld.widget.attrs.pop("maxlength", None)
        zonder = [keuring for keuring in veld.validators if not isinstance(keuring, MaxLengthValidator)]
        veld.validators = [*zonder, Hoogstens(maximum)]
        if isinstance(veld.widget, forms.Textarea):
            # What explains a number or a choice is short, however much may go in.
            ruimte = 0 if db_field.name.startswith("toelichting") else maximum
            veld.widget.attrs["rows"] = next((regels for tot, regels in _REGELS if ruimte <= tot), _REGELS_MEER)
        return veld

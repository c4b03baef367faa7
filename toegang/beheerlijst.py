"""What every page of Django admin shares: names in people's alphabet, numbers and days as people type them."""

from typing import Any

from django.contrib import admin
from django.contrib.admin.options import BaseModelAdmin
from django.contrib.admin.utils import get_fields_from_path
from django.contrib.admin.views.main import ChangeList
from django.core.exceptions import FieldDoesNotExist
from django.db import models
from django.http import HttpRequest
from typing_extensions import override

from toegang.alfabet import op_naam
from toegang.velden import Datumveld, Getalveld, Heelgetalveld, Momentveld

_VELDEN = (
    (models.DecimalField, Getalveld),
    (models.IntegerField, Heelgetalveld),
    # A moment is a day too, for Django.
    (models.DateTimeField, Momentveld),
    (models.DateField, Datumveld),
)


class Alfabetlijst(ChangeList):
    """Django's list; a column of names or other words sorts by `toegang.alfabet`."""

    @override
    def get_ordering_field(self, field_name: Any) -> Any:
        """What this column sorts by: of a choice the code that is stored, of other text its place in the alphabet.

        Also of text across relations, such as the name of the instrument of a review.
        """
        veld = super().get_ordering_field(field_name)
        try:
            modelveld = get_fields_from_path(self.model, veld)[-1] if isinstance(veld, str) else None
        except FieldDoesNotExist:
            return veld
        is_naam = isinstance(modelveld, models.CharField) and not modelveld.choices
        return op_naam(veld) if is_naam and isinstance(veld, str) else veld


class MetAlfabet(admin.ModelAdmin[Any]):
    """For a list in admin."""

    @override
    def get_changelist(self, request: HttpRequest, **kwargs: Any) -> type[ChangeList]:
        """The list with people's alphabet."""
        return Alfabetlijst


class MetEigenVelden(BaseModelAdmin[Any]):
    """For a form in admin: numbers and days in the fields of `toegang.velden`, as on the screens."""

    @override
    def formfield_for_dbfield(self, db_field: Any, request: HttpRequest, **kwargs: Any) -> Any:
        """Django's field for everything else, and for a choice."""
        veldsoort = next((soort for modelveld, soort in _VELDEN if isinstance(db_field, modelveld)), None)
        if veldsoort and not db_field.choices:
            kwargs = {"form_class": veldsoort, "widget": None, **kwargs}
        return super().formfield_for_dbfield(db_field, request, **kwargs)

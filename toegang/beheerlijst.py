"""The lists of Django admin: names in people's alphabet, also when someone sorts by the head of a column."""

from typing import Any

from django.contrib.admin.views.main import ChangeList
from django.db.models import CharField
from django.http import HttpRequest

from toegang.alfabet import op_naam


class Alfabetlijst(ChangeList):
    """Django's list; a column of names or other words sorts by `toegang.alfabet`."""

    def get_ordering_field(self, field_name: Any) -> Any:
        """What this column sorts by: of a choice the code that is stored, of other text its place in the alphabet."""
        veld = super().get_ordering_field(field_name)
        modelveld = next((kolom for kolom in self.lookup_opts.concrete_fields if kolom.name == veld), None)
        return op_naam(veld) if isinstance(modelveld, CharField) and not modelveld.choices else veld


class MetAlfabet:
    """For a list in admin."""

    def get_changelist(self, request: HttpRequest, **kwargs: Any) -> type[ChangeList]:
        """The list with people's alphabet."""
        return Alfabetlijst

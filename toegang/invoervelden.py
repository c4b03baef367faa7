"""Form and model fields that read pasted text as `toegang.invoer` does, wherever a number or address is typed."""

from collections.abc import Sequence
from typing import Any

from django import forms
from django.db import models
from django.db.models.expressions import Combinable
from typing_extensions import override

from toegang import invoer


class _Ruim(forms.CharField):
    """Judges the length of what is kept, not of what was pasted: a browser would cut that off without a word."""

    def widget_attrs(self, widget: forms.Widget) -> dict[str, Any]:
        """Without `maxlength`."""
        return {naam: waarde for naam, waarde in super().widget_attrs(widget).items() if naam != "maxlength"}


class Naaminvoer(_Ruim):
    """A name, or a part of one, on one line."""

    @override
    def to_python(self, value: Any) -> str:
        """The text without invisible characters, with single spaces."""
        return invoer.op_een_regel(super().to_python(value) or "")


class Klantnummerinvoer(_Ruim):
    """A klantnummer, however it is written."""

    @override
    def to_python(self, value: Any) -> str:
        """The number as it is usually stored; what is no number comes back in capitals."""
        tekst = super().to_python(value)
        return invoer.klantnummers(tekst)[0] if tekst else ""


class Telefooninvoer(_Ruim):
    """A telephone number, however it is written."""

    @override
    def to_python(self, value: Any) -> str:
        """The number in plain characters."""
        return invoer.telefoon(super().to_python(value) or "")


class Mailinvoer(_Ruim, forms.EmailField):
    """A mail address, also with what a mail program puts around it."""

    @override
    def to_python(self, value: Any) -> str:
        """The bare address."""
        return invoer.mailadres(super().to_python(value) or "")


class _MetInvoer(models.CharField[str | Combinable, str]):
    """A column of text that is typed in a field of this module; for the database nothing but text."""

    invoer: type[forms.CharField]
    gewoon: type[models.CharField[Any, Any]]

    def deconstruct(self) -> tuple[str, str, Sequence[Any], dict[str, Any]]:
        """As the plain field: how it is typed is no matter of the database, and needs no migration."""
        naam, _, args, kwargs = super().deconstruct()
        return naam, f"django.db.models.{self.gewoon.__name__}", args, kwargs

    @override
    def formfield(self, **kwargs: Any) -> Any:
        """The field that cleans what is typed, in forms and in Django admin."""
        return super().formfield(**{"form_class": self.invoer, **kwargs})


class Naamveld(_MetInvoer):
    """A name or a part of one."""

    invoer, gewoon = Naaminvoer, models.CharField


class Telefoonveld(_MetInvoer):
    """A telephone number."""

    invoer, gewoon = Telefooninvoer, models.CharField


class Mailveld(_MetInvoer, models.EmailField[str | Combinable, str]):
    """A mail address."""

    invoer, gewoon = Mailinvoer, models.EmailField

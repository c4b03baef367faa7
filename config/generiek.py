"""Lets classes of Django say what they hold, as its types do: `ModelForm[Instrument]`, `ModelAdmin[Team]`.

The types of Django know these as generic; Django itself gives only querysets, managers and foreign keys the brackets.
Here the others get them too. They mean nothing when the program runs: with or without them it is the same class.
"""

from django.contrib.admin.options import BaseModelAdmin
from django.core.files.utils import FileProxyMixin
from django.core.paginator import Page, Paginator
from django.db.models import Field
from django.forms import BaseFormSet, ModelChoiceField
from django.forms.models import BaseModelForm

_HAKEN = "__class_getitem__"
_ZONDER_HAKEN: tuple[type, ...] = (
    BaseFormSet, BaseModelAdmin, BaseModelForm, Field, FileProxyMixin, ModelChoiceField, Page, Paginator,
)  # fmt: skip


def richt_in() -> None:
    """Give them their brackets. Call before any module of the floors is read; doing it again changes nothing."""
    for klasse in _ZONDER_HAKEN:
        setattr(klasse, _HAKEN, classmethod(_zichzelf))


def _zichzelf(klasse: type, _: object) -> type:
    return klasse

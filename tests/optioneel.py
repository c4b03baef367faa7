"""A field that is marked as optional and then demanded: in the tests that is an error.

A field that is needed at times says when (`wanneer_nodig`, beside its label). Whoever demands an empty field that says
"(niet verplicht)" learns it here.
"""

from typing import Any

import pytest
from django import forms

from tests.verdiepingen import VERDIEPINGEN
from toegang.velden import wanneer_nodig

EIGEN = set(VERDIEPINGEN)


class TochVerplicht(AssertionError):
    """A field was demanded that said that it may stay empty."""


def _onbeloofd(form: forms.BaseForm, naam: str) -> bool:
    """Whether this field of a page of ours is empty, says nothing about when it is needed, and is not always needed.

    The fields of a row that may stay empty as a whole carry no mark at all; admin marks what is needed in its own way.
    """
    module = type(form).__module__
    if naam not in form.fields or form.prefix or module.split(".")[0] not in EIGEN or ".admin" in module:
        return False
    veld = form.fields[naam]
    gevuld = form.is_bound and form[naam].data not in (None, "", [], False)
    return not (gevuld or veld.required or wanneer_nodig(veld) or veld.widget.is_hidden) and not isinstance(
        veld.widget, forms.CheckboxInput
    )


def bewaak(vervanging: pytest.MonkeyPatch) -> None:
    """Let an error at an empty field that was marked as optional raise TochVerplicht."""
    origineel = forms.BaseForm.add_error

    def add_error(form: forms.BaseForm, field: str | None, error: Any) -> None:  # noqa: ANN401 - all that Django takes
        origineel(form, field, error)
        if field is not None and _onbeloofd(form, field):
            raise TochVerplicht(f"{type(form).__name__}.{field}: zeg met wanneer_nodig wanneer dit veld nodig is")

    vervanging.setattr(forms.BaseForm, "add_error", add_error)

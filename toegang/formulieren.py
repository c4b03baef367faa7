"""Forms that lose nothing: a key against double sends, a revision against overwriting a colleague."""

import uuid
from contextvars import ContextVar
from dataclasses import dataclass
from datetime import datetime
from typing import Any, TypeVar

from django import forms
from django.db import models
from django.forms.utils import ErrorDict
from django.utils import timezone
from django.utils.datastructures import MultiValueDict
from django.utils.formats import localize

from toegang.bewerkbaar import Verouderd
from toegang.eenmalig import nieuwe_sleutel, voor_iets_anders_gebruikt, waarvoor

M = TypeVar("M", bound=models.Model)


@dataclass(frozen=True)
class Veldverschil:
    """One field of a stale edit: what stands in the database and what was typed."""

    label: str
    opgeslagen: str
    getypt: str


def leesbaar(waarde: object, veld: forms.Field | None = None) -> str:
    """A value in words: a choice by its label when the field is given, a moment on the clock of the user."""
    if waarde is None or waarde == "":
        return "leeg"
    if isinstance(veld, forms.ChoiceField) and not isinstance(veld, forms.ModelChoiceField):
        keuzes: Any = veld.choices  # pairs to read; its types tell of all that may be set
        return {str(sleutel): str(label) for sleutel, label in keuzes}.get(str(waarde), str(waarde))
    if isinstance(waarde, bool):
        return "ja" if waarde else "nee"
    if isinstance(waarde, models.QuerySet | list | tuple):
        return ", ".join(leesbaar(deel) for deel in waarde) or "leeg"
    if isinstance(waarde, datetime) and timezone.is_aware(waarde):
        # Stored in UTC, typed on the clock of the user: the same moment reads the same.
        waarde = timezone.localtime(waarde)
    # A browser ends its lines with CRLF; that is no difference anyone typed.
    return str(localize(waarde)).replace("\r\n", "\n")


@dataclass
class Teruggave:
    """A form that is shown again as it was sent, after its sender was signed out; whether a form took what was sent."""

    getoond: bool = False


teruggave: ContextVar[Teruggave | None] = ContextVar("teruggave", default=None)


def vervang_waarde(form: forms.BaseForm, veld: str, waarde: object) -> None:
    """Let the form hold this value in what was sent, at its field `veld`; what was sent itself stays as it was."""
    gegevens = form.data.copy() if isinstance(form.data, MultiValueDict) else {**form.data}
    gegevens[form.add_prefix(veld)] = waarde
    form.data = gegevens


# What a form carries along, for those who handle it and not for the act.
_MEEGEDRAGEN = {"sleutel", "revisie"}


class Teruggeefbaar(forms.BaseForm):
    """A form that comes back as it was sent: then nothing is judged yet, and nothing carried out.

    Every form that is sent by POST is one; see `toegang.teruggeven`.
    """

    cleaned_data: dict[str, Any]
    _wordt_beoordeeld = False
    # What Django keeps for itself, before `errors` hides it; None until the form was judged.
    _errors: ErrorDict | None

    def full_clean(self) -> None:
        """As Django; rules that look at the errors of other fields see them, also when they will not be shown."""
        self._wordt_beoordeeld = True
        try:
            super().full_clean()
        finally:
            self._wordt_beoordeeld = False

    @property
    def errors(self) -> ErrorDict:
        """The errors; none of a form that is only shown again."""
        fouten = super().errors
        return ErrorDict() if teruggave.get() and self.is_bound and not self._wordt_beoordeeld else fouten

    @property
    def alleen_getoond(self) -> bool:
        """Whether this form is only shown again: what it would tell about others, it tells when it is sent."""
        return teruggave.get() is not None and self.is_bound

    def vergrendeld(self, rijen: models.QuerySet[M]) -> models.QuerySet[M]:
        """These rows, locked for this transaction; not for a form that is only shown again, as that may only read."""
        return rijen if self.alleen_getoond else rijen.select_for_update(of=("self",))

    def is_valid(self) -> bool:
        """Whether what was sent is right; never of a form that is only shown again."""
        geldig = super().is_valid()
        stand = teruggave.get()
        if stand is None or not self.is_bound:
            return geldig
        stand.getoond = True
        return False

    @property
    def gegevens(self) -> dict[str, Any]:
        """What was filled in, by the names of the fields, for the act; of a form that is right."""
        return {naam: waarde for naam, waarde in self.cleaned_data.items() if naam not in _MEEGEDRAGEN}

    @property
    def gezien(self) -> int:
        """The revision that was shown, of a form that carries one and is right."""
        revisie: int = self.cleaned_data["revisie"]
        return revisie

    def toon_conflict(self, fout: Verouderd) -> None:
        """Let the form carry the newer revision: sending it once more is a choice."""
        vervang_waarde(self, "revisie", str(fout.actueel.revisie))


class Eenmalig(Teruggeefbaar, forms.Form):
    """A form that carries the key of its own handling."""

    sleutel = forms.UUIDField(widget=forms.HiddenInput, required=True)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.initial.setdefault("sleutel", nieuwe_sleutel())

    def waarvoor(self) -> str:
        """A print of what was sent, without its key. See `toegang.eenmalig`."""
        return waarvoor(self.data, zonder={self.add_prefix("sleutel"), "csrfmiddlewaretoken"})

    def full_clean(self) -> None:
        """Refuse, of a form that is right otherwise, a key that was used for something else; the form gets a new one.

        So it goes after going back in the browser: without this the user would see the result of the earlier send, and
        what was typed since would be lost.
        """
        super().full_clean()
        if not self.is_bound or self._errors:
            return
        if voor_iets_anders_gebruikt(sleutel=self.cleaned_data["sleutel"], waarvoor=self.waarvoor()):
            self.weiger_gebruikte_sleutel()

    def weiger_gebruikte_sleutel(self) -> None:
        """Say that this form was handled with something else in it, and give it a new key."""
        self.add_error(None, "Dit formulier was al verwerkt, met iets anders erin. Stuur het nog een keer.")
        vervang_waarde(self, "sleutel", nieuwe_sleutel())

    @property
    def verstuurde_sleutel(self) -> uuid.UUID | None:
        """The key that was sent, also of a form that is not right otherwise; None when it is no key."""
        try:
            sleutel: uuid.UUID = self.fields["sleutel"].clean(self.data.get(self.add_prefix("sleutel")))
        except forms.ValidationError:
            return None
        return sleutel


class Revisieformulier(Teruggeefbaar, forms.ModelForm[Any]):
    """A form over something that several people may edit.

    Carries the revision that was shown; the act takes it as `gezien`, and never overwrites what someone else saved in
    the meantime. Then both versions stand side by side and the newer revision is in the form, so that saving once more
    is a choice. An act that does more than filling these fields needs a field among them that only it fills: a stale
    send of exactly what is stored counts as saved (`toegang.verwerken`).
    """

    revisie = forms.IntegerField(widget=forms.HiddenInput, min_value=1)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if self.instance.pk:
            self.initial["revisie"] = self.instance.revisie
        self.conflict: list[Veldverschil] = []

    def toon_conflict(self, fout: Verouderd) -> None:
        """Fill `conflict` with the model's fields that differ and let the form carry the newer revision."""
        for naam in self.fields:
            if naam == "revisie" or not hasattr(fout.actueel, naam):
                continue
            veld = self[naam]
            nu = getattr(fout.actueel, naam, None)
            nu = nu.all() if isinstance(nu, models.Manager) else nu
            getypt = self.cleaned_data.get(naam)
            links, rechts = leesbaar(nu, veld.field), leesbaar(getypt, veld.field)
            if nu != getypt and links != rechts:
                self.conflict.append(Veldverschil(str(veld.label), links, rechts))
        super().toon_conflict(fout)


class Wegformulier(Eenmalig):
    """Yes, remove this, as I saw it."""

    revisie = forms.IntegerField(widget=forms.HiddenInput, min_value=1)

"""Forms that lose nothing: a key against double sends, a revision against overwriting a colleague."""

import uuid
from collections.abc import Callable
from contextvars import ContextVar
from dataclasses import dataclass
from datetime import datetime
from http import HTTPStatus
from typing import Any, TypeVar

from django import forms
from django.db import models, transaction
from django.forms.utils import ErrorDict
from django.utils import timezone
from django.utils.datastructures import MultiValueDict
from django.utils.formats import localize

from toegang.eenmalig import eenmalig, eerder_resultaat, nieuwe_sleutel, voor_iets_anders_gebruikt, waarvoor
from toegang.models import Gebruiker


class Bewerkbaar(models.Model):
    """Something that people edit: `revisie` counts its saves, so that a stale edit is noticed."""

    revisie = models.PositiveIntegerField("revisie", default=1, editable=False)

    class Meta:
        abstract = True


B = TypeVar("B", bound=Bewerkbaar)
M = TypeVar("M", bound=models.Model)
R = TypeVar("R")


class Verouderd(Exception):
    """Someone else saved this in the meantime; `actueel` is what stands in the database now."""

    def __init__(self, actueel: Bewerkbaar) -> None:
        super().__init__("verouderd")
        self.actueel = actueel


def vergrendel(exemplaar: B, revisie: int) -> B:
    """Lock the row for this transaction and return it fresh, its revision raised (still to be saved).

    Call inside a transaction. Raises Verouderd when `revisie` is not the one that stands in the database.
    """
    actueel = type(exemplaar)._default_manager.select_for_update(of=("self",)).get(pk=exemplaar.pk)
    if actueel.revisie != revisie:
        raise Verouderd(actueel)
    actueel.revisie += 1
    return actueel


@dataclass(frozen=True)
class Verschil:
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


class Teruggeefbaar(forms.BaseForm):
    """A form that comes back as it was sent: then nothing is judged yet, and nothing carried out.

    Every form that is sent by POST is one; see `toegang.teruggeven`.
    """

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


class Eenmalig(Teruggeefbaar, forms.Form):
    """A form that carries the key of its own handling."""

    sleutel = forms.UUIDField(widget=forms.HiddenInput, required=True)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.initial.setdefault("sleutel", nieuwe_sleutel())

    def _waarvoor(self) -> str:
        return waarvoor(self.data, zonder={self.add_prefix("sleutel"), "csrfmiddlewaretoken"})

    def full_clean(self) -> None:
        """Refuse, of a form that is right otherwise, a key that was used for something else; the form gets a new one.

        So it goes after going back in the browser: without this the user would see the result of the earlier send, and
        what was typed since would be lost.
        """
        super().full_clean()
        if not self.is_bound or self._errors:
            return
        if voor_iets_anders_gebruikt(sleutel=self.cleaned_data["sleutel"], waarvoor=self._waarvoor()):
            self.weiger_gebruikte_sleutel()

    def weiger_gebruikte_sleutel(self) -> None:
        """Say that this form was handled with something else in it, and give it a new key."""
        self.add_error(None, "Dit formulier was al verwerkt, met iets anders erin. Stuur het nog een keer.")
        vervang_waarde(self, "sleutel", nieuwe_sleutel())

    def voer_uit(self, gebruiker: Gebruiker, handeling: Callable[[], str]) -> str:
        """Carry out the act once for this form; returns the address of its result. See `toegang.eenmalig`."""
        sleutel: uuid.UUID = self.cleaned_data["sleutel"]
        return eenmalig(sleutel=sleutel, gebruiker=gebruiker, handeling=handeling, waarvoor=self._waarvoor())

    def al_uitgevoerd(self, gebruiker: Gebruiker) -> str | None:
        """The address of the result when this form was handled before.

        For forms of which the first handling makes the second send invalid; ask when it turns out invalid, not before,
        for the first may finish in between.
        """
        try:
            sleutel = self.fields["sleutel"].clean(self.data.get(self.add_prefix("sleutel")))
        except forms.ValidationError:
            return None
        return eerder_resultaat(sleutel=sleutel, gebruiker=gebruiker, waarvoor=self._waarvoor())


class Revisieformulier(Teruggeefbaar, forms.ModelForm[Any]):
    """A form over something that several people may edit.

    Carries the revision that was shown. A view hands its act to `bewaar_of_conflict`, which never overwrites what
    someone else saved in the meantime: it shows both versions side by side and puts the newer revision in the form, so
    that saving once more is a choice.
    """

    revisie = forms.IntegerField(widget=forms.HiddenInput, min_value=1)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if self.instance.pk:
            self.initial["revisie"] = self.instance.revisie
        self.conflict: list[Verschil] = []

    def bewaar_of_conflict(self, handeling: Callable[[Any, dict[str, Any]], Any]) -> HTTPStatus:
        """Save what was sent; returns the status of the answer.

        OK: saved, the view says so and redirects. UNPROCESSABLE_ENTITY: invalid. CONFLICT: stale, with `conflict`
        filled. A stale send of exactly what is stored (a second click, or two people with the same change) counts as
        saved: there is nothing to choose. So an act that does more than filling these fields needs a field among them
        that only it fills. What `handeling` raises itself passes through.
        """
        if not self.is_valid():
            return HTTPStatus.UNPROCESSABLE_ENTITY
        try:
            self.bewaar(handeling)
        except Verouderd as fout:
            self.toon_conflict(fout)
            return HTTPStatus.CONFLICT if self.conflict else HTTPStatus.OK
        return HTTPStatus.OK

    def bewaar(self, handeling: Callable[[Any, dict[str, Any]], R]) -> R:
        """Lock the row and hand the fresh instance and the cleaned data to `handeling`, in one transaction.

        Raises Verouderd when the row was saved after it was shown.
        """
        gegevens = {naam: waarde for naam, waarde in self.cleaned_data.items() if naam != "revisie"}
        with transaction.atomic():
            actueel = vergrendel(self.instance, self.cleaned_data["revisie"])
            return handeling(actueel, gegevens)

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
                self.conflict.append(Verschil(str(veld.label), links, rechts))
        vervang_waarde(self, "revisie", str(fout.actueel.revisie))


class Wegformulier(Eenmalig):
    """Yes, remove this, as I saw it."""

    revisie = forms.IntegerField(widget=forms.HiddenInput, min_value=1)

"""Form fields that read what people type: numbers with a comma, days in every usual notation.

A number field of a browser reads a comma by the language of the browser and turns 1250,50 into 125050; so numbers are
text here, with a keyboard for numbers. A day that is unlikely is asked about once, at the field, with the value in the
question; the answer holds for that value only.
"""

from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from typing import Any

from django import forms
from django.utils import timezone
from typing_extensions import override

from toegang.datums import GEBEURD, GELDT, KOMT, LOOPT, GeenDatum, Grenzen, lees_datum, lees_moment
from toegang.getallen import GeenGetal, lees_getal, schrijf_getal

# What a field carries beside what Django knows of one; the template of a field reads it by this name.
_WANNEER_NODIG = "wanneer_nodig"
_ZEKERVRAAG = "zekervraag"


def nodig_wanneer(veld: forms.Field, tekst: str) -> None:
    """Say of a field that may stay empty when it is needed; stands beside its label, in place of "niet verplicht"."""
    setattr(veld, _WANNEER_NODIG, tekst)


def wanneer_nodig(veld: forms.Field) -> str:
    """When this field is needed, in words; empty for one that says nothing of it."""
    return str(getattr(veld, _WANNEER_NODIG, ""))


@dataclass(frozen=True)
class Zekervraag:
    """Asks whether this unlikely value is right: a check box `naam` that carries the value, beside the field."""

    naam: str
    waarde: str
    antwoord: str
    beantwoord: bool


def vraag_zeker(form: forms.BaseForm, veld: str, waarde: date | datetime, reden: str) -> bool:
    """Ask at this field whether its value is right, unless that was answered for this very value.

    `reden` says what is unlikely about it. Returns whether it was answered; if not, the form has an error at the field,
    and what was typed stays. Call from `clean`.
    """
    vraag, fout = _zekervraag(form, veld, waarde, reden)
    setattr(form.fields[veld], _ZEKERVRAAG, vraag)
    if not vraag.beantwoord:
        form.add_error(veld, fout)
    return vraag.beantwoord


def _zekervraag(
    form: forms.BaseForm, veld: str, waarde: date | datetime, reden: str
) -> tuple[Zekervraag, forms.ValidationError]:
    naam = f"{form.add_prefix(veld)}-zeker"
    if isinstance(waarde, datetime):
        waarde = timezone.localtime(waarde)
        woorden, sleutel = f"{waarde:%d-%m-%Y %H:%M}", f"{waarde:%Y-%m-%dT%H:%M}"
    else:
        woorden, sleutel = f"{waarde:%d-%m-%Y}", waarde.isoformat()
    vraag = Zekervraag(naam, sleutel, f"Ja, {woorden} klopt", beantwoord=form.data.get(naam) == sleutel)
    return vraag, forms.ValidationError(f"{reden} Weet u het zeker? Vink het aan of kies een andere dag.", code="zeker")


def _getalvak(modus: str) -> forms.TextInput:
    return forms.TextInput(attrs={"inputmode": modus, "class": "kort", "autocomplete": "off"})


class Getalveld(forms.DecimalField):
    """An amount or a number with a comma, see `toegang.getallen`. Shown again as it is read."""

    def __init__(self, **kwargs: Any) -> None:
        kwargs["widget"] = kwargs.get("widget") or _getalvak("decimal")
        super().__init__(**kwargs)

    @override
    def to_python(self, value: Any) -> Decimal | None:  # type: ignore[override]  # Django derives a decimal from a whole
        """The number; None when nothing was typed. Raises ValidationError for what is none, or does not fit."""
        if value in self.empty_values or not str(value).strip():
            return None
        decimalen = self.decimal_places or 0
        try:
            getal = value if isinstance(value, Decimal) else lees_getal(str(value), decimalen=decimalen)
        except GeenGetal as fout:
            raise forms.ValidationError(f"Dit {fout}", code="invalid") from fout
        if self.max_digits is not None and getal >= Decimal(10) ** (self.max_digits - decimalen):
            raise forms.ValidationError("Dit getal is te groot.", code="max_whole_digits")
        return getal

    @override
    def prepare_value(self, value: Any) -> Any:
        """As one types it; what was typed stays as it is."""
        if isinstance(value, Decimal | int | float) and not isinstance(value, bool):
            return schrijf_getal(Decimal(str(value)), decimalen=self.decimal_places or 0)
        return value

    @override
    def widget_attrs(self, widget: forms.Widget) -> dict[str, Any]:
        """Nothing of a number field."""
        return {}


class Heelgetalveld(forms.IntegerField):
    """A whole number, see `toegang.getallen`."""

    def __init__(self, **kwargs: Any) -> None:
        kwargs["widget"] = kwargs.get("widget") or _getalvak("numeric")
        super().__init__(**kwargs)

    @override
    def to_python(self, value: Any) -> int | None:
        """The number; None when nothing was typed. Raises ValidationError for what is none."""
        if value in self.empty_values or not str(value).strip():
            return None
        try:
            return int(lees_getal(str(value), decimalen=0))
        except GeenGetal as fout:
            raise forms.ValidationError(f"Dit {fout}", code="invalid") from fout

    def widget_attrs(self, widget: forms.Widget) -> dict[str, Any]:
        """Nothing of a number field; a hidden one keeps what it had."""
        return super().widget_attrs(widget) if widget.is_hidden else {}


def datumvak(**attrs: str) -> forms.DateInput:
    """A native date picker."""
    return forms.DateInput(attrs={"type": "date", **attrs}, format="%Y-%m-%d")


def momentvak(**attrs: str) -> forms.DateTimeInput:
    """A native picker of date and time."""
    return forms.DateTimeInput(attrs={"type": "datetime-local", "class": "moment", **attrs}, format="%Y-%m-%dT%H:%M")


class _Begrensd(forms.Field):
    """A day or a moment that keeps to `grenzen`."""

    grenzen: Grenzen = GELDT
    # Of this very form: no day before it, and why not.
    vroegst: date | None = None
    te_vroeg = ""
    zekervraag: Zekervraag | None = None
    _plaats: tuple[forms.BaseForm, str] | None = None

    def get_bound_field(self, form: forms.BaseForm, field_name: str) -> forms.BoundField:
        """Django's; from here on the field knows in which form it was asked."""
        self._plaats = (form, field_name)
        return super().get_bound_field(form, field_name)

    @override
    def clean(self, value: Any) -> Any:
        """The value, when it can be; asked about when it is unlikely and not what stood there already."""
        self.zekervraag = None
        schoon = super().clean(value)
        if schoon is None:
            return None
        dag, vandaag = timezone.localdate(schoon) if isinstance(schoon, datetime) else schoon, timezone.localdate()
        if self._staat_er_al(schoon):
            return schoon
        if self.vroegst and dag < self.vroegst:
            raise forms.ValidationError(self.te_vroeg, code="buiten_grenzen")
        if fout := self.grenzen.fout(dag, vandaag):
            raise forms.ValidationError(fout, code="buiten_grenzen")
        if self._plaats and (reden := self.grenzen.vraag(dag, vandaag)):
            self.zekervraag, vraag = _zekervraag(*self._plaats, schoon, reden)
            if not self.zekervraag.beantwoord:
                raise vraag
        return schoon

    def _staat_er_al(self, waarde: object) -> bool:
        if self._plaats is None:
            return False
        form, naam = self._plaats
        eerst = form.get_initial_for_field(self, naam)
        instantie = getattr(form, "instance", None)
        if instantie is None or instantie.pk is None or eerst is None:
            return False
        return bool(eerst == waarde)


def _gelezen(veld: forms.Field, getypt: object) -> object:
    """The value that was typed, or the text itself when it is none."""
    if not isinstance(getypt, str) or not getypt:
        return getypt
    try:
        return veld.to_python(getypt)
    except forms.ValidationError:
        return getypt


class Datumveld(_Begrensd, forms.DateField):
    """A day in any usual notation, see `toegang.datums`."""

    def __init__(self, **kwargs: Any) -> None:
        kwargs["widget"] = kwargs.get("widget") or datumvak()
        super().__init__(**kwargs)

    @override
    def to_python(self, value: Any) -> date | None:
        """The day; None when nothing was typed. Raises ValidationError for what is none."""
        if value in self.empty_values or isinstance(value, date):
            return super().to_python(value)
        try:
            return lees_datum(str(value)) if str(value).strip() else None
        except GeenDatum as fout:
            raise forms.ValidationError(str(fout), code="invalid") from fout

    @override
    def prepare_value(self, value: Any) -> Any:
        """What was typed as the day that it was read as: a native picker shows nothing of another notation."""
        return super().prepare_value(_gelezen(self, value))


class Momentveld(_Begrensd, forms.DateTimeField):
    """A day and a time in any usual notation, see `toegang.datums`."""

    def __init__(self, **kwargs: Any) -> None:
        kwargs["widget"] = kwargs.get("widget") or momentvak()
        super().__init__(**kwargs)

    @override
    def to_python(self, value: Any) -> datetime | None:
        """The moment; None when nothing was typed. Raises ValidationError for what is none."""
        if value in self.empty_values or isinstance(value, date):
            return super().to_python(value)
        try:
            return lees_moment(str(value), timezone.get_current_timezone()) if str(value).strip() else None
        except GeenDatum as fout:
            raise forms.ValidationError(str(fout), code="invalid") from fout

    @override
    def prepare_value(self, value: Any) -> Any:
        """What was typed as the moment that it was read as."""
        return super().prepare_value(_gelezen(self, value))


class Gebeurddag(Datumveld):
    """The day of what was done, seen or said."""

    grenzen = GEBEURD


class Komendedag(Datumveld):
    """The day of what is agreed or planned."""

    grenzen = KOMT


class Looptdag(Datumveld):
    """The day on which something begins or ends."""

    grenzen = LOOPT


class Gebeurdmoment(Momentveld):
    """The moment of what was done or said."""

    grenzen = GEBEURD


class Komendmoment(Momentveld):
    """The moment of what is planned."""

    grenzen = KOMT

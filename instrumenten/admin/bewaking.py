"""Against silently overwriting a colleague in Django admin: one guard for every model with a history."""

from collections.abc import Mapping
from typing import Any

from django import forms
from django.core.exceptions import NON_FIELD_ERRORS, ValidationError
from django.db.models import Model, OuterRef, QuerySet, Subquery
from django.http import HttpRequest, HttpResponse
from django.utils import timezone

from instrumenten.admin.velden import RuimeVelden
from instrumenten.admin.verwijderen import MetGebruik
from instrumenten.admin.woorden import EigenWoorden
from instrumenten.verloop.geschiedenis import wie_deed_het
from instrumenten.verloop.woorden import Veldwijziging, heel, namen_van, verschil
from toegang.alfabet import op_alfabet
from toegang.formulieren import Teruggeefbaar, leesbaar, vervang_waarde
from toegang.models import Gebruiker
from toegang.modelvelden import gebeurtenissen_van

NIEUW = "nieuw"


def _gebeurtenissen(model: type[Model], pk: object) -> QuerySet[Any]:
    """The events of one row, newest first."""
    return gebeurtenissen_van(model).filter(pgh_obj=pk).order_by("-pgh_id")


class Bewaakt(Teruggeefbaar, forms.ModelForm[Any]):
    """A form in admin over a model with a history; it carries the newest event of the row as it was shown.

    A stale save is refused with a message; the form is then `verouderd` and has a `conflict`: each field that differs,
    as it stands now and as it was typed. What was typed stays, and the form carries the newer event: saving once more
    is a choice.
    For `MetBewaking`, which reads the event in the statement that reads the row.
    """

    stand = forms.CharField(widget=forms.HiddenInput, required=False)
    # Where the message of a rule over several fields stands, by its name; of one on uniqueness at its last field.
    bij_veld: Mapping[str, str] = {}

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.initial["stand"] = str(self.instance.laatste_gebeurtenis) if self.instance.pk else NIEUW
        self.verouderd = False
        self.conflict: list[Veldwijziging] = []

    def clean(self) -> dict[str, Any]:
        """Refuse what was changed in the meantime: say who did and when, and show what differs from it."""
        gegevens = super().clean() or self.cleaned_data
        if not self.instance.pk:
            return gegevens
        model = type(self.instance)
        rij = model._default_manager.filter(pk=self.instance.pk).order_by()
        # Locked until admin's transaction ends; only a statement after the lock sees what it waited for.
        if not self.vergrendeld(rij).values_list("pk").first():
            self.add_error(None, "Iemand anders heeft dit intussen verwijderd.")
            return gegevens
        nu = _gebeurtenissen(model, self.instance.pk)[0]
        if self.data.get(self.add_prefix("stand")) != str(nu.pgh_id):
            self.verouderd = True
            self.conflict = _verschillen(self)
            self.add_error(None, self._melding(nu))
            # Of the version that the form starts from, not `nu`: who came in between would be overwritten unseen.
            vervang_waarde(self, "stand", self.initial["stand"])
        return gegevens

    def _update_errors(self, errors: ValidationError) -> None:
        # A rule over several fields has no field of its own; the reader looks for the message at one.
        veld_van = {}
        for regel in self.instance._meta.constraints:
            veld = self.bij_veld.get(regel.name) or next(reversed(getattr(regel, "fields", ())), "")
            if veld in self.fields:
                veld_van[str(regel.violation_error_message)] = veld
        losse = getattr(errors, "error_dict", {}).pop(NON_FIELD_ERRORS, [])
        for fout in losse:
            errors.error_dict.setdefault(veld_van.get(fout.message, NON_FIELD_ERRORS), []).append(fout)
        super()._update_errors(errors)  # type: ignore[misc]  # of Django, and private there

    def _melding(self, nu: Any) -> str:  # noqa: ANN401 - of a model that pghistory makes
        context = nu.pgh_context or {}
        wie = wie_deed_het(context, namen_van([(Gebruiker, context["user"])] if "user" in context else []))
        return (
            f"Dit is intussen al opgeslagen ({wie}, {timezone.localtime(nu.pgh_created_at):%d-%m-%Y om %H:%M}). "
            "Wat u typte staat hieronder en is nog niet opgeslagen. "
            "Slaat u nog een keer op, dan geldt wat u hieronder ziet."
        )


def _verschillen(formulier: forms.ModelForm[Any], voor: str = "") -> list[Veldwijziging]:
    """What was typed that differs from what stands now, which is where the form starts from. `voor` precedes each."""
    regels = []
    for naam in formulier.changed_data:
        veld = formulier[naam]
        if naam != "stand" and not isinstance(veld.field, forms.FileField):
            geldig = naam in formulier.cleaned_data
            straks = _in_woorden(veld.field, formulier.cleaned_data[naam]) if geldig else leesbaar(veld.data)
            regels.append(verschil(f"{voor}{veld.label}", _in_woorden(veld.field, veld.initial), straks))
    return regels


def _verschillen_van_delen(formset: forms.BaseModelFormSet[Any, Any]) -> list[Veldwijziging]:
    """The same for the parts of a row, and those that somebody added in the meantime; saving again leaves these."""
    naam = formset.get_queryset().model._meta.verbose_name
    bewaard = [(nummer, deel) for nummer, deel in enumerate(formset.forms, start=1) if deel.instance.pk]
    regels = [regel for nummer, deel in bewaard for regel in _verschillen(deel, f"{naam} {nummer}: ")]
    bekend = {deel.instance.pk for deel in formset.forms}
    erbij = [deel for deel in formset.get_queryset() if deel.pk not in bekend]
    return regels + [
        Veldwijziging(f"{naam} erbij", heel(str(deel)), heel("niet in uw formulier; blijft staan")) for deel in erbij
    ]


def _in_woorden(veld: forms.Field, waarde: Any) -> str:  # noqa: ANN401 - what a field holds
    """A value as a person would read it: what it refers to by name, several in the order of the alphabet."""
    if isinstance(veld, forms.ModelMultipleChoiceField):
        return leesbaar(sorted(map(str, waarde or []), key=op_alfabet))
    if isinstance(veld, forms.ModelChoiceField) and not isinstance(waarde, Model | None):
        waarde = veld.to_python(waarde)
    return leesbaar(waarde, veld)


class MetBewaking(RuimeVelden, MetGebruik, EigenWoorden):
    """Admin of a model with a history, its form guarded. A form of its own must be `Bewaakt` too.

    Parts that are edited along with a row are guarded with it as far as saving them changes the row itself; a refusal
    shows their differences too.
    """

    form = Bewaakt

    def get_queryset(self, request: HttpRequest) -> QuerySet[Any]:
        """Rows with their newest event, read in one statement: the event is never newer than what is shown."""
        laatste = _gebeurtenissen(self.model, OuterRef("pk")).values("pgh_id")[:1]
        rijen: QuerySet[Any] = super().get_queryset(request).annotate(laatste_gebeurtenis=Subquery(laatste))
        return rijen

    def changeform_view(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Django's form; what it refuses is answered as everywhere: 409 when it was overtaken, else 422."""
        antwoord = super().changeform_view(request, *args, **kwargs)
        context = getattr(antwoord, "context_data", None) or {}
        if request.method == "POST" and context.get("errors"):
            formulier = context["adminform"].form
            antwoord.status_code = 409 if formulier.verouderd else 422
            if formulier.verouderd:
                for onderdeel in context["inline_admin_formsets"]:
                    formulier.conflict += _verschillen_van_delen(onderdeel.formset)
        return antwoord

    def get_fieldsets(self, request: HttpRequest, obj: Model | None = None) -> list[Any]:
        """As they are written down, with the event that the form carries for who may change something."""
        *eerst, (naam, laatste) = super().get_fieldsets(request, obj)
        velden = [veld for veld in laatste["fields"] if veld != "stand"]
        if obj is not None and self.has_change_permission(request, obj):
            velden.append("stand")
        return [*eerst, (naam, {**laatste, "fields": velden})]

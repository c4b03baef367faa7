"""Deleting in Django admin: what is in use stays, and the page says where and what can be done instead."""

from dataclasses import dataclass
from typing import Any

from django.contrib import admin
from django.contrib.admin.utils import unquote
from django.db.models import CASCADE, Count, ForeignObjectRel, Model, Q, QuerySet, Subquery, Value
from django.db.models.functions import Coalesce
from django.http import HttpRequest, HttpResponse
from django.template.response import TemplateResponse
from typing_extensions import override

from instrumenten.models import Instrument
from instrumenten.woorden import opsomming

# Names that a page lists; more are counted.
_GENOEMD = 10
# Counted once per row: what refers to it.
_GEBRUIK = "_gebruik"


@dataclass(frozen=True)
class Gebruik:
    """That so many records of one kind refer to something; `wat` is their name, in singular or plural."""

    wat: str
    aantal: int

    def __str__(self) -> str:
        return f"{self.aantal} {self.wat}"


def _verwijzers(rij: Model) -> list[tuple[Any, str]]:
    """The relations through which something may refer to `rij` without being a part of it: the model and its field.

    Asks the model, so that the catalogue need not know who uses it. Parts go along when it is deleted, and the history
    and the search index are no use.
    """
    gevonden = []
    for relatie in rij._meta.get_fields(include_hidden=True):
        if not isinstance(relatie, ForeignObjectRel) or hasattr(relatie.related_model, "pgh_tracked_model"):
            continue
        veld = relatie.field
        houdt_vast = relatie.on_delete is not CASCADE and getattr(veld, "db_constraint", False)
        if relatie.many_to_many or houdt_vast:
            gevonden.append((relatie.related_model, veld.name))
    return gevonden


def gebruik_van(rij: Model) -> list[Gebruik]:
    """What refers to this record, by kind; empty when nothing does. One query, none the second time."""
    bekend: list[Gebruik] | None = getattr(rij, _GEBRUIK, None)
    if bekend is not None:
        return bekend
    verwijzers = _verwijzers(rij)
    tellingen = {}
    for nummer, (model, veld) in enumerate(verwijzers):
        rijen = model._default_manager.filter(**{veld: rij}).order_by().values(samen=Value(1))
        tellingen[f"telling_{nummer}"] = Coalesce(Subquery(rijen.annotate(n=Count("*")).values("n")), 0)
    kaal = type(rij)._base_manager.filter(pk=rij.pk).values(**tellingen).first() if tellingen else {}
    uit = []
    for (model, _), aantal in zip(verwijzers, (kaal or {}).values(), strict=False):
        if aantal:
            naam = model._meta.verbose_name if aantal == 1 else model._meta.verbose_name_plural
            uit.append(Gebruik(str(naam), aantal))
    setattr(rij, _GEBRUIK, uit)
    return uit


class MetGebruik(admin.ModelAdmin[Any]):
    """Admin of something that others may refer to: it can be deleted until then."""

    # What to do with something in use that nobody must choose any more, as a sentence; and at which field.
    in_plaats_daarvan = ""
    veld_daarvoor = ""

    def gebruik(self, rij: Any) -> list[Gebruik]:  # noqa: ANN401 - each admin its own model
        """Why this row stays; empty when it may go."""
        return gebruik_van(rij)

    def get_actions(self, request: HttpRequest) -> dict[str, Any]:
        """Deleting goes one by one: each is looked at first."""
        acties = super().get_actions(request)
        acties.pop("delete_selected", None)
        return acties

    @override
    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        """What is in use stays."""
        return super().has_delete_permission(request, obj) and (obj is None or not self.gebruik(obj))

    def blijft(self, request: HttpRequest, rij: object) -> str:
        """Why who may delete cannot delete this row, as a sentence; "" when it can, or is nobody's to delete."""
        if not self.has_delete_permission(request) or not (gebruik := self.gebruik(rij)):
            return ""
        return f"Verwijderen kan niet: dit is in gebruik bij {opsomming([str(deel) for deel in gebruik])}."

    @override
    def render_change_form(self, request: HttpRequest, context: dict[str, Any], *args: Any, **kwargs: Any) -> Any:
        """Django's form, with why there is no button to delete."""
        rij = context.get("original")
        context["blijft"] = self.blijft(request, rij) if rij is not None else ""
        context["in_plaats_daarvan"] = self.in_plaats_daarvan
        return super().render_change_form(request, context, *args, **kwargs)

    def delete_view(
        self, request: HttpRequest, object_id: str, extra_context: dict[str, Any] | None = None
    ) -> HttpResponse:
        """Django's page; of what is in use it says where, and what can be done instead."""
        rij = self.get_object(request, unquote(object_id))
        if rij is None or not (waarom := self.blijft(request, rij)):
            return super().delete_view(request, object_id, extra_context)
        instrumenten = self._instrumenten_met(rij)
        context = {
            **self.admin_site.each_context(request),
            "title": "Verwijderen kan niet",
            "opts": self.opts,
            "rij": rij,
            "waarom": waarom,
            "in_plaats_daarvan": self.in_plaats_daarvan,
            "veld_daarvoor": self.veld_daarvoor,
            "instrumenten": instrumenten[:_GENOEMD],
            "niet_genoemd": max(0, len(instrumenten) - _GENOEMD),
        }
        return TemplateResponse(request, "admin/in_gebruik.html", context, status=403)

    @staticmethod
    def _instrumenten_met(rij: Model) -> QuerySet[Instrument] | list[Instrument]:
        """The instruments that refer to it: those a beheerder can open and change."""
        velden = [veld for model, veld in _verwijzers(rij) if model is Instrument]
        waar = Q()
        for veld in velden:
            waar |= Q(**{veld: rij})
        return list(Instrument.objects.filter(waar).distinct().only("pk", "naam")) if velden else []

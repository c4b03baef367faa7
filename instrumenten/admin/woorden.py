"""What Django admin says of a row, in words that hold for every name: its own translation has an article too many."""

from typing import Any

from django.contrib import admin
from django.http import HttpRequest, HttpResponse
from django.utils.text import capfirst
from typing_extensions import override

from instrumenten.models import Instrument
from toegang.beheerlijst import MetAlfabet
from toegang.modelvelden import koppeltabel

# What is noted on a request: what to say in place of what Django says.
_EIGEN_WOORDEN = "eigen_woorden"


class EigenWoorden(MetAlfabet, admin.ModelAdmin[Any]):
    """Messages and titles of admin in plain Dutch."""

    @override
    def response_add(self, request: HttpRequest, obj: Any, post_url_continue: str | None = None) -> HttpResponse:
        """Django's answer, with our message."""
        setattr(request, _EIGEN_WOORDEN, f"“{obj}” is toegevoegd.")
        return super().response_add(request, obj, post_url_continue)

    @override
    def response_change(self, request: HttpRequest, obj: Any) -> HttpResponse:
        """Django's answer, with our message."""
        setattr(request, _EIGEN_WOORDEN, f"“{obj}” is opgeslagen.")
        return super().response_change(request, obj)

    @override
    def response_delete(self, request: HttpRequest, obj_display: str, obj_id: Any) -> HttpResponse:
        """Django's answer, with our message."""
        setattr(request, _EIGEN_WOORDEN, f"“{obj_display}” is verwijderd.")
        return super().response_delete(request, obj_display, obj_id)

    @override
    def message_user(self, request: HttpRequest, message: Any, *args: Any, **kwargs: Any) -> None:
        """Say something; of a row that was just saved or deleted in our own words."""
        super().message_user(request, getattr(request, _EIGEN_WOORDEN, message), *args, **kwargs)

    @override
    def get_deleted_objects(self, objs: Any, request: HttpRequest) -> tuple[Any, Any, Any, Any]:
        """What goes along when a row is deleted; that an instrument refers to something is said in words."""
        weg, aantallen, verboden, beschermd = super().get_deleted_objects(objs, request)
        koppelingen = {
            koppeltabel(Instrument, veld.name)[0]._meta.verbose_name_plural: veld.verbose_name
            for veld in Instrument._meta.many_to_many
        }
        namen = {naam: f"verwijzingen van instrumenten naar {naar}" for naam, naar in koppelingen.items()}
        return weg, {namen.get(naam, naam): aantal for naam, aantal in aantallen.items()}, verboden, beschermd

    def changelist_view(self, request: HttpRequest, extra_context: dict[str, Any] | None = None) -> HttpResponse:
        """Django's list, under the name of what is in it."""
        titel = capfirst(str(self.opts.verbose_name_plural))
        return super().changelist_view(request, {"title": titel, **(extra_context or {})})

    def changeform_view(
        self,
        request: HttpRequest,
        object_id: str | None = None,
        form_url: str = "",
        extra_context: dict[str, Any] | None = None,
    ) -> HttpResponse:
        """Django's form, under the name of what it is about."""
        mag = self.has_change_permission(request)
        doen = "toevoegen" if object_id is None else "wijzigen" if mag else "bekijken"
        titel = f"{capfirst(str(self.opts.verbose_name))} {doen}"
        return super().changeform_view(request, object_id, form_url, {"title": titel, **(extra_context or {})})

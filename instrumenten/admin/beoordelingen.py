"""Looking after reviews: a beheerder hides one with a reason, and never writes in one."""

from typing import Any

from django import forms
from django.contrib import admin
from django.contrib.admin.utils import unquote
from django.core.exceptions import PermissionDenied
from django.db.models import QuerySet
from django.http import Http404, HttpRequest, HttpResponse
from django.template.response import TemplateResponse
from django.utils import timezone
from django.utils.decorators import method_decorator
from django.utils.html import format_html
from django.views.decorators.http import require_safe
from typing_extensions import override

from instrumenten.admin.woorden import EigenWoorden
from instrumenten.models import Beoordeling
from instrumenten.verloop.herzieningen import herzieningen
from toegang.bewerkbaar import Verouderd, vergrendel
from toegang.formulieren import vervang_waarde


class Beoordelingformulier(forms.ModelForm[Beoordeling]):
    """Hiding a review, or showing it again; carries the revision of the review that was read."""

    stand = forms.IntegerField(widget=forms.HiddenInput)

    class Meta:
        model = Beoordeling
        fields = ("verborgen", "verborgen_reden")
        help_texts = {
            "verborgen": "Een verborgen beoordeling is niet te lezen en telt niet mee in het gemiddelde.",
            "verborgen_reden": "Verplicht bij verbergen. Schrijf geen gegevens van klanten op.",
        }

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.initial["stand"] = self.instance.revisie

    def clean(self) -> dict[str, Any]:
        """Ask for a reason, drop one that has become idle, and refuse a judgement of an older text."""
        gegevens = super().clean() or self.cleaned_data
        if gegevens.get("verborgen") and not gegevens.get("verborgen_reden"):
            self.add_error("verborgen_reden", "Schrijf op waarom deze beoordeling verborgen is.")
        if not gegevens.get("verborgen"):
            gegevens["verborgen_reden"] = ""
        try:
            self.instance.revisie = vergrendel(self.instance, gegevens.get("stand", 0)).revisie
        except Verouderd as fout:
            self.add_error(
                None, "Deze beoordeling is intussen veranderd. Lees haar opnieuw en bewaar dan nog een keer."
            )
            vervang_waarde(self, "stand", str(fout.actueel.revisie))
        return gegevens


class BeoordelingAdmin(EigenWoorden):
    """Reviews of instruments: to read, and to hide or show again."""

    form = Beoordelingformulier
    list_display = ("van", "wie", "algemeen", "resultaat", "uitvoering", "dag", "verborgen")
    list_filter = ("verborgen", "algemeen", "beoordeeld_op")
    list_select_related = ("instrument", "auteur")
    list_per_page = 50
    show_facets = admin.ShowFacets.NEVER
    search_fields = ("instrument__naam", "toelichting_algemeen", "toelichting_resultaat", "toelichting_uitvoering")
    search_help_text = "Zoek op instrument of woorden uit de toelichting"
    actions = None
    readonly_fields = (
        "instrument", "wie", "dag", "algemeen", "toelichting_algemeen", "resultaat", "toelichting_resultaat",
        "uitvoering", "toelichting_uitvoering",
    )  # fmt: skip
    fieldsets = (
        ("Beoordeling", {"fields": readonly_fields}),
        ("Verbergen", {"fields": ("verborgen", "verborgen_reden", "stand")}),
    )

    @admin.display(description="instrument", ordering="instrument__naam")
    def van(self, beoordeling: Beoordeling) -> str:
        """The instrument, and for who only hears the link which of its reviews."""
        dag = timezone.localtime(beoordeling.beoordeeld_op)
        return format_html(
            '{}<span class="visually-hidden">, beoordeeld op {} door {}</span>',
            beoordeling.instrument,
            f"{dag:%d-%m-%Y}",
            self.wie(beoordeling),
        )

    def get_queryset(self, request: HttpRequest) -> QuerySet[Beoordeling]:
        return super().get_queryset(request).select_related("instrument", "auteur")

    @admin.display(description="beoordelaar", ordering="auteur__alfabet")
    def wie(self, beoordeling: Beoordeling) -> str:
        """Who wrote it; the name as Eva gives it for what came from there."""
        if beoordeling.auteur:
            return beoordeling.auteur.get_full_name() or beoordeling.auteur.get_username()
        return f"{beoordeling.auteur_naam or 'onbekend'} (uit Eva)"

    @admin.display(description="beoordeeld op", ordering="beoordeeld_op")
    def dag(self, beoordeling: Beoordeling) -> str:
        """The day on which it was written."""
        return f"{timezone.localtime(beoordeling.beoordeeld_op):%d-%m-%Y}"

    @override
    @method_decorator(require_safe)
    def history_view(self, request: HttpRequest, object_id: str, extra_context: Any = None) -> HttpResponse:
        """Each version of the review, in the place of Django's page, which knows only what went through admin."""
        beoordeling = self.get_object(request, unquote(object_id))
        if beoordeling is None:
            raise Http404("Deze beoordeling bestaat niet.")
        if not self.has_view_or_change_permission(request, beoordeling):
            raise PermissionDenied
        context = {
            **self.admin_site.each_context(request),
            "title": "Geschiedenis",
            "subtitle": str(beoordeling),
            "opts": self.opts,
            "beoordeling": beoordeling,
            "wijzigingen": herzieningen(beoordeling),
        }
        return TemplateResponse(request, "admin/instrumenten/beoordeling/geschiedenis.html", context)

    @override
    def has_add_permission(self, request: HttpRequest) -> bool:
        return False

    @override
    def has_delete_permission(self, request: HttpRequest, obj: Beoordeling | None = None) -> bool:
        return False

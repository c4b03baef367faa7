"""Instruments in admin: the list and the form."""

from typing import Any

from django import forms
from django.contrib import admin, messages
from django.core.exceptions import PermissionDenied
from django.db.models import ManyToManyField
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import path, reverse
from django.utils import timezone
from django.utils.decorators import method_decorator
from django.views.decorators.http import require_POST
from typing_extensions import override

from instrumenten.actions.instrument import kopieer
from instrumenten.admin.acties import MetActies
from instrumenten.admin.bewaking import MetBewaking
from instrumenten.admin.delen import DELEN
from instrumenten.admin.formulier import HULP, INDELING, Instrumentformulier
from instrumenten.admin.lijst import Compleetheid, Versheid
from instrumenten.admin.uitwisseling import MetUitwisseling
from instrumenten.admin.verloop import MetVerloop
from instrumenten.admin.verwijderen import Gebruik
from instrumenten.models import Beoordeling, Instrument, Mediabestand, Status
from instrumenten.querysets import InstrumentQuerySet
from toegang.alfabet import op_naam
from toegang.formulieren import Eenmalig
from toegang.verzoek import wie_vraagt

# Counted once per row: by how many reviews it stays.
_BEOORDEELD = "_beoordeeld"


class InstrumentAdmin(MetActies, MetUitwisseling, MetVerloop, MetBewaking):
    """Instruments: what is public, what is complete, what was not touched for long."""

    form = Instrumentformulier
    list_display = ("naam", "aanbieder", "status", "compleet", "gewijzigd", "publicatieperiode")
    list_filter = ("status", Compleetheid, Versheid, "tegels", "klantkenmerken", "uitvoering")
    list_select_related = ("aanbieder",)
    list_per_page = 50
    show_facets = admin.ShowFacets.NEVER
    # How many there are with and without the filters is two counts; the first is enough.
    show_full_result_count = False
    search_fields = ("naam", "samenvatting", "aanbieder__naam")
    search_help_text = "Zoek op naam, samenvatting of aanbieder"
    ordering = (op_naam("naam"), "pk")
    prepopulated_fields = {"slug": ("naam",)}
    # Native controls: readable by everyone, and nothing to wait for.
    formfield_overrides = {
        ManyToManyField: {"widget": forms.CheckboxSelectMultiple},
    }
    inlines = DELEN
    # For the choice of a tegel or klantkenmerk in the filters: those without one.
    empty_value_display = "geen"
    readonly_fields = ("gewijzigd_op", "eigenaar", "importmerk", "volgers")
    in_plaats_daarvan = "Archiveer het instrument: dan kan niemand het meer kiezen, en plannen houden het."
    veld_daarvoor = "status"
    fieldsets = INDELING

    def get_queryset(self, request: HttpRequest) -> InstrumentQuerySet:
        alle = super().get_queryset(request)
        if not isinstance(alle, InstrumentQuerySet):
            raise TypeError("The manager of Instrument gives another queryset.")
        return alle.met_compleetheid()

    @override
    def formfield_for_manytomany(self, db_field: Any, request: HttpRequest, **kwargs: Any) -> Any:
        """Checkboxes for Eva's short lists; areas can be hundreds and stay a list to choose from."""
        if db_field.name == "gebieden":
            kwargs["widget"] = forms.SelectMultiple
        return super().formfield_for_manytomany(db_field, request, **kwargs)

    @override
    def formfield_for_dbfield(self, db_field: Any, request: HttpRequest, **kwargs: Any) -> Any:
        """Give every field its help, so that the form explains the format."""
        veld = super().formfield_for_dbfield(db_field, request, **kwargs)
        if veld is not None and db_field.name in HULP:
            veld.help_text = HULP[db_field.name]
        return veld

    @admin.display(description="compleet", ordering="is_compleet")
    def compleet(self, instrument: Instrument) -> str:
        """Whether it has a tegel and a klantkenmerk, in a word."""
        return "ja" if instrument.is_compleet else "nee"

    @admin.display(description="gewijzigd", ordering="gewijzigd_op")
    def gewijzigd(self, instrument: Instrument) -> str:
        """The day of the last change."""
        return f"{timezone.localtime(instrument.gewijzigd_op):%d-%m-%Y}"

    @admin.display(description="publicatieperiode")
    def publicatieperiode(self, instrument: Instrument) -> str:
        """From and to, as far as they are set."""
        vanaf, tot = instrument.publiceren_vanaf, instrument.publiceren_tot
        delen = [f"vanaf {vanaf:%d-%m-%Y}" if vanaf else "", f"tot en met {tot:%d-%m-%Y}" if tot else ""]
        return " ".join(filter(None, delen)) or "altijd"

    @admin.display(description="volgers")
    def volgers(self, instrument: Instrument) -> str:
        """How many people follow it; who they are is theirs."""
        return str(instrument.volgers.count()) if instrument.pk else "nog geen"

    def get_urls(self) -> list[Any]:
        """Django's own pages of an instrument, and ours."""
        eigen = [
            path(
                "<int:pk>/kopieer/",
                self.admin_site.admin_view(self.kopieer_een),
                name="instrumenten_instrument_kopieer",
            ),
        ]
        return eigen + super().get_urls()

    @method_decorator(require_POST)
    def kopieer_een(self, request: HttpRequest, pk: int) -> HttpResponse:
        """Copy one instrument and open the copy; a second send of the same button opens that copy too."""
        if not self.has_add_permission(request):
            raise PermissionDenied
        instrument = get_object_or_404(Instrument, pk=pk)
        formulier = Eenmalig(request.POST)
        if not formulier.is_valid():
            self.message_user(request, "Er is niets gekopieerd. Kies nog een keer Kopiëren.", messages.WARNING)
            return redirect("admin:instrumenten_instrument_change", pk)

        def handeling() -> str:
            kopie = kopieer(instrument=instrument, door=wie_vraagt(request))
            self.log_addition(request, kopie, "Gekopieerd.")
            return reverse("admin:instrumenten_instrument_change", args=[kopie.pk])

        adres = self.eenmaal(request, formulier, handeling)
        self.message_user(
            request,
            "Dit is de kopie, een concept. Pas naam en adres aan. Bestanden en startmomenten zijn niet meegekomen.",
            messages.SUCCESS,
        )
        return redirect(adres)

    def change_view(
        self, request: HttpRequest, object_id: str, form_url: str = "", extra_context: dict[str, Any] | None = None
    ) -> HttpResponse:
        """Django's own page, with the key that makes a double click copy once."""
        extra = {"kopieerformulier": Eenmalig(), **(extra_context or {})}
        return super().change_view(request, object_id, form_url, extra)

    @override
    def save_formset(self, request: HttpRequest, form: Any, formset: Any, change: bool) -> None:
        """Say of each new file who added it."""
        for deel in formset.save(commit=False):
            if isinstance(deel, Mediabestand) and deel.pk is None:
                deel.toegevoegd_door = request.user
        super().save_formset(request, form, formset, change)

    def gebruik(self, rij: Instrument) -> list[Gebruik]:
        """What a plan uses or someone reviewed stays. With a concept go the reviews that came in with it out of Eva."""
        aantal: int | None = getattr(rij, _BEOORDEELD, None)
        if aantal is None:
            telt = rij.beoordelingen.all()
            if rij.status == Status.CONCEPT:
                telt = telt.filter(auteur__isnull=False)
            aantal = telt.count()
            setattr(rij, _BEOORDEELD, aantal)
        woord = "beoordeling" if aantal == 1 else "beoordelingen"
        return [*super().gebruik(rij), *([Gebruik(woord, aantal)] if aantal else [])]

    @override
    def get_deleted_objects(self, objs: Any, request: HttpRequest) -> tuple[Any, Any, Any, Any]:
        """A beheerder deletes no reviews, but those of Eva are part of what came in with it."""
        weg, aantallen, verboden, beschermd = super().get_deleted_objects(objs, request)
        return weg, aantallen, verboden - {Beoordeling._meta.verbose_name}, beschermd

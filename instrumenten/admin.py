"""Keeping the instruments, in the order of Eva's format. No client is known here."""

from datetime import timedelta
from typing import Any

from django import forms
from django.contrib import admin, messages
from django.db.models import DateField, ManyToManyField, QuerySet
from django.http import HttpRequest
from django.urls import reverse_lazy
from django.utils import timezone

from instrumenten.actions import NietCompleet, archiveer, in_gebruik, publiceer
from instrumenten.admin_bewaking import Bewaakt
from instrumenten.admin_codelijsten import (
    VEILIG_ADRES,
    AanbiederAdmin,
    DoelgroepAdmin,
    GebiedAdmin,
    KlantkenmerkAdmin,
    TegelAdmin,
    VormAdmin,
)
from instrumenten.models import (
    Aanbieder,
    Contactpersoon,
    Doelgroep,
    Download,
    Gebied,
    Instrument,
    Klantkenmerk,
    Link,
    Locatie,
    Registratiecode,
    Status,
    Tegel,
    Uitvoeringsvorm,
    Video,
)
from instrumenten.publicatie import melding_ontbreekt, wat_ontbreekt

admin.site.site_url = reverse_lazy("instrumenten")

# After this long without a change an instrument asks for a look (Eva: descriptions go stale).
LANG_NIET_GEWIJZIGD = timedelta(days=182)


class Instrumentformulier(Bewaakt):
    """The instrumentenformat (fields: InstrumentAdmin). Publishing asks for what a klantmanager searches on."""

    def clean(self) -> dict[str, Any]:
        """Refuse to publish what is not complete, and say what is missing."""
        gegevens = super().clean() or self.cleaned_data
        if gegevens.get("status") == Status.GEPUBLICEERD:
            ontbreekt = wat_ontbreekt(
                samenvatting=gegevens.get("samenvatting", ""),
                tegels=len(gegevens.get("tegels", ())),
                klantkenmerken=len(gegevens.get("klantkenmerken", ())),
            )
            if ontbreekt:
                self.add_error("status", melding_ontbreekt(ontbreekt))
        return gegevens


class Compleetheid(admin.SimpleListFilter):
    """Instruments that can, or cannot yet, be published."""

    title = "compleetheid"
    parameter_name = "compleet"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, str]]:
        return [("ja", "Ja"), ("nee", "Nee, er ontbreekt iets")]

    def queryset(self, request: HttpRequest, queryset: QuerySet) -> QuerySet:
        if self.value() in {"ja", "nee"}:
            return queryset.filter(is_compleet=self.value() == "ja")
        return queryset


class Versheid(admin.SimpleListFilter):
    """Instruments that nobody touched for half a year."""

    title = "laatste wijziging"
    parameter_name = "gewijzigd"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, str]]:
        return [("lang", "Langer dan 6 maanden geleden")]

    def queryset(self, request: HttpRequest, queryset: QuerySet) -> QuerySet:
        if self.value() == "lang":
            return queryset.filter(gewijzigd_op__lt=timezone.now() - LANG_NIET_GEWIJZIGD)
        return queryset


class LocatieInline(admin.StackedInline):
    model = Locatie
    extra = 1


class RegistratiecodeInline(admin.StackedInline):
    model = Registratiecode
    extra = 1


class ContactpersoonInline(admin.StackedInline):
    model = Contactpersoon
    extra = 1


class DownloadInline(admin.StackedInline):
    model = Download
    extra = 1
    formfield_overrides = VEILIG_ADRES


class VideoInline(admin.StackedInline):
    model = Video
    extra = 1


class LinkInline(admin.StackedInline):
    model = Link
    extra = 1
    formfield_overrides = VEILIG_ADRES


HULP = {
    "slug": "Deel van het webadres. Wordt ingevuld uit de naam; verander het later niet meer.",
    "samenvatting": "Hoogstens 500 tekens. Dit staat in de zoekresultaten.",
    "samenvatting_klant": "Hoogstens 500 tekens, in eenvoudig Nederlands (B1), met u. De klant leest dit in het plan.",
    "doel": "Wat heeft de klant na afloop bereikt?",
    "tegels": "Waar in het werklandschap hoort dit instrument? Minstens één om te kunnen publiceren.",
    "klantkenmerken": "Waar werkt het instrument aan? Minstens één om te kunnen publiceren.",
    "doelgroepen": "Kies niets als het instrument voor iedereen is. Met een doelgroep is het óók voor die groep.",
    "werkwijze": "Hoe gaat het in zijn werk, stap voor stap?",
    "voorwaarden_deelname": "Zet de belangrijkste voorwaarde in de eerste zin. Die ziet de klantmanager bij 'Let op'.",
    "gebieden": "Kies niets als het instrument overal binnen het bereik te gebruiken is.",
    "duur": "Een getal; kies hieronder de eenheid.",
    "kosten": "In euro. Leeg als het niet bekend is; 0 als het niets kost.",
    "toelichting_kosten": "Per traject of per persoon? Een indicatie? Met of zonder btw?",
    "status": "Alleen gepubliceerde instrumenten zijn voor klantmanagers te vinden.",
    "publiceren_vanaf": "Leeg: meteen.",
    "publiceren_tot": "Leeg: zonder einddatum.",
}


@admin.register(Instrument)
class InstrumentAdmin(admin.ModelAdmin):
    """Instruments: what is public, what is complete, what was not touched for long."""

    form = Instrumentformulier
    list_display = ("naam", "aanbieder", "status", "compleet", "gewijzigd", "publicatieperiode")
    list_filter = ("status", Compleetheid, Versheid, "tegels", "klantkenmerken", "uitvoering")
    list_select_related = ("aanbieder",)
    list_per_page = 50
    show_facets = admin.ShowFacets.NEVER
    search_fields = ("naam", "samenvatting", "aanbieder__naam")
    search_help_text = "Zoek op naam, samenvatting of aanbieder"
    ordering = ("naam",)
    prepopulated_fields = {"slug": ("naam",)}
    # Native controls: readable by everyone, and nothing to wait for.
    formfield_overrides = {
        ManyToManyField: {"widget": forms.CheckboxSelectMultiple},
        DateField: {"widget": forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d")},
    }
    inlines = (LocatieInline, RegistratiecodeInline, ContactpersoonInline, LinkInline, DownloadInline, VideoInline)
    actions = ("publiceer_gekozen", "archiveer_gekozen")
    save_on_top = True
    readonly_fields = ("gewijzigd_op", "eigenaar", "importmerk")
    fieldsets = (
        (
            "Beschrijving",
            {"fields": ("naam", "slug", "samenvatting", "samenvatting_klant", "doel", "uitvoeringsvormen", "werkwijze",
                        "onderscheidende_aanpak", "individueel", "groep")},
        ),
        ("Waarvoor", {"fields": ("tegels", "klantkenmerken")}),
        (
            "Voor wie",
            {"fields": ("doelgroepen", "toelichting_doelgroep", "voorwaarden_deelname")},
        ),
        (
            "Praktisch",
            {"fields": ("aanbieder", "uitvoering", "bereik", "gebieden", "uren_per_week",
                        "toelichting_intensiteit", "duur",
                        "duur_eenheid", "toelichting_duur", "kosten", "toelichting_kosten", "werkafspraken",
                        "aanmeldinstructies")},
        ),
        ("Verder", {"fields": ("samenwerkingspartners", "aanvullende_informatie", "bron", "eigenaar", "importmerk")}),
        ("Publicatie", {"fields": ("status", "publiceren_vanaf", "publiceren_tot", "gewijzigd_op", "stand")}),
    )  # fmt: skip

    def get_queryset(self, request: HttpRequest) -> QuerySet:
        return super().get_queryset(request).met_compleetheid()

    def formfield_for_manytomany(self, db_field: Any, request: HttpRequest, **kwargs: Any) -> Any:
        """Checkboxes for Eva's short lists; areas can be hundreds and stay a list to choose from."""
        if db_field.name == "gebieden":
            kwargs["widget"] = forms.SelectMultiple
        return super().formfield_for_manytomany(db_field, request, **kwargs)

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

    @admin.action(description="Publiceer de gekozen instrumenten", permissions=["change"])
    def publiceer_gekozen(self, request: HttpRequest, queryset: QuerySet) -> None:
        """Publish those that are complete; say of each other one what is missing."""
        gelukt = 0
        for instrument in queryset:
            try:
                publiceer(instrument=instrument, door=request.user)
            except NietCompleet as fout:
                self.message_user(request, f"{instrument.naam}: {fout}", messages.ERROR)
            else:
                self.log_change(request, instrument, "Gepubliceerd.")
                gelukt += 1
        self._meld(request, gelukt, "gepubliceerd")

    @admin.action(description="Archiveer de gekozen instrumenten", permissions=["change"])
    def archiveer_gekozen(self, request: HttpRequest, queryset: QuerySet) -> None:
        """Archive; plans that use them keep them."""
        aantal = 0
        for instrument in queryset:
            archiveer(instrument=instrument, door=request.user)
            self.log_change(request, instrument, "Gearchiveerd.")
            aantal += 1
        self._meld(request, aantal, "gearchiveerd")

    def _meld(self, request: HttpRequest, aantal: int, wat: str) -> None:
        if aantal:
            woord = "instrument" if aantal == 1 else "instrumenten"
            self.message_user(request, f"{aantal} {woord} {wat}.", messages.SUCCESS)

    def get_actions(self, request: HttpRequest) -> dict[str, Any]:
        """Deleting goes one by one: what was used is archived instead."""
        acties = super().get_actions(request)
        acties.pop("delete_selected", None)
        return acties

    def has_delete_permission(self, request: HttpRequest, obj: Instrument | None = None) -> bool:
        """What a plan uses cannot be deleted, only archived."""
        return super().has_delete_permission(request, obj) and (obj is None or not in_gebruik(obj))


admin.site.register(Aanbieder, AanbiederAdmin)
admin.site.register(Doelgroep, DoelgroepAdmin)
admin.site.register(Gebied, GebiedAdmin)
admin.site.register(Klantkenmerk, KlantkenmerkAdmin)
admin.site.register(Tegel, TegelAdmin)
admin.site.register(Uitvoeringsvorm, VormAdmin)

"""Keeping the profiles and the grounds for departing from a proposal. No client is known here."""

from django.contrib import admin
from django.http import HttpRequest

from profielen.models import Afwijkgrond, Klantprofiel, ProfielPatroon, Profieltoekenning


class PatroonInline(admin.TabularInline):
    """The expected range per component, beside the profile that it belongs to."""

    model = ProfielPatroon
    extra = 0
    max_num = 10


@admin.register(Klantprofiel)
class KlantprofielAdmin(admin.ModelAdmin):
    """Profiles are data: a municipality fills in its own and takes away the mark "voorbeeldinhoud"."""

    list_display = ["__str__", "set", "volgorde", "actief", "voorbeeldinhoud", "termijn_maanden", "contactnorm_dagen"]
    list_filter = ["set", "actief", "voorbeeldinhoud"]
    search_fields = ["code", "naam"]
    filter_horizontal = ["tegels", "klantkenmerken"]
    inlines = [PatroonInline]
    fieldsets = [
        (None, {"fields": ["set", "code", "naam", "volgorde", "actief", "voorbeeldinhoud", "toegang", "bron"]}),
        ("Kenmerken en behoeften", {"fields": ["kenmerken", "ontwikkelbehoefte", "ondersteuningsbehoefte"]}),
        (
            "Dienstverlening",
            {
                "fields": [
                    "doelstelling",
                    "einddoel",
                    "focus",
                    "rol_professional",
                    "betrokkenheid",
                    "termijn_maanden",
                    "contactnorm_dagen",
                    "evaluatie_maanden",
                    "ladder_van",
                    "ladder_tot",
                    "tegels",
                    "klantkenmerken",
                    "instrumenten",
                    "doorstroom",
                ]
            },
        ),
        ("Voor de klant", {"fields": ["naam_klant", "uitleg_klant"]}),
    ]

    def has_delete_permission(self, request: HttpRequest, obj: Klantprofiel | None = None) -> bool:
        """A profile that was ever chosen stays: take it out of use instead."""
        if obj is not None and Profieltoekenning.objects.filter(profiel=obj).exists():
            return False
        return super().has_delete_permission(request, obj)


@admin.register(Afwijkgrond)
class AfwijkgrondAdmin(admin.ModelAdmin):
    """The grounds that a klantmanager can choose from."""

    list_display = ["naam", "code", "volgorde", "bron"]
    search_fields = ["naam"]

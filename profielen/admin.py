"""Keeping the profiles and the grounds for departing from a proposal. No client is known here."""

from django import forms
from django.contrib import admin
from django.db.models import ManyToManyField

from instrumenten.admin.bewaking import Bewaakt, MetBewaking
from instrumenten.admin.codelijsten import Regels
from klantbeeld.models import IgmComponent
from profielen.models import Afwijkgrond, Klantprofiel, ProfielPatroon
from toegang.beheerlijst import MetEigenVelden

MATEN = ("substantieel", "aandacht", "licht")


class Behoeften(Regels):
    """Development needs, one per line: component code, degree and explanation, with a bar between them."""

    def prepare_value(self, value: object) -> object:
        if not isinstance(value, list):
            return value
        return "\n".join(f"{regel['component']} | {regel['mate']} | {regel['toelichting']}" for regel in value)

    def to_python(self, value: object) -> list[dict[str, str]]:  # type: ignore[override]  # texts become rows
        behoeften = []
        for regel in super().to_python(value):
            delen = [deel.strip() for deel in regel.split("|", 2)]
            if len(delen) != 3 or delen[1] not in MATEN:
                raise forms.ValidationError(
                    f"Schrijf elke regel als: code | {', '.join(MATEN[:-1])} of {MATEN[-1]} | toelichting."
                )
            behoeften.append({"component": delen[0], "mate": delen[1], "toelichting": delen[2]})
        return behoeften


class Klantprofielformulier(Bewaakt):
    """The lists of a profile as text that a person can edit."""

    kenmerken = Regels(label="Kenmerken")
    ondersteuningsbehoefte = Regels(label="Ondersteuningsbehoefte")
    instrumenten = Regels(label="Instrumenten in de bron")
    ontwikkelbehoefte = Behoeften(
        label="Ontwikkelbehoefte", help_text="Een per regel, bijvoorbeeld: EFF | substantieel | Positieve ervaringen."
    )

    def clean_ontwikkelbehoefte(self) -> list[dict[str, str]]:
        """Only components that exist."""
        behoeften: list[dict[str, str]] = self.cleaned_data["ontwikkelbehoefte"]
        onbekend = {regel["component"] for regel in behoeften} - set(
            IgmComponent.objects.values_list("code", flat=True)
        )
        if onbekend:
            raise forms.ValidationError(f"Deze code bestaat niet: {', '.join(sorted(onbekend))}.")
        return behoeften


class PatroonInline(MetEigenVelden, admin.TabularInline):  # type: ignore[type-arg]  # Django's class takes no arguments when it runs
    """The expected range per component, beside the profile that it belongs to."""

    model = ProfielPatroon
    extra = 0
    max_num = 10


@admin.register(Klantprofiel)
class KlantprofielAdmin(MetBewaking):
    """Profiles are data: a municipality fills in its own and takes away the mark "voorbeeldinhoud"."""

    form = Klantprofielformulier
    list_display = ["__str__", "set", "volgorde", "actief", "voorbeeldinhoud", "termijn_maanden", "contactnorm_dagen"]
    list_filter = ["set", "actief", "voorbeeldinhoud"]
    search_fields = ["code", "naam"]
    formfield_overrides = {ManyToManyField: {"widget": forms.CheckboxSelectMultiple}}
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

    # A profile that was ever chosen stays.
    in_plaats_daarvan = "Zet “in gebruik” uit: dan kan niemand dit profiel meer kiezen, en wie het heeft, houdt het."
    veld_daarvoor = "actief"


@admin.register(Afwijkgrond)
class AfwijkgrondAdmin(MetBewaking):
    """The grounds that a klantmanager can choose from."""

    list_display = ["naam", "code", "volgorde", "bron"]
    search_fields = ["naam"]

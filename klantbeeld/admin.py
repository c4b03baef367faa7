"""Keeping the words of the IGM. No client is known here.

Nothing that clients may refer to can be removed: the page that asks "are you sure" would show what refers to it.
"""

from django import forms
from django.contrib import admin
from django.db.models import ManyToManyField

from instrumenten.admin.bewaking import Bewaakt, MetBewaking
from instrumenten.admin.codelijsten import Regels
from instrumenten.admin.lijsten import VasteLijst
from klantbeeld.models import Anker, IgmComponent, KenmerkKoppeling, MgvKaart, Zoekrichting


class Ankers(VasteLijst, admin.TabularInline):  # type: ignore[type-arg]  # Django's class takes no arguments when it runs
    """What the scores 1 to 5 mean, beside the component that they belong to."""

    model = Anker
    fields = ("score", "tekst", "tekst_klant", "tekst_wij", "bron")
    readonly_fields = ("score",)
    extra = 0


class Componentformulier(Bewaakt):
    """A component, its lists one per line."""

    vragen = Regels(label="Vragen die helpen")
    indicatoren = Regels(label="Waar let u op?")


@admin.register(IgmComponent)
class IgmComponentAdmin(VasteLijst, MetBewaking):
    """The ten components of the IGM: how they are worded is data, which there are is the model."""

    form = Componentformulier
    list_display = ("naam", "code", "groep", "volgorde")
    list_filter = ("groep",)
    readonly_fields = ("code", "groep")
    fields = (
        "code",
        "groep",
        "naam",
        "naam_klant",
        "definitie",
        "klantvraag",
        "vragen",
        "indicatoren",
        "denkvraag",
        "let_op",
        "volgorde",
        "bron",
    )
    inlines = (Ankers,)


@admin.register(KenmerkKoppeling)
class KenmerkKoppelingAdmin(MetBewaking):
    """Which klantkenmerk works on which component, and how strongly."""

    # Only the two together tell one link of the list from the next.
    list_display = ("koppeling", "gewicht", "bron")
    list_filter = ("component", "gewicht")
    list_select_related = ("component", "klantkenmerk")
    search_fields = ("klantkenmerk__naam", "klantkenmerk__code")

    @admin.display(description="component en klantkenmerk", ordering="component__naam")
    def koppeling(self, koppeling: KenmerkKoppeling) -> str:
        """What is linked."""
        return f"{koppeling.component} – {koppeling.klantkenmerk}"


@admin.register(Zoekrichting)
class ZoekrichtingAdmin(VasteLijst, MetBewaking):
    """Where to look in the catalogue when a component is weak: one per component."""

    list_display = ("component", "bron")
    list_select_related = ("component",)
    readonly_fields = ("component",)
    formfield_overrides = {ManyToManyField: {"widget": forms.CheckboxSelectMultiple}}


class Kaartformulier(Bewaakt):
    """A card, its techniques one per line."""

    technieken = Regels(label="Technieken")


@admin.register(MgvKaart)
class MgvKaartAdmin(VasteLijst, MetBewaking):
    """The hint of motiverende gespreksvoering for a component: one per component."""

    form = Kaartformulier
    list_display = ("component", "proces", "bron")
    list_select_related = ("component",)
    readonly_fields = ("component",)

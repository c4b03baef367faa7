"""Keeping what instruments refer to: providers and Eva's code lists, editable in text."""

from collections.abc import Mapping
from typing import Any

from django import forms
from django.contrib import admin
from django.db.models import Count, Field, Max, QuerySet, URLField
from django.http import HttpRequest
from typing_extensions import override

from instrumenten.admin.bewaking import Bewaakt, MetBewaking
from instrumenten.admin.lijsten import Codelijst, VasteLijst
from instrumenten.models import EIGEN_DOELGROEPEN_MAXIMUM, Doelgroep, Gebied, Klantkenmerk, Tegel, Uitvoeringsvorm
from toegang.alfabet import op_naam

NAAM_KLANT = "Zo leest de klant het, op papier en op het scherm. De naam van Eva ziet alleen de medewerker."
MET_U = "Schrijf met u. Wie liever anders wordt aangesproken, leest dat vanzelf anders."

# An address typed without "https://" gets it.
VEILIG_ADRES: Mapping[type[Field[Any, Any]], Mapping[str, Any]] = {URLField: {"assume_scheme": "https"}}


class Regels(forms.CharField):
    """A list of texts, typed one per line."""

    widget = forms.Textarea

    def __init__(self, **kwargs: Any) -> None:
        kwargs.setdefault("help_text", "Elke regel is één punt.")
        super().__init__(required=False, **kwargs)

    @override
    def prepare_value(self, value: Any) -> Any:
        """The list as lines."""
        return "\n".join(value) if isinstance(value, list) else value

    @override
    def to_python(self, value: Any) -> list[str]:  # type: ignore[override]  # text comes in, lines go out
        """The lines as a list, without the empty ones."""
        return [regel.strip() for regel in (value or "").splitlines() if regel.strip()]

    @override
    def has_changed(self, initial: Any, data: Any) -> bool:
        """Whether the list itself differs, however it was typed."""
        return (initial or []) != self.to_python(data)


class MetAantal(MetBewaking):
    """Something that instruments refer to, with how many do."""

    def get_queryset(self, request: HttpRequest) -> QuerySet[Any]:
        rijen: QuerySet[Any] = super().get_queryset(request).annotate(aantal=Count("instrumenten"))
        return rijen

    @admin.display(description="aantal instrumenten", ordering="aantal")
    def aantal_instrumenten(self, regel: Any) -> int:  # noqa: ANN401 - of several models, as counted above
        """How many instruments refer to it."""
        return int(regel.aantal)


class EvaLijst(VasteLijst, MetAantal, Codelijst):
    """A code list of Eva: its words may change, its codes and what is on it may not."""

    list_display: tuple[str, ...] = ("naam", "code", "aantal_instrumenten")
    readonly_fields = ("bron",)
    # Short enough to see at a glance.
    search_fields = ()


class Tegelformulier(Bewaakt):
    """A tegel, its hints one per line."""

    tips = Regels(label="Tips")

    class Meta:
        model = Tegel
        fields = ("naam", "naam_klant", "ondertitel", "omschrijving", "tips", "kolom", "rij", "volgorde")
        help_texts = {"naam_klant": NAAM_KLANT}


class TegelAdmin(EvaLijst):
    """The tiles of the werklandschap. Column and row count from 0, from the left and from above."""

    form = Tegelformulier
    list_display = ("naam", "ondertitel", "kolom", "rij", "aantal_instrumenten")
    fields = ("naam", "naam_klant", "ondertitel", "omschrijving", "tips", "kolom", "rij", "volgorde", "code", "bron")


class Kenmerkformulier(Bewaakt):
    """A klantkenmerk, with what the client reads of it."""

    class Meta:
        model = Klantkenmerk
        fields = ("naam", "naam_klant", "groep", "omschrijving", "omschrijving_klant", "volgorde")
        help_texts = {"naam_klant": NAAM_KLANT, "omschrijving_klant": MET_U}


class KlantkenmerkAdmin(EvaLijst):
    """What one works on with a client."""

    list_display = ("naam", "groep", "code", "aantal_instrumenten")
    list_filter = ("groep",)
    form = Kenmerkformulier
    fields = ("naam", "naam_klant", "groep", "omschrijving", "omschrijving_klant", "volgorde", "code", "bron")


class Vormformulier(Bewaakt):
    """A form of carrying out, with the names that older exports of Eva use."""

    oude_namen = Regels(
        label="Namen in oudere versies van Eva",
        help_text="Elke regel is één naam. Bij het inlezen worden deze namen herkend.",
    )

    class Meta:
        model = Uitvoeringsvorm
        fields = ("naam", "oude_namen", "volgorde")


class VormAdmin(EvaLijst):
    """The forms in which instruments are carried out."""

    form = Vormformulier
    fields = ("naam", "oude_namen", "volgorde", "code", "bron")


class Doelgroepformulier(Bewaakt):
    """A doelgroep; what a beheerder adds is the municipality's own."""

    class Meta:
        model = Doelgroep
        fields = ("naam", "volgorde")

        help_texts = {
            "naam": f"Een gemeente heeft hoogstens {EIGEN_DOELGROEPEN_MAXIMUM} eigen doelgroepen.",
            "volgorde": "Laag staat eerst. De acht doelgroepen van Eva staan vooraan.",
        }

    def clean(self) -> dict[str, Any]:
        """Give a new one its code and its place, behind all others. Who adds one at the same moment waits for this."""
        gegevens = super().clean() or self.cleaned_data
        if self.instance.pk is None:
            # Those of Eva are always there to lock; only a statement after the lock sees what it waited for.
            list(self.vergrendeld(Doelgroep.objects.filter(eigen=False).order_by("pk")).values_list("pk"))
            self.instance.eigen = True
            self.instance.code = self._vrije_code()
            self.instance.volgorde = (Doelgroep.objects.aggregate(hoogste=Max("volgorde"))["hoogste"] or 0) + 1
        return gegevens

    def _vrije_code(self) -> str:
        """The first free code of the municipality's own: EIGEN1, EIGEN2, …."""
        bezet = set(Doelgroep.objects.filter(code__startswith="EIGEN").values_list("code", flat=True))
        return next(code for nummer in range(1, len(bezet) + 2) if (code := f"EIGEN{nummer}") not in bezet)


class DoelgroepAdmin(MetAantal):
    """Eva's eight doelgroepen, and at most eight of the municipality's own."""

    form = Doelgroepformulier
    list_display = ("naam", "eigen", "code", "aantal_instrumenten")
    list_filter = ("eigen",)
    ordering = ("volgorde", op_naam("naam"), "code")
    readonly_fields = ("code", "eigen", "bron")
    actions = None

    @override
    def get_fields(self, request: HttpRequest, obj: Doelgroep | None = None) -> tuple[str, ...]:
        """A new one has no code and no place yet."""
        return ("naam", "volgorde", "eigen", "code", "bron") if obj else ("naam",)

    def has_delete_permission(self, request: HttpRequest, obj: Doelgroep | None = None) -> bool:
        """Eva's own doelgroepen stay."""
        return super().has_delete_permission(request, obj) and (obj is None or obj.eigen)


class AanbiederAdmin(MetAantal):
    """Providers."""

    list_display = ("naam", "plaats", "telefoon", "aantal_instrumenten")
    search_fields = ("naam", "plaats")
    search_help_text = "Zoek op naam of plaats"
    prepopulated_fields = {"code": ("naam",)}
    formfield_overrides = VEILIG_ADRES
    actions = None
    fieldsets = (
        (None, {"fields": ("naam", "code", "website", "contactpersoon", "telefoon", "email")}),
        ("Adres", {"fields": ("straat", "huisnummer", "postbus", "antwoordnummer", "postcode", "plaats")}),
    )


class Gebiedformulier(Bewaakt):
    """A region, municipality or neighbourhood."""

    class Meta:
        model = Gebied
        fields = ("naam", "code", "soort")
        help_texts = {
            "naam": "Zo staat het gebied in de catalogus en in het filter.",
            "code": "De code van het CBS: GM en vier cijfers voor een gemeente (GM0363), WK voor een wijk, BU voor een "
            "buurt. Een regio zonder code geeft u zelf een korte code.",
            "soort": "Bijvoorbeeld gemeente, wijk of arbeidsmarktregio. Niet verplicht; de catalogus toont het niet.",
        }


class GebiedAdmin(MetAantal):
    """Regions, municipalities and neighbourhoods where instruments are available."""

    form = Gebiedformulier

    list_display = ("naam", "soort", "code", "aantal_instrumenten")
    search_fields = ("naam", "code")
    search_help_text = "Zoek op naam of code"
    actions = None

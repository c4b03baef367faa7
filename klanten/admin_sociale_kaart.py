"""Keeping the sociale kaart in Django admin. No client is known here: handovers are not shown.

Organisations are corrected on the screens too; a stale save is refused here as there.
"""

from typing import Any

from django import forms
from django.contrib import admin
from django.db.models import Model, URLField

from instrumenten.admin.lijsten import BlijftBestaan
from klanten.models import Organisatiecontact
from toegang.alfabet import op_naam
from toegang.beheerlijst import MetAlfabet, MetEigenVelden
from toegang.formulieren import Teruggeefbaar, vervang_waarde


class Bewaakt(Teruggeefbaar, forms.ModelForm):  # type: ignore[type-arg]  # Django's class takes no arguments when it runs
    """A form over something with a revision; it carries the one that was shown."""

    getoond = forms.IntegerField(widget=forms.HiddenInput, required=False)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.initial["getoond"] = self.instance.revisie

    def clean(self) -> dict[str, Any]:
        """Refuse what was changed in the meantime; saving once more is a choice."""
        gegevens = super().clean() or self.cleaned_data
        if not self.instance.pk:
            return gegevens
        rij = type(self.instance)._default_manager.filter(pk=self.instance.pk)
        nu = self.vergrendeld(rij.order_by()).values_list("revisie", flat=True).get()
        if gegevens.get("getoond") != nu:
            self.add_error(
                None,
                "Iemand anders heeft dit intussen opgeslagen. Wat u typte staat hieronder en is nog niet opgeslagen. "
                "Slaat u nog een keer op, dan geldt wat u hier ziet.",
            )
            vervang_waarde(self, "getoond", str(nu))
        return gegevens

    def save(self, commit: bool = True) -> Model:
        """Count the save, so that someone who corrects it on the screen sees that it changed."""
        if self.instance.pk and self.has_changed():
            # The row is locked since `clean`.
            self.instance.revisie += 1
        opgeslagen: Model = super().save(commit)
        return opgeslagen


class Contacten(MetEigenVelden, admin.StackedInline):  # type: ignore[type-arg]  # Django's class takes no arguments when it runs
    """Whom to call, beside the organisation. Who left is ticked off, not removed: handovers keep the name."""

    model = Organisatiecontact
    form = Bewaakt
    fields = ("naam", "functie", "telefoon", "email", "vast", "actief", "getoond")
    extra = 1
    can_delete = False


class OrganisatieAdmin(BlijftBestaan, MetAlfabet, MetEigenVelden, admin.ModelAdmin):  # type: ignore[type-arg]  # Django's class takes no arguments when it runs
    """Organisations with their contacts. One that handovers point at is taken out of use, not removed."""

    form = Bewaakt
    list_display = ("naam", "soort", "plaats", "actief")
    list_filter = ("soort", "actief")
    list_select_related = ("soort",)
    search_fields = ("naam", "omschrijving", "plaats")
    ordering = (op_naam("naam"), "pk")
    # An address typed without "https://" gets it.
    formfield_overrides = {URLField: {"assume_scheme": "https"}}
    inlines = (Contacten,)
    # The page on the screens is for those who guide clients.
    view_on_site = False
    fields = (
        "naam",
        "soort",
        "omschrijving",
        "aanmelden",
        "telefoon",
        "email",
        "website",
        "straat",
        "huisnummer",
        "postcode",
        "plaats",
        "actief",
        "getoond",
    )

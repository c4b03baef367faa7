"""What hangs on an instrument, below its form."""

import hashlib
from typing import Any

from django import forms
from django.contrib import admin
from django.db.models import DateField, F, QuerySet
from django.http import HttpRequest
from django.urls import reverse
from django.utils.html import format_html

from instrumenten.admin.codelijsten import VEILIG_ADRES
from instrumenten.models import (
    Contactpersoon,
    Download,
    Link,
    Locatie,
    Mediabestand,
    Registratiecode,
    Startmoment,
    Video,
)
from toegang.bestanden import Bestandssoort, Bestandveld

# A native control: readable by everyone, and nothing to wait for.
KALENDER = {DateField: {"widget": forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d")}}


class Deel(admin.StackedInline):
    """A kind of part, folded up until it is asked for; it opens by itself when something in it is wrong."""

    extra = 1
    classes = ("collapse",)


class LocatieInline(Deel):
    model = Locatie
    fields = (
        "soort", "naam", "toelichting", "straat", "huisnummer", "postbus", "antwoordnummer", "postcode", "plaats",
        "actief",
    )  # fmt: skip


class StartmomentInline(Deel):
    model = Startmoment
    formfield_overrides = KALENDER


class RegistratiecodeInline(Deel):
    model = Registratiecode


class ContactpersoonInline(Deel):
    model = Contactpersoon


class LinkInline(Deel):
    model = Link
    formfield_overrides = VEILIG_ADRES


class DownloadInline(Deel):
    model = Download
    formfield_overrides = VEILIG_ADRES


class VideoInline(Deel):
    model = Video


class Bestandformulier(forms.ModelForm):
    """A file that is handed in: judged by its contents. Handing in another one at a kept file replaces it."""

    bestand = Bestandveld(
        label="Bestand",
        soorten=Bestandssoort.values,
        help_text="PDF, Word, Excel, PNG of JPEG, hoogstens 10 MB. Klantmanagers kunnen het ophalen.",
    )

    class Meta:
        model = Mediabestand
        fields = ("label",)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if self.instance.pk:
            self.fields["bestand"].required = False
            self.fields["bestand"].label = "Vervangen door"
            self.fields["bestand"].help_text = "Leeg: het bestand blijft zoals het is."

    def _post_clean(self) -> None:
        # Before the instance is judged by the rules of the database, which look at its size.
        if bestand := self.cleaned_data.get("bestand"):
            self.instance.bestandsnaam = bestand.naam
            self.instance.soort = bestand.soort
            self.instance.inhoud = bestand.inhoud
            self.instance.grootte = len(bestand.inhoud)
            self.instance.sha256 = hashlib.sha256(bestand.inhoud).hexdigest()
        super()._post_clean()


class MediabestandInline(Deel):
    """Files kept here; each row shows what it is without reading its contents."""

    model = Mediabestand
    form = Bestandformulier
    readonly_fields = ("omvang",)
    fields = ("label", "bestand", "omvang")

    def get_queryset(self, request: HttpRequest) -> QuerySet:
        return super().get_queryset(request).defer("inhoud").annotate(adres=F("instrument__slug"))

    @admin.display(description="bewaard als")
    def omvang(self, bestand: Mediabestand) -> str:
        """The name, kind and size of a kept file, to download."""
        if not bestand.pk:
            return "nog niet bewaard"
        adres = reverse("instrument_bestand", args=[bestand.adres, bestand.pk])
        omvang = f"{bestand.get_soort_display()} · {max(1, bestand.grootte // 1024)} kB"
        return format_html('<a href="{}">{}</a> · {}', adres, bestand.bestandsnaam, omvang)


DELEN = (
    LocatieInline,
    StartmomentInline,
    RegistratiecodeInline,
    ContactpersoonInline,
    LinkInline,
    DownloadInline,
    VideoInline,
    MediabestandInline,
)

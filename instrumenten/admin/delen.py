"""What hangs on an instrument, below its form."""

import hashlib
from typing import Any

from django import forms
from django.contrib import admin
from django.db.models import F, QuerySet
from django.http import HttpRequest
from django.urls import reverse
from django.utils.html import format_html
from typing_extensions import override

from instrumenten.admin.codelijsten import VEILIG_ADRES
from instrumenten.admin.velden import RuimeVelden
from instrumenten.models import (
    Contactpersoon,
    Download,
    Instrument,
    Link,
    Locatie,
    Mediabestand,
    Registratiecode,
    Startmoment,
    Video,
)
from instrumenten.video import OnbekendAdres, is_adres, uit_adres
from toegang.bestanden import Bestandssoort, Bestandveld

# Of a kept file: the address of its instrument, read along.
_ADRES = "adres"


class Deelblok(RuimeVelden, admin.StackedInline[Any, Instrument]):
    """A kind of part, folded up until it is asked for; it opens by itself when something in it is wrong."""

    extra = 1
    classes = ("collapse",)
    # An explanation by field.
    hulp: dict[str, str] = {}

    @override
    def formfield_for_dbfield(self, db_field: Any, request: HttpRequest, **kwargs: Any) -> Any:
        """Give a field its explanation."""
        veld = super().formfield_for_dbfield(db_field, request, **kwargs)
        if veld is not None and db_field.name in self.hulp:
            veld.help_text = self.hulp[db_field.name]
        return veld


class LocatieInline(Deelblok):
    model = Locatie
    hulp = {
        "soort": "Alleen bij Adres hoeft u het adres in te vullen.",
        "actief": "Zet dit uit voor een locatie die nu niet wordt gebruikt; zij blijft hier staan.",
    }
    fields = (
        "soort", "naam", "toelichting", "straat", "huisnummer", "postbus", "antwoordnummer", "postcode", "plaats",
        "actief",
    )  # fmt: skip


class StartmomentInline(Deelblok):
    model = Startmoment
    hulp = {"op": "Dagen die voorbij zijn, ziet de klantmanager niet meer."}


class RegistratiecodeInline(Deelblok):
    model = Registratiecode
    hulp = {
        "label": "Waar of waarvoor de code geldt, bijvoorbeeld het systeem waarin u hem invult.",
        "code": "De klantmanager kopieert deze code.",
    }


class ContactpersoonInline(Deelblok):
    model = Contactpersoon
    hulp = {"soort": "Intern: bij de gemeente. Extern: bij de aanbieder."}


class LinkInline(Deelblok):
    model = Link
    formfield_overrides = VEILIG_ADRES
    hulp = {
        "label": "Wat de klantmanager leest, bijvoorbeeld: Folder van de taalschool.",
        "url": "Een pagina met meer uitleg. Plak het adres uit de browser.",
    }


class DownloadInline(Deelblok):
    model = Download
    formfield_overrides = VEILIG_ADRES
    hulp = {
        "label": "Wat de klantmanager leest, bijvoorbeeld: Aanmeldformulier.",
        "url": "Het adres van een document op een andere site. Hebt u het document zelf? Zet het dan bij Bestanden.",
        "bestandsnaam": "Niet verplicht; komt mee uit Eva.",
    }


class Videoformulier(forms.ModelForm[Video]):
    """A video, by the address that the browser shows or by its service and mark."""

    class Meta:
        model = Video
        fields = ("kenmerk", "dienst")
        labels = {"kenmerk": "Adres of kenmerk van de video"}
        help_texts = {
            "kenmerk": "Plak het adres uit de browser, van YouTube of Vimeo. De video wordt een link.",
            "dienst": "Wordt ingevuld als u een adres plakt. Anders: YouTube, Vimeo of een andere dienst.",
        }

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["dienst"].required = False

    def clean(self) -> dict[str, Any]:
        """Split an address into service and mark; refuse one that leads to no video known here."""
        gegevens = super().clean() or self.cleaned_data
        kenmerk = gegevens.get("kenmerk", "")
        if is_adres(kenmerk):
            try:
                gegevens["dienst"], gegevens["kenmerk"] = uit_adres(kenmerk)
            except OnbekendAdres:
                self.add_error("kenmerk", "Dit is geen adres van een video op YouTube of Vimeo. Zet het bij Links.")
        elif kenmerk and not gegevens.get("dienst"):
            self.add_error("dienst", "Schrijf op bij welke dienst de video staat, of plak hierboven het hele adres.")
        return gegevens


class VideoInline(Deelblok):
    model = Video
    form = Videoformulier


class Bestandformulier(forms.ModelForm[Mediabestand]):
    """A file that is handed in: judged by its contents. Handing in another one at a kept file replaces it."""

    bestand = Bestandveld(
        label="Bestand",
        soorten=Bestandssoort.values,
        help_text="PDF, Word, Excel, PNG of JPEG, hoogstens 10 MB. Klantmanagers kunnen het ophalen.",
    )

    class Meta:
        model = Mediabestand
        fields = ("label",)
        help_texts = {"label": "Wat de klantmanager leest, bijvoorbeeld: Folder voor de klant."}

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
        super()._post_clean()  # type: ignore[misc]  # of Django, and private there


class MediabestandInline(Deelblok):
    """Files kept here; each row shows what it is without reading its contents."""

    model = Mediabestand
    form = Bestandformulier
    readonly_fields = ("omvang",)
    fields = ("label", "bestand", "omvang")

    def get_queryset(self, request: HttpRequest) -> QuerySet[Mediabestand]:
        rijen: QuerySet[Mediabestand] = (
            super().get_queryset(request).defer("inhoud").annotate(**{_ADRES: F("instrument__slug")})
        )
        return rijen

    @admin.display(description="bewaard als")
    def omvang(self, bestand: Mediabestand) -> str:
        """The name, kind and size of a kept file, to download."""
        if not bestand.pk:
            return "nog niet bewaard"
        adres = reverse("instrument_bestand", args=[getattr(bestand, _ADRES), bestand.pk])
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

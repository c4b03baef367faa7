"""The catalogue to and from a file in admin: look at what a file would change first, then confirm exactly that."""

from collections.abc import Callable
from pathlib import PurePath
from typing import Any

from django import forms
from django.contrib import admin, messages
from django.contrib.admin.options import IncorrectLookupParameters
from django.core.exceptions import PermissionDenied
from django.core.files.uploadedfile import UploadedFile
from django.db.models import QuerySet
from django.http import Http404, HttpRequest, HttpResponse, StreamingHttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import redirect
from django.template.response import TemplateResponse
from django.urls import path
from django.utils import timezone
from django.utils.decorators import method_decorator
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from instrumenten.eva.bestand import MAXIMUM as EVA_MAXIMUM
from instrumenten.eva.schrijven import als_json, exporteer
from instrumenten.inlezen.bestand import OnleesbaarBestand
from instrumenten.models import Instrument
from instrumenten.uitwisseling.bestand import RIJEN_MAXIMUM, als_csv, als_xlsx
from instrumenten.uitwisseling.instrumentenlijst import NIET_IN_DE_LIJST, rijen_van, sjabloon
from instrumenten.uitwisseling.proef import MAXIMUM, NietZoalsGetoond, Proef, neem_in, neem_proef
from instrumenten.uitwisseling.wachtkamer import haal_op, neem_weg, zet_neer
from toegang.bestanden import XLSX, BestandGeweigerd, eis_zonder_virus
from toegang.verzoek import wie_vraagt

# More rows than this say nothing to a reader; they are counted.
_GETOOND = 300
# What a file does not hold and how much goes in at a time, for the page to take in and the list to download from.
_GRENZEN = {"niet_in_de_lijst": NIET_IN_DE_LIJST, "rijen_maximum": RIJEN_MAXIMUM, "eva_maximum": EVA_MAXIMUM}
_SOORTEN = (".xlsx", ".csv", ".json")


class Inleesformulier(forms.Form):
    """A file with instruments: a spreadsheet or an export of Eva."""

    bestand = forms.FileField(
        label="Bestand",
        help_text="Excel (.xlsx), CSV (.csv) of een export van Eva (.json), hoogstens 20 MB.",
        widget=forms.FileInput(attrs={"accept": ",".join(_SOORTEN)}),
    )

    def clean_bestand(self) -> UploadedFile[Any]:
        """Refuse what is too large or of another kind before it is read, and what the virus scanner refuses."""
        bestand: UploadedFile[Any] = self.cleaned_data["bestand"]
        if (bestand.size or 0) > MAXIMUM:
            raise forms.ValidationError("Dit bestand is groter dan 20 MB. Splits het in kleinere bestanden.")
        if PurePath(bestand.name or "").suffix.lower() not in _SOORTEN:
            raise forms.ValidationError("Kies een bestand dat eindigt op .xlsx, .csv of .json.")
        try:
            eis_zonder_virus(bestand.read())
        except BestandGeweigerd as fout:
            raise forms.ValidationError(str(fout), code="bestand") from fout
        bestand.seek(0)
        return bestand


class Bevestigformulier(forms.Form):
    """Which waiting file is confirmed."""

    kenmerk = forms.UUIDField(widget=forms.HiddenInput)


class MetUitwisseling(admin.ModelAdmin[Instrument]):
    """For the admin of instruments: taking in a file, and the list as a file."""

    def get_urls(self) -> list[Any]:
        """The pages for files, and their names."""
        paginas: list[tuple[str, Callable[..., HttpResponseBase], str]] = [
            ("inlezen/", self.inlezen, "inlezen"),
            ("inlezen/bevestigen/", self.bevestigen, "bevestigen"),
            ("inlezen/sjabloon/", self.sjabloon, "sjabloon"),
            ("uitvoer/<str:soort>/", self.uitvoer, "uitvoer"),
        ]
        eigen = [
            path(adres, self.admin_site.admin_view(view), name=f"instrumenten_instrument_{naam}")
            for adres, view, naam in paginas
        ]
        return [*eigen, *super().get_urls()]

    def changelist_view(self, request: HttpRequest, extra_context: dict[str, Any] | None = None) -> HttpResponse:
        """Django's own list, with what its downloads hold."""
        return super().changelist_view(request, {**_GRENZEN, **(extra_context or {})})

    def has_import_permission(self, request: HttpRequest) -> bool:
        """Who may add and change instruments may take in a file."""
        return self.has_add_permission(request) and self.has_change_permission(request)

    @method_decorator(require_http_methods(["GET", "HEAD", "POST"]))
    def inlezen(self, request: HttpRequest) -> HttpResponse:
        """Choose a file, and see what it would change; nothing is written yet."""
        self._eis(self.has_import_permission(request))
        formulier = Inleesformulier(request.POST or None, request.FILES or None)
        if request.method == "POST" and formulier.is_valid():
            bestand = formulier.cleaned_data["bestand"]
            inhoud = bestand.read()
            try:
                proef = neem_proef(bestand.name, inhoud)
            except OnleesbaarBestand as fout:
                formulier.add_error("bestand", str(fout))
            else:
                return self._toon(request, proef, bestand.name, inhoud)
        context = {**self.admin_site.each_context(request), "title": "Inlezen", "opts": self.opts, "form": formulier}
        context |= _GRENZEN
        status = 422 if formulier.errors else 200
        return TemplateResponse(request, "admin/instrumenten/instrument/inlezen.html", context, status=status)

    @method_decorator(require_POST)
    def bevestigen(self, request: HttpRequest) -> HttpResponse:
        """Take in the file that was shown, all or nothing. Each file is confirmed once."""
        self._eis(self.has_import_permission(request))
        formulier = Bevestigformulier(request.POST)
        kenmerk = formulier.cleaned_data["kenmerk"] if formulier.is_valid() else None
        wachtend = haal_op(kenmerk=kenmerk, door=wie_vraagt(request)) if kenmerk else None
        if kenmerk is None or wachtend is None:
            tekst = "Dit bestand is al ingelezen, of het wachtte langer dan een uur. Kies het zo nodig opnieuw."
            self.message_user(request, tekst, messages.WARNING)
            return redirect("admin:instrumenten_instrument_inlezen")
        neem_weg(kenmerk=kenmerk, door=wie_vraagt(request))
        try:
            proef = neem_in(naam=wachtend.naam, inhoud=wachtend.inhoud, getoond=wachtend.getoond)
        except NietZoalsGetoond as fout:
            return self._toon(request, fout.proef, wachtend.naam, wachtend.inhoud, opnieuw=True)
        telling = f"{proef.nieuw} toegevoegd, {proef.gewijzigd} gewijzigd, {proef.ongewijzigd} ongewijzigd."
        self.message_user(request, f"Het bestand is ingelezen: {telling}", messages.SUCCESS)
        return redirect("admin:instrumenten_instrument_changelist")

    def _toon(
        self, request: HttpRequest, proef: Proef, naam: str, inhoud: bytes, *, opnieuw: bool = False
    ) -> HttpResponse:
        """The report; the file waits for its confirmation when there is something to confirm."""
        kenmerk = None
        if proef.rijen and not proef.fouten:
            kenmerk = zet_neer(naam=naam, inhoud=inhoud, getoond=proef.vingerafdruk, door=wie_vraagt(request))
        context = {
            **self.admin_site.each_context(request),
            "title": "Wat dit bestand verandert",
            "opts": self.opts,
            "proef": proef,
            "rijen": proef.rijen[:_GETOOND],
            "niet_getoond": max(0, len(proef.rijen) - _GETOOND),
            "fouten": proef.fouten[:_GETOOND],
            "fouten_niet_getoond": max(0, len(proef.fouten) - _GETOOND),
            "meldingen": proef.meldingen[:_GETOOND],
            "meldingen_niet_getoond": max(0, len(proef.meldingen) - _GETOOND),
            "bevestigen": Bevestigformulier(initial={"kenmerk": kenmerk}) if kenmerk else None,
            "opnieuw": opnieuw,
        }
        status = 409 if opnieuw else 422 if proef.fouten else 200
        return TemplateResponse(request, "admin/instrumenten/instrument/proef.html", context, status=status)

    @method_decorator(require_safe)
    def sjabloon(self, request: HttpRequest) -> HttpResponse:
        """An empty list with the explanation of its columns and the codes that may stand in them."""
        self._eis(self.has_import_permission(request))
        return _download(
            als_xlsx("Instrumenten", list(rijen_van(Instrument.objects.none())), *sjabloon()),
            XLSX,
            "sjabloon instrumenten.xlsx",
        )

    @method_decorator(require_safe)
    def uitvoer(self, request: HttpRequest, soort: str) -> HttpResponseBase:
        """The list as it is filtered, as a file. A filter that does not exist leads back to the list, as in Django."""
        self._eis(self.has_view_or_change_permission(request))
        try:
            gekozen: QuerySet[Instrument] = self.get_changelist_instance(request).get_queryset(request)
        except IncorrectLookupParameters:
            return redirect("admin:instrumenten_instrument_changelist")
        naam = f"instrumenten {timezone.localdate():%d-%m-%Y}"
        if soort == "xlsx":
            return _download(als_xlsx("Instrumenten", list(rijen_van(gekozen)), *sjabloon()), XLSX, f"{naam}.xlsx")
        if soort == "csv":
            return _download(als_csv(list(rijen_van(gekozen))), "text/csv; charset=utf-8", f"{naam}.csv")
        if soort == "eva":
            antwoord = StreamingHttpResponse(als_json(exporteer(gekozen)), content_type="application/json")
            antwoord["Content-Disposition"] = f'attachment; filename="{naam}.json"'
            return antwoord
        raise Http404("Deze soort bestand bestaat niet.")

    @staticmethod
    def _eis(mag: bool) -> None:
        if not mag:
            raise PermissionDenied


def _download(inhoud: bytes, soort: str, naam: str) -> HttpResponse:
    return HttpResponse(inhoud, content_type=soort, headers={"Content-Disposition": f'attachment; filename="{naam}"'})

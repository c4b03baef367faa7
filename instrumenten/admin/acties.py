"""What a beheerder does with instruments that were chosen in the list: publish, archive, copy."""

from collections.abc import Callable
from typing import Any

from django import forms
from django.contrib import admin, messages
from django.core.validators import validate_comma_separated_integer_list
from django.db.models import Count, QuerySet
from django.http import HttpRequest, HttpResponse
from django.template.response import TemplateResponse
from django.utils import timezone

from instrumenten.actions.instrument import NietCompleet, archiveer, kopieer, publiceer
from instrumenten.admin.lijst import Keuzeformulier
from instrumenten.gebruik import lopend_gebruik_van
from instrumenten.models import Instrument, Status
from instrumenten.publicatie import waarom_niet_zichtbaar
from toegang.eenmalig import eenmalig
from toegang.formulieren import Eenmalig
from toegang.verzoek import wie_vraagt

# More names than this say nothing to a reader; they are counted.
_GETOOND = 50
# What the page is told of each: in how many plans it is used.
_IN_PLANNEN = "in_plannen"


class Archiveerformulier(Eenmalig):
    """That archiving is meant, and of which instruments; with a key, so that a double click does it once."""

    bevestigd = forms.CharField(widget=forms.HiddenInput, initial="ja")
    # Primary keys; empty for everything that the list holds with its filters.
    gekozen = forms.CharField(
        widget=forms.HiddenInput,
        required=False,
        validators=[validate_comma_separated_integer_list],
    )

    def te_archiveren(self, queryset: QuerySet[Instrument]) -> QuerySet[Instrument]:
        """Which of these instruments were shown when it was asked."""
        gekozen = self.cleaned_data["gekozen"]
        return queryset.filter(pk__in=map(int, gekozen.split(","))) if gekozen else queryset


class MetActies(admin.ModelAdmin[Instrument]):
    """For the admin of instruments: acts on what was chosen in the list."""

    action_form = Keuzeformulier
    actions = ("publiceer_gekozen", "archiveer_gekozen", "kopieer_gekozen")

    def get_actions(self, request: HttpRequest) -> dict[str, Any]:
        """Deleting goes one by one: what was used is archived instead."""
        acties = super().get_actions(request)
        acties.pop("delete_selected", None)
        return acties

    @admin.action(description="Publiceer de gekozen instrumenten", permissions=["change"])
    def publiceer_gekozen(self, request: HttpRequest, queryset: QuerySet[Instrument]) -> None:
        """Publish those that are complete; say of each other one what is missing, and which are not to be seen now."""
        gelukt = al = 0
        for instrument in queryset:
            if instrument.status == Status.GEPUBLICEERD:
                al += 1
                continue
            try:
                publiceer(instrument=instrument, door=wie_vraagt(request))
            except NietCompleet as fout:
                self.message_user(request, f"{instrument.naam}: {fout}", messages.ERROR)
                continue
            self.log_change(request, instrument, "Gepubliceerd.")
            gelukt += 1
            if waarom := waarom_niet_zichtbaar(instrument, compleet=True, vandaag=timezone.localdate()):
                tekst = f"{instrument.naam} is vandaag niet te vinden: {waarom[0].lower()}{waarom[1:]}."
                self.message_user(request, tekst, messages.WARNING)
        self._meld(request, gelukt, "gepubliceerd")
        if al:
            self.message_user(request, f"{_instrumenten(al)} {'was' if al == 1 else 'waren'} al gepubliceerd.")

    @admin.action(description="Archiveer de gekozen instrumenten", permissions=["change"])
    def archiveer_gekozen(self, request: HttpRequest, queryset: QuerySet[Instrument]) -> HttpResponse | None:
        """Ask first, with what uses and who follows them; then archive. Plans that use them keep them."""
        if "bevestigd" in request.POST:
            formulier = Archiveerformulier(request.POST)
            if formulier.is_valid():
                self._archiveer(request, formulier, list(formulier.te_archiveren(queryset)))
                return None
        te_doen = queryset.exclude(status=Status.GEARCHIVEERD)
        gekozen = list(te_doen.annotate(aantal_volgers=Count("volgers", distinct=True)))
        if not gekozen:
            self.message_user(request, "Wat u koos, is al gearchiveerd.")
            return None
        gebruik = lopend_gebruik_van([instrument.pk for instrument in gekozen])
        for instrument in gekozen[:_GETOOND]:
            setattr(instrument, _IN_PLANNEN, gebruik[instrument.pk] if gebruik is not None else None)
        alles = request.POST.get("select_across") == "1"
        pks = "" if alles else ",".join(str(instrument.pk) for instrument in gekozen)
        context = {
            **self.admin_site.each_context(request),
            "title": "Archiveren",
            "opts": self.opts,
            "instrumenten": gekozen[:_GETOOND],
            "aantal": len(gekozen),
            "niet_getoond": max(0, len(gekozen) - _GETOOND),
            "in_plannen": sum(gebruik[instrument.pk] for instrument in gekozen) if gebruik is not None else None,
            "volgers": sum(instrument.aantal_volgers for instrument in gekozen),
            "form": Archiveerformulier(initial={"gekozen": pks}),
        }
        return TemplateResponse(request, "admin/instrumenten/instrument/archiveren.html", context)

    def _archiveer(self, request: HttpRequest, formulier: Eenmalig, gekozen: list[Instrument]) -> None:
        def handeling() -> str:
            # Each is locked until all are done, in the order in which a file that comes in locks them.
            for instrument in sorted(gekozen, key=lambda een: een.pk):
                if instrument.status != Status.GEARCHIVEERD:
                    archiveer(instrument=instrument, door=wie_vraagt(request))
                    self.log_change(request, instrument, "Gearchiveerd.")
            return request.path

        self.eenmaal(request, formulier, handeling)
        self._meld(request, len(gekozen), "gearchiveerd")

    @admin.action(description="Kopieer de gekozen instrumenten", permissions=["add"])
    def kopieer_gekozen(self, request: HttpRequest, queryset: QuerySet[Instrument]) -> None:
        """Copy; each copy is a concept of its own. A second send of the same choice copies nothing more."""
        formulier = Eenmalig(request.POST)
        if not formulier.is_valid():
            self.message_user(request, "Er is niets gekopieerd. Kies nog een keer wat u kopieert.", messages.WARNING)
            return
        gekozen = list(queryset)

        def handeling() -> str:
            for instrument in gekozen:
                self.log_addition(request, kopieer(instrument=instrument, door=wie_vraagt(request)), "Gekopieerd.")
            return request.path

        self.eenmaal(request, formulier, handeling)
        self._meld(request, len(gekozen), "gekopieerd")

    def eenmaal(self, request: HttpRequest, formulier: Eenmalig, handeling: Callable[[], str]) -> str:
        """Carry out what a button asks once, however often it is sent; the address that the first send led to."""
        return eenmalig(
            sleutel=formulier.cleaned_data["sleutel"],
            gebruiker=wie_vraagt(request),
            handeling=handeling,
            waarvoor=formulier.waarvoor(),
        )

    def _meld(self, request: HttpRequest, aantal: int, wat: str) -> None:
        if aantal:
            self.message_user(request, f"{_instrumenten(aantal)} {wat}.", messages.SUCCESS)


def _instrumenten(aantal: int) -> str:
    return f"{aantal} {'instrument' if aantal == 1 else 'instrumenten'}"

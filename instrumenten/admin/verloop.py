"""The history of an instrument in admin: what changed, and going back to how it was."""

from datetime import datetime
from typing import Any

from django.contrib import admin, messages
from django.core.exceptions import PermissionDenied
from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.template.response import TemplateResponse
from django.urls import path, reverse
from django.utils import timezone
from django.utils.decorators import method_decorator
from django.utils.formats import localize
from django.views.decorators.http import require_http_methods, require_safe
from typing_extensions import override

from instrumenten.actions.terugzetten import Ingehaald, NietTerugTeZetten, zet_terug
from instrumenten.models import Instrument
from instrumenten.verloop.geschiedenis import moment_van, momenten, stand_van, wijzigingen
from instrumenten.verloop.terugzetten import terugzetting
from toegang.verzoek import wie_vraagt

_PER_PAGINA = 20


class MetVerloop(admin.ModelAdmin[Instrument]):
    """For the admin of instruments: replaces Django's own page of history, which knows only what went through admin."""

    def get_urls(self) -> list[Any]:
        """The page that goes back to a moment of the history."""
        terug = path(
            "<int:pk>/history/<int:sleutel>/",
            self.admin_site.admin_view(self.terugzetten),
            name="instrumenten_instrument_terugzetten",
        )
        return [terug, *super().get_urls()]

    @override
    @method_decorator(require_safe)
    def history_view(self, request: HttpRequest, object_id: str, extra_context: Any = None) -> HttpResponse:
        """Every change of the instrument with its parts and links, newest first."""
        instrument = self._opgehaald(request, object_id)
        alle = momenten(instrument)
        pagina = Paginator(alle, _PER_PAGINA).get_page(request.GET.get("p"))
        context = self._context(request, instrument, "Geschiedenis")
        context |= {
            "pagina": pagina,
            "wijzigingen": wijzigingen(instrument, pagina.object_list),
            "mag_terug": self.has_change_permission(request, instrument),
        }
        return TemplateResponse(request, "admin/instrumenten/instrument/geschiedenis.html", context)

    @method_decorator(require_http_methods(["GET", "HEAD", "POST"]))
    def terugzetten(self, request: HttpRequest, pk: int, sleutel: int) -> HttpResponse:
        """Ask whether the instrument must be as it was, showing what that changes; and do it."""
        instrument = self._opgehaald(request, pk)
        if not self.has_change_permission(request, instrument):
            raise PermissionDenied
        moment = self._bestaand_moment(instrument, sleutel)
        meldingen: list[str] = []
        if request.method == "POST":
            try:
                self._zet_terug(request, instrument, moment)
            except Ingehaald as fout:
                instrument.refresh_from_db()
                meldingen = [str(fout)]
            except NietTerugTeZetten as fout:
                meldingen = ["Terugzetten kan niet.", *fout.meldingen]
            else:
                return redirect("admin:instrumenten_instrument_change", instrument.pk)
        # Before the differences are read: what changes in between is noticed when they are confirmed.
        stand = stand_van(instrument)
        plan = terugzetting(instrument, moment)
        context = self._context(request, instrument, "Terugzetten")
        context |= {
            "moment": moment,
            "regels": plan.regels,
            "verdwenen": len(plan.verdwenen),
            "stand": stand,
            "meldingen": meldingen,
        }
        return TemplateResponse(
            request, "admin/instrumenten/instrument/terugzetten.html", context, status=409 if meldingen else 200
        )

    def _opgehaald(self, request: HttpRequest, pk: object) -> Instrument:
        try:
            instrument = get_object_or_404(Instrument, pk=pk)
        except ValueError as fout:
            raise Http404("Dit instrument bestaat niet.") from fout
        if not self.has_view_or_change_permission(request, instrument):
            raise PermissionDenied
        return instrument

    def _bestaand_moment(self, instrument: Instrument, sleutel: int) -> datetime:
        try:
            moment = moment_van(sleutel)
        except OverflowError as fout:
            raise Http404("Dit moment bestaat niet.") from fout
        if moment not in momenten(instrument):
            raise Http404("Op dit moment veranderde er niets aan dit instrument.")
        return moment

    def _zet_terug(self, request: HttpRequest, instrument: Instrument, moment: datetime) -> None:
        try:
            gezien = int(request.POST.get("stand", ""))
        except ValueError as fout:
            raise Ingehaald from fout
        zet_terug(instrument=instrument, moment=moment, gezien=gezien, door=wie_vraagt(request))
        wanneer = localize(timezone.localtime(moment))
        self.log_change(request, instrument, f"Teruggezet naar {wanneer}.")
        self.message_user(request, f"Het instrument is weer zoals op {wanneer}.", messages.SUCCESS)

    def _context(self, request: HttpRequest, instrument: Instrument, titel: str) -> dict[str, Any]:
        return {
            **self.admin_site.each_context(request),
            "title": titel,
            "opts": self.opts,
            "instrument": instrument,
            "terug": reverse("admin:instrumenten_instrument_change", args=[instrument.pk]),
        }

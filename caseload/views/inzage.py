"""The whole dossier as the client may read it: as page, document and data. Each is an opening of its own in the log."""

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from caseload.inzage.afschrift import Afschrift, maak_afschrift
from caseload.inzage.document import context_van, maak_inzage_pdf
from klanten.dossier import open_dossier
from toegang.documentpagina import maakt_document
from toegang.dossiers import alleen
from toegang.models import Oorsprong, Rol
from toegang.verzoek import Verzoek


def _afschrift(request: Verzoek, pk: int, onderdeel: str, oorsprong: Oorsprong = Oorsprong.EXPORT) -> Afschrift:
    klant = open_dossier(request, pk, onderdeel, oorsprong=oorsprong)
    return maak_afschrift(klant, voor=request.user)


def _als_bestand(inhoud: bytes | str, soort: str, naam: str) -> HttpResponse:
    return HttpResponse(
        inhoud,
        content_type=soort,
        headers={"Content-Disposition": f'attachment; filename="{naam}"', "Cache-Control": "no-store"},
    )


@require_safe
@alleen(Rol.KLANTMANAGER, Rol.TEAMLEIDER)
def inzage(request: Verzoek, pk: int) -> HttpResponse:
    """The dossier as the client may read it, with who looked."""
    afschrift = _afschrift(request, pk, "inzage", Oorsprong.SCHERM)
    context = {"klant": afschrift.klant, "tab": "inzage", **context_van(afschrift)}
    return render(request, "caseload/inzage/inzage.html", context)


@require_safe
@alleen(Rol.KLANTMANAGER, Rol.TEAMLEIDER)
@maakt_document
def inzage_pdf(request: Verzoek, pk: int) -> HttpResponse:
    """A copy to hand over, as an accessible document."""
    afschrift = _afschrift(request, pk, "inzage, afschrift als PDF")
    return _als_bestand(maak_inzage_pdf(afschrift), "application/pdf", "afschrift.pdf")


@require_safe
@alleen(Rol.KLANTMANAGER, Rol.TEAMLEIDER)
def inzage_json(request: Verzoek, pk: int) -> HttpResponse:
    """A copy to take along to another system."""
    afschrift = _afschrift(request, pk, "inzage, afschrift als JSON")
    return _als_bestand(afschrift.als_json(), "application/json; charset=utf-8", "afschrift.json")

"""How well the catalogue covers what clients need."""

from django.http import HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_safe

from caseload.dekking.beeld import lees_dekking
from caseload.dekking.maten import MAAT_VAN, MATEN
from toegang.achterlopend import mag_achterlopen, stand_van
from toegang.dossiers import alleen
from toegang.models import Rol
from toegang.verzoek import Verzoek


@require_safe
@alleen(Rol.TEAMLEIDER, Rol.BEHEERDER)
@mag_achterlopen
def dekking(request: Verzoek) -> HttpResponse:
    """The werklandschap × klantkenmerken as a table that reads as a picture, the gaps, and what is not used."""
    maat = request.GET.get("toon", "")
    maat = maat if maat in MAAT_VAN else MATEN[0].code
    return render(
        request,
        "caseload/dekking.html",
        {"dekking": lees_dekking(maat, timezone.localdate()), "maten": MATEN, "stand_van": stand_van()},
    )

"""Instruments that were chosen for a client while the plan could not take them: kept at hand until it can.

They stand in the session, like the searches: of whom chose, for as long as that person is signed in.
"""

from django.http import HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_POST

from instrumenten.models import Instrument
from klanten.dossier import open_dossier
from klanten.models import Klant
from toegang.dossiers import alleen
from toegang.models import Rol
from toegang.verzoek import Verzoek
from trajecten.onthouden import onthoud, onthouden

_KLAARGEZET = "klaargezet"
_PER_KLANT = 5


def klaargezet(request: Verzoek, klant: Klant) -> dict[str, str]:
    """What is kept for this client, name by slug, the first chosen first. Costs no query."""
    eerder = onthouden(request, _KLAARGEZET, klant)
    return eerder if isinstance(eerder, dict) else {}


def zet_klaar(request: Verzoek, klant: Klant, instrument: Instrument) -> None:
    """Keep this instrument for this client; the last few, of the last clients only."""
    namen = klaargezet(request, klant) | {instrument.slug: instrument.naam}
    onthoud(request, _KLAARGEZET, klant, dict(list(namen.items())[-_PER_KLANT:]))


def leg_terug(request: Verzoek, klant: Klant, slug: str) -> None:
    """Keep this instrument no longer: it is in the plan now, left the catalogue, or nobody wants it there."""
    eerder = klaargezet(request, klant)
    if slug in eerder:
        blijft = {ander: naam for ander, naam in eerder.items() if ander != slug}
        onthoud(request, _KLAARGEZET, klant, blijft)


@require_POST
@alleen(Rol.KLANTMANAGER, Rol.TEAMLEIDER)
def klaargezet_weg(request: Verzoek, pk: int) -> HttpResponse:
    """Keep an instrument no longer for this client."""
    klant = open_dossier(request, pk, "trajectplan")
    leg_terug(request, klant, request.POST.get("instrument", ""))
    return redirect("trajectplan", pk)

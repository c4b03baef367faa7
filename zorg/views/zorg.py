"""Care around a client: the overview."""

from django.http import HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_safe

from klanten.dossier import open_dossier
from toegang.dossiers import alleen
from toegang.models import Rol
from toegang.verzoek import Verzoek
from zorg.zorgbeeld import zorgbeeld


@require_safe
@alleen(Rol.KLANTMANAGER, Rol.TEAMLEIDER)
def zorg(request: Verzoek, pk: int) -> HttpResponse:
    """All that runs around this client, and the next day to ask about it."""
    klant = open_dossier(request, pk, "zorg")
    vandaag = timezone.localdate()
    context = {"klant": klant, "zorg": zorgbeeld(klant, vandaag), "vandaag": vandaag}
    return render(request, "zorg/overzicht.html", context)

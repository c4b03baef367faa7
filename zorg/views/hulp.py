"""Help beside the traject: write it down, confirm, stop or correct it."""

from django.http import HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from klanten.begeleiding import eis_dossier_loopt
from klanten.dossier import anders_naar_dossier, open_dossier
from toegang.dossiers import alleen
from toegang.models import Rol
from toegang.verwerken import verwerk
from toegang.verzoek import Verzoek
from zorg.actions.hulp import leg_hulp_vast, werk_hulp_bij
from zorg.forms.hulp import Hulpformulier, Hulpwijzigformulier, status_vooraf
from zorg.models import Hulp
from zorg.views.formulier import SCHRIJFT, toon
from zorg.views.zorgsignaal import van_signaal


@require_http_methods(SCHRIJFT)
@alleen(Rol.KLANTMANAGER, Rol.TEAMLEIDER)
@anders_naar_dossier
def hulp_nieuw(request: Verzoek, pk: int) -> HttpResponse:
    """Write down help that the client told us of."""
    klant = open_dossier(request, pk, "hulp vastleggen")
    eis_dossier_loopt(klant)
    form = Hulpformulier(request.POST or None, klant=klant, initial=van_signaal(request))
    uitkomst = verwerk(
        request,
        form,
        lambda: leg_hulp_vast(klant=klant, gegevens=form.gegevens, door=request.user),
        naar=reverse("zorg", args=[pk]),
        gezegd="Hulp vastgelegd. Vraag na of de hulp echt loopt.",
    )
    return toon(
        request,
        uitkomst,
        klant=klant,
        form=form,
        kop="Hulp vastleggen",
        inleiding="Hulp die de klant noemt, is gemeld. Pas als de hulpverlener het zegt, is zij bevestigd.",
    )


@require_http_methods(SCHRIJFT)
@alleen(Rol.KLANTMANAGER, Rol.TEAMLEIDER)
def hulp(request: Verzoek, pk: int, hulp_pk: int) -> HttpResponse:
    """Confirm, stop or correct help."""
    klant = open_dossier(request, pk, "hulp")
    hulp = get_object_or_404(Hulp.objects.select_related("organisatie"), pk=hulp_pk, klant=klant)
    form = Hulpwijzigformulier(
        request.POST or None, instance=hulp, klant=klant, initial=status_vooraf(request.GET.get("naar", ""))
    )
    uitkomst = verwerk(
        request,
        form,
        lambda: werk_hulp_bij(hulp=hulp, gezien=form.gezien, gegevens=form.gegevens, door=request.user),
        naar=reverse("zorg", args=[pk]),
        gezegd="Hulp bijgewerkt.",
    )
    if uitkomst.antwoord:
        return uitkomst.antwoord
    context = {"klant": klant, "form": form, "conflict": form.conflict}
    return render(request, "zorg/hulp.html", context, status=uitkomst.status)

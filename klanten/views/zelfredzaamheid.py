"""Measure with the ZRM, domain by domain."""

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from klanten.actions.zelfredzaamheid import meet_zelfredzaamheid
from klanten.begeleiding import eis_dossier_loopt
from klanten.dossier import anders_naar_dossier, open_dossier
from klanten.forms.zelfredzaamheid import Zrmformulier
from klanten.zelfredzaamheid import domeinen_voor
from toegang.dossiers import alleen
from toegang.models import Rol
from toegang.verwerken import verwerk
from toegang.verzoek import Verzoek


@require_http_methods(["GET", "HEAD", "POST"])
@alleen(Rol.KLANTMANAGER, Rol.TEAMLEIDER)
@anders_naar_dossier
def zrm_meten(request: Verzoek, pk: int) -> HttpResponse:
    """Score the domains that were talked about; the rest stays as it is."""
    klant = open_dossier(request, pk, "zelfredzaamheid")
    eis_dossier_loopt(klant)
    form = Zrmformulier(request.POST or None, klant=klant, domeinen=list(domeinen_voor(request.user)))
    uitkomst = verwerk(
        request,
        form,
        lambda: meet_zelfredzaamheid(
            klant=klant, op=form.cleaned_data["op"], scores=form.scores(form.cleaned_data), door=request.user
        ),
        naar=f"{reverse('achtergrond', args=[pk])}#zelfredzaamheid",
        gezegd="Meting bewaard.",
    )
    if uitkomst.antwoord:
        return uitkomst.antwoord
    context = {"klant": klant, "form": form}
    return render(request, "klanten/achtergrond/zrm.html", context, status=uitkomst.status)

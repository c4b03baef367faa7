"""Talk about why a client came back."""

from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from klanten.actions.terugkeer import bespreek_terugkeer
from klanten.begeleiding import eis_dossier_loopt
from klanten.dossier import anders_naar_dossier, open_dossier
from klanten.forms.terugkeer import Terugkeerformulier
from klanten.models import Terugkeer
from klanten.terugkeer import perioden, terugkomsten
from toegang.dossiers import alleen
from toegang.models import Rol
from toegang.verwerken import verwerk
from toegang.verzoek import Verzoek


@require_http_methods(["GET", "HEAD", "POST"])
@alleen(Rol.KLANTMANAGER, Rol.TEAMLEIDER)
@anders_naar_dossier
def terugkeer(request: Verzoek, pk: int) -> HttpResponse:
    """The client's and the employer's story beside each other, and what there is to learn."""
    klant = open_dossier(request, pk, "terugkeer")
    eis_dossier_loopt(klant)
    laatste = next(iter(terugkomsten(perioden(klant)[:2])), None)
    if laatste is None:
        raise Http404("Deze klant was niet eerder in begeleiding.")
    form = Terugkeerformulier(request.POST or None, instance=laatste.terugkeer or Terugkeer(periode=laatste.periode))
    uitkomst = verwerk(
        request,
        form,
        lambda: bespreek_terugkeer(
            periode=laatste.periode, gezien=form.gezien, gegevens=form.gegevens, door=request.user
        ),
        naar=f"{reverse('achtergrond', args=[pk])}#terugkeer",
        gezegd="Terugkeer bewaard.",
    )
    if uitkomst.antwoord:
        return uitkomst.antwoord
    context = {"klant": klant, "terugkomst": laatste, "form": form, "conflict": form.conflict}
    return render(request, "klanten/achtergrond/terugkeer.html", context, status=uitkomst.status)

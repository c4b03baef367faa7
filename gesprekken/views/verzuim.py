"""A client who did not come: mark it, call, ask why, agree on a new date."""

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_http_methods

from gesprekken.actions.gesprek import NietMeerGepland
from gesprekken.actions.verzuim import NogNietGeweest, eis_te_melden, meld_verzuim, volg_verzuim_op
from gesprekken.forms.verzuim import Verzuimformulier, Verzuimplanning
from gesprekken.models import Gesprek, Gespreksstatus
from gesprekken.rondom import keer_verzuimd, lopend_vervolg
from gesprekken.verzuim import PATROONREGEL, VERZUIM_PATROON, stappen
from klanten.begeleiding import eis_dossier_loopt
from klanten.dossier import anders_naar_dossier, open_dossier
from klanten.models import Klant, Rechtgezet
from klanten.rechtgezet import eis_hier
from toegang.dossiers import alleen
from toegang.models import Rol
from toegang.verwerken import verwerk
from toegang.verzoek import Verzoek

SCHRIJFT = ["GET", "HEAD", "POST"]
MELDEN = "melden"


@require_http_methods(SCHRIJFT)
@alleen(Rol.KLANTMANAGER, Rol.TEAMLEIDER)
@anders_naar_dossier
def gesprek_verzuim(request: Verzoek, pk: int, gesprek_pk: int) -> HttpResponse:
    """First the question whether the client did not come, then the steps that follow, to be done in parts."""
    klant = open_dossier(request, pk, "niet verschenen")
    rijen = Gesprek.objects.select_related("soort", "verzuim", "vervolg__soort")
    gesprek = rijen.filter(pk=gesprek_pk, klant=klant).first()
    if gesprek is None:
        eis_hier(klant, Rechtgezet.GESPREK, gesprek_pk, naar="gesprekken")
        raise Http404("Dit gesprek staat niet in dit dossier.")
    if gesprek.status == Gespreksstatus.VERZUIMD:
        return _opvolgen(request, klant, gesprek)
    eis_dossier_loopt(klant)
    return _melden(request, klant, gesprek)


def _melden(request: Verzoek, klant: Klant, gesprek: Gesprek) -> HttpResponse:
    try:
        if request.method != "POST":
            eis_te_melden(gesprek)
            return render(request, "gesprekken/verzuim_melden.html", {"klant": klant, "gesprek": gesprek})
        meld_verzuim(klant=klant, gesprek=gesprek, door=request.user)
    except (NogNietGeweest, NietMeerGepland) as fout:
        messages.info(request, str(fout))
        return redirect(gesprek)
    messages.success(request, "Vastgelegd. Bel de klant vandaag nog.")
    return redirect("gesprek_verzuim", klant.pk, gesprek.pk)


def _opvolgen(request: Verzoek, klant: Klant, gesprek: Gesprek) -> HttpResponse:
    verzuim = gesprek.verzuim
    vervolg = lopend_vervolg(gesprek)
    if request.method == "POST" and MELDEN in request.POST:
        # A second click on the button that marked it.
        return redirect("gesprek_verzuim", klant.pk, gesprek.pk)
    if not verzuim.afgerond_op:
        eis_dossier_loopt(klant)
    form = Verzuimformulier(request.POST or None, instance=verzuim, gesprek=gesprek, vervolg=vervolg)
    planning = Verzuimplanning(form, request.POST or None, klant=klant, gebruiker=request.user)
    uitkomst = verwerk(
        request,
        form,
        lambda: volg_verzuim_op(
            klant=klant,
            verzuim=verzuim,
            gezien=form.gezien,
            gegevens=form.verslag(),
            nieuw=form.nieuw(),
            door=request.user,
        ),
        naar=reverse("gesprek_verzuim", args=[klant.pk, gesprek.pk]),
        gezegd="Bewaard.",
        ook=[planning],
    )
    if uitkomst.antwoord:
        return uitkomst.antwoord
    patroon = keer_verzuimd(klant, timezone.localdate()) >= VERZUIM_PATROON
    context = {
        "klant": klant,
        "gesprek": gesprek,
        "verzuim": verzuim,
        "vervolg": vervolg,
        "notities": list(verzuim.contactnotities.all()),
        "form": form,
        "planning": planning,
        "conflict": form.conflict,
        "stappen": stappen(
            contact=form.initial.get("bereikt") is not None,
            reden=bool(form.initial.get("reden")),
            nieuwe_datum=vervolg is not None or bool(form.initial.get("geen_nieuwe_datum")),
            dagen_later=(timezone.localdate(form.initial["contact_op"]) - timezone.localdate(gesprek.moment)).days,
        ),
        "patroon": PATROONREGEL if patroon else "",
    }
    return render(request, "gesprekken/verzuim.html", context, status=uitkomst.status)

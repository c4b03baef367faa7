"""Recording a conversation, planned or not."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from klantbeeld.actions.afspraak import AlAfgehandeld
from klantbeeld.actions.gesprek import NietMeerGepland, leg_gesprek_vast
from klantbeeld.afspraken import per_kant
from klantbeeld.begeleiding import anders_naar_dossier, eis_dossier_loopt
from klantbeeld.dossier import open_dossier
from klantbeeld.forms.verslag import Vastlegging, met_extra_rij
from klantbeeld.gesprekken import Gespreksronde, gespreksronde, open_afspraken
from klantbeeld.models import AfspraakVan, Gesprek, Gesprekssoort, Gespreksstatus, Klant
from klantbeeld.views.gesprekken import ronde_of_404
from toegang.dossiers import alleen
from toegang.formulieren import Verouderd, vergrendel
from toegang.models import Rol

SCHRIJFT = ["GET", "HEAD", "POST"]


@require_http_methods(SCHRIJFT)
@alleen(Rol.KLANTMANAGER, Rol.TEAMLEIDER)
@anders_naar_dossier
def gesprek_vastleggen(request: HttpRequest, pk: int, gesprek_pk: int) -> HttpResponse:
    """Record a planned conversation."""
    klant = open_dossier(request, pk, "gesprek vastleggen")
    eis_dossier_loopt(klant)
    return _leg_vast(request, klant, ronde_of_404(klant, gesprek_pk))


@require_http_methods(SCHRIJFT)
@alleen(Rol.KLANTMANAGER, Rol.TEAMLEIDER)
@anders_naar_dossier
def gesprek_direct(request: HttpRequest, pk: int) -> HttpResponse:
    """Record a conversation that was not planned, for instance a telephone call."""
    klant = open_dossier(request, pk, "gesprek vastleggen")
    eis_dossier_loopt(klant)
    return _leg_vast(request, klant, gespreksronde(klant))


def _leg_vast(request: HttpRequest, klant: Klant, ronde: Gespreksronde) -> HttpResponse:
    open_bij_klant = list(open_afspraken(klant))
    soorten = list(Gesprekssoort.objects.all())
    extra_voor = request.POST.get("rij_erbij", "")
    data = request.POST if request.method == "POST" else None
    if data is not None and extra_voor in AfspraakVan.values:
        data = met_extra_rij(data, extra_voor)
    vastlegging = Vastlegging(data=data, ronde=ronde, open_afspraken=open_bij_klant, soorten=soorten)
    context = {
        "klant": klant,
        "gesprek": ronde.gesprek,
        "laatste": ronde.laatste,
        "volgend": ronde.volgend,
        "afspraken": per_kant(open_bij_klant),
        "vastlegging": vastlegging,
        "form": vastlegging.form,
    }
    sjabloon = "klantbeeld/gesprek_vastleggen.html"
    if ronde.gesprek is not None and ronde.gesprek.status != Gespreksstatus.GEPLAND:
        if data is not None and (eerder := vastlegging.form.al_uitgevoerd(request.user)):
            return redirect(eerder)
        messages.info(request, "Dit gesprek staat niet meer gepland. Hier ziet u wat er is vastgelegd.")
        return redirect(ronde.gesprek)
    if data is None:
        return render(request, sjabloon, context)
    if extra_voor in AfspraakVan.values:
        vastlegging.zonder_oordeel()
        return render(request, sjabloon, context)
    if not vastlegging.is_valid():
        return render(request, sjabloon, context, status=422)

    def handeling() -> str:
        gepland = None
        if ronde.gesprek is not None:
            gepland = vergrendel(Gesprek(pk=ronde.gesprek.pk), vastlegging.form.cleaned_data["revisie"])
        return leg_gesprek_vast(
            klant=klant,
            gesprek=gepland,
            gegevens=vastlegging.form.verslag(),
            notities=vastlegging.form.notities(),
            afspraken=vastlegging.nieuwe_afspraken(),
            afhandelingen=vastlegging.afhandelingen(),
            vervolg=vastlegging.form.vervolg(),
            door=request.user,
        ).get_absolute_url()

    try:
        adres = vastlegging.form.voer_uit(request.user, handeling)
    except Verouderd as fout:
        vastlegging.form.toon_conflict(fout)
        return render(request, sjabloon, context | {"conflict": vastlegging.form.conflict}, status=409)
    except NietMeerGepland:
        messages.info(request, "Dit gesprek staat niet meer gepland. Hier ziet u wat er is vastgelegd.")
        return redirect(ronde.gesprek)
    except AlAfgehandeld:
        vastlegging.form.add_error(
            None, "Een collega heeft intussen een van de open afspraken afgehandeld. Kijk de afspraken nog eens na."
        )
        return render(request, sjabloon, context, status=409)
    messages.success(request, "Gesprek vastgelegd.")
    return redirect(adres)

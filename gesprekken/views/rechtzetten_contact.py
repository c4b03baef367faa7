"""Taking back or moving a short contact."""

from django.http import Http404, HttpResponse
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_http_methods

from gesprekken.actions.rechtzetten_contact import IN_VERSLAG, trek_contactnotitie_in, verplaats_contactnotitie
from gesprekken.models import Contactnotitie
from gesprekken.vast import vaste_afspraken
from klanten.dossier import open_dossier
from klanten.models import Rechtgezet
from klanten.rechtgezet import eis_hier
from klanten.views.rechtzetten import SCHRIJFT, Zaak, al_rechtgezet, andere_klanten, rechtzetpagina
from toegang.dossiers import alleen
from toegang.models import Rol
from toegang.verzoek import Verzoek


@require_http_methods(SCHRIJFT)
@alleen(Rol.KLANTMANAGER, Rol.TEAMLEIDER)
def contactnotitie_rechtzetten(request: Verzoek, pk: int, contactnotitie_pk: int) -> HttpResponse:
    """Take back a short contact or move it, with the agreement that came of it."""
    klant = open_dossier(request, pk, "notitie intrekken of verplaatsen")
    if eerder := al_rechtgezet(request):
        return eerder
    notitie = Contactnotitie.objects.filter(pk=contactnotitie_pk, klant=klant).select_related("afspraak").first()
    if notitie is None:
        eis_hier(klant, Rechtgezet.CONTACT, contactnotitie_pk, naar="gesprekken")
        raise Http404("Deze notitie staat niet in dit dossier.")
    notitie.klant = klant
    afspraak = notitie.afspraak
    waarin = vaste_afspraken(klant).get(afspraak.pk) if afspraak else None
    zaak = Zaak(
        klant=klant,
        ding=notitie,
        kop="Kort contact intrekken of verplaatsen",
        wat=f"{notitie.kop}, {timezone.localtime(notitie.moment):%d-%m-%Y %H:%M}",
        trek_in=lambda form: trek_contactnotitie_in(
            notitie=notitie, gezien=form.gezien, reden=form.cleaned_data["reden"], door=request.user
        ),
        verplaats=lambda form: verplaats_contactnotitie(
            notitie=notitie,
            gezien=form.gezien,
            naar=form.cleaned_data["naar"],
            reden=form.cleaned_data["reden"],
            door=request.user,
        ),
        mag=andere_klanten(request, klant),
        naar=reverse("gesprekken", args=[pk]),
        terug=notitie.get_absolute_url(),
        ingetrokken="De notitie is ingetrokken.",
        verplaatst="De notitie staat nu in het andere dossier.",
        mee=[f"de afspraak ‘{afspraak.in_woorden}’"] if afspraak and not waarin else [],
        blijft=[f"de afspraak ‘{afspraak.in_woorden}’, want die staat in {waarin}"] if afspraak and waarin else [],
        waarom_niet=IN_VERSLAG if notitie.gesprek_id else "",
    )
    return rechtzetpagina(request, zaak)

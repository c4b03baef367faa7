"""Taking back or moving a conversation, a note in it, or an agreement."""

from django.http import Http404, HttpResponse
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_http_methods

from gesprekken.actions.rechtzetten import (
    trek_afspraak_in,
    trek_gesprek_in,
    trek_notitie_in,
    verplaats_afspraak,
    verplaats_gesprek,
    verplaats_notitie,
)
from gesprekken.models import Afspraak, Gesprek, Notitie
from gesprekken.rechtzetten import gesprekkeuzes, wat_blijft, wat_meegaat
from gesprekken.vast import vaste_afspraken, waarom_afspraak_blijft
from klanten.dossier import open_dossier
from klanten.models import Rechtgezet
from klanten.rechtgezet import eis_hier
from klanten.views.rechtzetten import SCHRIJFT, Zaak, al_rechtgezet, andere_klanten, rechtzetpagina
from toegang.dossiers import alleen
from toegang.models import Rol
from toegang.verzoek import Verzoek


@require_http_methods(SCHRIJFT)
@alleen(Rol.KLANTMANAGER, Rol.TEAMLEIDER)
def gesprek_rechtzetten(request: Verzoek, pk: int, gesprek_pk: int) -> HttpResponse:
    """Take back a conversation with all that belongs to it, or move it to another dossier."""
    klant = open_dossier(request, pk, "gesprek intrekken of verplaatsen")
    if eerder := al_rechtgezet(request):
        return eerder
    gesprek = Gesprek.objects.filter(pk=gesprek_pk, klant=klant).select_related("soort").first()
    if gesprek is None:
        eis_hier(klant, Rechtgezet.GESPREK, gesprek_pk, naar="gesprekken")
        raise Http404("Dit gesprek staat niet in dit dossier.")
    gesprek.klant = klant
    vast = vaste_afspraken(klant)
    zaak = Zaak(
        klant=klant,
        ding=gesprek,
        kop="Gesprek intrekken of verplaatsen",
        wat=f"{gesprek.soort.naam} van {timezone.localtime(gesprek.moment):%d-%m-%Y %H:%M}",
        trek_in=lambda form: trek_gesprek_in(
            gesprek=gesprek, gezien=form.gezien, reden=form.cleaned_data["reden"], door=request.user
        ),
        verplaats=lambda form: verplaats_gesprek(
            gesprek=gesprek,
            gezien=form.gezien,
            naar=form.cleaned_data["naar"],
            reden=form.cleaned_data["reden"],
            door=request.user,
        ),
        mag=andere_klanten(request, klant),
        naar=reverse("gesprekken", args=[pk]),
        terug=gesprek.get_absolute_url(),
        ingetrokken="Het gesprek is ingetrokken.",
        verplaatst="Het gesprek staat nu in het andere dossier.",
        mee=wat_meegaat(gesprek, vast),
        blijft=wat_blijft(gesprek, vast),
    )
    return rechtzetpagina(request, zaak)


@require_http_methods(SCHRIJFT)
@alleen(Rol.KLANTMANAGER, Rol.TEAMLEIDER)
def notitie_rechtzetten(request: Verzoek, pk: int, gesprek_pk: int, notitie_pk: int) -> HttpResponse:
    """Take back one note of a record, or move it to a held conversation in another dossier."""
    klant = open_dossier(request, pk, "notitie intrekken of verplaatsen")
    if eerder := al_rechtgezet(request):
        return eerder
    rijen = Notitie.objects.filter(gesprek=gesprek_pk, gesprek__klant=klant, gesprek__ingetrokken_op__isnull=True)
    notitie = rijen.filter(pk=notitie_pk).select_related("gesprek__soort", "door").first()
    if notitie is None:
        eis_hier(klant, Rechtgezet.NOTITIE, notitie_pk, naar="gesprekken")
        eis_hier(klant, Rechtgezet.GESPREK, gesprek_pk, naar="gesprekken")
        raise Http404("Deze notitie staat niet in dit dossier.")
    gesprek = notitie.gesprek
    zaak = Zaak(
        klant=klant,
        ding=notitie,
        kop="Notitie intrekken of verplaatsen",
        wat=(
            f"{notitie.get_soort_display().lower()}, geschreven door {notitie.door.naam}, "
            f"bij {gesprek.soort.naam} van {timezone.localtime(gesprek.moment):%d-%m-%Y %H:%M}"
        ),
        trek_in=lambda form: trek_notitie_in(
            notitie=notitie, gezien=form.gezien, reden=form.cleaned_data["reden"], door=request.user
        ),
        verplaats=lambda form: verplaats_notitie(
            notitie=notitie,
            gezien=form.gezien,
            naar=form.cleaned_data["naar"],
            reden=form.cleaned_data["reden"],
            door=request.user,
        ),
        mag=Gesprek.objects.gevoerd().filter(klant__in=andere_klanten(request, klant)),
        keuzes=gesprekkeuzes,
        naarvraag="Bij welk gesprek hoort de notitie?",
        niets_gevonden=(
            "Geen ander dossier gevonden waarin een gesprek is gevoerd. U vindt alleen dossiers die u mag openen."
        ),
        naar=gesprek.get_absolute_url(),
        terug=gesprek.get_absolute_url(),
        ingetrokken="De notitie is ingetrokken.",
        verplaatst="De notitie staat nu in het andere dossier.",
    )
    return rechtzetpagina(request, zaak)


@require_http_methods(SCHRIJFT)
@alleen(Rol.KLANTMANAGER, Rol.TEAMLEIDER)
def afspraak_rechtzetten(request: Verzoek, pk: int, afspraak_pk: int) -> HttpResponse:
    """Take back an agreement or move it; not one that something established rests on."""
    klant = open_dossier(request, pk, "afspraak intrekken of verplaatsen")
    if eerder := al_rechtgezet(request):
        return eerder
    afspraak = Afspraak.objects.filter(pk=afspraak_pk, klant=klant).first()
    if afspraak is None:
        eis_hier(klant, Rechtgezet.AFSPRAAK, afspraak_pk, naar="afspraken")
        raise Http404("Deze afspraak staat niet in dit dossier.")
    waarin = vaste_afspraken(klant).get(afspraak.pk)
    zaak = Zaak(
        klant=klant,
        ding=afspraak,
        kop="Afspraak intrekken of verplaatsen",
        wat=f"{afspraak.in_woorden}, uiterlijk {afspraak.uiterlijk:%d-%m-%Y}",
        trek_in=lambda form: trek_afspraak_in(
            afspraak=afspraak, gezien=form.gezien, reden=form.cleaned_data["reden"], door=request.user
        ),
        verplaats=lambda form: verplaats_afspraak(
            afspraak=afspraak,
            gezien=form.gezien,
            naar=form.cleaned_data["naar"],
            reden=form.cleaned_data["reden"],
            door=request.user,
        ),
        mag=andere_klanten(request, klant),
        naar=reverse("afspraken", args=[pk]),
        terug=reverse("afspraak_afhandelen", args=[pk, afspraak_pk]),
        ingetrokken="De afspraak is ingetrokken.",
        verplaatst="De afspraak staat nu in het andere dossier.",
        waarom_niet=waarom_afspraak_blijft(waarin) if waarin else "",
    )
    return rechtzetpagina(request, zaak)

"""A short contact: note it (folded in the page that one is on, or on a page of its own), read it, correct it."""

from dataclasses import dataclass
from http import HTTPStatus

from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_safe

from gesprekken.actions.contact import leg_contact_vast, wijzig_contactnotitie
from gesprekken.forms.contact import Contactformulier, Contactwijziging
from gesprekken.models import Contactnotitie, Verzuim
from gesprekken.rondom import contactnotities
from klanten.begeleiding import eis_dossier_loopt
from klanten.dossier import anders_naar_dossier, open_dossier
from klanten.models import Klant
from toegang.dossiers import alleen
from toegang.models import Rol
from toegang.nummers import als_nummer
from toegang.verwerken import naar_adres, verwerk
from toegang.verzoek import Verzoek
from toegang.wijzigingen import zet_wijzigingen

SCHRIJFT = ["GET", "HEAD", "POST"]
# Sent along by the button that makes a record of it.
VERSLAG = "verslag"
# Where a note can be opened: in a row of the worklist, with who is to be called, in the dossier, with conversations.
RIJ, BELLEN, DOSSIER, GESPREKKEN = "rij", "bellen", "dossier", "gesprekken"
_TERUG = {RIJ: "werkvoorraad", BELLEN: "werkvoorraad", GESPREKKEN: "gesprekken"}


@dataclass(frozen=True)
class Notitieplek:
    """Where this note is being written: in which part of which page, about which missed conversation if any."""

    klant: Klant
    plek: str
    verzuim: Verzuim | None

    @property
    def vak(self) -> str:
        """The id of the part that holds the form; several may be open on one page."""
        return f"notitie-{self.plek}-{self.verzuim.gesprek_id if self.verzuim else self.klant.pk}"

    @property
    def adres(self) -> str:
        """Where the form is sent to: this same place."""
        over = f"&verzuim={self.verzuim.gesprek_id}" if self.verzuim else ""
        return f"{reverse('contactnotitie_nieuw', args=[self.klant.pk])}?plek={self.plek}{over}"

    @property
    def terug(self) -> str:
        """The page that one came from."""
        naam = _TERUG.get(self.plek, "dossier")
        return reverse(naam) if naam == "werkvoorraad" else reverse(naam, args=[self.klant.pk])

    def erna(self, *, bereikt: bool) -> str:
        """Where one goes on: who was missed and now reached is asked why."""
        if self.verzuim and bereikt:
            return reverse("gesprek_verzuim", args=[self.klant.pk, self.verzuim.gesprek_id])
        return self.terug


def _notitieplek(request: Verzoek, klant: Klant) -> Notitieplek:
    """One query when it is about a missed conversation. Raises Http404 when this client missed none such."""
    plek = request.GET.get("plek", "")
    verzuim = None
    if "verzuim" in request.GET:
        gemist = als_nummer(request.GET["verzuim"]) or 0
        verzuim = get_object_or_404(
            Verzuim.objects.select_related("gesprek__soort"), gesprek=gemist, gesprek__klant=klant
        )
    return Notitieplek(klant, plek if plek in {RIJ, BELLEN, GESPREKKEN} else DOSSIER, verzuim)


@require_http_methods(SCHRIJFT)
@alleen(Rol.KLANTMANAGER, Rol.TEAMLEIDER)
@anders_naar_dossier
def contactnotitie_nieuw(request: Verzoek, pk: int) -> HttpResponse:
    """Note a short contact. To a script: only the form, in the shape of the place where it opens."""
    klant = open_dossier(request, pk, "notitie")
    eis_dossier_loopt(klant)
    plek = _notitieplek(request, klant)
    form = Contactformulier(request.POST or None, klant=klant, auto_id=f"{plek.vak}-%s")
    if VERSLAG in request.POST and form.is_leeg:
        return naar_adres(request, reverse("gesprek_direct", args=[pk]))
    ter_plekke = bool(request.htmx) and plek.plek == RIJ and VERSLAG not in request.POST

    def naar(notitie: Contactnotitie) -> str:
        if VERSLAG in request.POST:
            return f"{reverse('gesprek_direct', args=[pk])}?notitie={notitie.pk}"
        return notitie.get_absolute_url() if ter_plekke else plek.erna(bereikt=notitie.bereikt)

    uitkomst = verwerk(
        request,
        form,
        lambda: leg_contact_vast(
            klant=klant, contact=form.contact(), afspraak=form.afspraak(), verzuim=plek.verzuim, door=request.user
        ),
        naar=naar,
        gezegd="" if ter_plekke else "Notitie bewaard.",
    )
    context = {"klant": klant, "form": form, "plek": plek}
    if uitkomst.antwoord and ter_plekke and uitkomst.antwoord.status_code == HTTPStatus.OK:
        context["notitie_adres"] = uitkomst.antwoord["HX-Redirect"]
        return render(request, "gesprekken/contact/bewaard.html", context)
    return uitkomst.antwoord or render(request, _sjabloon(request, plek), context, status=uitkomst.status)


def _sjabloon(request: Verzoek, plek: Notitieplek) -> str:
    if not request.htmx:
        return "gesprekken/contact/nieuw.html"
    if request.method == "POST":
        return "gesprekken/contact/formulier.html"
    return "gesprekken/contact/rij.html" if plek.plek == RIJ else "gesprekken/contact/vak.html"


def _notitie_of_404(klant: Klant, contactnotitie_pk: int) -> Contactnotitie:
    notitie = (
        contactnotities(klant).select_related("gesprek__soort", "verzuim__gesprek__soort").filter(pk=contactnotitie_pk)
    )
    if (gevonden := notitie.first()) is None:
        raise Http404("Deze notitie staat niet in dit dossier.")
    return gevonden


@require_safe
@alleen(Rol.KLANTMANAGER, Rol.TEAMLEIDER)
def contactnotitie(request: Verzoek, pk: int, contactnotitie_pk: int) -> HttpResponse:
    """One note with what came of it."""
    klant = open_dossier(request, pk, "notitie")
    notitie = _notitie_of_404(klant, contactnotitie_pk)
    zet_wijzigingen([notitie])
    return render(request, "gesprekken/contact/notitie.html", {"klant": klant, "notitie": notitie})


@require_http_methods(SCHRIJFT)
@alleen(Rol.KLANTMANAGER, Rol.TEAMLEIDER)
def contactnotitie_wijzigen(request: Verzoek, pk: int, contactnotitie_pk: int) -> HttpResponse:
    """Correct a note, whoever wrote it."""
    klant = open_dossier(request, pk, "notitie wijzigen")
    notitie = _notitie_of_404(klant, contactnotitie_pk)
    form = Contactwijziging(request.POST or None, instance=notitie, klant=klant)
    uitkomst = verwerk(
        request,
        form,
        lambda: wijzig_contactnotitie(notitie=notitie, gezien=form.gezien, gegevens=form.gegevens, door=request.user),
        naar=notitie.get_absolute_url(),
        gezegd="Notitie gewijzigd.",
    )
    if uitkomst.antwoord:
        return uitkomst.antwoord
    context = {"klant": klant, "notitie": notitie, "form": form, "conflict": form.conflict}
    return render(request, "gesprekken/contact/wijzigen.html", context, status=uitkomst.status)

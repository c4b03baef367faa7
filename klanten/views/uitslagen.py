"""Results of diagnostic instruments: keep, correct, and hand out their file."""

from http import HTTPStatus

from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_safe

from klanten.actions.uitslag import UitslagVast, maak_uitslag, wijzig_uitslag
from klanten.begeleiding import eis_dossier_loopt
from klanten.dossier import anders_naar_dossier, open_dossier
from klanten.forms.uitslag import Uitslagformulier, Wijziguitslagformulier
from klanten.models import Diagnoseuitslag, Klant
from klanten.uitslagen import uitslagen, waarom_vast
from klanten.views.rechtzetten import uitslag_of_404
from toegang.bestanden import als_bijlage
from toegang.dossiers import alleen
from toegang.models import Oorsprong, Rol
from toegang.verwerken import verwerk
from toegang.verzoek import Verzoek
from toegang.wijzigingen import zet_wijzigingen

SCHRIJFT = ["GET", "HEAD", "POST"]


@require_http_methods(SCHRIJFT)
@alleen(Rol.KLANTMANAGER, Rol.TEAMLEIDER)
@anders_naar_dossier
def uitslag_nieuw(request: Verzoek, pk: int) -> HttpResponse:
    """Keep the result of a diagnostic instrument."""
    klant = open_dossier(request, pk, "uitslag")
    eis_dossier_loopt(klant)
    form = Uitslagformulier(request.POST or None, request.FILES or None, klant=klant)
    uitkomst = verwerk(
        request,
        form,
        lambda: maak_uitslag(
            klant=klant, gegevens=form.uitslag(), bestand=form.cleaned_data["document"], door=request.user
        ),
        naar=_uitslagen(klant),
        gezegd="Uitslag bewaard.",
    )
    if uitkomst.antwoord:
        return uitkomst.antwoord
    context = {"klant": klant, "form": form}
    return render(request, "klanten/achtergrond/uitslag.html", context, status=uitkomst.status)


def _uitslagen(klant: Klant) -> str:
    return f"{reverse('achtergrond', args=[klant.pk])}#uitslagen"


@require_http_methods(SCHRIJFT)
@alleen(Rol.KLANTMANAGER, Rol.TEAMLEIDER)
def uitslag(request: Verzoek, pk: int, uitslag_pk: int) -> HttpResponse:
    """One result: to correct, or to read when an established klantbeeld rests on it."""
    klant = open_dossier(request, pk, "uitslag")
    gekozen = uitslag_of_404(klant, uitslag_pk)
    if reden := waarom_vast(gekozen):
        status = HTTPStatus.CONFLICT if request.method == "POST" else HTTPStatus.OK
        return _toon_vast(request, klant, gekozen, reden, status)
    form = Wijziguitslagformulier(request.POST or None, request.FILES or None, instance=gekozen, klant=klant)
    uitkomst = verwerk(
        request,
        form,
        lambda: wijzig_uitslag(
            uitslag=gekozen,
            gezien=form.gezien,
            gegevens=form.uitslag(),
            bestand=form.cleaned_data["document"],
            bestand_weg=form.cleaned_data.get("document_weg", False),
            door=request.user,
        ),
        naar=_uitslagen(klant),
        gezegd="Uitslag bijgewerkt.",
        # Established while this form was sent: show the result as it stays.
        anders={
            UitslagVast: lambda fout: _toon_vast(
                request, klant, uitslagen(klant).get(pk=uitslag_pk), str(fout), HTTPStatus.CONFLICT
            )
        },
    )
    if uitkomst.antwoord:
        return uitkomst.antwoord
    zet_wijzigingen([gekozen])
    context = {"klant": klant, "uitslag": gekozen, "form": form, "conflict": form.conflict}
    return render(request, "klanten/achtergrond/uitslag.html", context, status=uitkomst.status)


def _toon_vast(
    request: Verzoek, klant: Klant, gekozen: Diagnoseuitslag, reden: str, status: HTTPStatus
) -> HttpResponse:
    """The result to read, with why it cannot be corrected."""
    zet_wijzigingen([gekozen])
    context = {"klant": klant, "uitslag": gekozen, "reden": reden}
    return render(request, "klanten/achtergrond/uitslag_vast.html", context, status=status)


@require_safe
@alleen(Rol.KLANTMANAGER, Rol.TEAMLEIDER)
def uitslag_bestand(request: Verzoek, pk: int, uitslag_pk: int) -> HttpResponse:
    """The file of a result, as a download."""
    klant = open_dossier(request, pk, "bestand bij uitslag", oorsprong=Oorsprong.DOCUMENT)
    gekozen = get_object_or_404(
        Diagnoseuitslag.objects.only("bestand", "bestandsnaam", "bestandssoort"), pk=uitslag_pk, klant=klant
    )
    if not gekozen.bestand:
        raise Http404("Bij deze uitslag hoort geen bestand.")
    return als_bijlage(naam=gekozen.bestandsnaam, soort=gekozen.bestandssoort, inhoud=bytes(gekozen.bestand))

"""Establishing the plan, its versions and their archived document."""

from http import HTTPStatus

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_safe

from klanten.dossier import open_dossier
from klanten.models import Klant
from toegang.documentpagina import maakt_document
from toegang.dossiers import alleen
from toegang.models import Oorsprong, Rol
from toegang.verwerken import verwerk
from toegang.verzoek import Verzoek
from trajecten.actions.versie import NietCompleet, archiveer_pdf, stel_plan_vast, voorlopige_opname
from trajecten.beoordelen import afgelopen_inzetten
from trajecten.brieftekst import mening
from trajecten.cyclus import Planhandeling, Planonderdeel
from trajecten.forms.plan import VaststelFormulier
from trajecten.models import Planversie
from trajecten.momentopname import lees
from trajecten.plannen import archiefstuk, versie_en_vorige
from trajecten.veranderingen import veranderd
from trajecten.views.stand import anders_terug, planbeeld_voor

_WAAR = {
    Planonderdeel.DOEL: "doel_toevoegen",
    Planonderdeel.AFSPRAAK_KLANT: "afspraak_nieuw",
    Planonderdeel.AFSPRAAK_GEMEENTE: "afspraak_nieuw",
}
_VELD = {
    Planonderdeel.HOOFDDOEL: "id_hoofddoel",
    Planonderdeel.EIGEN_WOORDEN: "id_eigen_woorden",
    Planonderdeel.EVALUATIE: "id_evaluatie_op",
    Planonderdeel.ZIENSWIJZE: "id_zienswijze_groep",
    Planonderdeel.ZIENSWIJZE_TEKST: "id_zienswijze_tekst",
}


@require_http_methods(["GET", "HEAD", "POST"])
@alleen(Rol.KLANTMANAGER, Rol.TEAMLEIDER)
@anders_terug
def trajectplan_vaststellen(request: Verzoek, pk: int) -> HttpResponse:
    """What is missing; else the whole plan to read with the client, and the button that makes it a version."""
    klant = open_dossier(request, pk, "trajectplan")
    beeld = planbeeld_voor(klant, Planhandeling.VASTSTELLEN if request.method != "POST" else None)
    form = VaststelFormulier(request.POST or None)
    uitkomst = verwerk(
        request,
        form,
        lambda: stel_plan_vast(
            klant=klant, plan=beeld.plan, vingerafdruk=form.cleaned_data["vingerafdruk"], door=request.user
        ),
        naar=lambda versie: reverse("trajectplan_versie", args=[pk, versie.nummer]),
        gezegd="Trajectplan vastgesteld. Het plan staat klaar voor de klant.",
        # The page itself says what is missing.
        anders={NietCompleet: lambda _: HTTPStatus.UNPROCESSABLE_ENTITY},
    )
    if uitkomst.antwoord:
        return uitkomst.antwoord
    if uitkomst.status != HTTPStatus.OK:
        # It may have changed while it was being established.
        beeld = planbeeld_voor(klant)
    opname = voorlopige_opname(klant=klant, beeld=beeld, door=request.user)
    if uitkomst.status != HTTPStatus.OK:
        form.lees_opnieuw(opname.vingerafdruk())
    form.initial["vingerafdruk"] = opname.vingerafdruk()
    context = {
        "klant": klant,
        "tab": "trajectplan",
        "opname": opname,
        "mening": mening(opname.zienswijze) if opname.zienswijze else "",
        "ontbreekt": [(onderdeel.label, _adres(onderdeel, pk)) for onderdeel in beeld.ontbreekt()],
        "form": form,
    }
    return render(request, "trajecten/vaststellen.html", context, status=uitkomst.status)


def _adres(onderdeel: Planonderdeel, pk: int) -> str:
    """Where one fills in what is missing."""
    if onderdeel in _VELD:
        return f"{reverse('trajectplan_bewerken', args=[pk])}#{_VELD[onderdeel]}"
    return reverse(_WAAR[onderdeel], args=[pk])


@require_safe
@alleen(Rol.KLANTMANAGER, Rol.TEAMLEIDER)
def trajectplan_versie(request: Verzoek, pk: int, nummer: int) -> HttpResponse:
    """A version as it was established, and what changed since the one before."""
    klant = open_dossier(request, pk, "trajectplan, versie")
    versie, vorige = _versie(klant, nummer)
    opname = lees(versie.inhoud)
    context = {
        "klant": klant,
        "tab": "trajectplan",
        "planversie": versie,
        "vorige": vorige,
        "opname": opname,
        "mening": mening(opname.zienswijze),
        "veranderingen": veranderd(lees(vorige.inhoud), opname) if vorige else [],
        "afgelopen": afgelopen_inzetten(versie.plan_id),
    }
    return render(request, "trajecten/versie.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
@alleen(Rol.KLANTMANAGER, Rol.TEAMLEIDER)
def trajectplan_pdf(request: Verzoek, pk: int, nummer: int) -> HttpResponse:
    """The archived document of a version. A POST makes it for a version that came without one."""
    klant = open_dossier(request, pk, "trajectplan, pdf", oorsprong=Oorsprong.DOCUMENT)
    versie, _ = _versie(klant, nummer)
    if request.method == "POST":
        return _maak_alsnog(request, pk, versie)
    document = archiefstuk(versie)
    if document is None:
        messages.info(request, "Van deze versie is nog geen PDF gemaakt.")
        return redirect("trajectplan_versie", pk, nummer)
    return HttpResponse(
        bytes(document.pdf),
        content_type="application/pdf",
        headers={"Content-Disposition": f'inline; filename="trajectplan-versie-{nummer}.pdf"'},
    )


@maakt_document
def _maak_alsnog(request: Verzoek, pk: int, versie: Planversie) -> HttpResponse:
    archiveer_pdf(versie=versie, door=request.user)
    messages.success(request, "De PDF is gemaakt en bewaard.")
    return redirect("trajectplan_versie", pk, versie.nummer)


def _versie(klant: Klant, nummer: int) -> tuple[Planversie, Planversie | None]:
    """This version and the one before it; Http404 when this client has no such version."""
    versie, vorige = versie_en_vorige(klant, nummer)
    if versie is None:
        raise Http404("Deze versie van het trajectplan is er niet.")
    return versie, vorige

"""What belongs to a held conversation: one's own notes, and the summary that the client takes home."""

from collections.abc import Collection
from functools import partial
from http import HTTPStatus

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_safe

from gesprekken.actions.concept import gooi_concept_weg
from gesprekken.actions.notities import NotitiesVerouderd, bewaar_notities
from gesprekken.concepten import concept_van
from gesprekken.forms.notities import Eigennotities, notities_uit
from gesprekken.forms.vastlegging import regels_van
from gesprekken.keuzelijsten import keuzelijsten
from gesprekken.models import Gesprek, Gespreksstatus, Verslagconcept
from gesprekken.rondom import Gespreksronde
from gesprekken.samenvattingsblad import Samenvattingsblad, maak_samenvatting, samenvattingsblad
from gesprekken.views.gesprekken import SCHRIJFT, ronde_of_404
from klanten.dossier import open_dossier
from klanten.models import Klant
from toegang.documentpagina import maakt_document
from toegang.dossiers import alleen
from toegang.getypt import anders_verder
from toegang.models import Oorsprong, Rol
from toegang.verwerken import verwerk
from toegang.verzoek import Verzoek


@require_http_methods(SCHRIJFT)
@alleen(Rol.KLANTMANAGER, Rol.TEAMLEIDER)
def gesprek_notities(request: Verzoek, pk: int, gesprek_pk: int) -> HttpResponse:
    """One's own notes in a record: correct them, or add what the one who led did not see."""
    klant = open_dossier(request, pk, "notities")
    ronde = ronde_of_404(klant, gesprek_pk)
    gesprek = ronde.gesprek
    if gesprek.status != Gespreksstatus.GEVOERD:
        return anders_verder(request, "Notities horen bij een gevoerd gesprek.", gesprek.get_absolute_url())
    eigen = list(gesprek.notities.filter(door=request.user))
    # What was typed for a record that was made first elsewhere, is not lost: into the form, or beside it.
    concept = concept_van(klant, gesprek.pk, request.user)
    begin = notities_uit(concept) if concept and not eigen else {}
    form = Eigennotities(request.POST if request.method == "POST" else None, eigen=eigen, initial=begin)
    uitkomst = verwerk(
        request,
        form,
        lambda: bewaar_notities(
            gesprek=gesprek, notities=form.notities(), stand=form.cleaned_data["stand"], door=request.user
        ),
        naar=gesprek.get_absolute_url(),
        gezegd="Notities bewaard.",
        anders={NotitiesVerouderd: partial(_toon_beide, form)},
    )
    if uitkomst.antwoord and concept:
        return _verder_na_concept(request, klant, ronde, concept, zonder=begin)
    if uitkomst.antwoord:
        return uitkomst.antwoord
    context = {
        "klant": klant,
        "gesprek": gesprek,
        "form": form,
        "conflict": form.conflict,
        "concept": concept,
        "overgenomen": bool(begin),
    }
    return render(request, "gesprekken/gesprek_notities.html", context, status=uitkomst.status)


def _toon_beide(form: Eigennotities, fout: NotitiesVerouderd) -> HTTPStatus:
    """The writer saved in another tab: both versions, and a choice."""
    form.toon_beide(fout.actueel)
    return HTTPStatus.CONFLICT


def _verder_na_concept(
    request: Verzoek,
    klant: Klant,
    ronde: Gespreksronde[Gesprek],
    concept: Verslagconcept,
    *,
    zonder: Collection[str],
) -> HttpResponse:
    """On to what else the draft holds, beside the fields `zonder`; when that is nothing, the draft goes."""
    if regels_van(concept, ronde=ronde, lijsten=keuzelijsten(klant, zonder=request.user), zonder=zonder):
        messages.info(request, "U typte nog meer. Neem hieronder over wat u nodig hebt.")
        return redirect("gesprek_vastleggen", klant.pk, ronde.gesprek.pk)
    gooi_concept_weg(klant=klant, gesprek=ronde.gesprek, door=request.user)
    return redirect(ronde.gesprek)


@require_safe
@alleen(Rol.KLANTMANAGER, Rol.TEAMLEIDER)
def gesprek_samenvatting(request: Verzoek, pk: int, gesprek_pk: int) -> HttpResponse:
    """What the client takes home: in plain language, with the agreements and the next date, nothing of our own."""
    blad = _blad(request, pk, gesprek_pk)
    if blad is None:
        messages.info(request, "Een samenvatting hoort bij een gevoerd gesprek.")
        return redirect("gesprek", pk, gesprek_pk)
    context = {"klant": blad.klant, "gesprek": blad.gesprek, "blad": blad}
    return render(request, "gesprekken/gesprek_samenvatting.html", context)


@require_safe
@alleen(Rol.KLANTMANAGER, Rol.TEAMLEIDER)
@maakt_document
def gesprek_samenvatting_pdf(request: Verzoek, pk: int, gesprek_pk: int) -> HttpResponse:
    """The same as a document, to hand over or to send. Raises Http404 when the conversation was not held."""
    blad = _blad(request, pk, gesprek_pk)
    if blad is None:
        raise Http404("Een samenvatting hoort bij een gevoerd gesprek.")
    return HttpResponse(
        maak_samenvatting(blad),
        content_type="application/pdf",
        headers={"Content-Disposition": 'inline; filename="samenvatting.pdf"', "Cache-Control": "no-store"},
    )


def _blad(request: Verzoek, pk: int, gesprek_pk: int) -> Samenvattingsblad | None:
    """The summary; None when the conversation was not held."""
    klant = open_dossier(request, pk, "samenvatting van een gesprek", oorsprong=Oorsprong.DOCUMENT)
    ronde = ronde_of_404(klant, gesprek_pk)
    if ronde.gesprek.status != Gespreksstatus.GEVOERD:
        return None
    return samenvattingsblad(klant, ronde.gesprek, ronde.eerstvolgend)

"""Inviting a client: the choice with the text beside it, what was sent, the letter, and that the client confirmed."""

from collections.abc import Sequence

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from gesprekken.actions.uitnodiging import (
    NietUitTeNodigen,
    PlekOnbekend,
    bevestig,
    eis_uit_te_nodigen,
    maak_post,
    met_wie,
    nodig_uit,
    stuur_opnieuw,
    verstuurt_zelf,
    zelf_doorgegeven,
)
from gesprekken.bezorgen import adres_voor
from gesprekken.forms.uitnodiging import Uitnodigformulier
from gesprekken.models import Bezorging, Gesprek, Postsoort, Postweg, Uitnodiging
from gesprekken.uitnodigingsbrief import maak_brief
from klanten.dossier import open_dossier
from klanten.models import Klant
from toegang.dossiers import alleen
from toegang.getypt import anders_verder
from toegang.models import Oorsprong, Rol
from toegang.verwerken import al_verwerkt, verwerk
from toegang.verzoek import Verzoek

SCHRIJFT = ["GET", "HEAD", "POST"]
OPNIEUW, ZELF = "opnieuw", "zelf"
_KNOPPEN = {
    Postsoort.UITNODIGING: "Nodig uit",
    Postsoort.VERZET: "Geef de wijziging door",
    Postsoort.AFZEGGING: "Zeg af",
}


def _gesprek(klant: Klant, gesprek_pk: int) -> Gesprek:
    """The conversation with its place. Raises Http404 when it is not of this client."""
    gesprek = get_object_or_404(Gesprek.objects.select_related("soort", "locatie"), pk=gesprek_pk, klant=klant)
    gesprek.klant = klant
    return gesprek


def _post(klant: Klant, gesprek_pk: int, post_pk: int) -> Uitnodiging:
    rijen = Uitnodiging.objects.select_related("gesprek__soort", "gesprek__locatie", "door")
    post = get_object_or_404(rijen, pk=post_pk, gesprek=gesprek_pk, gesprek__klant=klant)
    post.gesprek.klant = klant
    return post


@require_http_methods(SCHRIJFT)
@alleen(Rol.KLANTMANAGER, Rol.TEAMLEIDER)
def gesprek_uitnodigen(request: Verzoek, pk: int, gesprek_pk: int) -> HttpResponse:
    """Invite, tell that it changed, or cancel: whichever there is to tell now."""
    klant = open_dossier(request, pk, "uitnodigen")
    gesprek = _gesprek(klant, gesprek_pk)
    eerder = list(gesprek.uitnodigingen.all())
    form = Uitnodigformulier(
        request.POST or None,
        klant=klant,
        mogelijk={weg: bool(adres_voor(klant, weg)) for weg in Postweg},
        revisie=gesprek.revisie,
    )
    try:
        soort = eis_uit_te_nodigen(gesprek, eerder)
    except NietUitTeNodigen as fout:
        return al_verwerkt(request, form) or _niet_nu(request, gesprek, fout)
    uitkomst = verwerk(
        request,
        form,
        lambda: nodig_uit(
            gesprek=gesprek, gezien=form.gezien, weg=Postweg(form.cleaned_data["weg"]), door=request.user
        ),
        naar=lambda post: reverse("uitnodiging", args=[klant.pk, gesprek.pk, post.pk]),
        anders={NietUitTeNodigen: lambda fout: _niet_nu(request, gesprek, fout)},
    )
    if uitkomst.antwoord:
        return uitkomst.antwoord
    if uitkomst.status == 409:
        gesprek = _gesprek(klant, gesprek_pk)
    return _toon(request, gesprek, soort, eerder, form, status=uitkomst.status)


def _toon(
    request: Verzoek,
    gesprek: Gesprek,
    soort: Postsoort,
    eerder: Sequence[Uitnodiging],
    form: Uitnodigformulier,
    *,
    status: int,
) -> HttpResponse:
    met = met_wie(gesprek)
    wegen = [Postweg(waarde) for waarde, _ in form.fields["weg"].choices]  # type: ignore[attr-defined]  # a choice field
    context = {
        "klant": gesprek.klant,
        "gesprek": gesprek,
        "soort": soort,
        "form": form,
        "knop": _KNOPPEN[soort],
        "voorbeelden": [(weg, maak_post(gesprek, soort, weg, post=eerder, met=met)) for weg in wegen],
        "niet_mogelijk": [weg.label.lower() for weg in Postweg if weg not in wegen],
        "zelf": {weg for weg in Postweg if verstuurt_zelf(weg)},
    }
    return render(request, "gesprekken/uitnodigen.html", context, status=status)


def _niet_nu(request: Verzoek, gesprek: Gesprek, fout: NietUitTeNodigen) -> HttpResponse:
    adres = gesprek.get_absolute_url()
    if isinstance(fout, PlekOnbekend):
        adres = reverse("gesprek_wijzigen", args=[gesprek.klant_id, gesprek.pk])
    if request.method != "POST":
        messages.info(request, str(fout))
        return redirect(adres)
    return anders_verder(request, str(fout), adres)


@require_http_methods(SCHRIJFT)
@alleen(Rol.KLANTMANAGER, Rol.TEAMLEIDER)
def uitnodiging(request: Verzoek, pk: int, gesprek_pk: int, post_pk: int) -> HttpResponse:
    """What was sent and how that went; what could not be sent is tried again, or was told in another way."""
    klant = open_dossier(request, pk, "post")
    post = _post(klant, gesprek_pk, post_pk)
    if request.method == "POST":
        if OPNIEUW in request.POST:
            stuur_opnieuw(post=post, door=request.user)
        elif ZELF in request.POST:
            zelf_doorgegeven(post=post, door=request.user)
            messages.success(request, "Genoteerd: u gaf het zelf door.")
        return redirect("uitnodiging", pk, gesprek_pk, post_pk)
    context = {
        "klant": klant,
        "gesprek": post.gesprek,
        "post": post,
        "zelf": verstuurt_zelf(Postweg(post.weg)),
        "niet_gelukt": post.stand == Bezorging.NIET_GELUKT,
        "onderweg": post.stand == Bezorging.KLAAR,
    }
    return render(request, "gesprekken/uitnodiging.html", context)


@require_safe
@alleen(Rol.KLANTMANAGER, Rol.TEAMLEIDER)
def uitnodiging_brief(request: Verzoek, pk: int, gesprek_pk: int, post_pk: int) -> HttpResponse:
    """The letter, to print and post. Raises Http404 for what was no letter."""
    klant = open_dossier(request, pk, "post, brief", oorsprong=Oorsprong.DOCUMENT)
    post = _post(klant, gesprek_pk, post_pk)
    if post.weg != Postweg.BRIEF:
        raise Http404("Dit was geen brief.")
    return HttpResponse(
        maak_brief(post),
        content_type="application/pdf",
        headers={"Content-Disposition": 'attachment; filename="brief.pdf"', "Cache-Control": "no-store"},
    )


@require_POST
@alleen(Rol.KLANTMANAGER, Rol.TEAMLEIDER)
def gesprek_bevestigd(request: Verzoek, pk: int, gesprek_pk: int) -> HttpResponse:
    """The client says to come."""
    klant = open_dossier(request, pk, "gesprek bevestigd")
    gesprek = _gesprek(klant, gesprek_pk)
    try:
        bevestig(gesprek=gesprek, door=request.user)
    except NietUitTeNodigen as fout:
        messages.info(request, str(fout))
    else:
        messages.success(request, "De klant heeft bevestigd.")
    return redirect(gesprek)

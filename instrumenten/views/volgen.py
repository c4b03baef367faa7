"""Following instruments: on the page of one, and what changed of all that one follows."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_POST, require_safe

from instrumenten.actions.volgen import stop_volgen, volg
from instrumenten.views.instrument import CATALOGUSROLLEN, kiesbaar_voor, toon, vind_instrument
from instrumenten.volgen import gevolgd_door, met_veranderingen
from instrumenten.volgformulier import Volgformulier
from toegang.dossiers import alleen
from toegang.paginering import pagina
from toegang.verwerken import verwerk
from toegang.verzoek import Verzoek

PER_PAGINA = 20


@require_POST
@alleen(*CATALOGUSROLLEN)
def instrument_volgen(request: Verzoek, slug: str) -> HttpResponse:
    """Follow this instrument, hear of it more or less often, or stop."""
    if "stop" in request.POST:
        if stop_volgen(slug=slug, door=request.user):
            messages.success(request, "U volgt dit instrument niet meer.")
        return redirect("gevolgd") if request.POST["stop"] == "lijst" else redirect("instrument", slug)
    gevonden = vind_instrument(kiesbaar_voor(request.user), slug)
    form = Volgformulier(request.POST)
    uitkomst = verwerk(
        request,
        form,
        lambda: volg(instrument=gevonden, frequentie=form.cleaned_data["frequentie"], door=request.user),
        naar=reverse("instrument", args=[slug]),
        gezegd="U volgt dit instrument.",
    )
    return uitkomst.antwoord or toon(request, gevonden, form, status=uitkomst.status)


@require_safe
@alleen(*CATALOGUSROLLEN)
def gevolgd(request: Verzoek) -> HttpResponse:
    """What the user follows, with what changed since the last message."""
    bladzijde, basis = pagina(request, gevolgd_door(request.user), PER_PAGINA)
    bladzijde.object_list = met_veranderingen(list(bladzijde.object_list), timezone.localdate())
    context = {"pagina": bladzijde, "basis": basis}
    return render(request, "instrumenten/gevolgd.html", context)

"""How the client develops: klantbeelden over time and two of them side by side."""

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from klanten.dossier import open_dossier
from toegang.dossiers import alleen
from toegang.models import Rol
from toegang.verzoek import Verzoek
from trajecten.ontwikkeling import (
    GEBEURTENISSEN_IN_LIJST,
    VERSIES_IN_BEELD,
    gebeurtenissen,
    in_regels,
    kies_twee,
    vergelijk,
    versies_van,
)
from trajecten.ontwikkelingslijn import teken


@require_safe
@alleen(Rol.KLANTMANAGER, Rol.TEAMLEIDER)
def klantbeeld_ontwikkeling(request: Verzoek, pk: int) -> HttpResponse:
    """Two versions of the klantbeeld side by side, all of them over time, and what happened in between."""
    klant = open_dossier(request, pk, "ontwikkeling")
    versies = versies_van(klant)
    context = {"klant": klant, "tab": "klantbeeld", "versies": versies}
    twee = kies_twee(versies, request.GET.get("van", ""), request.GET.get("naar", ""))
    if twee is not None:
        eerste, tweede = twee
        in_beeld = versies[-VERSIES_IN_BEELD:]
        gevonden = gebeurtenissen(klant, min(in_beeld[0].op, eerste.op), in_beeld[-1].op)
        regels = in_regels(gevonden, eerste.op, tweede.op)
        context |= {
            "eerste": eerste,
            "tweede": tweede,
            "vergelijking": vergelijk(klant, eerste, tweede),
            "in_beeld": in_beeld,
            "meer_versies": len(versies) > len(in_beeld),
            "lijn": teken(in_beeld, [deel for deel in gevonden if deel.tot >= in_beeld[0].op]),
            "metingen": list(zip(*(versie.metingen for versie in in_beeld), strict=True)),
            "regels": regels[-GEBEURTENISSEN_IN_LIJST:],
            "meer_regels": len(regels) > GEBEURTENISSEN_IN_LIJST,
        }
    return render(request, "trajecten/ontwikkeling.html", context)

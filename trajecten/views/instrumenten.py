"""The catalogue with a client at the table: the same search, started from the klantbeeld, with a way into the plan."""

from typing import Any

from django.db.models import Exists, OuterRef
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_safe

from instrumenten.facetten import Facetten
from instrumenten.forms import Zoekformulier
from instrumenten.models import Instrument
from instrumenten.zoeken import GENOEMD, resultaten
from instrumenten.zoekscherm import zoekscherm
from klantbeeld.dossier import open_dossier
from klantbeeld.models import Klant
from toegang.dossiers import alleen
from toegang.models import Rol
from trajecten.instrumentkeuze import let_op, past_bij, uitgangspunt
from trajecten.models import Inzet, PlanStatus

# Stands in the address from the first own choice on: the address then wins from the klantbeeld.
ZELF_GEKOZEN = {"gekozen": "1"}


def _in_lopend_plan(klant: Klant) -> Exists:
    inzetten = Inzet.objects.filter(instrument=OuterRef("pk"), doel__plan__klant=klant)
    return Exists(inzetten.exclude(doel__plan__status=PlanStatus.AFGESLOTEN))


@require_safe
@alleen(Rol.KLANTMANAGER, Rol.TEAMLEIDER)
def klant_instrumenten(request: HttpRequest, pk: int) -> HttpResponse:
    """Search for this client: prefilled from the latest established klantbeeld until someone chooses otherwise."""
    klant = open_dossier(request, pk, "instrumenten")
    punt = uitgangspunt(klant)
    formulier = Zoekformulier(request.GET)
    uit_klantbeeld = "gekozen" not in request.GET and punt.klantbeeld is not None
    vraag = punt.vraag() if uit_klantbeeld else formulier.vraag()

    def verrijk(instrument: Instrument, facetten: Facetten) -> dict[str, Any]:
        namen = {groep: facetten.namen(groep) for groep in ("tegel", "kenmerk", "doelgroep")}
        return {
            "adres": reverse("klant_instrument", args=[klant.pk, instrument.slug]),
            "past_bij": past_bij(
                punt,
                vraag,
                {code: namen["tegel"][code] for code in instrument.tegelcodes},
                {code: namen["kenmerk"][code] for code in instrument.kenmerkcodes},
            ),
            "let_op": let_op(instrument, [namen["doelgroep"][code] for code in instrument.doelgroepcodes]),
            "voorkeur": f"genoemd bij profiel {punt.profiel.code}" if instrument.rang_voorkeur == GENOEMD else "",
            "actie_adres": reverse("inzet_toevoegen", args=[klant.pk, instrument.slug]),
            "actie_gedaan": "Staat in het plan" if instrument.in_plan else "",
        }

    context = zoekscherm(
        request,
        formulier=formulier,
        vraag=vraag,
        rijen=resultaten(vraag, voorkeur=punt.voorkeur).annotate(in_plan=_in_lopend_plan(klant)),
        verrijk=verrijk,
        extra=ZELF_GEKOZEN,
    )
    context |= {"klant": klant, "tab": "instrumenten", "punt": punt, "uit_klantbeeld": uit_klantbeeld}
    fout = not uit_klantbeeld and formulier.errors
    antwoord = render(request, "trajecten/klant_instrumenten.html", context, status=422 if fout else 200)
    if request.htmx:
        antwoord["HX-Push-Url"] = request.path + vraag.adres(**ZELF_GEKOZEN)
    return antwoord


@require_safe
@alleen(Rol.KLANTMANAGER, Rol.TEAMLEIDER)
def klant_instrument(request: HttpRequest, pk: int, slug: str) -> HttpResponse:
    """One instrument, beside what is known of the client, with the way into the plan."""
    klant = open_dossier(request, pk, "instrument")
    instrument = (
        Instrument.objects.gepubliceerd().volledig().annotate(in_plan=_in_lopend_plan(klant)).filter(slug=slug).first()
    )
    if instrument is None:
        raise Http404("Dit instrument bestaat niet of is niet gepubliceerd.")
    punt = uitgangspunt(klant)
    tegels = {tegel["code"]: tegel["naam"] for tegel in instrument.alle_tegels}
    kenmerken = {kenmerk["code"]: kenmerk["naam"] for kenmerk in instrument.alle_klantkenmerken}
    context = {
        "klant": klant,
        "tab": "instrumenten",
        "instrument": instrument,
        "past_bij": past_bij(punt, punt.vraag(), tegels, kenmerken),
        "let_op": let_op(instrument, [groep["naam"] for groep in instrument.alle_doelgroepen]),
    }
    return render(request, "trajecten/klant_instrument.html", context)

"""The catalogue with a client at the table: the same search, started from the klantbeeld, with a way into the plan."""

from django.http import Http404, HttpResponse, QueryDict
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_safe

from instrumenten.beoordelingen import met_oordeel
from instrumenten.forms import Zoekformulier
from instrumenten.models import Instrument
from instrumenten.publicatie import uit_catalogus
from instrumenten.vergelijken import naast_elkaar, vergelijkkeuze
from instrumenten.zoeken.scherm import zoekscherm, zonder_keuze
from instrumenten.zoeken.vergeefs import tel_vergeefs
from instrumenten.zoeken.vraag import Zoekvraag
from klanten.dossier import open_dossier
from klanten.models import Klant
from toegang.dossiers import alleen
from toegang.models import Rol
from toegang.onderbroken import zonder_gevolg
from toegang.verzoek import Verzoek
from trajecten.instrumentkeuze import (
    Uitgangspunt,
    in_plan,
    met_genoemd,
    passendheid_van,
    uitgangspunt,
    voor_de_klant,
)
from trajecten.onthouden import onthoud, onthouden

# What was chosen for a client stands in the session: work points say something about health, and an address is kept by
# browsers and logged on its way.
ZOEKVRAGEN = "zoekvragen"


@zonder_gevolg
@require_http_methods(["GET", "HEAD", "POST"])
@alleen(Rol.KLANTMANAGER, Rol.TEAMLEIDER)
def klant_instrumenten(request: Verzoek, pk: int) -> HttpResponse:
    """Search for this client: prefilled from the latest established klantbeeld until someone chooses otherwise.

    Choosing is a POST and is kept in the session, so that nothing about the client stands in an address.
    """
    klant = open_dossier(request, pk, "instrumenten")
    punt = uitgangspunt(klant)
    eigen = _onthouden(request, klant, punt)
    vraag = punt.vraag() if eigen is None else eigen
    formulier = Zoekformulier(QueryDict(vraag.adres().removeprefix("?")))
    if request.method == "POST":
        if "uit_klantbeeld" in request.POST:
            eigen = None
        elif "zonder" in request.POST:
            eigen = zonder_keuze(vraag, request.POST["zonder"])
        else:
            formulier = Zoekformulier(request.POST)
            eigen = vraag = formulier.vraag()
        if formulier.is_valid():
            _onthoud(request, klant, punt, eigen)
            return redirect("klant_instrumenten", klant.pk)
    uit_klantbeeld = eigen is None and punt.klantbeeld is not None

    scherm = zoekscherm(request, formulier=formulier, vraag=vraag, voorkeur=punt.voorkeur)
    scherm.pagina.object_list = voor_de_klant(klant, punt, vraag, scherm.resultaten)
    if eigen is not None and not formulier.errors:
        tel_vergeefs(request, vraag, scherm.facetten, voor_klant=True)
    context = scherm.context() | {
        "klant": klant,
        "tab": "instrumenten",
        "punt": punt,
        "uit_klantbeeld": uit_klantbeeld,
        "besloten": True,
        "vergelijking": vergelijkkeuze(request.session, reverse("klant_vergelijken", args=[klant.pk])),
        "basis": "?",
    }
    status = 422 if formulier.errors else 200
    return render(request, "trajecten/klant_instrumenten.html", context, status=status)


@require_safe
@alleen(Rol.KLANTMANAGER, Rol.TEAMLEIDER)
def klant_instrument(request: Verzoek, pk: int, slug: str) -> HttpResponse:
    """One instrument, beside what is known of the client, with the way into the plan.

    What left the catalogue can be read here too: the plan of this client may still hold it.
    """
    klant = open_dossier(request, pk, "instrument")
    punt = uitgangspunt(klant)
    leesbaar = met_genoemd(Instrument.objects.leesbaar().met_publicatieverleden().volledig(), punt)
    instrument = leesbaar.filter(slug=slug).first()
    if instrument is None:
        raise Http404("Dit instrument bestaat niet of was nooit gepubliceerd.")
    vraag = _onthouden(request, klant, punt) or punt.vraag()
    context = {
        "klant": klant,
        "tab": "instrumenten",
        "instrument": instrument,
        "passend": passendheid_van(klant, punt, vraag, instrument),
        "in_plan": instrument.pk in in_plan(klant),
        "buiten_catalogus": uit_catalogus(instrument, vandaag=timezone.localdate()),
    }
    return render(request, "trajecten/klant_instrument.html", context)


@require_safe
@alleen(Rol.KLANTMANAGER, Rol.TEAMLEIDER)
def klant_vergelijken(request: Verzoek, pk: int) -> HttpResponse:
    """What was chosen to compare, side by side within the dossier, each with the way into the plan.

    Which instruments stands in the session: beside a client's number it belongs in no address.
    """
    klant = open_dossier(request, pk, "instrumenten")
    gekozen = list(vergelijkkeuze(request.session).gekozen)
    punt = uitgangspunt(klant)
    vraag = _onthouden(request, klant, punt) or punt.vraag()
    zichtbaar = met_genoemd(met_oordeel(Instrument.objects.gepubliceerd().volledig()), punt)
    staat_in = in_plan(klant)
    gevonden = {instrument.slug: instrument for instrument in zichtbaar.filter(slug__in=gekozen)}
    instrumenten = [gevonden[slug] for slug in gekozen if slug in gevonden]
    passend = [passendheid_van(klant, punt, vraag, instrument) for instrument in instrumenten]
    eerst = [
        ("Past bij", [[*deel.past_bij, *filter(None, [deel.voorkeur])] for deel in passend]),
        ("Let op", [deel.let_op for deel in passend]),
    ]
    context = naast_elkaar(instrumenten, eerst) | {
        "klant": klant,
        "tab": "instrumenten",
        "instrumenten": [
            {
                "instrument": instrument,
                "in_plan": instrument.pk in staat_in,
                "adres": reverse("klant_instrument", args=[klant.pk, instrument.slug]),
                "actie_adres": reverse("inzet_toevoegen", args=[klant.pk, instrument.slug]),
                "zonder": request.path,
            }
            for instrument in instrumenten
        ],
        "niet_gevonden": len(gekozen) - len(instrumenten),
    }
    return render(request, "trajecten/klant_vergelijken.html", context)


def _onthouden(request: Verzoek, klant: Klant, punt: Uitgangspunt) -> Zoekvraag | None:
    """What was chosen for this client in this session; None when nothing was, or when the klantbeeld is newer."""
    eerder = onthouden(request, ZOEKVRAGEN, klant)
    if not isinstance(eerder, dict) or eerder["klantbeeld"] != (punt.klantbeeld and punt.klantbeeld.pk):
        return None
    return Zoekformulier(QueryDict(eerder["vraag"])).vraag()


def _onthoud(request: Verzoek, klant: Klant, punt: Uitgangspunt, vraag: Zoekvraag | None) -> None:
    """Keep what was chosen for this client, with the klantbeeld that it started from; None forgets it."""
    beeld = punt.klantbeeld and punt.klantbeeld.pk
    wat = None if vraag is None else {"klantbeeld": beeld, "vraag": vraag.adres().removeprefix("?")}
    onthoud(request, ZOEKVRAGEN, klant, wat)

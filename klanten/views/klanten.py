"""The clients whom a user may see: list, search, details."""

from http import HTTPStatus
from urllib.parse import urlencode

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_safe

from klanten.actions.klant import wijzig_gegevens
from klanten.dossier import lees_dossier, open_dossier
from klanten.forms.klant import Gegevensformulier
from klanten.forms.zoeken import Zoekformulier
from klanten.models import Klant
from klanten.views.bekenden import verwerk_wie_het_is
from klanten.zoeken import Gevonden, laatst_geopend, zoek_klanten
from toegang import briefje
from toegang.dossiers import alleen
from toegang.invoer import klantnummers
from toegang.logboek import leg_lijst_vast
from toegang.models import Rol
from toegang.onderbroken import zonder_gevolg
from toegang.paginering import Kolomkop, pagina
from toegang.verzoek import Verzoek

# In the address of what was found: which note in the session holds the term.
ZOEKTERM = "zoekopdracht"
STATUSSEN = {"begeleiding": "In begeleiding", "uitgestroomd": "Uitgestroomd", "alle": "Alle klanten"}
# Age sorts the other way round than date of birth: the youngest was born last.
SORTERINGEN = {
    "naam": ("alfabet",),
    "nummer": ("klantnummer",),
    "leeftijd": ("-geboortedatum",),
    "klantmanager": ("klantmanager__alfabet", "alfabet"),
    "gemeld": ("gemeld_op",),
}


def _omgekeerd(velden: tuple[str, ...]) -> list[str]:
    return [veld[1:] if veld.startswith("-") else f"-{veld}" for veld in velden]


def _koppen(status: str, sorteer: str, *, met_klantmanager: bool) -> list[Kolomkop]:
    namen = {"naam": "Naam", "nummer": "Klantnummer", "leeftijd": "Leeftijd"}
    if met_klantmanager:
        namen["klantmanager"] = "Klantmanager"
    namen["gemeld"] = "Gemeld op"
    koppen = []
    for sleutel, naam in namen.items():
        richting = {sleutel: "ascending", f"-{sleutel}": "descending"}.get(sorteer, "")
        volgende = f"-{sleutel}" if sorteer == sleutel else sleutel
        koppen.append(Kolomkop(sleutel, naam, f"?status={status}&sorteer={volgende}", richting))
    return koppen


@require_safe
@alleen(Rol.KLANTMANAGER, Rol.TEAMLEIDER)
def klanten(request: Verzoek) -> HttpResponse:
    """The clients of this user, by page; filter and order stand in the address."""
    status = request.GET.get("status", "")
    status = status if status in STATUSSEN else "begeleiding"
    sorteer = request.GET.get("sorteer", "")
    sorteer = sorteer if sorteer.removeprefix("-") in SORTERINGEN else "naam"
    velden = SORTERINGEN[sorteer.removeprefix("-")]
    volgorde = _omgekeerd(velden) if sorteer.startswith("-") else list(velden)

    zichtbaar = Klant.objects.zichtbaar_voor(request.user)
    rijen = {
        "begeleiding": zichtbaar.in_begeleiding,
        "uitgestroomd": zichtbaar.uitgestroomd,
        "alle": zichtbaar.all,
    }[status]()
    rijen = rijen.met_laatste_periode().select_related("klantmanager").order_by(*volgorde, "pk")
    bladzijde, basis = pagina(request, rijen)
    leg_lijst_vast(gebruiker=request.user, klantnummers=[klant.klantnummer for klant in bladzijde], onderdeel="klanten")
    teamleider = request.user.rol == Rol.TEAMLEIDER
    return render(
        request,
        "klanten/klanten.html",
        {
            "pagina": bladzijde,
            "basis": basis,
            "status": status,
            "statussen": STATUSSEN.items(),
            "koppen": _koppen(status, sorteer, met_klantmanager=teamleider),
            "teamleider": teamleider,
        },
    )


@zonder_gevolg
@require_http_methods(["GET", "HEAD", "POST"])
@alleen(Rol.KLANTMANAGER, Rol.TEAMLEIDER)
def klanten_zoeken(request: Verzoek) -> HttpResponse:
    """Find a client by name, klantnummer, telephone number, mail address or date of birth.

    Asking is a POST, so that no name ever stands in an address or a log; the result has an address of its own, which
    only says where in the session the term is.
    """
    zichtbaar = Klant.objects.zichtbaar_voor(request.user)
    if request.method == "POST":
        form = Zoekformulier(request.POST)
        if not form.is_valid():
            return redirect("klanten_zoeken")
        term = form.cleaned_data["zoekterm"]
        op_nummer = list(zichtbaar.filter(klantnummer__in=klantnummers(term)).order_by("pk")[:2])
        if len(op_nummer) == 1:
            return redirect(op_nummer[0])
        return redirect(
            f"{reverse('klanten_zoeken')}?{urlencode({ZOEKTERM: briefje.schrijf(request, ZOEKTERM, term)})}"
        )
    term = briefje.lees(request, ZOEKTERM, request.GET.get(ZOEKTERM, "")) or ""
    gevonden = zoek_klanten(term, request.user) if term else Gevonden([], [], meer=False)
    leg_lijst_vast(
        gebruiker=request.user,
        klantnummers=[klant.klantnummer for klant in gevonden.alle],
        onderdeel="klant zoeken",
    )
    return render(
        request,
        "klanten/klanten_gevonden.html",
        {
            "zoekterm": term,
            "klanten": gevonden.klanten,
            "lijkend": gevonden.lijkend,
            "meer": gevonden.meer,
            "teamleider": request.user.rol == Rol.TEAMLEIDER,
        },
    )


@require_safe
@alleen(Rol.KLANTMANAGER, Rol.TEAMLEIDER)
def klanten_laatst_geopend(request: Verzoek) -> HttpResponse:
    """The dossiers that the user opened lately; the header of every page unfolds this list."""
    geopend = laatst_geopend(request.user)
    leg_lijst_vast(
        gebruiker=request.user, klantnummers=[klant.klantnummer for klant in geopend], onderdeel="laatst geopend"
    )
    return render(request, "klanten/klanten_laatst_geopend.html", {"geopend": geopend})


@require_http_methods(["GET", "HEAD", "POST"])
@alleen(Rol.KLANTMANAGER, Rol.TEAMLEIDER)
def klantgegevens(request: Verzoek, pk: int) -> HttpResponse:
    """Change contact details, language, form of address and duo-colleague."""
    klant = open_dossier(request, pk, "gegevens")
    form = Gegevensformulier(request.POST or None, instance=klant, gebruiker=request.user)
    uitkomst = verwerk_wie_het_is(
        request,
        form,
        lambda: wijzig_gegevens(
            klant=klant,
            gezien=form.gezien,
            gegevens=form.klantgegevens(),
            bekeken=[bekende.pk for bekende in form.bekenden],
            naam_was_fout=form.cleaned_data["naam_was_fout"],
            door=request.user,
        ),
        naar=klant.get_absolute_url(),
        gezegd="Gegevens bewaard.",
    )
    if uitkomst.antwoord:
        return uitkomst.antwoord
    if uitkomst.status != HTTPStatus.OK:
        # The form works on the same object; the head of the page shows what is stored, not what was typed.
        klant = lees_dossier(request.user, pk) or klant
    context = {"klant": klant, "form": form, "conflict": form.conflict}
    return render(request, "klanten/klanten_gegevens.html", context, status=uitkomst.status)

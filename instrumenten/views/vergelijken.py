"""Comparing instruments: choosing them one by one, and the page with them side by side."""

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.http import url_has_allowed_host_and_scheme
from django.views.decorators.http import require_POST, require_safe

from instrumenten.beoordelingen import met_oordeel
from instrumenten.vergelijken import GEKOZEN, GEWEIGERD, MAXIMUM, Vol, adres_van, erbij, naast_elkaar
from instrumenten.views.instrument import CATALOGUSROLLEN, kiesbaar_voor
from toegang.dossiers import alleen
from toegang.onderbroken import zonder_gevolg
from toegang.verzoek import Verzoek


def _terug(request: Verzoek) -> str:
    """Where the choice was made; only an address of our own."""
    adres = request.POST.get("terug", "")
    eigen = url_has_allowed_host_and_scheme(adres, allowed_hosts=None, require_https=request.is_secure())
    # A path: anything else `redirect` takes for the name of a page.
    return adres if eigen and adres.startswith("/") else reverse("instrumenten")


@zonder_gevolg
@require_POST
@alleen(*CATALOGUSROLLEN)
def vergelijken_kiezen(request: Verzoek) -> HttpResponse:
    """Put an instrument on the list to compare, take it off, or begin anew; the list lives in the session."""
    gekozen = request.session.get(GEKOZEN, {})
    request.session.pop(GEWEIGERD, None)
    anker = ""
    if "leeg" in request.POST:
        gekozen = {}
    elif request.POST.get("eraf") in gekozen:
        anker = request.POST["eraf"]
        gekozen = {slug: naam for slug, naam in gekozen.items() if slug != anker}
    else:
        slug = request.POST.get("erbij", "")
        naam = kiesbaar_voor(request.user).filter(slug=slug).values_list("naam", flat=True).first()
        anker = slug if naam else ""
        try:
            gekozen = erbij(gekozen, slug=slug, naam=naam) if naam else gekozen
        except Vol:
            # Said at the button: a message on top of the page would stand where nobody looks.
            request.session[GEWEIGERD] = slug
    request.session[GEKOZEN] = gekozen
    # Back at the same place in the list.
    return redirect(_terug(request) + (f"#vergelijk-{anker}" if anker else ""))


@require_safe
@alleen(*CATALOGUSROLLEN)
def vergelijken(request: Verzoek) -> HttpResponse:
    """At most three instruments side by side; the address names them, so that it can be shared.

    An address that names none shows what this user chose.
    """
    gevraagd = list(dict.fromkeys(slug for slug in request.GET.getlist("i") if slug))
    gevraagd = gevraagd or list(request.session.get(GEKOZEN, {}))
    rijen = met_oordeel(kiesbaar_voor(request.user).volledig())
    gevonden = {instrument.slug: instrument for instrument in rijen.filter(slug__in=gevraagd[:MAXIMUM])}
    instrumenten = [gevonden[slug] for slug in gevraagd if slug in gevonden]
    context = naast_elkaar(instrumenten) | {
        "instrumenten": [
            {
                "instrument": instrument,
                "adres": reverse("instrument", args=[instrument.slug]),
                "zonder": adres_van(deel.slug for deel in instrumenten if deel != instrument),
            }
            for instrument in instrumenten
        ],
        "te_veel": len(gevraagd) > MAXIMUM,
        "niet_gevonden": len(gevraagd[:MAXIMUM]) - len(instrumenten),
    }
    return render(request, "instrumenten/vergelijken.html", context)

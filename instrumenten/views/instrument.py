"""The page of one instrument, and its files."""

from http import HTTPStatus

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.cache import get_conditional_response
from django.utils.http import content_disposition_header, quote_etag
from django.views.decorators.http import require_safe

from instrumenten.beoordelingen import beoordelingen_voor, oordeel_voor
from instrumenten.gebruik import lopend_gebruik
from instrumenten.klantblad import klantblad, maak_klantblad
from instrumenten.models import Instrument, Mediabestand
from instrumenten.publicatie import waarom_niet_zichtbaar, wat_ontbreekt
from instrumenten.querysets import InstrumentQuerySet
from instrumenten.volgen import volgstand
from instrumenten.volgformulier import Volgformulier
from toegang.bestanden import als_bijlage, veilige_naam
from toegang.dossiers import alleen
from toegang.models import Gebruiker, Rol
from toegang.paginering import Geteld, pagina

CATALOGUSROLLEN = (Rol.KLANTMANAGER, Rol.TEAMLEIDER, Rol.BEHEERDER)
BEOORDELINGEN_PER_PAGINA = 10


def zichtbaar_voor(gebruiker: Gebruiker) -> InstrumentQuerySet:
    """The instruments that this user may open: the beheerder also sees what is not published."""
    return Instrument.objects.all() if gebruiker.rol == Rol.BEHEERDER else Instrument.objects.gepubliceerd()


def vind_instrument(request: HttpRequest, slug: str) -> Instrument:
    """The instrument at this address with everything of it. Raises Http404 when this user may not see it."""
    gevonden = zichtbaar_voor(request.user).volledig().filter(slug=slug).first()
    if gevonden is None:
        raise Http404("Dit instrument bestaat niet of is niet gepubliceerd.")
    return gevonden


@require_safe
@alleen(*CATALOGUSROLLEN)
def instrument(request: HttpRequest, slug: str) -> HttpResponse:
    """One instrument in the whole format. The beheerder also sees what is not published, marked as such."""
    return toon(request, vind_instrument(request, slug))


def toon(
    request: HttpRequest, gevonden: Instrument, volgform: Volgformulier | None = None, status: int = HTTPStatus.OK
) -> HttpResponse:
    """The page of this instrument; `volgform` when it came in wrong."""
    volgen = volgstand(gevonden, request.user)
    oordeel = oordeel_voor(request.user, gevonden.pk)
    beoordelingen = Geteld(beoordelingen_voor(request.user, gevonden.pk), oordeel.te_lezen)
    bladzijde, basis = pagina(request, beoordelingen, BEOORDELINGEN_PER_PAGINA)
    context = {
        "instrument": gevonden,
        "voorvertoning": _voorvertoning(gevonden),
        "oordeel": oordeel,
        "pagina": bladzijde,
        "basis": basis,
        "in_plannen": lopend_gebruik(gevonden.pk),
        "volgen": volgen,
        "volgform": volgform or Volgformulier(initial={"frequentie": volgen.frequentie} if volgen.frequentie else None),
        "vergelijkt": gevonden.slug in request.session.get("vergelijken", {}),
    }
    return render(request, "instrumenten/instrument.html", context, status=status)


def _voorvertoning(gevonden: Instrument) -> str:
    ontbreekt = wat_ontbreekt(
        samenvatting=gevonden.samenvatting,
        tegels=len(gevonden.alle_tegels),
        klantkenmerken=len(gevonden.alle_klantkenmerken),
    )
    return waarom_niet_zichtbaar(gevonden, compleet=not ontbreekt, vandaag=timezone.localdate())


@require_safe
@alleen(*CATALOGUSROLLEN)
def instrument_bestand(request: HttpRequest, slug: str, bestand_pk: int) -> HttpResponse:
    """A file of an instrument that this user may see, as a download: never shown as a page of ours."""
    zichtbaar = zichtbaar_voor(request.user).filter(slug=slug).values("pk")
    bestand = Mediabestand.objects.filter(pk=bestand_pk, instrument__in=zichtbaar).defer("inhoud").first()
    if bestand is None:
        raise Http404("Dit bestand bestaat niet of hoort bij een instrument dat niet is gepubliceerd.")
    etag = quote_etag(bestand.sha256)
    # Who has it already is told so before the contents are read.
    if ongewijzigd := get_conditional_response(request, etag=etag):
        ongewijzigd["ETag"] = etag
        return ongewijzigd
    return als_bijlage(
        naam=veilige_naam(bestand.bestandsnaam, bestand.soort),
        soort=bestand.soort,
        inhoud=bytes(bestand.inhoud),
        etag=etag,
    )


@require_safe
@alleen(*CATALOGUSROLLEN)
def instrument_pdf(request: HttpRequest, slug: str) -> HttpResponse:
    """The sheet about this instrument for the client, in plain Dutch."""
    gevonden = vind_instrument(request, slug)
    naam = content_disposition_header(as_attachment=False, filename=f"{gevonden.slug}.pdf")
    return HttpResponse(
        maak_klantblad(klantblad(gevonden)), content_type="application/pdf", headers={"Content-Disposition": naam}
    )

"""The page of one instrument, and its files."""

from http import HTTPStatus

from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.cache import get_conditional_response
from django.utils.http import content_disposition_header, quote_etag
from django.views.decorators.http import require_safe

from instrumenten.beoordelingen import beoordelingen_voor, oordeel_voor
from instrumenten.gebruik import lopend_gebruik
from instrumenten.klantblad import klantblad, maak_klantblad
from instrumenten.models import Instrument, Mediabestand
from instrumenten.publicatie import uit_catalogus, waarom_buiten_catalogus
from instrumenten.querysets import InstrumentQuerySet
from instrumenten.vergelijken import vergelijkkeuze
from instrumenten.volgen import volgstand
from instrumenten.volgformulier import Volgformulier
from toegang.bestanden import als_bijlage, veilige_naam
from toegang.documentpagina import maakt_document
from toegang.dossiers import alleen
from toegang.models import Gebruiker, Rol
from toegang.paginering import Geteld, pagina
from toegang.verzoek import Verzoek

CATALOGUSROLLEN = (Rol.KLANTMANAGER, Rol.TEAMLEIDER, Rol.BEHEERDER)
BEOORDELINGEN_PER_PAGINA = 10


def kiesbaar_voor(gebruiker: Gebruiker) -> InstrumentQuerySet:
    """The instruments that this user may choose, to compare or follow: the beheerder also what is not published."""
    return Instrument.objects.all() if gebruiker.rol == Rol.BEHEERDER else Instrument.objects.gepubliceerd()


def leesbaar_voor(gebruiker: Gebruiker) -> InstrumentQuerySet:
    """The instruments that this user may read: also what left the catalogue, for plans that still hold it."""
    return Instrument.objects.all() if gebruiker.rol == Rol.BEHEERDER else Instrument.objects.leesbaar()


def vind_instrument(rijen: InstrumentQuerySet, slug: str) -> Instrument:
    """The instrument at this address with everything of it. Raises Http404 when it is not among these."""
    gevonden = rijen.met_publicatieverleden().volledig().filter(slug=slug).first()
    if gevonden is None:
        raise Http404("Dit instrument bestaat niet of is niet gepubliceerd.")
    return gevonden


@require_safe
@alleen(*CATALOGUSROLLEN)
def instrument(request: Verzoek, slug: str) -> HttpResponse:
    """One instrument in the whole format. What left the catalogue is marked; never published is for the beheerder."""
    return toon(request, vind_instrument(leesbaar_voor(request.user), slug))


def toon(
    request: Verzoek, gevonden: Instrument, volgform: Volgformulier | None = None, status: int = HTTPStatus.OK
) -> HttpResponse:
    """The page of this instrument, from `vind_instrument`; `volgform` when it came in wrong."""
    vandaag = timezone.localdate()
    voorvertoning = waarom_buiten_catalogus(gevonden, vandaag=vandaag)
    volgen = volgstand(gevonden, request.user)
    oordeel = oordeel_voor(request.user, gevonden.pk)
    beoordelingen = Geteld(beoordelingen_voor(request.user, gevonden.pk), oordeel.te_lezen)
    bladzijde, basis = pagina(request, beoordelingen, BEOORDELINGEN_PER_PAGINA)
    vergelijking = vergelijkkeuze(request.session)
    context = {
        "instrument": gevonden,
        "voorvertoning": voorvertoning,
        "buiten_catalogus": uit_catalogus(gevonden, vandaag=vandaag),
        "kiesbaar": not voorvertoning or request.user.rol == Rol.BEHEERDER,
        "oordeel": oordeel,
        "pagina": bladzijde,
        "basis": basis,
        "in_plannen": lopend_gebruik(gevonden.pk),
        "volgen": volgen,
        "volgform": volgform or Volgformulier(initial={"frequentie": volgen.frequentie} if volgen.frequentie else None),
        "vergelijking": vergelijking,
        "gekozen": gevonden.slug in vergelijking.gekozen,
    }
    return render(request, "instrumenten/instrument.html", context, status=status)


@require_safe
@alleen(*CATALOGUSROLLEN)
def instrument_bestand(request: Verzoek, slug: str, bestand_pk: int) -> HttpResponse:
    """A file of an instrument that this user may read, as a download: never shown as a page of ours."""
    leesbaar = leesbaar_voor(request.user).filter(slug=slug).values("pk")
    bestand = Mediabestand.objects.filter(pk=bestand_pk, instrument__in=leesbaar).defer("inhoud").first()
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
@maakt_document
def instrument_pdf(request: Verzoek, slug: str) -> HttpResponse:
    """The sheet about this instrument for the client, in plain Dutch; `?aanspreken=jij` says "je"."""
    gevonden = vind_instrument(leesbaar_voor(request.user), slug)
    naam = content_disposition_header(as_attachment=False, filename=f"{gevonden.slug}.pdf")
    return HttpResponse(
        maak_klantblad(klantblad(gevonden, request.GET.get("aanspreken", ""))),
        content_type="application/pdf",
        headers={"Content-Disposition": naam},
    )

"""What a day asks of a klantmanager: conversations, and promises that are due."""

from datetime import date, timedelta
from functools import cache
from typing import TYPE_CHECKING, TypeAlias, TypedDict

from django.db.models import BooleanField, Exists, ExpressionWrapper, OuterRef, Q, QuerySet

from caseload.rijen_van_klant import begin_van
from gesprekken.models import Afspraak, AfspraakVan, Gesprek, Gespreksstatus
from klanten.models import Herinnering, Klant, Periode
from toegang.dossiers import Kijker, kijkt
from toegang.models import Gebruiker
from toegang.vastevraag import VasteLezing, plek

if TYPE_CHECKING:
    from django_stubs_ext import WithAnnotations

    class _TeBellen(TypedDict):
        te_bellen: bool

    Daggesprek: TypeAlias = WithAnnotations[Gesprek, _TeBellen]


# More than a page shows, those that are due and those that come together.
HERINNERINGEN_HOOGSTENS = 50
# What a page says of where a conversation is.
_WAAR = ("plek", "plek_uitleg", "locatie__naam")
# What a page says of who it is about.
_KLANT = ("klant__klantnummer", "klant__voornaam", "klant__tussenvoegsel", "klant__achternaam")


def ongebeld() -> Q:
    """Of a conversation: the client did not come and nobody has called yet."""
    return Q(status=Gespreksstatus.VERZUIMD, verzuim__contact_op__isnull=True)


@cache
def _gesprekken(rol: str) -> "VasteLezing[Daggesprek]":
    def bouw() -> "QuerySet[Daggesprek]":
        dag = Q(moment__gte=plek("begin"), moment__lt=plek("einde"))
        in_begeleiding = Exists(Periode.objects.lopend().filter(klant=OuterRef("klant")))
        te_bellen = ongebeld() & Q(in_begeleiding)
        rijen: QuerySet[Gesprek] = Gesprek.objects.filter((dag & ~Q(status=Gespreksstatus.VERVALLEN)) | te_bellen)
        return (
            rijen.filter(klant__in=Klant.objects.zichtbaar_voor(Kijker(rol)))
            .annotate(te_bellen=ExpressionWrapper(te_bellen, output_field=BooleanField()))
            .select_related("soort", "klant", "locatie")
            .only(
                "klant",
                "soort__naam",
                "moment",
                "status",
                "plek",
                "plek_uitleg",
                "locatie__naam",
                "klant__telefoon",
                *_KLANT,
            )
            .order_by("-te_bellen", "moment", "pk")
        )

    return VasteLezing(bouw)


def gesprekken_op(gebruiker: Gebruiker, op: date) -> "list[Daggesprek]":
    """The conversations of the user's clients on one day, and before them those to which a client did not come.

    The latter stay until someone called; `te_bellen` says which they are. With kind and client. One query.
    """
    begin, einde = begin_van(op), begin_van(op + timedelta(days=1))
    return _gesprekken(gebruiker.rol)(**kijkt(gebruiker), begin=begin, einde=einde)


@cache
def _toezeggingen(rol: str) -> VasteLezing[Afspraak]:
    def bouw() -> QuerySet[Afspraak]:
        return (
            Afspraak.objects.open()
            .filter(van__in=[AfspraakVan.GEMEENTE, AfspraakVan.DERDE], uiterlijk__lte=plek("op"))
            .filter(klant__in=Klant.objects.zichtbaar_voor(Kijker(rol)))
            .select_related("klant", "organisatie")
            .only("klant", "van", "wie", "wat", "uiterlijk", "terugkomen_op", "organisatie__naam", *_KLANT)
        )

    return VasteLezing(bouw)


def toezeggingen_tot(gebruiker: Gebruiker, op: date) -> list[Afspraak]:
    """What was promised to the user's clients by this day and is still open, longest overdue first.

    By us, and by someone else (van=derde): of the latter we ask how it went. With client and organisation. One query.
    """
    return _toezeggingen(gebruiker.rol)(**kijkt(gebruiker), op=op)


@cache
def _herinneringen(rol: str) -> VasteLezing[Herinnering]:
    def bouw() -> QuerySet[Herinnering]:
        return (
            Herinnering.objects.open()
            .eigen()
            .filter(van=plek("van"), klant__in=Klant.objects.zichtbaar_voor(Kijker(rol)))
            .select_related("klant")
            .only("klant", "tekst", "op", *_KLANT)[:HERINNERINGEN_HOOGSTENS]
        )

    return VasteLezing(bouw)


def herinneringen_van(gebruiker: Gebruiker) -> list[Herinnering]:
    """What the user still wants to be reminded of, about clients to be seen, the first day first. One query."""
    return _herinneringen(gebruiker.rol)(**kijkt(gebruiker), van=gebruiker.pk)

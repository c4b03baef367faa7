"""What a day asks of a klantmanager: conversations, and promises that are due."""

from datetime import date, timedelta

from django.db.models import BooleanField, Exists, ExpressionWrapper, OuterRef, Q, QuerySet

from caseload.termijnen import begin_van
from gesprekken.models import Afspraak, AfspraakVan, Gesprek, Gespreksstatus
from klanten.models import Klant, Periode
from klanten.querysets import KlantQuerySet
from toegang.models import Gebruiker


def ongebeld() -> Q:
    """Of a conversation: the client did not come and nobody has called yet."""
    return Q(status=Gespreksstatus.VERZUIMD, verzuim__contact_op__isnull=True)


def _zichtbaar(gebruiker: Gebruiker) -> KlantQuerySet:
    return Klant.objects.zichtbaar_voor(gebruiker)


def gesprekken_op(gebruiker: Gebruiker, op: date) -> QuerySet[Gesprek]:
    """The conversations of the user's clients on one day, and before them those to which a client did not come.

    The latter stay until someone called; `te_bellen` says which they are, `vandaag` which are of the day itself.
    """
    vandaag = Q(moment__gte=begin_van(op), moment__lt=begin_van(op + timedelta(days=1)))
    in_begeleiding = Q(Exists(Periode.objects.lopend().filter(klant=OuterRef("klant"))))
    rijen: QuerySet[Gesprek] = Gesprek.objects.filter(
        (vandaag & ~Q(status=Gespreksstatus.VERVALLEN)) | (ongebeld() & in_begeleiding)
    )
    return (
        rijen.filter(klant__in=_zichtbaar(gebruiker))
        .annotate(te_bellen=_waar(ongebeld() & in_begeleiding), vandaag=_waar(vandaag))
        .select_related("soort", "klant")
        .order_by("-te_bellen", "moment", "pk")
    )


def _waar(voorwaarde: Q) -> "ExpressionWrapper[Q]":
    """A condition as a column."""
    return ExpressionWrapper(voorwaarde, output_field=BooleanField())


def toezeggingen_tot(gebruiker: Gebruiker, op: date) -> QuerySet[Afspraak]:
    """What was promised to the user's clients by this day and is still open, longest overdue first.

    By us, and by someone else (van=derde): of the latter we ask how it went.
    """
    return (
        Afspraak.objects.open()
        .filter(van__in=[AfspraakVan.GEMEENTE, AfspraakVan.DERDE], uiterlijk__lte=op)
        .filter(klant__in=_zichtbaar(gebruiker))
        .select_related("klant", "organisatie")
    )

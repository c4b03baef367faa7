"""What became of the agreements of a client. Reads only; the words for it stand in `gesprekken.afspraken`."""

from django.db.models import Count, F, QuerySet

from gesprekken.afspraken import NIET_OP_RIJ, Telling
from gesprekken.models import Afspraak, AfspraakStatus, AfspraakVan
from klanten.models import Klant

UITKOMSTEN = (AfspraakStatus.NAGEKOMEN, AfspraakStatus.DEELS, AfspraakStatus.NIET)


def afgehandelde_afspraken(klant: Klant) -> QuerySet[Afspraak]:
    """Agreements of all sides that were settled, the latest day first, with who and why."""
    return (
        Afspraak.objects.filter(klant=klant)
        .exclude(status=AfspraakStatus.OPEN)
        .select_related("organisatie", "oorzaaksoort")
        .order_by("-uiterlijk", "-pk")
    )


def tellingen(klant: Klant) -> list[Telling]:
    """How many settled agreements there are by side, result and kind of cause. One query, a line per combination."""
    rijen = (
        Afspraak.objects.filter(klant=klant)
        .exclude(status=AfspraakStatus.OPEN)
        .order_by("oorzaaksoort__volgorde")
        .values_list("van", "status", "oorzaaksoort__naam")
        .annotate(aantal=Count("pk"), volgorde=F("oorzaaksoort__volgorde"))
    )
    return [Telling(van, status, oorzaaksoort or "", aantal) for van, status, oorzaaksoort, aantal, _ in rijen]


def laatste_uitkomsten(klant: Klant) -> list[str]:
    """How the client's last agreements ended, newest first, as many as `niet_op_rij` looks at."""
    return list(
        Afspraak.objects.filter(klant=klant, van=AfspraakVan.KLANT, status__in=UITKOMSTEN)
        .order_by("-uiterlijk", "-pk")
        .values_list("status", flat=True)[:NIET_OP_RIJ]
    )

"""What became of the agreements of a client. Reads only; the words for it stand in `gesprekken.afspraken`."""

from django.db.models import Count, F, QuerySet

from gesprekken.afspraken import NIET_OP_RIJ, Telling
from gesprekken.models import Afspraak
from klanten.models import Klant


def afgehandelde_afspraken(klant: Klant) -> QuerySet[Afspraak]:
    """Agreements of all sides that were settled, the latest day first, with who and why."""
    return Afspraak.objects.filter(klant=klant).afgehandeld().select_related("organisatie", "oorzaaksoort")


def tellingen(klant: Klant) -> list[Telling]:
    """How many settled agreements there are by side, result and kind of cause. One query, a line per combination."""
    rijen = (
        Afspraak.objects.filter(klant=klant)
        .afgehandeld()
        .order_by("oorzaaksoort__volgorde")
        .values_list("van", "status", "oorzaaksoort__naam")
        .annotate(aantal=Count("pk"), volgorde=F("oorzaaksoort__volgorde"))
    )
    return [Telling(van, status, oorzaaksoort or "", aantal) for van, status, oorzaaksoort, aantal, _ in rijen]


def laatste_uitkomsten(klant: Klant) -> list[str]:
    """How the client's last agreements ended, newest first, as many as `niet_op_rij` looks at."""
    uitkomsten = Afspraak.objects.filter(klant=klant).uitkomsten_van_de_klant()
    return list(uitkomsten.values_list("status", flat=True)[:NIET_OP_RIJ])

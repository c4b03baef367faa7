"""What clients ask for: the work points of their latest klantbeeld, by tegel × klantkenmerk."""

from django.db.models import Count, Exists, OuterRef
from django.db.models.functions import Coalesce

from klantbeeld.models import Klantbeeld, KlantbeeldStatus, Werkpunt
from klanten.models import Periode


def lees_vraag() -> dict[tuple[str, str], int]:
    """How many clients in begeleiding work on this kenmerk towards this tegel, by their latest klantbeeld. One query.

    Towards: the tegel aimed for; where none was chosen, the one where the client stands.
    """
    latere = Klantbeeld.objects.filter(klant=OuterRef("klantbeeld__klant"), versie__gt=OuterRef("klantbeeld__versie"))
    lopend = Periode.objects.lopend().filter(klant=OuterRef("klantbeeld__klant"))
    rijen = (
        Werkpunt.objects.filter(Exists(lopend), ~Exists(latere), klantbeeld__status=KlantbeeldStatus.VASTGESTELD)
        .order_by()
        .values_list(
            Coalesce("klantbeeld__beoogde_tegel__code", "klantbeeld__huidige_tegel__code"), "klantkenmerk__code"
        )
        .annotate(aantal=Count("klantbeeld"))
    )
    return {(tegel, kenmerk): aantal for tegel, kenmerk, aantal in rijen if tegel}

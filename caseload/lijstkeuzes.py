"""What a list of clients is filtered by: who in the database, how they stand in `caseload.lijst`."""

from collections.abc import Mapping
from datetime import date, timedelta
from typing import Any

from django.db.models import Exists, OuterRef, Q, QuerySet, Value
from django.db.models.fields import CharField

from caseload.rijen_van_klant import perioden
from instrumenten.models import Tegel
from klanten.querysets import KlantQuerySet
from profielen.models import Klantprofiel, Profieltoekenning
from toegang.vastevraag import VasteVraag

STROOM_DAGEN = 30


@VasteVraag
def _profielen_en_tegels() -> QuerySet[Any, tuple[Any, ...]]:
    kolommen = ("soort", "pk", "volgorde", "code", "naam")
    gekozen = Profieltoekenning.objects.filter(profiel=OuterRef("pk"))
    profielen = Klantprofiel.objects.filter(Q(actief=True) | Exists(gekozen)).annotate(
        soort=Value("profiel", output_field=CharField())
    )
    tegels = Tegel.objects.annotate(soort=Value("tegel", output_field=CharField()))
    rijen: QuerySet[Any, tuple[Any, ...]] = profielen.order_by().values_list(*kolommen)
    return rijen.union(tegels.order_by().values_list(*kolommen), all=True).order_by("soort", "volgorde", "code")


def filterkeuzes() -> dict[str, list[tuple[str, str]]]:
    """The profiles in use (now, or once chosen for a client) and the tegels, to choose from. One query for both."""
    keuzes: dict[str, list[tuple[str, str]]] = {"profiel": [], "tegel": []}
    for soort, pk, _, code, naam in _profielen_en_tegels():
        keuzes[soort].append((str(pk), f"{code} {naam}" if soort == "profiel" else naam))
    return keuzes


def ingestroomd(op: date) -> Q:
    """Clients who reported in the last 30 days."""
    return Q(Exists(perioden().filter(begin__gt=op - timedelta(days=STROOM_DAGEN))))


def uitgestroomd(op: date) -> Q:
    """Clients whose accompaniment ended in the last 30 days."""
    return Q(Exists(perioden().filter(einde__gt=op - timedelta(days=STROOM_DAGEN), einde__lte=op)))


STROMEN = {"in": ingestroomd, "uit": uitgestroomd}


def gevraagde_klanten(klanten: KlantQuerySet, keuze: Mapping[str, str] | None, op: date) -> KlantQuerySet:
    """Of these clients whom the filter asks for, as far as that does not depend on how they stand.

    Everyone who does not ask for `stroom` means clients who are accompanied now. None is a filter that does not exist:
    nobody meets it.
    """
    if keuze is None:
        return klanten.none()
    stroom = STROMEN.get(keuze.get("stroom", ""))
    gevraagd = klanten.filter(stroom(op)) if stroom else klanten.in_begeleiding()
    klantmanager = keuze.get("klantmanager")
    return gevraagd.filter(klantmanager=int(klantmanager)) if klantmanager else gevraagd

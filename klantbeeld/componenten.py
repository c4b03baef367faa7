"""Reads of the components: their anchors, and which klantkenmerk works on them."""

from django.db.models import Prefetch, QuerySet

from klantbeeld import igm
from klantbeeld.models import Anker, IgmComponent, KenmerkKoppeling


def componenten_met_ankers() -> QuerySet[IgmComponent]:
    """The ten components in order, each with its `ankers` from 1 to 5. Two queries."""
    ankers = Prefetch("ankers", Anker.objects.order_by("score"))
    return IgmComponent.objects.prefetch_related(ankers).order_by("volgorde", "code")


def koppelingen() -> list[igm.Koppeling]:
    """Which klantkenmerk works on which component, and how strongly. One query."""
    return [
        igm.Koppeling(kenmerk=code, kenmerk_naam=naam, component=component, gewicht=gewicht)
        for code, naam, component, gewicht in KenmerkKoppeling.objects.order_by(
            "klantkenmerk__volgorde", "klantkenmerk__code", "component__code"
        ).values_list("klantkenmerk__code", "klantkenmerk__naam", "component__code", "gewicht")
    ]

"""What was taken back or moved out of a dossier, as one reads of it: in a line, in a list, and at its old address."""

from collections.abc import Iterable

from django.db.models import Count, QuerySet
from django.urls import reverse

from klanten.models import Daad, Klant, Rechtgezet, Rechtzetting
from toegang.niet_meer_hier import NietMeerHier

_MEERVOUD = {
    Rechtgezet.GESPREK: ("gesprek", "gesprekken"),
    Rechtgezet.NOTITIE: ("notitie", "notities"),
    Rechtgezet.CONTACT: ("contactnotitie", "contactnotities"),
    Rechtgezet.AFSPRAAK: ("afspraak", "afspraken"),
    Rechtgezet.UITSLAG: ("uitslag", "uitslagen"),
}
_DIT = {
    Rechtgezet.GESPREK: "Dit gesprek",
    Rechtgezet.NOTITIE: "Deze notitie",
    Rechtgezet.CONTACT: "Deze notitie",
    Rechtgezet.AFSPRAAK: "Deze afspraak",
    Rechtgezet.UITSLAG: "Deze uitslag",
}
_WAT_ER_IS = {Daad.INGETROKKEN: "is ingetrokken", Daad.VERPLAATST: "staat nu in een ander dossier"}


def rechtzettingen(klant: Klant) -> QuerySet[Rechtzetting]:
    """What was taken back or moved out of this dossier, newest first, with who did it."""
    return Rechtzetting.objects.filter(klant=klant).select_related("door")


def alle_rechtzettingen() -> QuerySet[Rechtzetting]:
    """What was taken back or moved in any dossier, newest first, with who did it and both dossiers."""
    return Rechtzetting.objects.select_related("door", "klant", "naar").only(
        *("soort", "daad", "reden", "op", "klant__klantnummer", "naar__klantnummer"),
        *("door__first_name", "door__last_name", "door__username"),
    )


def in_woorden(aantallen: Iterable[tuple[str, str, int]]) -> str:
    """How much of what kind was taken back or moved: "1 gesprek en 2 notities ingetrokken, 1 afspraak verplaatst"."""
    delen = []
    alle = list(aantallen)
    for daad in Daad:
        geteld = {soort: aantal for soort, wat, aantal in alle if wat == daad}
        woorden = [f"{geteld[s]} {_MEERVOUD[s][geteld[s] != 1]}" for s in Rechtgezet if s in geteld]
        if woorden:
            *eerste, laatste = woorden
            delen.append(f"{', '.join(eerste)} en {laatste} {daad}" if eerste else f"{laatste} {daad}")
    return ", ".join(delen)


def rechtgezet_in_woorden(klant: Klant) -> str:
    """The quiet line of this dossier; empty when nothing was taken back or moved. One query."""
    rijen = Rechtzetting.objects.filter(klant=klant).order_by().values("soort", "daad")
    return in_woorden(rijen.annotate(aantal=Count("pk")).values_list("soort", "daad", "aantal"))


def eis_hier(klant: Klant, soort: Rechtgezet, pk: int, *, naar: str) -> None:
    """Raise NietMeerHier when this was taken back or moved out of this dossier; `naar` is the name of a page of it.

    For a page that did not find it. One query.
    """
    gedaan = Rechtzetting.objects.filter(klant=klant, soort=soort, wat_pk=pk).order_by("-op", "-pk").first()
    if gedaan is not None:
        raise NietMeerHier(f"{_DIT[soort]} {_WAT_ER_IS[Daad(gedaan.daad)]}.", reverse(naar, args=[klant.pk]))

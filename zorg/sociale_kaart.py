"""The sociale kaart: finding an organisation, its contacts, and how many handovers to it run. Reads only."""

from django.db.models import Count, IntegerField, OuterRef, Q, QuerySet, Subquery
from django.db.models.functions import Coalesce

from klanten.models import Klant, Organisatie, Organisatiecontact, Organisatiesoort
from toegang.alfabet import op_naam
from toegang.models import Gebruiker
from zorg.models import Verwijzing


def lopende_overdrachten(gebruiker: Gebruiker) -> QuerySet[Verwijzing]:
    """Handovers that wait for feedback, of the clients whose dossier this user may open, the first day first."""
    return Verwijzing.objects.lopend().filter(klant__in=Klant.objects.zichtbaar_voor(gebruiker))


def organisaties(
    *, gebruiker: Gebruiker, zoek: str = "", soort: Organisatiesoort | None = None, ook_oud: bool = False
) -> QuerySet[Organisatie]:
    """Organisations by name; every word of `zoek` occurs in the name, what it does or the place.

    Each carries `lopend`: how many handovers of this user's own clients wait for feedback. `vaste_naam` and
    `vast_telefoon` are of the fixed contact, None without one. `ook_oud` adds what is not used any more.
    """
    lopend = lopende_overdrachten(gebruiker).filter(organisatie=OuterRef("pk")).order_by()
    vast = Organisatiecontact.objects.filter(organisatie=OuterRef("pk"), vast=True, actief=True).order_by(
        op_naam("naam"), "pk"
    )
    gevonden = Organisatie.objects.select_related("soort").annotate(
        lopend=Coalesce(
            Subquery(lopend.values("organisatie").annotate(aantal=Count("pk")).values("aantal")),
            0,
            output_field=IntegerField(),
        ),
        vaste_naam=Subquery(vast.values("naam")[:1]),
        vast_telefoon=Subquery(vast.values("telefoon")[:1]),
    )
    if not ook_oud:
        gevonden = gevonden.filter(actief=True)
    if soort:
        gevonden = gevonden.filter(soort=soort)
    for woord in zoek.split():
        gevonden = gevonden.filter(
            Q(naam__icontains=woord) | Q(omschrijving__icontains=woord) | Q(plaats__icontains=woord)
        )
    return gevonden.order_by(op_naam("naam"), "pk")

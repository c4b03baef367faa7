"""Mending a mistake: taking something back, or moving it to the dossier where it belongs."""

from datetime import datetime
from typing import TypeVar

from django.utils import timezone

from klanten.models import Daad, Diagnoseuitslag, Klant, Periode, Rechtgezet, Rechtzetting
from klanten.uitslagen import waarom_niet_weg
from toegang.bewerkbaar import Bewerkbaar, Verdwenen, Verouderd, vergrendel
from toegang.handeling import Geweigerd, Onvolledig, handeling
from toegang.intrekbaar import trek_in, verplaats
from toegang.models import Gebruiker

B = TypeVar("B", bound=Bewerkbaar)


class AnderDossier(Onvolledig):
    """The dossier that was chosen is no other one, or none that this user may open."""

    veld = "naar"

    def __init__(self) -> None:
        super().__init__("Kies een ander dossier, dat u mag openen.")


class NaarLopendDossier(Onvolledig):
    """What is still to come can only go to a client who is accompanied."""

    veld = "naar"

    def __init__(self) -> None:
        super().__init__(
            "De begeleiding van deze klant is beëindigd. Wat nog moet gebeuren, kan niet naar dat dossier."
        )


class LigtVast(Geweigerd):
    """Something established rests on it; the text says what, and what to do."""


def vergrendel_dossiers(*klanten: Klant) -> set[int]:
    """Lock the running periods of these clients, then the clients, each in order of key, so that two who move things
    between the same two dossiers wait for each other. Returns the keys of the clients with a running period.
    """
    sleutels = sorted({klant.pk for klant in klanten})
    perioden = Periode.objects.lopend().filter(klant__in=sleutels).select_for_update(no_key=True)
    lopend = set(perioden.order_by("klant_id", "pk").values_list("klant_id", flat=True))
    rijen = Klant.objects.filter(pk__in=sleutels).select_for_update(no_key=True, of=("self",))
    list(rijen.order_by("pk").values_list("pk", flat=True))
    return lopend


def eis_ander_dossier(*, van: Klant, naar: Klant, door: Gebruiker) -> None:
    """Raise AnderDossier unless `naar` is another dossier, which this user may open."""
    if naar.pk == van.pk or not Klant.objects.zichtbaar_voor(door).filter(pk=naar.pk).exists():
        raise AnderDossier


def eis_loopt(klant: Klant, lopend: set[int]) -> None:
    """Raise NaarLopendDossier when the client is not among those with a running period."""
    if klant.pk not in lopend:
        raise NaarLopendDossier


def vergrendel_hier(ding: B, gezien: int) -> B:
    """`vergrendel`, of what belongs to a client: what a colleague moved meanwhile is gone here.

    Raises Verdwenen and Verouderd.
    """
    try:
        return vergrendel(ding, gezien)
    except Verouderd as fout:
        if getattr(fout.actueel, "klant_id", None) != getattr(ding, "klant_id", None):
            raise Verdwenen from fout
        raise


def schrijf_rechtzetting(
    *,
    klant: Klant,
    soort: Rechtgezet,
    wat_pk: int,
    naar: Klant | None = None,
    reden: str,
    op: datetime,
    door: Gebruiker,
) -> None:
    """Keep that this was taken back, or moved to `naar`; within the act that does it."""
    Rechtzetting.objects.create(
        klant=klant,
        soort=soort,
        wat_pk=wat_pk,
        daad=Daad.VERPLAATST if naar else Daad.INGETROKKEN,
        naar=naar,
        reden=reden,
        op=op,
        door=door,
    )


def _vergrendel_uitslag(uitslag: Diagnoseuitslag, gezien: int) -> Diagnoseuitslag:
    actueel = vergrendel_hier(uitslag, gezien)
    if waarom := waarom_niet_weg(actueel):
        raise LigtVast(waarom)
    return actueel


@handeling
def trek_uitslag_in(*, uitslag: Diagnoseuitslag, gezien: int, reden: str, door: Gebruiker) -> None:
    """Take back a result, as it was `gezien`. Raises LigtVast when a score names it, Verouderd, Verdwenen."""
    klant, op = uitslag.klant, timezone.now()
    vergrendel_dossiers(klant)
    _vergrendel_uitslag(uitslag, gezien)
    trek_in([Diagnoseuitslag.objects.filter(pk=uitslag.pk)], reden=reden, op=op, door=door)
    schrijf_rechtzetting(klant=klant, soort=Rechtgezet.UITSLAG, wat_pk=uitslag.pk, reden=reden, op=op, door=door)


@handeling
def verplaats_uitslag(*, uitslag: Diagnoseuitslag, gezien: int, naar: Klant, reden: str, door: Gebruiker) -> None:
    """Move a result with its file to another dossier, as it was `gezien`.

    Raises AnderDossier, LigtVast when a score names it, Verouderd, Verdwenen.
    """
    klant, op = uitslag.klant, timezone.now()
    vergrendel_dossiers(klant, naar)
    eis_ander_dossier(van=klant, naar=naar, door=door)
    _vergrendel_uitslag(uitslag, gezien)
    verplaats([Diagnoseuitslag.objects.filter(pk=uitslag.pk)], op=op, klant=naar)
    schrijf_rechtzetting(
        klant=klant, soort=Rechtgezet.UITSLAG, wat_pk=uitslag.pk, naar=naar, reden=reden, op=op, door=door
    )

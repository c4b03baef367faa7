"""Handing clients over from one klantmanager to another."""

from collections.abc import Mapping

from django.db.models import F
from django.utils import timezone

from klanten.models import Herinnering, Klant, Overdracht
from toegang.handeling import Geweigerd, Onvolledig, handeling
from toegang.models import Gebruiker, Rol


class OverdrachtGeweigerd(Onvolledig):
    """The handover cannot be done; the text says why, in words for the user."""


class IntussenVeranderd(Geweigerd):
    """Someone else handed one of these clients over in the meantime, or it left the team."""

    def __init__(self) -> None:
        super().__init__("Een of meer klanten zijn intussen al overgedragen. Kijk de lijst opnieuw na.")


@handeling
def draag_over(*, klanten: Mapping[int, int], naar: Gebruiker, notitie: str, door: Gebruiker) -> int:
    """Give these clients to another klantmanager of the team, with a note for who takes over. All or none.

    `klanten`: for each client (pk) the klantmanager (pk) as `door` saw it. Who was duo-colleague and now becomes
    klantmanager is no longer duo-colleague. Returns the number of clients. Raises IntussenVeranderd when a client has
    another klantmanager by now or is not to be seen by `door`, OverdrachtGeweigerd when `naar` cannot take them.
    Source: Hoe werken wij? (a dossier has one responsible klantmanager; a handover is warm, with a note).
    """
    if not klanten:
        raise OverdrachtGeweigerd("Kies minstens één klant.")
    if not notitie.strip():
        raise OverdrachtGeweigerd("Schrijf een notitie voor de klantmanager die de klanten overneemt.")
    if naar.rol != Rol.KLANTMANAGER or not naar.is_active or naar.team_id != door.team_id:
        raise OverdrachtGeweigerd("Kies een klantmanager van uw eigen team.")
    gevonden = list(
        Klant.objects.zichtbaar_voor(door)
        .filter(pk__in=klanten)
        .order_by("pk")
        .select_for_update(of=("self",), no_key=True)
    )
    if len(gevonden) != len(klanten) or any(klanten[klant.pk] != klant.klantmanager_id for klant in gevonden):
        raise IntussenVeranderd
    if any(klant.klantmanager_id == naar.pk for klant in gevonden):
        raise OverdrachtGeweigerd("Een of meer klanten zijn al bij deze klantmanager. Kies een andere.")
    Overdracht.objects.bulk_create(
        Overdracht(klant=klant, van_id=klant.klantmanager_id, naar=naar, notitie=notitie, door=door)
        for klant in gevonden
    )
    # What the former klantmanager wanted to be reminded of goes along: nobody else would think of it.
    meegaand = Herinnering.objects.open().eigen().filter(klant__in=gevonden, van=F("klant__klantmanager"))
    meegaand.order_by().update(van=naar)
    rijen = Klant.objects.filter(pk__in=[klant.pk for klant in gevonden])
    # The duo-colleague goes first: the database refuses one person in both places.
    rijen.filter(duo_collega=naar).update(duo_collega=None)
    # Raised, so that a form over the client that stood open notices.
    rijen.update(klantmanager=naar, team=naar.team_id, revisie=F("revisie") + 1)
    return len(gevonden)


class NietVanU(Geweigerd):
    """Only who took the client over can say that the note was read."""

    def __init__(self) -> None:
        super().__init__("Alleen wie de klant overneemt, kan dit op gelezen zetten.")


@handeling
def lees_overdracht(*, overdracht: Overdracht, door: Gebruiker) -> None:
    """The receiver read the note. Who says so twice, has said it once. Raises NietVanU."""
    if overdracht.naar_id != door.pk:
        raise NietVanU
    Overdracht.objects.te_lezen().filter(pk=overdracht.pk).order_by().update(gelezen_op=timezone.now())

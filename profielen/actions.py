"""Choosing a profile for a client."""

from datetime import datetime

from django.utils import timezone

from klantbeeld.models import Klantbeeld
from klanten.begeleiding import eis_in_begeleiding
from klanten.models import Klant
from profielen.models import Afwijkgrond, Klantprofiel, Profieltoekenning
from profielen.voorstel import Feiten, Voorstel, als_uitleg
from toegang.handeling import Geweigerd, Onvolledig, handeling
from toegang.models import Gebruiker


class AfwijkingNietGemotiveerd(Onvolledig):
    """Another profile than the proposed one was chosen without a ground and a motivation."""

    veld = "motivering"

    def __init__(self) -> None:
        super().__init__("Leg uit waarom u een ander profiel kiest dan is voorgesteld.")


class NieuwerKlantbeeld(Geweigerd):
    """The klantbeeld that the choice stands on is not the latest established one (any more)."""

    def __init__(self) -> None:
        super().__init__("Intussen is er een nieuwer klantbeeld vastgesteld.")


@handeling
def ken_profiel_toe(
    *,
    klant: Klant,
    gezien: int,
    profiel: Klantprofiel,
    voorstel: Voorstel,
    feiten: Feiten,
    afwijkgrond: Afwijkgrond | None,
    motivering: str,
    klantreactie: str,
    klantreactie_tekst: str,
    door: Gebruiker,
    op: datetime | None = None,
) -> Profieltoekenning:
    """Record the choice with the proposal and its explanation as they are now. A new choice is a new row.

    `gezien` is the klantbeeld (pk) that the user chose by, and that the proposal stands on. Locks period and client.
    Raises NieuwerKlantbeeld when another klantbeeld was established in the meantime, AfwijkingNietGemotiveerd when the
    choice departs from the proposal without ground or motivation, NietInBegeleiding when the client left.
    """
    eis_in_begeleiding(klant)
    klant = Klant.objects.select_for_update(of=("self",), no_key=True).get(pk=klant.pk)
    laatste = Klantbeeld.objects.filter(klant=klant).vastgesteld().values_list("pk", flat=True).first()
    if laatste != gezien:
        raise NieuwerKlantbeeld
    eerste = voorstel.eerste
    wijkt_af = eerste is not None and eerste.sleutel != profiel.pk
    if wijkt_af and not (afwijkgrond and motivering.strip()):
        raise AfwijkingNietGemotiveerd
    return Profieltoekenning.objects.create(
        klant=klant,
        klantbeeld_id=gezien,
        profiel=profiel,
        voorgesteld_id=eerste.sleutel if eerste else None,
        uitleg=als_uitleg(voorstel, feiten),
        regelversie=voorstel.regelversie,
        afwijkgrond=afwijkgrond if wijkt_af else None,
        motivering=motivering,
        klantreactie=klantreactie,
        klantreactie_tekst=klantreactie_tekst,
        door=door,
        op=op or timezone.now(),
    )

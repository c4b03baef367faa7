"""Acts on agreements."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from gesprekken.models import Afspraak, AfspraakOorzaak, AfspraakStatus, AfspraakVan, Gesprek
from klanten.begeleiding import eis_in_begeleiding
from klanten.models import Klant, Organisatie
from toegang.bewerkbaar import neem_over, vergrendel
from toegang.handeling import Geweigerd, handeling
from toegang.models import Gebruiker


@dataclass(frozen=True)
class NieuweAfspraak:
    """An agreement made with the client. `wie` and `organisatie` name who of elsewhere does it (van=derde)."""

    van: AfspraakVan
    wat: str
    uiterlijk: date
    wie: str = ""
    organisatie: Organisatie | None = None
    terugkomen_op: bool = False


@dataclass(frozen=True)
class Afhandeling:
    """What came of an open agreement."""

    afspraak: Afspraak
    status: AfspraakStatus
    oorzaaksoort: AfspraakOorzaak | None = None
    oorzaak: str = ""
    gevolg: str = ""


class AlAfgehandeld(Geweigerd):
    """Someone else settled the agreement in the meantime."""

    def __init__(self, tekst: str = "Deze afspraak is al afgehandeld.") -> None:
        super().__init__(tekst)


def handel_open_afspraak_af(afhandeling: Afhandeling) -> None:
    """Settle an agreement that is still open, in the act of recording.

    Raises AlAfgehandeld, also when it was taken back or moved to another dossier.
    """
    gevonden = Afspraak.objects.filter(pk=afhandeling.afspraak.pk, klant=afhandeling.afspraak.klant_id)
    afspraak = gevonden.select_for_update(of=("self",)).first()
    if afspraak is None or afspraak.status != AfspraakStatus.OPEN:
        raise AlAfgehandeld(
            "Een collega heeft intussen een van de open afspraken afgehandeld. Kijk de afspraken nog eens na."
        )
    afspraak.status = afhandeling.status
    afspraak.oorzaaksoort = afhandeling.oorzaaksoort
    afspraak.oorzaak = afhandeling.oorzaak
    afspraak.gevolg = afhandeling.gevolg
    afspraak.revisie += 1
    afspraak.save(update_fields=["status", "oorzaaksoort", "oorzaak", "gevolg", "revisie"])


@handeling
def maak_afspraak(
    *, klant: Klant, afspraak: NieuweAfspraak, gesprek: Gesprek | None = None, door: Gebruiker
) -> Afspraak:
    """Make an agreement with the client, in a conversation or on its own. Raises NietInBegeleiding."""
    eis_in_begeleiding(klant)
    return Afspraak.objects.create(
        klant=klant,
        gesprek=gesprek,
        van=afspraak.van,
        wat=afspraak.wat,
        wie=afspraak.wie,
        organisatie=afspraak.organisatie,
        terugkomen_op=afspraak.terugkomen_op,
        uiterlijk=afspraak.uiterlijk,
    )


@handeling
def handel_afspraak_af(*, afspraak: Afspraak, gezien: int, gegevens: dict[str, Any], door: Gebruiker) -> Afspraak:
    """Write down what came of an agreement, as it was `gezien`. Raises Verouderd."""
    afspraak = vergrendel(afspraak, gezien)
    neem_over(afspraak, gegevens).save(update_fields=[*gegevens, "revisie"])
    return afspraak


@handeling
def verbeter_afspraak(*, afspraak: Afspraak, gezien: int, gegevens: dict[str, Any], door: Gebruiker) -> Afspraak:
    """Mend a slip of the pen in an agreement that is open, as it was `gezien`: `gegevens` holds its fields.

    Nothing else was agreed; for another day with the client there is `verzet_afspraak`. What it said before stays in
    the record of changes. Raises Verouderd, and AlAfgehandeld when it is not open any more.
    """
    afspraak = vergrendel(afspraak, gezien)
    if afspraak.status != AfspraakStatus.OPEN:
        raise AlAfgehandeld
    neem_over(afspraak, gegevens).save(update_fields=[*gegevens, "revisie"])
    return afspraak


@handeling
def verzet_afspraak(*, afspraak: Afspraak, gezien: int, uiterlijk: date, reden: str, door: Gebruiker) -> Afspraak:
    """Agree on another day without settling; the first day stays with it. `afspraak` as it was `gezien`.

    Raises Verouderd, and AlAfgehandeld when it is not open any more.
    """
    afspraak = vergrendel(afspraak, gezien)
    if afspraak.status != AfspraakStatus.OPEN:
        raise AlAfgehandeld
    if afspraak.eerst_uiterlijk is None:
        afspraak.eerst_uiterlijk = afspraak.uiterlijk
    afspraak.uiterlijk = uiterlijk
    afspraak.verzet_reden = reden
    afspraak.save(update_fields=["uiterlijk", "eerst_uiterlijk", "verzet_reden", "revisie"])
    return afspraak

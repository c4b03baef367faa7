"""Acts on the review of an inzet: write it, change what one wrote oneself."""

from typing import Any

from instrumenten.models import Beoordeling
from toegang.bewerkbaar import neem_over, vergrendel
from toegang.handeling import handeling
from toegang.models import Gebruiker
from trajecten.beoordelen import AL_BEOORDEELD, NIET_DE_BEGELEIDER, eis_afgelopen, mag_beoordelen
from trajecten.cyclus import NietToegestaan
from trajecten.models import Inzet, InzetBeoordeling


@handeling
def beoordeel(*, inzet: Inzet, gegevens: dict[str, Any], door: Gebruiker) -> Beoordeling:
    """Write the review of this inzet; `gegevens` are the scores and explanations.

    Raises NietToegestaan: the inzet runs, `door` does not accompany the client, or a colleague reviewed it meanwhile.
    """
    actueel = Inzet.objects.select_for_update(of=("self",)).select_related("doel__plan__klant").get(pk=inzet.pk)
    eis_afgelopen(actueel)
    if not mag_beoordelen(door, actueel.doel.plan.klant):
        raise NietToegestaan(NIET_DE_BEGELEIDER)
    if InzetBeoordeling.objects.filter(inzet=actueel).exists():
        raise NietToegestaan(AL_BEOORDEELD)
    beoordeling = Beoordeling.objects.create(instrument_id=actueel.instrument_id, auteur=door, **gegevens)
    InzetBeoordeling.objects.create(inzet=actueel, beoordeling=beoordeling)
    return beoordeling


@handeling
def herzie(*, beoordeling: Beoordeling, gezien: int, gegevens: dict[str, Any], door: Gebruiker) -> Beoordeling:
    """Change a review, as it was `gezien`. What it said before is kept by the database.

    A hidden review stays hidden. Raises NietToegestaan: only who wrote it changes it. Raises Verouderd.
    """
    beoordeling = vergrendel(beoordeling, gezien)
    if beoordeling.auteur_id != door.pk:
        raise NietToegestaan("Alleen wie de beoordeling schreef, kan haar wijzigen.")
    neem_over(beoordeling, gegevens).save(update_fields=[*gegevens, "revisie"])
    return beoordeling

"""Acts of who follows instruments."""

from instrumenten.models import Instrument, Volger
from toegang.handeling import handeling
from toegang.models import Gebruiker


@handeling
def volg(*, instrument: Instrument, frequentie: str, door: Gebruiker) -> Volger:
    """Follow an instrument, or hear of it more or less often. Following twice is following once."""
    volger, _ = Volger.objects.update_or_create(
        instrument=instrument, gebruiker=door, defaults={"frequentie": frequentie}
    )
    return volger


@handeling
def stop_volgen(*, slug: str, door: Gebruiker) -> bool:
    """Hear no more of the instrument at this address; also of one that was archived. False when it was not followed."""
    return bool(Volger.objects.filter(instrument__slug=slug, gebruiker=door).delete()[0])

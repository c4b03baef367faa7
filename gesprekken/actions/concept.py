"""Acts on the draft of a record: what was typed so far, kept for its writer."""

import uuid
from datetime import timedelta

from django.db import IntegrityError, transaction
from django.utils import timezone

from gesprekken.models import Gesprek, Verslagconcept
from klanten.begeleiding import eis_in_begeleiding
from klanten.models import Klant
from toegang.bewerkbaar import Verouderd
from toegang.handeling import handeling
from toegang.models import Gebruiker, Verwerking
from toegang.opruimen import ook_opruimen

BEWAARTERMIJN = timedelta(days=30)


class AlVastgelegd(Exception):
    """The record that this draft belonged to was made in the meantime."""


@handeling
def bewaar_concept(
    *,
    klant: Klant,
    gesprek: Gesprek | None,
    velden: dict[str, list[str]],
    sleutel: uuid.UUID | None,
    gezien: int,
    door: Gebruiker,
) -> Verslagconcept:
    """Keep what was typed; `gezien` is the draft that was shown, 0 when there was none.

    A draft that is gone (thrown away, cleaned up) begins anew: what was typed counts, also when the conversation is no
    longer planned. `sleutel` is the key of the form: saving that comes in after the record was made raises
    AlVastgelegd, None says that this is no such late saving. Raises Verouderd when the draft was saved in another tab
    after it was shown, NietInBegeleiding when the client left.
    """
    # Recording holds the same row: what comes in meanwhile waits, and then sees that the record was made.
    eis_in_begeleiding(klant)
    if sleutel and Verwerking.objects.filter(sleutel=sleutel, gebruiker=door).exists():
        raise AlVastgelegd
    eigen = Verslagconcept.objects.filter(klant=klant, gesprek=gesprek, door=door)
    concept = eigen.select_for_update(of=("self",)).first()
    if concept is None:
        try:
            with transaction.atomic():
                return Verslagconcept.objects.create(klant=klant, gesprek=gesprek, door=door, velden=velden)
        except IntegrityError:
            concept = eigen.get()
            raise Verouderd(concept) from None
    if concept.velden == velden:
        return concept
    if concept.revisie != gezien:
        raise Verouderd(concept)
    concept.velden, concept.bewaard_op, concept.revisie = velden, timezone.now(), concept.revisie + 1
    concept.save(update_fields=["velden", "bewaard_op", "revisie"])
    return concept


@handeling
def gooi_concept_weg(*, klant: Klant, gesprek: Gesprek | None, door: Gebruiker) -> None:
    """The draft of this writer goes: it was recorded, or the writer does not want it."""
    Verslagconcept.objects.filter(klant=klant, gesprek=gesprek, door=door).delete()


@ook_opruimen
def ruim_concepten_op() -> str:
    """Remove drafts that lay untouched for thirty days; says in Dutch how many."""
    weg, _ = Verslagconcept.objects.filter(bewaard_op__lt=timezone.now() - BEWAARTERMIJN).delete()
    return f"{weg} {'concept van een verslag' if weg == 1 else 'concepten van verslagen'}"

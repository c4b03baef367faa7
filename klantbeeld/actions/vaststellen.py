"""Acts that make a draft final: discuss it with the client, then establish it."""

from collections.abc import Sequence
from datetime import datetime

from django.db import transaction
from django.db.models import Max
from django.utils import timezone

from instrumenten.models import Klantkenmerk
from klantbeeld import igm
from klantbeeld.actions.beeld import GeenConcept, vergrendel_bronnen
from klantbeeld.beelden import laatste_vastgesteld, standen
from klantbeeld.models import Klantbeeld, KlantbeeldStatus, Werkpunt
from klantbeeld.models.klantbeeld import WERKPUNTEN_MAXIMUM
from klanten.models import Diagnoseuitslag, Klant
from toegang.formulieren import vergrendel
from toegang.models import Gebruiker


class NietCompleet(Exception):
    """The klantbeeld cannot be established yet; `ontbreekt` says what is missing."""

    def __init__(self, ontbreekt: list[igm.Ontbreekt]) -> None:
        super().__init__("niet compleet")
        self.ontbreekt = ontbreekt


class TeVeelWerkpunten(Exception):
    """More work points than can be worked on at a time; see WERKPUNTEN_MAXIMUM."""


def _concept(klantbeeld: Klantbeeld, revisie: int) -> Klantbeeld:
    """The draft, locked, with the client locked before it. Raises GeenConcept, Verouderd."""
    Klant.objects.select_for_update(of=("self",)).get(pk=klantbeeld.klant_id)
    if not Klantbeeld.objects.filter(pk=klantbeeld.pk).concept().exists():
        raise GeenConcept
    return vergrendel(klantbeeld, revisie)


@transaction.atomic
def bespreek_klantbeeld(
    *, klantbeeld: Klantbeeld, revisie: int, klantreactie: str, door: Gebruiker, op: datetime | None = None
) -> Klantbeeld:
    """Write down that the draft, as it was shown at `revisie`, was read with the client, and what the client thinks.

    Raises GeenConcept when it is no draft any more, Verouderd when the draft changed after `revisie`: then the client
    read something else.
    """
    beeld = _concept(klantbeeld, revisie)
    beeld.besproken_op = op or timezone.now()
    beeld.klantreactie = klantreactie
    beeld.save(update_fields=["besproken_op", "klantreactie", "revisie", "bewaard_op"])
    return beeld


@transaction.atomic
def stel_klantbeeld_vast(
    *,
    klantbeeld: Klantbeeld,
    revisie: int,
    werkpunten: Sequence[str],
    door: Gebruiker,
    op: datetime | None = None,
) -> Klantbeeld:
    """Establish a draft: it gets the next version number, its work points (codes of klantkenmerken), who and when.

    One whole: locks the client, so that two never get the same number. Raises TeVeelWerkpunten for more than
    WERKPUNTEN_MAXIMUM of them, GeenConcept when it is no draft any more, Verouderd when the draft changed after
    `revisie`, NietCompleet when something is missing or the client did not read it.
    """
    if len(set(werkpunten)) > WERKPUNTEN_MAXIMUM:
        raise TeVeelWerkpunten
    # A source that someone else is changing at this moment: wait, and go by what it says then. Before the klantbeeld,
    # as changing a source does; a score that names another source by then has a klantbeeld of another revision.
    vergrendel_bronnen(Diagnoseuitslag.objects.filter(pk__in=klantbeeld.scores.values("uitslag")))
    beeld = _concept(klantbeeld, revisie)
    vorige = laatste_vastgesteld(beeld.klant)
    ontbreekt = igm.wat_ontbreekt(
        doelgedrag=beeld.doelgedrag,
        interpretatie=beeld.interpretatie,
        standen=standen(
            beeld.scores.met_bron(),
            {score.component.code: score.score for score in vorige.scores.all()} if vorige else {},
            op=timezone.localdate(op),
        ),
        is_besproken=beeld.besproken_op is not None,
    )
    if ontbreekt:
        raise NietCompleet(ontbreekt)
    Werkpunt.objects.bulk_create(
        Werkpunt(klantbeeld=beeld, klantkenmerk=kenmerk)
        for kenmerk in Klantkenmerk.objects.filter(code__in=list(werkpunten))
    )
    hoogste = Klantbeeld.objects.filter(klant=beeld.klant_id).aggregate(hoogste=Max("versie"))["hoogste"] or 0
    beeld.versie = hoogste + 1
    beeld.status = KlantbeeldStatus.VASTGESTELD
    beeld.vastgesteld_op = op or timezone.now()
    beeld.vastgesteld_door = door
    beeld.save(update_fields=["versie", "status", "vastgesteld_op", "vastgesteld_door", "revisie"])
    return beeld

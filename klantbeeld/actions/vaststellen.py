"""Acts that make a draft final: discuss it with the client, then establish it."""

from collections.abc import Sequence
from datetime import datetime

from django.db.models import Max
from django.utils import timezone

from instrumenten.models import Klantkenmerk
from klantbeeld import igm
from klantbeeld.actions.beeld import GeenConcept, vergrendel_bronnen
from klantbeeld.beelden import laatste_vastgesteld
from klantbeeld.models import Klantbeeld, KlantbeeldStatus, Score, Werkpunt
from klantbeeld.models.werkpunt import WERKPUNTEN_MAXIMUM
from klantbeeld.standen import standen
from klanten.models import Diagnoseuitslag, Klant
from toegang.bewerkbaar import vergrendel
from toegang.handeling import Onvolledig, handeling
from toegang.models import Gebruiker


class NietCompleet(Onvolledig):
    """The klantbeeld cannot be established yet; `ontbreekt` says what is missing."""

    def __init__(self, ontbreekt: list[igm.Ontbreekt]) -> None:
        super().__init__("Het klantbeeld is nog niet compleet.")
        self.ontbreekt = ontbreekt


class TeVeelWerkpunten(Onvolledig):
    """More work points than can be worked on at a time (rule of thumb of the research); see WERKPUNTEN_MAXIMUM."""

    veld = "werkpunten"

    def __init__(self) -> None:
        super().__init__(
            "Kies niet meer dan twee werkpunten tegelijk. Begin met wat kan veranderen en wat eerst nodig is."
        )


def _concept(klant: Klant, gezien: int) -> Klantbeeld:
    """The draft of this client, locked, with the client locked before it. Raises GeenConcept, Verouderd."""
    Klant.objects.select_for_update(of=("self",), no_key=True).get(pk=klant.pk)
    concept = Klantbeeld.objects.filter(klant=klant).concept().first()
    if concept is None:
        raise GeenConcept
    return vergrendel(concept, gezien)


@handeling
def bespreek_klantbeeld(
    *, klant: Klant, gezien: int, klantreactie: str, door: Gebruiker, op: datetime | None = None
) -> Klantbeeld:
    """Write down that the draft, as it was `gezien`, was read with the client, and what the client thinks of it.

    Raises GeenConcept when there is no draft (any more), Verouderd when it changed since: then the client read
    something else.
    """
    beeld = _concept(klant, gezien)
    beeld.besproken_op = op or timezone.now()
    beeld.klantreactie = klantreactie
    beeld.save(update_fields=["besproken_op", "klantreactie", "revisie", "bewaard_op"])
    return beeld


@handeling
def stel_klantbeeld_vast(
    *,
    klant: Klant,
    gezien: int,
    werkpunten: Sequence[str],
    door: Gebruiker,
    op: datetime | None = None,
) -> Klantbeeld:
    """Establish the draft of this client, as it was `gezien`.

    It gets the next version number, its work points (codes of klantkenmerken), who and when. Locks the client, so that
    two never get the same number. Raises TeVeelWerkpunten for more than WERKPUNTEN_MAXIMUM of them, GeenConcept when
    there is no draft (any more), Verouderd, NietCompleet when something is missing or the client did not read it.
    """
    if len(set(werkpunten)) > WERKPUNTEN_MAXIMUM:
        raise TeVeelWerkpunten
    # A source that someone else is changing at this moment: wait, and go by what it says then. Before the klantbeeld,
    # as changing a source does; a score that names another source by then has a klantbeeld of another revision.
    scores = Score.objects.filter(klantbeeld__klant=klant, klantbeeld__status=KlantbeeldStatus.CONCEPT)
    vergrendel_bronnen(Diagnoseuitslag.objects.filter(pk__in=scores.values("uitslag")))
    beeld = _concept(klant, gezien)
    vorige = laatste_vastgesteld(klant)
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
    hoogste = Klantbeeld.objects.filter(klant=klant).aggregate(hoogste=Max("versie"))["hoogste"] or 0
    beeld.versie = hoogste + 1
    beeld.status = KlantbeeldStatus.VASTGESTELD
    beeld.vastgesteld_op = op or timezone.now()
    beeld.vastgesteld_door = door
    beeld.save(update_fields=["versie", "status", "vastgesteld_op", "vastgesteld_door", "revisie"])
    return beeld

"""Reminding clients one working day before their conversation: once, and again for who is invited again.

What was told last is what is reminded of, and the database holds that it has one reminder (`herinnert_aan`). A day on
which the task did not run is made up for as long as the conversation is still to come.
"""

from collections.abc import Iterator
from datetime import datetime, time, timedelta

from django.db import transaction
from django.db.models import Exists, F, OuterRef, QuerySet
from django.utils import timezone

from gesprekken.actions.uitnodiging import maak_post, met_wie, verstuurt_zelf
from gesprekken.bezorgen import GEEN_DIENST, bezorg
from gesprekken.models import Bezorging, Gespreksstatus, Postsoort, Postweg, Uitnodiging
from gesprekken.werkdagen import volgende_werkdag

BRIEF_TE_LAAT = "Een brief komt niet meer op tijd. Bel de klant, of stuur een bericht."
# What was not sent by its own page within this time was interrupted.
_BLIJVEN_LIGGEN = timedelta(minutes=5)


def te_herinneren(nu: datetime) -> QuerySet[Uitnodiging]:
    """What was told of conversations up to the end of the next working day, and not reminded of yet.

    Only when the client was told the moment that stands now: another one is to be told first.
    """
    morgen = volgende_werkdag(timezone.localdate(nu)) + timedelta(days=1)
    later = Uitnodiging.objects.uitnodigend().filter(gesprek=OuterRef("gesprek"), pk__gt=OuterRef("pk"))
    rijen: QuerySet[Uitnodiging] = (
        Uitnodiging.objects.uitnodigend()
        .bezorgd()
        .filter(
            gesprek__status=Gespreksstatus.GEPLAND,
            gesprek__moment__gt=nu,
            gesprek__moment__lt=timezone.make_aware(datetime.combine(morgen, time.min)),
            moment=F("gesprek__moment"),
            herinnering__isnull=True,
        )
        .filter(~Exists(later))
        .order_by("gesprek__moment", "pk")
    )
    return rijen


def herinner(nu: datetime) -> Iterator[Bezorging]:
    """Remind everyone who is due, each in a transaction of its own; what came of each, with what was interrupted.

    Safe to run twice, also at once. Wants a name under the changes.
    """
    for pk in te_herinneren(nu).values_list("pk", flat=True):
        if (herinnering := _maak_herinnering(pk, nu)) is None:
            continue
        if herinnering.stand == Bezorging.NIET_GELUKT:
            yield Bezorging.NIET_GELUKT
        elif uitkomst := bezorg(herinnering.pk):
            yield uitkomst
    blijven_liggen = Uitnodiging.objects.filter(stand=Bezorging.KLAAR, gemaakt_op__lt=nu - _BLIJVEN_LIGGEN)
    for pk in blijven_liggen.order_by("pk").values_list("pk", flat=True):
        if uitkomst := bezorg(pk):
            yield uitkomst


@transaction.atomic
def _maak_herinnering(pk: int, nu: datetime) -> Uitnodiging | None:
    """The reminder of what was told under this key, stored; None when another run is at it or it is not due."""
    verteld = (
        Uitnodiging.objects.select_for_update(of=("self", "gesprek"), skip_locked=True)
        .select_related("gesprek__klant__klantmanager", "gesprek__locatie")
        .filter(pk=pk)
        .first()
    )
    # Locked; only a statement after the lock sees what was committed while it waited its turn.
    if verteld is None or not te_herinneren(nu).filter(pk=pk).exists():
        return None
    gesprek, weg = verteld.gesprek, Postweg(verteld.weg)
    nieuw = maak_post(gesprek, Postsoort.HERINNERING, weg, post=[verteld], met=met_wie(gesprek), herinnert_aan=verteld)
    if verstuurt_zelf(weg):
        nieuw.stand = Bezorging.NIET_GELUKT
        nieuw.reden = BRIEF_TE_LAAT if weg == Postweg.BRIEF else GEEN_DIENST
    nieuw.save()
    return nieuw

"""Following an instrument: who hears of its changes, when, and what there is to tell. Source: Eva, "volgen"."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta

from django.db.models import Count, Max, Q, QuerySet
from django.utils import timezone

from instrumenten.models import Frequentie, Instrument, Volger
from instrumenten.publicatie import waarom_niet_zichtbaar
from instrumenten.veranderingen import publicatie_begon, publicatie_verliep, veranderingen
from toegang.alfabet import op_naam
from toegang.models import Gebruiker

# Days between two messages.
DAGEN = {Frequentie.WEKELIJKS: 7, Frequentie.MAANDELIJKS: 30}


@dataclass(frozen=True)
class Volgstand:
    """How many follow an instrument, and how often this user hears of it; "" when the user does not follow it."""

    aantal: int
    frequentie: str


@dataclass(frozen=True)
class Gevolgd:
    """An instrument that someone follows, and what changed since it was last reported.

    `weg`: why it is not in the catalogue (any more), "" when it is. `verlopen` and `begonnen`: its publication ended or
    began by its date since. `wijzigingen`: the parts that differ, as words.
    """

    volger: Volger
    instrument: Instrument
    weg: str
    verlopen: bool
    begonnen: bool
    wijzigingen: list[str] = field(default_factory=list)

    @property
    def iets_te_melden(self) -> bool:
        """Whether a message says something of it."""
        return bool(self.wijzigingen) or self.verlopen or self.begonnen


def volgstand(instrument: Instrument, gebruiker: Gebruiker) -> Volgstand:
    """The followers of an instrument in figures: who they are is theirs. One query."""
    telling = Volger.objects.filter(instrument=instrument).aggregate(
        aantal=Count("pk"), frequentie=Max("frequentie", filter=Q(gebruiker=gebruiker))
    )
    return Volgstand(telling["aantal"], telling["frequentie"] or "")


def gevolgd_door(gebruiker: Gebruiker) -> QuerySet[Volger]:
    """What this user follows, by the name of the instrument."""
    return Volger.objects.filter(gebruiker=gebruiker).order_by(op_naam("instrument__naam"), "pk")


def aan_de_beurt(vandaag: date) -> Q:
    """Condition on followers: the last message is a week or a month ago on that day."""

    def grens(frequentie: Frequentie) -> datetime:
        # Counted in days: a job that runs a minute earlier than yesterday skips nobody.
        volgende_dag = datetime.combine(vandaag - timedelta(days=DAGEN[frequentie] - 1), datetime.min.time())
        return timezone.make_aware(volgende_dag)

    voorwaarde = Q(pk__in=[])
    for frequentie in Frequentie:
        voorwaarde |= Q(frequentie=frequentie, bericht_tot__lt=grens(frequentie))
    return voorwaarde


def met_veranderingen(volgers: Sequence[Volger], vandaag: date) -> list[Gevolgd]:
    """These followed instruments with what changed since it was last reported. Three queries."""
    instrumenten = Instrument.objects.met_compleetheid().in_bulk([volger.instrument_id for volger in volgers])
    sinds = {volger.instrument_id: volger.bericht_tot for volger in volgers}
    anders = veranderingen(instrumenten.values(), sinds)
    gevolgd = []
    for volger in volgers:
        instrument = instrumenten[volger.instrument_id]
        weg = waarom_niet_zichtbaar(instrument, compleet=instrument.is_compleet, vandaag=vandaag)
        gevolgd.append(
            Gevolgd(
                volger,
                instrument,
                weg,
                publicatie_verliep(instrument, volger.bericht_tot, vandaag),
                not weg and publicatie_begon(instrument, volger.bericht_tot, vandaag),
                anders[instrument.pk],
            )
        )
    return gevolgd

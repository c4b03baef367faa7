"""What else someone has at the time of a conversation: named before it is saved, and in the agenda afterwards.

A conversation keeps busy the client and the colleagues who take part; when nobody is named, the client's klantmanager.
"""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from hashlib import sha256
from itertools import combinations

from django.db.models import DateTimeField, Exists, ExpressionWrapper, F, OuterRef, Prefetch, Q, QuerySet, Value
from django.utils import timezone

from gesprekken.models import Deelnemer, Gesprek
from gesprekken.models.soort import LANGST
from klanten.models import Klant
from toegang.models import Gebruiker

_LANGST = timedelta(minutes=LANGST)


@dataclass(frozen=True)
class Botsing:
    """Whose day it is in (a name), and the other conversation there; without the client's name for a stranger to it."""

    wie: str
    gesprek: Gesprek
    wat: str

    @property
    def tekst(self) -> str:
        """For a screen: "Sanne de Groot heeft dan van 10:00 tot 10:45 Intake met Marieke Bos"."""
        begin, einde = timezone.localtime(self.gesprek.moment), timezone.localtime(self.gesprek.einde)
        return f"{self.wie} heeft op {begin:%d-%m-%Y} van {begin:%H:%M} tot {einde:%H:%M} al een gesprek: {self.wat}."


def afdruk(botsingen: Iterable[Botsing]) -> str:
    """A print of these clashes: who said yes to them said so to these, and to no others."""
    sleutels = sorted(f"{botsing.wie} {botsing.gesprek.pk} {botsing.gesprek.revisie}" for botsing in botsingen)
    return sha256("\n".join(sleutels).encode()).hexdigest()[:16] if sleutels else ""


def met_bezetting(gesprekken: QuerySet[Gesprek]) -> QuerySet[Gesprek]:
    """With all that `bezet` and the words of a clash read. One more query."""
    deelnemers = Deelnemer.objects.exclude(medewerker=None).select_related("medewerker")
    return gesprekken.select_related("soort", "locatie", "klant__klantmanager").prefetch_related(
        Prefetch("deelnemers", queryset=deelnemers, to_attr="collegas")
    )


def bezet(gesprek: Gesprek) -> dict[int, str]:
    """The colleagues whom this conversation keeps busy: key and name. Of a read with `met_bezetting`."""
    collegas: list[Deelnemer] = getattr(gesprek, "collegas")  # noqa: B009  # set by the read
    wie = {deel.medewerker.pk: deel.medewerker.naam for deel in collegas if deel.medewerker}
    return wie or {gesprek.klant.klantmanager_id: gesprek.klant.klantmanager.naam}


def houdt_bezet(medewerkers: Collection[int]) -> Q:
    """Condition on conversations: keeps one of these colleagues busy."""
    collegas = Deelnemer.objects.filter(gesprek=OuterRef("pk"), medewerker__isnull=False)
    return Q(Exists(collegas.filter(medewerker__in=medewerkers))) | (
        Q(klant__klantmanager__in=medewerkers) & ~Q(Exists(collegas))
    )


def _tegelijk(begin: datetime, einde: datetime) -> QuerySet[Gesprek]:
    """Planned conversations that take place between these moments, in part or whole."""
    loopt_tot = ExpressionWrapper(F("moment") + F("duur") * Value(timedelta(minutes=1)), output_field=DateTimeField())
    rijen: QuerySet[Gesprek] = (
        Gesprek.objects.gepland()
        # What begins earlier than the longest conversation takes is over: so the index on the moment is of use.
        .filter(moment__lt=einde, moment__gt=begin - _LANGST)
        .alias(loopt_tot=loopt_tot)
        .filter(loopt_tot__gt=begin)
    )
    return rijen


def botsingen(
    *, klant: Klant, begin: datetime, duur: int, medewerkers: Collection[int], gebruiker: Gebruiker, zonder: int | None
) -> list[Botsing]:
    """What the client and these colleagues have at this time, `duur` minutes long, in order. Three queries at most.

    `zonder`: the conversation itself, when it is planned already. Only who may see a client reads the name.
    """
    rijen = _tegelijk(begin, begin + timedelta(minutes=duur)).filter(Q(klant=klant) | houdt_bezet(medewerkers))
    andere = list(met_bezetting(rijen.exclude(pk=zonder) if zonder else rijen))
    if not andere:
        return []
    te_zien = set(
        Klant.objects.zichtbaar_voor(gebruiker)
        .filter(pk__in={ander.klant_id for ander in andere})
        .values_list("pk", flat=True)
    )
    gevonden = []
    for ander in andere:
        wat = f"{ander.soort.naam} met {ander.klant.naam}" if ander.klant_id in te_zien else "met een andere klant"
        wie = {naam for pk, naam in bezet(ander).items() if pk in medewerkers}
        if ander.klant_id == klant.pk:
            wie.add(klant.naam)
            wat = ander.soort.naam
        gevonden += [Botsing(naam, ander, wat) for naam in sorted(wie)]
    return gevonden


def botsingen_bij_overdracht(klanten: Collection[Klant], naar: Gebruiker, gebruiker: Gebruiker) -> list[Botsing]:
    """What the receiver has at the time of planned conversations of these clients, that would come along.

    Only conversations without colleagues named move along with the client. Four queries at most.
    """
    nu = timezone.now()
    komt_mee = ~Q(Exists(Deelnemer.objects.filter(gesprek=OuterRef("pk"), medewerker__isnull=False)))
    mee = list(Gesprek.objects.komend(nu).filter(komt_mee, klant__in=klanten).select_related("klant", "soort"))
    if not mee:
        return []
    eerste, laatste = min(deel.moment for deel in mee), max(deel.einde for deel in mee)
    eigen = _tegelijk(eerste, laatste).filter(houdt_bezet([naar.pk])).exclude(klant__in=klanten)
    andere = list(met_bezetting(eigen))
    te_zien = set(Klant.objects.zichtbaar_voor(gebruiker).filter(gesprekken__in=andere).values_list("pk", flat=True))
    return [
        Botsing(
            naar.naam,
            ander,
            f"{f'{ander.soort.naam} met {ander.klant.naam}' if ander.klant_id in te_zien else 'met een andere klant'}, "
            f"tegelijk met {deel.soort.naam} met {deel.klant.naam} om {timezone.localtime(deel.moment):%H:%M}",
        )
        for deel in mee
        for ander in andere
        if overlapt(deel, ander)
    ]


def overlapt(een: Gesprek, ander: Gesprek) -> bool:
    """Whether these take place at the same time, in part or whole."""
    return een.moment < ander.einde and ander.moment < een.einde


def tegelijk(gesprekken: Iterable[Gesprek]) -> list[tuple[Gesprek, Gesprek]]:
    """The pairs among these that overlap, the earliest first."""
    op_tijd = sorted(gesprekken, key=lambda gesprek: (gesprek.moment, gesprek.pk))
    return [(een, ander) for een, ander in combinations(op_tijd, 2) if overlapt(een, ander)]

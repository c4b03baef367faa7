"""Reviewing the instrument of an inzet that ended: one review an inzet, to be revised by who wrote it.

Source: Eva, step 4 (terugblik op werkwijze). The review stands in the catalogue, where no client is known; which inzet
it came from is kept here.
"""

from datetime import date

from django.db.models import F, Q, QuerySet
from django.db.models.expressions import Combinable

from instrumenten.models import Beoordeling
from klanten.models import Klant
from toegang.dossiers import toegangsgrond
from toegang.models import Gebruiker, Grond
from trajecten.cyclus import NietToegestaan
from trajecten.looptijd import plus_maanden
from trajecten.models import Inzet
from trajecten.statussen import AFGELOPEN

# After this many months nobody is reminded of a review; writing one stays possible.
HERINNEREN_MAANDEN = 12
NIET_AFGELOPEN = "Deze inzet loopt nog. U kunt het instrument beoordelen als de inzet is afgerond of gestopt."
NIET_DE_BEGELEIDER = (
    "De klantmanager of de duo-collega van de klant beoordeelt deze inzet. U kunt de beoordeling lezen."
)
AL_BEOORDEELD = (
    "Deze inzet is intussen al beoordeeld, en per inzet is er één beoordeling. Open deze bladzijde opnieuw om haar te "
    "lezen. Wat u typte, staat hieronder nog."
)


def eis_afgelopen(inzet: Inzet) -> None:
    """Raise NietToegestaan as long as the inzet has not ended."""
    if inzet.status not in AFGELOPEN:
        raise NietToegestaan(NIET_AFGELOPEN)


def mag_beoordelen(gebruiker: Gebruiker, klant: Klant) -> bool:
    """Whether this user reviews for this client: the klantmanager or the duo-colleague. Who else may look, reads."""
    return toegangsgrond(gebruiker, klant) in (Grond.KLANTMANAGER, Grond.DUO)


def inzet_met_beoordeling(klant: Klant, inzet_pk: int) -> Inzet | None:
    """The inzet of this client with its review when there is one; None when the client has no such inzet. One query."""
    return (
        Inzet.objects.filter(pk=inzet_pk, doel__plan__klant=klant)
        .select_related("instrument__aanbieder", "doel", "beoordeeld__beoordeling__auteur")
        .first()
    )


def beoordeling_van(inzet: Inzet) -> Beoordeling | None:
    """The review of this inzet; None when nobody wrote one."""
    koppeling = getattr(inzet, "beoordeeld", None)
    return koppeling.beoordeling if koppeling else None


def herinneren_vanaf(op: date) -> date:
    """The first day on which a deployment may have ended of which one is still reminded on this day."""
    return plus_maanden(op, -HERINNEREN_MAANDEN)


def afgelopen_en_onbeoordeeld(op: date | Combinable, grens: date | Combinable) -> QuerySet[Inzet]:
    """Deployments of any plan, also a closed one, that ended from `grens` up to that day and that nobody reviewed.

    `grens` is the day of `herinneren_vanaf`: a year before. One that was to begin after its plan was closed never took
    place. The last to end comes first.
    """
    gesloten = F("doel__plan__afgesloten_op__date")
    in_plan = Q(doel__plan__afgesloten_op__isnull=True) | Q(
        doel__plan__afgesloten_op__date__gte=grens, begin__lte=gesloten
    )
    afgelopen = Inzet.objects.afgelopen().filter(in_plan, begin__lte=op, einde__gte=grens)
    return afgelopen.filter(beoordeeld__isnull=True).order_by("-einde", "-pk")


def afgelopen_inzetten(plan_pk: int) -> QuerySet[Inzet]:
    """What of the plan with this pk has ended and can be reviewed, with `is_beoordeeld`; one query."""
    return (
        Inzet.objects.filter(doel__plan=plan_pk)
        .afgelopen()
        .met_beoordeeld()
        .select_related("instrument", "doel")
        .only("begin", "einde", "status", "doel__omschrijving", "instrument__slug", "instrument__naam")
        .order_by("begin", "pk")
    )

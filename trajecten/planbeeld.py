"""A plan with what belongs to it: goals, open agreements, versions, evaluations, the klantbeeld it is made with.

Which plan is found by `trajecten.plannen`.
"""

from dataclasses import dataclass, field
from datetime import date, datetime

from django.db.models import Exists, OuterRef, Prefetch, Q, QuerySet, Subquery, Value
from django.db.models.functions import Coalesce
from django.utils import timezone

from gesprekken.models import Afspraak, AfspraakVan, Gesprek
from klantbeeld.igm import ZWAK_TOT
from klantbeeld.models import Anker, KenmerkKoppeling, Klantbeeld, Score, Werkpunt
from toegang.vastevraag import VasteLezing, geef_rijen, plek
from trajecten.beoordelen import afgelopen_en_onbeoordeeld, herinneren_vanaf
from trajecten.cyclus import Planinhoud, Planonderdeel, ontbreekt
from trajecten.lopend import doelen_van
from trajecten.models import Doel, DoelStatus, Evaluatie, Inzet, PlanStatus, Planversie, Trajectplan
from trajecten.momentopname import Scoreregel
from trajecten.querysets import DoelQuerySet


@dataclass(frozen=True)
class Planbeeld:
    """A plan with what a version of it says. Open agreements are of the client, not only of this plan.

    `scores` are the components of the klantbeeld that the plan is made with.
    """

    plan: Trajectplan
    doelen: list[Doel]
    afspraken_klant: list[Afspraak]
    afspraken_gemeente: list[Afspraak]
    afspraken_anderen: list[Afspraak] = field(default_factory=list)
    scores: list[Scoreregel] = field(default_factory=list)
    volgend_gesprek: datetime | None = None

    @property
    def evaluaties(self) -> list[Evaluatie]:
        """The evaluations of the plan, newest first; a query, unless the plan brought them along."""
        return list(self.plan.evaluaties.all())

    @property
    def lopende_doelen(self) -> list[Doel]:
        """The goals that are still worked on."""
        return [doel for doel in self.doelen if doel.status == DoelStatus.OPEN]

    def ontbreekt(self, vandaag: date | None = None) -> list[Planonderdeel]:
        """What is missing before this plan can be established. See `trajecten.cyclus`."""
        stand = Planinhoud(
            hoofddoel=self.plan.hoofddoel,
            eigen_woorden=self.plan.eigen_woorden,
            doelen=len(self.lopende_doelen),
            evaluatie_op=self.plan.evaluatie_op,
            afspraken_klant=len(self.afspraken_klant),
            afspraken_gemeente=len(self.afspraken_gemeente),
            zienswijze=self.plan.zienswijze,
            zienswijze_tekst=self.plan.zienswijze_tekst,
        )
        return ontbreekt(stand, vandaag or timezone.localdate())


@dataclass(frozen=True)
class Planpagina(Planbeeld):
    """A plan as its page shows it: without the klantbeeld, with what came of it.

    Versions and what is still to be reviewed are of the client: also of plans before this one.
    """

    versies: list[Planversie] = field(default_factory=list)
    te_beoordelen: list[Inzet] = field(default_factory=list)

    @property
    def document(self) -> int | None:
        """The number of the latest version that has its PDF, if any."""
        return next((versie.nummer for versie in self.versies if versie.heeft_document), None)


def planbeeld(plan: Trajectplan) -> Planbeeld:
    """A plan with all that a version of it says. Five queries.

    What is established is made of the same as what was read before.
    """
    komend = Gesprek.objects.filter(klant=plan.klant_id).komend(timezone.now())
    klant, gemeente, anderen = _open_afspraken(plan)
    return Planbeeld(
        plan=plan,
        doelen=_doelen(plan),
        afspraken_klant=klant,
        afspraken_gemeente=gemeente,
        afspraken_anderen=anderen,
        scores=scores_bij(plan.klantbeeld),
        volgend_gesprek=komend.values_list("moment", flat=True).first(),
    )


def planpagina(plan: Trajectplan) -> Planpagina:
    """A plan with all that its page shows beside its evaluations, which the plan brings along. Five queries."""
    klant, gemeente, anderen = _open_afspraken(plan)
    vandaag = timezone.localdate()
    return Planpagina(
        plan=plan,
        doelen=_doelen(plan),
        afspraken_klant=klant,
        afspraken_gemeente=gemeente,
        afspraken_anderen=anderen,
        versies=_versies(klant=plan.klant_id),
        te_beoordelen=_te_beoordelen(klant=plan.klant_id, op=vandaag, grens=herinneren_vanaf(vandaag)),
    )


def _open_afspraken(plan: Trajectplan) -> tuple[list[Afspraak], list[Afspraak], list[Afspraak]]:
    """Of the client, of the municipality, of others. What is agreed after a plan was closed does not belong to it."""
    if plan.status == PlanStatus.AFGESLOTEN:
        return [], [], []
    afspraken = _afspraken(klant=plan.klant_id)
    klant, gemeente, anderen = (
        [afspraak for afspraak in afspraken if afspraak.van == wie]
        for wie in (AfspraakVan.KLANT, AfspraakVan.GEMEENTE, AfspraakVan.DERDE)
    )
    return klant, gemeente, anderen


@VasteLezing
def _afspraken() -> QuerySet[Afspraak]:
    return Afspraak.objects.filter(klant=plek("klant")).open().select_related("organisatie")


@VasteLezing
def _versies() -> QuerySet[Planversie]:
    return Planversie.objects.filter(klant=plek("klant")).in_lijst()


@VasteLezing
def _te_beoordelen() -> QuerySet[Inzet]:
    """With the name of the instrument."""
    rijen = afgelopen_en_onbeoordeeld(plek("op"), plek("grens")).filter(doel__plan__klant=plek("klant"))
    return rijen.select_related("instrument").only("begin", "einde", "instrument__naam")


@VasteLezing
def _inzetten_van() -> QuerySet[Inzet]:
    return Inzet.objects.filter(doel__plan=plek("plan")).in_plan_getoond()


def _doelen(plan: Trajectplan) -> list[Doel]:
    """The goals of this plan as `doelen_met_inzetten` gives them. Two queries."""
    doelen = doelen_van(plan=plan.pk)
    inzetten = _inzetten_van(plan=plan.pk) if doelen else []
    for doel in doelen:
        geef_rijen(doel, "inzetten", [inzet for inzet in inzetten if inzet.doel_id == doel.pk])
    return doelen


def doelen_met_inzetten() -> DoelQuerySet:
    """Goals with klantkenmerk and deployments; two queries, however many there are."""
    return Doel.objects.met_kenmerk().prefetch_related(Prefetch("inzetten", Inzet.objects.in_plan_getoond()))


def scores_bij(klantbeeld: Klantbeeld) -> list[Scoreregel]:
    """The components of this klantbeeld, as a version keeps them but for the form of address. One query."""
    anker = Anker.objects.filter(component=OuterRef("component"))
    werkpunt = KenmerkKoppeling.objects.filter(
        component=OuterRef("component"),
        klantkenmerk__in=Werkpunt.objects.filter(klantbeeld=klantbeeld).values("klantkenmerk"),
    )
    scores: QuerySet[Score] = Score.objects.filter(klantbeeld=klantbeeld).met_component().met_vorige()
    rijen = scores.annotate(
        werkpunt=Exists(werkpunt) & Q(score__lte=ZWAK_TOT),
        tekst=Coalesce(Subquery(anker.filter(score=OuterRef("score")).values("tekst_wij")), Value("")),
        eigen_tekst=Coalesce(Subquery(anker.filter(score=OuterRef("klantscore")).values("tekst_klant")), Value("")),
    )
    return [
        Scoreregel(
            code=score.component.code,
            naam=score.component.naam_klant,
            score=score.score,
            vorige=score.vorige_score,
            werkpunt=bool(score.werkpunt),
            wil_niet=score.wil_niet_bespreken,
            tekst=score.tekst,
            eigen_tekst=score.eigen_tekst,
        )
        for score in rijen
    ]

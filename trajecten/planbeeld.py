"""A plan with all that its page shows and its document says: goals, agreements, versions, evaluations, the klantbeeld.

Which plan is found by `trajecten.plannen`; here stands what belongs to one, as a query over plans and as what is read.
"""

from dataclasses import dataclass, field
from datetime import date, datetime
from typing import TYPE_CHECKING, Any, TypeAlias, TypedDict

from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import Exists, OuterRef, Prefetch, Q, QuerySet, Subquery, Value
from django.db.models.functions import Coalesce, JSONObject
from django.utils import timezone

from gesprekken.models import Afspraak, AfspraakStatus, AfspraakVan, Gesprek
from klantbeeld.igm import ZWAK_TOT
from klantbeeld.models import Anker, KenmerkKoppeling, Score, Werkpunt
from trajecten.beoordelen import nog_te_beoordelen
from trajecten.cyclus import Onderdeel, Stand, ontbreekt
from trajecten.models import (
    Doel,
    DoelStatus,
    Evaluatie,
    Inzet,
    InzetBeoordeling,
    Plandocument,
    PlanStatus,
    Planversie,
    Trajectplan,
)

if TYPE_CHECKING:
    from django_stubs_ext import WithAnnotations

    class _Stand(TypedDict):
        volgend_gesprek: datetime | None
        scoreregels: list[dict[str, Any]]

    # A plan that was read with what a snapshot needs beside the plan itself.
    PlanMetStand: TypeAlias = WithAnnotations[Trajectplan, _Stand]

# Of an instrument the plan shows its name and a summary, never the long texts or the search column.
INSTRUMENTVELDEN = ("naam", "slug", "samenvatting", "samenvatting_klant", "aanbieder__naam")


@dataclass(frozen=True)
class Versieregel:
    """A version in a list; its content and document are not read."""

    nummer: int
    vastgesteld_op: datetime
    door: str
    heeft_document: bool


@dataclass(frozen=True)
class Evaluatieregel:
    """An evaluation in a list."""

    op: date
    samenvatting: str
    klantreactie: str


@dataclass(frozen=True)
class TeBeoordelen:
    """An ended deployment that waits for a review, in a list."""

    pk: int
    instrument: str
    begin: date
    einde: date


@dataclass(frozen=True)
class Planbeeld:
    """A plan with all that is shown of it. Open agreements are of the client, not only of this plan.

    What is still to be reviewed is of the client too: also of plans before this one. `scoreregels` are the components
    of the klantbeeld that the plan is made with.
    """

    plan: Trajectplan
    doelen: list[Doel]
    afspraken_klant: list[Afspraak]
    afspraken_gemeente: list[Afspraak]
    versies: list[Versieregel] = field(default_factory=list)
    evaluaties: list[Evaluatieregel] = field(default_factory=list)
    volgend_gesprek: datetime | None = None
    scoreregels: list[dict[str, Any]] = field(default_factory=list)
    afspraken_anderen: list[Afspraak] = field(default_factory=list)
    te_beoordelen: list[TeBeoordelen] = field(default_factory=list)

    @property
    def document(self) -> int | None:
        """The number of the latest version that has its PDF, if any."""
        return next((versie.nummer for versie in self.versies if versie.heeft_document), None)

    @property
    def lopende_doelen(self) -> list[Doel]:
        """The goals that are still worked on."""
        return [doel for doel in self.doelen if doel.status == DoelStatus.OPEN]

    def ontbreekt(self, vandaag: date | None = None) -> list[Onderdeel]:
        """What is missing before this plan can be established. See `trajecten.cyclus`."""
        stand = Stand(
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


def planbeeld(plan: "PlanMetStand") -> Planbeeld:
    """A plan with its goals, deployments and the open agreements of its client; three queries.

    The plan carries `volgend_gesprek` and `scoreregels`: without, what is established would differ from what was read.
    A plan that `lopend_plan` or `laatste_plan` found brings its versions and evaluations along. What is agreed after a
    plan was closed does not belong to it.
    """
    afspraken: list[Afspraak] = []
    if plan.status != PlanStatus.AFGESLOTEN:
        open_afspraken = Afspraak.objects.filter(klant=plan.klant_id, status=AfspraakStatus.OPEN)
        afspraken = list(open_afspraken.select_related("organisatie").order_by("uiterlijk", "pk"))
    return Planbeeld(
        plan=plan,
        doelen=list(doelen_met_inzetten().filter(plan=plan)),
        afspraken_klant=[afspraak for afspraak in afspraken if afspraak.van == AfspraakVan.KLANT],
        afspraken_gemeente=[afspraak for afspraak in afspraken if afspraak.van == AfspraakVan.GEMEENTE],
        versies=[_versieregel(regel) for regel in getattr(plan, "versieregels", [])],
        evaluaties=[_evaluatieregel(regel) for regel in getattr(plan, "evaluatieregels", [])],
        volgend_gesprek=plan.volgend_gesprek,
        scoreregels=plan.scoreregels,
        afspraken_anderen=[afspraak for afspraak in afspraken if afspraak.van == AfspraakVan.DERDE],
        te_beoordelen=[_beoordeelregel(regel) for regel in getattr(plan, "beoordeelregels", [])],
    )


def _versieregel(regel: dict[str, Any]) -> Versieregel:
    return Versieregel(
        nummer=regel["nummer"],
        vastgesteld_op=datetime.fromisoformat(regel["op"]),
        door=f"{regel['voornaam']} {regel['achternaam']}".strip(),
        heeft_document=regel["document"],
    )


def _evaluatieregel(regel: dict[str, Any]) -> Evaluatieregel:
    return Evaluatieregel(date.fromisoformat(regel["op"]), regel["samenvatting"], regel["klantreactie"])


def _beoordeelregel(regel: dict[str, Any]) -> TeBeoordelen:
    dagen = {naam: date.fromisoformat(regel[naam]) for naam in ("begin", "einde")}
    return TeBeoordelen(pk=regel["pk"], instrument=regel["instrument"], **dagen)


def doelen_met_inzetten() -> QuerySet[Doel]:
    """Goals with klantkenmerk and deployments; two queries, however many there are."""
    inzetten = Prefetch("inzetten", _inzetten())
    return Doel.objects.select_related("klantkenmerk").prefetch_related(inzetten).order_by("pk")


def _inzetten() -> QuerySet[Inzet]:
    eigen = [veld.name for veld in Inzet._meta.concrete_fields]
    return (
        Inzet.objects.select_related("instrument__aanbieder")
        .only(*eigen, *(f"instrument__{naam}" for naam in INSTRUMENTVELDEN))
        .annotate(is_beoordeeld=Exists(InzetBeoordeling.objects.filter(inzet=OuterRef("pk"))))
        .order_by("begin", "pk")
    )


def versieregels() -> ArraySubquery:
    """The versions of the client of a plan, newest first, as `Versieregel` holds them; no content is read."""
    document = Plandocument.objects.filter(versie=OuterRef("pk"))
    return ArraySubquery(
        Planversie.objects.filter(klant=OuterRef("klant"))
        .order_by("-nummer")
        .values(
            regel=JSONObject(
                nummer="nummer",
                op="vastgesteld_op",
                voornaam="vastgesteld_door__first_name",
                achternaam="vastgesteld_door__last_name",
                document=Exists(document),
            )
        )
    )


def evaluatieregels() -> ArraySubquery:
    """The evaluations of a plan, newest first, as `Evaluatieregel` holds them."""
    return ArraySubquery(
        Evaluatie.objects.filter(plan=OuterRef("pk"))
        .order_by("-op", "-pk")
        .values(regel=JSONObject(op="op", samenvatting="samenvatting", klantreactie="klantreactie"))
    )


def beoordeelregels() -> ArraySubquery:
    """What of the client of a plan waits for a review, as `TeBeoordelen` holds it."""
    return ArraySubquery(
        nog_te_beoordelen(timezone.localdate())
        .filter(doel__plan__klant=OuterRef("klant"))
        .values(regel=JSONObject(pk="pk", instrument="instrument__naam", begin="begin", einde="einde"))
    )


def scoreregels() -> ArraySubquery:
    """The components of the klantbeeld that the plan is made with, as `momentopname.Scoreregel` holds them."""
    vorige = Score.objects.filter(
        klantbeeld__klant=OuterRef("klantbeeld__klant"),
        klantbeeld__versie=OuterRef("klantbeeld__versie") - 1,
        component=OuterRef("component"),
    )
    anker = Anker.objects.filter(component=OuterRef("component"))
    werkpunt = KenmerkKoppeling.objects.filter(
        component=OuterRef("component"),
        klantkenmerk__in=Werkpunt.objects.filter(klantbeeld=OuterRef(OuterRef("klantbeeld"))).values("klantkenmerk"),
    )
    return ArraySubquery(
        Score.objects.filter(klantbeeld=OuterRef("klantbeeld"))
        .annotate(
            vorige=Subquery(vorige.values("score")),
            werkpunt=Exists(werkpunt) & Q(score__lte=ZWAK_TOT),
            tekst=Coalesce(Subquery(anker.filter(score=OuterRef("score")).values("tekst_wij")), Value("")),
            eigen_tekst=Coalesce(Subquery(anker.filter(score=OuterRef("klantscore")).values("tekst_klant")), Value("")),
        )
        .order_by("component__volgorde", "component__code")
        .values(
            regel=JSONObject(
                code="component__code",
                naam="component__naam_klant",
                score="score",
                vorige="vorige",
                werkpunt="werkpunt",
                wil_niet="wil_niet_bespreken",
                tekst="tekst",
                eigen_tekst="eigen_tekst",
            )
        )
    )


def volgend_gesprek() -> Subquery:
    """The moment of the client's next planned conversation."""
    komend = Gesprek.objects.filter(klant=OuterRef("klant")).komend(timezone.now())
    return Subquery(komend.values("moment")[:1])

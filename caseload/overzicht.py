"""One dossier at a glance: everything on the overview."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import TYPE_CHECKING, Any, TypeAlias

from django.db.models import Count, Exists, OuterRef, QuerySet, Subquery, TextField, Value
from django.db.models.functions import Coalesce
from django.urls import reverse
from django.utils import timezone

from caseload.kerngegevens import kerngegevens
from caseload.overzichtregels import Doelregel, Gesprekregel, doelregel, gesprekregel
from caseload.rijen_van_klant import toekenningen
from caseload.signaal import Melding
from caseload.signaalstand import geldt, met_signalen, signalen_van
from caseload.termijnen import meervoud
from caseload.volgende_stap import Dossierstand, Stap, volgende_stap
from gesprekken.models import Afspraak, Gesprek
from klantbeeld import igm
from klantbeeld.beelden import laatste_met_tekening
from klantbeeld.models import Klantbeeld
from klantbeeld.standen import standen, tekening_van
from klantbeeld.tekening import Tekening
from klanten.models import Klant
from klanten.terugkeer import lopende_terugkomst
from trajecten.beoordelen import nog_te_beoordelen
from trajecten.lopend import lopend_plan_met_doelen

if TYPE_CHECKING:
    from django_stubs_ext import WithAnnotations

    from caseload.signaal import Signaalstand
    from trajecten.lopend import LopendPlan

    class _Rond(Signaalstand):
        """What `_klant` adds. `leerpunt`: of who came back, and "" when nothing was told; None for who did not.

        Counts are None for none; `te_verslaan` is the pk of a conversation.
        """

        concept: bool
        profiel_bij_versie: int | None
        leerpunt: str | None
        te_verslaan: int | None
        had_gesprek: bool
        afspraken_open: int | None
        toezeggingen_open: int | None
        te_beoordelen: int | None

    KlantMetOverzicht: TypeAlias = WithAnnotations[Klant, _Rond]


@dataclass(frozen=True)
class Overzicht:
    """What the overview of a dossier shows, beside the time line."""

    klant: "KlantMetOverzicht"
    beeld: Klantbeeld | None
    tekening: Tekening | None
    krachten: list[igm.Componentstand]
    kerngegevens: list[str]
    plan: "LopendPlan | None"
    doelen: list[Doelregel]
    gesprek: Gesprekregel | None
    open_afspraken: str
    te_beoordelen: str
    signalen: list[Melding]
    stap: Stap
    stap_adres: str


def _aantal(rijen: QuerySet[Any], klant: str) -> Subquery:
    """How many rows there are of the client of the outer query, whose key is in the column `klant`; null for none."""
    eigen = rijen.filter(**{klant: OuterRef("pk")}).order_by().values(klant)
    return Subquery(eigen.annotate(aantal=Count("pk")).values("aantal"))


def _klant(klant: Klant, op: date, nu: datetime) -> "KlantMetOverzicht":
    """The client with how things stand and which signals hold. One query."""
    gesprekken = Gesprek.objects.filter(klant=OuterRef("pk"))
    return (
        met_signalen(Klant.objects.filter(pk=klant.pk), op)
        .annotate(
            concept=Exists(Klantbeeld.objects.filter(klant=OuterRef("pk")).concept()),
            profiel_bij_versie=Subquery(toekenningen().values("klantbeeld__versie")[:1]),
            leerpunt=Subquery(
                lopende_terugkomst().values(
                    leerpunt=Coalesce("terugkeer__leerpunt", Value(""), output_field=TextField())
                )[:1]
            ),
            te_verslaan=Subquery(gesprekken.te_verslaan(nu).values("pk")[:1]),
            had_gesprek=Exists(gesprekken.gevoerd()),
            afspraken_open=_aantal(Afspraak.objects.open(), "klant"),
            toezeggingen_open=_aantal(Afspraak.objects.toezeggingen().open(), "klant"),
            te_beoordelen=_aantal(nog_te_beoordelen(op), "doel__plan__klant"),
        )
        .get()
    )


def lees_overzicht(klant: Klant, op: date) -> Overzicht:
    """Everything on the overview of this client on this day. `klant` must have been opened by the user.

    Eight queries: the client, the klantbeeld with its drawing (four), the plan with its goals (two), the next
    conversation; fewer when there is no klantbeeld or plan.
    """
    nu = timezone.now()
    rij = _klant(klant, op, nu)
    beeld = laatste_met_tekening(klant)
    plan = lopend_plan_met_doelen(klant)
    gesprek = Gesprek.objects.filter(klant=klant).komend(nu).select_related("soort").first()
    standen_van_nu = standen(beeld.scores.all()) if beeld else []
    stap = volgende_stap(
        Dossierstand(
            in_begeleiding=rij.gemeld_op is not None,
            te_verslaan=rij.te_verslaan,
            had_gesprek=rij.had_gesprek,
            gesprek_gepland=rij.volgend_gesprek is not None,
            concept_klantbeeld=rij.concept,
            klantbeeld_versie=beeld.versie if beeld else None,
            klantbeeld_verouderd=geldt(rij, "klantbeeld_oud"),
            profiel_bij_versie=rij.profiel_bij_versie,
            plan_status=plan.status if plan else None,
            evaluatie_op=rij.evaluatie_op,
        ),
        op,
    )
    return Overzicht(
        klant=rij,
        beeld=beeld,
        tekening=tekening_van(beeld) if beeld else None,
        krachten=igm.krachten(standen_van_nu),
        kerngegevens=kerngegevens(rij, beeld, op),
        plan=plan,
        doelen=[doelregel(doel, op) for doel in plan.doelen.all()] if plan else [],
        gesprek=gesprekregel(gesprek, op) if gesprek else None,
        open_afspraken=_open_afspraken(rij),
        te_beoordelen=f"{meervoud(rij.te_beoordelen, 'instrument', 'instrumenten')} nog te beoordelen"
        if rij.te_beoordelen
        else "",
        signalen=signalen_van(rij, op),
        stap=stap,
        stap_adres=_adres(klant, stap),
    )


def _adres(klant: Klant, stap: Stap) -> str:
    if not stap.pagina:
        return ""
    return reverse(stap.pagina, args=[klant.pk, stap.extra] if stap.extra else [klant.pk])


def _open_afspraken(rij: "KlantMetOverzicht") -> str:
    alle, van_ons = rij.afspraken_open or 0, rij.toezeggingen_open or 0
    return f"{meervoud(alle, 'open afspraak', 'open afspraken')}, waarvan {van_ons} van ons" if alle else ""

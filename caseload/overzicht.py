"""One dossier at a glance: everything on the overview."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import TYPE_CHECKING, Any, NamedTuple

from django.db.models import Count, Exists, OuterRef, QuerySet, Subquery, TextField, Value
from django.db.models.functions import Coalesce
from django.urls import reverse
from django.utils import timezone

from caseload.kerngegevens import kerngegevens
from caseload.klantstand import lees_standen
from caseload.overzichtregels import Doelregel, Gesprekregel, doelregel, gesprekregel
from caseload.signaal import Melding
from caseload.signaalstand import meldingen, signalen_op
from caseload.signalen import OP_CODE
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
from profielen.models import Profieltoekenning
from trajecten.beoordelen import nog_te_beoordelen
from trajecten.lopend import lopend_plan_met_doelen

if TYPE_CHECKING:
    from trajecten.lopend import LopendPlan


@dataclass(frozen=True)
class Overzicht:
    """What the overview of a dossier shows, beside the time line."""

    leerpunt: str | None
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


class _Rondom(NamedTuple):
    """What the overview says beside how the client stands.

    `leerpunt`: of who came back, and "" when nothing was told; None for who did not. Counts are None for none;
    `te_verslaan` is the pk of a conversation.
    """

    concept: bool
    profiel_bij_versie: int | None
    leerpunt: str | None
    te_verslaan: int | None
    had_gesprek: bool
    afspraken_open: int | None
    toezeggingen_open: int | None
    te_beoordelen: int | None


def _rondom(klant: Klant, op: date, nu: datetime) -> _Rondom:
    """One query."""
    gesprekken = Gesprek.objects.filter(klant=OuterRef("pk"))
    toekenningen = Profieltoekenning.objects.filter(klant=OuterRef("pk")).order_by("-op", "-pk")
    rijen = Klant.objects.filter(pk=klant.pk).annotate(
        concept=Exists(Klantbeeld.objects.filter(klant=OuterRef("pk")).concept()),
        profiel_bij_versie=Subquery(toekenningen.values("klantbeeld__versie")[:1]),
        leerpunt=Subquery(
            lopende_terugkomst().values(leerpunt=Coalesce("terugkeer__leerpunt", Value(""), output_field=TextField()))[
                :1
            ]
        ),
        te_verslaan=Subquery(gesprekken.te_verslaan(nu).values("pk")[:1]),
        had_gesprek=Exists(gesprekken.gevoerd()),
        afspraken_open=_aantal(Afspraak.objects.open(), "klant"),
        toezeggingen_open=_aantal(Afspraak.objects.toezeggingen().open(), "klant"),
        te_beoordelen=_aantal(nog_te_beoordelen(op), "doel__plan__klant"),
    )
    return _Rondom._make(rijen.values_list(*_Rondom._fields).get())


def lees_overzicht(klant: Klant, op: date) -> Overzicht:
    """Everything on the overview of this client on this day. `klant` must have been opened by the user.

    Nine queries: how the client stands, what is around it, the klantbeeld with its drawing (four), the plan with its goals (two), the next
    conversation; fewer when there is no klantbeeld or plan.
    """
    nu = timezone.now()
    stand = lees_standen([klant.pk], op)[klant.pk]
    rondom = _rondom(klant, op, nu)
    signalen = signalen_op(op)(stand)
    beeld = laatste_met_tekening(klant)
    plan = lopend_plan_met_doelen(klant)
    gesprek = Gesprek.objects.filter(klant=klant).komend(nu).select_related("soort").first()
    standen_van_nu = standen(beeld.scores.all()) if beeld else []
    stap = volgende_stap(
        Dossierstand(
            in_begeleiding=stand.gemeld_op is not None,
            te_verslaan=rondom.te_verslaan,
            had_gesprek=rondom.had_gesprek,
            gesprek_gepland=stand.volgend_gesprek is not None,
            concept_klantbeeld=rondom.concept,
            klantbeeld_versie=beeld.versie if beeld else None,
            klantbeeld_verouderd=OP_CODE["klantbeeld_oud"].voorwaarde(op)(stand),
            profiel_bij_versie=rondom.profiel_bij_versie,
            plan_status=plan.status if plan else None,
            evaluatie_op=stand.evaluatie_op,
        ),
        op,
    )
    return Overzicht(
        leerpunt=rondom.leerpunt,
        beeld=beeld,
        tekening=tekening_van(beeld) if beeld else None,
        krachten=igm.krachten(standen_van_nu),
        kerngegevens=kerngegevens(stand, beeld, op),
        plan=plan,
        doelen=[doelregel(doel, op) for doel in plan.doelen.all()] if plan else [],
        gesprek=gesprekregel(gesprek, op) if gesprek else None,
        open_afspraken=_open_afspraken(rondom),
        te_beoordelen=f"{meervoud(rondom.te_beoordelen, 'instrument', 'instrumenten')} nog te beoordelen"
        if rondom.te_beoordelen
        else "",
        signalen=meldingen(signalen, stand, op),
        stap=stap,
        stap_adres=_adres(klant, stap),
    )


def _adres(klant: Klant, stap: Stap) -> str:
    if not stap.pagina:
        return ""
    return reverse(stap.pagina, args=[klant.pk, stap.extra] if stap.extra else [klant.pk])


def _open_afspraken(rondom: _Rondom) -> str:
    alle, van_ons = rondom.afspraken_open or 0, rondom.toezeggingen_open or 0
    return f"{meervoud(alle, 'open afspraak', 'open afspraken')}, waarvan {van_ons} van ons" if alle else ""

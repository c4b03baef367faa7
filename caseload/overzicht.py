"""One dossier at a glance: everything on the overview."""

from dataclasses import dataclass, fields
from datetime import date, datetime
from typing import TYPE_CHECKING, Any, NamedTuple

from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import Count, Exists, OuterRef, QuerySet, Subquery, TextField, Value
from django.db.models.functions import Coalesce, Concat, JSONObject, Trim
from django.urls import reverse
from django.utils import timezone

from caseload.kerngegevens import kerngegevens
from caseload.klantstand import lees_standen
from caseload.overzichtregels import Doelregel, Gesprekregel, doelregel, gesprekregel
from caseload.rijen_van_klant import toekenningen
from caseload.signaal import Melding
from caseload.signaalstand import meldingen, signalen_op
from caseload.signalen import OP_CODE
from caseload.termijnen import meervoud
from caseload.uitstel import Later, Openstaand, openstaand_uit_json, per_signaal, verdeel
from caseload.volgende_stap import RUST, Dossierstand, Stap, rust_met, stap_van_signalen, volgende_stap
from gesprekken.models import Afspraak, Gesprek
from klantbeeld import igm
from klantbeeld.beelden import laatste_met_tekening
from klantbeeld.models import Klantbeeld
from klantbeeld.standen import standen, tekening_van
from klantbeeld.tekening import Tekening
from klanten.models import Herinnering, Klant
from klanten.terugkeer import lopende_terugkomst
from toegang.vastevraag import VasteLezing, VasteVraag, plek
from trajecten.beoordelen import afgelopen_en_onbeoordeeld, herinneren_vanaf
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
    later: list[Later]
    herinneringen: list[Openstaand]
    stap: Stap
    stap_adres: str


class Dossierrond(NamedTuple):
    """What the overview says of a client beside how the client stands (`Klantstand`).

    `concept`: whether a klantbeeld is being made; `profiel_bij_versie`: on which version of it the profile was chosen.
    `leerpunt`: of who came back, and "" when nothing was told; None for who did not. `te_verslaan`: the primary key of
    the first planned conversation whose moment has come. Then numbers, None for none: of open agreements, of those that
    are ours, and of deployments that wait for a review. `openstaand`: reminders, the first day first.
    """

    concept: bool
    profiel_bij_versie: int | None
    leerpunt: str | None
    te_verslaan: int | None
    afspraken_open: int | None
    toezeggingen_open: int | None
    te_beoordelen: int | None
    openstaand: list[Openstaand]


def _aantal(rijen: QuerySet[Any], klant: str) -> Subquery:
    """How many rows there are of the client of the outer query, whose key is in the column `klant`; null for none."""
    eigen = rijen.filter(**{klant: OuterRef("pk")}).order_by().values(klant)
    return Subquery(eigen.annotate(aantal=Count("pk")).values("aantal"))


@VasteVraag
def _rond() -> QuerySet[Klant, tuple[Any, ...]]:
    gesprekken = Gesprek.objects.filter(klant=OuterRef("pk"))
    leerpunt = Coalesce("terugkeer__leerpunt", Value(""), output_field=TextField())
    gevonden: QuerySet[Klant, tuple[Any, ...]] = (
        Klant.objects.filter(pk=plek("klant"))
        .annotate(
            concept=Exists(Klantbeeld.objects.filter(klant=OuterRef("pk")).concept()),
            profiel_bij_versie=Subquery(toekenningen().values("klantbeeld__versie")[:1]),
            leerpunt=Subquery(lopende_terugkomst().values(leerpunt=leerpunt)[:1]),
            te_verslaan=Subquery(gesprekken.te_verslaan(plek("nu")).values("pk")[:1]),
            afspraken_open=_aantal(Afspraak.objects.open(), "klant"),
            toezeggingen_open=_aantal(Afspraak.objects.toezeggingen().open(), "klant"),
            # One query less than by rows of their own: the page has as many as a page may have.
            openstaand=ArraySubquery(
                Herinnering.objects.open()
                .filter(klant=OuterRef("pk"))
                .annotate(wie=Trim(Concat("van__first_name", Value(" "), "van__last_name")))
                .values(deel=JSONObject(**{veld.name: veld.name for veld in fields(Openstaand)}))
            ),
            te_beoordelen=_aantal(afgelopen_en_onbeoordeeld(plek("op"), plek("herinneren_vanaf")), "doel__plan__klant"),
        )
        .order_by()
        .values_list(*Dossierrond._fields)
    )
    return gevonden


def lees_dossierrond(klant: int, op: date, nu: datetime) -> Dossierrond:
    """Of the client with this primary key. One query."""
    [rij] = _rond(klant=klant, nu=nu, op=op, herinneren_vanaf=herinneren_vanaf(op))
    rond = Dossierrond._make(rij)
    return rond._replace(openstaand=[openstaand_uit_json(deel) for deel in rij[-1]])


@VasteLezing
def _komend() -> QuerySet[Gesprek]:
    """The first conversation to come, with its kind."""
    komend = Gesprek.objects.filter(klant=plek("klant")).komend(plek("nu")).select_related("soort")
    return komend.only("klant", "moment", "vraag_vooraf", "soort__naam")[:1]


def lees_overzicht(klant: Klant, op: date) -> Overzicht:
    """Everything on the overview of this client on this day. `klant` must have been opened by the user.

    Nine queries: how the client stands, what is around that, the klantbeeld with its drawing (four), the
    plan with its goals (two), the next conversation; fewer when there is no klantbeeld, plan or conversation.
    """
    nu = timezone.now()
    stand = lees_standen([klant.pk], op)[klant.pk]
    rond = lees_dossierrond(klant.pk, op, nu)
    nu_geldig, later = verdeel(signalen_op(op, met_inzicht=True)(stand), stand, per_signaal(rond.openstaand, op))
    signalen, uitgesteld = meldingen(nu_geldig, stand, op), {deel.signaal.code for deel in later}
    beeld = laatste_met_tekening(klant)
    plan = lopend_plan_met_doelen(klant)
    gesprekken = _komend(klant=klant.pk, nu=nu) if stand.volgend_gesprek else []
    standen_van_nu = standen(beeld.scores.all()) if beeld else []
    stap = stap_van_signalen(signalen) or volgende_stap(
        Dossierstand(
            in_begeleiding=stand.gemeld_op is not None,
            te_verslaan=None if "niet_vastgelegd" in uitgesteld else rond.te_verslaan,
            had_gesprek=stand.laatste_contact is not None,
            gesprek_gepland=stand.volgend_gesprek is not None,
            concept_klantbeeld=rond.concept,
            klantbeeld_versie=beeld.versie if beeld else None,
            klantbeeld_verouderd=OP_CODE["klantbeeld_oud"].voorwaarde(op)(stand),
            profiel_bij_versie=rond.profiel_bij_versie,
            plan_status=plan.status if plan else None,
            evaluatie_op=None if "evaluatie_te_laat" in uitgesteld else stand.evaluatie_op,
        ),
        op,
    )
    if stap is RUST:
        stap = rust_met(signalen, later)
    return Overzicht(
        leerpunt=rond.leerpunt,
        beeld=beeld,
        tekening=tekening_van(beeld) if beeld else None,
        krachten=igm.krachten(standen_van_nu),
        kerngegevens=kerngegevens(stand, beeld, op),
        plan=plan,
        doelen=[doelregel(doel, op) for doel in plan.doelen.all()] if plan else [],
        gesprek=gesprekregel(gesprekken[0], op) if gesprekken else None,
        open_afspraken=_open_afspraken(rond),
        te_beoordelen=f"{meervoud(rond.te_beoordelen, 'instrument', 'instrumenten')} nog te beoordelen"
        if rond.te_beoordelen
        else "",
        signalen=signalen,
        later=later,
        herinneringen=[deel for deel in rond.openstaand if not deel.signaal],
        stap=stap,
        stap_adres=_adres(klant, stap),
    )


def _adres(klant: Klant, stap: Stap) -> str:
    if not stap.pagina:
        return ""
    return reverse(stap.pagina, args=[klant.pk, stap.extra] if stap.extra else [klant.pk])


def _open_afspraken(rond: Dossierrond) -> str:
    alle, van_ons = rond.afspraken_open or 0, rond.toezeggingen_open or 0
    return f"{meervoud(alle, 'open afspraak', 'open afspraken')}, waarvan {van_ons} van ons" if alle else ""

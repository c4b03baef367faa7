"""One dossier at a glance: everything on the overview."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import TYPE_CHECKING, NamedTuple

from django.db import connection
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
from gesprekken.models import Gesprek
from klantbeeld import igm
from klantbeeld.beelden import laatste_met_tekening
from klantbeeld.models import Klantbeeld
from klantbeeld.standen import standen, tekening_van
from klantbeeld.tekening import Tekening
from klanten.models import Klant
from trajecten.beoordelen import HERINNEREN_MAANDEN
from trajecten.looptijd import plus_maanden
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


class Dossierrond(NamedTuple):
    """What the overview says of a client beside how the client stands (`Klantstand`).

    `concept`: whether a klantbeeld is being made; `profiel_bij_versie`: on which version of it the profile was chosen.
    `leerpunt`: of who came back, and "" when nothing was told; None for who did not. `te_verslaan`: the primary key of
    the first planned conversation whose moment has come. Then numbers: of open agreements, of those that are ours, and
    of deployments that ended and wait for a review (`trajecten.beoordelen.nog_te_beoordelen`).
    """

    concept: bool
    profiel_bij_versie: int | None
    leerpunt: str | None
    te_verslaan: int | None
    afspraken_open: int
    toezeggingen_open: int
    te_beoordelen: int


_LEES = f"SELECT {', '.join(Dossierrond._fields)} FROM dossierrond(%s, %s, %s, %s, %s)"  # noqa: S608 - our own names


def lees_dossierrond(klant: int, op: date, nu: datetime) -> Dossierrond:
    """Of the client with this primary key. One query."""
    beoordelen_vanaf = plus_maanden(op, -HERINNEREN_MAANDEN)
    with connection.cursor() as cursor:
        cursor.execute(_LEES, [klant, nu, op, beoordelen_vanaf, timezone.get_default_timezone_name()])
        return Dossierrond._make(cursor.fetchone())


def lees_overzicht(klant: Klant, op: date) -> Overzicht:
    """Everything on the overview of this client on this day. `klant` must have been opened by the user.

    Nine queries: how the client stands, what is around that, the klantbeeld with its drawing (four), the plan with its
    goals (two), the next conversation; fewer when there is no klantbeeld, plan or conversation.
    """
    nu = timezone.now()
    stand = lees_standen([klant.pk], op)[klant.pk]
    rond = lees_dossierrond(klant.pk, op, nu)
    signalen = signalen_op(op)(stand)
    beeld = laatste_met_tekening(klant)
    plan = lopend_plan_met_doelen(klant)
    komend = Gesprek.objects.filter(klant=klant).komend(nu).select_related("soort")
    gesprek = komend.first() if stand.volgend_gesprek else None
    standen_van_nu = standen(beeld.scores.all()) if beeld else []
    stap = volgende_stap(
        Dossierstand(
            in_begeleiding=stand.gemeld_op is not None,
            te_verslaan=rond.te_verslaan,
            had_gesprek=stand.laatste_contact is not None,
            gesprek_gepland=stand.volgend_gesprek is not None,
            concept_klantbeeld=rond.concept,
            klantbeeld_versie=beeld.versie if beeld else None,
            klantbeeld_verouderd=OP_CODE["klantbeeld_oud"].voorwaarde(op)(stand),
            profiel_bij_versie=rond.profiel_bij_versie,
            plan_status=plan.status if plan else None,
            evaluatie_op=stand.evaluatie_op,
        ),
        op,
    )
    return Overzicht(
        leerpunt=rond.leerpunt,
        beeld=beeld,
        tekening=tekening_van(beeld) if beeld else None,
        krachten=igm.krachten(standen_van_nu),
        kerngegevens=kerngegevens(stand, beeld, op),
        plan=plan,
        doelen=[doelregel(doel, op) for doel in plan.doelen.all()] if plan else [],
        gesprek=gesprekregel(gesprek, op) if gesprek else None,
        open_afspraken=_open_afspraken(rond),
        te_beoordelen=f"{meervoud(rond.te_beoordelen, 'instrument', 'instrumenten')} nog te beoordelen"
        if rond.te_beoordelen
        else "",
        signalen=meldingen(signalen, stand, op),
        stap=stap,
        stap_adres=_adres(klant, stap),
    )


def _adres(klant: Klant, stap: Stap) -> str:
    if not stap.pagina:
        return ""
    return reverse(stap.pagina, args=[klant.pk, stap.extra] if stap.extra else [klant.pk])


def _open_afspraken(rond: Dossierrond) -> str:
    alle, van_ons = rond.afspraken_open, rond.toezeggingen_open
    return f"{meervoud(alle, 'open afspraak', 'open afspraken')}, waarvan {van_ons} van ons" if alle else ""

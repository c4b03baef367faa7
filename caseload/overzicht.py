"""One dossier at a glance: everything on the overview in one query."""

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any, TypeAlias

from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import Count, Exists, OuterRef, QuerySet, Subquery
from django.db.models.functions import JSONObject
from django.urls import reverse
from django.utils import timezone
from django.utils.dateparse import parse_datetime

from caseload.querysets import (
    gevoerde_gesprekken,
    komende_gesprekken,
    toekenningen,
    van_de_klant,
    vastgestelde_klantbeelden,
)
from caseload.signalen import Melding, geldt, met_signalen, signalen_van
from caseload.termijnen import meervoud, over, volle_maanden
from caseload.volgende_stap import Stand, Stap, volgende_stap
from gesprekken.models import Afspraak, AfspraakStatus, AfspraakVan, Gesprek, Gespreksstatus
from klantbeeld import igm
from klantbeeld.ladder import TREDEN
from klantbeeld.models import KenmerkKoppeling, Klantbeeld, KlantbeeldStatus, Score, Werkpunt
from klantbeeld.tekening import Tekening, tekening
from klanten.models import Klant
from klanten.terugkeer import lopende_terugkomst
from trajecten.beoordelen import nog_te_beoordelen
from trajecten.models import Doel, DoelStatus, PlanStatus, Planversie, Trajectplan

if TYPE_CHECKING:
    from django_stubs_ext import WithAnnotations

    from caseload.signalen import Signaalstand

    class _Rond(Signaalstand):
        """What `lees_overzicht` adds: rows of JSON, None or empty where there is nothing, counts None for none."""

        beeld: dict[str, Any] | None
        concept: bool
        profiel_bij_versie: int | None
        scores: list[dict[str, Any]]
        werkpunten: list[dict[str, Any]]
        plan: dict[str, Any] | None
        doelen: list[dict[str, Any]]
        gesprek: dict[str, Any] | None
        terugkomst: dict[str, Any] | None
        te_verslaan: int | None
        had_gesprek: bool
        afspraken_klant: int | None
        afspraken_gemeente: int | None
        afspraken_derde: int | None
        te_beoordelen: int | None

    KlantMetOverzicht: TypeAlias = WithAnnotations[Klant, _Rond]


@dataclass(frozen=True)
class Component:
    """Code and name of an IGM component, as the drawing wants them."""

    code: str
    naam: str


@dataclass(frozen=True)
class Scorelijn:
    """A score with its component, as the drawing wants it."""

    component: Component
    score: int | None
    wil_niet_bespreken: bool = False


@dataclass(frozen=True)
class Doelregel:
    """A goal of the plan: what, on which klantkenmerk, and how far."""

    omschrijving: str
    kenmerk: str
    scores: str
    uiterlijk: date
    termijn: str
    status: str
    stand: str


@dataclass(frozen=True)
class Gesprekregel:
    """The next conversation with the question that the client thinks about."""

    soort: str
    dag: str
    vraag: str
    adres: str


@dataclass(frozen=True)
class Overzicht:
    """What the overview of a dossier shows, beside the time line."""

    klant: "KlantMetOverzicht"
    tekening: Tekening | None
    krachten: list[igm.Stand]
    aandacht: list[igm.Stand]
    werkpunten: list[str]
    kerngegevens: list[str]
    doelen: list[Doelregel]
    gesprek: Gesprekregel | None
    open_afspraken: str
    te_beoordelen: str
    signalen: list[Melding]
    stap: Stap
    stap_adres: str


def _laatste_beeld_van_de_klant() -> QuerySet[Any]:
    """The established klantbeeld that counts, seen from a row that hangs on the client of the outer query."""
    return (
        Klantbeeld.objects.filter(klant=OuterRef(OuterRef("pk")), status=KlantbeeldStatus.VASTGESTELD)
        .order_by("-versie")
        .values("pk")[:1]
    )


def _scores() -> ArraySubquery:
    vorige = Score.objects.filter(
        klantbeeld__klant=OuterRef("klantbeeld__klant"),
        klantbeeld__versie=OuterRef("klantbeeld__versie") - 1,
        component=OuterRef("component"),
    )
    return ArraySubquery(
        Score.objects.filter(klantbeeld=_laatste_beeld_van_de_klant())
        .annotate(vorige=Subquery(vorige.values("score")[:1]))
        .order_by("component__volgorde", "component__code")
        .values(
            json=JSONObject(
                code="component__code",
                naam="component__naam",
                score="score",
                vorige="vorige",
                wil_niet="wil_niet_bespreken",
            )
        )
    )


def _werkpunten() -> ArraySubquery:
    koppelingen = KenmerkKoppeling.objects.filter(klantkenmerk=OuterRef("klantkenmerk"))
    return ArraySubquery(
        Werkpunt.objects.filter(klantbeeld=_laatste_beeld_van_de_klant())
        .annotate(codes=ArraySubquery(koppelingen.values("component__code")))
        .order_by("pk")
        .values(json=JSONObject(naam="klantkenmerk__naam", codes="codes"))
    )


def _document() -> Subquery:
    """The number of the latest version of this plan that has its document."""
    versies = Planversie.objects.filter(plan=OuterRef("pk"), document__isnull=False).order_by("-nummer")
    return Subquery(versies.values("nummer")[:1])


def _lopend_plan(**voorwaarden: object) -> QuerySet[Any]:
    return Trajectplan.objects.exclude(status=PlanStatus.AFGESLOTEN).filter(**voorwaarden)


def _doelen() -> ArraySubquery:
    return ArraySubquery(
        Doel.objects.filter(plan__in=_lopend_plan(klant=OuterRef(OuterRef("pk"))).values("pk"))
        .order_by("pk")
        .values(
            json=JSONObject(
                omschrijving="omschrijving",
                kenmerk="klantkenmerk__naam",
                nu="score_nu",
                doel="score_doel",
                uiterlijk="uiterlijk",
                status="status",
            )
        )
    )


def _afspraken(van: AfspraakVan) -> Subquery:
    open_ = van_de_klant(Afspraak, van=van, status=AfspraakStatus.OPEN).order_by().values("klant")
    return Subquery(open_.annotate(aantal=Count("pk")).values("aantal"))


def _te_beoordelen(op: date) -> Subquery:
    van_klant = nog_te_beoordelen(op).filter(doel__plan__klant=OuterRef("pk")).order_by().values("doel__plan__klant")
    return Subquery(van_klant.annotate(aantal=Count("pk")).values("aantal"))


def lees_overzicht(klant: Klant, op: date) -> Overzicht:
    """Everything on the overview of this client on this day. One query; `klant` must have been opened by the user."""
    nu = timezone.now()
    beeld = vastgestelde_klantbeelden()
    te_verslaan = van_de_klant(Gesprek, status=Gespreksstatus.GEPLAND, moment__lte=nu).order_by("moment")
    rij = (
        met_signalen(Klant.objects.filter(pk=klant.pk), op)
        .annotate(
            beeld=Subquery(
                beeld.values(
                    json=JSONObject(
                        versie="versie",
                        doelgedrag="doelgedrag",
                        krachten="krachten",
                        beoogd="beoogde_tegel__naam",
                        ladder_nu="ladder_nu",
                        ladder_doel="ladder_doel",
                    )
                )[:1]
            ),
            concept=Exists(van_de_klant(Klantbeeld, status=KlantbeeldStatus.CONCEPT)),
            profiel_bij_versie=Subquery(toekenningen().values("klantbeeld__versie")[:1]),
            scores=_scores(),
            werkpunten=_werkpunten(),
            plan=Subquery(
                _lopend_plan(klant=OuterRef("pk")).values(
                    json=JSONObject(
                        status="status", hoofddoel="hoofddoel", eigen_woorden="eigen_woorden", document=_document()
                    )
                )[:1]
            ),
            doelen=_doelen(),
            gesprek=Subquery(
                komende_gesprekken(nu).values(
                    json=JSONObject(pk="pk", soort="soort__naam", vraag="vraag_vooraf", moment="moment")
                )[:1]
            ),
            terugkomst=Subquery(lopende_terugkomst().values(json=JSONObject(leerpunt="terugkeer__leerpunt"))[:1]),
            te_verslaan=Subquery(te_verslaan.values("pk")[:1]),
            had_gesprek=Exists(gevoerde_gesprekken()),
            afspraken_klant=_afspraken(AfspraakVan.KLANT),
            afspraken_gemeente=_afspraken(AfspraakVan.GEMEENTE),
            afspraken_derde=_afspraken(AfspraakVan.DERDE),
            te_beoordelen=_te_beoordelen(op),
        )
        .get()
    )
    return _overzicht(klant, rij, op)


def _overzicht(klant: Klant, rij: "KlantMetOverzicht", op: date) -> Overzicht:
    standen = [igm.Stand(**regel) for regel in rij.scores]
    codes = {code for werkpunt in rij.werkpunten for code in werkpunt["codes"]}
    stap = volgende_stap(
        Stand(
            in_begeleiding=rij.gemeld_op is not None,
            te_verslaan=rij.te_verslaan,
            had_gesprek=rij.had_gesprek,
            gesprek_gepland=rij.volgend_gesprek is not None,
            concept_klantbeeld=rij.concept,
            klantbeeld_versie=rij.beeld["versie"] if rij.beeld else None,
            klantbeeld_verouderd=geldt(rij, "klantbeeld_oud"),
            profiel_bij_versie=rij.profiel_bij_versie,
            plan_status=rij.plan["status"] if rij.plan else None,
            evaluatie_op=rij.evaluatie_op,
        ),
        op,
    )
    return Overzicht(
        klant=rij,
        tekening=_tekening(standen, codes) if standen else None,
        krachten=igm.krachten(standen),
        aandacht=igm.aandacht(standen),
        werkpunten=[werkpunt["naam"] for werkpunt in rij.werkpunten],
        kerngegevens=_kerngegevens(rij, op),
        doelen=[_doelregel(doel, op) for doel in rij.doelen],
        gesprek=_gesprekregel(klant, rij, op),
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


def _tekening(standen: list[igm.Stand], codes: set[str]) -> Tekening:
    return tekening(
        [Scorelijn(Component(stand.code, stand.naam), stand.score, stand.wil_niet) for stand in standen],
        {stand.code: stand.vorige for stand in standen},
        igm.werkpuntcomponenten(standen, codes),
    )


def _kerngegevens(rij: "KlantMetOverzicht", op: date) -> list[str]:
    delen = [_profiel(rij, op)]
    if rij.tegel:
        beoogd = rij.beeld["beoogd"] if rij.beeld else None
        delen.append(f"{rij.tegel} → {beoogd}" if beoogd and beoogd != rij.tegel else rij.tegel)
    if rij.beeld and rij.beeld["ladder_nu"]:
        delen.append(_ladder(rij.beeld["ladder_nu"], rij.beeld["ladder_doel"]))
    if rij.gemeld_op:
        delen.append(f"In begeleiding sinds {rij.gemeld_op:%d-%m-%Y}")
    return delen


def _profiel(rij: "KlantMetOverzicht", op: date) -> str:
    if not rij.profiel:
        return "Nog geen profiel"
    tekst = f"Profiel {rij.profiel['code']} {rij.profiel['naam']}"
    if rij.profiel_begin is None:
        return tekst
    maanden = volle_maanden(timezone.localtime(rij.profiel_begin).date(), op)
    if rij.profiel["termijn"]:
        return f"{tekst} ({maanden} van {meervoud(rij.profiel['termijn'], 'maand', 'maanden')})"
    return f"{tekst} ({meervoud(maanden, 'maand', 'maanden')})"


def _ladder(nu: int, doel: int | None) -> str:
    naam = {trede.nummer: trede.naam for trede in TREDEN}[nu]
    return f"Ladder {nu} {naam}" if not doel or doel == nu else f"Ladder {nu} {naam} → {doel}"


def _doelregel(doel: dict[str, Any], op: date) -> Doelregel:
    uiterlijk = date.fromisoformat(doel["uiterlijk"])
    loopt = doel["status"] == DoelStatus.OPEN
    return Doelregel(
        omschrijving=doel["omschrijving"],
        kenmerk=doel["kenmerk"],
        scores=f"van {doel['nu']} naar {doel['doel']}" if doel["nu"] and doel["doel"] else "",
        uiterlijk=uiterlijk,
        termijn=over(uiterlijk, op) if loopt else "",
        status=str(DoelStatus(doel["status"]).label),
        stand=doel["status"],
    )


def _gesprekregel(klant: Klant, rij: "KlantMetOverzicht", op: date) -> Gesprekregel | None:
    if rij.gesprek is None:
        return None
    moment = timezone.localtime(parse_datetime(rij.gesprek["moment"]))
    return Gesprekregel(
        soort=rij.gesprek["soort"],
        dag=f"{moment:%d-%m-%Y} om {moment:%H:%M}, {over(moment.date(), op)}",
        vraag=rij.gesprek["vraag"],
        adres=reverse("gesprek", args=[klant.pk, rij.gesprek["pk"]]),
    )


def _open_afspraken(rij: "KlantMetOverzicht") -> str:
    van_ons = rij.afspraken_gemeente or 0
    alle = (rij.afspraken_klant or 0) + van_ons + (rij.afspraken_derde or 0)
    return f"{meervoud(alle, 'open afspraak', 'open afspraken')}, waarvan {van_ons} van ons" if alle else ""

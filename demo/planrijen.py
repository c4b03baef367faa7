"""From stories to rows: trajectplannen with goals, deployments, evaluations and their immutable versions."""

from dataclasses import dataclass, field
from datetime import date
from typing import Protocol

from demo.rijen import bewaar, hier, met_sleutels
from demo.verhaal.klant import Klantverhaal
from demo.verhaal.plan import Doelverhaal, Inzetverhaal, Planverhaal, Versieverhaal
from gesprekken.models import Afspraak
from instrumenten.models import Instrument, Klantkenmerk
from klantbeeld.igm import ZWAK_TOT
from klantbeeld.models import Anker, IgmComponent, Klantbeeld
from klanten.models import Klant
from toegang.models import Gebruiker
from trajecten.actions.versie import contact
from trajecten.models import Doel, DoelEvaluatie, Evaluatie, Inzet, InzetStatus, PlanStatus, Planversie, Trajectplan
from trajecten.momentopname import Scoreregel, neem_op
from trajecten.planbeeld import Planbeeld
from trajecten.statussen import AFGELOPEN

# Where Django keeps what `prefetch_related` read.
_VOORUIT = "_prefetched_objects_cache"


class Opslag(Protocol):
    """What this needs to know of the city that is being stored; `beelden` and `afspraken` by identity of the story."""

    vandaag: date
    kenmerken: dict[str, Klantkenmerk]
    componenten: dict[str, IgmComponent]
    koppelingen: dict[str, set[str]]
    klantmanagers: list[Gebruiker]
    ankers: dict[tuple[str, int], Anker]
    beelden: dict[int, Klantbeeld]
    afspraken: dict[int, Afspraak]


@dataclass
class _Planrijen:
    """A plan with the rows of its goals and deployments, in the order of the story."""

    klant: Klant
    verhaal: Klantverhaal
    deel: Planverhaal
    plan: Trajectplan
    doelen: list[tuple[Doelverhaal, Doel]] = field(default_factory=list)
    inzetten: list[tuple[Inzetverhaal, Inzet]] = field(default_factory=list)

    def in_versie(self, sinds: date) -> bool:
        """Whether a version of the plan was established on that day or later."""
        return any(versie.moment.date() >= sinds for versie in self.deel.versies)


@dataclass(frozen=True)
class Afgelopen:
    """An inzet that ended, on which day, and who accompanied the client then (number)."""

    inzet: Inzet
    op: date
    door: int


def bewaar_plannen(paren: list[tuple[Klant, Klantverhaal]], opslag: Opslag) -> list[Afgelopen]:
    """Store all plans as they are now, and every version as the plan was on its day.

    Returns the deployments that began and ended.
    """
    instrumenten = {instrument.slug: instrument for instrument in Instrument.objects.select_related("aanbieder")}
    alle = [
        _Planrijen(klant, verhaal, deel, _plan(klant, verhaal, deel, opslag))
        for klant, verhaal in paren
        for deel in verhaal.plannen
    ]
    met_sleutels([rijen.plan for rijen in alle])
    for rijen in alle:
        laatste = rijen.deel.afgesloten.date() if rijen.deel.afgesloten else opslag.vandaag
        rijen.doelen = [(deel, _doel(rijen.plan, deel, laatste, opslag)) for deel in rijen.deel.doelen]
        for doelverhaal, doel in rijen.doelen:
            doel.in_versie = rijen.in_versie(doelverhaal.sinds)
    met_sleutels([doel for rijen in alle for _, doel in rijen.doelen])
    for rijen in alle:
        laatste = rijen.deel.afgesloten.date() if rijen.deel.afgesloten else opslag.vandaag
        rijen.inzetten = [
            (inzet, _inzet(doel, inzet, laatste, instrumenten))
            for deel, doel in rijen.doelen
            for inzet in deel.inzetten
        ]
        for verhaal, inzet in rijen.inzetten:
            inzet.in_versie = rijen.in_versie(verhaal.toegevoegd)
    met_sleutels([inzet for rijen in alle for _, inzet in rijen.inzetten])
    bewaar([rijen.plan for rijen in alle])
    bewaar([doel for rijen in alle for _, doel in rijen.doelen])
    bewaar([inzet for rijen in alle for _, inzet in rijen.inzetten])
    _bewaar_evaluaties(alle, opslag)
    _bewaar_versies(alle, opslag)
    return [
        Afgelopen(inzet, op, rijen.verhaal.begeleider_op(op))
        for rijen in alle
        for verhaal, inzet in rijen.inzetten
        if inzet.status in AFGELOPEN and verhaal.begin < (op := verhaal.stopt_op or verhaal.einde) < opslag.vandaag
    ]


def _plan(klant: Klant, verhaal: Klantverhaal, deel: Planverhaal, opslag: Opslag) -> Trajectplan:
    beeld = opslag.beelden[id(verhaal.beelden[deel.beeld])]
    versie = deel.versies[-1] if deel.versies and deel.status != PlanStatus.BIJSTELLEN else None
    return Trajectplan(
        klant=klant,
        klantbeeld=beeld,
        status=deel.status,
        hoofddoel=deel.hoofddoel,
        eigen_woorden=deel.eigen_woorden,
        huidige_tegel=beeld.huidige_tegel,
        beoogde_tegel=beeld.beoogde_tegel,
        wie_helpt=deel.wie_helpt,
        evaluatie_op=deel.evaluatie_op,
        rechtskarakter=deel.rechtskarakter,
        zienswijze=versie.zienswijze if versie else "",
        zienswijze_tekst=versie.zienswijze_tekst if versie else "",
        terugblik=deel.terugblik,
        begonnen_op=hier(deel.begonnen),
        afgesloten_op=hier(deel.afgesloten) if deel.afgesloten else None,
    )


def _doel(plan: Trajectplan, deel: Doelverhaal, op: date, opslag: Opslag, pk: int | None = None) -> Doel:
    return Doel(
        pk=pk,
        plan=plan,
        klantkenmerk=opslag.kenmerken[deel.klantkenmerk],
        omschrijving=deel.omschrijving,
        meetbaar=deel.meetbaar,
        score_nu=deel.score_nu,
        score_doel=deel.score_doel,
        uiterlijk=deel.uiterlijk,
        status=deel.status_op(op),
    )


def _inzet(
    doel: Doel, deel: Inzetverhaal, op: date, instrumenten: dict[str, Instrument], pk: int | None = None
) -> Inzet:
    status = deel.status_op(op)
    return Inzet(
        pk=pk,
        doel=doel,
        instrument=instrumenten[deel.instrument],
        begin=deel.begin,
        einde=deel.einde,
        uren_per_week=deel.uren_per_week,
        kosten=deel.kosten,
        status=status,
        stopreden=deel.stopreden if status == InzetStatus.GESTOPT else "",
    )


def _bewaar_evaluaties(alle: list[_Planrijen], opslag: Opslag) -> None:
    paren = [
        (
            rijen,
            deel,
            Evaluatie(
                plan=rijen.plan,
                op=deel.op,
                samenvatting=deel.samenvatting,
                klantreactie=deel.klantreactie,
                door=opslag.klantmanagers[deel.door],
            ),
        )
        for rijen in alle
        for deel in rijen.deel.evaluaties
    ]
    evaluaties = [evaluatie for _, _, evaluatie in paren]
    met_sleutels(evaluaties)
    bewaar(evaluaties)
    bewaar(
        [
            DoelEvaluatie(
                evaluatie=evaluatie,
                doel=rijen.doelen[oordeel.doel][1],
                uitkomst=oordeel.uitkomst,
                vervolg=oordeel.vervolg,
                toelichting=oordeel.toelichting,
            )
            for rijen, deel, evaluatie in paren
            for oordeel in deel.oordelen
        ]
    )


def _bewaar_versies(alle: list[_Planrijen], opslag: Opslag) -> None:
    """Versions are numbered per client, on through plans that were closed."""
    versies: list[Planversie] = []
    hoogste: dict[int, int] = {}
    for rijen in alle:
        for deel in rijen.deel.versies:
            nummer = hoogste[rijen.klant.pk] = hoogste.get(rijen.klant.pk, 0) + 1
            versies.append(_versie(rijen, deel, nummer, opslag))
    bewaar(versies)


def _versie(rijen: _Planrijen, deel: Versieverhaal, nummer: int, opslag: Opslag) -> Planversie:
    door = opslag.klantmanagers[deel.door]
    opname = neem_op(
        klant=rijen.klant,
        beeld=_planbeeld_op(rijen, deel, opslag),
        contact=contact(rijen.klant),
        nummer=nummer,
        vastgesteld_op=hier(deel.moment),
        vastgesteld_door=door.naam,
    )
    return Planversie(
        klant=rijen.klant,
        plan=rijen.plan,
        nummer=nummer,
        inhoud=opname.als_json(),
        zienswijze=deel.zienswijze,
        zienswijze_tekst=deel.zienswijze_tekst,
        vastgesteld_op=opname.vastgesteld_op,
        vastgesteld_door=door,
    )


def _scores(rijen: _Planrijen, opslag: Opslag) -> list[Scoreregel]:
    """The components of the klantbeeld of the plan, as `trajecten.planbeeld.scores_bij` reads them."""
    beelden, nummer = rijen.verhaal.beelden, rijen.deel.beeld
    vorige = {deel.component: deel.score for deel in beelden[nummer - 1].scores} if nummer else {}
    gekoppeld = {code for kenmerk in beelden[nummer].werkpunten for code in opslag.koppelingen.get(kenmerk, ())}
    delen = sorted(
        ((opslag.componenten[deel.component], deel) for deel in beelden[nummer].scores),
        key=lambda paar: (paar[0].volgorde, paar[0].code),
    )
    return [
        Scoreregel(
            code=component.code,
            naam=component.naam_klant,
            score=deel.score,
            vorige=vorige.get(component.code),
            werkpunt=component.code in gekoppeld and deel.score is not None and deel.score <= ZWAK_TOT,
            tekst=opslag.ankers[component.code, deel.score].tekst_wij if deel.score else "",
            eigen_tekst=opslag.ankers[component.code, deel.klantscore].tekst_klant if deel.klantscore else "",
        )
        for component, deel in delen
    ]


def _planbeeld_op(rijen: _Planrijen, deel: Versieverhaal, opslag: Opslag) -> Planbeeld:
    """The plan as it stood when this version was established."""
    dag = deel.moment.date()
    plan = _plan(rijen.klant, rijen.verhaal, rijen.deel, opslag)
    plan.evaluatie_op, plan.zienswijze, plan.zienswijze_tekst = (
        deel.evaluatie_op,
        deel.zienswijze,
        deel.zienswijze_tekst,
    )
    doelen = []
    for verhaal, rij in rijen.doelen:
        if verhaal.sinds > dag:
            continue
        doel = _doel(plan, verhaal, dag, opslag, rij.pk)
        inzetten = [
            _inzet(doel, inzet, dag, {inzet.instrument: bewaard.instrument}, bewaard.pk)
            for inzet, bewaard in rijen.inzetten
            if bewaard.doel is rij and inzet.toegevoegd <= dag
        ]
        # As if read with its deployments: the snapshot asks the goal for them.
        setattr(doel, _VOORUIT, {"inzetten": sorted(inzetten, key=lambda inzet: (inzet.begin, inzet.pk))})
        doelen.append(doel)
    return Planbeeld(
        plan=plan,
        doelen=doelen,
        afspraken_klant=[opslag.afspraken[id(deel)] for deel in rijen.verhaal.afspraken_open_op(dag, "klant")],
        afspraken_gemeente=[opslag.afspraken[id(deel)] for deel in rijen.verhaal.afspraken_open_op(dag, "gemeente")],
        scores=_scores(rijen, opslag),
    )

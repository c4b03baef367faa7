"""The story of one client, from melding to today. Pure: the same seed and day give the same story."""

from dataclasses import dataclass
from datetime import date, timedelta
from itertools import pairwise
from random import Random

from demo.beelden import Beeldvraag, maak_beeld, volgend_profiel
from demo.gesprekken import Gespreksvraag, Vast, maak_gesprekken
from demo.kaders import Kaders
from demo.plannen import Planvraag, maak_plan
from demo.redenen import meldreden, terugblik, uitstroomreden
from demo.tijd import later, overdag, werkdag
from demo.verhaal.klant import Fase, Klantverhaal, Overdrachtverhaal, Periodeverhaal
from demo.verhaal.persoon import Persoon
from demo.woorden import Woorden, bouwstenen

MAXIMUM_BEELDEN = 4
_BEELD_ELKE_DAGEN = 150
_ZONDER_PROFIEL = "2"
_NORM_BEGIN = 21
_PROFIELEN = (("1", 13), ("2", 22), ("3", 24), ("4", 20), ("5", 5), ("6", 16))
# How long ago clients in each phase reported, in days.
_GEMELD = {
    Fase.MELDING: (1, 9),
    Fase.DIAGNOSE: (11, 32),
    Fase.KLANTBEELD: (34, 62),
    Fase.PLAN: (42, 85),
    Fase.UITVOERING: (95, 520),
    Fase.BIJSTELLING: (150, 520),
    Fase.NAZORG: (260, 560),
    Fase.UITGESTROOMD: (260, 720),
}
# How the last plan ends; otherwise it is established.
_PLANSTATUS = {Fase.PLAN: "concept", Fase.BIJSTELLING: "bijstellen", Fase.UITGESTROOMD: "afgesloten"}
_LANG = (200, 725)
_KORT = (95, 190)
# How many have a next klantbeeld in draft: with an evaluation one looks again.
_DEEL_IN_CONCEPT = {Fase.UITVOERING: 0.04, Fase.BIJSTELLING: 0.6}
_NA_TERMIJN = {"1": ("2",), "2": ("3", "3", "1"), "3": ("2",), "5": ("5",)}


@dataclass(frozen=True)
class Opdracht:
    """Which story to tell: who, accompanied by whom, in which phase, come back or not."""

    persoon: Persoon
    klantmanager: int
    collegas: tuple[int, ...]
    fase: Fase
    terug: bool
    vandaag: date


def vertel(kans: Random, kaders: Kaders, opdracht: Opdracht) -> Klantverhaal:
    """The story of one client. Only `kans` decides what is left open."""
    return _Verteller(kans, kaders, opdracht).vertel()


class _Verteller:
    """One story under construction."""

    def __init__(self, kans: Random, kaders: Kaders, opdracht: Opdracht) -> None:
        self.kans, self.kaders, self.opdracht = kans, kaders, opdracht
        self.woorden = Woorden(kans, opdracht.persoon)
        self.gisteren = opdracht.vandaag - timedelta(days=1)
        duo = kans.choice(opdracht.collegas) if opdracht.collegas and kans.random() < 0.08 else None
        self.verhaal = Klantverhaal(opdracht.persoon, opdracht.klantmanager, duo, opdracht.fase)
        codes, gewichten = zip(*_PROFIELEN, strict=True)
        self.profiel: str = kans.choices(codes, gewichten)[0]
        self.uitstroomreden = ""

    def vertel(self) -> Klantverhaal:
        """The earlier period of a client who came back, then the present or last one."""
        opdracht, kans = self.opdracht, self.kans
        if opdracht.fase == Fase.NAZORG and self.profiel in {"4", "6"}:
            self.profiel = "2"
        van, tot = _GEMELD[opdracht.fase]
        if self.profiel in {"4", "6"} and opdracht.fase == Fase.UITVOERING:
            van, tot = _LANG
        elif self.profiel in {"1", "5"} and opdracht.fase == Fase.UITVOERING:
            van, tot = _KORT
        if opdracht.terug:
            van, tot = min(van, 300), min(tot, 330)
        begin = opdracht.vandaag - timedelta(days=kans.randint(van, tot))
        if opdracht.terug:
            self._eerdere_periode(begin)
        self._periode(begin, opdracht.fase)
        return self.verhaal

    def _eerdere_periode(self, begin: date) -> None:
        einde = werkdag(begin - timedelta(days=self.kans.randint(45, 200)))
        self._periode(einde - timedelta(days=self.kans.randint(150, 300)), Fase.UITGESTROOMD, einde)
        if self.profiel in {"4", "6"}:
            self.profiel = "3"

    def _periode(self, begin: date, fase: Fase, einde: date | None = None) -> None:
        kans, vandaag = self.kans, self.opdracht.vandaag
        if fase == Fase.UITGESTROOMD and einde is None:
            duur = kans.randint(150, max(160, min(600, (vandaag - begin).days - 5)))
            einde = werkdag(begin + timedelta(days=duur), uiterlijk=self.gisteren)
        leeftijd = (vandaag - self.opdracht.persoon.geboortedatum).days // 365
        reden = meldreden(kans, leeftijd=leeftijd, profiel=self.profiel, eerder=bool(self.verhaal.perioden))
        periode = Periodeverhaal(begin=begin, meldreden=reden)
        if self.verhaal.perioden:
            periode.toelichting = self.woorden.zin(bouwstenen("gesprekken")["terugkeer"]["toelichtingen"])
        self.verhaal.perioden.append(periode)
        tot = einde or self.gisteren
        if not self.opdracht.terug:
            self._kies_voorganger(begin, tot)
        aandacht = self._aandacht(fase)
        vast: list[Vast] = []
        if fase != Fase.MELDING:
            intake = later(kans, begin, 3, 8, uiterlijk=tot)
            vast.append(Vast(intake, "intake", "intake"))
            beelden = self._beelden(intake, tot, fase, aandacht)
            komt_terug = self.opdracht.terug and len(self.verhaal.perioden) == 1
            self.uitstroomreden = uitstroomreden(kans, profiel=self.profiel, komt_terug=komt_terug) if einde else ""
            vast += [Vast(dag, "voortgang", "klantbeeld") for dag in beelden.values()]
            vast += self._plannen(beelden, tot, fase, aandacht)
        nazorg = self._nazorg_vanaf(begin) if fase == Fase.NAZORG else None
        if nazorg:
            vast.append(Vast(werkdag(nazorg - timedelta(days=7)), "plaatsingsgesprek", "plaatsingsgesprek"))
        self.verhaal.gesprekken += maak_gesprekken(
            kans,
            self.woorden,
            Gespreksvraag(
                vast=vast,
                tot=tot,
                vandaag=vandaag,
                meldreden=periode.meldreden,
                profiel_op=self._profiel_op,
                norm_op=self._norm_op,
                door_op=self._door_op,
                loopt=einde is None,
                nazorg_vanaf=nazorg,
                lang_geen_contact="geen_contact" in aandacht,
                geen_vervolg="geen_gesprek" in aandacht,
                toezegging_te_laat="toezegging" in aandacht,
                nog_vastleggen="vastleggen" in aandacht,
            ),
        )
        if einde:
            periode.einde, periode.uitstroomreden = einde, self.uitstroomreden

    def _aandacht(self, fase: Fase) -> set[str]:
        """What is amiss in a running dossier. Most have nothing."""
        if fase in {Fase.MELDING, Fase.UITGESTROOMD}:
            return set()
        kansen = {"toezegging": 0.06, "geen_contact": 0.07, "geen_gesprek": 0.05, "vastleggen": 0.03}
        if fase in {Fase.UITVOERING, Fase.BIJSTELLING}:
            kansen |= {"klantbeeld": 0.05, "inzet": 0.08}
        if fase == Fase.UITVOERING:
            kansen["evaluatie"] = 0.08
        return {naam for naam, deel in kansen.items() if self.kans.random() < deel}

    def _profiel_op(self, dag: date) -> str:
        gekozen = [
            beeld.profiel for beeld in self.verhaal.beelden if beeld.vastgesteld and beeld.vastgesteld.date() <= dag
        ]
        return gekozen[-1] if gekozen else self.profiel if self.profiel in {"4", "6"} else _ZONDER_PROFIEL

    def _norm_op(self, dag: date) -> int:
        toegekend = [
            beeld.toekenning.profiel
            for beeld in self.verhaal.beelden
            if beeld.toekenning and beeld.toekenning.moment.date() <= dag
        ]
        return self.kaders.profielen[toegekend[-1]].contactnorm_dagen if toegekend else _NORM_BEGIN

    def _beelden(self, intake: date, tot: date, fase: Fase, aandacht: set[str]) -> dict[int, date]:
        """Klantbeelden of this period; per place in the story the day on which it was established."""
        kans = self.kans
        if fase == Fase.DIAGNOSE:
            if kans.random() < 0.75:
                self._beeld(Beeldvraag(intake, None, self._door_op(intake), self.profiel, besproken=kans.randint(3, 9)))
            return {}
        dagen = self._beelddagen(intake, tot, fase, aandacht)
        gemaakt: dict[int, date] = {}
        for plaats, dag in enumerate(dagen):
            if plaats:
                self.profiel = volgend_profiel(kans, self.profiel)
            self._binnen_termijn(dag, dagen[plaats + 1] if plaats + 1 < len(dagen) else tot)
            nazorg = fase == Fase.NAZORG and plaats == len(dagen) - 1
            begonnen = werkdag(dag - timedelta(days=kans.randint(0, 6)), uiterlijk=dag)
            if nazorg and self.profiel in {"4", "6", "3"}:
                self.profiel = "2"
            self._beeld(
                Beeldvraag(
                    begonnen=max(begonnen, intake),
                    vastgesteld=dag,
                    door=self._door_op(dag),
                    profiel=self.profiel,
                    nazorg=nazorg,
                    met_profiel=fase != Fase.KLANTBEELD or kans.random() < 0.6,
                )
            )
            gemaakt[len(self.verhaal.beelden) - 1] = dag
        if len(self.verhaal.beelden) < MAXIMUM_BEELDEN and kans.random() < _DEEL_IN_CONCEPT.get(fase, 0):
            dag = werkdag(tot - timedelta(days=kans.randint(0, 9)), uiterlijk=tot)
            if dag > dagen[-1]:
                besproken = kans.randint(3, 9)
                self._beeld(Beeldvraag(dag, None, self._door_op(dag), self.profiel, besproken=besproken))
        return gemaakt

    def _beelddagen(self, intake: date, tot: date, fase: Fase, aandacht: set[str]) -> list[date]:
        """The days on which the klantbeelden of this period were established."""
        kans = self.kans
        eerste = later(kans, intake, 7, 21, uiterlijk=tot)
        dagen = [eerste]
        ruimte = MAXIMUM_BEELDEN - len(self.verhaal.beelden)
        if self.opdracht.terug and fase == Fase.UITGESTROOMD and len(self.verhaal.perioden) == 1:
            ruimte = 2
        spanne = (tot - eerste).days
        aantal = min(ruimte, 1 + spanne // _BEELD_ELKE_DAGEN)
        for nummer in range(1, aantal):
            dagen.append(werkdag(eerste + timedelta(days=spanne * nummer // aantal + kans.randint(-8, 8))))
        if "klantbeeld" in aandacht and len(dagen) > 1:
            dagen.pop()
        return dagen

    def _binnen_termijn(self, dag: date, tot: date) -> None:
        """Mostly a client gets another profile before the term of this one runs out."""
        termijn = self.kaders.profielen[self.profiel].termijn_maanden
        sinds = dag
        for beeld in reversed(self.verhaal.beelden):
            if beeld.vastgesteld is None or beeld.profiel != self.profiel:
                break
            sinds = beeld.vastgesteld.date()
        # Three quarters of a term, in days.
        if termijn and (tot - sinds).days > termijn * 22 and self.kans.random() < 0.85:
            self.profiel = self.kans.choice(_NA_TERMIJN[self.profiel])

    def _beeld(self, vraag: Beeldvraag) -> None:
        vorige = next((beeld for beeld in reversed(self.verhaal.beelden) if beeld.vastgesteld), None)
        beeld = maak_beeld(self.kans, self.woorden, self.kaders, vraag, vorige, self.opdracht.persoon)
        self.verhaal.beelden.append(beeld)
        self.profiel = beeld.profiel

    def _plannen(self, beelden: dict[int, date], tot: date, fase: Fase, aandacht: set[str]) -> list[Vast]:
        """Plans of this period; returns the days on which they were established and evaluated."""
        if fase in {Fase.DIAGNOSE, Fase.KLANTBEELD} or not beelden:
            return []
        begin = self._planbegin(beelden, tot, fase)
        vast: list[Vast] = []
        for plaats, (nummer, dag) in enumerate(begin):
            laatste = plaats == len(begin) - 1
            einde = tot if laatste else begin[plaats + 1][1] - timedelta(days=1)
            plan = maak_plan(
                self.kans,
                self.woorden,
                self.kaders,
                self.opdracht.persoon,
                self.verhaal.beelden[nummer],
                Planvraag(
                    beeld=nummer,
                    begonnen=later(self.kans, dag, 0, 6, uiterlijk=einde),
                    tot=einde,
                    eindstatus=_PLANSTATUS.get(fase, "vastgesteld") if laatste else "afgesloten",
                    door_op=self._door_op,
                    nazorg=fase == Fase.NAZORG and laatste,
                    evaluatie_te_laat=laatste and "evaluatie" in aandacht,
                    inzet_loopt_uit=laatste and "inzet" in aandacht,
                    terugblik=terugblik(self.uitstroomreden, laatste=laatste, nazorg=fase == Fase.NAZORG),
                ),
            )
            self.verhaal.plannen.append(plan)
            vast += [Vast(versie.moment.date(), "voortgang", "plan") for versie in plan.versies]
            vast += [Vast(evaluatie.op, "evaluatie", "evaluatie") for evaluatie in plan.evaluaties]
        return vast

    def _planbegin(self, beelden: dict[int, date], tot: date, fase: Fase) -> list[tuple[int, date]]:
        """On which klantbeelden a plan began: the first, and now and then a later one with another profile."""
        nummers = list(beelden)
        gekozen = nummers[:1]
        for vorig, nummer in pairwise(nummers):
            ander = self.verhaal.beelden[vorig].profiel != self.verhaal.beelden[nummer].profiel
            naar_nazorg = fase == Fase.NAZORG and nummer == nummers[-1]
            genoeg = (beelden[nummer] - beelden[gekozen[-1]]).days > 80 and (tot - beelden[nummer]).days > 45
            if genoeg and (naar_nazorg or (ander and self.kans.random() < 0.6)):
                gekozen.append(nummer)
        return [(nummer, beelden[nummer]) for nummer in gekozen]

    def _nazorg_vanaf(self, begin: date) -> date | None:
        plan = self.verhaal.plannen[-1] if self.verhaal.plannen else None
        return plan.begonnen.date() if plan and plan.begonnen.date() > begin else None

    def _kies_voorganger(self, begin: date, tot: date) -> None:
        """Some clients had another klantmanager of the same team before."""
        opdracht, kans = self.opdracht, self.kans
        if not opdracht.collegas or (tot - begin).days < 60 or kans.random() > 0.08:
            return
        van = kans.choice(opdracht.collegas)
        moment = overdag(kans, later(kans, begin, 30, (tot - begin).days - 15, uiterlijk=tot))
        notitie = self.woorden.zin(bouwstenen("gesprekken")["overdracht"]["notities"], self.profiel)
        self.verhaal.overdrachten.append(Overdrachtverhaal(moment, van, opdracht.klantmanager, notitie))
        if self.verhaal.duo == van:
            self.verhaal.duo = None

    def _door_op(self, dag: date) -> int:
        """Who accompanied the client on that day."""
        for overdracht in self.verhaal.overdrachten:
            if dag < overdracht.moment.date():
                return overdracht.van
        return self.opdracht.klantmanager

"""Trajectplannen: goals per klantkenmerk, instruments that fit, evaluations, and versions one after another."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from random import Random

from demo.kaders import Instrumentkader, Kaders
from demo.tijd import later, overdag, werkdag
from demo.verhaal.beeld import Beeldverhaal
from demo.verhaal.persoon import Persoon
from demo.verhaal.plan import Doelverhaal, Evaluatieverhaal, Inzetverhaal, Oordeel, Planverhaal, Versieverhaal
from demo.woorden import Woorden, bouwstenen
from trajecten.cyclus import doelstatus_na
from trajecten.looptijd import plus_maanden, verwacht_einde

MAXIMUM_VERSIES = 4
_JONG, _OUD = 27, 50
_DOELGROEP_JONG, _DOELGROEP_OUD = "ED01", "ED02"
_DOELGROEPEN_TAAL = {"ED05", "ED06"}
# Of a client the demo does not know whether these apply; they may.
_DOELGROEPEN_EIGEN = {"EIGEN1", "EIGEN2"}
_INZET_WEKEN = 12
_EVALUATIE_KAN_WACHTEN = 45
BIJ_AFSLUITEN = "Het trajectplan is afgesloten."


@dataclass(frozen=True)
class Planvraag:
    """What is wanted: a plan on the klantbeeld at place `beeld`, from a day until a day, ending in a status."""

    beeld: int
    begonnen: date
    tot: date
    eindstatus: str
    door_op: Callable[[date], int]
    nazorg: bool = False
    evaluatie_te_laat: bool = False
    inzet_loopt_uit: bool = False
    terugblik: str = "anders"


def maak_plan(
    kans: Random, woorden: Woorden, kaders: Kaders, persoon: Persoon, beeld: Beeldverhaal, vraag: Planvraag
) -> Planverhaal:
    """A plan with everything that happened in it up to `vraag.tot`."""
    teksten = bouwstenen("plannen")
    soort = "nazorg" if vraag.nazorg else beeld.profiel
    plan = Planverhaal(
        beeld=vraag.beeld,
        begonnen=overdag(kans, vraag.begonnen),
        hoofddoel=woorden.zin(teksten["hoofddoel"][soort], beeld.profiel),
        eigen_woorden=woorden.zin(teksten["eigen_woorden"][soort], beeld.profiel),
        wie_helpt=woorden.zin(teksten["wie_helpt"]["lijst"], beeld.profiel),
        rechtskarakter="besluit" if kans.random() < 0.12 else "afspraak",
    )
    bouw = _Planbouw(kans, woorden, kaders, persoon, beeld, vraag, plan)
    bouw.eerste_doelen()
    if vraag.eindstatus == "concept":
        plan.status = "concept"
        plan.evaluatie_op = _evaluatiedag(kaders, beeld, vraag.tot) if kans.random() < 0.6 else None
        return plan
    bouw.loop_af()
    if vraag.eindstatus == "afgesloten":
        bouw.sluit_af()
    return plan


def _evaluatiedag(kaders: Kaders, beeld: Beeldverhaal, vanaf: date) -> date:
    return werkdag(plus_maanden(vanaf, kaders.profielen[beeld.profiel].evaluatie_maanden))


class _Planbouw:
    """One plan under construction."""

    def __init__(
        self,
        kans: Random,
        woorden: Woorden,
        kaders: Kaders,
        persoon: Persoon,
        beeld: Beeldverhaal,
        vraag: Planvraag,
        plan: Planverhaal,
    ) -> None:
        self.kans, self.woorden, self.kaders, self.persoon = kans, woorden, kaders, persoon
        self.beeld, self.vraag, self.plan = beeld, vraag, plan
        self.teksten = bouwstenen("plannen")
        self.maanden = self._evaluatieritme()

    def _evaluatieritme(self) -> int:
        """Months between evaluations: as the profile says, less often in a long plan."""
        duur = (self.vraag.tot - self.vraag.begonnen).days // 30
        return max(self.kaders.profielen[self.beeld.profiel].evaluatie_maanden, -(-duur // MAXIMUM_VERSIES))

    def eerste_doelen(self) -> None:
        """One or two goals on the work points."""
        for kenmerk in self.beeld.werkpunten:
            self._nieuw_doel(kenmerk, self.vraag.begonnen)

    def _nieuw_doel(self, kenmerk: str, sinds: date) -> None:
        lijst = self.teksten["doel"]["nazorg" if self.vraag.nazorg else kenmerk]
        omschrijving, meetbaar = self.woorden.trek(lijst)
        bekend = [
            score
            for component in self.kaders.koppelingen.get(kenmerk, {})
            if (score := self.beeld.score(component)) is not None
        ]
        score_nu = min(bekend) if bekend else None
        doel = Doelverhaal(
            klantkenmerk=kenmerk,
            omschrijving=self.woorden.vul(omschrijving, self.beeld.profiel),
            meetbaar=self.woorden.vul(meetbaar, self.beeld.profiel),
            score_nu=score_nu,
            score_doel=None if score_nu is None else min(5, score_nu + self.kans.choice((1, 1, 2))),
            uiterlijk=plus_maanden(sinds, self.kans.choice((3, 4, 6))),
            sinds=sinds,
        )
        self.plan.doelen.append(doel)
        for _ in range(self.kans.choice((0, 1, 1, 1, 2))):
            self._nieuwe_inzet(doel, sinds)

    def _nieuwe_inzet(self, doel: Doelverhaal, sinds: date) -> None:
        gebruikt = {inzet.instrument for ander in self.plan.doelen for inzet in ander.inzetten}
        instrument = self._kies_instrument(doel.klantkenmerk, gebruikt, sinds)
        if instrument is None:
            return
        begin = later(self.kans, sinds, 10, 45)
        einde = verwacht_einde(begin, instrument.duur, instrument.duur_eenheid, instrument.uren_per_week)
        inzet = Inzetverhaal(
            instrument=instrument.slug,
            toegevoegd=sinds,
            begin=begin,
            einde=max(einde or begin + timedelta(weeks=_INZET_WEKEN), begin),
            uren_per_week=instrument.uren_per_week,
            kosten=instrument.kosten,
            blijft_open=self.vraag.inzet_loopt_uit,
        )
        if self.kans.random() < 0.1 and (inzet.einde - begin).days > 20:
            inzet.stopt_op = later(self.kans, begin, 7, (inzet.einde - begin).days - 7)
            inzet.stopreden = self.woorden.trek(self.teksten["inzet"]["stopredenen"])
        doel.inzetten.append(inzet)

    def _kies_instrument(self, kenmerk: str, gebruikt: set[str], op: date) -> Instrumentkader | None:
        """One that works on the kenmerk and stands on a tegel of the client; else one that does the first."""
        leeftijd = (self.vraag.begonnen - self.persoon.geboortedatum).days // 365
        passend = {_DOELGROEP_JONG} if leeftijd < _JONG else {_DOELGROEP_OUD} if leeftijd >= _OUD else set()
        passend |= _DOELGROEPEN_EIGEN | (_DOELGROEPEN_TAAL if self.persoon.leert_nederlands else set())
        op_kenmerk = [
            instrument
            for instrument in self.kaders.instrumenten
            if kenmerk in instrument.klantkenmerken
            and instrument.slug not in gebruikt
            and (instrument.tot is None or op <= instrument.tot)
            and (not instrument.doelgroepen or instrument.doelgroepen & passend)
            and (not self.vraag.nazorg or "nazorg" in instrument.tegels)
        ]
        tegels = {self.beeld.huidige_tegel, self.beeld.beoogde_tegel}
        beste = [instrument for instrument in op_kenmerk if instrument.tegels & tegels]
        bij_profiel = [
            instrument
            for instrument in op_kenmerk
            if instrument.tegels & self.kaders.profielen[self.beeld.profiel].tegels
        ]
        keuze = beste or bij_profiel or op_kenmerk
        return self.kans.choice(keuze) if keuze else None

    def loop_af(self) -> None:
        """Establish, evaluate, adjust, establish again, until the story ends."""
        vraag, kans = self.vraag, self.kans
        dag = later(kans, vraag.begonnen, 3, 14, uiterlijk=vraag.tot)
        while True:
            evaluatie = werkdag(plus_maanden(dag, self.maanden) + timedelta(days=kans.randint(-6, 6)))
            laatste_kans = vraag.tot - timedelta(days=kans.randint(2, 12))
            einde = evaluatie > vraag.tot
            if vraag.eindstatus == "bijstellen" and (evaluatie - laatste_kans).days > -_EVALUATIE_KAN_WACHTEN:
                evaluatie, einde = werkdag(max(laatste_kans, dag), uiterlijk=vraag.tot), False
            if vraag.evaluatie_te_laat and (vraag.tot - evaluatie).days < self.maanden * 31:
                evaluatie, einde = min(evaluatie, vraag.tot - timedelta(days=kans.randint(2, 30))), True
                evaluatie = max(evaluatie, dag + timedelta(days=1))
            self._stel_vast(dag, evaluatie)
            if einde:
                return
            nieuw = later(kans, evaluatie, 2, 9)
            laatste = nieuw >= vraag.tot or (vraag.eindstatus == "bijstellen" and evaluatie >= laatste_kans)
            volgende = werkdag(plus_maanden(evaluatie, self.maanden))
            self._evalueer(evaluatie, erbij=not laatste, volgende_versie=nieuw)
            if laatste:
                self.plan.status, self.plan.evaluatie_op = "bijstellen", volgende
                return
            dag = nieuw

    def _stel_vast(self, dag: date, evaluatie: date) -> None:
        zienswijze = self.kans.choice(("eens",) * 8 + ("deels",) * 2 + ("oneens",))
        moment = datetime.combine(dag, time(16, self.kans.randint(0, 50)))
        self.plan.versies.append(
            Versieverhaal(
                moment=max(moment, self.plan.begonnen),
                evaluatie_op=evaluatie,
                zienswijze=zienswijze,
                zienswijze_tekst=self.woorden.zin(self.teksten["zienswijze"][zienswijze], self.beeld.profiel),
                door=self.vraag.door_op(dag),
            )
        )
        self.plan.status, self.plan.evaluatie_op = "vastgesteld", evaluatie

    def _evalueer(self, dag: date, *, erbij: bool, volgende_versie: date) -> None:
        """Go through the running goals; at least one runs on, or a new one comes when the plan goes on (`erbij`)."""
        teksten, oordelen = self.teksten["evaluatie"], []
        lopend = [nr for nr, doel in enumerate(self.plan.doelen) if doel.status_op(dag) == "open"]
        for nr in lopend:
            doel = self.plan.doelen[nr]
            rijp = (dag - doel.sinds).days > 80
            uitkomst = self.kans.choice(
                ("behaald", "behaald", "deels", "deels", "niet") if rijp else ("deels", "deels", "niet", "behaald")
            )
            vervolg = self.kans.choice(("doorgaan",) * 5 + ("bijstellen", "stoppen"))
            if uitkomst == "behaald":
                vervolg = "stoppen"
            oordelen.append(Oordeel(nr, uitkomst, vervolg, self.woorden.trek(teksten[uitkomst])))
            doel.standen.append((dag, str(doelstatus_na(uitkomst, vervolg))))
        self.plan.evaluaties.append(
            Evaluatieverhaal(
                op=dag,
                samenvatting=self.woorden.zin(teksten["samenvatting"], self.beeld.profiel),
                klantreactie=self.woorden.trek(teksten["klantreactie"]),
                door=self.vraag.door_op(dag),
                oordelen=oordelen,
            )
        )
        loopt_nog = any(doel.status_op(dag) == "open" for doel in self.plan.doelen)
        if erbij and (not loopt_nog or self.kans.random() < 0.35):
            keuze = sorted(self.kaders.profielen[self.beeld.profiel].klantkenmerken) or self.beeld.werkpunten
            self._nieuw_doel(self.kans.choice(keuze), volgende_versie)

    def sluit_af(self) -> None:
        """The look back; what still runs, stops."""
        plan, tot, mislukt = self.plan, self.vraag.tot, self.vraag.terugblik == "anders"
        for doel in plan.doelen:
            if doel.status_op(tot) == "open":
                doel.standen.append((tot, "gestopt" if mislukt else self.kans.choice(("behaald", "behaald", "deels"))))
            for inzet in doel.inzetten:
                if inzet.status_op(tot) in {"voorgesteld", "gestart"}:
                    inzet.stopt_op, inzet.stopreden = tot, BIJ_AFSLUITEN
        lijst = self.teksten["terugblik"][self.vraag.terugblik]
        plan.status = "afgesloten"
        plan.terugblik = self.woorden.zin(lijst, self.beeld.profiel)
        laatste = max([plan.begonnen, *(versie.moment for versie in plan.versies)])
        plan.afgesloten = max(datetime.combine(tot, time(16, 55)), laatste + timedelta(minutes=1))

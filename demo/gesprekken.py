"""Conversations from intake to the next one planned, and the agreements that came of them."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from itertools import pairwise
from random import Random
from typing import Any

from demo.tijd import later, werkdag
from demo.verhaal.gesprek import Afspraakverhaal, Gespreksverhaal
from demo.woorden import Woorden, bouwstenen

BIJ_UITSTROOM = "De begeleiding is beëindigd."
# Which building blocks fit which profile.
_VOORTGANG = {"1": "voortgang_zoeken", "4": "voortgang_meedoen", "6": "voortgang_zorg"}
_OPDRACHTEN = {"1": "zoeken", "4": "meedoen", "6": "zorg"}
_ZORG = ("4", "6")
_KORT_NA_ELKAAR = 5
_VEEL_CONTACT = 20
_START_DAGEN = 60


@dataclass(frozen=True)
class Vast:
    """A day on which a conversation was held because something happened: its kind, and the building blocks for it."""

    dag: date
    soort: str
    onderwerp: str


@dataclass(frozen=True)
class Gespreksvraag:
    """What is wanted: the fixed days, until when, the rhythm, and what is amiss.

    `profiel_op` gives the profile on a day, `norm_op` the days between contacts; `door_op` who accompanied then.
    """

    vast: list[Vast]
    tot: date
    vandaag: date
    meldreden: str
    profiel_op: Callable[[date], str]
    norm_op: Callable[[date], int]
    door_op: Callable[[date], int]
    loopt: bool = True
    nazorg_vanaf: date | None = None
    lang_geen_contact: bool = False
    geen_vervolg: bool = False
    toezegging_te_laat: bool = False
    nog_vastleggen: bool = False


def maak_gesprekken(kans: Random, woorden: Woorden, vraag: Gespreksvraag) -> list[Gespreksverhaal]:
    """All conversations of one period, in order of time, with the agreements made in them."""
    bouw = _Gespreksbouw(kans, woorden, vraag)
    dagen = bouw.dagen()
    gesprekken = [bouw.gevoerd(vast, plaats == 0) for plaats, vast in enumerate(dagen)]
    gesprekken = bouw.met_gemiste(gesprekken)
    bouw.afspraken(gesprekken)
    if vraag.loopt:
        gesprekken += bouw.gepland(dagen[-1] if dagen else None)
    gesprekken.sort(key=lambda gesprek: gesprek.moment)
    for vorige, gesprek in pairwise(gesprekken):
        gesprek.volgt_op_vorige = vorige.status == "gevoerd"
    return gesprekken


class _Gespreksbouw:
    """The conversations of one period under construction."""

    def __init__(self, kans: Random, woorden: Woorden, vraag: Gespreksvraag) -> None:
        self.kans, self.woorden, self.vraag = kans, woorden, vraag
        self.teksten = bouwstenen("gesprekken")
        self.eerste_plan = min((deel.dag for deel in vraag.vast if deel.onderwerp == "plan"), default=None)

    def _stadium(self, dag: date) -> str:
        """Before the first plan, just after it, further on, or aftercare: decides what there is to talk about."""
        if self.vraag.nazorg_vanaf and dag >= self.vraag.nazorg_vanaf:
            return "nazorg"
        if self.eerste_plan is None or dag < self.eerste_plan:
            return "begin"
        return "start" if (dag - self.eerste_plan).days < _START_DAGEN else "verder"

    def _telefonisch(self, dag: date) -> dict[str, Any]:
        """A building block of a call: `doel`, a text, and `feiten`, some texts."""
        zorg = self.vraag.profiel_op(dag) in _ZORG
        soort = "zorg" if zorg else "start" if self._stadium(dag) == "start" else "verder"
        keuzes: list[dict[str, Any]] = self.teksten["telefonisch"][soort]
        return self.woorden.trek(keuzes)

    def _over(self, dag: date) -> str:
        """What an ordinary conversation is about on that day."""
        stadium, profiel = self._stadium(dag), self.vraag.profiel_op(dag)
        if stadium == "nazorg" or (stadium == "begin" and profiel != "6"):
            return stadium
        return _VOORTGANG.get(profiel, "voortgang")

    def dagen(self) -> list[Vast]:
        """The fixed days with ordinary conversations between them, in the rhythm of the profile."""
        vraag, gevonden = self.vraag, []
        vast = self._vaste_dagen()
        tot = vraag.tot
        if vraag.lang_geen_contact:
            tot -= timedelta(days=vraag.norm_op(tot) + self.kans.randint(5, 30))
        for plaats, deel in enumerate(vast):
            gevonden.append(deel)
            einde = vast[plaats + 1].dag if plaats + 1 < len(vast) else tot
            dag = deel.dag
            while True:
                dag = self._volgende_dag(dag)
                if (einde - dag).days < (_KORT_NA_ELKAAR if plaats + 1 < len(vast) else 0):
                    break
                gevonden.append(Vast(dag, *self._soort(dag)))
        return gevonden

    def _vaste_dagen(self) -> list[Vast]:
        """In order; two things within two days were one conversation. The one about the plan always stays."""
        dagen: list[Vast] = []
        for deel in sorted((deel for deel in self.vraag.vast if deel.dag <= self.vraag.tot), key=lambda deel: deel.dag):
            vorige = dagen[-1] if dagen else None
            if vorige and vorige.onderwerp == "plan" and vorige.dag == deel.dag:
                continue
            if vorige and vorige.onderwerp != "plan" and (deel.dag - vorige.dag).days < 2:
                dagen.pop()
            dagen.append(deel)
        return dagen

    def _volgende_dag(self, dag: date) -> date:
        norm = self.vraag.norm_op(dag)
        # A Friday earlier rather than a Monday too late.
        nieuw = dag + timedelta(days=max(4, round(norm * self.kans.uniform(0.65, 0.97))))
        return werkdag(nieuw, uiterlijk=nieuw)

    def _soort(self, dag: date) -> tuple[str, str]:
        vraag, worp = self.vraag, self.kans.random()
        profiel, stadium = vraag.profiel_op(dag), self._stadium(dag)
        if stadium != "begin" and worp < (0.35 if vraag.norm_op(dag) < _VEEL_CONTACT else 0.15):
            return "telefonisch", "nazorg" if stadium == "nazorg" else "telefonisch"
        if stadium in {"begin", "nazorg"}:
            return "voortgang", self._over(dag)
        if worp > 0.98:
            return "huisbezoek", "huisbezoek"
        if profiel == "6" and worp > 0.85:
            return "casusoverleg", "casusoverleg"
        if profiel in {"2", "3", "5"} and worp > 0.92:
            return "driegesprek", "driegesprek"
        return "voortgang", self._over(dag)

    def _doel(self, onderwerp: str, profiel: str) -> str:
        lijst = self.teksten["plan"]["doel"] if onderwerp == "plan" else self.teksten["doel"][onderwerp]
        return self.woorden.zin(lijst, profiel)

    def _bellen(self, gesprek: Gespreksverhaal, dag: date, profiel: str) -> None:
        """A call: what it was for and what was said belong together."""
        bouwsteen = self._telefonisch(dag)
        gesprek.doel = self.woorden.vul(bouwsteen["doel"], profiel)
        if gesprek.status == "gevoerd":
            gesprek.feiten = self.woorden.alinea(bouwsteen["feiten"], self.kans.choice((1, 2, 2)), profiel)

    def _leeg(self, dag: date, soort: str, onderwerp: str, status: str) -> Gespreksverhaal:
        profiel = self.vraag.profiel_op(dag)
        gesprek = Gespreksverhaal(
            soort=soort,
            status=status,
            moment=datetime.combine(dag, time(9)),
            doel="" if onderwerp == "telefonisch" else self._doel(onderwerp, profiel),
            door=self.vraag.door_op(dag),
            huisbezoek_reden=self.woorden.zin(self.teksten["huisbezoek"]["redenen"]) if soort == "huisbezoek" else "",
        )
        if onderwerp == "telefonisch":
            self._bellen(gesprek, dag, profiel)
        return gesprek

    def gevoerd(self, vast: Vast, eerste: bool) -> Gespreksverhaal:
        """A conversation that was held, with what was said."""
        profiel = self.vraag.profiel_op(vast.dag)
        gesprek = self._leeg(vast.dag, vast.soort, vast.onderwerp, "gevoerd")
        if not eerste and self.kans.random() < 0.45:
            gesprek.vraag_vooraf = self.woorden.aan_de_klant(self.woorden.trek(self.teksten["vraag_vooraf"]["lijst"]))
        gesprek.feiten = gesprek.feiten or self._feiten(vast, profiel)
        if self.kans.random() < 0.7:
            gesprek.interpretatie = self.woorden.zin(self.teksten["interpretatie"]["lijst"], profiel)
        if self.kans.random() < 0.09:
            gesprek.op_de_valreep = self.woorden.zin(self.teksten["valreep"]["lijst"], profiel)
            gesprek.valreep_vervolg = self.woorden.trek(self.teksten["valreep_vervolg"]["lijst"])
        if vast.soort != "telefonisch":
            self._wat_de_klant_zei(gesprek)
        return gesprek

    def _wat_de_klant_zei(self, gesprek: Gespreksverhaal) -> None:
        """In some records: words of the client, what was seen, the rulers, the client's own summary."""
        if self.kans.random() < 0.3:
            gesprek.uitspraken = self.woorden.trek(self.teksten["uitspraak"]["lijst"])
        if self.kans.random() < 0.25:
            gesprek.observaties = self.woorden.trek(self.teksten["observatie"]["lijst"])
        if self.kans.random() < 0.25:
            gesprek.belang, gesprek.vertrouwen = self.kans.randint(4, 10), self.kans.randint(2, 9)
        if self.kans.random() < 0.35:
            gesprek.klant_vat_samen = self.woorden.trek(self.teksten["klant_vat_samen"]["lijst"])

    def _feiten(self, vast: Vast, profiel: str) -> str:
        feiten = self.teksten["feiten"]
        gewoon = feiten[self._over(vast.dag)]
        aantal = 2 if vast.soort == "telefonisch" else self.kans.choice((2, 3, 3, 4))
        if vast.onderwerp == "intake":
            reden = self.teksten["meldreden"].get(self.vraag.meldreden, "met een eigen vraag")
            eerste = self.woorden.zin(feiten["melding"], profiel, meldreden=reden)
            return f"{eerste} {self.woorden.alinea(feiten['intake'], aantal, profiel)}"
        if vast.onderwerp == "plan":
            vervolg = "" if vast.dag == self.eerste_plan else f" {self.woorden.zin(gewoon, profiel)}"
            return self.woorden.zin(self.teksten["plan"]["feiten"], profiel) + vervolg
        if vast.onderwerp == "evaluatie":
            rustig = "evaluatie_rustig" if profiel in _ZORG else "evaluatie"
            return self.woorden.alinea(feiten[rustig], 3, profiel, kenmerk="ritme en volhouden")
        if vast.onderwerp in {"klantbeeld", "plaatsingsgesprek", "casusoverleg", "nazorg"}:
            return self.woorden.alinea(feiten[vast.onderwerp], aantal, profiel)
        return self.woorden.alinea(gewoon, aantal, profiel)

    def met_gemiste(self, gesprekken: list[Gespreksverhaal]) -> list[Gespreksverhaal]:
        """Now and then a conversation did not take place, some days before the one that did."""
        gemist, bezet = [], {gesprek.moment.date() for gesprek in gesprekken}
        for gesprek in gesprekken[2:]:
            if gesprek.soort == "voortgang" and self.kans.random() < 0.05:
                dag = werkdag(gesprek.moment.date() - timedelta(days=self.kans.randint(2, 5)))
                if dag >= gesprek.moment.date() or dag in bezet:
                    continue
                bezet.add(dag)
                deel = self._leeg(dag, "voortgang", self._over(dag), "vervallen")
                deel.vervallen_reden = self.woorden.zin(self.teksten["vervallen"]["redenen"])
                gemist.append(deel)
        return sorted([*gesprekken, *gemist], key=lambda gesprek: gesprek.moment)

    def afspraken(self, gesprekken: list[Gespreksverhaal]) -> None:
        """Agreements of client and municipality; the plan needs both on the day that it is established."""
        gevoerd = [gesprek for gesprek in gesprekken if gesprek.status == "gevoerd"]
        plandagen = {deel.dag for deel in self.vraag.vast if deel.onderwerp == "plan"}
        for plaats, gesprek in enumerate(gevoerd):
            dag = gesprek.moment.date()
            volgend = gevoerd[plaats + 1].moment.date() if plaats + 1 < len(gevoerd) else None
            for van, kans in (("klant", 0.65), ("gemeente", 0.3)):
                if dag in plandagen or self.kans.random() < kans:
                    gesprek.afspraken.append(self._afspraak(van, dag, volgend, plan=dag in plandagen))
        if self.vraag.toezegging_te_laat and gevoerd:
            laatste = gevoerd[-1]
            dag = laatste.moment.date()
            uiterlijk = min(later(self.kans, dag, 3, 14), self.vraag.vandaag - timedelta(days=self.kans.randint(1, 6)))
            if uiterlijk >= dag:
                laatste.afspraken.append(Afspraakverhaal("gemeente", self._wat("gemeente", dag), dag, uiterlijk))

    def _wat(self, van: str, dag: date) -> str:
        profiel, stadium = self.vraag.profiel_op(dag), self._stadium(dag)
        if van == "gemeente":
            lijsten = self.teksten["afspraak"]["gemeente"]
            eigen = lijsten.get(stadium) if profiel not in {"1", "6"} or stadium == "nazorg" else None
            return self.woorden.zin(eigen if eigen and self.kans.random() < 0.7 else lijsten["lijst"], profiel)
        soort = _OPDRACHTEN.get(profiel, "werk_start" if stadium == "start" else "werk")
        if stadium == "nazorg":
            soort = "nazorg"
        elif (stadium == "begin" and profiel != "6") or self.kans.random() < 0.35:
            soort = "algemeen"
        return self.woorden.zin(self.teksten["afspraak"]["klant"][soort], profiel)

    def _afspraak(self, van: str, dag: date, volgend: date | None, *, plan: bool) -> Afspraakverhaal:
        vraag = self.vraag
        uiterlijk = later(self.kans, dag, 14, 28) if plan else volgend or later(self.kans, dag, 7, 21)
        afspraak = Afspraakverhaal(van, self._wat(van, dag), dag, uiterlijk)
        grens = vraag.tot
        if uiterlijk >= grens:
            if not vraag.loopt:
                afspraak.status, afspraak.gevolg, afspraak.afgehandeld = "vervallen", BIJ_UITSTROOM, grens
            elif uiterlijk < vraag.vandaag and (van == "gemeente" or self.kans.random() < 0.7):
                # Our own promises are late only where the story says so.
                afspraak.uiterlijk = werkdag(vraag.vandaag + timedelta(days=self.kans.randint(1, 7)))
            return afspraak
        afspraak.afgehandeld = uiterlijk if plan else max(uiterlijk, dag + timedelta(days=1))
        goed = (0.8, 0.9) if van == "klant" else (0.92, 0.96)
        worp = self.kans.random()
        if worp < goed[0]:
            afspraak.status = "nagekomen"
        elif worp < goed[1]:
            afspraak.status = "deels"
        else:
            afspraak.status = self.kans.choice(("niet", "niet", "vervallen"))
        if afspraak.status in {"deels", "niet"}:
            oorzaken = "oorzaken" if van == "klant" else "oorzaken_gemeente"
            oorzaak, afspraak.oorzaaksoort = self.woorden.trek(self.teksten["afspraak"][oorzaken])
            afspraak.oorzaak = self.woorden.vul(oorzaak)
            afspraak.gevolg = self.woorden.trek(self.teksten["afspraak"]["gevolgen"])
        return afspraak

    def gepland(self, laatste: Vast | None) -> list[Gespreksverhaal]:
        """What stands in the agenda: the next conversation, or one that was held and is not written down yet."""
        vraag, morgen = self.vraag, self.vraag.vandaag + timedelta(days=1)
        if vraag.geen_vervolg:
            return []
        gepland = []
        soort, onderwerp = ("intake", "intake") if laatste is None else self._soort(morgen)
        if laatste is not None and vraag.nog_vastleggen:
            dag = werkdag(vraag.vandaag - timedelta(days=self.kans.randint(1, 4)), uiterlijk=vraag.vandaag)
            if laatste.dag < dag < vraag.vandaag:
                gepland.append(self._leeg(dag, *self._soort(dag), "gepland"))
        dag = self._volgende_dag(laatste.dag) if laatste else later(self.kans, morgen, 0, 7)
        verst = max(3, vraag.norm_op(morgen) // 2)
        if dag < vraag.vandaag or vraag.lang_geen_contact:
            dag = later(self.kans, morgen, 0, min(verst, 10))
        gesprek = self._leeg(werkdag(dag), soort, onderwerp, "gepland")
        if laatste is not None and self.kans.random() < 0.6:
            gesprek.vraag_vooraf = self.woorden.aan_de_klant(self.woorden.trek(self.teksten["vraag_vooraf"]["lijst"]))
        return [*gepland, gesprek]

"""The time line of a plan: which day stands where in the drawing. Pure: a plan in, places out; a template draws it."""

from dataclasses import dataclass
from datetime import date, timedelta

from django.utils.formats import date_format
from django.utils.timezone import localdate

from toegang.tijdas import Dagas, Tekst
from trajecten.models import Doel
from trajecten.planbeeld import Planbeeld

BREEDTE = 860
RAND = 8
AS_HOOGTE = 34
KOP_HOOGTE = 28
BALK_HOOGTE = 20
BALK_AFSTAND = 26
TUSSENRUIMTE = 12
MAANDEN_HOOGSTENS = 12
TEKENBREEDTE = 6.6  # a letter of 14 px, on average


@dataclass(frozen=True)
class Balk:
    """A deployment. `soort` is its status, for the look."""

    x: float
    y: float
    breedte: float
    hoogte: float
    soort: str
    label: Tekst


@dataclass(frozen=True)
class Band:
    """A goal: from the beginning of the plan to its last day, with its deployments on it."""

    x: float
    y: float
    breedte: float
    hoogte: float
    label: Tekst
    balken: list[Balk]


@dataclass(frozen=True)
class Merk:
    """A day that matters: a month that begins, an evaluation, today."""

    x: float
    label: Tekst
    soort: str = ""


@dataclass(frozen=True)
class Tijdlijnregel:
    """The same in words: one row of the table below the drawing."""

    wat: str
    soort: str
    begin: date | None
    einde: date
    status: str


@dataclass(frozen=True)
class Tijdlijn:
    """The drawing with its size, and the same as rows."""

    breedte: int
    hoogte: int
    maanden: list[Merk]
    banden: list[Band]
    evaluaties: list[Merk]
    vandaag: Merk | None
    voet: float
    regels: list[Tijdlijnregel]


def _label(x: float, y: float, tekst: str) -> Tekst:
    """A label that begins at x, or ends at the right edge when there is no room."""
    lengte = len(tekst) * TEKENBREEDTE
    if x + lengte <= BREEDTE - RAND:
        return Tekst(x, y, tekst)
    if lengte <= BREEDTE - 2 * RAND:
        return Tekst(BREEDTE - RAND, y, tekst, "end")
    heel = int((BREEDTE - 2 * RAND) / TEKENBREEDTE) - 1
    return Tekst(RAND, y, f"{tekst[:heel].rstrip()}…")


def _midden(x: float, y: float, tekst: str) -> Tekst:
    """A label centred on x, but not over an edge."""
    half = len(tekst) * TEKENBREEDTE / 2
    return Tekst(round(min(max(x, RAND + half), BREEDTE - RAND - half), 1), y, tekst, "middle")


def _schaal(beeld: Planbeeld, vandaag: date) -> Dagas:
    inzetten = [inzet for doel in beeld.doelen for inzet in doel.inzetten.all()]
    plan = beeld.plan
    begin = [localdate(plan.begonnen_op), *(inzet.begin for inzet in inzetten), *(ev.op for ev in beeld.evaluaties)]
    einde = [vandaag, *(inzet.einde for inzet in inzetten), *(doel.uiterlijk for doel in beeld.doelen)]
    if plan.evaluatie_op:
        einde.append(plan.evaluatie_op)
    if plan.afgesloten_op:
        einde = [dag for dag in einde if dag != vandaag] + [localdate(plan.afgesloten_op)]
    van, tot = min(begin) - timedelta(days=3), max(einde) + timedelta(days=10)
    return Dagas(van, tot, links=RAND, rechts=BREEDTE - RAND)


def _maanden(schaal: Dagas) -> list[Merk]:
    dagen = schaal.maanden(MAANDEN_HOOGSTENS)
    merken = []
    for dag in dagen:
        x = schaal.x(dag)
        naam = date_format(dag, "M Y" if dag.month == 1 or dag == dagen[0] else "M").replace(".", "").lower()
        if x + len(naam) * TEKENBREEDTE <= BREEDTE - RAND:
            merken.append(Merk(x, Tekst(x + 4, 14, naam)))
    return merken


def _band(doel: Doel, schaal: Dagas, begin: date, y: float) -> Band:
    x = schaal.x(begin)
    balken = []
    for plaats, inzet in enumerate(doel.inzetten.all()):
        van, tot = schaal.x(inzet.begin), schaal.x(inzet.einde)
        boven = y + KOP_HOOGTE + plaats * BALK_AFSTAND
        balken.append(
            Balk(
                x=van,
                y=boven,
                breedte=round(max(tot - van, 4), 1),
                hoogte=BALK_HOOGTE,
                soort=inzet.status,
                label=_label(van + 6, boven + 15, inzet.instrument.naam),
            )
        )
    return Band(
        x=x,
        y=y,
        breedte=round(max(schaal.x(doel.uiterlijk) - x, 4), 1),
        hoogte=KOP_HOOGTE + len(balken) * BALK_AFSTAND,
        label=_label(x + 6, y + 19, doel.omschrijving),
        balken=balken,
    )


def _regels(beeld: Planbeeld) -> list[Tijdlijnregel]:
    regels = []
    for doel in beeld.doelen:
        regels.append(Tijdlijnregel(doel.omschrijving, "Doel", None, doel.uiterlijk, doel.get_status_display()))
        regels += [
            Tijdlijnregel(inzet.instrument.naam, "Inzet", inzet.begin, inzet.einde, inzet.get_status_display())
            for inzet in doel.inzetten.all()
        ]
    regels += [Tijdlijnregel("Evaluatie", "Evaluatie", None, deel.op, "Gedaan") for deel in reversed(beeld.evaluaties)]
    if beeld.plan.evaluatie_op and not beeld.plan.afgesloten_op:
        regels.append(Tijdlijnregel("Volgende evaluatie", "Evaluatie", None, beeld.plan.evaluatie_op, "Gepland"))
    return regels


def teken(beeld: Planbeeld, vandaag: date) -> Tijdlijn | None:
    """The time line of this plan; None while there is no goal to draw."""
    if not beeld.doelen:
        return None
    schaal = _schaal(beeld, vandaag)
    begin = localdate(beeld.plan.begonnen_op)
    banden: list[Band] = []
    y = float(AS_HOOGTE + TUSSENRUIMTE)
    for doel in beeld.doelen:
        eerste = min([begin, *(inzet.begin for inzet in doel.inzetten.all())])
        band = _band(doel, schaal, eerste, y)
        banden.append(band)
        y += band.hoogte + TUSSENRUIMTE
    evaluaties = [
        Merk(schaal.x(deel.op), Tekst(0, 0, f"Evaluatie op {deel.op:%d-%m-%Y}"), "gedaan") for deel in beeld.evaluaties
    ]
    volgende = beeld.plan.evaluatie_op
    if volgende and not beeld.plan.afgesloten_op:
        x = schaal.x(volgende)
        evaluaties.append(Merk(x, _midden(x, y + 14, f"evaluatie {volgende:%d-%m-%Y}"), "gepland"))
    nu = None
    if not beeld.plan.afgesloten_op:
        x = schaal.x(vandaag)
        nu = Merk(x, _midden(x, y + 14, "vandaag"))
        botst = volgende is not None and abs(schaal.x(volgende) - x) < 130
        if botst:
            nu = Merk(x, _midden(x, y + 32, "vandaag"))
    return Tijdlijn(
        breedte=BREEDTE,
        hoogte=int(y + 38),
        maanden=_maanden(schaal),
        banden=banden,
        evaluaties=evaluaties,
        vandaag=nu,
        voet=y,
        regels=_regels(beeld),
    )

"""The whole plan as data, at the moment it is established; and back again, from what was kept. Asks no query itself.

A version keeps everything its document says: names, contact, texts of instruments, the legal texts. What changes
later in the catalogue or the organisation does not change what the client was given.
"""

from collections.abc import Mapping
from dataclasses import asdict, dataclass, field, replace
from datetime import date, datetime
from hashlib import sha256
from json import dumps
from types import UnionType
from typing import TYPE_CHECKING, Any, TypeVar, Union, get_args, get_origin, get_type_hints

from django.utils.timezone import localdate

from gesprekken.afspraakzin import zin_van_ander
from instrumenten.models import Tegel
from toegang.aanspreken import spreek_aan
from trajecten.brieftekst import Tekstblok, rechten_en_plichten
from trajecten.models import Doel, Inzet

if TYPE_CHECKING:
    from gesprekken.models import Afspraak
    from klanten.models import Klant
    from trajecten.planbeeld import Planbeeld

SCHEMA = 1
Opnamedeel = TypeVar("Opnamedeel")


@dataclass(frozen=True)
class Klantgegevens:
    """Who the plan is of, as far as the document needs it."""

    naam: str
    klantnummer: str
    aanspreekvorm: str = "u"


@dataclass(frozen=True)
class Contact:
    """Whom to call or mail: the klantmanager, with the municipality's own number and address."""

    gemeente: str
    klantmanager: str
    telefoon: str = ""
    mail: str = ""


@dataclass(frozen=True)
class Inzetregel:
    """One deployment. Hours per week and costs (euro) as text, because figures in JSON lose their decimals."""

    pk: int
    instrument: str
    samenvatting: str
    aanbieder: str
    begin: date
    einde: date
    status: str
    uren_per_week: str = ""
    kosten: str = ""
    stopreden: str = ""

    @property
    def uren(self) -> str:
        """Hours per week as one reads them: "8", "7,5"; empty when they are not known."""
        heel, _, deel = self.uren_per_week.partition(".")
        deel = deel.rstrip("0")
        return f"{heel},{deel}" if deel else heel


@dataclass(frozen=True)
class Doelregel:
    """One goal with its deployments. Scores 1–5. `kenmerk_klant`: the klantkenmerk as the client reads it."""

    pk: int
    klantkenmerk: str
    omschrijving: str
    uiterlijk: date
    status: str
    meetbaar: str = ""
    score_nu: int | None = None
    score_doel: int | None = None
    kenmerk_klant: str = ""
    inzetten: list[Inzetregel] = field(default_factory=list)


@dataclass(frozen=True)
class Afspraakregel:
    """One agreement that was open. `wie`: of someone else, who that is."""

    pk: int
    wat: str
    uiterlijk: date
    wie: str = ""

    @property
    def zin(self) -> str:
        """Who does what, as a sentence."""
        return zin_van_ander(self.wie, self.wat)


@dataclass(frozen=True)
class Scoreregel:
    """One component of the klantbeeld that the plan is made with. Scores 1–5 or None.

    `vorige`: in the klantbeeld before. `wil_niet`: the client did not want to talk of it. `tekst`: what we say to the
    client of it; `eigen_tekst`: what the client chose. Versions of before those two texts have neither.
    """

    code: str
    naam: str
    score: int | None = None
    vorige: int | None = None
    werkpunt: bool = False
    wil_niet: bool = False
    tekst: str = ""
    eigen_tekst: str = ""


@dataclass(frozen=True)
class Momentopname:
    """The plan as it was established. `tegel_nu_klant`, `tegel_straks_klant`: the tegels as the client reads them."""

    nummer: int
    vastgesteld_op: datetime
    vastgesteld_door: str
    klant: Klantgegevens
    contact: Contact
    hoofddoel: str
    eigen_woorden: str
    evaluatie_op: date | None
    rechtskarakter: str
    zienswijze: str
    zienswijze_tekst: str = ""
    wie_helpt: str = ""
    huidige_tegel: str = ""
    beoogde_tegel: str = ""
    tegel_nu_klant: str = ""
    tegel_straks_klant: str = ""
    klantbeeld_versie: int | None = None
    klantbeeld_op: date | None = None
    klantbeeld: list[Scoreregel] = field(default_factory=list)
    volgend_gesprek: datetime | None = None
    doelen: list[Doelregel] = field(default_factory=list)
    afspraken_klant: list[Afspraakregel] = field(default_factory=list)
    afspraken_gemeente: list[Afspraakregel] = field(default_factory=list)
    afspraken_anderen: list[Afspraakregel] = field(default_factory=list)
    rechten: list[Tekstblok] = field(default_factory=list)

    def als_json(self) -> dict[str, Any]:
        """As it is kept in the database: plain JSON, dates as yyyy-mm-dd, moments in ISO 8601."""
        return {"schema": SCHEMA, **{naam: _kaal(deel) for naam, deel in asdict(self).items()}}

    def vingerafdruk(self) -> str:
        """A hash over all that the reader saw, the moment and the number apart (hex).

        Establishing carries it along, so that nothing is established that was not read.
        """
        inhoud = self.als_json()
        for buiten in ("nummer", "vastgesteld_op", "vastgesteld_door"):
            del inhoud[buiten]
        return sha256(dumps(inhoud, sort_keys=True).encode()).hexdigest()


def _kaal(waarde: object) -> object:
    """A value as JSON knows it: dates and moments in ISO 8601, also within lists and mappings."""
    if isinstance(waarde, Mapping):
        return {sleutel: _kaal(deel) for sleutel, deel in waarde.items()}
    if isinstance(waarde, list):
        return [_kaal(deel) for deel in waarde]
    return waarde.isoformat() if isinstance(waarde, date) else waarde


def neem_op(
    *,
    klant: "Klant",
    beeld: "Planbeeld",
    contact: Contact,
    nummer: int,
    vastgesteld_op: datetime,
    vastgesteld_door: str,
) -> Momentopname:
    """The snapshot of a plan that was loaded whole (`trajecten.plannen.lopend_plan`)."""
    plan, vorm = beeld.plan, klant.aanspreekvorm
    klantbeeld_op = plan.klantbeeld.vastgesteld_op
    return Momentopname(
        nummer=nummer,
        vastgesteld_op=vastgesteld_op,
        vastgesteld_door=vastgesteld_door,
        klant=Klantgegevens(klant.naam, klant.klantnummer, vorm),
        contact=contact,
        hoofddoel=plan.hoofddoel,
        eigen_woorden=plan.eigen_woorden,
        evaluatie_op=plan.evaluatie_op,
        rechtskarakter=plan.rechtskarakter,
        zienswijze=plan.zienswijze,
        zienswijze_tekst=plan.zienswijze_tekst,
        wie_helpt=plan.wie_helpt,
        huidige_tegel=str(plan.huidige_tegel or ""),
        beoogde_tegel=str(plan.beoogde_tegel or ""),
        tegel_nu_klant=_voor_klant(plan.huidige_tegel, vorm),
        tegel_straks_klant=_voor_klant(plan.beoogde_tegel, vorm),
        klantbeeld_versie=plan.klantbeeld.versie,
        klantbeeld_op=localdate(klantbeeld_op) if klantbeeld_op else None,
        klantbeeld=[_gezegd(regel, vorm) for regel in beeld.scores],
        volgend_gesprek=beeld.volgend_gesprek,
        doelen=[_doelregel(doel, vorm) for doel in beeld.doelen],
        afspraken_klant=[_afspraakregel(afspraak) for afspraak in beeld.afspraken_klant],
        afspraken_gemeente=[_afspraakregel(afspraak) for afspraak in beeld.afspraken_gemeente],
        afspraken_anderen=[_afspraakregel(afspraak) for afspraak in beeld.afspraken_anderen],
        rechten=rechten_en_plichten(plan.rechtskarakter, vorm, contact.gemeente),
    )


def _voor_klant(tegel: Tegel | None, aanspreekvorm: str) -> str:
    return spreek_aan(tegel.naam_klant, aanspreekvorm) if tegel else ""


def _gezegd(regel: Scoreregel, aanspreekvorm: str) -> Scoreregel:
    """The component in the form of address of this client; what the client chose stays as it was."""
    return replace(regel, naam=spreek_aan(regel.naam, aanspreekvorm), tekst=spreek_aan(regel.tekst, aanspreekvorm))


def _doelregel(doel: Doel, aanspreekvorm: str) -> Doelregel:
    return Doelregel(
        pk=doel.pk,
        klantkenmerk=doel.klantkenmerk.naam,
        omschrijving=doel.omschrijving,
        uiterlijk=doel.uiterlijk,
        status=doel.get_status_display(),
        meetbaar=doel.meetbaar,
        score_nu=doel.score_nu,
        score_doel=doel.score_doel,
        kenmerk_klant=spreek_aan(doel.klantkenmerk.naam_klant, aanspreekvorm),
        inzetten=[_inzetregel(inzet, aanspreekvorm) for inzet in doel.inzetten.all()],
    )


def _inzetregel(inzet: Inzet, aanspreekvorm: str) -> Inzetregel:
    return Inzetregel(
        pk=inzet.pk,
        instrument=inzet.instrument.naam,
        samenvatting=spreek_aan(inzet.instrument.samenvatting_klant or inzet.instrument.samenvatting, aanspreekvorm),
        aanbieder=inzet.instrument.aanbiedernaam,
        begin=inzet.begin,
        einde=inzet.einde,
        status=inzet.get_status_display(),
        uren_per_week="" if inzet.uren_per_week is None else f"{inzet.uren_per_week:f}",
        kosten="" if inzet.kosten is None else f"{inzet.kosten:f}",
        stopreden=inzet.stopreden,
    )


def _afspraakregel(afspraak: "Afspraak") -> Afspraakregel:
    return Afspraakregel(pk=afspraak.pk, wat=afspraak.in_woorden, uiterlijk=afspraak.uiterlijk, wie=afspraak.naam_ander)


def lees(inhoud: Mapping[str, Any]) -> Momentopname:
    """The snapshot that `als_json` wrote. Fields that an older version did not have get their default.

    Raises TypeError when a field is missing that has no default.
    """
    return _exemplaar(Momentopname, inhoud)


def _exemplaar(soort: type[Opnamedeel], waarde: Mapping[str, object]) -> Opnamedeel:
    """A dataclass of this kind; a field that is not in `waarde` gets its default."""
    soorten = get_type_hints(soort)
    return soort(**{naam: _gelezen(hint, waarde[naam]) for naam, hint in soorten.items() if naam in waarde})


def _gelezen(soort: object, waarde: object) -> object:
    """What `_kaal` wrote, as the type hint `soort` says: None, a list, a date, a moment, a dataclass, or as it is."""
    if get_origin(soort) in {Union, UnionType}:
        if waarde is None:
            return None
        soort = next(deel for deel in get_args(soort) if deel is not type(None))
    if get_origin(soort) is list and isinstance(waarde, list):
        return [_gelezen(get_args(soort)[0], deel) for deel in waarde]
    if isinstance(soort, type) and isinstance(waarde, Mapping):
        return _exemplaar(soort, waarde)
    if isinstance(waarde, str) and soort in {date, datetime}:
        return datetime.fromisoformat(waarde) if soort is datetime else date.fromisoformat(waarde)
    return waarde

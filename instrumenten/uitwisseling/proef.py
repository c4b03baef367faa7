"""What taking in a file would change, to show to a person first; and taking it in exactly as it was shown."""

import hashlib
import json
from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass, field
from pathlib import PurePath
from typing import Any

from django.db import DataError, IntegrityError, transaction

from instrumenten.eva.bestand import plan_voor
from instrumenten.eva.omvang import DubbeleSleutel, ontleed, tel_waarden
from instrumenten.eva.verschillen import verschillen
from instrumenten.inlezen.bewaren import voer_uit
from instrumenten.inlezen.wijzigingen import Plan
from instrumenten.models import Status
from instrumenten.publicatie import beschrijving_van, wat_ontbreekt
from instrumenten.uitwisseling.bestand import Lijst, OnleesbaarBestand, lees_csv, lees_xlsx
from instrumenten.uitwisseling.instrumentenlijst import Instrumentenlijst, als_dataset, gekozen, onbekende_kolommen
from instrumenten.uitwisseling.kolommen import KOLOMMEN
from instrumenten.verloop.woorden import rond_verschil
from instrumenten.woorden import opsomming

# In bytes, and in instruments: more takes longer than a page may take.
MAXIMUM = 20 * 1024 * 1024
EVA_MAXIMUM = 2000
# Values and marks of HTML in all of them: twice what so many ordinary instruments hold.
EVA_WAARDEN_MAXIMUM = 600_000
# How many of the columns that change the line of a row names.
_GENOEMD = 4
# What the database refuses because of what stands in a row.
_OM_DE_CELLEN = (DataError, IntegrityError, ValueError)
_KOLOM_VAN = {kolom.attribute: kolom.column_name for kolom in KOLOMMEN}


class NietZoalsGetoond(Exception):
    """Taking in the file would do something else now than was shown; `proef` is what."""

    def __init__(self, proef: "Proef") -> None:
        super().__init__("niet zoals getoond")
        self.proef = proef


@dataclass(frozen=True)
class Verschil:
    """A column or part that changes, with the whole text as it is and as it becomes."""

    wat: str
    oud: str
    nieuw: str

    @property
    def in_het_kort(self) -> tuple[str, str]:
        """Both texts around where they begin to differ."""
        return rond_verschil(self.oud, self.nieuw)


@dataclass(frozen=True)
class Rij:
    """An instrument that is added or changed, with its place in the file."""

    nummer: int
    naam: str
    nieuw: bool
    verschillen: tuple[Verschil, ...] = ()

    @property
    def in_het_kort(self) -> str:
        """The names of what changes, and how many more there are."""
        namen = [verschil.wat for verschil in self.verschillen[:_GENOEMD]]
        over = len(self.verschillen) - len(namen)
        return opsomming([*namen, f"nog {over}"] if over else namen)


@dataclass(frozen=True)
class Opmerking:
    """Something to know or to mend about a row; `kolom` when it is about one cell. Row 0: about the whole file."""

    nummer: int
    naam: str
    tekst: str
    kolom: str = ""


@dataclass
class Proef:
    """The report: what is added and changed, what is wrong, and what is not taken over."""

    rijen: list[Rij] = field(default_factory=list)
    ongewijzigd: int = 0
    fouten: list[Opmerking] = field(default_factory=list)
    meldingen: list[Opmerking] = field(default_factory=list)

    @property
    def nieuw(self) -> int:
        """How many instruments are added."""
        return sum(rij.nieuw for rij in self.rijen)

    @property
    def gewijzigd(self) -> int:
        """How many instruments change."""
        return len(self.rijen) - self.nieuw

    @property
    def foute_rijen(self) -> int:
        """In how many rows something is wrong; something about the whole file counts as one."""
        return len({fout.nummer for fout in self.fouten})

    @property
    def vingerafdruk(self) -> str:
        """The same for the same report only."""
        return hashlib.sha256(json.dumps(asdict(self), ensure_ascii=False, default=str).encode()).hexdigest()


def neem_proef(naam: str, inhoud: bytes) -> Proef:
    """What a file would change; writes nothing. Raises OnleesbaarBestand when it is none that can be read."""
    soort = PurePath(naam).suffix.lower()
    if soort == ".json":
        return _proef_van_plan(plan_voor(_eva(inhoud), _stil))
    lijst = _lijst(soort, inhoud)
    fouten = _fouten_in_de_kop(lijst)
    return Proef(fouten=fouten, meldingen=_van_het_bestand(lijst)) if fouten else _verwerk(lijst, proef=True)


@transaction.atomic
def neem_in(*, naam: str, inhoud: bytes, getoond: str) -> Proef:
    """Take in a file, all or nothing. Call where a user stands under every change, as in a request.

    `getoond`: the fingerprint of the report that was confirmed. Raises NietZoalsGetoond when the file has errors or the
    catalogue has changed in such a way that the report would be another one now.
    """
    soort = PurePath(naam).suffix.lower()
    if soort == ".json":
        plan = plan_voor(_eva(inhoud), _stil, vergrendel=True)
        proef = _proef_van_plan(plan)
        if proef.fouten or proef.vingerafdruk != getoond:
            raise NietZoalsGetoond(proef)
        voer_uit(plan, _stil)
        return proef
    proef = _verwerk(_lijst(soort, inhoud), proef=False)
    if proef.fouten or proef.vingerafdruk != getoond:
        raise NietZoalsGetoond(proef)
    return proef


def _stil(stap: str, gedaan: int, totaal: int) -> None:
    """Nobody watches the progress of a request."""


def _eva(inhoud: bytes) -> list[Any]:
    te_groot = "Dit bestand is te groot om hier in te lezen. Splits het in kleinere bestanden."
    # Before they are made: millions of empty lists take longer than what they could hold.
    if inhoud.count(b"[") + inhoud.count(b"{") > EVA_WAARDEN_MAXIMUM:
        raise OnleesbaarBestand(te_groot)
    try:
        rijen = ontleed(inhoud.decode("utf-8-sig"))
    except DubbeleSleutel as fout:
        raise OnleesbaarBestand(f"Dit JSON-bestand is niet te lezen: {fout}.") from fout
    except (ValueError, RecursionError) as fout:
        raise OnleesbaarBestand("Dit is geen geldig JSON-bestand.") from fout
    if not isinstance(rijen, list):
        raise OnleesbaarBestand("Dit is geen export van Eva: er hoort een lijst van instrumenten in te staan.")
    if len(rijen) > EVA_MAXIMUM:
        raise OnleesbaarBestand(
            f"Dit bestand heeft {len(rijen)} instrumenten; hier kunnen er {EVA_MAXIMUM} tegelijk. Een groter bestand "
            "leest de technisch beheerder in met importeer_eva."
        )
    over = EVA_WAARDEN_MAXIMUM
    for rij in rijen:
        over -= tel_waarden(rij)
        if over < 0:
            raise OnleesbaarBestand(te_groot)
    return rijen


def _proef_van_plan(plan: Plan) -> Proef:
    rijen = [Rij(i.nummer, i.naam, nieuw=True) for i in plan.nieuw]
    rijen += [
        Rij(w.gegevens.nummer, w.gegevens.naam, nieuw=False, verschillen=tuple(Verschil(*v) for v in verschillen(w)))
        for w in plan.gewijzigd
    ]
    opmerkingen = [(melding.fout, Opmerking(melding.nummer, melding.naam, melding.tekst)) for melding in plan.meldingen]
    return Proef(
        rijen=sorted(rijen, key=lambda rij: rij.nummer),
        ongewijzigd=plan.ongewijzigd,
        fouten=[opmerking for fout, opmerking in opmerkingen if fout],
        meldingen=[opmerking for fout, opmerking in opmerkingen if not fout],
    )


def _lijst(soort: str, inhoud: bytes) -> Lijst:
    lezers = {".xlsx": lees_xlsx, ".csv": lees_csv}
    if soort not in lezers:
        raise OnleesbaarBestand("Kies een bestand dat eindigt op .xlsx, .csv of .json.")
    return lezers[soort](inhoud)


def _fouten_in_de_kop(lijst: Lijst) -> list[Opmerking]:
    if onbekend := onbekende_kolommen(lijst):
        namen = ", ".join(f"“{naam[:40]}”" for naam in onbekend)
        return [Opmerking(1, "", f"onbekende kolom: {namen}. De namen staan op het blad Uitleg van het sjabloon.")]
    if "naam" not in lijst.kolommen and not {"uuid", "adres"} & set(lijst.kolommen):
        return [Opmerking(1, "", "er is geen kolom uuid, adres of naam om een instrument aan te herkennen.")]
    return []


def _van_het_bestand(lijst: Lijst) -> list[Opmerking]:
    return [Opmerking(0, "", tekst) for tekst in lijst.opmerkingen]


def _verwerk(lijst: Lijst, *, proef: bool) -> Proef:
    """Carry out the rows, and undo it when it is for show or something is wrong.

    Raises what went wrong when that says nothing about the file: nobody can mend it there.
    """
    uitkomst = Instrumentenlijst(vergrendel=not proef).import_data(
        als_dataset(lijst), dry_run=proef, use_transactions=True, rollback_on_validation_errors=True
    )
    om_de_rijen = [fout.error for rij in uitkomst.rows for fout in rij.errors]
    for fout in (*(fout.error for fout in uitkomst.base_errors), *om_de_rijen):
        if fout not in om_de_rijen or not isinstance(fout, _OM_DE_CELLEN):
            raise fout
    verslag = Proef(meldingen=_van_het_bestand(lijst))
    for (nummer, cellen), rij in zip(lijst.rijen, uitkomst.rows, strict=False):
        naam = str(cellen.get("naam") or getattr(rij.instance, "naam", "") or "")[:120]
        if rij.is_invalid():
            verslag.fouten += _fouten(nummer, naam, rij.validation_error)
        elif rij.errors:
            verslag.fouten.append(
                Opmerking(nummer, naam, "kan niet worden verwerkt. Controleer de cellen van deze rij.")
            )
        elif rij.is_skip():
            verslag.ongewijzigd += 1
        else:
            anders = tuple(Verschil(kolom, oud, nieuw) for kolom, oud, nieuw in rij.diff)
            verslag.rijen.append(Rij(nummer, naam, nieuw=rij.is_new(), verschillen=anders))
            verslag.meldingen += _van_een_concept(nummer, naam, rij.instance)
            if not rij.is_new():
                verslag.meldingen += _van_lege_cellen(nummer, naam, anders, cellen)
    return verslag


def _van_een_concept(nummer: int, naam: str, instrument: Any) -> Iterable[Opmerking]:
    """What an instrument that is no more than a concept lacks of its description."""
    vormen = len(gekozen(instrument, "uitvoeringsvormen"))
    ontbreekt = wat_ontbreekt(beschrijving_van(instrument), uitvoeringsvormen=vormen)
    if ontbreekt and instrument.status == Status.CONCEPT:
        yield Opmerking(nummer, naam, f"is een concept. Er ontbreekt nog: {opsomming(ontbreekt)}.")


def _van_lege_cellen(
    nummer: int, naam: str, anders: Iterable[Verschil], cellen: Mapping[str, object]
) -> Iterable[Opmerking]:
    """What a row changes by saying nothing: easily overlooked by who filled in a template for one column."""
    door_leegte = [verschil for verschil in anders if not cellen[verschil.wat]]
    leeg = [verschil.wat for verschil in door_leegte if not verschil.nieuw]
    if leeg:
        woord = "veld" if len(leeg) == 1 else "velden"
        tekst = f"maakt {len(leeg)} {woord} leeg: {opsomming(leeg)}. Een kolom die u weglaat, blijft zoals hij is."
        yield Opmerking(nummer, naam, tekst)
    for verschil in door_leegte:
        if verschil.nieuw:
            yield Opmerking(nummer, naam, f"is leeg en wordt daarmee {verschil.nieuw}.", kolom=verschil.wat)


def _fouten(nummer: int, naam: str, fout: Any) -> Iterable[Opmerking]:
    for veld, meldingen in fout.message_dict.items():
        for melding in meldingen:
            yield Opmerking(nummer, naam, melding, kolom=_KOLOM_VAN.get(veld, ""))

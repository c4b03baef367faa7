"""What taking in a file would change, to show to a person first; and taking it in exactly as it was shown."""

import hashlib
import json
from dataclasses import asdict, dataclass, field
from pathlib import PurePath

from django.db import IntegrityError, transaction

from instrumenten.eva.bestand import lees_eva
from instrumenten.inlezen.bestand import Bestand, OnleesbaarBestand
from instrumenten.inlezen.bewaren import voer_uit
from instrumenten.inlezen.wijzigingen import Invoerverschil, Plan, stil
from instrumenten.uitwisseling.bestand import lees_csv, lees_xlsx
from instrumenten.uitwisseling.instrumentenlijst import Instrumentenlijst
from instrumenten.woorden import opsomming

# In bytes: more takes longer than a page may take.
MAXIMUM = 20 * 1024 * 1024
# How many of the columns that change the line of a row names.
_GENOEMD = 4


class NietZoalsGetoond(Exception):
    """Taking in the file would do something else now than was shown; `proef` is what."""

    def __init__(self, proef: "Proef") -> None:
        super().__init__("niet zoals getoond")
        self.proef = proef


@dataclass(frozen=True)
class Invoerrij:
    """An instrument that is added or changed, with its place in the file."""

    nummer: int
    naam: str
    nieuw: bool
    verschillen: tuple[Invoerverschil, ...] = ()

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

    rijen: list[Invoerrij] = field(default_factory=list)
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
    bestand = _lees(naam, inhoud)
    return _verslag(bestand, bestand.plan(vergrendel=False))


def neem_in(*, naam: str, inhoud: bytes, getoond: str) -> Proef:
    """Take in a file, all or nothing. Call where a user stands under every change, as in a request.

    `getoond`: the fingerprint of the report that was confirmed. Raises NietZoalsGetoond when the file has errors or the
    catalogue has changed in such a way that the report would be another one now.
    """
    try:
        return _neem_in(_lees(naam, inhoud), getoond)
    except IntegrityError:
        # Two that take in the same at once lock nothing of each other's: what is new to both is refused the second.
        proef = neem_proef(naam, inhoud)
        if proef.vingerafdruk == getoond:
            raise
        raise NietZoalsGetoond(proef) from None


@transaction.atomic
def _neem_in(bestand: Bestand, getoond: str) -> Proef:
    plan = bestand.plan(vergrendel=True)
    proef = _verslag(bestand, plan)
    if proef.fouten or proef.vingerafdruk != getoond:
        raise NietZoalsGetoond(proef)
    voer_uit(plan, stil)
    return proef


def _lees(naam: str, inhoud: bytes) -> Bestand:
    match PurePath(naam).suffix.lower():
        case ".json":
            return lees_eva(inhoud)
        case ".xlsx":
            return Instrumentenlijst(lees_xlsx(inhoud))
        case ".csv":
            return Instrumentenlijst(lees_csv(inhoud))
    raise OnleesbaarBestand("Kies een bestand dat eindigt op .xlsx, .csv of .json.")


def _verslag(bestand: Bestand, plan: Plan) -> Proef:
    rijen = [Invoerrij(i.nummer, i.naam, nieuw=True, verschillen=tuple(bestand.bij_nieuw(plan, i))) for i in plan.nieuw]
    rijen += [
        Invoerrij(w.gegevens.nummer, w.gegevens.naam, nieuw=False, verschillen=tuple(bestand.bij_wijziging(w)))
        for w in plan.gewijzigd
    ]
    opmerkingen = [(m.fout, Opmerking(m.nummer, m.naam, m.tekst, kolom=bestand.kolom(m))) for m in plan.meldingen]
    return Proef(
        rijen=sorted(rijen, key=lambda rij: rij.nummer),
        ongewijzigd=plan.ongewijzigd,
        fouten=[opmerking for fout, opmerking in opmerkingen if fout],
        meldingen=[opmerking for fout, opmerking in opmerkingen if not fout],
    )

"""One page of results: the instruments that were found, with what the page says of each.

As in `voorwaarden`, the SQL holds our own names and constants only. Made by the ORM at every search, it took several
times as long to write as to carry out.
"""
# ruff: noqa: S608

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from django.db import connection
from django.db.models import Model

from instrumenten.aanhang import Code
from instrumenten.models import Aanbieder, Doelgroep, Instrument, Klantkenmerk, Tegel, Zoekrij, Zoekset
from instrumenten.woorden import gemiddelde
from instrumenten.zoeken.facetten import Facetten
from instrumenten.zoeken.treffers import TREFFERS, ZONDER_TREFFERS, gemarkeerd

# What of an instrument is read at once: for the page, and for who knows the client. In the order of the model.
_VELDEN = tuple(
    veld.attname
    for veld in Instrument._meta.concrete_fields
    if veld.attname
    in {
        "id", "slug", "naam", "samenvatting", "groep", "individueel", "voorwaarden_deelname", "uren_per_week", "duur",
        "duur_eenheid", "kosten", "uitvoering",
    }
)  # fmt: skip
# The groups of choices that a result names its own of.
_GROEPEN = ("tegel", "kenmerk", "doelgroep")


@dataclass(frozen=True)
class Passendheid:
    """What there is to say of an instrument for someone: why it fits, what to mind, and what to go through."""

    past_bij: list[str]
    voorkeur: str
    let_op: list[str]
    voorwaarden: list[str]


@dataclass(frozen=True)
class Resultaat:
    """One instrument that was found. Of `instrument` is read what the page shows; it asks for the rest by itself.

    `naam` and `samenvatting` have their hits marked; `fragment` is a hit elsewhere, "" without one (see `treffers`).
    `sterren` is the average of its reviews, None without; `eerste_start` the first day from today on that it starts,
    None when unknown; `rang` how strongly the preference points at it; `adres` where one reads on.

    Whoever searches for a client adds what fits, the way into the plan, and in words that it was taken before.
    """

    instrument: Instrument
    naam: str
    samenvatting: str
    fragment: str
    aanbieder: str
    sterren: float | None
    beoordelingen: int
    eerste_start: date | None
    tegels: Sequence[Code]
    kenmerken: Sequence[Code]
    doelgroepen: Sequence[Code]
    rang: int
    adres: str
    passend: Passendheid | None = None
    actie_adres: str = ""
    actie_gedaan: str = ""

    @property
    def oordeel(self) -> str:
        """What its reviews say, "" without any: "4,3 van 5 sterren in 3 beoordelingen"."""
        if self.sterren is None:
            return ""
        aantal = f"{self.beoordelingen} {'beoordeling' if self.beoordelingen == 1 else 'beoordelingen'}"
        return f"{gemiddelde(self.sterren)} van 5 sterren in {aantal}"

    @property
    def oordeel_kort(self) -> str:
        """The same to look at: "4,3 (3)"."""
        return "" if self.sterren is None else f"{gemiddelde(self.sterren)} ({self.beoordelingen})"

    @property
    def begint(self) -> str:
        """The first day on which it starts, "" when that is not known."""
        return f"{self.eerste_start:%d-%m-%Y}" if self.eerste_start else ""

    @property
    def waarover(self) -> str:
        """Its tegels, its kenmerken and who offers it, in one line."""
        codes = (", ".join(code.naam for code in lijst) for lijst in (self.tegels, self.kenmerken))
        return " · ".join((*codes, self.aanbieder))


class _Rij(NamedTuple):
    """What the statement says beside the instrument itself."""

    aanbieder: str
    sterren: float | None
    beoordelingen: int
    eerste_start: date | None
    tegels: list[str]
    kenmerken: list[str]
    doelgroepen: list[str]
    naam: str
    samenvatting: str
    fragment: str


def _codes(model: type[Model], kolom: str) -> str:
    """The codes behind a set of keys, in the order of their list."""
    return f"""
        ARRAY(SELECT o.code FROM {Zoekset._meta.db_table} s
              JOIN {model._meta.db_table} o ON o.id::text = ANY(s.sleutels)
              WHERE s.id = z.{kolom} ORDER BY o.volgorde, o.code)"""


def _sql(treffers: str) -> str:
    """The statement; parameters `sleutels`, `op`, and `zoekterm` for hits."""
    return f"""
        SELECT {", ".join(f"i.{veld}" for veld in _VELDEN)}, a.naam, z.sterren, z.beoordelingen,
               (SELECT min(dag) FROM unnest(z.startdagen) dag WHERE dag >= %(op)s),
               {_codes(Tegel, "tegels")}, {_codes(Klantkenmerk, "kenmerken")}, {_codes(Doelgroep, "doelgroepen")}, t.*
        FROM {Zoekrij._meta.db_table} z
        JOIN {Instrument._meta.db_table} i ON i.id = z.instrument_id
        JOIN {Aanbieder._meta.db_table} a ON a.id = i.aanbieder_id,
        LATERAL ({treffers}) t
        WHERE z.instrument_id = ANY(%(sleutels)s)"""


_MET_TREFFERS, _ZONDER_TREFFERS = _sql(TREFFERS), _sql(ZONDER_TREFFERS)


def lees_resultaten(rang_van: Mapping[int, int], facetten: Facetten, *, zoekterm: str, op: date) -> list[Resultaat]:
    """The instruments with these primary keys, in order, each with its rang. One query; none without instruments.

    Names of codes come from the facets. What is gone since the search is left out.
    """
    if not rang_van:
        return []
    sql = _MET_TREFFERS if zoekterm else _ZONDER_TREFFERS
    with connection.cursor() as cursor:
        cursor.execute(sql, {"sleutels": list(rang_van), "op": op, "zoekterm": zoekterm})
        rijen = cursor.fetchall()
    gevonden = {}
    for waarden in rijen:
        instrument = Instrument.from_db(connection.alias, _VELDEN, waarden[: len(_VELDEN)])
        gevonden[instrument.pk] = instrument, _Rij(*waarden[len(_VELDEN) :])
    codes = {groep: {code: Code(code, naam) for code, naam in facetten.namen(groep).items()} for groep in _GROEPEN}
    return [_resultaat(*gevonden[sleutel], rang, codes) for sleutel, rang in rang_van.items() if sleutel in gevonden]


def _resultaat(instrument: Instrument, rij: _Rij, rang: int, codes: Mapping[str, Mapping[str, Code]]) -> Resultaat:
    def met_naam(groep: str, van_instrument: Iterable[str]) -> list[Code]:
        return [codes[groep][code] for code in van_instrument if code in codes[groep]]

    return Resultaat(
        instrument=instrument,
        naam=gemarkeerd(rij.naam),
        samenvatting=gemarkeerd(rij.samenvatting),
        fragment=gemarkeerd(rij.fragment),
        aanbieder=rij.aanbieder,
        sterren=rij.sterren,
        beoordelingen=rij.beoordelingen,
        eerste_start=rij.eerste_start,
        tegels=met_naam("tegel", rij.tegels),
        kenmerken=met_naam("kenmerk", rij.kenmerken),
        doelgroepen=met_naam("doelgroep", rij.doelgroepen),
        rang=rang,
        adres=instrument.get_absolute_url(),
    )

"""What a search gives: the options of every group with their number of results, and one page of instruments."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any

from django.db import connection
from django.utils import timezone

from instrumenten.aanhang import Code
from instrumenten.beoordelingen import met_oordeel
from instrumenten.models import Instrument, LocatieType
from instrumenten.zoeken.opdracht import Opdracht, tekorten
from instrumenten.zoeken.treffers import fragment, met_treffers
from instrumenten.zoeken.vraag import Voorkeur, Zoekvraag
from toegang.alfabet import op_alfabet

# More ways out of an empty result than these are no help.
WEGEN = 3


@dataclass(frozen=True)
class Optie:
    """One choice: its code in the address, its name, how many results it gives, and its place on the landscape."""

    code: str
    naam: str
    aantal: int
    gekozen: bool
    kop: str = ""
    kolom: int = 0
    rij: int = 0


@dataclass(frozen=True)
class Facetten:
    """Per group the options; the number of results; per active group the number without its choices."""

    opties: dict[str, list[Optie]]
    totaal: int
    gepubliceerd: int
    zonder: dict[str, int]

    def namen(self, groep: str) -> dict[str, str]:
        """Names by code."""
        return {optie.code: optie.naam for optie in self.opties[groep]}


@dataclass(frozen=True)
class Resultaat:
    """One instrument that was found, with what it serves and how strongly the preference points at it (`rang`).

    The instrument has `sterren` and `aantal_beoordelingen`, `eerste_start`, and after a search in the text what was
    hit (see `treffers`); `fragment` is a hit elsewhere than in name and summary.
    """

    instrument: Instrument
    tegels: Sequence[Code]
    kenmerken: Sequence[Code]
    doelgroepen: Sequence[Code]
    rang: int = 0
    fragment: str = ""

    @property
    def adres(self) -> str:
        """Where one reads on."""
        return self.instrument.get_absolute_url()


@dataclass(frozen=True)
class Uitslag:
    """The facets, and the page of results: primary keys in order, with how strongly the preference points at each.

    `zoekterm`: what the typed words became, as the database writes it; "" when nothing was searched for in the text.
    """

    facetten: Facetten
    voorkeur: dict[int, int] = field(default_factory=dict)
    zoekterm: str = ""

    def resultaten(self) -> list[Resultaat]:
        """The page of results in order. One query.

        Names come from the facets, so that an instrument brings codes only: by `Prefetch` its tegels, kenmerken and
        doelgroepen are three queries more, and reading the page takes twice the time.
        """
        if not self.voorkeur:
            return []
        namen = {groep: self.facetten.namen(groep) for groep in ("tegel", "kenmerk", "doelgroep")}

        def met_naam(groep: str, codes: Iterable[str]) -> list[Code]:
            return [Code(code, namen[groep][code]) for code in codes]

        rijen = met_oordeel(Instrument.objects.select_related("aanbieder").defer("doel", "werkwijze"))
        rijen = rijen.met_codes().met_eerste_start()
        gevonden = met_treffers(rijen, self.zoekterm).in_bulk(list(self.voorkeur))
        return [
            Resultaat(
                instrument=instrument,
                tegels=met_naam("tegel", instrument.tegelcodes),
                kenmerken=met_naam("kenmerk", instrument.kenmerkcodes),
                doelgroepen=met_naam("doelgroep", instrument.doelgroepcodes),
                rang=rang,
                fragment=fragment(instrument),
            )
            for sleutel, rang in self.voorkeur.items()
            # Gone between the two queries: then there is one less.
            if (instrument := gevonden.get(sleutel))
        ]


def zoek(vraag: Zoekvraag, *, voorkeur: Voorkeur | None = None, bladzijde: int = 1, per_pagina: int = 20) -> Uitslag:
    """The search: published instruments that meet the question, counted and in the asked order. One query.

    "Past" puts the preference first, then how well the text matches, then how many of the chosen tegels and kenmerken
    an instrument has. `bladzijde` from 1; beyond the last it is the last.
    """
    opdracht = Opdracht(vraag, op=timezone.localdate(), voorkeur=voorkeur, bladzijde=bladzijde, per_pagina=per_pagina)
    with connection.cursor() as cursor:
        cursor.execute(opdracht.sql(), opdracht.params)
        rijen = cursor.fetchall()
    return _lees(vraag, rijen)


def tel(vraag: Zoekvraag) -> Facetten:
    """Only the facets of a search. One query."""
    return zoek(vraag).facetten


def samen_los(vraag: Zoekvraag) -> list[tuple[tuple[str, ...], int]]:
    """The smallest groups of choices that must go together for a result, and how many that gives. One query.

    For a question without results, of which no single group stands in the way. At most WEGEN, most results first.
    """
    sql, params, groepen = tekorten(vraag, timezone.localdate())
    with connection.cursor() as cursor:
        cursor.execute(sql, params)
        rijen = cursor.fetchmany(WEGEN)
    return [
        (tuple(groep for n, groep in enumerate(groepen) if gemist >> n & 1), aantal)
        for gemist, aantal in rijen
        if gemist.bit_count() == rijen[0][0].bit_count()
    ]


def _lees(vraag: Zoekvraag, rijen: list[tuple[Any, ...]]) -> Uitslag:
    opties: dict[str, list[Optie]] = {}
    zonder: dict[str, int] = {}
    enkel: dict[str, int] = {}
    voorkeur: dict[int, int] = {}
    zoekterm = ""
    iedereen = {code: aantal for groep, code, *_, aantal in rijen if groep == "iedereen"}
    locaties = dict.fromkeys(LocatieType.values, 0)
    for groep, code, naam, _, kop, kolom, rij, aantal in sorted(
        rijen, key=lambda regel: (regel[0], regel[3], op_alfabet(regel[2]), regel[2])
    ):
        if groep in ("totaal", "gepubliceerd"):
            enkel[groep] = aantal
        elif groep == "zonder":
            zonder[code] = aantal
        elif groep == "resultaat":
            voorkeur[int(code)] = kolom
        elif groep == "iedereen":
            continue
        elif groep == "zoekterm":
            zoekterm = code or ""
        elif groep == "locatie":
            locaties[code] = aantal
        else:
            optie = Optie(code, naam, aantal + iedereen.get(groep, 0), code in vraag.gekozen(groep), kop, kolom, rij)
            opties.setdefault(groep, []).append(optie)
    opties["locatie"] = [Optie(code, naam, locaties[code], code in vraag.locatie) for code, naam in LocatieType.choices]
    for groep in ("aanbieder", "gebied"):
        opties.setdefault(groep, [])
    facetten = Facetten(
        opties, enkel["totaal"], enkel["gepubliceerd"], {groep: zonder[groep] for groep in vraag.actief()}
    )
    return Uitslag(facetten, voorkeur, zoekterm)

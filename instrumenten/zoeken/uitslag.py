"""What a search gives: the options of every group with their number of results, and one page of instruments."""

from dataclasses import dataclass, field

from django.db import connection
from django.utils import timezone

from instrumenten.zoeken.facetten import Facetten, Telregel, lees_facetten
from instrumenten.zoeken.opdracht import Opdracht, tekorten
from instrumenten.zoeken.resultaten import Resultaat, lees_resultaten
from instrumenten.zoeken.vraag import Voorkeur, Zoekvraag

# More ways out of an empty result than these are no help.
WEGEN = 3


@dataclass(frozen=True)
class Uitslag:
    """The facets, and the page of results: primary keys in order, with how strongly the preference points at each.

    `zoekterm`: what the typed words became, as the database writes it; "" when nothing was searched for in the text.
    """

    facetten: Facetten
    voorkeur: dict[int, int] = field(default_factory=dict)
    zoekterm: str = ""

    def resultaten(self) -> list[Resultaat]:
        """The page of results in order. One query."""
        return lees_resultaten(self.voorkeur, self.facetten, zoekterm=self.zoekterm, op=timezone.localdate())


def zoek(vraag: Zoekvraag, *, voorkeur: Voorkeur | None = None, bladzijde: int = 1, per_pagina: int = 20) -> Uitslag:
    """The search: published instruments that meet the question, counted and in the asked order. One query.

    "Past" puts the preference first, then how well the text matches, then how many of the chosen tegels and kenmerken
    an instrument has. `bladzijde` from 1; beyond the last it is the last.
    """
    opdracht = Opdracht(vraag, op=timezone.localdate(), voorkeur=voorkeur, bladzijde=bladzijde, per_pagina=per_pagina)
    with connection.cursor() as cursor:
        cursor.execute(opdracht.sql(), opdracht.params)
        regels = [Telregel(*rij) for rij in cursor.fetchall()]
    gevonden = sorted((regel.volgorde, regel.code, regel.kolom) for regel in regels if regel.groep == "resultaat")
    return Uitslag(
        facetten=lees_facetten(vraag, (regel for regel in regels if regel.groep not in ("resultaat", "zoekterm"))),
        voorkeur={int(sleutel): rang for _, sleutel, rang in gevonden},
        zoekterm=next((regel.code or "" for regel in regels if regel.groep == "zoekterm"), ""),
    )


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

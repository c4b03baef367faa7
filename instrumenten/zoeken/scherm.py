"""What the search page shows, from a question: options, what was chosen, results, and ways out of an empty result.

The same for the catalogue and for a search on behalf of someone: who knows the client adds that to the results.
"""

from dataclasses import dataclass, replace
from typing import Any

from django.core.paginator import Page
from django.http import HttpRequest

from instrumenten.forms import Zoekformulier, grens_in_woorden
from instrumenten.vergelijken import Vergelijkkeuze, vergelijkkeuze
from instrumenten.woorden import opsomming
from instrumenten.zoeken.facetten import Facetten, Optie
from instrumenten.zoeken.resultaten import Resultaat
from instrumenten.zoeken.uitslag import samen_los, zoek
from instrumenten.zoeken.vraag import (
    GRENZEN,
    GROEPEN,
    MEERVOUDIG,
    PRAKTISCH,
    SORTERINGEN,
    UITVOERINGEN,
    VORMEN,
    Voorkeur,
    Zoekvraag,
)
from toegang.paginering import Geteld, pagina

PER_PAGINA = 20
# Fewer results than this: say which choice to drop for more.
WEINIG = 3
ALLES = "alles"
# Between groups that are dropped together.
SAMEN = "+"
# Beyond any catalogue: a number that the database can still reckon with.
BLADZIJDEN_MAXIMUM = 1_000_000
GROEPNAMEN = {
    "tegel": "tegel", "kenmerk": "klantkenmerk", "tekst": "tekst", "uitvoeringsvorm": "uitvoeringsvorm",
    "vorm": "groep of individueel", "doelgroep": "doelgroep", "locatie": "soort locatie", "gebied": "gebied",
    "uitvoering": "zelf of inkoop", "aanbieder": "aanbieder", "duur": "totale duur", "uren": "uren per week",
    "kosten": "kosten", "sterren": "beoordeling",
}  # fmt: skip


@dataclass(frozen=True)
class Zoekkeuze:
    """Something that was chosen, as it is called in a form (`code`), and the address of the search without it."""

    tekst: str
    code: str
    adres: str


@dataclass(frozen=True)
class Uitweg:
    """A way out of a poor result: what to drop (`code` in a form), how many results that gives, and its address."""

    tekst: str
    aantal: int
    code: str
    adres: str


@dataclass(frozen=True)
class _Bladzijde:
    """The page that the search cut already, whichever part of the whole is asked for."""

    resultaten: list[Resultaat]

    def __getitem__(self, deel: slice) -> list[Resultaat]:
        return self.resultaten


@dataclass(frozen=True)
class Zoekscherm:
    """The search page. `pagina` holds the page of `Resultaat`; `basis` begins the address of another page.

    `opties` are those of `facetten`, with words for what is no code list. `niet_gezocht`: in the typed text there was
    nothing to search with. `vergelijking`: what this user chose to compare.
    """

    form: Zoekformulier
    vraag: Zoekvraag
    facetten: Facetten
    opties: dict[str, list[Optie]]
    pagina: Page[Any]
    basis: str
    gekozen: list[Zoekkeuze]
    uitwegen: list[Uitweg]
    niet_gezocht: bool
    vergelijking: Vergelijkkeuze
    alles: Zoekkeuze = Zoekkeuze("Alles", ALLES, Zoekvraag().adres())

    @property
    def resultaten(self) -> list[Resultaat]:
        """What this page shows, in order."""
        return list(self.pagina.object_list)

    def context(self) -> dict[str, Any]:
        """As the templates know it."""
        return {
            **vars(self),
            "sorteringen": SORTERINGEN,
            "praktisch_open": bool(self.vraag.actief()),
            "praktisch_aantal": sum(len(self.vraag.gekozen(groep)) for groep in PRAKTISCH),
        }


def in_woorden(facetten: Facetten, groep: str, keuze: str) -> str:
    """How one choice reads on the screen."""
    if groep == "tekst":
        return f"‘{keuze}’"
    if groep == "vorm":
        return VORMEN[keuze]
    if groep == "uitvoering":
        return UITVOERINGEN[keuze]
    if groep in GRENZEN or groep == "sterren":
        tekst = grens_in_woorden(groep, int(keuze))
        return tekst[0].upper() + tekst[1:]
    return facetten.namen(groep).get(keuze, keuze)


def zonder_keuze(vraag: Zoekvraag, code: str) -> Zoekvraag:
    """The question without what `Zoekkeuze.code` or `Uitweg.code` names.

    That is "kenmerk", "kenmerk:KK01", "tegel+tekst" or ALLES.

    Drops nothing when that is no choice.
    """
    if code == ALLES:
        return Zoekvraag(sorteer=vraag.sorteer)
    groep, _, keuze = code.partition(":")
    for deel in groep.split(SAMEN):
        vraag = vraag.zonder(deel, keuze or None) if deel in GROEPEN else vraag
    return vraag


def _uitwegen(vraag: Zoekvraag, facetten: Facetten) -> list[Uitweg]:
    """Per group that stands in the way: the search without it. Nothing when there is enough to choose from.

    When there is no result and no single group stands in the way: which groups together do, unless that is all of
    them. Then it costs a query.
    """
    if facetten.totaal >= WEINIG:
        return []
    wegen: list[tuple[tuple[str, ...], int]] = [
        ((groep,), aantal) for groep, aantal in facetten.zonder.items() if aantal > facetten.totaal
    ]
    if not wegen and not facetten.totaal and facetten.gepubliceerd and len(facetten.zonder) > 2:
        wegen = [(groepen, aantal) for groepen, aantal in samen_los(vraag) if len(groepen) < len(facetten.zonder)]
    return [_uitweg(vraag, facetten, groepen, aantal) for groepen, aantal in wegen]


def _uitweg(vraag: Zoekvraag, facetten: Facetten, groepen: tuple[str, ...], aantal: int) -> Uitweg:
    delen = []
    for groep in groepen:
        keuzes = [in_woorden(facetten, groep, keuze) for keuze in vraag.gekozen(groep)]
        delen.append(f"{GROEPNAMEN[groep]} {opsomming(keuzes, 'of')}")
    code = SAMEN.join(groepen)
    return Uitweg(opsomming(delen, "en"), aantal, code, zonder_keuze(vraag, code).adres())


def _gevraagde_bladzijde(request: HttpRequest) -> int:
    """The number of the page as the paginator reads it: no number is the first, less than one the last."""
    try:
        nummer = int(request.GET.get("pagina", "1"))
    except ValueError:
        return 1
    return min(nummer, BLADZIJDEN_MAXIMUM) if nummer > 0 else BLADZIJDEN_MAXIMUM


def zoekscherm(
    request: HttpRequest, *, formulier: Zoekformulier, vraag: Zoekvraag, voorkeur: Voorkeur | None = None
) -> Zoekscherm:
    """The search page for this question. Two queries: the search, and one page of results.

    A poor result can cost a third, see `_uitwegen`.
    """
    uitslag = zoek(vraag, voorkeur=voorkeur, bladzijde=_gevraagde_bladzijde(request), per_pagina=PER_PAGINA)
    facetten = uitslag.facetten
    bladzijde, basis = pagina(request, Geteld(_Bladzijde(uitslag.resultaten()), facetten.totaal), PER_PAGINA)
    return Zoekscherm(
        form=formulier,
        vraag=vraag,
        facetten=facetten,
        opties=_opties(facetten),
        pagina=bladzijde,
        basis=basis,
        gekozen=[
            Zoekkeuze(
                in_woorden(facetten, groep, keuze),
                f"{groep}:{keuze}" if groep in MEERVOUDIG else groep,
                vraag.zonder(groep, keuze).adres(),
            )
            for groep in vraag.actief()
            for keuze in vraag.gekozen(groep)
        ],
        uitwegen=_uitwegen(vraag, facetten),
        niet_gezocht=bool(vraag.tekst) and not uitslag.zoekterm,
        vergelijking=vergelijkkeuze(request.session),
    )


def _opties(facetten: Facetten) -> dict[str, list[Optie]]:
    """The options per group; what is no code list gets its words here, a limit reads as a sentence."""
    return facetten.opties | {
        groep: [replace(optie, naam=in_woorden(facetten, groep, optie.code)) for optie in facetten.opties[groep]]
        for groep in (*GRENZEN, "sterren", "vorm", "uitvoering")
    }

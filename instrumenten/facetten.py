"""How many results every choice would give, all of them in one statement.

Each published instrument is judged once per group of choices. An option counts the instruments that meet every *other*
group: none missed, or only the option's own group missed. That number is what choosing that option alone would give.

The pieces of SQL here hold names of our own tables and columns and constants of this app; what was typed is always a
parameter.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from django.db import connection

from instrumenten.models import Aanbieder, Doelgroep, Instrument, Klantkenmerk, Tegel, Uitvoeringsvorm
from instrumenten.zoeken import GRENSVELD, GRENZEN, UITVOERINGEN, VORMEN, Zoekvraag, met_groepen

# Providers can be many; the select shows those with most results. The rest is found by typing the name.
AANBIEDERS_MAXIMUM = 60


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


def _voldoet(groep: str, actief: tuple[str, ...]) -> str:
    """SQL: the instrument meets every group but this one."""
    return f"(g.gemist = 0 OR (g.gemist = 1 AND NOT g.ok_{groep}))" if groep in actief else "g.gemist = 0"


def _codelijst(groep: str, model: type, veld: str, actief: tuple[str, ...]) -> str:
    """Options of a code list that instruments are linked to."""
    relatie = Instrument._meta.get_field(veld)
    extra = {"tegel": "o.ondertitel, o.kolom, o.rij", "kenmerk": "o.groep, 0, 0"}.get(groep, "'', 0, 0")
    return f"""
        SELECT '{groep}', o.code, o.naam, o.volgorde::int, {extra}, count(g.id)::int
        FROM {model._meta.db_table} o
        LEFT JOIN {relatie.m2m_db_table()} k ON k.{relatie.m2m_reverse_name()} = o.id
        LEFT JOIN geteld g ON g.id = k.{relatie.m2m_column_name()} AND {_voldoet(groep, actief)}
        GROUP BY o.id"""  # noqa: S608


def _doelgroepen(actief: tuple[str, ...]) -> str:
    """Options of doelgroep: the instruments for that group and those for everyone."""
    relatie = Instrument._meta.get_field("doelgroepen")
    voldoet = _voldoet("doelgroep", actief)
    return f"""
        SELECT 'doelgroep', o.code, o.naam, o.volgorde::int, '', 0, 0,
               (count(g.id) + (SELECT count(*) FROM geteld g WHERE g.zonder_doelgroep AND {voldoet}))::int
        FROM {Doelgroep._meta.db_table} o
        LEFT JOIN {relatie.m2m_db_table()} k ON k.doelgroep_id = o.id
        LEFT JOIN geteld g ON g.id = k.instrument_id AND {voldoet}
        GROUP BY o.id"""  # noqa: S608


def _aanbieders(vraag: Zoekvraag, actief: tuple[str, ...], params: list[object]) -> str:
    params.append(list(vraag.aanbieder))
    return f"""
        (SELECT 'aanbieder', o.code, o.naam, 0, '', 0, 0, count(g.id)::int
         FROM {Aanbieder._meta.db_table} o
         LEFT JOIN geteld g ON g.aanbieder_id = o.id AND {_voldoet("aanbieder", actief)}
         GROUP BY o.id
         ORDER BY o.code = ANY(%s) DESC, count(g.id) DESC, o.naam
         LIMIT {AANBIEDERS_MAXIMUM})"""  # noqa: S608


def _enkel(groep: str, code: str, naam: str, plaats: int, voorwaarde: str, params: list[object]) -> str:
    """One option that is a condition on the instrument itself."""
    params.extend([code, naam])
    return f"""
        SELECT '{groep}', %s, %s, {plaats}, '', 0, 0, (count(*) FILTER (WHERE {voorwaarde}))::int
        FROM geteld g"""  # noqa: S608


def _delen(vraag: Zoekvraag, actief: tuple[str, ...], params: list[object]) -> Iterator[str]:
    yield """
        SELECT 'totaal', '', '', 0, '', 0, count(*)::int, (count(*) FILTER (WHERE g.gemist = 0))::int FROM geteld g"""
    for groep in actief:
        yield _enkel("zonder", groep, "", 0, _voldoet(groep, actief), params)
    yield _codelijst("tegel", Tegel, "tegels", actief)
    yield _codelijst("kenmerk", Klantkenmerk, "klantkenmerken", actief)
    yield _codelijst("uitvoeringsvorm", Uitvoeringsvorm, "uitvoeringsvormen", actief)
    yield _doelgroepen(actief)
    yield _aanbieders(vraag, actief, params)
    for plaats, (code, naam) in enumerate(VORMEN.items()):
        yield _enkel("vorm", code, naam, plaats, f"g.{code} AND {_voldoet('vorm', actief)}", params)
    for plaats, (code, naam) in enumerate(UITVOERINGEN.items()):
        passend = f"g.uitvoering IN ('{code}', 'zelf_inkoop') AND {_voldoet('uitvoering', actief)}"
        yield _enkel("uitvoering", code, naam, plaats, passend, params)
    for groep, grenzen in GRENZEN.items():
        for grens in grenzen:
            binnen = f"g.{GRENSVELD[groep]} <= {grens} AND {_voldoet(groep, actief)}"
            yield _enkel(groep, str(grens), "", grens, binnen, params)


def tel(vraag: Zoekvraag) -> Facetten:
    """All options with their counts under the present other choices, and the number of results. One query."""
    actief = vraag.actief()
    basis, basisparams = met_groepen(vraag).query.sql_with_params()
    gemist = " + ".join(f"(NOT ok_{groep})::int" for groep in actief) or "0"
    params: list[object] = []
    delen = " UNION ALL ".join(_delen(vraag, actief, params))
    opdracht = f"""
        WITH basis AS MATERIALIZED ({basis}),
             geteld AS MATERIALIZED (SELECT *, {gemist} AS gemist FROM basis)
        {delen}"""  # noqa: S608
    with connection.cursor() as cursor:
        cursor.execute(opdracht, [*basisparams, *params])
        rijen = cursor.fetchall()
    return _lees(vraag, rijen)


def _lees(vraag: Zoekvraag, rijen: list[tuple]) -> Facetten:
    opties: dict[str, list[Optie]] = {}
    zonder: dict[str, int] = {}
    totaal = gepubliceerd = 0
    op_volgorde = sorted(rijen, key=lambda regel: (regel[0], regel[3], regel[2]))
    for groep, code, naam, _, kop, kolom, rij, aantal in op_volgorde:
        if groep == "totaal":
            totaal, gepubliceerd = aantal, rij
        elif groep == "zonder":
            zonder[code] = aantal
        else:
            optie = Optie(code, naam, aantal, code in vraag.gekozen(groep), kop, kolom, rij)
            opties.setdefault(groep, []).append(optie)
    return Facetten(opties, totaal, gepubliceerd, {groep: zonder[groep] for groep in vraag.actief()})

"""What a row of the search index must meet, in SQL, for each group in which something was chosen.

The pieces of SQL hold names of our own tables and columns and constants of this app; what was typed or chosen is always
a parameter, under the name of its group.
"""
# ruff: noqa: S608

from collections.abc import Iterable, Mapping
from typing import Any

from django.db.models import Model

from instrumenten.models import Aanbieder, Doelgroep, Gebied, Klantkenmerk, Tegel, Uitvoeringsvorm, Zoekset
from instrumenten.zoeken.vraag import GRENSVELD, VORMEN, Zoekvraag

# Per group of choices out of a code list: the column of Zoekrij with its set of keys, and that list.
CODELIJSTEN: dict[str, tuple[str, type[Model]]] = {
    "tegel": ("tegels", Tegel),
    "kenmerk": ("kenmerken", Klantkenmerk),
    "uitvoeringsvorm": ("uitvoeringsvormen", Uitvoeringsvorm),
    "doelgroep": ("doelgroepen", Doelgroep),
    "gebied": ("gebieden", Gebied),
}

GEPUBLICEERD = "z.zichtbaar AND (z.vanaf IS NULL OR z.vanaf <= %(op)s) AND (z.tot IS NULL OR z.tot >= %(op)s)"
LEGE_SET = "zoekset('{}')"
# Of stop words alone nothing can be asked.
_TREFFER = "(SELECT alles FROM zoekterm) IS NULL OR z.instrument_id IN (SELECT instrument_id FROM treffer)"


def sleutels(model: type[Model], parameter: str) -> str:
    """The primary keys behind the chosen codes, as text; read once for the whole statement."""
    return (
        f"(SELECT coalesce(array_agg(id::text), '{{}}') FROM {model._meta.db_table} WHERE code = ANY(%({parameter})s))"
    )


def met_een_van(kolom: str, gekozen: str) -> str:
    """The set of keys in this column holds one of the chosen."""
    return f"z.{kolom} IN (SELECT s.id FROM {Zoekset._meta.db_table} s WHERE s.sleutels && {gekozen}::text[])"


def voorwaarden(vraag: Zoekvraag, params: dict[str, Any]) -> dict[str, str]:
    """Per active group: what a row `z` must meet. All of them together is the search. Adds to the parameters.

    The text comes last: what fails something cheaper need not be looked up in its hits.
    """
    gevonden = {}
    for groep in sorted(vraag.actief(), key=lambda groep: groep == "tekst"):
        gekozen = getattr(vraag, groep)
        params[groep] = list(gekozen) if isinstance(gekozen, tuple) else gekozen
        gevonden[groep] = _voorwaarde(vraag, groep)
    return gevonden


def alle(voorwaarden: Iterable[str]) -> str:
    """All of these in one condition, judged one by one until the first that fails.

    As a CASE, for which the database expects many rows whatever it knows of them. Taken apart it would expect a
    handful, and read the whole index again for each.
    """
    samen = " AND ".join(f"({voorwaarde})" for voorwaarde in voorwaarden)
    return f"CASE WHEN {samen or 'true'} THEN true ELSE false END"


def gemist(voorwaarden: Mapping[str, str]) -> str:
    """Which of these groups a row fails, as a number: a bit per group, in their order."""
    delen = (f"CASE WHEN {stelt} THEN 0 ELSE {1 << plaats} END" for plaats, stelt in enumerate(voorwaarden.values()))
    return " + ".join(delen) or "0"


def _voorwaarde(vraag: Zoekvraag, groep: str) -> str:
    if groep in CODELIJSTEN:
        kolom, model = CODELIJSTEN[groep]
        voorwaarde = met_een_van(kolom, sleutels(model, groep))
        # An instrument without doelgroep is for everyone (Eva); what is there everywhere is there in each area.
        ook = {"doelgroep": f"z.doelgroepen = {LEGE_SET} OR ", "gebied": "z.overal OR "}
        return ook.get(groep, "") + voorwaarde
    if groep == "locatie":
        return met_een_van("locaties", "%(locatie)s")
    if groep == "tekst":
        return _TREFFER if vraag.woorden() else "true"
    if groep == "vorm":
        return " OR ".join(f"z.{vorm}" for vorm in VORMEN if vorm in vraag.vorm) or "false"
    if groep == "uitvoering":
        return "z.uitvoering = 'zelf_inkoop' OR z.uitvoering = ANY(%(uitvoering)s)"
    if groep == "aanbieder":
        return f"z.aanbieder_id IN (SELECT id FROM {Aanbieder._meta.db_table} WHERE code = ANY(%(aanbieder)s))"
    if groep == "sterren":
        return "z.sterren >= %(sterren)s"
    # The unknown is within no limit.
    return f"z.{GRENSVELD[groep]} <= %({groep})s"

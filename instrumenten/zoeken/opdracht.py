"""One statement for one search: how many instruments each choice would give (`telling`), and a page of results.

As in `voorwaarden`, the SQL holds our own names and constants only.
"""
# ruff: noqa: S608

from collections.abc import Iterator
from datetime import date
from typing import Any

from instrumenten.models import Klantkenmerk, Tegel, Zoekrij, Zoektekst
from instrumenten.zoeken.genoemd import zoektermen
from instrumenten.zoeken.telling import Telling
from instrumenten.zoeken.voorwaarden import CODELIJSTEN, GEPUBLICEERD, gemist, met_een_van, sleutels, voorwaarden
from instrumenten.zoeken.vraag import GENOEMD, VERWANT, Voorkeur, Zoekvraag
from instrumenten.zoeken.woorden import IN_NAAM, tekstdelen

_RANGEN = "LEFT JOIN naamtreffer n USING (instrument_id) LEFT JOIN tekstrang r USING (instrument_id)"


def tekorten(vraag: Zoekvraag, op: date) -> tuple[str, dict[str, Any], list[str]]:
    """A statement, its parameters and the active groups: per number of what fails (a bit per group) how many rows.

    What fails least comes first, and of that what most instruments fail.
    """
    params: dict[str, Any] = {"op": op, "woorden": vraag.woorden()}
    gesteld = voorwaarden(vraag, params)
    sql = f"""
        {f"WITH {tekstdelen()}" if params["woorden"] else ""}
        SELECT gemist, count(*) FROM (
            SELECT {gemist(gesteld)} AS gemist FROM {Zoekrij._meta.db_table} z WHERE {GEPUBLICEERD} OFFSET 0) z
        GROUP BY gemist ORDER BY bit_count(gemist::bit(16)), count(*) DESC, gemist"""
    return sql, params, list(gesteld)


class Opdracht:
    """The statement and its parameters. Rows: group, code, name, order, heading, column, row, number.

    The number of an option of doelgroep or gebied is without the instruments for everyone: those are in "iedereen".
    """

    def __init__(
        self, vraag: Zoekvraag, *, op: date, voorkeur: Voorkeur | None, bladzijde: int, per_pagina: int
    ) -> None:
        self.vraag, self.voorkeur = vraag, voorkeur or Voorkeur()
        self.params: dict[str, Any] = {
            "op": op, "bladzijde": bladzijde, "per_pagina": per_pagina, "aanbieder": [], "gebied": [],
        }  # fmt: skip
        self.met_woorden = bool(vraag.woorden())
        if self.met_woorden:
            self.params["woorden"] = vraag.woorden()
        self.genoemd = self.params["genoemd"] = zoektermen(self.voorkeur.namen)
        self.telling = Telling(voorwaarden(vraag, self.params))

    def sql(self) -> str:
        """The whole statement."""
        delen = [tekstdelen()] if self.met_woorden else []
        delen += [self._genoemd()] if self.genoemd else []
        delen += [self.telling.basis(), self.telling.telling()]
        return f"WITH {', '.join(delen)} {' UNION ALL '.join(self._delen())}"

    def _delen(self) -> Iterator[str]:
        yield from self.telling.delen()
        yield self._bladzijde()
        if self.met_woorden:
            yield "SELECT 'zoekterm', alles::text, '', 0, '', 0, 0, 0 FROM zoekterm"

    def _bladzijde(self) -> str:
        """The instruments of the asked page, or of the last when there are not so many."""
        overslaan = (
            f"""least(%(bladzijde)s - 1, (SELECT greatest({self.telling.totaal()} - 1, 0)::bigint / %(per_pagina)s))
                * %(per_pagina)s"""
            if self.params["bladzijde"] > 1
            else "0"
        )
        return f"""
            SELECT 'resultaat', instrument_id::text, '', row_number() OVER ()::int, '', rang_voorkeur, 0, 0
            FROM (
                SELECT z.instrument_id, {self._voorkeur()} AS rang_voorkeur
                FROM basis z {_RANGEN if self.met_woorden else ""}
                WHERE {self.telling.voldoet()}
                ORDER BY {self._volgorde()}
                LIMIT %(per_pagina)s
                OFFSET {overslaan}) p"""

    def _volgorde(self) -> str:
        """What to sort by. Unknown duration, cost, stars and start come last; the name decides between equals.

        Stars are compared as they are shown: of two with 4,0 the one with more reviews comes first.
        """
        past = ["rang_voorkeur DESC"] if self._gaat_iets_voor() else []
        past += ["coalesce(n.rang, 0) + coalesce(r.rang, 0) DESC"] if self.met_woorden else []
        keuzes = self._keuzes()
        past += [f"{' + '.join(keuzes)} DESC"] if keuzes else []
        sorteer = {
            "naam": [],
            "duur": ["z.duur_uren ASC NULLS LAST"],
            "kosten": ["z.kosten ASC NULLS LAST"],
            "sterren": ["round(z.sterren::numeric, 1) DESC NULLS LAST", "z.beoordelingen DESC"],
            "start": ["(SELECT min(dag) FROM unnest(z.startdagen) dag WHERE dag >= %(op)s) ASC NULLS LAST"],
            "past": past,
        }[self.vraag.sorteer]
        return ", ".join([*sorteer, "z.alfabet", "z.instrument_id"])

    def _keuzes(self) -> list[str]:
        """One for each of the chosen tegels and kenmerken that a row has; of one choice, every result has it."""
        delen = []
        for groep in ("tegel", "kenmerk"):
            gekozen = getattr(self.vraag, groep)
            kolom, model = CODELIJSTEN[groep]
            for plaats, code in enumerate(gekozen if len(gekozen) > 1 else ()):
                self.params[f"{groep}{plaats}"] = [code]
                delen.append(f"({met_een_van(kolom, sleutels(model, f'{groep}{plaats}'))})::int")
        return delen

    def _genoemd(self) -> str:
        """The instruments that the preference names.

        Asked term by term: of all terms in one the database expects half of the catalogue, and reads that instead.
        """
        return f"""genoemd AS MATERIALIZED (
            SELECT instrument_id
            FROM unnest(%(genoemd)s::text[]) term,
                 LATERAL (SELECT instrument_id FROM {Zoektekst._meta.db_table}
                          WHERE {IN_NAAM} @@ to_tsquery('dutch', term) OFFSET 0) z)"""

    def _gaat_iets_voor(self) -> bool:
        return bool(self.genoemd or (self.voorkeur.tegel and self.voorkeur.kenmerk))

    def _voorkeur(self) -> str:
        """Two steps above the rest: named; on a preferred tegel and kenmerk."""
        takken = []
        if self.genoemd:
            takken.append(f"WHEN z.instrument_id IN (SELECT instrument_id FROM genoemd) THEN {GENOEMD}")
        if self.voorkeur.tegel and self.voorkeur.kenmerk:
            self.params |= {
                "voorkeur_tegel": list(self.voorkeur.tegel),
                "voorkeur_kenmerk": list(self.voorkeur.kenmerk),
            }
            takken.append(
                f"WHEN {met_een_van('tegels', sleutels(Tegel, 'voorkeur_tegel'))} "
                f"AND {met_een_van('kenmerken', sleutels(Klantkenmerk, 'voorkeur_kenmerk'))} THEN {VERWANT}"
            )
        return f"CASE {' '.join(takken)} ELSE 0 END" if takken else "0"

"""What there is: the published instruments, their use and their rating, by tegel × klantkenmerk.

Counted over the search index, per pair of sets of keys, of which there are fewer than instruments; then sets become
codes. The SQL holds names of our own tables and constants only.
"""
# ruff: noqa: S608

from datetime import date, timedelta

from django.db import connections, router
from django.db.models import Model

from caseload.dekking.cijfers import Dekkingscijfers
from caseload.dekking.maten import GEBRUIK_DAGEN
from instrumenten.models import Instrument, Klantkenmerk, Tegel, Zoekrij, Zoekset
from instrumenten.zoeken.voorwaarden import GEPUBLICEERD
from trajecten.models import Inzet, InzetStatus


def _codes(model: type[Model]) -> str:
    """The codes of this list by the set of keys that holds them."""
    return f"""(
        SELECT s.id AS verzameling, o.code
        FROM {Zoekset._meta.db_table} s JOIN {model._meta.db_table} o ON o.id::text = ANY(s.sleutels))"""


_SQL = f"""
    WITH gebruik AS (
        SELECT instrument_id, count(*) AS begonnen FROM {Inzet._meta.db_table}
        WHERE begin BETWEEN %(sinds)s AND %(op)s AND status <> %(voorgesteld)s GROUP BY instrument_id),
    paar AS (
        SELECT z.tegels, z.kenmerken, count(*) AS aantal, sum(g.begonnen) AS begonnen,
               sum(z.beoordelingen) AS oordelen, sum(z.sterren * z.beoordelingen) AS som
        FROM {Zoekrij._meta.db_table} z LEFT JOIN gebruik g USING (instrument_id)
        WHERE {GEPUBLICEERD} GROUP BY z.tegels, z.kenmerken),
    tegel AS MATERIALIZED {_codes(Tegel)},
    kenmerk AS MATERIALIZED {_codes(Klantkenmerk)}
    SELECT tegel.code, kenmerk.code, sum(aantal)::int, coalesce(sum(begonnen), 0)::int, sum(oordelen)::int, sum(som)
    FROM paar JOIN tegel ON tegel.verzameling = tegels JOIN kenmerk ON kenmerk.verzameling = kenmerken
    GROUP BY tegel.code, kenmerk.code"""


def lees_aanbod(op: date) -> dict[tuple[str, str], Dekkingscijfers]:
    """Supply, use and rating of every tegel and kenmerk that have an instrument on that day. One query.

    Use: the deployments that began in the GEBRUIK_DAGEN before, other than a proposal.
    """
    with connections[router.db_for_read(Instrument)].cursor() as cursor:
        cursor.execute(
            _SQL, {"op": op, "sinds": op - timedelta(days=GEBRUIK_DAGEN), "voorgesteld": InzetStatus.VOORGESTELD}
        )
        rijen = cursor.fetchall()
    return {
        (tegel, kenmerk): Dekkingscijfers(
            aanbod=aantal,
            gebruik=gebruik,
            # The sum of the stars is a whole number; averages times their number may be a hair beside it.
            sterren=round(som) / oordelen if oordelen else None,
            beoordelingen=oordelen,
        )
        for tegel, kenmerk, aantal, gebruik, oordelen, som in rijen
    }

"""Makes a demo many times as large within the database: every row that hangs from a client or a colleague, copied.

    python -m bench.vermenigvuldigen KEER [DATABASE]     after which there are KEER times as many clients

For the embedded server, as its superuser. Which tables and columns follows from the models; a copy of a row has every
key moved by the same distance, so what points at each other still does. Colleagues and teams are copied along, so a
caseload and a team stay as large as they were; lists and the catalogue stay one. See docs/besluiten/0043.
"""

import sys
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

import psycopg
from django.apps import apps
from django.db.models import AutoField, BigAutoField, CharField, Field, ForeignKey, GeneratedField, Model, UUIDField
from psycopg import sql

Verbinding = psycopg.Connection[tuple[Any, ...]]

# What the copies are of; all that hangs from these comes along.
WORTELS = ("klanten.Klant", "toegang.Gebruiker", "toegang.Team")
# What names a colleague and is no part of a caseload: keys of forms that were used, files of the catalogue.
NIET = {"toegang.Verwerking", "instrumenten.Mediabestand"}

# How a copy writes what names a person. `n` is the number of the copy, from 1 on; `stap_…` the distance of a table.
_FUNCTIES = """
CREATE FUNCTION pg_temp.nummer(oud text, n bigint, stap bigint) RETURNS text LANGUAGE sql IMMUTABLE RETURN
    CASE WHEN oud ~ '^K-[0-9]+$' THEN 'K-' || lpad(
        (substr(oud, 3)::bigint + n * stap)::text, greatest(6, length((substr(oud, 3)::bigint + n * stap)::text)), '0')
    ELSE oud END;
CREATE FUNCTION pg_temp.mobiel(oud text, n bigint) RETURNS text LANGUAGE sql IMMUTABLE RETURN
    CASE WHEN oud ~ '^06-?[0-9]{8}$' THEN left(oud, -8)
        || lpad(((right(oud, 8)::bigint + n * 104729) % 100000000)::text, 8, '0') ELSE oud END;
CREATE FUNCTION pg_temp.mail(oud text, n bigint) RETURNS text LANGUAGE sql IMMUTABLE RETURN
    replace(oud, '@', '.' || n || '@');
CREATE FUNCTION pg_temp.geboren(oud text, n bigint) RETURNS text LANGUAGE sql IMMUTABLE RETURN
    CASE WHEN oud ~ '-00' THEN oud ELSE to_char(oud::date + n::int, 'YYYY-MM-DD') END;
CREATE FUNCTION pg_temp.regels(oud jsonb, n bigint, stap bigint) RETURNS jsonb LANGUAGE sql IMMUTABLE RETURN
    (SELECT coalesce(jsonb_agg(
        jsonb_set(deel, '{pk}', to_jsonb((deel ->> 'pk')::bigint + n * stap)) ORDER BY plek), '[]')
     FROM jsonb_array_elements(oud) WITH ORDINALITY d(deel, plek));
CREATE FUNCTION pg_temp.inhoud(
    oud jsonb, n bigint, stap_klant bigint, stap_doel bigint, stap_inzet bigint, stap_afspraak bigint
) RETURNS jsonb LANGUAGE sql IMMUTABLE RETURN
    oud || jsonb_build_object(
        'klant', oud -> 'klant' || jsonb_build_object(
            'klantnummer', pg_temp.nummer(oud #>> '{klant,klantnummer}', n, stap_klant)),
        'doelen', (
            SELECT coalesce(jsonb_agg(
                jsonb_set(deel, '{inzetten}', pg_temp.regels(deel -> 'inzetten', n, stap_inzet)) ORDER BY plek), '[]')
            FROM jsonb_array_elements(pg_temp.regels(oud -> 'doelen', n, stap_doel)) WITH ORDINALITY d(deel, plek)),
        'afspraken_klant', pg_temp.regels(oud -> 'afspraken_klant', n, stap_afspraak),
        'afspraken_gemeente', pg_temp.regels(oud -> 'afspraken_gemeente', n, stap_afspraak),
        'afspraken_anderen', pg_temp.regels(oud -> 'afspraken_anderen', n, stap_afspraak));
"""
_STAPPEN_VAN_PLAN = "{trajecten_doel}, {trajecten_inzet}, {gesprekken_afspraak}"
# The columns that a copy has its own words for, by model and field: `$` is the column, `{table}` its distance. Without
# these one would be known already as a hundred others, and a plan would seem to have been changed altogether. Events
# keep the words of the original, as no page shows them.
EIGEN = {
    "klanten.Klant.klantnummer": "pg_temp.nummer($, n, {klanten_klant})",
    "klanten.Klant.geboortedatum": "pg_temp.geboren($, n)",
    "klanten.Klant.telefoon": "pg_temp.mobiel($, n)",
    "klanten.Klant.telefoonsleutel": "pg_temp.mobiel($, n)",
    "klanten.Klant.email": "pg_temp.mail($, n)",
    "klanten.Klant.mailsleutel": "pg_temp.mail($, n)",
    "toegang.Gebruiker.username": "$ || '.' || n",
    "toegang.Gebruiker.email": "pg_temp.mail($, n)",
    "toegang.Team.naam": "$ || ' ' || n",
    "toegang.Inzage.gebruikersnaam": "$ || '.' || n",
    "toegang.Inzage.team": "$ || ' ' || n",
    "toegang.Inzage.klantnummer": "pg_temp.nummer($, n, {klanten_klant})",
    "toegang.Inzage.klantnummers": (
        "(SELECT coalesce(array_agg(pg_temp.nummer(nr, n, {klanten_klant}) ORDER BY plek), ARRAY[]::text[])"
        " FROM unnest($) WITH ORDINALITY u(nr, plek))"
    ),
    "trajecten.Planversie.inhoud": f"pg_temp.inhoud($, n, {{klanten_klant}}, {_STAPPEN_VAN_PLAN})",
}
# What triggers keep up from rows that were copied while they were off, in a table that was not.
_BIJWERKEN = ("SELECT zoekindex_rijen(array(SELECT id FROM instrumenten_instrument))",)
# Sequences that no key of a table draws from, with the last number that was given out.
_REEKSEN = {"klanten_klantnummer": "SELECT max(substr(klantnummer, 3)::bigint) FROM klanten_klant"}


@dataclass(frozen=True)
class Tabel:
    """A table that is copied: its model, and of each column to write what stands in the copy."""

    model: type[Model]
    kolommen: Mapping[str, str]

    @property
    def naam(self) -> str:
        """As the database calls it."""
        return self.model._meta.db_table


def _modellen() -> dict[str, type[Model]]:
    """The models by table. Of two on one table (a link between two, and what follows its history) the first."""
    gevonden: dict[str, type[Model]] = {}
    for model in apps.get_models(include_auto_created=True):
        if model._meta.managed and not model._meta.proxy and model._meta.label not in NIET:
            gevonden.setdefault(model._meta.db_table, model)
    return gevonden


def _verwijzingen(model: type[Model]) -> "list[tuple[Field[Any, Any], str]]":
    """The foreign keys of this model, with the table that each points at."""
    return [(veld, _doel(veld)) for veld in model._meta.concrete_fields if isinstance(veld, ForeignKey)]


def _doel(veld: "ForeignKey[Any, Any]") -> str:
    return str(veld.related_model._meta.db_table)


def wat_eraan_hangt() -> dict[str, type[Model]]:
    """Every table that holds something of a client or a colleague, with its model; the roots first."""
    alle = _modellen()
    gevonden = {apps.get_model(wortel)._meta.db_table: apps.get_model(wortel) for wortel in WORTELS}
    erbij = True
    while erbij:
        erbij = False
        for tabel, model in alle.items():
            if tabel not in gevonden and any(doel in gevonden for _, doel in _verwijzingen(model)):
                gevonden[tabel] = model
                erbij = True
    return gevonden


def _uitdrukking(veld: "Field[Any, Any]", gekopieerd: Iterable[str]) -> str:
    """What stands in a copy of this column. `{table}` is the distance between two copies of a row of that table.

    Raises TypeError for a column that must be different in each row, of a kind that this does not know how to change.
    """
    kolom = f'oud."{veld.column}"'
    if isinstance(veld, ForeignKey):
        doel = _doel(veld)
        if doel not in gekopieerd:
            return kolom
        if not veld.target_field.primary_key:
            raise TypeError(f"{veld} points at something else than a key.")
        return f"{kolom} + n * {{{doel}}}"
    if isinstance(veld, AutoField | BigAutoField):
        return f"{kolom} + n * {{{veld.model._meta.db_table}}}"
    if isinstance(veld, UUIDField) and veld.unique:
        return "gen_random_uuid()"
    if eigen := EIGEN.get(f"{veld.model._meta.label}.{veld.name}"):
        return eigen.replace("$", kolom)
    if veld.unique and isinstance(veld, CharField):
        return f"{kolom} || '.' || n"
    if veld.unique:
        raise TypeError(f"{veld} is different in each row.")
    return kolom


def tabellen() -> list[Tabel]:
    """What to copy, and how."""
    hangt = wat_eraan_hangt()
    return [
        Tabel(
            model,
            {
                veld.column: _uitdrukking(veld, hangt)
                for veld in model._meta.concrete_fields
                if veld.column and not isinstance(veld, GeneratedField)
            },
        )
        for model in hangt.values()
    ]


def _stap(verbinding: Verbinding, tabel: Tabel) -> int:
    """How far apart the copies of a row of this table lie: the highest key, so that they close up."""
    sleutel = tabel.model._meta.pk
    if not isinstance(sleutel, AutoField | BigAutoField):
        return 0
    kolom, rijen = sql.Identifier(str(sleutel.column)), sql.Identifier(tabel.naam)
    return _getal(verbinding, sql.SQL("SELECT max({}) FROM {}").format(kolom, rijen))


def _getal(verbinding: Verbinding, opdracht: sql.Composed) -> int:
    rij = verbinding.execute(opdracht).fetchone()
    return int(rij[0] or 0) if rij else 0


@contextmanager
def _zonder_indexen(verbinding: Verbinding, tabel: Tabel) -> Iterator[None]:
    """Inside, the table has those indexes only that hold a rule; afterwards the others again. Half the time."""
    indexen = verbinding.execute(
        "SELECT indexrelid::regclass::text, pg_get_indexdef(indexrelid) FROM pg_index"
        " WHERE indrelid = %s::regclass AND NOT indisunique",
        [f'"{tabel.naam}"'],
    ).fetchall()
    for naam, _ in indexen:
        verbinding.execute(f"DROP INDEX {naam}")
    yield
    for _, opdracht in indexen:
        verbinding.execute(opdracht)


def _kopieer(verbinding: Verbinding, tabel: Tabel, stappen: Mapping[str, int], keer: int) -> None:
    waarden = ", ".join(tabel.kolommen.values()).format(**stappen)
    verbinding.execute(
        sql.SQL(
            "INSERT INTO {tabel} ({kolommen}) SELECT {waarden} FROM generate_series(1, {hoogste}) n, {tabel} oud"
        ).format(
            tabel=sql.Identifier(tabel.naam),
            kolommen=sql.SQL(", ").join(map(sql.Identifier, tabel.kolommen)),
            waarden=sql.SQL(waarden),
            hoogste=sql.Literal(keer - 1),
        )
    )
    sleutel = tabel.model._meta.pk
    if stappen[tabel.naam]:
        verbinding.execute(
            "SELECT setval(pg_get_serial_sequence(%s, %s), %s)",
            [f'"{tabel.naam}"', sleutel.column, stappen[tabel.naam] * keer],
        )


def vermenigvuldig(verbinding: Verbinding, keer: int) -> None:
    """Make everything that hangs from clients and colleagues `keer` times as much, within the transaction that runs.

    The connection is of a superuser: triggers and foreign keys are off meanwhile, so nothing is recorded of the copies
    and no proof of who acts is asked; events are copied as rows. What a trigger would have kept up is brought up to
    date. The chain over the record (decision 33) holds no copies: `controleer_verslag` finds them, as it should.
    """
    if keer < 2:
        return
    plan = tabellen()
    stappen = {tabel.naam: _stap(verbinding, tabel) for tabel in plan}
    verbinding.execute("SET LOCAL session_replication_role = replica")
    verbinding.execute(_FUNCTIES)
    verbinding.execute("SET LOCAL maintenance_work_mem = '512MB'")
    for tabel in plan:
        with _zonder_indexen(verbinding, tabel):
            _kopieer(verbinding, tabel, stappen, keer)
    verbinding.execute("SET LOCAL session_replication_role = origin")
    for opdracht in _BIJWERKEN:
        verbinding.execute(opdracht)
    for reeks, hoogste in _REEKSEN.items():
        verbinding.execute("SELECT setval(%s, %s)", [reeks, _getal(verbinding, sql.SQL(hoogste).format())])


def main() -> None:
    """Multiply the database that the arguments name, and let the server know its new sizes."""
    from config import databank

    keer, naam = int(sys.argv[1]), sys.argv[2] if len(sys.argv) > 2 else databank.DATABANK
    with databank.in_gebruik(), psycopg.connect(databank.adres("postgres", naam)) as verbinding:
        vermenigvuldig(verbinding, keer)
        verbinding.commit()
        verbinding.autocommit = True
        verbinding.execute("VACUUM ANALYZE")


if __name__ == "__main__":
    import os

    import django

    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")
    django.setup()
    main()

"""Finds what was done to the record behind its back, by the owner of the database as well.

Reads everything in one snapshot, in the database itself or streaming, so that the size of the record does not matter.
Findings name tables and numbers of rows, never a person.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from hashlib import sha256
from typing import Any

import pgtrigger.registry
from django.apps import apps
from django.conf import settings
from django.db import connections, transaction
from django.db.backends.base.base import BaseDatabaseWrapper
from django.db.backends.utils import CursorWrapper

from toegang.verslag.inrichten import LOGBOEK, sleutel_van_rij
from toegang.verslag.vormen import Vorm, lees_vormen

# How many row numbers a finding names.
VOORBEELDEN = 5
# A line says when it happened; further than this from the moment of sealing it was not written by the application.
SPELING = "1 day"


@dataclass(frozen=True)
class Bevinding:
    """One kind of finding in one place: what is wrong, how often, and the numbers of the first rows."""

    wat: str
    aantal: int
    nummers: list[int]

    def __str__(self) -> str:
        meer = ", …" if self.aantal > len(self.nummers) else ""
        waar = f" (nummer {', '.join(map(str, self.nummers))}{meer})" if self.nummers else ""
        return f"{self.wat}: {self.aantal}{waar}"


@dataclass(frozen=True)
class Kop:
    """The head of the chain: the number of its last link, and the hash that everything before it leads to."""

    nummer: int
    hash: str

    def __str__(self) -> str:
        return f"{self.nummer}:{self.hash}"


@dataclass
class Uitslag:
    """What the check found. `bijzonder` is no finding, but should be explained by whoever keeps the database."""

    regels: int = 0
    kop: Kop | None = None
    bevindingen: list[Bevinding] = field(default_factory=list)
    bijzonder: list[str] = field(default_factory=list)


def kop_van(using: str) -> Kop | None:
    """The head of the chain now; None when nothing was sealed yet."""
    with connections[using].cursor() as cursor:
        cursor.execute("SELECT nummer, encode(hash, 'hex') FROM verslag.schakel ORDER BY nummer DESC LIMIT 1")
        rij = cursor.fetchone()
    return Kop(*rij) if rij else None


def _stroom(verbinding: BaseDatabaseWrapper, opdracht: str) -> Iterator[tuple[Any, ...]]:
    """The rows of a query, a few thousand at a time."""
    with verbinding.chunked_cursor() as cursor:
        cursor.execute(opdracht)
        while rijen := cursor.fetchmany(2000):
            yield from rijen


class _Teller:
    """Counts findings of one kind and remembers the first few."""

    def __init__(self, wat: str) -> None:
        self.wat, self.aantal, self.nummers = wat, 0, []  # type: ignore[var-annotated]

    def tel(self, nummer: int) -> None:
        self.aantal += 1
        if len(self.nummers) < VOORBEELDEN:
            self.nummers.append(nummer)

    def bevinding(self) -> Iterator[Bevinding]:
        if self.aantal:
            yield Bevinding(self.wat, self.aantal, self.nummers)


_SCHAKELS = """
    SELECT s.nummer, s.bundel, trunc(extract(epoch FROM s.op) * 1000000)::bigint, s.aantal, s.soort,
           s.inhoud, s.hash, coalesce(r.aantal, 0), coalesce(r.inhoud, sha256(''::bytea))
      FROM verslag.schakel s
      LEFT JOIN (
        SELECT bundel, count(*) AS aantal, sha256(string_agg(
                   int8send(nummer) || int4send(vorm) || int8send(rij) || afdruk, ''::bytea ORDER BY nummer)) AS inhoud
          FROM verslag.regel GROUP BY bundel
      ) r ON r.bundel = s.bundel
     ORDER BY s.nummer
"""


def _controleer_keten(verbinding: BaseDatabaseWrapper, uitslag: Uitslag, eerder: str) -> None:
    """Follow the chain from its first link; every hash is computed here, not believed."""
    gat = _Teller("schakels die ontbreken of verplaatst zijn")
    breuk = _Teller("schakels die niet volgen uit de vorige")
    inhoud_anders = _Teller("schakels waarvan de inhoud is gewijzigd")
    terug = _Teller("schakels met een vroeger tijdstip dan de vorige")
    vorige, nummer, moment, gezien = b"", 0, 0, not eerder
    for rij in _stroom(verbinding, _SCHAKELS):
        dit, bundel, op, aantal, soort, inhoud, opgeslagen, geteld, berekend = rij
        if dit != nummer + 1:
            gat.tel(dit)
        if op < moment:
            terug.tel(dit)
        if (aantal, bytes(inhoud)) != (geteld, bytes(berekend)):
            inhoud_anders.tel(dit)
        hoort = sha256(vorige + f"{dit}|{bundel}|{op}|{aantal}|{soort}".encode() + bytes(inhoud)).digest()
        if hoort != bytes(opgeslagen):
            breuk.tel(dit)
        vorige, nummer, moment = bytes(opgeslagen), dit, op
        gezien = gezien or eerder in {vorige.hex(), f"{dit}:{vorige.hex()}"}
    uitslag.kop = Kop(nummer, vorige.hex()) if nummer else None
    for teller in (gat, breuk, inhoud_anders, terug):
        uitslag.bevindingen += teller.bevinding()
    if not gezien:
        uitslag.bevindingen.append(Bevinding("de kop die u bewaarde staat niet meer in de keten", 1, []))


def _tel(cursor: CursorWrapper, uitslag: Uitslag, wat: str, bron: str, nummer: str) -> None:
    """Add a finding for the rows of this FROM clause, when there are any."""
    cursor.execute(f"SELECT count(*), (array_agg({nummer} ORDER BY {nummer}))[1:{VOORBEELDEN}] FROM {bron}")  # noqa: S608
    aantal, nummers = cursor.fetchone()
    if aantal:
        uitslag.bevindingen.append(Bevinding(wat, aantal, nummers))


def _controleer_regels(cursor: CursorWrapper, uitslag: Uitslag) -> None:
    """Lines that no link holds, and lines of a transaction that never ended."""
    los = "verslag.regel r WHERE NOT EXISTS (SELECT 1 FROM verslag.schakel s WHERE s.bundel = r.bundel)"
    _tel(cursor, uitslag, "regels die aan geen schakel vastzitten", los, "r.nummer")
    # A form that can be read no more is set aside by a migration only, which seals its rows anew. Without that it would
    # be a way to have rows not looked at.
    opnieuw = (
        "SELECT 1 FROM verslag.regel n JOIN verslag.vorm w ON w.id = n.vorm"
        " WHERE w.tabel = v.tabel AND n.rij = r.rij AND n.nummer > r.nummer"
    )
    terzijde = (
        "verslag.regel r JOIN verslag.vorm v ON v.id = r.vorm"
        f" WHERE v.vervallen AND to_regclass(v.tabel::text) IS NOT NULL AND NOT EXISTS ({opnieuw})"
    )
    _tel(cursor, uitslag, "regels die terzijde zijn gezet zonder opnieuw te zijn verzegeld", terzijde, "r.nummer")
    vormloos = "verslag.regel r WHERE NOT EXISTS (SELECT 1 FROM verslag.vorm v WHERE v.id = r.vorm)"
    _tel(cursor, uitslag, "regels waarvan niet te zien is van welke tabel ze zijn", vormloos, "r.nummer")
    cursor.execute("SELECT count(*) FROM verslag.regel")
    [uitslag.regels] = cursor.fetchone()
    cursor.execute(
        "SELECT soort, sum(aantal)::bigint, to_char(op AT TIME ZONE 'Europe/Amsterdam', 'DD-MM-YYYY HH24:MI')"
        " FROM verslag.schakel WHERE soort <> 'gewoon' GROUP BY 1, 3 ORDER BY 3"
    )
    uitslag.bijzonder = [
        f"{aantal} {'regel' if aantal == 1 else 'regels'} {soort} op {op}" for soort, aantal, op in cursor.fetchall()
    ]


def _controleer_tabel(cursor: CursorWrapper, uitslag: Uitslag, tabel: str, vormen: list[Vorm]) -> None:
    """Every row of a table of the record against the prints: gone, changed, put in, or under another moment."""
    sleutel = sleutel_van_rij(tabel.strip('"'))
    moment = "tijdstip" if sleutel == "id" else "pgh_created_at"
    nummers = ", ".join(str(vorm.id) for vorm in vormen)
    van_hier = f"verslag.regel g WHERE g.vorm IN ({nummers})"
    weg = f"{van_hier} AND NOT EXISTS (SELECT 1 FROM {tabel} t WHERE t.{sleutel} = g.rij)"  # noqa: S608
    _tel(cursor, uitslag, f"{tabel}: rijen die zijn verwijderd", weg, "g.rij")
    erbij = f"{tabel} t WHERE NOT EXISTS (SELECT 1 FROM {van_hier} AND g.rij = t.{sleutel})"  # noqa: S608
    _tel(cursor, uitslag, f"{tabel}: rijen die buiten de applicatie om zijn toegevoegd", erbij, f"t.{sleutel}")
    for vorm in vormen:
        if not vorm.vervallen:
            anders = (
                f"verslag.regel g JOIN {tabel} t ON t.{sleutel} = g.rij"
                f" WHERE g.vorm = {vorm.id} AND g.afdruk <> {vorm.afdruk('t')}"
            )
            _tel(cursor, uitslag, f"{tabel}: rijen die zijn gewijzigd", anders, "g.rij")
    later = (
        f"verslag.regel g JOIN verslag.schakel s ON s.bundel = g.bundel AND s.soort = 'gewoon'"
        f" JOIN {tabel} t ON t.{sleutel} = g.rij WHERE g.vorm IN ({nummers})"
        f" AND abs(extract(epoch FROM t.{moment} - s.op)) > extract(epoch FROM INTERVAL '{SPELING}')"
    )
    _tel(cursor, uitslag, f"{tabel}: rijen met een ander tijdstip dan waarop ze zijn bijgeschreven", later, "g.rij")


def _tabellen_van_het_verslag() -> set[str]:
    """The tables that the chain must know, whatever it says itself."""
    return {LOGBOEK} | {model._meta.db_table for model in apps.get_models() if hasattr(model, "pgh_tracked_model")}


def _controleer_bewaking(cursor: CursorWrapper, uitslag: Uitslag) -> None:
    """What keeps the record must itself be in place: triggers that are there and on, functions with their rights."""
    verwacht = {(model._meta.db_table, trigger.get_pgid(model)) for model, trigger in pgtrigger.registry.registered()}
    tabellen = {tabel for tabel, naam in verwacht if naam.startswith("pgtrigger_append_only")}
    verwacht |= {(tabel, naam) for tabel in tabellen for naam in ("verslag_wie", "verslag_zegel")}
    cursor.execute(
        "SELECT c.relname, t.tgname, p.prosecdef FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid"
        " JOIN pg_proc p ON p.oid = t.tgfoid WHERE NOT t.tgisinternal AND t.tgenabled IN ('O', 'A')"
    )
    aan = {(tabel, naam): definer for tabel, naam, definer in cursor.fetchall()}
    for tabel, naam in sorted(verwacht - set(aan)):
        uitslag.bevindingen.append(Bevinding(f"{tabel}: de bewaking {naam} staat uit of ontbreekt", 1, []))
    zacht = sum(1 for plek in verwacht & set(aan) if not aan[plek])
    if zacht:
        uitslag.bevindingen.append(Bevinding("bewaking zonder de rechten van de eigenaar; voer migrate uit", zacht, []))


def _controleer_rechten(cursor: CursorWrapper, uitslag: Uitslag) -> None:
    """What the application's user may not do. Restoring a backup may bring other rights than there were."""
    cursor.execute(
        """
        WITH wie AS (SELECT oid FROM pg_roles WHERE rolname = %s AND rolname <> current_user),
        tabel AS (SELECT DISTINCT v.tabel::oid AS oid FROM verslag.vorm v JOIN pg_class c ON c.oid = v.tabel)
        SELECT 'tijdelijke tabellen maken', has_database_privilege(wie.oid, current_database(), 'TEMP') FROM wie
        UNION ALL SELECT 'iets maken in public', has_schema_privilege(wie.oid, 'public', 'CREATE') FROM wie
        UNION ALL SELECT 'optreden als de eigenaar', pg_has_role(wie.oid, current_user, 'MEMBER') FROM wie
        UNION ALL SELECT 'in het verslag schrijven', bool_or(
            has_table_privilege(wie.oid, tabel.oid, 'DELETE, TRUNCATE, TRIGGER')
            OR has_any_column_privilege(wie.oid, tabel.oid, 'INSERT, UPDATE')) FROM wie, tabel
        UNION ALL SELECT 'tabellen legen of van bewaking voorzien', bool_or(has_table_privilege(
            wie.oid, c.oid, 'TRUNCATE, TRIGGER')) FROM wie, pg_class c
            WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p')
        UNION ALL SELECT 'bij de keten of de sleutels', bool_or(
            has_any_column_privilege(wie.oid, c.oid, 'SELECT, INSERT, UPDATE')
            OR has_table_privilege(wie.oid, c.oid, 'DELETE, TRUNCATE')) FROM wie, pg_class c
            WHERE c.relnamespace = 'verslag'::regnamespace AND c.relkind = 'r'
        UNION ALL SELECT 'functies van de eigenaar aanroepen', bool_or(
            has_function_privilege(wie.oid, p.oid, 'EXECUTE'))
            FROM wie, pg_proc p WHERE p.proname <> 'leg_inzage_vast' AND (p.pronamespace = 'verslag'::regnamespace
                OR (p.pronamespace = 'public'::regnamespace AND p.proname LIKE 'pgtrigger\\_%%'))
        """,
        [settings.DATABANKGEBRUIKER],
    )
    for recht, heeft in cursor.fetchall():
        if heeft:
            wat = f"de gebruiker van de applicatie kan {recht}; voer migrate uit"
            uitslag.bevindingen.append(Bevinding(wat, 1, []))
    cursor.execute(
        """
        SELECT 1 FROM pg_roles r WHERE rolname = %s AND rolname <> current_user
           -- What holds here: for this role in this database, for the role, for the database, for the server.
           AND coalesce((
               SELECT split_part(regel, '=', 2)::boolean
                 FROM pg_db_role_setting s, unnest(s.setconfig) regel
                WHERE s.setrole IN (r.oid, 0) AND split_part(regel, '=', 1) = 'track_activities'
                  AND s.setdatabase IN (0, (SELECT oid FROM pg_database WHERE datname = current_database()))
                ORDER BY s.setrole <> 0 DESC, s.setdatabase <> 0 DESC LIMIT 1
           ), current_setting('track_activities')::boolean)
        """,
        [settings.DATABANKGEBRUIKER],
    )
    if cursor.fetchone():
        wat = "de gebruiker van de applicatie kan meelezen met andere verbindingen; zet track_activities uit (README)"
        uitslag.bevindingen.append(Bevinding(wat, 1, []))


def controleer(*, using: str, eerder: str = "", meld: Callable[[str], None] = lambda _: None) -> Uitslag:
    """Check the whole record as the owner of the database. `eerder` is a head that was kept elsewhere (hash, or number
    and hash); `meld` hears which table has its turn. Reads only, in one snapshot.
    """
    uitslag, verbinding = Uitslag(), connections[using]
    with transaction.atomic(using=using):
        with verbinding.cursor() as cursor:
            if not verbinding.savepoint_ids:
                cursor.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY")
        meld("keten")
        _controleer_keten(verbinding, uitslag, eerder)
        with verbinding.cursor() as cursor:
            _controleer_regels(cursor, uitslag)
            per_tabel: dict[str, list[Vorm]] = {}
            for vorm in lees_vormen(cursor):
                per_tabel.setdefault(vorm.tabel, []).append(vorm)
            aanwezig = set(verbinding.introspection.table_names(cursor))
            bekend = {tabel.strip('"') for tabel in per_tabel}
            for tabel in sorted((_tabellen_van_het_verslag() & aanwezig) - bekend):
                uitslag.bevindingen.append(Bevinding(f"{tabel}: de keten kent deze tabel niet", 1, []))
            for tabel, vormen in per_tabel.items():
                if tabel.strip('"') in aanwezig:
                    meld(tabel)
                    _controleer_tabel(cursor, uitslag, tabel, vormen)
                else:
                    uitslag.bijzonder.append(f"een tabel van het verslag is vervallen ({tabel})")
            _controleer_bewaking(cursor, uitslag)
            _controleer_rechten(cursor, uitslag)
    return uitslag

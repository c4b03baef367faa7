"""After every migration: the owner's functions, the triggers and the rights by which the record keeps itself."""

from collections.abc import Iterable
from pathlib import Path

from django.conf import settings
from django.db import connections, transaction
from django.db.backends.utils import CursorWrapper

from toegang.models import Inzage
from toegang.verslag.bewijs import sleutel_uit
from toegang.verslag.vormen import Vorm, werk_vorm_bij

_SQL = Path(__file__).parent / "sql"
LOGBOEK = "toegang_inzage"


def sleutel_van_rij(tabel: str) -> str:
    """The column that names a row of a table of the record."""
    return "id" if tabel == LOGBOEK else "pgh_id"


def verbinding_van_eigenaar() -> str:
    """The alias of the owner's connection: the default one where the owner and the application are one user."""
    gebruikers = [connections[alias].settings_dict["USER"] for alias in ("default", "eigenaar")]
    return "default" if gebruikers[0] == gebruikers[1] else "eigenaar"


def bestaat(cursor: CursorWrapper) -> bool:
    """Whether the schema of the record is there: not before its migration, nor after going back."""
    cursor.execute("SELECT to_regclass('verslag.schakel') IS NOT NULL")
    return bool(cursor.fetchone()[0])


def _zet_sleutels(cursor: CursorWrapper) -> None:
    """The keys of now and, while a secret key is being replaced, of before; any other key goes."""
    sleutels = [sleutel_uit(geheim) for geheim in (settings.SECRET_KEY, *settings.SECRET_KEY_FALLBACKS)]
    cursor.execute("DELETE FROM verslag.sleutel WHERE kenmerk <> ALL (%s)", [[s.kenmerk for s in sleutels]])
    for sleutel in sleutels:
        cursor.execute(
            "INSERT INTO verslag.sleutel VALUES (%s, %s, %s) ON CONFLICT (kenmerk) DO NOTHING",
            [sleutel.kenmerk, sleutel.binnen, sleutel.buiten],
        )


def _voer_uit(cursor: CursorWrapper, bestand: str, **invulling: object) -> None:
    opdracht = (_SQL / bestand).read_text(encoding="utf-8")
    # Straight to the driver: no statement of the history is put before it, and a per cent sign is just that.
    cursor.connection.execute(opdracht.format(**invulling) if invulling else opdracht)


def _trekker(cursor: CursorWrapper, naam: str, tabel: str, wanneer: str, functie: str) -> None:
    cursor.execute("SELECT 1 FROM pg_trigger WHERE tgname = %s AND tgrelid = %s::regclass", [naam, tabel])
    if not cursor.fetchone():
        cursor.execute(
            f'CREATE TRIGGER {naam} {wanneer} INSERT ON "{tabel}" FOR EACH ROW EXECUTE FUNCTION verslag.{functie}()'
        )


def _neem_over(cursor: CursorWrapper, vorm: Vorm, tabel: str, voorwaarde: str, hoe: str) -> None:
    """Seal rows that stand there already, in one bundle, under the word that says so."""
    sleutel = sleutel_van_rij(tabel)
    cursor.execute("SELECT nextval('verslag.bundelnummer')")
    [bundel] = cursor.fetchone()
    cursor.execute(
        f'WITH erbij AS (INSERT INTO verslag.regel (bundel, vorm, rij, afdruk) SELECT %s, %s, r."{sleutel}",'  # noqa: S608
        f' {vorm.afdruk("r")} FROM "{tabel}" r {voorwaarde} ORDER BY r."{sleutel}" RETURNING nummer)'
        " SELECT min(nummer) FROM erbij",
        [bundel, vorm.id],
    )
    [eerste] = cursor.fetchone()
    if eerste is not None:
        cursor.execute("SELECT verslag.sluit(%s, %s, %s)", [bundel, eerste, hoe])


def _richt_tabel_in(cursor: CursorWrapper, tabel: str) -> None:
    stand = werk_vorm_bij(cursor, tabel)
    if tabel == LOGBOEK:
        _voer_uit(cursor, "leg_inzage_vast.sql", vorm=stand.vorm.id, afdruk=stand.vorm.afdruk("t"))
    else:
        _voer_uit(
            cursor, "gebeurtenis.sql", functie=f"zegel_{tabel}", vorm=stand.vorm.id, afdruk=stand.vorm.afdruk("NEW")
        )
        _trekker(cursor, "verslag_wie", tabel, "BEFORE", "wie")
        _trekker(cursor, "verslag_zegel", tabel, "AFTER", f"zegel_{tabel}")
    if stand.nieuw:
        _neem_over(cursor, stand.vorm, tabel, "", "overgenomen")
    if stand.vervallen:
        lijst = ", ".join(map(str, stand.vervallen))
        al_gezegeld = f'verslag.regel g WHERE g.vorm IN ({lijst}) AND g.rij = r."{sleutel_van_rij(tabel)}"'
        _neem_over(cursor, stand.vorm, tabel, f"WHERE EXISTS (SELECT 1 FROM {al_gezegeld})", "hervormd")  # noqa: S608


def _sluit_af(cursor: CursorWrapper, tabellen: Iterable[str], rol: str | None) -> None:
    """Take away what would let the application's user (and anybody else) write the record or stand in its way."""
    for wie in ["PUBLIC", *([rol] if rol else [])]:
        cursor.execute(f"REVOKE ALL ON ALL FUNCTIONS IN SCHEMA verslag FROM {wie}")
        cursor.execute(f"REVOKE ALL ON ALL TABLES IN SCHEMA verslag FROM {wie}")
        cursor.execute(f"REVOKE ALL ON ALL SEQUENCES IN SCHEMA verslag FROM {wie}")
        for tabel in tabellen:
            cursor.execute(f'REVOKE INSERT, UPDATE, DELETE, TRUNCATE, REFERENCES, TRIGGER ON "{tabel}" FROM {wie}')
        # A table of one's own, in the temporary schema or in public, could stand before a real one.
        cursor.execute(
            "SELECT current_database(), pg_has_role(datdba, 'MEMBER') FROM pg_database"
            " WHERE datname = current_database()"
        )
        databank, eigen = cursor.fetchone()
        if eigen:
            cursor.execute(f'REVOKE TEMPORARY, CREATE ON DATABASE "{databank}" FROM {wie}')
        cursor.execute("SELECT pg_has_role(nspowner, 'MEMBER') FROM pg_namespace WHERE nspname = 'public'")
        if cursor.fetchone()[0]:
            cursor.execute(f"REVOKE CREATE ON SCHEMA public FROM {wie}")
    if rol:
        cursor.execute(f"GRANT USAGE ON SCHEMA verslag TO {rol}")
        cursor.execute(
            f"GRANT EXECUTE ON FUNCTION verslag.leg_inzage_vast(text, text, text[], text, text, text, text) TO {rol}"
        )


def richt_verslag_in(using: str, tabellen: Iterable[str], rol: str | None) -> None:
    """Put everything in place for these tables of the record. `rol` is the application's user, quoted, if it is another
    than the owner. Harmless to repeat; without the schema it does nothing.
    """
    with transaction.atomic(using=using), connections[using].cursor() as cursor:
        if not bestaat(cursor):
            return
        _voer_uit(cursor, "functies.sql")
        _zet_sleutels(cursor)
        for tabel in tabellen:
            _richt_tabel_in(cursor, tabel)
        cursor.execute("SELECT verslag.verhard()")
        _sluit_af(cursor, tabellen, rol)


def neem_logboek_over(regels: list[Inzage], *, using: str) -> None:
    """Add lines to the access log about days that are past, as the owner, sealed as "overgenomen": for a demo, or when
    a log comes from elsewhere. The report of `controleer_verslag` tells how many lines came in like this, and when.
    """
    with transaction.atomic(using=using), connections[using].cursor() as cursor:
        cursor.execute("SELECT coalesce(max(id), 0) FROM toegang_inzage")
        [laatste] = cursor.fetchone()
        Inzage.objects.using(using).bulk_create(regels, batch_size=2000)
        stand = werk_vorm_bij(cursor, LOGBOEK)
        _neem_over(cursor, stand.vorm, LOGBOEK, f"WHERE r.id > {int(laatste)}", "overgenomen")


def verhard(using: str) -> None:
    """Make triggers that were just installed functions of the owner again."""
    with connections[using].cursor() as cursor:
        if bestaat(cursor):
            cursor.execute("SELECT verslag.verhard()")

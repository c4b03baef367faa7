"""What a row of the record looks like to the chain: which columns, written so that no setting of a session matters.

The print of a row stays the same when a later migration adds or renames a column or makes a text longer. When a column
goes, or becomes another kind of thing, what was sealed with it cannot be checked any more: those rows are sealed anew,
under today's date and the word "hervormd", and the report says so.
"""

from dataclasses import dataclass

from django.db.backends.utils import CursorWrapper

# How a kind of column is written. Moments and days as numbers, bytes in hexadecimals, numbers without trailing zeros;
# whatever is not named here has one way of being written already.
_UITDRUKKING = {
    "moment": "extract(epoch FROM {})",
    "dag": "({} - DATE '2000-01-01')",
    "bytes": "encode({}, 'hex')",
    "decimaal": "trim_scale({})",
    "breuk": "encode(float8send({}::float8), 'hex')",
    "tekst": "{}",
    "geheel": "{}",
}
_SOORT = {
    "timestamptz": "moment",
    "timestamp": "moment",
    "interval": "moment",
    "date": "dag",
    "bytea": "bytes",
    "numeric": "decimaal",
    "float4": "breuk",
    "float8": "breuk",
    "varchar": "tekst",
    "bpchar": "tekst",
    "text": "tekst",
    "int2": "geheel",
    "int4": "geheel",
    "int8": "geheel",
}


@dataclass(frozen=True)
class Kolom:
    """A column of a table of the record: its name now, its place, and what kind of thing it holds."""

    naam: str
    plaats: int
    soort: str


@dataclass(frozen=True)
class Vorm:
    """The columns that a print is made of. `tabel` is its name now, ready for use in a statement."""

    id: int
    tabel: str
    kolommen: tuple[Kolom, ...]
    vervallen: bool

    def afdruk(self, rij: str) -> str:
        """The SQL expression for the print (SHA-256) of the row that is called `rij` in the statement."""
        delen = ", ".join(_UITDRUKKING.get(k.soort, "{}").format(f'{rij}."{k.naam}"') for k in self.kolommen)
        return f"sha256(convert_to(ROW({delen})::text, 'UTF8'))"


def _kolommen(cursor: CursorWrapper, tabel: str) -> tuple[Kolom, ...]:
    cursor.execute(
        "SELECT a.attname, a.attnum, t.typname FROM pg_attribute a JOIN pg_type t ON t.oid = a.atttypid"
        " WHERE a.attrelid = %s::regclass AND a.attnum > 0 AND NOT a.attisdropped ORDER BY a.attnum",
        [tabel],
    )
    return tuple(Kolom(naam, plaats, _SOORT.get(soort, soort)) for naam, plaats, soort in cursor.fetchall())


def lees_vormen(cursor: CursorWrapper, tabel: str | None = None) -> list[Vorm]:
    """The forms that were ever used, of one table or of all, oldest first."""
    cursor.execute(
        "SELECT id, tabel::text, kolommen, plaatsen, soorten, vervallen FROM verslag.vorm"
        " WHERE %s::text IS NULL OR tabel = to_regclass(%s) ORDER BY id",
        [tabel, tabel],
    )
    return [
        Vorm(pk, tabel, tuple(map(Kolom, namen, plaatsen, soorten)), vervallen)
        for pk, tabel, namen, plaatsen, soorten, vervallen in cursor.fetchall()
    ]


def _nu(vorm: Vorm, kolommen: tuple[Kolom, ...]) -> tuple[Kolom, ...] | None:
    """The columns of an earlier form as they are called now; None when one is gone or became something else."""
    for sleutel in ("naam", "plaats"):
        bekend = {getattr(kolom, sleutel): kolom for kolom in kolommen}
        gevonden = [bekend.get(getattr(kolom, sleutel)) for kolom in vorm.kolommen]
        gelijk = [nu for nu, toen in zip(gevonden, vorm.kolommen, strict=True) if nu and nu.soort == toen.soort]
        if len(gelijk) == len(vorm.kolommen):
            return tuple(gelijk)
    return None


@dataclass(frozen=True)
class Vormstand:
    """The form of a table now, whether the table is new to the chain, and the forms that can be read no more."""

    vorm: Vorm
    nieuw: bool
    vervallen: list[int]


def werk_vorm_bij(cursor: CursorWrapper, tabel: str) -> Vormstand:
    """Bring what the chain knows of the columns of this table up to date."""
    kolommen = _kolommen(cursor, tabel)
    eerdere = lees_vormen(cursor, tabel)
    vervallen = []
    for vorm in eerdere:
        nu = None if vorm.vervallen else _nu(vorm, kolommen)
        if nu is None and not vorm.vervallen:
            cursor.execute("UPDATE verslag.vorm SET vervallen = true WHERE id = %s", [vorm.id])
            vervallen.append(vorm.id)
        elif nu is not None and nu != vorm.kolommen:
            cursor.execute(
                "UPDATE verslag.vorm SET kolommen = %s, plaatsen = %s WHERE id = %s",
                [[k.naam for k in nu], [k.plaats for k in nu], vorm.id],
            )
    if not any(vorm.kolommen == kolommen for vorm in lees_vormen(cursor, tabel)):
        cursor.execute(
            "INSERT INTO verslag.vorm (tabel, kolommen, plaatsen, soorten) VALUES (%s::regclass, %s, %s, %s)",
            [tabel, [k.naam for k in kolommen], [k.plaats for k in kolommen], [k.soort for k in kolommen]],
        )
    huidige = next(vorm for vorm in reversed(lees_vormen(cursor, tabel)) if vorm.kolommen == kolommen)
    return Vormstand(huidige, not eerdere, vervallen)

"""Many rows at once: keys ahead, inserts in rounds, one update for all."""

from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import Any

from django.db import connection, models
from django.utils import timezone

from toegang.modelvelden import veld_van

PER_KEER = 2000


def volgende(reeks: str, aantal: int) -> list[int]:
    """The next numbers of a sequence of the database."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT nextval(%s::regclass) FROM generate_series(1, %s)", [reeks, aantal])
        return [rij[0] for rij in cursor.fetchall()]


def bewaar(objecten: Sequence[models.Model]) -> None:
    """Insert rows of one model, with keys from its own sequence, so that rows may point at each other beforehand."""
    if objecten:
        type(objecten[0])._default_manager.bulk_create(objecten, batch_size=PER_KEER)


def met_sleutels(objecten: Sequence[models.Model]) -> None:
    """Give new objects of one model their primary keys before they are stored."""
    if not objecten:
        return
    tabel = type(objecten[0])._meta.db_table
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_get_serial_sequence(%s, 'id')", [tabel])
        (reeks,) = cursor.fetchone()
    for exemplaar, sleutel in zip(objecten, volgende(reeks, len(objecten)), strict=True):
        exemplaar.pk = sleutel


def _kolom(veld: models.Field[Any, Any]) -> str:
    """The column of this field, as a statement has it. Raises TypeError for a field that has none."""
    if veld.column is None:
        raise TypeError(f"{veld.name} heeft geen kolom.")
    return connection.ops.quote_name(veld.column)


def werk_bij(objecten: Sequence[models.Model], velden: Iterable[str]) -> None:
    """Write these fields of all objects (of one model) in one statement."""
    if not objecten:
        return
    model = type(objecten[0])
    kolommen = [veld_van(model, naam) for naam in ("id", *velden)]
    namen = [_kolom(veld) for veld in kolommen]
    zet = ", ".join(f"{naam} = nieuw.{naam}" for naam in namen[1:])
    typen = ", ".join(
        f"%s::{veld.rel_db_type(connection) if veld.primary_key else veld.db_type(connection)}[]" for veld in kolommen
    )
    waarden = [
        [veld.get_db_prep_save(getattr(ding, veld.attname), connection) for ding in objecten] for veld in kolommen
    ]
    with connection.cursor() as cursor:
        cursor.execute(
            f"UPDATE {connection.ops.quote_name(model._meta.db_table)} AS oud SET {zet} "  # noqa: S608
            f"FROM unnest({typen}) AS nieuw({', '.join(namen)}) WHERE oud.id = nieuw.id",
            waarden,
        )


def hier(moment: datetime) -> datetime:
    """A moment of a story as a moment in the time zone of the application."""
    return timezone.make_aware(moment)

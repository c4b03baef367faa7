"""Reading reference data from its files into the database, again and again without harm."""

import tomllib
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from django.db import models

from toegang.modelvelden import veld_van


def lees(bestand: Path, tabel: str) -> list[dict[str, Any]]:
    """The records under `[[tabel]]` in a TOML file."""
    with bestand.open("rb") as inhoud:
        rijen: list[dict[str, Any]] = tomllib.load(inhoud)[tabel]
    return rijen


def op_code(model: type[models.Model]) -> dict[str, Any]:
    """All records of a code list by code."""
    alle: Iterable[Any] = model._default_manager.all()
    return {exemplaar.code: exemplaar for exemplaar in alle}


def _nog_leeg(exemplaar: models.Model, naam: str) -> bool:
    return getattr(exemplaar, naam) == "" and not veld_van(type(exemplaar), naam).blank


def bewaar(
    model: type[models.Model],
    *,
    sleutel: dict[str, Any],
    waarden: dict[str, Any],
    veel: dict[str, Iterable[models.Model]] | None = None,
    bijwerken: bool,
) -> bool:
    """Add one record when it is not there yet; with `bijwerken` make an existing one equal to the file.

    An existing record is otherwise left alone: a beheerder may have changed it. Only what must be filled in and is
    empty, because the field is newer than the record, is filled from the file. Returns whether anything was written.
    """
    bestaand = model._default_manager.filter(**sleutel).first()
    if bestaand is None:
        bestaand = model._default_manager.create(**sleutel, **waarden)
        anders = True
    else:
        veranderd = [
            naam
            for naam, waarde in waarden.items()
            if getattr(bestaand, naam) != waarde and (bijwerken or _nog_leeg(bestaand, naam))
        ]
        for naam in veranderd:
            setattr(bestaand, naam, waarden[naam])
        if veranderd:
            bestaand.save(update_fields=veranderd)
        anders = bool(veranderd)
        if not bijwerken:
            return anders
    for naam, exemplaren in (veel or {}).items():
        getattr(bestaand, naam).set(exemplaren)
    return anders


def laad_codelijst(
    model: type[models.Model], bestand: Path, tabel: str, velden: Iterable[str], *, bijwerken: bool
) -> int:
    """Load a plain code list: `code`, the named fields, `bron`, and `volgorde` from the file or the place in it."""
    geschreven = 0
    for plaats, regel in enumerate(lees(bestand, tabel), start=1):
        waarden = {naam: regel[naam] for naam in (*velden, "bron") if naam in regel}
        waarden["volgorde"] = regel.get("volgorde", plaats)
        geschreven += bewaar(model, sleutel={"code": regel["code"]}, waarden=waarden, bijwerken=bijwerken)
    return geschreven

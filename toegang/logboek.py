"""The access log: who opened or tried to open what of whom, written while a page is read."""

from collections.abc import Iterable
from typing import Any

from toegang.lezen import schrijft_toch
from toegang.models import Gebruiker, Grond, Inzage, Oorsprong, Resultaat


def _schrijf(**regel: Any) -> None:
    with schrijft_toch(Inzage._meta.db_table):
        Inzage.objects.create(**regel)


def leg_inzage_vast(
    *,
    gebruiker: Gebruiker,
    klantnummer: str,
    onderdeel: str,
    grond: Grond,
    oorsprong: Oorsprong = Oorsprong.SCHERM,
) -> None:
    """Record that this user opened this part of this dossier, and on what ground. One query."""
    _schrijf(gebruiker=gebruiker, klantnummer=klantnummer, onderdeel=onderdeel, grond=grond, oorsprong=oorsprong)


def leg_weigering_vast(
    *,
    gebruiker: Gebruiker | None,
    onderdeel: str,
    klantnummer: str = "",
    oorsprong: Oorsprong = Oorsprong.SCHERM,
) -> None:
    """Record that this user asked for something and did not get it. One query.

    `klantnummer` is empty when there is no such dossier, or when it was no dossier that was asked for; `gebruiker` is
    None when nobody by that name works here. Call it where nothing is rolled back any more: outside the transaction of
    the act that failed.
    """
    _schrijf(
        gebruiker=gebruiker,
        klantnummer=klantnummer,
        onderdeel=onderdeel,
        oorsprong=oorsprong,
        resultaat=Resultaat.GEWEIGERD,
    )


def leg_lijst_vast(
    *,
    gebruiker: Gebruiker,
    klantnummers: Iterable[str],
    onderdeel: str,
    oorsprong: Oorsprong = Oorsprong.LIJST,
) -> None:
    """Record which clients this user saw together on one page of a list. One query; none for an empty page."""
    if nummers := list(dict.fromkeys(klantnummers)):
        _schrijf(gebruiker=gebruiker, klantnummers=nummers, onderdeel=onderdeel, oorsprong=oorsprong)

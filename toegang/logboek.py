"""The access log: who opened or tried to open what of whom, written while a page is read."""

from collections.abc import Iterable

from django.db import connection

from toegang.lezen import schrijft_toch
from toegang.models import Gebruiker, Grond, Oorsprong, Resultaat
from toegang.verslag.bewijs import van_gebruiker, van_taak


def _schrijf(
    *,
    wie: str,
    onderdeel: str,
    klantnummer: str = "",
    klantnummers: Iterable[str] = (),
    grond: str = "",
    resultaat: Resultaat = Resultaat.GESLAAGD,
    oorsprong: Oorsprong = Oorsprong.SCHERM,
) -> None:
    """One line, by the function of the owner that alone may add one. `wie` is the proof of who acts."""
    with schrijft_toch(), connection.cursor() as cursor:
        cursor.execute(
            "SELECT verslag.leg_inzage_vast(%s, %s, %s::text[], %s, %s, %s, %s)",
            [wie, klantnummer, list(klantnummers), onderdeel, grond, resultaat.value, oorsprong.value],
        )


def leg_inzage_vast(
    *,
    gebruiker: Gebruiker,
    klantnummer: str,
    onderdeel: str,
    grond: Grond,
    oorsprong: Oorsprong = Oorsprong.SCHERM,
) -> None:
    """Record that this user opened this part of this dossier, and on what ground. One query."""
    _schrijf(
        wie=van_gebruiker(gebruiker), klantnummer=klantnummer, onderdeel=onderdeel, grond=grond, oorsprong=oorsprong
    )


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
        wie=van_gebruiker(gebruiker) if gebruiker else van_taak("aanmelden"),
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
        _schrijf(wie=van_gebruiker(gebruiker), klantnummers=nummers, onderdeel=onderdeel, oorsprong=oorsprong)


def leg_aanmelding_vast(*, gebruiker: Gebruiker, onderdeel: str) -> None:
    """Record that this user signed in or out, or changed what that takes. One query."""
    _schrijf(wie=van_gebruiker(gebruiker), onderdeel=onderdeel, oorsprong=Oorsprong.AANMELDEN)

"""The access log: who opened which part of which dossier, written while a page is read."""

from toegang.lezen import schrijft_toch
from toegang.models import Gebruiker, Grond, Inzage


def leg_inzage_vast(*, gebruiker: Gebruiker, klantnummer: str, onderdeel: str, grond: Grond) -> None:
    """Record that this user opened this part of this dossier, and on what ground. One INSERT."""
    with schrijft_toch(Inzage._meta.db_table):
        Inzage.objects.create(gebruiker=gebruiker, klantnummer=klantnummer, onderdeel=onderdeel, grond=grond)

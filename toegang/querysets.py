"""Reads of the access log."""

from django.db.models import QuerySet

from toegang.models import Inzage


def inzagen(*, klantnummer: str = "", gebruikersnaam: str = "") -> QuerySet[Inzage]:
    """The access log, newest first, optionally of one dossier or one user (exact number or user name)."""
    rijen = Inzage.objects.select_related("gebruiker")
    if klantnummer:
        rijen = rijen.filter(klantnummer__iexact=klantnummer.strip())
    if gebruikersnaam:
        rijen = rijen.filter(gebruiker__username__iexact=gebruikersnaam.strip())
    return rijen

"""Reads of the access log."""

from django.db.models import QuerySet

from toegang.invoer import klantnummers, op_een_regel
from toegang.models import Inzage


def inzagen(*, klantnummer: str = "", gebruikersnaam: str = "") -> QuerySet[Inzage]:
    """The access log, newest first, optionally of one dossier or one user (the whole number or user name).

    Compared as they are stored, a klantnummer in each way of writing it, so that the indexes serve; the log is never
    read through.
    """
    rijen = Inzage.objects.select_related("gebruiker")
    if klantnummer:
        rijen = rijen.filter(klantnummer__in=klantnummers(klantnummer))
    if gebruikersnaam:
        rijen = rijen.filter(gebruiker__username=op_een_regel(gebruikersnaam))
    return rijen

"""Reads of the access log."""

from toegang.invoer import klantnummers, op_een_regel
from toegang.models import Inzage, InzageQuerySet


def inzagen(
    *, klantnummer: str = "", gebruikersnaam: str = "", resultaat: str = "", oorsprong: str = ""
) -> InzageQuerySet:
    """The access log, newest first, optionally of one dossier or one user (the whole number or user name), with one
    result or from one origin.

    Compared as they are stored, a klantnummer in each way of writing it, so that the indexes serve; the log is never
    read through.
    """
    rijen = Inzage.objects.all()
    if klantnummer:
        rijen = rijen.over(*klantnummers(klantnummer))
    if gebruikersnaam:
        rijen = rijen.van_wie_heet(op_een_regel(gebruikersnaam))
    gelijk = {naam: waarde for naam, waarde in (("resultaat", resultaat), ("oorsprong", oorsprong)) if waarde}
    return rijen.filter(**gelijk)
